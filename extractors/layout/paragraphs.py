"""Chunks of an article -> its paragraphs, as ranges of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.layout.chunks import Chunk
from extractors.text.columns import SHORT
from extractors.text.lines import Line
from extractors.text.repair import Range

__all__ = ["paragraphs"]

TITLE = 30.0
"""Where lines hold whole paragraphs, one that ends no sentence is a title or a caption; what is wider was torn."""
_RUNS_ON = frozenset("，、：,:—-（(《“和与及的在是")


def paragraphs(parts: Sequence[Chunk]) -> Iterator[list[Range]]:
    """Lines gathered into paragraphs: a blank line inside a sentence ends none, a byline is one of its own."""
    paragraph: list[Range] = []
    last: Line | None = None
    for chunk in parts:
        widest = max([line.width for line in chunk.lines])
        for line in chunk.lines:
            if last is not None and paragraph and _parts(last, line, chunk, widest):
                yield paragraph
                paragraph = []
            if line.sign:
                paragraph.append((line.begin, line.begin + len(line.text[: line.sign].rstrip())))
                yield paragraph
                paragraph = []
            paragraph.append((line.begin + (line.sign or 0), line.end + (line.blank_after and _keeps_blank(line))))
            last = line
        if chunk.kind == "head":
            yield paragraph
            paragraph, last = [], None
    if paragraph:
        yield paragraph


def _keeps_blank(line: Line) -> bool:
    """Whether a blank behind a line parts two names: it is a byline, or a bracket that the next line closes."""
    return line.signed or max(line.text.rfind("（"), line.text.rfind("(")) > max(
        line.text.rfind("）"), line.text.rfind(")")
    )


def _parts(last: Line, line: Line, chunk: Chunk, widest: float) -> bool:
    """Whether a paragraph ends between two lines."""
    if chunk.kind == "head" and line is chunk.lines[0]:
        return True
    if line.more or (line.kind == "byline" and last.sign):
        return False
    if line.kind in ("byline", "opener") or last.sign is not None:
        return True
    if not last.stops:
        titled = last.kind != "opener" and not last.soft and last.width <= TITLE and last.text[-1] not in _RUNS_ON
        return titled and last.full is line.full is None
    if line.full is None or line.gap or "\u4e00" <= last.text[-1] <= "\u9fff":  # a line of verse, or of a list
        return True
    return line.indent > last.indent or last.width < SHORT * widest
