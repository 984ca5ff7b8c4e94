"""HanLP's character BiLSTM-CRF with its CRF set right; the class that saved models name."""

from __future__ import annotations

from typing import Any

from hanlp.components.ner.rnn_ner import RNNNamedEntityRecognizer

from extractors.trained.hanlp_fixes import right_crf

__all__ = ["CharacterRecogniser"]


class CharacterRecogniser(RNNNamedEntityRecognizer):  # type: ignore[misc]
    """One token a character, BIO tags, embeddings learnt from the training text alone."""

    def build_model(self, *args: Any, **kwargs: Any) -> Any:
        """The network, mended."""
        return right_crf(super().build_model(*args, **kwargs))
