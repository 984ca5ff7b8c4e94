"""Page -> Reading: the page taken apart into articles, each with headline, body and bylines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from extractors.articles.assigning import assign
from extractors.articles.given_titles import Mend, printed_title, title_lines
from extractors.articles.loose import attach_bylines, join_byline_above, without_loose_bylines
from extractors.articles.runs import Run, find_runs
from extractors.articles.stories import Story
from extractors.articles.turned import in_turn
from extractors.articles.ways import Way, best, ways
from extractors.bylines.places import find_bylines
from extractors.intake.glosses import restored
from extractors.intake.script import narrow, simplify, widen
from extractors.layout.adverts import mark_adverts
from extractors.layout.chunks import Chunk, ChunkKind, chunks
from extractors.layout.digests import head_digests
from extractors.layout.furniture import load_page_words, mark_furniture
from extractors.layout.inserts import mark_inserts
from extractors.layout.letters import mark_letters
from extractors.layout.line_kinds import mark_lines
from extractors.layout.lists import mark_boxes
from extractors.layout.long_lines import parted
from extractors.layout.mastheads import mark_masthead, trim_titles
from extractors.layout.paragraphs import paragraphs
from extractors.layout.quotes import mark_quotes
from extractors.layout.site_words import load_site_words, without_marks
from extractors.layout.sites import mark_site
from extractors.layout.web import leave_out_teasers, mark_edges, mark_publishers
from extractors.records import Article, Block, Page, Reading, Span, Strand
from extractors.stages import Stage, through
from extractors.text import marks
from extractors.text.columns import close_gaps, is_wrapped
from extractors.text.lines import Line, read_lines
from extractors.text.points import full_stops, unquoted
from extractors.text.repair import Range, strand
from extractors.text.stretched import mark_spaced, plain_page

_TELLING = re.compile("[，：；。]")
_ODD = "丨〔〕︹︺﹝﹞︻︼［］∕╱⁄｡､﹐﹑﹔﹕﹖﹗"
_PLAIN = str.maketrans(_ODD, "｜【】【】【】【】【】／／／。、，、；：？！")
_CALLED = re.compile(r"[（(]\s?(?:本报|本刊|本网|本台|本站|见习|实习|特约|全媒体|融媒体)*记\s?者")
"""A report that calls its author 记者."""
FEW = 2
"""A page of more articles is a page of a paper; a cutting has one or two."""


@dataclass(slots=True)
class _Draft:
    """A page on its way to a reading."""

    printed: Page
    page: Page
    """The page without glosses."""
    places: Sequence[int] | None
    """Where its characters stand on the page as printed, if that has any."""
    simple: str
    lines: list[Line]
    web: bool = False
    """Its lines hold whole paragraphs."""
    title: list[int] = field(default_factory=list)
    """The numbers of the lines that repeat the title that is known."""
    made: list[Chunk] = field(default_factory=list)
    loose: list[int] = field(default_factory=list)
    """The numbers of the chunks that are bylines of reports elsewhere."""
    ways: list[Way] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)


def read_page(page: Page, lexicons: Path | None = None) -> Reading:
    """Takes a page apart: repairs its lines, finds its articles, pairs headlines with bodies.

    `lexicons` is a folder of the user's own, whose words add to those shipped.
    """
    reading: Reading = through(page_stages(lexicons), page)
    return reading


def page_stages(lexicons: Path | None = None) -> tuple[Stage, ...]:
    """The steps of `read_page`."""
    return (
        partial(_lined, lexicons=lexicons),
        partial(_worded, lexicons=lexicons),
        partial(_furnished, lexicons=lexicons),
        partial(_framed, lexicons=lexicons),
        partial(_chunked, lexicons=lexicons),
        partial(_parted, lexicons=lexicons),
        partial(_paired, lexicons=lexicons),
        partial(_written, lexicons=lexicons),
    )


def _lined(printed: Page, lexicons: Path | None) -> _Draft:
    """The lines of a page."""
    page, places = plain_page(printed, lexicons)
    simple = simplify(page.text)
    if any(mark in simple for mark in _ODD):
        simple = simple.translate(_PLAIN)
    simple = parted(without_marks(full_stops(unquoted(widen(simple)))))
    lines = read_lines(simple)
    mark_spaced(lines, places)
    close_gaps(lines, simple)
    return _Draft(printed, page, places, simple, lines)


def _worded(draft: _Draft, lexicons: Path | None) -> _Draft:
    """With what the wording of each line says it is."""
    mark_lines(draft.lines, lexicons)
    return draft


def _furnished(draft: _Draft, lexicons: Path | None) -> _Draft:
    """With the lines told that stand on pages and are no news."""
    mark_adverts(draft.lines)
    mark_furniture(draft.lines, load_page_words(lexicons))
    mark_site(draft.lines, load_site_words(lexicons))
    return draft


def _framed(draft: _Draft, lexicons: Path | None) -> _Draft:
    """With the lines told that stand around articles and between them."""
    lines = draft.lines
    trim_titles(lines)
    mark_masthead(lines, lexicons)
    head_digests(lines)
    draft.web = not is_wrapped(lines)
    mark_inserts(lines, web=draft.web)
    if not draft.web:
        mark_boxes(lines)
    mark_publishers(lines)
    if draft.web:
        mark_edges(lines, load_site_words(lexicons))
    else:
        leave_out_teasers(lines, 0, load_site_words(lexicons), listed=True)
    mark_letters(lines, web=draft.web, lexicons=lexicons)
    if not draft.web:
        mark_quotes(lines)
    return draft


def _chunked(draft: _Draft, lexicons: Path | None) -> _Draft:
    """With its lines brought together to heads and blocks of text."""
    lines, title = draft.lines, draft.page.title
    draft.title = title_lines(lines, simplify(title)) if title else []
    draft.made = chunks(lines[draft.title[-1] + 1 :] if draft.title else lines, lexicons)
    return draft


def _parted(draft: _Draft, lexicons: Path | None) -> _Draft:
    """With its headlines and runs of text, in all ways that may be right."""
    if not draft.page.title:
        draft.made, draft.loose = without_loose_bylines(draft.made)
        runs, heads = find_runs(draft.made)
        draft.ways = ways(in_turn(runs, lexicons), heads, web=draft.web)
    return draft


def _paired(draft: _Draft, lexicons: Path | None) -> _Draft:
    """With its stories, each under its headline."""
    title = draft.page.title
    if title:
        draft.stories = _whole(draft.made)
    else:
        draft.stories = best(draft.ways, web=draft.web, lexicons=lexicons)
        if not draft.web:
            assign(draft.stories, draft.made, lexicons)
        attach_bylines(draft.stories, draft.made, draft.loose)
        join_byline_above(draft.stories)
    if not draft.stories:
        draft.stories, draft.title = _list(draft.lines), []
    return draft


def _written(draft: _Draft, lexicons: Path | None) -> Reading:
    """The repaired text of every story, and what belongs to none."""
    page, lines, title, stories = draft.page, draft.lines, draft.title, draft.stories
    simple = narrow(draft.simple)
    used: set[int] = set()
    noise: list[Range] = []
    opened = sum([story.runs[0].opens for story in stories])
    full = len(stories) > FEW and (not draft.web or opened > FEW or _CALLED.search(simple) is not None)
    mend = partial(strand, page=page.text, simple=simple, lexicons=lexicons)
    articles = tuple(_article(story, page, mend, used, noise, full=full) for story in stories)
    if page.title and articles:
        headline, lost = printed_title(page.title, [lines[number] for number in title], mend)
        used.update(lines[number].begin for number in title)
        noise += lost
        articles = (replace(articles[0], headline=headline),)
    noise += [(line.begin, line.end) for line in lines if line.begin not in used]
    noise += _between(lines, page.text)
    reading = _reading(page, articles, noise)
    return reading if draft.places is None else restored(reading, draft.printed, draft.places)


def read_text(text: str) -> Reading:
    """A text taken as it stands, for one article's body: every character keeps its place, and a line feed ends it."""
    simple, places = narrow(simplify(text)), tuple(range(len(text)))
    article = Article((), Strand(simple, text, places))
    ended = "" if simple.endswith("\n") else "\n"
    offsets, block = (*places, -1) if ended else places, Block(0, 0, 0, len(simple) + len(ended))
    return Reading(Page("text", "text", text), (article,), simple + ended, offsets, (block,))


def _list(lines: Sequence[Line]) -> list[Story]:
    """A page without a report, such as a list of names, a notice of one line or a lone caption: all it says is body."""
    said = [line for line in lines if line.kind == "text"] or [line for line in lines if _says(line)]
    if not said:
        return []
    kind: ChunkKind = "body" if any(line.text[-1] in "，、；" for line in said) else "head"
    titled = len(said) > 1 and kind == "head" and not _TELLING.search(said[0].text)
    parts = [(place, Chunk(kind, [line])) for place, line in enumerate(said)]
    return [Story([Run(parts[1:])], units=parts[:1])] if titled else [Story([Run(parts)])]


def _says(line: Line) -> bool:
    """Whether a line that belongs to no article on a page of reports says something if it stands alone."""
    return "，" in line.text or bool(marks.SENTENCE_MARK.search(line.text)) or bool(marks.CAPTION.match(line.text))


def _between(lines: Sequence[Line], text: str) -> Iterator[Range]:
    """What no line holds: the marks of Markdown."""
    at = 0
    for begin, end in [*[(line.begin, line.end) for line in lines], (len(text), len(text))]:
        between = text[at:begin]
        if between != "\n" and (shed := between.strip()):
            start = text.index(shed[0], at)
            yield (start, start + len(text[start:begin].rstrip()))
        at = end


def _whole(made: Sequence[Chunk]) -> list[Story]:
    """All text of a page that is one article, small-heads included."""
    body = [(place, chunk) for place, chunk in enumerate(made) if chunk.kind in ("body", "head")]
    return [Story([Run(body)])] if body else []


def _article(story: Story, page: Page, mend: Mend, used: set[int], noise: list[Range], *, full: bool) -> Article:
    """An article of a page, whose lines are then `used`; `mend` makes strands, and what that cuts out is `noise`."""
    headline: list[Strand] = []
    for _, chunk in story.units:
        for line in chunk.lines:
            used.add(line.begin)
            bullets = (marks.BULLETS if line is chunk.lines[0] else "") + " \u3000"
            begin = line.begin + len(line.text) - len(line.text.lstrip(bullets))
            if line.begin < begin < line.end:
                noise.append((line.begin, begin))
            made, lost = mend([[(min(begin, line.end - 1), line.end)]])
            headline.append(made)
            noise += lost
    parts = story.parts
    used.update([line.begin for _, chunk in parts for line in chunk.lines])
    body, lost = mend(paragraphs([chunk for _, chunk in parts]))
    noise += lost
    return Article(tuple(headline), body, *find_bylines(body, page, full=full))


def _reading(page: Page, articles: tuple[Article, ...], noise: Iterable[Range]) -> Reading:
    texts: list[str] = []
    offsets: list[int] = []
    blocks: list[Block] = []
    at = 0
    for number, article in enumerate(articles):
        begin = at
        for part in article.headline:
            texts += (part.text, "\n")
            offsets += part.offsets
            offsets.append(-1)
            at += len(part.text) + 1
        middle = at
        texts += (article.body.text, "\n")
        offsets += article.body.offsets
        offsets.append(-1)
        at += len(article.body.text) + 1
        blocks.append(Block(number, begin, middle, at))
    spans = tuple(Span(b, e, page.text[b:e]) for b, e in sorted(noise))
    return Reading(page, articles, "".join(texts), tuple(offsets), tuple(blocks), spans)
