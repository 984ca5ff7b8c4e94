"""What is signed on a visit has those who are told to attend the signing; where a party went is no party of its own."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    "told_of",
    [
        "林晓、周正出席签约仪式",
        "林晓、周正见证签约",
        "林晓、周正共同见证了合作协议签署",
        "签约仪式上，林晓、周正出席并致辞",
    ],
)
def test_who_attends_the_signing_of_a_visit(told_of: str) -> None:
    told = Told("", f"8月3日，河阳市委书记高远率队来青山县考察农业。会后，大河公司与县教育局签订合作协议。{told_of}。")
    visit, signing = told.events
    assert (visit.type, signing.type) == ("inspection", "signing")
    assert not {"林晓", "周正"} & set(told.names(visit.attendees))
    assert {"林晓", "周正"} <= set(told.names(signing.attendees))


@pytest.mark.parametrize("there", ["林晓陪同考察", "林晓参加座谈", "林晓走访了签约企业"])
def test_who_is_along_on_the_visit_stays_with_it(there: str) -> None:
    told = Told("", f"8月3日，河阳市委书记高远率队来青山县考察农业。会后，大河公司与县教育局签订合作协议。{there}。")
    assert "林晓" in told.names(told.events[0].attendees)


def test_a_signing_at_a_meeting_is_of_the_meeting_too() -> None:
    told = Told("", "8月3日，青山县举行招商推介会。会上，大河公司与县教育局签订合作协议。林晓出席签约仪式。")
    assert "林晓" in told.names(told.events[0].attendees)


def test_the_county_come_to_is_not_the_first_that_signs() -> None:
    told = Told("", "8月3日，县长高远率队来青山县考察，并与河阳市签订合作协议。")
    assert told.names(told.events[1].organisers) == []
    assert told.names(told.events[1].attendees) == ["河阳市"]


@pytest.mark.parametrize("way", ["率队赴云山省河阳市", "率队赴云山省青山县", "率考察团赴河阳市"])
def test_a_county_gone_to_goes_not_along(way: str) -> None:
    told = Told("", f"8月3日，县长高远{way}，考察农业工作。")
    assert told.names(told.only.attendees) == []


def test_those_taken_along_stand_right_behind_the_word() -> None:
    told = Told("", "8月3日，县长高远率县教育局、县民政局，到白石镇检查防汛工作。")
    assert told.names(told.only.attendees) == ["县教育局", "县民政局"]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("8月3日，河阳市考察团来到云山省河阳市青山县考察。考察团参观了白石水库。", ["白石水库"]),
        ("8月3日，县长高远到河阳市白石镇考察。", ["白石镇"]),
    ],
)
def test_what_the_home_lies_in_is_no_stop(body: str, places: list[str]) -> None:
    told = Told("", body)
    assert told.names(told.only.places) == places


@pytest.mark.parametrize(
    ("lead", "hosts"),
    [
        ("在县文化馆的组织下，县医院到柳林村开展义诊活动", {"县文化馆", "县医院"}),
        ("在县总工会牵头组织下，县医院到柳林村开展义诊活动", {"县总工会", "县医院"}),
        ("在县文化馆的大力支持下，县医院到柳林村开展义诊活动", {"县医院"}),
        ("在县文化馆，县医院开展义诊活动", {"县医院"}),
    ],
)
def test_under_whose_lead_others_act(lead: str, hosts: set[str]) -> None:
    told = Told("", f"8月3日，{lead}。")
    assert set(told.names(told.only.organisers)) == hosts


def test_a_session_of_a_government_is_held_by_the_county_own_one() -> None:
    told = Told("", "8月3日，青山县十五届人民政府第36次常务会议召开。县政府领导出席会议。")
    assert told.names(told.only.organisers) == ["县政府"]
