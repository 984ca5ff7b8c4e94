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
    kinship = Kinship([run(text) for text in (*HALVES, CANTEEN.body, FLOODS.body)])
    assert kinship.between([0], [1]) > 0.3
    assert max(kinship.between([0], [2]), kinship.between([1], [3]), kinship.between([2], [3])) < 0


def test_what_every_report_says_makes_none_kin() -> None:
    kinship = Kinship([run(OFTEN + text) for text in (*HALVES, CANTEEN.body, FLOODS.body)])
    assert kinship.between([2], [3]) < 0.1 < kinship.between([0], [1])


def test_several_runs_count_as_one() -> None:
    third = "果子摘完，老邱请村里人喝酒，说明年还要多种几亩枇杷，把渡船也修一修，让城里人坐着船来摘果子。"
    kinship = Kinship([run(text) for text in (*HALVES, third, FLOODS.body)])
    assert kinship.between([0, 1], [2]) > kinship.between([0], [2])
