"""Words by which those who took part in a happening are told are data, which a folder of the user's own changes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from extractors import events
from extractors.events.wording import EventClass, event_classes, worded
from extractors.extraction import extract
from extractors.records import Page
from extractors.settings import Settings
from extractors.text.worded import Worded

MODULES = sorted(path.stem for path in Path(events.__path__[0]).glob("*.py") if path.stem != "__init__")
PATTERNS = {
    (module, name): value
    for module in MODULES
    for name, value in vars(import_module(f"extractors.events.{module}")).items()
    if isinstance(value, Worded)
}
PAGE = Page("p", "p.txt", "3月5日，青川县召开表彰大会。县人民医院等10个先进科室上台领奖。", home="青川县")


def attendees(settings: Settings | None = None) -> set[str]:
    return {identity.name for event in extract(PAGE, settings).events for identity in event.attendees}


@pytest.mark.parametrize(("module", "name"), sorted(PATTERNS))
def test_every_pattern_names_classes_that_there_are(module: str, name: str) -> None:
    assert PATTERNS[module, name].of(None).pattern


def test_every_class_has_words() -> None:
    assert set(event_classes()) == set(get_args(EventClass))
    assert all(event_classes().values())


def test_a_word_of_the_users_own_is_heard(tmp_path: Path) -> None:
    (tmp_path / "event_words.csv").write_text("word,classes\n科室,honoured\n", encoding="utf-8")
    assert "青川县人民医院" in attendees(Settings(lexicons=tmp_path))
    assert "青川县人民医院" not in attendees()


def test_a_class_without_words_matches_nothing(tmp_path: Path) -> None:
    gone = "".join(f"-{word}\n" for word in event_classes()["troupe"])
    (tmp_path / "event_words.csv").write_text(f"word,classes\n{gone}", encoding="utf-8")
    assert worded("(?&troupe)$").of(None).search("县歌舞团")
    assert not worded("(?&troupe)$").of(tmp_path).search("县歌舞团")


def test_the_first_characters_of_a_class_open_its_words() -> None:
    assert {character[0] for character in event_classes()["wins"]} >= {"荣", "夺"}
    opening = worded("(?^wins)").of(None)
    assert opening.fullmatch("荣")
    assert not opening.search("县里开会")


def test_who_won_is_told_by_a_verb_of_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "event_words.csv").write_text("word,classes\n豪取,wins\n", encoding="utf-8")
    page = Page("p", "p.txt", "3月5日，青川县举行运动会。县人民医院豪取桂冠。", home="青川县")
    own = extract(page, Settings(lexicons=tmp_path)).events
    assert [identity.name for event in own for identity in event.attendees] == ["青川县人民医院"]
    assert not [identity.name for event in extract(page).events for identity in event.attendees]
