"""HanLP's results by hand, in the two shapes that 2.1.5 returns; real models give the same in test_hanlp_models."""

from __future__ import annotations

import pytest

from extractors.trained.hanlp_shapes import from_characters, from_document, token_places

SENTENCE = "县委书记王立岩　到ＡＢ县教育局调研。"
TOKENS = ["县委", "书记", "王立岩", "到", "ab", "县", "教育局", "调研", "。"]


def test_characters_come_back_in_order() -> None:
    found = [("教育局", "NT", 9, 12), ("王立岩", "NR", 4, 7)]
    assert from_characters(found) == [(4, 7, "NR"), (9, 12, "NT")]


def test_tokens_turn_into_code_points_past_white_space_and_changed_characters() -> None:
    places = token_places(TOKENS, SENTENCE)
    assert places == [(0, 2), (2, 4), (4, 7), (8, 9), (9, 11), (11, 12), (12, 15), (15, 17), (17, 18)]


def test_characters_beyond_the_basic_plane_count_as_one() -> None:
    text = "𠮷田镇王立岩"
    assert token_places(["𠮷田镇", "王立岩"], text) == [(0, 3), (3, 6)]


def test_every_ner_task_of_a_document_is_read() -> None:
    document = {
        "tok/fine": [["王立岩", "到", "青禾", "县", "教育局"], ["雨"]],
        "ner/msra": [[("王立岩", "PERSON", 0, 1), ("青禾县教育局", "ORGANIZATION", 2, 5)], []],
        "ner/pku": [[("青禾县教育局", "nt", 2, 5)], []],
        "pos/ctb": [["NR", "VV", "NR", "NN", "NN"], ["NN"]],
    }
    assert from_document(document, ["王立岩到青禾县教育局", "雨"]) == [
        [(0, 3, "PERSON", "msra"), (4, 10, "ORGANIZATION", "msra"), (4, 10, "nt", "pku")],
        [],
    ]


def test_entities_count_in_the_tokens_that_spell_them() -> None:
    document = {
        "tok/fine": [["青禾", "县", "教育局"]],
        "tok/coarse": [["青禾县", "教育局"]],
        "ner/ontonotes": [[("青禾县", "GPE", 0, 1)]],
    }
    assert from_document(document, ["青禾县教育局"]) == [[(0, 3, "GPE", "ontonotes")]]


def test_an_entity_whose_border_is_uncertain_is_left_out() -> None:
    tokens = ["王立岩", "到", "[UNK]", "县", "教育局", "调研"]
    entities = [("王立岩", "NR", 0, 1), ("[UNK]县教育局", "NT", 2, 5), ("县教育局", "NT", 3, 5), ("教育局", "NT", 4, 5)]
    assert from_document({"tok": [tokens], "ner": [entities]}, ["王立岩到😀县教育局调研"]) == [
        [(0, 3, "NR", ""), (6, 9, "NT", "")]
    ]


def test_a_token_that_swallowed_white_space_is_found() -> None:
    assert token_places(["陪", "同😀", "，", "副"], "陪同 😀，副") == [(0, 1), (1, 4), (4, 5), (5, 6)]


@pytest.mark.parametrize("entity", [("王立岩", "NR", 7, 9), ("王立岩", "NR", 1, 1)])
def test_an_entity_outside_its_tokens_is_left_out(entity: tuple[str, str, int, int]) -> None:
    assert from_document({"tok": [["王立岩"]], "ner": [[entity]]}, ["王立岩"]) == [[]]
