"""Headlines behind the texts of a page: reports that run together part, and what is no headline stays out of them."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import BRIDGE, POND, SCHOOL, articles, column, headline, plain

TEXTS = tuple(report.body for report in (POND, BRIDGE, SCHOOL))
HEADS = tuple(report.head for report in (POND, BRIDGE, SCHOOL))


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
