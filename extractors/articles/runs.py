"""Chunks of a page -> runs: stretches of body text that neither a head nor a byline nor an opener parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.layout.chunks import Chunk, jumps
from extractors.layout.digests import DIGEST, OF_ITEMS
from extractors.text.columns import INDENT
from extractors.text.lines import Line

__all__ = ["Head", "Run", "find_runs", "is_set_in"]

_JUMP = re.compile(r"[（(〔【]?\s?(?:紧?下转|转第?\s?[\dA-Z一二三四五六七八九])")
_REPORTED = re.compile(r"(?:讯|电|消息)\s?[（(]?(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员)|[\u4e00-\u9fff、 ]{2,16}[）)])")
"""How a report begins that names who wrote it: 本报讯（记者 甲）."""
EVEN = 0.8
"""Justified lines of one column differ by less."""
Head = tuple[int, Chunk]
"""A head and its place among the page's chunks."""


@dataclass(slots=True)
class Run:
    """Body chunks with their places, and the heads right before them."""

    chunks: list[tuple[int, Chunk]]
    heads: list[Head] = field(default_factory=list)
    labelled: bool = False
    """A section label stands before it."""
    items: bool = False
    """What stands before it names a column of short news, which hold one item under each head."""
    begins: bool = False
    """A headline that stands elsewhere says what it begins with."""
    jumps: bool = False
    """It goes on on another page: 下转2版."""
    _text: str = ""
    _chunks: int = 0

    @property
    def begin(self) -> int:
        """The place of its first chunk."""
        return self.chunks[0][0]

    @property
    def end(self) -> int:
        """The place of its last chunk."""
        return self.chunks[-1][0]

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.chunks[0][1].lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.chunks[-1][1].lines[-1]

    @property
    def lead(self) -> Line:
        """Its first line that is no byline."""
        first = self.chunks[0][1].lines[0]
        if first.kind != "byline":
            return first
        return next((line for _, chunk in self.chunks for line in chunk.lines if line.kind != "byline"), first)

    @property
    def bare(self) -> bool:
        """It is a byline and no text yet."""
        return self.lead.kind == "byline"

    @property
    def opens(self) -> bool:
        """It begins as a report does: 本报讯."""
        return self.lead.kind == "opener"

    @property
    def introduced(self) -> bool:
        """It begins with who reports: 本报讯（记者 张三）."""
        return self.opens and _REPORTED.search(self.text, 0, 60) is not None

    @property
    def signed(self) -> bool:
        """It holds a byline."""
        return True in [chunk.lines[-1].sign is not None for _, chunk in self.chunks]

    @property
    def closed(self) -> bool:
        """It ends with a sentence's end or a byline, or goes on on another page."""
        last = self.chunks[-1][1].lines[-1]
        return self.jumps or last.stops or last.sign is not None

    @property
    def text(self) -> str:
        """All its text, joined."""
        if self._chunks != len(self.chunks):
            self._text = "".join([chunk.text for _, chunk in self.chunks])
            self._chunks = len(self.chunks)
        return self._text


ABOVE = 3
"""So many sign above their reports, and so many by one who signs below, where the page's last line signs, too."""


def find_runs(chunks: Sequence[Chunk]) -> tuple[list[Run], list[Head]]:
    """The runs of a page in order, and the heads after the last one."""
    made: list[Run] = []
    heads: list[Head] = []
    labelled = items = False
    parted = True
    above = _sign_above(chunks)
    for place, chunk in enumerate(chunks):
        if chunk.kind == "head":
            heads.append((place, chunk))
            parted = True
        elif chunk.kind == "label":
            labelled = parted = True
            items = DIGEST.fullmatch(chunk.text) is not None and OF_ITEMS.search(chunk.text) is not None
        elif chunk.kind == "body":
            if heads and len(made) == 1 and made[0].bare and not (made[0].heads or chunk.lines[0].kind == "opener"):
                made[0].chunks.append((place, chunk))  # who wrote stands over the headline
                made[0].heads, heads = heads, []
            elif parted or _parts(made, chunk, above=above):
                made.append(Run([(place, chunk)], heads, labelled, items))
                heads, labelled, items = [], False, False
            else:
                made[-1].chunks.append((place, chunk))
            parted, made[-1].jumps = False, jumps(chunk.lines[-1])
        elif chunk.kind == "noise" and made and not heads and _JUMP.match(chunk.lines[0].text):
            made[-1].jumps = True
    return _give_back(made), heads


def _give_back(made: Sequence[Run]) -> list[Run]:
    """Runs whose byline, cut off by a headline from the report that it signs, does not stand over the next report."""
    if not made or made[0].first.kind == "byline" or not made[-1].last.signed:
        return list(made)
    given: list[Run] = []
    for run in made:
        first = run.chunks[0]
        cut = run.heads and run.opens and first[1].lines[-1].kind == "byline" and given
        last = given[-1] if given else run
        if cut and last.opens and last.closed and not (last.signed or last.introduced):
            given += [Run([first], run.heads, run.labelled), Run(run.chunks[1:])]
        else:
            given.append(run)
    return given


def _sign_above(chunks: Sequence[Chunk]) -> bool:
    """Whether the page's authors sign above their reports: the first one does, and hardly one signs below."""
    body = [chunk.lines for chunk in chunks if chunk.kind == "body"]
    if not body or body[0][0].kind != "byline":
        return False
    above = ends = 0
    for last, chunk in pairwise(chunks):
        if chunk.lines[0].kind == "byline":
            above += last.kind == "head" or chunk.lines[0].gap
        elif last.lines[-1].kind == "byline" and chunk.kind in ("head", "label"):
            ends += 1
    return above >= max(ABOVE, ABOVE * ends) if body[-1][-1].signed else above >= ends


def is_set_in(lines: Sequence[Line]) -> bool:
    """Whether the first line is as much shorter than those below it as if it were set in."""
    first, *below = lines[:3]
    steps = [line.width - first.width for line in below]
    return bool(steps) and any(abs(step - INDENT) < EVEN for step in steps) and steps[0] > EVEN


def _parts(made: Sequence[Run], chunk: Chunk, *, above: bool) -> bool:
    """Whether body text that follows body text begins another run."""
    before, line = made[-1], chunk.lines[0]
    if before.bare:
        return False
    if before.jumps or line.row != before.last.row:
        return line.kind != "byline" or not before.last.row
    if above and line.kind == "byline" and before.last.stops and line.gap:
        return True
    if line.kind == before.last.kind == "byline" and not line.gap:
        return False
    if line.kind == "opener" or (before.last.sign is not None and line.kind != "byline"):
        return True
    if line.seam or (line.mid is False and not before.closed and before.last.text[-1] not in "：:"):
        return True
    if line.gap and not before.closed and before.last.text[-1] not in "：:" and is_set_in(chunk.lines):
        return True
    if line.kind == "byline" and before.last.sign is None and before.closed:
        return False
    # what another article cut off may go on behind any blank line, or inside a paragraph
    return (line.gap or line.mid is True) and any(not run.closed for run in made[:-1])
