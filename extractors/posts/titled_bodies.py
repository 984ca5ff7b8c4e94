"""Title -> the organisation that it implies: 公安局长 behind a county, 区长 of its government, 镇党委书记."""

from __future__ import annotations

from extractors.organisations.words import LEVELS_BY_END
from extractors.posts.bodies import worked_in
from extractors.posts.own_bodies import OwnBodies
from extractors.sketch import CommunityName, NamedOrganisation
from extractors.vocabulary.lexicons import Lexicons, Title

__all__ = ["TitledBodies"]

_TOWN_LEVELS = ("镇", "乡", "苏木")
_VILLAGES = ("village", "neighbourhood")
_CHAIRS = frozenset(("主席", "副主席", "常务副主席", "代主席", "代理主席"))
"""Heads of an autonomous region's government."""


class TitledBodies:
    """Tells the organisations of titles by the place or the level word before them."""

    def __init__(self, lexicons: Lexicons, own: OwnBodies) -> None:
        """Takes the shared vocabulary, and what reads bodies of their own names."""
        self._lexicons = lexicons
        self._words = lexicons.post_words
        self._own = own
        self._bodies = {form: body for body in lexicons.bodies.values() for form in (*body.shorts, body.full)}

    def implied(
        self, begin: int, end: int, body: str, *, place: str = "", level: str = "", confidence: float = 0.85
    ) -> NamedOrganisation:
        """An organisation that stands in a title, known by its lexicon row where it has one: 文体局长 → 文体局."""
        row = self._bodies.get(body)
        return NamedOrganisation(begin, end, body, confidence, place=place, level=level, row=row, implied=True)

    def of_title(
        self, text: str, stem: int, begin: int, end: int, row: Title, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """The organisation of a title that follows a place or a level word: 二七区区长, 二七区长, 县公安局长."""
        if row.implies in self._lexicons.central:
            central = self._lexicons.central[row.implies]
            return self.implied(begin, end, row.implies, confidence=0.9)._replace(central=central)
        place = self._place_before(text, stem, row, places)
        if place is not None:
            return self._of_place(place, end, row)
        return self._of_level(text, stem, begin, end, row, places) or self._of_local(
            text, stem, begin, end, row, places
        )

    def _place_before(self, text: str, stem: int, row: Title, places: dict[int, CommunityName]) -> CommunityName | None:
        """The place that a title follows, or that its holder works in."""
        place = places.get(stem)
        if row.kind != "official":
            return place
        if place is None and text[stem - 1 : stem] == "的" and row.implies in ("", "{L}"):
            place = next((p for p in (places.get(stem - 1),) if p is not None and p.kind in _VILLAGES), None)
        return worked_in(text, stem, places) if place is None else place

    def _of_place(self, place: CommunityName, end: int, row: Title) -> NamedOrganisation | None:
        """The organisation of a title behind a place: 二七区|区长."""
        body = row.implies.replace("{L}", "")
        if not body and place.name.endswith("自治区") and row.bare in _CHAIRS:
            body = "政府"
        zone = place.name.endswith(self._words["zone"]) and row.bare.endswith(("主任", "书记"))
        bare = not body or body in self._words["branch"]
        if bare and place.kind in ("district", "city", "province") and not zone:
            return None
        return self.implied(place.begin, end, body, place=place.name, confidence=0.9)

    def _of_level(
        self, text: str, stem: int, begin: int, end: int, row: Title, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """That of a title behind a level word, or a town that no gazetteer has: 县|公安局长, 二七|区长."""
        body = row.implies.replace("{L}", "")
        if row.implies == "{L}民政事务处":
            at = self._own.district(text, stem)
            return self.implied(at, end, body, place=text[at:stem], confidence=0.9) if at < stem else None
        merged = places.get(stem + 1)
        if merged is not None and row.implies.startswith("{L}") and text[stem] in "区县市州旗镇乡":
            return self.implied(merged.begin, end, body, place=merged.name, confidence=0.9)
        if row.implies.startswith("{L}") and (town := self._own.town_abroad(text, stem)):
            return self.implied(stem - len(town), end, body, place=town, confidence=0.8)
        if row.implies == "{L}政府" and (town := self._own.unlisted_town(text, stem, begin)):
            return self.implied(stem - len(town), end, body, place=town, confidence=0.7)
        if row.implies.startswith("{L}"):
            levels = LEVELS_BY_END.get(text[stem - 1 : stem], ())
            level = next((lv for lv in levels if text.endswith(lv, 0, stem)), "")
            if level and text[begin] != level:
                return self.implied(stem - len(level), end, body, level=level)
        if row.bare in _CHAIRS and not row.implies and text.endswith("自治区", 0, stem):
            return self.implied(stem - 3, end, "政府", level="自治区")
        return None

    def _of_local(
        self, text: str, stem: int, begin: int, end: int, row: Title, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """That of a title of a town or a village which the title itself or the word before it tells: 镇|党委书记."""
        member = row.bare in self._words["town_member"]
        if (member or row.implies[:2] == "人大") and (
            town := next((v for v in ("镇", "乡", "苏木", "街道")[: 3 + member] if text.endswith(v, 0, stem)), "")
        ):
            body = ("党工委" if town == "街道" else "党委") if member else row.implies
            return self.implied(stem - len(town), end, body, level=town, confidence=0.8)
        local = next((lv for lv in _TOWN_LEVELS if row.implies.startswith(lv + "党")), "")
        if local:
            return self.implied(begin, end, row.implies[len(local) :], level=local, confidence=0.8)
        local = next((lv for lv in ("社区", "村", "嘎查") if row.title.removeprefix("驻").startswith(lv)), "")
        named = places.get(begin + len(local)) if local else None
        if named is not None:
            return self.implied(named.begin, end, "", place=named.name, confidence=0.9)
        team = row.implies if row.implies.startswith("驻") else ""
        return NamedOrganisation(begin, end, team, 0.7, level=local, implied=True) if local else None
