"""HanLP writes progress to the streams that it found when it was first imported: here it finds none."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout

__all__ = ["quiet"]


class _Nowhere(io.TextIOBase):
    """A stream that forgets what is written."""

    def write(self, text: str) -> int:
        """Forget it."""
        return len(text)


_NOWHERE = _Nowhere()


@contextmanager
def quiet() -> Iterator[None]:
    """A block in which HanLP is imported, or works, without writing to the terminal or asking the network."""
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        os.environ.setdefault(name, "1")
    os.environ.setdefault("HANLP_VERBOSE", "0")
    with redirect_stdout(_NOWHERE), redirect_stderr(_NOWHERE):
        yield
