"""Visits told together in the lead, and one by one below: each has its day, its places and its people."""

import pytest

from tests.extractors.events.test_events import Told

LEAD = "春节将至，1月30日至31日，县委书记高远、县长林晓、县政协主席周正分别走访慰问老党员和困难群众。"


def visits(body: str, headline: str = "") -> list[tuple[str, list[str], list[str]]]:
    told = Told(headline, body)
    return [(e.date, told.names(e.leaders), told.names(e.places)) for e in told.events]


def test_each_visit_told_in_a_paragraph_is_an_event_of_its_own():
    each = "1月30日，高远到白石镇走访慰问。副县长吴敏陪同。\n1月31日，林晓、周正来到东街街道走访慰问。局长郑好参加。"
    told = Told("高远、林晓走访慰问老党员和困难群众", f"{LEAD}\n{each}")
    assert visits(f"{LEAD}\n{each}")[1:] == [
        ("2022-01-30", ["高远"], ["白石镇"]),
        ("2022-01-31", ["林晓", "周正"], ["东街街道"]),
    ]
    together, first, second = told.events
    assert told.names(together.attendees) == []
    assert told.names(first.attendees) == ["吴敏"]
    assert told.names(second.attendees) == ["郑好"]
    assert first.name == "高远到白石镇走访慰问"


@pytest.mark.parametrize(
    "body",
    [
        f"{LEAD}\n在白石镇，高远走访慰问了老党员吴敏。",  # one of them alone
        "1月30日，县委书记高远、县长林晓到白石镇调研。\n在红星公司，高远检查了车间。\n在柳林村，林晓察看了果园。",
        f"{LEAD}\n高远走访慰问时强调，要关心困难群众。\n林晓慰问时要求，要落实政策。",
    ],
)
def test_what_they_did_and_said_on_one_round_is_one_event(body):
    assert len(visits(body)) == 1


def test_whose_report_was_heard_is_not_appointed():
    body = "8月3日，县人大常委会举行会议。会议听取了林晓所作的报告，审议通过有关事项：任命周正为县教育局局长。"
    told = Told("", body)
    appointment = next(e for e in told.events if e.type == "appointment")
    assert told.names(appointment.attendees) == ["周正"]


def test_a_festival_that_its_matches_close_keeps_its_name():
    body = "8月3日，为期五天的青山旗第三届那达慕完成各项赛事，在白石草原落下帷幕。县长高远出席闭幕式。"
    assert Told("", body).only.name == "青山旗第三届那达慕"
