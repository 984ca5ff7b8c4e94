"""Which kind of happening a compound name is: the most specific word decides, 活动 or 仪式 only where none stands."""

import pytest

from tests.extractors.events.test_events import Told

KINDS = {
    "meeting": "协商活动 议事活动 民主评议活动 恳谈活动 产销对接活动 学术交流活动 春节团拜会 民情恳谈日活动",
    "inspection": "现场观摩活动 委员视察活动 巡河日活动 学习考察活动 民主监督活动",
    "signing": "集中签约大会 签约揭牌仪式 项目签约活动 责任书签订仪式 协议签署活动",
    "ceremony": "升旗活动 宣誓活动 拜师活动 授牌会 颁证大会 表扬活动 入队系列活动",
    "training": "巡讲活动 送教下乡活动 技能培训活动 现场教学活动 宣教活动",
    "performance": "歌咏活动 舞龙活动 送戏下乡活动 戏剧节 秧歌活动 诗词朗诵活动",
    "contest": "登山活动 知识抢答活动 展演竞赛活动 拔河活动 劳动竞赛活动",
    "campaign": "邻里节活动 联谊活动 旅游推介活动 教育实践活动 读书活动",
}


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in KINDS.items() for name in names.split()])
def test_the_most_specific_word_of_a_name_decides(kind: str, name: str) -> None:
    assert [event.type for event in Told("", f"8月3日，青山县举行2022年“青山”{name}。").events] == [kind]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("“孝亲楷模表扬”活动", "ceremony"), ("“法律知识讲座”活动", "training"), ("“我爱我家”活动", "campaign")],
)
def test_a_quoted_name_ends_in_what_it_is(name: str, kind: str) -> None:
    assert Told("", f"8月3日，桃源社区举办{name}。").only.type == kind


@pytest.mark.parametrize(
    ("held", "kind", "name"),
    [
        ("消防应急演练活动", "campaign", "县教育局消防应急演练活动"),
        ("诗歌朗诵活动", "performance", "县教育局诗歌朗诵活动"),
    ],
)
def test_what_two_hold_together_is_named_as_what_one_holds(held: str, kind: str, name: str) -> None:
    told = Told("", f"8月3日，县教育局和县文化馆共同举办了{held}。")
    assert (told.only.type, told.only.name) == (kind, name)
    assert told.names(told.only.organisers) == ["县教育局", "县文化馆"]


def test_what_is_going_on_is_told() -> None:
    assert Told("", "8月3日晚，文化广场上，青山县文艺专场演出正在举办。").only.type == "performance"


def test_a_meeting_declares_who_takes_office() -> None:
    told = Told("", "8月3日，县医院召开干部大会，宣布高远任院长。")
    assert [event.type for event in told.events] == ["meeting", "appointment"]


def test_what_is_signed_on_a_visit_stands_beside_it() -> None:
    told = Told("", "8月3日，大河公司董事长林晓一行到白石镇考察，并与白石镇签订了合作协议。")
    assert [event.type for event in told.events] == ["inspection", "signing"]


def test_what_is_signed_at_a_meeting_needs_no_names() -> None:
    told = Told("", "8月3日，青山县招商推介会在河阳市举行。推介会上共签约项目九个，总投资三十亿元。")
    assert [event.type for event in told.events] == ["meeting", "signing"]


def test_guests_are_received_and_look_around() -> None:
    told = Told("云山大学考察团来青山县考察", "8月3日，县委书记高远会见前来青山县考察农业工作的云山大学考察团。")
    assert {event.type for event in told.events} == {"inspection", "meeting"}


def test_a_visit_after_a_meeting_is_told_by_who_opens_the_sentence() -> None:
    told = Told("", "8月3日，县委召开防汛工作会议。会后，高远、林晓来到柳林村了解灾情，现场调度、指导防汛工作。")
    assert [event.type for event in told.events] == ["meeting", "inspection"]


def test_several_are_declared_judges_at_a_meeting() -> None:
    told = Told("", "8月3日，县医院召开干部大会。高远到会宣布批复：林晓、周正、吴敏三人出任科室主任。")
    assert [event.type for event in told.events] == ["meeting", "appointment"]


@pytest.mark.parametrize(
    "body",
    [
        "年初，县委要求凡被评为县级文明单位的部门，必须帮扶一个村。",
        "青山县推行巡回服务，深受群众欢迎。",
        "为实现多渠道的对接提供支撑，县文化馆不断创新。",
    ],
)
def test_what_only_describes_is_no_event(body: str) -> None:
    assert not Told("", body).events
