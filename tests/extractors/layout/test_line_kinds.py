from __future__ import annotations

import pytest

from extractors.layout.line_kinds import mark_lines
from extractors.text.lines import read_lines
from tests.extractors.newspaper import (
    BOOKS,
    CANTEEN,
    ELDERS,
    FLOODS,
    REPORTS,
    articles,
    column,
    headline,
    plain,
)

WRITERS = ("沈国强", "何锋", "刘玉兰", "陈立新")


def signed(text: str) -> list[tuple[str, list[str]]]:
    return [(plain(headline(article)), [byline.name for byline in article.bylines]) for article in articles(text)]


@pytest.mark.parametrize("width", [14, 15, 16, 17, 18, 19, 500])
def test_names_without_a_cue_sign_where_they_stand_behind_the_last_sentence(width: int) -> None:
    pairs = list(zip(REPORTS, WRITERS, strict=True))
    text = "\n\n".join(f"{r.head}\n\n{column(r.body + name, width)}" for r, name in pairs)
    assert signed(text) == [(plain(r.head), [name]) for r, name in pairs]


def test_quoted_word_behind_which_a_headline_goes_on_signs_nothing() -> None:
    (article,) = articles(f"小小读书角唱出“好声音”连台\n\n{BOOKS.body}\n")
    assert headline(article) == "小小读书角唱出“好声音”连台"


@pytest.mark.parametrize("second", ["两份心思办好社区服务", "三个办法管好社区服务"])
def test_a_headlines_line_that_holds_a_longer_office_signs_nothing(second: str) -> None:
    body = f"本报讯 今年，柳河街道在社区服务上花了{second[:4]}：把便民大厅的旧设备换成新的，居民都说办事不用再跑腿了。"
    (article,) = articles(f"柳河街道\n{second}\n\n{column(body, 16)}\n")
    assert headline(article) == f"柳河街道 {second}"


@pytest.mark.parametrize("office", ["（县教育局）", "（柳河镇政府供稿）", "（青川县妇联）"])
def test_an_office_in_brackets_below_a_blank_line_ends_the_text(office: str) -> None:
    body = column(BOOKS.body, 22) + "\n" + column(FLOODS.body, 22)
    (article,) = articles(f"{BOOKS.head}\n\n时间：2014-09-10 01:02\n\n{body}\n\n{office}\n")
    assert (headline(article), article.body.text.endswith(office)) == (BOOKS.head, True)


def test_the_day_in_brackets_below_a_headline_is_none_of_it() -> None:
    (article,) = articles(
        f"{FLOODS.head}\n\n（2022年9月6日）\n\n{column(FLOODS.body, 22)}\n\n平台编辑：何锋 审核校对：陈立新\n"
    )
    assert headline(article) == FLOODS.head


@pytest.mark.parametrize(
    "source", ["（新闻来源：青川融媒 转载：马文洁）", "(来源：青川发布)", "转载自：青川新闻", "（转自：青川发布）"]
)
def test_source_between_articles_is_of_neither_headline(source: str) -> None:
    found = articles(f"{ELDERS.head}\n\n{ELDERS.body}\n{source}\n\n{FLOODS.head}\n\n{FLOODS.body}\n")
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head]


def test_source_and_authors_that_the_column_breaks() -> None:
    text = f"{CANTEEN.head}\n\n{column(CANTEEN.body, 18, '　　')}\n{column(BOOKS.body, 18, '　　')}"
    (article,) = articles(f"{text}\n　　来源：青川新闻社 记者/编辑 曾\n立 实习生 苏源 唐云 周玉辉\n")
    assert [byline.name for byline in article.bylines] == ["曾立", "苏源", "唐云", "周玉辉"]


def test_two_authors_in_brackets_between_whom_the_column_breaks() -> None:
    lines = read_lines(f"{column(FLOODS.body, 18)}（郎家\n刘英）")
    mark_lines(lines)
    assert [line.signed for line in lines[-3:]] == [False, True, True]


def test_authors_after_the_name_of_a_site_in_brackets() -> None:
    (article,) = articles(f"{ELDERS.head}\n\n【青川商报网讯】记者胡立原 通讯员张家明报道：{ELDERS.body}\n")
    assert [(byline.name, byline.role) for byline in article.bylines] == [
        ("胡立原", "reporter"),
        ("张家明", "correspondent"),
    ]


def test_bare_names_are_correspondents_where_reports_beside_call_their_authors_reporters() -> None:
    pairs = zip(REPORTS, ("记者 沈国强", "通讯员 何锋", "丁有田", "谷雨"), strict=True)
    found = articles("\n\n".join(f"{r.head}\n\n　　本报讯（{name}）{r.body}" for r, name in pairs))
    roles = [(byline.name, byline.role) for article in found for byline in article.bylines]
    assert roles == [
        ("沈国强", "reporter"),
        ("何锋", "correspondent"),
        ("丁有田", "correspondent"),
        ("谷雨", "correspondent"),
    ]


def test_note_on_when_a_decision_was_passed_opens_its_body() -> None:
    note = "（2019年2月18日青川县第九届人民代表大会\n常务委员会第三次会议通过）"
    named = column("任命：周立新为县人大常委会办公室主任；孟祥云为县教育局局长。", 20)
    first, last = (column(f"本报讯 （记者 王芳）{r.body}", 20) for r in (FLOODS, BOOKS))
    found = articles(f"{FLOODS.head}\n\n{first}\n\n任免名单\n\n{note}\n\n{named}\n\n{BOOKS.head}\n\n{last}\n")
    assert [headline(article) for article in found] == [FLOODS.head, "任免名单", BOOKS.head]
    assert found[1].body.text.startswith("（2019年2月18日")


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("本报记者沈国强 通讯员何锋报道：", ["沈国强", "何锋"]),
        ("【本报讯】记者沈国强、通讯员何锋报道，", ["沈国强", "何锋"]),
        ("青川融媒记者沈国强、何锋综合报道：", ["沈国强", "何锋"]),
    ],
)
def test_authors_before_reported_at_the_beginning_of_a_report(lead: str, names: list[str]) -> None:
    (article,) = articles(f"{CANTEEN.head}\n\n{lead}{CANTEEN.body}\n{BOOKS.body}\n")
    assert [byline.name for byline in article.bylines] == names


@pytest.mark.parametrize("sign", ["◎沈国强", "沈国强/文", "采编：沈国强"])
def test_author_below_the_headline_with_a_bullet_or_what_he_did(sign: str) -> None:
    (article,) = articles(f"{CANTEEN.head}\n{sign}\n{CANTEEN.body}\n{BOOKS.body}\n")
    assert headline(article) == CANTEEN.head
    assert [(byline.name, byline.role) for byline in article.bylines] == [("沈国强", "reporter")]


@pytest.mark.parametrize("label", ["简 讯", "镇街传真", "△农业信息", "◆图片新闻"])
def test_label_inside_a_text_that_goes_on_later(label: str) -> None:
    first, second = (column(r.body, 18, indent="\u3000\u3000").split("\n") for r in (CANTEEN, FLOODS))
    page = [CANTEEN.head, *first[:3], label, FLOODS.head, *second, *first[3:]]
    found = articles("\n".join(page))
    assert [headline(article) for article in found] == [CANTEEN.head, FLOODS.head]


@pytest.mark.parametrize("name", ["公告", "公    告", "启 事"])
def test_name_of_a_notice_is_its_headline(name: str) -> None:
    reports = "\n".join(f"{r.head}\n{column('本报讯 ' + r.body, 18, indent='    ')}" for r in REPORTS)
    notice = column("因桥面维修，8月3日至5日石桥禁止五吨以上货车通行，请绕行二桥。", 16, indent="    ")
    *_, article = articles(f"{reports}\n{name}\n{notice}\n")
    assert (plain(headline(article)), plain(article.body.text)) == (plain(name), plain(notice))


@pytest.mark.parametrize("title", ["七律·过柳河", "沁园春·青川", "浣溪沙·山居"])
def test_title_of_a_poem_is_no_label(title: str) -> None:
    *_, article = articles(f"{title}\n柳河水暖送归舟，\n十里青山绿上头。\n又是一年春好处，\n满村花气看新楼。\n")
    assert headline(article) == title
