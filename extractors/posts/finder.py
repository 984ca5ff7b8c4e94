"""Sketch -> posts and the persons who hold them: 区委常委、组织部长蒋某, 刘某局长, 王某（县委书记）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from extractors.borders import HARD, Borders
from extractors.names.reader import NameReader, NameReading
from extractors.posts.bodies import SENT_ENDS, SENT_TO, WORKED
from extractors.posts.careers import career
from extractors.posts.chains import chains, is_proposed, names_begin, sharing
from extractors.posts.councils import add_members
from extractors.posts.dealt import dealt
from extractors.posts.elected import chosen_too, elected, made_for, of_said_conference, represents, titled
from extractors.posts.going_on import (
    continues,
    goes_down,
    going_on,
    heads_another,
    leads_own,
    next_body,
    same_office,
)
from extractors.posts.guessed import is_guessed
from extractors.posts.heads import has_post, is_called, of_town, other_body, said_again
from extractors.posts.lives import of_a_life, tell_lives
from extractors.posts.name_lists import NameLists
from extractors.posts.organisations import PostOrganisations
from extractors.posts.parts import host, housed, is_loose, of_learning, told_before
from extractors.posts.sitting import tell_members
from extractors.posts.status import (
    RELIEVED,
    RELIEVED_BARE,
    RELIEVED_ENDS,
    before_comrade,
    is_acting,
    means_last,
    stated,
    taken_up,
)
from extractors.posts.units import Unit, UnitReader
from extractors.posts.words import COUNTED, LEADERS, LINK_ENDS, LINKS
from extractors.sketch import NamedOrganisation, PersonName, PostReading, Sketch
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["PostFinder"]

_TAKES = re.compile("(?:同志)?(?:担任|兼任|出任|接任|代理|兼|连任|当选|续任|膺选)")
"""What stands behind those who take a post: 秘书长由甲|兼任."""
_NEXT, _NAMED = ("、", "和"), 2.0
"""What stands between the title of one and the name of the next before his, who must be this likely."""
_TOLD = 1.4
"""A name that opens a sentence, set off from its holder's posts, must be this likely."""
_LISTED = -0.6
"""The same in a list of the honoured, one and his post a line."""
_BEHIND_BODY = 0.8
"""How likely a name must be between a body and a title: 县教育局|某某|党组书记."""
_IS_HE, _CLAUSE_ENDS = 1.4, frozenset("，。；、")
"""How likely the name of who a post is said to be held by must be, and what stands behind it."""
_OPENS = HARD | frozenset("及和与")
"""What opens a list of names: 甲院长|及|乙、丙副院长."""
_APART = (" ", "\n")
"""What parts the clauses of a headline: 甲当选县人大常委会主任| |乙当选县长."""
_GIVEN_TOO = re.compile("(?:同志)?(?:为|当选|任(?!务|何))")
"""What says of a name after a post that others were given that it opens the next clause: 甲为县长乙|为副县长."""


class PostFinder:
    """Reads chains of posts and the names that go with them."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, borders: Borders) -> None:
        """Takes the shared vocabulary, the name reader and the finder of left borders."""
        self._lexicons = lexicons
        self._words = lexicons.post_words
        self._leading = self._words.pattern(LEADERS)
        self._reader = reader
        self.lists = NameLists(lexicons, reader)
        self._units = UnitReader(lexicons, borders)
        self._organisations = PostOrganisations(lexicons, self._units)

    def find(self, sketch: Sketch) -> None:
        """Adds to the sketch every person who stands beside a title, and the posts that say so."""
        units = self._units.read(sketch)
        starts = frozenset(unit.begin for unit in units) | frozenset(unit.title_begin for unit in units)
        before: tuple[int, NamedOrganisation | None, Sequence[Unit]] = (-9, None, ())

        def named(at: int) -> bool:
            return at in starts or bool(self.lists.after(sketch, at, starts, threshold=0.8, firm=False))

        def held(at: int) -> bool:
            return bool(self.lists.before(sketch, at, threshold=2.2, joined=False))

        def beside(at: int) -> bool:
            names = self.lists.before(sketch, at, threshold=2.2, joined=False)
            return any(n.begin in sketch.organisation_ends or n.begin in sketch.community_ends for n in names)

        for units_beside in chains(sketch.text, units, named, held, beside, words=self._words):
            if units_beside[-1].end < before[0]:
                continue  # 乡民代表会主席甲、|乡民代表|乙
            chain = stated(sketch.text, units_beside)
            chain, handed = elected(sketch, before[:2], chain, self._handed(sketch, before, chain), words=self._words)
            proposed = is_proposed(sketch.text, chain[-1].end, self._words)
            told = None if proposed else career(sketch, chain, self._told_name, self._words)
            if told is not None:
                self._give(sketch, [unit._replace(status=told[1]) for unit in chain], told[0].begin, told[0].end)
            if (each := dealt(sketch, chain, self.lists)) is not None:
                for name, unit in each:
                    self._hold(sketch, [unit], name, (name.begin, chain[-1].end), None)
                continue
            end, organisation = self._read(sketch, chain, starts, handed)
            if told is None and organisation is None and (life := of_a_life(sketch.text, chain)) is not None:
                sketch.untold.append((life[0], partial(self._give, sketch, life[1])))
            if organisation is None and sketch.text.startswith("委托", end):
                organisation = chain[-1].organisation
            end = add_members(sketch, end, organisation, starts, self.lists)
            if organisation is not None or end > chain[-1].end:
                before = (end, organisation, chain)
        self._leaders(sketch, starts)

    def tell(self, sketch: Sketch) -> None:
        """Gives the posts that nobody stands beside, once all persons are found."""
        tell_lives(sketch, self._words)
        tell_members(sketch)

    def _handed(
        self, sketch: Sketch, before: tuple[int, NamedOrganisation | None, Sequence[Unit]], chain: list[Unit]
    ) -> NamedOrganisation | None:
        """The body of the last group of posts, if a chain goes on with it: 主任甲，|副主任乙, 主任甲主持，|副主任乙."""
        text, (end, body, _) = sketch.text, before
        after_name = self._holds_next(text, end, chain[0])
        titles = self._lexicons.title_heads
        if (after_name or chain[0].begin == end) and heads_another(body, chain[0], titles, self._words):
            return None
        if continues(text, end, chain[0].begin, self._words) or leads_own(text, end, chain[0], self._words):
            return other_body(sketch, before, chain, self._lexicons) or going_on(body, chain[0], self._words)
        if goes_down(text, before[2], end, chain[0]):
            return body
        if body is None or chain[0].organisation is not None:
            return None
        if after_name:
            return other_body(sketch, before, chain, self._lexicons) or next_body(body, chain[0], self._words)
        if not same_office(text, before[1:], chain[0], end, words=self._words):
            return None
        heads = self._lexicons.title_heads.get(chain[0].row.bare)
        return (host(sketch, heads, (end, chain[0].begin), chain[-1].end, words=self._words) if heads else None) or body

    def _holds_next(self, text: str, end: int, unit: Unit) -> bool:
        """Whether a title follows the name of the next in a list of holders: 谢某主任、|黄某|副书记."""
        if text[end : end + 1] not in _NEXT or not unit.row.after_name or not 3 <= unit.begin - end <= 5:
            return False
        name = self._reader.before(text, unit.begin, end + 1)
        return name is not None and name.begin == end + 1 and name.score > _NAMED

    def _read(
        self, sketch: Sketch, chain: list[Unit], starts: frozenset[int], handed: NamedOrganisation | None
    ) -> tuple[int, NamedOrganisation | None]:
        """Reads the names of one chain; gives where they end and the organisation that a next group may go on with."""
        text = sketch.text
        if text[chain[0].begin] == "任":
            handed = None
        if is_loose(part := chain[0].organisation, handed, self._words):
            chain = [chain[0]._replace(organisation=housed(sketch, part, self._words)), *chain[1:]]
        at, chain, taken = names_begin(sketch, chain, self._words)
        official = any(unit.row.kind == "official" for unit in chain)
        bodied = handed is not None or any(unit.organisation is not None or unit.row.implies for unit in chain)
        firm = official and bodied
        names = self.lists.after(sketch, at, starts, threshold=-0.6 if official else 0.8, firm=firm)
        if taken and names and not _TAKES.match(text, names[-1].end):
            names = []
        if not names and firm and text.startswith("是", at):
            names = self._is_he(text, at + 1)
        earlier = [] if names and is_proposed(text, chain[-1].end, self._words) else self._named_before(sketch, chain)
        if earlier and names and (text.startswith(_APART, chain[-1].end) or _GIVEN_TOO.match(text, names[-1].end)):
            names = []
        own = told_before(sketch, [] if chain[0].organisation else earlier, chain[0].row, self._words)
        if own is not None:
            chain, names = [chain[0]._replace(organisation=own), *chain[1:]], []
        if earlier and (
            not names
            or (len(chain) == 1 and chain[0].organisation is None and earlier[0].score > max(2.5, names[0].score))
        ):
            names, begin, end = earlier, earlier[0].begin, chain[-1].end
        else:
            begin, end = chain[0].begin, names[-1].end if names else at
        if earlier and chain[-1].organisation is None:
            body = made_for(sketch, chain[-1], earlier[0].begin, words=self._words)
            chain = [*chain[:-1], chain[-1]._replace(organisation=body)]
        last: NamedOrganisation | None = handed
        alone, ends = chain[-1].row.bare in self._words["sole"], frozenset() if names is earlier else starts
        shared = sharing(text, names, ends, begin, alone=alone, words=self._words)
        for beside in names[shared:]:
            self._person(sketch, beside, 0.85, "post")
        for name in names[:shared]:
            last = self._hold(
                sketch, chain, name, (min(begin, name.begin), max(name.end, end if name is names[-1] else 0)), handed
            )
        return end, last if names else None

    def _named_before(self, sketch: Sketch, chain: list[Unit]) -> list[NameReading]:
        """刘某局长; 王某（县委书记、县长）; 赵某任县委书记; 选举王某、曾某为副书记."""
        text, begin = sketch.text, chain[0].begin
        if means_last(text, begin):
            return self._last_named(sketch, begin)
        last, edge, threshold, linked = text[begin - 1 : begin], begin, 0.0, ""
        if begin and text[begin - 1] in "（(":
            edge -= 1
        elif last in RELIEVED_ENDS and (link := RELIEVED.search(text, max(0, begin - 28), begin)):
            edge, threshold = link.end(1), -1.0
        elif (link := RELIEVED_BARE.search(text, max(0, begin - 12), begin)) and (
            link.lastindex != 3 or text.startswith(("职务", "一职"), chain[-1].end)
        ):
            edge, threshold = link.end(link.lastindex or 1), 0.6
        elif last in LINK_ENDS and (link := LINKS.search(text, max(0, begin - 20), begin)):
            edge, threshold, linked = link.start(), 1.2, link.group()
            if (told := self._reader.chosen(text, edge) or titled(sketch, edge)) is not None:
                return [told]
        elif (
            last in SENT_ENDS
            and WORKED.search(text, begin, chain[0].title_begin)
            and (link := SENT_TO.search(text, max(0, begin - 5), begin))
        ):
            edge, threshold = before_comrade(text, link.start()), 1.2
        elif text.startswith("任", begin):
            edge, threshold = before_comrade(text, taken_up(text, begin)), 1.2
        elif chain[0].organisation is None and len(chain) == 1 and is_acting(chain[0]):
            threshold = 1.2
        elif self._is_called_behind(chain) and self.lists.behind_body(sketch, begin):
            threshold = _BEHIND_BODY
        elif chain[0].organisation is None and len(chain) == 1 and chain[0].row.after_name:
            threshold = 2.2
            counted = COUNTED.search(text, max(0, begin - 5), begin)
            if counted is not None:
                edge, threshold = counted.start(), 1.2
        else:
            return []
        names = self.lists.before(sketch, edge, threshold=threshold, joined=edge == begin or text[edge] not in "（(")
        names = [*chosen_too(sketch, names, linked), *names] if linked else names
        first = names[0].begin if names else 0
        opens = not first or text[first - 1] in _OPENS or first in sketch.organisation_ends
        return names if opens or threshold <= 2.0 else names[-1:]

    def _is_called_behind(self, chain: Sequence[Unit]) -> bool:
        """Whether a title may stand behind a name that a body stands before: no 负责人, whose place may read as one."""
        row = chain[0].row
        called = row.after_name or bool(row.implies) or row.bare.endswith("员")
        return called and chain[0].organisation is None and len(chain) == 1

    def _is_he(self, text: str, begin: int) -> list[NameReading]:
        """Who a post is said to be held by: 某市委书记是|甲，, but not 县委书记是第一责任人."""
        name = self._reader.at(text, begin, due=True)
        if name is None or name.score < _IS_HE or text[name.end : name.end + 1] not in _CLAUSE_ENDS:
            return []
        return [] if self.lists.barred(text, name) else [name]

    def _told_name(self, text: str, begin: int, end: int, due: bool) -> NameReading | None:
        """The name that fills a stretch, if one does; a rarer one too where it is due."""
        name = self._reader.at(text, begin, due=due)
        least = _LISTED if due else _TOLD
        sure = name is not None and name.end == end and name.score > least and not self.lists.barred(text, name)
        return name if sure else None

    def _last_named(self, sketch: Sketch, begin: int) -> list[NameReading]:
        """Whom 其 means: the holder of the post named before in the sentence."""
        if not sketch.posts or any(mark in sketch.text[sketch.posts[-1].end : begin] for mark in "。！？\n"):
            return []
        found = [p for p in sketch.persons if p.name == sketch.posts[-1].person and p.begin < begin]
        return [NameReading(p.begin, p.end, 3.0) for p in found[-1:]]

    def _give(self, sketch: Sketch, chain: Sequence[Unit], begin: int, end: int) -> None:
        """Says of the one whose name stands in a range that he holds posts told apart from it."""
        self._hold(sketch, chain, NameReading(begin, end, 3.0), (chain[0].begin, chain[-1].end), None)

    def _leaders(self, sketch: Sketch, starts: frozenset[int]) -> None:
        """区领导张某、李某: persons without a post."""
        for match in self._leading.finditer(sketch.text):
            names = self.lists.after(sketch, match.end(), starts, threshold=0.0)
            if len(names) == 1 and sketch.text[names[0].begin : names[0].end] in self._lexicons.words:
                continue  # 县领导|新春|走访
            for name in names:
                self._person(sketch, name, 0.9, "leaders")

    def _hold(
        self,
        sketch: Sketch,
        chain: Sequence[Unit],
        name: NameReading,
        span: tuple[int, int],
        handed: NamedOrganisation | None,
    ) -> NamedOrganisation | None:
        chain = [of_said_conference(sketch, unit) for unit in chain]
        for unit in chain:
            unlisted = unit.organisation is not None and is_guessed(unit.organisation)
            if unit.organisation is not None and unlisted and (unit.row.kind == "official" or not unit.clinic):
                sketch.organisations.append(unit.organisation)
        person = self._person(sketch, name, min(0.99, 0.8 + 0.04 * max(0.0, name.score)), "post")
        previous = of_town(sketch, chain[0], handed, self._words)
        passed: list[NamedOrganisation] = []
        for number, unit in enumerate(chain):
            if unit.unread or (previous is None and self._organisations.is_own_discipline(chain[:number], unit)):
                continue
            organisation = self._organisations.headed(unit, passed)
            if organisation is None and not number:
                organisation = self._organisations.ranked(unit, chain[1:])
            organisation = organisation or said_again(sketch, name, person.name, unit)
            organisation = organisation or self._organisations.of(unit, previous)
            if organisation is None and unit.row.implies in self._words["party_group"]:
                organisation = self._organisations.grouped(sketch, unit, chain[number + 1 :])
            if organisation is None and not has_post(sketch, person.name, unit.row.bare):
                organisation = self._organisations.spoken_of(sketch, unit)
            if organisation is None:
                continue
            previous = organisation
            passed.append(organisation)
            if not self._is_post(unit, organisation) or is_called(sketch, name, person.name, unit, organisation):
                continue
            title = unit.row.bare
            branch = bool(organisation.place) and organisation.body in self._words["branch"]
            if branch and title.endswith(("书记", "主任", "村长")):
                named = organisation.begin + len(organisation.place)
                organisation = organisation._replace(body="", row=None, base=None, implied=True, end=named)
            confidence = min(person.confidence, organisation.confidence)
            sketch.posts.append(PostReading(*span, person.name, organisation, title, confidence, unit.status))
        return previous

    def _is_post(self, unit: Unit, organisation: NamedOrganisation) -> bool:
        """Whether a title in a body is a post there: no 居民 of a town, no 教授 of a bureau."""
        title = unit.row.bare
        if title in self._words["no_post"] and not represents(unit, organisation):
            return False
        if unit.organisation is not None:
            return True
        if title.endswith("干部"):
            return False
        if unit.row.kind != "ordinary" or title in self._lexicons.title_heads:
            return True
        return of_learning(organisation, title, self._words)

    def _person(self, sketch: Sketch, name: NameReading, confidence: float, source: str) -> PersonName:
        person = PersonName(
            name.begin, name.end, sketch.text[name.begin : name.end].replace(" ", ""), confidence, source
        )
        sketch.persons.append(person)
        return person
