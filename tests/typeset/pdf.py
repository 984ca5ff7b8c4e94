"""A page -> PDF -> its text, as each of several programs gives it back."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from tests.typeset.pages import Printed

FONT = "STSong-Light"
"""A font of Adobe's that PDF may name without holding it."""


def drawn(page: Printed) -> bytes:
    """The page as PDF; the same page gives the same bytes."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(page.width, page.height), invariant=1)
    for frame in page.frames:
        text = canvas.beginText(frame.left, page.height - frame.top - frame.size)
        text.setFont(FONT, frame.size, frame.leading)
        for line in frame.lines:
            text.textLine(line)
        canvas.drawText(text)
    canvas.save()
    return made.getvalue()


def _pdfminer(data: bytes) -> str:
    from pdfminer.high_level import extract_text
    from pdfminer.layout import LAParams

    return extract_text(io.BytesIO(data), laparams=LAParams(char_margin=1.5))


def _pypdf(data: bytes) -> str:
    from pypdf import PdfReader

    return str(PdfReader(io.BytesIO(data)).pages[0].extract_text())


READERS: Mapping[str, Callable[[bytes], str]] = {"pdfminer": _pdfminer, "pypdf": _pypdf}


def read_back(data: bytes, reader: str) -> str:
    """The text of a PDF, ended as files are."""
    text = READERS[reader](data).replace("\f", "\n")
    return text.rstrip("\n") + "\n"
