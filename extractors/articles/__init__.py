"""Chunks of a page -> articles: where each begins, which blocks go on with it, and which headline is its own."""
