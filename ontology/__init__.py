"""The terms that a graph may use: the ontology file, its shapes, and their mirror in Python."""
