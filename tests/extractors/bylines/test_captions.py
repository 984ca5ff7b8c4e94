"""Captions of pictures among the lines of reports, with who took the picture."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.bylines.photo_credits import credit_at_end, find_credit, took_picture
from extractors.layout.line_kinds import mark_lines
from extractors.records import Page
from extractors.text.lines import read_lines
from tests.extractors.newspaper import BOOKS, ELDERS, FLOODS, articles, column, headline, plain, told


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("孩子们在看书。（记者 王芳 摄）", 7),
        ("孩子们在看书。王芳/摄", 7),
        ("孩子们在看书。 摄影/王芳", 7),
        ("孩子们在看书。（图/王芳）", 7),
        ("孩子们在看书。县融媒体中心供图", 7),
        ("孩子们在看书。（资料图片）", 7),
        ("孩子们在看书。记者 王芳 通讯员 李志强 摄影报道", 7),
        ("镇里请来老师教大家摄影", None),
        ("这本书由县委宣传部提供", None),
    ],
)
def test_finds_who_took_a_picture(text: str, begin: int | None) -> None:
    found = find_credit(read_lines(text), 0)
    assert (found.begin if found else None) == begin


def test_a_credit_may_be_broken_by_the_column() -> None:
    lines = read_lines("孩子们在图书室里看书。（通讯员 王\n芳 摄）\n")
    assert find_credit(lines, 1) == (0, 11, False)


def test_a_caption_parts_no_sentence() -> None:
    text = """石桥村建成图书室
　　本报讯（记者 陈勇）石桥村的图书室昨天建成，
三千册图书任由村民借阅。县图书馆馆长李明说，
孩子们在图书室里看书。（王芳 摄）
今年还要再建二十个这样的图书室。
"""
    (article,) = read_page(Page("p", "p.txt", text)).articles
    assert "李明说，今年还要" in article.body.text


def test_who_signs_a_report_and_took_its_pictures_is_no_caption() -> None:
    lines = read_lines("　　图书室昨天建成，村民都来借书，孩子\n们很高兴。记者 王芳 摄影报道\n")
    mark_lines(lines)
    assert [line.kind for line in lines] == ["text", "text"]


@pytest.mark.parametrize("credit", ["王芳 摄", "王芳/摄", "（王芳 摄影报道）", "特约摄影 王芳", "县融媒体中心 供图"])
def test_pictures_under_a_label_are_no_articles(credit: str) -> None:
    lines = read_lines(
        f"■图片新闻\n昨日上午，孩子们走进图书室，\n听老师讲故事。\n{credit}\n苹果熟了，果农忙着采摘。\n李强 摄\n"
    )
    mark_lines(lines)
    assert [line.kind for line in lines] == ["label", *["noise"] * 5]


def test_a_role_that_the_column_breaks_is_of_the_credit() -> None:
    lines = read_lines("采摘今年的头茬新芽。通\n讯员 王芳/摄\n")
    assert find_credit(lines, 1) == (0, 10, False)


@pytest.mark.parametrize("text", ["摄影展览", "县里办起摄影 王府井大街", "爱好广泛。摄影师张军说"])
def test_who_talks_of_pictures_took_none(text: str) -> None:
    assert not took_picture(read_lines(text)[0])


@pytest.mark.parametrize("caption", ["石桥村老戏台一角", "李师傅正在编一只竹篮。"])
@pytest.mark.parametrize(("sign", "kind"), [("文/图 记者 王芳", "noise"), ("记者 王芳", "text")])
def test_author_who_took_the_pictures_signs_no_caption(caption: str, sign: str, kind: str) -> None:
    lines = read_lines(f"一只竹篮编三天\n\n{caption}\n\n石桥村有十几位老人会编竹篮，最年长的已经八十岁。\n{sign}\n")
    mark_lines(lines)
    assert lines[1].kind == kind


def test_caption_in_a_column_of_its_own_parts_a_sentence_between_blank_lines() -> None:
    text = """本报讯 石桥村的图书室昨天建成，三
千册图书任由村民借阅。县里说，今

孩子们在图书
室里看新书。
王芳 摄

年还要再建二十个这样的图书室，让
村里的老人也有书看。"""
    lines = read_lines(text)
    mark_lines(lines)
    assert [line.kind for line in lines[2:5]] == ["noise"] * 3
    assert lines[5].kind == "text"


def web(*lines: str) -> list[str]:
    page = Page(id="p", file_name="p.txt", text="\n".join(("绣娘们的新日子", *lines)))
    (article,) = read_page(page).articles
    return article.body.text.split("\n")


OPENS = "天山网讯（记者 努尔兰·哈布丁报道）3月6日，走进木垒县照壁山乡刺绣合作社，绣娘们飞针走线。"
SAYS = "合作社负责人卡玛丽汗·马合买提说，去年合作社接到订单1200件，人均增收8000元。"


@pytest.mark.parametrize("credit", ["（图片由木垒县委宣传部提供）", "（照片由合作社提供）"])
@pytest.mark.parametrize("says", [SAYS, "县妇联主席马秀兰介绍，绣娘们都是附近的村民。"])
def test_what_somebody_says_is_no_caption(says: str, credit: str) -> None:
    assert web(OPENS, says, credit)[1] == says


def test_a_caption_over_who_took_it_is_one_still() -> None:
    assert web(OPENS, "绣娘正在刺绣。", "马勇 摄", SAYS) == [OPENS, SAYS]


def test_arrows_to_several_sides_point_to_pictures() -> None:
    captions = ("▲绣娘在院子里挑选丝线", "◀合作社走访农户，记录绣品。", "▲去年，古丽拍下第一幅绣品。")
    assert web(*captions, OPENS, SAYS) == [OPENS, SAYS]


def test_bullets_of_a_list_are_no_arrows() -> None:
    bullets = ("▲抓培训，请来县里的老师办班九期，让村民人人会绣。", "▲抓销售，在县城开店三家，绣品一件也不愁卖。")
    assert list(bullets) == [line for line in web(OPENS, *bullets, SAYS) if line[0] == "▲"]


def test_a_scene_with_who_took_it_over_the_byline() -> None:
    scene = "尖石乡长曾国大（左二）踏勘秀峦村农路。（记者刘建邦摄）"
    body = web(scene, "记者刘建邦／新竹报导", "尖石乡长曾国大十六日踏勘农路，针对边坡坍方，允诺尽速抢修。")
    assert scene not in body
    assert len(body) > 1


@pytest.mark.parametrize(
    ("paragraph", "begin"),
    [
        ("茶农忙着采茶。王芳 李强 摄", 7),
        ("茶农忙着采茶。记者 王芳 摄", 7),
        ("茶农忙着采茶。记者 王芳 摄影报道", None),
        ("王芳 摄", None),
        ("他爱好摄影", None),
    ],
)
def test_who_took_a_picture_behind_a_paragraph(paragraph: str, begin: int | None) -> None:
    assert credit_at_end(paragraph) == begin


@pytest.mark.parametrize("width", [18, 22, 500])
@pytest.mark.parametrize("credit", ["活动现场 王芳 摄", "（王芳 摄）", "王芳 摄", "记者 王芳 摄", "摄影：王芳"])
def test_a_headline_over_who_took_the_picture_is_no_caption(credit: str, width: int) -> None:
    page = f"{FLOODS.head}\n{credit}\n{column(FLOODS.body, width)}\n{column(BOOKS.body, width)}\n"
    assert [headline(article) for article in articles(page)] == [plain(FLOODS.head)]
    elders, floods = (column(f"本报讯 {report.body}", width) for report in (ELDERS, FLOODS))
    page = f"{ELDERS.head}\n{elders}\n{FLOODS.head}\n{credit}\n{floods}\n"
    assert [headline(article) for article in articles(page)] == [plain(ELDERS.head), plain(FLOODS.head)]


def test_a_caption_under_a_headline_stays_one() -> None:
    page = f"{FLOODS.head}\n县水利局在柳河村开会\n王芳 摄\n{column(f'本报讯 {FLOODS.body}', 22)}\n"
    assert [headline(article) for article in articles(page)] == [plain(FLOODS.head)]


@pytest.mark.parametrize("credit", ["王芳 摄", "资料图片", "图/王芳"])
def test_the_rest_of_a_sentence_over_who_took_the_picture_is_no_caption(credit: str) -> None:
    page = f"{FLOODS.head}\n{column(FLOODS.body, 22)}\n{credit}\n{column(BOOKS.body, 22)}\n"
    assert plain(FLOODS.body) in plain(articles(page)[0].body.text)


@pytest.mark.parametrize("caption", ["▲志愿者在打扫卫生", "▼会议现场", "▲ 县领导李强（左二）察看堤坝"])
@pytest.mark.parametrize("width", [22, 500])
def test_a_lone_line_behind_an_arrow_is_a_caption(caption: str, width: int) -> None:
    one, two = column(FLOODS.body, width), column(BOOKS.body, width)
    for page in (f"{FLOODS.head}\n{one}\n{caption}\n{two}\n", f"{FLOODS.head}\n{caption}\n{one}\n{two}\n"):
        assert told(articles(page)) == [(plain(FLOODS.head), plain(FLOODS.body + BOOKS.body))]


def test_a_lone_arrow_before_a_headline_is_a_bullet() -> None:
    page = f"{FLOODS.head}\n{column(FLOODS.body, 22)}\n▲{BOOKS.head}\n本报讯 {column(BOOKS.body, 22)}\n"
    assert [plain(headline(article)) for article in articles(page)] == [plain(FLOODS.head), plain(BOOKS.head)]


@pytest.mark.parametrize(
    "last", ["据了解，活动还将持续一个月。", "镇长李强要求，各村要备足物资。", "下一步，全镇将再建三处泵站。"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_how_a_report_goes_on_is_no_caption(last: str, gap: str) -> None:
    (article,) = articles(gap.join([FLOODS.head, FLOODS.body, last, "王芳 摄"]) + "\n")
    assert last in article.body.text


def test_the_end_of_a_sentence_over_who_took_a_picture_is_text_where_a_paragraph_begins_below() -> None:
    lines = [
        "8月3日上午，县水利局在柳河村召开防汛工",
        "作现场会，要求各乡镇落实巡查责任，备足物资，",
        "确保全县安全度汛。",
    ]
    more = ["会上，与会人员观看了堤坝抢险演练，并就", "怎样联防交换了意见。"]
    (article,) = articles("\n".join([FLOODS.head, *lines, "王芳 摄", *more]) + "\n")
    assert plain(lines[-1]) in plain(article.body.text)


def test_a_headline_at_a_page_s_top_over_who_took_a_picture_stays() -> None:
    text = "眼下，石桥镇的茶园进入采摘旺季，三百多名茶农天不亮就上山，采茶、晾青、炒制，一派忙碌的景象。"
    found = articles(f"石桥镇春茶开采\n\n王芳 摄\n\n{column(text, 14)}\n")
    assert [headline(article) for article in found] == ["石桥镇春茶开采"]


@pytest.mark.parametrize("credit", ["（图片由县委宣传部提供）", "照片均由合作社提供"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_paragraph_over_who_gave_all_pictures_is_text(credit: str, gap: str) -> None:
    last = "去年冬天，村里的路修好了，运菜的货车能开到地头。"
    (article,) = articles(gap.join([FLOODS.head, FLOODS.body, last, credit]) + "\n")
    assert last in article.body.text
