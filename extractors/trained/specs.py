"""`spacy:models/mine` -> Spec: which engine reads it, where it lies, and what its mentions name as their source."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

Engine = Literal["spacy", "hanlp"]
_INNER = ("model-best", "model-last")
"""Folders in which spaCy's own training command leaves a model; the folder above them bears its name."""


class RecogniserError(ValueError):
    """A trained model cannot be used; nothing has been read, and the message says the way out."""


@dataclass(frozen=True, slots=True)
class Spec:
    """A model as the command line names it."""

    engine: Engine
    where: str
    """A folder, an installed package (spaCy), or a name from `hanlp.pretrained`."""

    @property
    def folder(self) -> Path | None:
        """The model's folder, if `where` is one."""
        path = Path(self.where).expanduser()
        return path if path.is_dir() else None

    @property
    def source(self) -> str:
        """What its mentions name as their source: `spacy:mine`; no folder of this machine's shows in a graph."""
        path = Path(self.where).expanduser()
        if path.name in _INNER:
            path = path.parent
        return f"{self.engine}:{path.resolve().name if path.is_dir() else self.where}"


def parse(text: str) -> Spec:
    """The spec that `ENGINE:WHERE` states.

    Raises RecogniserError, which says the way out.
    """
    engine, colon, where = text.partition(":")
    if not colon or not where or engine not in get_args(Engine):
        raise RecogniserError(
            f"--recogniser {text}: 写成 spacy:文件夹或包名，或 hanlp:文件夹或模型名 "
            "(write spacy:FOLDER_OR_PACKAGE or hanlp:FOLDER_OR_NAME)"
        )
    return Spec(cast(Engine, engine), where)
