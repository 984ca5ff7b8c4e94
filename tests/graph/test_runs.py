from __future__ import annotations

from pathlib import Path

import pytest

from graph.runs import merge


@pytest.mark.parametrize("in_memory", [1, 2, 3, 100])
def test_merge_gives_each_line_once_in_order_however_little_memory(tmp_path: Path, in_memory: int) -> None:
    pages = ["乙\n丁", "甲\n乙", "", "丙\n甲", "a\u2028b\n甲"]
    assert list(merge(pages, tmp_path, in_memory=in_memory)) == sorted({"甲", "乙", "丙", "丁", "a\u2028b"})


def test_merge_leaves_no_run_behind(tmp_path: Path) -> None:
    assert list(merge(["b\na", "c"], tmp_path, in_memory=1)) == ["a", "b", "c"]
    assert list(tmp_path.iterdir()) == []
