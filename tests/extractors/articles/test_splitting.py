"""Headlines behind the texts of a page: reports that run together part, and what is no headline stays out of them."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import articles, column, headline, plain

POND = (
    "8月2日，青川县柳河镇的鱼塘开网捕捞，十二户养殖户当天卖出草鱼两万斤。镇里请来技术员，教大家分池养殖、按时换水。"
    "养殖户何水生说，今年的鱼比去年肥，收购商把车开到了塘边。"
)
BRIDGE = (
    "8月5日，石门村便民桥建成通车，村民到镇上赶场不再绕路。这座桥长三十六米，由县交通局出资修建，工期四个月。"
    "桥头立起限高架和路灯，村里还安排专人打扫桥面。"
)
SCHOOL = (
    "8月9日，县实验小学迎来暑期托管班的第一批学生，书法、围棋和游泳三门课最受欢迎。校长方明说，托管班办到月底，"
    "家长按自愿报名，困难家庭的孩子不收费。"
)
TEXTS = (POND, BRIDGE, SCHOOL)
HEADS = ("柳河镇鱼塘开网捕捞", "石门村便民桥建成通车", "实验小学办起暑期托管班")


def _read(page: str) -> list[str]:
    return [plain(headline(article)) for article in articles(page)]


@pytest.mark.parametrize("width", [14, 18])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0), (2, 0, 1)])
def test_reports_that_run_together_part_where_a_headline_of_the_stack_has_its_own(
    order: tuple[int, ...], width: int
) -> None:
    bodies = "\n".join(column(TEXTS[number], width) for number in order)
    heads = [HEADS[number] for number in order]
    assert _read(f"{bodies}\n" + "\n".join(heads) + "\n") == heads


@pytest.mark.parametrize("foot", ["通联QQ群：123456789", "联系微信：qingchuan123"])
def test_headlines_at_the_foot_of_a_page_are_of_no_advertisement(foot: str) -> None:
    bodies = "\n".join(f"本报讯 {column(text, 18)}\n（记者 卢小舟）" for text in TEXTS[:2])
    page = f"{HEADS[0]}\n{bodies}\n{HEADS[1]}\n{foot}\n"
    assert HEADS[1] in _read(page)


@pytest.mark.parametrize("lines", [("横 沙 渡 口", "启 用 新 码 头"), ("安 和 水 库", "开 闸 放 水 灌 田")])
def test_headlines_set_wide_behind_a_signature_are_no_bylines(lines: tuple[str, str]) -> None:
    title = "".join("".join(lines).split())
    first = column(f"本报讯 {BRIDGE}", 18) + "\n□通讯员 何明"
    text = f"8月2日，青川县{title}，二十多人到场。沿线的村民说，盼了三年，这件事总算办成了。"
    page = "\n".join((HEADS[1], first, *lines, column(f"本报讯 {text}", 18)))
    assert _read(f"{page}\n") == [HEADS[1], title]


@pytest.mark.parametrize("lines", [("青川县柳河镇创建", "国家森林城市", "义务植树活动举行")])
def test_a_line_of_a_headline_that_reads_as_a_slogan_stays(lines: tuple[str, ...]) -> None:
    title = "".join(lines)
    text = f"3月12日，{title}，机关干部和学生种下柳树三千株。县林业局备好树苗和铁锹，半天就种完了河堤。"
    page = "\n".join((*lines, column(f"本报讯 {text}", 18), HEADS[1], column(f"本报讯 {BRIDGE}", 18)))
    assert _read(f"{page}\n") == [title, HEADS[1]]
