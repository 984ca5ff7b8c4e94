"""Tests marked `hanlp` want the extra fangzhi[hanlp]; `.ci/run` installs it and lets no test be skipped."""

from __future__ import annotations

from importlib.util import find_spec

import pytest


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("hanlp") and find_spec("hanlp") is None:
        pytest.skip("pip install 'fangzhi[hanlp]'")
