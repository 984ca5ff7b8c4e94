"""Bytes of a file -> its text, whichever Chinese encoding it was saved in."""

from __future__ import annotations

import codecs
import re

__all__ = ["UndecodableError", "decode"]

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""What a file may begin with, and the encoding that it shows."""
LEGACY = ("gb18030", "big5hkscs", "cp950")
"""The older encodings of simplified and of traditional text."""
WIDE = ("utf_16_le", "utf_16_be")
"""UTF-16 saved without a mark."""
FORMS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich text (RTF) file"),
)
"""How files begin that are no text, and what they are."""
MOST_CONTROLS = 0.02
"""Text has none but tab, line and page ends, or a stray few from a PDF; of random bytes about 1 in 9 is one."""
FEWEST_COMMON = 0.6
"""Share of everyday characters: 0.9 and more in 600 real and made-up county texts rightly decoded, also of ten
characters; below 0.5 in the same texts decoded as something else."""
LONG_UTF8 = 200
"""So many bytes of UTF-8 are no chance: what breaks behind them is a damaged file, and no other encoding."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNSAFE = re.compile("[\x00\ud800-\udfff]")
_MARKS = frozenset("，。、；：！？“”‘’（）《》【】—…·　「」『』％－～■□◆●★▲①②③④⑤⑥⑦⑧⑨")


class UndecodableError(ValueError):
    """The bytes are no text that can be told; the message says why and what to do."""


def decode(data: bytes) -> str:
    """The text of a file without its byte order mark, e.g. `区长` from GB18030 bytes.

    Raises UndecodableError, which says why and what to do.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], encoding))
    for magic, what in FORMS:
        if data.startswith(magic):
            raise UndecodableError(f"不是文字 (is {what}, not text: save its text as a UTF-8 .txt file)")
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        around = data[: (error.start + 400) & ~1]  # an even number of bytes, as UTF-16 has
        if error.start > LONG_UTF8 and not _guess(around):
            raise UndecodableError(
                f"UTF-8 坏在第 {error.start} 字节 "
                f"(is UTF-8 up to byte {error.start}, broken from there: save it as UTF-8 again)"
            ) from None
    except UndecodableError:
        if not _guess(data):
            raise
    text = _guess(data)
    if text is None:
        raise UndecodableError(
            "编码认不出 (is in no encoding that is known here: UTF-8, UTF-16, GB18030, Big5; save it as UTF-8)"
        )
    return _checked(text)


def safe(text: str) -> str:
    """The text with U+FFFD for each NUL or lone surrogate, which no graph can hold; offsets stay."""
    return _UNSAFE.sub("\ufffd", text)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"{encoding.upper()} 坏在第 {error.start} 字节 "
            f"(begins like {encoding.upper()} and is broken at byte {error.start}: save it as UTF-8 again)"
        ) from None


def _checked(text: str) -> str:
    if len(_CONTROLS.findall(text)) > MOST_CONTROLS * len(text):
        raise UndecodableError("是二进制，不是文字 (is binary, not text: save its text as a UTF-8 .txt file)")
    return safe(text)


def _guess(data: bytes) -> str | None:
    """The likeliest reading among GB18030, Big5 and UTF-16 without a mark."""
    from charset_normalizer import from_bytes

    matches = from_bytes(data, cp_isolation=[*LEGACY, *WIDE], threshold=0.6)
    ranked = [match.encoding for match in matches]
    best: tuple[float, str] | None = None
    for encoding in dict.fromkeys([*ranked, *LEGACY, *(WIDE if b"\0" in data else ())]):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        share = _common(text, big5=encoding in ("big5hkscs", "cp950"), gb=encoding == "gb18030")
        if share >= FEWEST_COMMON and (best is None or share > best[0] + 0.02):
            best = (share, text)
    return best[1] if best else None


def _common(text: str, *, big5: bool, gb: bool) -> float:
    """The share of everyday characters among those that are not ASCII (level 1 of GB 2312 or Big5)."""
    sample = [c for c in text[:4000] if not c.isascii()]
    if not sample:
        return 1.0 if not _CONTROLS.search(text[:4000]) else 0.0
    simple, traditional = gb or not big5, big5 or not gb
    held = sum(
        c in _MARKS or (simple and _level_one(c, "gb2312")) or (traditional and _level_one(c, "big5")) for c in sample
    )
    if gb:  # a traditional page saved as GB18030
        held = max(held, sum(c in _MARKS or _level_one(c, "big5") for c in sample) - 0.03 * len(sample))  # type: ignore[assignment]
    return held / len(sample)


def _level_one(character: str, encoding: str) -> bool:
    lead = character.encode(encoding, "ignore")[:1]
    return b"\xb0" <= lead <= b"\xd7" if encoding == "gb2312" else b"\xa4" <= lead <= b"\xc6"
