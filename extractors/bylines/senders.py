"""Names in a box, or of an office before them -> whether they sign a report."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.bylines.credits import CLASS, TELLS, blanked
from extractors.bylines.names import LONGEST_OWN, is_surely_name, is_unit, joined, parted, parts, signs_for
from extractors.text.marks import HAN

__all__ = ["glued_sender", "names_boxed", "sent_by"]

_BOX = re.compile(rf"[【\[［〔]\s?(?P<names>[{HAN}]+(?:[\s、]+[{HAN}]{{1,3}}){{1,5}})\s*[】\]］〕]")
"""Words of a box that may be names."""
_STATUS = re.compile(r"[（(](?:实习生?|见习)[）)]")
"""What is said of one of those who sign: 【甲 乙（实习）】."""
_WORD = re.compile(rf"[{HAN}·]+")


def names_boxed(text: str) -> bool:
    """Whether a text is two names or more in a box, or an office and names: 【张小三 李四】, 【某局 张三】."""
    box = _BOX.fullmatch(_STATUS.sub(lambda match: " " * len(match[0]), text) if text[-2:-1] in "）)" else text)
    if box is None:
        return False
    if sent_by(box["names"]):
        return True
    words = joined([(match.start(), match.end(), match[0]) for match in _WORD.finditer(box["names"])])
    found = [name for _, _, name in parted(words)]
    return len(found) > 1 and all(map(is_surely_name, found)) and LONGEST_OWN in map(len, found)


def sent_by(text: str) -> bool:
    """Whether a line is an office and who of it signs, or several: 青川县委宣传部 张三, 甲台 张三 乙台 李四."""
    words = blanked(CLASS, text).split()
    boxed = len(words) > 1 and words[-1][0] in "（(" and words[-1][-1] in "）)"
    words = [words[-1][1:-1], *words[:-1]] if boxed else words  # 张三 李四 （县作协）
    units = [is_unit(word) for word in words]
    if (
        len(words) < 2
        or not "".join(words).replace("·", "").isalpha()
        or not units[0]
        or units[-1]
        or any(map(all, pairwise(units)))
    ):
        return False
    if any(unit and TELLS.search(word) for word, unit in zip(words, units, strict=True)):
        return False
    names = [word for word, unit in zip(words, units, strict=True) if not unit]
    told = any(is_surely_name(name) or len(name) >= LONGEST_OWN for name in names)
    return told and all(map(signs_for, names))


def glued_sender(text: str) -> str | None:
    """The office or town right behind which who of it signs stands: 关庄镇张三."""
    unit, *names = parts(text) if text.isalpha() else [text]
    return unit if len(names) == 1 and sent_by(f"{unit} {names[0]}") else None
