"""Short news under one label: where no item has a headline of its own, the label is the headline of them all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.text.lines import Line
from extractors.text.marks import BULLETS, HAN

__all__ = ["DIGEST", "OF_ITEMS", "head_digests"]

DIGEST = re.compile(
    rf"[{BULLETS}\s【〖\[〈]*[{HAN}]{{0,6}}(?:简讯|短讯|快讯|简报|简明新闻|短新闻|一句话新闻|新闻速[递览]|要闻|速递|速览|动态|播报|集锦|集萃|集纳|传真|短波"
    rf"|资讯|点击|扫描|快递|快报|短信|零讯|汇编|荟萃)[】〗\]〉\s{BULLETS}]*"
)
"""What a column of short news is called: 要闻简报, ■消息速递, 一句话新闻."""
OF_ITEMS = re.compile("[简短快零]讯|短新闻|简明新闻|一句话|速[递览]|集[锦萃纳]|传真|短波|短信|汇编|荟萃|要闻简报")
"""What such a column is called that holds items and nothing else, each under a headline of its own."""


def head_digests(lines: Sequence[Line]) -> None:
    """Makes the label over items that begin with bullets, and are sentences, a headline."""
    for number, line in enumerate(lines[:-2]):
        if line.kind != "label" or not DIGEST.fullmatch(line.text):
            continue
        bullet = lines[number + 1].text[0]
        if bullet not in BULLETS:
            continue
        items = [place for place in range(number + 1, len(lines)) if lines[place].text[0] == bullet]
        if len(items) > 1 and all(_tells(lines, place) for place in items[:2]):
            line.kind = "text"


def _tells(lines: Sequence[Line], place: int) -> bool:
    """Whether an item is a sentence, and no headline that stands over one."""
    line = lines[place]
    if line.kind != "text":
        return False
    return line.stops or (len(lines) > place + 1 and not lines[place + 1].gap and "，" in line.text)
