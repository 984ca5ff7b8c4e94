"""Pages whose lines are whole paragraphs, as on the web: what stands between title and text, and behind the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from extractors.bylines.credits import TELLS, credit, names_only, names_tail
from extractors.bylines.find import credited
from extractors.bylines.names import is_medium, is_unit
from extractors.bylines.photo_credits import took_picture
from extractors.layout.heads import LONGEST
from extractors.layout.site_words import SiteWords
from extractors.text.columns import WIDE
from extractors.text.lines import Line, LineKind
from extractors.text.marks import AROUND, BULLETS
from extractors.text.wording import coverage

__all__ = ["leave_out_teasers", "mark_edges", "mark_publishers"]

_SITE = re.compile(r"\s?[-_|｜–—]+\s?[^，。]{2,12}$")
"""A site's name behind a title."""
_DIGIT = re.compile(r"\d")
_HAPPENS = re.compile(
    "[组成建]立|[揭挂授]牌|[召开]开|举[行办]|开[通播馆展业]|启[用动]|上线|改版|落[户成]|走进|来到|入选|荣?获"
)
"""What tells that a line says what a site did: 我县成立融媒体中心."""
_DAY = re.compile(r"(?:19|20)\d\d\s?[-/.年]")
"""How a line of the day begins."""
_CLAUSES = re.compile(r"[，。；,.;]")
REPEATS = 0.6
"""A line under the headline that repeats so much of it is a caption; sub-headlines say something new."""
_GOES_ON = re.compile("[。！？!?…：:；;、，,）)”]$")
"""How a line ends that is no caption: it ends a sentence, or leads on to the next line."""
LEAD, UNTOLD = 9, 0.4
"""So many lines tell what a title says, and so much of it."""
WIDEST_PUBLISHER, WIDEST_PLACE = 16.0, 9.0
VERSE, CLAUSE, TOP = 4, 12.0, 30
"""So many lines below a title, so narrow on average, are a text's clauses; so many are looked at."""
TOLD = 0.4
"""What a headline shares with the text below it, and hardly the name of a picture."""
TEASERS, SCENES, WIDEST_SCENE = 2, 3, 30.0
"""So many reports that a site cuts off make a list, and so many captions; what one says is hardly wider."""
PICTURES = 2
"""So many names of scenes show that lines tell of pictures."""
EDGE = 6
"""So many lines stand between a title and its text, or behind the text."""


def mark_edges(lines: Sequence[Line], words: SiteWords) -> None:
    """Tells credits and captions from headlines, at the head and at the foot of a page; finds names that sign."""
    _mark_names(lines)
    first = next((n for n, line in enumerate(lines) if line.kind == "text" and not _shows_place(line, words)), None)
    if first is None:
        return
    for line in lines[:first]:
        if line.kind == "text":
            line.kind = "noise"
        if line.kind in ("meta", "label") and credit(line.text) == "byline":
            _mark(line, "byline")
    first = _behind_pictures(lines, first, words)
    _mark_pictures(lines, first)
    _open(lines[first], lines[first + 1 :])
    leave_out_teasers(lines, first, words)
    begin = first
    _mark_verse(lines, first)
    if not lines[first].stops and lines[first].width <= LONGEST:
        begin = _mark_head(lines, first, words)
        _mark_scenes(lines, first)
    end = len(lines)
    while end > max(begin + 1, len(lines) - EDGE) and not _is_text(lines[end - 1]):
        end -= 1
    if end > begin + 1 or (begin == end - 1 and _is_text(lines[begin])):
        _mark_foot(lines, end, words)


def _behind_pictures(lines: Sequence[Line], first: int, words: SiteWords) -> int:
    """The number of the first line behind what pictures show, the first of them the meeting, over a report."""
    opens = next((n for n, line in enumerate(lines) if line.kind == "opener"), first)
    over = [line for line in lines[first:opens] if line.kind == "text"]
    if len(over) < SCENES or not words.captions.search(over[0].text) or over[0].text.startswith(words.goes_to):
        return first
    if any(line.stops or line.width > WIDEST_SCENE for line in over):
        return first
    scenes = sum([words.captions.search(line.text) is not None for line in over])
    if scenes < PICTURES and any(coverage(line.text, lines[opens].text) >= TOLD for line in over):
        return first
    for line in over:
        line.kind = "noise"
    return opens


def _mark_pictures(lines: Sequence[Line], title: int) -> None:
    """Marks what pictures in a text are called: the title, with the site's name behind it, or the same words twice."""
    text = lines[title].text
    apart = [
        line
        for line, below in pairwise(lines[title + 1 :])
        if line.kind == "text"
        and not line.stops
        and line.width <= WIDE
        and _is_text(below)
        and coverage(line.text, below.text) < TOLD
    ]
    apart += [line for line in lines[title + 1 :] if line.kind == "text" and line.stops and line.text == text]
    said = Counter([line.text for line in apart])
    for line in apart:
        named = line.text.startswith(text) and (line.text == text or _SITE.match(line.text, len(text)))
        if named or said[line.text] > 1:
            line.kind = "noise"


def _mark_verse(lines: Sequence[Line], title: int) -> None:
    """A text whose first clauses stand in lines of their own below the title, as messengers set them, has no stops."""
    run = list(takewhile(_is_clause, lines[title + 1 : title + TOP]))
    below = lines[title + 1 + len(run) :]
    narrow = len(run) >= VERSE and sum([line.width for line in run]) <= CLAUSE * len(run)
    narrow = narrow and (not below or _is_text(below[0])) and not any(line.text[0] in BULLETS for line in run)
    if narrow and sum([line.kind == "opener" for line in lines]) < 2:
        for line in run:
            line.stops = line.kind == "text" or line.stops


def _is_clause(line: Line) -> bool:
    """Whether a line is short and no sentence, or nothing of the text."""
    told = line.kind == "text" and not line.stops and line.width <= WIDE
    return line.kind == "noise" or (told and line.text[0] not in "—－-")


def leave_out_teasers(lines: Sequence[Line], first: int, words: SiteWords, *, listed: bool = False) -> None:
    """Takes out what a site puts below an article of other articles; `listed` says that bullets must show them."""
    foot = range(len(lines) - 1, max(first, len(lines) - EDGE - 1), -1)
    start = next((n for n in foot if _title_of(lines[n]) in words.teasers and not _is_box(lines, n, words)), None)
    start = _cut_off(lines, first) if start is None else start
    if listed and any(line.text[0] not in BULLETS for line in lines[start + 1 :]):
        return
    if start > first + 1:
        for line in lines[start:]:
            line.kind, line.sign = "noise", None


def _title_of(line: Line) -> str:
    """What a list is called, without marks around it: 相关报道：."""
    return line.text.strip(AROUND)


def _is_box(lines: Sequence[Line], number: int, words: SiteWords) -> bool:
    """Whether sentences of background stand under a line, and no other articles' titles: 相关链接 + 一事一议是指…。"""
    below = lines[number + 1 :]
    return _title_of(lines[number]) in words.boxes and bool(below) and all(line.stops for line in below)


def _cut_off(lines: Sequence[Line], first: int) -> int:
    """Where reports begin below the article of which a site gives the first words only: 近日，…为老人理发..."""
    start = len(lines)
    while start > first + 1 and lines[start - 1].text.endswith(("...", "……", "…")) and lines[start - 1].soft:
        start -= 1
    return start if start <= len(lines) - TEASERS and lines[start - 1].stops else len(lines)


def _mark_scenes(lines: Sequence[Line], title: int) -> None:
    """Marks what stands between a title and the words that open its report: in a clause, what a picture shows."""
    opens = next((n for n, line in enumerate(lines) if line.kind == "opener"), 0)
    for line in lines[title + 1 : opens]:
        if line.kind == "text" and (line.text[-1] != "。" or line.width > WIDEST_SCENE or "，" in line.text):
            return
    for line in lines[title + 1 : opens]:
        if line.kind == "text":
            line.kind = "noise"


def _mark_head(lines: Sequence[Line], title: int, words: SiteWords) -> int:
    """Marks what stands under the title; the number of the first line of text."""
    for number in range(title + 1, len(lines)):
        if _is_text(lines[number]) or number > title + EDGE:
            return number
        if lines[number].kind == "text" and (_is_abstract(lines, number) or _tells_day(lines, number)):
            lines[number].kind = "noise"
        elif lines[number].kind == "text" and not _leads(lines, number):
            _mark(lines[number], _under_title(lines[number], lines[title].text, words))
        elif lines[number].kind in ("meta", "label", "noise") and credit(lines[number].text) == "byline":
            _mark(lines[number], "byline")
    return len(lines)


def _leads(lines: Sequence[Line], number: int) -> bool:
    """Whether a line goes on with a headline's next line, and the text below tells both: 县实验小学 + 读书节开幕."""
    line, below = lines[number], lines[number + 1 : number + 3]
    if len(below) < 2 or line.stops or below[0].kind != "text" or _is_text(below[0]) or not _is_text(below[1]):
        return False
    return all(coverage(part.text, below[1].text) >= TOLD for part in (line, below[0]))


def _tells_day(lines: Sequence[Line], number: int) -> bool:
    """Whether a line says of a picture when it was taken, and a report begins below: 4月23日，某中心在广场开展宣传."""
    line, below = lines[number], lines[number + 1 : number + 2]
    if not (line.soft and "，" in line.text) or "。" in line.text or _GOES_ON.search(line.text):
        return False
    opens = bool(below) and (below[0].kind == "opener" or below[0].soft or coverage(line.text, below[0].text) >= TOLD)
    return opens and line.width <= WIDEST_SCENE


def _is_abstract(lines: Sequence[Line], number: int) -> bool:
    """Whether a line under a title is cut off, and the next one tells the same."""
    line, below = lines[number], lines[number + 1 : number + 2]
    cut = line.text.endswith(("...", "…")) and bool(below)
    return cut and coverage(line.text, below[0].text) >= REPEATS


def _mark_foot(lines: Sequence[Line], end: int, words: SiteWords) -> None:
    """Marks what stands below the text, and where names sign its last line."""
    for line in lines[end:]:
        if line.kind == "text":
            _mark(line, _behind_text(line, words))
        elif line.kind == "label" and credit(line.text) == "byline":
            _mark(line, "byline")
    last = lines[end - 1]
    if last.kind in ("text", "opener") and last.sign is None:
        last.sign = names_tail(last.text)


def _mark_names(lines: Sequence[Line]) -> None:
    """Names behind the last sentence of a paragraph sign it: `…落到实处。沈芳群`; where some do, rarer names do too."""
    ends = [line for line in lines if line.kind in ("text", "opener") and not line.stops]
    for signs in (False, True):
        if not signs or any(line.sign is not None for line in ends):
            for line in ends:
                line.sign = names_tail(line.text, signs=signs) if line.sign is None else line.sign


def mark_publishers(lines: Sequence[Line]) -> None:
    """Marks who published an article: between its title and the day (青川发布), or over both at the page's top."""
    first = next((n for n, line in enumerate(lines[:-2]) if line.kind not in ("noise", "meta", "label")), None)
    if first is not None:
        site, day, title = lines[first : first + 3]
        alone = site.kind == title.kind == "text" and not (site.stops or title.stops)
        dated = day.kind in ("noise", "meta") and _DAY.match(day.text) is not None
        text = "".join([line.text for line in lines[first + 2 : first + LEAD]])
        called = is_medium(site.text) or (is_unit(site.text) and coverage(site.text, text) < UNTOLD)
        if alone and site.width <= WIDEST_PUBLISHER and dated and called and not _HAPPENS.search(site.text):
            site.kind = "meta"
    for title, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if line.kind != "text" or line.stops or line.width > WIDEST_PUBLISHER or title.kind != "text" or title.stops:
            continue
        if below.kind in ("noise", "meta") and _DIGIT.search(below.text) and _publishes(line.text):
            line.kind = "meta"
    for day, line, below in zip(lines[:TOP], lines[1:], lines[2:], strict=False):
        over = day.kind in ("noise", "meta") and _DIGIT.search(day.text) is not None and below.gap
        if over and line.kind == "text" and line.width <= WIDEST_PUBLISHER and is_medium(line.text):
            line.kind = "meta"


def _publishes(text: str) -> bool:
    words = text.split()
    return is_medium(words[-1]) and all(is_medium(word) or names_only(word) for word in words)


def _open(title: Line, following: Sequence[Line]) -> None:
    """A title may end with a full stop, if the text says the same and more, and is no day with a comma: 3月8日，."""
    text = next((line for line in following if _is_text(line)), None)
    if title.soft and title.text[-1] == "，":
        title.stops = True
    short = title.kind == "text" and title.width <= WIDE and title.text[-1] == "。" and not title.soft
    if short and text and text.width > 2 * title.width and not re.search("[，。；]", title.text[:-1]):
        title.stops = coverage(title.text, text.text) < REPEATS


def _is_text(line: Line) -> bool:
    return line.kind == "opener" or (line.kind == "text" and (line.stops or line.width > WIDE))


def _mark(line: Line, kind: LineKind | None) -> None:
    if kind:
        line.kind = kind
        line.sign = None
        if kind == "byline":
            line.sign = 0 if credit(line.text) else credited(line.text) or 0


def _under_title(line: Line, title: str, words: SiteWords) -> LineKind | None:
    if kind := credit(line.text):
        return kind
    if words.page_field.search(line.text):
        return "meta" if credited(line.text) is None else "byline"
    if line.text.startswith(("—", "－", "-")):
        return None
    if _is_caption(line, words) or (coverage(title, line.text) >= REPEATS and not _CLAUSES.search(line.text)):
        return "noise"
    return "meta" if line.width <= 16 and not _DIGIT.search(line.text) and _names_office(line.text, words) else None


def _behind_text(line: Line, words: SiteWords) -> LineKind | None:
    if line.width <= 20 and line.text.endswith(("记者", "通讯员")):
        return "byline"
    return "noise" if _is_caption(line, words) else credit(line.text)


def _is_caption(line: Line, words: SiteWords) -> bool:
    return not line.stops and line.width <= 30 and (bool(words.captions.search(line.text)) or took_picture(line))


def _shows_place(line: Line, words: SiteWords) -> bool:
    """Whether a line over a text says no more than that a picture shows the meeting: 会议现场."""
    return line.width <= WIDEST_PLACE and words.shows.fullmatch(line.text) is not None


def _names_office(text: str, words: SiteWords) -> bool:
    return not TELLS.search(text) and (is_medium(text) or text.endswith(words.offices))
