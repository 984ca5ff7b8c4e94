from __future__ import annotations

from pathlib import Path

from extractors.settings import Settings
from graph.fingerprint import fingerprint


def test_settings_change_the_fingerprint() -> None:
    assert fingerprint(Settings(home="青禾县")) != fingerprint(Settings(home="柳河县"))


def test_what_the_files_of_a_setting_say_changes_the_fingerprint(tmp_path: Path) -> None:
    lexicon = tmp_path / "titles.csv"
    lexicon.write_text("title\n", encoding="utf-8")
    before = fingerprint(Settings(lexicons=tmp_path))
    assert fingerprint(Settings(lexicons=tmp_path)) == before
    lexicon.write_text("title\n网格长\n", encoding="utf-8")
    assert fingerprint(Settings(lexicons=tmp_path)) != before
