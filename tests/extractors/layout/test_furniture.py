from __future__ import annotations

from pathlib import Path

import pytest

from extractors.articles.page_reading import read_page
from extractors.layout.furniture import furniture, load_page_words, mark_columns, mark_furniture
from extractors.layout.line_kinds import mark_lines
from extractors.layout.sections import is_label
from extractors.records import Page
from extractors.resources import load_resources
from extractors.settings import Settings
from extractors.text.lines import read_lines
from extractors.vocabulary.lexicons import LexiconError
from tests.extractors.newspaper import FLOODS, REPORTS, articles, column, headline

LINES = (
    "□责编：李红",
    "■责编 李红 ■版式 张敏",
    "值班主任：张三 责任编辑：李四",
    "投稿邮箱 qcb@163.com",
    "新闻热线 0839-6818600",
    "扫描二维码，阅读更多内容",
    "扫码关注“青川发布”微信公众号",
    "（扫码看视频）",
    "中共青川县委宣传部 主办",
    "青川县委宣传部、青川县文明办（宣）",
    "内部资料 免费交流",
    "川内资字0012号",
    "今日四版 第1234期",
    "本期共4版",
    "FRIDAY, AUGUST 26, 2022",
    "青川周刊 QINGCHUAN WEEKLY",
    "A02 青川·要闻",
    "02｜要闻",
    "要闻2版",
    "P02",
    "（详情见2版）",
    "（全文见第三版）",
    "◀上接1版",
    "▶下转2版",
    "（未完待续）",
    "（据新华社）",
    "（摘自《四川日报》）",
    "（本报综合报道）",
    "□本报评论员",
    "（作者单位：青川县教育局）",
    "本版图片均由王芳摄",
    "图片由受访者提供",
    "受访单位供图",
    "（新华社发）",
    "漫画/李红",
    "李红 作",
    "青川镇供稿",
    "公益广告",
    "讲文明 树新风 公益广告",
    "富强 民主 文明 和谐",
    "今日天气：晴 15℃～26℃",
    "今天 晴间多云 偏北风2-3级 最高气温15℃",
    "【核心提示】",
    "开栏的话",
    "读者来信",
)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("place", [0, 1])
def test_line_that_carries_the_page_is_in_no_article(line: str, place: int) -> None:
    parts = [f"{r.head}\n\n{column('本报讯 ' + r.body, 18)}\n记者 王芳" for r in REPORTS]
    found = articles("\n\n".join([*parts[:place], line, *parts[place:]]))
    assert [headline(article) for article in found] == [r.head for r in REPORTS]
    assert not any(line[:6] in article.body.text for article in found)


@pytest.mark.parametrize(
    "head",
    [
        "居民手机扫码就能点餐",
        "扫码办事更便捷",
        "全县书法 绘画比赛揭晓",
        "我县主办乡村文化节",
        "今日起全县中小学开学",
        "3个社区建成食堂",
        "两份公益广告获奖",
        "县作协主席王芳新作出版",
        "A4腰带不如健康体检",
    ],
)
def test_headline_is_no_furniture(head: str) -> None:
    assert furniture(head, load_page_words(), alone=True) is None


@pytest.mark.parametrize(("over", "name"), [("我县扎实推进美丽乡村", "民生"), ("柳河学子喜圆大学", "生活")])
def test_name_of_a_page_below_a_headline_is_none_of_it(over: str, name: str) -> None:
    body = REPORTS[0].body + "全县村民和学生都来了。"
    found = articles(f"{over}\n{name}\n{REPORTS[0].head}\n{body}\n")
    assert not any(name in headline(article).split() for article in found)


COLUMNS = ["领导活动", "农村新貌", "政协工作", "消费维权", "东西部协作", "茶乡漫笔"]


@pytest.mark.parametrize("name", COLUMNS)
def test_name_of_a_column_at_the_top_of_a_page_is_no_part_of_the_headline_below(name: str) -> None:
    found = articles(f"{name}\n\n{REPORTS[0].head}\n\n{REPORTS[0].body}\n")
    assert [headline(article) for article in found] == [REPORTS[0].head]


@pytest.mark.parametrize("place", ["青石镇", "县妇联", "白水街道"])
def test_place_or_body_over_a_headline_is_a_part_of_it(place: str) -> None:
    found = articles(f"{place}\n六百亩辣椒喜移新家\n\n{REPORTS[0].body}\n")
    assert [headline(article) for article in found] == [f"{place} 六百亩辣椒喜移新家"]


@pytest.mark.parametrize("line", ["读者来信", "核心提示", "手机扫码即可观看"])
def test_words_inside_a_paragraph_are_text(line: str) -> None:
    assert furniture(line, load_page_words(), alone=False) is None


def test_users_folder_names_the_columns_of_his_paper(tmp_path: Path) -> None:
    (tmp_path / "page_words.csv").write_text("string,kind\n青川夜话,section\n", encoding="utf-8")
    (tmp_path / "column_names.csv").write_text("ending\n茶摊\n", encoding="utf-8")
    shipped, own = load_page_words(), load_page_words(tmp_path)
    assert furniture("【青川夜话】", shipped, alone=True) is None
    assert furniture("【青川夜话】", own, alone=True) == "label"
    assert own.columns.endings == (*shipped.columns.endings, "茶摊")
    first, second = (column("本报讯 " + report.body, 18) for report in (REPORTS[1], REPORTS[0]))
    page = Page("p", "p.txt", "\n".join([REPORTS[1].head, first, "", "青川夜话", "", second]))
    assert [headline(article) for article in read_page(page).articles] == [REPORTS[1].head, "青川夜话"]
    assert [headline(article) for article in read_page(page, tmp_path).articles] == [REPORTS[1].head, ""]


def test_fault_in_the_users_page_words_is_told_before_any_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "page_words.csv").write_text("string,kind\n青川夜话,column\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"page_words.csv, line 2: 'column' .*is not one of"):
        load_resources(Settings(lexicons=tmp_path))


@pytest.mark.parametrize(
    "line",
    [
        "茶乡行走",
        "平安建设",
        "驻村日记",
        "抗击疫情",
        "回音壁",
        "青川往事",
        "最美青川人",
        "本报关注",
        "文明创建进行时",
        "学习实践活动专栏",
        "走基层 转作风 改文风",
        "贯彻落实党的十八大精神",
        "平安青川",
        "镇街\u3000文\u3000摘",
        "2018·年终回放",
        "诗 页",
        "供图：县融媒体中心",
        "视频：李强 王芳",
        "微信公众号 掌上青川",
        "点击查看视频",
        "青川县融媒体中心出品",
        "小朋友在表演节目 周立新 摄",
        "一",
        "基\n层\n快\n递",
        "社长：杨立  总编辑：周杨  今日责编：王芳  新闻热线：0839-6612345",
    ],
)
@pytest.mark.parametrize("indent", ["", "    "])
def test_name_of_a_column_between_reports_without_blank_lines(line: str, indent: str) -> None:
    parts = [f"{r.head}\n{column('本报讯 青川' + r.body, 18, indent=indent)}" for r in REPORTS]
    found = articles("\n".join([*parts[:2], line, *parts[2:]]))
    assert [headline(article) for article in found] == [r.head for r in REPORTS]


@pytest.mark.parametrize("line", ["生活提示", "脱贫攻坚曝光台", "一线见闻", "一月要事回放", "◎ 光荣榜 ◎", "民生问答"])
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_name_of_a_column_among_headlines_whose_texts_are_elsewhere(line: str, place: int) -> None:
    heads = [r.head for r in REPORTS]
    bodies = [column("本报讯 " + r.body, 18, indent="    ") for r in REPORTS]
    found = articles("\n".join([*bodies, *heads[:place], line, *heads[place:]]))
    assert [headline(article) for article in found] == heads


@pytest.mark.parametrize("line", ["深入学习贯彻\n党的二十大精神", "一线聚焦\n新春走基层"])
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_names_of_columns_in_two_lines_among_headlines(line: str, place: int) -> None:
    test_name_of_a_column_among_headlines_whose_texts_are_elsewhere(line, place)


def test_name_of_a_column_among_headlines_that_is_a_label_elsewhere() -> None:
    lines = read_lines(f"一线聚焦\n{FLOODS.head}\n{column(FLOODS.body, 18)}\n一线聚焦\n")
    lines[-1].kind = "label"
    heads = [number < 2 for number in range(len(lines))]
    mark_columns(lines, heads, load_page_words())
    assert lines[0].kind == "label"
    assert heads == [number == 1 for number in range(len(lines))]


def test_line_among_headlines_that_a_text_tells_is_no_name_of_a_column() -> None:
    body = "柳河村的防汛工作进行到第三天，记者看到，县水利局的干部仍守在堤上。"
    assert is_label("脱贫攻坚进行时", "县水利局干部守在堤上", body)
    assert not is_label("防汛工作进行时", "县水利局干部守在堤上", body)
    assert not is_label("扫黑除恶进行时", "社区食堂暖人心", body)
    assert is_label("新春走基层", "社区食堂暖人心", body, known=True)
    assert not is_label("防汛工作", "社区食堂暖人心", body, known=True)


@pytest.mark.parametrize("told", ["在邻里大讲堂上，", "“邻里大讲堂”开到院里，"])
def test_line_over_a_headline_that_its_text_tells_is_no_name_of_a_column(told: str) -> None:
    texts = [f"{r.head}\n\n{column('本报讯 ' + r.body, 18)}" for r in REPORTS]
    lecture = (
        f"邻里大讲堂\n老人学会用手机看病\n\n{column('本报讯 昨天，' + told + '社区医生教老人用手机看病、买药。', 18)}"
    )
    assert headline(articles("\n\n".join([*texts, lecture]))[-1]) == "邻里大讲堂 老人学会用手机看病"


def test_how_to_send_in_below_who_made_the_page_is_furniture() -> None:
    lines = read_lines("老人们十分高兴。\n\n值班主任 周立新\n投稿邮箱 qcb@qcnews.example")
    mark_lines(lines)
    mark_furniture(lines, load_page_words())
    assert [line.kind for line in lines] == ["text", "noise", "noise"]


def test_who_adorned_a_page_is_told_by_a_word_of_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "imprint_words.csv").write_text("string,kind\n绣,made\n", encoding="utf-8")
    assert furniture("李红 绣", load_page_words(tmp_path), alone=True) == "noise"
    assert furniture("李红 绣", load_page_words(), alone=True) is None


@pytest.mark.parametrize("line", ["邮编：628100", "电话：0839-6612345", "传真：0839-6612345"])
def test_line_of_the_papers_own_address_is_furniture(line: str) -> None:
    lines = read_lines(f"{column(REPORTS[0].body, 18)}\n社址：青川县人民路1号\n{line}\n印刷：青川印务公司\n")
    mark_lines(lines)
    mark_furniture(lines, load_page_words())
    assert [other.kind for other in lines[-3:-1]] == ["noise", "noise"]
