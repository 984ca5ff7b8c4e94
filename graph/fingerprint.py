"""The program, its data and the settings -> one fingerprint: where it changes, every page is built anew."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Final

from extractors.settings import Settings

_LIBRARIES: Final = ("ahocorasick_rs", "opencc", "pyoxigraph", "spacy")
"""Libraries on whose version the statements of a page may depend."""
_MODEL_LIBRARIES: Final = ("hanlp", "spacy", "torch", "transformers")
"""Libraries on whose version what a trained model finds may depend."""
_SHIPPED: Final = (".py", ".csv", ".txt", ".json", ".ttl")


def fingerprint(settings: Settings) -> str:
    """Digest everything but the page itself on which a page's statements depend."""
    digest = hashlib.sha256(f"{settings!r} {_program()}".encode())
    for path in _files(settings):
        digest.update(f"{path.name}\n".encode() + path.read_bytes())
    for path in _models(settings):
        digest.update(f"{path.name} {path.stat().st_size}\n".encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    packages = [spec.partition(":")[2] for spec in settings.recognisers]
    for library in (*_MODEL_LIBRARIES, *packages) if settings.recognisers else ():
        digest.update(f"{library} {_version(library)}\n".encode())
    return digest.hexdigest()


def _models(settings: Settings) -> Iterator[Path]:
    """Every file of the trained models that lie in folders; an installed package is known by its name and version."""
    for where in (spec.partition(":")[2] for spec in settings.recognisers):
        folder = Path(where).expanduser()
        if folder.is_dir():
            yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "absent"


@cache
def _program() -> str:
    """Digest this program and its libraries, which stay as they are while it runs."""
    digest = hashlib.sha256()
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for package in ("ontology", "extractors", "graph"):
        for path in _below(Path(str(files(package)))):
            digest.update(f"{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def _files(settings: Settings) -> Iterator[Path]:
    for setting in fields(settings):
        value = getattr(settings, setting.name)
        if isinstance(value, Path):
            yield from _below(value)


def _below(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(p for p in path.rglob("*") if p.suffix in _SHIPPED and p.is_file())
    elif path.is_file():
        yield path
