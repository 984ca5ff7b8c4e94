"""IRIs are readable, legal, and different for different things."""

from __future__ import annotations

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from ontology import iris

# Every character, the troublesome ones often.
NAMES = st.text(st.characters() | st.sampled_from("/#?%.-'\"<>{}|\\^` \n\u3000二七区"), max_size=12)
OFFSETS = st.integers(0, 10**6)
WAYS = {
    "page": st.tuples(st.just("page"), NAMES),
    "article": st.tuples(st.just("article"), NAMES, OFFSETS),
    "entity": st.tuples(
        st.just("entity"), st.sampled_from(["person", "reporter", "organisation", "community", "place"]), NAMES, NAMES
    ),
    "role": st.tuples(st.just("role"), NAMES),
    "post": st.tuples(
        st.just("post"), NAMES, NAMES, NAMES, NAMES, NAMES, st.sampled_from(["organisation", "community"])
    ),
    "event": st.tuples(st.just("event"), NAMES, NAMES, NAMES, st.none() | NAMES, NAMES, OFFSETS),
    "mention": st.tuples(st.just("mention"), NAMES, st.sampled_from(["person", "post", "sentence"]), OFFSETS, OFFSETS),
}


def mint(way: str, *said: object) -> str:
    if way == "post":
        return iris.post(*said[:5], org_kind=said[5])  # type: ignore[arg-type]
    if way == "event":
        home, kind, name, date, page_id, begin = said
        return iris.event(home, kind, name, date=date, page_id=page_id, begin=begin)  # type: ignore[arg-type]
    return str(getattr(iris, way)(*said))


def identity(way: str, *said: object) -> tuple[object, ...]:
    """What the IRI is made from: a dated event is not named by its page."""
    return (way, *said[:4]) if way == "event" and said[3] is not None else (way, *said)


@given(st.one_of(*WAYS.values()), st.one_of(*WAYS.values()))
def test_different_things_have_different_iris(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert (mint(*one) == mint(*other)) == (identity(*one) == identity(*other))


@pytest.mark.parametrize("way", sorted(WAYS))
@given(data=st.data())
def test_things_of_one_sort_have_different_iris(way: str, data: st.DataObject) -> None:
    one, other = data.draw(WAYS[way]), data.draw(WAYS[way])
    assert (mint(*one) == mint(*other)) == (identity(*one) == identity(*other))


@given(st.one_of(*WAYS.values()))
def test_every_iri_is_read_back_by_both_libraries(said: tuple[str, ...]) -> None:
    iri = mint(*said)
    line = f"<{iri}> <{iri}> <{iri}> ."
    assert {t.value for q in pyoxigraph.parse(line, pyoxigraph.RdfFormat.TURTLE) for t in q.triple} == {iri}
    assert set(rdflib.Graph().parse(data=line, format="turtle").subjects()) == {rdflib.URIRef(iri)}


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        (iris.page("2022/第02版.txt"), "page/2022%2F第02版.txt"),
        (iris.page("a.jsonl#3"), "page/a.jsonl%233"),
        (iris.article("a.txt", 120), "article/a.txt/120"),
        (iris.entity("person", "二七区", "虎荣鑫"), "person/二七区/虎荣鑫"),
        (iris.entity("person", "尼勒克县", "阿依古丽·买买提"), "person/尼勒克县/阿依古丽·买买提"),
        (iris.role("副书记"), "role/副书记"),
        (iris.post("云川县", "白若舟", "云川县", "云川县委", "书记"), "post/云川县/白若舟/云川县/云川县委/书记"),
        (
            iris.post("云川县", "白若舟", "云川县", "柳岸村", "主任", org_kind="community"),
            "post/云川县/白若舟/community/云川县/柳岸村/主任",
        ),
        (iris.event("云川县", "meeting", "动员会", date="2021-05"), "event/云川县/2021-05/meeting/动员会"),
        (
            iris.event("云川县", "meeting", "动员会", page_id="a.txt", begin=7),
            "event/云川县/undated/meeting/动员会/a.txt/7",
        ),
        (iris.mention("a.txt", "person", 6, 9), "mention/a.txt/person-6-9"),
        (iris.page(".."), "page/%2E%2E"),
    ],
)
def test_iris_are_readable(iri: str, expected: str) -> None:
    assert iri == iris.BASE + expected


def test_an_undated_event_needs_its_article() -> None:
    with pytest.raises(ValueError, match="动员会"):
        iris.event("云川县", "meeting", "动员会")
