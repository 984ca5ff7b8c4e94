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


MORE = (
    "起初也有人不看好，说这事办不长。村支书不争辩，只管埋头干，半年下来，找上门的人越来越多。",
    "村里的老人说，几十年没有见过这样的光景。接下来还要添置两台机器，再请老师傅来教三个月。",
    "算下来，一年能省两万多元。这笔钱怎么用，由大家坐在一起商量，谁也不能一个人说了算。",
)
UNTITLED = "城关镇老街的四十八盏路灯上周全部换新，夜里散步的人多了起来。换下来的旧灯有的已经用了二十年。"
SIGN = "（记者 何文静）"
HALVES = (("柳河镇鱼塘", "开网捕捞"), ("石门村便民桥", "建成通车"), ("实验小学办起", "暑期托管班"))


@pytest.mark.parametrize("width", [14, 18])
@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (2, 0, 1)])
def test_a_story_that_holds_two_reports_is_cut_where_a_headline_tells_the_second(
    order: tuple[int, ...], width: int
) -> None:
    first, second, last = (column(TEXTS[number], width) for number in order)
    more = [column(text, width) for text in MORE]
    bodies = (f"本报讯 {first}", *more, second, *more[:2], SIGN, f"本报讯 {last}")
    heads = [line for number in order for line in HALVES[number]]
    found = articles("\n".join((*bodies, *heads)) + "\n")
    assert [plain(headline(article)) for article in found] == [HEADS[number] for number in order]
    assert plain(found[1].body.text).startswith(plain(second))


@pytest.mark.parametrize("order", [(2, 0, 1), (2, 1, 0)])
def test_a_report_without_headline_between_does_not_keep_two_others_together(order: tuple[int, ...]) -> None:
    first, second, third = (column(TEXTS[number], 18) for number in order)
    more = [column(text, 18) for text in MORE]
    heads = [HALVES[number] for number in order]
    page = (*heads[0], first, SIGN, column(UNTITLED, 18), SIGN, second, *more, third, SIGN, *heads[1], *heads[2])
    assert _read("\n".join(page) + "\n") == [HEADS[order[0]], "", HEADS[order[1]], HEADS[order[2]]]


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1)])
@pytest.mark.parametrize(
    "kickers", [("同走振兴路 共圆致富梦", "新景象 新气象"), ("山乡纪事 田间地头", "百日会战 全员上阵")]
)
def test_kickers_in_two_halves_are_of_no_headline_but_that_below_them(
    order: tuple[int, ...], kickers: tuple[str, str]
) -> None:
    first, second, third = order
    bodies = [f"本报讯 {column(TEXTS[number], 18)}\n{SIGN}" for number in (third, first, second)]
    heads = (kickers[0], *HALVES[first], kickers[1], *HALVES[second], HEADS[third])
    found = _read("\n".join((*heads, *bodies)) + "\n")
    assert found[0] == HEADS[third]
    for title, kicker, number in zip(found[1:], kickers, (first, second), strict=True):
        assert title in (HEADS[number], plain(kicker) + HEADS[number])


@pytest.mark.parametrize("width", [14, 18])
@pytest.mark.parametrize(
    ("first", "second", "under"), [(0, 1, "村民当天卖出两万斤"), (0, 2, "村民当天卖出两万斤"), (1, 2, "赶场不再绕路")]
)
def test_a_line_is_of_the_headline_whose_report_begins_with_its_words(
    first: int, second: int, under: str, width: int
) -> None:
    above = ("同走振兴路", "共圆致富梦", "百日会战正酣", HEADS[first], *HALVES[second], under)
    bodies = [column(text, width) for text in (TEXTS[first], *MORE[:2], TEXTS[second], MORE[2])]
    assert _read("\n".join((*above, *bodies)) + "\n") == [HEADS[first] + under, HEADS[second]]


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
    first = column(f"本报讯 {BRIDGE}", 18) + "\n□通讯员 何明"
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
    page = (HEADS[1], column(f"本报讯 {BRIDGE}", 18), SIGN, *lines, column(f"本报讯 {text}", 18))
    assert _read("\n".join(page) + "\n") == [HEADS[1], title]
