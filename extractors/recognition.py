"""Page -> Sketch with settled mentions: the recognisers one after the other.

Each proposes its candidates under its own name; `settled` decides overlaps between all of them. A trained model is
one more recogniser of the same contract, and `extractors/pipeline.py` makes each of them a component of spaCy's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import cast

from extractors.articles.page_reading import read_page
from extractors.communities.home_clues import source_of
from extractors.communities.stems import told_elsewhere
from extractors.intake.script import simplify
from extractors.organisations.founders import behind_founder
from extractors.overlaps import RULES, settled
from extractors.records import Home, Kind, Page, Reading
from extractors.resources import Resources
from extractors.sketch import CommunityName, Sketch
from extractors.stages import Stage
from extractors.text.scanning import occurrences
from extractors.trained import recogniser
from extractors.trained.sentences import sentences

__all__ = ["COMPONENTS", "begun", "recognising", "sketched"]


def begun(page: Page, resources: Resources) -> Sketch:
    """A page read, and the words of the lexicons that stand on it."""
    return sketched(read_page(page, resources.settings.lexicons), resources)


def sketched(reading: Reading, resources: Resources) -> Sketch:
    """What was read, and the words of the lexicons that stand in it."""
    hits = resources.matcher.find(reading.text)
    return Sketch(reading, reading.text, hits, masked=_bylines(reading) + _unprinted(reading))


def recognising(resources: Resources) -> tuple[Stage, ...]:
    """All recognisers as stages, those that take long in several."""
    return tuple(partial(_run, step) for _, component in COMPONENTS for step in _steps(component, resources))


def _steps(component: Component, resources: Resources) -> Sequence[Step]:
    """What a recogniser does, step by step."""
    if component is persons:
        return [partial(_posts, resources=resources), *resources.persons.steps, resources.posts.tell, _persons_kept]
    if component is organisations:
        return [*resources.organisations.steps, _organisations_named]
    return [lambda sketch: component(sketch, resources)]


def _run(step: Step, sketch: Sketch) -> Sketch:
    step(sketch)
    return sketch


def _propose(sketch: Sketch, group: str, found: Iterable[tuple[int, int, Kind, float]]) -> None:
    sketch.candidates[group] = {(begin, end, kind): confidence for begin, end, kind, confidence in found}


def communities(sketch: Sketch, resources: Resources) -> None:
    """Finds divisions, the home, and communities below it."""
    finder = resources.communities
    stated = sketch.reading.page.home or resources.home
    divisions = [] if stated else finder.divisions(sketch)
    home = sketch.home_found = _home(sketch, resources, stated, divisions)
    if home is not None:
        sketch.home, sketch.home_code = home.own, home.code
    if stated or home is not None:
        divisions = finder.divisions(sketch)
    divisions = [*divisions, *_unlisted_home(sketch, resources)]
    divisions += finder.neighbours(sketch, divisions)
    local = finder.local(sketch, divisions)
    towns = resources.gazetteer.towns_of(sketch.home_code)
    ends = {c.end: c for c in (*divisions, *local)}
    listed = [*finder.towns(sketch, towns, ends), *finder.numbered(sketch)]
    ends.update((c.end, c) for c in listed)
    towns_of_list = {(c.begin, c.end) for c in listed}
    divisions = [c for c in divisions if (c.begin, c.end) not in towns_of_list]
    villages = finder.villages.of(sketch.home_code)
    told = told_elsewhere(sketch, towns, villages, ends, finder.stems)
    named = _of_one_name(sorted([*divisions, *local, *listed, *told], key=lambda c: (c.begin, -c.end)))
    named = _in_full(named)
    sketch.communities = [*named, *finder.pronouns(sketch, named)]
    sketch.community_ends = {c.end: c for c in sketch.communities}
    _propose(sketch, "communities", [(c.begin, c.end, "community", c.confidence) for c in sketch.communities])


def _of_one_name(named: list[CommunityName]) -> list[CommunityName]:
    """Villages by one name, whatever goes on it: 新圩村委会, and 鹤田自然村 where the page says 鹤田村 too.

    A street too: 前川街 where the page says 前川街道.
    """
    names = {c.name for c in named}
    plain = {name: re.sub("(?:自然|行政)?村$|委会$", "", name) for name in names if name.endswith(_VILLAGES)}
    whole = {
        name: stem if stem.endswith("村") else stem + "村"
        for name, stem in plain.items()
        if name.endswith("委会") or stem + "村" in names
    }
    whole |= {name: name + "道" for name in names if name[-1] == "街" and name + "道" in names}
    return [c._replace(name=whole[c.name]) if c.name in whole else c for c in named]


_VILLAGES = ("村委会", "自然村", "行政村")
"""How villages' names end that are said by 村 alone too."""


def _in_full(named: list[CommunityName]) -> list[CommunityName]:
    """Townships of a nationality by their full names, where the page says these too: 洪水泉(回族)乡."""
    full = {c.name for c in named if c.name.endswith("族乡")}
    if not full:
        return named
    whole = {
        c.name: longer[0]
        for c in named
        if c.name[-1] == "乡"
        and c.name not in full
        and len(longer := [n for n in full if n.startswith(c.name[:-1])]) == 1
    }
    return [c._replace(name=whole[c.name]) if c.name in whole else c for c in named]


def _unlisted_home(sketch: Sketch, resources: Resources) -> list[CommunityName]:
    """The home where it stands on the page and no gazetteer lists it."""
    home = sketch.home
    if not home or len(home) < 2 or resources.gazetteer.parents(home):
        return []
    kind = resources.gazetteer.home_level(home)
    places = occurrences(sketch.text, home)
    return [CommunityName(at, at + len(home), home, kind, 0.95, known=True) for at in places]


def _home(sketch: Sketch, resources: Resources, stated: str | None, divisions: list[CommunityName]) -> Home | None:
    """The home that is `stated`, else the one that the divisions named on the page tell."""
    gazetteer = resources.gazetteer
    if stated:
        return gazetteer.from_metadata(simplify(stated))
    named = [(c.begin, c.end, c.name) for c in divisions]
    clues = partial(resources.communities.clues, sketch)
    return gazetteer.inferred(sketch.text, named, source_of(sketch.reading.page, gazetteer.papers.sent_from), clues)


def organisations(sketch: Sketch, resources: Resources) -> None:
    """Finds organisations and takes their names apart."""
    resources.organisations.find(sketch)
    _organisations_named(sketch)


def _organisations_named(sketch: Sketch) -> None:
    _propose(sketch, "organisations", [(o.begin, o.end, "organisation", o.confidence) for o in sketch.organisations])


def persons(sketch: Sketch, resources: Resources) -> None:
    """Finds persons and their posts."""
    _posts(sketch, resources)
    resources.persons.find(sketch)
    resources.posts.tell(sketch)
    _persons_kept(sketch)


def _posts(sketch: Sketch, resources: Resources) -> None:
    resources.posts.find(sketch)


def _persons_kept(sketch: Sketch) -> None:
    """Leaves out whom only bylines name, and of organisations what persons break."""
    sketch.persons = [p for p in sketch.persons if not sketch.is_masked(p.begin, p.end)]
    sure = sorted(p.begin for p in sketch.persons if p.confidence >= _SURE)
    whole = [o.base if o.base and _holds(sure, max(o.base.end, o.begin), o.end) else o for o in sketch.organisations]
    seats = {c.begin: c.end for c in sketch.communities}
    sketch.organisations = [o for o in whole if o.base or o.row or not _holds(sure, behind_founder(o, seats), o.end)]
    _organisations_named(sketch)
    names = {p.name for p in sketch.persons}
    sketch.posts = [p for p in sketch.posts if p.person in names and not sketch.is_masked(p.begin, p.end)]
    _propose(sketch, "persons", [(p.begin, p.end, "person", p.confidence) for p in sketch.persons])


_SURE = 0.85
"""A person this sure breaks an organisation's name that would run over it: 科长潘某率考察组."""


def _holds(begins: list[int], begin: int, end: int) -> bool:
    at = bisect_left(begins, begin)
    return at < len(begins) and begins[at] < end - 1


def venues(sketch: Sketch, resources: Resources) -> None:
    """Finds named places that are no communities."""
    sketch.venues = list(resources.venues.find(sketch))
    _propose(sketch, "venues", [(v.begin, v.end, "place", v.confidence) for v in sketch.venues])


def trained(sketch: Sketch, resources: Resources) -> None:
    """Lets the user's trained models find names, each as a group of its own."""
    spans = list(sentences(sketch.text)) if resources.models else []
    if resources.models and resources.settings.recognise == "unsure":
        by_rules = [(key[0], sure) for name in RULES for key, sure in sketch.candidates.get(name, {}).items()]
        spans = list(recogniser.doubtful(sketch, by_rules))
    for model in resources.models:
        found = recogniser.find(model, sketch.text, spans, resources.places)
        _propose(sketch, model.source, ((f.begin, f.end, cast(Kind, f.kind), f.confidence) for f in found))


Component = Callable[[Sketch, Resources], None]
Step = Callable[[Sketch], None]
COMPONENTS: tuple[tuple[str, Component], ...] = (
    ("communities", communities),
    ("organisations", organisations),
    ("persons", persons),
    ("venues", venues),
    ("trained", trained),
    ("settle", settled),
)
"""The recognisers, in order."""


def _unprinted(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Doc ranges that stand on no page: a headline that only the metadata give bears no evidence."""
    offsets = reading.offsets
    return tuple(
        (block.begin, block.body_begin)
        for block in reading.blocks
        if block.begin < block.body_begin and max(offsets[block.begin : block.body_begin]) < 0
    )


def _bylines(reading: Reading) -> tuple[tuple[int, int], ...]:
    signed = (
        (block.body_begin + begin, block.body_begin + end)
        for article, block in zip(reading.articles, reading.blocks, strict=True)
        for begin, end in article.signed
    )
    return (*signed, *(edited.span() for edited in _EDITED.finditer(reading.text)))


_EDITED = re.compile(
    "[（(](?:[㐀-鿿 、]{2,12}[ /]摄影?"
    "|(?:(?:责任|值班|本期)?编辑|责编|校对|审核|审校|[组选]稿|图片来源|摄[影像]|供图|图片?)"
    "[：:/／\\s][^（）()\\n]{2,24})[）)](?=\\n)"
)
"""Who edited an article or took its pictures, in brackets behind it."""
