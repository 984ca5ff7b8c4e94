"""Pages -> OUT: the store, `graph.ttl` and every other view, made aside and put in place whole.

sources ─ workers ─→ store (named graphs) ─→ graph.ttl ─→ default graph ─→ csv, graphml, html ─→ publish
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from extractors.intake.reading import Skipped, Source, list_sources
from extractors.settings import Settings
from graph import ledger
from graph.assembly import STORE, Assembly, built_by, write_turtle, write_views
from graph.fingerprint import fingerprint
from graph.report import Report, list_skipped
from graph.staging import Staging, locked
from graph.store import PageStore
from graph.work import Extractor, Job, Kept, Result, run

MANY: Final = 60
"""Pages from which several processes pay: a process takes about two seconds to start, a page about 20 ms."""


class BuildError(ValueError):
    """Nothing was built and OUT stands as it was; the message says why."""


def _pipeline(settings: Settings) -> Extractor:
    """The extractor of a worker; this process needs it only if it is a worker itself."""
    from extractors.extraction import extractor

    return extractor(settings)


@dataclass(frozen=True, slots=True)
class Options:
    """How a build is run; only `settings` can change what comes out."""

    settings: Settings = field(default_factory=Settings)
    jobs: int | None = None
    """Processes; None takes one for a few pages and all processors for many."""
    strict: bool = False
    """Whether anything skipped stops the build."""
    fresh: bool = False
    """Whether to build every page anew."""
    views: bool = True
    """Whether to write more than the store's named graphs and graph.ttl."""
    progress: Callable[[int, int], None] | None = None
    """Called with the pages done and the pages in all."""
    make: Callable[[Settings], Extractor] = _pipeline


@dataclass(slots=True)
class _Tally:
    """What became of the inputs."""

    built: int = 0
    kept: int = 0
    dropped: int = 0
    standing: set[str] = field(default_factory=set)
    skipped: list[Skipped] = field(default_factory=list)


def build(inputs: Sequence[Path | str] | Path | str, out: Path | str, options: Options | None = None) -> Report:
    """Make OUT hold exactly the pages of the inputs; unchanged pages are not built again.

    Inputs are one or several folders, files or globs. Raises BuildError where nothing can be built, BusyError where
    another build writes to OUT, NoFolderError where OUT is a file, WorkersError where no second process can be
    started; OUT then stands as it was.
    """
    return _run(inputs, out, options or Options(), keep=False)


def add(inputs: Sequence[Path | str] | Path | str, out: Path | str, options: Options | None = None) -> Report:
    """Add the pages of the inputs to OUT, in place of those of the same id.

    Raises what `build` raises; OUT then stands as it was.
    """
    return _run(inputs, out, options or Options(), keep=True)


def remove(page_ids: Sequence[str] | str, out: Path | str, options: Options | None = None) -> Report:
    """Drop pages from OUT, given by one or several ids.

    Raises BuildError where a page is not in OUT; OUT then stands as it was.
    """
    out = Path(out)
    wanted = {page_ids} if isinstance(page_ids, str) else set(page_ids)
    _require(out, ledger.FILE)
    with _assembling(out, base=out) as assembly:
        for page_id in sorted(wanted):
            if page_id not in assembly.known:
                raise BuildError(f"{out}: 没有此页 (no such page): {page_id}{_near(page_id, assembly.known)}")
            assembly.drop(page_id)
        return _finish(assembly, options or Options(), _Tally(dropped=len(wanted)))


def export(out: Path | str) -> int:
    """Write graph.ttl and the other views again from the store alone; gives the number of statements.

    Raises BuildError where OUT holds no store.
    """
    out = Path(out)
    _require(out, STORE)
    with locked(out), Staging(out) as staging, PageStore(out / STORE, read_only=True) as store:
        with TemporaryDirectory(dir=staging.folder) as texts:
            shared, local = _spool(store, Path(texts))
            statements = write_turtle(staging.folder, store.ontology(), shared, local)
        write_views(staging.folder, store)
        staging.publish()
    return statements


def _run(inputs: Sequence[Path | str] | Path | str, place: Path | str, options: Options, *, keep: bool) -> Report:
    out = Path(place)
    inputs = [inputs] if isinstance(inputs, Path | str) else inputs
    _load_recognisers(options.settings)
    tally = _Tally()
    sources = list(_sources(inputs, tally, strict=options.strict))
    if not sources:
        raise BuildError("\n".join(["没有可读的版面 (no page to read)", *list_skipped(tally.skipped)]))
    program = fingerprint(options.settings)
    reuse = keep or not (options.fresh or built_by(out) != program)
    jobs = options.jobs or (1 if len(sources) < MANY else processors())
    beside = min(jobs - 1, 2) or int(processors() > 1)
    with _assembling(out, base=out if reuse else None, threads=beside, views=options.views) as assembly:
        assembly.ledger.program = program
        job = Job(partial(options.make, options.settings), program, {} if options.fresh else assembly.known)
        with closing(run(sources, job, jobs=jobs)) as results:
            for done, result in enumerate(results, 1):
                _take(result, assembly, tally, strict=options.strict)
                if options.progress:
                    options.progress(done, len(sources))
        if not keep:
            for page_id in assembly.known.keys() - tally.standing:
                assembly.drop(page_id)
                tally.dropped += 1
        return _finish(assembly, options, tally)


def _load_recognisers(settings: Settings) -> None:
    """Load trained models, if any are wanted, so that what is missing is said before any page is read."""
    if settings.recognisers:
        from extractors.trained import recogniser

        recogniser.load_all(settings.recognisers, settings.lexicons, rules=settings.rules)


@contextmanager
def _assembling(out: Path, *, base: Path | None, threads: int = 0, views: bool = True) -> Iterator[Assembly]:
    """An assembly that takes its place in OUT when the block ends well."""
    with locked(out), Staging(out) as staging:
        with closing(Assembly(staging.folder, base=base, threads=threads, views=views)) as assembly:
            yield assembly
        staging.publish()


def _sources(inputs: Sequence[Path | str], tally: _Tally, *, strict: bool) -> Iterator[Source]:
    for source in list_sources(inputs):
        if isinstance(source, Source):
            yield source
        else:
            _skip(source, tally, strict=strict)


def _skip(skipped: Skipped, tally: _Tally, *, strict: bool) -> None:
    if strict:
        raise BuildError(f"{skipped}\n--strict: 一项不收即止，旧图未动 (nothing was built, the graph stands as it was)")
    tally.skipped.append(skipped)


def _take(result: Result, assembly: Assembly, tally: _Tally, *, strict: bool) -> None:
    if isinstance(result, Skipped):
        _skip(result, tally, strict=strict)
    elif isinstance(result, Kept):
        tally.kept += 1
        tally.standing.add(result.page_id)
    else:
        assembly.put(result)
        tally.built += 1
        tally.standing.add(result.id)


def _finish(assembly: Assembly, options: Options, tally: _Tally) -> Report:
    if not assembly.ledger.totals()["pages"]:
        reasons = list_skipped(tally.skipped)
        raise BuildError("\n".join(["一页也没有，旧图未动 (no page is left; the graph stands as it was)", *reasons]))
    statements = assembly.write_turtle()
    assembly.index()
    if options.views:
        assembly.write_views()
    tally.skipped.sort(key=str)
    return assembly.report(statements, tally.skipped, built=tally.built, kept=tally.kept, dropped=tally.dropped)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _spool(store: PageStore, folder: Path) -> tuple[Iterable[str], Iterable[bytes]]:
    """Read every page's statements back from the store; the texts rest on disk."""
    texts = ledger.Ledger(folder / ledger.FILE)
    for graph in store.graphs():
        texts.add(ledger.PageRecord(graph, "", "", 0, 0, 0, store.read_page(graph)))
    return texts.shared(), texts.local()


def _require(out: Path, piece: str) -> None:
    if not (out / piece).exists():
        raise BuildError(f"{out}: 这里没有图 (no build here); make one with: fangzhi build PAGES -o {out}")


def _near(page_id: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(page_id, list(known), n=5, cutoff=0.3)
    return f"\n  近似的有 (close to it): {', '.join(near)}" if near else ""
