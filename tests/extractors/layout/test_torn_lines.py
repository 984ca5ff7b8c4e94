"""Lines of text that a headline or another report cuts off."""

from __future__ import annotations

import pytest

from extractors.layout.heads import find_heads
from extractors.layout.line_kinds import mark_lines
from extractors.text.lines import read_lines
from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, column

ON = "在柳河村的河堤上，大家察看了巡查点和物资仓库，村民们把沙袋一个个垒起来，老人在树下烧水送饭。"
LATER = "食堂里的饭菜由三位退休教师轮流来记账，每个月在村口的墙上公布一次，谁家有意见都可以当面说。"
REST = "志愿者还给每位老人留下一张联系卡，写着村医和网格员的电话，有了急事打一个电话就有人赶到。"
INNER = "\n\n".join(column(text, 18) for text in ("本报讯 " + FLOODS.body, ON))
OUTER = "\n\n".join(column(text, 18) for text in ("本报讯 " + ELDERS.body, REST, LATER))
TOLD_LATER = (
    "今年以来，镇里把社区食堂列为惠民项目，由村集体出房子、企业出厨师、志愿者送饭上门，老人一餐只花六元钱。",
    "汪家洼的村民赵桂认为，送餐不能只送近处的老人，山上的住户也要有人惦记，雨雪天更要把热饭送到。",
    "记者看到的灶台、蒸箱和冷柜都是旧的，可每天中午坐满了来吃饭的老人，大家一边吃一边拉家常。",
)


def heads(text: str) -> list[str]:
    lines = read_lines(text)
    mark_lines(lines)
    return [line.text for line, head in zip(lines, find_heads(lines), strict=True) if head]


@pytest.mark.parametrize("told", TOLD_LATER[:2])
def test_first_line_of_a_paragraph_that_goes_on_behind_another_report_is_text(told: str) -> None:
    first, *others = column(told, 18).split("\n")
    page = [ELDERS.head, OUTER, first, FLOODS.head, f"{INNER}\n记者 王芳", "\n".join([*others, "记者 李强"])]
    assert heads("\n\n".join(page)) == [ELDERS.head, FLOODS.head]


def test_first_line_of_a_paragraph_that_goes_on_below_a_blank_line_is_text() -> None:
    first, *others = column(TOLD_LATER[2], 18).split("\n")
    page = [ELDERS.head, OUTER, first, "\n".join([*others, "记者 李强"]), FLOODS.head, f"{INNER}\n记者 王芳"]
    assert heads("\n\n".join(page)) == [ELDERS.head, FLOODS.head]


def test_block_in_which_a_sentence_ends_is_text_though_a_report_opens_behind_it() -> None:
    cut = "活动结束后，镇里给老人们建起了册\n子，谁家缺药都写得清楚。镇里又找卫生院，\n"
    cut += "请供销社一起定下了规矩：每天中午十二"
    page = [ELDERS.head, OUTER, cut, f"{INNER}\n记者 王芳", FLOODS.head, f"{column(LATER, 18)}\n记者 李强"]
    assert not {*heads("\n\n".join(page))}.intersection(cut.split("\n"))


def test_headline_wider_than_a_column_is_none_of_its_lines() -> None:
    wide = "周立新、韩国庆、孟祥云，三个人和一条河堤的二十年"
    page = [f"{INNER}\n记者 李强", wide, FLOODS.head, ELDERS.head, f"{OUTER}\n记者 王芳"]
    assert heads("\n\n".join(page)) == [wide, FLOODS.head, ELDERS.head]


def test_text_begins_with_no_end_of_a_sentence() -> None:
    cut = "以一件一件办成的实事来回答群众的关心取得成"
    more = "会议还听取了老人们对食堂饭菜的意见。"
    page = [ELDERS.head, f"{OUTER}\n周立", f"{cut}\n效。", f"{more}\n记者 王芳", FLOODS.head, f"{INNER}\n记者 李强"]
    assert heads("\n\n".join(page)) == [ELDERS.head, FLOODS.head]


WEB = (
    "本报讯 8月3日，县水利局在柳河村召开防汛工作现场会，各乡镇分管负责人参加会议，局长韩国庆要求备足防汛物资。",
    "村民赵桂兰家的院子就在河边，她说，去年发大水时是邻居帮着搬的粮食，今年早早地就把东西挪到了坡上。",
)


@pytest.mark.parametrize(
    ("cut", "more"),
    [
        ("与会人员先后察看了柳河村、石桥村的自来", "水源地和物资仓库，又到山塘边查看了水位，听取了看护员的汇报。"),
        ("代表们就物资储备、人员值守、雨情通报等提出", FLOODS.head),
    ],
)
def test_line_that_breaks_off_among_whole_paragraphs_is_text(cut: str, more: str) -> None:
    page = [FLOODS.head, *WEB, cut, more, *([] if more != FLOODS.head else [WEB[0]]), WEB[1], "记者 王芳"]
    assert cut not in heads("\n\n".join(page))


def test_year_of_a_story_begins_no_headline_among_whole_paragraphs() -> None:
    cut = "1998年，赵桂兰回到柳河村，和邻居合伙办起一"
    page = [*WEB, cut, CANTEEN.head, "座榨油坊，收的是各家的菜籽。第二年秋天，来排队的人站到了桥头。", WEB[1]]
    assert cut not in heads("\n".join(page))
