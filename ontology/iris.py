"""Mint the IRI of everything the graph names, from what it is named by and nothing else.

IRIs are readable Chinese. Inside a segment, what an IRI may not hold and what would end or change the segment
(`/ # ? % ' "`, white space, a lone `.` or `..`, private-use and control characters) is percent-encoded as UTF-8, so two
different names never share an IRI.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

BASE: Final = "https://fangzhi.example/id/"

# All but RFC 3987's ipchar, and of ipchar: the apostrophe and white space.
_UNSAFE: Final = re.compile(
    r"[^A-Za-z0-9\-._~!$&()*+,;=:@\u00A1-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF"
    + "".join(f"{chr(p << 16)}-{chr((p << 16) + 0xFFFD)}" for p in range(1, 14))
    + "\U000e1000-\U000efffd]|\\s"
)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=65536)
def segment(text: str) -> str:
    """Escape a string so that it is exactly one segment of an IRI."""
    if text in (".", ".."):
        return text.replace(".", "%2E")
    return _UNSAFE.sub(_percent, text)


def _join(*parts: str) -> str:
    return BASE + "/".join(map(segment, parts))


def page(page_id: str) -> str:
    """Name a page, and the named graph that holds what it says."""
    return _join("page", page_id)


def article(page_id: str, begin: int) -> str:
    """Name an article by the page offset of its first character."""
    return _join("article", page_id, str(begin))


def entity(kind: str, home: str, name: str) -> str:
    """Name a person, reporter, organisation, community or place by its `Identity`."""
    return _join(kind, home, name)


def role(title: str) -> str:
    """Name a bare title, the same in every district."""
    return _join("role", title)


def post(home: str, person: str, org_home: str, org: str, title: str, *, org_kind: str = "organisation") -> str:
    """Name a post held; a post in a community itself says so, lest an organisation of that name share it."""
    holder = () if org_kind == "organisation" else (org_kind,)
    return _join("post", home, person, *holder, org_home, org, title)


def event(
    home: str, kind: str, name: str, *, date: str | None = None, page_id: str | None = None, begin: int | None = None
) -> str:
    """Name an event by day, type and name; one without a date also by its article (page and begin).

    Raises ValueError for an event with neither.
    """
    if date is not None:
        return _join("event", home, date, kind, name)
    if page_id is None or begin is None:
        raise ValueError(f"an event without a date is named by its page and article: {name!r}")
    return _join("event", home, "undated", kind, name, page_id, str(begin))


def mention(page_id: str, kind: str, begin: int, end: int) -> str:
    """Name a stretch of a page; `kind` is an entity's kind, or `post`, `sentence`, `date` or `aside` for evidence."""
    return _join("mention", page_id, f"{kind}-{begin}-{end}")
