"""What sites call their parts is data, to which a folder of the user's own adds."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.layout.site_words import is_item, load_site_words


@pytest.mark.parametrize("item", ["走进青川", "青川概况"])
def test_a_menu_says_of_its_home(item: str) -> None:
    assert is_item(item, load_site_words())


def test_a_menu_says_so_in_words_of_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "site_words.csv").write_text("string,kind\n悠游,home_before\n还有这些,teaser|more\n", encoding="utf-8")
    own = load_site_words(tmp_path)
    assert is_item("悠游青川", own)
    assert "还有这些" in own.teasers & own.more
    assert not is_item("悠游青川", load_site_words())
