"""Text -> where a name of two to four characters ends that begins with a surname, by what follows each of its ends."""

from __future__ import annotations

import math
import re

from extractors.names.borders import HOME, JOINING, NameBorders
from extractors.names.characters import NameCharacters, NameReading
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["AUXILIARIES", "NameEnds"]

AUXILIARIES = frozenset("将已也都在要曾还又就并来去亲均正先再皆则便应须可能会欲拟未不仍即才共同等为向赴到与和及")
"""Words of one character between a name and what somebody does: 王某|将|带领."""
_ENDING = frozenset("、，。；,;")
"""Marks before which a joining character belongs to the name: 夏树和、."""
_AFTER_REN = frozenset("、，。；,;也都均还又等和与及说")
"""What never stands after 任 as a verb, which has an object, nor most of it after 来: 丁晓来|和."""
_BODY = re.compile("[㐀-鿿]{2,10}(?:[局委部院会]|公司|镇|乡|村|街道|社区)(?:的|等|[领负]|[，、。；])")
"""A body that a joining word leads to: 于桂平和|双河社保局的领导."""
_HOME_MARK = re.compile("家[，、；。）)]")
_GOES_HOME = re.compile("(?:走进|来到|[到在去进入访问往])[^，。；]{0,14}$")
"""What leads to somebody's home: 来到村民|张强|家，."""
_COMES = re.compile("到(?![会场])|[我本该][省市州盟县区旗镇乡村校院局厂]|[镇乡村][里上中]?[检调走视督指开慰]|社区|基层")
"""Where somebody comes to, before which 来 is that verb, as hardly a name ends so: 王海|来|我县."""
_HONOURED = re.compile("获(?![奖得评选悉知救批准])|膺|立(?=[个一二三特])|登(?![上台山记])")
"""What follows 荣 in what somebody is honoured by: 张敏|荣获, 何平|荣登; but 张国荣|获得."""
_AND = frozenset("和与及")
_BEFORE_AND = frozenset("等说也都还又并则们的")
"""Words of one character that do stand between a name and 和 or 家中: 王某等|和县长; no others do."""
_GIVEN_TOO = frozenset("和为之一同从以向")
"""Joining characters that end given names too."""
_TAKES_OBJECT = frozenset("作从以向把将被率赴对给让跟")
"""Words of one character that something follows: before a mark they end a name, as in 代县长张鸿作，."""
_HARDLY = 1.1
"""Characters less likely than that hardly end a given name."""
_NO_PREPOSITION = re.compile(
    "[为作来和与同向对跟][则却]|和也(?!门)|一(?:[和与及]|关于)|为(?:主持(?!人)|率(?![先领])|陪同|出席)"
)
"""Where a character that joins words joins none, hence ends a name: 丁可为|则, 周玉和|也, 黄文一|关于, 刘华为|率."""
_BECOMES = re.compile("成为[^，。；]{2,16}(?:颁[奖发]|授[牌旗奖]|剪彩|揭牌|点赞|喝彩|送行)")
"""What is done for somebody, not what one becomes: 冯广成|为获奖队伍颁奖."""
_GROUP = re.compile("[㐀-鿿]{2}[组团队]")
"""To whom somebody does what only a verb looks like: 向|调研组."""
_SO_MANY = re.compile("[\\d一二两三四五六七八九十几数]{1,3}[余多]?[名位个人户]|同志|[一众]?[行人](?![大民事才])")
"""How many somebody stands for, behind 等, which then ends no name: 文全|等5名同志."""
_HOUSEHOLD = re.compile("家(?:[两三四五六七八九几十老]+[口代]|老小|人|子(?!女)|中|里)")
"""What goes on with 一, which then ends no name: 黄太|一家三口."""
_WHILE = re.compile("[㐀-鿿]{1,4}边")
"""What is done at once with something else, behind 边, which then ends no name: 周明|边说边记."""
_ADVERBS = frozenset("常也都就又还便才却仍总曾已")
"""What stands before a verb, and hence behind none: 李跃进|常来, not 李跃|进."""
_SAYS = frozenset("说讲问答道想叫是等的和与或、，；。")
"""What an adverb may follow after all."""
_BEFORE_DENG = AUXILIARIES | _SAYS | frozenset(" 　（(）)“”《》")
"""What stands between a name and 等 and is none of it: 李鸿作|等, not 李鸿|作等."""
_CHARACTERS = re.compile("[㐀-鿿]{1,4}")


class NameEnds:
    """Chooses between the lengths that a name may have."""

    def __init__(self, lexicons: Lexicons, shape: NameCharacters, sides: NameBorders) -> None:
        """Takes the shared vocabulary, and what judges a name's characters and its borders."""
        self._words = lexicons.words
        self._not_names = lexicons.not_names
        self._shape = shape
        self._sides = sides

    def best(self, text: str, begin: int, *, due: bool, firm: bool, least: float) -> NameReading | None:
        """The best name of two to four characters after a surname."""
        best, best_end = -math.inf, 0
        ends = self._possible(text, begin)
        for end in ends:
            string, following = text[begin:end], text[end : end + 4]
            score = self._shape.score(string)
            if not due and score + self._sides.most < least:
                continue
            score += self._sides.right(following, string)
            if end - begin == 3 and string[-1] in JOINING and not self._of_name(string[-1], following):
                score -= 1.5
            if end - begin == 3 and string[:2] in self._not_names and self._opens_word(text, end - 1):
                score -= 3.0
            if end - begin == 3 and string[-1] == "任" and self._sides.opens(text, end):
                score -= 2.0
            if end - begin == 3 and string[-1] == "来" and _COMES.match(following):
                score -= 3.0
            if end - begin == 3 and string[-1] == "荣" and _HONOURED.match(following):
                score -= 2.5
            comes = following[:1] == "来" and following[1:2] in _AFTER_REN
            if comes or (following[:1] in _TAKES_OBJECT and following[1:2] in _ENDING):
                score -= 4.0
            elif following[:1] in _GIVEN_TOO and (following[0] in "和同" or following[1:2] in _ENDING):
                score -= 2.0 * self._of_name(following[0], following[1:])
            elif following[:1] == "任" and self._of_name("任", following[1:]):
                score -= 2.0
            if string[-1] == "一" and _HOUSEHOLD.match(following):
                score -= 4.0
            if (string[-1] == "等" and _SO_MANY.match(following)) or (string[-1] == "边" and _WHILE.match(following)):
                score -= 4.0
            if end - begin == 2 and following[1:2] == "等" and following[0] not in _BEFORE_DENG:
                score -= 4.0
            if end - begin == 2 and len(ends) > 1 and (self._breaks(text, end) or _is_given_home(text, begin, end)):
                score -= 2.0
            if firm and string in self._not_names and self._sides.bordered_well(text, end):
                score += 3.2 if score > (-3.9 if self._is_noun(string) else -2.8) else 0.0
            if score > best and end - begin == 3 and self._halves(text, end):
                score -= 2.0
            if score > best:
                best, best_end = score, end
        return NameReading(begin, best_end, best) if best_end else None

    def _halves(self, text: str, end: int) -> bool:
        """Whether a cut halves what persons do, by a character that hardly ends a name: 王中陪|同, not 李永强|调."""
        if self._shape.given[text[end - 1]][2] >= _HARDLY:
            return False
        length, weight = self._sides.following(text[end - 1 : end + 3])
        return length > 1 and weight == 5

    def _is_noun(self, string: str) -> bool:
        """Whether a word, if no very common one, names a thing, a place or a time: 林中, but not 应邀 or 代表."""
        word = self._words.get(string)
        return word is not None and word.tag[:1] in ("n", "s", "t", "a") and word.cost > 9.5

    def _of_name(self, last: str, following: str) -> bool:
        """Whether a character that joins words ends a name, as what follows says: 范仲和|到会, 夏可为|介绍."""
        if _NO_PREPOSITION.match(last + following):
            return True
        if last == "任":
            return following[:1] in _AFTER_REN
        if last in _GIVEN_TOO and (following[:1] in _ENDING or self._sides.leads(following)):
            return last != "向" or _GROUP.match(following) is None
        return last in "和同" and following[:1] == "等"

    def _opens_word(self, text: str, begin: int) -> bool:
        """Whether a common word begins there: 温馨|祥和, 文体|嘉年华."""
        return text[begin : begin + 2] in self._words or text[begin : begin + 3] in self._words

    def _breaks(self, text: str, end: int) -> bool:
        """Whether a cut leaves one character by itself, as before what persons do: 邱春|家|颁奖, 姚海|同|和县长."""
        if text[end] not in _BEFORE_AND and (
            (
                text[end + 1 : end + 2] in _AND
                and (self._sides.opens(text, end + 2) or _BODY.match(text, end + 2) or _SO_MANY.match(text, end + 2))
            )
            or text.startswith(HOME, end + 1)
        ):
            return True
        if _NO_PREPOSITION.match(text, end) or _BECOMES.match(text, end):
            return True
        if text[end] in AUXILIARIES or text[end : end + 2] in self._words:
            return False
        if text[end + 1 : end + 2] in _ADVERBS and text[end] not in _SAYS:
            return True
        length, weight = self._sides.following(text[end + 1 : end + 5])
        return length > 1 and weight == 5 and self._sides.following(text[end : end + 4])[0] < 2

    def _possible(self, text: str, begin: int) -> list[int]:
        """Where names may end of which the first character, or the first two, are a surname."""
        surnames = self._shape.surnames
        characters = _CHARACTERS.match(text, begin)
        size = characters.end() - begin if characters else 0
        compound = text[begin : begin + 2] in surnames
        ends = [begin + 2] if size > 1 and text[begin] in surnames else []
        if size > 2 and (ends or compound):
            ends.append(begin + 3)
        if size > 3 and compound:
            ends.append(begin + 4)
        return ends


def _is_given_home(text: str, begin: int, end: int) -> bool:
    """Whether 家 before a mark ends a name rather than says where somebody lives: 副局长甲、徐传家，."""
    return _HOME_MARK.match(text, end) is not None and _GOES_HOME.search(text, max(0, begin - 16), begin) is None
