"""Trained models as recognisers beside the rules.

`--recogniser spacy:PATH_OR_PACKAGE` and `hanlp:PATH_OR_NAME` enter here; spaCy, HanLP and torch are imported only
when a model is loaded; `extractors/training` trains them. See README.md in this folder.
"""
