from __future__ import annotations

import pytest

from tests.extractors.newspaper import BOOKS, FLOODS, Report, articles, column, headline, plain

ITEMS = ("8月5日，县气象局发布高温预警，提醒群众防暑。", "近日，石桥镇清运垃圾三十吨，村容村貌焕然一新。")
RAIN = Report("县气象局提醒防暑", "8月5日，县气象局发布高温预警，提醒群众做好防暑降温。")
WASTE = Report("石桥镇清运垃圾", "8月6日，石桥镇组织党员清运垃圾三十吨，村容村貌焕然一新。")


@pytest.mark.parametrize("label", ["要闻简报", "一句话新闻", "■简讯", "【消息速递】", "县区动态"])
@pytest.mark.parametrize("bullet", ["◆", "●", "■ "])
@pytest.mark.parametrize("width", [16, 22, None])
def test_label_is_the_headline_of_items_without_any(label: str, bullet: str, width: int | None) -> None:
    items = [column(bullet + item, width) if width else bullet + item for item in ITEMS]
    reports = [
        f"{r.head}\n\n{column('本报讯 ' + r.body, width) if width else '本报讯 ' + r.body}" for r in (FLOODS, BOOKS)
    ]
    found = articles("\n\n".join([reports[0], label, "\n".join(items), reports[1]]))
    assert [headline(article) for article in found] == [FLOODS.head, label.lstrip("■"), BOOKS.head]
    assert plain(ITEMS[1]) in plain(found[1].body.text)


@pytest.mark.parametrize("bullet", ["◆", "●"])
def test_items_with_headlines_of_their_own_are_articles(bullet: str) -> None:
    text = "■消息速递\n\n" + "\n".join(f"{bullet}{r.head}\n{r.body}" for r in (RAIN, WASTE))
    assert [headline(article) for article in articles(text)] == [RAIN.head, WASTE.head]


def test_a_column_of_short_news_holds_an_item_under_each_head() -> None:
    heads = ("全县春季义务植树启动", "三百名村医集中充电", "县农商银行送贷下乡")
    items = (
        "春风拂面，草木蔓发。3月12日上午，县委书记李强来到石桥镇，和干部群众一道植树。",
        "为提高诊疗水平，县卫健局举办村医培训班，来自各乡镇的三百名村医参加学习。",
        "县农商银行日前组织信贷员走村入户，为春耕备耕发放贷款两千万元。",
    )
    text = "".join(f"{head}\n　　{item}\n" for head, item in zip(heads, items, strict=True))
    assert [headline(article) for article in articles(f"要闻速览\n{text}")] == [*heads]
    assert len(articles(f"今日关注\n{text}")) == 1


def test_when_a_text_was_written_is_no_headline() -> None:
    (article,) = articles(f"{FLOODS.head}\n成稿时间：2024年1月5日\n{FLOODS.body}\n县水利局还检查了两座水库。\n")
    assert headline(article) == FLOODS.head
