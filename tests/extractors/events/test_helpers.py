"""Who helped to hold it, who was only obeyed, and whom a list makes the head of a visit."""

import pytest

from tests.extractors.events.test_events import Told

FAIR = "8月3日，青山县举办法律宣传活动。"


@pytest.mark.parametrize(
    ("body", "hosts", "there"),
    [
        (
            FAIR + "此次活动由县总工会牵头，县民政局、县教育局等部门联合参与。",
            ["青山县", "县总工会"],
            ["县民政局", "县教育局"],
        ),
        (FAIR + "参加活动的单位有县民政局、县教育局等。", ["青山县"], ["县民政局", "县教育局"]),
        (
            "8月3日，由县总工会发起，县民政局、县教育局参与的法律宣传活动举行。",
            ["县总工会"],
            ["县民政局", "县教育局"],
        ),
    ],
)
def test_who_leads_an_effort_holds_it_and_who_joins_attends(body, hosts, there):
    told = Told("", body)
    event = told.events[0]
    assert sorted(told.names(event.organisers)) == sorted(hosts)
    assert sorted(told.names(event.attendees)) == sorted(there)


@pytest.mark.parametrize(
    "body",
    [
        "8月3日，根据县委书记林晓的批示要求，县长高远带队到白石镇检查防汛工作。",
        "8月3日，按照县委书记林晓在全县大会上的讲话精神，县长高远到白石镇检查防汛工作。",
    ],
)
def test_whose_bidding_is_done_is_not_there(body):
    visit = Told("", body).events[0]
    told = Told("", body)
    assert told.names(visit.leaders) == ["高远"]
    assert told.names(visit.attendees) == []


def test_whose_speech_is_passed_on_was_not_at_the_meeting():
    told = Told("", "8月3日，青山县召开防汛工作会议，县长高远传达了县委书记林晓在全市会议上的讲话精神。")
    assert told.names(told.events[0].attendees) == ["高远"]


def test_an_expert_who_was_invited_does_not_hold_the_course():
    told = Told("", "8月3日，县教育局邀请水利专家高远来白石镇举办安全培训班。")
    assert told.names(told.events[0].organisers) == ["县教育局"]
    assert told.names(told.events[0].leaders) == []
    assert told.names(told.events[0].attendees) == ["高远"]


def test_three_in_a_list_head_a_visit_together():
    told = Told("", "8月3日，县领导高远、林晓、周正到白石镇调研防汛工作。")
    assert told.names(told.events[0].leaders) == ["高远", "林晓", "周正"]


@pytest.mark.parametrize(
    "body",
    [
        "8月3日，县文化馆组织的“送戏下乡”活动，来到柳林村，为村民献上节目。",
        "8月3日，“文化惠民”演出活动来到柳林村，为村民献上节目。",
    ],
)
def test_a_show_that_comes_to_a_village_is_held_there(body):
    told = Told("", body)
    assert told.events[0].type == "performance"
    assert told.events[0].name.endswith("活动")


def test_units_told_by_their_kind_report_at_a_meeting():
    told = Told("", "8月3日，青山县召开座谈会，白石镇、县教育局、县民政局等单位在会上作了表态性发言。")
    assert told.names(told.events[0].attendees) == ["白石镇", "县教育局", "县民政局"]


def test_those_whom_a_committee_calls_together_do_not_hold_it():
    told = Told("", "8月3日，县委、县政府，组织县教育局、县民政局等单位在柳林村开展了庆重阳节活动。")
    assert told.names(told.events[0].organisers) == ["县委", "县政府"]


def test_whoever_is_only_asked_to_see_to_something_is_not_there():
    told = Told("", "8月3日，青山县举行表彰大会。县长高远颁发证书，高远也表示，会请林晓尽快安排座谈会。")
    assert told.names(told.events[0].attendees) == ["高远"]


def test_a_pupil_who_speaks_is_there_though_his_role_holds_a_verb():
    told = Told("", "8月3日，青山县举行表彰大会。优秀学生代表高远先后发表感恩教师主题演讲。")
    assert told.names(told.events[0].attendees) == ["高远"]


def test_in_whose_company_a_call_is_paid_does_not_pay_it():
    told = Told("", "8月3日，镇长高远等人在县长林晓陪同下，展开拜会辖区各机关学校。")
    assert told.names(told.events[0].leaders) == ["高远"]
    assert told.names(told.events[0].attendees) == ["林晓"]


def test_at_whose_house_a_party_looks_in_is_no_second_visitor():
    told = Told("", "8月3日，县长高远到白石镇调研。调研组先后深入柳林村农户林晓家查看水井、农户周正家查看暖棚。")
    assert told.names(told.only.leaders) == ["高远"]


def test_to_become_one_of_the_first_is_an_honour():
    assert Told("", "近日，青山县成为全国首批数字乡村试点县。").only.type == "award"


@pytest.mark.parametrize("heads", ["县长高远、局长林晓一行", "县长高远，局长林晓", "县长高远和局长林晓一行"])
def test_two_head_a_visit_together(heads):
    told = Told("", f"8月3日，{heads}到白石镇调研防汛工作。")
    assert told.names(told.events[0].leaders) == ["高远", "林晓"]


def test_all_who_go_severally_head_their_visits():
    told = Told("", "8月3日，县长高远，局长林晓、周正，校长吴敏分别走访慰问困难群众。")
    assert told.names(told.events[0].leaders) == ["高远", "林晓", "周正", "吴敏"]
