"""What a report goes on to, who seems to be there and is not, and bodies that send their people."""

import pytest

from tests.extractors.events.test_events import Told


def kinds(body: str, headline: str = "") -> list[str]:
    return [event.type for event in Told(headline, body).events]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，县司法局召开普法宣传活动会议。", "meeting"),
        ("8月3日，送书下乡活动启动仪式暨文艺晚会在白石镇举行。", "ceremony"),
        ("8月3日，海军少将高远在云山大学举行国防形势报告会。", "training"),
        ("“青山骄傲”年度人物昨日产生，高远、林晓等十人上榜。", "award"),
        ("8月3日，县医院在文化广场设立了咨询台，为群众解答疑问。", "campaign"),
        ("8月3日，青山县首届城市规划展在文化广场举行。", "other"),
        ("8月3日，青山县赛马大会在白石镇赛马场开幕。", "contest"),
    ],
)
def test_the_kind_is_that_of_what_was_held(body, kind):
    assert kinds(body)[:1] == [kind]


def test_a_meeting_named_in_full_later_that_day_has_its_own_people():
    body = (
        "8月3日，青山县召开防汛工作会议，县长高远主持会议。随后，高远、林晓出席老干部迎春团拜会。\n"
        "迎春团拜会上，县教育局局长周正发言。"
    )
    told = Told("", body)
    first, second = told.events
    assert [event.type for event in told.events] == ["meeting", "meeting"]
    assert "周正" in told.names(second.attendees)
    assert "周正" not in told.names(first.attendees)
    assert "林晓" not in told.names(first.attendees)


@pytest.mark.parametrize(
    ("then", "name"),
    [
        ("全市会议结束后，青山县立即召开防汛会议，县长高远出席。", "青山县防汛会议"),
        ("市视频会议结束后，青山县继续召开专项会议，对工作进行部署。", "青山县专项会议"),
    ],
)
def test_the_meeting_held_at_home_after_that_of_the_city_is_another(then, name):
    told = Told("", "8月3日，青山县组织收听收看全市防汛工作视频会议。" + then)
    assert [event.name for event in told.events][1:] == [name]
    assert "高远" not in told.names(told.events[0].attendees)


def test_items_of_a_round_up_keep_to_themselves():
    body = (
        "县医院慰问老人。8月3日，县医院到柳林村慰问老人。\n"
        "县教育局走访学校。7月30日，县教育局局长高远一行到白石镇中心小学走访。县民政局负责人参加走访。"
    )
    told = Told("", body)
    assert [(event.date, told.names(event.leaders)) for event in told.events] == [
        ("2022-08-03", []),
        ("2022-07-30", ["高远"]),
    ]


def test_what_is_only_meant_or_comes_before_is_not_what_happened():
    told = Told("", "为认真开展好旁听活动，8月3日，县法院邀请县人大代表高远旁听了案件审理。")
    assert told.only.name.startswith("县法院邀请")
    told = Told(
        "县政协开展会议会前准备工作", "县政协组织开展三次会议会前准备工作。8月3日，县政协常委会第二次会议召开。"
    )
    assert [event.date for event in told.events] == ["2022-08-03"]


@pytest.mark.parametrize("more", ["随后举行了座谈会。", "下午，大家参加了座谈会。", "上午8时，防汛工作会议正式开始。"])
def test_what_is_no_other_happening(more):
    assert kinds("8月3日，青山县召开防汛工作会议。" + more) == ["meeting"]


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("8月3日，青山县召开庆祝大会。县长高远、周正先生之女林晓出席大会。", ["高远", "林晓"]),
        ("8月3日，青山县召开誓师大会。县医院医护人员、县教育局应急队员200多人参加大会。", ["县医院", "县教育局"]),
    ],
)
def test_who_was_there(body, there):
    told = Told("", body)
    assert sorted(told.names(told.only.attendees)) == sorted(there)


def test_a_day_in_brackets_says_when():
    assert [e.date for e in Told("", "昨天（8月3日）上午，2022年青山县职工篮球赛开赛。").events] == ["2022-08-03"]


def test_whoever_presides_after_a_ceremony_did_not_preside_over_it():
    told = Told("", "8月3日，柳林村举行揭牌仪式。揭牌仪式后，县长高远主持召开座谈会。")
    assert told.names(told.events[0].leaders) == []


def test_what_a_body_sent_out_is_its_own_deed():
    told = Told("", "8月3日，白石派出所出动50名民警组成的救援队，救出被困群众。")
    assert told.names(told.events[0].organisers) == ["白石派出所"]


def test_a_meeting_deals_with_what_it_only_arranges():
    assert kinds("8月3日，县司法局召开工作会议。会议就办好法治宣传活动作了安排。") == ["meeting"]


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("8月3日，柳林村开展助老活动。县教育局、县民政局的志愿者们为老人送上祝福。", ["县教育局", "县民政局"]),
        ("8月3日，柳林村举办义诊活动，邀请来自县医院、云山大学的专家为村民看病。", []),
        ("8月3日，县医院在柳林村开展义诊活动，桃源社区参加义诊的有50多人。", []),
    ],
)
def test_bodies_that_lend_a_hand(body, there):
    told = Told("", body)
    assert told.names(told.only.attendees) == there


def test_who_confers_a_title_is_not_there():
    told = Told("", "8月3日，柳林村举行揭牌仪式。文明村是县委宣传部授予的称号。")
    assert told.names(told.only.attendees) == []


def test_a_ceremony_that_others_take_part_in_has_a_name_of_its_own():
    body = "8月3日，青山县召开防汛工作会议。随后，县长高远出席老领导和老干部参加的春节团拜会。"
    assert kinds(body) == ["meeting", "meeting"]


@pytest.mark.parametrize("body", ["8月3日，柳林村的面包新鲜出炉。", "近日，白石中学新学期课程表正式出炉。"])
def test_what_comes_out_where_nobody_is_chosen_is_no_award(body):
    assert "award" not in kinds(body)


@pytest.mark.parametrize(
    "body",
    [
        "8月3日，白石镇举办防汛应急演练活动。同日，东街街道也举办防汛应急演练活动，高远到场。",
        "8月3日，柳林村开展人居环境整治活动。\n桃源社区开展人居环境整治活动。",
    ],
)
def test_what_a_second_body_holds_under_the_same_name_is_its_own(body):
    first, second = Told("", body).events
    assert first.organisers != second.organisers


@pytest.mark.parametrize(
    "then",
    ["会议结束后，与会人员还召开座谈会，林晓主持。", "会议结束后，县委继续召开分组讨论会议。"],
)
def test_a_meeting_goes_on_after_its_own_end(then):
    assert kinds("8月3日，县委召开经济工作会议。" + then) == ["meeting"]


@pytest.mark.parametrize(
    "headline",
    [
        "县政府常务会议原则通过《关于加快旅游发展的意见》",
        "县政府召开会议学习贯彻关于安全生产工作的意见",
        "县医院宣读关于表彰先进个人的通知",
    ],
)
def test_a_report_may_cite_a_paper_in_its_headline(headline):
    assert kinds("8月3日，县政府召开常务会议，县长高远主持会议。", headline) == ["meeting"]


@pytest.mark.parametrize(
    "body",
    [
        "8月3日，白石镇连续多年举办的荷花节开幕。",
        "8月3日，连年丰收的白石镇举办丰收节。",
        "8月3日，县委决定举办的农民丰收节在白石镇开幕。",
        "8月3日，订于今日举办的荷花节在白石镇开幕。",
    ],
)
def test_what_was_resolved_or_held_before_may_happen_now(body):
    assert kinds(body) == ["ceremony"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，为庆祝教师节表彰了50名优秀教师，县长高远出席。", "ceremony"),
        ("8月3日，为推进项目建设县长高远调研白石镇，林晓陪同县民政局检查。", "inspection"),
        ("8月3日，为加强安全管理检查三家企业，县长高远参加。", "inspection"),
    ],
)
def test_a_deed_behind_its_purpose_is_told(body, kind):
    assert kinds(body) == [kind]


def test_a_park_opens_on_its_first_day():
    assert kinds("8月3日，云中乐园开园首日迎客两万人。") == ["ceremony"]
