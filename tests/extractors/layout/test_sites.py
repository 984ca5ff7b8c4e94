"""What a site prints around an article is of no article: menus, paths, tools, links, rights."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Article, Page
from tests.extractors.newspaper import FLOODS, articles, column, headline, plain

TITLE = "柳河镇举办第五届农民丰收节"
TEXT = (
    "　　本网讯（记者 赵明）9月23日，柳河镇第五届农民丰收节在镇文化广场开幕，来自全镇十二个村的农民欢聚，共庆丰收。",
    "　　镇党委书记孙海涛致辞。活动当天，各村展出的大米、蜂蜜、香菇等农产品吸引了不少市民选购，现场签约订单十七份。",
)
UNSIGNED = (TEXT[0].replace("本网讯（记者 赵明）", ""), TEXT[1])
OVER = (
    "首页 新闻中心 政务公开 办事服务 互动交流",
    "点击上方“看青川”可订阅哦！",
    "首页|要闻|时政|社会|乡镇|图片|视频|专题",
    "| 青川网首页 | 聊天室 | 视频 |",
    "网站首页\n新闻\n政务\n民生\n旅游\n图片",
    "设为首页 加入收藏 联系我们 网站地图",
    "国务院 | 省政府 | 市政府 | 无障碍 | 进入老年模式",
    "社会广角\n当前位置：首页 > 阅览室 > 社会广角",
    "您所在的位置：网站首页 - 新闻动态 - 县内新闻",
    "青川新闻网 > 新闻 > 青川要闻",
    "地方新闻 > 青川   2019/05/13",
    "首页 → 新闻资讯 → 青川要闻",
    "当前栏目：青川要闻",
    "今天是：2019年5月13日 星期一 欢迎访问青川县人民政府网站！",
    "青川县人民政府门户网站",
    "中共青川县委宣传部主管　青川县融媒体中心主办",
    "搜索\n热门搜索：两会 乡村振兴 高考",
    "退出长者模式",
    "此页面上的内容需要较新版本的 Adobe Flash Player。",
    "首  页 走进青川 新闻中心 政府信息公开 政务服务 互动交流 专题专栏",
    "通版阅读请点击：\n展开通版\n收缩通版\n当前版：04版\n发布日期：",
    "第A03版：镇街新闻\n放大+ 默认o 缩小-\n日期检索",
    "标题导航\n• 三江镇蔬菜上市\n• 县医院送医下乡",
    f"标题导航\n1 三江镇蔬菜上市\n2 {TITLE}\n3 县医院送医下乡",
    f"{TITLE}_青川新闻网",
    f"青川新闻网 > {TITLE}",
    f"青川新闻柳河镇{TITLE}",
    "跳到主要内容区块",
    "无障碍浏览 打开适老化",
    "By Ula\nat 2011-11-23T16:56",
    "您使用的浏览器版本较旧，已不再受支援。建议您更新浏览器版本，以获得最佳使用体验。",
    "Skip to Content Feature Image",
    "青川网首页 个人中心\n手机访问 手机端二维码",
    "青川在线_川北门户_茶乡_红色故里_长征出发地_青川新闻_青川新闻中心_青川_柳河",
)
UNDER_TITLE = (
    "浏览 334 次 收藏 打印",
    "A+ A-",
    "http://www.qcxw.cn 2019年05月13日08:32 青川日报",
    "用微信扫描二维码\n分享至好友和朋友圈",
    "我要评论(0) 字号：T|T",
    "字号变大| 字号变小",
    "作者： 来源： 时间：2019-05-13 08:32",
    "[ 索引号 ] 11510822/2019-00123 [ 发文字号 ]\n[ 主题分类 ] 综合政务 [ 发布日期 ] 2019-05-13",
    "保护视力色：",
    "本篇文章568字，读完约1分钟",
    "点阅率：821",
    "字型大小：小 中 大",
    "广告(请继续阅读本文)",
    "政务   2019-05-13 17:42   四川",
    "青川县融媒体中心  昨天",
    "2019年05月13日10:03:06 三农 1941",
    "评分\n意见反馈",
    "9月23日，柳河镇第五届农民丰收节在镇文化广场开幕，来自全镇...",
    "发文机构：\n柳河镇人民政府\n索引号：\n6107280000/2022-001217",
    "青川日报5月13日第3版",
    "[复制链接]",
    "m.qcxw.com 2019-05-13 11:47 来源：青川网\n孙海涛带领干部看稻田",
    "2019-09-24 09:12:33  来源：青川新闻网\n孙海涛带领干部看稻田\n研判丰收前景",
    "索引号  qingchuan/2025-0000169  公开目录  公开目录\n发布机构  柳河镇  发布日期  2025-05-30\n公开方式  公开  文号",
    "时间：2021-08-02 点击：【下载Word】 【下载PDF】\n• 索引号：20230618-211547-864\n• 主题分类：",
    "跳转到指定楼层\n楼主\n发表于 2008-2-26 22:30:10 | 只看该作者 回帖奖励 |倒序浏览 |阅读模式",
    "青川融媒 • 综合\n2019-05-13 09:18:20",
    "5/13/2019 11:54:41 AM",
    "发布时间：2019年05月13日\n消息来源：县农业局",
    "原始连接：https://www.qcxw.cn/a?n=3303",
    "2019-05-13 09:18　来源：青川新闻\n新闻提要",
    "青川县中医院",
    "文 号 | 成文日期：2019-05-13 | 发布日期：2019-05-13 |\n体 裁 | 生效日期 | 废止日期 |",
)
BELOW = (
    "24小时热点\n我县召开招商引资推进会\n沙湾镇：秋粮收购忙",
    "往期回顾\n我县召开招商引资推进会\n沙湾镇：秋粮收购忙",
    "用户评论\n已有0人评论\n    新闻快报 阅读全部",
    "0条评论\n还没有人评论，快来抢沙发吧",
    "1 2 下一页 尾页",
    "页：\n[1]",
    "< 返回首页 | 回到顶部 >",
    "扫描二维码查看原文",
    "本文链接：http://www.qcxw.cn/a/2019/0513/1234.html",
    "微信号｜qcfb2019\n抖音号｜qingchuanfabu",
    "友情链接：中国政府网 四川省人民政府 广元市人民政府",
    "打开微信，点击底部的“发现”，使用“扫一扫”即可将网页分享至朋友圈。",
    "技术支持电话：0839-7200000（工作日9：00-17：00）\n网站支持IPv6 推荐使用1024*768或以上分辨率\n蜀ICP备05000000号",
    "喜欢此内容的人还喜欢",
    "推荐内容",
    "[编辑：\n李静\n]",
    "回上一页\n回页首\n友善列印",
    "编校丨李静",
    "网友个人意见,不代表本站立场。",
    "手机扫一扫打开当前页面",
    "上一篇文章：我县召开招商引资推进会\n下一篇文章：没有了",
    "相关链接：\n沙湾镇：秋粮收购忙",
    "【打印文章】 【添加收藏】",
    "青川日报社音视频部制作\n特别声明：以上内容（如有图片或视频亦包括在内）为用户上传并发布，本平台仅提供信息存储服务。",
    "扫一扫在手机打开当前页\n青川县网站换新颜\n青川县网站正在换新，部分栏目还在调整，欢迎大家提出意见，帮助我们把网站办得更好。",
    "x\n• 请您为青川文旅提意见",
    "免责声明：此文由网友上传，是否可信，请自行判断。",
    "发表评论 _COUNT_条\n不支持Flash",
    "青川县融媒体中心版权所有\n页面执行速度0.0025秒",
    "版权作品，未经授权严禁转载。",
    "青川网（www.qcxw.cn）的文字、图片和/或页面设计，归青川网专属拥有，受法律保护。\n除非中国法律另有规定，未经书面许可，任何人不得使用。",
    "我要说两句",
    "上一主题 : 我县召开招商引资推进会\n下一主题 : 沙湾镇秋粮收购忙",
    "来源 青川日报",
    "相关新闻>>\n" + "\n".join(f"- 2019-05-{day}我县各乡镇举行农民丰收节系列庆祝活动（图）" for day in range(10, 22)),
    "关联稿件：\n我县召开招商引资推进会",
    "全站热搜\n留言列表",
    "近日，沙湾镇走进敬老院，为老人们包饺子、理发...\n近日，三江镇举办垃圾分类知识竞赛，热闹开场...",
)


def _only(text: str) -> Article:
    (article,) = read_page(Page("p", "p.txt", text)).articles
    return article


def _told(text: str) -> tuple[str, list[str]]:
    article = _only(text)
    return "".join(part.text for part in article.headline), article.body.text.split("\n")


BODY = [line.strip() for line in TEXT]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("over", OVER)
def test_what_stands_over_a_title(over: str, gap: str) -> None:
    assert _told(gap.join((over, TITLE, *TEXT))) == (TITLE, BODY)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("under", UNDER_TITLE)
def test_what_stands_under_a_title(under: str, gap: str) -> None:
    assert _told(gap.join((TITLE, under, *TEXT))) == (TITLE, BODY)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("below", BELOW)
def test_what_stands_below_a_text(below: str, gap: str) -> None:
    assert _told(gap.join((TITLE, *TEXT, below))) == (TITLE, BODY)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_title_twice_and_a_scene_over_the_report(gap: str) -> None:
    text = gap.join((TITLE, "2019-09-24 09:12:33  来源：青川新闻网  作者：赵明", TITLE, "嘉宾在柳河村参观。", *TEXT))
    headline, (_, *body) = _told(text)
    assert (headline, body) == (TITLE, BODY)


def test_several_who_wrote_for_an_account_of_their_own() -> None:
    article = _only("\n".join((TITLE, "原创 王艺霖 何静 今日青川 2022-11-07 19:30 发表于四川", *UNSIGNED)))
    assert [byline.name for byline in article.bylines] == ["王艺霖", "何静"]
    assert "".join(part.text for part in article.headline) == TITLE


@pytest.mark.parametrize("name", ["自动草稿", f"{TITLE} - 天天要闻", TITLE])
def test_what_pictures_in_a_text_are_called(name: str) -> None:
    more = "县农业农村局局长李国栋介绍，全县粮食作物喜获好收成，秋粮总产预计有三十万吨。"
    assert _told("\n".join((TITLE, TEXT[0], name, TEXT[1], name, more))) == (TITLE, [*BODY, more])


def test_small_heads_are_no_names_of_pictures() -> None:
    told = ("一块试验田", TEXT[1], "一场丰收节", "县农业农村局局长李国栋介绍，全县秋粮总产预计有三十万吨，是个好年景。")
    body = _told("\n".join((TITLE, TEXT[0], *told)))[1]
    assert {"一块试验田", "一场丰收节"} <= set(body)


def test_what_a_report_says_of_today_is_its_own() -> None:
    body = _told("\n".join((TITLE, *TEXT, "柳河镇今天又传来好消息，秋粮收购点开秤了。")))[1]
    assert len(body) == len(TEXT) + 1


def test_one_report_that_breaks_off_is_no_list() -> None:
    text = (TITLE, *TEXT, "近日，镇里又传来喜讯，大家说起丰收来就停不下来……")
    assert len(_told("\n".join(text))[1]) == len(TEXT) + 1


def test_site_on_both_ends_with_narrow_marks() -> None:
    text = "\n\n".join((OVER[1], OVER[6], TITLE, UNDER_TITLE[6], *TEXT, BELOW[0], BELOW[7]))
    narrow = str.maketrans("，：；！？（）", ",:;!?()")
    assert _told(text.translate(narrow))[0] == TITLE


def test_a_text_without_a_title_takes_none_from_below() -> None:
    assert _told("\n".join((*TEXT, "镇党委书记孙海涛致辞", "现场签约")))[0] == ""


def test_a_title_in_brackets_is_no_label() -> None:
    assert _told("\n\n".join(("【柳河镇丰收节开幕】", "2019-09-24 来源：青川发布", *TEXT)))[0] == "【柳河镇丰收节开幕】"


def test_a_forum_s_additions() -> None:
    over = f"论坛风格切换切换到宽版\n  • 3761阅读\n  • 0回复\n\n{TITLE} [复制链接]\n\n上一主题 下一主题\n离线qc2015\n\n"
    under = "发帖\n3392\n铜币\n14462\n威望\n2496\n只看楼主 倒序阅读 楼主  发表于：2015-02-19\n\n"
    assert _told(over + under + "\n".join(TEXT)) == (TITLE, BODY)


def test_an_author_alone_over_a_text() -> None:
    article = _only("\n".join(("周建军", *UNSIGNED)))
    assert (article.headline, [line.name for line in article.bylines]) == ((), ["周建军"])


def test_an_original_of_the_site() -> None:
    article = _only("\n".join((TITLE, "原创 周建军 青川发布 2020-05-06 18:20 四川", TEXT[1])))
    assert [line.name for line in article.bylines] == ["周建军"]
    assert [part.text for part in article.headline] == [TITLE]


def test_a_text_given_twice() -> None:
    once = ("通讯员 周建军 李芳", *UNSIGNED)
    assert _only("\n".join((TITLE, *once, *once))).body.text == _only("\n".join((TITLE, *once))).body.text


@pytest.mark.parametrize(
    "line",
    [
        "来源：青川研究室 作者：黄士成 编辑：redcloud 2017-09-26 08:22:25",
        "作者：黄士成 编辑：李静",
        "作者：黄士成 发布于：2019-05-13 阅读数：85",
        "2019-05-13 08:32:10 来源：青川新闻网 作者：黄士成 打印本页",
        "来源：县府办 作者：黄士成 责任编辑：李静",
    ],
)
def test_fields_behind_an_author(line: str) -> None:
    assert [found.name for found in _only("\n".join((TITLE, line, TEXT[1]))).bylines] == ["黄士成"]


def test_captions_beside_two_paragraphs_do_not_make_a_column() -> None:
    text = "\n".join((*TEXT, "镇党委书记孙海涛致辞", "现场签约"))
    assert _told(text)[1][:2] == BODY


def test_who_stands_where_in_a_picture_is_a_caption() -> None:
    text = "\n".join((*TEXT, "", "孙海涛（左二）在青河村看水稻长势"))
    assert _told(text) == ("", BODY)
    wrapped = "\n".join(plain[at : at + 18] for plain in BODY for at in range(0, len(plain), 18))
    assert _told(f"{TITLE}\n青川站 07-10 09:15\n\n{wrapped}\n孙海涛（左二）在青河村看水稻长势")[0] == TITLE


@pytest.mark.parametrize("name", ["青川县人民政府", "青川县融媒体中心", "青川县人民政府门户网站"])
def test_the_site_s_own_name(name: str) -> None:
    assert _told("\n".join((name, TITLE, *TEXT)))[0] == TITLE
    assert _told("\n".join((name, "关于丰收节期间交通管制的通告", *TEXT)))[0].startswith(name[:6])


def test_a_site_s_motto_over_the_day_is_no_text() -> None:
    text = ("每天一条新闻，天天都有好心情！", TITLE, "时间：2019-05-13 08:32", "相关推荐", TITLE, *TEXT)
    assert _told("\n\n".join(text)) == (TITLE, BODY)


def test_a_title_that_reads_as_a_sentence_keeps_its_place_over_the_day() -> None:
    title = "丰收节开幕，柳河镇等你来！"
    assert _told("\n".join((title, "2019-05-13 08:32　来源：青川发布", *TEXT))) == (title, BODY)


def test_other_titles_over_the_title_that_the_text_tells() -> None:
    over = ("三江镇蔬菜上市外销忙", "县医院专家送医下乡进山村")
    assert _told("\n".join((*over, TITLE, "发布时间：　浏览量：77　来源：青川发布", *TEXT))) == (TITLE, BODY)


@pytest.mark.parametrize("over", ["县农业农村局组织客商", "唱响丰收之歌 共绘乡村画卷"])
def test_one_line_over_the_title_that_the_text_does_not_tell_is_of_the_headline(over: str) -> None:
    text = "\n".join((over, TITLE, "发布时间：2019-09-24 08:32　来源：青川发布", *TEXT))
    assert _told(text) == (over + TITLE, BODY)


@pytest.mark.parametrize("over", ["中国青川政府网站群", "青川县农业农村局信息公开平台"])
def test_a_site_s_long_name_over_the_title_is_none(over: str) -> None:
    assert _told("\n".join((over, TITLE, "发布时间：2019-09-24 08:32　来源：青川发布", *TEXT))) == (TITLE, BODY)


def test_a_section_s_short_name_over_a_title_that_stands_in_the_text_by_chance() -> None:
    text = "\n".join(("农产", TITLE, "2019-09-24 08:32　最后更新：15:59", "", *TEXT))
    assert _told(text) == (TITLE, BODY)


def test_the_next_report_of_a_site_under_its_title_and_day() -> None:
    over = (TITLE, "2019年9月24日 10:32　最后更新：15:59", "")
    title = "县医院：义诊送到三江镇"
    text = "县医院派出的十二名医生昨天在三江镇义诊，看了九十人。"
    more = ("", "往下看更多文章", "", title, "2019年9月26日 10:12　最后更新：15:59", "", text)
    found = read_page(Page("p", "p.txt", "\n".join((*over, *UNSIGNED, *more)))).articles
    assert [article.headline[0].text for article in found] == [TITLE, title]


def test_a_title_said_thrice_with_the_channel_s_name_between() -> None:
    title = "柳河镇第五届农民丰收节盛大开幕 孙海涛：大米蜂蜜香菇样样都好卖"
    text = "\n".join((title, "民生", title, "民生", "民生", title, "2019年9月24日 15:17 最后更新：15:59", *TEXT))
    assert _told(text) == (title, BODY)


def test_a_text_whose_first_clauses_stand_in_lines_of_their_own() -> None:
    clauses = ["金秋时节", "柳河两岸", "稻浪滚滚机声隆隆", "处处都是丰收景象"]
    assert _told("\n".join((TITLE, *clauses, *TEXT))) == (TITLE, [*clauses, *BODY])


def test_a_menu_behind_bullets_is_neither_names_nor_clauses() -> None:
    over = ("• 资讯", "• 图片", "• 视频", "• 帖子")
    text = "\n".join((*over, "", TITLE, "", "时间：2019-05-13 08:32　来源：青川网　作者：", "周建军 李芳", *UNSIGNED))
    article = _only(text)
    assert [found.name for found in article.bylines] == ["周建军", "李芳"]
    assert article.headline[-1].text == TITLE


@pytest.mark.parametrize("field", ["来源：", "发布日期：", "作者："])
def test_a_title_below_a_field_without_a_value(field: str) -> None:
    assert _told("\n".join((field, "柳河镇有了“丰收节”", *TEXT)))[0] == "柳河镇有了“丰收节”"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("青川新闻周建军2019-05-13 08:32", ["周建军"]),
        ("2019-05-13周建军邬小芳", ["周建军", "邬小芳"]),
        ("刊发日期：2019-05-13 阅读次数： 作者：周建军　语音阅读：", ["周建军"]),
        ("刊发日期：2019-05-13 阅读次数： 作者：　语音阅读：", []),
        ("文章字数：568　　　作者：周建军", ["周建军"]),
        ("发布时间：2008-03-06 08:39:18 访问次数： 周建军 信息来源：青川县政府网", ["周建军"]),
        ("本报记者 周建军文/图 《 青川日报 》（ 2019年05月13日　 第 04 版）", ["周建军"]),
        ("柳河镇丰收节开幕 作者：周建军李静陈小芳 来源：本站原创 进入【青川论坛】", ["周建军", "李静", "陈小芳"]),
        ("供稿单位：县法院　撰稿人：周　芳　审核人：李静", ["周芳"]),
    ],
)
def test_authors_beside_the_day_and_other_fields(line: str, names: list[str]) -> None:
    article = _only("\n".join((TITLE, line, *UNSIGNED)))
    assert [found.name for found in article.bylines] == names
    assert [part.text for part in article.headline] == [TITLE]


@pytest.mark.parametrize("over", ["会议现场", "活动现场", "大会会场"])
def test_a_picture_of_the_meeting_over_a_text_is_no_title(over: str) -> None:
    assert _told("\n".join((over, *TEXT))) == ("", BODY)
    assert _told("\n".join((over, TITLE, *TEXT))) == (TITLE, BODY)


def test_what_pictures_show_over_a_report_is_no_headline() -> None:
    assert _told("\n".join(("丰收节活动现场", "镇党委书记孙海涛致辞", "孙海涛一行看望老农", *TEXT))) == ("", BODY)


@pytest.mark.parametrize("first", ["走进丰收节现场", "丰收节开幕现场"])
def test_a_headline_s_first_line_may_end_as_a_picture_s_name_does(first: str) -> None:
    head = (first, "柳河镇农民欢聚文化广场", "十二个村展出大米蜂蜜")
    assert _told("\n".join((*head, *TEXT)))[0] == "".join(head)


@pytest.mark.parametrize(
    "lead",
    [
        "9月23日，县委书记周建军到柳河镇调研秋收。他强调：",
        "9月23日，全县秋收现场会在柳河镇召开，县长周建军主持（图）",
        "9月23日，县长周建军到柳河镇、三江镇",
    ],
)
def test_a_first_paragraph_that_ends_in_no_stop_is_of_the_text(lead: str) -> None:
    told = _told("\n".join((TITLE, lead, TEXT[1])))
    assert (told[0], "".join(told[1])) == (TITLE, lead + BODY[1])


@pytest.mark.parametrize("opener", ["本网讯（记者 赵明）", ""])
def test_a_picture_s_day_under_a_title_is_of_no_text(opener: str) -> None:
    caption = "9月23日，柳河镇农民在文化广场展出蜂蜜"
    assert _told("\n".join((TITLE, caption, f"　　{opener}{UNSIGNED[0].strip()}", TEXT[1])))[0] == TITLE


@pytest.mark.parametrize(
    "caption",
    [
        "▲柳河镇大米装车外运。 青川县融媒体中心供图",
        "• ▲9月23日，在柳河镇文化广场，农民展出自家的蜂蜜。记者/周建军 供图",
        "◀柳河镇大米装车外运（无人机照片）。时下，当地农民抢抓晴好天气收割水稻，确保颗粒归仓。特约摄影 李芳",
        "9月23日，柳河镇农民在展台前介绍自家的蜂蜜。青川发布发（周建军摄）",
    ],
)
def test_captions_between_paragraphs(caption: str) -> None:
    assert _told("\n".join((TITLE, TEXT[0], caption, TEXT[1]))) == (TITLE, BODY)


def test_a_centre_of_a_channel_reports() -> None:
    article = _only(
        "\n".join((TITLE, f"青川新闻网9月24日综合报道（乡镇频道编采中心：周建军）{UNSIGNED[0].strip()}", TEXT[1]))
    )
    assert [(found.name, found.role) for found in article.bylines] == [("周建军", "reporter")]


def test_what_a_site_says_below_its_other_news_is_not_of_the_article() -> None:
    other = (
        "新闻推荐",
        "三江镇蔬菜上市忙",
        "青川新闻，有家乡新鲜事，还有那些熟悉的乡土气息，我们一起看家乡，一起爱家乡。",
        "相关新闻",
    )
    article = _only("\n\n".join((TITLE, *UNSIGNED, "周建军", *other)))
    assert article.body.text.split("\n") == [*(line.strip() for line in UNSIGNED), "周建军"]
    assert [found.name for found in article.bylines] == ["周建军"]


@pytest.mark.parametrize("image", ["psb (2)", "微信图片_20190513", "图1", "IMG_0012.jpg"])
def test_names_of_pictures_are_no_titles(image: str) -> None:
    assert _told("\n".join((TITLE, "发布时间：2019-05-13", image, *TEXT))) == (TITLE, BODY)


def test_brackets_that_stand_upright() -> None:
    text = "︹記者周建軍柳河報導︺柳河鎮農民豐收節23日在文化廣場開幕，來自全鎮的農民歡聚，鎮長致詞時感謝大家。"
    article = _only(f"柳河鎮舉辦豐收節\n{text}\n")
    assert [found.name for found in article.bylines] == ["周建军"]


@pytest.mark.parametrize("slash", ["/", "／", "∕", "╱", "⁄"])
def test_strokes_of_other_make_part_a_reporter_from_his_place(slash: str) -> None:
    text = "柳河鎮農民豐收節23日在文化廣場開幕，來自全鎮的農民歡聚，鎮長致詞時感謝大家。"
    article = _only(f"柳河鎮舉辦豐收節\n記者周建軍{slash}柳河報導\n{text}\n")
    assert "".join(line.text for line in article.headline) == "柳河镇举办丰收节"
    assert [found.name for found in article.bylines] == ["周建军"]


@pytest.mark.parametrize("begins", ["[提要]", "导读：", "【摘要】"])
def test_a_site_s_summary_of_an_article_is_not_of_it(begins: str) -> None:
    head = (
        TITLE,
        "2019-05-13 08:32　来源：青川发布",
        f"{begins}9月23日，柳河镇第五届农民丰收节在镇文化广场开幕，农民欢聚。",
    )
    assert _told("\n".join((*head, *TEXT))) == (TITLE, BODY)


def test_a_line_right_over_the_day_is_the_title_though_it_calls() -> None:
    title = "每日播报！柳河镇第五届农民丰收节：文化广场开幕 农民欢聚一堂“庆”丰收"
    assert _told("\n".join((title, "2019-05-13 08:32　来源：青川发布", *TEXT)))[0] == title


def test_reporters_behind_a_field_without_a_value() -> None:
    article = _only("\n\n".join((TITLE, "2019-05-13 08:32　来源：　编辑：", "记者 周建军 通信员 李芳", *UNSIGNED)))
    roles = [(found.name, found.role) for found in article.bylines]
    assert roles == [("周建军", "reporter"), ("李芳", "correspondent")]


@pytest.mark.parametrize("below", ["青川网版权与免责声明", "最新评论\n暂无评论哦，快来评论一下吧！"])
def test_what_a_site_declares_below_a_text(below: str) -> None:
    rest = (
        "1、青川网所有内容的版权均属于作者或页面内声明的版权人，未经书面许可，任何人不得转载、复制、编辑或用于其他场合"
    )
    assert _told("\n\n".join((TITLE, *TEXT, below, rest))) == (TITLE, BODY)


def test_words_of_one_s_own(tmp_path: Path) -> None:
    (tmp_path / "site_words.csv").write_text("string,kind\n茶馆热榜,closing\n", encoding="utf-8")
    text = "\n".join((TITLE, *TEXT, "茶馆热榜", "沙湾镇：秋粮收购忙"))
    assert _only(text).body.text.split("\n") != BODY
    assert read_page(Page("p", "p.txt", text), tmp_path).articles[0].body.text.split("\n") == BODY


def test_a_site_s_name_over_and_captions_under_a_settled_title() -> None:
    over, under = "中国小记者", "柳河镇农民丰收节开幕现场"
    text = "\n\n".join((over, TITLE, "2019-09-24 08:32　来源：青川发布　访问：", under, "看台一角人头攒动", *TEXT))
    assert _told(text) == (TITLE, BODY)


def test_images_of_markdown_part_paragraphs_and_cells_end_nothing() -> None:
    text = f"{TITLE} |\n{TEXT[0]} ![]() {TEXT[1]} |\n![图](a.jpg) |\n|"
    assert _told(text) == (TITLE, BODY)


def test_a_reporter_s_office_and_the_place_reported_from() -> None:
    article = _only("\n".join((TITLE, "青川大学产学合作校园记者周建军/柳河报道", *UNSIGNED)))
    assert [line.name for line in article.bylines] == ["周建军"]
    old = (
        "柳河鎮舉辦農民豐收節",
        "記者周建軍\\柳河報導",
        "柳河鎮農民豐收節９月２３日在文化廣場開幕，來自全鎮的農民歡聚，書記致詞。",
    )
    assert [line.name for line in _only("\n".join(old)).bylines] == ["周建军"]


def test_who_took_the_pictures_stands_in_brackets_of_their_own() -> None:
    article = _only("\n".join((*UNSIGNED, "（撰稿：周建军）", "（摄影：李芳）")))
    assert [line.name for line in article.bylines] == ["周建军", "李芳"]


def test_blanks_that_were_broken_begin_no_paragraph() -> None:
    assert _told("\n".join(f"??? {line}" for line in BODY)) == ("", BODY)
    assert _told("\n".join(f"????????{line}" for line in BODY)) == ("", BODY)


@pytest.mark.parametrize("name", ["a615024a9f0159013a7da04eccb9f23f", "1.jpg", "c7f75ee3a5b448818d33fb3693e57620.Jpeg"])
def test_what_an_image_is_called_between_paragraphs(name: str) -> None:
    assert _told("\n".join((TITLE, TEXT[0], name, TEXT[1]))) == (TITLE, BODY)


def test_a_title_that_calls_out_stands_under_each_picture() -> None:
    title = "丰收节开幕，柳河镇等你来！"
    assert _told("\n".join((title, "2019-05-13 08:32　来源：青川发布", TEXT[0], title, TEXT[1]))) == (title, BODY)


def test_the_title_that_an_article_had_elsewhere() -> None:
    assert _told("\n".join((f"（原标题：{TITLE}）", *TEXT))) == (TITLE, BODY)
    assert _told("\n".join((TITLE, "（原标题：丰收的节日）", *TEXT))) == (TITLE, BODY)


def test_who_signs_behind_the_day() -> None:
    article = _only("\n".join((TITLE, UNSIGNED[0], f"{UNSIGNED[1]}（2014年1月24日）（周建军 李芳）")))
    assert [line.name for line in article.bylines] == ["周建军", "李芳"]


def test_a_byline_of_which_each_word_stands_in_a_line_of_its_own() -> None:
    article = _only("\n".join((TITLE, "本报讯\n(记者\n周\n芳\n通讯员\n李国栋)", *UNSIGNED)))
    assert [(line.name, line.role) for line in article.bylines] == [("周芳", "reporter"), ("李国栋", "correspondent")]


def test_such_a_byline_below_a_text_leaves_the_next_report_its_title() -> None:
    other = ("三江镇开展植树活动", "3月12日，三江镇开展植树活动，村民六十人参加，种下松树三百棵。")
    text = "\n".join((TITLE, *TEXT, "（记者\n周芳\n李国栋）", *other))
    found = read_page(Page("p", "p.txt", text)).articles
    assert [article.headline[0].text for article in found] == [TITLE, other[0]]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_agency_s_report_that_tells_its_title_over_who_wrote_it(gap: str) -> None:
    article = _only(gap.join((TITLE, "新华社成都9月24日电 题：丰收的节日", "新华社记者李芳", *UNSIGNED)))
    assert [line.name for line in article.bylines] == ["李芳"]
    assert BODY[1] in article.body.text


@pytest.mark.parametrize("title", ["柳河镇喜迎丰收节_柳河镇_青川新闻网", "青川县农业局启动nongye.cn丰收节活动"])
def test_a_title_that_names_a_site_is_one(title: str) -> None:
    assert _told("\n".join((title, *TEXT)))[0].startswith(title[:6])


@pytest.mark.parametrize("line", ["沙发", "| 1 | 2 | 3 | 4 | + | 5 |"])
def test_what_a_forum_has_too_ends_no_text(line: str) -> None:
    assert BODY[1] in _told("\n".join((TITLE, TEXT[0], line, TEXT[1])))[1]


def test_a_day_in_a_line_of_its_own_is_no_title() -> None:
    assert _told("\n".join(("9月23号，", *UNSIGNED)))[0] == ""


def test_rights_in_sentences_below_a_text() -> None:
    below = (
        "本站部分信息由民事主体自行提供，其真实性、准确性由该民事主体负责，本站不承担任何责任。",
        "青川农业技术研究院主办 | 信息一体化办公室 主管",
        "联系电话：0839-7200000，违法和不良信息举报电话：0839-7200001",
        "地址：青川县乔庄镇解放街1号3层",
    )
    assert _told("\n".join((TITLE, *TEXT, *below))) == (TITLE, BODY)


@pytest.mark.parametrize("put", ["[广告]请继续往下阅读...", "广告(请继续阅读本文)", "广告 广告", "广告"])
def test_an_advertisement_between_paragraphs_parts_no_article(put: str) -> None:
    assert _told("\n\n".join((TITLE, TEXT[0], put, TEXT[1]))) == (TITLE, BODY)


@pytest.mark.parametrize("head", ["相关链接", "相关链接："])
def test_background_below_a_text_is_read(head: str) -> None:
    box = ("一事一议奖补是指政府对村民筹资筹劳的项目给予奖补的制度。", "青川县2011年开始试点，当年惠及三万名群众。")
    assert set(box) <= set(_told("\n".join((TITLE, *TEXT, head, *box)))[1])


def test_links_below_a_text_are_the_sites() -> None:
    assert _told("\n".join((TITLE, *TEXT, "相关链接", "沙湾镇：秋粮收购忙", "三江镇举办知识竞赛"))) == (TITLE, BODY)


@pytest.mark.parametrize("head", ["相关链接", "相关链接："])
def test_a_link_below_a_text_without_a_title_is_none(head: str) -> None:
    assert _told("\n".join((*TEXT, head, "三江镇举办知识竞赛"))) == ("", BODY)


@pytest.mark.parametrize("width", [18, 22])
@pytest.mark.parametrize("word", ["[导读] ", "核心提示：", "【摘要】"])
def test_a_summary_and_tools_around_a_text_in_lines_of_print_are_the_site_s(word: str, width: int) -> None:
    more = "会后，大家到柳河村的河堤上看了巡查点和物资仓库。"
    summary = column(word + FLOODS.body.partition("。")[0] + "。", width)
    parts = (FLOODS.head, "红网柳河 2012/9/18 8:29:56", summary, column("柳河讯 " + FLOODS.body + more, width))
    (article,) = articles("\n\n".join((*parts, "阅读 4709　分享到：")) + "\n")
    assert headline(article) == FLOODS.head
    assert plain(article.body.text) == plain("柳河讯" + FLOODS.body + more)


def test_a_lead_in_that_says_something_else_stays() -> None:
    lead = "核心提示：去冬今春，柳河村新修了三座泵站。"
    (article,) = articles(f"{FLOODS.head}\n{column(lead, 20)}\n{column(FLOODS.body, 20)}\n")
    assert "三座泵站" in plain(article.body.text)
