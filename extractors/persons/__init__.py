"""Sketch -> persons whom no title leads to: in role, by the words around them, in running text, named again."""
