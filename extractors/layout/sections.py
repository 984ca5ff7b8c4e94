"""Names of a paper's columns that no sign shows: 茶乡行走, 平安青川, also upright, over a headline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from extractors.text.lines import Line, LineKind
from extractors.text.marks import AROUND, BULLETS, HAN, SECTION
from extractors.text.text_words import worded
from extractors.text.wording import coverage
from extractors.vocabulary.rows import merge_rows

__all__ = ["LONGEST_NAME", "ColumnNames", "is_known", "is_label", "load_column_names", "mark_section", "names_column"]

BEFORE, LONGEST_NAME, SHORT = 4, 14, 6
"""The most characters that a column's name has before its ending, and in all; a short one may stand inside a text."""
BELOW, WIDER, SHORTEST_HEAD, MOST_HEADS = 1.3, 1.2, 3, 4
"""Text is so much wider than a short headline over it, a headline than a column's name."""
TOLD = 3
"""So many lines name the place whose paper it is."""
SHORTEST_TOLD = 3
"""No report tells of so short a name by chance."""
WHOLE = 3
"""An ending of so many characters is a name of its own."""
LONGER = 2
"""A headline is so much wider than a column's name that no word tells."""
MADE = (4, 6)
"""Names that are made of whole words have so many characters."""
MOST_TOLD, LEAST_TOLD = 0.5, 0.25
"""What the texts of a page tell at most of a column's name, and at least of a headline below it."""
_SIGNS = frozenset(BULLETS + "=＝|｜〔〕")
SIGNED = 10
"""A column's name between signs has hardly more characters."""
_KINDS = ("section", "page")
_COLUMN = worded(
    rf"[{HAN}]{{2,10}}(?&campaign_column)"
    r"|(?&studied)+(?:党的)?[一二三四五六七八九十]+(?:大|届[一二三四五六七]中全会)精神"
    rf"|本[版期周月报](?&issue_column)(?:[：:｜|]\s?[{HAN}]{{2,8}})?"
)
"""What columns are called by the campaign or the theme of the week: 主题教育, 学习二十大精神, 本期关注."""
_HOME = worded(rf"(?&column_of)(?P<place>[{HAN}]{{2,3}}?)人?|(?P<at>[{HAN}]{{2,3}})(?&column_on)")
"""What columns are called by the paper's place: 平安青川, 青川人物."""


class ColumnNames(NamedTuple):
    """What names of columns are made of."""

    endings: tuple[str, ...]
    """How they end, after a few characters of their own: 青山|时评."""
    parts: frozenset[str]
    """Words of two characters, of which alone many are made: 领导|活动, 农村|新貌."""
    known: re.Pattern[str]
    """The names that papers commonly have: 时政, 一周要闻."""
    campaign: re.Pattern[str]
    home: re.Pattern[str]

    def ends(self, text: str) -> bool:
        """Whether a text is a column's name by its ending."""
        return text.endswith(self.endings) and any(
            (0 if len(end) >= WHOLE else 1) <= len(text) - len(end) <= BEFORE
            for end in self.endings
            if text.endswith(end)
        )

    def makes(self, text: str) -> bool:
        """Whether a text of four or six characters is made of such words alone."""
        return len(text) in MADE and all(text[at : at + 2] in self.parts for at in range(0, len(text), 2))


def load_column_names(folders: Sequence[Path]) -> ColumnNames:
    """The names' endings and words in lexicon folders, those of a user's own on top."""
    lexicons = folders[1] if len(folders) > 1 else None
    return ColumnNames(
        tuple(merge_rows("column_names.csv", "ending", folders)),
        frozenset(merge_rows("column_words.csv", "word", folders)),
        SECTION.of(lexicons),
        _COLUMN.of(lexicons),
        _HOME.of(lexicons),
    )


_PLAIN = re.compile(
    rf"[{HAN}]+(?<![省市县区旗州盟镇乡村街道庄寨委局办会院所站队校学场厂园司社府部团组联里屯矿])"
    "(?<![单告知示事录表令书函榜])"
)
"""Characters that do not end as places and bodies do, which headlines begin with, nor as lists do: 长风镇, 任免名单."""


def mark_section(
    lines: Sequence[Line], number: int, words: Mapping[str, str], names: ColumnNames, *, ended: bool
) -> None:
    """Marks a line that names a column; `ended` says that what stands before it has come to its end."""
    line = lines[number]
    if len(line.text) == 1:
        _mark_upright(lines, number, names)
    elif ended or line.width <= SHORT:
        text = "".join(line.text.strip(AROUND).split()).replace("·", "")
        surely = ended and (is_known(text, words, names) or _is_signed(lines, number, text))
        likely = names.ends(text) or (
            ended and (names.makes(text) or _names_home(lines, text, names) or _stands_alone(lines, number, text))
        )
        if "，" in text or not (surely or (likely and not _is_told(lines, number, text))):
            return
        if _stands_over_headline(lines, number, 1.0 if surely else WIDER):
            line.kind = "label"


def names_column(text: str, words: Mapping[str, str], names: ColumnNames) -> bool:
    """Whether a head reads as the name of a column."""
    text = "".join(text.strip(AROUND).split()).replace("·", "")
    if not text or len(text) > LONGEST_NAME or "，" in text:
        return False
    return is_known(text, words, names) or names.ends(text) or names.makes(text)


def is_known(text: str, words: Mapping[str, str], names: ColumnNames) -> bool:
    """Whether a head is the name of a column that papers commonly have, or of a campaign."""
    text = "".join(text.strip(AROUND).split())
    return words.get(text) in _KINDS or names.campaign.fullmatch(text) is not None


def is_label(text: str, below: str, body: str, *, known: bool = False) -> bool:
    """Whether a column's name among headlines is none of them: the page's texts tell it less than the one below it.

    A name that is `known` needs none below it.
    """
    if text[0] in _SIGNS and text[-1] in _SIGNS:
        return True
    return coverage(text, body) <= MOST_TOLD and (known or coverage(below, body) >= LEAST_TOLD)


def _is_signed(lines: Sequence[Line], number: int, text: str) -> bool:
    """Whether signs stand around a few words, and none before the line below, as there is in a list."""
    if (
        lines[number].text[0] not in _SIGNS
        or lines[number].text[-1] not in _SIGNS
        or not 1 < len(text) <= SIGNED
        or not text.isalnum()
    ):
        return False
    return number + 1 < len(lines) and lines[number + 1].text[0] not in _SIGNS


def _stands_alone(lines: Sequence[Line], number: int, text: str) -> bool:
    """Whether blank lines stand on both sides of four characters that name no place or body, over a longer line."""
    if number + 1 == len(lines) or number > 0 or not lines[number + 1].gap:
        return False
    plain = len(text) == MADE[0] and text == lines[number].text and _PLAIN.fullmatch(text) is not None
    return plain and lines[number + 1].width >= LONGER * lines[number].width


def _is_told(lines: Sequence[Line], number: int, text: str) -> bool:
    """Whether a report tells of something that is called as a column might be: 第四期“同心大讲堂”."""
    page = "".join([line.text for at, line in enumerate(lines) if at != number and line.kind in ("text", "opener")])
    return len(text) > SHORTEST_TOLD and text in page


def _names_home(lines: Sequence[Line], text: str, names: ColumnNames) -> bool:
    """Whether a column is called by the place that the page tells of: 平安青川."""
    match = names.home.fullmatch(text)
    return match is not None and sum((match["place"] or match["at"]) in line.text for line in lines) > TOLD


def _stands_over_headline(lines: Sequence[Line], number: int, wider: float) -> bool:
    """Whether a report opens below, or a headline, which has a blank line or a text below it in its turn."""
    if number + 2 >= len(lines):
        return False
    head = lines[number + 1]
    if head.kind == "opener" and not head.gap:
        return True
    if not _may_head(head) or len(head.text) < SHORTEST_HEAD:
        return False
    if head.gap:
        return True
    for below in lines[number + 2 : number + 2 + MOST_HEADS]:
        if below.gap or below.soft or below.indent or below.kind != "text" or below.width > BELOW * head.width:
            return head.width > wider * lines[number].width
        if not _may_head(below):
            return False
    return False


def _may_head(line: Line) -> bool:
    return (
        line.kind == "text"
        and not line.stops
        and not line.soft
        and line.sign is None
        and line.text[-1] not in "，、：；"
    )


def _mark_upright(lines: Sequence[Line], number: int, names: ColumnNames) -> None:
    """Marks a column's name that stands upright, a character a line, and a lone stroke."""
    if number and len(lines[number - 1].text) == 1 and not lines[number].gap:
        return
    end = number + 1
    while end < len(lines) and len(lines[end].text) == 1 and not lines[end].gap:
        end += 1
    name = "".join([line.text for line in lines[number:end]])
    kind: LineKind | None = "noise" if name == "一" else None
    if len(name) >= SHORTEST_HEAD and (names.known.fullmatch(name) or names.ends(name)):
        kind = "label"
    for line in lines[number:end] if kind else ():
        line.kind = kind or line.kind
