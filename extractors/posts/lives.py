"""Posts that a clause without a subject tells -> whose life the paragraph tells: 甲1945年参军。历任某局局长、副县长."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.posts.bodies import SENT_TO, WORKED
from extractors.posts.units import Unit
from extractors.posts.words import LINKS
from extractors.sketch import PersonName, Sketch
from extractors.text.scanning import last_of
from extractors.vocabulary.post_classes import PostWords

__all__ = ["of_a_life", "tell_lives"]

_FAR = 20
"""So many characters at most say that somebody holds a post: 先后被任命为."""
_SENT_FROM = 6
"""So many say that somebody is sent to where he holds it: 被选派到."""
_UNREAD = re.compile("(?:[历曾现]任|先后担?任|担任)(?:[^，。；：、]{2,16}、|[㐀-鿿]{2,12})$")
"""A post that was not read, or whose body was not, before those that were: 历任水利助理、|局长, 历任某公社|党委书记."""
_DAY = (
    r"(?:[自从于在到至]?(?:(?:19|20)\d\d年?|\d\d年代?|\d{1,2}月|\d{1,2}日|[同次翌当]年|年[初底]|[上下]半年)"
    r"|[—－~～\-至到]|起|以[后来]|之[后初]|[期之]?间|开始)+"
)
_AFTER = (
    "(?:[㐀-鿿]{0,6}?(?:毕业|退伍|转业|复员|返乡|回乡|回村|参军|入伍|离任|离职|退休)(?:[以之]?后|回[村乡来])?"
    "|生前|退休前)"
)
_ADVERB = (
    "(?:后来?|又|再|并|还|也|且|已经?|曾经?|就|便|随后|此后|尔后|其后|此前|之前|后又|如今|现在|目前|眼下|一直|至今"
    "|先后|相继|陆续|依次|期间|其间|[原本]来?|被?组织(?:上|选派|安排)?)"
)
_WHERE = "(?:(?![到至往从])[㐀-鿿]){2,10}"
_SENT = f"被?(?:组织)?(?:选派|选调|下派|委派|抽调|调|派驻?|分配|安排|回|转业)?[到至往回]{_WHERE}(?:工作)?"
_OPENING = re.compile(f"(?:他|她|其|本人)?(?:{_DAY}|{_AFTER}|{_ADVERB}|{_SENT}|从{_WHERE}|[，,])*")
"""What stands between the mark that a clause opens with and the words that say that somebody held a post."""
_LONGEST = 24
_BEING = re.compile("(?<![选举聘命任])[是为系]$")
_TELLS = re.compile(r"历任|曾任|现任|先后|相继|依次|\d年|[他她]")
"""What tells of a life though its sentence names nobody: 历任某局局长, 1984年任."""
_MARKS = "，。；：、！？,;:“”（(\n"
_SENTENCE_ENDS = "。！？；\n"
_BACK = 3
"""So many sentences back may stand who it is."""
_NO_SUBJECT = frozenset("的、和与及等跟同")
"""What stands behind a name that is no sentence's subject, or not its only one."""
_OBJECT = frozenset("与和跟同向对给让被把由将请据及、")
"""What stands before a name that is no subject: 据|甲介绍."""
_TAKES = ("接替", "接任", "慰问", "看望", "采访", "找到", "走访", "会见", "感谢", "通知", "陪同", "嫁给", "记者")
"""Verbs and titles before a name whose life the sentence does not tell: 接替|甲."""
_AGAIN = 2
"""So often at least an article names the one of whom it tells."""


def of_a_life(text: str, chain: Sequence[Unit]) -> tuple[int, Sequence[Unit]] | None:
    """Where the posts begin, and which, that are said to be somebody's: 历任|某局局长, but not 某局局长介绍."""
    first = chain[0]
    begin = first.begin if first.organisation is not None else first.title_begin
    if (first.organisation is not None or first.row.implies) and LINKS.search(text, max(0, begin - _FAR), begin):
        return begin, chain
    if WORKED.search(text, begin, first.title_begin) and SENT_TO.search(text, max(0, begin - _SENT_FROM), begin):
        return begin, chain
    own = next((number for number, unit in enumerate(chain) if unit.organisation is not None), None)
    return (begin, chain[own:]) if own is not None and _link(text, begin) is not None else None


def _link(text: str, begin: int) -> re.Match[str] | None:
    """What says that somebody holds the posts that begin there."""
    return LINKS.search(text, max(0, begin - _FAR), begin) or _UNREAD.search(text, max(0, begin - _FAR), begin)


def tell_lives(sketch: Sketch, words: PostWords) -> None:
    """Gives the posts that nobody stands beside to the one whose life the paragraph tells."""
    text = sketch.text
    persons = [p for p in sketch.persons if text[p.begin : p.end] == p.name] if sketch.untold else []
    persons.sort(key=lambda p: p.begin)
    for begin, give in sketch.untold:
        holder = _holder(sketch, begin, persons, words["related"])
        if holder is not None:
            give(holder.begin, holder.end)
    sketch.untold.clear()


def _holder(sketch: Sketch, begin: int, persons: Sequence[PersonName], related: tuple[str, ...]) -> PersonName | None:
    """Whose posts a clause tells: of the one person whom its sentence names, or else the sentences before it."""
    text = sketch.text
    link = _link(text, begin) or SENT_TO.search(text, max(0, begin - _SENT_FROM), begin)
    if link is None:
        return None
    opened = text.rfind("\n", 0, begin) + 1
    told = [p for p in persons if opened <= p.begin and p.end <= begin]
    at = link.start() + (text[link.start()] in "，,")
    last = told[-1].end if told else opened
    edge = max(last, last_of(_MARKS, text, 0, at) + 1)
    clause = text[edge:at]
    if len(clause) > _LONGEST or _OPENING.fullmatch(clause) is None or "”" in text[last:begin]:
        return None
    if told and edge == last:
        return _subject(text, told[-1:], related)
    start = max(opened, last_of(_SENTENCE_ENDS, text, opened, at) + 1)
    if same := [p for p in told if p.begin >= start]:
        return _subject(text, same, related)
    if _BEING.search(link.group()) or _TELLS.search(text, start, begin) is None:
        return None
    for _ in range(_BACK):
        start, end = max(opened, last_of(_SENTENCE_ENDS, text, opened, start - 1) + 1), start
        there = [p for p in told if start <= p.begin < end and not text.endswith(related, 0, p.begin)]
        if there:
            return _subject(text, there, related)
        if start <= opened:
            break
    return None if told else _protagonist(sketch, begin, persons)


def _subject(text: str, told: Sequence[PersonName], related: tuple[str, ...]) -> PersonName | None:
    """The one person of a sentence, or the one who opens it, if the others are only spoken of: his wife, his master."""
    own = [p for p in told if not text.endswith(related, 0, p.begin)] or told
    if len({p.name for p in own}) != 1:
        return None
    first = own[0]
    end = first.end + 2 * text.startswith("同志", first.end)
    if text[end : end + 1] in _NO_SUBJECT or text.endswith(_TAKES, 0, first.begin):
        return None
    return None if text[first.begin - 1 : first.begin] in _OBJECT else first


def _protagonist(sketch: Sketch, begin: int, persons: Sequence[PersonName]) -> PersonName | None:
    """The one of whom an article speaks again and again, where a paragraph speaks of him by 他 alone."""
    opened = sketch.reading.blocks[sketch.article_at(begin)].begin
    told = [p for p in persons if opened <= p.begin < begin]
    counted = Counter(p.name for p in told).most_common(2)
    if not counted or counted[0][1] < _AGAIN or (len(counted) > 1 and counted[0][1] < 2 * counted[1][1]):
        return None
    return next(p for p in reversed(told) if p.name == counted[0][0])
