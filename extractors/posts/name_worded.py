"""Names of persons that are words or places too, told by the list that they stand in: 、和平、, 、沈阳、."""

from __future__ import annotations

from extractors.names.reader import NameReader, NameReading
from extractors.sketch import CommunityName
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["WordedNames"]

_BEHIND = ("、", "，", "。", "及", "和", "等")
"""What stands behind an item of a list."""


class WordedNames:
    """Reads names of two characters that mean something else elsewhere."""

    def __init__(self, lexicons: Lexicons, reader: NameReader) -> None:
        """Takes the shared vocabulary and the reader of single names."""
        self._lexicons = lexicons
        self._reader = reader
        self.things = lexicons.generic_modifiers | lexicons.body_words["field"] | lexicons.roles
        """Words for trades, groups and the like, after which nobody is called."""

    def at(self, text: str, begin: int, *, listed: bool) -> NameReading | None:
        """A name that is a word too, before another name or what persons do: 、和平、某某|出席."""
        if text[begin : begin + 1] not in self._lexicons.surnames:
            return None
        string, end = text[begin : begin + 2], begin + 2
        word = self._lexicons.words.get(string)
        place = string in self._lexicons.divisions_by_name if word is None else word.tag == "ns"
        if not (place or (word and word.tag[:1] in "nats")):
            return None
        if string in self.things or string in self._lexicons.titles:
            return None
        followed = (listed or place) and self._reader.listed(text, begin) is not None
        acts = place and self._reader.leads(text, end)
        return NameReading(begin, end, 1.5) if followed or acts else None

    def is_thing(self, string: str) -> bool:
        """Whether nobody is called by a string that is no name: a word for a trade, or a noun that goes on: 农家|乐."""
        return string in self.things or (len(string) == 3 and string[:2] in self._lexicons.words)

    def holds(self, text: str, place: CommunityName, name: NameReading) -> bool:
        """Whether a name between two commas is a place's too, or only begins as one does: 、沈阳、, 、武威|飚、."""
        if text[name.begin - 1 : name.begin] != "、" or place.begin != name.begin:
            return False
        if place.end == name.end and name.end - name.begin == 2:
            in_full = text[name.begin : name.end] + place.name[-1] in text
            return not in_full and self.at(text, name.begin, listed=True) is not None
        filled = text[name.end : name.end + 1] in _BEHIND
        return filled and place.end == name.end - 1 and name.score > 0.8
