"""How far a person's name reaches: by its characters, its kind, and what stands around it."""
