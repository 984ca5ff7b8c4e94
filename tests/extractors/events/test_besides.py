"""What is told around a happening: signings, shows, visits before and after, and what only announces."""

import pytest

from tests.extractors.events.test_events import Told

MEETING = "8月3日，青山县召开防汛工作会议。县长高远主持会议。"
FESTIVAL = "8月3日，青山县第二届桃花节在柳林村开幕。"


def told(body: str, headline: str = "") -> list[tuple[str, str | None]]:
    return [(event.type, event.date) for event in Told(headline, body).events]


@pytest.mark.parametrize(
    ("first", "more", "event"),
    [
        (MEETING, "会后，高远一行冒雨到柳林村察看堤防情况。", "inspection"),
        (MEETING, "会议开始前，高远、林晓实地考察了白石水库。", "inspection"),
        (MEETING, "云山大学校长林晓与县教育局局长周正签订了实训基地协议。", "signing"),
        (MEETING, "会后，高远、林晓等先后到白石镇、柳林村项目现场巡检。", "inspection"),
        (MEETING, "傍晚，高远还到县医院慰问医务人员。", None),
        (MEETING, "\n同日下午，高远还到县医院调研医改工作。", "inspection"),
        (MEETING, "\n同日下午，高远还到县医院察看。", None),
        (FESTIVAL, "开幕式结束后，还举行了拔河比赛。", "contest"),
        (FESTIVAL, "开幕式后的文艺展演由县文化馆演出。", "performance"),
        (FESTIVAL, "活动期间，举办了书画展览。", "other"),
    ],
)
def test_what_was_done_around_a_happening_is_told_too(first, more, event):
    assert [kind for kind, _ in told(first + more)][1:] == ([event] if event else [])


def test_what_the_headline_tells_too_stands_beside_what_is_of_its_kind():
    body = FESTIVAL + "县长高远致辞。开幕式还举行了实训基地授牌仪式，林晓授牌。"
    events = (told := Told("青山县第二届桃花节开幕 实训基地授牌仪式同时举行", body)).events
    assert [(event.type, event.name) for event in events][1:] == [("ceremony", "实训基地授牌仪式")]
    assert told.names(events[1].attendees) == ["林晓"]


def test_a_second_campaign_of_the_same_day_is_one_of_its_own():
    body = "8月3日，县民政局开展送温暖慰问活动。高远带着米面走访老人。\n当天下午，县民政局还联合县医院开展义诊。"
    assert told(body) == [("campaign", "2022-08-03"), ("campaign", "2022-08-03")]


def test_another_visit_of_the_same_day_has_a_name_of_its_own():
    body = "8月3日上午，高远到县教育局调研高考准备工作。\n同日下午，高远还到县医院督导防汛工作。"
    names = [event.name for event in Told("高远调研高考准备工作", body).events]
    assert names == ["高远调研高考准备工作", "高远到县医院督导防汛工作"]


def test_what_was_signed_comes_before_what_was_done_along_with_it():
    body = "8月3日，县医院与云山大学医学院正式签署合作协议，并同步开展大型义诊活动。县长高远出席签约仪式。"
    told = Told("县医院与云山大学医学院签约暨大型义诊活动圆满成功", body)
    assert [event.type for event in told.events] == ["signing", "campaign"]
    assert told.names(told.events[0].attendees)[-1:] == ["高远"]


def test_what_is_signed_during_something_general_is_told_with_its_paper():
    body = "8月3日，云山大学考察团在青山县开展一系列交流活动，期间，柳林村与桃源社区签署合作协议。"
    assert told(body) == [("campaign", "2022-08-03"), ("signing", "2022-08-03")]


def test_a_visit_after_a_meeting_has_its_own_head_and_places():
    visit = (told := Told("", MEETING + "会后，高远、林晓一行到柳林村察看堤防情况。")).events[1]
    assert (told.names(visit.leaders), told.names(visit.attendees)) == (["高远", "林晓"], [])
    assert told.names(visit.places) == ["柳林村"]


def test_all_signings_of_a_day_are_one_with_everybody_who_signed():
    body = (
        "8月3日，青山县招商推介会举行。推介会上，12个项目现场签约，其中，镇长高远与大河公司经理林晓签订项目协议，"
        "局长周正与云山大学校长吴敏签订合作协议。县教育局与县医院签署了备忘录。"
    )
    told = Told("", body)
    assert [event.type for event in told.events] == ["meeting", "signing"]
    signers = {"高远", "林晓", "周正", "吴敏", "县教育局", "县医院"}
    assert signers <= set(told.names((*told.events[1].organisers, *told.events[1].attendees)))


def test_where_guests_come_from_takes_no_part():
    told = Told("", "8月3日，县文化馆举办联谊会。来自白石镇、河阳市等地的群众代表参加活动。")
    assert told.names(told.only.attendees) == []


def test_a_notice_tells_of_nothing_that_happened():
    assert told("报名截止时间为8月10日，体检由县医院组织实施。", "青山县2022年征兵公告") == []


def test_a_feature_tells_further_down_of_a_visit_that_day():
    body = (
        "志愿者孟大姐天没亮就到了。她今年63岁。“我不累。”她说。队里都是老街坊。他们天天来。大家都说好。"
        "8月3日上午，县长高远来到桃源社区，检查防汛准备情况。"
    )
    assert told(body) == [("inspection", "2022-08-03")]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，县文化馆书画家到白石镇现场挥毫。", "performance"),
        ("8月3日，桃源社区给老人发了慰问金。", "campaign"),
        ("8月3日，县文化馆向柳林村赠送图书百册。", "campaign"),
        ("8月3日，村民高远识破骗局，保住了养老钱。", "other"),
        ("8月3日，县教育局局长高远到柳林村，听民声、解民忧。", "inspection"),
        ("8月3日，县医院医生向村民面授急救要领。", "training"),
        ("8月3日，河阳市艺术家来青山县献演。", "performance"),
        ("8月3日，青山县职工篮球赛在县体育馆开赛。", "contest"),
        ("8月3日，桃源社区召开家长夜谈会。", "meeting"),
        ("8月3日，县长高远会见了大河公司客人。", "meeting"),
        ("8月3日，大河公司竞得一宗工业用地。", "signing"),
        ("8月3日，县医院走进柳林村，向三百名学生讲解用药知识。", "training"),
        ("8月3日，青山县青年干部提升班在云山大学开班。", "training"),
    ],
)
def test_the_vocabulary_of_county_papers_is_known(body, kind):
    assert told(body)[0] == (kind, "2022-08-03")


def test_who_goes_somewhere_with_gifts_pays_a_visit():
    told = Told("", "8月3日，县长高远带着米面来到柳林村老党员家中。")
    assert (told.only.type, told.names(told.only.leaders)) == ("inspection", ["高远"])


def test_a_visit_told_late_is_of_those_named_from_there():
    body = (
        "志愿者吴敏天没亮就到了。她今年63岁。“我不累。”她说。队里都是老街坊。他们天天来。大家都说好。"
        "8月3日上午，县长高远来到桃源社区，检查防汛准备情况。"
    )
    told = Told("", body)
    assert told.names((*told.only.leaders, *told.only.attendees)) == ["高远"]


def test_who_leads_a_class_at_home_leads_no_award():
    told = Told("", "8月3日，高远、林晓被评为县优秀教师。林晓带领化学组编写了教材。")
    assert (told.only.leaders, told.names(told.only.attendees)) == ((), ["高远", "林晓"])


def test_what_was_done_first_is_told_before_what_was_done_besides():
    body = "8月3日，柳林村给老人发了慰问金，还请来戏班连演三天大戏。"
    assert told(body) == [("campaign", "2022-08-03")]
