"""What is known of the stems of communities' names, for those that no ending of their own tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extractors.vocabulary.community_classes import CommunityWords

__all__ = ["Stems"]


class Stems(NamedTuple):
    """What is known of stems: 干部 is a common word, 三里屯 many counties have."""

    is_common: Callable[[str], bool]
    """Whether it is a common word that names no village."""
    times: Callable[[str], int]
    """How many counties have a village or neighbourhood so called."""
    words: CommunityWords
