"""Body text -> its bylines: who reported it (记者) and who sent it in (通讯员), and where the text says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.bylines.credits import credit, names_only
from extractors.bylines.cues import REPORTS
from extractors.bylines.find import (
    BRACKETED,
    CUE,
    SITES_OWN,
    adds_pictures,
    credited,
    credits_line,
    last_part,
    signs_line,
    tail,
    without_status,
)
from extractors.bylines.names import is_likely_name, is_spelt, is_surely_name, parts
from extractors.bylines.photo_credits import credit_at_end
from extractors.bylines.region import all_names, has_names, read_region
from extractors.bylines.senders import glued_sender, names_boxed
from extractors.bylines.whole import whole
from extractors.records import Byline, BylineRole, Page, Span, Strand
from extractors.text.marks import AFTER_STOP, BARE_LINE, HAN, STOPS
from extractors.text.scanning import occurrences

__all__ = ["find_bylines"]

_BARE_OPENING = re.compile(
    rf"[（(](?P<names>[{HAN}·]{{2,16}}(?:[、，,\s]+[{HAN}·]{{2,4}}){{0,4}})[）)]\s?(?=[{HAN}\d“])"
)
"""Names in brackets that open a report: （张三 李四）8月3日…."""
_BARE_AFTER_OPENER = re.compile(
    rf"(?:讯|消息|电|报道|网|在线|客户端)[\s：:】）\]]?[（(][□■◎●◆]?\s?(?P<names>[{HAN}·、，,：:\s]{{2,40}})[）)]"
)
"""Names in brackets behind the word that opens a report: 本报讯（张三）."""
_AFTER_OPENER = re.compile(
    rf"(?:(?<!通)讯|消息|电|[网报台社心媒布端线](?=[】\]]))(?:[（(][{HAN}]{{2,8}}(?:报|网|台|社|中心|客户端|融媒体?)[）)])?[\s：:】）)\]]*(?P<region>(?:[{HAN}]{{2,3}}、(?=记者|通讯员))?(?:{REPORTS}[\s：:]*(?:[{HAN}·]{{2,4}}[\s、]+)*(?:[{HAN}·]{{2,4}}|[{HAN}·]{{5,8}}(?=报[道导]))[\s：:、，]*)+(?:(?:摄影)?报[道导]|(?=[\s：:\d]|$))"
    rf"|[{HAN}]{{2,3}}(?:[\s、][{HAN}]{{2,3}}){{0,3}}\s?(?:摄影)?报[道导](?=[：:])|记者\s?[（(][{HAN}·\s、]{{2,24}}[）)]"
    rf"|记者[{HAN}]{{2,3}}(?=(?:今|昨|前)[天日]|日前|近日|从|获悉))"
)
_BARE_BEFORE_DAY = re.compile(
    rf"(?P<opener>[{HAN}\d]{{0,12}}(?<!通)讯[\s：:]+)?(?P<names>[{HAN}]{{2,4}}(?: +[{HAN}]{{2,4}}){{0,3}})"
    r"(?: +(?=近日|日前|昨日|连日来)| *(?=\d{1,2}月))"
)
"""Names alone before the day with which a report begins: 本报讯 张三 李四 近日，…."""
_OPENED = re.compile(r"(?:(?<!通)讯(?![息员])|消息|电|[】\]])[\s：:)）】\]]*")
"""How the words end with which a report begins: 本报讯, 某社某地8月3日电."""
_REPORTED = re.compile(r"报[道导](?=[：:，,\s\d]|$)")
LONGEST_LEAD = 90
"""Before a report, those who report stand in its first characters."""
_STAFF = re.compile(r"记\s*者")
"""What only the paper's own people are called; who is called 作者 and 通讯员 is a correspondent."""
_REPORTER, _BEFORE_NAME = re.compile(r"记\s?者[\s:：/]{0,3}$"), 6
"""What calls somebody a reporter, and how many characters it has at most."""
_BRACKETS = frozenset("（([【〔")
_LONGEST_NAME, MOST_GLUED = 4, 9
LAST = 3
"""So many paragraphs at the end may name those who edited it."""


def find_bylines(
    body: Strand, page: Page, *, full: bool = True
) -> tuple[tuple[Byline, ...], tuple[tuple[int, int], ...]]:
    """The bylines of an article's body, in order, each name once a role, and the stretches of text that sign it.

    `full` says that it is of a newspaper page.

    There names in brackets are correspondents, since papers call their own people reporters; but not those whom the
    page calls reporters elsewhere.
    """
    found: dict[tuple[str, BylineRole], Byline] = {}
    called: set[str] = set()
    regions = _regions(body.text)
    for begin, end in regions:
        bracketed = not _BRACKETS.isdisjoint(body.text[max(0, begin - 1) : begin + 1])
        sent_in = full and bracketed and not _called_reporter(body.text[begin:end], page.text)
        for first, last, name, role in read_region(body.text[begin:end], "correspondent" if sent_in else "reporter"):
            if role == "reporter" and _STAFF.search(body.text, begin, end):
                called.add(name)
            if (name, role) not in found and not _is_town(name, body.text):
                places = [o for o in body.offsets[begin + first : begin + last] if o >= 0]
                span = Span(places[0], places[-1] + 1, page.text[places[0] : places[-1] + 1])
                found[name, role] = Byline(name, role, span)
    for name in [name for name, role in found if role == "correspondent" and (name, "reporter") in found]:
        del found[name, "correspondent" if name in called else "reporter"]
    signed = [_line(body.text, *region) for region in regions]
    return tuple(found.values()), (*signed, *_staff(body.text), *_photographers(body.text))


def _called_reporter(region: str, page: str) -> bool:
    """Whether names in brackets, （张三）, are called a reporter's elsewhere on the page: 记者 张三."""
    names = region.strip("（()）【】[] \u3000")
    return 0 < len(names) <= _LONGEST_NAME and any(
        _REPORTER.search(page, max(0, at - _BEFORE_NAME), at) is not None for at in occurrences(page, names)
    )


def _line(text: str, begin: int, end: int) -> tuple[int, int]:
    """A byline with what stands before it in its line, if the line is of fields."""
    first = text.rfind("\n", 0, begin) + 1
    return (first, end) if first < begin and credits_line(text[first:end]) else (begin, end)


def _staff(text: str) -> list[tuple[int, int]]:
    """Where the last paragraphs say only who edited the article and published it."""
    found: list[tuple[int, int]] = []
    end = len(text)
    for _ in range(LAST):
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end]
        if line and line[-1] not in STOPS:
            part = 0 if whole(line) in ("meta", "staff") else last_part(line)
            if part is not None and whole(line[part:]) in ("meta", "staff"):
                found.append((begin + part, end))
        end = begin - 1
    return found


def _photographers(text: str) -> list[tuple[int, int]]:
    """Where paragraphs end with who took a picture."""
    found: list[tuple[int, int]] = []
    at = 0
    for paragraph in text.split("\n"):
        begin = credit_at_end(paragraph)
        if begin is not None:
            found.append((at + begin, at + len(paragraph)))
        at += len(paragraph) + 1
    return found


def _is_town(name: str, text: str) -> bool:
    """Whether a short name is that of a town or village of which the text tells, which sent it: （歇马）."""
    return len(name) == 2 and name in text and any(name + kind in text for kind in ("镇", "乡", "村", "街道", "社区"))


def _bare(paragraph: str) -> bool:
    """Whether a paragraph is names in brackets; split off from a last sentence, they need no known surname."""
    paragraph = without_status(paragraph)
    return (bool(BARE_LINE.fullmatch(paragraph)) and all_names(paragraph, sure=True)) or names_boxed(paragraph)


def _regions(text: str) -> list[tuple[int, int]]:
    regions: list[tuple[int, int]] = []
    at = 0
    paragraphs = text.split("\n")
    for number, paragraph in enumerate(paragraphs):
        signed = len(paragraph) <= 60 and _at_edge(paragraphs, number) and _signs(paragraph, sure=number == 0)
        if regions and regions[-1][1] == at - 1 and adds_pictures(paragraph):
            regions[-1] = (regions[-1][0], at + len(paragraph))
        elif signed or (number == 0 and SITES_OWN.fullmatch(paragraph)):
            regions.append((at, at + len(paragraph)))
        elif _at_edge(paragraphs, number) and credits_line(paragraph):
            regions += _credited(paragraph, at)
        elif not CUE.search(paragraph, 0, 120) and not CUE.search(paragraph, max(120, len(paragraph) - 100)):
            regions += [(at + begin, at + end) for begin, end in _before_day(paragraph)]
        elif signs_line(paragraph) or _bare(paragraph):
            regions.append((at, at + len(paragraph)))
        elif credits_line(paragraph):
            regions += _credited(paragraph, at)
        else:
            regions += [(at + begin, at + end) for begin, end in _inside(paragraph)]
        at += len(paragraph) + 1
    return regions


def _credited(paragraph: str, at: int) -> list[tuple[int, int]]:
    """Where in a line of fields its authors stand."""
    begin = credited(paragraph)
    begin = 0 if begin is None and signs_line(paragraph) else begin
    return [(at + begin, at + len(paragraph))] if begin is not None else []


def _signs(paragraph: str, *, sure: bool) -> bool:
    """Whether a paragraph is names; `sure` says that one name alone needs a common surname."""
    if credit(paragraph) == "byline" or (sure and (glued_sender(paragraph) or _are_names(paragraph))):
        return True
    return names_only(paragraph, signs=not sure or len(paragraph.split()) > 1)


def _are_names(paragraph: str) -> bool:
    """Whether a paragraph is names that stood in lines of their own: 张三李四."""
    names = parts(paragraph) if len(paragraph) <= MOST_GLUED and paragraph.isalpha() else []
    return len(names) > 1 and all(map(is_surely_name, names))


def _at_edge(paragraphs: Sequence[str], number: int) -> bool:
    """Whether a paragraph stands where authors sign: first, or last after a sentence or after `本报记者`."""
    if number == 0:
        return len(paragraphs) > 1
    return number >= len(paragraphs) - 2 and paragraphs[number - 1].endswith((*STOPS, *AFTER_STOP, "记者", "通讯员"))


def _inside(paragraph: str) -> list[tuple[int, int]]:
    """Bylines in the introduction of a report, or behind its last sentence."""
    regions = [m.span() for m in BRACKETED.finditer(paragraph, 0, 120) if whole(m[0]) == "byline" or has_names(m[0])]
    opening = _BARE_OPENING.match(paragraph)
    if opening and not regions and all_names(opening["names"], sure=True):
        regions.append(opening.span("names"))
    if not regions and "报" in paragraph[3:LONGEST_LEAD] and (lead := _lead(paragraph)):
        regions.append(lead)
    regions = regions or _before_day(paragraph)
    match = _AFTER_OPENER.search(paragraph[:80]) if not regions else None
    if match:
        regions.append(match.span("region"))
    bare = _BARE_AFTER_OPENER.search(paragraph[:80])
    if bare and all_names(bare["names"]):
        regions.append(bare.span("names"))
    start = tail(paragraph)
    if start is not None and not any(begin <= start < end for begin, end in regions):
        regions.append((start, len(paragraph)))
    return regions


def _before_day(paragraph: str) -> list[tuple[int, int]]:
    """Where names stand that nothing calls so: two or more of them, or one behind the word that opens a report."""
    alone = _BARE_BEFORE_DAY.match(paragraph)
    if alone is None:
        return []
    words = alone["names"].split()
    sure = sum(map(is_surely_name, words)) + (alone["opener"] is not None)
    named = sure > 1 and all(is_likely_name(word) or is_spelt(word) for word in words)
    return [alone.span("names")] if named else []


def _lead(paragraph: str) -> tuple[int, int] | None:
    """Who reports, before the report, alone or behind its first words: 本报记者张三 通讯员李四报道：."""
    starts = [0, *(match.end() for match in _OPENED.finditer(paragraph, 0, LONGEST_LEAD // 2))]
    for stop in _REPORTED.finditer(paragraph, 0, LONGEST_LEAD):
        for start in starts:
            if start < stop.start() and whole(paragraph[start : stop.end()]) == "byline":
                return start, stop.end()
    return None
