"""TriG -> an open store, many pages at a time, beside the work of the process if there are processors for it.

Measured on one core, 1,000 quads a page (µs a quad): parsing N-Quads 1.2, TriG 0.7; bulk-loading onto disk from
N-Quads 6.7, from TriG 4.8 in batches of 100 pages, 6.8 in batches of 30, 28 page by page; `bulk_extend` of quads
already made 5.0; transactional `load` 17. So pages are loaded as TriG, many at a time. A batch costs about 1 MB of
memory a page; and from the fourth batch on RocksDB merges them in the background, which costs the more the smaller they
are (1,800 pages: 12.0 ms a page in batches of 55 pages, 11.2 of 110, 8.4 of 220).
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

import pyoxigraph as ox

from graph.turtle import HEADER

BATCH: Final = 4_000_000
"""Bytes of TriG loaded at once, about 40 pages: 1,500 pages take as long as in batches of 100, and 60 MB less."""


class Loader:
    """Gathers TriG and loads it in batches."""

    def __init__(self, store: ox.Store, *, threads: int = 0) -> None:
        """Load in the calling thread, or in so many others: loading leaves Python's lock to those who compute."""
        self._store = store
        self._threads = ThreadPoolExecutor(threads) if threads else None
        self._loading: deque[Future[None]] = deque(maxlen=threads or None)
        self._waiting: list[bytes] = []
        self._size = 0

    def put(self, trig: str) -> None:
        """Take in a text of TriG without prefixes of its own; it is in the store after `flush`."""
        self._waiting.append(trig.encode())
        self._size += len(self._waiting[-1])
        if self._size >= BATCH:
            self._load()

    def flush(self) -> None:
        """Load all that waits and see it done."""
        self._load()
        self.rest()

    def rest(self) -> None:
        """See what is being loaded done."""
        while self._loading:
            self._loading.popleft().result()

    def close(self) -> None:
        """End the threads and let go of the store."""
        if self._threads:
            self._threads.shutdown(cancel_futures=True)
        self._loading.clear()
        del self._store

    def _load(self) -> None:
        if not self._waiting:
            return
        trig = b"".join((HEADER.encode(), *self._waiting))
        self._waiting, self._size = [], 0
        if self._threads is None:
            self._store.bulk_load(trig, format=ox.RdfFormat.TRIG)
            return
        if len(self._loading) == self._loading.maxlen:
            self._loading.popleft().result()
        self._loading.append(self._threads.submit(self._store.bulk_load, trig, format=ox.RdfFormat.TRIG))
