"""Bodies that the text itself says were set up, by their work: 成立了由县长任总指挥的|防汛抢险指挥部."""

from __future__ import annotations

from extractors.organisations.vocabulary import Vocabulary
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import opened

__all__ = ["add_set_up"]

_SET_UP = (
    "(?:成立|设立|组建)了(?:[由以][^，。；、\n]{2,24}?[任为](?:副?总?指挥长?|副?[组队]长|副?主任|成员)的)?"
    "((?:(?![各的和与及了个支名家级县市区镇乡村])[㐀-鿿]){4,10}(?&set_up_end))(?=[，。；、\n])"
)
"""What a text says was set up, and who heads it."""
_PLAIN = "(?&plain_task)+(?&set_up_end)|[由以专]"
"""What every county has some of: 工作|领导小组."""


def add_set_up(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Names such bodies where they are set up and wherever the page speaks of them again."""
    text, found = sketch.text, sketch.organisation_ends
    set_up, plain = vocabulary.worded(_SET_UP), vocabulary.worded(_PLAIN)
    for match in opened(set_up, text, "成设组"):
        name = match.group(1)
        if plain.match(name):
            continue
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if end not in found or found[end].begin > at:
                found[end] = NamedOrganisation(at, end, name, 0.8)
            at = text.find(name, end)
