"""Sketch -> persons without an official title: after a role noun, in lists, as subjects, and named again later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.lexicons import Lexicons
from extractors.names import NameReader
from extractors.posts import ADDRESSES, PostFinder
from extractors.sketch import PersonName, Sketch

__all__ = ["PersonFinder"]

_CLAUSE = re.compile(r"[^，。；：！？\n（）()“”]+")
_LICENCE = re.compile(r"免去|任命|授予|表彰|选举|补选|增补|提名|推荐|接受|关于|决定|聘请|聘任|向|为|给|慰问|看望|走访")
_AFTER_LICENCE = re.compile(r"同志|等|的|为|代表资格|学习|任|担任|辞去|颁|送|“")
"""Verbs that take a person, and what then stands after the name."""
_GOVERNING = "岁的|由|请|让|据|跟|向|替|对|和|与|同|把|给|像|找|叫|听|帮|陪|为|及|找到|见到|看到|来到|走进|嫁给|认识|采访|邀请|特邀|提起|说起|得知|感谢"
_SURE = 0.75
_FREE = 3.6
"""A subject without title or role must be this name-like, surroundings included."""
_FREE_REPEATED = 1.8
"""The same where the string stands bordered at least twice on the page."""


class PersonFinder:
    """Finds persons by role nouns, by lists, as subjects and by repetition."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, posts: PostFinder) -> None:
        """Takes the shared vocabulary, the name reader and the reader of name lists."""
        self._lexicons = lexicons
        self._reader = reader
        self._posts = posts
        self._subject = re.compile(rf"(?:(?<=[，。；：！？、“”\n（(　 》,;:])|^)(?={reader.surname_class})", re.M)

        self._after = re.compile(rf"(?:{_GOVERNING})(?={reader.surname_class})")

    def find(self, sketch: Sketch) -> None:
        """Adds persons to the sketch; later rules build on what earlier ones are sure of."""
        starts: frozenset[int] = frozenset()
        sketch.mark_named()
        self._roles(sketch, starts)
        sketch.persons += self._lists(sketch)
        sketch.persons += self._attached(sketch)
        sketch.persons += self._licensed(sketch)
        sketch.persons += self._subjects(sketch)
        sketch.persons += self._governed(sketch)
        sketch.persons = _corrected(sketch)
        sketch.persons += self._repeated(sketch)
        sketch.persons += self._references(sketch)

    def _roles(self, sketch: Sketch, starts: frozenset[int]) -> None:
        ends = {end for _, end, _ in sketch.hits.roles} | {
            end for _, end, row in sketch.hits.titles if row.kind == "ordinary"
        }
        known = {p.begin for p in sketch.persons}
        for end in sorted(ends):
            if sketch.text.startswith("”", end):
                end += 1
            if end in known:
                continue
            for name in self._posts.names_from(sketch, end, starts, threshold=1.2):
                string = sketch.text[name.begin : name.end]
                confidence = min(0.95, 0.65 + 0.06 * name.score)
                sketch.persons.append(PersonName(name.begin, name.end, string, confidence, "role"))

    def _lists(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names in a row with no title before them: 张某、李某、王某出席."""
        text = sketch.text
        done = {p.begin for p in sketch.persons}
        busy = -1
        for match in re.finditer("、", text):
            comma = match.start()
            if comma < busy or comma + 1 in done:
                continue
            edge = (
                text.rfind(text[comma - 1] == ")" and "(" or "（", max(0, comma - 12), comma)
                if text[comma - 1] in "）)"
                else comma
            )
            first = self._reader.before(text, edge, max(0, busy)) if edge > 0 else None
            if first is None or first.score < 0.8 or self._excluded(sketch, first.begin, first.end):
                continue
            rest = self._posts.names_from(sketch, comma + 1, frozenset(), threshold=0.2, inside=True)
            rest = [name for name in rest if not self._excluded(sketch, name.begin, name.end)]
            names = [first, *rest]
            mean = sum(self._reader.characters(text[n.begin : n.end]) for n in names) / len(names)
            if len(names) < 2 or mean < (1.4 if len(names) > 2 else 2.2):
                continue
            busy = names[-1].end
            for name in names:
                if name.begin not in done:
                    yield PersonName(name.begin, name.end, text[name.begin : name.end], 0.8, "list")

    def _licensed(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names after verbs that take a person: 免去王某的, 授予马某等, 向倪某学习."""
        known = {p.begin for p in sketch.persons}
        for match in _LICENCE.finditer(sketch.text):
            begin = match.end()
            name = self._reader.at(sketch.text, begin, least=1.4)
            if begin in known or name is None or name.score < 1.4 or self._excluded(sketch, begin, name.end):
                continue
            string = sketch.text[begin : name.end]
            if string not in self._lexicons.not_names and _AFTER_LICENCE.match(sketch.text, name.end):
                yield PersonName(begin, name.end, string, 0.82, "subject")

    def _attached(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names right after a place or body, two or more in one sentence: 上秦镇黄某、水务局曾某."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        ends = {o.end for o in sketch.organisations} | {c.end for c in sketch.communities}
        run: list[PersonName] = []
        for end in sorted(ends - known):
            name = self._reader.at(text, end, least=2.5)
            if name is None or name.score < 2.5 or not self._reader.bordered(text, name.end):
                continue
            string = text[end : name.end]
            if (
                string in self._lexicons.not_names
                or string[:2] in self._lexicons.words
                or self._excluded(sketch, end, name.end)
            ):
                continue
            if run and any(mark in text[run[-1].end : end] for mark in "。！？\n"):
                yield from run if len(run) > 1 else ()
                run = []
            run.append(PersonName(end, name.end, string, 0.75, "attached"))
        yield from run if len(run) > 1 else ()

    def _excluded(self, sketch: Sketch, begin: int, end: int) -> bool:
        string = sketch.text[begin:end]
        return string in self._lexicons.divisions_by_name or self._named_otherwise(sketch, begin, end)

    def _named_otherwise(self, sketch: Sketch, begin: int, end: int) -> bool:
        return sketch.named.find(1, begin, end) >= 0

    def _subjects(self, sketch: Sketch) -> Iterator[PersonName]:
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        for match in self._subject.finditer(text):
            begin = match.start()
            if begin in known:
                continue
            name = self._reader.at(text, begin, least=_FREE_REPEATED)
            if name is None or name.score < _FREE_REPEATED:
                continue
            string = text[name.begin : name.end]
            if string in self._lexicons.divisions_by_name or string[1:] in self._lexicons.titles:
                continue
            if (
                "某" in string
                or text.startswith(ADDRESSES, begin + 1)
                or string in self._lexicons.not_names
                or self._named_otherwise(sketch, name.begin, name.end)
            ):
                continue
            repeated = text.count(string) > 1
            characters = self._reader.characters(string)
            following = text[name.end : name.end + 1]
            if characters < 0.8 or (following in "，、。；,;\n”" and not repeated):
                continue
            if name.score >= _FREE or (repeated and characters > 1.4):
                yield PersonName(name.begin, name.end, string, min(0.9, 0.5 + 0.07 * name.score), "subject")

    def _governed(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names after words that take a person, where their characters and what follows leave no doubt: 由计某执导."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        words = self._lexicons.words
        for match in self._after.finditer(text):
            begin = match.end()
            if begin in known or (match.start() and text[match.start() - 1 : begin] in words):
                continue
            name = self._reader.at(text, begin, least=4.2)
            if name is None or name.score < 4.2 or name.end - begin < 3:
                continue
            string = text[begin : name.end]
            if self._reader.characters(string) < 2.6 or not self._reader.bordered(text, name.end) or "某" in string:
                continue
            if string in self._lexicons.not_names or string[:2] in words or string[1:] in words:
                continue
            if text.startswith(ADDRESSES, begin + 1) or self._excluded(sketch, begin, name.end):
                continue
            yield PersonName(begin, name.end, string, 0.78, "governed")

    def _repeated(self, sketch: Sketch) -> Iterator[PersonName]:
        """Every other place that bears a name the page is sure of."""
        taken = {(p.begin, p.end) for p in sketch.persons}
        sure = sorted({p.name for p in sketch.persons if p.confidence >= _SURE}, key=lambda n: (-len(n), n))
        covered: set[int] = {i for p in sketch.persons for i in range(p.begin, p.end)}
        for name in sure:
            at = sketch.text.find(name)
            while at >= 0:
                end = at + len(name)
                free = not any(i in covered for i in range(at, end))
                if (
                    free
                    and (at, end) not in taken
                    and (len(name) > 2 or self._reader.right(sketch.text, end, name) > -1.0)
                ):
                    covered.update(range(at, end))
                    yield PersonName(at, end, name, 0.9, "repeat")
                at = sketch.text.find(name, end)

    def _references(self, sketch: Sketch) -> Iterator[PersonName]:
        """洪书记 for the one person of that surname whom the article has named."""
        by_begin = {p.begin: p for p in sketch.persons}
        for begin, end, row in sketch.hits.titles:
            surname = sketch.text[begin - 1 : begin]
            if not row.after_name or surname not in self._lexicons.surnames or begin - 1 in by_begin:
                continue
            block = sketch.reading.blocks[sketch.article_at(begin)]
            bearers = {
                p.name
                for p in sketch.persons
                if block.begin <= p.begin < block.end and p.name.startswith(surname) and p.source != "reference"
            }
            if len(bearers) != 1 or any(p.begin < begin <= p.end for p in sketch.persons):
                continue
            name = bearers.pop()
            if any(q.person == name and (q.title == row.bare or q.title.endswith(row.bare)) for q in sketch.posts):
                yield PersonName(begin - 1, end, name, 0.75, "reference")


def _corrected(sketch: Sketch) -> list[PersonName]:
    """One length per name on a page: 周永 said twice makes 周永和|村民 a 周永, and 周永和 said always stays."""
    text = sketch.text
    names = {person.name for person in sketch.persons}
    cut = {
        name: name[:-1]
        for name in names
        if len(name) == 3 and name[:-1] in names and text.count(name) < text.count(name[:-1])
    }
    grown = {
        name[:-1]: name
        for name in names
        if len(name) == 3 and name[:-1] in names and name not in cut and text.count(name) > 1
    }
    better = cut | grown
    sketch.posts = [
        post._replace(person=better[post.person]) if post.person in better else post for post in sketch.posts
    ]
    long = [name for name in names if len(name) > 3]
    corrected: dict[tuple[int, int], PersonName] = {}
    for person in sorted(sketch.persons, key=lambda p: p.confidence):
        name = better.get(person.name, person.name)
        for longer in long:
            if len(longer) > len(name) and longer.startswith(name) and text.startswith(longer, person.begin):
                name = longer
        end = person.begin + len(name)
        fixed = person if name == person.name and end == person.end else person._replace(name=name, end=end)
        corrected[fixed.begin, fixed.end] = fixed
    return sorted(corrected.values(), key=lambda p: p.begin)
