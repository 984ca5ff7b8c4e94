"""Page text -> lines that know their place, and chunks of lines: heads, body blocks, labels and noise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Literal

from extractors import marks
from extractors.bylines import signs_line, tail

LineKind = Literal["text", "opener", "byline", "label", "noise", "meta"]
ChunkKind = Literal["head", "body", "label", "noise"]


@dataclass(slots=True)
class Line:
    """One printed line: `simple[begin:end] == text`, without the blanks around it."""

    begin: int
    end: int
    text: str
    gap: bool
    """Blank lines stand before it."""
    indent: int
    width: float
    """In full-width characters: an ASCII letter is half of one."""
    kind: LineKind = "text"
    stops: bool = False
    """It ends a sentence."""
    signed: bool = False
    """It is a byline, or ends with one."""
    soft: bool = False


@dataclass(slots=True)
class Chunk:
    """Neighbouring lines of one kind."""

    kind: ChunkKind
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The chunk's lines, joined."""
        return "".join(line.text for line in self.lines)


def read_lines(text: str) -> list[Line]:
    """The lines of a page that hold anything."""
    lines: list[Line] = []
    at, gap = 0, True
    for raw in text.splitlines(keepends=True):
        left = raw.lstrip()
        if left:
            stripped = left.rstrip()
            begin = at + len(raw) - len(left)
            size = len(stripped)
            width = (len(stripped.encode("utf-8", "replace")) + size) / 4 if not stripped.isascii() else size / 2
            lines.append(Line(begin, begin + size, stripped, gap, len(raw) - len(left), width))
            gap = False
        else:
            gap = True
        at += len(raw)
    return lines


def mark_lines(lines: Sequence[Line]) -> None:
    """Tells each line's kind by its own wording."""
    for line in lines:
        text = line.text
        line.stops = text.endswith(marks.STOPS)
        if line.width <= 60 and (kind := _kind(text)):
            line.kind = kind
        elif marks.OPENER.match(text):
            line.kind = "opener"
        elif marks.SOFT_OPENER.match(text):
            line.soft = True
        line.signed = line.kind == "byline" or (line.kind in ("text", "opener") and tail(text) is not None)


def _kind(text: str) -> LineKind | None:
    if marks.STRAY.fullmatch(text) and not text.endswith(marks.STOPS):
        return "noise"
    if signs_line(text):
        return "byline"
    if marks.META.search(text) and not marks.SENTENCE_MARK.search(text):
        return "meta"
    if marks.LABEL.fullmatch(text):
        return "label"
    return "noise" if marks.FURNITURE.fullmatch(text) else None


def chunks(lines: Sequence[Line]) -> list[Chunk]:
    """The page's chunks in page order."""
    measure = _Measure(lines)
    made: list[Chunk] = []
    for index, line in enumerate(lines):
        kind: ChunkKind
        if line.kind in ("noise", "meta"):
            kind = "noise"
        elif line.kind == "label":
            kind = "label"
        elif line.kind == "text" and measure.heads[index]:
            kind = "head"
        else:
            kind = "body"
        fresh = not made or made[-1].kind != kind or line.gap or line.kind == "opener"
        if fresh or (kind == "body" and (made[-1].lines[-1].signed or line.kind == "byline")):
            made.append(Chunk(kind, [line]))
        else:
            made[-1].lines.append(line)
    return made


class _Measure:
    """Tells heads from text by width, place and punctuation."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.blocks = _blocks(lines)
        self.columns = [self._column(first, last) for first, last in self.blocks]
        self.wrapped = self._is_wrapped()
        self.heads = [False] * len(lines)
        for number, (first, last) in enumerate(self.blocks):
            if self.wrapped:
                self._wrapped_block(number, first, last)
            else:
                self._wide_block(first, last)

    def _is_wrapped(self) -> bool:
        """Whether the page keeps the paper's columns: most sentences run over line ends."""
        long = [line for line in self.lines if line.kind in ("text", "opener") and line.width >= 8]
        return (
            bool(long)
            and sum(not line.stops for line in long) >= 0.5 * len(long)
            and median(x.width for x in long) < 45
        )

    def _column(self, first: int, last: int) -> float | None:
        """The column width of a block of four lines or more."""
        widths = sorted(line.width for line in self.lines[first:last] if line.kind in ("text", "opener"))
        return widths[int(len(widths) * 0.6)] if len(widths) >= 4 else None

    def _near_columns(self, number: int) -> list[float]:
        before = next((w for w in reversed(self.columns[:number]) if w), None)
        after = next((w for w in self.columns[number + 1 :] if w), None)
        return [w for w in (self.columns[number], before, after) if w]

    def _wide_block(self, first: int, last: int) -> None:
        for index in range(first, last):
            line = self.lines[index]
            if line.kind != "text" or line.stops or line.signed or line.width > 50:
                continue
            if marks.SENTENCE_MARK.search(line.text[:-1]) and line.width > 30:
                continue
            if line.text.endswith(("，", "、", "：", ",", ":")) or not balanced(line.text):
                continue
            self.heads[index] = True

    def _wrapped_block(self, number: int, first: int, last: int) -> None:
        """Heads at the beginning of a block, between its articles, or the whole block."""
        columns = self._near_columns(number)
        start = first
        for index in range(first, last + 1):
            line = self.lines[index] if index < last else None
            if line and line.kind in ("noise", "meta", "label"):
                start = index + 1
            elif line and (line.kind != "text" or line.stops or line.signed):
                if line.kind == "opener" and self._titles(start, index, columns, followed=True):
                    self._mark(start, index)
                start = index + 1 if line.stops or line.signed else last + 1
                if line.kind == "opener" and not line.stops:
                    start = self._after_sentence(index, last)
            if start > index:
                continue
            if line is None:
                if start < last and self._titles(start, last, columns, followed=False):
                    self._mark(start, last)
            elif index + 1 < last and self._odd(line, columns) and self.lines[index + 1].kind == "text":
                following = self.lines[index + 1]
                if not self._odd(following, columns) and self._titles(start, index + 1, columns, followed=True):
                    self._mark(start, index + 1)
                    start = last + 1 if not following.stops else index + 2

    def _after_sentence(self, index: int, last: int) -> int:
        """The line after the one that ends the sentence running at `index`."""
        while index < last and not self.lines[index].stops:
            index += 1
        return index + 1

    def _mark(self, first: int, last: int) -> None:
        for index in range(first, last):
            self.heads[index] = True

    def _odd(self, line: Line, columns: list[float]) -> bool:
        """Too short or too long for a line of text that goes on in the next."""
        return not line.stops and all(line.width < 0.85 * w or line.width > 1.2 * w for w in columns)

    def _titles(self, first: int, last: int, columns: list[float], *, followed: bool) -> bool:
        """Whether lines [first, last) read as headlines."""
        lines = self.lines[first:last]
        if not lines or len(lines) > 6 or any(line.stops or line.kind != "text" for line in lines):
            return False
        text = "".join(line.text for line in lines)
        if marks.SENTENCE_MARK.search(text) or not balanced(text) or text[0] in "，、”》）。：;,:)":
            return False
        if lines[-1].text.endswith(("，", "、", "：", ",", ":")):
            return False
        if followed and len(lines) <= 4:
            return True
        return self._alone(first, last, columns)

    def _alone(self, first: int, last: int, columns: list[float]) -> bool:
        """Whether a block without a full stop is a headline and not a stretch of a cut body."""
        before = self.lines[first - 1] if first else None
        after = self.lines[last] if last < len(self.lines) else None
        score = 2.0 if self._odd(self.lines[last - 1], columns) else -2.0
        if len({round(line.width) for line in self.lines[first:last]}) > 2:
            score += 0.5
        if before is None or before.signed or before.kind in ("label", "noise", "meta") or self.heads[first - 1]:
            score += 1.5
        elif not before.stops:
            score -= 2.5
        if after is None or after.kind in ("opener", "byline", "label", "noise"):
            score += 1.5
        elif after.text[0] in "，、”》）。：;,:)":
            score -= 3
        return score > 0


def balanced(text: str) -> bool:
    """Whether quotation marks and brackets close: a line cut inside “ ” is no headline."""
    return all(text.count(a) == text.count(b) for a, b in ("“”", "《》", "（）", "()", "「」", "『』"))


def _blocks(lines: Sequence[Line]) -> list[tuple[int, int]]:
    starts = [i for i, line in enumerate(lines) if line.gap] or [0]
    if lines and starts[0] != 0:
        starts.insert(0, 0)
    return list(zip(starts, [*starts[1:], len(lines)], strict=True)) if lines else []
