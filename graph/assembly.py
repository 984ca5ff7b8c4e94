"""A build in the making: the store and the ledger in a staging folder, and the files that are written from them.

The ledger keeps every page's statements as they go into the store, so `graph.ttl` can be written before the store has
indexed them; that `export` writes the same bytes from the store alone is tested. The store indexes in a thread beside
the reading, or after it where there is only one processor.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from time import perf_counter, process_time
from typing import Final

from extractors.intake.reading import Skipped
from graph import ledger, report
from graph.ledger import Ledger, PageRecord
from graph.rdf import PageStatements
from graph.report import Report
from graph.runs import IN_MEMORY, merge
from graph.store import PageStore, ontology_lines
from graph.turtle import write_graph

STORE: Final = "store"
TURTLE: Final = "graph.ttl"


class Assembly:
    """Takes pages in, lets pages go, and writes everything once they are all there."""

    def __init__(self, folder: Path, *, base: Path | None = None, threads: int = 0, views: bool = True) -> None:
        """Begin in an empty folder: with the pages of the build in `base`, if it is one, or with none.

        Without `views` the default graph stays empty.
        """
        self.folder = folder
        if base is not None and built_by(base) is not None:
            with PageStore(base / STORE, read_only=True) as old:
                old.backup(folder / STORE)
            shutil.copyfile(base / ledger.FILE, folder / ledger.FILE)
        self.store = PageStore(folder / STORE, threads=threads)
        self.ledger = Ledger(folder / ledger.FILE)
        self.known = self.ledger.fingerprints()
        self.seconds: dict[str, float] = {}
        self.processor: dict[str, float] = {}
        """Processor time of this process, step by step, as `seconds` is wall time."""
        self._beside = threads > 0
        self._views = views
        self._since = perf_counter(), process_time()

    def put(self, page: PageRecord) -> None:
        """Take in a page, in place of the one of its name."""
        if page.id in self.known:
            self.store.remove(page.statements.graph)
        if self._beside:
            self.store.add(page.statements, merged=self._views)
        self.ledger.add(page)

    def drop(self, page_id: str) -> None:
        """Let go of a page."""
        self.store.remove(self.ledger.graph_of(page_id))
        self.ledger.remove(page_id)

    def write_turtle(self) -> int:
        """Write graph.ttl; gives the number of statements."""
        self._lap("pages")
        statements = write_turtle(self.folder, ontology_lines(), self.ledger.shared(), self.ledger.local())
        self._lap("turtle")
        return statements

    def index(self) -> None:
        """Complete the named graphs, and the default graph but for what several pages may say."""
        self.store.load_ontology()
        if not self._beside:
            for page in self.ledger.added():
                self.store.add(page, merged=self._views)
        self.store.flush()
        self._lap("store")

    def write_views(self) -> None:
        """Complete the default graph and write the files that are made from it."""
        for lines in merged(self.ledger.added()):
            self.store.add_merged(lines)
        self.store.flush()
        self._lap("index")
        write_views(self.folder, self.store)
        self._lap("views")

    def report(self, statements: int, skipped: Iterable[Skipped], *, built: int, kept: int, dropped: int) -> Report:
        """Count what stands, and write report.json."""
        done = Report(
            version=version("fangzhi"),
            **self.ledger.totals(),
            statements=statements,
            counts=report.count(self.store),
            built=built,
            kept=kept,
            dropped=dropped,
            skipped=tuple(skipped),
            seconds={name: round(seconds, 3) for name, seconds in self.seconds.items()},
            processor={name: round(seconds, 3) for name, seconds in self.processor.items()},
        )
        done.write(self.folder / report.FILE)
        return done

    def close(self) -> None:
        """Let go of the files, so that they can be moved."""
        self.store.close()
        self.ledger.close()

    def _lap(self, name: str) -> None:
        now = perf_counter(), process_time()
        self.seconds[name] = now[0] - self._since[0]
        self.processor[name] = now[1] - self._since[1]
        self._since = now


def built_by(out: Path) -> str | None:
    """Fingerprint of the program that last wrote a build, if there is one that can be taken further."""
    if not ((out / STORE).is_dir() and (out / ledger.FILE).is_file()):
        return None
    with closing(Ledger(out / ledger.FILE, read_only=True)) as pages:
        return pages.program


def write_turtle(folder: Path, ontology: Iterable[str], shared: Iterable[str], local: Iterable[bytes]) -> int:
    """Write graph.ttl from the ontology's lines and the pages' texts; gives the number of statements."""
    return write_graph(folder / TURTLE, ontology=ontology, shared=merge(shared, folder), local=local)


def write_views(folder: Path, store: PageStore) -> None:
    """Write the tables, the network and the page from the store's default graph."""
    from graph.export_csv import export_csv
    from graph.export_graphml import export_graphml
    from graph.network import entity_graph
    from graph.page import write_page

    export_csv(store, folder)
    network = entity_graph(store.oxigraph)
    export_graphml(network, folder / "graph.graphml")
    write_page(store.oxigraph, folder / "graph.html", network=network)


def merged(pages: Iterable[PageStatements]) -> Iterator[str]:
    """The pages' shared statements, most repeats left out."""
    seen: set[str] = set()
    for page in pages:
        fresh = [line for line in page.shared.split("\n") if line not in seen]
        seen.update(fresh)
        if len(seen) > IN_MEMORY:
            seen.clear()
        yield "\n".join([*fresh, ""])
