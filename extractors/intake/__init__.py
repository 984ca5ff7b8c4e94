"""Files, folders and tables -> Pages: encodings, scripts, metadata, JSON Lines, and a person's decisions."""
