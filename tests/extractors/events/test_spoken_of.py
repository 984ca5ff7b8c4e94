"""Who is only named: for whom a hall is called, in a title, as elected, or in another report below 又讯."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("rest", "there"),
    [
        ("在林晓同志先进事迹陈列馆，高远观看了展览", []),
        ("一行参观了林晓故居", []),
        ("林晓烈士纪念碑前，高远敬献了花篮", []),
        ("林晓精神饱满地陪同调研", ["林晓"]),
        ("副县长林晓陪同调研", ["林晓"]),
    ],
)
def test_whom_a_hall_is_named_for_is_not_there(rest: str, there: list[str]) -> None:
    told = Told("", f"8月3日，县长高远到白石镇调研。{rest}。")
    assert told.names(told.events[0].attendees) == there


@pytest.mark.parametrize(
    ("shown", "there"),
    [
        ("表演了小品《王贵与林晓》，歌手周正演唱了歌曲", ["周正"]),
        ("林晓、吴敏演唱了《红旗》", ["林晓", "吴敏"]),
    ],
)
def test_who_is_named_in_a_title_is_not_there(shown: str, there: list[str]) -> None:
    told = Told("", f"8月3日，县文化馆文艺演出在文化广场举行。{shown}。")
    assert told.names(told.only.attendees) == there


def test_who_was_elected_with_somebody_present_is_of_the_election() -> None:
    body = "8月3日，县慈善总会第八届会员大会召开。会长高远作了报告。会议选举产生了新一届理事会：高远当选为会长，"
    told = Told("", body + "高远、林晓、周正当选为副会长。")
    assert told.names(told.events[0].attendees) == ["高远"]
    assert {"林晓", "周正"} <= set(told.names(told.events[1].attendees))


def test_another_report_below_has_its_own_people() -> None:
    lead = "“八一”前夕，县委、县政府领导给官兵送去祝福。副县长林晓代表县委向官兵问好。"
    told = Told("", lead + "\n又讯 8月3日，县长高远到白石镇看望退役军人。局长周正参加。")
    visit = told.events[-1]
    assert told.names(visit.leaders) == ["高远"]
    assert told.names(visit.attendees) == ["周正"]


def test_a_bare_region_in_a_name_holds_nothing() -> None:
    told = Told("", "8月3日，第14届贵州茶博会工作总结会在县体育馆召开。")
    assert told.names(told.only.organisers) == []


def test_a_professor_of_the_second_grade_goes_alone() -> None:
    told = Told("", "8月3日，云山大学二级教授、博导林晓来青山县就产业发展进行考察。")
    assert told.names(told.only.organisers) == []
    assert told.names(told.only.leaders) == ["林晓"]
