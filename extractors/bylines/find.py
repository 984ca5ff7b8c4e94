"""Lines of a page -> which are bylines or begin or end with one, and which tell who published an article."""

from __future__ import annotations

import re

from extractors.bylines.credits import credit, unlabelled
from extractors.bylines.cues import PHOTO, ROLE
from extractors.bylines.names import is_likely_name, is_spelt, is_unit
from extractors.bylines.region import LABELS, all_names, has_names, read_region
from extractors.bylines.senders import names_boxed, sent_by
from extractors.bylines.whole import whole
from extractors.text.marks import BARE_LINE, BARE_TAIL, DATED, HAN, META, SENTENCE_MARK
from extractors.text.scanning import last_of
from extractors.vocabulary.patterns import seldom

__all__ = [
    "BRACKETED",
    "CUE",
    "CUE_WORD",
    "SITES_OWN",
    "adds_pictures",
    "credited",
    "credits_line",
    "last_part",
    "opens_line",
    "signs_line",
    "tail",
    "without_status",
]

_WORDS = (
    r"文稿|稿件|指导[老教]师|辅导老师|报道员|宣传员|新闻干事|信息报送|评论员|拟稿|起草|记\s*者|通\s*[讯信]\s*员|作\s*者|撰|供\s*稿|信息员|报送[人：:]|采\s*写|采\s*访"
    r"|采\s?编|编\s?辑|责\s?编|实习生|特派员|投稿|来稿|/\s?[文图摄]|／\s?[文图摄]|\|\s?[文图摄]|｜\s?[文图摄]"
    r"|文(?:\s?[/／|｜、·图摄字：:\\]|案|(?<=\s文)\s|\s(?=[\u4e00-\u9fff]{2,4}\s+[图摄]\s)|并图)|图\s?[/／|｜、·文\\]|执笔|报[道导]"
)
_INNER = r"[（(][^（()）。]{1,8}[）)]"
BRACKETED = re.compile(
    rf"[（(【\[［〔](?=[^（(。！？；】）)］〕]{{0,40}}?(?:{_WORDS}|[/／][文图摄]|\s图\s|(?:供稿|整理|撰稿|报[道导])[）)】\]]|[/／][{HAN}]{{2,4}}报导))(?:[^（()）】\]］〕。！？]|{_INNER}){{3,100}}[）)】\]］〕]"
)
"""A bracket that speaks of reporters, e.g. （融媒体记者：张三 通讯员：李四（实习））."""
_BRACKET_TAIL = re.compile(rf"[。！？!?…”」』]\s*(?P<byline>{BRACKETED.pattern})$")
"""Such a bracket behind the last sentence."""
_LAST = re.compile(r"[。！？”]\s*(?P<byline>[^。！？；，“”\s][^。！？；，“”]{3,60})$")
_ROLE = re.compile(ROLE)
_FIELD = re.compile("[：:｜|/／╱]")
"""What stands in every field of such a line: 来源：, 作者/."""
_PUBLISHER_FIRST = re.compile(
    r"[^，。：:]{2,20}\s(?:[发刊][布表登]|更新|录入)?(?:时\s?间|日\s?期)\s?[：:]\s?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
    r"(?:\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
)
"""Whose page it is, and when it was published: 青山县政协 发布日期：2023-06-23."""
_PUBLISHED = re.compile(rf"[{HAN}]{{3,16}}\s+\d{{4}}[-/.年]\s?\d{{1,2}}[-/.月]\s?\d{{1,2}}日?\s")
"""Who published it, and when, before the fields of a page's head: 某县人民政府 2012-03-04 供稿：…."""
_BODY_SENDS = re.compile(
    rf"[（(]?{ROLE}\s?[：:/／|｜][{HAN}\s、]+(?:[局部委办院校社台报网镇乡村区县市站所会室庭科处队]|中心|公司)[）)]?"
)
"""An office as the author, e.g. 供稿：县委宣传部."""
_BRACKET_THEN_TEXT = re.compile(rf"\s*[（(【\[][^（(）)】\]]*[）)】\]]\s*[{HAN}\d“]")
_SITE = re.compile(rf"[（(【\[][{HAN}]{{2,12}}[）)】\]]\s?")
"""A site's name in brackets, as it stands before a byline: [某县新闻网]|记者 甲."""
_DAY_LAST = re.compile(r"[\d一二三四五六七八九十]\s?日$")
"""A day at the end of a line: 5月20日; 阿日 is none."""
_DAY_BEHIND = re.compile(r"(?<!\d)\s*\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?$")
_DAY_BEFORE = re.compile(
    rf"(?:(?:https?://|www\.)\S+\s+)?\d{{4}}[-/.年]\s?\d{{1,2}}[-/.月]\s?\d{{1,2}}日?(?:\s*\d{{1,2}}:\d\d(?::\d\d)?)?\s+(?=[{HAN}])"
)
"""The site and the day before those who sign: 2013年6月17日 |记者 张三."""
_FIELDS = seldom(rf"(?:\s*[{HAN}]{{2,6}}\s?[：:][^：:，。]{{0,24}}?(?=\s?[{HAN}]{{2,6}}\s?[：:]|$)){{2,}}")
"""Fields and nothing else: 文章字数：568　作者：张三."""
_SOURCED = re.compile(r"(?:来源|时间|日期)\s?[：:]")
_CLOCKED = re.compile(r"[^，。；！？“”]{2,40}?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?\d{1,2}:\d\d(?::\d\d)?")
"""Who published it and when, to the minute: 某某新闻张三2018-10-08 14:41."""
SITES_OWN = re.compile(
    rf"[{HAN}]{{2,12}}(?:网|频道|在线|社|报|台)\s?[：:]\s?(?P<names>[{HAN}·]{{2,4}}(?:[\s、]+[{HAN}·]{{2,4}}){{0,4}})\s*(?:\d{{4}}-\d\d?-\d\d?)?"
)
"""A site and who wrote for it, in a line of a web page's head: 某网某频道：甲 乙　2007-07-23."""
_BOXED = re.compile(rf"(?<=[{HAN}\s\d])[（(](?P<names>[{HAN}·]+(?:[\s、]+[{HAN}·]+)*)\s?[）)]$")
"""Names in a bracket that ends a line of fields."""
CUE_WORD = re.compile(_WORDS)
"""Without one of these words nothing says who wrote. Alternatives that all begin with a character are found faster."""
CUE = re.compile(_WORDS + r"|［|\[|〔|（|\(|【|）$|\)$")
"""Without one of these, or a bracket, no byline needs looking for."""
_TOOK = re.compile(rf"(?:{PHOTO})\s?[：:｜|/／]\s?(?=[{HAN}])")
"""What stands before those who took the pictures."""
_PICTURES = re.compile(
    rf"(?:摄影|摄像|图片?|照片)(?:\s?[：:｜|/／]\s?|\s)(?P<names>[{HAN}·\s、]{{2,16}})"
    rf"|(?P<first>[{HAN}·\s、]{{2,16}}?)\s?[/／]\s?(?:[图摄]|摄影)"
)
"""A line of those who took them: 摄影 李四, 李四/图."""
_END = re.compile(rf"(?P<end>{ROLE}[^（(【\[［〔]{{2,40}})[）)】\]］〕]")
"""The end of a byline in a bracket that opens in another line: 通讯员 张三）."""
_BEGIN = re.compile(rf"[（(【\[［〔](?P<begin>[{HAN}·\s]{{0,16}}?{ROLE}[^（(【\[［〔）)】\]］〕]{{2,60}})")
"""The beginning of one that closes in another line: （记者 张三 通讯."""
_LAST_WORD = re.compile(r"[\s、，,；：:]+[^\s、，,；：:]{0,3}[\s、，,；：:]*$")
_STOPPED = re.compile("[。！？!?…”’」』）)；;]")
"""Behind one of these stands a byline that a text's end is glued to."""
_NO_BYLINE_ENDS = frozenset("。！？；“”")
_CLOSERS = frozenset("）)】]］〕")
_ENDS = frozenset("。！？!?…”」』）")
"""What stands before a bracket that signs."""
_ENDED = re.compile(
    r"(?<=[。！？”…）)])\s*[（(](?:完|\d{4}年\d{1,2}月\d{1,2}日|紧?[下上]?[转接]\s?(?:第\s?)?[A-D]?[\d一二三四五六七八]{1,2}\s?版[^（()）]{0,12})[）)](?=\s*(?:[（(]|$))"
)
"""What says behind the last sentence that a report ends or goes on elsewhere, before who signs it or behind him:
。（完）（张三）."""
_POSTED = re.compile(
    rf"(?<=[{HAN}])[（(][{HAN}]{{0,8}}(?:[主责]任|[校园部科股站队组所]长|书记|教师|老师|干事|委员|秘书)[）)]$"
)
"""What somebody is who signs: 撰稿：张三|（教导处主任）."""
_STATUS = re.compile(r"[（(](?:实习生?|见习|兼职|退休|女)[）)](?=\s?[）)】\]]|[\s、，])")
"""What is said of one of those whom a bracket names: （甲 乙（实习））."""
LAST_JUMP = 14
"""In so many characters at a line's end stands where a report goes on."""
LONGEST_STOPPED = 30
"""A byline that a full stop ends has no more characters."""
LONGEST_TAIL, LONGEST_NAMED = 200, 90
"""What stands behind the last sentence has no more characters, with those who edited it and without."""


def signs_line(text: str) -> bool:
    """Whether a line is nothing but a byline, e.g. `记者 景静 通讯员 白雪`."""
    own = SITES_OWN.fullmatch(text) if len(text) <= 60 and ("：" in text or ":" in text) else None
    if own is not None:
        return all_names(own["names"])
    if "）" not in text and ")" not in text and not CUE.search(text):
        return False
    if text[-1] == "。" and len(text) <= LONGEST_STOPPED:
        text = text[:-1]  # 记者：张三/综合报导。
    if (site := _SITE.match(text)) and _ROLE.match(text, site.end()):
        text = text[site.end() :]
    if (dated := _DAY_BEFORE.match(text)) is not None:
        text = text[dated.end() :]
    if dated := _DAY_BEHIND.search(text) if text[-1:] == "日" or text[-1:].isdigit() else None:
        text = text[: dated.start()]
    if not CUE.search(text) or _BRACKET_THEN_TEXT.match(text):
        return False
    text = _POSTED.sub("", text)
    end = _END.fullmatch(text) if text[-1] in _CLOSERS and _ROLE.match(text) else None
    if CUE_WORD.search(text) and whole(end["end"] if end else text) == "byline":
        return True
    match = BARE_LINE.fullmatch(without_status(text)) if text[0] in "（(" else None
    if match and all_names(match["names"]) and read_region(text):
        return True
    return bool(len(text) < 30 and _BODY_SENDS.fullmatch(text))


def _without_end(text: str) -> str:
    """A text with blanks for what says behind it that it ends, or where it goes on."""
    if "完）" not in text[-LONGEST_NAMED:] and "日）" not in text[-LONGEST_NAMED:] and "版" not in text[-LAST_JUMP:]:
        return text
    return _ENDED.sub(lambda match: " " * len(match[0]), text).rstrip()


def without_status(text: str) -> str:
    """A byline with blanks for what is said of those named: （甲 乙（实习）） -> （甲 乙    ）."""
    text = _without_end(text)
    return (
        _STATUS.sub(lambda match: " " * len(match[0]), text)
        if text.count("（") + text.count("(") > (text[-1:] not in "】]")
        else text
    )


def opens_line(text: str) -> bool:
    """Whether a line is the beginning of a byline in a bracket, which the next line closes: （记者 张三 通讯."""
    begin = _BEGIN.fullmatch(text) if text[0] in "（(【[［〔" else None
    return begin is not None and (whole(begin["begin"]) or whole(_LAST_WORD.sub("", begin["begin"]))) == "byline"


def credits_line(text: str) -> bool:
    """Whether a line is the head or foot of a web page: 来源：…　发布时间：…　作者：…."""
    if _FIELD.search(text) and "，" not in text and whole(text) == "meta":
        return True
    if len(text) > 120:
        return False
    if (text[-1].isdigit() or _DAY_LAST.search(text) or text[:4].isdigit()) and credit(text):
        return True
    if not _FIELD.search(text):
        return DATED.match(text) is not None and not SENTENCE_MARK.search(text)
    if ":" in text[-6:] and _CLOCKED.fullmatch(text):
        return True
    if SENTENCE_MARK.search(text):
        return False
    if (LABELS.match(text) or META.search(text)) and credited(text) is not None:
        return True
    signed = ("作者" in text or "记者" in text) and (_FIELDS.fullmatch(text) or _SOURCED.search(text))
    if signed and credited(text) is not None:
        return True
    if META.match(text) or DATED.match(text) or _PUBLISHED.match(text) or _PUBLISHER_FIRST.fullmatch(text):
        return True
    return len(META.findall(text)) > 1


def credited(text: str) -> int | None:
    """Where in such a line its authors begin, if it names any."""
    match = _ROLE.search(text)
    if match is None:
        found = unlabelled(text)
        return _boxed(text) if found is None else found
    took = _TOOK.search(text, 0, match.start())
    begin = took.start() if took else match.start()
    return begin if read_region(text[begin:]) else unlabelled(text)


def _boxed(text: str) -> int | None:
    """Where those stand in a bracket behind the source who sign; its own people are no senders: 某局 （某局 张三）."""
    box = _BOXED.search(text)
    if box is None or not all_names(box["names"]):
        return None
    own = box["names"].split()[0]
    repeated = is_unit(own) and own in text[: box.start()]
    return box.start("names") + (len(own) if repeated else 0)


def adds_pictures(text: str) -> bool:
    """Whether a line under a byline says who took the pictures: 摄影：李四."""
    match = _PICTURES.fullmatch(text.strip("（()）"))
    names = [name for _, _, name, _ in read_region("文：" + (match["names"] or match["first"]))] if match else []
    return bool(names) and all(is_likely_name(name) or is_spelt(name) for name in names)


def tail(text: str) -> int | None:
    """Where a byline begins that is glued to the end of a text, e.g. `发展。记者 景静` -> 3."""
    if text[-1] in _NO_BYLINE_ENDS:
        return None
    text = without_status(text) if text[-2:] in ("））", "))", "）】", ")]") else text
    text = _without_end(text)
    end = text[-LONGEST_TAIL:] if text[-1] in _CLOSERS else text[-LONGEST_NAMED:]
    if not _STOPPED.search(end) or not CUE.search(end):
        return None
    start = last_part(text) if text[-1] in _CLOSERS or CUE_WORD.search(end) else None
    if start is not None and start < len(text) and (whole(text[start:]) == "byline" or opens_line(text[start:])):
        return start
    end = text[-LONGEST_NAMED:]
    match = _BRACKET_TAIL.search(end) if text[-1] in "）)】]］〕" else None
    if match and has_names(match["byline"]):
        return len(text) - len(end) + match.start("byline")
    match = BARE_TAIL.search(end) if text[-1] in "）)" else None
    if not match and text[-1] in "】]" and start is not None and names_boxed(text[start:].strip()):
        return start
    named = match is not None and (all_names(match["names"]) or sent_by(match["names"]))
    if match and (named or (end[match.start() - 1] in "。！？" and all_names(match[0], sure=True))):
        return len(text) - len(end) + max(end.rfind("（"), end.rfind("("))
    match = _LAST.search(end)
    last = match["byline"] if match else ""
    if last and (signs_line(last) or (credits_line(last) and credited(last) is not None)):
        return len(text) - len(last)
    return None


def last_part(text: str) -> int | None:
    """Where what stands behind the last sentence begins: a bracket, or some words."""
    if text[-1] in _CLOSERS:
        begin = last_of("（(【[［〔", text, len(text) - LONGEST_TAIL, len(text))
        over = text[:begin].rstrip() if begin > 0 else ""
        return begin if over and over[-1] in _ENDS else None
    begin = last_of("。！？…”", text, 0, len(text)) + 1
    return begin if begin > 0 and len(text) - begin <= LONGEST_TAIL else None
