"""Headlines that stand together without a blank line between them -> each of its own, by the reports that tell them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.articles.beginnings import LEAD
from extractors.articles.runs import Head, Run
from extractors.layout.chunks import Chunk
from extractors.layout.head_wording import is_balanced
from extractors.text import marks
from extractors.text.lines import Line
from extractors.text.wording import coverages, holders, pairs

__all__ = ["goes_on", "leads", "names_place", "unstack"]

_Placed = tuple[int, Line, bool]
"""A line with the place of its chunk, and whether it is the chunk's first."""
ROWS, ROW_BY_ROW = (4, 6), 0.05
CHANGE, CHANGE_AT_GAP, SUB = 0.35, 0.1, 1.0
"""What a line must share more with another report than with that of the line before."""
NONE = 0.15
"""What a line that no report tells shares with none of them."""
NOTHING = -1
MANY = 5
"""So many lines are hardly one headline."""
UNSAID = 0.7
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,10}(?:[乡镇村局办院队站所旗]|街道|社区|公司|银行|中学|小学|农场|林场|苏木)[：:]"
)
_DOES = "进到在让把走来去入送暖访为给赴迎护帮"
"""What is done to a town or a body stands before its name: 课堂送进村."""
_BODY = re.compile(
    rf"[\u4e00-\u9fff](?:(?![{_DOES}])[\u4e00-\u9fff]){{0,5}}"
    r"(?:[镇乡村局委办院所站队]|街道|苏木|社区|中心|中学|小学|公司|银行|农场|林场|园区|开发区|[联妇]联|法院|总工会)"
)
"""A line that names nothing but a town or a body: what it did stands in the next one."""
_HEADLESS = re.compile(
    rf"[\u4e00-\u9fff](?:(?![{_DOES}])[\u4e00-\u9fff]){{1,3}}(?:[县旗]|自治[县旗州])|(?:19|20)\d\d年(?:度|全国)?"
)
"""A line that names nothing but a county or a year: what was done there or then stands in the next one."""
_COUNTED = re.compile(r".*[\d一二三四五六七八九十百千两](?:[名位]|个|余[名位个])")
"""A line that ends with how many there are: who they are stands in the next one."""
_CARRIED = re.compile("[的者们及](?!士|确|时|早)")
"""How a line goes on with the line before it: 十二名露营|者平安脱险."""
_PRAISE = re.compile("[荣喜再]?获|荣[膺登]|被[评授表认列]|当选|捧回|跻身|入[选围]|受表彰|夺[得冠魁]")
"""What somebody won, whom the line before names."""
SHORTEST = 60
_REPORTS = re.compile(
    r"[。！？”）)](?:(?=[^。，！？“讯息]{0,17}+[讯息])[^。，！？“]{0,16}(?:讯|消息)"
    rf"|(?:{marks.SOFT_OPENER.pattern}))"
)
"""Where the text of one report may end and another one begin."""


def unstack(runs: Sequence[Run], last_heads: Sequence[Head]) -> tuple[list[Run], list[Head]]:
    """Runs and the heads behind them; heads are parted where their lines tell different reports, never made fewer."""
    groups = [run.heads for run in runs] + [list(last_heads)]
    wanting = sum(not run.heads and (run.opens or len(run.text) >= SHORTEST) for run in runs) > 0
    crowded = [
        bool(group) and _crowded(group, wanting=wanting or (number < len(runs) and _tells_on(runs[number])))
        for number, group in enumerate(groups)
    ]
    texts = list(_texts(runs)) if any(crowded) else []
    if len(texts) < 2:
        return list(runs), groups[-1]
    heads = [_plain(line) for group, many in zip(groups, crowded, strict=True) if many for line in _lines(group)]
    holding = holders(heads, enumerate(texts))
    made = [_part(group, texts, holding) if many else group for group, many in zip(groups, crowded, strict=True)]
    *parted, last = [new if len(new) >= len(old) else old for new, old in zip(made, groups, strict=True)]
    return [replace(run, heads=heads) for run, heads in zip(runs, parted, strict=True)], last


def _crowded(group: Sequence[Head], *, wanting: bool) -> bool:
    sizes = [len(chunk.lines) for _, chunk in group]
    return max(sizes) >= MANY or (wanting and sum(sizes) > 1)


def _tells_on(run: Run) -> bool:
    """Whether a paragraph inside a run says when, as reports do that have no opener."""
    lines = [line for _, chunk in run.chunks for line in chunk.lines]
    return any(line.soft and last.stops for last, line in pairwise(lines))


def _texts(runs: Sequence[Run]) -> Iterator[str]:
    """What the reports of a page may begin with: each run, and each paragraph in it that says when.

    A run that goes on with the sentence of the one before it, cut in two by a headline, is the same report.
    """
    reports: list[list[str]] = []
    for before, run in zip([None, *runs], runs, strict=False):
        text = "".join(run.text.split())
        begins = [0]
        for match in _REPORTS.finditer(text):
            if match.start() + 1 - begins[-1] > SHORTEST:
                begins.append(match.start() + 1)
        parts = [text[begin : min(end, begin + 2 * LEAD)] for begin, end in pairwise([*begins, len(text)])]
        if before is not None and not before.closed and not run.opens:
            reports[-1].append(parts.pop(0))
        reports += [[part] for part in parts]
    yield from map("".join, reports)


def _lines(group: Sequence[Head]) -> list[Line]:
    return [line for _, chunk in group for line in chunk.lines]


def _plain(line: Line) -> str:
    """The wording of a line, without blanks."""
    return "".join(line.text.split())


def _part(group: Sequence[Head], texts: Sequence[str], holding: Mapping[int, Sequence[int]]) -> list[Head]:
    lines = [(place, line, number == 0) for place, chunk in group for number, line in enumerate(chunk.lines)]
    over = ["", *[line.text for _, line, _ in lines]]
    changes = [_change(before, line.text, gap=first) for before, (_, line, first) in zip(over, lines, strict=False)]
    told = _labels(changes, _shares([_plain(line) for _, line, _ in lines], len(texts), holding))
    told = _side_by_side(lines, told, texts) or told
    made: list[Head] = []
    of: dict[int, Chunk] = {}
    last = NOTHING
    for (place, line, first), text in zip(lines, told, strict=True):
        if (made and text == last and not first) or (text != last and text in of and text != NOTHING):
            of[text].lines.append(line)
        else:
            of[text] = Chunk("head", [line])
            made.append((place, of[text]))
        last = text
    return made


def _side_by_side(lines: Sequence[_Placed], told: Sequence[int], texts: Sequence[str]) -> list[int] | None:
    """Two or three headlines of two lines each that are read row by row, if reports tell them better so."""
    across = len(lines) // 2
    if len(lines) not in ROWS or any(first for number, (*_, first) in enumerate(lines) if number not in (0, across)):
        return None
    words = [_plain(line) for _, line, _ in lines]
    rows = [words[number] + words[number + across] for number in range(across)]
    heads = ["".join([word for word, other in zip(words, told, strict=True) if other == text]) for text in set(told)]
    shares = coverages([*rows, *heads], texts)
    best = [max(range(len(texts)), key=share.__getitem__) for share in shares[:across]]
    better = sum([max(share) for share in shares[:across]]) / across
    if len(set(best)) < across or better < sum([max(share) for share in shares[across:]]) / len(heads) + ROW_BY_ROW:
        return None
    return [*best, *best]


def goes_on(text: str) -> bool:
    """Whether a line goes on with the headline of the line before it: it is its sub-headline, or says what was won."""
    return text[0] in "—－-" or any(begin.match(text) for begin in (_PRAISE, _CARRIED))


def leads(text: str) -> bool:
    """Whether a line leads to the next one of its headline: 青川镇：, 县水利局."""
    return (
        text[-1] in "：:，、"
        or any(lead.fullmatch(text) for lead in (_BODY, _HEADLESS, _COUNTED))
        or not is_balanced(text)
    )


def names_place(text: str) -> bool:
    """Whether a headline begins with the town or the body that it tells of: 青川镇：…."""
    return _PLACE.match(text) is not None


def _change(before: str, text: str, *, gap: bool) -> float:
    """What speaks against it that a line begins another headline: a dash says that it is the sub-headline.

    A town or a body with a colon, 青川镇：…, mostly begins one.
    """
    if goes_on(text) or (before and not gap and leads(before)):
        return SUB
    return CHANGE_AT_GAP if gap or names_place(text) else CHANGE


def _labels(changes: Sequence[float], shares: Sequence[Sequence[float]]) -> list[int]:
    """The report that each line tells: the best of all ways to say so."""
    size = len(shares[0])
    best = [*shares[0], NONE]
    back: list[list[int]] = []
    for change, share in zip(changes[1:], shares[1:], strict=True):
        top = max(range(size + 1), key=best.__getitem__)
        come = [label if best[label] >= best[top] - change else top for label in range(size + 1)]
        here = [*share, NONE]
        best = [best[label] - (change if label != to else 0.0) + here[to] for to, label in enumerate(come)]
        back.append(come)
    label = max(range(size + 1), key=best.__getitem__)
    labels = [label]
    for come in reversed(back):
        label = come[label]
        labels.append(label)
    return [label if label < size else NOTHING for label in reversed(labels)]


def _shares(heads: Sequence[str], texts: int, holding: Mapping[int, Sequence[int]]) -> list[list[float]]:
    """How much of the wording of each line each report holds; rare pairs of characters count more."""
    made = []
    for head in heads:
        whole = 0.0
        held = [0.0] * texts
        for pair in dict.fromkeys(pairs(head)):
            places = holding.get(pair, ())
            weight = math.log(1 + texts / len(places)) if places else UNSAID
            whole += weight
            for number in places:
                held[number] += weight
        made.append([share / whole if whole else 0.0 for share in held])
    return made
