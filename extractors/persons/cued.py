"""Sketch -> persons whom the words around them give away: 免去某某的, 某某同志, 来自某县的某某, 一等奖：某某."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.names.reader import NameReader, NameReading
from extractors.persons.addressed import AddressedNames
from extractors.persons.attached import AttachedNames
from extractors.persons.donors import DonorNames
from extractors.persons.married import MarriedNames
from extractors.persons.other_things import OtherThings
from extractors.persons.seeking import PersonSeeker
from extractors.posts.name_lists import NameLists
from extractors.sketch import PersonName, Sketch
from extractors.text.scanning import last_of, near, opened
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.patterns import seldom

__all__ = ["CuedNames"]

_LICENCE, _OPENS_LICENCE = (
    "(?&takes_person)|由(?=[㐀-鿿]{2,4}任)|[和与跟同](?=[㐀-鿿]{2,4}一[起同道])",
    "(?^takes_person)|[由和与跟同]",
)
"""Verbs that take a person, and how they begin."""
_APPOINTS = frozenset(("免去", "任命", "提名", "授予", "表彰", "选举", "补选"))
"""Those after which names spelt from other languages are read too."""
_CALLED = re.compile("叫(?<=[名个位人儿女男的子孩者他她我，]叫)做?|名字[叫是]|图为")
"""What leads to a name: 有个叫某某的, 男主人叫某某, 图为某某在…."""
_AFTER_CALLED = re.compile("的(?!村|地方|小?镇|[大小]?山|公司|项目|品|店|企业|学校)|[，。、；（(]")
"""What follows the name of somebody who is called so, and of no place, work or firm: 名叫张三|的村民."""
_WORDED = 3.0
"""A name that would cut a word behind a preposition must be this likely."""
_SEX_OR_AGE = "男女岁"
_PARTICULAR = re.compile(
    r"(?<![㐀-鿿])([㐀-鿿]{2,4}?|[㐀-鿿]{1,7}[·•][㐀-鿿]{1,8}?)(?:[，,（(][男女][，,；;）)]|(?:[，,](?:[男女][，,])?)?(?:今年|现年|时年|年近|年过)?已?[\d]{2,3}岁)"
)
"""A name at the beginning of a clause, with sex or age after it."""
_AGED = re.compile(r"(?<=[村里屯组区查])([㐀-鿿]{2,4}?)[（(]\d{2,3}岁[）)]")
"""A name right after where somebody lives, with the age in brackets: 李家村|王某（85岁）、赵庄村|孙某（90岁）."""
_YEARS = re.compile("[（(](?=1[89]\\d\\d)")
_LIVED = seldom(
    r"(?<![㐀-鿿])([㐀-鿿]{2,4})[（(]1[89]\d\d[.年\d月日]{0,8} ?[—－～\-至]{1,2} ?(?:19|20)\d\d[.年\d月日]{0,8}[）)]"
)
"""A name with the years of a life in brackets: 某某（1904—1994）."""
_SPEAKER = r"[”。\n　]([㐀-鿿]{2,3}?|[㐀-鿿]{1,7}[·•][㐀-鿿]{1,7}?)(?&says)"
"""Who says what stands before or after."""
_OPENING = 0.0
"""Who speaks at the beginning of a sentence, no quotation before him, must have a name this likely: 沈浪|说."""
_CALLED_SO = frozenset("总工导队董局处科校院叔姨哥姐嫂爷婶伯妈某氏老家人们")
"""What follows the surname of those who are called by it."""
_SENT = "(?&sends)的"
"""What stands before who was sent to a contest or made something: 县一中选送的|张三."""
_AWARD = re.compile(
    "(?:(?:表演|演唱|演奏|朗诵|领唱)者|"
    "[等名秀杰奖季冠亚]奖|[冠亚季]军|获奖者|得主|姓名|[指辅]导[老教]师|"
    "第(?:[一二三四五六七八九十0-9]|十[一二三四五六])名|名单如下)[：:] ?"
)
"""What stands before who won, or taught him: 一等奖：|张三, 作者姓名：|张三."""
_TAKEN = "由([㐀-鿿]{2,3}?)(?&takes_prize)"
"""Who took a prize: 冠军|由|张三|夺得."""
_WINS = -0.5
"""A name there may be this unlikely by itself."""
_COLON = "：:"
_GROUPS = re.compile("[县市区镇乡村校队班团戏菜]|等[^，。；人]{0,4}(?:[县市区镇乡村校队]|公司|剧团|单位|企业)")
"""What stands behind an item of a list of places, teams or dishes: 参加的有常山、|安远等县."""
_HAVING = re.compile("的(?:还|也)?有(?=[㐀-鿿]{2,4}[、，。；和与等])")
"""What stands before those who took part, behind what they did: 参加活动|的有|某某等."""
_CLAUSE_MARKS = "，。；：！？“”\n"
_IN_SENTENCE = 1.2
"""Their names must be this likely."""
_ORIGIN = re.compile("(?:来自|代表(?=[^，。；！？\n]{1,10}[省市县区镇乡村队校]的))[^，。；！？\n]{2,80}")
_NATIVE = re.compile("人(?<=[㐀-鿿][㐀-鿿]人)(?=[㐀-鿿][㐀-鿿])")
"""Where somebody is from, before the name: 东阳人|某某."""
_FROM_THERE = 3.0
"""A name there must be this likely."""


class CuedNames(PersonSeeker):
    """Finds names by a verb, a word or a mark that only persons stand beside."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists, others: OtherThings) -> None:
        """Takes the shared vocabulary, the readers of names, and what is no name."""
        super().__init__(lexicons, reader, lists, others)
        self._attached = AttachedNames(lexicons, reader, lists, others)
        self._called_by = AddressedNames(lexicons, reader, lists, others)
        self._donors = DonorNames(lexicons, reader, others)
        self._married_too = MarriedNames(lexicons, reader, others)
        classes = lexicons.person_words
        self._taken, self._speaker, self._sent = map(classes.pattern, (_TAKEN, _SPEAKER, _SENT))
        self._attends = classes.pattern("(?&attends)")
        self._opens_sent = classes.pattern("(?^sends)")
        self._licence, self._opens_licence = map(classes.pattern, (_LICENCE, _OPENS_LICENCE))
        self._behind = classes.ordered("behind_person")

    def find(self, sketch: Sketch) -> None:
        """Adds them to the sketch, kind by kind."""
        for rule in (
            self._attached.find,
            self._licensed,
            self._called,
            self._called_by.comrades,
            self._called_by.addressed,
            self._origins,
            self._awarded,
            self._attending,
            self._particulars,
            self._speakers,
            self._donors.find,
            self._married_too.find,
        ):
            sketch.persons += rule(sketch)

    def _licensed(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names after verbs that take a person: 免去王某的, 授予马某等, 向倪某学习."""
        known = {p.begin for p in sketch.persons}
        for match in opened(self._licence, sketch.text, self._opens_licence):
            begin = match.end()
            name = self._reader.at(sketch.text, begin, due=match.group() in _APPOINTS, firm=False, least=1.4)
            if begin in known or name is None or name.score < 1.4 or self._others.excluded(sketch, begin, name.end):
                continue
            string = sketch.text[begin : name.end]
            if string[0] == "和" and string[1:] in self._lexicons.words:
                continue  # 慰问|和|新春的祝福
            worded = len(match.group()) == 1 and sketch.text[begin - 1 : begin + 1] in self._lexicons.words
            if sketch.text.startswith(self._reader.addresses, begin + 1) or (
                worded and self._reader.characters(string) < _WORDED
            ):
                continue  # 对|象家庭的
            if string not in self._lexicons.not_names and sketch.text.startswith(self._behind, name.end):
                yield PersonName(begin, name.end, string, 0.82, "subject")

    def _called(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names that somebody is said to have, or who is in a picture: 有个叫某某的工人, 图为某某在田里."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        for match in _CALLED.finditer(text):
            begin, pictured = match.end(), text[match.start()] == "图"
            name = self._reader.at(text, begin, due=True, firm=False)
            least = 2.4 if pictured else 1.0
            if begin in known or name is None or name.score < least or self._lists.barred(text, name):
                continue
            cut = text.find("的", begin + 2, name.end)
            end = cut if cut > 0 else name.end
            string = text[begin:end]
            word = string in self._lexicons.not_names and string not in self._lexicons.name_parts
            if word or self._others.excluded(sketch, begin, end):
                continue
            if _AFTER_CALLED.match(text, end) or (pictured and self._reader.bordered(text, end, least=3)):
                yield PersonName(begin, end, string, 0.82, "subject")

    def _speakers(self, sketch: Sketch) -> Iterator[PersonName]:
        """Rarer names between a quotation and a verb of saying: ”郑生说, and dotted ones at a sentence's beginning."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        for match in self._speaker.finditer(text):
            begin, end = match.span(1)
            string = match.group(1)
            if begin in known or (self._reader.characters(string) < 2.5 and self._others.excluded(sketch, begin, end)):
                continue
            plain = text[begin - 1] == "”" or self._reader.characters(string) > _OPENING
            if "·" in string or (plain and self._speaks(text, begin, end)):
                yield PersonName(begin, end, string, 0.78, "subject")

    def _speaks(self, text: str, begin: int, end: int) -> bool:
        """Whether a string is rather a name than a word or a form of address, as 王总 or 李老师 are."""
        string, words = text[begin:end], self._lexicons.words
        if string in self._lexicons.name_parts and (string not in words or words[string].tag == "ns"):
            return True
        if string in words or string in self._lexicons.not_names or string[1:] in self._lexicons.roles:
            return False
        if text.startswith(self._reader.addresses, begin + 1) or (len(string) == 2 and string[1] in _CALLED_SO):
            return False
        likely = self._reader.characters(string)
        if likely < (0.9 if string[1:] in words and len(string) > 2 else -0.8):
            return False
        return not self._lists.barred(text, NameReading(begin, end, likely))

    def _particulars(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names before sex or age: 张起重，男，…; 张起重今年77岁."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        aged = near(_AGED, text, _SEX_OR_AGE[-1], before=9, after=2)
        lived = near(_LIVED, text, _YEARS, before=4, after=34)
        for match in (*near(_PARTICULAR, text, _SEX_OR_AGE, before=16, after=2), *aged, *lived):
            begin, end = match.span(1)
            string = match.group(1)
            plain = string not in self._lexicons.words and self._reader.characters(string) > -2.0
            plain = plain or "·" in string or self._reader.spelling.whole(text, begin) == end
            if (
                begin in known
                or not plain
                or self._others.excluded(sketch, begin, end, framed=True)
                or text.startswith(self._reader.addresses, begin + 1)
            ):
                continue
            yield PersonName(begin, end, string, 0.82, "subject")

    def _origins(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names after where people come from, or who sent them: 来自青山的卜成、县图书馆选送的丁玉《…》."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        begins = {m.start() + at.end() for m in _ORIGIN.finditer(text) for at in re.finditer("的", m.group())}
        surnames = self._lexicons.surnames
        begins |= {
            match.end() for match in self._sent.finditer(text) if text[match.end() : match.end() + 1] in surnames
        }
        natives = set(self._natives(sketch))
        for begin in sorted((begins | natives) - known):
            name = self._reader.at(text, begin, due=True, firm=False)
            if name is None or name.score < 1.4 or self._lists.barred(text, name):
                continue
            if begin in natives - begins and (name.score < _FROM_THERE or name.end - begin != 3):
                continue
            string = text[begin : name.end]
            worded = string[:2] in self._lexicons.words and string[:2] not in surnames
            plain = string not in self._lexicons.not_names and not worded
            bordered = text[name.end : name.end + 1] == "《" or self._reader.bordered(text, name.end)
            if plain and bordered and not self._others.excluded(sketch, begin, name.end):
                yield PersonName(begin, name.end, string, 0.8, "subject")

    def _natives(self, sketch: Sketch) -> Iterator[int]:
        """Where a name may begin behind the people of a place: 东阳人|某某."""
        text, words = sketch.text, self._lexicons.words
        for match in _NATIVE.finditer(text):
            at = match.start()
            word = words.get(text[at - 2 : at])
            if text[at + 1] in self._lexicons.surnames and (
                at in sketch.community_ends or (word is not None and word.tag == "ns")
            ):
                yield at + 1

    def _awarded(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names after a prize and a colon, and behind 由 before what takes it: 一等奖：赵略同、张诗劼, 由张三夺得."""
        known = {p.begin for p in sketch.persons}
        for match in self._taken.finditer(sketch.text):
            (begin, end), string = match.span(1), match.group(1)
            likely = begin not in known and string not in self._lexicons.words
            if likely and self._reader.characters(string) > _WINS and not self._others.excluded(sketch, begin, end):
                yield PersonName(begin, end, string, 0.8, "subject")
        for match in near(_AWARD, sketch.text, _COLON, before=4, after=2):
            for name in self._lists.after(sketch, match.end(), frozenset(), threshold=1.2, firm=False):
                if name.begin not in known and not self._others.excluded(sketch, name.begin, name.end):
                    string = sketch.text[name.begin : name.end].replace(" ", "")
                    yield PersonName(name.begin, name.end, string, 0.8, "list")

    def _attending(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names of those who are said to have taken part: 参加活动的有某某等."""
        text, known = sketch.text, {p.begin for p in sketch.persons}
        for match in opened(_HAVING, text, "的"):
            begin = last_of(_CLAUSE_MARKS, text, 0, match.start()) + 1
            if not self._attends.search(text, begin, match.start()):
                continue
            names = self._lists.after(sketch, match.end(), frozenset(), threshold=_IN_SENTENCE, firm=False)
            if any(_GROUPS.match(text, name.end) or text[name.end - 1] in "队班戏菜" for name in names):
                continue
            for name in names:
                if name.begin not in known and not self._others.excluded(sketch, name.begin, name.end):
                    yield PersonName(name.begin, name.end, text[name.begin : name.end], 0.8, "list")
