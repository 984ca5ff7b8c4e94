"""Imports go one way: ontology <- extractors <- graph, and so inside extractors; heavy libraries enter by few doors."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "ontology": {"ontology"},
    "extractors": {"ontology", "extractors"},
    "graph": {"ontology", "extractors", "graph"},
}
MODULES = sorted(path for package in MAY_IMPORT for path in (ROOT / package).rglob("*.py"))


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that a module imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_there_are_modules() -> None:
    assert {path.parent.name for path in MODULES} >= set(MAY_IMPORT)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    found = {name.split(".")[0] for name in imports(ast.parse(path.read_text(encoding="utf-8")))}
    assert found & (set(MAY_IMPORT) | {"tests"}) <= MAY_IMPORT[package]


def part(name: str) -> str:
    """The package or module right below `extractors` that a dotted name lies in."""
    return name.split(".")[1] if name.startswith("extractors.") else ""


def test_packages_of_extractors_stand_one_above_the_other() -> None:
    """There is an order of them in which each imports only what stands before it."""
    below: dict[str, set[str]] = {}
    for path in (ROOT / "extractors").rglob("*.py"):
        own = part(".".join(path.relative_to(ROOT).with_suffix("").parts))
        used = {part(name) for name in imports(ast.parse(path.read_text(encoding="utf-8")))}
        below.setdefault(own, set()).update(used - {own, ""})
    assert len(below) > 20
    assert len(list(TopologicalSorter(below).static_order())) >= len(below)


def loaded_by(statement: str) -> set[str]:
    script = f"import sys; {statement}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "unwanted"),
    [
        ("import ontology.terms, ontology.iris", {"rdflib", "pyoxigraph", "spacy", "graph", "extractors"}),
        ("import graph.cli", {"rdflib", "pyoxigraph", "spacy", "networkx", "pyvis", "pyshacl", "rich", "extractors"}),
        ("import graph.build", {"rdflib", "spacy", "networkx", "pyvis", "pyshacl", "rich", "jieba"}),
        ("import extractors.pipeline", {"rdflib", "pyoxigraph", "networkx", "pyvis", "graph"}),
    ],
)
def test_importing_loads_no_more_than_it_needs(statement: str, unwanted: set[str]) -> None:
    assert loaded_by(statement) & unwanted == set()
