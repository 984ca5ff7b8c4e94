"""Reading -> the day of its page, and the days that its words mean."""
