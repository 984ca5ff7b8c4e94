"""The CSV files of `lexicon/` -> typed lexicons, and where their words stand in a text."""
