"""The text of a page: its lines, their marks and columns, how much of their wording two of them share."""
