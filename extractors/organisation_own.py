"""Organisations by names of their own, which run leftwards from an ending: 郑州|康乐养老服务|中心."""

from __future__ import annotations

import re

from extractors.borders import HARD, Borders
from extractors.lexicons import Lexicons, OrganisationSuffix
from extractors.organisation_judge import NameJudge
from extractors.organisation_levels import Levels
from extractors.organisation_vocabulary import Vocabulary
from extractors.organisation_words import (
    BRACKET,
    CAMPAIGN,
    CIVIL,
    COUNTY_LEVELS,
    KEPT,
    LED,
    LEVELS,
    LOCAL,
    NUMBERED,
    NUMERAL,
    OFFICE_BORDER,
    PLACED_NUMBER,
    PLACED_SHORT,
    REACH,
    TITLE_INSIDE,
    YEAR,
    as_printed,
    is_ordinal,
    undated,
)
from extractors.sketch import CommunityName, NamedOrganisation

__all__ = ["OwnNames"]

_WHEN = frozenset("前")
"""Words that say when, before a name: 开学|前|某某小学."""
_THIS_TERM = re.compile("^(?:新一届|本届|上届|下一?届|首届|历届)")
"""What says which term of a body is meant, no part of its name: 某县|新一届|红十字会."""


_FUNCTION = frozenset("的在了和与及对等将由到赴同会向把让使被请给从以")
"""Words of one character of which no local part is made."""
_SENT = ("派驻", "选派", "下派", "派")
"""How a body's name goes on to the team that it sent."""


class OwnNames:
    """Reads an organisation's own words before its ending, and judges whether they make a name."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary, borders: Borders, levels: Levels) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary = vocabulary
        self._borders = borders
        self._levels = levels
        self._generic = lexicons.generic_modifiers
        self._judge = NameJudge(lexicons, vocabulary, borders)
        self._stopwords = lexicons.organisation_stopwords
        self._inner = borders.inside_verbs
        self._titles = lexicons.titles
        self._words = lexicons.words

    def stretched(
        self,
        text: str,
        begin: int,
        end: int,
        row: OrganisationSuffix,
        places: dict[int, CommunityName],
        found: dict[int, NamedOrganisation],
    ) -> NamedOrganisation | None:
        """A name that runs leftwards over its own words: 郑州|康乐养老服务|中心."""
        if row.suffix in self._vocabulary.units and (unit := self._unit(text, begin, end, row, found)) is not None:
            return unit
        edge = begin
        bracket = BRACKET.search(text, max(0, begin - 10), begin)
        if bracket:
            edge = bracket.start()
        if edge > 0 and text[edge - 1] == "”":
            return self._quoted(text, edge, end, row, places)
        stretch = self._borders.stretch(text, edge, reach=REACH, verbs=True)
        words = self._vocabulary.unled(list(stretch.words))
        if row.family == "enterprise":
            words = self._visited(words, edge)
        if text[stretch.begin - 1 : stretch.begin] == "和" and text[stretch.begin - 2 : stretch.begin - 1] == "、":
            words.insert(0, ("和", "x", stretch.begin - 1))
        if len(words) > 1 and words[0][0] == "县城" and words[1][0] in ("关", "东", "西", "南", "北", "中"):
            at = words[0][2]
            words[:2] = [("县", "n", at), ("城" + words[1][0], "ns", at + 1)]
        led = self._led(text, stretch.begin, edge, end, row, found)
        if led is not None:
            return led
        if CAMPAIGN.match(text, end) and "·" in text[text.rfind("“", 0, end) : end]:
            return None
        left = words[0][2] if words else stretch.begin
        if len(words) > 1 and words[0][0] in self._vocabulary.joining and words[1][0] in LEVELS:
            left = words.pop(0)[2] + 2
        for position, (word, _, start) in enumerate(words):
            if word in self._vocabulary.joining and (start in places or start in found):
                words = words[position + 1 :]
                left = words[0][2] if words else edge
                break
        inset = BRACKET.search(text, max(0, stretch.begin - 10), stretch.begin)
        if inset is not None and row.strength == "strong":
            opening = inset.start()
            while (
                opening > 0
                and inset.start() - opening < 8
                and text[opening - 1] not in HARD
                and text[opening - 1] not in "的了在与和及对"
            ):
                opening -= 1
            if inset.start() - opening > 1:
                return NamedOrganisation(opening, end, text[opening:end], 0.8)
        joined = None if stretch.begin - 1 in found else self._joined(text, stretch.begin, end, row, places)
        if joined is not None:
            return joined
        for inside in range(edge - 1, left, -1):
            base = found.get(inside)
            if base is not None and text[inside] == "和" and text[inside + 1] in COUNTY_LEVELS:
                words = [(text[inside + 1], "n", inside + 1), *(word for word in words if word[2] > inside + 1)]
                break
            if base is not None and (text[inside] in "同跟" or text.startswith(_SENT, inside)):
                words = [word for word in words if word[2] > inside]
                break
            if (
                base is not None
                and base.end - base.begin > 2
                and (row.strength == "strong" or row.suffix in self._vocabulary.parts)
            ):
                branch = row.family == "enterprise" and begin - inside < 5
                committee = (
                    base.row is not None
                    and base.row.family in ("congress", "cppcc")
                    and row.suffix.endswith(("工委", "委员会"))
                )
                if TITLE_INSIDE.search(text, inside, end) or text.endswith("主委", inside, end):
                    return None
                if len(row.suffix) == 1 and self._judge.is_name(text[inside:end]):
                    return None
                plain = (
                    branch
                    or committee
                    or all(
                        tag not in ("v", "d", "m")
                        or (len(word) == 1 and tag == "d")
                        or (NUMERAL.fullmatch(word) and row.suffix in ("大队", "中队", "小队", "分队"))
                        or (is_ordinal(word) and word[-1] not in "届次" and row.suffix.endswith((*NUMBERED, "公司")))
                        for word, tag, start in words
                        if start >= inside
                    )
                )
                return self._levels.extended(text, base, end, row, 0.8) if plain else None
        held = [places[at] for at in range(words[0][2] + 1, edge + 1) if at in places] if words else []
        for position, (_, _, start) in enumerate(words if held else ()):
            inner = next((place for place in held if place.begin == start), None)
            if inner is not None and not self._seated(inner, row, edge, places):
                return self._placed(text, inner, end, row, words[position:])
        before = text.rfind("”", max(0, edge - 10), edge) + 1
        spoken = text[before - 2 : before - 1] in ("。", "！", "？", "，")
        if before > 0 and not spoken and row.strength == "strong" and not any(c in HARD for c in text[before:edge]):
            return self._quoted(text, before, end, row, places)
        words = undated(text, words)
        if words and words[0][0] in _WHEN and left == words[0][2] and text[left - 1 : left] not in HARD:
            words = words[1:]
        while words and not is_ordinal(words[0][0]):
            word, tag, _ = words[0]
            if word in LEVELS or word in self._vocabulary.openers or self._opens_coined(words):
                break
            if tag in ("m", "q") or word.isdigit():
                return None
            if word not in self._generic and tag not in ("t", "r", "d"):
                break
            words.pop(0)
        if not words or self._counted(text, words[0][2]):
            return None
        return self._judge.judged(text, words, edge, end, row, places)

    def _unit(
        self, text: str, begin: int, end: int, row: OrganisationSuffix, found: dict[int, NamedOrganisation]
    ) -> NamedOrganisation | None:
        """The local part of a body, named by its place: 石林县公安局|鹿阜|派出所."""
        for at in range(begin - 2, max(0, begin - 5), -1):
            base = found.get(at)
            own = text[at:begin]
            if base is not None and base.end - base.begin > 2:
                known = self._words.get(own)
                named = known is None or known.tag in ("ns", "nz", "n")
                plain = named and not any(
                    c in HARD or c in "的在了和与及对等将由到赴同会向把让使被请给从以" for c in own
                )
                return self._levels.extended(text, base, end, row, 0.8) if plain else None
        return None

    def _visited(self, words: list[tuple[str, str, int]], edge: int) -> list[tuple[str, str, int]]:
        """The words of a firm's name without who visits it: 县长|调研|某某有限公司."""
        for place in range(len(words) - 2, -1, -1):
            if words[place][0] in self._vocabulary.visits and edge - words[place + 1][2] > 1:
                return words[place + 1 :]
        return words

    def _seated(
        self, place: CommunityName, row: OrganisationSuffix, edge: int, places: dict[int, CommunityName]
    ) -> bool:
        """Whether a place is where a firm is seen, not what opens its name: 柳河镇|广州明和科技有限公司."""
        if row.family != "enterprise" or place.kind in ("province", "city", "district"):
            return False
        return any(end in places and places[end].begin == place.end for end in range(place.end + 2, edge + 1))

    def _led(
        self, text: str, begin: int, edge: int, end: int, row: OrganisationSuffix, found: dict[int, NamedOrganisation]
    ) -> NamedOrganisation | None:
        """A team of a level that verbs name: 市|换届工作调研|督导组."""
        if row.family not in ("team", "office") or row.strength == "weak" or begin == 0 or text[begin - 1] in HARD:
            return None
        led = LED.search(text, max(0, edge - 16), edge)
        if led is None or led.start() >= begin or any(at in found for at in range(led.end(1), begin + 1)):
            return None
        words = self._borders.words(text, led.start(2), edge)
        if any(c in "的了在和与及对由将到为" for c in led.group(2)) or any(w in self._stopwords for w, _, _ in words):
            return None
        return NamedOrganisation(led.start(), end, text[led.start(2) : end], 0.75, level=led.group(1))

    def _opens_coined(self, words: list[tuple[str, str, int]]) -> bool:
        """Whether a lone character opens a coined name: 中|诚|投, 天|行|健, 寸|石."""
        word, tag, _ = words[0]
        if PLACED_NUMBER.match("".join(word for word, _, _ in words[:4])):
            return True
        lone = word in KEPT or (tag in ("m", "q", "t", "d") and len(word) == 1 and not NUMERAL.match(word))
        return lone and len(words) > 1 and len(words[1][0]) == 1 and words[1][0] not in self._generic

    def _joined(
        self, text: str, begin: int, end: int, row: OrganisationSuffix, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """A name with 和 or 与 inside, which a place or level word opens: 县|餐饮与美食行业协会."""
        if (
            (row.strength != "strong" and row.suffix != "中心")
            or text[begin - 1 : begin] not in ("与", "和", "暨")
            or end - begin < 4
        ):
            return None
        if begin - 1 in places or any(plural in text[max(0, begin - 8) : end] for plural in ("部门", "单位")):
            return None
        if any(place.begin == begin for place in places.values()):
            return None
        before = self._borders.stretch(text, begin - 1, reach=8, verbs=True)
        if any(word in self._titles for word, _, _ in before.words):
            return None
        for word, _, start in before.words:
            place = next((p for p in places.values() if p.begin == start and p.end < begin), None)
            if place is not None and self._seated(place, row, begin, places):
                continue
            least = 0 if row.family == "enterprise" else 1
            if place is not None and least < begin - 1 - place.end < 7:
                named = as_printed(text, place) if row.family in CIVIL else place.name
                return NamedOrganisation(place.begin, end, text[place.end : end], 0.75, place=named)
            edge = start == 0 or text[start - 1] in HARD
            if word in LEVELS and edge and 1 < begin - 1 - start - len(word) < 7:
                return NamedOrganisation(start, end, text[start + len(word) : end], 0.75, level=word)
        return None

    def _counted(self, text: str, start: int) -> bool:
        """Whether a number or measure stands right before: 540余支|特色志愿服务队 names none."""
        return start > 0 and (text[start - 1].isdigit() or text[start - 1] in "个支家所名位座余多类项批")

    def _placed(
        self, text: str, place: CommunityName, end: int, row: OrganisationSuffix, words: list[tuple[str, str, int]]
    ) -> NamedOrganisation | None:
        body = _THIS_TERM.sub("", text[place.end : end])
        if (
            YEAR.search(body)
            or body.endswith("委常委")
            or body in ("街道办事处", "街道办", "街道党工委")
            or TITLE_INSIDE.search(body)
        ):
            return None
        inside = [w for w, _, start in words if start >= place.end]
        if len("".join(inside)) < 5 and inside and all(w in self._generic for w in inside) and row.strength == "weak":
            return None
        if any(
            start >= place.end
            and (tag in ("q", "d", "v") or (tag == "m" and NUMERAL.search(word)))
            and len(word) > 1
            and not is_ordinal(word)
            and word not in self._inner
            and word not in self._vocabulary.days
            for word, tag, start in words
        ):
            return None
        if (
            row.strength == "weak"
            and (row.family == "enterprise" or row.suffix not in PLACED_SHORT)
            and len(row.suffix) < 3
            and not (row.suffix == "局" and len(body) > 2 and OFFICE_BORDER.match(text, end))
        ):
            return None
        named = as_printed(text, place) if row.family in CIVIL else place.name
        return self._vocabulary.with_prefix(text, NamedOrganisation(place.begin, end, body, 0.9, place=named))

    def _quoted(
        self, text: str, edge: int, end: int, row: OrganisationSuffix, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        opening = text.rfind("“", max(0, edge - 16), edge)
        if (
            opening < 0
            or re.search(r"的|\d|等|项目|[已将在是了为给向对再该由把让请]|委托", text[edge:end])
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
