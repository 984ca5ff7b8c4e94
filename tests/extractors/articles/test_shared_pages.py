"""The three real pages beside the checkout: read as their annotators read them."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from extractors.articles.page_reading import read_page
from extractors.intake.reading import read_pages
from extractors.records import Article, Page, Reading

SHARED = Path(__file__).parents[3].parent / "shared"
GOLD = {path.name: path for path in sorted((SHARED / "gold").glob("*.json"))}
BYLINE = ("记者", "通讯员", "作者", "供稿", "摄影", "本报记者")


def norm(text: str) -> str:
    """As the scorer compares strings: any width, without blanks and quotation marks."""
    return re.sub(r"[\s\"'“”‘’「」『』《》〈〉]+", "", unicodedata.normalize("NFKC", text))


def body_lines(article: dict[str, Any], page: Page) -> list[str]:
    lines = page.text.splitlines()
    body = [norm(line) for first, last in article["lines"] for line in lines[first - 1 : last]]
    return [line for line in body if len(line) >= 6 and not line.startswith(BYLINE)]


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    pages = [page for page in read_pages([SHARED / "pages"]) if isinstance(page, Page)]
    return {page.file_name: read_page(page) for page in pages}


def paired(gold: dict[str, Any], reading: Reading) -> list[tuple[dict[str, Any], Article]]:
    """Each annotated article with the one found that holds most of its lines, none twice."""
    left = list(reading.articles)
    pairs = []
    for article in gold["articles"]:
        lines = body_lines(article, reading.page)
        best = max(left, key=lambda found: sum(line in norm(found.body.original) for line in lines))
        left.remove(best)
        pairs.append((article, best))
    return pairs


def test_the_real_pages_are_there() -> None:
    assert len(GOLD) == 3


@pytest.mark.parametrize("name", GOLD)
def test_every_body_line_is_in_its_article(name: str, readings: dict[str, Reading]) -> None:
    gold = json.loads(GOLD[name].read_text(encoding="utf-8"))
    reading = readings[gold["page"]]
    missed = [
        (article["id"], line)
        for article, found in paired(gold, reading)
        for line in body_lines(article, reading.page)
        if line not in norm(found.body.original)
    ]
    assert missed == []
    assert len(reading.articles) == len(gold["articles"])


@pytest.mark.parametrize("name", GOLD)
def test_every_article_has_its_headline_and_byline(name: str, readings: dict[str, Reading]) -> None:
    gold = json.loads(GOLD[name].read_text(encoding="utf-8"))
    for article, found in paired(gold, readings[gold["page"]]):
        accepted = {norm(head) for head in (article["headline"], *article.get("headline_ok", []))}
        assert norm("".join(part.original for part in found.headline)) in accepted
        signed = {(byline.name, byline.role) for byline in found.bylines}
        assert signed == {
            *((name, "reporter") for name in article["reporters"]),
            *((name, "correspondent") for name in article["correspondents"]),
        }


def test_feature_whose_headline_stands_inside_it() -> None:
    """The layout of page 003, retold in seeds/: small-heads and text stand before the headline of their feature."""
    (page,) = read_pages([Path(__file__).parents[3] / "seeds/erqi/lessons-and-counters.txt"])
    assert isinstance(page, Page)
    feature = read_page(page).articles[-1]
    assert [part.text for part in feature.headline] == ["“四轮驱动”跑起来", "二七区群众办事少跑腿"]
    assert feature.body.text.startswith("搭一张网，窗口开到家门口\n")
