"""An organisation's name -> the name of the larger one that it says it belongs to: 区委组织部 -> 区委."""

from __future__ import annotations

import re

from extractors.sketch import NamedOrganisation

__all__ = ["parent_name"]

_HEADS = ("人大常委会", "人大", "政协", "团委")
"""Bodies whose committees and offices are named by adding to their own name: 区政协|提案委."""
_INSIDE = (
    re.compile(
        r"(.{2,12}?大学)(?!生|城|科技园).*(?:学院|研究院|研究所|研究中心|校区|医院|系|所|实验室|基地|附中|附小|委员会|党委)$"
    ),
    re.compile(r"(.{2,10}?学院).+(?:学院|系|研究所|党委)$"),
    re.compile(
        r"(.{2,12}?(?:农村商业银行|农商银行|农商行|银行|信用联社|信用社)).+(?:支行|分行|分理处|营业部|储蓄所|党委|党支部)$"
    ),
    re.compile(
        r"(.{2,16}?(?:有限责任公司|股份有限公司|有限公司|公司|集团(?!(?:控股|股份)?(?:有限|公司)))).+(?:分公司|公司|营业部|项目部|抢修班|车间|党委|党支部|党总支|工会)$"
    ),
    re.compile(r"(.{2,16}?(?:人民法院|检察院|法院)).+(?:法庭|庭|局|室|处|科|党组)$"),
    re.compile(r"(.{2,16}?(?:管理局|局)).+(?:科|股|队|所|中心|局|室|支部|总支|党组|党委|工会|处|站)$"),
    re.compile(r"(.{2,16}?(?:医院|中学|小学|学校)).+(?:分院|科|校区|分校|党委|党支部|党总支|工会|少先队|食堂|院区)$"),
    re.compile(r"(.{2,20}?(?:领导小组|指挥部|协会|商会)).*(?:办公室|分会|党委|党支部)$"),
)
"""What holds its larger body's whole name: 清华大学|建筑学院, 沛县农村商业银行|敬安支行."""
_OF_GOVERNMENT = re.compile(
    "政府(?:办公厅|办公室|办(?!事)|研究室|参事室|督查室|新闻办|外[事侨]办|法制办|金融办|应急办|国资办|党组|机关|驻.+(?:办事处|联络处)$"
    "|(?!采购|招标|投资|物资|资产)[㐀-鿿]{2,4}处$)"
)
"""A government's own offices, which add to its name: 县政府|办公室; in Taiwan its departments too: 县政府|教育处."""
_STREET_OFFICE = re.compile("(?!党|纪|人大|武装|组织|宣传|统战|群团|团)[㐀-鿿]{2,10}(?:办公室|办|科)$")
"""An office of a street's administration: 某街道|综治办."""
_LARGER = re.compile("(?:大学|学院|行|信用联社|信用社|公司|集团|院|局|中学|小学|学校|领导小组|指挥部|协会|商会).")
"""Without such a body inside it, no name holds a larger one."""


def parent_name(organisation: NamedOrganisation, name: str, prefix: str) -> str:
    """The name of what an organisation is part of, as its own name makes it certain, else empty."""
    row = organisation.row
    if row is not None and row.committee and name.startswith(prefix + "委") and name != prefix + "委":
        return prefix + "委" if prefix else ""
    own = name[len(prefix) :] if prefix and name.startswith(prefix) else ""
    if own.startswith("政府") and _OF_GOVERNMENT.match(own):
        return prefix + "政府"
    if prefix.endswith("街道") and _STREET_OFFICE.match(own):
        return prefix + "办事处"
    if own.startswith("党委") and len(own) > 2:
        return prefix + "党委"
    for head in _HEADS if own.startswith(_HEADS) else ():
        if own.startswith(head) and own != head:
            return prefix + head
    for inside in _INSIDE if _LARGER.search(name) else ():
        held = inside.match(name)
        if held is not None and held.group(1) != name:
            return held.group(1)
    return ""
