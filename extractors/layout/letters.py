"""Letters, notices, lists and verse: 各位家长： opens a letter; the body that speaks, and the day, end it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from extractors.layout.lists import LISTS
from extractors.text.lines import Line
from extractors.text.marks import HAN
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import worded
from extractors.vocabulary.rows import read_classes

__all__ = ["LetterWords", "load_letter_words", "mark_letters"]

CLASSES = ("called", "letter", "signs", "unspoken", "addressed", "body", "closing", "acts", "event", "speaks")

_SALUTE = (
    rf"编辑(?:部|们)?(?:同志|老师|先生)?们?[：:]|[{HAN}（）]{{2,16}}全体(?&called)们?[：:]|(?:(?:尊敬|敬爱|亲爱|可爱)的|各位?|广大|全[县市区旗州省乡镇村校体]|父老乡亲|同志|[农市居青家战朋]民?友?)"
    rf"(?![^：:]*(?&unspoken))"
    rf"[{HAN}、，“”（）()\s]{{0,36}}?(?&called)们?[：:]"
)
"""Whom a letter or an appeal speaks to: 全县广大市民朋友们：."""
_SALUTED_BODY = rf"[{HAN}]{{3,16}}(?&addressed)们?[：:]"
_WHO = rf"(?:中共)?[{HAN}（）()·“”]{{2,22}}(?&body)(?:\s*(?:(?&closing)|[（(]公?章[）)]))?"
"""The body that signs, a seal or a closing word behind it: 青川县供电公司 敬启."""
_SEAL = "）)"
"""The last characters of a seal: （章）."""
_SOMEBODY = rf"[{HAN}]{{0,12}}(?&signs)[\s：:]+[{HAN}]{{2,3}}"
"""A reader who signs a letter: 城关镇居民 张三."""
_DAY = re.compile(
    r"(?:[\d〇○Ｏ０-９零一二三四五六七八九]{4}\s?年)?\s?[\d０-９一二三四五六七八九十]{1,3}\s?月\s?[\d０-９一二三四五六七八九十]{1,3}\s?日"
)
_FIELD = re.compile(rf"[{HAN}A-Za-z（）()、]{{2,14}}[：:]\s?[^：:，。]{{0,16}}\d[^：:，。]{{0,16}}")
"""A field and its value, which is a number, a day or a sum."""
_MARKS = frozenset("。：:；;，、")
_VERSE_MARKS = frozenset("，。；！？")
VERSE, VERSE_WIDTH, WIDEST_VERSE = 4, 9.5, 14.0
"""So many lines of so few characters that end no sentence are verse; a headline's are longer or fewer."""
SIGNED = 3
"""An author's name stands in one of the first lines over verse."""
UPRIGHT = 2.0
"""Lines of a character or two are a headline that stands upright."""
LONGEST_NAME = 9
"""A letter's name with its letters set apart, as those of names are: 感 谢 信."""
LAST = 6
WIDEST, WIDEST_SALUTE = 24.0, 40.0


class LetterWords(NamedTuple):
    """How letters begin and end, with the words of letter_words.csv."""

    salute: re.Pattern[str]
    saluted_body: re.Pattern[str]
    letter: re.Pattern[str]
    """What the headline of a letter holds, over its salutation."""
    somebody: re.Pattern[str]
    who: re.Pattern[str]
    who_last: frozenset[str]
    """The last characters of the bodies that sign."""
    closing: frozenset[str]
    """What stands behind a body's name, a blank before it, that signs a notice."""
    acts: re.Pattern[str]
    """What a headline tells that ends with a body's name."""
    event: re.Pattern[str]
    """What a headline of many lines tells, and verse does not."""
    speaks: re.Pattern[str]
    """How a notice or a letter speaks in its last lines."""


@cache
def load_letter_words(lexicons: Path | None = None) -> LetterWords:
    """The words of letter_words.csv, and on top of them those in a folder of the user's own.

    Raises LexiconError, which names file and line.
    """
    classes = read_classes("letter_words.csv", CLASSES, lexicon_folders(lexicons))
    return LetterWords(
        salute=worded(_SALUTE, classes),
        saluted_body=worded(_SALUTED_BODY, classes),
        letter=worded("(?&letter)", classes),
        somebody=worded(_SOMEBODY, classes),
        who=worded(_WHO, classes),
        who_last=frozenset((*(word[-1] for word in classes["body"] | classes["closing"]), *_SEAL)),
        closing=classes["closing"],
        acts=worded("[到赴在被让把给向从]|(?&acts)", classes),
        event=worded("(?&event)", classes),
        speaks=worded("(?&speaks)", classes),
    )


def mark_letters(lines: Sequence[Line], *, web: bool, lexicons: Path | None = None) -> None:
    """Makes salutations openers, and the bodies that sign letters and notices bylines.

    `web` says that lines hold whole paragraphs; `lexicons` is a folder of the user's own.
    """
    wording = load_letter_words(lexicons)
    _mark_unstopped(lines, wording.event)
    spoken = False
    for number, line in enumerate(lines):
        if line.kind == "opener":
            spoken = False
        if (
            line.kind == "byline"
            and len(line.text) <= LONGEST_NAME
            and wording.letter.fullmatch("".join(line.text.split()))
        ):
            line.kind, line.sign, line.more = "text", None, False
        if line.kind != "text" or line.sign is not None:
            continue
        if line.text[-1] in "：:" or not line.stops:
            if _salutes(lines, number, wording, web=web):
                line.kind, line.soft, spoken = "opener", False, True
            elif line.width <= WIDEST and _ends(lines, number, wording, spoken=spoken):
                _sign(lines, number)
                spoken = False


def _salutes(lines: Sequence[Line], number: int, wording: LetterWords, *, web: bool) -> bool:
    line = lines[number]
    before = lines[number - 1] if number else None
    if before is not None and not (before.sign is not None or not before.stops or (line.gap and not web)):
        return False
    text = line.text
    if text[-1] not in "：:":
        after = lines[number + 1] if number + 1 < len(lines) else None
        if after is None or after.gap or web or after.text[-1:] not in "：:" or wording.salute.fullmatch(after.text):
            return False
        text += after.text
    if len(text) > WIDEST_SALUTE:
        return False
    if wording.salute.fullmatch(text):
        return True
    return before is not None and bool(wording.letter.search(before.text) and wording.saluted_body.fullmatch(text))


def _ends(lines: Sequence[Line], number: int, wording: LetterWords, *, spoken: bool) -> bool:
    """Whether a line is the name of the body that a letter or a notice comes from."""
    line, before = lines[number], lines[number - 1] if number else None
    if (
        before is None
        or (before.sign == 0 and line.gap)
        or not (before.stops or before.sign == 0 or before.text[-1].isdigit())
    ):
        return False
    words = line.text.split()
    if words[-1][-1] not in wording.who_last and not wording.somebody.fullmatch(line.text):
        return False
    if words[-1] in wording.closing and wording.who.fullmatch(line.text):
        return True
    if not wording.somebody.fullmatch(line.text) and not all(
        wording.who.fullmatch(word) and not wording.acts.search(word) for word in words
    ):
        return False
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is not None and after.text.startswith(line.text):
        return False  # a small-head, over what that body did
    below = before.sign == 0 and not line.gap and (after is None or after.gap or after.stops)
    if after is None or _DAY.fullmatch(after.text) or below:
        return after is not None or spoken or _speaks(lines, number, wording)
    return (after.gap or (not line.gap and wording.who.fullmatch(after.text) is not None)) and (
        spoken or _speaks(lines, number, wording)
    )


def _speaks(lines: Sequence[Line], number: int, wording: LetterWords) -> bool:
    return bool(wording.speaks.search("".join([line.text for line in lines[max(0, number - LAST) : number]])))


def _sign(lines: Sequence[Line], number: int) -> None:
    """Marks who signs, and the day below."""
    lines[number].kind, lines[number].sign, lines[number].soft = "byline", 0, False
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is not None and after.kind in ("noise", "text", "meta") and _DAY.fullmatch(after.text):
        after.kind, after.sign, after.soft = "byline", 0, False


def _mark_unstopped(lines: Sequence[Line], event: re.Pattern[str]) -> None:
    """Verse and the items of lists are text, though none of their lines ends a sentence."""
    _mark_fields(lines)
    starts = [number for number, line in enumerate(lines) if line.gap or number == 0]
    listed = False
    for first, end in pairwise([*starts, len(lines)]):
        signed = [number for number in range(first, min(end, first + SIGNED)) if lines[number].kind == "byline"]
        first = signed[-1] + 1 if signed else first
        block = lines[first:end]
        if len(block) < VERSE - 1 or any(line.kind != "text" or line.sign is not None for line in block):
            continue
        if next((line.kind for line in lines[end : end + 2] if line.kind != "byline"), None) == "opener":
            continue
        skip = 0 if listed and _is_row(block) else _head_lines(lines, first, end)
        listed = skip < len(block) and ((listed and not skip) or _is_list(lines, first, skip))
        if listed or (skip < len(block) and _is_verse(block[skip:], event)):
            for line in block[skip:]:
                line.stops = True


def _is_row(block: Sequence[Line]) -> bool:
    """Whether lines go on with a list: most of them have two columns."""
    return sum(" " in line.text or "\u3000" in line.text for line in block) > 0.7 * len(block)


def _mark_fields(lines: Sequence[Line]) -> None:
    """Makes two fields or more that follow each other text: 城市低保：每月380元."""
    found = [
        number
        for number, line in enumerate(lines)
        if "：" in line.text and line.kind == "text" and line.sign is None and _FIELD.fullmatch(line.text)
    ]
    for one, other in pairwise(found):
        if other == one + 1 and not lines[other].gap:
            lines[one].stops = lines[other].stops = True


def _head_lines(lines: Sequence[Line], first: int, end: int) -> int:
    """How many lines of a block are the headline over its verse or list."""
    listed = next((n for n in range(first, min(first + 2, end)) if LISTS.search(lines[n].text)), None)
    if listed is not None:
        return listed + 1 - first
    before = lines[first - 1] if first else None
    headed = before is not None and not before.stops and (before.kind, before.sign) in (("text", None), ("byline", 0))
    return 0 if headed or (before is not None and before.kind == "label" and not first) else 1


def _is_list(lines: Sequence[Line], first: int, skip: int) -> bool:
    over = lines[first + skip - 1 if skip else first - 1].text if first + skip else ""
    return bool(LISTS.search(over))


def _is_verse(block: Sequence[Line], event: re.Pattern[str]) -> bool:
    """Whether lines are a stanza: short and of unlike width, or as long as each other, each with its mark."""
    widths = [line.width for line in block]
    if len(block) >= VERSE and max(widths) <= VERSE_WIDTH - 1 and min(widths) == max(widths):
        return all(line.text[-1] in _VERSE_MARKS for line in block)
    if (
        len(block) < VERSE
        or max(widths) <= UPRIGHT
        or max(widths) > WIDEST_VERSE
        or sum(widths) > VERSE_WIDTH * len(block)
    ):
        return False
    if any((line.text[-1] in _MARKS and line.text[-1] != "，") or event.search(line.text) for line in block):
        return False
    return min(widths[:-1]) < max(widths) - 1 or max(widths) <= VERSE_WIDTH - 1
