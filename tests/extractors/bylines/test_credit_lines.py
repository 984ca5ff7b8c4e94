"""Credits of sites and accounts around a report: day lines, sources, offices that sign, cues behind names."""

from __future__ import annotations

import pytest

from extractors.bylines.credits import is_value
from tests.extractors.bylines.test_bylines import people
from tests.extractors.newspaper import ELDERS, FLOODS, articles, column, headline

HEAD = "青川镇举办茶歌会"
BODY = "近日，青川镇茶歌会在柳河村开唱，镇长韩国庆致辞。\n当天，三千多名游客前来听歌。"


def signers(above: str = "", below: str = "") -> dict[str, list[str]]:
    """Who signs one report, by role, which keeps its headline and its text."""
    (article,) = articles("\n".join(filter(None, [HEAD, above, BODY, below])))
    assert [head.text for head in article.headline] == [HEAD]
    for paragraph in BODY.split("\n"):
        assert paragraph in article.body.text
    return {"reporters": [], "correspondents": []} | {f"{role}s": who for role, who in people(article.bylines).items()}


@pytest.mark.parametrize(
    "line",
    [
        "2012年08月20日09:20  红网",
        "2014年05月07日讯",
        "2025-11-30　苗栗讯",
        "2019-03-05 10:20 东网",
        "2019年3月5日 甘孜电",
        "地方中心／综合报导",
        "〔地方中心／苗栗报导〕",
    ],
)
def test_a_day_and_where_a_report_is_from_is_no_headline_and_names_nobody(line: str) -> None:
    assert signers(above=line) == {"reporters": [], "correspondents": []}


@pytest.mark.parametrize(
    ("line", "reporters", "correspondents"),
    [
        ("2005-08-15 19:00:00 / 李婉芳 翁乾坤 报导 /", ["李婉芳", "翁乾坤"], []),
        ("李强 青川观察记者 王小芳 柳河观察 陈静", ["王小芳", "陈静"], ["李强"]),
        ("李强 青川新闻记者 王小芳 柳河新闻 陈静", ["王小芳", "陈静"], ["李强"]),
        ("2019-03-05 苗栗讯 记者 王小芳", ["王小芳"], []),
        # Taiwan's slashes and rings before the place reported from
        ("记者王小芳◎台中报导", ["王小芳"], []),
        ("记者王小芳╱苗栗报导", ["王小芳"], []),
        ("记者王小芳·苗栗报导", ["王小芳"], []),
        ("记者古丽娜·买买提报导", ["古丽娜·买买提"], []),
        ("记者古丽娜·吐逊报导", ["古丽娜·吐逊"], []),
        ("（记者王小芳、李强／台北、苗栗连线报导）", ["王小芳", "李强"], []),
        ("记者王小芳、李强／台中报导", ["王小芳", "李强"], []),
        ("◎记者 王小芳", ["王小芳"], []),
        ("青川融媒记者 王小芳 李强 2022-08-01", ["王小芳", "李强"], []),
        ("本报特派记者 王小芳 李强 发自苗栗", ["王小芳", "李强"], []),
        ("《青川日报》记者 王小芳", ["王小芳"], []),
        ("文字、编辑：王小芳", ["王小芳"], []),
        ("撰稿/编辑：王小芳 审核：李强", ["王小芳"], []),
        ("作者：纳服股 周瑾　　责编：王芳芳　　点击：230", [], ["周瑾"]),
        ("来源：青川公众号 李宜曼 发布日期：2023-11-27", ["李宜曼"], []),
        # a Taiwan site, its reporter and the day between slashes
        ("TNN台湾地方新闻／王小芳／更新日期: 2012-04-14 18:22:10", ["王小芳"], []),
        ("更新日期：2012/04/14 04:11 王小芳／苗栗报导", ["王小芳"], []),
        ("2012-04-14 18:22 联合报 王小芳／苗栗报导", ["王小芳"], []),
        ("民视新闻／王小芳／2013-03-05", ["王小芳"], []),
        ("文／王小芳 图／苗栗县政府提供", ["王小芳"], []),
        # a bracket behind the source; who is of the source itself is its reporter
        ("2018-04-18   来源：青川人大   （青川人大 王小芳 李强）", ["王小芳", "李强"], []),
        ("2018-04-18   来源：青川县人民政府网   （县农业局 王小芳）", [], ["王小芳"]),
        # a bar behind a name makes it no field
        ("来源：青川日报 | 王小芳 | 2018-04-18 10:20", ["王小芳"], []),
        ("王小芳 | 2012-03-05 | 来源：青川日报", ["王小芳"], []),
        # what readers do, the page and the day beside who signs
        ("青川日报 记者 王小芳 2012-03-05 阅读 123", ["王小芳"], []),
        ("2012-03-05 10:20 王小芳 阅读(123)", ["王小芳"], []),
        ("2012-03-05 08:39 来源：青川网 王小芳 我要评论(0)", ["王小芳"], []),
        ("记者 王小芳　2009年03月05日 10:20　青川新闻网", ["王小芳"], []),
        ("2009年03月05日 10:20　青川新闻网　记者 王小芳", ["王小芳"], []),
        ("青川日报 2009-03-05 第2版 作者：王小芳", ["王小芳"], []),
        # an office right before its author, and fields of offices
        ("来源：青川县教育局 作者：柳河小学王小芳 发布时间：2018-04-18", [], ["王小芳"]),
        ("撰稿：县中医院王小芳　审稿：李强", [], ["王小芳"]),
        ("供稿：王小芳　供稿单位：县委组织部　2013-03-05", [], ["王小芳"]),
        ("[ 作者：王小芳 转贴自：本站原创 点击数：123 更新时间：2008-3-5 ]", ["王小芳"], []),
        ("日期：2018-03-05 14:20作者：王小芳文章来源：本站原创点击数：271次", ["王小芳"], []),
        # a town or an office over who of it sent the text in
        ("柳河镇王小芳", [], ["王小芳"]),
        ("县实验小学五（2）班 柏云舟 指导老师 王小芳", [], ["柏云舟"]),
        # the marks of a quotation around who reports
        ("「记者王小芳／综合报导」", ["王小芳"], []),
        ("『记者：王小芳 高屏报导』", ["王小芳"], []),
        ("[本报讯] 记者 王小芳", ["王小芳"], []),
        ("文 王小芳 图 李强", ["王小芳", "李强"], []),
        ("采写：本报记者 王小芳 摄影：李强", ["王小芳", "李强"], []),
        ("本报记者 王小芳 发自 柳河", ["王小芳"], []),
        ("本报记者王小芳发自柳河通讯员李强", ["王小芳"], ["李强"]),
        ("本报记者 王小芳 发自柳河报道 李强摄影", ["王小芳", "李强"], []),
        ("口述/韩德福 整理/王小芳", ["王小芳"], []),
        # names of two-character surnames and of other languages
        ("欧阳春晓 李强", ["欧阳春晓", "李强"], []),
        ("县委宣传部 欧阳春晓", [], ["欧阳春晓"]),
        ("县委宣传部 旦增卓玛", [], ["旦增卓玛"]),
        ("记者旦增卓玛／综合报导", ["旦增卓玛"], []),
        # one line under another
        ("本报记者 王小芳\n摄影 李强", ["王小芳", "李强"], []),
        ("王小芳/文\n李强/图", ["王小芳", "李强"], []),
        ("文/图\n本报记者 王小芳", ["王小芳"], []),
        ("王小芳\n李强国", ["王小芳", "李强国"], []),
    ],
)
def test_who_signs_above_the_text(line: str, reporters: list[str], correspondents: list[str]) -> None:
    assert signers(above=line) == {"reporters": reporters, "correspondents": correspondents}


@pytest.mark.parametrize(
    ("line", "reporters", "correspondents"),
    [
        # an office in the field of the source sends in, a station's people report
        ("图文来源：县人武部 陈立志", [], ["陈立志"]),
        ("图文来源：县电视台（新闻中心）石承志", ["石承志"], []),
        ("来源：县水利局　陈立志", [], ["陈立志"]),
        ("来源：青川县融媒体中心　陈立志", ["陈立志"], []),
        ("图文来源：县人武部", [], []),
        ("图片来源：陈立志", [], []),
        # a cue behind a name says what he did, a cue behind which nothing stands
        ("（刘小川 编辑）", [], []),
        ("（刘小川 审核 何静 编辑）", [], []),
        ("（刘小川 供稿 何静 编辑）", [], ["刘小川"]),
        ("（刘小川 通讯员）", [], ["刘小川"]),
        ("（编辑 何静）", [], []),
        ("（记者 刘小川 编辑 何静）", ["刘小川"], []),
        ("（何静整理）", ["何静"], []),
        # what is said of one of those named
        ("（王小明（实习））", ["王小明"], []),
        ("（王小明 李大川（实习））", ["王小明", "李大川"], []),
        ("（王小明（实习） 李大川）", ["王小明", "李大川"], []),
        ("（柳河村（实习））", [], []),
        # an office of two characters
        ("（校办 谭晓燕）", [], ["谭晓燕"]),
        ("（青川公安 王小明）", [], ["王小明"]),
        ("（县一中 王小明）", [], ["王小明"]),
        ("▍来源：青川发布\n▍作者：王小明\n▍编辑：陈静", ["王小明"], []),
        ("文字：王小明 海报：陈静", ["王小明"], []),
        ("文字：王小明 指导老师：陈静", ["王小明"], []),
        ("文字｜初一（2）班 李佳宜", ["李佳宜"], []),
        ("（县作协 王小明）", [], ["王小明"]),
        # names before who edited, without a word for who wrote
        ("王小明 陈静 责任编辑：李强", ["王小明", "陈静"], []),
        ("青川融媒 王小明 编辑 陈静", ["王小明"], []),
        ("张家镇 编辑 陈静", [], []),
        ("来源：青川融媒 编辑：陈静", [], []),
        ("（大岭镇余小旺）", [], ["余小旺"]),
        ("（大岭镇高家湾）", [], []),
        ("（县融媒体中心 娜仁花）", ["娜仁花"], []),
        ("（魏微 峻岭 温剑）", ["魏微", "峻岭", "温剑"], []),
        ("（县农业农村局柏云舟）", [], ["柏云舟"]),
        ("（大岭镇 王小明 县司法局 李大川）", [], ["王小明", "李大川"]),
        ("（大学生村官 王小明）", [], ["王小明"]),
        # a bracket in two lines, and where a report goes on behind who signs it
        ("（记者 王小明\n通讯员 李大川）", ["王小明"], ["李大川"]),
        ("（王小明）（下转第二版）", ["王小明"], []),
        # names in a box
        ("【王小明 李大川】", ["王小明", "李大川"], []),
        ("【高原红】", [], []),
        ("【社会 民生】", [], []),
        ("[综合新闻]", [], []),
    ],
)
def test_who_signs_below_the_text(line: str, reporters: list[str], correspondents: list[str]) -> None:
    assert signers(below=line) == {"reporters": reporters, "correspondents": correspondents}


def test_the_first_line_of_a_text_is_no_value_of_the_field_over_it() -> None:
    text = (
        "1月17日上午，我县2013年考取大中专的残疾学生、残疾人家庭子女领到了助学金，发放仪式在县城人民广场举行。"
        "县残联理事长王小明主持仪式。王小明希望学生们发奋学习，早日成才，用实际行动回报社会。"
    )
    (article,) = articles("我县发放助学金\n发布时间：2014-01-24　　来源：县残联　　点击：\n" + column(text, 20, "　　"))
    assert [head.text for head in article.headline] == ["我县发放助学金"]
    assert article.body.text.replace("\n", "").startswith("1月17日上午，我县2013年考取大中专")


@pytest.mark.parametrize(
    "credit", ["图片来源：县文化馆", "（图片由县融媒体中心提供）", "文中图片由县文化馆提供", "（本文图片：王小明 摄）"]
)
def test_who_gave_all_the_pictures_makes_no_caption_of_the_last_paragraph(credit: str) -> None:
    (article,) = articles(f"{HEAD}\n{BODY}\n{credit}")
    assert "三千多名游客前来听歌。" in article.body.text


def test_who_took_one_picture_stands_below_its_caption() -> None:
    (article,) = articles(f"{HEAD}\n{BODY}\n▲柳河村茶园里的歌手。\n（图片由县文化馆提供）")
    assert "歌手" not in article.body.text
    assert "三千多名游客前来听歌。" in article.body.text


def test_a_field_without_a_value_does_not_go_on_with_the_report_below() -> None:
    text = "（本报记者 张旭）5月10日上午，我县农村留守妇女互助工作推进会在县政府会议室召开，县长王小明出席会议。"
    (article,) = articles("我县召开留守妇女工作会\n2012-05-14　　浏览次数：\n" + column(text, 22, "　　"))
    assert people(article.bylines) == {"reporter": ["张旭"]}
    assert not article.body.text.startswith("2012")


@pytest.mark.parametrize("name", ["□徐 冬 冬", "□徐　冬　冬", "□徐 冬冬", "□徐冬冬"])
def test_a_name_of_which_each_character_is_set_apart_signs_below_the_headline(name: str) -> None:
    texts = [f"{r.head}\n{column(r.body, 18, '　　')}" for r in (FLOODS, ELDERS)]
    texts[1] = texts[1].replace("\n", f"\n{name}\n", 1)
    found = articles("\n\n".join(texts))
    assert [headline(article) for article in found] == [FLOODS.head, ELDERS.head]
    assert [byline.name for byline in found[1].bylines] == ["徐冬冬"]


def test_a_headline_over_a_letter_is_no_part_of_its_salutation() -> None:
    letter = column("我是城南新村的居民，小区门口的路灯坏了两个月，物业说不归他们管，请问该找谁？", 18, "　　")
    found = articles(
        f"{FLOODS.head}\n{column(FLOODS.body, 18, '　　')}\n\n群众来信\n路灯不亮谁来管\n编辑同志：\n{letter}"
    )
    assert headline(found[1]).endswith("路灯不亮谁来管")


@pytest.mark.parametrize(
    "clause",
    ["连日来，", "今年以来，", "近期，", "为此，", "元旦前夕，", "连日来，3月5日，", "随着天气转暖，", "目前，"],
)
@pytest.mark.parametrize("opener", ["本报讯 记者 王小明 ", "本报讯 记者王小明 "])
def test_the_first_clause_behind_a_reporter_names_nobody(opener: str, clause: str) -> None:
    text = column(
        f"{opener}{clause}县水利局在柳河村召开防汛工作现场会，局长韩国庆到会。会议持续了一个上午。", 18, "　　"
    )
    (article,) = articles(f"{FLOODS.head}\n{text}")
    assert people(article.bylines) == {"reporter": ["王小明"]}


@pytest.mark.parametrize("line", ["撰文 \\ 本报记者 王小明", "新闻采写：王小明 编辑：陈静", "文稿采写：王小明"])
def test_other_marks_and_cues_before_who_wrote(line: str) -> None:
    assert signers(above=line) == {"reporters": ["王小明"], "correspondents": []}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014年1月24日 星期五上午", True),
        ("123次", True),
        ("10:20", True),
        ("县财政局", True),
        ("3月5日县里召开会议部署", False),
        ("50多名党员参加活动", False),
        ("1月17日，我县2013年考取", False),
    ],
)
def test_what_a_field_may_hold_in_the_next_line(text: str, expected: bool) -> None:
    assert is_value(text) is expected


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("·本报记者 周祎昕·", ["周祎昕"]),
        ("•本报记者 周祎昕 王芳•", ["周祎昕", "王芳"]),
        ("·青川县第二小学小记者/周祎昕·", ["周祎昕"]),
        ("（青川新闻网消息 周祎昕、王芳/文 赵建国/摄）", ["周祎昕", "王芳", "赵建国"]),
        ("青川新闻网讯 周祎昕、王芳/文 赵建国/摄", ["周祎昕", "王芳", "赵建国"]),
        ("文\\图 周祎昕", ["周祎昕"]),
        ("周祎昕 文\\图", ["周祎昕"]),
        ("2013年06月17日　记者 周祎", ["周祎"]),
        ("2013-06-17 09:20　青川报道组 周祎昕", ["周祎昕"]),
        ("青川法治网 · 周祎昕 王芳  |  2020-09-15 14:51", ["周祎昕", "王芳"]),
        ("青川县实验小学三（2）班 周祎昕", ["周祎昕"]),
        ("□ 青川县第二小学 周祎昕", ["周祎昕"]),
        ("河阳日报记者 周祎昕 共享联盟·泰顺 王芳", ["周祎昕", "王芳"]),
    ],
)
def test_who_signs_between_dots_behind_a_day_or_a_class(line: str, who: list[str]) -> None:
    found = signers(above=line)
    assert sorted(found["reporters"] + found["correspondents"]) == sorted(who)


@pytest.mark.parametrize(
    "label", ["·记者走基层·", "·通讯员园地·", "·本报记者 走基层·", "·记者手记·", "·我与记者·", "·聚焦 作者·"]
)
def test_a_label_between_dots_names_nobody(label: str) -> None:
    found = people(articles("\n".join([label, HEAD, BODY]))[0].bylines)
    assert found == {}


def test_a_report_that_ends_before_who_signs_it() -> None:
    (article,) = articles(f"{HEAD}\n{BODY}（完）（周祎昕）")
    assert [who for names in people(article.bylines).values() for who in names] == ["周祎昕"]


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2022/3/5 11:50:43   来源： 天河县文化云",
        "来源： 天河县文化云",
        "来源：高安市融媒云 2021-03-05",
        "来源：县教育局 （基教股） 2013-03-05",
        "2013-03-05 来源：县教育局 （图片新闻）",
        "时政要闻 | 2013-03-05 | 来源：青川日报",
        "青川融媒 青川融媒 2021-03-05 18:20 四川",
    ],
)
def test_what_a_site_is_called_signs_nothing(line: str) -> None:
    assert signers(above=line) == {"reporters": [], "correspondents": []}


@pytest.mark.parametrize(
    ("line", "correspondents"),
    [
        ("（青川县老体协  田有银）", ["田有银"]),
        ("（县个协 田有银）", ["田有银"]),
        ("（县钓协　田有银）", ["田有银"]),
        ("（青川公路段　田有银　李强）", ["田有银", "李强"]),
        ("（县农业局田有银、李强）", ["田有银", "李强"]),
        ("（国网青川供电公司田有银）", ["田有银"]),
        ("【县委办 田有银】", ["田有银"]),
        ("[县气象局 田有银]", ["田有银"]),
    ],
)
def test_bodies_that_are_no_papers_send_in(line: str, correspondents: list[str]) -> None:
    assert signers(below=line) == {"reporters": [], "correspondents": correspondents}


@pytest.mark.parametrize(
    "line",
    [
        "（青川县人民医院高血压科）",
        "（县农业局长江路办事处）",
        "（县城关镇方家）",
        "（游客李强）",
        "（天河在线兰州）",
        "（春耕进行时·一线见闻）",
    ],
)
def test_no_office_or_place_or_guest_in_brackets_signs(line: str) -> None:
    (article,) = articles("\n".join([HEAD, BODY + line]))
    assert not article.bylines


@pytest.mark.parametrize("line", ["【高文波 谢丽娟（实习）】", "[高文波 谢丽娟(实习)]", "【高文波（见习） 谢丽娟】"])
def test_a_box_may_say_who_is_a_pupil_of_the_paper(line: str) -> None:
    assert {name for who in signers(below=line).values() for name in who} == {"高文波", "谢丽娟"}
