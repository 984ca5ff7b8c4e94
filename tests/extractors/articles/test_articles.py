from __future__ import annotations

import itertools

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page
from extractors.text.marks import WHEN
from tests.extractors.newspaper import (
    BOOKS,
    CANTEEN,
    ELDERS,
    FLOODS,
    REPORTS,
    Report,
    articles,
    assert_reports,
    column,
    headline,
    plain,
    told,
)

WIDTHS = (12, 16, 18, 22, 30, 38)


@pytest.mark.parametrize("width", WIDTHS)
def test_headline_stands_before_its_body(width: int) -> None:
    assert_reports("\n\n".join(f"{r.head}\n\n{column(r.body, width)}" for r in REPORTS))


@pytest.mark.parametrize("width", WIDTHS[2:])
def test_no_blank_line_parts_headline_and_body(width: int) -> None:
    assert_reports("\n".join(f"{r.head}\n{column(r.body, width)}" for r in REPORTS))


@pytest.mark.parametrize("width", WIDTHS)
def test_headline_stands_after_its_body(width: int) -> None:
    pages = "\n\n".join(f"{column('本报讯 ' + r.body, width)}\n\n{r.head}" for r in REPORTS)
    assert_reports(pages, opener="本报讯")


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
@pytest.mark.parametrize("front", [True, False])
def test_headlines_are_stacked_at_one_end_of_the_page(order: tuple[int, ...], front: bool) -> None:
    bodies = [column("本报讯 " + r.body, 18) for r in REPORTS]
    heads = [REPORTS[i].head for i in order]
    assert_reports("\n\n".join([*heads, *bodies] if front else [*bodies, *heads]), opener="本报讯")


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
@pytest.mark.parametrize("indent", ["", "\u3000\u3000", "    "])
def test_web_page_holds_a_paragraph_a_line(blank: str, indent: str) -> None:
    assert_reports(blank.join(f"{r.head}{blank}{indent}{r.body}" for r in REPORTS))


def test_indented_paragraphs_without_blank_lines() -> None:
    text = "\n".join(f"{r.head}\n{column(r.body, 20, indent='　　')}" for r in REPORTS)
    assert_reports(text)


@pytest.mark.parametrize(
    ("opener", "kept"),
    [
        ("本报讯　", "本报讯"),
        ("本报讯（记者 王芳）", "本报讯（记者王芳）"),
        ("新华社成都8月3日电（记者 张力元）", "新华社成都8月3日电（记者张力元）"),
        ("青川报讯 ", "青川报讯"),
        ("本报8月5日讯 ", "本报8月5日讯"),
        ("青川新闻网讯（通讯员 李强）", "青川新闻网讯（通讯员李强）"),
        ("（本报记者 王芳）", "（本报记者王芳）"),
    ],
)
def test_reports_open_in_many_ways(opener: str, kept: str) -> None:
    text = "\n\n".join(f"{r.head}\n\n{column(opener + r.body, 18)}" for r in REPORTS)
    assert_reports(text, opener=kept)


def test_headline_is_broken_over_lines() -> None:
    reports = (
        Report("青川镇组织党员志愿者到敬老院开展志愿服务", ELDERS.body),
        Report("县水利局在柳河村召开防汛工作现场推进会", FLOODS.body),
    )
    text = "\n\n".join(f"{column(r.head, 11)}\n\n{column('本报讯 ' + r.body, 18)}" for r in reports)
    assert_reports(text, reports, opener="本报讯")


def test_kicker_headline_and_sub_headline_are_one_headline() -> None:
    found = articles(
        "践行群众路线 转变工作作风\n\n青川镇党员干部下村忙\n\n——驻村帮扶见闻之三\n\n"
        f"本报讯（记者 王芳）{ELDERS.body}\n\n"
        f"{FLOODS.head}\n\n本报讯（通讯员 李强）{FLOODS.body}\n"
    )
    heads = ["践行群众路线 转变工作作风 青川镇党员干部下村忙 ——驻村帮扶见闻之三", FLOODS.head]
    assert [headline(article) for article in found] == heads


@pytest.mark.parametrize("cut", range(2, 6))
def test_body_that_another_article_cuts_in_two_is_rejoined(cut: int) -> None:
    lines = column("本报讯 " + ELDERS.body + CANTEEN.body, 18).split("\n")
    while lines[cut - 1][-1] in "，。":
        cut += 1
    parts = ["\n".join(lines[:cut]), FLOODS.head, column("本报讯 " + FLOODS.body, 18), "\n".join(lines[cut:])]
    joined = Report(ELDERS.head, ELDERS.body + CANTEEN.body)
    assert_reports("\n\n".join([ELDERS.head, *parts]), (joined, FLOODS), opener="本报讯")


def test_blank_line_inside_a_sentence_ends_no_paragraph() -> None:
    lines = column("本报讯 " + CANTEEN.body, 18).split("\n")
    lines.insert(3, "")
    (article,) = articles("\n".join([CANTEEN.head, "", *lines]))
    assert article.body.text.count("\n") == 0


def test_paragraphs_are_parted_where_lines_end_short() -> None:
    text = (
        f"{CANTEEN.head}\n\n{column('本报讯 ' + CANTEEN.body, 18)}\n{column(FLOODS.body, 18)}\n{column(BOOKS.body, 18)}"
    )
    (article,) = articles(text)
    assert article.body.text == f"本报讯 {CANTEEN.body}\n{FLOODS.body}\n{BOOKS.body}"


def test_each_line_of_a_web_page_is_a_paragraph() -> None:
    (article,) = articles(
        "近日，县里召开大会。县长常亮主持会议并讲话。\n会议强调，各镇要提高站位。\n会后，代表们参观了展览。\n"
    )
    assert article.body.text.count("\n") == 2


def test_markdown_marks_are_left_out() -> None:
    text = f"# {FLOODS.head}\n\n**记者 王芳**\n\n{FLOODS.body}\n\n## 压实责任\n\n{CANTEEN.body}\n"
    (article,) = articles(text)
    assert headline(article) == FLOODS.head
    assert article.body.text == f"记者 王芳\n{FLOODS.body}\n压实责任\n{CANTEEN.body}"


def test_headline_and_report_in_one_line() -> None:
    text = "\n".join(f"{r.head}　本报讯（记者 王芳）{r.body}" for r in REPORTS)
    assert_reports(text, opener="本报讯（记者王芳）")


def test_list_without_a_sentence_is_an_article() -> None:
    (article,) = articles("任免名单\n\n王芳为县教育局局长\n李强为县水利局副局长\n")
    assert (headline(article), article.body.text) == ("任免名单", "王芳为县教育局局长\n李强为县水利局副局长")


def test_label_behind_a_byline_belongs_to_no_article() -> None:
    text = f"{ELDERS.head}\n\n{ELDERS.body}记者 王芳 ■简讯\n\n{FLOODS.head}\n\n{FLOODS.body}记者 李强\n"
    reading = read_page(Page("p", "p.txt", text))
    assert [span.anchor for span in reading.noise] == ["■简讯"]
    assert [[byline.name for byline in article.bylines] for article in reading.articles] == [["王芳"], ["李强"]]


def test_label_word_may_end_a_broken_headline() -> None:
    notice = Report("县委组织部干部任前公示公告", "经县委研究，现将拟提拔任用干部公示如下：张立，男，现任青川镇镇长。")
    text = f"县委组织部干部任前公示\n公告\n\n{column(notice.body, 18)}\n\n{column(CANTEEN.body, 18)}"
    assert headline(articles(text)[0]) == "县委组织部干部任前公示 公告"


def test_questions_of_an_interview_are_body() -> None:
    asked = "记者：“今年有什么打算？”\n\n刘明：今年我们将抓好三件事，修路、治水、育人。\n\n记者：群众最关心什么？"
    text = f"记者对话县长\n\n{asked}\n"
    (article,) = articles(text)
    assert article.bylines == ()
    assert "记者：“今年有什么打算？”" in article.body.text


def test_screen_words_of_a_web_page_are_noise() -> None:
    screen = [
        "网站首页",
        "当前位置：首页>新闻中心>乡镇动态",
        "发布时间：",
        "2019-08-04 10:22",
        "信息来源：",
        "今日青川",
        "分享到：",
    ]
    text = "\n\n".join([*screen[:2], FLOODS.head, *screen[2:], FLOODS.body, CANTEEN.body, "上一篇：无", "打印"])
    assert told(articles(text)) == [(FLOODS.head, plain(FLOODS.body + CANTEEN.body))]


def test_announcement_among_reports_is_an_article() -> None:
    notice = Report(
        "县委组织部干部任前公示公告",
        "经县委研究，现将拟提拔任用干部公示如下：张立，男，现任青川镇镇长，拟任县水利局局长。",
    )
    reports = (ELDERS, notice, FLOODS)
    bodies = ["本报讯（记者 王芳）" + ELDERS.body, notice.body, "本报讯（记者 李强）" + FLOODS.body]
    found = articles("\n\n".join(f"{r.head}\n\n{column(b, 18)}" for r, b in zip(reports, bodies, strict=True)))
    assert [headline(article) for article in found] == [r.head for r in reports]


def test_headline_between_blank_lines_begins_an_article_of_a_file() -> None:
    made = [f"{r.head}\n\n{r.body}{r.body}\n会议还传达了有关文件。\n" for r in (FLOODS, CANTEEN, BOOKS)]
    assert [headline(article) for article in articles("\n".join(made))] == [FLOODS.head, CANTEEN.head, BOOKS.head]


def test_heads_between_bullets_are_small_heads_under_the_headline_above_them() -> None:
    box = "各乡镇近期防汛工作动态\n\n● 东关镇 ●\n" + FLOODS.body + "（王芳）\n● 西关镇 ●\n" + BOOKS.body + "（李强）\n"
    first, second = articles(f"{CANTEEN.head}\n\n{CANTEEN.body}\n{ELDERS.body}\n\n{box}")
    assert (headline(first), headline(second)) == (CANTEEN.head, "各乡镇近期防汛工作动态")
    assert "东关镇" in second.body.text


def test_captions_before_the_opener_are_of_the_same_article() -> None:
    page = f"{FLOODS.head}\n发布时间：2013-08-20\n\n人人动手。\n抗洪现场。\n本网讯 {column(FLOODS.body, 20)}\n\n"
    first, second = articles(f"{page}{BOOKS.head}\n\n{column(BOOKS.body, 20)}\n")
    assert (headline(first), headline(second)) == (FLOODS.head, BOOKS.head)


def test_feature_with_small_heads_is_one_article() -> None:
    helpers = "村子要富，先要有好带头人。周立新上任后，把党员分成五个小组，每组包一条街，谁家有难处，小组先上门。"
    mushrooms = "返乡青年李海办起了合作社，带着三十多户种蘑菇。镇里请来技术员，一年办了六期培训班，志愿者也常来帮忙。"
    found = articles(
        f"走好强村路\n\n——青川镇产业发展纪实\n\n记者 王芳\n\n{ELDERS.body}\n\n建好一个支部\n\n{helpers}\n\n"
        f"带出一批能人\n\n{mushrooms}\n\n富了一方百姓\n\n{CANTEEN.body}\n"
    )
    assert [headline(article) for article in found] == ["走好强村路 ——青川镇产业发展纪实"]
    assert [byline.name for byline in found[0].bylines] == ["王芳"]
    assert "\n建好一个支部\n" in found[0].body.text


def test_numbered_small_heads_stay_in_the_body() -> None:
    found = articles(
        f"防汛工作的几点做法\n{ELDERS.body}\n一、抓责任落实\n{FLOODS.body}\n二、抓物资储备\n{BOOKS.body}\n三、抓巡查值守\n{CANTEEN.body}"
    )
    assert [headline(article) for article in found] == ["防汛工作的几点做法"]
    assert "二、抓物资储备" in found[0].body.text


def test_title_of_the_record_is_the_headline() -> None:
    (article,) = articles(f"{FLOODS.body}\n抓巡查值守\n{CANTEEN.body}", title=FLOODS.head)
    assert (headline(article), set(article.headline[0].offsets)) == (FLOODS.head, {-1})
    assert plain(article.body.text) == plain(FLOODS.body + "抓巡查值守" + CANTEEN.body)


@pytest.mark.parametrize(
    "printed", ["县水利局召开防汛工作现场会", "县水利局召开\n防汛工作现场会", "县水利局召开 防汛工作现场会"]
)
@pytest.mark.parametrize("site", ["", "_青川新闻网", " - 今日青川", "（图）"])
def test_title_that_the_text_repeats_is_read_once(printed: str, site: str) -> None:
    text = f"{printed}\n{FLOODS.body}\n{CANTEEN.body}"
    (article,) = articles(text, title=FLOODS.head + site)
    assert plain(headline(article)) == FLOODS.head
    assert article.headline[0].offsets[0] == 0
    assert plain(article.body.text) == plain(FLOODS.body + CANTEEN.body)


def test_furniture_labels_and_captions_belong_to_no_article() -> None:
    furniture = [
        "青川报",
        "2019年8月5日 星期一 农历七月初五",
        "02 要闻",
        "责任编辑：陈静 电话：0839-7200000",
        "【简讯】",
        "■图片新闻",
    ]
    furniture += ["图为志愿者在敬老院为老人理发。", "王芳 摄", "（下转第3版）", "A2", "□"]
    text = "\n".join([*furniture[:4], "", furniture[4], ELDERS.head, ELDERS.body + "（王芳）"])
    text += "\n".join(["", FLOODS.head, FLOODS.body + "（李强）", "", *furniture[5:], ""])
    reading = read_page(Page("p", "p.txt", text))
    assert [span.anchor for span in reading.noise] == furniture
    assert [headline(article) for article in reading.articles] == [ELDERS.head, FLOODS.head]


@pytest.mark.parametrize(
    "caption",
    ["▲志愿者陪老人聊天。  王芳 摄", "图为志愿者陪老人聊天。（王芳 摄）", "上图：志愿者陪老人聊天", "王芳 摄影"],
)
def test_caption_in_the_middle_of_a_body_is_left_out(caption: str) -> None:
    parts = [ELDERS.head, column("本报讯 " + ELDERS.body, 18), caption, column(CANTEEN.body, 18)]
    assert_reports("\n\n".join(parts), (Report(ELDERS.head, ELDERS.body + CANTEEN.body),), opener="本报讯")


def test_head_and_foot_of_a_web_page() -> None:
    text = (
        f"{FLOODS.head}\n来源：青川新闻网  发布时间：2019-08-04 10:22  浏览次数：312\n"
        f"　　{FLOODS.body}\n　　{CANTEEN.body}\n"
        "（记者 王芳 通讯员 李强）\n编辑：陈静\n上一篇：无\n"
    )
    (article,) = articles(text)
    assert told((article,)) == [(FLOODS.head, plain(FLOODS.body + CANTEEN.body + "（记者王芳通讯员李强）"))]


def test_twelve_briefs_to_a_page() -> None:
    names = ("张力", "王芳", "李强", "陈静")
    text = "\n\n".join(f"{r.head}\n{r.body}\n（{n}）" for r, n in zip(REPORTS, names, strict=True)) + "\n\n"
    found = articles(text * 3)
    assert [headline(article) for article in found] == [r.head for r in REPORTS] * 3
    assert [article.bylines[0].name for article in found] == list(names) * 3


def test_question_may_be_a_headline() -> None:
    reports = (Report("你家的垃圾分对了吗？", ELDERS.body), FLOODS)
    assert_reports("\n\n".join(f"{r.head}\n\n{column(r.body, 18)}" for r in reports), reports)


def test_traditional_page_keeps_its_script_and_is_read_in_simplified() -> None:
    text = "區領導調研防汛工作\n\n本報訊（記者 張麗）8月3日，區長劉明到柳河村調研防汛工作，強調要備足物資、落實責任。\n"
    (article,) = articles(text)
    assert headline(article) == "区领导调研防汛工作"
    assert article.headline[0].original == "區領導調研防汛工作"
    assert article.body.text.startswith("本报讯（记者 张丽）8月3日，区长刘明到")
    assert article.body.original.startswith("本報訊（記者 張麗）8月3日，區長劉明到")
    assert (article.bylines[0].name, article.bylines[0].span.anchor) == ("张丽", "張麗")


@pytest.mark.parametrize("text", ["", "\n\n \u3000\n", "■消息速递\n", "02\n"])
def test_page_without_text_has_no_article(text: str) -> None:
    assert articles(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "会议选举周立新为镇长，冯涛、韩国庆为副镇长。",
        "任命周立新为县水利局局长",
        "镇长周立新主持会议，",
        "2019年8月3日，周立新当选镇长。",
        "图为周立新在会上讲话。",
        "时间：8月3日上午，镇长周立新到柳河村察看汛情",
        "镇长：周立新\n副镇长：冯涛",
    ],
)
def test_page_of_a_sentence_or_less_is_an_article(text: str) -> None:
    assert told(articles(text)) == [("", text.replace("\n", ""))]
    (article,) = articles(text, title=FLOODS.head)
    assert told((article,)) == [(FLOODS.head, text.replace("\n", ""))]


@pytest.mark.parametrize("text", ["", FLOODS.head])
def test_title_without_a_text(text: str) -> None:
    assert told(articles(text, title=FLOODS.head)) == ([(FLOODS.head, FLOODS.head)] if text else [])


@pytest.mark.parametrize(
    "caption", ["图为活动现场", "（上图：防汛工作现场会）", "现场会会场", "县水利局召开2019年防汛工作现场会"]
)
def test_caption_under_the_headline_of_a_web_page(caption: str) -> None:
    text = f"{FLOODS.head}\n{caption}\n2019年8月3日，会议在柳河村举行。{FLOODS.body}\n{CANTEEN.body}"
    (article,) = articles(text)
    assert told((article,)) == [(FLOODS.head, f"2019年8月3日，会议在柳河村举行。{FLOODS.body}{CANTEEN.body}")]


def test_slogan_is_the_headline_of_an_article_that_a_caption_ends() -> None:
    (article,) = articles(f"书声琅琅 满园芬芳\n日期：2006-11-08\n\n{BOOKS.body}\n{CANTEEN.body}\n读书节主席台")
    assert told((article,)) == [("书声琅琅满园芬芳", BOOKS.body + CANTEEN.body)]


@pytest.mark.parametrize(
    "line",
    [
        "您的位置：首页 >> 时政要闻",
        "首页 > 新闻 > 正文",
        "关闭窗口  打印本页",
        "【打印】【关闭】",
    ],
)
def test_ways_through_a_site_belong_to_no_article(line: str) -> None:
    found = articles(f"{line}\n{FLOODS.head}\n{FLOODS.body}\n{CANTEEN.body}\n{line}")
    assert told(found) == [(FLOODS.head, FLOODS.body + CANTEEN.body)]


@pytest.mark.parametrize(
    "title",
    [
        "青川县召开经济工作会议暨乡村振兴工作推进会和党风廉政建设工作会议全面部署今年各项重点工作任务",
        "县水利局在柳河村召开防汛工作现场会。",
    ],
)
def test_long_or_stopped_title_of_a_web_page(title: str) -> None:
    (article,) = articles(f"{title}\n会议现场（王芳 摄）\n{FLOODS.body}\n{CANTEEN.body}")
    assert told((article,)) == [(title, FLOODS.body + CANTEEN.body)]


def test_sentence_that_repeats_the_headline_is_text() -> None:
    (article,) = articles("青川镇召开防汛会\n8月3日,青川镇召开防汛会.镇长周立新讲话.\n干部们热烈讨论.")
    assert headline(article) == "青川镇召开防汛会"
    assert article.body.text == "8月3日，青川镇召开防汛会。镇长周立新讲话。\n干部们热烈讨论。"


@pytest.mark.parametrize("day", ["今（20）日", "今天（20日）", "昨（19）日"])
def test_day_in_brackets_says_when(day: str) -> None:
    assert WHEN.search(f"新竹縣議會{day}開議")


def test_block_that_ends_one_sentence_and_breaks_off_in_the_next_is_no_headline() -> None:
    flood = "本报讯 " + FLOODS.body.replace("。", "。\n", 1)
    torn = "\n\n".join(
        [FLOODS.head, flood[:60], f"{CANTEEN.head}\n\n{column('本报讯 ' + CANTEEN.body, 16)}", flood[60:]]
    )
    assert [headline(article) for article in articles(torn)] == [FLOODS.head, CANTEEN.head]


def test_teasers_below_an_article_belong_to_no_article() -> None:
    found = articles(f"{FLOODS.head}\n{FLOODS.body}\n{CANTEEN.body}\n新闻推荐\n{BOOKS.body}\n{ELDERS.body}")
    assert told(found) == [(FLOODS.head, FLOODS.body + CANTEEN.body)]


def test_sub_headline_of_a_web_page_stays() -> None:
    (article,) = articles(f"{FLOODS.head}\n韩国庆讲话 周立新出席\n发布时间：2019-08-04\n{FLOODS.body}\n{CANTEEN.body}")
    assert headline(article) == f"{FLOODS.head} 韩国庆讲话 周立新出席"


def test_body_alone_is_an_article_without_headline() -> None:
    assert told(articles(ELDERS.body)) == [("", ELDERS.body)]


def test_wide_digits_are_read_as_plain_ones_and_kept_as_printed() -> None:
    (found,) = articles("县里修桥\n本报讯　８月３日，全长８６０米的ＡＢ大桥在白石镇１２号院旁开工。\n")
    assert "8月3日，全长860米的AB大桥在白石镇12号院旁开工。" in found.body.text
    assert "８月３日，全长８６０米的ＡＢ大桥" in found.body.original


@pytest.mark.parametrize(
    "line",
    [
        "第01版：要闻　2019年3月5日　星期二",
        "2版 2019年3月5日 星期一 编辑：王敏 校对：赵亮",
        "青川报 2019年3月5日 星期三 农历二月初八 第128期",
        "要闻 2 2019年3月5日 星期二",
        "责任编辑 王敏 美编 李红 2019.3.5",
        "县实验小学校园读书节开幕 ▶2版",
        "县实验小学校园读书节开幕（详见第三版）",
        "校长来了，学生来了，县实验小学校园读书节开幕！ ▶A2版",
    ],
)
def test_head_of_a_newspaper_page_and_its_guide_belong_to_no_article(line: str) -> None:
    first, second = articles(
        f"{line}\n\n{FLOODS.head}\n\n{column(FLOODS.body, 20)}\n\n{CANTEEN.head}\n\n{column(CANTEEN.body, 20)}\n"
    )
    assert (headline(first), headline(second)) == (FLOODS.head, CANTEEN.head)


@pytest.mark.parametrize("width", range(8, 24))
def test_byline_in_brackets_may_break_anywhere(width: int) -> None:
    pages = [column(f"{report.body}（记者 王小芳 李国强）", width) for report in (FLOODS, CANTEEN)]
    found = articles(f"{FLOODS.head}\n\n{pages[0]}\n\n{CANTEEN.head}\n\n{pages[1]}\n")
    assert [[byline.name for byline in article.bylines] for article in found] == [["王小芳", "李国强"]] * 2


def test_day_that_the_column_breaks_off_begins_no_report() -> None:
    text = column("为引导居民养成健康的习惯，9月\n3日上午，街道举办健康讲座。居民们听得认真。讲座持续了一个上午。", 40)
    (article,) = articles(f"{CANTEEN.head}\n\n本报记者 王芳\n\n{text}\n")
    assert headline(article) == CANTEEN.head


def test_bylines_above_bodies_whose_headlines_stand_elsewhere() -> None:
    reports = (FLOODS, CANTEEN, BOOKS)
    bodies = "\n\n".join(f"□ 本报记者 王小芳 通讯员 李强\n{column(report.body, 20)}" for report in reports)
    heads = "\n\n".join(report.head for report in reports)
    found = articles(f"{bodies}\n\n{heads}\n")
    assert [headline(article) for article in found] == [report.head for report in reports]


def test_unsigned_report_between_one_that_opens_with_its_reporter_and_signed_ones() -> None:
    opened = f"{FLOODS.head}\n\n{column('本报讯（记者 王小芳）' + FLOODS.body, 20)}\n\n"
    signed = [f"{r.head}\n\n{column(r.body, 20)}\n记者 李国强 文/图\n\n" for r in (CANTEEN, BOOKS)]
    found = articles(opened + "".join(signed))
    assert [headline(article) for article in found] == [FLOODS.head, CANTEEN.head, BOOKS.head]


@pytest.mark.parametrize(
    "lines",
    [
        "河畔社区：送来\n一支“不走的医疗队”",
        "古城第十二届“天下第\n一枝花”文化旅游节开幕",
        "七旬老人来了，孩童也来了，\n居民当志愿者！",
    ],
)
def test_headline_that_a_column_breaks_in_quotes_or_ends_with_a_call(lines: str) -> None:
    found = articles(f"{FLOODS.head}\n\n{column(FLOODS.body, 22)}\n\n{lines}\n\n{column(CANTEEN.body, 22)}\n")
    assert headline(found[1]).replace(" ", "") == lines.replace("\n", "")


def test_headline_of_two_parts_that_is_as_wide_as_its_column() -> None:
    head = "街道建成社区食堂 居民吃饭方便便宜"
    found = articles(f"{FLOODS.head}\n\n{column(FLOODS.body, 18)}\n\n{head}\n{column(CANTEEN.body, 18)}\n")
    assert headline(found[1]) == head


@pytest.mark.parametrize(
    "foot",
    [
        "主办：青川县人民政府 承办：青川县政府办公室\n备案号：川ICP备05001234号 网站标识码：5100000012",
        "Copyright © 2019 青川新闻网 版权所有\n联系电话：0839-5550123",
        "声明：本网注明来源的作品，版权均属于本网，未经授权不得转载。",
        "附件：\n相关链接：",
    ],
)
@pytest.mark.parametrize("width", [20, 400])
def test_what_a_site_says_of_itself_belongs_to_no_article(foot: str, width: int) -> None:
    (article,) = articles(f"{FLOODS.head}\n\n{column(FLOODS.body, width)}\n{column(CANTEEN.body, width)}\n{foot}\n")
    assert headline(article) == FLOODS.head
    assert article.body.text.endswith("送餐服务。")


def test_blank_line_after_every_line_of_a_column_parts_nothing() -> None:
    pages = [f"{report.head}\n\n{column(report.body, 20)}\n".replace("\n", "\n\n") for report in (FLOODS, CANTEEN)]
    found = articles("\n\n".join(pages))
    assert [headline(article) for article in found] == [FLOODS.head, CANTEEN.head]
    assert [article.body.text.count("\n") for article in found] == [0, 0]


def test_note_on_the_page_before_stands_between_a_headline_and_its_report() -> None:
    note = f"{CANTEEN.head}\n（上接第1版）\n{column('本报讯 ' + CANTEEN.body, 16)}\n"
    found = articles(f"{FLOODS.head}\n\n{column(FLOODS.body, 16)}\n\n{note}")
    assert [headline(article) for article in found] == [FLOODS.head, CANTEEN.head]


def test_briefs_of_a_file_each_with_a_head_and_a_day() -> None:
    heads = ["部署防汛工作", "食堂今天启用了", "读书节开幕"]
    texts = [f"8月{day}日，{report.body}" for day, report in enumerate((FLOODS, CANTEEN, BOOKS), 2)]
    found = articles("".join(f"{head}\n\n{text}\n\n" for head, text in zip(heads, texts, strict=True)))
    assert [headline(article) for article in found] == heads


@pytest.mark.parametrize(
    "top", ["今日青川\n", "青川讯\n2024年2月4日 星期日\n", "青川日报\n中华民国110年10月2日 星期六（2021年10月2日）\n"]
)
def test_name_of_the_paper_is_no_headline(top: str) -> None:
    (article,) = articles(f"{top}\n{FLOODS.head}\n\n{FLOODS.body}\n{CANTEEN.body}\n")
    assert headline(article) == FLOODS.head


def test_day_with_blanks_begins_a_report() -> None:
    text = column("1 月31 日下午，县长李国强走访慰问。" + FLOODS.body, 14)
    (article,) = articles(f"李国强赵敏王芳在青川县走访\n慰问\n\n　　{text}\n")
    assert headline(article).replace(" ", "") == "李国强赵敏王芳在青川县走访慰问"


@pytest.mark.parametrize("width", [12, 14, 16])
def test_headline_that_fills_its_column_behind_the_last_body(width: int) -> None:
    heads = ["县水利局现场研究防汛备汛", "县实验小学孩子走进\n读书节里", "敬老院里的一个上午"]
    bodies = [column("本报讯 " + report.body, width) for report in (FLOODS, BOOKS, ELDERS)]
    made = articles("\n\n".join([*bodies, *heads, "新闻热线：0371-5550123"]))
    assert [headline(article) for article in made] == [head.replace("\n", " ") for head in heads]


@pytest.mark.parametrize(
    "signed",
    [
        "记者 李成武\n通讯员 王小波 林\n晓燕",
        "记者 李成武\n通讯员 王小波 林\n\n晓燕",
        "本报记者 李成武 通讯员 何志\n明 王小波",
        "（记者 李成武 通\n\n讯员 王小波）",
        "（记者 李成\n\n武）",
        "记者\n\n李成武 通讯员 王小波",
    ],
)
def test_column_breaks_a_byline_inside_a_name(signed: str) -> None:
    glued = "" if signed.startswith(("记者 李", "本报")) else "。"
    first = column("本报讯 " + FLOODS.body, 20).removesuffix(glued) + (glued or "\n") + signed
    found = articles(f"{FLOODS.head}\n\n{first}\n\n{BOOKS.head}\n\n{column('本报讯 ' + BOOKS.body, 20)}")
    assert [headline(article) for article in found] == [FLOODS.head, BOOKS.head]
    written = "".join(signed.split())
    assert found[0].bylines
    assert all(byline.name in written and len(byline.name) == 3 for byline in found[0].bylines)


@pytest.mark.parametrize("width", [10, 11, 12])
def test_headline_as_wide_as_a_narrow_column_is_told_again_by_its_report(width: int) -> None:
    head = {10: "县水利局召开防汛会议", 11: "县水利局召开防汛现场会", 12: "县水利局召开防汛工作会议"}[width]
    text = f"{CANTEEN.head}\n\n{column(CANTEEN.body, width)}\n{head}\n{column(FLOODS.body, width)}\n"
    assert [headline(article) for article in articles(text)] == [CANTEEN.head, head]


def test_plain_marks_are_read_as_those_of_chinese_print_and_kept_in_the_original() -> None:
    page = "青川镇:防汛会召开\n(记者 王芳)8月3日10:30,青川镇召开防汛会(扩大),镇长说:“汛期到了!”有1,200人.\n"
    (article,) = articles(page)
    assert headline(article) == "青川镇：防汛会召开"
    assert article.body.text == "（记者 王芳）8月3日10:30，青川镇召开防汛会（扩大），镇长说：“汛期到了！”有1,200人。"
    assert article.body.original.startswith("(记者 王芳)8月3日10:30,青川镇")


@pytest.mark.parametrize("width", [22, 500])
@pytest.mark.parametrize(
    "line", ["记者 李明", "作者：李明 发布日期：2023-06-23", "文/李明", "柳河县融媒体中心记者 李明"]
)
def test_a_byline_over_the_only_headline_signs_its_report(line: str, width: int) -> None:
    (article,) = articles(f"{line}\n{FLOODS.head}\n{column(FLOODS.body, width)}\n")
    assert headline(article) == plain(FLOODS.head)
    assert [byline.name for byline in article.bylines] == ["李明"]


@pytest.mark.parametrize("top", ["", "今日柳河 2018年8月2日 星期四\n"])
@pytest.mark.parametrize(
    ("head", "sign", "name"),
    [
        ("县水利局召开防汛工作现场会", "□ 何学文", "何学文"),
        ("县水利局召开防汛工作现场会", "□ 何学文 李建国 文/图", "何学文"),
        ("巡查到户 物资到村", "本报记者 何学文", "何学文"),
        ("守住大堤 护好家园", "（何学文）", "何学文"),
    ],
)
def test_the_only_headline_at_the_foot_of_its_report_over_who_signs_it(
    head: str, sign: str, name: str, top: str
) -> None:
    (article,) = articles(f"{top}{column(FLOODS.body, 20)}\n{column(CANTEEN.body, 20)}\n{head}\n{sign}\n")
    assert headline(article) == head
    assert article.bylines[0].name == name


@pytest.mark.parametrize("sign", ["", "□ 何学文 李建国\n"])
@pytest.mark.parametrize("head", ["县水利局召开防汛工作现场会", "柳河村备足防汛物资\n乡镇负责人上堤巡查"])
def test_a_page_of_paragraphs_may_have_its_headline_at_the_foot(head: str, sign: str) -> None:
    more = "会议结束后，大家到柳河村的河堤上看了巡查点和物资仓库。"
    (article,) = articles(f"{FLOODS.body}\n{more}\n{head}\n{sign}")
    assert headline(article) == " ".join(head.split())


@pytest.mark.parametrize(
    "foot", ["柳河县水利局", "柳河村防汛工作现场", "附：防汛责任人名单", "局长韩国庆讲话\n柳河村防汛现场", "防汛物资"]
)
def test_what_else_stands_at_the_foot_is_no_headline(foot: str) -> None:
    more = "会议结束后，大家到柳河村的河堤上看了巡查点和物资仓库。"
    (article,) = articles(f"{FLOODS.body}\n{more}\n{foot}\n")
    assert not article.headline


@pytest.mark.parametrize("field", ["签发时间： 2006-06-19", "印发日期：2006年6月19日"])
def test_when_a_report_was_issued_is_no_title(field: str) -> None:
    (article,) = articles(f"{field}\n{FLOODS.head}\n\n{column(FLOODS.body, 21)}\n")
    assert headline(article) == plain(FLOODS.head)


@pytest.mark.parametrize("width", [20, 500])
def test_a_list_attached_to_a_report_is_of_it_whatever_its_fields(width: int) -> None:
    rows = "附获奖名单（部分）\n短视频类二等奖\n作者姓名：徐艺菲，陈煊予\n指导老师：罗茜\n作品名称：做一棵小苗"
    body = f"{column(BOOKS.body, width)}\n{column(ELDERS.body, width)}"
    (article,) = articles(f"{BOOKS.head}\n\n{body}\n{rows}\n编辑：刘芳\n")
    assert plain(rows) in plain(article.body.text)


@pytest.mark.parametrize(
    "note",
    ["【编者按】防汛人人有责，", "编者按：防汛人人有责，", "核心提示 防汛人人有责，", "开栏的话：防汛人人有责，"],
)
@pytest.mark.parametrize("width", [22, 28, 400])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_note_of_the_paper_over_a_headline_is_of_its_report(note: str, width: int, gap: str) -> None:
    note = column(note + "本报今起开设专栏，讲述堤坝上的守护者，敬请广大读者关注。", width)
    parts = [
        note,
        FLOODS.head,
        column(FLOODS.body, width),
        "记者 李强",
        BOOKS.head,
        column(BOOKS.body, width),
        "记者 陈静",
    ]
    found = articles(gap.join(parts) + "\n")
    assert [headline(article) for article in found] == [FLOODS.head, BOOKS.head]
    assert "开设专栏" in found[0].body.text or width == 400


@pytest.mark.parametrize("byline", ["本报记者 {}", "（记者 {}）", "记者 {} 通讯员 王芳"])
@pytest.mark.parametrize("width", [18, 22])
def test_a_byline_under_each_of_two_headlines_parts_their_reports(byline: str, width: int) -> None:
    wheat = "眼下，我县四十二万亩小麦陆续成熟，各地抢抓晴好天气组织收割，十余台收割机在田里来回穿梭。"
    bikes = "充电难、停车难，一直是老旧小区居民的烦心事。今年，城西街道新建充电车棚二十三处，居民不再为难。"
    heads = ("全县小麦开镰收割", "让电动自行车“停有所依”")
    page = [
        part
        for head, name, text in zip(heads, ("欧阳静", "马明"), (wheat, bikes), strict=True)
        for part in (head, byline.format(name), column(text, width))
    ]
    assert [headline(article) for article in articles("\n".join(page) + "\n")] == list(heads)


def test_a_headline_over_a_short_note_stays() -> None:
    found = articles(f"{FLOODS.head}\n\n核心提示：防汛工作开始了。\n\n{column(FLOODS.body, 14)}\n")
    assert [headline(article) for article in found] == [FLOODS.head]
