"""The sample pages are all readable, and the README beside them tells of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.intake.reading import read_pages
from extractors.records import Page

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PAGES = {page.id: page for page in read_pages([SEEDS]) if isinstance(page, Page)}


def test_no_sample_page_is_skipped() -> None:
    assert [str(page) for page in read_pages([SEEDS]) if not isinstance(page, Page)] == []
    assert len(PAGES) >= 9


def test_the_readme_tells_of_every_sample() -> None:
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    for file in SEEDS.rglob("*.*"):
        name = file.relative_to(SEEDS).as_posix()
        known = f"`{name}`" in readme or f"`{name.split('/')[0]}/*.txt`" in readme
        assert known or name == "README.md", name


def test_made_up_counties_have_a_home_and_a_date_from_metadata() -> None:
    told = [page for page in PAGES.values() if not page.id.startswith("erqi/")]
    assert all(page.home and page.published and page.source for page in told)
    assert {page.home for page in told} == {"云川县", "青岚区", "临溪市", "松月区", "望峡县", "塔林旗"}


def test_retold_pages_leave_home_and_date_to_be_found() -> None:
    told = [page for page in PAGES.values() if page.id.startswith("erqi/")]
    assert len(told) == 3
    assert not any(page.home or page.published for page in told)


@pytest.mark.parametrize(
    ("page", "words"), [("linxi/20120518-1.txt", "临溪大桥开工典礼"), ("songyue/2008-10-20.txt", "區委書記葉鴻鈞")]
)
def test_samples_in_other_encodings_and_scripts_are_read_as_written(page: str, words: str) -> None:
    assert words in PAGES[page].text


def test_the_gb18030_samples_are_not_utf_8() -> None:
    for file in (SEEDS / "linxi").iterdir():
        with pytest.raises(UnicodeDecodeError):
            file.read_text(encoding="utf-8")
