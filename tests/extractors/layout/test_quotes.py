from __future__ import annotations

import pytest

from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, articles, column, plain, told

QUOTES = (["要落实巡查责任，", "备足防汛物资，", "确保安全度汛"], ["落实巡查责任，备足防汛物资，确", "保安全度汛"])


@pytest.mark.parametrize("quote", QUOTES)
@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_quote_that_parts_the_text_it_is_from_is_left_out(quote: list[str], indent: str) -> None:
    first, second = (column("本报讯 " + r.body, 20, indent=indent).split("\n") for r in (FLOODS, CANTEEN))
    page = [FLOODS.head, *first[:2], *quote, *first[2:], CANTEEN.head, *second]
    found = articles("\n".join(page))
    assert told(found) == [(plain(r.head), plain("本报讯" + r.body)) for r in (FLOODS, CANTEEN)]


def test_headline_of_two_lines_that_its_text_tells_again_stays() -> None:
    head = "县水利局在柳河村\n召开防汛工作现场会"
    reports = "\n".join(f"{r.head}\n{column('本报讯 ' + r.body, 18)}" for r in (CANTEEN, ELDERS))
    found = articles(f"{reports}\n{head}\n{column('本报讯 ' + FLOODS.body, 18)}\n")
    assert told(found)[-1] == (plain(head), plain("本报讯" + FLOODS.body))
