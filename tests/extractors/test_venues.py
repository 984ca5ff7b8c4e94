"""Venues by name, in sentences written for the test."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page

FOUND = [
    ("在柳林精神展览馆，党员们重温誓词。", "柳林精神展览馆"),
    ("活动在东岭路十字路口举行。", "东岭路"),
    ("救护车到达明柳收费站。", "明柳收费站"),
    ("青山县柳河村文化广场上热闹非凡。", "青山县柳河村文化广场"),
    ("一行先后来到松岭镇农民创业园、河口镇现代薯业产业园调研。", "松岭镇农民创业园 河口镇现代薯业产业园"),
    ("考察组先后深入到博雅农业产业园、花卉博览园调研。", "博雅农业产业园"),
    ("开幕式在县体育馆举行。", "县体育馆"),
    ("启动仪式在松岭镇文化广场隆重举行。", "松岭镇文化广场"),
]


def places(text: str) -> set[str]:
    """The venues of a page by their names."""
    mentions = extract(Page("p.txt", "p.txt", text)).mentions
    return {m.entity.name for m in mentions if m.entity.kind == "place"}


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[text[:12] for text, _ in FOUND])
def test_venues_are_found_with_their_borders(text: str, names: str) -> None:
    assert set(names.split()) <= places(text), places(text)


NONE = [
    ("一行察看了现代农业产业园、桥梁工程。", "桥梁工程"),
    ("河东高速交警大队民警赶到。", "河东高速"),
    ("县里有多家A级景区。", "A级景区"),
    ("检查组走访了幼儿园、电影院。", "幼儿园"),
]


@pytest.mark.parametrize(("text", "wrong"), NONE, ids=[text[:12] for text, _ in NONE])
def test_works_police_and_plain_words_are_no_venues(text: str, wrong: str) -> None:
    assert wrong not in places(text)


def test_a_town_before_a_venue_is_a_community_too() -> None:
    found = extract(Page("p.txt", "p.txt", "一行来到松岭镇农民创业园调研。")).mentions
    assert {m.entity.name for m in found if m.entity.kind == "community"} == {"松岭镇"}
