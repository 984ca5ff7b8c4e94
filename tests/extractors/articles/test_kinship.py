"""How much of its wording a run shares with another one, and with no third."""

from __future__ import annotations

from extractors.articles.kinship import Kinship
from extractors.articles.runs import Run
from extractors.layout.chunks import Chunk
from extractors.text.lines import read_lines
from tests.extractors.newspaper import CANTEEN, FLOODS

HALVES = ("渡口村的渡船停了以后，摆渡人老邱改行种起了枇杷。", "枇杷熟时，老邱又划着渡船，把果子运到对岸的渡口村集市。")
OFTEN = "县委副书记出席会议并讲话，会议强调要落实责任。"


def run(text: str) -> Run:
    return Run([(0, Chunk("body", read_lines(text)))])


def test_halves_of_an_article_are_kin_and_reports_of_one_page_are_not() -> None:
    runs = [run(text) for text in (*HALVES, CANTEEN.body, FLOODS.body)]
    kinship = Kinship(runs)
    assert kinship.between(runs[0:1], runs[1]) > 0.3
    assert (
        max(
            kinship.between(runs[0:1], runs[2]),
            kinship.between(runs[1:2], runs[3]),
            kinship.between(runs[2:3], runs[3]),
        )
        < 0
    )


def test_what_every_report_says_makes_none_kin() -> None:
    runs = [run(OFTEN + text) for text in (*HALVES, CANTEEN.body, FLOODS.body)]
    kinship = Kinship(runs)
    assert kinship.between(runs[2:3], runs[3]) < 0.1 < kinship.between(runs[0:1], runs[1])


def test_several_runs_count_as_one() -> None:
    third = "果子摘完，老邱请村里人喝酒，说明年还要多种几亩枇杷，把渡船也修一修，让城里人坐着船来摘果子。"
    runs = [run(text) for text in (*HALVES, third, FLOODS.body)]
    kinship = Kinship(runs)
    assert kinship.between(runs[:2], runs[2]) > kinship.between(runs[0:1], runs[2])
