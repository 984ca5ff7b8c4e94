"""Days that had not come when the page was printed, and days of a page that does not tell its year."""

import pytest

from extractors.dates.mentions import find_dates
from extractors.pipeline import make_extractor
from extractors.records import Block, Dating, Page, Span
from tests.extractors.events.test_events import Told

EXTRACT = make_extractor()


def told(body: str, published: str | None = "2018-05-10") -> list[tuple[str, str | None]]:
    page = Page("a.txt", "a.txt", f"县里的事\n　　{body}", published=published, home="青山县")
    return [(event.type, event.date) for event in EXTRACT(page).events]


@pytest.mark.parametrize(
    "body",
    [
        "本报讯 县第四届草莓采摘节5月19日在白石镇开园。采摘节期间举办摄影大赛。",
        "本报讯 县人社局5月13日在会展中心举办春季招聘会，届时有60家企业参加。",
        "本报讯 县图书馆新馆5月20日正式开馆。开馆当天，市民可凭身份证办证。",
        "本报讯 第六届登山节下月5日在云顶山举行。",
        "本报讯 白石镇举办登山健身活动，提前在5月20日举行，欢迎大家参加。",
        # what has not been done yet, or is waited for
        "本报讯 青龙大桥尚未通车。",
        "本报讯 白石镇新车站还没有启用。",
        "本报讯 村民们盼着青龙大桥早日通车。",
        "本报讯 安置房逾期交付使用。",
    ],
)
def test_what_is_put_on_a_day_to_come_has_not_happened(body):
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("本报讯 5月8日，县文联召开新闻通气会，全国书法展5月26日在县美术馆开展。", ("meeting", "2018-05-08")),
        ("本报讯 5月9日，县政府召开5月20日采摘节筹备会议。", ("meeting", "2018-05-09")),
        ("本报讯 县文联召开新闻通气会，全国书法展将于5月26日举行。", ("meeting", None)),
        ("本报讯 5月8日，县残联举办培训班，学员5月底前分批到企业实习。", ("training", "2018-05-08")),
        ("本报讯 5月10日上午，县总工会举办职工拔河赛。", ("contest", "2018-05-10")),
    ],
)
def test_what_was_held_about_it_has(body, event):
    assert told(body) == [event]


def test_that_day_goes_back_past_a_day_to_come():
    text = "9月1日，学校开会。校庆11月1日举行。当天，学校成立基金。"
    found = find_dates(text, [Block(0, 0, 0, len(text))], Dating("2023-09-02", "metadata"))
    assert [(day.text, day.value, day.ahead) for day in found] == [
        ("9月1日", "2023-09-01", False),
        ("11月1日", "2023-11-01", True),
        ("当天", "2023-09-01", False),
    ]


@pytest.mark.parametrize(
    ("dating", "ahead"),
    [
        (Dating("2016-10-09", "metadata"), True),
        (Dating("2016-10-09", "date-line", Span(20, 30, "2016-10-09")), True),
        (Dating("2016-10-09", "date-line", Span(900, 910, "2016年10月9日")), False),
        (Dating("2016", "plan"), False),
        (None, False),
    ],
)
def test_only_the_day_on_which_a_page_is_known_to_be_printed_makes_others_lie_ahead(dating, ahead):
    text = "10月21日，县里开会。"
    assert [day.ahead for day in find_dates(text, [Block(0, 0, 0, len(text))], dating)] == [ahead]


def test_the_day_before_its_own_dates_many_a_paper():
    assert told("本报讯 5月11日，县总工会举办职工拔河赛。") == [("contest", "2018-05-11")]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("本报讯 3月10日，县长高远到河东镇调研。3月11日，县政府召开常务会议。", ["inspection", "meeting"]),
        ("3月5日，县医院举办培训班。\n　　3月6日，县妇联举办书法比赛。", ["training", "contest"]),
        ("本报讯 10月16日至17日，县运动会举行。10月17日，运动会闭幕。", ["contest"]),
        ("本报讯 3月10日，县长高远到河东镇调研。10日下午，高远在河东镇召开汇报会。", ["inspection"]),
    ],
)
def test_days_are_told_apart_on_a_page_without_a_year(body, kinds):
    with_year = [kind for kind, _ in told(body, "2018-12-30")]
    assert [kind for kind, _ in told(body, None)] == with_year == kinds
    assert {date for _, date in told(body, None)} == {None}


def test_the_stand_in_for_a_year_is_never_given_out():
    text = "去年3月动工，今年5月8日竣工，昨天启用，5月8日至9日开放。2014年8月4日开会。8月4日散会。"
    found = find_dates(text, [Block(0, 0, 0, len(text))], None)
    assert [(day.value, day.last) for day in found if day.value or day.last] == [("2014-08-04", None)] * 2
    assert [day.told for day in found] == ["9995-03", "9996-05-08", "9996", "9996-05-08", None, None]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，白石希望小学要搬新家了，县总工会组织八家企业向学校捐赠课桌椅二百套。", "campaign"),
        ("8月3日，针对省厅希望各县进一步压实责任的意见，青山县召开安全生产工作会议。", "meeting"),
        ("8月3日，接到村民希望政府能修路的来信后，县长高远到白石镇柳林村调研。", "inspection"),
        ("8月3日，县委书记高远要求各部门认真履职，会后，县教育局开展校园安全检查。", "inspection"),
        ("8月3日，应群众要求全镇统一清理河道，白石镇组织志愿者开展河道清淤活动。", "campaign"),
    ],
)
def test_what_was_done_as_somebody_wanted_has_happened(body, kind):
    assert [event.type for event in Told("", body).events] == [kind]
