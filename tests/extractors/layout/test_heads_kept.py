"""Headlines behind the texts of a page and among them: what is laid out unlike headlines, and is one."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import BRIDGE, POND, SCHOOL, articles, column, headline, plain

TEXTS = tuple(report.body for report in (POND, BRIDGE, SCHOOL))
HEADS = tuple(report.head for report in (POND, BRIDGE, SCHOOL))


MORE = "村里的老人说，几十年没有见过这样的光景。接下来还要添置两台机器，再请老师傅来教三个月，费用由镇里出。"


def _set(text: str, width: int) -> list[str]:
    """Lines of a paragraph whose first one is not set in."""
    return column(f"一二{text}", width).removeprefix("一二").split("\n")


def _read(page: str) -> list[str]:
    return [plain(headline(article)) for article in articles(page)]


SIGN = "（记者 何文静）"


@pytest.mark.parametrize("foot", ["通联QQ群：123456789", "联系微信：qingchuan123"])
def test_headlines_at_the_foot_of_a_page_are_of_no_advertisement(foot: str) -> None:
    bodies = "\n".join(f"本报讯 {column(text, 18)}\n（记者 卢小舟）" for text in TEXTS[:2])
    page = f"{HEADS[0]}\n{bodies}\n{HEADS[1]}\n{foot}\n"
    assert HEADS[1] in _read(page)


@pytest.mark.parametrize(
    "lines", [("横 沙 渡 口", "启 用 新 码 头"), ("章 江 大 桥", "合 龙 在 即"), ("方 家 村", "通 了 公 交")]
)
def test_headlines_set_wide_behind_a_signature_are_no_bylines(lines: tuple[str, str]) -> None:
    title = "".join("".join(lines).split())
    first = column(f"本报讯 {BRIDGE.body}", 18) + "\n□通讯员 何明"
    text = f"8月2日，青川县{title}，二十多人到场。沿线的村民说，盼了三年，这件事总算办成了。"
    page = "\n".join((HEADS[1], first, *lines, column(f"本报讯 {text}", 18)))
    assert _read(f"{page}\n") == [HEADS[1], title]


@pytest.mark.parametrize(
    "lines",
    [
        ("第六届柳河镇", "争创全国文明城市", "巧手大赛收官"),
        ("2018年青川县", "创建国家森林城市", "义务植树活动举行"),
        ("5月8日青川县", "节约用水", "主题宣传活动启动"),
    ],
)
def test_a_line_of_a_headline_that_reads_as_a_slogan_stays(lines: tuple[str, ...]) -> None:
    title = "".join(lines)
    text = f"3月12日，{title}，机关干部和学生一百多人参加。大家走上街头发放传单三千多份，一个上午就发完了。"
    page = (HEADS[1], column(f"本报讯 {BRIDGE.body}", 18), SIGN, *lines, column(f"本报讯 {text}", 18))
    assert _read("\n".join(page) + "\n") == [HEADS[1], title]


@pytest.mark.parametrize(
    "day", ["2021-03-13 来源：青川县融媒体中心", "青川县融媒体中心 2021-03-13 18:03:17 编辑：何明"]
)
@pytest.mark.parametrize(
    ("title", "width"),
    [("青川县柳河镇鱼塘开网捕捞十二户养殖户卖鱼", 20), ("柳河镇鱼塘开网捕捞 养殖户一天卖鱼两万斤", 14)],
)
def test_a_title_as_wide_as_its_column_under_a_line_of_the_day(title: str, width: int, day: str) -> None:
    page = f"{day}\n{title}\n{column(POND.body, width)}\n{column(MORE, width)}\n"
    assert _read(page) == [plain(title)]


@pytest.mark.parametrize("width", [16, 18, 21, 24])
@pytest.mark.parametrize(
    "begins",
    [
        "会议听取城建委主任陈悦关于农贸市场改造民主监督活动方案的汇报，要求城建委主任陈悦组织好农贸市场改造民主监督。",
        "为深入推进全县农村饮水安全工程建设，会议对农村饮水安全作了部署。全县农村饮水安全工程建设要深入推进，"
        "建设资金由县里安排。",
        "本届农民节由县委、县政府主办，县科协、县农委承办。县委、县政府主办农民节，县科协、县农委负责农民节的展台。",
    ],
)
def test_paragraphs_that_go_on_with_their_report_are_no_headlines(begins: str, width: int) -> None:
    first = "8月2日上午，青川县召开会议，县长孟春山主持会议，各乡镇负责人和县直部门负责人参加。"
    whole = [line for text in (first, begins, MORE) for line in _set(text, width)]
    assert _read("\n".join(("青川县召开水利工作会议", *whole)) + "\n") == ["青川县召开水利工作会议"]


@pytest.mark.parametrize("width", [18, 19, 20])
def test_a_motto_in_a_full_line_of_a_report_is_no_headline(width: int) -> None:
    text = (
        "8月2日晚，由青川县委组织部、青川县总工会、青川县文化旅游体育局联合主办的“同走振兴路 喜迎丰收节”"
        "2023年职工篮球赛各项赛程全部结束，来自全县各乡镇街道、系统、企业的25支代表队齐聚青川县体育馆。"
    )
    lines = [*_set(text, width), *_set(MORE, width)]
    assert _read("\n".join(("青川县职工篮球赛圆满结束", "▲开幕式现场", *lines)) + "\n") == ["青川县职工篮球赛圆满结束"]


HEAD = HEADS[1]


def _two(*lines: str, width: int = 18, sign: str = "", opener: str = "") -> list[str]:
    """The headlines of a page on which these lines stand over the second report."""
    over = [HEADS[0], column(opener + POND.body, width), *([sign] if sign else [])]
    return _read("\n".join([*over, *lines, column(opener + BRIDGE.body, width), *([sign] if sign else [])]) + "\n")


@pytest.mark.parametrize("width", [16, 18, 19])
@pytest.mark.parametrize("main", [("守住一座桥",), ("石门村修好了便民桥",), ("便民桥通了", "村民不绕路")])
@pytest.mark.parametrize(
    "sub", ["——记石门村党支部书记何水生", "——访县交通局副局长罗家树", "——石门村便民桥改扩建工程纪实"]
)
def test_a_sub_headline_as_wide_as_a_line_that_is_set_in(main: tuple[str, ...], sub: str, width: int) -> None:
    page = [HEADS[0], column(POND.body, width), *main, sub, column(BRIDGE.body[5:], width)]
    assert _read("\n".join(page) + "\n") == [HEADS[0], plain("".join(main) + sub)]


@pytest.mark.parametrize(
    ("lines", "opener"),
    [
        (("便民桥怎么管？",), "本报讯 "),
        (("通车了！", "石门村便民桥建成"), ""),
        (("石门村便民桥建成", "谁来管？"), ""),
        (("县交通局出资修桥", "村民不再绕路啦！"), "本报讯 "),
    ],
)
@pytest.mark.parametrize("width", [14, 18, 500])
def test_headlines_ask_and_call(lines: tuple[str, ...], opener: str, width: int) -> None:
    assert _two(*lines, width=width, opener=opener) == [HEADS[0], plain("".join(lines))]


@pytest.mark.parametrize("head", ["县交通局建成全县首座村级便民大桥", "县医院首次开展心脏介入手术获成功"])
@pytest.mark.parametrize("opener", ["本报讯 ", "青川讯 "])
def test_a_line_over_a_byline_and_what_opens_its_report_is_a_headline(head: str, opener: str) -> None:
    page = [
        HEADS[0],
        "本报记者 卢小舟",
        column(opener + POND.body, 18),
        head,
        "本报记者 罗家树",
        column(opener + SCHOOL.body, 18),
    ]
    assert _read("\n".join(page) + "\n") == [HEADS[0], head]


def test_a_line_under_a_byline_under_a_headline_is_text() -> None:
    lead = "县交通局日前在石门村建成了便民桥\n并验收合格，村民到镇上赶场不再绕路，孩子上学近了两里。"
    page = f"{HEADS[0]}\n{column(POND.body, 18)}\n{HEAD}\n□ 记者 罗家树\n{lead}\n{column(BRIDGE.body, 18)}\n"
    assert _read(page) == [HEADS[0], HEAD]


@pytest.mark.parametrize("width", [18, 500])
def test_an_office_that_the_headline_goes_on_with_is_no_source(width: int) -> None:
    page = f"暑假有去处\n县实验小学\n办起暑期托管班\n{column('本报讯 ' + SCHOOL.body, width)}\n"
    assert _read(page) == ["暑假有去处县实验小学办起暑期托管班"]


@pytest.mark.parametrize("width", [14, 18, 28])
def test_reports_that_are_each_signed_below_are_articles_whatever_their_headlines_look_like(width: int) -> None:
    heads = ("开网了", "桥通了", "有去处了")
    parts = [f"{head}\n{column(text[5:], width)}\n记者 罗家树" for head, text in zip(heads, TEXTS, strict=True)]
    assert _read("\n".join(parts) + "\n") == list(heads)


@pytest.mark.parametrize("lead", ["通车了！石门村桥建成", "石门村便民桥建成通车"])
def test_an_opener_whose_first_line_is_its_bracket_stands_under_its_headline(lead: str) -> None:
    opener = "本报讯 （记者 何明 通讯员 卢舟）\n"
    page = f"{HEADS[0]}\n{opener}{column(POND.body, 18)}\n{lead}\n{opener}{column(BRIDGE.body, 18)}\n"
    assert _read(page) == [HEADS[0], plain(lead)]


@pytest.mark.parametrize("byline", ["", "本报记者 罗家树\n"])
def test_a_headline_of_four_short_lines_is_no_verse(byline: str) -> None:
    head = ["山里的灯", "养路工", "守护大桥三十年", "——记石门村村民何水生"]
    page = "\n".join(
        [HEADS[0], "青川讯 " + column(POND.body, 18), "记者 卢小舟", "", *head, "", byline + "青川讯 " + BRIDGE.body]
    )
    assert _read(page + "\n") == [HEADS[0], plain("".join(head))]


def test_a_kicker_behind_a_picture_s_credit_is_no_rest_of_it() -> None:
    over = f"{HEADS[0]}\n{column(POND.body, 14)}\n\n孩子们在看书。 通讯员 罗家树 摄\n\n"
    page = f"{over}柳河镇石门村\n{HEAD}\n本报讯 {column(BRIDGE.body, 14)}\n"
    assert _read(page) == [HEADS[0], "柳河镇石门村" + HEAD]


@pytest.mark.parametrize("name", ["遗失声明", "招租启事"])
def test_a_notice_of_a_line_takes_no_line_of_a_headline(name: str) -> None:
    ponds = "眼下，柳河镇的蔬菜大棚里一派忙碌，十二户种植户当天卖出黄瓜两万斤。种植户何水生说，今年的黄瓜比去年好。"
    signed = [f"{text}\n通讯员 罗家树" for text in (SCHOOL.body, ponds, BRIDGE.body)]
    notice = f"{name}\n青川县柳河镇何水生的一张证件，电话六二三五。"
    heads = (HEADS[2], "蔬菜大棚里的\n致富经", HEAD)
    school, pond, bridge = (f"{head}\n\n{text}" for head, text in zip(heads, signed, strict=True))
    assert plain(heads[1]) in _read("\n\n".join([school, pond, notice, bridge]) + "\n")


@pytest.mark.parametrize("weather", ["今天白天晴到多云，气温25℃—33℃", "明天小雨 18℃～22℃"])
def test_the_weather_over_a_headline_is_none_of_it(weather: str) -> None:
    assert _two("天气预报", weather, HEAD, width=500, opener="本报讯 ") == [HEADS[0], HEAD]


def test_paragraphs_of_two_lines_each_are_a_column() -> None:
    paragraphs = [
        "去年冬天，村里的路修好了，运菜的大货车能一直开到地头，菜价也跟着涨了两成。",
        "为了让大家少跑腿，窗口推出预约办、帮代办等举措，平均办理的时间缩短一半。",
        "“以前过河要绕十里路，现在抬脚就到。”何水生说，孩子们上学也放心多了。",
        "桥头立起了限高架和路灯，村里还安排专人打扫桥面，夜里也有人来巡查。",
    ]
    body = "\n".join([column(text, 28) for text in paragraphs])
    page = f"{HEADS[0]}\n{body}\n记者 何明\n{HEADS[1]}\n{body.replace('村里', '镇里')}\n记者 卢舟\n"
    assert _read(page) == [HEADS[0], HEADS[1]]


@pytest.mark.parametrize("sign", ["○ 罗家树", "本报记者 罗家树"])
def test_a_byline_under_a_headline_signs_no_report_before_it_that_says_who_reports(sign: str) -> None:
    first = "本报讯 （记者 何明 通讯员 卢小舟）" + POND.body
    page = f"{HEADS[0]}\n{column(first, 22)}\n\n{HEADS[1]}\n{sign}\n本报讯 {column(BRIDGE.body, 22)}\n\n{HEADS[2]}\n"
    found = articles(f"{page}柳河讯 {column(SCHOOL.body, 22)}\n本报记者 何水生\n")
    assert [plain(headline(article)) for article in found] == list(HEADS)
    assert [byline.name for byline in found[1].bylines] == ["罗家树"]


@pytest.mark.parametrize("width", [18, 28, 500])
def test_a_notice_of_a_line_parts_no_headline(width: int) -> None:
    sewing = "缝纫机嗒嗒作响，工人们飞针走线。在松树村的帮扶车间里，三十多名妇女正在赶制一批出口的服装。"
    clinic = "“以前拍个片子要跑县城，现在镇卫生院就能拍。”家住白石镇的何大爷对家门口的变化赞不绝口。"
    texts = [column(opener + text, width) for opener, text in (("本报讯 ", sewing), ("本报讯（记者 卢舟）", clinic))]
    notice = "招租启事\n现有临街商铺三间对外出租，面积一百二十平方米。"
    heads = ("松树村帮扶车间\n家门口就业\n日子有奔头", "医共体\n让群众看病更方便\n——我县医共体建设见闻")
    page = f"{heads[0]}\n□ 本报记者 何明\n{texts[0]}\n{notice}\n{heads[1]}\n{texts[1]}\n"
    found = _read(f"{page}{HEADS[2]}\n{column('本报讯（记者 何明）' + SCHOOL.body, width)}\n")
    assert found == [plain(heads[0]), plain(heads[1]), HEADS[2]]


@pytest.mark.parametrize("width", [20, 24, 500])
def test_who_said_what_stands_in_quotation_marks_is_no_headline(width: int) -> None:
    said = column("“让每一个孩子都能在家门口享受公平的教育。”", width)
    page = f"{HEADS[0]}\n{column('本报讯 ' + POND.body, width)}\n\n{said}\n——县实验小学校长方明\n\n"
    assert _read(f"{page}{HEADS[1]}\n{column('本报讯 ' + BRIDGE.body, width)}\n") == list(HEADS[:2])
