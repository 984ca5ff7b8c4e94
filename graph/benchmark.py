"""Times the whole build to Turtle beside jieba.posseg alone: same text, same core, same run.

The clock stops when graph.ttl is complete; filling the store on disk comes after it and is given beside it. Each
measurement has a process of its own, pinned to one core where the system allows it, so that peak memory is its own
too. The two take turns, several times, and the quickest run of each counts, as the documentation of `timeit` advises:
what makes a run slower is other programs. Start-up (imports, dictionaries) is left out on both sides and told apart.
Larger texts are the same pages under other ids: caches, the processor's and our own, flatter both sides somewhat.
Pages in simplified and in traditional characters are measured apart: jieba's model knows few traditional characters,
tries every part of speech for the others, and so takes about forty times as long; a few such pages would make up most
of its time.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TypeVar

from extractors.intake.script import is_traditional
from extractors.records import Page
from extractors.settings import Settings

T = TypeVar("T")

_SIMPLIFIED, _TRADITIONAL = "简体 (simplified)", "繁体 (traditional)"


class BenchmarkError(ValueError):
    """The benchmark cannot run; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Timing:
    """One run over one text."""

    seconds: float
    processor: float
    """Seconds of processor time, which other programs on the machine do not lengthen."""
    start_up: float
    """Seconds of imports and dictionaries, not in `seconds`."""
    peak: float
    """Highest memory of the process, in MB."""
    statements: int = 0
    digest: str = ""
    """Of graph.ttl."""
    store: float = 0.0
    """Processor time of filling the store on disk, after graph.ttl stood; not in `processor`."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """jieba.posseg and the build on one text."""

    times: int
    script: str
    """Of the pages, e.g. 简体 (simplified)."""
    pages: int
    characters: int
    jieba: Timing
    build: Timing

    @property
    def ratio(self) -> float:
        """How many times faster the whole build is."""
        return self.jieba.seconds / self.build.seconds

    @property
    def processor_ratio(self) -> float:
        """The same by processor time."""
        return self.jieba.processor / self.build.processor

    def text(self) -> str:
        """The comparison in a few lines."""
        jieba, build, characters = self.jieba, self.build, self.characters
        return "\n".join(
            [
                f"{self.times}x {self.script}: {self.pages} 版 (pages), {characters:,} 字 (characters)",
                f"  jieba.posseg  {jieba.seconds:7.2f} s {characters / jieba.seconds:9,.0f} 字/s (characters/s)",
                f"  fangzhi build {build.seconds:7.2f} s {characters / build.seconds:9,.0f} 字/s (characters/s), "
                f"{build.statements / build.seconds:,.0f} 三元组/s (triples/s), 峰值 (peak) {build.peak:.0f} MB",
                f"  = {self.ratio:.2f} x jieba.posseg; 按处理器时间 (by processor time) {self.processor_ratio:.2f} x; "
                f"连同入库 (with the store filled too) {jieba.processor / (build.processor + build.store):.2f} x",
            ]
        )


def bench(
    inputs: Sequence[str | Path],
    scales: Sequence[int],
    *,
    repeats: int = 1,
    jobs: int = 2,
    settings: Settings | None = None,
) -> Iterator[str]:
    """Compare at each scale by the best of `repeats` runs, then several processes with one; gives lines as they come.

    Raises BenchmarkError, which says what is missing.
    """
    from extractors.intake.reading import Skipped, read_pages

    settings = settings or Settings()
    if find_spec("jieba") is None:
        raise BenchmarkError("没有装 jieba，无从比较 (jieba is missing): pip install 'fangzhi[bench]'")
    read = list(read_pages(list(inputs)))
    yield from (f"未收 (skipped): {page}" for page in read if isinstance(page, Skipped))
    originals = [page for page in read if isinstance(page, Page)]
    if not originals:
        raise BenchmarkError(f"{', '.join(map(str, inputs))}: 没有可读的版面 (no page to read)")
    with TemporaryDirectory(prefix="fangzhi-bench-") as folder:
        for times in sorted(set(scales)):
            for script, pages in _by_script(originals).items():
                yield from _compared(pages, times, script, Path(folder, str(times), script), repeats, settings)
        yield "大文本是原页换名重复，缓存对两边都有利 (larger texts are the same pages renamed: caches flatter both)"
        yield _several(Path(folder, str(max(scales))), jobs, settings)


def _by_script(pages: Sequence[Page]) -> dict[str, list[Page]]:
    """The pages of each script, simplified first."""
    scripts: dict[str, list[Page]] = {_SIMPLIFIED: [], _TRADITIONAL: []}
    for page in pages:
        scripts[_TRADITIONAL if is_traditional(page.text) else _SIMPLIFIED].append(page)
    return {script: own for script, own in scripts.items() if own}


def _compared(
    originals: Sequence[Page], times: int, script: str, folder: Path, repeats: int, settings: Settings
) -> Iterator[str]:
    characters, count = _copies(originals, times, folder)
    runs = [(_apart(_time_jieba, folder), _apart(_time_build, folder, settings)) for _ in range(repeats)]
    jieba, build = (min(timings, key=lambda timing: timing.processor) for timings in zip(*runs, strict=True))
    yield Comparison(times, script, count, characters, jieba, build).text()
    if repeats > 1:
        spread = [one.processor / other.processor for one, other in runs]
        yield f"  {repeats} 次之最快 (best of {repeats} runs); 各次之比 (ratio, run by run) {_ratios(spread)}"
    yield f"  启动不计 (start-up, left out): jieba {jieba.start_up:.1f} s, fangzhi {build.start_up:.1f} s"


def _ratios(values: Sequence[float]) -> str:
    return " ".join(f"{value:.1f}" for value in values)


def _several(pages: Path, jobs: int, settings: Settings) -> str:
    """Compare one process with several on whatever cores there are, start-up included."""
    one, many = (_apart(_time_build, pages, settings, n, False) for n in (1, jobs))
    same = "字节相同 (same bytes)" if one.digest == many.digest else "字节不同！(DIFFERENT BYTES)"
    return (
        f"--jobs {jobs}: {one.seconds / many.seconds:.2f} x --jobs 1, 连启动 (start-up included; "
        f"{one.seconds:.2f} s, {many.seconds:.2f} s), {same}"
    )


def _copies(pages: Sequence[Page], times: int, folder: Path) -> tuple[int, int]:
    """Write the pages `times` times under other ids; gives characters and pages."""
    for page in pages:
        name = page.id.replace("/", "-").replace("#", "-")
        for copy in range(times):
            path = folder / f"{copy:04d}" / f"{name}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.text, encoding="utf-8", newline="\n")
    return times * sum(len(page.text) for page in pages), times * len(pages)


def _apart(measure: Callable[..., T], *arguments: object) -> T:
    """Run a measurement in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, *arguments).result()


def _pin() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _peak() -> float:
    """Peak memory in MB. Linux counts a process's own in VmHWM; ru_maxrss begins with its parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _time_jieba(pages: Path) -> Timing:
    _pin()
    begin = perf_counter()
    import jieba.posseg

    jieba.setLogLevel(60)
    jieba.initialize()
    sum(1 for _ in jieba.posseg.cut("区长视察社区。"))
    ready = perf_counter()
    texts = [path.read_text(encoding="utf-8") for path in sorted(pages.rglob("*.txt"))]
    start, processor = perf_counter(), process_time()
    for text in texts:
        for _ in jieba.posseg.cut(text):
            pass
    return Timing(perf_counter() - start, process_time() - processor, ready - begin, _peak())


def _time_build(pages: Path, settings: Settings, jobs: int = 1, alone: bool = True) -> Timing:
    """Time a build: `alone` on one core and warmed up, or a whole run."""
    if alone:
        _pin()
    begin = perf_counter()
    from graph.build import Options, build

    options = Options(settings=settings, jobs=jobs, views=False, strict=True)
    with TemporaryDirectory(prefix="fangzhi-bench-") as folder:
        if alone:
            build([next(pages.rglob("*.txt"))], Path(folder, "first"), options)
        start = perf_counter() if alone else begin
        report = build([pages], Path(folder, "out"), options)
        whole = perf_counter() - start
        digest = hashlib.sha256(Path(folder, "out", "graph.ttl").read_bytes()).hexdigest()
    if not alone:
        return Timing(whole, 0.0, start - begin, _peak(), report.statements, digest)
    seconds, processor = (taken["pages"] + taken["turtle"] for taken in (report.seconds, report.processor))
    return Timing(seconds, processor, start - begin, _peak(), report.statements, digest, report.processor["store"])
