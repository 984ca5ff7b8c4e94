"""Lines of a page -> chunks: heads, body blocks, labels and noise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from extractors.layout.furniture import load_page_words, mark_columns
from extractors.layout.heads import find_heads
from extractors.text import marks
from extractors.text.columns import INDENT, OVER, mark_middle
from extractors.text.lines import Line

ChunkKind = Literal["head", "body", "label", "noise"]


@dataclass(slots=True)
class Chunk:
    """Neighbouring lines of one kind."""

    kind: ChunkKind
    lines: list[Line] = field(default_factory=list)
    _text: str = ""
    _lines: int = 0

    @property
    def text(self) -> str:
        """The chunk's lines, joined."""
        if self._lines != len(self.lines):
            self._text = "".join([line.wording for line in self.lines])
            self._lines = len(self.lines)
        return self._text


def chunks(lines: Sequence[Line], lexicons: Path | None = None) -> list[Chunk]:
    """The page's chunks in page order; `lexicons` is a folder of the user's own."""
    heads = find_heads(lines, lexicons)
    mark_columns(lines, heads, load_page_words(lexicons))
    mark_middle(lines, heads)
    made: list[Chunk] = []
    for line, is_head in zip(lines, heads, strict=True):
        kind: ChunkKind = "head" if is_head or line.titled else "body"
        if line.kind in ("noise", "meta"):
            kind = "noise"
        elif line.kind == "label":
            kind = "label"
        fresh = not made or made[-1].kind != kind or line.gap or line.kind == "opener"
        if fresh or (kind == "body" and _cuts(line, made[-1].lines[-1])):
            made.append(Chunk(kind, [line]))
        else:
            made[-1].lines.append(line)
    return made


def jumps(line: Line) -> bool:
    """Whether a line ends with where the report goes on: …（下转2版）"""
    return line.text[-1] in "）)版" and "转" in line.text and marks.JUMP_TAIL.search(line.text) is not None


def _cuts(line: Line, last: Line) -> bool:
    """Whether another text may begin inside a block: its column is of another width, or a paragraph begins amiss."""
    if line.seam or line.kind == "byline" or last.sign is not None or line.row != last.row or jumps(last):
        return True
    if line.mid is None or line.kind != "text" or line.mid != last.stops:
        return False
    if not line.mid:
        return last.full is not False and last.text[-1] not in "：:"
    return line.full is not False and last.width + INDENT * (last.indent > 0) < line.width - OVER
