"""Lines of headlines that stand together: whose each of them is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.extractors.newspaper import articles, column, headline, plain

WHARF = (
    "本报讯 5月7日，青川县沙口镇的新码头建成，第一班渡船载着两岸村民过河。沙口镇镇长孟春山说，新码头能停三条船，"
    "比旧码头多两条。当天还有两条货船靠岸。（记者 卢小舟）"
)
SCAM = (
    "本报讯 5月9日，青川县派出所民警赶到镇上的储蓄点，劝住了正要给陌生人转账的刘桂兰。她说，对方自称是她孙子的老师。"
    "民警陪她给家里打了电话，又教她认清几种骗法。（通讯员 何文静）"
)
FLOOD = (
    "本报讯 5月10日，上游水位回落，青川县各村的电工连夜抢修线路。到第二天早上，最后一户也合上了闸。乡里又送去被褥和"
    "米面。（通讯员 何文静）"
)
TREES = (
    "本报讯 5月11日，青川县林场的职工在北坡补种云杉三千株。场长谢一鸣说，去年种下的云杉活了九成。下个月，林场还要给"
    "幼树除草。（记者 卢小舟）"
)
HEADS = (
    "沙口镇：新码头/建成通航",
    "几句暖心话语劝了又劝/留住一笔养命钱",
    "连夜赶工/点亮万家灯火/情暖四邻",
    "县林场北坡/补种云杉",
)
TEXTS = (WHARF, SCAM, FLOOD, TREES)


def _whole(head: str) -> str:
    return head.replace("/", "")


def _page(heads: Sequence[str], texts: Sequence[str], *, first: bool) -> list[str]:
    bodies = "\n".join(column(text, 18) for text in texts)
    stack = "\n".join(head.replace("/", "\n") for head in heads)
    page = f"{stack}\n{bodies}\n" if first else f"{bodies}\n{stack}\n"
    return [plain(headline(article)) for article in articles(page)]


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("order", [(0, 3, 1, 2), (3, 0, 1, 2)])
def test_headlines_that_no_text_tells_go_to_the_texts_that_want_one(order: tuple[int, ...], first: bool) -> None:
    heads = [HEADS[number] for number in order]
    assert _page(heads, [TEXTS[number] for number in order], first=first) == [_whole(head) for head in heads]


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("青川县河西老旧/小区改造走笔", "老旧小区改造走到第三年，青川县河西的楼道亮了。"),
        ("修好排水沟/和招商工作", "青川县修好排水沟和管线，也把招商工作放在路边办。"),
        ("教授走进茶园/茶山变成课堂", "5月3日，县里的教授走进茶园茶山，给农户上课。"),
    ],
)
def test_the_next_line_of_a_headline_is_no_columns_name(head: str, text: str, first: bool) -> None:
    told = f"本报讯 {text}参加的人说，这样的好事还要多办几回，大家都盼着。（记者 方晓）"
    heads = [HEADS[0], head, "县林场北坡补种云杉三千株"]
    found = _page(heads, [WHARF, told, TREES], first=first)
    assert found == [_whole(title) for title in heads]


@pytest.mark.parametrize("head", ["沙口镇：防汛/技能擂台赛打响", "老城镇：垃圾/分类大舞台关注"])
def test_the_next_line_of_a_headline_is_no_office_with_who_signs_for_it(head: str) -> None:
    first, second = head.split("：")[1].split("/")
    text = f"本报讯 5月3日，镇上举办{first}{second[:-2]}，八个村来了人，{first}{second[:2]}的本事都拿了出来。（方晓）"
    page = f"{head.replace('/', chr(10))}\n{column(text, 20)}\n\n{_whole(HEADS[0])}\n{column(WHARF, 20)}\n"
    assert [plain(headline(article)) for article in articles(page)] == [_whole(head), _whole(HEADS[0])]
