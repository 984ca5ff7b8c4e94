"""Parts of an organisation named before them in the same run: 石林县公安局|鹿阜|派出所, 县人大|法制|工委."""

from __future__ import annotations

import re

from extractors.borders import HARD
from extractors.organisations.judge import NameJudge
from extractors.organisations.levels import Levels
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import COUNT, COUNTY_LEVELS, FUNCTION, NUMBERED, NUMERAL, TITLE_INSIDE, is_ordinal
from extractors.sketch import NamedOrganisation
from extractors.vocabulary.lexicons import Lexicons, OrganisationSuffix

__all__ = ["Parts", "add_sections"]

_SESSION = re.compile(r"(?:第?[一二三四五六七八九十\d]{1,3}届)?第?[一二三四五六七八九十\d]{1,3}次")
"""The number of a meeting, no part of a body: 县委|十三届45次|常委会."""
_ONCE = ("原", "前", "时任", "副")
"""What stands between a body and its deputy's or former head's title: 县水利局|原|局长, 综合股|副|股长."""
_SENT = ("派驻", "选派", "下派", "派")
"""How a body's name goes on to the team that it sent."""
_SECTION = re.compile(r"[㐀-鿿]{2,6}?(?<![参入持招分炒])股(?![份票东权市价本金息指灾评神海民骨])")
"""A section of a bureau: 县教育局|基教股."""


_WHICHEVER = frozenset(("基层", "下属", "所属", "辖区", "属地", "当地", "附近", "沿线", "下辖"))
"""What says which of a body's stations are meant, and names none: 县供电局|基层|供电所."""


class Parts:
    """Reads what stands between an organisation and the ending of its part."""

    def __init__(
        self, lexicons: Lexicons, vocabulary: Vocabulary, levels: Levels, judge: NameJudge, inner: frozenset[str]
    ) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary = vocabulary
        self._ends, self._worded = vocabulary.ends, vocabulary.worded
        self._levels = levels
        self._judge = judge
        self._words = lexicons.words
        self._inner = inner

    def unit(
        self, text: str, begin: int, end: int, row: OrganisationSuffix, found: dict[int, NamedOrganisation]
    ) -> NamedOrganisation | None:
        """The local part of a body, named by its place: 石林县公安局|鹿阜|派出所."""
        if row.suffix not in self._vocabulary.units:
            return None
        for at in range(begin - 2, max(0, begin - 5), -1):
            base = found.get(at)
            own = text[at:begin]
            if base is not None and base.end - base.begin > 2:
                known = self._words.get(own)
                named = known is None or known.tag in ("ns", "nz", "n")
                plain = named and not any(c in HARD or c in FUNCTION for c in own)
                plain = plain and own[:2] not in self._vocabulary.joining and own not in _WHICHEVER
                return self._levels.extended(text, base, end, row, 0.8) if plain else None
        return None

    def joined(
        self,
        text: str,
        begin: int,
        ending: tuple[int, int],
        row: OrganisationSuffix,
        found: dict[int, NamedOrganisation],
    ) -> NamedOrganisation | None:
        """A part with 与 or 和 inside its name: 某学院|兽医与畜牧|教研室."""
        if (
            text[begin - 1 : begin] not in ("与", "和")
            or not row.suffix.endswith(self._ends("faculty"))
            or begin == ending[0]
        ):
            return None
        for at in range(begin - 3, max(0, begin - 10), -1):
            base = found.get(at)
            if base is not None:
                own = text[at : begin - 1]
                learned = text.endswith(self._ends("university"), base.begin, base.end)
                plain = (
                    not any(c in HARD or c in FUNCTION for c in own) and self._worded("(?&scholar)").search(own) is None
                )
                return self._levels.extended(text, base, ending[1], row, 0.8) if learned and plain else None
        return None

    def after(self, text: str, at: int, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]] | None:
        """The words of a body of its own after another that ends at `at`: 县妇联|和县|老年大学, 县委|派|工作组."""
        if text[at] == "和" and text[at + 1] in COUNTY_LEVELS:
            return [(text[at + 1], "n", at + 1), *(word for word in words if word[2] > at + 1)]
        if text[at] in "同跟" or text.startswith(_SENT, at):
            return [word for word in words if word[2] > at]
        return None

    def has_parts(self, base: NamedOrganisation, row: OrganisationSuffix) -> bool:
        """Whether an ending may name a part of an organisation."""
        return base.end - base.begin > 2 and (row.strength == "strong" or row.suffix in self._vocabulary.parts)

    def named(
        self,
        text: str,
        base: NamedOrganisation,
        ending: tuple[int, int],
        row: OrganisationSuffix,
        words: list[tuple[str, str, int]],
    ) -> NamedOrganisation | None:
        """The part of `base` whose ending is given, if only words of a name stand between."""
        begin, end = ending
        if self._worded(TITLE_INSIDE).search(text, base.end, end) or _SESSION.match(text, base.end):
            return None
        if text.endswith("主委", base.end, end) or COUNT.match(text, base.end):
            return None
        if text.startswith("长", end) and text[end - 2] == text[end - 1]:
            return None  # 疾控股|股长
        if row.suffix == "科" and self._judge.is_name(text[base.end : end]):
            return None
        held = text[base.end : begin]
        if held[:2] in _WHICHEVER and text[base.end + 2 : end] in self._vocabulary.units:
            return None
        if text.startswith(("长", "书记", "副书记"), end) and (held in _ONCE or self._judge.is_holder(held)):
            return None
        branch = (row.family == "enterprise" or row.suffix.startswith("分")) and begin - base.end < 5
        assembly = base.row is not None and base.row.family in ("congress", "cppcc")
        if branch or (assembly and row.suffix.endswith(("工委", "委员会"))):
            return self._levels.extended(text, base, end, row, 0.8)
        section = row.suffix[-1] in "队科股"
        plain = all(
            _is_plain(word, tag, row) or (section and word in self._inner)
            for word, tag, start in words
            if start >= base.end
        )
        return self._levels.extended(text, base, end, row, 0.8) if plain else None


def _is_plain(word: str, tag: str, row: OrganisationSuffix) -> bool:
    """Whether a word may stand between an organisation and its part's ending: no verb, no adverb, no mere number."""
    if tag not in ("v", "d", "m") or (len(word) == 1 and tag == "d"):
        return True
    if NUMERAL.fullmatch(word) and row.suffix in ("支队", "大队", "中队", "小队", "分队"):
        return True
    return is_ordinal(word) and word[-1] not in "届次" and row.suffix.endswith((*NUMBERED, "公司"))


def add_sections(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Names the sections of counties' bureaux, which are called 股."""
    for bureau in [o for o in found.values() if o.row is not None and o.row.family == "government"]:
        section = _SECTION.match(text, bureau.end)
        if section is not None and not any(c in FUNCTION or c in "长兼" for c in section.group()):
            found[section.end()] = NamedOrganisation(bureau.begin, section.end(), section.group(), 0.8, base=bureau)
