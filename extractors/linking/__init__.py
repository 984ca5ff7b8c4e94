"""Settled mentions -> entities with identities: who and what is the same on one page."""
