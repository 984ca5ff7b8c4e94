"""Body text -> its bylines: who reported it (记者) and who sent it in (通讯员)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.byline_names import is_likely_name, is_spelt, is_surely_name
from extractors.byline_region import LABELS, all_names, has_names, read_region, wrote_and_took
from extractors.credits import credit, names_only, unlabelled
from extractors.marks import (
    AFTER_STOP,
    BARE_LINE,
    BARE_TAIL,
    BYLINE_LINE,
    BYLINE_TAIL,
    DATED,
    HAN,
    META,
    ROLE,
    SENTENCE_MARK,
    STOPS,
    TRAILING_ROLE_LINE,
)
from extractors.records import Byline, BylineRole, Page, Span, Strand

__all__ = [
    "adds_pictures",
    "all_names",
    "credited",
    "credits_line",
    "find_bylines",
    "read_region",
    "signs_line",
    "tail",
]

_INNER = r"[（(][^（()）。]{1,8}[）)]"
_BRACKETED = re.compile(
    rf"[（(【\[［〔](?=[^（(。！？；】）)］〕]{{0,40}}?(?:{ROLE}|[/／][文图摄]|\s图\s|(?:供稿|整理|撰稿|报[道导])[）)】\]]|[/／][{HAN}]{{2,4}}报导))(?:[^（()）】\]］〕。！？]|{_INNER}){{3,100}}[）)】\]］〕]"
)
"""A bracket that speaks of reporters, e.g. （融媒体记者：张三 通讯员：李四（实习））."""
_BRACKET_TAIL = re.compile(rf"[。！？!?…”」』]\s*(?P<byline>{_BRACKETED.pattern})$")
"""Such a bracket behind the last sentence."""
_LAST = re.compile(r"[。！？”]\s*(?P<byline>[^。！？；，“”\s][^。！？；，“”]{3,60})$")
_STAFF_FIRST = re.compile(rf"(?:责任|值班)?(?:编辑|责编|主编|审核|校对)\s+[{HAN}]{{2,3}}\s+(?={ROLE})")
"""The editor, who stands before the reporter: 编辑 张三|记者 李四."""
_NAMES_FIRST = re.compile(
    rf"(?P<names>[{HAN}]{{2,3}}(?:[\s、]+[{HAN}]{{2,3}}){{0,2}})\s+{ROLE}[\s：:]+[{HAN}·\s、]{{2,24}}"
)
"""The paper's people without a cue, and then others with one: 张三 通讯员 李四."""
_BARE_OPENING = re.compile(
    rf"[（(](?P<names>[{HAN}·]{{2,16}}(?:[、，,\s]+[{HAN}·]{{2,4}}){{0,4}})[）)]\s?(?=[{HAN}\d“])"
)
"""Names in brackets that open a report: （张三 李四）8月3日…."""
_BARE_AFTER_OPENER = re.compile(
    rf"(?:讯|消息|电|报道|网|在线|客户端)[\s：:】）\]]?[（(](?P<names>[{HAN}·、，,：:\s]{{2,40}})[）)]"
)
"""Names in brackets behind the word that opens a report: 本报讯（张三）."""
_AFTER_OPENER = re.compile(
    rf"(?:(?<!通)讯|消息|电|[网报台社心媒布端线](?=[】\]]))(?:[（(][{HAN}]{{2,8}}(?:报|网|台|社|中心|客户端|融媒体?)[）)])?[\s：:】）)\]]*(?P<region>(?:[{HAN}]{{2,3}}、(?=记者|通讯员))?(?:{ROLE}[\s：:]*(?:[{HAN}·]{{2,4}}[\s、，,]+)*(?:[{HAN}·]{{2,4}}|[{HAN}·]{{5,8}}(?=报[道导]))[\s：:、，]*)+(?:(?:摄影)?报[道导]|(?=[\s：:\d]|$))"
    rf"|[{HAN}]{{2,3}}(?:[\s、][{HAN}]{{2,3}}){{0,3}}\s?(?:摄影)?报[道导](?=[：:])|记者\s?[（(][{HAN}·\s、]{{2,24}}[）)])"
)
_LEAD = re.compile(
    rf"(?P<region>[{HAN}]{{0,8}}?(?:{ROLE}[\s：:]*(?:[{HAN}·]{{2,4}}[\s、，,]+)*?[{HAN}·]{{2,4}}?[\s、，]*)+(?:[/／][{HAN}]{{2,6}}?)?(?:摄影|综合|图文)?报[道导])(?:[：:，,\s]|(?=\d))"
)
"""本报记者张三 通讯员李四报道：, which begins a report."""
_ROLE = re.compile(ROLE)
_COLON = re.compile(rf"{ROLE}\s?[：:]")
_FIELD = re.compile("[：:｜|/]")
"""What stands in every field of such a line: 来源：, 作者/."""
_PUBLISHED = re.compile(rf"[{HAN}]{{3,16}}\s+\d{{4}}[-/.年]\s?\d{{1,2}}[-/.月]\s?\d{{1,2}}日?\s")
"""Who published it, and when, before the fields of a page's head: 某县人民政府 2012-03-04 供稿：…."""
_BODY_SENDS = re.compile(
    rf"[（(]?{ROLE}\s?[：:/／|｜][{HAN}\s、]+(?:[局部委办院校社台报网镇乡村区县市站所会室庭科处队]|中心|公司)[）)]?"
)
"""An office as the author, e.g. 供稿：县委宣传部."""
_BRACKET_THEN_TEXT = re.compile(rf"\s*[（(【\[][^（(）)】\]]*[）)】\]]\s*[{HAN}\d“]")
_SITE = re.compile(rf"[（(【\[][{HAN}]{{2,12}}[）)】\]]\s?(?={ROLE})")
"""A site's name in brackets before a byline: [某县新闻网]|记者 甲."""
_DAY_BEHIND = re.compile(r"\s\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?$")
_FIELDS = re.compile(rf"(?:\s*[{HAN}]{{2,6}}\s?[：:][^：:，。]{{0,24}}?(?=\s?[{HAN}]{{2,6}}\s?[：:]|$)){{2,}}")
"""Fields and nothing else: 文章字数：568　作者：张三."""
_SOURCED = re.compile(r"(?:来源|时间|日期)\s?[：:]")
_CLOCKED = re.compile(r"[^，。；！？“”]{2,40}?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?\d{1,2}:\d\d(?::\d\d)?")
"""Who published it and when, to the minute: 某某新闻张三2018-10-08 14:41."""
_PARTING = re.compile("[\\s、]+")
_SITES_OWN = re.compile(
    rf"[{HAN}]{{2,12}}(?:网|频道|在线|社|报|台)\s?[：:]\s?(?P<names>[{HAN}·]{{2,4}}(?:[\s、]+[{HAN}·]{{2,4}}){{0,4}})\s*(?:\d{{4}}-\d\d?-\d\d?)?"
)
"""A site and who wrote for it, in a line of a web page's head: 某网某频道：甲 乙　2007-07-23."""
_CUE = re.compile(
    r"［|〔|文稿|稿件|报道员|宣传员|新闻干事|信息报送|评论员|拟稿|起草|记\s*者|通\s*[讯信]\s*员|作\s*者|撰|供\s*稿|信息员|报送人|采写|采访|采\s?编|实习生|投稿|来稿|/\s?[文图摄]|／\s?[文图摄]|\|\s?[文图摄]|｜\s?[文图摄]|文(?:\s?[/／|｜、·图摄字：:]|案|(?<=\s文)\s)|图\s?[/／|｜、·文]|执笔|报道|（|\(|【|）$|\)$"
)
"""Without one of these no byline needs looking for. Alternatives that all begin with a character are found faster."""
_TOOK = re.compile(rf"(?:摄[影像制]|拍摄|航拍|供图|图片|视频|[图摄])\s?[：:｜|/]\s?(?=[{HAN}])")
"""What stands before those who took the pictures."""
_SENT_FROM = re.compile(rf"[{HAN}]{{0,24}}记者\s?(?:[{HAN}]{{2,4}}[\s、]?){{1,3}}[/／]\s?[{HAN}]{{2,6}}报[导道]")
"""Who reports from where, after a long name of their office: 某大学校园记者 张三/台北报导."""
_STOPPED = re.compile("[。！？!?…”’」』）)；;]")
"""Behind one of these stands a byline that a text's end is glued to."""
_NO_BYLINE_ENDS = frozenset("。！？；“”")


def signs_line(text: str) -> bool:
    """Whether a line is nothing but a byline, e.g. `记者 景静 通讯员 白雪`."""
    own = _SITES_OWN.fullmatch(text) if len(text) <= 60 and ("：" in text or ":" in text) else None
    if own is not None:
        return all_names(own["names"])
    if "）" not in text and ")" not in text and not _CUE.search(text):
        return False
    if site := _SITE.match(text):
        text = text[site.end() :]
    if "辑" in text or "责编" in text or "校对" in text or "审核" in text:
        text = _STAFF_FIRST.sub("", text)
    if dated := _DAY_BEHIND.search(text) if text[-1:] == "日" or text[-1:].isdigit() else None:
        text = text[: dated.start()]
    if len(text) > 100 or not _CUE.search(text) or _BRACKET_THEN_TEXT.match(text):
        return False
    if (first := _NAMES_FIRST.fullmatch(text)) and all(is_surely_name(name) for name in _PARTING.split(first["names"])):
        return True
    if text[-1] in "导道" and _SENT_FROM.fullmatch(text):
        return has_names(text)
    match = BYLINE_LINE.fullmatch(text)
    if match:
        return has_names(text) or (len(text) < 30 and bool(_BODY_SENDS.fullmatch(text)))
    match = BARE_LINE.fullmatch(text)
    if match and all_names(match["names"]) and read_region(text):
        return True
    if TRAILING_ROLE_LINE.fullmatch(text) or _BRACKETED.fullmatch(text):
        return has_names(text)
    return len(text) <= 40 and wrote_and_took(text)


def credits_line(text: str) -> bool:
    """Whether a line is the head or foot of a web page: 来源：…　发布时间：…　作者：…."""
    if len(text) > 120:
        return False
    if (text[-1].isdigit() or text[-1] == "日" or text[:4].isdigit()) and credit(text):
        return True
    if not _FIELD.search(text):
        return DATED.match(text) is not None and not SENTENCE_MARK.search(text)
    if ":" in text[-6:] and _CLOCKED.fullmatch(text):
        return True
    if SENTENCE_MARK.search(text):
        return False
    if LABELS.match(text) and credited(text) is not None:
        return True
    signed = ("作者" in text or "记者" in text) and (_FIELDS.fullmatch(text) or _SOURCED.search(text))
    if signed and credited(text) is not None:
        return True
    if META.match(text) or DATED.match(text) or _PUBLISHED.match(text) or len(META.findall(text)) > 1:
        return True
    return bool(_COLON.match(text)) and "“" not in text and has_names(text)


def credited(text: str) -> int | None:
    """Where in such a line its authors begin, if it names any."""
    match = _ROLE.search(text)
    if match is None:
        return unlabelled(text)
    took = _TOOK.search(text, 0, match.start())
    begin = took.start() if took else match.start()
    return begin if read_region(text[begin:]) else None


def adds_pictures(text: str) -> bool:
    """Whether a line under a byline says who took the pictures: 摄影：李四."""
    text = text.strip("（()）")
    if not _TOOK.match(text):
        return False
    names = [name for _, _, name, _ in read_region("文：" + text)]
    return bool(names) and all(is_likely_name(name) or is_spelt(name) for name in names)


def tail(text: str) -> int | None:
    """Where a byline begins that is glued to the end of a text, e.g. `发展。记者 景静` -> 3."""
    if text[-1] in _NO_BYLINE_ENDS:
        return None
    end = text[-90:]
    if not _STOPPED.search(end) or not _CUE.search(end):
        return None
    match = _BRACKET_TAIL.search(end) if text[-1] in "）)】]］〕" else None
    if match and has_names(match["byline"]):
        return len(text) - len(end) + match.start("byline")
    match = BYLINE_TAIL.search(end)
    if match and has_names(match["byline"]):
        return len(text) - len(end) + match.start("byline")
    match = BARE_TAIL.search(end) if text[-1] in "）)" else None
    if match and (all_names(match["names"]) or (end[match.start() - 1] in "。！？" and all_names(match[0], sure=True))):
        return len(text) - len(end) + max(end.rfind("（"), end.rfind("("))
    match = _LAST.search(end)
    last = match["byline"] if match else ""
    if last and (signs_line(last) or (credits_line(last) and credited(last) is not None)):
        return len(text) - len(last)
    return None


def find_bylines(body: Strand, page: Page, *, full: bool = True) -> tuple[Byline, ...]:
    """The bylines of an article's body, in order, each name once a role; `full` says that it is of a newspaper page.

    There names in brackets are correspondents, since papers call their own people reporters.
    """
    found: dict[tuple[str, BylineRole], Byline] = {}
    bare: BylineRole = "correspondent" if full else "reporter"
    for begin, end in _regions(body.text):
        for first, last, name, role in read_region(body.text[begin:end], bare):
            if (name, role) not in found and not _is_town(name, body.text):
                places = [o for o in body.offsets[begin + first : begin + last] if o >= 0]
                span = Span(places[0], places[-1] + 1, page.text[places[0] : places[-1] + 1])
                found[name, role] = Byline(name, role, span)
    return tuple(found.values())


def _is_town(name: str, text: str) -> bool:
    """Whether a short name is that of a town or village of which the text tells, which sent it: （歇马）."""
    return len(name) == 2 and name in text and any(name + kind in text for kind in ("镇", "乡", "村", "街道", "社区"))


def _bare(paragraph: str) -> bool:
    """Whether a paragraph is names in brackets; split off from a last sentence, they need no known surname."""
    return bool(BARE_LINE.fullmatch(paragraph)) and all_names(paragraph, sure=True)


def _regions(text: str) -> list[tuple[int, int]]:
    regions: list[tuple[int, int]] = []
    at = 0
    paragraphs = text.split("\n")
    for number, paragraph in enumerate(paragraphs):
        signed = len(paragraph) <= 60 and _at_edge(paragraphs, number) and _signs(paragraph, sure=number == 0)
        if regions and regions[-1][1] == at - 1 and adds_pictures(paragraph):
            regions[-1] = (regions[-1][0], at + len(paragraph))
        elif signed or (number == 0 and _SITES_OWN.fullmatch(paragraph)):
            regions.append((at, at + len(paragraph)))
        elif _at_edge(paragraphs, number) and credits_line(paragraph):
            begin = credited(paragraph)
            regions += [(at + begin, at + len(paragraph))] if begin is not None else []
        elif not _CUE.search(paragraph, 0, 120) and not _CUE.search(paragraph, max(120, len(paragraph) - 100)):
            pass
        elif signs_line(paragraph) or _bare(paragraph):
            regions.append((at, at + len(paragraph)))
        elif credits_line(paragraph):
            begin = credited(paragraph)
            regions += [(at + begin, at + len(paragraph))] if begin is not None else []
        else:
            regions += [(at + begin, at + end) for begin, end in _inside(paragraph)]
        at += len(paragraph) + 1
    return regions


def _signs(paragraph: str, *, sure: bool) -> bool:
    """Whether a paragraph is names; `sure` says that one name alone needs a common surname."""
    return credit(paragraph) == "byline" or names_only(paragraph, signs=not sure or len(paragraph.split()) > 1)


def _at_edge(paragraphs: Sequence[str], number: int) -> bool:
    """Whether a paragraph stands where authors sign: first, or last after a sentence or after `本报记者`."""
    if number == 0:
        return len(paragraphs) > 1
    return number >= len(paragraphs) - 2 and paragraphs[number - 1].endswith((*STOPS, *AFTER_STOP, "记者", "通讯员"))


def _inside(paragraph: str) -> list[tuple[int, int]]:
    """Bylines in the introduction of a report, or behind its last sentence."""
    regions = [m.span() for m in _BRACKETED.finditer(paragraph, 0, 120) if has_names(m[0])]
    opening = _BARE_OPENING.match(paragraph)
    if opening and not regions and all_names(opening["names"], sure=True):
        regions.append(opening.span("names"))
    match = _AFTER_OPENER.search(paragraph[:80])
    if match:
        regions.append(match.span("region"))
    lead = _LEAD.match(paragraph) if not regions and "报" in paragraph[3:50] else None
    if lead and has_names(lead["region"]):
        regions.append(lead.span("region"))
    bare = _BARE_AFTER_OPENER.search(paragraph[:80])
    if bare and all_names(bare["names"]):
        regions.append(bare.span("names"))
    start = tail(paragraph)
    if start is not None and not any(begin <= start < end for begin, end in regions):
        regions.append((start, len(paragraph)))
    return regions
