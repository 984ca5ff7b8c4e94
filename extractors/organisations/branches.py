"""Organisations found -> joined to the body whose branch or affiliate they are, or that sent them."""

from __future__ import annotations

from extractors.borders import HARD
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import COUNTY_LEVELS, FUNCTION
from extractors.sketch import NamedOrganisation, Sketch, outermost

__all__ = ["join_branches"]


def join_branches(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Joins the branch of a nationwide body to it, 中国移动|江苏公司, and what is affiliated: 某大学|附属医院."""
    text, found = sketch.text, sketch.organisation_ends
    widened: dict[int, NamedOrganisation] = {}
    for end, organisation in list(found.items()):
        wider = None if organisation.base is None else widened.get(organisation.base.end)
        if wider is not None:
            found[end] = organisation._replace(begin=wider.begin, base=wider)
            continue
        joined = _sent(sketch, organisation, vocabulary) if "驻" in text else None
        if joined is None and "税务" in organisation.body:
            joined = _of_service(sketch, organisation)
        if joined is None:
            joined = _branch(sketch, organisation, vocabulary)
        if joined is not None:
            found[end] = widened[end] = joined


def _sent(sketch: Sketch, organisation: NamedOrganisation, vocabulary: Vocabulary) -> NamedOrganisation | None:
    """What a body or a place has or sends elsewhere: 某海关|驻某县|办事处, 某区|驻某县|帮扶工作组."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    begin = organisation.begin - (not text.startswith("驻", organisation.begin))
    team, outposts = organisation.body.endswith(vocabulary.ends("sent_group")), vocabulary.ends("outpost")
    while team and (outer := places.get(begin + 1)) is not None and outer.begin <= begin:
        begin = outer.begin - 1  # 驻六十六团|九连工作队
    if not text.startswith("驻", begin) or begin < 1:
        return None
    end = organisation.end
    sender = found.get(begin)
    if sender is not None and (team or (sender.central is None and organisation.body in outposts)):
        return NamedOrganisation(sender.begin, end, text[sender.end : end], 0.85, base=sender)
    if sender is not None and sender.central is None and begin == organisation.begin:
        return NamedOrganisation(sender.begin, end, text[sender.end : end], 0.85, base=sender)
    level = text[begin - 1] if text[begin - 1] in COUNTY_LEVELS else ""
    outpost = team or organisation.body in (*outposts, "招商局", "招商分局")
    if level and outpost and (begin == 1 or text[begin - 2] in HARD or text[begin - 2] in FUNCTION):
        return NamedOrganisation(begin - 1, end, text[begin:end], 0.85, level=level)
    home = places.get(begin) if outpost else None
    return None if home is None else NamedOrganisation(home.begin, end, text[home.begin : end], 0.85)


def _of_service(sketch: Sketch, organisation: NamedOrganisation) -> NamedOrganisation | None:
    """A tax office with the national service named before its places: 国家税务总局|某市|某区|税务分局."""
    service = sketch.organisation_ends.get(outermost(sketch.community_ends, organisation.begin))
    if service is None or service.central is None:
        return None
    return organisation._replace(begin=service.begin)


def _branch(sketch: Sketch, organisation: NamedOrganisation, vocabulary: Vocabulary) -> NamedOrganisation | None:
    """The branch of a nationwide body, or what is affiliated to another."""
    text, found, end = sketch.text, sketch.organisation_ends, organisation.end
    whole = found.get(organisation.begin - 2)
    if whole is not None and text.startswith("附属", organisation.begin - 2):
        return NamedOrganisation(whole.begin, end, text[whole.end : end], 0.85, base=whole)
    if not organisation.place or not (
        organisation.body.endswith(vocabulary.ends("branch_end")) or organisation.body == "工作组"
    ):
        return None
    whole = found.get(outermost(sketch.community_ends, organisation.begin))
    if whole is None or whole.begin >= organisation.begin:
        return None
    if (
        organisation.body in vocabulary.offices
        and whole.central is None
        and not whole.body.endswith(vocabulary.ends("seated"))
    ):
        return None
    if (whole.place or whole.level) and whole.body == text[whole.begin : whole.end] and whole.body.endswith("银行"):
        return NamedOrganisation(whole.begin, end, text[whole.begin : end], 0.85)
    return NamedOrganisation(whole.begin, end, text[whole.end : end], 0.85, base=whole)
