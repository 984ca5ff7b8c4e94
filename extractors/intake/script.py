"""Page text -> the same text in simplified characters and plain digits, code point by code point."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_QIAN = re.compile(
    "(?<![餅饼豆晒曬烘風风陰阴擦肉菜葡萄包晾吹筍笋果魚鱼能提口骨主若苦實])乾(?![淨净燥旱杯脆枯糧粮貨货涸洗咳癬裂瘪癟草果燒烧部群警事線擾勁活預])"
)
"""乾 as the sky and as people are called, which simplified script keeps; elsewhere it is 干 (by mistake too: 乾部)."""
_FAR = re.compile("瞭(?!望)")
"""瞭 that stands for 了 (瞭解, by mistake 召開瞭), not for what is seen from afar: 瞭望."""
_VARIANTS = str.maketrans("衞淸靑鄕汚吿粧鉄鐡荘閙鬪糭厐値黒歩厰姪衹\\", "卫清青乡污告妆铁铁庄闹斗粽庞值黑步厂侄只/")
"""Forms printed in Hong Kong and Taiwan that OpenCC leaves as they are: 衞生; and the stroke of 記者張三\\臺北報導."""
CJK = (0x4E00, 0x9FFF)
"""The first and the last of the usual Chinese characters."""
TRADITIONAL_SHARE = 0.1
"""Of the different characters of a traditional page about a quarter have a simplified form; of a simplified one
(a variant in a name, a quoted classic) at most 2 in 100. Anything between the two will do."""

_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_NARROW = {wide: wide - 0xFEE0 for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
"""Full-width digits and letters, which names are written without."""

_CLOSING, _OPENING = "”》）。！？，", "“《（"
"""Marks of Chinese print before and behind others."""


@cache
def _opencc() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def _traditional() -> frozenset[str]:
    every = "".join(map(chr, range(CJK[0], CJK[1] + 1)))
    return frozenset(c for c in every if _simple(c) != c)


@cache
def _simple(character: str) -> str:
    simple: str = _opencc().convert(character)
    return simple if len(simple) == 1 else character


@cache
def _any_traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_traditional()))}]")


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters, e.g. 區長 -> True."""
    if _any_traditional().search(text) is None:
        return False
    characters = set(text)
    return len(characters & _traditional()) > TRADITIONAL_SHARE * len(characters)


def simplify(text: str) -> str:
    """A text in simplified characters, as long as it was: the same offsets hold in both. 區長 -> 区长."""
    if not is_traditional(text):
        return text
    simple: str = _opencc().convert(text)
    if len(simple) != len(text):
        simple = "".join(map(_simple, text))
    for sky in _QIAN.finditer(text) if "乾" in text else ():
        simple = f"{simple[: sky.start()]}乾{simple[sky.end() :]}"
    if "瞭" in simple:
        simple = _FAR.sub("了", simple)
    return simple.translate(_VARIANTS)


def narrow(text: str) -> str:
    """A text with plain digits and letters, as long as it was: ２８届 -> 28届."""
    return text.translate(_NARROW) if _FULL_WIDTH.search(text) else text


def widen(text: str) -> str:
    """A text with the marks of Chinese print where plain ones stand beside characters: 会议,(记者 -> 会议，（记者."""
    for mark, wide in zip(",:;!?()", "，：；！？（）", strict=True):
        if mark in text:
            text = _widened(text, mark, wide)
    return text


def _widened(text: str, mark: str, wide: str) -> str:
    first, *parts = text.split(mark)
    made = [first]
    before = first[-1:]
    for part in parts:
        made += (wide if _is_chinese(before, _CLOSING) or _is_chinese(part[:1], _OPENING) else mark, part)
        before = part[-1:]
    return "".join(made)


def _is_chinese(character: str, marks: str) -> bool:
    return character != "" and ("\u4e00" <= character <= "\u9fff" or character in marks)
