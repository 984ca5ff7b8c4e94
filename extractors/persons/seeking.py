"""What every finder of persons reads with: the vocabulary, the readers of names, and what is no name."""

from __future__ import annotations

from extractors.names.reader import NameReader
from extractors.persons.other_things import OtherThings
from extractors.posts.name_lists import NameLists
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["PersonSeeker"]


class PersonSeeker:
    """Finds persons by one kind of sign."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists, others: OtherThings) -> None:
        """Takes the shared vocabulary, the readers of names, and what is no name."""
        self._lexicons = lexicons
        self._reader = reader
        self._lists = lists
        self._others = others
