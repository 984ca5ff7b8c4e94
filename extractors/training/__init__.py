"""Training: annotated pages, or pages as far as the rules are sure, -> examples -> a model in a folder."""
