"""What of a body as it is printed its canonical name bears: 管理委员会 is 管委会, 邮储银行某县支行 needs no county."""

from __future__ import annotations

import re

from extractors.sketch import NamedOrganisation

__all__ = ["commanded", "is_national", "of_island", "panel", "short"]

_SHORTS = {
    "居民委员会": "居委会",
    "村民委员会": "村委会",
    "业主委员会": "业委会",
    "组织委员会": "组委会",
    "筹备委员会": "筹委会",
    "执行委员会": "执委会",
    "管理委员会": "管委会",
}
"""What newspapers mostly call such a committee."""
_LONG = re.compile(f"(?<!监督)(?<!城市)(?<!市容)(?<!资产)(?:{'|'.join(_SHORTS)})$")

_ISLAND = re.compile("公所|议员|议会|立委|里长|国小|新台币|中华民国|县府|乡镇市|课长|清洁队|金门|澎湖|马祖|全台")
"""What Taiwan's papers tell of and no other paper in traditional characters does of its towns."""


def of_island(text: str) -> bool:
    """Whether a text tells of what only Taiwan's towns have."""
    return _ISLAND.search(text) is not None


def short(body: str) -> str:
    """A body as its canonical name has it: 高新区管理委员会 is the 高新区管委会, but no 国有资产监督管理委员会."""
    long = _LONG.search(body) if body.endswith("委员会") else None
    return body if long is None else body[: long.start()] + _SHORTS[long.group()]


def panel(body: str) -> str:
    """A committee inside a congress or CPPCC in short: 提案委员会 is the 提案委, 代表工作委员会 the 代表工委."""
    if not body.endswith("委员会"):
        return body
    return body[:-5] + "工委" if body.endswith("工作委员会") else body[:-3] + "委"


def commanded(prefix: str, body: str) -> tuple[str, str]:
    """A place and its body as they are called together: 山东省|军区, 济宁|军分区, 雪峰街道|办事处, 西贡|民政事务处."""
    if prefix.endswith("街道") and body.startswith("街道"):
        return prefix, body.removeprefix("街道")
    if body == "政府民政处" and prefix.endswith("区"):
        return prefix[:-1], "民政事务处"
    if body == "省军区" and prefix.endswith("省"):
        return prefix, "军区"
    if body.startswith(("军分区", "警备区")) and len(prefix) > 2:
        return prefix.removesuffix("市").removesuffix("地区"), body
    return prefix, body


def is_national(bank: NamedOrganisation) -> bool:
    """Whether a body whose branch says its place itself is told without one: |邮储银行|某县支行."""
    printed = bank.level and bank.end - bank.begin > len(bank.body)
    return bank.base is None and not bank.place and not printed
