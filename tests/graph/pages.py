"""The county's pages as files, and an extractor that knows them by heart: building, tested without recognisers."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

from extractors.records import Extraction, Page
from extractors.settings import Settings
from graph.build import Options
from graph.work import Extractor
from tests.graph.county import extractions


def write_pages(folder: Path, *, only: tuple[str, ...] = ()) -> Path:
    for extraction in extractions():
        page = extraction.reading.page
        if not only or page.id in only:
            path = folder / page.id
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.text, encoding="utf-8", newline="\n")
    return folder


def page_ids() -> list[str]:
    return sorted(extraction.reading.page.id for extraction in extractions())


def by_heart(_: Settings) -> Extractor:
    """Knows a page by its text; one saying `boom` raises, `die` ends its process, `hang FILE` leaves its id there."""
    known = {extraction.reading.page.text: extraction for extraction in extractions()}

    def extract(page: Page) -> Extraction:
        if "die" in page.text:
            os._exit(3)
        if "hang" in page.text:
            Path(page.text.split()[1]).write_text(str(os.getpid()), encoding="utf-8")
            time.sleep(60)
        if "boom" in page.text:
            raise LookupError("boom")
        found = known[page.text]
        return replace(found, reading=replace(found.reading, page=replace(found.reading.page, id=page.id)))

    return extract


def options(**more: object) -> Options:
    return Options(make=by_heart, **({"jobs": 1} | more))  # type: ignore[arg-type]
