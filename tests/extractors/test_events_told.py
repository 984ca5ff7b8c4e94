"""What short articles tell as having happened, and what they only plan, list as a means, or do all the time."""

import pytest

from tests.extractors.test_events import Told


@pytest.mark.parametrize(
    ("headline", "body", "kind"),
    [
        ("", "近日，白石镇获评全国农业产业强镇。", "award"),
        ("", "8月3日，选手高远在全国残运会上夺得金牌。", "award"),
        ("", "8月3日，全县防汛工作总结会在县体育馆召开。", "meeting"),
        ("", "8月3日，县长高远出席防汛现场办公会并讲话。", "meeting"),
        ("", "8月3日，全县青年干部培训班圆满结业。", "training"),
        ("", "8月3日，县委宣布高远任县教育局局长。", "appointment"),
        ("", "8月3日，高远同志任白石镇党委书记。", "appointment"),
        ("", "8月3日，县长高远听取县教育局工作汇报。", "meeting"),
        ("", "8月3日，县教育局将法律读本送到柳林村。", "campaign"),
        ("", "8月3日，县教育局与云山大学就人才发展进行座谈。", "meeting"),
        ("县长高远督导防汛工作", "在白石镇，大家认真听、仔细记。", "inspection"),
    ],
)
def test_what_happened(headline: str, body: str, kind: str) -> None:
    assert [event.type for event in Told(headline, body).events] == [kind]


@pytest.mark.parametrize(
    "body",
    [
        "青山县将于近期举办文化旅游节，筹备工作正在推进。",
        "县民政局通过举办招聘会、开展技能培训等方式，帮助村民就业。",
        "县医院建立健全安全检查制度，及时消除隐患。",
        "每逢节假日，白石镇都会举办山歌会，吸引不少游客。",
        "8月3日，县教育局将依法查获的书集中摆放，方便大家辨认。",
    ],
)
def test_what_is_planned_or_done_in_general_is_no_event(body: str) -> None:
    assert not Told("", body).events


@pytest.mark.parametrize(
    ("body", "leaders", "attendees"),
    [
        ("8月3日，县长高远会见大河公司董事长林晓一行。", ["高远"], ["林晓"]),
        ("8月3日，县委书记高远与云山大学校长林晓举行座谈。", ["高远"], ["林晓"]),
        ("8月3日，县长高远来到防汛指挥部，视频调度防汛工作。", ["高远"], []),
        ("8月3日，县委书记高远为全县干部讲授专题党课。", ["高远"], []),
        ("8月3日，县委书记高远为全县干部讲授专题党课。县长林晓主持。", ["林晓"], ["高远"]),
        ("8月3日，县教育局邀请云山大学教授高远授课。", [], ["高远"]),
    ],
)
def test_who_leads_talks_and_lessons(body: str, leaders: list[str], attendees: list[str]) -> None:
    told = Told("", body)
    assert (told.names(told.only.leaders), told.names(told.only.attendees)) == (leaders, attendees)


def test_a_dateline_names_no_organiser() -> None:
    told = Told("", "云山大学8月5日电（林晓）青山县首届美食节5日温馨启幕。")
    assert told.names(told.only.organisers) == ["青山县"]
    assert told.only.name == "青山县首届美食节"
