"""Pages set at random from the articles of our own annotated pages, in many layouts, with whose each line is.

The weights in `extractors/articles/weights.csv` are fitted on them: see `tests.fit_layout`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from extractors.text.marks import ANNOUNCEMENT
from tests.layout_articles import Piece, Sheet

PLACES = {"over": 9, "first": 2, "last": 3, "middle": 1, "behind": 2, "mixed": 4, "inside": 1}
"""Where headlines stand to their bodies, and how often."""
SERIES = (
    ("一条路 通到家门口", "一口井 解了全村渴", "一座桥 连起两岸人", "一盏灯 照亮夜归人"),
    ("产业兴：荒坡变果园", "乡风美：老屋有书声", "治理好：院坝话家常"),
    ("说事 有地方", "办事 有专人", "评事 有公论"),
    ("老茶农的新账本", "小裁缝的大订单", "外来娃的第二课堂"),
    ("一、守住粮田", "二、管好水源", "三、护住山林"),
    ("教室里", "田埂上", "车间中"),
    ("● 东坝街道 ●", "● 西河镇 ●", "● 北山乡 ●"),
)
"""Small-heads of long articles."""
TAILS = ("走出新路子", " 日子更红火", "成了香饽饽", "有了主心骨", "不用愁", " 大家齐动手", "守好一方平安", "见真章")
"""How other small-heads end, which begin with words of their paragraph."""
BETWEEN = (
    "图为活动现场。 王芳 摄",
    "责任编辑：李红 校对：张敏",
    "今日天气 晴转多云 气温12℃—21℃",
    "▲村民在采摘茶叶。 赵敏 摄",
    "联系电话：0000—0000000",
)
LABELS = ("■简讯", "■消息速递", "【基层传真】", "◆民生", "●一句话新闻")
SIGNATURES = ("（记者 王芳）", "本报记者 李强 通讯员 赵敏", "通讯员 周立新", "（王芳 李强）", "□记者 孟祥云")
OPENER = re.compile(r"^[（(【]?本[报网台][^，。]{0,3}讯(?!员)[）)】]?\s*(?:[（(][^（）()]{2,30}[）)])?\s*")
BYLINE = re.compile(r"[（(]?(?:本报)?(?:记\s?者|通\s?讯\s?员)[^。，]{2,30}[）)]?|[（(][^（）()。，]{2,20}[）)]")
QUOTES = "“‘「『"
"""Parts under small-heads like to begin with what somebody said."""
CLOSING = "，。、；：！？”）》】"
LONG, BRIEF = 300, 220
"""A body that may have small-heads, and those of short news are shorter than that."""
BRIEFS, SMALL_HEADS, ONE, NOTICES = 0.3, 0.4, 0.5, 0.2
"""How many pages hold short news only, how many long articles have small-heads, how many pages whose lines hold
whole paragraphs have one article, and how many of the others a notice."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a page is set."""

    width: int
    """Characters in a line; 0 where lines hold whole paragraphs."""
    indent: str
    gap: bool
    """Blank lines stand between paragraphs."""
    parts: bool
    """Blank lines stand between articles."""
    under: bool
    """Blank lines stand under headlines."""
    small: bool
    """Blank lines stand around small-heads."""
    opener: bool | None
    """Reports begin with 本报讯: all, none, or as they did."""
    signs: str
    """Where authors sign: under the headline, behind the text, nowhere, or as they did."""


@dataclass(slots=True)
class Block:
    """Lines that stay together, and the article whose body they are."""

    lines: list[str]
    owner: int = -1


def sheet(bank: Sequence[Piece], seed: int) -> Sheet:
    """A page of one to eight articles; one seed gives one page."""
    random = Random(seed)
    style = _style(random)
    alone = not style.width and random.random() < ONE
    chosen = _chosen(bank, random, 1 if alone else random.randint(2, 8))
    heads = [Block(_head(piece, style, random)) for piece in chosen]
    bodies = [Block(list(_body(piece, style, random)), number) for number, piece in enumerate(chosen)]
    made = Sheet()
    if random.random() < 0.4:
        made.put(["02", "综合新闻", "2021年3月4日 星期四", ""])
    last: Block | None = None
    for block in _arranged(heads, bodies, random):
        own = last is not None and last in heads and block.owner >= 0
        made.put(block.lines, block.owner, gap=style.under if own else style.parts or random.random() < 0.15)
        last = block
    return made


def _chosen(bank: Sequence[Piece], random: Random, count: int) -> list[Piece]:
    """So many articles of one county, on some pages short ones only."""
    home = random.choice(bank).home
    if random.random() < BRIEFS:
        bank = [piece for piece in bank if piece.size < BRIEF]
    own = [piece for piece in bank if piece.home == home]
    own = random.sample(own, min(len(own), count))
    others = random.sample([piece for piece in bank if piece.home != home], count - len(own))
    notices = [piece for piece in bank if ANNOUNCEMENT.search(piece.head[-1])]
    if others and random.random() < NOTICES:
        others[0] = random.choice(notices)
    return [piece.moved(home) for piece in random.sample([*own, *others], count)]


def _style(random: Random) -> Style:
    return Style(
        width=0 if random.random() < 0.2 else random.choice((12, 14, 16, 18, 20, 24, 28)),
        indent=random.choice(("\u3000\u3000", "\u3000\u3000", "", "  ")),
        gap=random.random() < 0.4,
        parts=random.random() < 0.7,
        under=random.random() < 0.5,
        small=random.random() < 0.3,
        opener=random.choice((True, None, None, False, False)),
        signs=random.choice(("", "", "under", "behind", "behind", "none")),
    )


def _arranged(heads: Sequence[Block], bodies: Sequence[Block], random: Random) -> list[Block]:
    """Headlines and bodies in the order of the page."""
    place = random.choices(list(PLACES), list(PLACES.values()))[0]
    choices = ("over", "over", "first", "last", "behind", "inside") if place == "mixed" else (place,)
    early: list[Block] = []
    late: list[Block] = []
    made: list[Block] = []
    for head, body in zip(heads, bodies, strict=True):
        where = random.choice(choices)
        parts = _cut(body, random) if where == "inside" or random.random() < 0.12 else [body]
        if where in ("first", "last", "middle"):
            (late if where == "last" else early).append(head)
            made += parts
        elif where == "over":
            made += [head, *parts]
        else:
            made += [parts[0], head, *parts[1:]]
    _interrupt(made, heads, random)
    for stack in (early, late):
        if random.random() < 0.6:
            random.shuffle(stack)
    if place == "middle":
        at = random.randint(1, len(made))
        return [*made[:at], *early, *made[at:]]
    return [*early, *made, *late]


def _cut(body: Block, random: Random) -> list[Block]:
    """A body in two halves."""
    lines = body.lines
    at = random.randint(1, len(lines) - 1) if len(lines) > 1 else 1
    return [Block(part, body.owner) for part in (lines[:at], lines[at:]) if part]


def _interrupt(made: list[Block], heads: Sequence[Block], random: Random) -> None:
    """Sets other things between the blocks: captions, imprints, labels; and moves halves of bodies further on."""
    for at in range(len(made) - 1, 0, -1):
        goes_on = made[at].owner >= 0 and made[at].owner == made[at - 1].owner
        if goes_on and random.random() < 0.6:
            free = [n for n in range(at + 1, len(made)) if made[n - 1] not in heads]
            made.insert(random.choice([*free[:3], len(made)]) - 1, made.pop(at))
        elif goes_on or random.random() < 0.06:
            made.insert(at, Block([random.choice(BETWEEN)]))
        elif made[at] in heads and random.random() < 0.06:
            made.insert(at, Block([random.choice(LABELS)]))


def _head(piece: Piece, style: Style, random: Random) -> list[str]:
    """The lines of a headline, the long ones broken in columns."""
    lines = []
    for part in piece.head:
        broken = style.width and len(part) > random.choice((style.width, 16, 30))
        cut = part.find(" ") if " " in part else len(part) // 2
        lines += [part[:cut], part[cut:].strip()] if broken else [part]
    return lines


def _body(piece: Piece, style: Style, random: Random) -> Iterator[str]:
    """The lines of a body."""
    paragraphs, signature = _signed(piece, style, random)
    small = _small_heads(paragraphs, random)
    signed = _signs(style, small, random) if signature else ()
    for number, paragraph in enumerate(paragraphs):
        if number in signed:
            yield from [signature, *[""] * style.gap]
        if number in small:
            yield from [*[""] * (style.small or style.gap), small[number], *[""] * (style.small and style.gap)]
        elif number and style.gap:
            yield ""
        yield from _set(paragraph, style)
    if -1 in signed:
        yield from [*[""] * style.gap, signature]


def _signs(style: Style, small: Collection[int], random: Random) -> tuple[int, ...]:
    """Before which paragraphs, or behind the last, an article is signed: long ones also under their introduction."""
    if small and random.random() < 0.5:
        return random.choice(((0, -1), (1,), (1, -1), (0,)))
    return (0,) if style.signs == "under" else (-1,)


def _signed(piece: Piece, style: Style, random: Random) -> tuple[list[str], str]:
    """The paragraphs of an article, begun as the page's are, and who signs it."""
    paragraphs = [text for text in piece.paragraphs if not BYLINE.fullmatch(text)]
    own = next((text for text in piece.paragraphs if BYLINE.fullmatch(text)), "")
    if style.opener is False:
        paragraphs[0] = OPENER.sub("", paragraphs[0]) or paragraphs[0]
    elif style.opener and not OPENER.match(paragraphs[0]):
        paragraphs[0] = "本报讯 " + paragraphs[0]
    if style.signs == "none":
        return paragraphs, ""
    return paragraphs, own or (random.choice(SIGNATURES) if style.signs else "")


def _small_heads(paragraphs: Sequence[str], random: Random) -> dict[int, str]:
    """Small-heads over some paragraphs of a long article: of a series, or in words that the paragraphs have."""
    if len(paragraphs) < 3 or sum(map(len, paragraphs)) < LONG or random.random() > SMALL_HEADS:
        return {}
    series = random.choice(SERIES)
    likely = [place for place in range(1, len(paragraphs)) if paragraphs[place][0] in QUOTES or random.random() < 0.5]
    places = sorted(random.sample(likely, min(len(series), len(likely))))
    if random.random() < 0.5:
        return dict(zip(places, series, strict=False))
    made = {}
    for place, tail in zip(places, random.sample(TAILS, len(places)), strict=True):
        clause = random.choice(re.split("[，。：；、“”！？]", paragraphs[place]))
        if len(clause) > 2:
            made[place] = clause[:6] + tail
    return made


def _set(paragraph: str, style: Style) -> Iterator[str]:
    """A paragraph in a column; no line begins with a closing mark."""
    if not style.width:
        yield style.indent + paragraph
        return
    line, room = style.indent, float(style.width - 2 * bool(style.indent))
    for letter in paragraph:
        if room <= 0 and letter not in CLOSING:
            yield line
            line, room = "", float(style.width)
        line += letter
        room -= 0.5 if letter.isascii() else 1.0
    yield line
