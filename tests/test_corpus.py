"""The project's own annotated pages are sound: every string stands on its page and the halves are alike."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import opencc
import pytest

CORPUS = Path(__file__).parent / "corpus"
HALVES = ("tuned", "held")
KINDS = {"province", "city", "district", "street", "town", "neighbourhood", "village", "compound"}
TYPES = {
    "meeting",
    "inspection",
    "signing",
    "ceremony",
    "award",
    "training",
    "campaign",
    "performance",
    "contest",
    "appointment",
    "other",
}
ROLES = ("organisers", "leaders", "attendees", "places")
GOLD_FILES = sorted(path for half in HALVES for path in (CORPUS / half / "gold").glob("*.json"))

_SIMPLIFY = opencc.OpenCC("t2s").convert


def norm(text: str) -> str:
    return re.sub(r"[\s\"'“”‘’「」『』《》〈〉]+", "", unicodedata.normalize("NFKC", text))


def load(path: Path) -> tuple[dict[str, Any], list[str]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    page = path.parent.parent / "pages" / gold["page"]
    return gold, [_SIMPLIFY(line) for line in page.read_text(encoding="utf-8").splitlines()]


def article_text(article: dict[str, Any], lines: list[str]) -> str:
    head = "".join(lines[n - 1] for n in article["headline_lines"])
    return norm(head + "".join(lines[n - 1] for first, last in article["lines"] for n in range(first, last + 1)))


def articles(half: str) -> Iterator[tuple[dict[str, Any], dict[str, Any], list[str]]]:
    for path in sorted((CORPUS / half / "gold").glob("*.json")):
        gold, lines = load(path)
        for article in gold["articles"]:
            yield gold, article, lines


@pytest.fixture(params=GOLD_FILES, ids=lambda path: f"{path.parent.parent.name}/{path.stem}")
def page(request: pytest.FixtureRequest) -> tuple[dict[str, Any], list[str]]:
    return load(request.param)


def test_corpus_every_page_has_its_gold() -> None:
    for half in HALVES:
        pages = {path.stem for path in (CORPUS / half / "pages").glob("*.txt")}
        assert pages == {path.stem for path in (CORPUS / half / "gold").glob("*.json")}


def test_corpus_page_says_its_home_and_year(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, _ = page
    assert gold["home"]
    assert gold["year_why"]
    assert gold["year"] is None or 2005 <= gold["year"] <= 2025


def test_corpus_year_is_quoted_from_the_page(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, lines = page
    if gold["year"] is None or "metadata.csv" in gold["year_why"]:
        return
    quotes = [part for quote in re.findall("“(.+?)”", gold["year_why"]) for part in quote.split("……")]
    text = norm("".join(lines))
    assert quotes
    assert not [quote for quote in quotes if norm(quote) not in text]


def test_corpus_dates_stay_inside_what_the_page_makes_certain(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, _ = page
    for article in gold["articles"]:
        for event in article["events"]:
            for date in (event["date"], *event.get("date_ok", [])):
                assert date is None or re.fullmatch(r"(19|20)\d\d(-\d\d(-\d\d)?)?", date), event
                assert date is None or gold["year"] is not None, event


def test_corpus_lines_do_not_overlap_and_headlines_stand_on_theirs(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, lines = page
    taken: Counter[int] = Counter()
    for article in gold["articles"]:
        heads = {norm(_SIMPLIFY(h)) for h in (article["headline"], *article["headline_ok"])}
        assert norm("".join(lines[n - 1] for n in article["headline_lines"])) in heads, article["headline"]
        taken.update(article["headline_lines"])
        for first, last in article["lines"]:
            assert 1 <= first <= last <= len(lines)
            taken.update(range(first, last + 1))
    assert not [n for n, times in taken.items() if times > 1]


def test_corpus_every_line_left_over_is_short(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, lines = page
    owned = {n for a in gold["articles"] for n in a["headline_lines"]}
    owned |= {n for a in gold["articles"] for first, last in a["lines"] for n in range(first, last + 1)}
    assert not [line for n, line in enumerate(lines, 1) if n not in owned and len(line.strip()) > 16]


def test_corpus_every_name_stands_in_its_article(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, lines = page
    missing: list[str] = []
    for article in gold["articles"]:
        text = article_text(article, lines)
        for name in article["reporters"] + article["correspondents"]:
            missing += [name] * (norm(name) not in text)
        for person in article["persons"]:
            names = [person["name"], *person.get("name_ok", [])]
            missing += [person["name"]] * (not any(norm(n) in text for n in names))
        for kind in ("organisations", "communities", "places"):
            for entity in article[kind]:
                if not entity.get("optional") and not any(norm(n) in text for n in entity["names"]):
                    missing.append(entity["names"][0])
    assert not missing


def test_corpus_every_title_stands_in_its_article(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, lines = page
    missing: list[str] = []
    for article in gold["articles"]:
        text = article_text(article, lines)
        for person in article["persons"]:
            for post in person["posts"]:
                titles = [post["title"], *post.get("title_ok", [])]
                if not any(norm(t) in text for t in titles):
                    missing.append(f"{person['name']} {post['title']}")
                assert post["org"]
    assert not missing


def test_corpus_an_entity_stands_once_and_forms_are_not_shared(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, _ = page
    for article in gold["articles"]:
        names = [person["name"] for person in article["persons"]]
        assert len(names) == len(set(names)), names
        for kind in ("organisations", "communities", "places"):
            firsts = [entity["names"][0] for entity in article[kind]]
            assert len(firsts) == len(set(firsts)), firsts
        needed = [e["names"] for e in article["organisations"] if not e.get("optional")]
        forms = Counter(form for entity in needed for form in {norm(name) for name in entity})
        assert not [form for form, times in forms.items() if times > 1 and len(form) > 3], article["id"]


def test_corpus_communities_have_a_known_kind(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, _ = page
    for article in gold["articles"]:
        for community in article["communities"]:
            assert {community["kind"], *community.get("kind_ok", [])} <= KINDS


def test_corpus_leaders_without_a_title_have_no_post(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, _ = page
    titles = {post["title"] for a in gold["articles"] for p in a["persons"] for post in p["posts"]}
    assert not [title for title in titles if "领导" in title or "、" in title or "，" in title]


def test_corpus_events_are_anchored_in_the_text(page: tuple[dict[str, Any], list[str]]) -> None:
    gold, lines = page
    for article in gold["articles"]:
        text = article_text(article, lines)
        known = {norm(p["name"]) for p in article["persons"]}
        for kind in ("organisations", "communities", "places"):
            known |= {norm(name) for entity in article[kind] for name in entity["names"]}
        for event in article["events"]:
            assert event["types"]
            assert set(event["types"]) <= TYPES
            assert any(norm(key) in text for key in event["keys"]), event["name"]
            for role in ROLES:
                for forms in event[role]:
                    assert known & {norm(form) for form in forms}, (event["name"], forms)


def test_corpus_metadata_agrees_with_gold() -> None:
    for half in HALVES:
        with (CORPUS / half / "pages" / "metadata.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                gold = json.loads((CORPUS / half / "gold" / row["file"]).with_suffix(".json").read_text("utf-8"))
                assert row["published"].startswith(str(gold["year"]))
                assert row["home"] == gold["home"]


def test_corpus_is_large_and_wide_enough() -> None:
    found = [gold for half in HALVES for gold, _, _ in articles(half)]
    assert len(found) >= 240
    assert len({gold["province"] for gold in found}) >= 31
    assert sum(1 for _ in articles("held")) >= 80
    assert {2006, 2007, 2008, 2009, 2010} & {gold["year"] for gold in found}
    assert max(gold["year"] for gold in found if gold["year"]) == 2025
    people = [len(a["persons"]) for half in HALVES for _, a, _ in articles(half)]
    assert people.count(0) >= 6
    assert max(people) >= 15


def test_corpus_halves_have_the_same_styles_and_share_no_home_or_name() -> None:
    styles = {half: Counter(gold["style"] for gold, _, _ in articles(half)) for half in HALVES}
    assert styles["tuned"].keys() == styles["held"].keys()
    assert styles["tuned"]["traditional"] >= 2
    assert styles["held"]["traditional"] >= 2
    homes = [{gold["home"] for gold, _, _ in articles(half)} for half in HALVES]
    assert not homes[0] & homes[1]
    names = [
        {p["name"] for _, a, _ in articles(half) for p in a["persons"] if not p.get("optional")} for half in HALVES
    ]
    assert not names[0] & names[1]
