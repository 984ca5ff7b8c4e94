"""Bodies that the text itself says were set up, by their work: 成立了由县长任总指挥的|防汛抢险指挥部."""

from __future__ import annotations

import re

from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["add_set_up"]

_SET_UP = re.compile(
    "(?:成立|设立|组建)了(?:[由以][^，。；、\n]{2,24}?[任为](?:副?总?指挥长?|副?[组队]长|副?主任|成员)的)?"
    "((?:(?![各的和与及了个支名家级县市区镇乡村])[㐀-鿿]){4,10}(?:指挥部|领导小组|办公室|专班))(?=[，。；、\n])"
)
"""What a text says was set up, and who heads it."""
_PLAIN = re.compile(
    "(?:工作|专项|教育|专门|临时|联合|综合|相关|相应|内部|领导|项目|活动|协调|推进|服务|专职|独立|统一|强有力|由|以|党组|党委)+"
    "(?:指挥部|领导小组|办公室|专班)|[由以专]"
)
"""What every county has some of: 工作|领导小组."""


def add_set_up(sketch: Sketch) -> None:
    """Names such bodies where they are set up and wherever the page speaks of them again."""
    text, found = sketch.text, sketch.organisation_ends
    for match in _SET_UP.finditer(text):
        name = match.group(1)
        if _PLAIN.match(name):
            continue
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if end not in found or found[end].begin > at:
                found[end] = NamedOrganisation(at, end, name, 0.8)
            at = text.find(name, end)
