"""Words of a text -> those that people would look their bearer up by: 县教育局, not 该局 or 学校."""

from __future__ import annotations

from collections.abc import Container, Iterable

__all__ = ["forms", "is_name"]

_POINTING = frozenset("我本该此全各其")
"""First characters of what points at something and is no name of it: 该社区."""


def is_name(form: str, name: str, bare: Container[str]) -> bool:
    """Whether a form of words is one that people would look its bearer up by: not 该社区, nor what is `bare`, 党委."""
    return form not in bare and (form[:1] not in _POINTING or form[:1] == name[:1])


def forms(said: Iterable[str], name: str, bare: Container[str]) -> set[str]:
    """Those of some forms that are other names than the canonical one."""
    others = [form for form in said if form and form != name]
    return {form for form in others if is_name(form, name, bare)} if others else set()
