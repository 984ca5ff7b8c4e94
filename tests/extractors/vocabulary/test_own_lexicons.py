"""A folder of the user's own changes what is read: events, and the year of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.extraction import extract
from extractors.records import Page
from extractors.resources import load_resources
from extractors.settings import Settings
from extractors.vocabulary.lexicons import LEXICON_DIRECTORY, LexiconError

FILES = sorted(path.name for path in LEXICON_DIRECTORY.glob("*.csv") if not path.name.startswith("label_"))
PAGE = Page("p", "p.txt", "3月5日，县文化馆在青川镇举办打铁花会，王小军到场。", home="青川县")


def test_events_of_a_kind_of_his_own_are_told(tmp_path: Path) -> None:
    (tmp_path / "event_triggers.csv").write_text("trigger,form,type\n打铁花会,name,performance\n", encoding="utf-8")
    types = {event.type for event in extract(PAGE, Settings(lexicons=tmp_path)).events}
    assert types == {"performance"}
    assert "performance" not in {event.type for event in extract(PAGE).events}


def test_the_year_is_known_by_an_anniversary_of_his_own(tmp_path: Path) -> None:
    (tmp_path / "event_anniversaries.csv").write_text("phrase,kind,year\n建厂打铁,周年,1958\n", encoding="utf-8")
    page = Page("p", "p.txt", "3月5日，县里举行建厂打铁60周年座谈会。")
    dating = extract(page, Settings(lexicons=tmp_path)).dating
    assert dating is not None
    assert dating.value == "2018"
    assert extract(page).dating is None


@pytest.mark.parametrize("name", FILES)
def test_no_lexicon_of_his_goes_unread(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("colour,taste\nred,sweet\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"{name}, line 1: .*the header must read"):
        load_resources(Settings(lexicons=tmp_path))


def test_what_is_no_post_is_for_him_to_say(tmp_path: Path) -> None:
    (tmp_path / "post_words.csv").write_text("word,classes\n股长,no_post\n", encoding="utf-8")
    page = Page("p", "p.txt", "本报讯 3月5日，县财政局股长王小军到会。", home="青川县")
    assert [post.title for post in extract(page).posts] == ["股长"]
    assert not extract(page, Settings(lexicons=tmp_path)).posts
