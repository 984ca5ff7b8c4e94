"""Lines of a page -> chunks: heads, body blocks, labels; what carries the page and is no news is set aside."""
