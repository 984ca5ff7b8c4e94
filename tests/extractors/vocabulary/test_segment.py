from __future__ import annotations

import pytest

from extractors.vocabulary.lexicons import Word, load_lexicons
from extractors.vocabulary.segment import UNKNOWN_TAG, Segmenter


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter(load_lexicons().words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("带队深入社区调研", "带队 深入 社区 调研"),
        ("由县农业农村局主办", "由 县 农业农村局 主办"),
        ("会议由副书记主持", "会议 由 副书记 主持"),
        ("来自北京的专家", "来自 北京 的 专家"),
        ("获悉教育局联合妇联举办", "获悉 教育局 联合 妇联 举办"),
    ],
)
def test_segmenter_cuts_newspaper_prose_into_words(segmenter: Segmenter, text: str, words: str) -> None:
    assert [word for word, _, _ in segmenter.segment(text)] == words.split()


@pytest.mark.parametrize("text", ["", "堃", "１２号ABC，、堃煊", "的" * 40])
def test_pieces_put_together_are_the_text(segmenter: Segmenter, text: str) -> None:
    cut = segmenter.segment(text)
    assert "".join(word for word, _, _ in cut) == text
    assert all(text.startswith(word, begin) for word, _, begin in cut)


def test_unknown_characters_stand_alone_and_say_so() -> None:
    segmenter = Segmenter({"调研": Word(8.0, "vn")})
    assert segmenter.segment("赴调研") == [("赴", UNKNOWN_TAG, 0), ("调研", "vn", 1)]


def test_of_two_readings_the_likelier_wins() -> None:
    words = {"甲乙": Word(9.0, "n"), "丙": Word(5.0, "n"), "甲": Word(5.0, "n"), "乙丙": Word(8.0, "n")}
    assert [word for word, _, _ in Segmenter(words).segment("甲乙丙")] == ["甲", "乙丙"]


@pytest.mark.parametrize(
    ("word", "tag"),
    [("由", "p"), ("与", "c"), ("主持", "v"), ("近日", "t"), ("该", "r"), ("北京", "ns"), ("带队", "v")],
)
def test_words_that_bound_names_bear_the_right_part_of_speech(segmenter: Segmenter, word: str, tag: str) -> None:
    assert segmenter.segment(word) == [(word, tag, 0)]
