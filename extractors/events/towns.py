"""Towns named only for an office that the last of them is named with: 甲镇、乙镇、丙镇派出所."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.events.story import Name, Story

_OFFICE = re.compile("[^镇乡道]{1,4}(?:[镇乡]|街道)(?:派出所|司法所|财政所|市场监管所|卫生院|中心校|综治中心|消防站)")
"""An office that every town has."""
_JOINED = frozenset("、和与及")


def without_towns(story: Story, run: Sequence[Name]) -> list[Name]:
    """A run of hosts without the towns whose offices are meant: 甲镇、乙镇|、丙镇派出所|联合开展."""
    kept: list[Name] = []
    shared = False
    for number in reversed(range(len(run))):
        name = run[number]
        if _OFFICE.fullmatch(name.text):
            shared = True
        elif shared:
            joined = story.masked[name.end : run[number + 1].begin] in _JOINED
            shared = joined and name.kind == "community" and name.text.endswith(("镇", "乡", "街道"))
        if not shared or name.kind != "community":
            kept.append(name)
    return kept[::-1]
