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
        "县教育局、县医院、全镇商户与居民共计120余人参加活动。",
        "县教育局、县医院及村民500余人参加活动。",
        "县教育局、县医院、消防员和网格员等参加演练。",
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
