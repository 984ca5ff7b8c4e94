"""Overlaps between recognisers are settled in one place."""

from __future__ import annotations

from extractors.records import Kind, Mention
from extractors.settle import settle


def mention(begin: int, text: str, kind: Kind, confidence: float, source: str = "rules") -> Mention:
    return Mention(begin, begin + len(text), kind, text, (source,), confidence)


def told(*mentions: Mention) -> list[tuple[str, str]]:
    return [(m.text, m.kind) for m in mentions]


def test_settle_takes_the_longer_of_two_that_are_about_as_sure() -> None:
    kept = settle([mention(0, "二七区", "community", 0.95), mention(0, "二七区民政局", "organisation", 0.9)])
    assert told(*kept) == [("二七区民政局", "organisation")]


def test_settle_takes_the_surer_of_two_that_cross() -> None:
    kept = settle([mention(0, "王强调", "person", 0.5), mention(0, "王强", "person", 0.9)])
    assert told(*kept) == [("王强", "person")]


def test_settle_keeps_the_community_that_opens_its_office() -> None:
    found = [mention(0, "五里堡街道", "community", 0.97), mention(0, "五里堡街道办事处", "organisation", 0.93)]
    assert len(settle(found)) == 1
    assert told(*settle(found, nested=frozenset({(0, 5)}))) == [
        ("五里堡街道办事处", "organisation"),
        ("五里堡街道", "community"),
    ]


def test_settle_leaves_out_what_only_begins_a_longer_name() -> None:
    kept = settle([mention(0, "红色物业", "organisation", 0.9), mention(0, "红色物业展馆", "place", 0.7)])
    assert told(*kept) == [("红色物业展馆", "place")]


def test_settle_joins_the_sources_that_agree_and_is_surer_for_it() -> None:
    (one,) = settle([mention(3, "李伟", "person", 0.8), mention(3, "李伟", "person", 0.5, "spacy:mine")])
    assert one.sources == ("rules", "spacy:mine")
    assert one.confidence == 0.9


def test_settle_gives_the_same_in_any_order() -> None:
    found = [
        mention(0, "二七区", "community", 0.95),
        mention(0, "二七区民政局", "organisation", 0.9),
        mention(6, "李伟", "person", 0.8),
        mention(7, "伟人", "person", 0.4),
    ]
    assert settle(found) == settle(reversed(found))
