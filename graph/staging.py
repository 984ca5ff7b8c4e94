"""Putting a finished build in its place, whole or not at all.

A build is made in `OUT/.next`. When it is complete, one rename to `OUT/.ready` decides that it counts; then its pieces
move over the old ones. Whoever opens OUT next finishes moving a `.ready` that a killed build left, and the next writer
drops its `.next`: so the previous build stands untouched until the new one stands whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Final

NEXT: Final = ".next"
READY: Final = ".ready"
OLD: Final = ".old"
LOCK: Final = ".lock"


class BusyError(RuntimeError):
    """Another build is writing to the same folder: wait for it, or choose another one."""


class NoFolderError(ValueError):
    """A file stands where a build's folder is to be."""


class Staging:
    """The folder OUT/.next of one build; nothing reaches OUT before `publish`."""

    def __init__(self, out: Path) -> None:
        """Prepare an empty staging folder; call it under `locked`."""
        self.out = out
        self.folder = out / NEXT
        settle(out)
        self.folder.mkdir()

    def __enter__(self) -> Staging:
        """Begin the build."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Leave nothing behind that was not published."""
        if self.folder.exists():
            shutil.rmtree(self.folder)

    def publish(self) -> None:
        """Put every piece in its place."""
        self.folder.rename(self.out / READY)
        settle(self.out)


def settle(out: Path) -> None:
    """Finish or undo what a killed build left in OUT."""
    ready, old = out / READY, out / OLD
    if (out / NEXT).exists():
        shutil.rmtree(out / NEXT)
    if ready.exists():
        for piece in sorted(ready.iterdir()):
            _replace(piece, out / piece.name, old)
        ready.rmdir()
    if old.exists():
        shutil.rmtree(old)


def recover(out: Path) -> None:
    """Finish what a killed build left complete but not in place; readers call it before they open OUT."""
    if (out / READY).exists():
        with suppress(BusyError), locked(out):
            settle(out)


def _replace(piece: Path, place: Path, old: Path) -> None:
    if place.is_dir():
        old.mkdir(exist_ok=True)
        if (old / place.name).exists():
            shutil.rmtree(old / place.name)
        place.rename(old / place.name)
    piece.replace(place)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold OUT for one writer; the hold ends with the process, however it ends.

    A folder that was made for a build which fails is gone with it, unless something stands in it.

    Raises BusyError where another build holds it, NoFolderError where it is none.
    """
    place = next((p for p in (out, *out.parents) if p.exists()), out)
    if not place.is_dir():
        raise NoFolderError(
            f"{place}: 是文件，不是文件夹 (is a file, not a folder)\n"
            "  -o 换一个文件夹，或把它挪开 (give another folder with -o, or move the file away)"
        )
    new = not out.exists()
    out.mkdir(parents=True, exist_ok=True)
    with (out / LOCK).open("a") as handle:
        if not _hold(handle.fileno()) or not os.fstat(handle.fileno()).st_nlink:
            raise BusyError(
                f"{out}: 另一个 fangzhi 正在写入 (another fangzhi is writing here); wait for it or choose -o"
            )
        try:
            yield
        except BaseException:
            if new:
                _leave(out)
            raise


def _leave(out: Path) -> None:
    """Drop a folder which holds nothing but its lock; where an open file cannot be dropped (Windows), it stays."""
    if [path.name for path in out.iterdir()] == [LOCK]:
        with suppress(OSError):
            (out / LOCK).unlink()
            out.rmdir()


def _hold(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
