"""Articles with their mentions and dates -> events: what happened, when, where, and who took part."""
