"""Words that the end of one text and the beginning of another make up."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.text.seams import breaks_off, in_word


@pytest.mark.parametrize(("one", "other"), [("通过看现场、查资", "料等方式"), ("县人民政", "府召开会议"), ("建", "设")])
def test_word_goes_on(one: str, other: str) -> None:
    assert in_word(one, other)


@pytest.mark.parametrize(("one", "other"), [("供电所出资20", "00元"), ("法庭出资3000", "元、"), ("全村共有128", "户")])
def test_a_figure_goes_on(one: str, other: str) -> None:
    assert in_word(one, other)


@pytest.mark.parametrize(("one", "other"), [("查资", "青川镇"), ("会议召开。", "料"), ("好", "县水利局")])
def test_no_word_goes_on(one: str, other: str) -> None:
    assert not in_word(one, other)


def test_words_of_his_own_go_on_too(tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text("words,freq,tag\n打铁花,5000,n\n", encoding="utf-8")
    assert in_word("村里看打铁", "花的人", tmp_path)
    assert not in_word("村里看打铁", "花的人")


@pytest.mark.parametrize("text", ["这次培训班把", "送餐不能", "座谈会上代表们等提出", "县委和"])
def test_word_must_follow(text: str) -> None:
    assert breaks_off(text)


@pytest.mark.parametrize("text", ["机关与社区结对", "青年大有作为", "家园还在", "夺得团体第一", "食堂开张"])
def test_no_word_must_follow(text: str) -> None:
    assert not breaks_off(text)
