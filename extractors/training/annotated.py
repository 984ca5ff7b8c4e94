"""Annotated pages, in any of three forms -> pages with the names that each of their articles holds.

GOLD_DIR   the guidelines' JSON, one file a page: FOLDER/gold/*.json beside FOLDER/pages/*, or both in one folder
.jsonl     doccano: {"text": ..., "label": [[begin, end, label], ...]} (or labels, or entities with start_offset)
.bio .conll .tsv .txt in a folder of such   a character and its tag a line, a blank line between sentences

Labels of the last two are turned into kinds as a model's are (`trained/labels.py`). `annotated_in` tells these from
pages that nobody annotated.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from extractors.intake.reading import Skipped, Source, list_sources, load
from extractors.records import Page
from extractors.trained.examples import Marked
from extractors.trained.labels import kinds_of
from extractors.trained.recogniser import Places
from extractors.vocabulary.lexicons import load_lexicons

_BIO: Final = (".bio", ".conll", ".tsv", ".iob", ".bioes")
_LABELS: Final = ("label", "labels", "entities")
"""Keys under which doccano's exports keep what was marked."""
_HEADINGS: Final = {
    "persons": "person",
    "organisations": "organisation",
    "communities": "community",
    "places": "place",
}


class AnnotationError(ValueError):
    """An annotated file cannot be used; the message names file and line."""


@dataclass(frozen=True, slots=True)
class GoldName:
    """Something that an article names, in every form that is right for it."""

    kind: str
    forms: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What one article names."""

    id: str
    lines: frozenset[int] | None
    """Lines of the page, from 1; None for all of them."""
    names: tuple[GoldName, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedPage:
    """A page with what its articles name; `spans` are exact places in its text where the annotation gave such."""

    page: Page
    articles: tuple[GoldArticle, ...]
    spans: tuple[Marked, ...] | None = None


def annotated_in(path: Path) -> list[Path]:
    """What of a file or folder is annotated, as `read_annotated` takes it; the rest is pages like others."""
    if path.suffix in _BIO or (path.suffix == ".jsonl" and _is_labelled(path)):
        return [path]
    if not path.is_dir():
        return []
    beside = sorted(path.glob("*.json"))
    if any((path / "gold").glob("*.json")) or (beside and all(map(_is_gold, beside))):
        return [path]
    return [p for p in sorted(path.iterdir()) if p.suffix != ".tsv" and p.is_file() and annotated_in(p)]


def _is_labelled(path: Path) -> bool:
    """Whether the first record that is not blank is a sentence with labels, be it none."""
    try:
        with path.open(encoding="utf-8") as file:
            row = json.loads(next((line for line in file if line.strip()), "null"))
    except (ValueError, OSError):
        return False
    return isinstance(row, dict) and "text" in row and any(isinstance(row.get(key), list) for key in _LABELS)


def _is_gold(path: Path) -> bool:
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return False
    return isinstance(gold, dict) and "page" in gold and "articles" in gold


def read_annotated(paths: Sequence[Path], lexicons: Path | None = None) -> list[AnnotatedPage]:
    """Every annotated page of the paths, in order.

    Raises AnnotationError, which names file and line.
    """
    pages: list[AnnotatedPage] = []
    for path in paths:
        if path.is_dir():
            pages += _gold_folder(path, lexicons)
        elif path.suffix == ".jsonl":
            pages += _doccano(path, lexicons)
        elif path.suffix in _BIO:
            pages += _bio(path, lexicons)
        else:
            raise AnnotationError(f"{path}: 不是标注 (no annotation: a folder, .jsonl or one of {', '.join(_BIO)})")
    if not pages:
        raise AnnotationError(f"{', '.join(map(str, paths))}: 没有标注过的版面 (no annotated page)")
    return pages


def _gold_folder(folder: Path, lexicons: Path | None) -> list[AnnotatedPage]:
    gold = folder / "gold" if (folder / "gold").is_dir() else folder
    texts = folder / "pages" if (folder / "pages").is_dir() else folder
    files = sorted(gold.glob("*.json"))
    if not files:
        return read_annotated(sorted(p for p in folder.iterdir() if p.suffix in (".jsonl", *_BIO)), lexicons)
    sources = {Path(s.path).name: s for s in list_sources([texts]) if isinstance(s, Source) and s.line is None}
    return [_gold_page(path, sources) for path in files]


def _gold_page(path: Path, sources: dict[str, Source]) -> AnnotatedPage:
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
        name, articles = gold["page"], gold["articles"]
    except (ValueError, KeyError, TypeError) as error:
        raise AnnotationError(f"{path}: {type(error).__name__}: {error}") from None
    if name not in sources:
        raise AnnotationError(f"{path}: 找不到它的版面 {name} (its page is not there)")
    page = load(sources[name])
    if isinstance(page, Skipped):
        raise AnnotationError(str(page))
    page = page if page.home or not gold.get("home") else replace(page, home=gold["home"])
    return AnnotatedPage(page, tuple(_gold_article(name, article) for article in articles))


def _gold_article(page: str, article: dict[str, Any]) -> GoldArticle:
    lines = set(article.get("headline_lines", ()))
    for first, last in article["lines"]:
        lines.update(range(first, last + 1))
    names = []
    for heading, kind in _HEADINGS.items():
        for entity in article.get(heading, ()):
            forms = entity["names"] if "names" in entity else [entity["name"], *entity.get("name_ok", ())]
            names.append(GoldName(kind, tuple(forms), bool(entity.get("optional"))))
    return GoldArticle(f"{page} {article['id']}", frozenset(lines), tuple(names))


def _doccano(path: Path, lexicons: Path | None) -> Iterator[AnnotatedPage]:
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            rows.append((number, row["text"], [_place(one) for one in _labelled(row)]))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise AnnotationError(
                f"{path}, line {number}: 不是 doccano 的一行 ({type(error).__name__}: {error})"
            ) from None
    kinds = kinds_of({label for _, _, spans in rows for _, _, label in spans}, lexicons=lexicons, model=str(path))
    places = Places(load_lexicons(lexicons))
    for number, text, spans in rows:
        if any(not 0 <= begin < end <= len(text) for begin, end, _ in spans):
            raise AnnotationError(f"{path}, line {number}: 标注越出文本 (a label lies outside the text)")
        known = [(b, e, kinds[k]) for b, e, k in spans if k in kinds]
        yield _exact(f"{path.name}#{number}", path.name, text, known, places)


def _labelled(row: dict[str, Any]) -> list[Any]:
    return next((row[key] for key in _LABELS if row.get(key)), [])


def _place(one: Any) -> Marked:
    if isinstance(one, dict):
        return int(one["start_offset"]), int(one["end_offset"]), str(one["label"])
    return int(one[0]), int(one[1]), str(one[2])


def _bio(path: Path, lexicons: Path | None) -> Iterator[AnnotatedPage]:
    texts: list[tuple[int, list[str], list[str]]] = [(1, [], [])]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split()
        if len(cells) == 1 and line[0].isspace():
            cells.insert(0, line[0])  # the character is white space itself
        if not cells:
            texts.append((number + 1, [], []))
        elif len(cells) < 2:
            raise AnnotationError(f"{path}, line {number}: 要一个字和一个标记 (wants a character and its tag)")
        else:
            texts[-1][1].append(cells[0])
            texts[-1][2].append(cells[-1])
    labels = {tag.partition("-")[2] for _, _, tags in texts for tag in tags if "-" in tag}
    kinds = kinds_of(labels, lexicons=lexicons, model=str(path))
    places = Places(load_lexicons(lexicons))
    for number, tokens, tags in texts:
        if tokens:
            spans = [(b, e, kinds[label]) for b, e, label in _tagged(tokens, tags) if label in kinds]
            yield _exact(f"{path.name}#{number}", path.name, "".join(tokens), spans, places)


def _tagged(tokens: Sequence[str], tags: Sequence[str]) -> Iterator[Marked]:
    """Names of a tagged sentence; BIO, IOB1, BIOES and BMES are all read."""
    at, begin, open_label = 0, 0, ""
    for token, tag in zip(tokens, tags, strict=True):
        mark, _, label = tag.partition("-")
        if open_label and (mark in ("O", "B", "S") or label != open_label):
            yield begin, at, open_label
            open_label = ""
        if label and not open_label:
            begin, open_label = at, label
        at += len(token)
        if open_label and mark in ("E", "S"):
            yield begin, at, open_label
            open_label = ""
    if open_label:
        yield begin, at, open_label


def _exact(page_id: str, file_name: str, text: str, spans: Iterable[Marked], places: Places) -> AnnotatedPage:
    """A text with its names; a location is a community where its name says so, as in what models find."""
    spans = [(b, e, places.decided(kind, text[b:e])) for b, e, kind in sorted(spans)]
    names = dict.fromkeys(GoldName(kind, (text[begin:end],)) for begin, end, kind in spans)
    article = GoldArticle(page_id, None, tuple(names))
    return AnnotatedPage(Page(page_id, file_name, text), (article,), tuple(spans))
