"""The text of one byline -> the names in it, each with its role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from extractors.bylines.credits import PAPER
from extractors.bylines.cues import PHOTO, ROLE, STAFF, cue_kind
from extractors.bylines.names import (
    Word,
    is_division,
    is_likely_name,
    is_medium,
    is_name,
    is_place,
    is_spelt,
    is_spelt_name,
    is_surely_name,
    is_unit,
    joined,
    parted,
    parts,
    signs_for,
    without_place,
)
from extractors.bylines.plain import without_dots
from extractors.records import BylineRole
from extractors.text.marks import BARE_LINE, HAN, MEDIA
from extractors.vocabulary.patterns import seldom

__all__ = ["LABELS", "Named", "all_names", "cues_follow", "has_names", "read_region"]

Named = tuple[int, int, str, BylineRole]
"""Where a name stands in its byline, the name without blanks, and its role."""

LABELS = re.compile(rf"[（(]?\s*(?P<label>{STAFF}|{PHOTO})\s?[：:｜|/]\s?[{HAN}]")
"""How a line begins that says who did what, those first who did not write: 摄像：张三 撰稿：李四."""
TOKEN = re.compile(
    rf"(?P<role>{ROLE}|{STAFF})"
    r"|(?P<text>文(?=\s|$|[）)】\]])|文\s?[/／|｜、·并]?\s?[图摄]|图\s?[/／|｜、·]?\s?文|(?:综合|采写|摄影|图文|联合|连线)?报[道导](?!组)|综合|整理|采写|撰(?![\u4e00-\u9fff]))"
    rf"|(?P<photo>{PHOTO})"
    rf"|(?P<word>[{HAN}·•]+?)(?=(?:摄影|图文|综合|连线)?报[道导](?!组)|(?:摄影?|供[稿图]|撰稿?|整理|采写|编辑|审核)(?![\u4e00-\u9fff])|(?:本报|见习|实习|特约|全媒体|融媒体?)*(?:记\s*者(?!站)|通\s*[讯信]\s*员|实习生)|(?<=[{HAN}]{{2}})文\s?[/／]\s?[图摄]|\s文(?:\s|$)|{STAFF}\s?[：:]|[^{HAN}·•]|$)"
)
"""What bylines are made of, one after another: who (记者), what he did (文/图, 报道), who took pictures, names."""
_MEDIUM_END = re.compile(rf"(?:{MEDIA}|传媒|媒体)$")
_OUTLET = re.compile(rf"[/／][{HAN}]{{1,10}}(?:报|网|台|社|中心|客户端|融媒体?|发布)\s?{ROLE}")
"""The second of the media that a reporter works for: 某云|/某日报记者."""
_SLASHES = frozenset("/／")
_STAFF = re.compile(r"记\s*者")
_SENT_IN = ("通讯员", "通信员")
_STATION = "记者站"
"""Its name stands before those of its people: 某市记者站张三."""
_ROLE = re.compile(ROLE)
_CUT = re.compile(r"[\s/／|｜、·]")
_ENDS = re.compile(r"[\s）)】\]〕］]*")
_FIELD_MARK = re.compile(r"\s?[：:/／|｜]")
"""What stands between a cue and those whom it calls."""
_DOTS = "·•"
"""What may stand before and behind a name as ornament."""
_NAMED_FIELD = re.compile(r"\s?[：:]")
"""What stands behind the name of a field, which is no person's: 语音阅读：."""
_SENT = re.compile(r"\d{1,2}日(?:综合)?(?:外)?[电讯]")
_GOES_ON = re.compile(rf"[\s：:/／|｜]*[{HAN}]")
_AUTHOR = re.compile(r"作\s*者|撰")
"""Who wrote it, of the paper's people or not."""
_PARTS = ("：", ":", " ", "\u3000", "|", "｜", "/", "／")
"""What parts a cue from names that need no surname."""
_ROLE_AND_COLON = seldom(rf"{ROLE}\s?[：:]")


@lru_cache(maxsize=1024)
def has_names(byline: str) -> bool:
    """Whether half the words of a byline are names of people who wrote it."""
    names = read_region(byline)
    if not names:
        return False
    words: list[Word] = []
    wrote = True
    for match in TOKEN.finditer(byline):
        if match["role"]:
            wrote = _role(match["role"]) is not None
        elif (
            match["word"] not in (None, "日电")
            and not _is_of_day(match)
            and wrote
            and not _is_medium(match["word"], byline[match.end() :])
        ):
            words.append((0, len(match["word"]), match["word"]))
    if len(names) * 2 >= len(parted(joined(words))):
        return True
    return byline[0] in "（(【[" and bool(_ROLE_AND_COLON.search(byline))


def all_names(byline: str, *, sure: bool = False) -> bool:
    """Whether a byline holds nothing but names beside its cues."""
    byline = without_dots(byline)
    tokens = list(TOKEN.finditer(byline))
    words = [(m.start("word"), m.end("word"), m["word"]) for m in tokens if m["word"]]
    if any(m["photo"] for m in tokens):
        return False
    found = [word for _, _, word in parted(joined(words))]
    names = [word for word in found if not is_unit(word)]
    if len(names) < len(found):
        apart = bool(names) and (found[-len(names) :] == names or found[: len(names)] == names)
        return apart and all(is_likely_name(word) or signs_for(word) for word in names)
    beside = len(names) > 2 and sum(map(is_surely_name, names)) > 1  # （魏微 峻岭 温剑）
    return bool(names) and all(
        is_spelt_name(word)
        or is_name(word, sure=sure and len(word) < 4)
        or (beside and is_likely_name(word, called=True))
        for word in names
    )


@lru_cache(maxsize=1024)
def read_region(region: str, bare: BylineRole = "correspondent") -> tuple[Named, ...]:
    """The names of one byline with their roles, e.g. `记者 张三 通讯员 李四 摄影 王五`.

    Names without a cue, as in （张三）, have the role `bare`: under a brief they are correspondents, since papers call
    their own people reporters; under an article that stands alone they are its author.
    """
    return tuple(_Reader(without_dots(region), bare).names)


def cues_follow(tokens: Sequence[re.Match[str]], byline: str) -> bool:
    """Whether each cue of a byline says what those before it did: 张三 编辑, 张三 供稿 李四 审核."""
    if len(tokens) < 2 or not tokens[0]["word"] or not tokens[-1]["role"]:
        return False
    if cue_kind(tokens[-1]["role"]) not in ("staff", "correspondent") or not _ENDS.fullmatch(byline, tokens[-1].end()):
        return False
    return not any(token["role"] and _FIELD_MARK.match(byline, token.end()) for token in tokens)


def _parts(word: str) -> list[str]:
    """An office, or the names that a word is made of and the office before them."""
    return [word] if is_unit(word) else parts(word)


def _is_of_day(match: re.Match[str]) -> bool:
    """Whether a word of a byline goes on with a number: 2020|年, 3|月."""
    return match["word"][0] in "年月日" and match.string[match.start() - 1 : match.start()].isdigit()


class _Reader:
    """Reads one byline from left to right; a cue gives its role to the names that follow it, or that it follows."""

    def __init__(self, region: str, bare: BylineRole) -> None:
        self._region = region
        self.names: list[Named] = []
        self._words: list[tuple[int, int, str]] = []
        tokens = list(TOKEN.finditer(region))
        self._follow = cues_follow(tokens, region)
        cued = any(match["role"] and _role(match["role"]) for match in tokens)
        wrote = any(m["text"] or (m["role"] and _role(m["role"]) == "reporter") for m in tokens)
        self._role: BylineRole | None = "correspondent" if cued or wrote else bare
        cues = [_CUT.sub("", match["role"]) for match in tokens if match["role"]]
        if (wrote and not _STAFF.search(region)) or (cued and all(cue.endswith(_SENT_IN) for cue in cues)):
            self._role = "reporter"  # as in （张三 通讯员 李四）
        self._sure = not cued and bool(BARE_LINE.fullmatch(region.strip()))
        self._bare = not (cued or wrote)
        wrote_for = takewhile(lambda match: not match["photo"], tokens)
        signers = [part for m in wrote_for if m["word"] for part in _parts(m["word"])] if self._bare else []
        units = [part for part in signers if is_unit(part)]
        if units:
            self._role = "reporter" if all(is_medium(unit) for unit in units) else "correspondent"
            self._sure = False
        self._of_unit = bool(units)
        self._in_turn = len(units) > 1 and tokens[0]["word"] == units[0]
        self._confirmed = self._cue = 0
        self._cued = self._told = self._author = False
        for match in tokens:
            self._take(match)
        self._settle()

    def _take(self, match: re.Match[str]) -> None:
        if match["word"]:
            self._word(match)
        elif match["text"]:
            self._drop_place(match.start(), sent=match["text"].endswith("导"))
            self._settle()
            self._confirmed, self._told = len(self.names), True
        elif match["photo"]:
            self._photo(match)
        elif self._follow:
            self._role = _role(match["role"])
            self._settle()
        else:
            self._settle()
            self._confirmed, self._cue = len(self.names), match.end()
            self._sure = self._region[match.end() : match.end() + 1] in _PARTS
            self._role, self._cued, self._told = _role(match["role"]), True, False
            self._author = _AUTHOR.match(match["role"]) is not None

    def _drop_place(self, end: int, *, sent: bool) -> None:
        """Takes out where a report was sent from: 记者张三/嘉义报导, 记者张三嘉义报导; `sent`: as in Taiwan."""
        slash = self._region.rfind("／", self._cue, self._words[-1][0]) if sent and self._words else -1
        while slash > 0 and len(self._words) > 1 and self._words[-2][0] > slash:
            del self._words[-1]  # ／台北、苗栗连线报导
        begin, _, word = self._words[-1] if self._words else (0, 0, "")
        if len(word) == 1:
            return  # 吴 敏/文
        before = self._region[begin - 1] if len(self._words) > 1 or self._follows_unit(begin) else ""
        apart = before in ("/", "／") and sent
        if apart or (
            before in ("/", "／", " ") and (is_place(word) or not (is_likely_name(word) or is_spelt_name(word)))
        ):
            del self._words[-1]
        elif not {"/", "／"} & set(self._region[begin:end]):  # 记者旦增卓玛／综合报导
            self._words[-1:] = without_place(self._words[-1:], sent=sent)

    def _follows_unit(self, begin: int) -> bool:
        """Whether something stands between the cue before a word and the mark before it: 地方中心／苗栗报导."""
        return bool(self._region[self._cue : max(self._cue, begin - 1)].strip("（(【[〔［ ："))

    def _word(self, match: re.Match[str]) -> None:
        following = self._region[match.end() :]
        if (following[:1] in _SLASHES and _OUTLET.match(following)) or is_division(match["word"]):
            return
        unit = parts(match["word"])[0] if self._author else match["word"]  # 作者：某某小学张三
        if is_unit(unit) and not _SENT.match(following) and self._names_unit(unit) and unit == match["word"]:
            return
        glued = following.startswith("记者台") or not (self._cued or is_name(match["word"]))
        glued = glued and following.startswith(("记者", *_SENT_IN))
        called = self._cued and match.start() == self._cue and not is_unit(match["word"])
        if glued or (not called and _is_medium(match["word"], following)):
            return
        if "】" in self._region[self._cue : match.start()]:
            return
        if _NAMED_FIELD.match(following) and not is_surely_name(match["word"]):
            return
        word = match["word"]
        if _is_of_day(match):
            return
        if len(word) >= 4 and _SENT.match(following):
            place = 3 if word[-1] in "县市" and len(word) > 4 else 2
            word = word[: max(2, min(3, len(word) - place))]  # 某社记者李国强台北12日电
        end = match.start("word") + len(word)
        name = word.rpartition(_STATION)[2]
        paper = PAPER.match(name) if self._bare and end == len(name) else None  # it begins the byline
        if paper:
            name, self._role, self._sure = name[paper.end() :], "reporter", False
        end -= len(name) - len(name.rstrip(_DOTS))
        if name := name.strip(_DOTS):
            self._words.append((end - len(name), end, name))

    def _names_unit(self, unit: str) -> bool:
        """Whether a word is the office or paper of those who sign; who writes for an office sends in."""
        if self._in_turn and self._bare:
            self._settle()
            self._role = "reporter" if is_medium(unit) else "correspondent"
        sends = self._role == "reporter" and self._cued and len(self._words) > 0
        if (self._author or sends) and not is_medium(unit):
            self._settle()
            self._role = "correspondent"
        return self._bare or self._author or is_unit(unit, called=True)

    def _photo(self, match: re.Match[str]) -> None:
        """Who took the pictures signs with those who wrote; alone he signs no report."""
        following = _GOES_ON.match(self._region, match.end())
        self._settle()
        if following and (self.names or match["photo"] != "摄" or self._cue == 0):
            self._role = None if self._bare else "reporter"
            self._sure = self._region[match.end() : match.end() + 1] in _PARTS
        elif not (self._told or (self._cued and (self._confirmed or self._author))):
            del self.names[self._confirmed :]

    def _settle(self) -> None:
        known = self._sure
        words = parted(joined(self._words))
        beside = any(is_surely_name(word) for _, _, word in words)
        for begin, end, word in words:
            behind_cue = self._cued and not self._region[self._cue : begin].strip()
            called = behind_cue and is_likely_name(word, called=True)
            placed = is_place(word) and not behind_cue and not is_surely_name(word)  # 共享联盟·泰顺, but 记者 乌兰
            if placed or is_unit(word, called=True):
                continue
            signs = is_spelt(word, shortest=3 if beside else 4) or (self._of_unit and signs_for(word))
            if self._role and (is_name(word, sure=known or called) or signs):
                self.names.append((begin, end, word, self._role))
                # the others of a list of names after a cue are names too: 通讯员张三、望小康
                known = known or self._cued
        self._words.clear()


def _is_medium(word: str, following: str) -> bool:
    """Whether a word is the paper that a reporter works for, as in 通城融媒记者."""
    match = _ROLE.match(following)
    if match is None or len(parted([(0, len(word), word)])) > 1:  # 记者|张振堂李帅|实习生
        return False
    return len(word) > 3 or _MEDIUM_END.search(word) is not None or following.startswith(("融", "全", "新媒"))


def _role(cue: str) -> BylineRole | None:
    """The role of those whom a cue calls authors."""
    kind = cue_kind(cue)
    return kind if kind in ("reporter", "correspondent") else None
