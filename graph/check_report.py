"""What a check found, and how to say it: severity, subject, message in both languages, value, place on the page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Severity = Literal["violation", "warning"]

_HEADINGS = {"violation": "违规 violation", "warning": "存疑 warning"}
_LONGEST_VALUE = 60


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong, or doubtful, about one node of the graph."""

    severity: Severity
    zh: str
    en: str
    subject: str
    """IRI of the node."""
    path: str
    """IRI of the property at fault, or empty."""
    value: str
    """The value at fault, or empty where something is missing."""
    label: str = ""
    """What the node is called, for a reader."""
    where: str = ""
    """File and line of the page that speaks of it, as far as known."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of a build came to; `findings` are sorted, violations first."""

    triples: int
    pages: int
    findings: tuple[Finding, ...]

    @property
    def violations(self) -> int:
        """Count what is wrong: bugs, or a graph that was changed by hand."""
        return sum(f.severity == "violation" for f in self.findings)

    @property
    def warnings(self) -> int:
        """Count what is doubtful about the data."""
        return len(self.findings) - self.violations

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong; doubts do not count."""
        return self.violations == 0

    @property
    def exit_code(self) -> int:
        """0 where the graph conforms, else 1."""
        return 0 if self.conforms else 1

    def text(self, *, limit: int = 5) -> str:
        """Say it in words, at most `limit` examples of each kind."""
        lines = [self._summary()]
        for (severity, zh, en), group in groupby(self.findings, key=lambda f: (f.severity, f.zh, f.en)):
            found = list(group)
            lines += ["", f"{_HEADINGS[severity]} × {len(found)}: {zh} · {en}"]
            lines += [f"  {line}" for finding in found[:limit] for line in _example(finding)]
            if len(found) > limit:
                lines.append(f"  …… 另有 {len(found) - limit} 处 · {len(found) - limit} more")
        return "\n".join(lines) + "\n"

    def _summary(self) -> str:
        verdict = "图合乎形状 · The graph conforms" if self.conforms else "图不合形状 · The graph does not conform"
        zh = f"{self.pages} 个版面，{self.triples} 条三元组，违规 {self.violations} 处，存疑 {self.warnings} 处"
        en = f"pages {self.pages}, triples {self.triples}, violations {self.violations}, warnings {self.warnings}"
        return f"{verdict}\n{zh} · {en}"


def _example(finding: Finding) -> list[str]:
    said = [_shorten(finding.label) or finding.subject]
    if finding.path:
        said.append(_property_name(finding.path))
    if finding.value:
        said.append(f"= {_shorten(finding.value)}")
    if finding.where:
        said.append(f"[{finding.where}]")
    return [" ".join(said), f"  {finding.subject}"]


def _property_name(iri: str) -> str:
    from ontology.labels import LABELS

    label = LABELS.get(iri)
    return f"{label.zh} {label.en}" if label else iri


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"
