"""Shows the figures, and of the open set also its pages and what was misread."""

from __future__ import annotations

import argparse

from tests.typeset.designs import OPEN, SETS
from tests.typeset.pages import printed
from tests.typeset.pdf import READERS, drawn, read_back
from tests.typeset.score import PAGES, measure, total


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.typeset", description="Set pages, print and read them.")
    parser.add_argument("--pages", type=int, default=PAGES, help="pages of each set")
    parser.add_argument("--misses", action="store_true", help="the open set alone, with what was misread")
    parser.add_argument("--show", type=int, metavar="PAGE", help="a page of the open set")
    parser.add_argument("--reader", choices=sorted(READERS), default="pypdf", help="who reads the page shown")
    asked = parser.parse_args()
    if asked.show is not None:
        print(read_back(drawn(printed(OPEN, asked.show)), asked.reader), end="")  # noqa: T201
        return
    for made in [OPEN] if asked.misses else SETS:
        scores = measure(made, range(asked.pages))
        if made is OPEN:
            for (reader, order), score in sorted(scores.items()):
                print(f"  {reader:<9} {order:<8} {score}")  # noqa: T201
        whole = total(scores.values())
        if asked.misses:
            print("\n".join(sorted(whole.misses)))  # noqa: T201
        print(f"{made.name}: {whole}")  # noqa: T201


if __name__ == "__main__":
    main()
