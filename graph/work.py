"""Sources -> page records, in this process or in several.

A worker reads a source, fingerprints its page, leaves it alone if the last build has it under the same fingerprint,
and else extracts and writes it. Results come in the order in which they are done; nothing later depends on that order.
A page that fails is reported and the rest goes on, even when it takes its whole process down.
"""

from __future__ import annotations

import gc
import hashlib
import os
import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, Final

from extractors.intake.reading import Skipped, Source, load
from extractors.records import Extraction, Page
from extractors.stages import Stage, Staged
from graph.ledger import PageRecord
from graph.rdf import PageStatements, statements

CHUNK: Final = 12
"""Sources sent to a worker at a time: enough to hide the sending, few enough that all workers end together.

Their pages go through the stages side by side, so that the processor's cache holds what a stage reads with: this makes
it a tenth faster.
"""
ALONE: Final = 48
"""Sources that a process takes at a time if it is the only one: 3 % faster again."""
QUEUE: Final = 8
"""Chunks under way for each worker, so that none waits while the parent loads the store (half a second at a time)."""

SELDOM: Final = 100_000
"""Objects made and not yet gone after which Python looks for cycles: those of about sixteen pages."""

Extractor = Callable[[Page], Extraction]


class WorkersError(RuntimeError):
    """No process can be started beside this one; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that stands unchanged since the last build."""

    page_id: str


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker needs to know; sent to each process once."""

    make: Callable[[], Extractor]
    """Builds the extractor; a picklable function, or a partial of one."""
    program: str
    """Fingerprint of the program and its settings."""
    known: dict[str, str]
    """Page id -> fingerprint in the last build."""


Result = PageRecord | Kept | Skipped


@dataclass(slots=True)
class _Task:
    """A page on its way through the stages."""

    source: Source
    page: Page
    fingerprint: str
    state: Any
    """What the last stage gave."""
    failure: str = ""

    def take(self, stage: Stage) -> None:
        """Go through a stage, unless one has failed."""
        if self.failure:
            return
        try:
            self.state = stage(self.state)
        except Exception as error:  # noqa: BLE001 - one page must not take the build down; it is named in the report
            self.failure = _last_words(error)

    def result(self) -> Result:
        """The page, written; or which stage failed."""
        source, page = self.source, self.page
        if self.failure:
            return Skipped(source.path, f"fails in the program, please report it: {self.failure}", source.line)
        articles, mentions, said = self.state
        return PageRecord(page.id, source.path, self.fingerprint, len(page.text), articles, mentions, said)


class Worker:
    """Turns sources into results; costly to make, once a process."""

    def __init__(self, job: Job) -> None:
        """Build the extractor."""
        self.job = job
        extract = job.make()
        self._stages = (*(extract.stages if isinstance(extract, Staged) else (extract,)), _written)
        self._seed = hashlib.sha256(job.program.encode())

    def results(self, sources: Iterable[Source]) -> list[Result]:
        """The pages of the sources, written; or why not."""
        begun = [self._begin(source) for source in sources]
        tasks = [task for task in begun if isinstance(task, _Task)]
        for stage in self._stages:
            for task in tasks:
                task.take(stage)
        return [task.result() if isinstance(task, _Task) else task for task in begun]

    def _begin(self, source: Source) -> _Task | Kept | Skipped:
        page = load(source)
        if isinstance(page, Skipped):
            return page
        fingerprint = self._fingerprint(page)
        return Kept(page.id) if self.job.known.get(page.id) == fingerprint else _Task(source, page, fingerprint, page)

    def _fingerprint(self, page: Page) -> str:
        seed = self._seed.copy()
        seed.update(repr(replace(page, text="")).encode("utf-8", "backslashreplace"))
        seed.update(page.text.encode("utf-8", "backslashreplace"))
        return seed.hexdigest()


def _written(extraction: Extraction) -> tuple[int, int, PageStatements]:
    """The last stage: how many articles and mentions a page has, and its statements."""
    return len(extraction.reading.articles), len(extraction.mentions), statements(extraction)


def _last_words(error: Exception) -> str:
    """The error, and the line of the program where it arose."""
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    where = f" ({at.tb_frame.f_globals.get('__name__')}:{at.tb_lineno})" if at else ""
    return f"{type(error).__name__}: {error}{where}"


def run(sources: Iterable[Source], job: Job, *, jobs: int) -> Generator[Result]:
    """Work through the sources in `jobs` processes.

    Raises WorkersError if Python can start none, as from a script that is no file or has no `__main__` guard.
    """
    if jobs <= 1:
        worker = Worker(job)
        with _seldom_collected():
            rest = iter(sources)
            while chunk := list(islice(rest, ALONE)):
                yield from worker.results(chunk)
        return
    rest = iter(sources)
    while True:
        lost: list[Source] = []
        yield from _run_until_broken(rest, job, jobs, lost)
        if not lost:
            return
        _try_to_start(job)
        for source in lost:
            yield _run_alone(source, job)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Let Python look for cycles more seldom, and never among the lexicons: else it takes 3 to 8 % of the time."""
    threshold = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(SELDOM, *threshold[1:])
    try:
        yield
    finally:
        gc.set_threshold(*threshold)
        gc.unfreeze()


def _run_until_broken(rest: Iterator[Source], job: Job, jobs: int, lost: list[Source]) -> Iterator[Result]:
    """Feed chunks and keep a few waiting; what a dead process left undone is put into `lost`."""
    waiting: dict[Future[list[Result]], list[Source]] = {}
    pool = _pool(job, jobs)
    try:
        while not lost:
            while not lost and len(waiting) < QUEUE * jobs and (chunk := list(islice(rest, CHUNK))):
                try:
                    waiting[pool.submit(_work, chunk)] = chunk
                except BrokenProcessPool:  # a process died while it was being fed
                    lost += chunk
            if not waiting:
                return
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                yield from _harvest(future, waiting.pop(future), lost)
        for future, chunk in waiting.items():
            yield from _harvest(future, chunk, lost)
    finally:
        pool.shutdown(cancel_futures=True)


def _harvest(future: Future[list[Result]], chunk: list[Source], lost: list[Source]) -> Iterator[Result]:
    try:
        yield from future.result()
    except BrokenProcessPool:
        lost += chunk


def _try_to_start(job: Job) -> None:
    with _pool(job, 1) as pool:
        try:
            pool.submit(_work, []).result()
        except BrokenProcessPool:
            raise WorkersError(
                '起不了别的进程。脚本须是文件（不能是标准输入），并在 if __name__ == "__main__": 之下建图；'
                "或只用一个进程：jobs=1 (no process can be started beside this one. The script must be a file, not "
                'standard input, and build below if __name__ == "__main__":; or use jobs=1)'
            ) from None


def _run_alone(source: Source, job: Job) -> Result:
    with _pool(job, 1) as pool:
        try:
            return pool.submit(_work, [source]).result()[0]
        except BrokenProcessPool:
            return Skipped(source.path, "takes the whole process down, please report it", source.line)


def _pool(job: Job, jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(job,))


_worker: Worker | None = None


def _begin(job: Job) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _worker = Worker(job)
    gc.freeze()
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])


def _end_with_parent() -> None:
    """A worker whose build was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(chunk: list[Source]) -> list[Result]:
    assert _worker is not None
    return _worker.results(chunk)
