"""Body text -> its bylines: who reported it (记者) and who sent it in (通讯员)."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.byline_names import is_name, joined, parted
from extractors.marks import (
    BARE_LINE,
    BARE_TAIL,
    BYLINE_LINE,
    BYLINE_TAIL,
    DATED,
    HAN,
    MEDIA,
    META,
    ROLE,
    SENTENCE_MARK,
    TRAILING_ROLE_LINE,
)
from extractors.records import Byline, BylineRole, Page, Span, Strand

_BRACKETED = re.compile(
    rf"[（(【\[]\s?(?:本报讯\s?)?(?:[{HAN}]{{2,12}}{MEDIA}\s?)?(?:[{HAN}·]{{2,4}}[\s、，]+)*{ROLE}[^（(。]{{1,60}}?[）)】\]]"
)
_BARE_AFTER_OPENER = re.compile(rf"(?:讯|消息|电)\s?[（(](?P<names>[{HAN}·、，,\s]{{2,40}})[）)]")
_AFTER_OPENER = re.compile(
    rf"(?:讯|消息|电)[\s：:]*(?P<region>(?:{ROLE}[\s：:]*(?:[{HAN}·]{{2,4}}[\s、，,]+)*[{HAN}·]{{2,4}}[\s：:]*)+(?:(?:摄影)?报道|(?=[\s：:]|$)))"
)
_TOKEN = re.compile(
    rf"(?P<role>{ROLE}|责任编辑|编\s?辑|责编|校\s?对|审\s?核|监\s?制|来\s?源|发布时间|发布日期|时\s?间|日\s?期)"
    r"|(?P<text>文(?=\s|$)|文\s?[/／|｜、]?\s?[图摄]|图\s?[/／|｜、]?\s?文|(?:综合|采写|摄影|图文|联合)?报道|综合|整理|采写)"
    r"|(?P<photo>摄影|供图|图片|视频|[摄图](?![\u4e00-\u9fff]))"
    rf"|(?P<word>[{HAN}·•]+?)(?=(?:摄影|图文|综合)?报道|(?:本报|见习|实习|特约|全媒体|融媒体?)*(?:记\s?者|通\s?讯\s?员)|文\s?[/／]\s?图|\s文(?:\s|$)|[^{HAN}·•]|$)"
)
_ROLE = re.compile(ROLE)
_COLON = re.compile(rf"{ROLE}\s?[：:]")
_BODY_SENDS = re.compile(rf"[（(]?{ROLE}\s?[：:][{HAN}\s]+(?:[局部委办院校社台报网镇乡村区县市站所会]|中心|公司)[）)]?")
"""An office as the author, e.g. 供稿：县委宣传部."""
_MEDIUM_END = re.compile(rf"{MEDIA}$")
_BRACKET_THEN_TEXT = re.compile(rf"\s*[（(【\[][^）)】\]]*[）)】\]]\s*[{HAN}\d“]")
_STAFF = re.compile(r"记\s?者")
_CUE = re.compile(
    r"记\s?者|通\s?讯\s?员|作\s?者|撰|供\s?稿|采写|实习生|文\s?[/／|｜、图摄字]|图\s?[/／|｜、文]|报道|[（(【]|[）)]$"
)
"""Without one of these no byline needs looking for."""
_REPORTERS = (
    "记者",
    "作者",
    "撰稿",
    "撰文",
    "文/图",
    "文",
    "图/文",
    "采写",
    "文字",
    "实习生",
    "特约撰稿人",
    "特约撰稿",
)


def signs_line(text: str) -> bool:
    """Whether a line is nothing but a byline, e.g. `记者 景静 通讯员 白雪`."""
    if len(text) > 80 or not _CUE.search(text) or _BRACKET_THEN_TEXT.match(text):
        return False
    match = BYLINE_LINE.fullmatch(text)
    if match:
        return _has_name(text) or (len(text) < 20 and bool(_BODY_SENDS.fullmatch(text)))
    match = BARE_LINE.fullmatch(text)
    if match and all_names(match["names"]):
        return True
    match = TRAILING_ROLE_LINE.fullmatch(text)
    return bool(match and _has_name(text))


def credits_line(text: str) -> bool:
    """Whether a line is the head or foot of a web page: 来源：…　发布时间：…　作者：…."""
    if len(text) > 120 or SENTENCE_MARK.search(text):
        return False
    if META.match(text) or DATED.match(text) or len(META.findall(text)) > 1:
        return True
    return bool(_COLON.match(text)) and "“" not in text and _has_name(text)


def credited(text: str) -> int | None:
    """Where in such a line its authors begin, if it names any."""
    match = _ROLE.search(text)
    return match.start() if match and read_region(text[match.start() :]) else None


def _has_name(byline: str) -> bool:
    """Whether half the words of a byline are names of people who wrote it."""
    words = [m["word"] for m in _TOKEN.finditer(byline) if m["word"]]
    return bool(words) and len(read_region(byline)) * 2 >= len(parted(joined([(0, len(w), w) for w in words])))


def all_names(byline: str, *, sure: bool = False) -> bool:
    """Whether a byline holds nothing but names beside its cues."""
    tokens = list(_TOKEN.finditer(byline))
    words = [(m.start("word"), m.end("word"), m["word"]) for m in tokens if m["word"]]
    if any(m["photo"] for m in tokens):
        return False
    names = [word for _, _, word in parted(joined(words))]
    return bool(names) and all(is_name(word, sure=sure and len(word) < 4) for word in names)


def tail(text: str) -> int | None:
    """Where a byline begins that is glued to the end of a text, e.g. `发展。记者 景静` -> 3."""
    end = text[-90:]
    if not _CUE.search(end):
        return None
    match = BYLINE_TAIL.search(end)
    if match and _has_name(match["byline"]):
        return len(text) - len(end) + match.start("byline")
    match = BARE_TAIL.search(end) if text[-1] in "）)" else None
    if match and (all_names(match["names"]) or (end[match.start() - 1] in "。！？" and all_names(match[0], sure=True))):
        return len(text) - len(end) + match.start("names") - 1
    return None


def find_bylines(body: Strand, page: Page) -> tuple[Byline, ...]:
    """The bylines of an article's body, in order, each name once a role."""
    found: dict[tuple[str, BylineRole], Byline] = {}
    for begin, end in _regions(body.text):
        for first, last, name, role in read_region(body.text[begin:end]):
            if (name, role) not in found:
                places = [o for o in body.offsets[begin + first : begin + last] if o >= 0]
                span = Span(places[0], places[-1] + 1, page.text[places[0] : places[-1] + 1])
                found[name, role] = Byline(name, role, span)
    return tuple(found.values())


def _bare(paragraph: str) -> bool:
    """Whether a paragraph is names in brackets; split off from a last sentence, they need no known surname."""
    return bool(BARE_LINE.fullmatch(paragraph)) and all_names(paragraph, sure=True)


def _regions(text: str) -> list[tuple[int, int]]:
    regions: list[tuple[int, int]] = []
    at = 0
    for paragraph in text.split("\n"):
        if not _CUE.search(paragraph, 0, 120) and not _CUE.search(paragraph, max(120, len(paragraph) - 100)):
            pass
        elif signs_line(paragraph) or _bare(paragraph):
            regions.append((at, at + len(paragraph)))
        elif credits_line(paragraph):
            begin = credited(paragraph)
            regions += [(at + begin, at + len(paragraph))] if begin is not None else []
        else:
            regions += [(at + m.start(), at + m.end()) for m in _BRACKETED.finditer(paragraph, 0, 120)]
            match = _AFTER_OPENER.search(paragraph[:80])
            if match:
                regions.append((at + match.start("region"), at + match.end("region")))
            bare = _BARE_AFTER_OPENER.search(paragraph[:80])
            if bare and all_names(bare["names"]):
                regions.append((at + bare.start("names"), at + bare.end("names")))
            start = tail(paragraph)
            if start is not None and not any(b <= at + start < e for b, e in regions):
                regions.append((at + start, at + len(paragraph)))
        at += len(paragraph) + 1
    return regions


@lru_cache(maxsize=1024)
def read_region(region: str) -> tuple[tuple[int, int, str, BylineRole], ...]:
    """The names of one byline with their roles, e.g. `记者 张三 通讯员 李四 摄影 王五`.

    Names without a cue, as in （张三）, are correspondents: papers call their own people reporters.
    """
    tokens = list(_TOKEN.finditer(region))
    wrote = any(m["text"] or (m["role"] and _role(m["role"]) == "reporter") for m in tokens) and not _STAFF.search(
        region
    )
    role: BylineRole | None = "reporter" if wrote else "correspondent"
    names: list[tuple[int, int, str, BylineRole]] = []
    words: list[tuple[int, int, str]] = []
    confirmed = cue = 0
    sure = bool(BARE_LINE.fullmatch(region.strip())) and not any(match["role"] for match in tokens)

    def settle() -> None:
        for begin, end, word in parted(joined(words)):
            if role and is_name(word, sure=sure):
                names.append((begin, end, word, role))
        words.clear()

    for match in tokens:
        if match["word"] and _is_medium(match["word"], region[match.end() :]):
            continue
        if match["word"]:
            if "】" in region[cue : match.start()]:
                continue
            words.append((match.start("word"), match.end("word"), match["word"]))
        elif match["text"]:
            settle()
            confirmed = len(names)
        elif match["photo"]:
            if re.match(rf"[\s：:/|｜]*[{HAN}]", region[match.end() :]) and (words or names or match["photo"] != "摄"):
                settle()
                role = None
            else:
                settle()
                del names[confirmed:]
        else:
            settle()
            confirmed, cue = len(names), match.end()
            sure = region[match.end() : match.end() + 1] in ("：", ":", " ", "\u3000", "|", "｜")
            role = _role(re.sub(r"\s", "", match["role"]))
    settle()
    return tuple(names)


def _is_medium(word: str, following: str) -> bool:
    """Whether a word is the paper that a reporter works for, as in 通城融媒记者."""
    match = re.match(ROLE, following)
    return bool(match) and (
        len(word) > 3 or bool(_MEDIUM_END.search(word)) or following.startswith(("融", "全", "新媒"))
    )


def _role(cue: str) -> BylineRole | None:
    if cue.endswith(("通讯员", "供稿")):
        return "correspondent"
    return "reporter" if cue.endswith(_REPORTERS) else None
