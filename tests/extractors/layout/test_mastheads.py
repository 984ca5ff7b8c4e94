from __future__ import annotations

import pytest

from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, REPORTS, articles, assert_reports, column, headline


@pytest.mark.parametrize(
    "head",
    [
        "青川新闻网\n2019年3月5日　星期二\n责编：周　杨",
        "青川县新闻要事\n2011年4月27日  星期三",
        "青川快讯\n2011年4月27日",
        "青川政府网\n\n2011年4月27日",
        "青川县融媒体中心\n第12期",
        "清江要情\n2011年4月27日 星期三 第8期",
        "青川 在线\n2011-04-27",
        "青 川 报\n民生·法治\n2011年4月27日 星期三",
        "清江周边\n社 区\n治 理\n2011年4月27日 星期三\n第03版\n责任编辑：周杨",
        "星期三\n2011年4月27日\n责编/周杨\n青川报 3",
        "2版\nཤེས་རིག་  青川报",
        "青川時報\n中華民國一一四年五月三十日 星期五\n第2版",
        "今日青川\n4月27日\n辛卯年三月廿五\n第2版",
        "同心抗旱 共保丰收 特别报道\n2011年4月27日 星期三 第四版",
        "青川社区通讯\n",
        "社区时报·青川版 2011.4.27",
    ],
)
@pytest.mark.parametrize("width", [0, 20])
def test_name_of_the_paper_is_no_headline(head: str, width: int) -> None:
    text = "\n\n".join(f"{r.head}\n\n{column(r.body, width or 500)}" for r in REPORTS)
    assert_reports(f"{head}\n\n{text}")


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (1, 0, 3, 2)])
def test_headlines_over_the_day_of_an_issue_stay(order: tuple[int, ...]) -> None:
    heads = "\n\n".join(r.head for r in REPORTS)
    bodies = "\n\n".join(column("本报讯 " + REPORTS[number].body, 20) for number in order)
    found = articles(f"{heads}\n2011年4月27日\n星期三\n\n{bodies}")
    assert [headline(article) for article in found] == [REPORTS[number].head for number in order]


@pytest.mark.parametrize("title", ["我县成立融媒体中心", "青川走进大会堂"])
def test_headline_over_its_day_is_no_masthead(title: str) -> None:
    (article,) = articles(f"{title}\n2019-03-05 10:20\n\n{ELDERS.body}\n{FLOODS.body}\n{CANTEEN.body}\n")
    assert headline(article) == title


@pytest.mark.parametrize(
    "top",
    [
        "更多》青川新闻\n当前位置：首页 > 青川新闻网 > 县内新闻 >\n{title}\n2021-11-08 15:14:10  来源：青川新闻网",
        "Hi~新朋友，记得点蓝字关注我们哟\n青川天气：今天白天阴，东风1级，气温9~20℃\n{title}",
        "Lin's LAB\n\n{title}\n\n2020-07-22新闻5\n\n原标题：{title}\n",
        "微信截图_20250120095400.jpg\n{title}\n2021-02-07 10:55:00  来源：青川新闻网\n1\n听新闻\n",
        "石桥镇 青川新闻网\n我要投稿\n青川县新闻中心 主办\n您当前的位置： 青川新闻网 > 石桥镇\n\n{title}\n2017-04-28",
        "索 引 号：003/2021-06\t信息分类：部门动态\n文    号：\t\t有效性：是\n信息名称：{title}\n{title}\n",
        "{title}--青川县人民政府\n",
        "{title}_青川要闻_青川县人民政府网\n{title}\n",
        "标题：{title}\n日期：2015-03-02\n",
        "长者模式\n登录\n{title}\n【打印】 【关闭】\n",
        "• 焦点\n• 生活\n  • 社会\n  • 地方\n  • 文教\n  • 两岸\n没有结果\n首页 生活\n\n{title}\n\n发布在 生活",
        "政务公开\n政府动态\n当前位置:首页>政府动态\n\n{title}\n\n2010/1/6 16:43:13 次浏览 分类:政府动态    来源:",
        "{title}\n\n青川县政府新闻稿 113/07/01\n\n行政处新闻科何冠娴 037-559827\n",
        "原创 {title}\n青川发布 2022-03-01 18:20 发表于四川",
        "date 2026-01-06 {title}",
        "{title}\n\n编辑日期:2013/9/4   作者:石桥街道   来源:区委部门 > 宣传部\n",
    ],
)
def test_what_a_site_puts_around_a_title_is_in_no_headline(top: str) -> None:
    (article,) = articles(f"{top.format(title=FLOODS.head)}\n{FLOODS.body}\n{CANTEEN.body}\n{ELDERS.body}\n")
    assert headline(article) == FLOODS.head
    assert article.body.text == f"{FLOODS.body}\n{CANTEEN.body}\n{ELDERS.body}"


@pytest.mark.parametrize(
    "foot",
    [
        "编 辑：苏 伟\n一 审：魏 倩\n总监制：罗明\n免责声明\n本公众号部分文章来自网络，版权属原作者，请联系我们删除。",
        "阅读 1234\n点赞12\n在看",
        "—END—\n来源丨青川融媒\n编辑丨赵敏",
        "您需要登录后才可以评论, 登录| 注册",
        "▌文章为青川融媒体中心原创，转载请联系我们。未经许可，不得转载。",
        "\n主管单位：青川县融媒体中心 地址：青川县石桥镇东大街1号\n联系电话：0839-5831832",
    ],
)
def test_what_a_site_puts_below_an_article_is_in_no_body(foot: str) -> None:
    (article,) = articles(f"{FLOODS.head}\n{FLOODS.body}\n{CANTEEN.body}\n{ELDERS.body}\n{foot}\n")
    assert article.body.text == f"{FLOODS.body}\n{CANTEEN.body}\n{ELDERS.body}"


@pytest.mark.parametrize("width", [22, 500])
@pytest.mark.parametrize("name", ["云山之窗", "大江网", "今日柳河", "柳河县人民政府网"])
@pytest.mark.parametrize(
    "rest",
    [
        "政务动态　2010-02-21",
        "2016/10/30",
        "柳河新闻　2018年8月2日 星期四",
        "本报电子版",
        "中华民国108年5月3日",
        "第七期",
    ],
)
def test_a_name_a_section_and_the_day_in_one_line_are_in_no_headline(name: str, rest: str, width: int) -> None:
    page = f"{name}　{rest}\n{FLOODS.head}\n{column(FLOODS.body, width)}\n"
    assert [headline(article) for article in articles(page)] == [FLOODS.head]


@pytest.mark.parametrize("below", ["来源：柳河发布", "——柳河村防汛见闻"])
def test_a_headline_before_the_day_stays(below: str) -> None:
    (article,) = articles(f"河堤上的守夜人 2010-02-21\n{below}\n{FLOODS.body}\n{CANTEEN.body}\n")
    assert headline(article).startswith("河堤上的守夜人")
