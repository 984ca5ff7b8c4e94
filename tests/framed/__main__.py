"""Shows the figures, and of the open set also its pages and what was misread."""

from __future__ import annotations

import argparse

from tests.framed.frames import framed
from tests.framed.score import PAGES, measure
from tests.framed.words import OPEN, SETS


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.framed", description="Set reports as sites do.")
    parser.add_argument("--pages", type=int, default=PAGES, help="pages of each set")
    parser.add_argument("--misses", action="store_true", help="the open set alone, with what was misread")
    parser.add_argument("--show", type=int, metavar="PAGE", help="a page of the open set")
    asked = parser.parse_args()
    if asked.show is not None:
        print(framed(OPEN, asked.show).text, end="")  # noqa: T201
        return
    for made in [OPEN] if asked.misses else SETS:
        score = measure(made, range(asked.pages))
        if asked.misses:
            print("\n".join(score.misses))  # noqa: T201
        print(f"{made.name}: {score}")  # noqa: T201


if __name__ == "__main__":
    main()
