"""Bylines put together from their parts: who wrote, who sent in, who edited, in which marks and in which place."""

from __future__ import annotations

import pytest

from extractors.bylines.cues import cue_kind
from extractors.bylines.find import opens_line
from extractors.bylines.whole import whole
from extractors.pipeline import make_extractor
from extractors.records import Page
from tests.extractors.bylines.test_bylines import CORRESPONDENT, REPORTER, people
from tests.extractors.newspaper import CANTEEN, FLOODS, articles, column, headline


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("记者 王芳 通讯员 李强", "byline"),
        ("青川县融媒体中心记者：王芳；骨干通讯员：李强、才让卓玛", "byline"),
        ("（见习记者：王芳，视频记者：李强，通讯员：周慧，核稿：陈静）", "byline"),
        ("来源：今日青川 采　写：王芳 视　频：李强 编发｜陈静 值班总编｜周慧", "byline"),
        ("记者/王芳 责任校对｜陈静 编审｜周慧", "byline"),
        ("源点新闻记者 王芳", "byline"),
        ("（上海嘉定 记者 王芳）", "byline"),
        ("■ 本报记者 王芳 图片由受访者提供", "byline"),
        ("记者｜王　芳　摄影｜李强", "byline"),
        ("文／王芳 图／李强", "byline"),
        ("王芳 文并图", "byline"),
        ("■ 本刊记者上官颖，通信员望思忠", "byline"),
        ("• 作者：王芳 李强", "byline"),
        ("（通讯员：李强，照片来源：县文化馆）", "byline"),
        ("【特派记者王芳／台中报导】", "byline"),
        ("编审：王芳 值班主任：李强 二校：陈静", "staff"),
        ("运维：王芳、李强", "staff"),
        ("来源：青川融媒 发布时间：2019-03-05 点击数：120次", "meta"),
        ("编辑同志：", None),
        ("记者走基层", None),
        ("记者来县采访", None),
        ("镇长周立新告诉记者，全镇", None),
        ("·两会特别报道·", None),
        ("者 王芳 通讯员 李强", None),
        ("王芳，视频记者 李强）", None),
        ("青川日报·青川新闻客户端讯", None),
        ("8月3日，记者王芳来到柳河村", None),
        ("通讯员培训班在县委党校开班", None),
    ],
)
def test_a_whole_line_is_a_byline_only_if_all_its_parts_are(text: str, kind: str | None) -> None:
    assert whole(text) == kind


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("（记者 王芳 通讯", True),
        ("【青川日报记者 王芳 通讯员 李强 周", True),
        ("（记者 王芳）", False),
        ("（县水利局局长 周立新", False),
    ],
)
def test_a_bracket_that_the_next_line_closes(text: str, opens: bool) -> None:
    assert opens_line(text) == opens


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("全媒体首席记者", "reporter"),
        ("记　者", "reporter"),
        ("骨干通讯员", "correspondent"),
        ("值班总编", "staff"),
        ("信息来源", "source"),
        ("局长", None),
    ],
)
def test_kind_of_a_cue(cue: str, kind: str | None) -> None:
    assert cue_kind(cue) == kind


HEADS = [
    ("青川融媒讯　县融媒体中心记者：王芳 李小强，通讯员：周慧综合报道：", ["王芳", "李小强"], ["周慧"]),
    ("本网讯　本网记者：王芳 摄影记者：李强 通讯员：周慧 报道：", ["王芳", "李强"], ["周慧"]),
    ("青川网8月3日电　特约记者王芳，实习生李小强报道：", ["王芳", "李小强"], []),
    ("全媒体记者王芳、见习记者李强报道：", ["王芳", "李强"], []),
    ("本报讯（记者恩和巴图通讯员李强）", ["恩和巴图"], ["李强"]),
    ("本报讯（今日青川 王芳、李强）", ["王芳", "李强"], []),
    ("本报讯（县残联·李小强）", [], ["李小强"]),
    ("【特派员王芳／台中报导】", ["王芳"], []),
    ("【记者李小强苗栗报导】", ["李小强"], []),
    ("王小芳／苗栗报导　", ["王小芳"], []),
    ("本报讯〔首席记者王芳 骨干通讯员李强〕", ["王芳"], ["李强"]),
]


@pytest.mark.parametrize(("opening", "reporters", "correspondents"), HEADS)
def test_who_is_named_before_the_report(opening: str, reporters: list[str], correspondents: list[str]) -> None:
    (article,) = articles(f"{FLOODS.head}\n{opening}{FLOODS.body}\n{CANTEEN.body}\n")
    found = people(article.bylines)
    assert (found.get(REPORTER, []), found.get(CORRESPONDENT, [])) == (reporters, correspondents)


FEET = [
    ("（记者：王芳；通讯员：李强；编发：陈静；运维：周慧）", ["王芳"], ["李强"]),
    ("（文字：王芳、李强　值班编委：陈静）", ["王芳", "李强"], []),
    ("通讯员：李强 摄影：王芳", ["王芳"], ["李强"]),
    ("供稿：新桥街道 李小强", [], ["李小强"]),
    ("（县公安局交警大队·李小强）", [], ["李小强"]),
    ("（供稿：县妇联 李强）", [], ["李强"]),
    ("采　访／王芳　通讯员／李强　二审／陈静", ["王芳"], ["李强"]),
    ("（青川台：王芳 记者台：李强）", ["李强"], []),
    ("记者 王芳，通讯员 李强", ["王芳"], ["李强"]),
    ("编辑/记者 王芳 校对 陈静", ["王芳"], []),
    ("（王芳/文 贾文/图）", ["王芳", "贾文"], []),
]


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(("end", "reporters", "correspondents"), FEET[:7] + FEET[8:])
def test_who_is_named_below_the_report(end: str, reporters: list[str], correspondents: list[str], gap: str) -> None:
    (article,) = articles(f"{FLOODS.head}\n{FLOODS.body}\n会议还传达了通知精神。{gap}{end}\n")
    found = people(article.bylines)
    assert (found.get(REPORTER, []), found.get(CORRESPONDENT, [])) == (reporters, correspondents)
    assert headline(article) == FLOODS.head


@pytest.mark.parametrize(
    ("byline", "reporters", "correspondents"),
    [
        ("本报记者 王芳　李小强，通讯员 周慧，沙马拉且", ["王芳", "李小强"], ["周慧", "沙马拉且"]),
        ("王小芳 其木格", ["王小芳", "其木格"], []),
        ("2019-03-05 今日青川 王小芳 逯红梅", ["王小芳", "逯红梅"], []),
    ],
)
def test_who_is_named_under_the_headline(byline: str, reporters: list[str], correspondents: list[str]) -> None:
    (article,) = articles(f"{FLOODS.head}\n{byline}\n{FLOODS.body}\n{CANTEEN.body}\n")
    found = people(article.bylines)
    assert (found.get(REPORTER, []), found.get(CORRESPONDENT, [])) == (reporters, correspondents)
    assert headline(article) == FLOODS.head


@pytest.mark.parametrize("cut", range(10, 19))
def test_a_bracket_before_the_report_that_a_column_breaks(cut: int) -> None:
    bracket = "【青川融媒记者 王芳 通讯员 李小强 赵建国】"
    text = f"{bracket[:cut]}\n{column(bracket[cut:] + FLOODS.body, 20)}\n{column(CANTEEN.body, 20)}"
    (article,) = articles(f"{FLOODS.head}\n\n{text}\n")
    assert people(article.bylines) == {REPORTER: ["王芳"], CORRESPONDENT: ["李小强", "赵建国"]}


@pytest.mark.parametrize(
    "lines",
    [
        "（记者：王芳；通讯员：李强；编发：欧阳静；运维：周小慧）",
        "记者：王芳\n编发：周小慧\n值班总编：李强",
        "供稿：王芳 审核：周小慧",
    ],
)
def test_nobody_of_a_byline_is_a_person_of_the_article(lines: str) -> None:
    extract = make_extractor()
    found = extract(Page("p", "p.txt", f"{FLOODS.head}\n{FLOODS.body}\n会议还传达了通知精神。\n{lines}\n"))
    persons = {entity.identity.name for entity in found.entities if entity.identity.kind == "person"}
    assert persons == {"韩国庆"}


def test_a_line_of_fields_over_an_article_names_no_person_of_it() -> None:
    extract = make_extractor()
    line = "审核：周小慧 信息来源：县水利局 供稿人：王芳 更新时间：2019-03-05"
    found = extract(Page("p", "p.txt", f"{FLOODS.head}\n{line}\n{FLOODS.body}\n{CANTEEN.body}\n"))
    persons = {entity.identity.name for entity in found.entities if entity.identity.kind == "person"}
    assert persons.isdisjoint({"周小慧", "王芳"})
    assert [author[2] for author in found.authors] == ["correspondent"]
