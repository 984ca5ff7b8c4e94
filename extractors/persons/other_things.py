"""Strings that look like names and are something else: 陈家坝, “金凤凰”, 雪松、塔柏, a village that the page names."""

from __future__ import annotations

from extractors.posts.name_bars import is_half
from extractors.sketch import Sketch
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["PLACE_ENDS", "OtherThings"]

PLACE_ENDS = frozenset(
    "庄寨岗屯沟坪塘湾桥店铺集镇乡村堡坝峪寺庙坡岭营垭圩墩洼咀崖渡滩溪厝垸圳埠埔屿峒垌塬峁畈坂埂砭崮垴"
)
"""Characters that villages end in: short names in a row that end so are no persons."""
_SITE_ENDS = frozenset("街站阁店铺屯庙寺庵祠塔楼馆院厅巷弄")
"""Characters that streets and sights end in, and hardly a name of three."""
_WATERS, _ASHORE = frozenset("河江湖溪渠"), frozenset("上边畔里两沿岸堤面水")
"""What rivers and lakes end in, and where one is at them: 黄江河|上, 东方湖|畔."""
_HEIGHTS, _BELOW = frozenset("峰山岭崖坡塬梁"), frozenset("下上脚巅顶麓")
"""What heights end in, and where one is at them: 金鸡峰|下."""
_LANDFORMS = PLACE_ENDS | _WATERS | _HEIGHTS | frozenset("路桥洲岛滩山")
_MAKES = frozenset("摄画绘著撰译编")
"""What authors do, in brackets after their names or before their books: （某某|摄）, 某某|著的."""
_AFTER_MAKER = frozenset("）)的《\n")
_ITEM_ENDS = frozenset("、，。；！？和及与等；,;（( 　\n")
"""What stands after an item of a list: 雪松、塔柏|等; not so after one who does something."""
_NO_VILLAGE = frozenset("民支委里主干医书党务官居")


_LOCALS = frozenset("人民")
"""What makes a county's people of its short name."""
_LEVELS, _HEADS = ("乡", "镇", "县"), ("长", "党", "委", "人大", "政")
"""What a place's name ends in behind its stem, and what makes it a level word behind somebody's name: 张新|镇|长."""


class OtherThings:
    """Knows what is no person's name, by its form and by what else the page says."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the shared vocabulary."""
        self._lexicons, classes = lexicons, lexicons.person_words
        self._waterworks, self._grounds = classes.ordered("waterworks"), classes.ordered("ground")
        self._nouns = frozenset(
            w for w, word in lexicons.words.items() if word.tag == "n" and w[0] not in lexicons.surnames
        )

    def excluded(self, sketch: Sketch, begin: int, end: int, *, person: bool = False, framed: bool = False) -> bool:
        """Whether a string is a division, part of another name, or something else, though said to be a `person`.

        Where only a person's name can stand, it is `framed`, a county may be called by its first two characters.
        """
        string = sketch.text[begin:end]
        return (
            string in self._lexicons.divisions_by_name
            or (self.named_otherwise(sketch, begin, end) and not (framed and _opens_short(sketch, begin, end)))
            or self.no_person(sketch.text, begin, end, person=person)
        )

    def no_person(self, text: str, begin: int, end: int, *, person: bool = False) -> bool:
        """Whether a likely string is something else: 陈家坝, “金凤凰”, a place that the page names, 雪松、|塔柏."""
        string, before, following = text[begin:end], text[begin - 1 : begin], text[end : end + 1]
        if (before == "“" and following == "”") or string[-1] == "县":
            return True
        if string[-1] in PLACE_ENDS and (len(string) == 2 or string[1] == "家"):
            return True
        if (len(string) == 3 and string[-1] in _SITE_ENDS) or is_half(text, begin, end, self._lexicons.words):
            return True
        if string[-1] == "籍" and string[:-1] in self._lexicons.divisions_by_name:
            return True
        if string[-1] in _HEIGHTS and following in _BELOW:
            return True
        if string[-1] in PLACE_ENDS and before == "、" and text[begin - 2 : begin - 1] == string[-1]:
            return True
        if string[-1] in _WATERS and (following in _ASHORE or text.startswith(self._waterworks, end)):
            return True
        if string[-1] in _LANDFORMS and text.startswith(self._grounds, end):
            return True
        if (len(string) == 3 and string[-1] in _MAKES and following in _AFTER_MAKER) or string[1] == "氏":
            return True
        if string[0] == "于" and before and before in "对关由至基等":
            return True
        if not person and before == "、" and text[end : end + 1] in _ITEM_ENDS and self._after_noun(text, begin - 1):
            return True
        if text.find(string) == begin and text.find(string, begin + 1) < 0:
            text = text[begin : end + 2]  # the page says it but once: only what follows can make it a place
        at = text.find(string + "村")
        if at >= 0 and text[at + len(string) + 1 : at + len(string) + 2] not in _NO_VILLAGE:
            return True
        if "、" in (before, following) and (string + "乡" in text or string + "镇" in text):
            return True
        if not person and len(string) == 2 and _bears(text, string):
            return True
        return string + "社区" in text or string + "街道" in text

    def named_otherwise(self, sketch: Sketch, begin: int, end: int) -> bool:
        """Whether an organisation's or community's name takes up some of a string."""
        return sketch.named.find(1, begin, end) >= 0

    def _after_noun(self, text: str, end: int) -> bool:
        """Whether a list's item that ends there is a common noun, and no name that ends like one: 胡|中行."""
        if not any(text[end - size : end] in self._nouns for size in (2, 3)):
            return False
        return self._lexicons.surnames.get(text[end - 3 : end - 2], 0.0) < 1.0


def _opens_short(sketch: Sketch, begin: int, end: int) -> bool:
    """Whether two characters that a county is called by, and one more, fill a string: 安平|生."""
    if end - begin != 3 or sketch.text[end - 1] in _LOCALS:
        return False
    return any((c.begin, c.end) == (begin, end - 1) and c.known for c in sketch.communities)


def _bears(text: str, stem: str) -> bool:
    """Whether a page names a town or county by a stem, which then is no person: 高宁|评选, beside 高宁|乡|公所."""
    for level in _LEVELS:
        at = text.find(stem + level)
        while at >= 0:
            if not text.startswith(_HEADS, at + 3):
                return True
            at = text.find(stem + level, at + 3)
    return False
