"""Factories for made-up newspaper pages: the same four reports, set in any column, in any order."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.articles.page_reading import read_page
from extractors.records import Article, Page


@dataclass(frozen=True)
class Report:
    head: str
    body: str


ELDERS = Report(
    "青川镇志愿服务进敬老院",
    "近日，青川镇组织党员志愿者到敬老院打扫卫生，为老人理发、量血压，陪他们拉家常。镇党委副书记周立新带队参加。"
    "活动持续了一个上午，老人们十分高兴。",
)
FLOODS = Report(
    "县水利局召开防汛工作现场会",
    "8月3日上午，县水利局在柳河村召开防汛工作现场会，各乡镇分管负责人参加会议。局长韩国庆要求，要落实巡查责任，"
    "备足防汛物资，确保安全度汛。",
)
BOOKS = Report(
    "县实验小学校园读书节开幕",
    "县实验小学日前举办校园读书节启动仪式，一千多名师生参加。校长孟祥云宣布读书节开幕，学生代表朗诵了诗歌。",
)
CANTEEN = Report(
    "东关街道社区食堂暖了居民心",
    "今年以来，东关街道围绕居民需求，建成三处社区食堂。家住和平社区的退休教师赵桂兰说，在这里吃饭方便又便宜。"
    "街道党工委书记冯涛介绍，下一步还将增加送餐服务。",
)
POND = Report(
    "柳河镇鱼塘开网捕捞",
    "8月2日，青川县柳河镇的鱼塘开网捕捞，十二户养殖户当天卖出草鱼两万斤。镇里请来技术员，教大家分池养殖、按时换水。"
    "养殖户何水生说，今年的鱼比去年肥，收购商把车开到了塘边。",
)
BRIDGE = Report(
    "石门村便民桥建成通车",
    "8月5日，石门村便民桥建成通车，村民到镇上赶场不再绕路。这座桥长三十六米，由县交通局出资修建，工期四个月。"
    "桥头立起限高架和路灯，村里还安排专人打扫桥面。",
)
SCHOOL = Report(
    "实验小学办起暑期托管班",
    "8月9日，县实验小学迎来暑期托管班的第一批学生，书法、围棋和游泳三门课最受欢迎。校长方明说，托管班办到月底，"
    "家长按自愿报名，困难家庭的孩子不收费。",
)
REPORTS = (ELDERS, FLOODS, BOOKS, CANTEEN)


def column(text: str, width: int, indent: str = "") -> str:
    """Text set in a column: a first line two characters short, no closing mark at a line's beginning."""
    lines, room = [], width - 2
    while text:
        cut = _fit(text, room)
        while 1 < cut < len(text) and (text[cut] in "，、。；：！？”）》" or text[cut - 1] in "“（《"):
            cut -= 1
        lines.append(text[:cut])
        text, room = text[cut:], width
    return "\n".join([indent + lines[0], *lines[1:]])


def _fit(text: str, room: float) -> int:
    used = 0.0
    for index, character in enumerate(text):
        used += 0.5 if character.isascii() else 1.0
        if used > room:
            return max(1, index)
    return len(text)


def articles(text: str, **page: str) -> tuple[Article, ...]:
    return read_page(Page("page.txt", "page.txt", text, **page)).articles  # type: ignore[arg-type]


def headline(article: Article) -> str:
    return " ".join(part.text for part in article.headline)


def plain(text: str) -> str:
    return "".join(text.split())


def told(found: tuple[Article, ...]) -> list[tuple[str, str]]:
    """Headline and body of each article, without blanks."""
    return [(plain(headline(article)), plain(article.body.text)) for article in found]


def assert_reports(text: str, reports: tuple[Report, ...] = REPORTS, opener: str = "", **page: str) -> None:
    """The page holds these reports, each whole and under its own headline, and no other."""
    assert told(articles(text, **page)) == [(plain(r.head), plain(opener + r.body)) for r in reports]


def headlines(text: str) -> list[str]:
    """The headline of each article that is read on a page, without blanks."""
    return [plain(headline(article)) for article in articles(text)]
