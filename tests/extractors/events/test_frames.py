"""Who only is told of by what a sentence does with him, hosts at the end of a list, and names that prepare or quote."""

import pytest

from tests.extractors.events.test_events import Told


def attendees(body: str, headline: str = "") -> list[str]:
    event = Told(headline, body).events[0]
    told = Told(headline, body)
    return told.names((*event.leaders, *event.attendees))


_SESSION = "8月3日，县人大常委会召开第五次会议，副主任高远主持会议。"


@pytest.mark.parametrize(
    ("body", "there"),
    [
        (_SESSION + "会议接受林晓辞去副主任的请求，以及周正、吴敏等15人辞去代表职务的请求。", ["高远"]),
        (_SESSION + "会议决定任命林晓为局长，周正等30名同志为县法院人民陪审员。", ["高远"]),
        (_SESSION + "周正等3名检察官担任检察员。林晓等5人列席会议。", ["高远", "林晓"]),
        (_SESSION + "周正等代表在审议时发言。", ["高远", "周正"]),
    ],
)
def test_of_many_who_leave_or_get_a_post_none_was_there_for_that(body, there):
    assert attendees(body) == there


@pytest.mark.parametrize(
    ("body", "hosts"),
    [
        ("本次比赛由县总工会主办，县文化馆承办，大河公司执行。", ["县总工会", "大河公司", "县文化馆"]),
        ("本次比赛由县总工会主办，大河公司独家运营。", ["县总工会", "大河公司"]),
        ("本次比赛由中共县委主办，县教育局、中共县委宣传部承办。", ["县委", "县教育局", "县委宣传部"]),
        ("本次比赛由县总工会主办，交通方案由县医院实施。", ["县总工会"]),
        ("本次比赛由县总工会主办，县医院负责保障方案的实施。", ["县总工会"]),
    ],
)
def test_hosts_go_on_to_whoever_carries_it_out(body, hosts):
    told = Told("", f"8月3日，长跑比赛在白石镇举行。{body}")
    assert sorted(told.names(told.only.organisers)) == sorted(hosts)


def test_what_stands_in_brackets_is_no_host():
    told = Told("", "8月3日，由县总工会主办，县文化馆、非凡（白石镇）文化公司承办的长跑比赛在文化广场举行。")
    assert sorted(told.names(told.only.organisers)) == ["县总工会", "县文化馆"]


@pytest.mark.parametrize(
    ("body", "kind", "name"),
    [
        (
            "8月3日，青山县召开2022年（春季）桃花节筹备工作领导小组会议，听取汇报。",
            "meeting",
            "桃花节筹备工作领导小组会议",
        ),
        ("8月3日，全县运动会筹备委员会第二次会议在县体育馆召开。", "meeting", "运动会筹备委员会第二次会议"),
        ("8月3日，桃花节筹备工作推进会在白石镇召开。", "meeting", "桃花节筹备工作推进会"),
        ("8月3日，青山县桃花节在白石镇开幕，筹备一年的歌会同时举行。", "ceremony", "青山县桃花节"),
    ],
)
def test_a_meeting_that_prepares_a_festival_is_a_meeting(body, kind, name):
    event = Told("", body).events[0]
    assert event.type == kind
    assert name in event.name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("8月3日，由县文化馆主办的“青山奇妙夜”在文化广场精彩上演。", "青山奇妙夜"),
        ("由县文化馆、大河公司合办的“青山县新春雅集”，于8月3日（正月廿七）举行，局长高远到场。", "青山县新春雅集"),
        ("8月3日，由县文化馆主办的“2022青山（白石）英雄会”在文化广场拉开帷幕。", "2022青山（白石）英雄会"),
    ],
)
def test_what_is_held_may_have_nothing_but_its_quoted_name(body, name):
    told = Told("", body)
    assert told.only.name == name
    assert told.only.date == "2022-08-03"
    assert "县文化馆" in told.names(told.only.organisers)


def test_a_quoted_thought_that_spreads_is_not_held():
    assert [
        e.type for e in Told("", "8月3日，“绿水青山就是金山银山”在白石镇变为现实。高远主持召开环保会议。").events
    ] == ["meeting"]


@pytest.mark.parametrize(
    ("more", "number"),
    [
        ("据县慈善总会介绍，7月11日大河公司捐出的2000元，也将与此次捐款一并汇往灾区。", 1),
        ("因12月5日将举行运动会，县医院是全县第一家成立服务队的单位。", 1),
        ("12月5日，县医院举行运动会开幕式。", 2),
        ("7月11日，大河公司向白石镇捐款20万元。", 2),
    ],
)
def test_what_is_only_described_or_still_to_come_is_no_second_happening(more, number):
    told = Told("", f"8月3日，青山县举行捐款仪式，干部1200人参加。{more}", year="2022-12-31")
    assert len(told.events) == number
    if number == 1:
        assert told.names(told.only.attendees) == []


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("县文化馆的书法家们现场挥毫。", ["县文化馆"]),
        ("县文化馆、大河公司等团体轮番登台。", ["县文化馆", "大河公司"]),
        ("县医院的同学们带来了舞蹈。", ["县医院"]),
        ("县医院带来的变化令人欣喜。", []),
    ],
)
def test_who_performs_at_a_good_deed_was_there(more, there):
    told = Told("", f"8月3日，县总工会在柳林村开展慰问活动。{more}")
    assert told.names(told.only.attendees) == there


def test_whoever_leads_a_delegation_to_what_others_hold_attends():
    told = Told("", "8月3日，全省农产品交易会在河阳市举行。副县长高远率团参加。")
    assert told.names(told.only.leaders) == []
    assert told.names(told.only.attendees) == ["高远"]


def test_whoever_reads_a_paper_aloud_does_not_chair():
    told = Told("", "8月3日，县委举行集中学习。书记高远主持，常委林晓领学有关文件。")
    assert told.only.type == "training"
    assert told.names(told.only.leaders) == ["高远"]
    assert told.names(told.only.attendees) == ["林晓"]


def test_those_on_the_list_of_honour_were_honoured():
    told = Told("", "8月3日，青山县举行“最美青山人”发布仪式。登上首届榜单的是——“最美教师”高远、林晓；“最美医生”周正。")
    assert told.names(told.only.attendees) == ["高远", "林晓", "周正"]


@pytest.mark.parametrize(
    ("body", "won"),
    [
        ("决赛中，县医院3比1战胜县教育局夺得冠军。", ["县医院", "县教育局"]),
        ("决赛中，高远力克林晓获得冠军。", ["高远", "林晓"]),
        ("决赛中，县医院获得冠军，县教育局获得亚军。", ["县医院", "县教育局"]),
    ],
)
def test_whoever_won_and_whoever_was_beaten_took_part(body, won):
    told = Told("", f"8月3日，青山县篮球联赛在县体育馆举行。{body}")
    assert told.names(told.only.attendees) == won


def test_villages_of_two_towns_are_honoured_together():
    told = Told("", "8月3日，白石镇柳林村、白石镇桃源社区被县委命名为“示范村”。")
    assert told.names(told.only.attendees) == ["柳林村", "桃源社区"]


def test_those_somebody_takes_along_to_a_rescue_were_there():
    told = Told("", "8月3日晚，我县突降暴雨，柳林村二十名村民被困。所长高远带领民警、县医院火速赶到现场。")
    assert told.names(told.only.attendees) == ["县医院"]
    assert told.names(told.only.places) == ["柳林村"]


def test_deputies_who_are_invited_are_not_their_body():
    told = Told("", "8月3日，县教育局举办开放日活动，邀请县政协委员、县医院负责人参加。")
    assert "县政协" not in told.names(told.only.attendees)


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("8月3日，白石中学校庆典礼举行。庆典大会设在县体育馆。", ["县体育馆"]),
        ("8月3日，白石中学校庆典礼举行。奖品放在县体育馆。", []),
        ("8月3日，高远到白石镇巡河。站在白石水库上，高远察看水情。", ["白石镇", "白石水库"]),
        ("8月3日，高远到白石镇巡河。站在县委的高度上，高远要求抓好落实。", ["白石镇"]),
        ("8月3日，柳林村成了欢乐的海洋，县文化馆文艺演出在这里举行。", ["柳林村"]),
    ],
)
def test_where_it_was_is_also_said_in_passing(body, places):
    told = Told("", body)
    assert told.names(told.only.places) == places


def test_whoever_was_beaten_did_not_win():
    told = Told("", "8月3日，县医院在全省篮球联赛决赛中战胜县教育局获得冠军。")
    assert told.names(told.only.attendees)[:1] == ["县医院"]


@pytest.mark.parametrize(
    ("body", "organisers"),
    [
        ("8月3日，县医院揭牌成立。", []),
        ("8月3日，县医院揭牌仪式在白石镇举行。", []),
        ("8月3日，县政府揭牌成立大数据中心。", ["县政府"]),
        ("8月3日，县医院举行名医工作室揭牌仪式。", ["县医院"]),
        ("8月3日，白石镇撤乡建镇揭牌仪式在县体育馆举行。", ["白石镇"]),
        ("8月3日，县医院改造项目开工仪式举行。", []),
    ],
)
def test_what_a_ceremony_opens_holds_nothing_yet(body, organisers):
    told = Told("", body)
    assert told.names(told.only.organisers) == organisers


@pytest.mark.parametrize(
    ("body", "kind", "name"),
    [
        (
            "8月3日，青山县重大项目集中开工白石分会场活动在白石镇举行。",
            "ceremony",
            "青山县重大项目集中开工白石分会场活动",
        ),
        ("8月3日，“绿色生活进社区”主题活动日在文化广场举行。", "campaign", "“绿色生活进社区”主题活动日"),
        (
            "8月3日，白石镇迎春文艺演出在文化广场热热闹闹地开了场。县文化馆组织了这次活动。",
            "performance",
            "白石镇迎春文艺演出",
        ),
        ("8月3日，青山县首届山石文化节在白石镇拉开帷幕。", "ceremony", "青山县首届山石文化节"),
    ],
)
def test_what_it_was_is_told_by_its_name(body, kind, name):
    event = Told("", body).events[0]
    assert (event.type, event.name) == (kind, name)


def test_whoever_won_or_danced_at_a_festival_was_there():
    told = Told("", "8月3日，青山县文化节在文化广场开幕。县文化馆表演了歌舞《风》。赛马决赛由牧民高远夺冠。")
    assert told.names(told.only.attendees) == ["县文化馆", "高远"]
