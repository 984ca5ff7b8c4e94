"""Reports that another article's column cuts off in the middle of a sentence, as a page's text layer gives them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, Report, articles, column, plain, told

INDENT = "\u3000\u3000"
LONG = Report(
    "青川河畔添新景",
    "连日来，青川河畔的滨河步道上散步的人越来越多。县住建局去年投入六百万元整治河岸，种下柳树和桂花两千余株，"
    "铺设步道五公里，还添了长椅、路灯和健身器材。家住河东的退休职工钱桂芳说，以前这里杂草丛生，如今天天想来走一走。"
    "下一步，县里将把步道延伸到古渡口，让更多居民推窗见绿、出门见景。",
)


def lines(report: Report, width: int, indent: str = INDENT) -> list[str]:
    return column(report.body, width, indent).split("\n")


def page(*parts: Sequence[str] | str) -> str:
    return "\n".join([part if isinstance(part, str) else "\n".join(part) for part in parts]) + "\n"


def below(*others: Report) -> list[str]:
    return [page(other.head, lines(other, 16)).strip() for other in others]


def reports(*whole: Report) -> list[tuple[str, str]]:
    return sorted((plain(report.head), plain(report.body)) for report in whole)


@pytest.mark.parametrize("at", [3, 4])
def test_narrow_report_cuts_a_wide_one(at: int) -> None:
    wide = lines(LONG, 24)
    text = page(LONG.head, wide[:at], CANTEEN.head, lines(CANTEEN, 14), wide[at:], *below(FLOODS, BOOKS))
    assert sorted(told(articles(text))) == reports(LONG, CANTEEN, FLOODS, BOOKS)


def test_two_reports_cut_each_other() -> None:
    wide, narrow = lines(LONG, 24), lines(CANTEEN, 14)
    text = page(LONG.head, wide[:3], CANTEEN.head, narrow[:3], wide[3:], narrow[3:], *below(FLOODS, BOOKS))
    assert sorted(told(articles(text))) == reports(LONG, CANTEEN, FLOODS, BOOKS)


def test_line_that_is_not_set_in_goes_on_behind_a_signed_report() -> None:
    cut = lines(LONG, 16)
    briefs = [page(other.head, lines(other, 16)) + "（王小芳）" for other in (ELDERS, BOOKS)]
    found = told(articles(page(LONG.head, cut[:4], *briefs, cut[4:])))
    assert [head for head, _ in found] == [plain(report.head) for report in (LONG, ELDERS, BOOKS)]
    assert found[0][1] == plain(LONG.body)


def test_report_that_goes_on_on_another_page_takes_nothing_from_its_neighbours() -> None:
    cut, other = lines(LONG, 16)[:5], lines(CANTEEN, 16)
    text = page(LONG.head, cut, "（下转3版）", CANTEEN.head, other, BOOKS.head, lines(BOOKS, 16))
    found = told(articles(text))
    assert [head for head, _ in found] == [plain(report.head) for report in (LONG, CANTEEN, BOOKS)]
    assert found[1][1] == plain(CANTEEN.body)


@pytest.mark.parametrize(("first", "second"), [*combinations((ELDERS, CANTEEN, LONG), 2)])
def test_two_headlines_over_two_reports_without_an_opener(first: Report, second: Report) -> None:
    body = Report(second.head, "9月2日，" + second.body.removeprefix("近日，"))
    text = page(first.head, second.head, lines(first, 18), lines(body, 18), *below(BOOKS))
    assert [head for head, _ in told(articles(text))] == [plain(report.head) for report in (first, second, BOOKS)]


def test_paragraph_that_is_set_in_takes_up_no_broken_sentence() -> None:
    cut = lines(LONG, 18, "")
    more = "吃过午饭，老人们三三两两到滨河步道上散步，看看柳树和桂花，在长椅上坐一坐，和退休职工们拉拉家常。"
    other = [column("本报讯 " + CANTEEN.body, 18), column(more, 18)]
    briefs = [page(report.head, column("本报讯 " + report.body, 18)).strip() for report in (FLOODS, BOOKS)]
    text = "\n\n".join([LONG.head, "\n".join(cut[:5]), CANTEEN.head, *other, "\n".join(cut[5:]), *briefs])
    found = dict(told(articles(text)))
    assert found[plain(LONG.head)] == plain(LONG.body)
    assert found[plain(CANTEEN.head)] == plain("本报讯" + CANTEEN.body + more)


def test_what_broken_reports_have_begun_to_say_stands_further_down() -> None:
    """Fails without `LOST`: the ends of two reports that are not set in would rather stand alone than be taken up."""
    wide, narrow = lines(CANTEEN, 20, ""), lines(FLOODS, 16, "")
    parts = [
        page(LONG.head, lines(LONG, 18, "")),
        page(FLOODS.head, narrow[:2]),
        page(CANTEEN.head, wide[:1]),
        page(narrow[2:]),
        page(wide[1:]),
    ]
    assert sorted(told(articles("\n".join(parts)))) == reports(LONG, FLOODS, CANTEEN)
