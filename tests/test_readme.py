"""README.md does what it says: its examples run and print what it shows, and nothing goes untold."""

from __future__ import annotations

import re
import subprocess

import pytest

from extractors.pipeline import COMPONENTS
from graph.cli import app
from graph.knowledge import KnowledgeGraph
from graph.shelf import shelf
from ontology.terms import COMMUNITY_KINDS, EVENT_TYPES, POST_STATUSES, Concept
from tests.readme import README, ROOT, Example, examples, figures_table, rewritten, run, shelf_table, timeless

TEXT = README.read_text(encoding="utf-8")
EXAMPLES = list(examples(TEXT))
COMMANDS = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
OUT = ("graph.ttl", "graph.html", "graph.graphml", "entities.csv", "posts.csv", "events.csv", "report.json", "store/")


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[Example, Example]:
    return dict(run(tmp_path_factory.mktemp("readme"), TEXT))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"line {example.line}")
def test_example_prints_what_the_page_shows(example: Example, ran: dict[Example, Example]) -> None:
    done = ran[example]
    assert done.exit_code == 0, done.printed
    told = "README.md shows something else; if this is right, run: python -m tests.readme"
    assert example.printed is None or timeless(done.printed) == timeless(example.printed), told


def test_the_two_commands_are_those_that_ci_runs() -> None:
    ours = [line for line in TEXT.splitlines() if line.startswith("python3 -m venv ")]
    assert len(ours) == 2
    assert ours[0].endswith("fangzhi build seeds -o out")
    assert all(tool in ours[1] for tool in ("ruff check", "ruff format --check", "mypy", "pytest"))
    assert "grep '^python3 -m venv ' README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for line in ours:
        subprocess.run(["bash", "-n", "-c", line], check=True)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_told_of_and_shown(command: str) -> None:
    assert any(f"fangzhi {command} " in example.source for example in EXAMPLES if example.kind != "python")


def test_the_shelf_is_that_of_today() -> None:
    assert len(shelf()) >= 12
    assert shelf_table() in TEXT


def test_the_figures_are_those_that_the_floors_hold() -> None:
    assert figures_table() in TEXT


@pytest.mark.parametrize("name", [name for name in vars(KnowledgeGraph) if not name.startswith("_")])
def test_every_method_of_the_graph_is_told_of(name: str) -> None:
    assert f"`{name}`" in TEXT or f"KnowledgeGraph.{name}(" in TEXT


@pytest.mark.parametrize("component", [name for name, _ in COMPONENTS])
def test_every_component_is_told_of(component: str) -> None:
    assert re.search(rf"^\| `{component}` \| .+ · .+ \|$", TEXT, re.MULTILINE)


@pytest.mark.parametrize("name", OUT)
def test_every_file_of_a_build_is_told_of(name: str) -> None:
    assert f"`{name}`" in TEXT


@pytest.mark.parametrize("scheme", [COMMUNITY_KINDS, EVENT_TYPES, POST_STATUSES], ids=["kinds", "types", "statuses"])
def test_every_concept_has_its_two_words_in_the_glossary(scheme: dict[str, Concept]) -> None:
    assert "、".join(f"{concept.zh} {concept.notation}" for concept in scheme.values()) in TEXT


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_what_is_printed_takes_the_place_of_what_was() -> None:
    page = "一\n```console\n$ seq 2\n1\n9\n$ true\n```\n```python\n>>> 1 + 1\n>>> 2\n2\n```\n"
    ran = [
        (e, Example(e.line, e.kind, e.source, p))
        for e, p in zip(examples(page), ("1\n2\n", "", "2\n", "2\n"), strict=True)
    ]
    assert (
        rewritten(page, ran) == "一\n```console\n$ seq 2\n1\n2\n$ true\n```\n```python\n>>> 1 + 1\n2\n>>> 2\n2\n```\n"
    )
