from __future__ import annotations

from pathlib import Path

import pytest

from extractors.records import Page
from graph import benchmark
from graph.benchmark import BenchmarkError, Comparison, Timing, bench


def test_bench_says_what_to_install_where_jieba_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "find_spec", lambda _: None)
    with pytest.raises(BenchmarkError, match=r"pip install 'fangzhi\[bench\]'"):
        next(bench(["anything"], [1]))


def test_bench_refuses_an_empty_folder(tmp_path: Path) -> None:
    pytest.importorskip("jieba")
    with pytest.raises(BenchmarkError, match="no page to read"):
        list(bench([tmp_path], [1]))


def test_comparison_gives_ratio_and_rates() -> None:
    jieba, build = Timing(10.0, 8.0, 1.0, 100.0), Timing(2.5, 1.0, 1.0, 200.0, statements=5000)
    told = Comparison(10, "简体 (simplified)", 30, 100_000, jieba, build)
    assert (told.ratio, told.processor_ratio) == (4.0, 8.0)
    assert "40,000 字/s" in told.text()
    assert "2,000 三元组/s (triples/s), 峰值 (peak) 200 MB" in told.text()
    assert "4.00 x jieba.posseg" in told.text()


def test_bench_takes_the_best_run_of_each_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jieba = iter((Timing(9.0, 9.0, 1.0, 1.0), Timing(4.0, 4.0, 1.0, 1.0), Timing(6.0, 6.0, 1.0, 1.0)))
    build = iter((Timing(1.0, 1.0, 1.0, 1.0), Timing(3.0, 3.0, 1.0, 1.0), Timing(2.0, 2.0, 1.0, 1.0)))

    def measured(measure: object, *arguments: object) -> Timing:
        if len(arguments) > 2:
            return Timing(1.0, 0.0, 0.0, 1.0, digest="same")
        return next(jieba if measure is benchmark._time_jieba else build)

    monkeypatch.setattr(benchmark, "find_spec", lambda _: True)
    monkeypatch.setattr(benchmark, "_apart", measured)
    page = tmp_path / "a.txt"
    page.write_text("甲乙丙", encoding="utf-8")
    told = "\n".join(bench([page, tmp_path / "gone"], [1], repeats=3))
    assert "= 4.00 x jieba.posseg" in told
    assert "best of 3 runs); 各次之比 (ratio, run by run) 9.0 1.3 3.0" in told
    assert f"未收 (skipped): {tmp_path / 'gone'}" in told
    assert "--jobs 2: 1.00 x --jobs 1" in told


def test_bench_measures_traditional_pages_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "find_spec", lambda _: True)
    monkeypatch.setattr(benchmark, "_apart", lambda *_: Timing(1.0, 1.0, 1.0, 1.0, digest="same"))
    (tmp_path / "a.txt").write_text("區長視察社區，聽取匯報。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("区长视察社区，听取汇报。", encoding="utf-8")
    (tmp_path / "c.txt").write_text("副区长看望老人。", encoding="utf-8")
    told = "\n".join(bench([tmp_path], [2]))
    assert "2x 简体 (simplified): 4 版 (pages), 40 字 (characters)" in told
    assert "2x 繁体 (traditional): 2 版 (pages), 24 字 (characters)" in told
    simplified = "\n".join(bench([tmp_path / "b.txt"], [1]))
    assert "繁体" not in simplified


def test_copies_hold_every_page_under_other_ids(tmp_path: Path) -> None:
    page = Page(id="sub/a.txt", file_name="a.txt", text="甲乙丙")
    assert benchmark._copies([page], 3, tmp_path / "copies") == (9, 3)
    copies = sorted(path.relative_to(tmp_path / "copies").as_posix() for path in (tmp_path / "copies").rglob("*.txt"))
    assert copies == [f"{n:04d}/sub-a.txt.txt" for n in range(3)]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells")
def test_peak_is_that_of_this_process() -> None:
    assert 5 < benchmark._apart(benchmark._peak) < 1000
