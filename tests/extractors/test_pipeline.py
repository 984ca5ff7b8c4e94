"""One spaCy pipeline, whose components a user may add, replace or drop."""

from __future__ import annotations

import gc

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.pipeline import COMPONENTS, extract, make_extractor, make_pipeline
from extractors.records import Page
from extractors.settings import Settings

PAGE = Page(
    "a.txt",
    "a.txt",
    "白泉县召开防汛工作会议\n\n本报讯 6月3日，白泉县召开防汛工作会议，县委副书记、县长周恒主持，\n"
    "河口镇党委书记吴晓岚参加。金穗牌新品种受到好评。记者 林溪\n",
    published="2019-06-04",
    home="白泉县",
)


@Language.component("find_brands")
def find_brands(doc: Doc) -> Doc:
    begin = doc.text.index("金穗牌")
    span = Span(doc, begin, begin + 3, label="organisation")
    span._.confidence = 0.9
    doc.spans["candidates/brands"] = [span]
    return doc


def test_every_token_is_one_character() -> None:
    doc = make_pipeline().make_doc("二七区 召开\n会议，A1")
    assert [token.text for token in doc] == list("二七区 召开\n会议，A1")
    assert doc.text == "二七区 召开\n会议，A1"


@pytest.mark.parametrize(
    "text",
    [
        "二七区区长虎荣鑫到五里堡街道调研。",
        "二七區區長虎榮鑫到五里堡街道調研。",
        "８月３日，二七区区长虎荣鑫到五里堡街道调研。\n\n完",
    ],
)
def test_a_text_is_read_as_it_stands(text: str) -> None:
    doc = make_pipeline()(text)
    assert doc.text == text
    assert [span.label_ for span in doc.spans["entities"]] == ["community", "person", "community"]


def test_texts_are_read_one_after_another_and_may_be_empty() -> None:
    docs = make_pipeline().pipe(["县长丁玉到场。", "", "县委书记何平到场。"])
    assert [[span.text for span in doc.spans["entities"] if span.label_ == "person"] for doc in docs] == [
        ["丁玉"],
        [],
        ["何平"],
    ]


@pytest.mark.parametrize("text", ["当天接诊143人，来自全县13家卫生院的", "牧家游经营户阿拉坦其其格"])
def test_a_text_may_end_anywhere(text: str) -> None:
    assert make_pipeline()(text).text == text


def test_components_stand_in_their_order() -> None:
    assert make_pipeline().pipe_names == [name for name, _ in COMPONENTS]


def test_component_of_ones_own_takes_part_in_settling() -> None:
    nlp = make_pipeline()
    nlp.add_pipe("find_brands", before="settle")
    found = make_extractor(nlp=nlp)(PAGE)
    (brand,) = [m for m in found.mentions if m.form == "金穗牌"]
    assert brand.entity.kind == "organisation"
    assert brand.sources == ("brands",)
    assert PAGE.text[brand.span.begin : brand.span.end] == "金穗牌"


def test_component_can_be_dropped() -> None:
    nlp = make_pipeline()
    nlp.remove_pipe("venues")
    assert {p.person.name for p in make_extractor(nlp=nlp)(PAGE).posts} == {"周恒", "吴晓岚"}


def test_extract_reads_posts_reporters_and_the_event() -> None:
    found = extract(PAGE)
    assert {(p.person.name, p.organisation.name, p.title, p.observed) for p in found.posts} == {
        ("周恒", "白泉县委", "副书记", "2019-06-03"),
        ("周恒", "白泉县政府", "县长", "2019-06-03"),
        ("吴晓岚", "河口镇党委", "书记", "2019-06-03"),
    }
    assert [(identity.kind, identity.name) for _, identity, _, _ in found.authors] == [("reporter", "林溪")]
    (event,) = found.events
    assert (event.type, event.date) == ("meeting", "2019-06-03")
    assert [leader.name for leader in event.leaders] == ["周恒"]


def test_nothing_of_a_page_that_was_read_waits_for_the_garbage_collector() -> None:
    extract(PAGE)
    gc.collect()
    gc.disable()
    try:
        extract(PAGE)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_every_span_cuts_its_anchor_out_of_the_page() -> None:
    found = extract(PAGE)
    spans = [m.span for m in found.mentions] + [p.span for p in found.posts] + [e.span for e in found.events]
    assert spans
    for span in spans:
        assert PAGE.text[span.begin : span.end] == span.anchor


def test_min_confidence_leaves_out_what_is_less_sure() -> None:
    sure = extract(PAGE, Settings(min_confidence=0.96))
    assert len(sure.mentions) < len(extract(PAGE).mentions)
    assert min(m.confidence for m in sure.mentions) >= 0.96


@pytest.mark.parametrize("text", ["", "\n\n", "。", "区", "12"])
def test_extract_copes_with_next_to_nothing(text: str) -> None:
    assert extract(Page("x", "x", text)).events == ()


def test_pipeline_and_the_short_way_without_a_doc_find_the_same() -> None:
    assert make_extractor(nlp=make_pipeline())(PAGE) == extract(PAGE)
