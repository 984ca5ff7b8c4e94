"""Headlines behind the texts of a page and among them: what is laid out unlike headlines, and is one."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import BRIDGE, POND, SCHOOL, articles, column, headline, plain

TEXTS = tuple(report.body for report in (POND, BRIDGE, SCHOOL))
HEADS = tuple(report.head for report in (POND, BRIDGE, SCHOOL))


MORE = "村里的老人说，几十年没有见过这样的光景。接下来还要添置两台机器，再请老师傅来教三个月，费用由镇里出。"


def _set(text: str, width: int) -> list[str]:
    """Lines of a paragraph whose first one is not set in."""
    return column(f"一二{text}", width).removeprefix("一二").split("\n")


def _read(page: str) -> list[str]:
    return [plain(headline(article)) for article in articles(page)]


SIGN = "（记者 何文静）"


@pytest.mark.parametrize("foot", ["通联QQ群：123456789", "联系微信：qingchuan123"])
def test_headlines_at_the_foot_of_a_page_are_of_no_advertisement(foot: str) -> None:
    bodies = "\n".join(f"本报讯 {column(text, 18)}\n（记者 卢小舟）" for text in TEXTS[:2])
    page = f"{HEADS[0]}\n{bodies}\n{HEADS[1]}\n{foot}\n"
    assert HEADS[1] in _read(page)


@pytest.mark.parametrize(
    "lines", [("横 沙 渡 口", "启 用 新 码 头"), ("章 江 大 桥", "合 龙 在 即"), ("方 家 村", "通 了 公 交")]
)
def test_headlines_set_wide_behind_a_signature_are_no_bylines(lines: tuple[str, str]) -> None:
    title = "".join("".join(lines).split())
    first = column(f"本报讯 {BRIDGE.body}", 18) + "\n□通讯员 何明"
    text = f"8月2日，青川县{title}，二十多人到场。沿线的村民说，盼了三年，这件事总算办成了。"
    page = "\n".join((HEADS[1], first, *lines, column(f"本报讯 {text}", 18)))
    assert _read(f"{page}\n") == [HEADS[1], title]


@pytest.mark.parametrize(
    "lines",
    [
        ("第六届柳河镇", "争创全国文明城市", "巧手大赛收官"),
        ("2018年青川县", "创建国家森林城市", "义务植树活动举行"),
        ("5月8日青川县", "节约用水", "主题宣传活动启动"),
    ],
)
def test_a_line_of_a_headline_that_reads_as_a_slogan_stays(lines: tuple[str, ...]) -> None:
    title = "".join(lines)
    text = f"3月12日，{title}，机关干部和学生一百多人参加。大家走上街头发放传单三千多份，一个上午就发完了。"
    page = (HEADS[1], column(f"本报讯 {BRIDGE.body}", 18), SIGN, *lines, column(f"本报讯 {text}", 18))
    assert _read("\n".join(page) + "\n") == [HEADS[1], title]


@pytest.mark.parametrize(
    "day", ["2021-03-13 来源：青川县融媒体中心", "青川县融媒体中心 2021-03-13 18:03:17 编辑：何明"]
)
@pytest.mark.parametrize(
    ("title", "width"),
    [("青川县柳河镇鱼塘开网捕捞十二户养殖户卖鱼", 20), ("柳河镇鱼塘开网捕捞 养殖户一天卖鱼两万斤", 14)],
)
def test_a_title_as_wide_as_its_column_under_a_line_of_the_day(title: str, width: int, day: str) -> None:
    page = f"{day}\n{title}\n{column(POND.body, width)}\n{column(MORE, width)}\n"
    assert _read(page) == [plain(title)]


@pytest.mark.parametrize("width", [16, 18, 21, 24])
@pytest.mark.parametrize(
    "begins",
    [
        "会议听取城建委主任陈悦关于农贸市场改造民主监督活动方案的汇报，要求城建委主任陈悦组织好农贸市场改造民主监督。",
        "为深入推进全县农村饮水安全工程建设，会议对农村饮水安全作了部署。全县农村饮水安全工程建设要深入推进，"
        "建设资金由县里安排。",
        "本届农民节由县委、县政府主办，县科协、县农委承办。县委、县政府主办农民节，县科协、县农委负责农民节的展台。",
    ],
)
def test_paragraphs_that_go_on_with_their_report_are_no_headlines(begins: str, width: int) -> None:
    first = "8月2日上午，青川县召开会议，县长孟春山主持会议，各乡镇负责人和县直部门负责人参加。"
    whole = [line for text in (first, begins, MORE) for line in _set(text, width)]
    assert _read("\n".join(("青川县召开水利工作会议", *whole)) + "\n") == ["青川县召开水利工作会议"]


@pytest.mark.parametrize("width", [18, 19, 20])
def test_a_motto_in_a_full_line_of_a_report_is_no_headline(width: int) -> None:
    text = (
        "8月2日晚，由青川县委组织部、青川县总工会、青川县文化旅游体育局联合主办的“同走振兴路 喜迎丰收节”"
        "2023年职工篮球赛各项赛程全部结束，来自全县各乡镇街道、系统、企业的25支代表队齐聚青川县体育馆。"
    )
    lines = [*_set(text, width), *_set(MORE, width)]
    assert _read("\n".join(("青川县职工篮球赛圆满结束", "▲开幕式现场", *lines)) + "\n") == ["青川县职工篮球赛圆满结束"]
