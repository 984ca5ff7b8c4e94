"""A web page's one article keeps its parts under small-heads, and its headline is without the first of them."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page

TITLE = "好家风传承好作风"
PARTS = (
    "日前天刚亮，社区民警就接到了居民的电话，说楼道里的水管爆了，他顾不上吃早饭，叫上物业的维修师傅赶了过去，一直忙到九点多。",
    "据了解，近年来，镇里坚持把产业发展作为根本之策，因地制宜发展茶叶、中药材等特色产业，累计带动一千二百余户群众增收。",
    "为了让群众办事更方便，镇里整合便民服务中心的力量，实行一窗受理，让数据多跑路、群众少跑腿，得到了群众的好评。",
)
SMALL = (
    ("一、夯实基础", "二、补齐短板", "三、创新机制"),
    ("（一）夯实基础", "（二）补齐短板", "（三）创新机制"),
    ("1.夯实基础", "2.补齐短板", "3.创新机制"),
    ("忙碌：天不亮就出了门", "难题：谁家的地先流转", "变化：账本上的数字"),
    ("修路 修出发展快车道", "引水 引来致富活水源", "种茶 种下希望金叶子"),
    ("【镜头一】村口老槐树", "【镜头二】文化小广场", "【镜头三】大爷的笑脸"),
    ("2019年：起步", "2021年：爬坡", "2023年：收获"),
)


def _read(text: str) -> list[tuple[str, list[str]]]:
    found = read_page(Page("p", "p.txt", text)).articles
    return [("".join(part.text for part in article.headline), article.body.text.split("\n")) for article in found]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("small", SMALL)
def test_parts_under_small_heads_are_one_article(small: tuple[str, ...], gap: str) -> None:
    lines = [line for pair in zip(small, PARTS, strict=True) for line in pair]
    assert [head for head, _ in _read(gap.join((TITLE, PARTS[2], *lines)))] == [TITLE]
    ((head, body),) = _read(gap.join((TITLE, *lines)))
    assert (head, set(lines) - set(body)) == (TITLE, set())


def test_two_reports_that_are_not_told_again_stay_two() -> None:
    other = "送报捡到一箱电表"
    text = f"{TITLE}\n\n{PARTS[0]}\n\n{other}\n\n本报记者 周建军\n{PARTS[1]}"
    assert [head for head, _ in _read(text)] == [TITLE, other]


def test_a_sub_headline_of_another_form_stays_in_the_headline() -> None:
    lines = [line for pair in zip(SMALL[0], PARTS, strict=True) for line in pair]
    assert [head for head, _ in _read("\n".join((TITLE, "——柳河镇走访见闻", *lines)))] == [TITLE + "——柳河镇走访见闻"]


@pytest.mark.parametrize(
    "line", ["口述者：百丈街道居民周建军", "讲述人：周建军", "采访时间：5月12日", "对话人物：周建军"]
)
def test_who_tells_it_is_of_the_text(line: str) -> None:
    ((head, body),) = _read("\n".join((TITLE, line, *PARTS)))
    assert (head, body[0]) == (TITLE, line)


def test_a_small_head_under_the_line_of_day_and_source() -> None:
    title = "社区民警接到居民电话之后"
    over = (title, "2019-05-13 08:32 来源：青川县融媒体中心")
    ((head, body),) = _read("\n".join((*over, "早上六点的电话", PARTS[0], "深夜里的灯光", PARTS[1])))
    assert (head, body[0]) == (title, "早上六点的电话")


def test_small_heads_are_paragraphs_of_their_own() -> None:
    ((_, body),) = _read(
        "\n".join((TITLE, PARTS[0], "种植养殖大户：年轻人多了", "肖丽的第三次回归", "肖丽" + PARTS[1]))
    )
    assert body[1:3] == ["种植养殖大户：年轻人多了", "肖丽的第三次回归"]


DAY = "2024-09-18 21:07   新疆"


@pytest.mark.parametrize("small", [("县总工会", "柳河镇"), ("等水的人不再等了", "维修师傅忙到九点多")])
def test_a_sites_page_with_its_day_under_the_title_is_one_article(small: tuple[str, str]) -> None:
    title = "月儿圆 人团圆 佳节共此时"
    told = f"县总工会慰问组{PARTS[0]}，祝愿大家节日快乐。", f"9月17日，柳河镇{PARTS[1]}（记者 周建军）"
    lines = (title, DAY, PARTS[2], small[0], told[0], small[1], told[1])
    ((head, body),) = _read("\n\n".join(lines))
    assert (head, set(small) - set(body)) == (title, set())


def test_reports_of_their_own_under_such_a_day_stay_apart() -> None:
    reports = (f"本报讯 {PARTS[0]}（记者 周建军）", "柳河镇种茶富了一方人", f"本报讯 {PARTS[1]}（记者 李大同）")
    assert len(_read("\n\n".join((TITLE, DAY, *reports)))) == 2


def test_a_headline_in_other_words_stays_over_its_sub_headline() -> None:
    over, below = "唱好山歌戏 同走幸福路", "——柳河镇与青石镇签订旅游协议"
    ((head, _),) = _read(f"{over}\n{below}\n{DAY}\n\n5月12日，柳河镇与青石镇签订旅游协议，两镇负责人到场。{PARTS[1]}")
    assert head == over + below
