"""Heads that no story claims: small-heads of a feature, and lines of a headline whose other lines stand elsewhere."""

from __future__ import annotations

from tests.extractors.articles.test_reunion import INTRO, MIDDLE, REST, TITLE, brief, told
from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, column, plain

BODY = f"{column(REST, 18)}\n记者 王芳 文/图"
SMALL = ("守船的人", "过河的人", "听故事的人")


def test_heads_of_one_make_with_a_small_head_are_no_headline() -> None:
    feature = [column(INTRO, 18), SMALL[0], column(MIDDLE, 18), brief(CANTEEN), BODY, "\n\n".join(SMALL[1:2])]
    found = told(brief(FLOODS), *feature, brief(BOOKS), TITLE, "——柳河滩老渡口纪事")
    body = next(body for body in found.values() if plain(INTRO) in body)
    assert {head.split()[0] for head, text in found.items() if text == body} == {TITLE}
    assert all(small in body for small in SMALL[:2])


def test_short_heads_that_tell_nothing_are_the_only_features() -> None:
    feature = f"{TITLE}\n\n{column(INTRO + MIDDLE, 18)}\n{column(INTRO + MIDDLE, 18)}\n{BODY}"
    found = told(brief(FLOODS), feature, brief(BOOKS), brief(CANTEEN), "从昨天到今天")
    assert "从昨天到今天" in found[TITLE]


def test_headline_inside_a_broken_sentence_is_no_small_head() -> None:
    first, rest = (
        column("本报讯 " + ELDERS.body, 18).split("\n")[:3],
        column("本报讯 " + ELDERS.body, 18).split("\n")[3:],
    )
    head = "党员志愿者上门\n老人们喜笑颜开"
    page = [ELDERS.head, "\n".join(first), head, "\n".join(rest) + "\n记者 李强", brief(FLOODS), brief(BOOKS)]
    found = told(*page)
    assert any(ELDERS.head in name and "喜笑颜开" in name for name in found)


def test_two_lines_over_a_report_are_a_part_of_the_headline_behind_it() -> None:
    head = "家门口吃得好\n送餐服务到楼上"
    found = told(brief(FLOODS), brief(BOOKS), head, column("本报讯 " + CANTEEN.body, 18) + "\n记者 李强", CANTEEN.head)
    assert any(CANTEEN.head in name and "送餐服务到楼上" in name for name in found)
