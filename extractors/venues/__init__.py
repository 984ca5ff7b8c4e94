"""Sketch -> venues: named places that are no communities."""
