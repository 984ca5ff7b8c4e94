"""Sketch -> communities: divisions from the gazetteer, and 街道, 镇, 社区, 村, 小区 by how their names end."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from extractors.borders import Borders
from extractors.communities.context import WISHES
from extractors.communities.corps import corps
from extractors.communities.divisions import DivisionFinder
from extractors.communities.endings import Ending, ending_at, goes_on, of_no_town, quoted
from extractors.communities.estates import NoEstate, built_endings, estates
from extractors.communities.gazetteer import Gazetteer
from extractors.communities.home_clues import Clues, clues_of
from extractors.communities.known import Stems
from extractors.communities.likeness import is_said_of, like_a_village
from extractors.communities.lists import ListedCommunities, by_end
from extractors.communities.lone_towns import lone_towns
from extractors.communities.neighbours import CountyNeighbours
from extractors.communities.nested import after_stem, behind_stems, grows, in_committee, parted, streets, zone
from extractors.communities.openings import EDGES, opened
from extractors.communities.own import OwnNames
from extractors.communities.town_names import TownNames
from extractors.communities.words import (
    BUILT,
    CHIEF_DOES,
    IN_SLOGAN,
    KEEPING,
    LIVING,
    LONG_VILLAGE,
    OFFICE_AFTER,
    OFFICE_OF_STREET,
    OPENS_NONE,
    PASSING,
    RARE,
    RUNNING,
    STEPPES,
    TOWN_BEFORE,
    TWICE_VILLAGE,
    VILLAGE_TAILS,
    of_places,
    unaged,
)
from extractors.sketch import CommunityName, Sketch
from extractors.vocabulary.lexicons import CommunitySuffix, Lexicons

__all__ = ["CommunityFinder"]


_HEAD = re.compile("[省市县区镇乡村州旗]长[㐀-鿿][镇乡][㐀-鿿]")
"""A head's title before somebody's name that holds a town's ending: 县|长杨镇|浯."""
_NA = re.compile("那[仁日木顺音林]")
"""How Mongolian names begin whose first character elsewhere is no part of one: 那|仁宝力格苏木."""


_BY = re.compile("经(?![一二三四五六七八九十]+[路街])")
"""What stands between a place and who puts somebody forward, and no road by its number: 经六路."""
_DISTRICT_OFFICE = "区公所"
"""What a district of Taiwan's cities has, and what was a town elsewhere: no 路竹区|公所."""


_QUARTERS = frozenset(("社区", "小区"))
_NO_QUARTERS = ("81", "82", "香港", "澳门")
"""Codes and names of Hong Kong and Macau, where 社区 is no community but what is done for people: 沙田|社区会堂."""


_HAMLETS = frozenset(("寨", "坪", "湾", "沟", "组"))
"""Weak endings of what is a hamlet right behind its village's committee: 马拐塘村委会|小新寨."""
_HOME_OF = "(?&lives_in)$"
"""What stands before the places in which somebody lives."""
_RESIDENTS, _DWELLING = "居", frozenset("新旧故民定安迁移旅寄客独群同隐久蜗家邻起宜老分")
"""A neighbourhood by its committee behind its town, 东社镇|唐洪|居, and what makes another word of it: 石港镇|新|居."""
_RESIDENTS_ACT = re.compile("[，、。；\\s的和与及党支”）]|书记|主任|负责人|召开|组织|$")
"""What stands behind such a neighbourhood."""
_UNLISTED = "71"
"""How the codes of Taiwan's counties begin, whose villages no list has."""
_SAID_OF = frozenset(("村", "社区"))
"""Endings that common words stand before to say what kind of community it is: 苹果|村."""
_BY_CHARACTERS = ("village", "neighbourhood", "town")
"""Kinds of communities whose names their characters tell, where no list has them."""


class CommunityFinder(ListedCommunities):
    """Finds communities of every level."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer, borders: Borders, generic: frozenset[str]) -> None:
        """Takes the shared vocabulary; `generic` are words that make no name (美丽, 示范)."""
        super().__init__(lexicons, gazetteer, borders)
        self._generic = generic
        self.villages = gazetteer.villages
        self.own = OwnNames(lexicons, borders, generic, gazetteer.lists)
        self._lexicons = lexicons
        self._words = lexicons.words
        self._built = built_endings(lexicons.community_suffixes)
        self._no_estate = NoEstate(generic, lexicons.words)
        self._counties = frozenset(d.short for d in lexicons.divisions.values() if len(d.short) == 2)
        self._surnames = lexicons.surnames
        classes = self.words = lexicons.community_words
        self._nouns = classes["community_noun"]
        self._no_town = classes["unnamed_town"]
        self._towns = TownNames(lexicons, gazetteer, self.own, self._counties)
        self._divisions = DivisionFinder(lexicons, gazetteer, borders)
        self._neighbours = CountyNeighbours(lexicons, borders)
        self._characters = lexicons.village_chars
        self.stems = Stems(self.own.is_common, self.villages.times, classes)

    def divisions(self, sketch: Sketch) -> list[CommunityName]:
        """Provinces, cities and counties by full or short name."""
        found, text = self._divisions.find(sketch), sketch.text
        short = [(c.begin, c.end) for c in found if text[c.begin : c.end] != c.name]
        persons = set(short) - set(of_places(text, short, self._surnames))
        return [c for c in found if (c.begin, c.end) not in persons]

    def neighbours(self, sketch: Sketch, divisions: Sequence[CommunityName]) -> list[CommunityName]:
        """Counties by short names that those of `divisions` beside them tell."""
        items = [*self._gazetteer.roundups.items(sketch.text, sketch.home_code or "")]
        known = {c.begin for c in divisions}
        found = [*self._neighbours.find(sketch, divisions), *(c for c in items if c.begin not in known)]
        places = set(of_places(sketch.text, [(c.begin, c.end) for c in found], self._surnames))
        return [c for c in found if (c.begin, c.end) in places]

    def clues(self, sketch: Sketch) -> Clues:
        """What tells the page's home where no county is named in full."""
        return clues_of(sketch, self._borders, self._is_named_town, self._lexicons)

    def _is_named_town(self, name: str) -> bool:
        return self._gazetteer.is_town(name) and name not in self._no_town

    def local(self, sketch: Sketch, divisions: Iterable[CommunityName]) -> list[CommunityName]:
        """Streets, towns, neighbourhoods, villages and compounds, in reading order."""
        ends = {c.end: c for c in divisions}
        towns = tuple(self._gazetteer.towns_of(sketch.home_code))
        found = [
            *streets(sketch.text, towns),
            *lone_towns(sketch.text, towns, ends, self.own.is_common),
            *corps(sketch),
        ]
        ends.update((street.end, street) for street in found)
        endings = by_end(sketch.hits.community_suffixes)
        for options in endings:
            for begin, end, suffix in options:
                if suffix.kind in ("province", "city") or (suffix.kind == "district" and len(suffix.suffix) < 2):
                    continue
                community = self._named(
                    sketch, ending_at(sketch.text, (begin, end), suffix, ends, self.words), towns, ends
                )
                if community is not None:
                    for one in after_stem(community, towns) or parted(
                        community, self._counties, self._gazetteer.is_town
                    ):
                        found = [c for c in found if not grows(c, one)]
                        found.append(one)
                        ends[one.end] = one
                        if one.kind == "street" and (office := OFFICE_OF_STREET.match(sketch.text, one.end)):
                            ends[office.end()] = one
                    break
        for estate in estates(sketch.text, endings, self._built, self._no_estate, ends):
            found.append(estate)
            ends[estate.end] = estate
        return behind_stems([*found, *self.beside(sketch, endings, found, ends)])

    def _named(
        self, sketch: Sketch, ending: Ending, towns: tuple[str, ...], ends: dict[int, CommunityName]
    ) -> CommunityName | None:
        """The community whose name ends so, if it is one."""
        text, (begin, end, suffix, _, _) = sketch.text, ending
        if goes_on(text, ending, towns, self.words):
            return None
        if suffix.suffix in _QUARTERS and (sketch.home_code or sketch.home or "").startswith(_NO_QUARTERS):
            return None
        if suffix.suffix == _DISTRICT_OFFICE and (town := ends.get(begin + 1)) is not None and town.known:
            return None
        if suffix.kind == "district":
            return zone(sketch, begin, end, ends)
        listed = self._towns.begin(text, (begin, end), suffix, towns, ends)
        if listed is not None:
            return CommunityName(listed, end, text[listed:end], suffix.kind, 0.97, known=True)
        home = self.words.pattern(LIVING).search(text, max(0, begin - 12), begin) if suffix.kind == "compound" else None
        if home is not None and home.group(1).removesuffix("楼") not in self._generic:
            return CommunityName(home.start(1), end, text[home.start(1) : end], suffix.kind, 0.8)
        inner = self._lived_in(text, begin, ends) if suffix.kind == "compound" else None
        if inner is not None:
            return CommunityName(inner, end, text[inner:end], suffix.kind, 0.85)
        village = self.own.listed(text, begin, suffix, ends, self.villages.of(sketch.home_code))
        start = village if village is not None else self._begin(text, ending, ends)
        if (
            start is None
            or _HEAD.match(text, start - 1)
            or self._is_other(text, start, ending, ends, known=village is not None)
        ):
            return None
        if village is None and not self._may_be_called(sketch, start, begin, suffix, ends.get(start)):
            return None
        sure = begin in ends or village is not None
        return CommunityName(start, end, text[start:end], suffix.kind, 0.97 if sure else 0.85)

    def _lived_in(self, text: str, begin: int, ends: dict[int, CommunityName]) -> int | None:
        """Where the compound begins behind the places that hold it where somebody lives: 家住|某市某镇|银都桂|花园."""
        start = next((at for at in range(begin - 2, begin - 6, -1) if at in ends), None)
        if start is None or text[start:begin] in self._generic or not text[start:begin].isalpha():
            return None
        outer = start
        while outer in ends:
            outer = ends[outer].begin
        return start if self.words.pattern(_HOME_OF).search(text, max(0, outer - 5), outer) is not None else None

    def _may_be_called(
        self, sketch: Sketch, start: int, begin: int, suffix: CommunitySuffix, outer: CommunityName | None
    ) -> bool:
        """Whether a stem that no list tells may be a name: of fit characters, no word for a kind of village."""
        if outer is not None and outer.kind in ("town", "street", "village"):
            return True
        stem = sketch.text[start:begin]
        word = self._words.get(stem)
        listed = suffix.suffix in _SAID_OF and not (sketch.home_code or "").startswith(_UNLISTED)
        if listed and len(stem) > 1 and word is not None:
            village = suffix.suffix == "村"
            if is_said_of(sketch.text, start, word, self.villages.times(stem), village=village):
                return stem in self.own.own_words
        return (
            outer is not None
            or suffix.kind not in _BY_CHARACTERS
            or like_a_village(stem, self._characters)
            or self.villages.times(stem) > 0
        )

    def _begin(self, text: str, ending: Ending, ends: dict[int, CommunityName]) -> int | None:
        """Where the name begins that ends so, told by its words and what stands around it."""
        begin, end, suffix, _, _ = ending
        if not self._may_end(text, ending, ends):
            return None
        start = self.own.begin(text, begin, suffix, ends)
        if start and suffix.suffix in STEPPES and _NA.match(text, start - 1):
            start -= 1
        if start is not None and self._instances(text, start, begin):
            start += 1
        if start is not None:
            by = start in ends and begin - start > 2 and _BY.match(text, start) is not None
            if start not in ends or begin - start > 2:  # 田尾乡|溪畔村
                start = opened(text, start + by, begin, self.words)
        return start if start is None else unaged(text, start, (begin, end))

    def _instances(self, text: str, start: int, begin: int) -> bool:
        """Whether 如 before a name says that it is one of many: ，如|李家庄村, but not ，如意村."""
        leads = text[start] == "如" and begin - start > 2 and (start == 0 or text[start - 1] in EDGES)
        return leads and text[start : start + 2] not in self._words

    def _may_end(self, text: str, ending: Ending, ends: dict[int, CommunityName]) -> bool:
        """Whether an ending is one by what stands beside it, or at least a word's head: 柳河|村|委会, no 农村."""
        begin, end, suffix, doing, placed = ending
        fair = TOWN_BEFORE.match(text, end - 3) is not None
        noun = text[end - 2 : end] in self._nouns and not fair
        held = suffix.suffix == _RESIDENTS and placed and _RESIDENTS_ACT.match(text, end) is not None
        held = held and begin - 1 not in ends and text[begin - 1] not in _DWELLING
        weak = suffix.strength == "weak" and not (
            held
            or (suffix.kind == "compound" and len(suffix.suffix) > 1 and BUILT.match(text, end))
            or (suffix.suffix in _HAMLETS and in_committee(text, begin, ends))
        )
        if weak or noun or text[end - 3 : end] in self._nouns:
            return False
        new = TWICE_VILLAGE.match(text, end - 3) is not None
        if new or doing or placed or fair or OFFICE_AFTER.match(text, end) or LONG_VILLAGE.match(text, end):
            return True
        return self._wished(text, begin, ends) or self._borders.is_head(text, begin, end)

    def _is_other(self, text: str, start: int, ending: Ending, ends: dict[int, CommunityName], *, known: bool) -> bool:
        """Whether what begins at `start` is rather a programme, a slogan, or something that a chief does."""
        begin, end, suffix, doing, _ = ending
        return bool(
            (not known and OPENS_NONE.match(text, start, begin))
            or (not known and suffix.kind == "town" and of_no_town(text, start, begin, self.words, self._generic))
            or self.words.pattern(RUNNING).search(text, start, begin)
            or (text[begin - 1] in PASSING and text.startswith("而", end))
            or self._of_chief(text, start, begin, end, ends)
            or (suffix.suffix == "家园" and self.words.pattern(KEEPING).search(text, start, begin))
            or quoted(text, start, end, suffix)
            or (suffix.kind == "town" and IN_SLOGAN.match(text, end) is not None and text.endswith("“", 0, start))
            or (doing and not self._shaped(text, start, begin, ends))
        )

    def _of_chief(self, text: str, start: int, begin: int, end: int, ends: Container[int]) -> bool:
        """Whether the stem is rather the name of a chief, who does something: 由何某|镇长|带队, not 柳河|镇长|何某."""
        if text[end : end + 1] != "长" or begin - start not in (2, 3) or text[start] not in self._surnames:
            return False
        if text[start - 1 : start] == text[begin:end] and start in ends:
            return True  # 柳河镇|王建国|镇长
        name = text[start:end]
        return self.words.pattern(CHIEF_DOES).match(text, end) is not None and text.count(name) == text.count(
            name + "长"
        )

    def _wished(self, text: str, begin: int, ends: Container[int]) -> bool:
        """Whether two characters that villages are called by stand there alone: 到|新联|村, 、兴农|村."""
        own = text[begin - 2 : begin]
        wish = own in self._borders.place_verbs or WISHES.match(own) is not None
        return wish and (begin - 2 in ends or self.own.opens(text, begin - 2))

    def _shaped(self, text: str, start: int, begin: int, ends: dict[int, CommunityName]) -> bool:
        """Whether a name looks like a village's: 李家沟, or any right after its town or that opens its clause."""
        known = self._words.get(text[start:begin])
        placed = start in ends and ends[start].kind != "province"
        if begin - start < 2 or text[begin - 1] in "由是把被对为在与和及向从让给经靠于原本":
            return False
        opens = start == 0 or text[start - 1] in EDGES
        return (placed or opens or text[begin - 1] in VILLAGE_TAILS) and (known is None or known.cost > RARE)
