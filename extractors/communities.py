"""Sketch -> communities: divisions from the gazetteer, and 街道, 镇, 社区, 村, 小区 by how their names end."""

from __future__ import annotations

from collections.abc import Container, Iterable

from extractors.borders import HARD, Borders
from extractors.community_context import WISHES, grown, is_told, spelt
from extractors.community_lists import LIST_STOPS, ListedCommunities, by_end
from extractors.community_words import (
    BORDERED,
    COUNTED,
    DOING,
    EDGES,
    HOME_VERBS,
    KEEPING,
    LIVING,
    LONG_VILLAGE,
    LONGEST,
    NO_OPENING,
    NO_VILLAGE,
    NOT_AFTER,
    NOT_AFTER_WORDS,
    OFFICE_AFTER,
    OPENS_NONE,
    PROGRAMME,
    QUOTED_NUMBER,
    RARE,
    RUNNING,
    SLOGAN_VERBS,
    TAILS,
    TOWN_BEFORE,
    UNLISTED_COUNTY,
    VILLAGE_TAILS,
    after_sites,
    is_ordered,
    is_slogan,
)
from extractors.divisions import DivisionFinder
from extractors.home import Gazetteer
from extractors.home_clues import Clues, clues_of
from extractors.lexicons import CommunitySuffix, Lexicons
from extractors.sketch import CommunityName, Sketch

__all__ = ["CommunityFinder"]


class CommunityFinder(ListedCommunities):
    """Finds communities of every level."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer, borders: Borders, generic: frozenset[str]) -> None:
        """Takes the shared vocabulary; `generic` are words that make no name (美丽, 示范)."""
        super().__init__(lexicons, gazetteer, borders)
        self._generic = generic
        self._roles = lexicons.roles
        self._words = lexicons.words
        self._lexicons = lexicons
        classes = lexicons.word_classes
        self._own_words = classes["neighbourhood_name"]
        self._halls = classes["hall"]
        self._sites = classes["site"]
        self._nouns = classes["community_noun"]
        self._no_town = classes["unnamed_town"]
        self._town_verbs = classes["town_verb"]
        self._divisions = DivisionFinder(lexicons, gazetteer, borders)

    def divisions(self, sketch: Sketch) -> list[CommunityName]:
        """Provinces, cities and counties by full or short name."""
        return self._divisions.find(sketch)

    def clues(self, sketch: Sketch) -> Clues:
        """What tells the page's home where no county is named in full."""
        return clues_of(sketch, self._borders, self._is_named_town)

    def _is_named_town(self, name: str) -> bool:
        return self._gazetteer.is_town(name) and name not in self._no_town

    def is_common(self, stem: str) -> bool:
        """Whether two or three characters are a common word that names no village: 干部, 群众."""
        known = self._words.get(stem)
        return (known is not None and known.cost < RARE and stem not in self._own_words) or stem in self._roles

    def local(self, sketch: Sketch, divisions: Iterable[CommunityName]) -> list[CommunityName]:
        """Streets, towns, neighbourhoods, villages and compounds, in reading order."""
        ends = {c.end: c for c in divisions}
        towns = tuple(self._gazetteer.towns_of(sketch.home_code))
        found: list[CommunityName] = []
        endings = by_end(sketch.hits.community_suffixes)
        for options in endings:
            for begin, end, suffix in options:
                if suffix.kind in ("province", "city") or (suffix.kind == "district" and len(suffix.suffix) < 2):
                    continue
                community = self._named(sketch, begin, end, suffix, towns, ends)
                if community is not None:
                    for one in _parted(community):
                        found.append(one)
                        ends[one.end] = one
                    break
        return [*found, *self.beside(sketch, endings, found, ends)]

    def _named(
        self,
        sketch: Sketch,
        begin: int,
        end: int,
        suffix: CommunitySuffix,
        towns: tuple[str, ...],
        ends: dict[int, CommunityName],
    ) -> CommunityName | None:
        text = sketch.text
        following = text[end : end + 1]
        doing = suffix.suffix == "村" and DOING.match(text, end) is not None
        if (
            following
            and not doing
            and not (suffix.suffix in ("镇", "乡") and text.endswith(towns, 0, end))
            and (
                following in NOT_AFTER.get(suffix.suffix, "")
                or PROGRAMME.match(text, end)
                or NOT_AFTER_WORDS.match(text, end)
            )
        ):
            return None
        if suffix.kind == "district":
            return self._zone(sketch, begin, end, ends)
        listed = self._gazetted(text, begin, end, suffix, towns)
        if listed is not None:
            return CommunityName(listed, end, text[listed:end], suffix.kind, 0.97, known=True)
        home = LIVING.search(text, max(0, begin - 12), begin) if suffix.kind == "compound" else None
        if home is not None and home.group(1) not in self._generic:
            return CommunityName(home.start(1), end, text[home.start(1) : end], suffix.kind, 0.8)
        if suffix.strength == "weak" or (text[end - 2 : end] in self._nouns and not TOWN_BEFORE.match(text, end - 3)):
            return None
        new = text.endswith("新村村", 0, end) and following != "委"
        sure = (
            new
            or doing
            or OFFICE_AFTER.match(text, end)
            or LONG_VILLAGE.match(text, end)
            or self._wished(text, begin, ends)
        )
        if not (sure or self._borders.is_head(text, begin, end)):
            return None
        start = self._own_name(text, begin, suffix, ends)
        if (
            start is None
            or OPENS_NONE.match(text, start, begin)
            or RUNNING.search(text, start, begin)
            or (suffix.suffix == "家园" and KEEPING.search(text, start, begin))
            or self._quoted(text, start, end, suffix)
            or (doing and not self._shaped(text, start, begin, ends))
        ):
            return None
        return CommunityName(start, end, text[start:end], suffix.kind, 0.97 if begin in ends else 0.85)

    def _wished(self, text: str, begin: int, ends: Container[int]) -> bool:
        """Whether two characters that villages are called by stand there alone: 到|新联|村, 、兴农|村."""
        own = text[begin - 2 : begin]
        wish = own in self._borders.place_verbs or WISHES.match(own) is not None
        return wish and (begin - 2 in ends or self._opens(text, begin - 2))

    def _shaped(self, text: str, start: int, begin: int, ends: dict[int, CommunityName]) -> bool:
        """Whether a name looks like a village's: 李家沟, or any right after its town."""
        known = self._words.get(text[start:begin])
        placed = start in ends and ends[start].kind != "province"
        if begin - start < 2 or text[begin - 1] in "由是把被对为在与和及向从让给经靠于原本":
            return False
        return (placed or text[begin - 1] in VILLAGE_TAILS) and (known is None or known.cost > RARE)

    def _quoted(self, text: str, start: int, end: int, suffix: CommunitySuffix) -> bool:
        """Whether quotation marks hold the whole, which is a programme's name: “同心社区”创建."""
        marked = text.startswith("”", end) and text.endswith("“", 0, start)
        return marked and (suffix.kind in ("neighbourhood", "village") or suffix.suffix == "家园")

    def _zone(self, sketch: Sketch, begin: int, end: int, ends: dict[int, CommunityName]) -> CommunityName | None:
        """A development zone after its county or city, or after the home's level word: 德江|经开区, 县|经开区."""
        text, home = sketch.text, sketch.home
        outer = ends.get(begin)
        if outer is None and home and text[begin - 1 : begin] == home[-1]:
            return CommunityName(begin - 1, end, home + text[begin:end], "district", 0.8)
        if outer is None or outer.kind not in ("district", "city", "province"):
            return None
        return CommunityName(outer.begin, end, text[outer.begin : end], "district", 0.8)

    def _gazetted(self, text: str, begin: int, end: int, suffix: CommunitySuffix, towns: tuple[str, ...]) -> int | None:
        if suffix.kind not in ("street", "town"):
            return None
        lowest = max(0, begin - 12)
        if text.endswith(towns, lowest, end):
            own = [town for town in towns if text.endswith(town, lowest, end) and end - len(town) < begin]
            if own:
                return end - max(map(len, own))
        if not self._gazetteer.ends_town(text[begin - 2 : end]):
            return None
        for start in range(lowest, begin - 1):
            if self._gazetteer.is_town(text[start:end]) and self._opens(text, start):
                return None if text[start:begin] in self._town_verbs or text[start:end] in self._no_town else start
        return None

    def _opens(self, text: str, start: int) -> bool:
        """Whether a name may open here: after punctuation, a larger place, or a word that bounds names."""
        if start == 0 or text[start - 1] in HARD or text[start - 1] in "省市区县州旗盟到在向赴由和与及对往河江湖":
            return True
        stretch = self._borders.stretch(text, start, reach=4)
        return stretch.begin == start

    def _own_name(self, text: str, begin: int, suffix: CommunitySuffix, ends: dict[int, CommunityName]) -> int | None:
        """Where the proper name before a suffix begins, or None where nothing proper stands there."""
        reach = LONGEST[suffix.kind]
        floor = next(filter(ends.__contains__, range(begin, max(0, begin - reach - 7), -1)), 0)
        if begin > 0 and text[begin - 1] in "”’":
            opening = max(text.rfind("“", max(0, begin - 6), begin), text.rfind("‘", max(0, begin - 6), begin))
            if opening >= 0 and QUOTED_NUMBER.match(text, opening):
                return None
            spoken = any(mark in text[opening:begin] for mark in "！？。，、!?")
            return opening if opening >= 0 and not spoken else None
        own = text[floor:begin]
        if floor == begin and floor in ends:
            return grown(ends[floor], suffix)
        if floor in ends and self._lone(text, floor, begin, suffix, ends[floor]):
            return floor
        if floor in ends and own in self._own_words and ends[floor].kind in ("town", "street"):
            return floor
        small = suffix.kind in ("neighbourhood", "village")
        foreign = spelt(text, begin, ends) if small else None
        if foreign is not None:
            return foreign
        if (
            small
            and text[begin - 2 : begin] in self._own_words
            and is_told(text, begin, suffix, self._borders.inside_verbs)
        ):
            return begin - 2
        if floor in ends and 1 < len(own) < 4 and self._after_town(text, floor, own, ends[floor], small=small):
            return floor
        if text[begin - 2 : begin] in self._halls and suffix.kind in ("neighbourhood", "village"):
            return self._borders.stretch(text, begin - 2, reach=reach - 2, floor=floor).begin
        stretch = self._borders.stretch(text, begin, reach=reach + 4, floor=floor)
        words = list(stretch.words)
        if suffix.kind in ("village", "town"):
            words = after_sites(words, begin, self._sites)
        if len(words) > 1 and words[0][0] == "像":
            words.pop(0)
        if len(words) > 1 and words[0][1] == "m" and words[1][1] == "q":
            return None
        while words and (
            (self._makes_no_name(words[0]) and not (len(words) > 1 and words[1][0] in TAILS))
            or (len(words) > 1 and begin - words[0][2] > reach)
        ):
            if (words[0][1] in ("m", "q") and len(words[0][0]) > 1) or words[0][0].isdigit():
                return None
            words.pop(0)
        if (
            not words
            or (words[-1][1] in ("m", "q") and len(words) == 1 and words[0][0] not in self._borders.place_verbs)
            or words[-1][0] in ("小", "大", "古", "全", "各", "名", "好", "他")
        ):
            return None
        if any(word[0].isdigit() for word in words) or text[words[0][2] : begin] in self._generic:
            return None
        if len(words) > 1 and begin - words[1][2] > 1 and text[words[1][2] : begin] in self._generic:
            return None
        ordered = suffix.kind in ("village", "town") and is_ordered(
            text, words[0][2], begin, placed=words[0][2] in ends
        )
        if not ordered and COUNTED.search(text, words[0][2], begin):
            return None
        if words[-1][0] in (HOME_VERBS if suffix.kind == "compound" else SLOGAN_VERBS) and not (
            WISHES.match(text, words[0][2], begin) and (words[0][2] in ends or self._opens(text, words[0][2]))
        ):
            return None
        if all(word[0] in "省市区县乡镇村街社委" for word in words):
            return None
        start = words[0][2]
        came = text.find("来", start + 1, begin - 2) if begin - start > 4 else -1
        if any(came + 1 == word[2] for word in words[1:]):
            start = came + 1
        if len(words) == 1 and start not in ends and (is_slogan(text, start) or text[begin - 1 : begin + 1] == "族乡"):
            return None
        length = begin - start
        if length > reach or (length == 1 and not self._one_character(text, words, suffix)):
            return None
        edge = start in ends or start == 0 or text[start - 1] in EDGES
        if (len(words) > 1 or (suffix.kind == "compound" and not edge)) and not any(
            self._proper(word) for word in words
        ):
            return None
        return None if text[start - 1 : start].isdigit() else start

    def _after_town(self, text: str, floor: int, own: str, outer: CommunityName, *, small: bool) -> bool:
        """Whether two or three characters after a town name a village: 水口镇|群兴|村, 西坡镇|擂鼓|村."""
        if own in self._generic or own[1] in "个名户些亩元人" or (own[1] in LIST_STOPS and own[1:] != "各庄"):
            return False
        if text.startswith(own, floor - len(own) - 1):
            return True
        known = self._words.get(own)
        if known is not None and (known.cost < RARE or own in self._lexicons.organisation_stopwords):
            return False
        if len(own) > 2 and own[-1] in SLOGAN_VERBS:
            return False
        if any(c in NO_OPENING or c in EDGES or c in "乡镇村县" for c in own):
            return False
        return (small and outer.kind in ("town", "street")) or own[0] in "后万"

    def _lone(self, text: str, floor: int, begin: int, suffix: CommunitySuffix, outer: CommunityName) -> bool:
        """Whether one character after a town names a village: 沙地镇|银村, and 新村 where nothing else follows."""
        own = text[floor:begin]
        if suffix.suffix != "村" or len(own) != 1 or outer.kind not in ("town", "street"):
            return False
        return BORDERED.match(text, begin + 1) is not None if own == "新" else own not in self._generic | NO_VILLAGE

    def _makes_no_name(self, word: tuple[str, str, int]) -> bool:
        if len(word[0]) == 1:
            return word[0] in "省市区县州旗全"
        if word[0] in self._borders.place_verbs:
            return False
        kind = len(word[0]) > 2 and word[0][-1] == "村" and word[0][:-1] in self._generic
        return kind or word[0] in self._generic or word[0] in self._roles or word[1] in ("t", "q")

    def _proper(self, word: tuple[str, str, int]) -> bool:
        """A place, a person, an unknown or rare word, or a word with the tail of a road or a landform."""
        known = self._words.get(word[0])
        return len(word[0]) == 1 or known is None or known.cost > RARE or word[0][-1] in TAILS or word[0][-1] == "族"

    def _one_character(self, text: str, words: list[tuple[str, str, int]], suffix: CommunitySuffix) -> bool:
        """李村, 张村 at the left edge of a clause; never 我村 or 全镇."""
        character, _, start = words[0]
        edge = start == 0 or text[start - 1] in HARD or text[start - 1] in "镇乡区县在到进入从对向由与和"
        return suffix.kind == "village" and character in self._lexicons.surnames and character != "原" and edge


def _parted(community: CommunityName) -> tuple[CommunityName, ...]:
    """A county that no gazetteer lists, and the town in it: 望峡县|峡口乡."""
    county = None if community.known or community.kind != "town" else UNLISTED_COUNTY.match(community.name)
    if county is None or community.end - community.begin != len(community.name):
        return (community,)
    cut = community.begin + county.end()
    return (
        CommunityName(community.begin, cut, county.group(), "district", 0.7),
        community._replace(begin=cut, name=community.name[county.end() :]),
    )
