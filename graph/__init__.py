"""Facts -> RDF store, exports, questions and the command line."""
