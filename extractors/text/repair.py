"""Lines of a page -> one strand of repaired text that knows where each character stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from extractors.records import OFFSETS, Strand
from extractors.text.marks import HAN
from extractors.text.points import name_dots
from extractors.text.text_words import text_words
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import seldom
from extractors.vocabulary.rows import merge_rows

INVISIBLE = (
    r"\x00-\x09\x0b-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufeff\ue000-\uf8ff\ufff9-\ufffc"
)
"""Characters that no reader sees: controls, zero-width marks, soft hyphens, private-use glyphs. U+FFFD stays: it
stands for a character of a name or number, and 王� must not become 王."""
_BLANKS = str.maketrans(
    dict.fromkeys("\u1680\u2000\u2001\u3000\xa0\u2002\u2003\u2009\u2005\u202f\u2007\u2008\u200a\u205f\u2004\u2006", " ")
)
_ODD_BLANK = re.compile("[\u1680\u3000\xa0\u2000-\u200a\u202f\u205f]")
_SUSPECT = re.compile(rf"[{INVISIBLE} ](?:(?<= ) *|(?<! )[{INVISIBLE}]*)")
_EDGES = frozenset(" \n，。、；：！？“”‘’（）()《》【】/｜|") | {""}
_TITLE_ENDS = frozenset("长任员席理")
_LATE_TITLE_ENDS = frozenset("记监师授委裁官警士导")
"""Last characters of titles that other words end by too."""
_SPACED_OUT = re.compile(rf"(?<![^\s])[{HAN}] [{HAN}] [{HAN}] [{HAN}](?![^\s）)])|(?<!\S)[{HAN}] [{HAN}] [{HAN}](?!\S)")
_SPREAD = re.compile(rf"(?<!\s)[{HAN}] [{HAN}] [{HAN}](?!\s)")
"""Three characters with a blank between each, and none around."""
_NAME_END = seldom(rf"(?:[{HAN}]{{1,2}}|[{HAN}·]{{4,}})(?=[\s、（(）)]|$)")
"""What follows a surname up to the end of a name in a list of them: 金 红 赵龙文, 于 海 王凤兰（女）."""
_ITEM_BEFORE = re.compile(rf"(?<![{HAN}])[{HAN}]{{2,3}}$")
"""An item of a list of names that ends there."""
_CLAUSE_BEFORE = re.compile(r"(?P<mark>[，。、；！？”）]|(?<![^\n]))(?P<clause>[^\W_]+)$")
"""The clause that a line ends with, and the mark before it."""
_CLAUSE_AFTER = re.compile(r"(?P<clause>[^\W_]+)[，。、；！？]")
_FIELD = rf"[{HAN}]{{2,4}}\s?[：:|｜]|(?&field)"
"""What stands behind a blank is a field of its own: 作者：黄士成|编辑：李静."""
_DID = re.compile(r"[图文摄]\s?[/／｜|：:]")

Range = tuple[int, int]


@cache
def surnames(lexicons: Path | None = None) -> frozenset[str]:
    """Chinese surnames, single and compound, with those of the user's folder."""
    return frozenset(_surname_weights(lexicons))


@cache
def common_surnames(lexicons: Path | None = None) -> frozenset[str]:
    """The surnames that one in two thousand people or more have."""
    return frozenset(name for name, weight in _surname_weights(lexicons).items() if weight >= 5)


@cache
def _surname_weights(lexicons: Path | None) -> dict[str, float]:
    rows = merge_rows("surnames.csv", "surname,weight", lexicon_folders(lexicons))
    return {name: row.number(1) for name, row in rows.items()}


def strand(
    paragraphs: Iterable[Sequence[Range]], page: str, simple: str, lexicons: Path | None = None
) -> tuple[Strand, list[Range]]:
    """The strand of the paragraphs whose lines stand at the page ranges given, and the ranges that were cut out.

    `lexicons` is a folder of the user's own. Lines are joined as print does: 治 + 委 -> 治委, `of` + `the` -> `of the`.
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
            offsets += OFFSETS[begin:end] if end <= len(OFFSETS) else range(begin, end)
            last = simple[end - 1]
    text = _plain_blanks("".join(parts))
    original = _plain_blanks("".join(originals)) if page is not simple else text
    return _cut(name_dots(text), original, offsets, page, _blanks(lexicons))


def _plain_blanks(text: str) -> str:
    return text.translate(_BLANKS) if _ODD_BLANK.search(text) else text


def _cut(text: str, original: str, offsets: list[int], page: str, blanks: _Blanks) -> tuple[Strand, list[Range]]:
    """Takes out the blanks that break a word, and what no reader sees."""
    lost: list[Range] = []
    kept: list[Range] = []
    at = 0
    for match in _SUSPECT.finditer(text):
        begin, end = match.span()
        if text[begin] == " ":
            begin += not (begin == at and not kept) and not blanks.breaks(text, begin, end)
        else:
            lost += [(o, o + 1) for o in offsets[begin:end] if o >= 0 and not page[o].isspace()]
        if begin < end:
            if at < begin:
                kept.append((at, begin))
            at = end
    if not at:
        return Strand(text, original, tuple(offsets)), lost
    kept.append((at, len(text)))
    simple = "".join([text[b:e] for b, e in kept])
    own = simple if original is text else "".join([original[b:e] for b, e in kept])
    places: list[int] = []
    for begin, end in kept:
        places += offsets[begin:end]
    return Strand(simple, own, tuple(places)), lost


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


class _Blanks:
    """Tells which blanks of a text break a word or a name, and mean nothing."""

    def __init__(self, lexicons: Path | None) -> None:
        """Takes the folder of the user's own, whose words and surnames add to those of fangzhi."""
        words = self._words = text_words(lexicons)
        self._surnames, self._common = surnames(lexicons), common_surnames(lexicons)
        self._field = words.pattern(_FIELD)
        self._deeds, self._cues = (*words.ordered("deed"), "、", "，"), words.ordered("cue")
        self._signers, self._signed = words.ordered("signer"), words.ordered("signed")

    def breaks(self, text: str, begin: int, end: int) -> bool:
        """Whether the blanks [begin, end) stand inside a word, a name, a number or beside a mark, and mean nothing."""
        before, after = text[begin - 1 : begin], text[end : end + 1]
        if before in "\n，、。；：！？“‘（《【" or after in "\n，、。；：！？”’）》】":
            return True
        if after.isdigit():
            return before.isdigit() or (before not in "讯电日" and _is_han(before))
        if before.isdigit():
            return _is_han(after) or after in "％%℃"
        if text[begin - 1] + after in self._words["spaced"]:
            return True
        if not (_is_han(before) and _is_han(after)):
            return False
        return (
            self._name_half(text, begin, end)
            or self._given_half(text, begin, end)
            or self._spread_name(text, begin, end)
            or self._spaced_out(text, begin, end)
            or self._in_clause(text, begin, end)
        )

    def _name_half(self, text: str, begin: int, end: int) -> bool:
        """Whether blanks part a surname from a given name of one character: 记者 王 伟."""
        if text[begin - 1] not in self._surnames or _DID.match(text, end):
            return False
        if self._field.match(text, end) and not text.startswith(self._signed, end + 1):
            return False
        left, right = text[begin - 2 : begin - 1], text[end + 1 : end + 2]
        if text[begin - 1] == "文" and (left in "/／|｜" or (left in "（(" and right == " ")):
            return False
        titled = left in _TITLE_ENDS and text[begin - 3 : begin - 2] not in _EDGES
        if titled or (text[begin - 1] in self._common and (left == "、" or left in _LATE_TITLE_ENDS)):
            return True
        signs = left in _EDGES or text.endswith(self._signers, 0, begin - 1)
        return signs and (right in _EDGES or text.startswith(self._signed, end + 1))

    def _given_half(self, text: str, begin: int, end: int) -> bool:
        """Whether blanks part the two characters of an official's given name: 副书记郭运 生主持."""
        if text[begin - 2 : begin - 1] not in self._common or not text.startswith(self._deeds, end + 1):
            return False
        return text[begin - 3 : begin - 2] in _TITLE_ENDS | _LATE_TITLE_ENDS

    def _spread_name(self, text: str, begin: int, end: int) -> bool:
        """Whether blanks stand in a name of three that is printed with one after each character: 副主席李 浩 生出席."""
        for match in _SPREAD.finditer(text, max(0, begin - 5), end + 5):
            if match.start() < begin and end < match.end():
                another = match.group()[-1] in self._surnames and _NAME_END.match(text, match.end())
                another = another or self._field.match(text, match.end() - 1) or _DID.match(text, match.end() - 1)
                first, over = match.group()[0], text[match.start() - 1 : match.start()]
                if another or first == "图" or (first == "文" and over in "/／|｜（("):
                    return False
                item = _ITEM_BEFORE.search(text, max(0, match.start() - 3), match.start() + 1)
                if item is not None and self._may_be_name(item.group()):
                    return False  # 姚占山| 巴 图
                return first in self._surnames and not text.endswith(self._cues, 0, match.start())
        return False

    def _in_clause(self, text: str, begin: int, end: int) -> bool:
        """Whether blanks are the only ones of a clause: print has none, but a column's text layer puts some in."""
        after = _CLAUSE_AFTER.match(text, end, end + 40) if end - begin == 1 else None
        before = _CLAUSE_BEFORE.search(text, max(0, begin - 40), begin) if after else None
        if not before or not after:
            return False
        left, right = before["clause"], after["clause"]
        if not before["mark"] and len(left) >= 4:
            return False  # a small-head, or where a report was sent from, begins a paragraph
        return not left.endswith(self._cues) and not (self._may_be_name(left) and self._may_be_name(right))

    def _may_be_name(self, word: str) -> bool:
        return 2 <= len(word) <= 3 and word[0] in self._common

    def _spaced_out(self, text: str, begin: int, end: int) -> bool:
        """Whether a line is printed with a blank after each character: 中 共 易 县 县 委."""
        line = text[max(0, begin - 3) : end + 4]
        around = line.split("\n")[0] if "\n" in line[3:] else line
        spread = _SPACED_OUT.search(around)
        if spread is None or text[begin - 2 : begin - 1].strip():
            return False
        names = spread.group().replace(" ", "")
        if len(names) < 4:
            return True
        called = text.endswith(self._signers, 0, max(0, begin - 3) + spread.start() - 1)
        first = self._surnames if called else self._common
        return not (names[0] in first and names[2] in first)  # 李 娜| 张 伟, 记者 储 茜| 廖 霖


@cache
def _blanks(lexicons: Path | None) -> _Blanks:
    """What tells them, by the words of fangzhi and of the user's folder."""
    return _Blanks(lexicons)
