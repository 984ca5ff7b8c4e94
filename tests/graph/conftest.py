"""A build of the four pages of `county.py`, made once for all tests that ask it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import KnowledgeGraph
from tests.graph.county import store_in


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the build."""
    return store_in(tmp_path_factory.mktemp("county"))


@pytest.fixture(scope="session")
def kg(county: Path) -> Iterator[KnowledgeGraph]:
    """The build, open."""
    with KnowledgeGraph.open(county) as opened:
        yield opened
