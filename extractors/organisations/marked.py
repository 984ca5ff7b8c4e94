"""Names that marks or a conjunction hold together: “桃花妹子”电商协会, 县|餐饮与美食行业协会, 市|换届调研|督导组."""

from __future__ import annotations

import re

from extractors.borders import HARD, Borders
from extractors.organisations.levels import Levels
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import BRACKET, CAMPAIGN, CIVIL, FUNCTION, LED, LEVELS, LOCAL, as_borne
from extractors.sketch import CommunityName, NamedOrganisation
from extractors.vocabulary.lexicons import Lexicons, OrganisationSuffix

__all__ = ["MarkedNames", "is_another", "is_campaign", "is_seated"]

_NO_NAME = re.compile(r"的|\d|等|项目|单位|[已将在是了为给向对再该由把让请]|委托|[送走运捐][到往进给]|来到|颁")
"""What no name holds after a quoted word: “某某包裹”|送到学校."""

_SAYS = frozenset("durpcf")
"""Parts of speech of words that a sentence holds and no team's work."""


_SEATS = ("县城", "城区", "市区", "镇区", "集镇")
"""What 和 joins to something else before it: 柳河村民宿集群和|县城污水处理厂."""


class MarkedNames:
    """Reads names that do not run over words alone."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary, borders: Borders, levels: Levels) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary = vocabulary
        self._borders = borders
        self._levels = levels
        self._stopwords = lexicons.organisation_stopwords
        self._titles = lexicons.titles
        self._words = lexicons.words

    def led(
        self, text: str, begin: int, edge: int, end: int, row: OrganisationSuffix, found: dict[int, NamedOrganisation]
    ) -> NamedOrganisation | None:
        """A team of a level that verbs name: 市|换届工作调研|督导组."""
        if row.family not in ("team", "office") or row.strength == "weak" or begin == 0 or text[begin - 1] in HARD:
            return None
        led = LED.search(text, max(0, edge - 16), edge)
        if led is None or led.start() >= begin or any(at in found for at in range(led.end(1), begin + 1)):
            return None
        words = self._borders.words(text, led.start(2), edge)
        if any(c in FUNCTION for c in led.group(2)) or any(w in self._stopwords or t in _SAYS for w, t, _ in words):
            return None  # 县|里每年还帮着农村|演出队
        return NamedOrganisation(led.start(), end, text[led.start(2) : end], 0.75, level=led.group(1))

    def inset(self, text: str, begin: int, end: int, row: OrganisationSuffix) -> NamedOrganisation | None:
        """A name with its place in brackets inside: 恒力（四川）|新材料有限公司."""
        bracket = BRACKET.search(text, max(0, begin - 10), begin)
        if bracket is None or row.strength != "strong":
            return None
        at = opening = bracket.start()
        while opening > 0 and at - opening < 10 and text[opening - 1] not in HARD and text[opening - 1] not in FUNCTION:
            opening -= 1
        run = opening
        for word, _, start in self._borders.words(text, run, at):
            if word == "暨" or (len(word) > 1 and (word in self._vocabulary.visits or word in self._stopwords)):
                opening = run + start + len(word)
        return NamedOrganisation(opening, end, text[opening:end], 0.8) if at - opening > 1 else None

    def joined(
        self, text: str, begin: int, end: int, row: OrganisationSuffix, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """A name with 和 or 与 inside, which a place or level word opens: 县|餐饮与美食行业协会."""
        if (
            (row.strength != "strong" and row.suffix != "中心")
            or text[begin - 1 : begin] not in ("与", "和", "暨")
            or end - begin < 4
            or text.startswith(_SEATS, begin)
        ):
            return None
        if begin - 1 in places or any(plural in text[max(0, begin - 8) : end] for plural in ("部门", "单位")):
            return None
        if any(place.begin == begin for place in places.values()):
            return None
        if row.family == "enterprise" and text[begin - 3 : begin - 1] in self._vocabulary.trades:
            return None
        before = self._borders.stretch(text, begin - 1, reach=11, verbs=True)
        if any(word in self._titles for word, _, _ in before.words):
            return None
        for word, _, start in before.words:
            place = next((p for p in places.values() if p.begin == start and p.end < begin), None)
            if place is not None and is_seated(place, row, begin, places):
                continue
            least = 0 if row.family == "enterprise" else 1
            if place is not None and least < begin - 1 - place.end < 7:
                named = as_borne(text, place, row.family) if row.family in CIVIL else place.name
                return NamedOrganisation(place.begin, end, text[place.end : end], 0.75, place=named)
            edge = start == 0 or text[start - 1] in HARD
            if word in LEVELS and edge and 1 < begin - 1 - start - len(word) < 7:
                return NamedOrganisation(start, end, text[start + len(word) : end], 0.75, level=word)
        return None

    def quoted(
        self, text: str, edge: int, end: int, row: OrganisationSuffix, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """A name that opens with a quoted word: “桃花妹子”|电商协会."""
        if is_spoken(text, edge):
            return None
        opening = text.rfind("“", max(0, edge - 16), edge)
        if (
            opening < 0
            or _NO_NAME.search(text, edge, end)
            or (row.strength == "weak" and row.family not in ("team", "office"))
            or text[edge - 2].isdigit()
        ):
            return None
        place = places.get(opening)
        if place is not None:
            return NamedOrganisation(place.begin, end, text[opening:end], 0.85, place=place.name)
        done = self._words.get(text[opening + 1 : edge - 1])
        if done is not None and done.tag == "v" and end - edge > 3:
            return NamedOrganisation(edge, end, text[edge:end], 0.7)
        level = self._levels.level(text, opening, places) if row.strength == "strong" else ""
        if level and level not in LOCAL:
            return NamedOrganisation(opening - len(level), end, text[opening:end], 0.8, level=level)
        return NamedOrganisation(opening, end, text[opening:end], 0.75 if row.strength == "strong" else 0.6)


def is_spoken(text: str, edge: int) -> bool:
    """Whether what ends in quotation marks at `edge` was said, and opens no name."""
    return text[edge - 1 : edge] == "”" and text[edge - 2 : edge - 1] in ("。", "！", "？", "，")


_AND = frozenset("和与及")


def is_another(text: str, quoted: int, left: int, edge: int) -> bool:
    """Whether what stands in quotation marks up to `quoted` is none of a name whose own words begin at `left`.

    It was said, or another thing is listed before the name: “双拥”广场|和|某某监狱, “双百”活动|暨|某某小学.
    """
    listed = quoted < left and text[left - 1] in _AND
    return is_spoken(text, quoted) or listed or "暨" in text[quoted:edge]


def is_seated(place: CommunityName, row: OrganisationSuffix, edge: int, places: dict[int, CommunityName]) -> bool:
    """Whether a place is where a firm is seen, not what opens its name: 柳河镇|广州明和科技有限公司."""
    if row.family != "enterprise" or place.kind in ("province", "city", "district"):
        return False
    return any(end in places and places[end].begin == place.end for end in range(place.end + 2, edge + 1))


def is_campaign(text: str, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a quoted slogan with a dot inside seems to end as a name: “情暖·敬老院|”志愿服务."""
    return vocabulary.worded(CAMPAIGN).match(text, end) is not None and "·" in text[text.rfind("“", 0, end) : end]
