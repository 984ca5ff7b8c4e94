"""Sketch -> divisions, streets, towns, neighbourhoods, villages, compounds; and the home of a page."""
