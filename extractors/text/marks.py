"""The wording by which a line of a newspaper page shows what it is: opener, byline, label, caption, furniture."""

from __future__ import annotations

import re

from extractors.text.text_words import worded

HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
"""Chinese characters, inside a class of a pattern."""
BULLETS = "〓■□◆◇●○◎★☆▲△▼▽▶►◀※◈⊙▪▫•·▌▍▎❖✦➤◤◢"
AROUND = BULLETS + "=＝＋+ \u3000\xa0【】〖〗〔〕[]（）()《》〈〉「」『』<>＜＞:：—－-·|｜"
"""What stands around a few words that belong to no report: ■本版策划■, 【要闻】, —— 简讯 ——."""
STOPS = frozenset("。！？!?…")
"""How a sentence ends."""
NO_BEGINNING = frozenset("，、。；：！？”’》）】」』,.;:!?)")
"""What no line begins with, and may stand behind the end of a full one."""
AFTER_STOP = frozenset("”」』）)】’\"'")
"""What may stand behind its end in the same line."""

_MEDIUM = rf"(?:本\s?报|本刊|本网|本台|本站|[{HAN}]{{1,8}}?(?:报|网|台|中心|客户端|全媒体|融媒|发布|在线|社))"
_DAY = r"(?:\d{1,2}月\s?\d{1,2}日)"
_COLUMN = (
    "走|观察|手记|来信|调查|探[访班]|在线|在现场|看|说|日记|之[声家窗]|视[点角线]|札记|见闻|体验|暗访|帮|跑|眼"
    "|行走|笔记|热线|直击|出镜|连线"
)
"""What reporters do in the names of columns: 【记者走基层】."""
BRACKET_AFTER_STOP = re.compile(r"[。！？][（(][^（(]{1,20}[）)]$")
"""A sentence that a note in brackets follows."""
OPENER = re.compile(
    rf"[（(【\[]?{_MEDIUM}(?:[{HAN}]{{0,6}}?\s?{_DAY}|[{HAN}]{{0,3}}?)\s?讯(?![息员])"
    rf"|[（(【\[]?(?:本报|{_MEDIUM}[{HAN}]{{0,8}}?\s?{_DAY})\s?(?:消息|[）)】\]]?电)|[{HAN}]{{1,8}}(?:网|在线|[日晚时今]报|发布)(?:消息|讯)[\s“（(\d]"
    rf"|[{HAN}]{{1,8}}(?:网|在线|[日晚时今]报)[{HAN}]{{0,6}}[（(][{HAN}\s、]{{2,12}}[）)]\s?{_DAY}|[{HAN}]{{2,8}}(?<![通资简快短音喜电])(?:{_DAY})?讯\s*(?:[（(](?=[^（()）]{{2,60}}[）)].)|(?:本报|见习)?(?:记者|通讯员))"
    rf"|[（(【\[](?:本报|本网|本台|见习|实习|特约|特派|全媒体|融媒体?|首席)*(?:记\s*者(?!{_COLUMN})|通\s*[讯信]\s*员)[^。]{{2,40}}[）)】\]](?=.)"
    rf"|[（(【\[][{HAN}／/、\s]{{2,16}}报导[）)】\]](?=.)"
    rf"|本报(?:见习|实习|特约)?记者\s*[{HAN}]{{2,4}}(?:[\s、]+[{HAN}]{{2,4}})*\s*(?:报道|摄影报道)?[：:]"
    rf"|(?:云上|今日|掌上)?[{HAN}]{{2,8}}(?:(?<!相关|更多|图片|视频|系列|连续|专题|此前|往期|延伸)报道|讯)[：:]"
    rf"|[{HAN}]{{2,4}}(?<![通资简快短音喜电传问捷警汛要时商新])讯[ \u3000](?=[^，。]{{0,40}}[，。]|[^，。]{{7}})"
    r"|[（(]\s?(?:上接|紧接|接)\s?(?:第\s?)?[A-Z]?[\d一二三四]{1,2}\s?版[^（）()]{0,12}[）)](?=.)"
)
"""How a report begins on its own: 本报讯, 大江报8月3日讯, 新华社北京8月1日电, （记者 张三）."""

MAY_OPEN = re.compile(r"讯|电|消|（|\(|【|\[|记\s*者|报道")
"""Without one of these no line is such an opener."""

WHEN = re.compile(
    r"[近日连昨今去\d](?:(?<=近)[日期]|(?<=日)前|(?<=连)日来|(?<=昨)[日天]|(?<=[今去])年以来"
    r"|(?<=\d)(?:\d?(?:\s?月\s?\d{1,2}\s?[日号]|月(?:[份初底]|[上中下]旬|以来))|日(?:上午|下午|晚))"
    r"|(?<=[今昨])[日天]?[（(]\s?\d{1,2}\s?日?\s?[）)])"
)
"""When something happened; reports say it in their first words."""
GOES_ON = re.compile(
    r"[“‘\"「]|会[议上前后中间]|大会|活动|仪式|座谈|据(?:了解|悉|介绍|统计)|了解到|[此本这][次项批]|此外|另外|随后|[期其]间|之后|最后|接着|接下来|下一?步|同时|目前"
    r"|截[至止]|其中|通过|[为因]此|首先|其次|[他她它该这那们]|听取|审议|(?:调研|考察|视察|检查|督查|督导|参观)组|[代委]表?员?们|与会|参会|来自|[开闭]幕式"
    r"|公示(?:时间|期[间限]?)|(?:监督|举报|联系|咨询|报名|受理)(?:电话|时间|地[点址]|方式)|启动仪式|培训|演出|比赛|现场|讲座|[一二三]是|近年来|今年|当[天日晚]"
    r"|在[^，。]{1,14}(?:上|中|下|里|时|期间|现场|后)，|[县区市州省]委|副"
)
"""How a paragraph begins that goes on with its article: of leads 6 in 100, of other paragraphs 38."""
TELLS_ON = re.compile(r"[^，。]{2,14}?(?:指出|强调|要求|表示|说|认为|介绍|希望|提出|宣布|主持|出席|参加|陪同)")
"""Who said or attended what: of 243 leads without a day none begins so, of other paragraphs 18 in 100."""
SOFT_OPENER = re.compile(
    r"(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号]|近日|日前|近期|连日来|近段时间|昨[日天]|前[日天]|今日|今天(?!的)|本周|上周|最近|"
    r"\d{1,2}日(?:上午|下午|晚|[至到-]\d{1,2}日)|(?:这|今)几天|新年伊始|今\s?[（(]\s?\d{1,2}\s?日?\s?[）)]|[（(]\s?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?!\s?[）)])"
)
"""How a report may begin: with when it happened."""
SOFTLY = frozenset("0123456789０１２３４５６７８９近日连昨前今本上最这新（(")
"""What it then begins with."""

MEDIA = r"(?:社|台|报|中心|网|部|局|办|融媒体?|传媒|新闻|广电|发布|客户端|报道组|采访组)"
"""How the names of media end."""
BARE_LINE = re.compile(
    rf"[（(]\s?(?P<names>[{HAN}·•]{{1,16}}(?:[\s、，,：:/／]{{1,6}}[{HAN}·•]{{1,9}}){{0,5}})\s{{0,6}}[）)]。?"
)
BARE_TAIL = re.compile(
    rf"(?<=[。！？!?…”])\s*[（(]\s?(?P<names>[{HAN}·•]{{1,22}}(?:[\s、，,：:/／]{{1,6}}[{HAN}·•]{{1,9}}){{0,5}})\s{{0,6}}[）)]$"
)
"""Names in brackets after the last sentence, e.g. 。（张三 李四）."""

_LABELS = rf"(?:[{HAN}]{{0,4}}(?&label_end)|(?&label))"
SECTION = worded(rf"[{BULLETS}\s]*{_LABELS}")
"""A section's name, which is no person's: ■简讯."""
LABEL = worded(
    rf"(?:第?[A-Z]?\d{{1,2}}版?\s*)?[{BULLETS}\s【〖\[《〈「『<]*{_LABELS}[】〗\]》〉」』>{BULLETS}\s]*(?:\d{{1,2}}|版)?"
    rf"|(?!(?:[五七][律绝古言]|(?&tune))·)[{HAN}]{{2,4}}·[{HAN}]{{2,4}}|\d{{4}}·[{HAN}]{{2,8}}|[【〖\[〈][{HAN}\w·“”\s]{{2,10}}[】〗\]〉]|[〉》>]{{1,3}}\s?[{HAN}·]{{2,8}}"
    rf"|[■◆●★▲△◎◈〓▌▍▎❖✦◤◢※◇]\s?[{HAN}·]{{2,6}}|[★☆]\s?[{HAN}·]{{2,8}}\s?[★☆]|[{HAN}]{{2,8}}[★☆]|[{HAN}]{{2,6}}[·•]|[{BULLETS}]\s?[{HAN}]{{2,6}}·[{HAN}]{{2,8}}|//+\s?[{HAN}·]{{2,10}}\s?//+"
)
"""A section label, e.g. ■消息速递, 【要闻】."""

_ISSUE = (
    r"[（(〔【]?\s?(?:下转|转自?)\s?(?:第\s?)?[\dA-Z一二三四五六七八九]{1,3}\s?版[^。]{0,20}[）)〕】]?"
    r"|[（(〔【]\s?(?:上接|紧接|接)\s?(?:第\s?)?[\dA-Z一二三四五六七八九]{1,3}\s?版[^。）)〕】]{0,20}[）)〕】]?"
    r"|(?:上接|紧接|接)\s?(?:第\s?)?[\dA-Z一二三四五六七八九]{1,3}\s?版[^。]{0,20}"
    r"|(?:[A-Z]?\d{1,3}\s?)?第?\s?[\dA-Z一二三四五六七八九十]{1,3}\s?版(?:[\s·:：]*[\u4e00-\u9fff·\s]{0,10}\d{0,3})?"
    r"|[\s\-—–_=*~·.。、\d/|｜第页共A-D<>《》＜＞↑↓→←:：]{1,20}"
    r"|.{0,10}(?:国内统一(?:连续出版物)?刊号|准印证|CN\s?\d\d|总第\s?\d+\s?期).{0,60}|(?:[\u4e00-\u9fff·]{2,8}\s)?第?\s?\d+\s?期(?:\s*(?:[/／|版（(]|今日|本期|总|共|星期|\d{4}).{0,20})?"
    r"|(?:主管主办|主办主管)(?:单位)?\s?[：:][^。，]{4,30}"
    r"|(?:[\u4e00-\u9fff·]{2,8}\s+)?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*(?:[（(]?农历.{0,12}[）)]?)?\s*(?:星\s?期\s?.|周\s?.)?"
    r"(?:\s+[^，。]{1,20})?"
    r"|(?:中华)?民国\s?[\d一二三四五六七八九〇○零十百]{1,4}\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日.{0,40}"
    r"|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日\s*(?:农历|星\s?期).{0,20}"
    r"|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[正一二三四五六七八九十冬腊闰]{1,3}月[初十廿卅三一二四五六七八九大小]{1,3}日?"
    r"|[\u4e00-\u9fff]{2,6}(?:日报|周报|今报|时报|晚报|新报|导报|报)(?:社(?:主办|出版)?)?"
    r"|[\u4e00-\u9fff]{2,8}(?:报|周刊)(?:\s?[·•]\s?[\u4e00-\u9fff]{2,6}版)?\s+\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s.{1,16})?"
    r"|(?:本报)?今日\S{1,3}版|星\s?期\s?[一二三四五六日天].{0,16}|农历.{2,14}"
)
JUMP_TAIL = re.compile(
    r"[（(〔【]?\s?(?:紧?下转|转)\s?(?:第\s?)?[\dA-Z一二三四五六七八九十]{1,3}\s?版[^（()）。]{0,8}[）)〕】]?$"
)
"""Where a report goes on, behind its text: （下转2版）."""
_STAFF = (
    r"[（(]?(?:(?&duty_of)|[\u4e00-\u9fff]{2,6}(?:网|在线))?\s?(?:(?&duty)|编\s*排|编\s*辑|校\s*对|审\s*核|[初复终一二三]\s*审(?:\s?[初复终一二三]\s*[审校])*|[一二三]\s?校|"
    r"总?监\s*[制审]|签\s*发|审\s*稿|美\s*编|视\s*觉)(?:/[\u4e00-\u9fff]{2,4})*[\s：:｜|/]+[^。！？]{1,60}"
)
_CONTACT = (
    r".{0,12}(?:(?&contact)|ICP备)\s?[：:].{0,80}"
    r"|.{0,12}(?:(?&contact_number)|E-?mail|QQ)\s?[：:].{0,60}(?:(?&contact_number)|E-?mail|QQ|版权所有)"
    r"\s?[：:].{0,40}|(?&contact_of)*(?:电话|热线|邮箱|传真)\s?[：:][\w\s@.()（）、—-]{5,60}|https?://\S+|www\.\S+|\S+@\S+\.\S+"
)
_SCREEN = (
    r"(?&screen_field)[：:/\s【»\[（(].{0,80}"
    r"|(?:您|你)?(?:现在|目前|当前|所在|现|所|在|的)*位置\s?[：:].{0,60}|[^，。>＞»]{1,16}+(?:\s?[>＞»]{1,2}\s?[^，。>＞»]{1,16}+){2,}\s?[>＞»]*|(?:网站)?首页\s?(?:[>＞»》→]|--).{0,60}"
    r"|(?:[【\[（(]?(?:关闭(?:窗口|本页)?|打印(?:本[页文])?|返回(?:顶部|列表|上一?页)?|收藏(?:本页)?|[推纠][荐错])[】\])）]?[\s|｜/]*){2,5}"
    r"|(?&screen_word)|扫一扫.{0,20}"
    r"|欢迎(?:您)?(?:访问|阅读|光临|关注).{0,30}|.{0,12}点(?:击)?(?:上方)?蓝字.{0,12}|(?:【|\[)?\s?(?:大|中|小)(?:\s(?:大|中|小))+.{0,6}"
)
_OWNER = (
    r".{0,40}(?:Copyright|©|版权所有|All Rights Reserved|ICP\s?备|公网安备|网站标识码|技术支持\s?[：:]).{0,120}"
    r"|(?:网站)?主[办管](?:单位)?\s?[：:][^。；]{0,60}(?:政府|党委|[县区市旗]委|中心|网信办)[^。；]{0,20}(?:承办|维护|管理)(?:单位)?\s?[：:][^。；]{0,20}"
    r"(?:政府|政务|信息|融媒体|大数据|电子)[^。；]{0,30}|(?:附件?|相关链接|延伸阅读|相关专题|标签|关键[词字])\s?[：:]?"
)
FURNITURE = worded("|".join((_ISSUE, _STAFF, _CONTACT, _SCREEN, _OWNER)))
"""Lines that carry the paper and no news: dates, page numbers, editors, telephone, links."""

DISCLAIMER = worded(
    r"[（(【*※▌]{0,2}(?:本(?:公众号|平台|网站|网|站|号|文)|文章|以上(?:内容|图文|文字)|图文|原创|部分(?:图片|文字|内容)|素材)[^。！？]{0,60}"
    r"(?&no_rights)"
    r"|[（(【*※]{0,2}(?:(?:版权|免责|郑重|特别|网站|本站|本网|转载)*[声说申]明|温馨提示|凡本[网站报]|本[网站]转载|(?:特此)?注)\s?[：:，】]?.{0,120}"
    r"(?&of_rights)"
)
"""What a site says of rights below an article."""
PAPER = re.compile(
    rf"(?:今日|掌上|云上)[{HAN}]{{2,4}}|[{HAN}]{{2,6}}(?:日报|时报|周报|(?<![喜捷海情警回汇通申举预播呈填])报|讯|时讯|新闻|周刊|发布|融媒|通讯)"
)
"""What a paper may be called; as the first line of a page it is its head."""
SITE = re.compile(
    rf"[{HAN}]{{2,8}}(?:(?:[晨晚商快旬月]报|快讯|要闻|要事|大事|要情|动态|资讯|简报|信息|播报|联播|视界|视窗|之窗|之声|热线|公报)"
    r"|(?:新闻|政府|政务|信息|党建|文明|门户|广电)?(?:在线|网站?|客户端)|(?:融媒体|新闻|广播|电视|传媒)+(?:中心|台|局|集团))"
)
"""What else a paper, site or station is called over the day of an issue."""

TEASER = re.compile(
    r"[^。，]{3,30}[\s…·.—]+[②③④⑤⑥⑦⑧]|"
    r"[^。]{4,60}(?:\s*[▶►▷→＞>]+\s?(?:详见|见)?|\s*(?:详见|见)|\s*[（(\[【](?:详见|见)?|\s*[…·.—-]{2,}\s?|\s)"
    r"\s?第?\s?[A-D]?[\d一二三四五六七八]{1,2}\s?[—-]?\d?\s?版[）)\]】]?"
)
"""A headline on the front page that says where the report stands: …开幕 ▶2版."""

META = re.compile(
    r"[（(【\[]?\s?(?:(?:信息|文章|稿件|新闻|内容|图片|素材)?来\s*源|稿\s*源|出处|(?:转载|转发|摘编|摘|转)自?"
    r"|(?:[签印]发|发[布表稿]|录入|更新|添加|上传|撰写|编辑|创建|修改|成文|公开|成稿|写作|撰稿|来稿|投稿|供稿|刊[发登]|推送|首发|转载|审核)(?:时\s*间|日\s*期|机构|单位|人|者)"
    r"|索\s?引\s?号|信息(?:分类|索取号)|(?:主题|组配|内容|体裁)分类|(?:发文|成文|公开|生效|废止|公布)日期|文\s*号|发文(?:字号|机关|机构|单位)|(?:是否)?有效性?|主\s?题\s?词|公开(?:方式|范围|形式|属性|类型)"
    r"|时\s*间|日\s*期|浏览(?:次数|量)?|点击(?:数|率|量)?|阅读(?:量|次数)?|访问(?:量|次数)|人气|责任编辑)\s?[：:｜|/]"
)
"""A field of a web page's head or foot: 来源：, 发布时间：."""

NOTE = re.compile(
    r"[\[【〔（(]?\s?(?:(?:编者按|编者的话|开栏[语的寄]话?语?|核心提示|阅读提示)(?:\s?[\]】〕）)：:]|[ \u3000])"
    r"|(?:编前话?|(?:新闻|编辑|内容)?(?:提要|摘要|导读))\s?[\]】〕）)：:])"
)
"""How a note of the paper's begins, over a report or under its headline: 【编者按】, 核心提示：."""

STAFF_ALONE = re.compile(
    r"[\[【（(]?(?:责任|值班|本期|执行)?(?:责\s*编|编\s*[辑审]|校\s*对|审\s*核|监\s*制|[初复终一二三]\s*审|主编|来\s*源|阅读|浏览)\s?[：:]"
)
"""A field's name, whose value stands in the next line: 责编：."""
DATED = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s*\d{1,2}:\d\d(?::\d\d)?)?\s*(?![\d，,])\S")
"""A web page's line of date, source and names."""

CAPTION = re.compile(
    r"[（(▲△▼▶►◀↑↓\s]*(?:图为|图\s?[①-⑩\d一二三四]?\s?[：:]|图\s?[①-⑩\d一二三四]为|[上下左右]{1,2}图|图片说明|①|资料图|题图)"
)
"""How a caption begins that says that it is one."""

ANNOUNCEMENT = re.compile(r"(?:公告|公示|名单|通知|启事|通告|公报|声明|决定|讣告|倡议书|公开信)$")
"""How the head of an announcement ends, which has neither opener nor byline."""
SENTENCE_MARK = re.compile(r"[。；！？;]")
NUMBERED = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[、.．](?!\d)|[①-⑩]|第[一二三四五六七八九十]+[，：、\s]"
)
"""A small-head that counts: 一、, （二）, 3."""
BULLETED = re.compile(rf"(?P<bullet>[{BULLETS}])\s?[{HAN}]{{2,8}}\s?(?P=bullet)$")
"""A small-head between bullets: ● 东关街道 ●."""
SUSPECT = re.compile(rf"[A-Za-z0-9０-９：:（(【〖\[|/｜{BULLETS}记通作撰供采文图摄编校审版稿报星]")
"""What every line longer than a label has that is not plain text."""
CLOSING = re.compile(r"[，。、；：！？”’）》」』…,.!?;:)\"]+")
"""Marks that end a sentence which the column breaks, though they stand alone in a line."""
STRAY = re.compile(rf"[^{HAN}A-Za-z0-9]{{1,6}}|[丶丨丿乀亅]")
"""A line of signs."""
