"""Trained models among the rules: overlaps, sources, --rules off, --recognise unsure; the model is made up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from extractors import pipeline
from extractors.pipeline import make_extractor, make_pipeline
from extractors.records import Extraction, Page
from extractors.settings import Settings
from extractors.trained import recogniser
from extractors.trained.recogniser import Places
from extractors.trained.sentences import Found
from extractors.vocabulary.lexicons import load_lexicons

TEXT = (
    "青禾县召开会议\n4月2日，青禾县委书记王立岩到青禾县教育局调研。\n"
    "伊莎贝拉在老磨坊边上种花。\n河南省和东湖社区来人参观了听雨轩。\n"
)
PAGE = Page("a.txt", "a.txt", TEXT, home="青禾县")
NAMES = {
    "王立岩": ("person", 0.8),
    "青禾县教育局": ("organisation", 0.8),
    "育局": ("place", 0.75),
    "伊莎贝拉": ("person", 0.8),
    "老磨坊": ("location", 0.8),
    "河南省": ("location", 0.8),
    "东湖社区": ("location", 0.8),
    "，": ("person", 0.9),
}


class Fake:
    """Finds the names above."""

    source = "spacy:mine"
    limit = 60

    def __init__(self) -> None:
        self.read_sentences: list[str] = []

    def read(self, sentences: Sequence[str]) -> Iterator[list[Found]]:
        self.read_sentences += sentences
        for text in sentences:
            yield [
                Found(text.index(name), text.index(name) + len(name), kind, confidence)
                for name, (kind, confidence) in NAMES.items()
                if name in text
            ]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    model = Fake()
    monkeypatch.setattr(recogniser, "load", lambda *_, **__: model)
    return model


def read(fake: Fake, settings: Settings, page: Page = PAGE) -> Extraction:
    del fake
    pipeline.load_resources.cache_clear()
    try:
        return make_extractor(replace(settings, recognisers=("spacy:mine",)))(page)
    finally:
        pipeline.load_resources.cache_clear()


def sources(extraction: Extraction) -> dict[str, tuple[str, ...]]:
    return {mention.span.anchor: mention.sources for mention in extraction.mentions}


def test_a_model_adds_names_and_agrees_with_the_rules(fake: Fake) -> None:
    extraction = read(fake, Settings())
    found = sources(extraction)
    assert found["王立岩"] == ("rules", "spacy:mine")
    assert found["青禾县教育局"] == ("rules", "spacy:mine")
    assert found["伊莎贝拉"] == ("spacy:mine",)
    assert "育局" not in found
    assert "，" not in found
    assert [(post.person.name, post.title) for post in extraction.posts] == [("王立岩", "书记")]
    for mention in extraction.mentions:
        assert TEXT[mention.span.begin : mention.span.end] == mention.span.anchor


def test_agreement_makes_surer(fake: Fake) -> None:
    alone = {m.span.anchor: m.confidence for m in make_extractor(Settings())(PAGE).mentions}
    both = {m.span.anchor: m.confidence for m in read(fake, Settings()).mentions}
    assert both["王立岩"] > alone["王立岩"]


def test_a_location_is_a_community_where_its_name_says_so(fake: Fake) -> None:
    kinds = {mention.span.anchor: mention.entity.kind for mention in read(fake, Settings()).mentions}
    assert kinds["老磨坊"] == "place"
    assert kinds["东湖社区"] == kinds["河南省"] == "community"


def test_rules_off_leaves_the_model_alone_but_names_as_ever(fake: Fake) -> None:
    extraction = read(fake, Settings(rules=False))
    assert set(sources(extraction).values()) == {("spacy:mine",)}
    assert extraction.home == "青禾县"
    assert extraction.posts == ()
    names = {(m.entity.kind, m.entity.home, m.entity.name) for m in extraction.mentions}
    assert ("organisation", "青禾县", "青禾县教育局") in names
    assert ("community", "中国", "河南省") in names
    kinds = {entity.identity.name: entity.community_kind for entity in extraction.entities}
    assert kinds["河南省"] == "province"
    assert kinds["东湖社区"] == "neighbourhood"


def test_rules_off_the_body_inside_a_longer_name_is_the_model_s_too(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(NAMES, "青禾县工商联党组", ("organisation", 0.8))
    page = replace(PAGE, text="青禾县工商联党组召开会议。\n")
    for rules, said in ((True, ("rules",)), (False, ("spacy:mine",))):
        found = sources(read(fake, Settings(rules=rules), page))
        assert "spacy:mine" in found["青禾县工商联党组"]
        assert found["青禾县工商联"] == said


def test_an_organisation_cut_short_is_still_the_one_that_the_rules_know(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(NAMES, "县教育局", NAMES["青禾县教育局"])
    monkeypatch.delitem(NAMES, "青禾县教育局")
    extraction = read(fake, Settings(rules=False))
    assert {m.entity.name for m in extraction.mentions if m.span.anchor == "县教育局"} == {"青禾县教育局"}


def test_min_confidence_holds_for_models_too(fake: Fake) -> None:
    assert "伊莎贝拉" not in sources(read(fake, Settings(min_confidence=0.85)))


def test_unsure_reads_few_sentences(fake: Fake) -> None:
    read(fake, Settings())
    every = list(fake.read_sentences)
    fake.read_sentences.clear()
    read(fake, Settings(recognise="unsure"))
    assert set(fake.read_sentences) < set(every)


def test_a_page_read_without_models_is_as_before(fake: Fake) -> None:
    del fake
    assert {s for m in make_extractor(Settings())(PAGE).mentions for s in m.sources} == {"rules"}
    assert "trained" in make_pipeline().pipe_names


def test_two_models_of_one_name_are_refused(fake: Fake) -> None:
    del fake
    with pytest.raises(recogniser.RecogniserError, match=r"two models of one name"):
        recogniser.load_all(("spacy:a/mine", "spacy:b/mine"))


def test_what_a_model_alone_says_must_be_likelier_right_than_wrong(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(NAMES, "伊莎贝拉", ("person", 0.4))
    assert "伊莎贝拉" not in sources(read(fake, Settings()))
    assert "伊莎贝拉" in sources(read(fake, Settings(rules=False)))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("河南省", "province"),
        ("二七区", "district"),
        ("城关镇", "town"),
        ("幸福里小区", "compound"),
        ("老磨坊", None),
        ("美国", None),
    ],
)
def test_places_know_communities_by_name_and_ending(name: str, kind: str | None) -> None:
    assert Places(load_lexicons()).kind(name) == kind
