"""What a line's wording says for its being a head: its marks, how it ends, whether the text below tells it again."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from extractors.text import marks
from extractors.text.columns import WIDE, Column
from extractors.text.lines import Line
from extractors.text.wording import coverage

__all__ = [
    "NEVER",
    "TITLE",
    "bracketed",
    "ends_as_head",
    "is_balanced",
    "may_start",
    "tells_on",
    "told_below",
    "wording_of",
]

NEVER = -1e9
AGAIN, BELOW = 0.5, 110
"""A line that shares half its pairs of characters or more with so many below it: three quarters of all headlines, and
one in twenty of the first lines of paragraphs that hold no comma."""
NOTED = 3.0
"""A line in brackets: who sent the text in, or how a list is ordered."""
CLAUSES = 1.0
"""A line of three clauses or more."""
ANNOUNCES = 3.0
"""A line of two clauses that ends with a colon says what lines below it list, one that ends with a comma goes on."""
SPACED = 3.0
"""A line whose letters are set apart."""
_MARKED = re.compile("[，。、；：]")
UNOPENED = 4.0
"""A line after a sentence's end or a blank line that closes a bracket which was never opened: text from elsewhere."""
TITLE = 30.0
"""The longest headline that fits a line; 2 of 108 on annotated pages are longer."""
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("「", "」"), ("『", "』"), ("【", "】"))
_PAIR = re.compile("[“”《》（）()「」『』【】]")
_PAIRED = frozenset(a + b for a, b in _PAIRS)
_TWO_PARTS = re.compile(r"[\d\u4e00-\u9fff“”《》]{4,16}(?<!\d)[ \u3000](?!\d)[\d\u4e00-\u9fff“”《》]{4,16}")
"""修好山间公路 方便茶农出行: text that a column breaks has no blanks but before and behind numbers."""
_MOTTO = re.compile(r"“[^”]*\s[^”]*(?:”.|$)")
"""A motto of two parts that a line goes on behind, or breaks off: “同走振兴路 喜迎丰收节”2023年…."""
_SPOKEN = re.compile(
    r"(?:问|答|(?:决定)?(?:任命|任免|免去|批准)|记\s?者|主持人|[QA]|联系(?:人|电话|方式|地址)|咨询|地\s?[址点]|时\s?间|日\s?期|电\s?话|报名(?:时间|地点|电话|方式|条件)|任命|免去|批准|摘\s?要|导\s?读|提\s?要|内容提要|核心提示|编者按|编后语?|口述(?:者|人)?|讲述(?:者|人)|受访(?:者|人|嘉宾|对象)?|采访(?:者|人|对象|时间|地点)|(?:对话|访谈|本期|特约)?(?:嘉宾|人物)|主讲(?:者|人)?)\s?[：:]"
    r"|[\u4e00-\u9fff]{2,4}[：:][^：:]*[？?]$"
)
"""Who asks or answers in an interview, and the fields of a notice."""
_TELLS_ON = re.compile(
    r"[^，。：:]{2,18}(?:指出|强调|要求|表示|介绍|认为|说|致[辞词]|宣布|建议|提醒|希望|坦言|透露)，"
    r"|(?:当天|随后)?[的在]?(?:会议?|座谈会|推进会|大会|活动|现场|论坛|(?:启动|开工|揭牌|签约|颁奖|捐赠|开幕)?仪式)(?:上|中|后|间|期间|结束后|现场)，|据(?:了解|悉|介绍|统计)，"
    r"|(?:\d{4}年|[今去前]年|近(?:几|两|些)?年|[上下]半年|一季度)(?:\d{1,2}月|[初底末春夏秋冬]|年[初底])?(?:以来|来|起|以前|之前)?，"
    r"|(?:目前|如今|眼下|随后|之后|此后|此前|同时|此外|另外|接下来|下一步|与此同时|不仅如此|与[^，]{2,8}(?:不同|相比))，"
)
"""How a text goes on with who said something, where, or when: 县长王某强调，…, 座谈会上，…, 今年以来，…."""
SAID, BROKEN = 6.0, 2.0
_CARRIES_ON = re.compile(
    r"此次[^，]{2}|其中[，有包\d]|截至|该[县市区乡镇村校局院所站厂][^，]{3}|本[届次][^，]{1,10}由"
    r"|会议(?:听取|审议|指出|强调|要求|认为|传达|通报|讨论了?|还|表决|邀请|共[有\d])|为(?:认真|深入|切实|进一步|全面)[^，]{4}"
)
"""How a paragraph goes on with its report; of 919 headlines none begins so."""
_GOES_ON = frozenset("于在和与及的将对为把被从向至由是以并")
"""With what words a clause goes on, and no headline of two clauses ends."""


def wording_of(line: Line, column: Column | None) -> float:
    """How much more the wording of a line is that of a head than of text."""
    text = line.text
    score = 0.0
    if (("：" in text or ":" in text) and _SPOKEN.match(text)) or (text[0] in "编开核阅【[" and marks.NOTE.match(text)):
        return NEVER
    if line.stops:
        longest = TITLE if column and line.width <= 1.2 * column.widest else WIDE
        if text[-1] not in "！？!?…" or line.width > longest:
            return NEVER
        score -= 1.5
    if "。" in text[:-1] or "；" in text[:-1]:
        return NEVER
    if marks.SENTENCE_MARK.search(text, 0, len(text) - 1):
        score -= 3.0
    if text[-1] in "，、：,:；" or text[0] in marks.NO_BEGINNING:
        runs_on = text[-1] in "，、" and not line.gap
        score -= 1.5 + (ANNOUNCES if runs_on or (text[-1] in "：:" and "，" in text) else 0.0)
    if column and line.width <= TITLE and (" " in text or "\u3000" in text) and _has_two_parts(line):
        score += 3.0
    if line.spaced and not _MARKED.search(text):
        score += SPACED
    if text[0] in "（(" and text[-1] in "）)" and not line.stops:
        score -= NOTED
    if text.count("，", 0, -1) > 1 and (column or not line.gap):
        score -= CLAUSES if column else 2 * CLAUSES
    if _CARRIES_ON.match(text):
        score -= SAID
    elif "，" in text:
        score -= SAID if _TELLS_ON.match(text) else BROKEN if text[-1] in _GOES_ON else 0.0
    if text[-1] in "月年" and text[-2:-1].isdigit() and not _names_year(line, column):
        score -= 6.0
    return score - 1.5 if line.soft else score


def _has_two_parts(line: Line) -> bool:
    """Whether a line is of two parts; a motto in quotation marks has them too, which a full line of text may hold."""
    quoted = line.full and _MOTTO.search(line.text) is not None
    return not quoted and _TWO_PARTS.fullmatch(line.text) is not None


def _names_year(line: Line, column: Column | None) -> bool:
    """Whether a line too short for its column ends with a year: 青川县2015年."""
    return line.text[-1] == "年" and "，" not in line.text and column is not None and line.width < column.short_inset


def tells_on(text: str) -> bool:
    """Whether a line begins with a clause that no headline begins with."""
    return "，" in text and _TELLS_ON.match(text) is not None


def ends_as_head(line: Line, previous: Line | None, endings: Set[str]) -> bool:
    """Whether a line where something may begin ends as headlines do: …会议召开, …揭牌."""
    text = line.text
    if (text[-2:] if text[-1] not in "”》" else text[-3:-1]) not in endings or line.stops or text[0] in "（(":
        return False
    if any(mark in text for mark in "，、。；") or text.startswith(("会议", "大会", "会上", "活动", "仪式")):
        return False
    return may_start(line, previous)


def told_below(lines: Sequence[Line], number: int, column: Column) -> bool:
    """Whether a line as wide as its column is told again by the text below it, as a headline is."""
    line = lines[number]
    if line.kind != "text" or line.stops or line.width <= 0.7 * column.narrowest:
        return False
    if "，" in line.text or line.text.count("、") > 1:
        return False
    below = "".join([other.text for other in lines[number + 1 : number + 9]])
    return coverage(line.wording, below[:BELOW]) >= AGAIN


def bracketed(lines: Sequence[Line], number: int) -> float:
    """How much less a line is a head that opens or closes a bracket: a headline's own next line closes it too."""
    text = lines[number].text
    first = _PAIR.search(text)
    if first and first[0] in "”》）)」』】" and may_start(lines[number], lines[number - 1] if number else None):
        return UNOPENED
    if number and not lines[number].gap and is_balanced(lines[number - 1].text + text):
        return 0.5
    after = lines[number + 1 : number + 2]
    return 0.5 if after and not after[0].gap and is_balanced(text + after[0].text) else 1.5


def is_balanced(text: str) -> bool:
    """Whether quotation marks and brackets close: a line cut inside “ ” is seldom a headline."""
    found = _PAIR.findall(text)
    return not found or "".join(found) in _PAIRED or all(found.count(a) == found.count(b) for a, b in _PAIRS)


def may_start(line: Line, previous: Line | None) -> bool:
    """Whether something new may begin at a line."""
    return line.gap or previous is None or previous.stops or previous.sign is not None
