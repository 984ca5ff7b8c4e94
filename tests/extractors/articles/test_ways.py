"""Parts of a report that small-heads tell better than its headline does stay its parts where reports are signed."""

from __future__ import annotations

from tests.extractors.newspaper import BOOKS, CANTEEN, FLOODS, Report, articles, column, headline, plain

PARTS = (
    "秋风一起，柳河滩上的芦苇就白了头。沿着木栈道往里走，野鸭贴着水面飞，摇橹的老人把船撑进苇荡深处，一声号子，惊起一滩白鹭。",
    "六十六岁的编匠孙成林坐在院里，手里的苇篾上下翻飞，一顶草帽半天就成了形。他十五岁跟着父亲学编苇席，如今带了"
    "九个徒弟，编出的果篮、灯罩卖到了省城，“老手艺饿不死人”。",
    "返乡青年孙小苇把船改成了书屋，白天载客看芦花，傍晚靠在码头，孩子们上船看书写作业。去年秋天，书屋接待游客两万"
    "多人次，摇橹的老人也成了讲故事的人。",
)
SMALL_HEADS = ("老编匠 编苇篾", "新书屋 看芦花")
TITLE = "柳河滩上芦花白"


def brief(report: Report) -> str:
    return f"{report.head}\n\n{column('本报讯 ' + report.body, 18)}\n记者 李强"


def test_parts_of_a_feature_under_small_heads_stay_together() -> None:
    first, second, third = (column(part, 16) for part in PARTS)
    feature = [first, SMALL_HEADS[0], second, brief(CANTEEN), f"{third}\n记者 王芳", SMALL_HEADS[1]]
    parts = [brief(FLOODS), *feature, brief(BOOKS), TITLE]
    found = {headline(article): plain(article.body.text) for article in articles("\n\n".join(parts))}
    body = next(body for body in found.values() if plain(PARTS[0]) in body)
    assert all(plain(part) in body for part in PARTS)
    assert all(report.head in found for report in (FLOODS, BOOKS))
