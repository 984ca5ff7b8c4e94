"""A name as people write it -> the entity it means, or an error that lists what it could mean."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import pyoxigraph as ox

from graph.facts import KINDS, Named
from graph.source import Row, Source, zh
from ontology.terms import FZ_COMMUNITY, FZ_REPORTER, ORG_ORGANIZATION, SCHEMA_EVENT, SCHEMA_PERSON, SCHEMA_PLACE

_KIND_OF_TYPE: Final = (
    (FZ_REPORTER, "reporter"),
    (SCHEMA_PERSON, "person"),
    (ORG_ORGANIZATION, "organisation"),
    (FZ_COMMUNITY, "community"),
    (SCHEMA_PLACE, "place"),
    (SCHEMA_EVENT, "event"),
)
_RESPELLINGS: Final = (
    ("人民政府", "政府"),
    ("人民代表大会常务委员会", "人大常委会"),
    ("人大常委会", "人大"),
    ("纪律检查委员会", "纪委"),
    ("人民检察院", "检察院"),
    ("人民法院", "法院"),
    ("街道办事处", "街道办"),
    ("居民委员会", "居委会"),
    ("村民委员会", "村委会"),
)
"""Long and short spelling of one part of a body's name; a name is tried in both."""
_PARTY: Final = re.compile(r"^(?:中国共产党|中共)(.+?)(?:委员会|委)$")


_NAMED: Final = """SELECT DISTINCT ?x ?name ?home ?type WHERE { %these% ?x skos:prefLabel ?name ; a ?type .
  OPTIONAL { ?x fz:home ?home } }"""


class LookupFailedError(ValueError):
    """A name could not be told to mean exactly one thing; the message lists what it could be."""


class UnknownNameError(LookupFailedError):
    """Nothing has this name; the message names the nearest."""


class AmbiguousNameError(LookupFailedError):
    """Several things have this name; the message lists them, `candidates` holds their IRIs."""

    def __init__(self, message: str, candidates: tuple[str, ...]) -> None:
        """Keep the candidates beside the message."""
        super().__init__(message)
        self.candidates = candidates


@cache
def _simplifier() -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def simplified(name: str) -> str:
    """A name as labels write it: simplified, without spaces, e.g. 劉 桂芳 → 刘桂芳."""
    return _simplifier()(re.sub(r"\s+", "", name))


def spellings(name: str) -> list[str]:
    """The other ways to write a body's name: 青禾县政府 → 青禾县人民政府, 中共青禾县委员会 → 青禾县委."""
    found = []
    for long, short in _RESPELLINGS:
        if long in name:
            found.append(name.replace(long, short))
        elif short in name:
            found.append(name.replace(short, long))
    if party := _PARTY.match(name):
        found.append(party[1] + "委")
    return [other for other in dict.fromkeys(found) if other != name]


def kind_of(types: Iterable[str]) -> str:
    """The kind of an entity by its RDF classes, e.g. {schema:Person, fz:Official} → person."""
    known = set(types)
    return next((kind for iri, kind in _KIND_OF_TYPE if iri in known), "")


def describe(source: Source, iris: Iterable[str]) -> dict[str, Row]:
    """Kind, home and name of each IRI, in the order of the IRIs; those without a name are left out."""
    wanted = list(dict.fromkeys(iris))
    types: dict[str, set[str]] = {}
    known: dict[str, Row] = {}
    for row in source.rows_for("x", wanted, _NAMED):
        types.setdefault(row["x"], set()).add(row["type"])
        first = known.setdefault(row["x"], {"name": row["name"], "home": row.get("home", "")})
        first["name"] = min(first["name"], row["name"])
        first["home"] = min(first["home"], row.get("home", ""))
    return {x: known[x] | {"kind": kind_of(types[x])} for x in wanted if x in known}


def candidates(source: Source, name: str, *, kinds: Sequence[str], home: str | None = None) -> list[str]:
    """Entities that a name may mean: by full name, else by another form, else respelt, else by its end."""
    name = simplified(name)
    for iris in _readings(source, name):
        found = {x: row for x, row in describe(source, iris).items() if row["kind"] in kinds}
        kept = sorted(x for x, row in found.items() if home is None or home_fits(row["home"], home))
        if kept:
            return kept
    return []


def _readings(source: Source, name: str) -> Iterator[list[str]]:
    """What a name may mean, surest reading first; a later one costs a pass over all labels."""
    yield _labelled(source, "skos:prefLabel", [name])
    yield _labelled(source, "skos:altLabel", [name])
    yield _labelled(source, "skos:prefLabel|skos:altLabel", spellings(name))
    yield _ending(source, [name, *spellings(name)])


def home_fits(home: str, asked: str) -> bool:
    """Whether an entity's home is the one asked for; 河南省郑州市二七区 and 郑州市 both fit 郑州市二七区."""
    asked = simplified(asked)
    return bool(home) and (home == asked or asked.endswith(home) or home.endswith(asked) or home.startswith(asked))


def _labelled(source: Source, path: str, names: Sequence[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        found += (r["x"] for r in source.rows(f"SELECT DISTINCT ?x WHERE {{ ?x {path} %name% }}", name=zh(name)))
    return found


def _ending(source: Source, names: Sequence[str]) -> list[str]:
    test = " || ".join(f"STRENDS(STR(?label), {ox.Literal(name)})" for name in names if len(name) > 1)
    if not test:
        return []
    return [r["x"] for r in source.rows(f"SELECT DISTINCT ?x WHERE {{ ?x skos:prefLabel ?label FILTER({test}) }}")]


def nearest(source: Source, name: str, *, kinds: Sequence[str], limit: int = 5) -> list[str]:
    """Names of these kinds that hold this one, the shortest first, then those that look most like it."""
    name = simplified(name)
    parts = {name[i : i + 2] for i in range(max(len(name) - 1, 1))} | {name[:1], name[-1:]}
    test = " || ".join(f"CONTAINS(STR(?label), STR({zh(part)}))" for part in sorted(parts - {""}))
    if not test:
        return []
    pattern = f"?x skos:prefLabel|skos:altLabel ?label FILTER({test})"
    rows = source.rows(f"SELECT ?x ?label WHERE {{ {pattern} }} LIMIT 20000")
    labels = sorted({row["label"] for row in rows})
    holding = sorted((label for label in labels if name in label), key=lambda label: (len(label), label))
    close = difflib.get_close_matches(name, labels, n=4 * limit, cutoff=0.4)
    ranked = [row["x"] for label in dict.fromkeys((*holding, *close)) for row in rows if row["label"] == label]
    known = describe(source, ranked)
    names = [known[x]["name"] for x in ranked if x in known and known[x]["kind"] in kinds]
    return list(dict.fromkeys(names))[:limit]


def checked_kinds(kind: str | None) -> tuple[str, ...]:
    """The kinds that a caller asks for by name, `person` or 人物: one, or all.

    Raises LookupFailedError, which lists the kinds.
    """
    if kind is None:
        return tuple(KINDS)
    for known, zh_name in KINDS.items():
        if kind in (known, zh_name):
            return (known,)
    listed = "、".join(f"{known} {zh_name}" for known, zh_name in KINDS.items())
    raise LookupFailedError(f"没有“{kind}”这一类 (no such kind); 可用: {listed}")


def checked_limit(limit: int | None) -> int | None:
    """How many to give at most; None is all.

    Raises ValueError where it is negative.
    """
    if limit is not None and limit < 0:
        raise ValueError(f"limit={limit}: 不能小于 0 (must not be negative)")
    return limit


def told(kinds: Sequence[str]) -> str:
    """Kinds in words: 人物或记者."""
    return "或".join(KINDS[kind] for kind in kinds) if len(kinds) < len(KINDS) else "人、机构、社区、地点或活动"


def unknown(source: Source, name: str, *, kinds: Sequence[str], home: str | None = None) -> UnknownNameError:
    """The error for a name that nothing of these kinds and this home has; says what else has it, or comes near."""
    plain = name.rpartition("/")[2]
    same = describe(source, candidates(source, plain, kinds=tuple(KINDS)) if plain else ())
    near = [] if same or not plain else nearest(source, plain, kinds=kinds)
    hint = ""
    if same:
        others = [repr(Named(row["kind"], row["home"], row["name"], x)) for x, row in same.items()]
        hint = f"\n叫这个名字的有 (this name has): {'、'.join(others[:5])}{' …' if len(others) > 5 else ''}"
    elif near:
        hint = f"\n相近的名字 (nearest names): {'、'.join(near)}"
    return UnknownNameError(f"{home or ''}没有叫“{name}”的{told(kinds)} (nothing has this name).{hint}")
