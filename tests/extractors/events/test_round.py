"""Who held it and what it was, where a place, a work or an older story stands beside it."""

import pytest

from tests.extractors.events.test_events import Told


def kinds(body: str, headline: str = "") -> list[str]:
    return [event.type for event in Told(headline, body).events]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，县总工会九届三次全委（扩大）会召开，总结部署工会工作。", "meeting"),
        ("8月3日，青山县党委议军会在县武装部召开。", "meeting"),
        ("8月3日，大河公司等三家企业向白石中学捐赠课桌仪式在县城举行。", "ceremony"),
        ("8月3日，县文化馆举办红歌汇。", "performance"),
        ("8月3日，县法院举办公众开放日。", "campaign"),
        ("8月3日，惠民巡回演出白石镇站在柳林村落幕。", "performance"),
    ],
)
def test_the_name_says_what_kind_it_was(body, kind):
    assert kinds(body) == [kind]


def test_a_body_that_ends_in_a_plain_word_for_meetings_holds_none_by_itself():
    assert "meeting" not in kinds("8月3日，青山县慈善会在白石镇举行义卖活动。")


def test_whoever_declares_a_contest_open_opens_no_second_one():
    body = "8月3日，全县第二届乒乓球赛在县体育馆开幕，县总工会主席高远出席并讲话，副县长林晓宣布比赛开幕。"
    assert kinds(body, "全县乒乓球赛开幕") == ["contest"]


def test_what_a_town_did_all_spring_is_no_happening():
    body = "8月3日，白石镇召开防汛工作会议。从4月份以来，白石镇陆续开展了系列宣讲活动。"
    assert kinds(body) == ["meeting"]


def test_a_day_of_a_visit_without_a_year_is_part_of_it():
    body = "1月16日至17日，县长高远到河阳市考察。1月17日，高远一行在副市长林晓陪同下考察了工业园区。"
    assert kinds(body) == ["inspection"]


@pytest.mark.parametrize(
    ("body", "organisers"),
    [
        ("8月3日，云山省惠民工程开工典礼在白石镇举行。", []),
        ("8月3日，县教育局联合县医院、县白石镇开展义诊活动。", ["县教育局", "县医院", "白石镇"]),
        ("近日，白石派出所接到报警。经过三天侦查，民警成功破获一起盗窃案。", ["白石派出所"]),
        ("8月3日，柳林村文化礼堂内举办了法治讲座。", []),
        ("8月3日，青山县召开梨花节筹备会。本届梨花节由县文化馆、白石镇主办。", ["青山县"]),
    ],
)
def test_who_held_it(body, organisers):
    told = Told("", body)
    assert told.names(told.only.organisers) == organisers


def test_nobody_comes_out_of_the_title_of_a_play():
    told = Told("", "8月3日，县剧团在柳林村上演《林晓》，镇长高远观看演出。")
    assert told.names((*told.only.leaders, *told.only.attendees)) == ["高远"]


def test_a_body_of_which_somebody_is_an_invited_member_was_not_there():
    told = Told("", "8月3日，捐赠仪式在白石中学举行。省政协特邀委员高远、县长林晓等出席仪式。")
    assert told.names(told.only.attendees) == ["高远", "林晓"]


@pytest.mark.parametrize(
    "body",
    [
        "8月3日，柳林村种粮大户高远到镇上卖粮，他家的田里一派繁忙的景象。",
        "连日来，在柳林村，运送稻种的汽车来来往往，现场一派忙碌的景象。",
    ],
)
def test_a_scene_is_no_happening(body):
    assert kinds(body) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，县总工会表彰五名巡防队员。", "ceremony"),
        ("8月3日，青山县启动防汛Ⅲ级应急响应。", "other"),
        ("8月3日，柳林村村民高远纵身跳入河中，将落水学生托上岸。", "other"),
    ],
)
def test_what_sounds_like_another_kind(body, kind):
    assert kinds(body) == [kind]


def test_guests_are_received_by_their_host_not_by_the_talk_that_followed():
    told = Told("", "8月3日，县长高远会见了大河公司经理林晓一行，双方就项目合作进行座谈。")
    assert (told.names(told.only.leaders), told.names(told.only.attendees)) == (["高远"], ["林晓"])


def test_both_who_sign_hold_it():
    told = Told("", "8月3日，青山县与大河公司举行项目签约仪式。")
    assert (told.names(told.only.organisers), told.names(told.only.attendees)) == (["青山县", "大河公司"], [])


def test_those_invited_to_a_visit_lead_none():
    told = Told("", "8月3日，县教育局邀请人大代表高远、政协委员林晓视察校园建设。")
    event = told.only
    assert told.names(event.organisers) == ["县教育局"]
    assert (told.names(event.leaders), told.names(event.attendees)) == ([], ["高远", "林晓"])


def test_what_the_headline_tells_is_told_beside_the_meeting():
    body = "8月3日，全省宣传工作会议在河阳市召开，林晓应邀出席。县委宣传部被评为全省宣传工作先进集体。"
    assert sorted(kinds(body, "县委宣传部被评为先进集体")) == ["award", "meeting"]


def test_a_means_is_not_the_main_happening():
    body = "青山县通过开展形式多样的宣传活动，拉开宣传周序幕。8月3日，县教育局在文化广场举办法治讲座。"
    assert Told("", body).events[0].type == "training"


def test_whoever_speaks_of_a_lesson_gives_none():
    told = Told("", "8月3日，农户高远提到的技术培训班在白石镇开班。")
    assert told.only.leaders == ()


def test_prizes_given_in_the_middle_end_no_ceremony():
    body = "8月3日，县教育局举行表彰大会，局长高远主持。颁奖结束后，教师代表林晓发言。"
    assert Told("", body).names(Told("", body).only.attendees) == ["林晓"]


def test_somebody_else_pays_a_visit_of_his_own():
    body = (
        "8月3日，县长高远到白石镇检查防汛工作，林晓陪同。\n同日，副县长周正来到柳林村，检查防汛工作，吴敏陪同检查。"
        "\n高远、林晓随后来到桃源社区检查。\n郑好、孙立等陪同检查。"
    )
    told = Told("", body)
    heads = [(told.names(event.leaders), event.date) for event in told.events]
    assert heads == [(["高远"], "2022-08-03"), (["周正"], "2022-08-03")]


def test_a_round_up_of_one_deed_tells_of_each_who_did_it():
    body = (
        "3月12日，县领导高远、林晓等来到白石水库参加义务植树活动。\n白石镇组织干部在柳林村植树五百株。"
        "\n县教育局组织师生到文化广场开展义务植树活动。"
    )
    told = Told("各地开展植树活动", body)
    assert [event.type for event in told.events] == ["campaign"] * 3
    assert [told.names(event.organisers) for event in told.events[1:]] == [["白石镇"], ["县教育局"]]


def test_after_guests_are_received_they_go_round():
    body = "8月3日，县长高远会见了大河公司经理林晓一行。会见结束后，林晓一行考察了白石镇。"
    assert kinds(body) == ["meeting", "inspection"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("县议会第四届第七次定期会从8月3日起展开一连四天的县政总质询，议员高远、林晓上场质询。", "meeting"),
        ("敬老简报会3日于文化广场举行，县长高远主持。", "meeting"),
        ("8月3日，白石镇举办农特产品展售会。", "campaign"),
        ("8月3日，县文化馆举办舞蹈成果发表会。", "performance"),
    ],
)
def test_what_councils_and_towns_across_the_strait_hold(body, kind):
    assert kinds(body) == [kind]
