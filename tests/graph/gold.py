"""The gold file of the county's page on floods, as one who reads it right would write it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Gold = dict[str, Any]


def floods_gold() -> Gold:
    return {"page": "0720.txt", "year": 2020, "home": "青禾县", "articles": [_floods(), _lecture()]}


def _floods() -> Gold:
    county, committee = ["青禾县"], ["青禾县委", "县委"]
    government = ["青禾县人民政府", "青禾县政府", "县政府", "青禾县"]
    return {
        "id": "a1",
        "headline": "青禾县部署防汛",
        "headline_lines": [1],
        "lines": [[3, 5]],
        "reporters": ["陈晓"],
        "correspondents": [],
        "persons": [
            {"name": "周明远", "posts": [_post(committee, "副书记"), _post(government, "县长")]},
            {"name": "许国安", "posts": [_post(committee, "书记")]},
            {"name": "刘桂芳", "posts": [_post(["青禾县水利局"], "局长")]},
        ],
        "organisations": [
            {"names": committee},
            {"names": government, "optional": True},
            {"names": ["青禾县水利局", "县水利局"], "part_of": government},
        ],
        "communities": [{"names": county, "kind": "district"}],
        "places": [{"names": ["青禾县文化中心", "县文化中心"]}],
        "events": [
            {
                "types": ["meeting"],
                "keys": ["防汛工作会议"],
                "name": "青禾县召开防汛工作会议",
                "date": "2020-07-19",
                "places": [["县文化中心"]],
                "organisers": [county],
                "leaders": [["周明远"]],
                "attendees": [["许国安"], ["刘桂芳"]],
            }
        ],
    }


def _lecture() -> Gold:
    willow = ["柳林社区"]
    return {
        "id": "a2",
        "headline": "邻里讲堂开课",
        "headline_lines": [7],
        "lines": [[9, 10]],
        "reporters": ["张伟"],
        "correspondents": ["王芳"],
        "persons": [{"name": "赵春生", "posts": [_post(willow, "书记")]}, {"name": "张伟", "posts": []}],
        "organisations": [],
        "communities": [{"names": willow, "kind": "neighbourhood", "within": ["柳林街道"]}],
        "places": [],
        "events": [
            {
                "types": ["training"],
                "keys": ["邻里讲堂"],
                "name": "柳林社区举办邻里讲堂",
                "date": "2020-07-18",
                "places": [willow],
                "organisers": [willow],
                "leaders": [["赵春生"]],
                "attendees": [["张伟"]],
            }
        ],
    }


def _post(org: list[str], title: str) -> Gold:
    return {"org": org, "title": title}


def write_gold(folder: Path, change: Callable[[Gold], object] | None = None) -> Path:
    """A folder with that one gold file, in which something may first be changed."""
    gold = floods_gold()
    if change:
        change(gold)
    folder.mkdir(exist_ok=True)
    (folder / "0720.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")
    return folder
