"""The left border of a name whose end is known: 走访慰问|康乐养老服务中心."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from extractors.stages import TOGETHER
from extractors.text.offices import taken_up
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.matching import bodies
from extractors.vocabulary.segment import Segmenter

__all__ = ["BULLETS", "HARD", "Borders", "Stretch"]

BULLETS = "■□●◆▲◇◎★☆△▽▼▶►▸◀◈⊙▪▫▌▍▎❖✦◤◢※〓→➤✎*＊#＃①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽❶❷❸❹❺❻❼❽❾❿"
"""What opens the items of a page of short news, and stands in no name."""
HARD = frozenset(f"，。；：！？、\n\t …,;:!?（）()【】[]《》〈〉—－“”‘’「」『』\"'　{BULLETS}|/／+＋嘅喺咗啲嗰")
"""Characters that end a stretch of running name to the left."""
_HARD = re.compile(f"[{re.escape(''.join(sorted(HARD)))}]")
_STOP_TAGS = frozenset(("p", "c", "u", "d", "r", "y", "e", "o", "ul", "uj", "uv", "ug", "uz", "ud", "zg", "k"))


class Stretch(NamedTuple):
    """What was taken into a name leftwards: its begin, and the words (word, tag, begin) in reading order."""

    begin: int
    words: tuple[tuple[str, str, int], ...]


class _WordKind(NamedTuple):
    """A word's part of speech, and whether it may stand inside an organisation's or a community's name."""

    tag: str
    in_organisation: bool
    in_place: bool


class Borders:
    """Walks leftwards over words until one that no name holds."""

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        """Takes the shared vocabulary and word segmentation."""
        self._words = lexicons.words
        self._after_heads, self._before_heads = _around_heads(lexicons)
        self._after_openings = frozenset(word[:2] for word in self._after_heads)
        self._last_before = _last_before(self._before_heads)
        self._heads = frozenset(s for s in lexicons.organisation_suffixes if len(s) > 1)
        self._stopwords = lexicons.organisation_stopwords
        self._segmenter = segmenter
        self._kinds: dict[str, _WordKind] = {}
        self.inside_verbs = lexicons.border_words["inside_verb"]
        self.place_verbs = lexicons.border_words["place_verb"]
        self._surnames = frozenset(s for s, weight in lexicons.surnames.items() if weight > _COMMON)
        self._adverbs = tuple(sorted(lexicons.border_words["adverb"]))

    def stretch(self, text: str, end: int, *, reach: int, floor: int = 0, verbs: bool = False) -> Stretch:
        """The longest stretch of name-like words that ends at `end`, at most `reach` characters long.

        `verbs` reads it as an organisation's name, in which some verbs stand (服务, 管理, 促进); without it, it
        is a community's name, which lone characters of any kind may make up.
        """
        begin = max(floor, end - reach - 4, _after_mark(text, end))
        if begin >= end:
            return Stretch(end, ())
        taken: list[tuple[str, str, int]] = []
        sizes = self._segmenter.sizes(text[begin:end])
        stop = end
        for number in range(len(sizes) - 1, -1, -1):
            start = stop - sizes[number]
            if end - start > reach:
                break
            word = text[start:stop]
            kind = self._kinds.get(word) or self._kind(word)
            if not verbs and word in _LED and stop < end:
                stop = start + 1
                taken.append((text[stop : start + 2], "x", stop))
                break
            if verbs:
                if not kind.in_organisation and not (word in _LINKS and stop < end and _links(text, start)):
                    break
                if word in _WITH and taken and (len(taken[-1][0]) > 1 or _INVITED.match(text, start)):
                    break
            elif not (kind.in_place or (word in _DOUBTFUL and _in_name(text, start, sizes[:number]))):
                break
            if word in _OFFICES and (_of_office(text, start, end) or taken_up(text, start, end, self._surnames)):
                break
            taken.append((word, kind.tag, start))
            stop = start
        taken.reverse()
        return Stretch(stop, tuple(taken))

    def words(self, text: str, begin: int, end: int) -> list[tuple[str, str, int]]:
        """The words of [begin, end) with their parts of speech."""
        return self._segmenter.segment(text[begin:end])

    def is_head(self, text: str, begin: int, end: int, *, left: bool = True) -> bool:
        """Whether a suffix at [begin, end) is a word's end, not part of a commoner word: 行|动, 乡|村, 社|会.

        Without `left` only its right edge is judged, as for a body after its place: 区|委.
        """
        if text[end : end + 1] in _GOING_ON and _is_whole(text, begin, end):
            return True
        opened = text[end - 1 : end + 1] in self._after_openings and self._goes_on(text, end)
        if not opened and not (left and begin and self._ends_word(text, begin, end)):
            return True
        marks = _marks(text)
        number = bisect_left(marks, begin)
        following = bisect_left(marks, end, number)
        at = max(0, begin - 5, marks[number - 1] + 1 if number else 0)
        last = min(end + 4, marks[following] if following < len(marks) else len(text))
        for size in self._segmenter.sizes(text[at:last]):
            stop = at + size
            if stop >= end:
                if stop > end:
                    whole = at == begin or (at == end - 1 and end - begin > 1)
                    return left and whole and text[stop - 1] in "上里内中长外"
                plain = not left or at >= begin or end - begin > 1 or size > 2
                return plain or self._segmenter.tag(text[at:stop]) == "ns"
            at = stop
        return True

    def _goes_on(self, text: str, end: int) -> bool:
        """Whether a word begins with the last character of what ends there: 社|会."""
        return text[end - 1 : end + 1] in self._after_heads or text[end - 1 : end + 2] in self._after_heads

    def _ends_word(self, text: str, begin: int, end: int) -> bool:
        """Whether [begin, end) ends a word that begins one or two characters before it."""
        if text[begin - 1] not in self._last_before.get(text[begin:end], ""):
            return False
        before = self._before_heads
        return text[begin - 1 : end] in before or (begin > 1 and text[begin - 2 : end] in before)

    def is_cut(self, text: str, begin: int, end: int) -> bool:
        """Whether words part at both ends of [begin, end): not so for 范县 in 示范县."""
        words = self._words
        if text[begin - 1 : begin + 1] not in words and text[end - 1 : end + 1] not in words:
            return True
        at, last = max(0, begin - 4), min(len(text), end + 3)
        edges = {at}
        for size in self._segmenter.sizes(text[at:last]):
            at += size
            edges.add(at)
        return begin in edges and end in edges

    def _kind(self, word: str) -> _WordKind:
        """What a word of the segmentation is; kept, since each is asked for again and again."""
        known = self._segmenter.tag(word)
        if len(word) > 1 and word[0] in "各每" and not word.startswith("各庄"):
            kind = _WordKind(known, in_organisation=False, in_place=False)
        else:
            kind = _WordKind(known, self._inside(word, known), self._in_place(word, known))
        self._kinds[word] = kind
        return kind

    def _inside(self, word: str, tag: str) -> bool:
        """Whether a word may stand inside an organisation's name."""
        if len(word) == 1 and tag in ("v", "m", "q", "p", "d"):
            return word not in _FUNCTION and word not in self._stopwords
        if word in self._stopwords or (tag in _STOP_TAGS and (word not in self.inside_verbs or len(word) < 2)):
            return False
        if len(word) > 2 and (word.startswith(self._adverbs) or (len(word) > 3 and word.endswith(_DOES))):
            return False
        if tag == "v":
            return len(word) > 2 or word in self.inside_verbs
        return True

    def _in_place(self, word: str, tag: str) -> bool:
        """Whether a word may stand inside a community's name: any lone character that is no function word may."""
        if len(word) == 1:
            return word not in _FUNCTION and word not in _DOUBTFUL and word != "自"
        if word in self.place_verbs:
            return True
        if word in self._stopwords or word in self._heads or word == _ACTING or tag in ("v", "i", "l"):
            return False
        if len(word) > 3 and word.startswith(self._adverbs):
            return False
        return tag not in _STOP_TAGS


def _around_heads(lexicons: Lexicons) -> tuple[frozenset[str], frozenset[str]]:
    """Words of two or three characters that begin with a head's last one, and those that a head ends: few of all words.

    They are looked up at each head, which in the whole vocabulary takes five times as long.
    """
    heads = {*lexicons.organisation_suffixes, *lexicons.community_suffixes, *lexicons.venue_suffixes}
    forms = [form for body in bodies(lexicons) for form in (body.full, *body.shorts)]
    last = {head[-1] for head in (*heads, *forms) if head}
    after = frozenset(word for word in lexicons.words if word[0] in last and 1 < len(word) < 4)
    ended = (word for word in lexicons.words if word[-1] in last)
    return after, frozenset(word for word in ended if word[1:] in heads or word[2:] in heads)


def _last_before(words: Iterable[str]) -> dict[str, str]:
    """The ends of words without their first character or two -> the characters that stand before those ends."""
    found: dict[str, set[str]] = {}
    for word in words:
        for cut in (1, 2):
            if len(word) > cut:
                found.setdefault(word[cut:], set()).add(word[cut - 1])
    return {tail: "".join(sorted(characters)) for tail, characters in found.items()}


def _is_whole(text: str, begin: int, end: int) -> bool:
    """Whether what follows shows that a suffix ends there: 突击队|长, 商会|理事, 县|所在地, 小区|划定."""
    goes_on = text.startswith(("理事", "划定", "划为", "划入", "划归", "划分"), end) or text.startswith("所在", end - 1)
    return (end - begin > 2 and text.startswith("队长", end - 1)) or (end - begin > 1 and goes_on)


def _in_name(text: str, start: int, sizes: tuple[int, ...]) -> bool:
    """Whether a doubtful word joins characters of a name, as in 太和村; `sizes` are those of the words before it."""
    if text[start - 1 : start] in _MODALS or text[start - 1] in "队团组局员院校厂站所委办者们户园学司馆社会":
        return False
    if start and text[start - 1] in _OPENING[text[start]]:
        return True
    if text[start] == "那":
        return False
    alone = bool(sizes) and sizes[-1] == 1 and text[start - 1] not in _FUNCTION
    return alone and (len(sizes) == 1 or sizes[-2] > 1 or text[start - 2] in _FUNCTION)


def _links(text: str, start: int) -> bool:
    """Whether 和 or 之 stands inside a name: 六|和|悦城, 茶海|之|心; one character alone is no item of a list."""
    before = text[start - 1 : start]
    if text[start] == "之":
        return before != "" and before not in HARD and before not in _FUNCTION
    return before in _COINED and (start == 1 or text[start - 2] in HARD or text[start - 2] in _FUNCTION)


def _of_office(text: str, start: int, end: int) -> bool:
    """Whether 任 or 原 begins to tell of an office before a name: 王某任|白石镇, 退休的原|松坪村; but not in 任家庄."""
    before = text[start - 1 : start] or "\n"
    if end - start < (2 if text[start + 1 : start + 2] in "省市县区镇乡" else 3) or text[start + 1] in _HOMES:
        return False
    if before in HARD:
        return text[start] == "原" or before in "，,"
    if text[start] == "原" and before == "的":
        return True
    return text[start] == "任" and before not in _FUNCTION and before not in "镇乡村县市区道旗"


def _after_mark(text: str, end: int) -> int:
    """Where the run without hard marks begins that reaches up to `end`."""
    marks = _marks(text)
    before = bisect_left(marks, end)
    begin = marks[before - 1] + 1 if before else 0
    told = before and text[begin] in _TELLING and text[begin - 1] in "—－"
    return begin + 1 if told and begin + 1 < end else begin


@lru_cache(maxsize=TOGETHER)
def _marks(text: str) -> list[int]:
    """Where hard marks stand in a page's text."""
    return [found.start() for found in _HARD.finditer(text)]


_TELLING = frozenset("记访")
"""What opens a sub-headline behind its dash, before whom a feature is about: ——记|石桥镇中心小学教师某某."""
_GOING_ON = frozenset("长理在划")
"""What may follow a suffix as part of another word, and shows that it ends."""
_FUNCTION = frozenset(
    "到在和与及暨向对为由是把被赴往从于至予的了等将让给去着各该本我每此要已这那其以之并也都就还又不没有个些后据驻"
)
"""One-character words that bound a community's name."""
_DOES = ("召开", "举行", "举办", "选举", "表示", "重视", "参加", "开展", "实施", "完成")
"""How words end that say what somebody does: 紧急召开, 投票选举."""
_OFFICES = frozenset("任原")
_HOMES = frozenset("家庄村店桥寨楼集营屯各")
"""What follows 任 and 原 as surnames in names of places."""
_ACTING = "代理"
"""What stands before a town whose head somebody is for now: 王林|代理|青石镇镇长."""
_COMMON = 1.5
"""How common a surname must be that opens the name of somebody who takes an office."""
_MODALS = ("能", "会", "可", "将", "应")
"""Verbs that such words follow outside names: 能为|丰田社区."""
_DOUBTFUL = frozenset("和本其同为以后那")
"""Such words, or nearly such, that stand between lone characters of a name too."""
_LINKS = frozenset("和之")
"""Function words that names of bodies may hold."""
_COINED = frozenset("三五六太泰祥仁义中永谦融顺兴万德康瑞益信嘉宏恒惠协云美家清颐平")
"""Characters behind which 和 goes on a firm's or an estate's name."""
_OPENING = dict.fromkeys("本其为以", "") | {
    "和": "在到至、",
    "同": "在到至、\n。（“对由从向住进入",
    "那": "、镇乡道",
    "后": "在到至、\n，。：；（“对由从向往住与和进入",
}
"""What stands right before such a word where it opens a name: 到|后营村, 。|同兴村."""
_WITH = frozenset("同应")
"""What opens names before one character, 同|盛集团, 应|询小组, and elsewhere says with or for whom: 同|青山二中."""
_INVITED = re.compile("应[㐀-鿿]{2,24}?(?:邀请|之邀|约请|要求)")
"""By whom one was invited: 应|白石中心小学|邀请."""
_LED = frozenset(
    before + opening
    for before, openings in (
        ("对", "付齐焦方白应内外"),
        ("向", "上下前后东南西北"),
        ("在", "上下前后外内"),
        ("从", "前小中上下新"),
        ("以", "上下东西南北前后内外"),
        ("到", "大上下"),
    )
    for opening in openings
)
"""Words made of a preposition and what a name opens with, behind which the name goes on: 对|付庄村, 以|南木村为例."""
