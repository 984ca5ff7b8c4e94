"""Sketch -> organisations, and what their names are made of."""
