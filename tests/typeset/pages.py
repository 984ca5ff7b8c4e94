"""Articles -> a page: frames of lines, each in its place, in the order in which a program draws them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

from tests.layout_pages import BYLINE, CLOSING, LONG, OPENER
from tests.typeset.articles import Piece, pieces
from tests.typeset.designs import Design, Set, Words

EM, LEADING, GUTTER = 10.0, 14.0, 24.0
"""Size of the text, from line to line, and between columns."""
PHOTO = 7
"""How many lines of text a photograph takes the place of."""
ROOMY, LARGEST, SMALL = 34, 30.0, 14.0
OPENING = "“‘（《「【"
"""No line ends with one of them."""


@dataclass(slots=True)
class Frame:
    """Lines of one size that stand under one another, `top` points below the top of the page."""

    lines: list[str]
    left: float
    top: float
    size: float = EM
    leading: float = LEADING
    owner: int = -1
    """The article that they are text of; -1 for what is no article's, or its headline."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading


@dataclass(slots=True)
class Printed:
    """A page as it is to be drawn, and what is to be read on it."""

    width: float
    height: float = 0.0
    frames: list[Frame] = field(default_factory=list)
    titles: list[tuple[str, ...]] = field(default_factory=list)
    """For each article every form of its headline that is right."""


@dataclass(slots=True)
class Module:
    """One article's frames, by what they are."""

    heads: list[Frame] = field(default_factory=list)
    text: list[Frame] = field(default_factory=list)
    small: list[Frame] = field(default_factory=list)
    beside: list[Frame] = field(default_factory=list)
    """Captions."""

    def __iter__(self) -> Iterator[Frame]:
        yield from (*self.heads, *self.text, *self.small, *self.beside)

    @property
    def foot(self) -> float:
        return max(frame.top + frame.height for frame in self)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a module is set by."""

    design: Design
    words: Words
    random: Random
    series: list[tuple[str, ...]]
    """Small-heads that no article of the page has yet."""

    def likely(self, chance: float) -> bool:
        return self.random.random() < chance

    def pick(self, choices: Sequence[Any]) -> Any:
        return self.random.choice(choices)

    @property
    def column(self) -> float:
        return self.design.width * EM


def printed(made: Set, number: int) -> Printed:
    """A page of a set; one number gives one page."""
    random = Random(made.seed + number)
    design = made.designs[number % len(made.designs)]
    series = random.sample(made.words.small_heads, len(made.words.small_heads))
    setting = Setting(design, made.words, random, series)
    chosen = _chosen(pieces(made.corpus), random)
    page = Printed(design.columns * (setting.column + GUTTER) + 2 * GUTTER)
    top, above = _above(setting)
    modules: list[Module] = []
    begun = 0
    while begun < len(chosen):
        spans = _row(chosen[begun:], design)
        row, left = [], GUTTER
        for piece, span in zip(chosen[begun:], spans, strict=False):
            row.append(_module(piece, len(modules) + len(row), span, left, top, setting, page))
            left += span * (setting.column + GUTTER)
        begun += len(row)
        modules += row
        top = max(module.foot for module in row) + 2 * LEADING
        if setting.likely(design.labels / 2):
            above.append(Frame([setting.pick(setting.words.labels)], GUTTER, top, 14))
            top += 2 * LEADING
    below = Frame(list(setting.pick(setting.words.footers)), GUTTER, top)
    page.height = below.top + below.height + 2 * GUTTER
    page.frames = [*above, *_ordered(modules, design, random), below]
    return page


def _chosen(bank: Sequence[Piece], random: Random) -> list[Piece]:
    """Articles of one county, and of others as if they were its own."""
    home = random.choice(bank).home
    count = random.randint(3, 8)
    own = [piece for piece in bank if piece.home == home]
    own = random.sample(own, min(len(own), count))
    others = random.sample([piece for piece in bank if piece.home != home], count - len(own))
    return [piece.moved(home) for piece in random.sample([*own, *others], count)]


def _row(waiting: Sequence[Piece], design: Design) -> list[int]:
    """Over how many columns each of the next articles goes; together they fill a row."""
    spans: list[int] = []
    for piece in waiting:
        span = min(design.columns, max(1, math.ceil(piece.size / design.width / ROOMY)))
        if sum(spans) + span > design.columns:
            break
        spans.append(span)
    spans[-1] += design.columns - sum(spans)
    return spans


def _above(setting: Setting) -> tuple[float, list[Frame]]:
    """Masthead or page head, contents and slogans: where the articles begin below them."""
    words, design = setting.words, setting.design
    lines = list(setting.pick(words.masthead if design.front else words.page_heads))
    frames = [Frame(lines, GUTTER, GUTTER)]
    left = GUTTER + setting.column + GUTTER
    if design.contents:
        frames.append(Frame(list(words.contents), left, GUTTER))
        left += setting.column + GUTTER
    if setting.likely(0.2):
        frames.append(Frame(list(setting.pick(words.slogans)), left, GUTTER))
    return max(frame.top + frame.height for frame in frames) + 2 * LEADING, frames


def _module(piece: Piece, number: int, span: int, left: float, top: float, setting: Setting, page: Printed) -> Module:
    """An article set over some columns: its headline over all of them, its text evenly in each."""
    design, module = setting.design, Module()
    room = span * (setting.column + GUTTER) - GUTTER
    kicker = setting.pick(setting.words.kickers) if setting.likely(design.kickers) else ""
    turned = [f"{kicker} {title}" for title in piece.titles] + [f"{title} {kicker}" for title in piece.titles]
    page.titles.append((*piece.titles, *(turned if kicker else ())))
    if setting.likely(design.labels):
        module.beside.append(Frame([setting.pick(setting.words.labels)], left, top, 12))
        top += 2 * LEADING
    for part, size in [(kicker, 13.0)] * bool(kicker) + _sized(piece.head, room, setting):
        lines = (
            [_wide(line, setting) for line in _broken(part, room / size)]
            if size > SMALL
            else _broken(part, room / size)
        )
        module.heads.append(Frame(lines, left, top, size, size * 1.3))
        top += module.heads[-1].height + 4
    paragraphs, signature = _signed(piece, setting)
    if signature and design.signs == "under" and signature[0] not in OPENING:
        module.text.append(Frame([signature], left, top + 2, owner=number))
        top += 2 * LEADING
    elif signature:
        paragraphs.append(signature)
    photo = span > 1 and setting.likely(design.captions)
    _fill(module, paragraphs, _small_heads(paragraphs, setting), span, PHOTO * photo, (left, top, number), setting)
    if photo:
        caption = _set(setting.pick(setting.words.captions), design, "")
        module.beside.append(Frame(caption, left, top + (PHOTO - 3) * LEADING))
    return module


def _sized(head: Sequence[str], room: float, setting: Setting) -> list[tuple[str, float]]:
    """The parts of a headline; the largest, mostly the longest of two, takes one line or two of the room."""
    main = max(range(len(head)), key=lambda n: len(head[n]))
    size = min(LARGEST, max(15.0, room / max(1, len(head[main]) / setting.pick((1, 2, 2)) + 0.5)))
    return [(part, size if number == main else min(size, SMALL)) for number, part in enumerate(head)]


def _wide(part: str, setting: Setting) -> str:
    return " ".join(part) if setting.design.spaced and len(part) <= 8 and part.isalpha() else part


@cache
def _segmenter() -> Any:
    import jieba

    jieba.setLogLevel(60)
    return jieba.Tokenizer()


def _broken(part: str, most: float) -> list[str]:
    """A headline in lines as long as one another, broken between words and best where it has a space."""
    count = math.ceil(len(part) / most)
    if count < 2:
        return [part]
    ends = [0]
    for word in _segmenter().cut(part):
        ends.append(ends[-1] + len(word))
    lines, begun = [], 0
    for left in range(count, 1, -1):
        ideal = begun + (len(part) - begun) / left
        within = [end for end in ends[1:-1] if 0 < end - begun <= most]
        likely = [end for end in within if not _holds_together(part[end - 1], part[end])]
        if not likely:
            break
        cut = min(likely, key=lambda end: abs(end - ideal) - 4 * (part[end - 1] == " "))
        lines.append(part[begun:cut].strip())
        begun = cut
    return [*lines, part[begun:].strip()]


def _holds_together(before: str, after: str) -> bool:
    """Whether no line may end between two characters of a headline."""
    return after in CLOSING or before in OPENING or (before.isascii() and before.isalnum())


def _signed(piece: Piece, setting: Setting) -> tuple[list[str], str]:
    """The paragraphs of an article, and who signs it."""
    design = setting.design
    paragraphs = [text for text in piece.paragraphs if not BYLINE.fullmatch(text)]
    own = next((text for text in piece.paragraphs if BYLINE.fullmatch(text)), "")
    bare = OPENER.sub("", paragraphs[0])
    if design.opener is False and bare:
        paragraphs[0] = bare
    elif design.opener and bare == paragraphs[0]:
        paragraphs[0] = "本报讯 " + bare
    if design.signs == "none":
        return paragraphs, ""
    return paragraphs, own or (setting.pick(setting.words.signatures) if setting.likely(0.6) else "")


def _small_heads(paragraphs: Sequence[str], setting: Setting) -> dict[int, str]:
    """Small-heads over some paragraphs of a long article."""
    few = len(paragraphs) < 4 or sum(map(len, paragraphs)) < LONG or not setting.series
    few = few or any(paragraph[-1].isalpha() for paragraph in paragraphs)
    if few or not setting.likely(setting.design.small_heads):
        return {}
    series = setting.series.pop()
    places = range(1, len(paragraphs) - 1)
    return dict(zip(sorted(setting.random.sample(places, min(len(series), len(places)))), series, strict=False))


def _set(paragraph: str, design: Design, indent: str) -> list[str]:
    """A paragraph in a column; no line begins with a closing mark."""
    lines = [indent]
    room = design.width - len(indent)
    for letter in paragraph:
        if (room <= 0 and letter not in CLOSING) or (room <= 1 and letter in OPENING):
            lines.append("")
            room = design.width
        lines[-1] += letter
        room -= 0.5 if letter.isascii() else 1.0
    return lines


def _fill(
    module: Module,
    paragraphs: Sequence[str],
    small: dict[int, str],
    span: int,
    photo: int,
    at: tuple[float, float, int],
    setting: Setting,
) -> None:
    """Puts paragraphs and small-heads into columns, below a photograph in the first."""
    design = setting.design
    left, top, owner = at
    flow: list[tuple[str, float, bool]] = []
    for number, paragraph in enumerate(paragraphs):
        if number in small:
            flow.append((small[number], 0.6, True))
        lines = _set(paragraph, design, design.indent)
        flow += [(line, 0.0 if n else design.gap, False) for n, line in enumerate(lines)]
    each = math.ceil((len(flow) + photo) / span)
    first = max(0, each - photo)
    each = math.ceil((len(flow) - first) / max(1, span - 1))
    for column in range(span):
        count = each if column else first
        own, flow = flow[:count], flow[count:]
        depth = top + photo * LEADING * (column == 0)
        frame: Frame | None = None
        for text, gap, is_small in own:
            depth += gap * LEADING
            apart = is_small and design.apart
            if frame is None or gap or apart:
                frame = Frame([], left + column * (setting.column + GUTTER), depth, owner=owner)
                (module.small if apart else module.text).append(frame)
            frame.lines.append(text)
            depth += LEADING
            frame = None if apart else frame


def _ordered(modules: Sequence[Module], design: Design, random: Random) -> list[Frame]:
    """All frames, in the order in which they are drawn; the text of an article is drawn at once."""
    order = design.order
    found: list[list[Frame]] = []
    for module in modules:
        own = random.choice(("article", "under")) if order == "mixed" else order
        heads = [[frame] for frame in module.heads]
        body = [*module.text, *module.small]
        beside = [[frame] for frame in module.beside]
        found += [body, *beside, *heads] if own == "under" else [*beside, *heads, body]
    if order == "down":
        found.sort(key=lambda frames: (frames[0].left, frames[0].top))
    elif order == "across":
        found.sort(key=lambda frames: (frames[0].top, frames[0].left))
    elif order in ("first", "last"):
        heads = [frame for module in modules for frame in module.heads]
        found.sort(key=lambda frames: (frames[0] in heads) is (order == "last"))
    return [frame for frames in found for frame in frames]
