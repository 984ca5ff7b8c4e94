"""The days on which the articles of one page were published."""

import pytest

from extractors.dates.issued import in_credits, issued_days
from extractors.pipeline import extract
from extractors.records import Page

TWO_YEARS = """青山县召开安全生产会议

来源：青山县人民政府网 发布时间：2021-04-15 12:14:42
4月13日，青山县召开安全生产工作会议，部署当前工作。
会议要求，各部门要守土尽责。

白石镇举办首届广场舞大赛

发布时间：2017-10-26 11:46:39 作者：本站
9月29日下午，白石镇首届广场舞大赛在镇文化广场举行。
大赛共有十五支队伍参加，观众连声叫好。
"""


def test_every_article_of_a_page_is_of_its_own_day():
    told = extract(Page("two.txt", "two.txt", TWO_YEARS))
    assert [e.date for e in told.events] == ["2021-04-13", "2017-09-29"]


def test_a_page_of_one_article_is_dated_as_a_whole():
    assert issued_days(extract(Page("one.txt", "one.txt", TWO_YEARS[:100])).reading) == {}


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("发布时间：2017-10-26 11:46:39 来源：本站", True),
        ("2010-06-29 10:37:41", True),
        ("記者 2011-06-29", False),
        ("來源：青山新聞網 2011-06-29", True),
        ("报名时间：2019年9月20日", False),
        ("2015年3月1日，县里开会。", False),
    ],
)
def test_a_line_that_says_who_published_an_article_is_told_by_its_words(line, tells):
    assert in_credits(f"标题\n{line}\n正文", line.index("20") + 3) is tells
