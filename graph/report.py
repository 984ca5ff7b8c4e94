"""What a build did: the record behind `report.json` and the summary at its end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from extractors.intake.reading import Skipped
from graph.store import PageStore
from ontology import terms

FILE: Final = "report.json"
_SHOWN: Final = 20
"""Skipped inputs that the summary lists; the report has all."""

COUNTED: Final = {
    "persons": terms.SCHEMA_PERSON,
    "officials": terms.FZ_OFFICIAL,
    "reporters": terms.FZ_REPORTER,
    "organisations": terms.ORG_ORGANIZATION,
    "communities": terms.FZ_COMMUNITY,
    "places": terms.SCHEMA_PLACE,
    "posts": terms.ORG_MEMBERSHIP,
    "events": terms.SCHEMA_EVENT,
}
_CHINESE: Final = {
    "persons": "人物",
    "officials": "其中官员",
    "reporters": "署名作者",
    "organisations": "机构",
    "communities": "社区与政区",
    "places": "地点",
    "posts": "任职",
    "events": "活动",
}


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of one build; `counts` are of distinct things over all pages."""

    version: str
    pages: int
    characters: int
    articles: int
    mentions: int
    statements: int
    counts: dict[str, int]
    built: int
    """Pages read and written in this run."""
    kept: int
    """Pages that stood unchanged."""
    dropped: int
    """Pages of the build before that are no longer in it."""
    skipped: tuple[Skipped, ...]
    seconds: dict[str, float]
    """By step: reading the pages, graph.ttl, the store's named graphs, its merged graph, the other views."""
    processor: dict[str, float]
    """The same in processor time of the main process."""

    def write(self, path: Path) -> None:
        """Write `report.json`."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")

    def summary(self, out: Path) -> str:
        """The report in words."""
        lines = [
            f"版面 {self.pages} 个，报道 {self.articles} 篇，{self.characters:,} 字 "
            f"({self.pages} pages, {self.articles} articles, {self.characters:,} characters)",
            f"  新建 {self.built}，沿用 {self.kept}，移除 {self.dropped} "
            f"(built {self.built}, kept {self.kept}, dropped {self.dropped})",
            *[f"  {_CHINESE[kind]} {number} ({kind})" for kind, number in self.counts.items()],
            f"  陈述 {self.statements:,} 条，用时 {sum(self.seconds.values()):.1f} 秒 "
            f"({self.statements:,} statements in {sum(self.seconds.values()):.1f} s)",
            *list_skipped(self.skipped),
            f"图在 {out / 'graph.ttl'}，网页 {out / 'graph.html'}，表格 {out / 'posts.csv'} 等 "
            f"(graph, page and tables are in {out})",
        ]
        return "\n".join(lines)


def list_skipped(skipped: Sequence[Skipped]) -> list[str]:
    """The first of what was skipped and why, in lines."""
    if not skipped:
        return []
    more = len(skipped) - _SHOWN
    return [
        f"未收 {len(skipped)} 项 (skipped):",
        *[f"  {one}" for one in skipped[:_SHOWN]],
        *([f"  另有 {more} 项 ({more} more)"] if more > 0 else []),
    ]


def count(store: PageStore) -> dict[str, int]:
    """Distinct things by kind. A reporter is no person here, a community no place: each counts once."""
    found = {kind: set(store.instances(rdf_class)) for kind, rdf_class in COUNTED.items()}
    found["persons"] -= found["reporters"]
    found["places"] -= found["communities"]
    return {kind: len(members) for kind, members in found.items()}
