from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph import loading
from graph.loading import Loader


@pytest.mark.parametrize("threads", [0, 1, 3])
def test_everything_put_is_in_the_store_after_flush(threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "BATCH", 40)
    store = ox.Store()
    loader = Loader(store, threads=threads)
    for number in range(20):
        loader.put(f"<a:g{number}> {{ <a:s> fz:home {number} . }}\n")
    loader.flush()
    assert sorted(int(quad.object.value) for quad in store) == list(range(20))  # type: ignore[union-attr]
    loader.close()


@pytest.mark.parametrize("threads", [0, 2])
def test_what_cannot_be_loaded_is_said(threads: int) -> None:
    loader = Loader(ox.Store(), threads=threads)
    loader.put("this is no TriG")
    with pytest.raises(SyntaxError):
        loader.flush()
    loader.close()
