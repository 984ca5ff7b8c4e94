"""Bodies that took part themselves, alone or before the people in whom their list ends."""

import pytest

from tests.extractors.events.test_events import Told

HELD = "8月3日，青山县义诊活动在文化广场举行。"


def attendees(body: str) -> list[str]:
    told = Told("", HELD + body)
    return sorted(told.names(told.events[0].attendees))


@pytest.mark.parametrize(
    "body",
    [
        "县教育局、县医院参加活动。",
        "县教育局、县医院参与其中。",
        "县教育局、县医院共同参与。",
        "县教育局、县医院应邀参加。",
        "县教育局、县医院现场招聘。",
        "县教育局、县医院等组织参与了此次活动。",
        "县教育局、县医院等社会组织参加。",
        "县教育局、县医院等组织共同参加了活动。",
        "县教育局、县医院、居民60余人参加。",
        "医学专家、县教育局、县医院等共计60余人参加。",
        "县教育局、县医院、全镇商户与居民共计120余人参加活动。",
        "县教育局、县医院及村民500余人参加活动。",
        "县教育局、县医院、消防员和网格员等参加演练。",
        "按照上级的要求，活动如期开展，县教育局、县医院有关人员参加。",
    ],
)
def test_bodies_take_part_whatever_the_word_and_whoever_ends_their_list(body: str) -> None:
    assert attendees(body) == ["县医院", "县教育局"]


@pytest.mark.parametrize(
    "body",
    [
        "白石镇、东街街道村民60余人参加培训。",
        "县教育局组织居民60余人参加活动。",
        "县领导走进县医院，参加义务植树。",
        "来自白石镇、东街街道的居民参加活动。",
        "在县教育局、县医院参加活动的有50多人。",
        "参加县教育局、县医院同行交流。",
    ],
)
def test_where_people_live_work_or_go_takes_no_part(body: str) -> None:
    assert attendees(body) == []


def test_deputies_who_look_on_are_people_and_not_their_congress() -> None:
    assert attendees("县人大常委会主任林晓到场。县政协委员、教师代表和居民共60余人参加活动。") == ["林晓"]


@pytest.mark.parametrize(
    ("lead", "name", "hosts"),
    [
        ("县长高远主持文化中心动土典礼。", "文化中心动土典礼", []),
        ("县长高远主持「书香校园」赠书典礼。", "「书香校园」赠书典礼", []),
        ("县长高远主持县政府第30次常务会议。", "县政府第30次常务会议", ["县政府"]),
        ("县长高远主持召开县政府第30次常务会议。", "县政府第30次常务会议", ["县政府"]),
        ("县长高远出席县总工会第八次代表大会。", "县总工会第八次代表大会", ["县总工会"]),
        ("县长高远出席县医院门诊楼项目开工仪式。", "县医院门诊楼项目开工仪式", ["县医院"]),
        ("县长高远出席县医院揭牌仪式。", "县医院揭牌仪式", []),
        ("县长高远出席县政协委员培训班开班式。", "县政协委员培训班开班式", []),
        ("县长高远参加全省防汛视频会议。", "全省防汛视频会议", []),
        ("县长高远出席云山省运动会闭幕式。", "云山省运动会闭幕式", []),
    ],
)
def test_what_somebody_chairs_or_attends_is_named_behind_the_word(lead: str, name: str, hosts: list[str]) -> None:
    told = Told("", "8月3日，" + lead)
    assert told.only.name == name or told.only.name == "青山" + name
    assert told.names(told.only.organisers) == hosts


@pytest.mark.parametrize(
    "lead",
    [
        "本报讯（记者 王小平）县总工会日前举办新春晚会。",
        "本报消息（记者王小平）县总工会日前举办新春晚会。",
        "青山新闻网讯 （通讯员 王小平） 县总工会日前举办新春晚会。",
        "县总工会昨日假云山文化中心举办新春晚会。",
    ],
)
def test_who_holds_something_heads_the_sentence_behind_its_byline(lead: str) -> None:
    told = Told("", lead)
    assert told.names(told.only.organisers) == ["县总工会"]
    assert told.only.name == "县总工会新春晚会"


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("县长高远因公未能到场，由副县长林晓代表致辞。", ["林晓"]),
        ("县长高远因行程满档不克出席，林晓到场。", ["林晓"]),
        ("县长高远因事请假，未能参加，林晓列席。", ["林晓"]),
        ("县长高远参加，林晓发言。", ["林晓", "高远"]),
    ],
)
def test_whoever_was_kept_away_was_not_there(more: str, there: list[str]) -> None:
    assert attendees(more) == sorted(there)
