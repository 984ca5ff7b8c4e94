"""The text of one byline -> the names in it, each with its role."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.byline_names import (
    Word,
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
    without_place,
)
from extractors.credits import PAPER
from extractors.marks import BARE_LINE, HAN, MEDIA, ROLE
from extractors.records import BylineRole

__all__ = ["LABELS", "Named", "all_names", "has_names", "read_region", "wrote_and_took"]

Named = tuple[int, int, str, BylineRole]
"""Where a name stands in its byline, the name without blanks, and its role."""

_STAFF_ROLES = (
    r"(?:责任|值班|执行|本[期版]|新媒体|融媒体?|图文|文字|视频|微信|网络)?编\s*[辑审导发校排]|责\s*[编校]|[图文]\s?校(?![\u4e00-\u9fff])|[校核]\s?[对验]|审\s*校|审\s*[核定签稿读阅]人?|审\s*批人?"
    r"|总?监\s*[制审督]|[初复终一二三]\s*[审校]|总编辑?|主编|出品人?|签\s*发人?|统\s*筹|策\s*划|视\s*觉|设\s*计|美\s*[编工]|排\s*版|版\s*式|制\s*[作图]|剪\s*辑|播\s*音|出镜|主持人?|后期|导播|配音|朗读|主播|[组选]稿"
    r"|(?:作者|供稿|来稿|投稿|撰稿|报送)单位|(?:文章|信息|稿件|新闻|内容|图片|作者)?来\s*源|稿\s*源|出\s?处|(?:发[布表稿]|录入|更新|添加|上传|撰写|编辑|创建|修改|成文|公开|转发)(?:时\s*间|日\s*期|人|机构|单位|者)"
    r"|(?:录入|发布|上传|更新|上稿)(?:于|员)?(?=\s?[：:])|(?:打印|关闭|收藏|分享)(?:[本此][页文]|窗口|到)?|(?:点击|浏览|阅读|访问|查看)(?:[数率量]|次数)?|人气|字[号体]|时\s*间|日\s*期|关键[词字]|栏目|分类|标签"
)
_PHOTO = r"摄[影像制]|拍摄|航拍|供图|图片|视频|[摄图](?![\u4e00-\u9fff])"
LABELS = re.compile(rf"[（(]?\s*(?P<label>{_STAFF_ROLES}|{_PHOTO})\s?[：:｜|/]\s?[{HAN}]")
"""How a line begins that says who did what, those first who did not write: 摄像：张三 撰稿：李四."""
_TOKEN = re.compile(
    rf"(?P<role>{ROLE}|{_STAFF_ROLES})"
    r"|(?P<text>文(?=\s|$|[）)】\]])|文\s?[/／|｜、·]?\s?[图摄]|图\s?[/／|｜、·]?\s?文|(?:综合|采写|摄影|图文|联合)?报[道导](?!组)|综合|整理|采写|撰(?![\u4e00-\u9fff]))"
    rf"|(?P<photo>{_PHOTO})"
    rf"|(?P<word>[{HAN}·•]+?)(?=(?:摄影|图文|综合)?报[道导](?!组)|(?:摄影?|供[稿图]|撰稿?)(?![\u4e00-\u9fff])|(?:本报|见习|实习|特约|全媒体|融媒体?)*(?:记\s*者(?!站)|通\s*[讯信]\s*员|实习生)|文\s?[/／]\s?图|\s文(?:\s|$)|(?:日\s*期|时\s*间|来\s*源)\s?[：:]|[^{HAN}·•]|$)"
)
"""What bylines are made of, one after another: who (记者), what he did (文/图, 报道), who took pictures, names."""
_MEDIUM_END = re.compile(rf"(?:{MEDIA}|传媒|媒体)$")
_OUTLET = re.compile(rf"[/／][{HAN}]{{1,10}}(?:报|网|台|社|中心|客户端|融媒体?|发布)\s?{ROLE}")
"""The second of the media that a reporter works for: 某云|/某日报记者."""
_STAFF = re.compile(r"记\s*者")
_SENT_IN = ("通讯员", "通信员")
_STATION = "记者站"
"""Its name stands before those of its people: 某市记者站张三."""
_ROLE = re.compile(ROLE)
_CUT = re.compile(r"[\s/／|｜、·]")
_DOTS = "·•"
"""What may stand before and behind a name as ornament."""
_NAMED_FIELD = re.compile(r"\s?[：:]")
"""What stands behind the name of a field, which is no person's: 语音阅读：."""
_SENT = re.compile(r"\d{1,2}日(?:综合)?(?:外)?[电讯]")
_AUTHOR = re.compile(r"作\s*者|撰")
"""Who wrote it, of the paper's people or not."""
_PARTS = ("：", ":", " ", "\u3000", "|", "｜")
"""What parts a cue from names that need no surname."""
_ROLE_AND_COLON = re.compile(rf"(?:{ROLE}|记者台)\s?[：:]")
_CORRESPONDENTS = (
    "通讯员",
    "通信员",
    "供稿",
    "供稿人",
    "信息员",
    "宣传员",
    "报道员",
    "新闻干事",
    "报送人",
    "信息报送",
    "投稿",
    "投稿人",
    "来稿",
    "来稿人",
)
_REPORTERS = (
    "记者",
    "记者编辑",
    "作者",
    "执笔",
    "执笔人",
    "撰稿",
    "撰稿人",
    "撰文",
    "文",
    "文图",
    "文摄",
    "图文",
    "文字图片",
    "文字图",
    "图片文字",
    "文案",
    "采写",
    "采编",
    "采访",
    "文字",
    "实习生",
    "特约撰稿人",
    "特约撰稿",
    "评论员",
    "撰写",
    "撰写人",
    "采访撰稿",
    "文稿",
    "稿件",
    "拟稿",
    "拟稿人",
    "起草",
    "起草人",
)


@lru_cache(maxsize=1024)
def has_names(byline: str) -> bool:
    """Whether half the words of a byline are names of people who wrote it."""
    names = read_region(byline)
    if not names:
        return False
    words: list[Word] = []
    wrote = True
    for match in _TOKEN.finditer(byline):
        if match["role"]:
            wrote = _role(match["role"]) is not None
        elif match["word"] not in (None, "日电") and wrote and not _is_medium(match["word"], byline[match.end() :]):
            words.append((0, len(match["word"]), match["word"]))
    if len(names) * 2 >= len(parted(joined(words))):
        return True
    return byline[0] in "（(【[" and bool(_ROLE_AND_COLON.search(byline))


def wrote_and_took(byline: str) -> bool:
    """Whether a short text is names with what each did and nothing else: 张三 李四/文 王五/摄."""
    tokens = list(_TOKEN.finditer(byline))
    words = [(m.start("word"), m.end("word"), m["word"]) for m in tokens if m["word"]]
    if not any(m["text"] or m["role"] for m in tokens) or any(m["role"] not in (None, "文图", "图文") for m in tokens):
        return False
    return bool(words) and all(is_likely_name(word) for _, _, word in parted(joined(words)))


def all_names(byline: str, *, sure: bool = False) -> bool:
    """Whether a byline holds nothing but names beside its cues."""
    tokens = list(_TOKEN.finditer(byline))
    words = [(m.start("word"), m.end("word"), m["word"]) for m in tokens if m["word"]]
    if any(m["photo"] for m in tokens):
        return False
    found = [word for _, _, word in parted(joined(words))]
    names = [word for word in found if not is_unit(word)]
    if len(names) < len(found):
        apart = bool(names) and (found[-len(names) :] == names or found[: len(names)] == names)
        return apart and all(is_likely_name(word) or is_spelt_name(word) for word in names)
    return bool(names) and all(is_spelt_name(word) or is_name(word, sure=sure and len(word) < 4) for word in names)


@lru_cache(maxsize=1024)
def read_region(region: str, bare: BylineRole = "correspondent") -> tuple[Named, ...]:
    """The names of one byline with their roles, e.g. `记者 张三 通讯员 李四 摄影 王五`.

    Names without a cue, as in （张三）, have the role `bare`: under a brief they are correspondents, since papers call
    their own people reporters; under an article that stands alone they are its author.
    """
    return tuple(_Reader(region, bare).names)


class _Reader:
    """Reads one byline from left to right; a cue gives its role to the names that follow it."""

    def __init__(self, region: str, bare: BylineRole) -> None:
        self._region = region
        self.names: list[Named] = []
        self._words: list[tuple[int, int, str]] = []
        tokens = list(_TOKEN.finditer(region))
        cued = any(match["role"] and _role(match["role"]) for match in tokens)
        wrote = any(m["text"] or (m["role"] and _role(m["role"]) == "reporter") for m in tokens)
        self._role: BylineRole | None = "correspondent" if cued or wrote else bare
        cues = [_CUT.sub("", match["role"]) for match in tokens if match["role"]]
        if (wrote and not _STAFF.search(region)) or (cued and all(cue.endswith(_SENT_IN) for cue in cues)):
            self._role = "reporter"  # as in （张三 通讯员 李四）
        self._sure = not cued and bool(BARE_LINE.fullmatch(region.strip()))
        self._bare = not (cued or wrote)
        units = [m["word"] for m in tokens if self._bare and m["word"] and is_unit(m["word"])]
        if units:
            self._role = "reporter" if all(is_medium(unit) for unit in units) else "correspondent"
            self._sure = False
        self._confirmed = self._cue = 0
        self._cued = self._told = self._author = False
        for match in tokens:
            self._take(match)
        self._settle()

    def _take(self, match: re.Match[str]) -> None:
        if match["word"]:
            self._word(match)
        elif match["text"]:
            self._drop_place(sent=match["text"].endswith("导"))
            self._settle()
            self._confirmed, self._told = len(self.names), True
        elif match["photo"]:
            self._photo(match)
        else:
            self._settle()
            self._confirmed, self._cue = len(self.names), match.end()
            self._sure = self._region[match.end() : match.end() + 1] in _PARTS
            self._role, self._cued, self._told = _role(match["role"]), True, False
            self._author = _AUTHOR.match(match["role"]) is not None

    def _drop_place(self, *, sent: bool) -> None:
        """Takes out where a report was sent from: 记者张三/嘉义报导, 记者张三嘉义报导; `sent`: as in Taiwan."""
        begin, _, word = self._words[-1] if self._words else (0, 0, "")
        before = self._region[begin - 1] if len(self._words) > 1 else ""
        if (before in tuple("/／") and sent) or (
            before in tuple("/／ ") and (is_place(word) or not is_likely_name(word))
        ):
            del self._words[-1]
        else:
            self._words[-1:] = without_place(self._words[-1:])

    def _word(self, match: re.Match[str]) -> None:
        following = self._region[match.end() :]
        if (match["word"] == "台" and self._cue == match.start()) or _OUTLET.match(following):
            return
        if (self._bare or self._author) and is_unit(match["word"]):
            if self._author and not is_medium(match["word"]):
                self._settle()
                self._role = "correspondent"
            return
        glued = following.startswith("记者台") or not (self._cued or is_name(match["word"]))
        glued = glued and following.startswith(("记者", *_SENT_IN))
        if glued or _is_medium(match["word"], following) or "】" in self._region[self._cue : match.start()]:
            return
        if _NAMED_FIELD.match(following) and not is_surely_name(match["word"]):
            return
        word = match["word"]
        if len(word) >= 4 and _SENT.match(following):
            place = 3 if word[-1] in "县市" and len(word) > 4 else 2
            word = word[: max(2, min(3, len(word) - place))]  # 某社记者李国强台北12日电
        end = match.start("word") + len(word)
        name = word.rpartition(_STATION)[2]
        paper = PAPER.match(name) if self._bare and end - len(name) == 0 else None
        if paper:
            name, self._role, self._sure = name[paper.end() :], "reporter", False
        end -= len(name) - len(name.rstrip(_DOTS))
        if name := name.strip(_DOTS):
            self._words.append((end - len(name), end, name))

    def _photo(self, match: re.Match[str]) -> None:
        """Who took the pictures signs with those who wrote; alone he signs no report."""
        following = re.match(rf"[\s：:/|｜]*[{HAN}]", self._region[match.end() :])
        self._settle()
        if following and (self.names or match["photo"] != "摄" or self._cue == 0):
            self._role = None if self._bare else self._role or "reporter"
            self._sure = self._region[match.end() : match.end() + 1] in _PARTS
        elif not (self._told or (self._cued and (self._confirmed or self._author))):
            del self.names[self._confirmed :]

    def _settle(self) -> None:
        known = self._sure
        for begin, end, word in parted(joined(self._words)):
            if self._role and (is_name(word, sure=known) or is_spelt(word)):
                self.names.append((begin, end, word, self._role))
                # the others of a list of names after a cue are names too: 通讯员张三、望小康
                known = known or self._cued
        self._words.clear()


def _is_medium(word: str, following: str) -> bool:
    """Whether a word is the paper that a reporter works for, as in 通城融媒记者."""
    match = _ROLE.match(following)
    if match is None or len(parted([(0, len(word), word)])) > 1:  # 记者|张振堂李帅|实习生
        return False
    return bool(len(word) > 3 or bool(_MEDIUM_END.search(word)) or following.startswith(("融", "全", "新媒")))


def _role(cue: str) -> BylineRole | None:
    cue = _CUT.sub("", cue)
    if cue.endswith(_CORRESPONDENTS):
        return "correspondent"
    return "reporter" if cue.endswith(_REPORTERS) else None
