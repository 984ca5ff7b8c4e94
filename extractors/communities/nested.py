"""One name that holds two communities: a town by its stem and its village, an unlisted county and its town."""

from __future__ import annotations

from extractors.communities.words import UNLISTED_COUNTY
from extractors.sketch import CommunityName

__all__ = ["after_stem", "of_county"]

_WITH_STEM = 6
"""The least characters of a village's name with its town's of three."""


def after_stem(community: CommunityName, towns: tuple[str, ...]) -> tuple[CommunityName, ...]:
    """A town of the home without its 镇 and the village in it: 岩泊渡|双合村."""
    begin, end, name = community.begin, community.end, community.name
    if community.kind != "village" or end - begin != len(name) or len(name) < _WITH_STEM:
        return ()
    for town in towns:
        cut = len(town) - 1
        if (
            cut > 2
            and town[-1] in "镇乡"
            and name.startswith(town[:-1])
            and name[cut] not in "镇乡村"
            and len(name) > cut + 2
        ):
            whole = CommunityName(begin, begin + cut, town, "town", 0.8, known=True)
            return whole, community._replace(begin=begin + cut, name=name[cut:])
    return ()


def of_county(community: CommunityName) -> tuple[CommunityName, ...]:
    """A county that no gazetteer lists, and the town in it: 望峡县|峡口乡."""
    county = None if community.known or community.kind != "town" else UNLISTED_COUNTY.match(community.name)
    if county is None or community.end - community.begin != len(community.name):
        return (community,)
    cut = community.begin + county.end()
    return (
        CommunityName(community.begin, cut, county.group(), "district", 0.7),
        community._replace(begin=cut, name=community.name[county.end() :]),
    )
