"""On which day something happened, told in the lead, further down, or only by the dateline."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page

_EXTRACT = make_extractor()


def days(body: str, published: str | None = "2020-09-20", headline: str = "县里的活动") -> list[str | None]:
    """The dates of the events of a page of one article."""
    page = Page("a.txt", "a.txt", f"{headline}\n　　{body}", published=published, home="青山县")
    return [event.date for event in _EXTRACT(page).events]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("县文化馆举办戏曲演出，群众看得高兴。此次演出于9月16日晚在人民广场举行。", "2020-09-16"),
        ("县教育局举办朗诵比赛。县一中获得第一名。据悉，活动于昨天（9月19日）在剧院举行。", "2020-09-19"),
        ("青山新闻网9月20日电 县图书馆开馆仪式9月19日在城东举行。", "2020-09-19"),
        ("本报9月20日讯 （记者高远）重阳木节前，县里举办培训班。", "2020-09-20"),
        ("本报9月20日讯 县文化馆举办戏曲演出。活动于9月18日在人民广场举行。", "2020-09-18"),
        ("本报讯 县书画展17-18日在文化馆举行。", "2020-09-17"),
        ("县运动会9月中旬在体育馆举行。", "2020-09"),
        ("县一中成立于1998年9月1日。运动会于18日在校园举行。", "2020-09-18"),
        ("县运动会9月16日、17日在体育馆举行。", "2020-09-16"),
        ("9月16日，星期三，县教育局举办朗诵比赛。", "2020-09-16"),
    ],
)
def test_the_day_is_found_wherever_it_is_told(body: str, day: str) -> None:
    assert days(body) == [day]


@pytest.mark.parametrize(
    ("days_told", "last"),
    [
        ("9月16日、17日", "2020-09-17"),
        ("9月15日、16日、17日", "2020-09-17"),
        ("9月16日和17日", "2020-09-17"),
        ("9月16日至17日", "2020-09-17"),
        ("9月16日23时至17日凌晨", "2020-09-17"),
        ("9月12日、17日", None),
    ],
)
def test_days_that_follow_one_another_are_one_stretch(days_told: str, last: str | None) -> None:
    body = f"{days_told}，县教育局举办培训班。"
    page = Page("a.txt", "a.txt", f"县里的活动\n　　{body}", published="2020-09-20", home="青山县")
    (event,) = _EXTRACT(page).events
    assert event.last_date == last


@pytest.mark.parametrize(
    "body",
    [
        "县教育局举办朗诵比赛。县一中成立于1998年9月1日，学生1200人。",
        "县文化馆举办戏曲演出。截至9月10日，全县已演出30场。",
        "根据8月12日印发的《工作方案》，县教育局举办培训班。",
        "县政府召开防汛工作会议。会议传达了9月2日召开的市委全会精神。",
        "县总工会举行篮球赛开幕式。预计10月12日全部结束。",
        "县民政局举办招聘会。新规自10月1日起施行。",
        "县图书馆举行开馆典礼。局长高远说，新班子9月1日上任后，读者更多了。",
        "县文化馆举办戏曲演出。场馆7月6日建成后，已有多个剧团登台。",
    ],
)
def test_the_day_of_something_else_is_not_its_day(body: str) -> None:
    assert days(body) == [None]


def test_what_was_held_before_or_goes_on_since_then_is_not_the_news() -> None:
    page = Page(
        "a.txt", "a.txt", "开幕式\n　　县运动会开幕式在体育馆举行。该县自8月3日启动整治行动以来，清理垃圾20吨。"
    )
    assert [event.type for event in _EXTRACT(page).events] == ["ceremony"]


def test_an_activity_told_again_is_the_one_told_before() -> None:
    page = Page(
        "a.txt", "a.txt", "读书活动\n　　县教育局举办朗诵比赛。活动于9月16日在剧院举行。", published="2020-09-20"
    )
    assert [(event.type, event.date) for event in _EXTRACT(page).events] == [("contest", "2020-09-16")]


def test_a_byline_is_no_part_of_a_name() -> None:
    body = "（通讯员 高远）县慈善会捐款仪式在文化广场举行。"
    page = Page("a.txt", "a.txt", "县里的活动\n　　" + body, home="青山县")
    assert "高远" not in _EXTRACT(page).events[0].name


def test_a_monthly_chronicle_and_a_case_say_their_years() -> None:
    chronicle = Page(
        "a.txt",
        "a.txt",
        "青山大事月报\n2021年8月（总第12期）\n县长高远调研防汛\n　　8月2日，县长高远到白石镇调研防汛工作。\n",
    )
    assert [event.date for event in _EXTRACT(chronicle).events] == ["2021-08-02"]
    assert days("11月28日，县公安局召开2010年“4·19”案件表彰大会。", None) == [None]


def test_what_goes_on_for_days_is_not_the_day_of_a_visit() -> None:
    body = "本报讯 连日来，持续高温。9月18日，县总工会主席崔颖带领县总工会班子成员，先后来到县环卫处，送去了毛巾。"
    assert days(body, headline="县总工会慰问一线职工") == ["2020-09-18"]
