"""Several reports -> a paper's page that holds them, with what papers print between them, some of it as sites do."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from extractors.articles.page_reading import read_page
from extractors.records import Page
from graph.evaluate_gold import squeeze
from tests.framed.frames import CORPUS, Made, wrapped
from tests.layout_pages import BYLINE, OPENER
from tests.typeset.articles import Piece, pieces

WIDTHS = (0, 0, 16, 20, 24)
TAIL = 8
"""So many characters end a paragraph that is looked for."""


@dataclass(frozen=True, slots=True)
class Words:
    """What papers print around reports and between them."""

    heads: tuple[str, ...]
    columns: tuple[str, ...]
    """What stands over a report."""
    staff: tuple[str, ...]
    """Who edited, below a report or a page."""
    foots: tuple[str, ...]


Set = Made[Words]
"""Papers' pages."""


OPEN = Set(
    "print, open",
    CORPUS / "tuned",
    Words(
        (
            "柳河时讯 2021年9月3日 星期五 第3版",
            "3\n2021年9月\nA03",
            "综合新闻 2021-09-03 第2版\n上一版 下一版",
            "要闻\n责编：王敏 版式：李婷",
        ),
        ("评论", "图片新闻", "今日关注", "读者来信", "延伸阅读", "投票"),
        ("责任编辑：王敏", "编辑：李婷 审核：周涛", "（责编：陈明）"),
        ("新闻热线：0000-7201234", "爆料热线：0000-7201234", "版权所有 不得转载", "扫一扫 关注柳河时讯"),
    ),
    3000,
)
BLIND = Set(
    "print, blind",
    CORPUS / "held",
    Words(
        (
            "今日石桥 2018年12月6日 农历十月廿九",
            "第4版 副刊\n2018年12月6日",
            "（2018年12月6日）\n综合",
            "热线：0000-7654321 投稿：sq@163.com",
        ),
        ("社会万象", "新闻快报", "热点新闻", "编读往来", "相关链接", "新闻回顾"),
        ("责编/刘洋 美编/何平", "编辑 张蕾", "一审：徐静 二审：马骏"),
        ("新闻爆料：0000-7654321", "投诉举报电话：0000-7654321", "© 石桥报社", "欢迎投稿 欢迎订阅"),
    ),
    3000,
)
SETS = (OPEN, BLIND)


def printed(made: Set, number: int) -> tuple[str, list[Piece]]:
    """A page of a set and its reports; one number gives one page."""
    random = Random(made.seed + number)
    words, width = made.words, random.choice(WIDTHS)
    chosen = random.sample(pieces(made.corpus), random.choice((2, 3, 4)))
    lines = [random.choice(words.heads)] if random.random() < 0.5 else []
    for piece in chosen:
        if random.random() < 0.2:
            lines += ["", random.choice(words.columns)]
        lines += ["", *piece.head]
        for paragraph in piece.paragraphs:
            lines += wrapped("\u3000\u3000" + paragraph, width)
        if random.random() < 0.2:
            lines.append(random.choice(words.staff))
    lines += ["", random.choice(words.foots)] if random.random() < 0.4 else []
    return "\n".join(lines) + "\n", chosen


@dataclass(slots=True)
class Kept:
    """Of so many reports and their paragraphs, how many are articles under their headlines and are read at all."""

    reports: int = 0
    headed: int = 0
    paragraphs: int = 0
    read: int = 0
    misses: list[str] = field(default_factory=list, repr=False)

    @property
    def shares(self) -> tuple[float, float]:
        return self.headed / self.reports, self.read / self.paragraphs

    def __str__(self) -> str:
        return "headlines {:.3f}   paragraphs {:.4f}".format(*self.shares)

    def add(self, made: Set, number: int) -> None:
        """Reads a page."""
        text, chosen = printed(made, number)
        articles = read_page(Page("page", "page", text)).articles
        bodies = [squeeze(article.body.text) for article in articles]
        heads = [squeeze(" ".join(part.text for part in article.headline)) for article in articles]
        for piece in chosen:
            tails = [squeeze(OPENER.sub("", text))[-TAIL:] for text in piece.paragraphs if not BYLINE.fullmatch(text)]
            lost = [tail for tail in tails if not any(tail in body for body in bodies)]
            right = [b for b, head in zip(bodies, heads, strict=True) if head in map(squeeze, piece.titles)]
            headed = any(tail in body for tail in tails[:1] for body in right)
            self.reports += 1
            self.headed += headed
            self.paragraphs += len(tails)
            self.read += len(tails) - len(lost)
            self.misses += [f"{number}: no {piece.titles[0]}"] if not headed else []
            self.misses += [f"{number}: lost …{tail}" for tail in lost]


def measure(made: Set, numbers: range) -> Kept:
    """What is kept of a set's pages."""
    kept = Kept()
    for number in numbers:
        kept.add(made, number)
    return kept
