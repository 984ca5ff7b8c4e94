"""Sessions of some days and their elections, joint hosts, and who was only spoken for."""

import pytest

from tests.extractors.dates.test_dates import values
from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    "close",
    [
        "圆满完成各项议程，在县体育馆闭幕。",
        "历时两天，顺利完成预定任务，于今天下午胜利闭幕。",
        "经过全体委员共同努力，各项议程圆满完成，会议闭幕。",
        "完成各项会议议程，在县体育馆闭幕。",
    ],
)
def test_a_session_that_closes_is_the_meeting_itself(close):
    told = Told("县政协五届四次会议闭幕", "8月3日，县政协五届四次会议" + close + "闭幕会由林晓主持。")
    assert told.only.type == "meeting"
    assert told.names(told.only.leaders) == ["林晓"]


@pytest.mark.parametrize(
    ("headline", "session"),
    [
        ("县第八次妇代会闭幕", "县第八次妇女代表大会圆满完成各项议程，在县体育馆闭幕"),
        ("我县第六次侨代会开幕", "县第六次归侨侨眷代表大会开幕"),
        ("团县委换届大会闭幕", "共青团青山县第十五次代表大会闭幕"),
    ],
)
def test_a_session_whose_headline_says_that_it_closes_is_a_meeting_too(headline, session):
    told = Told(headline, f"8月3日，{session}。县委书记林晓出席。")
    assert told.only.type == "meeting"
    assert told.only.name.endswith("代表大会")


def test_executive_chairs_attend_and_are_not_elected():
    told = Told(
        "县十九届人大四次会议开幕",
        "8月3日，县十九届人大四次会议开幕。林晓、高远、周正担任本次会议执行主席。会议由执行主席林晓主持。大会将选举县长。",
    )
    assert told.only.type == "meeting"
    assert told.names(told.only.leaders) == ["林晓"]
    assert {"高远", "周正"} <= set(told.names(told.only.attendees))


def test_what_a_session_holds_on_a_day_is_named_by_its_sitting():
    told = Told("", "8月3日，县政协五届四次会议举行第二次全体会议。")
    assert told.only.name.endswith("第二次全体会议")


def test_those_elected_at_one_session_are_one_event():
    body = (
        "8月3日，县人大常委会召开第二十次会议。会议选举于县医院工作的代表。高远以190票当选为县长，林晓等5名同志当选为委员。"
        "会后，部署了周正所在镇的补选。"
    )
    events = [e for e in Told("", body).events if e.type == "appointment"]
    assert len(events) == 1
    assert Told("", body).names(events[0].attendees)[:2] == ["高远", "林晓"]


def test_whom_a_session_chooses_to_run_itself_has_no_new_post():
    told = Told("", "8月3日，县人大常委会召开预备会议。会议推选高远、林晓为主席团常务主席。")
    assert [e.type for e in told.events] == ["meeting"]


@pytest.mark.parametrize(
    "hosts",
    [
        "本次活动由县教育局、县文化馆联合举办。",
        "本次活动由县教育局和青山县县文化馆共同组织。",
        "活动由县教育局、河阳市县文化馆联合主办。",
        "为庆祝教师节，县教育局、县文化馆联合举办了这次展览。",
        "活动由县教育局牵头，联合县文化馆共同开展。",
    ],
)
def test_hosts_told_later_hold_it(hosts):
    told = Told("", "8月3日，书画展在文化广场开幕。" + hosts)
    assert {"县教育局", "县文化馆"} <= set(told.names(told.only.organisers))


def test_whom_somebody_stands_in_for_is_absent():
    told = Told("", "8月3日，青山县举行表彰大会，局长高远代表县长林晓出席。")
    assert told.names(told.only.attendees) == ["高远"]


def test_who_runs_a_committee_chairs_no_meeting():
    told = Told("", "8月3日，青山县举行启动仪式。县长林晓；主持县委全面工作的副书记高远出席仪式。")
    assert not told.only.leaders
    assert told.names(told.only.attendees) == ["林晓", "高远"]


def test_the_same_ceremony_is_not_told_twice():
    told = Told("", "8月3日，县总工会开展募捐活动。县长高远出席当天的捐赠仪式。")
    assert told.names(told.only.attendees) == ["高远"]


def test_a_health_check_is_no_inspection():
    assert not Told("", "县医院医生为居民进行视力、口腔等检查。").events[1:]


def test_today_is_the_day_the_report_was_sent():
    assert values("本报7月29日电 今天上午，县里开会。", "2008-07-30")[1] == ("今天上午", "2008-07-29")


def test_a_guest_and_his_party_lead_no_signing():
    told = Told("", "8月3日，合作协议签约仪式举行，县长高远、董事长林晓一行出席仪式。")
    assert not told.only.leaders
    assert told.names(told.only.attendees) == ["高远", "林晓"]


def test_visitors_in_somebodys_company_are_not_led_by_him():
    told = Told("", "8月3日，河阳市代表团在主任高远的陪同下到白石镇参观。")
    assert not told.only.leaders
    assert "高远" in told.names(told.only.attendees)
    told = Told("", "8月3日，在主任高远的陪同下，县长林晓到白石镇参观。")
    assert told.names(told.only.leaders) == ["林晓"]


def test_a_signing_that_the_headline_tells_counts_beside_the_visit():
    told = Told("青山县与大河公司签约", "8月3日，县长高远赴大河公司调研。副县长林晓与周正签署合作协议。")
    assert "signing" in [e.type for e in told.events]


def test_who_speaks_on_how_to_do_something_is_there():
    told = Told("", "8月3日，青山县召开动员大会。组长高远就如何开展教育活动作指导讲话。")
    assert told.names(told.only.attendees) == ["高远"]


def test_the_opening_of_a_meeting_of_some_days_is_the_meeting():
    told = Told(
        "",
        "8月3日至5日，云山联谊会第六次会议在青山县举行。\n8月4日上午，联谊会会议在县体育馆举行开幕式。县长高远、局长林晓参加了会议。",
    )
    assert told.names(told.only.attendees) == ["高远", "林晓"]


@pytest.mark.parametrize(
    "body",
    [
        "8月3日，县政协第三次会议在青山县开幕，县长高远出席。\n8月4日下午，会议圆满完成各项议程后闭幕，高远讲话。",
        "8月5日，青山县中小学生运动会闭幕。此次运动会于8月3日开幕，共有30支队伍参加。",
    ],
)
def test_when_it_began_or_ended_is_no_second_happening(body):
    assert len(Told("", body).events) == 1
