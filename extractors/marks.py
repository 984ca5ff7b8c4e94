"""The wording by which a line of a newspaper page shows what it is: opener, byline, label, caption, furniture."""

from __future__ import annotations

import re

HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
BULLETS = "〓■□◆◇●○◎★☆▲△▼▽▶►◀※◈⊙▪▫•·"
STOPS = frozenset("。！？!?…")
"""How a sentence ends."""
AFTER_STOP = frozenset("”」』）)】’\"'")
"""What may stand behind its end in the same line."""

_MEDIUM = rf"(?:本\s?报|本刊|本网|本台|本站|[{HAN}]{{2,8}}?(?:报|网|台|中心|客户端|全媒体|融媒|发布|在线|社))"
_DAY = r"(?:\d{1,2}月\s?\d{1,2}日)"
BRACKET_AFTER_STOP = re.compile(r"[。！？][（(][^（(]{1,20}[）)]$")
"""A sentence that a note in brackets follows."""
OPENER = re.compile(
    rf"[（(【\[]?{_MEDIUM}(?:[{HAN}]{{0,6}}?{_DAY}|[{HAN}]{{0,3}}?)\s?讯(?!息)"
    rf"|[（(【\[]?(?:本报|{_MEDIUM}[{HAN}]{{0,8}}?{_DAY})\s?(?:消息|[）)】\]]?电)"
    rf"|[（(【\[](?:本报|本网|本台|见习|实习|特约|全媒体|融媒体?|首席)*(?:记\s?者|通\s?讯\s?员)[^。]{{2,40}}[）)】\]](?=.)"
    rf"|本报(?:见习|实习|特约)?记者\s*[{HAN}]{{2,4}}(?:[\s、]+[{HAN}]{{2,4}})*\s*(?:报道|摄影报道)?[：:]"
    rf"|(?:云上|今日|掌上)?[{HAN}]{{2,8}}(?:报道|讯)[：:]"
)
"""How a report begins on its own: 本报讯, 大江报8月3日讯, 新华社北京8月1日电, （记者 张三）."""

MAY_OPEN = re.compile(r"[讯电消]|^[（(【\[]|记\s?者|报道")

WHEN = re.compile(r"近日|日前|近期|连日来|\d{1,2}月\s?\d{1,2}日|昨[日天]|今年以来|去年以来|\d日(?:上午|下午|晚)")
"""When something happened; reports say it in their first words."""
SOFT_OPENER = re.compile(
    r"(?:\d{4}年)?\s?\d{1,2}月\s?\d{1,2}日|近日|日前|近期|连日来|近段时间|昨[日天]|前[日天]|今日|今天(?!的)|本周|上周|最近|"
    r"\d{1,2}日(?:上午|下午|晚)|(?:这|今)几天|新年伊始"
)
"""How a report may begin: with when it happened."""

ROLE = (
    r"(?:(?:本报|本网|本台|本刊|见习|实习|特约|特派|首席|全媒体|融媒体?|新媒体|驻[\u4e00-\u9fff]{1,4})\s?)*"
    r"(?:记\s?者|通\s?讯\s?员|实习生|小记者|特约撰稿人?|信息员|撰\s?稿人?|供\s?稿人?|报送人|作\s?者|撰\s?文|文\s?[/／|｜、]\s?[图摄]|图\s?[/／|｜、]\s?文|图文|文图|采写|文字|文(?=\s?[/／|｜：:]\s?[\u4e00-\u9fff]))"
)
MEDIA = r"(?:社|台|报|中心|网|部|局|办|融媒体?|传媒|新闻|广电|发布|客户端)"
BYLINE_LINE = re.compile(
    rf"[{BULLETS}\s（(【\[]*(?:[{HAN}·]{{2,14}}{MEDIA}\s?|(?<=[（(【])[{HAN}]{{2,8}}\s)?{ROLE}\s*[：:/／|｜]?\s*(?P<rest>[{HAN}·•、，,\s/／|｜（）()：:&]*)[）)】\]]?[。]?"
)
"""A line that is nothing but a byline."""
TRAILING_ROLE_LINE = re.compile(
    rf"[{BULLETS}\s（(【\[]*(?P<rest>(?:[{HAN}·•]{{1,5}}[\s、，,]+){{1,8}}|[{HAN}]{{2,4}}\s?)"
    r"(?:文\s?[/／|｜、]?\s?图|图\s?[/／|｜、]?\s?文|文\s?[/／]\s?摄|摄影报道|文字?|供稿|撰稿|报道)[）)】\]]?"
)
BYLINE_TAIL = re.compile(
    rf"(?<=[。！？!?…”’」』）)；;])\s*(?P<byline>[{BULLETS}\s]*[（(【\[]?\s?{ROLE}[：:\s]*[{HAN}·•、，,\s/／|｜：:]{{2,70}}[）)】\]]?)$"
)
"""A byline glued to the last sentence."""
BARE_LINE = re.compile(
    rf"[（(]\s?(?P<names>[{HAN}·•]{{1,16}}(?:[\s、，,：:]{{1,3}}[{HAN}·•]{{1,9}}){{0,5}})\s?[）)]。?"
)
BARE_TAIL = re.compile(
    rf"(?<=[。！？!?…”])\s*[（(]\s?(?P<names>[{HAN}·•]{{1,16}}(?:[\s、，,：:]{{1,3}}[{HAN}·•]{{1,9}}){{0,5}})\s?[）)]$"
)
"""Names in brackets after the last sentence, e.g. 。（张三 李四）."""

LABEL_WORDS = (
    rf"[{HAN}]{{0,4}}(?:新闻|简讯|短讯|快讯|速递|速览|动态|资讯|要闻|简报|集锦|传真|播报|直通车|之窗|视窗|专栏|专题|专版|专刊|副刊)|"
    "综合|时政|社会|民生|经济|文化|教育|健康|导读|今日导读|头版|聚焦|关注|公告|公示|广告|通知|启事|记者手记|编者按|相关链接|新闻链接|"
    "图片报道|特别报道|深度报道|系列报道|百姓故事|身边的榜样|文苑"
)
LABEL = re.compile(
    rf"(?:第?[A-Z]?\d{{1,2}}版?\s*)?[{BULLETS}\s【〖\[《「『<]*(?:{LABEL_WORDS})[】〗\]》」』>{BULLETS}\s]*(?:\d{{1,2}}|版)?"
    rf"|[{HAN}]{{2,4}}·[{HAN}]{{2,4}}|[【〖\[][{HAN}\w·\s]{{2,10}}[】〗\]]"
    rf"|[■◆●★▲◎◈〓]\s?[{HAN}·]{{2,6}}"
)
"""A section label, e.g. ■消息速递, 【要闻】."""

_ISSUE = (
    r"[（(〔【]?\s?(?:上接|下转|紧接|转自?|接)\s?(?:第\s?)?[\dA-Z一二三四五六七八九]{1,3}\s?版[^。]{0,20}[）)〕】]?"
    r"|(?:[A-Z]?\d{1,3}\s?)?第?\s?[\dA-Z一二三四五六七八九十]{1,3}\s?版(?:[\s·:：]*[\u4e00-\u9fff·\s]{0,10}\d{0,3})?"
    r"|[\s\-—–_=*~·.。、\d/|｜第页共A-D<>《》＜＞↑↓→←:：]{1,20}"
    r"|.{0,10}(?:国内统一(?:连续出版物)?刊号|准印证|CN\s?\d\d|总第\s?\d+\s?期).{0,60}|(?:第?\s?\d+\s?期)(?:\s?[/／|版].{0,20})?"
    r"|(?:[\u4e00-\u9fff·]{2,8}\s+)?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*(?:[（(]?农历.{0,12}[）)]?)?\s*(?:星\s?期\s?.|周\s?.)?"
    r"(?:\s+[^，。]{1,20})?"
    r"|[\u4e00-\u9fff]{2,6}(?:日报|周报|今报|时报|晚报|新报|导报|报)(?:社(?:主办|出版)?)?"
    r"|(?:本报)?今日\S{1,3}版|星\s?期\s?[一二三四五六日天].{0,16}|农历.{2,14}"
)
_STAFF = (
    r"[（(]?(?:本版|值班|执行|版式|美术|图片)?\s?(?:责任编辑|责编|编\s?辑|校\s?对|审\s?核|审校|终审|初审|复审|二审|三审|一审|"
    r"监\s?制|美\s?编|组版|排版|版式|值班总编|总编辑|主编|编审|统筹|策划|视\s?觉)(?:/[\u4e00-\u9fff]{2,4})*[\s：:｜|/]+[^。！？]{1,60}"
)
_CONTACT = (
    r".{0,12}(?:社址|本报地址|报社地址|新闻热线|广告热线|发行热线|投稿|邮发代号|微信公众号|订阅|印刷|承印|ICP备)\s?[：:].{0,80}"
    r"|.{0,12}(?:电话|热线|邮箱|E-?mail|网址|邮编|邮政编码|传真|QQ|地址)\s?[：:].{0,60}(?:电话|热线|邮箱|E-?mail|网址|邮编|邮政编码|传真|QQ|版权所有)"
    r"\s?[：:].{0,40}|https?://\S+|www\.\S+|\S+@\S+\.\S+"
)
_SCREEN = (
    r"(?:上一篇|下一篇|上一版|下一版|返回|关闭|打印|分享到?|扫一扫|扫码|相关阅读|相关新闻|推荐阅读|版权声明|免责声明|收藏|字体|字号|当前位置|当前版|"
    r"登录|注册|文章字数|原标题)[：:/\s【»\[（(].{0,80}"
    r"|(?:网站)?首页|首版|末版|上一[版篇期]|下一[版篇期]|往期(?:浏览|回顾)|(?:文章)?(?:标题|内容|作者)|放大|缩小|默认|关闭(?:窗口)?|打印(?:本页)?"
    r"|返回(?:顶部|首页|目录)?|分享到?|扫一扫.{0,20}|全文|正文|新闻推荐|相关(?:阅读|新闻)|推荐阅读|热门(?:新闻|推荐)|请输入验证码|使用说明|常见问题"
    r"|欢迎(?:您)?(?:访问|阅读|光临|关注).{0,30}|.{0,12}点(?:击)?(?:上方)?蓝字.{0,12}|(?:【|\[)?\s?(?:大|中|小)(?:\s(?:大|中|小))+.{0,6}"
)
FURNITURE = re.compile("|".join((_ISSUE, _STAFF, _CONTACT, _SCREEN)))
"""Lines that carry the paper and no news: dates, page numbers, editors, telephone, links."""

META = re.compile(
    r"[【\[]?\s?(?:信息)?(?:来\s?源|稿\s?源|出处|发布(?:时间|日期|机构|人)|发稿时间|编辑日期|更新时间|录入时间|时\s?间|日\s?期|浏览(?:次数|量)?|点击(?:数|率|量)?|阅读(?:量|次数)?|访问量|责任编辑)\s?[：:｜|/]"
)
"""A field of a web page's head or foot: 来源：, 发布时间：."""

DATED = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s*\d{1,2}:\d\d(?::\d\d)?)?\s*(?![\d，,])\S")
"""A web page's line of date, source and names."""

CAPTION = re.compile(r"[（(▲△▼▶►◀↑↓\s]*(?:图为|图\s?[①-⑩\d一二三四]\s?[：:为]|[上下左右]图|图片说明|①|资料图|题图)")
PHOTO_TAIL = re.compile(
    rf"(?:^|[。”）)\s])\s*[（(]?(?:(?:本报|见习|实习|特约)?(?:通讯员|记者)\s?)*(?P<names>[{HAN}·\s、]{{2,20}}?)\s?/?(?:摄影?|供图)\s?[）)]?$"
    r"|[\s（(](?:资料图片?|摄)[）)]?$"
)

ANNOUNCEMENT = re.compile(r"(?:公告|公示|名单|通知|启事|通告|公报|声明|决定|讣告|倡议书|公开信)$")
"""How the head of an announcement ends, which has neither opener nor byline."""
SENTENCE_MARK = re.compile(r"[。；！？;]")
NUMBERED = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[、.．](?!\d)|[①-⑩]|第[一二三四五六七八九十]+[，：、\s]"
)
"""A small-head that counts: 一、, （二）, 3."""
SUSPECT = re.compile(rf"[A-Za-z\d：:（(【〖\[|/｜{BULLETS}记通作撰供采文图摄编校审版稿报]")
"""What every line longer than a label has that is not plain text."""
CLOSING = re.compile(r"[，。、；：！？”’）》」』…,.!?;:)\"]+")
"""Marks that end a sentence which the column breaks, though they stand alone in a line."""
STRAY = re.compile(rf"[^{HAN}A-Za-z0-9]{{1,6}}")
"""A line of signs."""
