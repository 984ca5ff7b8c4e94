"""Lines of a page -> one strand of repaired text that knows where each character stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from extractors.lexicon_rows import read_rows
from extractors.records import Strand

HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
INVISIBLE = r"\x00-\x09\x0b-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\ufff9-\ufffc"
"""Characters that no reader sees: controls, zero-width marks, soft hyphens, private-use glyphs. U+FFFD stays: it
stands for a character of a name or number, and 王� must not become 王."""
_BLANKS = str.maketrans(
    dict.fromkeys("\u3000\xa0\u2002\u2003\u2009\u2005\u202f\u2007\u2008\u200a\u205f\u2004\u2006", " ")
)
_EDGE = r"[\s，。、；：！？“”‘’（）()《》【】/｜|]"

Range = tuple[int, int]


@cache
def surnames() -> frozenset[str]:
    """Chinese surnames, single and compound."""
    return frozenset(
        row.cells[0] for row in read_rows(Path(__file__).parent / "lexicon/surnames.csv", "surname,weight")
    )


@cache
def _cuts() -> re.Pattern[str]:
    single = "".join(sorted(name for name in surnames() if len(name) == 1))
    return re.compile(
        rf"[{INVISIBLE}]+"
        r"|(?<=[ \n]) +"
        rf"|(?<=\d) +(?=[\d{HAN}％%℃])"
        rf"|(?<=(?![讯电日])[{HAN}，、。；：！？“（《]) +(?=\d)"
        r"|(?<=[，、。；：！？“‘（《]) +| +(?=[，、。；：！？”’）》])"
        rf"|(?<=(?:(?<=^)|(?<={_EDGE}))[{single}]) +(?=[{HAN}](?:{_EDGE}|$))"
        rf"|(?<=[长任员席理][{single}]) +(?=[{HAN}])"
        r"|(?<=记) +(?=者)|(?<=通) +(?=讯 *员)|(?<=讯) +(?=员)|(?<=本) +(?=报 *[讯记])|(?<=本报) +(?=讯)"
        rf"|(?<=(?<![^\s])[{HAN}]) +(?=[{HAN}] [{HAN}](?: [{HAN}])*(?:\s|$))",
        re.MULTILINE,
    )


def strand(paragraphs: Iterable[Sequence[Range]], page: str, simple: str) -> tuple[Strand, list[Range]]:
    """The strand of the paragraphs whose lines stand at the page ranges given, and the ranges that were cut out.

    Lines are joined as print joins them: 治 + 委 -> 治委, `of` + `the` -> `of the`.
    """
    parts: list[str] = []
    originals: list[str] = []
    offsets: list[int] = []
    for lines in paragraphs:
        if parts:
            parts.append("\n")
            originals.append("\n")
            offsets.append(-1)
        last = ""
        for begin, end in lines:
            if last.isascii() and last.isalpha() and simple[begin].isascii() and simple[begin].isalpha():
                parts.append(" ")
                originals.append(" ")
                offsets.append(-1)
            parts.append(simple[begin:end])
            if page is not simple:
                originals.append(page[begin:end])
            offsets += range(begin, end)
            last = simple[end - 1]
    text = "".join(parts).translate(_BLANKS)
    original = "".join(originals).translate(_BLANKS) if page is not simple else text
    return _cut(text, original, offsets, page)


def _cut(text: str, original: str, offsets: list[int], page: str) -> tuple[Strand, list[Range]]:
    """Takes out the blanks that break a word, and what no reader sees."""
    kept: list[Range] = []
    lost: list[Range] = []
    at = 0
    for match in _cuts().finditer(text):
        begin, end = match.span()
        kept.append((at, begin))
        lost += [(o, o + 1) for o in offsets[begin:end] if o >= 0 and not page[o].isspace()]
        at = end
    if not kept:
        return Strand(text, original, tuple(offsets)), lost
    kept.append((at, len(text)))
    simple = "".join(text[b:e] for b, e in kept)
    own = simple if original is text else "".join(original[b:e] for b, e in kept)
    return Strand(simple, own, tuple(o for b, e in kept for o in offsets[b:e])), lost
