"""Who is listed as there without a verb of taking part, the points of a tour that are counted, and what is opened."""

import pytest

from tests.extractors.events.test_events import Told

MEETING = "8月3日，青山县召开防汛工作会议，县长高远主持会议。"


@pytest.mark.parametrize(
    ("there", "attendees"),
    [
        ("白石镇、东街街道、县教育局先后发言。", ["白石镇", "东街街道", "县教育局"]),
        ("县教育局、县民政局等部门负责人现场解答了代表们提出的问题。", ["县教育局", "县民政局"]),
        ("县教育局就群众关心的问题答疑。", ["县教育局"]),
        ("县教育局发言人林晓没有到场。", []),
        ("高远要求县教育局答复群众来信。", []),
        ("据县教育局介绍，水位正在回落。", []),
    ],
)
def test_bodies_that_speak_or_answer_at_a_meeting_are_there(there: str, attendees: list[str]) -> None:
    told = Told("", MEETING + there)
    bodies = [n for n in told.names(told.only.attendees) if n not in {"高远", "林晓"}]
    assert sorted(bodies) == sorted(attendees)


def test_who_won_with_somebody_is_there() -> None:
    told = Told("", "8月3日，青山县举行道德模范颁奖典礼。林晓到场领奖，与他一同获奖的还有周正、吴敏。")
    assert sorted(told.names(told.only.attendees)) == ["吴敏", "周正", "林晓"]


@pytest.mark.parametrize(
    ("body", "leaders", "attendees"),
    [
        ("8月3日，县长高远与林晓、周正、吴敏一同来到白石镇调研。", ["高远"], ["吴敏", "周正", "林晓"]),
        ("8月3日，县长高远、副县长林晓到白石镇调研。", ["林晓", "高远"], []),
        ("8月3日，县领导高远、林晓、周正到白石镇调研。", ["周正", "林晓", "高远"], []),
    ],
)
def test_those_with_whom_somebody_goes_do_not_head_the_visit(
    body: str, leaders: list[str], attendees: list[str]
) -> None:
    told = Told("", body)
    assert sorted(told.names(told.only.leaders)) == leaders
    assert sorted(told.names(told.only.attendees)) == attendees


@pytest.mark.parametrize(
    ("body", "hosts"),
    [
        ("8月3日，驻白石镇市人大代表到柳林村开展视察活动。", []),
        ("8月3日，县人大代表到柳林村开展视察活动。", []),
        ("8月3日，县人大常委会到柳林村开展视察活动。", ["县人大常委会"]),
        ("8月3日，县人大常委会组织代表到柳林村开展视察活动。", ["县人大常委会"]),
    ],
)
def test_the_seat_of_deputies_holds_nothing(body: str, hosts: list[str]) -> None:
    told = Told("", body)
    assert told.names(told.only.organisers) == hosts


def test_where_a_speaker_works_does_not_hold_the_talk() -> None:
    told = Told("", "8月3日，在县体育馆举行的报告会上，县发改局干部高远、云山大学教师林晓，以宣讲团成员身份作了报告。")
    assert told.names(told.only.organisers) == []


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("林晓一行看了三个点：白石水库、云中乐园、柳林村。", ["云中乐园", "柳林村", "白石水库"]),
        ("林晓一行察看了两个项目建设现场：白石水库、柳林村。", ["柳林村", "白石水库"]),
        ("林晓看了三份材料：白石水库、柳林村、云中乐园的规划。", []),
    ],
)
def test_the_points_of_a_tour_that_are_counted(body: str, places: list[str]) -> None:
    told = Told("", "8月3日，副县长林晓开展调研活动。" + body)
    assert sorted(told.names(told.only.places)) == places


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("8月3日，云中乐园正式开园，县长高远出席开园仪式。", ["云中乐园"]),
        ("8月3日，白石大桥通车仪式在文化广场举行。", ["文化广场"]),
        ("8月3日，青山县举行云中乐园开园仪式，县长高远出席。", ["云中乐园"]),
        ("8月3日，小云中乐园开园仪式举行，县长高远出席。", []),
    ],
)
def test_what_is_opened_is_where_it_is_opened(body: str, places: list[str]) -> None:
    told = Told("", body)
    assert told.names(told.only.places) == places


def test_guests_of_the_same_day_pay_a_visit_of_their_own() -> None:
    told = Told(
        "云山、河阳代表团来我县考察",
        "8月3日，云山省副省长周正一行来我县考察，县长高远陪同。"
        "同日，河阳市市长林晓率云山大学考察团来我县考察。县领导吴敏、郑好陪同。",
    )
    first, second = told.events
    assert told.names(first.leaders) == ["周正"]
    assert told.names(first.attendees) == ["高远"]
    assert told.names(second.leaders) == ["林晓"]
    assert sorted(told.names(second.attendees)) == ["吴敏", "郑好"]
    assert first.name != second.name


@pytest.mark.parametrize(
    "body",
    [
        "同日，高远还到柳林村看望了老党员。",
        "同日，副县长林晓到柳林村走访慰问驻军部队。",
        "同日，高远陪同周正到柳林村考察。",
    ],
)
def test_the_same_party_goes_on(body: str) -> None:
    told = Told("", "8月3日，县长高远、副县长周正到白石镇走访慰问驻军部队。" + body)
    assert told.names(told.only.leaders)[0] == "高远"


def test_a_congress_of_whose_deputies_a_party_is_made_up_is_not_there() -> None:
    told = Told("", "8月3日，由8名县人大常委会代表和县教育局干部组成的视察组来到柳林村视察。")
    assert "县人大常委会" in told.names(told.only.organisers) + told.names(told.only.attendees)
    told = Told("", "8月3日，由8名县政协委员组成的视察组来到柳林村视察。")
    assert told.names(told.only.organisers) == told.names(told.only.attendees) == []
