from __future__ import annotations

import pytest

from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, REPORTS, articles, assert_reports, column, headline


@pytest.mark.parametrize(
    "head",
    [
        "青川新闻网\n2019年3月5日　星期二\n责编：周　杨",
        "青川县新闻要事\n2011年4月27日  星期三",
        "青川快讯\n2011年4月27日",
        "青川政府网\n\n2011年4月27日",
        "青川县融媒体中心\n第12期",
        "清江要情\n2011年4月27日 星期三 第8期",
        "青川 在线\n2011-04-27",
    ],
)
@pytest.mark.parametrize("width", [0, 20])
def test_name_of_the_paper_is_no_headline(head: str, width: int) -> None:
    text = "\n\n".join(f"{r.head}\n\n{column(r.body, width or 500)}" for r in REPORTS)
    assert_reports(f"{head}\n\n{text}")


@pytest.mark.parametrize("title", ["我县成立融媒体中心", "青川走进大会堂"])
def test_headline_over_its_day_is_no_masthead(title: str) -> None:
    (article,) = articles(f"{title}\n2019-03-05 10:20\n\n{ELDERS.body}\n{FLOODS.body}\n{CANTEEN.body}\n")
    assert headline(article) == title
