"""Sketch -> persons without an official title: after a role noun, in lists, as subjects, and named again later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.lexicons import Lexicons
from extractors.name_lists import NameLists
from extractors.names import NameReader, NameReading
from extractors.post_words import ADDRESSES
from extractors.sketch import PersonName, Sketch

__all__ = ["PersonFinder"]

_CLAUSE = re.compile(r"[^，。；：！？\n（）()“”]+")
_LICENCE = re.compile(
    r"对|免去|任命|授予|表彰|选举|补选|增补|提名|推荐|接受|关于|决定|聘请|聘任|向|为|给|慰问|看望|走访"
)
_AFTER_LICENCE = re.compile(r"同志|等|的|为|代表资格|学习|任|担任|辞去|颁|送|“")
"""Verbs that take a person, and what then stands after the name."""
_FREE_OPENING = 2.4
"""A subject at the beginning of a sentence, before a verb that only persons take."""
_FUNCTION = re.compile("[某的了之所有们着过不]")
"""Characters that no doubtful name holds."""
_NOTE_BEFORE = re.compile(r"[（(][^（）()]{1,12}[）)]$")
_AGED = re.compile("岁的")
_PLACE_ENDS = frozenset("庄寨岗屯沟坪塘湾桥店铺集镇乡村堡坝峪寺庙坡岭营垭圩墩洼咀崖渡滩溪")
"""Characters that villages end in: short names in a row that end so are no persons."""
_LIKELY = 3.2
"""A name in running text must have characters this name-like."""
_LIKELY_BOTH = 4.7
"""The same with what follows."""
_LIKELY_WORD = 6.5
"""The same where the given name is a word as well: 吴|秀峰."""
_MARKS = frozenset("、，。；,;等\n")
_NO_VILLAGE = frozenset("民支委里主干医书党务官居")
_COMRADE = re.compile("同志(?!们)")
_PARTICULAR = re.compile(
    r"(?<![㐀-鿿])([㐀-鿿]{2,4}?)(?:[，,（(][男女][，,；;）)]|(?:[，,](?:[男女][，,])?)?(?:今年|现年|时年|年近|年过)?已?[\d]{2,3}岁)"
)
"""A name at the beginning of a clause, with sex or age after it."""
_SENT = re.compile("(?:[组班队馆校]|小学|中学|学院|中心|选送|推荐|报送|创作|表演|演唱|朗诵)的")
_AWARD = re.compile("(?:[等名秀杰奖季冠亚]奖|[冠亚季]军|获奖者|得主|第[一二三]名|名单如下)[：:] ?")
_ORIGIN = re.compile("来自[^，。；！？\n]{2,80}")
_DOTS = frozenset("·•・‧-")
_SINGLE = frozenset("由请让据跟向替对和与同把给像找叫听帮陪为及是的在被将从到以于使当如位家但而")
"""Words of one character that stand before names."""
_SURE = 0.75
_FREE = 3.6
"""A subject without title or role must be this name-like, surroundings included."""
_FREE_REPEATED = 1.8
"""The same where the string stands bordered at least twice on the page."""


class PersonFinder:
    """Finds persons by role nouns, by lists, as subjects and by repetition."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists) -> None:
        """Takes the shared vocabulary, the name reader and the reader of name lists."""
        self._lexicons = lexicons
        self._reader = reader
        self._lists = lists
        self._subject = re.compile(rf"[，。；：！？、“”\n（(　 》,;:的](?={reader.surname_class})")

        self._nouns = frozenset(
            w for w, word in lexicons.words.items() if word.tag == "n" and w[0] not in lexicons.surnames
        )
        first = "".join(c for c, given in lexicons.given_chars.items() if given.middle > 0.8)
        second = "".join(c for c, given in lexicons.given_chars.items() if given.last > 0.8)
        self._likely = re.compile(rf"{reader.surname_class}(?=[{first}][{second}])")

    def find(self, sketch: Sketch) -> None:
        """Adds persons to the sketch; later rules build on what earlier ones are sure of."""
        starts: frozenset[int] = frozenset()
        sketch.mark_named()
        self._roles(sketch, starts)
        sketch.persons += self._spelt(sketch)
        sketch.persons += self._spelt_free(sketch)
        sketch.persons += self._in_lists(sketch)
        sketch.persons += self._attached(sketch)
        sketch.persons += self._licensed(sketch)
        sketch.persons += self._comrades(sketch)
        sketch.persons += self._origins(sketch)
        sketch.persons += self._awarded(sketch)
        sketch.persons += self._particulars(sketch)
        sketch.persons += self._subjects(sketch)
        sketch.persons += self._anywhere(sketch)
        sketch.persons = _corrected(sketch)
        sketch.persons += self._repeated(sketch)
        sketch.persons += self._references(sketch)

    def _roles(self, sketch: Sketch, starts: frozenset[int]) -> None:
        ordinary = [(begin, end) for begin, end, row in sketch.hits.titles if row.kind == "ordinary"]
        longest: dict[int, int] = {}
        for begin, end in sorted([*ordinary, *((begin, end) for begin, end, _ in sketch.hits.roles)]):
            longest[begin] = end  # noqa: PERF403 the last of a beginning is its longest
        ends = set(longest.values())
        ends |= {match.end() for match in _AGED.finditer(sketch.text)}
        known = {p.begin for p in sketch.persons}
        for end in sorted(ends):
            if sketch.text.startswith("”", end):
                end += 1
            if end in known:
                continue
            names = self._lists.after(sketch, end, starts, threshold=1.2, firm=False)
            for name in names or self._doubtful(sketch, end):
                string = sketch.text[name.begin : name.end]
                confidence = min(0.95, 0.65 + 0.06 * name.score)
                sketch.persons.append(PersonName(name.begin, name.end, string, confidence, "role"))

    def _doubtful(self, sketch: Sketch, begin: int) -> tuple[NameReading, ...]:
        """An unlikely name of three characters after a role, of which no two make a word: 村民矫日升突发."""
        text, words = sketch.text, self._lexicons.words
        if text[begin : begin + 1] not in self._lexicons.surnames:
            return ()
        name = self._reader.at(text, begin, due=True, firm=False)
        if name is None or name.score < -0.8 or name.end - begin != 3 or self._excluded(sketch, begin, name.end):
            return ()
        string = text[begin : name.end]
        if text.startswith(ADDRESSES, begin + 1):
            return ()
        plain = string[:2] not in words and string[1:] not in words and not _FUNCTION.search(string)
        return (name,) if plain and self._reader.right(text, name.end, string) >= 0.6 else ()

    def _spelt(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names spelt from another language that stand in a row: 乌音嘎、同格乐格、吉仁塔布."""
        known = {p.begin for p in sketch.persons}
        for match in self._reader.spelling.row.finditer(sketch.text):
            begin = match.start()
            for item in match.group().split("、"):
                end = begin + len(item)
                if begin not in known and item not in self._lexicons.words and not self._excluded(sketch, begin, end):
                    yield PersonName(begin, end, item, 0.78, "list")
                begin = end + 1

    def _spelt_free(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names put together of known parts that begin a clause, before what persons do: 索朗多吉说."""
        text, reader = sketch.text, self._reader
        known = {p.begin for p in sketch.persons}
        for match in reader.spelling.free.finditer(text):
            begin = match.start()
            end = reader.spelling.whole(text, begin)
            if begin in known or end - begin < 4 or self._excluded(sketch, begin, end):
                continue
            if text[end : end + 1] not in _MARKS and reader.bordered(text, end, least=3):
                yield PersonName(begin, end, text[begin:end], 0.78, "subject")

    def _in_lists(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names in a row with no title before them: 张某、李某、王某出席."""
        text = sketch.text
        done = {p.begin for p in sketch.persons}
        busy = -1
        for match in re.finditer("、", text):
            comma = match.start()
            if comma < busy or comma + 1 in done:
                continue
            noted = _NOTE_BEFORE.search(text, max(0, comma - 14), comma)
            first = self._reader.before(text, noted.start() if noted else comma, max(0, busy))
            if first is None or first.score < 0.8 or self._excluded(sketch, first.begin, first.end):
                continue
            rest = self._lists.after(sketch, comma + 1, frozenset(), threshold=0.2, inside=True)
            rest = [name for name in rest if not self._excluded(sketch, name.begin, name.end)]
            names = [first, *rest]
            likely = sorted(self._reader.characters(text[n.begin : n.end]) for n in names)[len(names) > 2 :]
            mean = sum(likely) / len(likely)
            if len(names) < 2 or mean < self._least_mean(text, names):
                continue
            busy = names[-1].end
            for name in names:
                if name.begin not in done:
                    yield PersonName(name.begin, name.end, text[name.begin : name.end], 0.8, "list")

    def _least_mean(self, text: str, names: Sequence[NameReading]) -> float:
        """How name-like the items of a list must be on the whole: less so in long ones, or where a verb follows."""
        if any(n.end - n.begin == 2 and text[n.end - 1] in _PLACE_ENDS for n in names):
            return 3.0
        end = names[-1].end
        verb = text[end : end + 1] not in "、，。；,;\n" and self._reader.bordered(text, end)
        if len(names) > 2 or verb:
            return 1.4 if len(names) > 2 else 1.2
        return 2.2

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
            if name is None or name.score < 2.5:
                continue
            string = text[end : name.end]
            if not self._reader.bordered(text, name.end) and not text[name.end].isdigit():
                continue
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

    def _comrades(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names before 同志, whoever they are."""
        known = {p.end for p in sketch.persons}
        for match in _COMRADE.finditer(sketch.text):
            end = match.start()
            name = None if end in known else self._reader.before(sketch.text, end, 0)
            if name is None or name.score < 1.5 or self._excluded(sketch, name.begin, end):
                continue
            if not self._lists.barred(sketch.text, name):
                yield PersonName(name.begin, end, sketch.text[name.begin : end], 0.82, "subject")

    def _particulars(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names before sex or age: 张起重，男，…; 张起重今年77岁."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        for match in _PARTICULAR.finditer(text):
            begin, end = match.span(1)
            string = match.group(1)
            plain = string not in self._lexicons.words and self._reader.characters(string) > -2.0
            if (
                begin in known
                or not plain
                or self._excluded(sketch, begin, end)
                or text.startswith(ADDRESSES, begin + 1)
            ):
                continue
            yield PersonName(begin, end, string, 0.82, "subject")

    def _origins(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names after where people come from, or who sent them: 来自青山的卜成、县图书馆选送的丁玉《…》."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        begins = {m.start() + at.end() for m in _ORIGIN.finditer(text) for at in re.finditer("的", m.group())}
        surnames = self._lexicons.surnames
        begins |= {match.end() for match in _SENT.finditer(text) if text[match.end() : match.end() + 1] in surnames}
        for begin in sorted(begins - known):
            name = self._reader.at(text, begin, due=True, firm=False)
            if name is None or name.score < 1.4 or self._lists.barred(text, name):
                continue
            string = text[begin : name.end]
            plain = string not in self._lexicons.not_names and string[:2] not in self._lexicons.words
            bordered = text[name.end : name.end + 1] == "《" or self._reader.bordered(text, name.end)
            if plain and bordered and not self._excluded(sketch, begin, name.end):
                yield PersonName(begin, name.end, string, 0.8, "subject")

    def _awarded(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names after a prize and a colon: 一等奖：赵略同、张诗劼."""
        known = {p.begin for p in sketch.persons}
        for match in _AWARD.finditer(sketch.text):
            for name in self._lists.after(sketch, match.end(), frozenset(), threshold=1.2, firm=False):
                if name.begin not in known and not self._excluded(sketch, name.begin, name.end):
                    string = sketch.text[name.begin : name.end].replace(" ", "")
                    yield PersonName(name.begin, name.end, string, 0.8, "list")

    def _excluded(self, sketch: Sketch, begin: int, end: int) -> bool:
        string = sketch.text[begin:end]
        return (
            string in self._lexicons.divisions_by_name
            or self._named_otherwise(sketch, begin, end)
            or self._no_person(sketch.text, begin, end)
        )

    def _no_person(self, text: str, begin: int, end: int) -> bool:
        """Whether a likely string is something else: 陈家坝, “金凤凰”, a place that the page names, 雪松、|塔柏."""
        string, before = text[begin:end], text[begin - 1 : begin]
        if before == "“" and text[end : end + 1] == "”":
            return True
        if string[-1] in _PLACE_ENDS and (len(string) == 2 or string[1] == "家"):
            return True
        if before == "、" and self._after_noun(text, begin - 1):
            return True
        at = text.find(string + "村")
        return (at >= 0 and text[at + len(string) + 1] not in _NO_VILLAGE) or string + "社区" in text

    def _named_otherwise(self, sketch: Sketch, begin: int, end: int) -> bool:
        return sketch.named.find(1, begin, end) >= 0

    def _after_noun(self, text: str, end: int) -> bool:
        """Whether a list's item that ends there is a common noun, and no name that ends like one: 胡|中行."""
        if not any(text[end - size : end] in self._nouns for size in (2, 3)):
            return False
        return self._lexicons.surnames.get(text[end - 3 : end - 2], 0.0) < 1.0

    def _subjects(self, sketch: Sketch) -> Iterator[PersonName]:
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        first = (0,) if text[:1] in self._lexicons.surnames else ()
        for begin in (*first, *(match.end() for match in self._subject.finditer(text))):
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
                or self._no_person(text, name.begin, name.end)
            ):
                continue
            repeated = text.count(string) > 1
            characters = self._reader.characters(string)
            if text[begin - 1 : begin] == "的" and (
                characters < 1.6 or self._reader.right(text, name.end, string) < 1.8
            ):
                continue
            following = text[name.end : name.end + 1]
            if characters < 0.8 or (following in "，、。；,;\n”" and not repeated):
                continue
            opens = text[begin - 1 : begin] in "。\n；" and name.score >= _FREE_OPENING
            sure = opens and self._reader.right(text, name.end, string) > 1.8
            if name.score >= _FREE or sure or (repeated and characters > 1.4):
                yield PersonName(name.begin, name.end, string, min(0.9, 0.5 + 0.07 * name.score), "subject")

    def _anywhere(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names of three characters in running text, where these and the words on both sides leave no doubt."""
        text, words, reader = sketch.text, self._lexicons.words, self._reader
        known = {i for p in sketch.persons for i in range(p.begin, p.end)}
        for match in self._likely.finditer(text):
            begin = match.start()
            end = begin + 3
            string = text[begin:end]
            if begin in known or end - 1 in known or string[:2] in words:
                continue
            if (
                string in self._lexicons.not_names
                or text[end : end + 1] in _DOTS
                or text.startswith(ADDRESSES, begin + 1)
            ):
                continue
            characters, right = reader.characters(string), reader.right(text, end, string)
            if characters < _LIKELY or right < 0.5 or string[0] in "于和":
                continue
            if characters + right < (_LIKELY_WORD if string[1:] in words else _LIKELY_BOTH):
                continue
            if self._parts(text, begin) and not self._excluded(sketch, begin, end):
                yield PersonName(begin, end, string, 0.78, "anywhere")

    def _parts(self, text: str, begin: int) -> bool:
        """Whether a word ends right before a name: not so for 格|林斯潘."""
        before, words = text[max(0, begin - 2) : begin], self._lexicons.words
        if not before or not "㐀" <= before[-1] <= "鿿":
            return before[-1:] not in _DOTS or not before
        if text[begin - 1 : begin + 1] in words or text[begin - 1 : begin + 2] in words:
            return False
        return before in words or before[-1] in _SINGLE

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
    dotted = {name.split("·")[0]: name for name in sorted(names) if "·" in name}
    corrected: dict[tuple[int, int], PersonName] = {}
    for person in sorted(sketch.persons, key=lambda p: p.confidence):
        name = better.get(person.name, person.name)
        for longer in long:
            if len(longer) > len(name) and longer.startswith(name) and text.startswith(longer, person.begin):
                name = longer
        end = person.begin + len(name)
        if name in dotted:
            corrected[person.begin, end] = person._replace(name=dotted[name], end=end)
            continue
        fixed = person if name == person.name and end == person.end else person._replace(name=name, end=end)
        corrected[fixed.begin, fixed.end] = fixed
    return sorted(corrected.values(), key=lambda p: p.begin)
