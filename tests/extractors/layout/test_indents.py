from __future__ import annotations

import pytest

from extractors.layout.indents import hanging_tails, inset_lines
from extractors.layout.line_kinds import mark_lines
from extractors.text.lines import read_lines
from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, REPORTS, articles, column, headline, plain, told

BLANKS = ("\u3000\u3000", "    ")


@pytest.mark.parametrize("indent", BLANKS)
@pytest.mark.parametrize("widths", [(14, 20, 14, 20), (22, 12, 16, 12)])
def test_columns_of_unlike_width_follow_each_other(indent: str, widths: tuple[int, ...]) -> None:
    bodies = [column(r.body, width, indent=indent) for r, width in zip(REPORTS, widths, strict=True)]
    found = articles("\n".join(f"{r.head}\n{body}" for r, body in zip(REPORTS, bodies, strict=True)))
    assert told(found) == [(plain(r.head), plain(r.body)) for r in REPORTS]


@pytest.mark.parametrize("indent", BLANKS)
def test_headlines_that_interrupt_a_paragraph_end_it_not(indent: str) -> None:
    first, second, third = (column(r.body, 20, indent=indent).split("\n") for r in (ELDERS, FLOODS, CANTEEN))
    page = [ELDERS.head, *first[:2], FLOODS.head, *second, *first[2:], CANTEEN.head, *third]
    found = articles("\n".join(page))
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head, CANTEEN.head]


@pytest.mark.parametrize("cut", [1, 2])
def test_stack_of_headlines_after_the_first_lines_of_a_paragraph(cut: int) -> None:
    first = column(CANTEEN.body, 20, indent="  ").split("\n")
    bodies = [column("本报讯 " + r.body, 20, indent="  ") for r in (ELDERS, FLOODS)]
    page = [CANTEEN.head, *first[:cut], FLOODS.head, ELDERS.head, *bodies, *first[cut:]]
    found = articles("\n".join(page))
    assert {headline(article) for article in found} == {CANTEEN.head, FLOODS.head, ELDERS.head}


@pytest.mark.parametrize("word", ["定于", "截至", "时间为"])
def test_day_behind_a_word_that_goes_on_begins_no_report(word: str) -> None:
    told = f"为检修供水管网，这次停水{word}\n8月3日8时到18时，给您带来不便\n敬请谅解。"
    reports = "\n\n".join(f"{r.head}\n\n{column('本报讯 ' + r.body, 14)}" for r in REPORTS)
    *_, article = articles(f"{reports}\n\n停水通知\n\n{told}")
    assert (headline(article), plain(article.body.text)) == ("停水通知", plain(told))


@pytest.mark.parametrize("credit", ["周立新 摄", "周立新/摄"])
def test_caption_between_lines_of_a_paragraph_is_left_out(credit: str) -> None:
    first, second = (column(r.body, 16, indent="\u3000\u3000").split("\n") for r in (CANTEEN, FLOODS))
    page = [
        CANTEEN.head,
        *first[:3],
        "8月2日，石桥镇双合村农民在河边晾晒花生。",
        credit,
        *first[3:],
        FLOODS.head,
        *second,
    ]
    found = articles("\n".join(page))
    assert told(found) == [(plain(r.head), plain(r.body)) for r in (CANTEEN, FLOODS)]


@pytest.mark.parametrize("cut", [1, 2, 3])
@pytest.mark.parametrize("widths", [(20, 14), (22, 15)])
def test_report_that_opens_inside_a_paragraph_whose_blanks_are_lost(cut: int, widths: tuple[int, int]) -> None:
    outer = column("本报讯 " + CANTEEN.body, widths[0]).split("\n")
    inner = column("本报讯 " + FLOODS.body, widths[1])
    last = column("本报讯 " + ELDERS.body, widths[0])
    found = articles("\n".join([CANTEEN.head, *outer[:cut], FLOODS.head, inner, *outer[cut:], ELDERS.head, last]))
    assert [headline(article) for article in found] == [CANTEEN.head, FLOODS.head, ELDERS.head]


@pytest.mark.parametrize(
    "head", ["谁来种地？", "石桥镇：\n夜诊开到家门口", "县烟草局\n联合执法净化市场", "喜报", "雨后"]
)
def test_short_headline_where_paragraphs_are_set_in(head: str) -> None:
    texts = [f"{r.head}\n{column(r.body, 18, indent='    ')}" for r in (CANTEEN, ELDERS)]
    told_there = column("柳河村的河堤上人来人往，大家把沙袋一个个垒起来，老人在树下烧水送饭。", 15, indent="    ")
    found = articles("\n".join([texts[0], head, told_there, texts[1]]))
    assert plain(headline(found[1])) == plain(head)


@pytest.mark.parametrize("cut", [4, 5])
def test_headline_wider_than_the_column_inside_a_sentence(cut: int) -> None:
    first, second = (column(r.body, 14, indent="\u3000\u3000").split("\n") for r in (ELDERS, FLOODS))
    wide = "县水利局在柳河村召开防汛工作会议"
    last = [CANTEEN.head, column(CANTEEN.body, 14, indent="\u3000\u3000")]
    found = articles("\n".join([ELDERS.head, *first[:cut], wide, *second, *first[cut:], *last]))
    assert wide in [headline(article) for article in found]


@pytest.mark.parametrize("parted", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [16, 18, 22])
def test_headlines_one_under_the_other_are_no_paragraph_whose_blanks_are_lost(width: int, parted: str) -> None:
    reports = (ELDERS, FLOODS, CANTEEN)
    bodies = [column("本报讯 " + r.body, width) for r in reports]
    found = articles("\n".join([r.head for r in reports]) + parted + parted.join(bodies))
    assert [headline(article) for article in found] == [r.head for r in reports]


@pytest.mark.parametrize("behind", [0, 2])
def test_lines_behind_the_last_paragraph_are_headlines_all_of_them(behind: int) -> None:
    bodies = "\n".join(column(r.body, 14, indent=BLANKS[0]) for r in REPORTS)
    heads = [FLOODS.head, "把防汛物资备足备齐备到位去", CANTEEN.head]
    lines = read_lines("\n".join([bodies, *heads, *["图为现场。"] * (behind > 0)]))
    mark_lines(lines)
    lines[-1].kind = "noise" if behind else lines[-1].kind
    found = hanging_tails(lines)
    assert [lines[number].text for number in sorted(found)] == heads


@pytest.mark.parametrize(
    ("first", "set_in"), [("3月12日14时，青石镇东山起火", False), ("三月十二日，青石镇东山林起火", True)]
)
def test_lines_cut_by_the_number_of_characters_are_not_set_in(first: str, set_in: bool) -> None:
    below = ["镇村两级干部迅速赶到了起火现场，", "大家连续奋战了两个多小时把火扑灭"]
    lines = read_lines("\n".join([first, *below]))
    mark_lines(lines)
    assert inset_lines(lines) == ([0] if set_in else [])
