"""Sketch -> posts: titles, the organisations they are of, and the persons who hold them."""
