"""Venues by name, in sentences written for the test."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page

FOUND = [
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


def test_a_town_before_a_venue_is_a_community_too() -> None:
    found = extract(Page("p.txt", "p.txt", "一行来到松岭镇农民创业园调研。")).mentions
    assert {m.entity.name for m in found if m.entity.kind == "community"} == {"松岭镇"}
