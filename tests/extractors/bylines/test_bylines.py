from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.bylines.find import signs_line, tail
from extractors.bylines.region import read_region
from extractors.layout.line_kinds import mark_lines
from extractors.records import Byline, Page
from extractors.text.lines import read_lines
from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, articles, column, headline


def people(bylines: tuple[Byline, ...]) -> dict[str, list[str]]:
    roles: dict[str, list[str]] = {}
    for byline in bylines:
        roles.setdefault(byline.role, []).append(byline.name)
    return roles


REPORTER, CORRESPONDENT = "reporter", "correspondent"
FORMS = [
    ("记者 王芳", {REPORTER: ["王芳"]}),
    ("记者 乌兰", {REPORTER: ["乌兰"]}),
    ("记者　王 芳　通讯员　李　娜", {REPORTER: ["王芳"], CORRESPONDENT: ["李娜"]}),
    ("（记者 张三 通讯员 李四）", {REPORTER: ["张三"], CORRESPONDENT: ["李四"]}),
    ("本报记者 张三 李四 李 娜", {REPORTER: ["张三", "李四", "李娜"]}),
    ("□ 本报记者 孙莉 文/图", {REPORTER: ["孙莉"]}),
    ("■记者 周 晓 吴 敏/文 王 磊/摄", {REPORTER: ["周晓", "吴敏", "王磊"]}),
    ("（记者 郑佳 县委报道组 王力 李红）", {REPORTER: ["郑佳"], CORRESPONDENT: ["王力", "李红"]}),
    ("（记者 郑佳 县融媒体中心 王力）", {REPORTER: ["郑佳", "王力"]}),
    ("■见习记者 欧阳静", {REPORTER: ["欧阳静"]}),
    ("全媒体记者：王勃、陶然", {REPORTER: ["王勃", "陶然"]}),
    ("县融媒体中心记者 娜荷芽", {REPORTER: ["娜荷芽"]}),
    ("融媒体记者 阿依古丽·买买提 实习记者 韩露", {REPORTER: ["阿依古丽·买买提", "韩露"]}),
    ("特约记者 司马青", {REPORTER: ["司马青"]}),
    ("通讯员 左学彬 周祎", {CORRESPONDENT: ["左学彬", "周祎"]}),
    ("通讯员 马晓丹 文/图", {CORRESPONDENT: ["马晓丹"]}),
    ("文/图 张三", {REPORTER: ["张三"]}),
    ("张三 李四 文/图", {REPORTER: ["张三", "李四"]}),
    ("记者 张三 文 李四 摄", {REPORTER: ["张三", "李四"]}),
    ("记者 张三 摄影 李四", {REPORTER: ["张三", "李四"]}),
    ("记者 张三 李四 摄影报道", {REPORTER: ["张三", "李四"]}),
    ("记者张三李四", {REPORTER: ["张三", "李四"]}),
    ("记 者 | 张子鹤 赵 鑫", {REPORTER: ["张子鹤", "赵鑫"]}),
    ("□ 杨桃 本报记者 李界 摄影报道", {CORRESPONDENT: ["杨桃"], REPORTER: ["李界"]}),
    ("记者：姚　华　王琴　易宁慧", {REPORTER: ["姚华", "王琴", "易宁慧"]}),
    ("（记者 蔡丽/文 袁　建/图）", {REPORTER: ["蔡丽", "袁建"]}),
    ("文/姜　兰　图/徐娜斌", {REPORTER: ["姜兰", "徐娜斌"]}),
    ("（记者 任泽 编辑 蔡娟）", {REPORTER: ["任泽"]}),
    ("记　　者：卢艳", {REPORTER: ["卢艳"]}),
    ("采访撰稿：侯平峰", {REPORTER: ["侯平峰"]}),
    ("文稿：卿梅博", {REPORTER: ["卿梅博"]}),
    ("撰稿人：牟　芳　审核人：邹志勇", {REPORTER: ["牟芳"]}),
    ("采访：金　红　赵龙文", {REPORTER: ["金红", "赵龙文"]}),
    ("（图文：张素伟 审核：张帅）", {REPORTER: ["张素伟"]}),
    ("作者：张三", {REPORTER: ["张三"]}),
    ("（供稿：王五）", {CORRESPONDENT: ["王五"]}),
    ("（张三 李四）", {REPORTER: ["张三", "李四"]}),
    ("（李帅张振堂）", {REPORTER: ["李帅", "张振堂"]}),
    ("（和平社区 张三）", {CORRESPONDENT: ["张三"]}),
    ("（青川县融媒体中心 张三 李四）", {REPORTER: ["张三", "李四"]}),
    ("【青川日报社·今青川全媒体记者 张三】", {REPORTER: ["张三"]}),
    ("（记者：张三 李四（实习） 审核：县人大办）", {REPORTER: ["张三", "李四"]}),
    (
        "（青川记者台：张三 融媒体记者：李四 通讯员：王五 编辑：赵六 编审：孙七）",
        {REPORTER: ["张三", "李四"], CORRESPONDENT: ["王五"]},
    ),
    ("本报记者 张三 李界文/摄", {REPORTER: ["张三", "李界"]}),
    ("（杨界文／摄）", {REPORTER: ["杨界"]}),
    ("撰稿：姚娟（教导处主任）", {REPORTER: ["姚娟"]}),
    ("报送：姚娟", {CORRESPONDENT: ["姚娟"]}),
    ("本报记者 张三 通讯员 李四 摄", {REPORTER: ["张三"], CORRESPONDENT: ["李四"]}),
    ("（通讯员 张三、望小康）", {CORRESPONDENT: ["张三", "望小康"]}),
]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("青川日报孙立新　赵建国", ["孙立新", "赵建国"]),
        ("青川县融媒体中心 孙立新 赵建国", ["孙立新", "赵建国"]),
        ("孙　磊", ["孙磊"]),
    ],
)
def test_names_alone_or_behind_their_paper_sign_below_the_text(byline: str, names: list[str]) -> None:
    (article,) = articles(f"{FLOODS.head}\n\n{column('本报讯 ' + FLOODS.body, 18)}\n{byline}\n")
    assert [(found.name, found.role) for found in article.bylines] == [(name, REPORTER) for name in names]


@pytest.mark.parametrize(("byline", "expected"), FORMS)
def test_byline_on_a_line_of_its_own(byline: str, expected: dict[str, list[str]]) -> None:
    (article,) = articles(f"{FLOODS.head}\n\n{column('本报讯 ' + FLOODS.body, 18)}\n{byline}\n")
    assert people(article.bylines) == expected
    assert "".join(article.body.text.split()).endswith("".join(byline.split()))


@pytest.mark.parametrize(
    ("byline", "expected"), [form for form in FORMS if not form[0].startswith(("张三", "县", "□ 杨"))]
)
def test_byline_glued_to_the_last_sentence(byline: str, expected: dict[str, list[str]]) -> None:
    (article,) = articles(f"{FLOODS.head}\n\n{FLOODS.body}{byline}\n")
    assert people(article.bylines) == expected


@pytest.mark.parametrize(
    ("intro", "expected"),
    [
        ("本报讯（记者 王 芳）", {REPORTER: ["王芳"]}),
        ("本报讯 王芳 李强 近日，", {REPORTER: ["王芳", "李强"]}),
        ("王芳 李强 何建军 近日，", {REPORTER: ["王芳", "李强", "何建军"]}),
        ("本报讯（记者王芳 通讯员李强）", {REPORTER: ["王芳"], CORRESPONDENT: ["李强"]}),
        ("本报讯 记者王芳报道：", {REPORTER: ["王芳"]}),
        ("本报讯（李强）", {REPORTER: ["李强"]}),
        ("〔记者王芳／古坑报导〕", {REPORTER: ["王芳"]}),
        ("本报讯［记者 王芳］", {REPORTER: ["王芳"]}),
        ("本报讯（记者 王芳李强实习生 陈静）", {REPORTER: ["王芳", "李强", "陈静"]}),
        ("本报讯 李强报道：", {REPORTER: ["李强"]}),
        ("本报讯（王芳记者李强）", {CORRESPONDENT: ["王芳"], REPORTER: ["李强"]}),
        ("云上青川报道（青川台 王芳 李强）", {REPORTER: ["王芳", "李强"]}),
        ("（记者李强青川报道）", {REPORTER: ["李强"]}),
        ("本报讯（阳松蓉 记者 李界）", {CORRESPONDENT: ["阳松蓉"], REPORTER: ["李界"]}),
        ("青川新闻网讯(记者林梦鸥)", {REPORTER: ["林梦鸥"]}),
        ("（本报记者 王芳）", {REPORTER: ["王芳"]}),
    ],
)
@pytest.mark.parametrize("width", [16, 400])
def test_byline_in_the_introduction(intro: str, expected: dict[str, list[str]], width: int) -> None:
    (article,) = articles(f"{FLOODS.head}\n\n{column(intro + FLOODS.body, width)}\n\n{column(CANTEEN.body, width)}")
    assert people(article.bylines) == expected


@pytest.mark.parametrize("cut", range(1, 12))
def test_byline_that_the_column_breaks(cut: int) -> None:
    byline = "记者 王芳 通讯员 周祎昕"
    body = column("本报讯 " + ELDERS.body, 18).rsplit("\n", 1)[0] + "\n得到广泛好评。"
    after = f"{FLOODS.head}\n\n{column('本报讯 ' + FLOODS.body, 18)}"
    first, second = articles(f"{ELDERS.head}\n\n{body}{byline[:cut]}\n{byline[cut:]}\n\n{after}")
    assert people(first.bylines) == {REPORTER: ["王芳"], CORRESPONDENT: ["周祎昕"]}
    assert second.bylines == ()


def test_byline_under_the_headline() -> None:
    found = articles(
        f"{ELDERS.head}\n\n记者 王芳\n\n{ELDERS.body}\n\n{FLOODS.head}\n\n通讯员 李强 陈静\n\n{FLOODS.body}\n\n"
        f"{CANTEEN.head}\n\n□ 本报记者 孙莉 文/图\n\n{CANTEEN.body}"
    )
    assert [people(article.bylines) for article in found] == [
        {REPORTER: ["王芳"]},
        {CORRESPONDENT: ["李强", "陈静"]},
        {REPORTER: ["孙莉"]},
    ]


def test_byline_in_the_credits_of_a_web_page() -> None:
    (article,) = articles(f"{FLOODS.head}\n2019-08-04 10:22　来源：青川新闻网　作者：王芳　浏览：326\n{FLOODS.body}\n")
    assert people(article.bylines) == {REPORTER: ["王芳"]}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("王芳 李强 青川县融媒体中心 2023-03-08 07:40:19", ["王芳", "李强"]),
        ("青川新闻网记者王芳/绵阳报道", ["王芳"]),
        ("王芳　李强", ["王芳", "李强"]),
        ("日期：2006-11-08　作者：佚名", []),
        ("青川新闻网 09-22 16:42", []),
        ("2013-03-06 10:22 青川新闻网 王芳 李强", ["王芳", "李强"]),
        ("【字体：大 中 小】 作者：王芳", ["王芳"]),
        ("2013-03-06 王芳", ["王芳"]),
        ("2013-03-06 10:22:00 王芳 李强 来源：青川日报客户端  责任编辑：陈静", ["王芳", "李强"]),
        ("来源：青川日报 王芳", ["王芳"]),
        ("青川报 2013-03-06 王芳", ["王芳"]),
        ("2013年03月06日 青川日报 王芳", ["王芳"]),
        ("李　强　王　芳", ["李强", "王芳"]),
        ("编辑 陈静 记者 王芳", ["王芳"]),
        ("本报评论员 王芳", ["王芳"]),
        ("——记者 王芳", ["王芳"]),
        ("记者：王芳/综合报导。", ["王芳"]),
        ("青川县老促会", []),
    ],
)
def test_credits_under_the_title_of_a_web_page(line: str, expected: list[str]) -> None:
    (article,) = articles(f"{FLOODS.head}\n{line}\n\n{FLOODS.body}\n{CANTEEN.body}\n")
    assert people(article.bylines).get(REPORTER, []) == expected
    assert headline(article) == FLOODS.head


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("王芳", ["王芳"]),
        (" □ 王芳 李强", ["王芳", "李强"]),
        ("\n（王芳）\n", ["王芳"]),
        ("\n青川日报社记者\n王芳", ["王芳"]),
        ("\n王芳 李强\n编辑：陈静\n", ["王芳", "李强"]),
        ("\n（新疆生产建设兵团第一师二团文体广电旅游中心：王芳 李强）\n", ["王芳", "李强"]),
        ("（新疆生产建设兵团第一师二团文体广电旅游中心：王芳 李强）\n", ["王芳", "李强"]),
        ("\n编辑：陈静 审核：李强\n", []),
        ("（作者：佚名）", []),
    ],
)
def test_author_signs_below_an_article_that_stands_alone(end: str, expected: list[str]) -> None:
    (article,) = articles(f"{FLOODS.head}\n\n{FLOODS.body}\n{CANTEEN.body}{end}")
    assert [byline.name for byline in article.bylines] == expected
    assert {byline.role for byline in article.bylines} <= {REPORTER}


def test_names_without_a_cue_under_the_briefs_of_a_paper_are_correspondents() -> None:
    briefs = ((FLOODS, "王芳"), (CANTEEN, "李强"), (BOOKS, "陈静"))
    found = articles("".join(f"{brief.head}\n{column(brief.body, 22)}（{name}）\n\n" for brief, name in briefs))
    assert [people(article.bylines) for article in found] == [{CORRESPONDENT: [name]} for _, name in briefs]


def test_names_without_a_cue_in_a_cutting_are_its_authors() -> None:
    found = articles(f"{FLOODS.head}\n{FLOODS.body}（王芳）\n\n{CANTEEN.head}\n本网讯（李强） {CANTEEN.body}\n")
    assert [people(article.bylines) for article in found] == [{REPORTER: ["王芳"]}, {REPORTER: ["李强"]}]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("作者：李强 文章来源：本站原创 更新时间：2023/6/8 16:53:32", {REPORTER: ["李强"]}),
        ("作者：佚名 文章来源：本站原创 更新时间：2023/6/8 16:53:32 点击数：20", {}),
        ("发布日期：2019-03-05 信息来源：县教育局 撰稿：李强 审稿：王芳", {REPORTER: ["李强"]}),
        ("作者：县人民法院 李强 发布时间：2019-03-05", {CORRESPONDENT: ["李强"]}),
        ("作者：县融媒体中心 李强 发布时间：2019-03-05", {REPORTER: ["李强"]}),
        ("2019-03-05 22:56   来源：青川网   作者：李强 摄", {REPORTER: ["李强"]}),
        ("撰写时间：2019-03-05", {}),
        ("作者：李强日期：2019-03-05", {REPORTER: ["李强"]}),
        ("文、图/李强", {REPORTER: ["李强"]}),
        ("青川网见习记者 李强 通讯员 王芳 济宁报道", {REPORTER: ["李强"], CORRESPONDENT: ["王芳"]}),
    ],
)
def test_fields_over_a_web_article_name_its_authors_only(line: str, expected: dict[str, list[str]]) -> None:
    (article,) = articles(f"{FLOODS.head}\n{line}\n{FLOODS.body}\n{CANTEEN.body}\n")
    assert people(article.bylines) == expected
    assert [part.text for part in article.headline] == [FLOODS.head]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("记者 张社 旗 满建顺", ["张社旗", "满建顺"]),
        ("记者 杨渊 宋 文珊", ["杨渊", "宋文珊"]),
        ("记者 王 芳 李 强", ["王芳", "李强"]),
        ("记者 王 国强 李娜", ["王国强", "李娜"]),
    ],
)
def test_parts_of_a_name_that_a_column_sets_apart(line: str, names: list[str]) -> None:
    assert [name for _, _, name, _ in read_region(line)] == names


def test_names_of_a_bracket_that_the_column_breaks() -> None:
    (article,) = articles(f"{FLOODS.head}\n青川网8月3日电（张社 旗 \n满建顺）{column(FLOODS.body, 20)}\n")
    assert people(article.bylines) == {REPORTER: ["张社旗", "满建顺"]}


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("\n况红英\n", ["况红英"]),
        ("\n李强 王小芳\n", ["李强", "王小芳"]),
        ("\n青川日报全媒体记者 张伟\n 摄影报道\n", ["张伟"]),
        ("\n来源：青川日报 作者：李强 \n王小芳\n", ["李强", "王小芳"]),
        ("（梅朵措姆）\n", ["梅朵措姆"]),
        ("（未完待续）\n", []),
    ],
)
def test_who_signs_a_column_below_its_text(end: str, names: list[str]) -> None:
    first, second = articles(
        f"{FLOODS.head}\n{column(FLOODS.body, 20)}{end}\n{BOOKS.head}\n\n{column(BOOKS.body, 20)}\n"
    )
    assert people(first.bylines).get(REPORTER, []) == names
    assert (headline(first), headline(second)) == (FLOODS.head, BOOKS.head)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("〔记者张勋腾／苗栗报导〕", ["张勋腾"]),
        ("记者李成武寻甸报道", ["李成武"]),
        ("记者李帅张振堂报道", ["李帅", "张振堂"]),
        ("记者王芳临沂报道", ["王芳"]),
    ],
)
def test_where_a_report_was_sent_from_is_no_name(byline: str, names: list[str]) -> None:
    assert [name for _, _, name, _ in read_region(byline)] == names


def test_credits_over_the_text_of_a_record_with_a_title() -> None:
    text = f"2019-03-05 李成武 王小波 青川日报\n{FLOODS.body}\n{CANTEEN.body}\n"
    (article,) = read_page(Page("p", "p.txt", text, title=FLOODS.head)).articles
    assert people(article.bylines) == {REPORTER: ["李成武", "王小波"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("【记者李强／澎湖报导】8月3日，", {REPORTER: ["李强"]}),
        ("〔记者李国强／澎湖报导〕8月3日，", {REPORTER: ["李国强"]}),
        ("（中央社记者李国强澎湖县12日电）8月3日，", {REPORTER: ["李国强"]}),
        (
            "云上青川讯 记者 李强 特约记者 王芳 通讯员 周慧 报道：",
            {REPORTER: ["李强", "王芳"], CORRESPONDENT: ["周慧"]},
        ),
        ("（青川县融媒体中心 李强）8月3日，", {REPORTER: ["李强"]}),
        ("□ 李强 本报记者 王芳\n", {CORRESPONDENT: ["李强"], REPORTER: ["王芳"]}),
        ("□李强 王小芳 张 洋\n", {REPORTER: ["李强", "王小芳", "张洋"]}),
        ("记者李强／嘉义报导　8月3日，", {REPORTER: ["李强"]}),
        ("【李国强/嘉义报导】", {REPORTER: ["李国强"]}),
        ("青川网8月3日电　记者(李强)　", {REPORTER: ["李强"]}),
        ("本报讯（本报记者李强 本报通讯员王芳）", {REPORTER: ["李强"], CORRESPONDENT: ["王芳"]}),
        ("本报讯（东山记者站记者 李强）", {REPORTER: ["李强"]}),
        ("本报讯（记者孙吉平 东山记者站赵　科）", {REPORTER: ["孙吉平", "赵科"]}),
        ("本报讯（记者索南多杰 通讯员 成军社）", {REPORTER: ["索南多杰"], CORRESPONDENT: ["成军社"]}),
        ("本报讯（记者 李强/文 王芳/图）", {REPORTER: ["李强", "王芳"]}),
        ("采访：李强 摄像：王芳\n", {REPORTER: ["李强", "王芳"]}),
        (
            "青山网消息（青川日报）记者李强、通讯员王芳、周慧报道：",
            {REPORTER: ["李强"], CORRESPONDENT: ["王芳", "周慧"]},
        ),
        ("青云端/青川日报记者 李强 通讯员 王芳\n", {REPORTER: ["李强"], CORRESPONDENT: ["王芳"]}),
    ],
)
def test_who_reports_at_the_beginning(text: str, expected: dict[str, list[str]]) -> None:
    (article,) = articles(f"{FLOODS.head}\n\n{text}{FLOODS.body}\n{CANTEEN.body}\n")
    assert people(article.bylines) == expected
    assert headline(article) == FLOODS.head


@pytest.mark.parametrize("names", ["李强、王小芳、陈静", "■ 李强", "□ 李强 王小芳"])
def test_who_signs_a_column_above_its_text(names: str) -> None:
    (article,) = articles(f"{FLOODS.head}\n{names}\n\n{column(FLOODS.body, 20)}\n")
    assert "、".join(people(article.bylines)[REPORTER]) == names.strip("■□ ").replace(" ", "、")


@pytest.mark.parametrize("sign", ["○ 李强", "□ 欧阳小芳", "● 李强 王小芳"])
@pytest.mark.parametrize("opener", ["", "青川讯 ", "本报讯 "])
@pytest.mark.parametrize("width", [16, 22, 400])
def test_names_behind_a_bullet_sign_under_each_headline_and_below_each_text(sign: str, opener: str, width: int) -> None:
    reports = [
        (FLOODS.head, column(opener + FLOODS.body, width)),
        ("山里飞出“金凤凰”", column(opener + BOOKS.body, width)),
    ]
    under = "\n".join([f"{head}\n{sign}\n{body}" for head, body in reports])
    below = "\n".join([f"{head}\n{body}\n{sign}" for head, body in reports])
    for page in (under, below):
        found = articles(page + "\n")
        assert [headline(article) for article in found] == [FLOODS.head, "山里飞出“金凤凰”"]
        assert all([byline.name for byline in article.bylines] == sign[2:].split() for article in found)


@pytest.mark.parametrize("sign", ["李强 王小芳", "○ 李强", "—— 李强", "李强"])
def test_names_below_a_text_sign_it_whatever_is_below_them(sign: str) -> None:
    page = f"{FLOODS.head}\n{column(FLOODS.body, 22)}\n{sign}\n{CANTEEN.head}\n{column(CANTEEN.body, 22)}\n{sign}\n"
    found = articles(page)
    assert [headline(article) for article in found] == [FLOODS.head, CANTEEN.head]
    assert all("李强" in [byline.name for byline in article.bylines] for article in found)


def test_a_name_behind_a_bullet_over_what_is_told_of_somebody_signs_nothing() -> None:
    told = "李强是柳河村的巡堤员，三年来没有缺过一次班，哪里有险情就到哪里去。"
    lines = read_lines(f"{FLOODS.head}\n{column(FLOODS.body, 18)}\n□ 李强\n{column(told, 18)}\n")
    mark_lines(lines)
    assert not any(line.kind == "byline" for line in lines)


def test_a_reporter_named_between_the_opener_and_the_day() -> None:
    (article,) = articles(f"{FLOODS.head}\n青川信息港讯 记者李强 8月3日，{FLOODS.body}\n")
    assert people(article.bylines) == {REPORTER: ["李强"]}


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("文|张三 图|李四", {REPORTER: ["张三", "李四"]}),
        ("文图丨张三", {REPORTER: ["张三"]}),
        ("（张三/文 李四/图）", {REPORTER: ["张三", "李四"]}),
        ("供稿人：张三  审核人：李四", {CORRESPONDENT: ["张三"]}),
        ("摄像：才项仁增 撰稿：李四 编辑：王五", {REPORTER: ["才项仁增", "李四"]}),
        ("总监制：张三 监制：李四 记者：王五", {REPORTER: ["王五"]}),
        ("策划：张三 文案：李四 摄影：王五", {REPORTER: ["李四", "王五"]}),
        ("文·图：张三", {REPORTER: ["张三"]}),
        ("出镜：赵六 摄像：张三 文字：李四", {REPORTER: ["张三", "李四"]}),
        ("张三/文图", {REPORTER: ["张三"]}),
        ("执笔：张三", {REPORTER: ["张三"]}),
        ("作者单位：县教育局 作者：张三", {REPORTER: ["张三"]}),
        ("投稿：张三", {CORRESPONDENT: ["张三"]}),
        ("（张三丰 县委宣传部）", {CORRESPONDENT: ["张三丰"]}),
        ("（县委宣传部 逯红梅）", {CORRESPONDENT: ["逯红梅"]}),
        ("记者 李四 逯红梅 摄影报道", {REPORTER: ["李四", "逯红梅"]}),
        ("信息员：张三", {CORRESPONDENT: ["张三"]}),
        ("（县水利局：张三）", {CORRESPONDENT: ["张三"]}),
        ("来源：青川发布 记者：张三", {REPORTER: ["张三"]}),
        ("记者：张三 编辑：李四 责编：王五 审核：赵六", {REPORTER: ["张三"]}),
        ("作者：张三（县委宣传部）", {REPORTER: ["张三"]}),
        ("（张三）编辑：李四", {REPORTER: ["张三"]}),
        ("（ 张 三 ）", {REPORTER: ["张三"]}),
        ("（供稿单位：县水利局）", {}),
        ("（下图）", {}),
        ("编辑丨张三", {}),
        ("责任编辑：张三 审核：李四", {}),
        ("（编辑：张三）", {}),
        ("（签发：张三）", {}),
        ("（张三供稿）", {CORRESPONDENT: ["张三"]}),
        ("张三/李强", {REPORTER: ["张三", "李强"]}),
        ("（张三/李强）", {REPORTER: ["张三", "李强"]}),
        ("（记者：张三；通讯员：李四）", {REPORTER: ["张三"], CORRESPONDENT: ["李四"]}),
        ("（县一中 李强）", {CORRESPONDENT: ["李强"]}),
        ("（县妇联 李强）", {CORRESPONDENT: ["李强"]}),
        ("（报道员 李强）", {CORRESPONDENT: ["李强"]}),
        ("（投稿人：李强）", {CORRESPONDENT: ["李强"]}),
        ("（采编 李强）", {REPORTER: ["李强"]}),
        ("（撰写人：李强）", {REPORTER: ["李强"]}),
        ("（张三 通讯员 李四 王五）", {REPORTER: ["张三"], CORRESPONDENT: ["李四", "王五"]}),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_signatures_of_short_web_articles(end: str, expected: dict[str, list[str]], gap: str) -> None:
    (article,) = articles(f"{FLOODS.head}\n{FLOODS.body}\n会议还传达了通知精神。{gap}{end}\n")
    assert (people(article.bylines), headline(article)) == (expected, FLOODS.head)


@pytest.mark.parametrize(
    "staff", ["责任编辑：张三", "（编辑：张三 审核：李四）", "一审：张三 二审：李四", "来源：青川发布"]
)
def test_staff_behind_the_last_sentence_belongs_to_no_article(staff: str) -> None:
    reading = read_page(Page("p", "p.txt", f"{FLOODS.head}\n{FLOODS.body}\n{CANTEEN.body}{staff}"))
    assert [span.anchor for span in reading.noise] == [staff]


def test_span_covers_the_name_as_printed() -> None:
    text = f"{FLOODS.head}\n\n{FLOODS.body}\n记者　王　芳\n"
    (article,) = articles(text)
    span = article.bylines[0].span
    assert (span.anchor, text[span.begin : span.end]) == ("王　芳", "王　芳")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("青川在线：张三　2009-05-06", ["张三"]),
        ("中华网四川频道：张三 李四 王小五 2009-05-06", ["张三", "李四", "王小五"]),
        ("[青川新闻网]记者 张三/报导", ["张三"]),
    ],
)
def test_a_site_and_who_wrote_for_it_sign_below_the_headline(line: str, names: list[str]) -> None:
    (article,) = articles(f"{FLOODS.head}\n\n{line}\n\n{FLOODS.body}\n")
    assert people(article.bylines) == {REPORTER: names}
    assert [part.text for part in article.headline] == [FLOODS.head]


@pytest.mark.parametrize(
    "text",
    [
        "记者从县教育局获悉",
        "记者了解到，今年",
        "记者 在现场看到",
        "记者：请您谈谈今年的工作",
        "优秀记者 表彰大会召开",
        "编辑：陈静",
    ],
)
def test_text_that_speaks_of_reporters_is_no_byline(text: str) -> None:
    assert not signs_line(text)


@pytest.mark.parametrize("number", ["（第三号）", "（第十二批）"])
def test_the_number_of_a_notice_is_no_byline(number: str) -> None:
    text = f"青山县人民代表大会公告\n{number}\n  青山县人民代表大会选出：\n  主任：关淑珍（女）\n  副主任：单国良\n"
    assert not [b for a in read_page(Page("p.txt", "p.txt", text)).articles for b in a.bylines]


@pytest.mark.parametrize("end", ["（县政府办供稿）", "（张三 摄）", "（下转第3版）", "说明了情况"])
def test_no_byline_at_the_end(end: str) -> None:
    assert tail("会议圆满结束。" + end) is None


def test_names_keep_their_place_in_the_byline() -> None:
    region = "记者 张三 通讯员 李四"
    assert [(region[b:e], name, role) for b, e, name, role in read_region(region)] == [
        ("张三", "张三", REPORTER),
        ("李四", "李四", CORRESPONDENT),
    ]


def test_who_took_the_pictures_stands_in_a_line_under_who_wrote() -> None:
    (article,) = articles(f"{FLOODS.head}\n{FLOODS.body}\n文字：张三\n图片：李四\n编辑：王五\n")
    assert people(article.bylines) == {REPORTER: ["张三", "李四"]}


def test_fields_of_a_head_whose_values_stand_in_the_next_lines() -> None:
    (article,) = articles(f"{FLOODS.head}\n来源：\n王芳\n2024-01-09 12:45:41\n责编：\n李娜\n{FLOODS.body}（王芳）\n")
    assert people(article.bylines) == {REPORTER: ["王芳"]}
    assert headline(article) == FLOODS.head


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("（三河镇 桂凯）", {CORRESPONDENT: ["桂凯"]}),
        ("（县文明办 木合塔尔）", {CORRESPONDENT: ["木合塔尔"]}),
        ("（才让卓玛 供稿）", {CORRESPONDENT: ["才让卓玛"]}),
    ],
)
def test_rare_surnames_and_spelt_names_behind_an_office_or_before_what_was_done(
    end: str, expected: dict[str, list[str]]
) -> None:
    (article,) = articles(f"{ELDERS.head}\n\n{ELDERS.body}\n{end}\n")
    assert people(article.bylines) == expected


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("扎西顿珠", ["扎西顿珠"]),
        ("◎艾力·吐尔逊", ["艾力·吐尔逊"]),
        ("记者 叶尔兰·春晖 通讯员 巴合提·丰收", ["叶尔兰·春晖", "巴合提·丰收"]),
        ("（努尔兰·丰收 巴合提·光辉）", ["努尔兰·丰收", "巴合提·光辉"]),
        ("·夏芳·", ["夏芳"]),
        ("◆单建海 甄磊明", ["单建海", "甄磊明"]),
        ("来源：青川日报 揭军梅", ["揭军梅"]),
        ("来源：文明风", []),
        ("2019-03-28 10:24　德吉措姆　青川新闻网", ["德吉措姆"]),
        ("占雪雨　青川县融媒体中心　2019-03-28 10:24", ["占雪雨"]),
        ("2019-03-28 10:24　程　雨　青川新闻网", ["程雨"]),
    ],
)
def test_names_of_any_kind_under_the_title(line: str, names: list[str]) -> None:
    (article,) = articles(f"{ELDERS.head}\n{line}\n{ELDERS.body}\n")
    assert [byline.name for byline in article.bylines] == names
    assert headline(article) == ELDERS.head


@pytest.mark.parametrize(
    ("opener", "expected"),
    [
        ("本报讯　记者 王芳　通讯员 李娜　日前，", {REPORTER: ["王芳"], CORRESPONDENT: ["李娜"]}),
        ("【本报讯】（青川报道组 王芳）", {CORRESPONDENT: ["王芳"]}),
        ("【青川新闻网】记者 王芳 报道：", {REPORTER: ["王芳"]}),
        ("本报讯（娜仁其其格）", {REPORTER: ["娜仁其其格"]}),
        ("本报讯　记者娜仁其其格报道：", {REPORTER: ["娜仁其其格"]}),
    ],
)
def test_who_reports_behind_an_opener(opener: str, expected: dict[str, list[str]]) -> None:
    (article,) = articles(f"{ELDERS.head}\n{opener}{ELDERS.body}\n")
    assert people(article.bylines) == expected


def test_a_town_that_sent_a_brief_is_no_person() -> None:
    body = ELDERS.body.replace("。", "。马庄镇也来了人。", 1)
    (article,) = articles(f"{ELDERS.head}\n{body}（马庄）\n")
    assert article.bylines == ()


def test_a_given_name_may_end_as_offices_do() -> None:
    (article,) = articles(f"{FLOODS.head}\n{FLOODS.body}\n记者 陈文科 通讯员 李金社 摄影报道\n")
    assert people(article.bylines) == {REPORTER: ["陈文科"], CORRESPONDENT: ["李金社"]}


@pytest.mark.parametrize(
    ("sign", "more", "roles"),
    [
        ("（王芳）", "记者 李强", {CORRESPONDENT: ["王芳"]}),
        ("王芳", "记者 李强", {REPORTER: ["王芳"]}),
        ("（王芳）", "记者 王芳", {REPORTER: ["王芳"]}),
    ],
)
def test_bare_name_sends_in_only_in_brackets_and_if_the_page_calls_it_no_reporter(sign, more, roles) -> None:
    briefs = [(BOOKS, sign), (FLOODS, more), (CANTEEN, more)]
    page = "\n\n".join(f"{r.head}\n\n{column('本报讯 ' + r.body, 18)}\n{signed}" for r, signed in briefs)
    assert people(articles(page)[0].bylines) == roles


def test_a_line_that_breaks_off_behind_a_reporter_ends_in_no_byline() -> None:
    assert tail("眼下正是百合采挖的季节。10月25日，记者走进中铺镇下石家村百合种植基地……") is None


def test_who_signs_beside_a_station_is_its_reporter_whoever_gave_the_picture() -> None:
    (article,) = articles(f"{FLOODS.head}\n来源：县广播电视台 王芳 陈兵 图：县民政局\n{FLOODS.body}\n")
    assert [(byline.name, byline.role) for byline in article.bylines] == [("王芳", "reporter"), ("陈兵", "reporter")]


def test_a_banner_beside_who_signs_is_nobody() -> None:
    (article,) = articles(f"{FLOODS.head}\n{FLOODS.body}(杭锦旗  王芳)\n")
    assert [byline.name for byline in article.bylines] == ["王芳"]


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("记者：任宇晶 通讯员：苏英", "真 苏环", ["任宇晶", "苏英真", "苏环"]),
        ("记者：孙静慧 通讯员：熊辉娟郝", "磊", ["孙静慧", "熊辉娟", "郝磊"]),
        ("记者 谭飞力 通讯员 龚凤莲潘", "佳欣", ["谭飞力", "龚凤莲", "潘佳欣"]),
        ("来源：柳河融媒 作者：尹鑫", "贞 编辑：毛磊", ["尹鑫贞"]),
        ("来源：柳河融媒 作者：尹鑫贞 编", "辑：毛磊", ["尹鑫贞"]),
        ("（记者 邵妍婷 通讯员 史 兰", "钟锦辉）", ["邵妍婷", "史兰", "钟锦辉"]),
        ("（通讯员 尹鑫贞", "毛 磊 薛 志）", ["尹鑫贞", "毛磊", "薛志"]),
        ("（通讯员 尹鑫贞 毛 磊", "薛 志）", ["尹鑫贞", "毛磊", "薛志"]),
    ],
)
def test_bylines_that_a_column_breaks_inside_a_name_or_where_a_blank_stood(
    first: str, second: str, names: list[str]
) -> None:
    (article,) = articles(f"{FLOODS.head}\n{column(FLOODS.body, len(first))}\n{first}\n{second}\n")
    assert sorted(byline.name for byline in article.bylines) == sorted(names)
    assert article.headline


@pytest.mark.parametrize(
    ("byline", "head"), [("记者 王芳", "李 村 通 了 水"), ("□通讯员 何明", "石 门 村 修 好 了 桥")]
)
def test_a_headline_below_a_byline_does_not_go_on_with_it(byline: str, head: str) -> None:
    first, second = articles(f"{BOOKS.head}\n{column(BOOKS.body, 18)}\n{byline}\n{head}\n{column(FLOODS.body, 18)}\n")
    assert len(first.bylines) == 1
    assert headline(second).replace(" ", "") == head.replace(" ", "")
