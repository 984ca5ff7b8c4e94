"""The figures of an evaluation: what they are called, what was counted, what was missed and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Final, NamedTuple


class Meaning(NamedTuple):
    """What a figure is called in both languages, and whether it is a share of cases rather than an F1."""

    zh: str
    en: str
    share: bool = False


FIGURES: Final[dict[str, Meaning]] = {
    "persons": Meaning("人物", "persons"),
    "organisations": Meaning("机构", "organisations"),
    "communities": Meaning("社区与政区", "communities"),
    "places": Meaning("地点", "places"),
    "posts": Meaning("任职", "posts"),
    "post_titles": Meaning("所任职务", "post titles"),
    "reporters": Meaning("记者", "reporters"),
    "correspondents": Meaning("通讯员", "correspondents"),
    "events": Meaning("活动（类型须对）", "events, typed"),
    "events_any_type": Meaning("活动（不计类型）", "events, any type"),
    "event_participants": Meaning("参与者", "participants"),
    "event_participants_any_role": Meaning("参与者（不计角色）", "participants, any role"),
    "event_places": Meaning("活动地点", "event places"),
    "segmentation": Meaning("分篇", "segmentation"),
    "headlines": Meaning("标题", "headlines", share=True),
    "event_dates": Meaning("活动日期", "event dates", share=True),
    "canonical_names": Meaning("正名", "canonical names", share=True),
    "community_kinds": Meaning("社区种类", "kinds", share=True),
    "community_within": Meaning("上级社区", "within", share=True),
    "organisation_part_of": Meaning("上级机构", "part of", share=True),
}
"""In the order in which they are printed."""
LEADING: Final = ("persons", "posts", "organisations", "communities", "events")
"""The figures whose mean is the overall one."""


@dataclass(slots=True)
class Figure:
    """A figure: what was found and right, found and wrong, and not found; of a share, what holds and what does not."""

    meaning: Meaning
    right: int = 0
    wrong: int = 0
    missing: int = 0

    @property
    def value(self) -> float:
        """F1, or the share of cases that hold; 1 where there was nothing to find."""
        if self.meaning.share:
            return _share(self.right, self.missing)
        total = 2 * self.right + self.wrong + self.missing
        return 2 * self.right / total if total else 1.0

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return _share(self.right, self.wrong)

    @property
    def recall(self) -> float:
        """How much of what is there was found."""
        return _share(self.right, self.missing)

    def line(self) -> str:
        """The figure in a line of the table."""
        name = _padded(f"{self.meaning.zh} {self.meaning.en}")
        if self.meaning.share:
            return f"{name} {self.value:.3f}   {self.right} / {self.right + self.missing}"
        counts = f"对 {self.right}  误 {self.wrong}  漏 {self.missing}"
        return f"{name} {self.value:.3f}   P {self.precision:.3f}  R {self.recall:.3f}   {counts}"

    def as_json(self) -> dict[str, float]:
        """The figure and what it was counted from."""
        if self.meaning.share:
            return {"f1": round(self.value, 4), "right": self.right, "of": self.right + self.missing}
        rounded = {name: round(getattr(self, name), 4) for name in ("precision", "recall")}
        return {"f1": round(self.value, 4), **rounded, "tp": self.right, "fp": self.wrong, "fn": self.missing}


def _share(these: int, others: int) -> float:
    return these / (these + others) if these + others else 1.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing missed (-), found and not there (+), or said wrongly (≠), and the sentence around it."""

    figure: str
    sign: str
    page: str
    article: str
    what: str
    sentence: str

    def __str__(self) -> str:
        """`- page article: what`, and below it the sentence."""
        around = f"\n          {self.sentence}" if self.sentence else ""
        return f"    {self.sign} {self.page} {self.article}: {self.what}{around}"


@dataclass(slots=True)
class Evaluation:
    """All figures of a build against its gold, and everything that was missed."""

    figures: dict[str, Figure] = field(
        default_factory=lambda: {key: Figure(meaning) for key, meaning in FIGURES.items()}
    )
    misses: list[Miss] = field(default_factory=list)
    mentions: int = 0
    wrong_offsets: list[str] = field(default_factory=list)
    """The mentions whose offsets do not cut their own text out of the page, which must never be."""

    @property
    def overall(self) -> float:
        """The mean of the leading figures as they are printed, to four digits."""
        return round(sum(round(self.figures[key].value, 4) for key in LEADING) / len(LEADING), 4)

    def table(self, *, misses: bool = False) -> str:
        """The figures, a line each; on demand with what was missed below each."""
        return "\n".join([*self._lines(misses=misses), *self._summary()])

    def as_json(self, *, misses: bool = False) -> dict[str, Any]:
        """The figures, and what they were counted from; on demand everything that was missed."""
        figures = {key: figure.as_json() for key, figure in self.figures.items()}
        mentions = {"mentions": self.mentions, "wrong_offsets": len(self.wrong_offsets)}
        listed = {"misses": [asdict(miss) for miss in self.misses]} if misses else {}
        return {"overall": self.overall, "mentions": mentions, "figures": figures, **listed}

    def _lines(self, *, misses: bool) -> Iterator[str]:
        for key, figure in self.figures.items():
            yield figure.line()
            if misses:
                yield from (str(miss) for miss in self.misses if miss.figure == key)

    def _summary(self) -> Iterator[str]:
        yield f"{_padded('提及 mentions')} {self.mentions}，偏移有误 (wrong offsets) {len(self.wrong_offsets)}"
        yield from (f"    {wrong}" for wrong in self.wrong_offsets[:10])
        leading = "、".join(FIGURES[key].zh for key in LEADING)
        yield f"{_padded('总分 overall')} {self.overall:.4f}   {leading}之平均 (mean of {', '.join(LEADING)})"


def _padded(name: str) -> str:
    from graph.tables import width

    return name + " " * (42 - width(name))
