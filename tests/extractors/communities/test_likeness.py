"""Stems that no county lists are names of villages only where their characters are those of villages."""

from __future__ import annotations

import math
import re
from collections import Counter

import pytest

from extractors.communities.likeness import like_a_village
from extractors.pipeline import extract
from extractors.records import Page
from extractors.vocabulary.lexicons import Lexicons, VillageChar, load_lexicons

HAN = re.compile("[一-鿿]{2,}")


@pytest.fixture(scope="module")
def lexicons() -> Lexicons:
    return load_lexicons()


@pytest.mark.parametrize("stem", ["石桥", "怪勒", "旧孩岭", "加尔苏瓦提", "匏仑", "周吴介", "内冲瑶族", "永济"])
def test_likely_stems_may_be_villages(stem: str, lexicons: Lexicons) -> None:
    assert like_a_village(stem, lexicons.village_chars)


@pytest.mark.parametrize(
    "stem", ["想为", "看完", "每年到", "王芳为", "改为", "驻扎在", "新一届", "派干部下", "贫困", "试点"]
)
def test_what_hardly_any_village_is_called_by_is_none(stem: str, lexicons: Lexicons) -> None:
    assert not like_a_village(stem, lexicons.village_chars)


def test_the_weights_are_those_of_the_list_of_villages(lexicons: Lexicons) -> None:
    said: Counter[str] = Counter()
    for word, known in lexicons.words.items():
        for character in word:
            if "一" <= character <= "鿿":
                said[character] += math.exp(-known.cost)
    shares = {character: share / said.total() for character, share in said.items()}
    first, inner, last = Counter[str](), Counter[str](), Counter[str]()
    for cell in lexicons.villages.values():
        for stem in filter(HAN.fullmatch, cell.split("|")):
            first[stem[0]] += 1
            inner.update(stem[1:-1])
            last[stem[-1]] += 1
    for character, told in lexicons.village_chars.items():
        share = shares.get(character, 0.0)
        weights = [math.log((n[character] + 2) / (n.total() * share + 2)) for n in (first, inner, last)]
        assert told == pytest.approx(VillageChar(*(max(-5.0, min(5.0, w)) for w in weights)), abs=0.06), character


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("我还是想为社区做点什么，每年到村里看看，后改当村主任。", set()),
        ("会议选举产生了新一届镇妇联领导班子。", set()),
        ("帮扶队走进怪勒村、旧孩岭村，在匏仑社区座谈。", {"怪勒村", "旧孩岭村", "匏仑社区"}),
    ],
)
def test_pages_name_no_villages_by_what_is_done(text: str, names: set[str]) -> None:
    found = extract(Page("p.txt", "p.txt", text, home="青山县")).mentions
    assert {m.entity.name for m in found if m.entity.kind == "community"} == names
