"""How pages are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True)
class Settings:
    """How pages are read; the same settings and page give the same extraction."""

    home: str | None = None
    """Home for pages whose metadata name none."""
    min_confidence: float = 0.0
    """Mentions, posts and events below it are left out."""
    lexicons: Path | None = None
    """Folder of lexicon files that add to those shipped."""
    decisions: Path | None = None
    """CSV of a person's decisions on who is and is not the same."""
    recognisers: tuple[str, ...] = ()
    """Trained models beside the rules: `spacy:PATH_OR_PACKAGE`, `hanlp:PATH_OR_NAME`."""
    rules: bool = True
    """Whether the rules find names too; without them there are no posts."""
    recognise: Literal["all", "unsure"] = "all"
    """Which sentences trained models read: all, or those where the rules are unsure."""
