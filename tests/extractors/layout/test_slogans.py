"""Public slogans between and inside reports."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.layout.slogans import load_slogans
from extractors.records import Page
from tests.extractors.newspaper import FLOODS, articles, column, plain


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("爱护水源 人人有责", "sure"),
        ("远离毒品 珍爱生命", "sure"),
        ("热烈庆祝教师节", "sure"),
        ("栽下梧桐 从我做起", "called"),
        ("弘扬传统美德", "likely"),
        ("县长察看春耕生产", None),
        ("双河镇举办春季农民运动会", None),
        ("有责", None),
    ],
)
def test_tells_slogans_by_their_words(text: str, found: str | None) -> None:
    assert load_slogans().find(text) == found


def test_a_slogan_parts_no_sentence_and_heads_no_report() -> None:
    text = """节约用水 从我做起
双河镇新建三座抽水泵站
　　本报讯（记者 陈勇）双河镇投资三百万元，在青山、
石桥和白云三个村新建抽水泵站，灌溉农田两千
珍爱生命 远离毒品
余亩。镇长李明说，今年还要再修渠道二十里。
"""
    (article,) = read_page(Page("p", "p.txt", text)).articles
    assert "".join(part.text for part in article.headline) == "双河镇新建三座抽水泵站"
    assert "两千余亩" in article.body.text


def test_a_slogan_over_a_text_that_tells_of_it_is_its_headline() -> None:
    text = """节约用水 从我做起
　　水是生命之源。全县居民要养成节约用水的习惯，随手关好水龙头，让每一滴水都用在该用的地方，把日子过好。
"""
    (article,) = read_page(Page("p", "p.txt", text)).articles
    assert "".join(part.text for part in article.headline) == "节约用水 从我做起"


@pytest.mark.parametrize("label", ["= 河畔夜谈 =", "■河畔夜谈■", "秸秆禁烧进行时", "壮丽70年·奋斗新时代"])
@pytest.mark.parametrize("turn", [">>>下转3版", "（文转2版）", "→下转2版", "（下转2、3版）"])
def test_columns_and_turns_between_reports_are_of_none(label: str, turn: str) -> None:
    text = f"""双河镇新建三座抽水泵站
　　本报讯（记者 陈勇）双河镇投资三百万元，在青山、
石桥和白云三个村新建抽水泵站，灌溉农田两千余亩。
{turn}
{label}
石桥村举办首届农民画展
　　本报讯（记者 王芳）石桥村举办首届农民画展，展出
三十位村民的六十幅画，县文化馆派人来看过。
"""
    one, other = read_page(Page("p", "p.txt", text)).articles
    assert one.body.text.endswith("余亩。")
    assert "".join(part.text for part in other.headline) == "石桥村举办首届农民画展"


@pytest.mark.parametrize("begin", ["大家表示，", "镇长何水生强调，"])
def test_what_somebody_said_is_no_slogan(begin: str) -> None:
    text = f"{begin}要警钟长鸣、人人有责，共同筑牢\n防汛安全的屏障，确保群众平安度汛。"
    (article,) = articles(f"{FLOODS.head}\n{column(FLOODS.body, 20)}\n{text}\n")
    assert plain(text) in plain(article.body.text)
