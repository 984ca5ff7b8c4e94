"""`fangzhi show`: the card of each kind of entity."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.cards import show
from graph.naming import AmbiguousNameError


def test_card_of_a_person(county: Path) -> None:
    assert show(county, "刘桂芳") == (
        "刘桂芳  人物 · 青禾县\n\n"
        "任职 · posts\n"
        "  2020-07-19 至 2021-09-01  青禾县水利局 局长\n"
        "  2021-09-01                青禾县委 常委\n\n"
        "活动 · events\n"
        "  2021-09-01  带队  颁奖礼\n"
        "  2020-07-19  参加  青禾县召开防汛工作会议\n\n"
        "出处 · sources\n"
        "  2020-07-20  0720.txt:64-67  “县委副书记、县长周明远主持会议，县委书记许国安讲话，县水利局局长刘桂芳参加。”\n"
        "  2021-09-02  0902.txt:25-28  “9月1日，青禾縣委常委、縣水利局局長劉桂芳為獲獎者頒獎，何立出席。”\n"
    )


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "青禾县人民政府",
            [
                "机构 · 青禾县 · 又作 县",
                "下设 · parts",
                "  青禾县水利局",
                "任职者 · holders",
                "  2021-03-04  何立    县长",
            ],
        ),
        ("县水利局", ["上级 · parent", "  青禾县人民政府"]),
        ("柳林街道", ["街道 · 青禾县", "位于 · within", "  青禾县", "所辖 · contains", "  柳林社区"]),
        ("柳林社区", ["  2020-07-18  赵春生  书记", "  2021-03-04  地点  周明远到柳林社区调研养老服务"]),
        (
            "青禾县召开防汛工作会议",
            ["会议 · 2020-07-19 · 青禾县", "  地点  青禾县文化中心", "  带队  周明远", "0720.txt:13-31"],
        ),
        ("陈晓", ["记者 · 青禾县", "  2021-03-05  《周明远到柳林社区调研》  0305.txt"]),
        ("青禾县文化中心", ["地点 · 青禾县", "“会议在县文化中心举行。”"]),
        ("柳河县/马强", ["  2021  柳河县民政局 局长（曾任）", "<b>马强</b>"]),
    ],
)
def test_card_tells(county: Path, name: str, lines: list[str]) -> None:
    card = show(county, name)
    for line in lines:
        assert line in card


def test_ambiguous_name_lists_what_it_can_be(county: Path) -> None:
    with pytest.raises(AmbiguousNameError, match="可指 2 个"):
        show(county, "张伟")
    assert show(county, "张伟", home="柳河县").startswith("张伟  人物 · 柳河县")
    assert show(county, "张伟", home="青禾县", kind="reporter").startswith("张伟  记者 · 青禾县")


def test_colour_only_when_asked_for(county: Path) -> None:
    assert "\x1b[" in show(county, "何立", colour=True)
    assert "\x1b[" not in show(county, "何立")
