"""Words of a text -> those that people would look their bearer up by: 县教育局, not 该局 or 学校."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["forms", "is_name"]

_POINTING = frozenset("我本该此全各其")
"""First characters of what points at something and is no name of it: 该社区."""
_BARE = frozenset(
    "政府 人民政府 党委 党组 党支部 党总支 支部 委员会 办公室 公司 集团 企业 学校 医院 中心 机关 部门 单位 协会 合作社"  # noqa: SIM905
    " 社区 村 镇 乡 街道 小区 居委会 村委会 大队 队 组 科 所 站".split()
)
"""Words for a kind of body or place, which name none."""


def is_name(form: str, name: str) -> bool:
    """Whether a form of words is one that people would look its bearer up by: not 该社区, not 党委."""
    return form not in _BARE and (form[:1] not in _POINTING or form[:1] == name[:1])


def forms(said: Iterable[str], name: str) -> set[str]:
    """Those of some forms that are other names than the canonical one."""
    return {form for form in said if form and form != name and is_name(form, name)}
