"""Web pages of one report with what pictures show between its paragraphs, in lines without a full stop."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import FLOODS, articles, headline

HEAD = "安口镇老兵重走修渠路"
FIRST = "9月29日，青川县安口镇组织二十六名退伍老兵来到红旗渠旧址，开展重走修渠路活动。"
SECOND = "老兵高喜臣指着一张泛黄的合影，向前来听讲的小学生讲述当年修渠的经过，镇党委副书记尹波为老兵们献花。"
LAST = ("走进新建的木耳基地", "当天，老兵们还走进新建的木耳基地，看今日山乡如何靠山养山。")


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
@pytest.mark.parametrize("end", ["\n", "\n通讯员 费玉珍\n"])
@pytest.mark.parametrize(
    ("caption", "paragraph"),
    [
        LAST,
        ("高喜臣讲述修渠往事", "据介绍，高喜臣已经为七所学校讲述修渠往事，听过的学生有两千多名。"),
        ("山坡上的木耳大棚", "座谈会上，镇长王海介绍了山坡上的木耳大棚，三十户村民因此增收。"),
        ("山坡上的木耳大棚", "镇长王海介绍，山坡上的木耳大棚带动三十户村民增收。"),
        ("学生们听老兵讲述往事", "二十多名学生听老兵讲述往事，把山里人的故事记进了作文本。"),
    ],
)
def test_a_caption_between_paragraphs_begins_no_report(caption: str, paragraph: str, end: str, blank: str) -> None:
    (article,) = articles(blank.join([HEAD, FIRST, SECOND, caption, paragraph]) + end)
    assert headline(article) == HEAD
    assert "".join(paragraph.split()) in "".join(article.body.text.split())


def test_a_caption_below_the_last_paragraph_begins_no_report() -> None:
    (article,) = articles("\n\n".join([HEAD, FIRST, SECOND, LAST[1], "老兵们走进新建的木耳基地"]) + "\n")
    assert headline(article) == HEAD


def test_a_report_without_a_caption_that_says_when_stays_a_report() -> None:
    found = articles("\n".join([HEAD, FIRST, SECOND, FLOODS.head, FLOODS.body]) + "\n")
    assert [headline(article) for article in found] == [HEAD, FLOODS.head]


@pytest.mark.parametrize("byline", ["青川日报通讯员 丁雪晴", "本报记者 丁雪晴", "作者：丁雪晴", "文/丁雪晴"])
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_who_wrote_stands_over_the_headline(byline: str, blank: str) -> None:
    (article,) = articles(blank.join([byline, HEAD, FIRST, SECOND]) + "\n")
    assert headline(article) == HEAD
    assert [credit.name for credit in article.bylines] == ["丁雪晴"]


@pytest.mark.parametrize("field", ["帖子主题：", "主题：", "帖子标题："])
def test_a_forum_names_the_field_of_the_title(field: str) -> None:
    (article,) = articles(f"{field}{HEAD}\n{FIRST}\n{SECOND}\n")
    assert headline(article) == HEAD


def test_a_papers_pages_in_five_digits_are_a_menu() -> None:
    menu = "第00001版：要闻\n第00002版：时政新闻\n00003版：综合新闻\n\n"
    (article,) = articles(f"{menu}{HEAD}\n本报讯（记者 丁雪晴）{FIRST}\n{SECOND}\n")
    assert headline(article) == HEAD


def test_the_next_report_under_its_own_headline_is_another() -> None:
    found = articles(
        "红旗镇走访老党员\n\n近日，红旗镇党委书记王海走访慰问老党员，送上慰问金和生活用品，详细了解他们的身体状况。\n\n"
        "白石镇学校开展消防演练\n\n白石镇中心学校开展消防演练，校长刘强指挥师生有序撤离到操场。\n"
    )
    assert [headline(a) for a in found] == ["红旗镇走访老党员", "白石镇学校开展消防演练"]
