from __future__ import annotations

import pytest

from extractors.layout.strays import leapt, strays
from extractors.text.lines import read_lines
from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, REPORTS, articles, column, headline, plain, told

SIGNS = ("记者 王芳", "记者 李强 通讯员 赵敏", "记者 王芳 通讯员 孙莉", "记者 周海涛")


def _bodies(width: int) -> list[list[str]]:
    return [column("本报讯 " + report.body, width).split("\n") for report in REPORTS]


@pytest.mark.parametrize("width", [14, 18, 24])
@pytest.mark.parametrize("cut", [2, 3])
def test_headline_that_interrupts_another_report_is_found(width: int, cut: int) -> None:
    bodies = _bodies(width)
    texts = []
    for number, body in enumerate(bodies):
        stray = ["", REPORTS[number - 1].head, ""] if number else []
        texts.append("\n".join([*body[:cut], *stray, *body[cut:], SIGNS[number]]))
    texts.append(REPORTS[-1].head)
    found = articles("\n\n".join(texts))
    assert told(found) == [(plain(r.head), plain("本报讯" + r.body + s)) for r, s in zip(REPORTS, SIGNS, strict=True)]


@pytest.mark.parametrize("width", [14, 18, 24])
def test_headline_between_a_report_and_who_signs_it(width: int) -> None:
    parts = zip(REPORTS, _bodies(width), SIGNS, strict=True)
    found = articles("\n\n".join("\n".join([*body, "", report.head, "", sign]) for report, body, sign in parts))
    assert [headline(article) for article in found] == [r.head for r in REPORTS]
    assert [len(article.bylines) for article in found] == [1, 2, 2, 1]
    assert [article.bylines[0].name for article in found] == ["王芳", "李强", "王芳", "周海涛"]


def test_headline_in_the_middle_of_its_text_though_another_ones_stands_before() -> None:
    first, second, third = (column("本报讯 " + r.body, 18) for r in (ELDERS, FLOODS, CANTEEN))
    more = column("会议结束后，大家到柳河村的河堤上看了巡查点和物资仓库。", 18)
    heads = ELDERS.head, FLOODS.head, CANTEEN.head
    page = (f"{first}\n记者 王芳", heads[0], second, heads[1], f"{more}\n记者 李强", heads[2], f"{third}\n记者 王芳")
    assert [headline(article) for article in articles("\n\n".join(page))] == [ELDERS.head, FLOODS.head, CANTEEN.head]


@pytest.mark.parametrize("width", [18, 20])
def test_line_that_a_headline_parts_from_its_sentence_is_text(width: int) -> None:
    outer = column("本报讯 " + ELDERS.body, width)
    told_later = "在随后召开的座谈会上，县敬老院、卫生院、各镇负责人和志愿者代表汇报了冬季照料情况。"
    cut = column(told_later, width).split("\n")
    inner = column("本报讯 " + FLOODS.body, width)
    page = [ELDERS.head, outer, cut[0], FLOODS.head, "\n".join([*cut[1:], "记者 王芳"]), inner + "\n记者 李强"]
    found = articles("\n\n".join(page))
    assert plain(cut[0]) in plain(found[0].body.text)
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head]


@pytest.mark.parametrize("heads", [["社区食堂暖人心"], ["社区食堂暖人心", "老人理发不出门"]])
def test_headlines_inside_a_word_are_leapt_over(heads: list[str]) -> None:
    lines = read_lines(
        "\n".join(["长参加会议。局长韩国庆要求，", "要压实每一级干部防汛的责", *heads, "任，备足备齐防汛物资。"])
    )
    lines[-1].stops = True
    assert leapt(lines) == set(range(2, 2 + len(heads)))


def test_short_line_that_the_sentence_goes_on_with_is_not_leapt_over() -> None:
    lines = read_lines("长参加会议。局长韩国庆要求，\n要压实每一级干部防汛的责\n任，备足备\n齐防汛物资。")
    assert not leapt(lines)


def test_narrow_line_between_two_that_fill_their_column_is_leapt_over() -> None:
    lines = read_lines(
        "长参加会议。局长韩国庆要求，\n要压实每一级干部防汛责任和\n一碗长寿面\n备足备齐防汛抗旱物资，巡堤查"
    )
    for line in (*lines[:2], lines[-1]):
        line.full = True
    assert leapt(lines) == {2}


@pytest.mark.parametrize(("told_by", "found"), [(0, set()), (1, {2})])
def test_line_that_interrupts_a_report_tells_what_another_one_does_and_not_its_own(
    told_by: int, found: set[int]
) -> None:
    leads = ["本报讯 近日，党员志愿者为老人理发、打扫卫生。", "本报讯 昨天，县水利局清点防汛物资。"]
    own, other = leads[told_by], leads[1 - told_by]
    lines = read_lines(f"{own}\n大家很高兴。\n\n党员志愿者为老人打扫卫生理发的\n\n事情传开了。\n\n{other}")
    lines[0].kind = lines[-1].kind = "opener"
    lines[0].stops = lines[1].stops = lines[3].stops = lines[-1].stops = True
    assert strays(lines)[0] == found
