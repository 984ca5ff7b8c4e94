"""The guide names only options, files and columns that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractors.trained import labels
from graph.cli import app

FOLDER = Path(labels.__file__).parent
GUIDE = (FOLDER / "README.md").read_text(encoding="utf-8")
OPTIONS = sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", GUIDE)))


@pytest.fixture(scope="module")
def known() -> str:
    return "".join(CliRunner().invoke(app, [name, "--help"]).output for name in ("build", "train", "bench"))


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_exists(option: str, known: str) -> None:
    assert option in known


def test_every_option_of_train_is_told(known: str) -> None:
    told = set(re.findall(r"--(?:engine|gold|held|size|epochs|seed|swaps|templates|transformer|lexicons)\b", known))
    assert told <= set(OPTIONS)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", GUIDE))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (FOLDER / link).resolve().exists()


def test_nothing_is_left_open() -> None:
    assert "@@" not in GUIDE
    assert labels.COLUMNS in GUIDE
