"""What a site prints around an article: menus, paths, tools and fields above it; links, rights and comments below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.byline_names import is_surely_name
from extractors.lines import Line
from extractors.marks import HAN, SITE

__all__ = ["mark_site"]

TOP, MENU, WIDEST_ITEM, PARAGRAPH = 40, 4, 6.0, 14.0
"""So many lines may stand over a text; so many items make a menu, no wider; a paragraph's last line is wider."""
LABEL = 5
"""A label in brackets has hardly more characters."""
WHOLE, PAGED = 45.0, 0.5
"""A line so wide is a paragraph even where no full stop ends it; of a site's page half or more is in paragraphs."""
REPEATED = 25
"""A line of so many characters is not said twice but by a site that gives the text twice."""
_PARTS = re.compile(r"[\s|｜/·•>＞»›→\-—]+")
_PATH = re.compile(
    r"(?:[您你]?(?:现在|目前|当前)?(?:的|所处的?|所在的?)*位置|导航|路径)\s?[：:]?.{0,80}"
    r"|[>＞»›|\s]*(?:网站|本站|网)?首页\s?(?:[>＞»›→》/／|\\-]|—).{0,80}"
    rf"|[>＞»]*\s?[^，。>＞»]{{2,20}}(?:\s?(?:[>＞»›→]){{1,2}}\s?[^，。>＞»›→]{{1,40}}){{2,}}[>＞»\s]*"
    rf"|[{HAN}]{{2,10}}网\s?[>＞»›→]{{1,2}}.{{2,40}}"
)
"""The way from a site's first page to this one: 首页 > 新闻 > 正文."""
_FIELD = re.compile(
    r"(?:当前|所属|所在|信息|文章|新闻|稿件)*(?:栏目|频道|类别|分类|专栏|版块|板块|版面|版次|版名|期号|(?:报纸|报刊)(?:名称)?)\s?[：:].{0,30}"
    r"|(?:本|全)[篇文](?:文章)?(?:共|约)*\s?\d+\s?字.{0,20}|作者\s?[：:].{0,20}"
    r"|本帖最后由.{2,60}编辑|论坛风格切换.{0,12}|(?:离线|在线)\w{1,16}|.{0,30}(?:Adobe|Flash\s?Player|JavaScript|浏览器).{0,30}"
    r"|(?:热门搜索|热搜词?|热词|大家都在搜|关键[词字]|标签|Tags?|本文(?:链接|地址|网址)|原文(?:链接|地址|网址)|来源链接|链接|短网址)\s?[：:].{0,120}"
    r"|(?:[\[【（(]\s?)(?:索\s?引\s?号|发文字号|主题分类|发布(?:日期|机构|时间)|文\s?号|有效性|组配分类|成文日期|信息名称|公开(?:方式|范围|形式))\s?[\]】）)].{0,120}"
    r"|(?:今天是|现在是|当前时间|欢迎(?:您的?)?(?:访问|光临|来到|浏览|进入|登录|阅读)).{0,60}|(?:欢迎|[您你])[您你好]+[，,！!]?"
    rf"|[^，。：]*(?:https?://|www\.)[\w./?=&%#~:-]+.{{0,40}}|(?:[\d\s]*[A-Za-z][\w*\-]*\d+[*xX×]\d+)"
    rf"|(?!.*(?:举[行办]|召开|开展|成功|由))[{HAN}（）()、\s]{{4,40}}(?:主管|主办|承办|编印)(?:[\s，、/|｜]*[{HAN}（）()、《》\s]{{4,40}}(?:主管|主办|承办|协办|编印))*"
    rf"|[{HAN}]{{2,16}}(?:人民政府|委员会|县委|区委|市委)?(?:门户|政务|政府|公众信息|信息|官方|新闻)网站?"
)
"""What tells about the page: its column, its day, its address, who keeps it."""
_TOOL = re.compile(
    r"查看(?:原文|全文|更多|大图|详情|网页)|用?微信(?:扫[一描码]*(?:扫|二维码)?)|(?:扫[一描码]{1,2}扫?|扫描)(?:下方|上方)?(?:二维码)?|分享(?:[到至给](?:好友|微信|微博|朋友圈|QQ空间|新浪微博|腾讯微博|和|、|\s)*)?|一键(?:分享|转发)"
    r"|(?:我要|加入|点击)?(?:打印|收藏|关闭|评论|纠错|投稿|留言|转发|推荐|点赞|举报)(?:[本此][页文]|窗口|页面|文章|链接|给好友|内容)?|复制(?:链接|网址)"
    r"|返回(?:顶部|首页|列表|目录|上一?[页级])?|回到?顶部|[首末尾]页|[上下]一[篇页条版期个则张]|放大|缩小|默认|还原|朗读|语音(?:播报|朗读)|听新闻|播报"
    r"|[Aa][+＋\-－]|[TＴ][|｜][TＴ]|(?:正文|文章|文字)?(?:字[体号]|大小)(?:大小)?|[大中小超特](?![\u4e00-\u9fff])|保护视力色?|背景色?|繁体中?文?|简体中?文?|护眼"
    r"|(?:浏览|阅读|点击|访问|查看|评论|播放|关注)(?:次?数|率|量|人数)?|人气|热度|已有|[次条人][评浏阅]?[论览读]?|回复|参与"
    r"|(?:信息|文章|稿件|新闻|内容)?来\s?源|稿源|作\s?者|(?:责任)?编\s?辑|责编|审核|校对|(?:发[布表]|更新|录入|添加|上传|上稿)?(?:时间|日期|于)|(?:信息)?发布(?:者|人|单位|机构)?|供稿|星期[一二三四五六日天]"
    r"|只看楼主|倒序(?:阅读|浏览)|正序浏览|(?:字[号体])?变[大小]|(?:退出|进入|切换|开启|切换到)+(?:长者|无障碍|关怀|老年人?|适老|大字|极速|宽)(?:模式|版|专区|辅助|浏览)?|当前(?:日期|时间)|楼主|沙发|使用道具|显示全部楼层|发表|发帖|[上下]一主题|电梯直达|二维码|文字|小程序|公众号|手机版?看?"
)
"""A button of a page, or the name of a field whose value may be a day, a number or nothing."""
_LEFT = re.compile(r"[\d\s:：\-－/.,，、()（）【】\[\]|｜·>＞<＜《》»«—_+＋&年月日时分秒上下午*~！!•●■◆▪]+")
_RIGHTS = re.compile(
    r"公网安备|ICP[备证]|备案号|版权(?:所有|归|声明)|Copyright|©|All Rights|Powered [Bb]y|网站标识码|不良信息|建设维护"
    r"|未经(?:书面|本)?[^，。]{0,6}授权[^，。]{0,8}(?:转载|复制|使用|不得|禁止|严禁)|转载请注明|(?:禁止|谢绝)(?:转载|复制)|本站(?:由|所有)"
    r"|联系(?:我们|本站|客服|本网)(?:删除|处理|免费)|相关权利归|仅代表作者|如涉及?侵权|侵权[^，。]{0,6}删|文明上网|即可将网页分享"
    r"|Flash\s?Player|JavaScript"
)
"""What a site says of rights below an article."""
_ABOUT = re.compile(
    r"(?:主管|主办|承办|协办|技术支持|运行维护)(?:单位|电话)?\s?[：:]|分辨率|浏览器|IP[vV]6|(?:地址|电话|邮编|传真|邮箱|热线|举报)\s?[：:]|客服|联系我们|仅供参考"
)
"""What it says of itself beside that, which may be an article's elsewhere."""
_MORE = re.compile(
    r"(?:(?:24小时|今日|一周|本周|本月|点击|阅读|评论|热[点门图]|最新|精彩|相关|推荐|图片|视频|更多|头条|猜你|为[您你]|编辑|小编|延伸|往期|其[他它]|同类|近期|站内|本站|大家都?在?|焦点|互动|随机|新闻|专题|智能)\s?){1,3}"
    r"(?:新闻|文章|阅读|内容|资讯|信息|推荐|精选|排行榜?|点击|稿件|回顾|喜欢|[看搜]|专题|导读|图文|报道|热[点榜]|话题|快报|万象|评论)+(?:更多)?[\s：:>＞»…]*"
    r"|(?:[用网]户|网友|最新|全部|我要|发表)?评论\s?[（(]?\d*[）)]?(?:条|\s\d+条)?|\d+条评论|(?:已有|共)\s?\d+\s?[人条].{0,8}|友情链接\s?[：:]?.{0,80}|快速回复|关于我们.{0,60}|喜欢此内容的人.{0,8}|预览时标签.{0,6}"
    r"|点个?[赞“]?在看.{0,12}|[—–\-\s]*(?:END|完|正文结束)[—–\-\s]*|无障碍声明|阅读原文|请输入验证码|[\[【]?后台管理[\]】]?|(?:相关|点击)?(?:文件|附件|文档)下载|[\[【]\d{1,2}[\]】].{0,20}|还没有人评论.{0,12}|请?登录后.{0,10}|顶一下.{0,24}|微信号\s?[|｜：:].{0,40}|[上下]一?[篇条版页则个]\s?[：:].{0,60}"
)
"""What closes an article on a site: more of its articles follow, comments, links."""
_ORIGINAL = re.compile(
    rf"原创\s?[：:]?\s*(?P<credit>(?P<name>[{HAN}]{{2,4}})(?:\s+[{HAN}]{{2,12}})?)\s+\d{{4}}[-/年.].{{4,30}}"
)
_LINK = re.compile(r"[\[(【（]\s?(?:复制链接|点击查看原文|查看原文|打印本页)\s?[\])】）]$")


def mark_site(lines: Sequence[Line], words: Mapping[str, str]) -> None:
    """Marks as noise what a site prints over the first paragraph and below the last one.

    `words` are the lines and words of menus that are known (page_words.csv).
    """
    wide = sum([line.width for line in lines if line.stops or line.width > WHOLE])
    if wide < PAGED * sum([line.width for line in lines if line.kind in ("text", "opener")]):
        return
    paragraphs = [number for number, line in enumerate(lines) if _is_paragraph(line)]
    if not paragraphs:
        return
    _mark_repeated(lines)
    first, last = paragraphs[0], paragraphs[-1]
    if first <= TOP:
        _mark_top(lines[:first], words)
        _mark_author(lines, first)
    _mark_bottom(lines, last)


def _is_paragraph(line: Line) -> bool:
    """Whether a line says something in sentences, and nothing of the site's rights."""
    if line.kind == "opener":
        return True
    if line.kind != "text" or not (line.width > WHOLE or (line.stops and line.width >= PARAGRAPH)):
        return False
    return ("，" in line.text or "," in line.text or "。" in line.text) and not _RIGHTS.search(line.text)


def _mark_top(lines: Sequence[Line], words: Mapping[str, str]) -> None:
    """Marks paths, menus, fields and tools, and what stands over a path."""
    path = 0
    for number, line in enumerate(lines):
        if match := _LINK.search(line.text):
            line.keep(0, len(line.text[: match.start()].rstrip()))
        if line.kind in ("byline", "opener") or not line.text:
            continue
        if line.text.startswith("原创") and _mark_original(line):
            continue
        if _PATH.fullmatch(line.text):
            path, line.kind = number, "noise"
        elif line.kind != "text":
            continue
        elif _is_tool(line.text) or _FIELD.fullmatch(line.text) or _is_menu(line.text, words):
            line.kind = "noise"
    _mark_items(lines, words)
    _mark_bracketed(lines, words)
    if any(line.kind == "text" for line in lines[path:]):
        for line in lines[:path]:
            if line.kind in ("text", "label"):
                line.kind = "noise"


def _is_tool(text: str) -> bool:
    """Whether a line holds nothing but tools, names of fields, days and numbers."""
    rest, found = _TOOL.subn("", text)
    return found > 0 and len(text) > 1 and not _LEFT.sub("", rest)


def _is_menu(text: str, words: Mapping[str, str]) -> bool:
    """Whether a line is a row of a site's columns; one in three may be unknown, behind strokes one in two."""
    items = [item for item in _PARTS.split(text) if item]
    if len(items) < 3 or len(text) > 10 * len(items) or "，" in text or "。" in text:
        return False
    known = sum(item in words or SITE.fullmatch(item) is not None for item in items)
    strokes = text.count("|") + text.count("｜")
    if text[0] in "|｜" and text[-1] in "|｜":
        return True
    return known * 3 >= len(items) * 2 or (known > 0 and strokes + 1 >= len(items) and known * 3 >= len(items))


def _mark_items(lines: Sequence[Line], words: Mapping[str, str]) -> None:
    """Marks a menu whose items stand in lines of their own."""
    run: list[Line] = []
    for line in [*lines, None]:
        if (
            line is not None
            and line.width <= WIDEST_ITEM
            and line.kind in ("text", "label", "noise")
            and not line.stops
        ):
            run.append(line)
            continue
        known = sum(item.kind == "noise" or item.text in words or SITE.fullmatch(item.text) is not None for item in run)
        if len(run) >= MENU and known * 2 >= len(run):
            for item in run:
                item.kind = "noise"
        run = []


def _mark_bracketed(lines: Sequence[Line], words: Mapping[str, str]) -> None:
    """Where no other line is left, a title in brackets is no label: 【年中工作会议】."""
    labels = [line for line in lines if line.kind == "label"]
    if labels and not any(line.kind == "text" for line in lines):
        inner = labels[-1].text[1:-1].strip()
        if labels[-1].text[0] in "【[" and len(inner) > LABEL and inner not in words:
            labels[-1].kind = "text"


def _mark_original(line: Line) -> bool:
    """Whether a line says who wrote for a site of its own: 原创 黄士成 青川发布 2020-05-06 18:20 四川."""
    match = _ORIGINAL.fullmatch(line.text)
    if match and is_surely_name(match["name"]):
        line.keep(match.start("name"), match.end("credit"))
        line.kind, line.sign = "byline", 0
    return line.kind == "byline"


def _mark_author(lines: Sequence[Line], first: int) -> None:
    """An author's name stands alone over a text that does not speak of them."""
    over = [line for line in lines[:first] if line.kind not in ("noise", "meta", "label")]
    if len(over) != 1 or over[0].kind != "text" or not is_surely_name(over[0].text):
        return
    if not any(over[0].text in line.text for line in lines[first:]):
        over[0].kind, over[0].sign = "byline", 0


def _mark_bottom(lines: Sequence[Line], last: int) -> None:
    """Marks what stands below the last paragraph: rights and tools, and everything behind what closes an article."""
    closed = False
    foot = lines[last + 1 :]
    owned = any(_RIGHTS.search(line.text) for line in foot)
    for line in foot:
        if line.kind == "byline" or line.sign is not None:
            continue
        closed = closed or _MORE.fullmatch(line.text) is not None
        told = _RIGHTS.search(line.text) or (owned and _ABOUT.search(line.text))
        if closed or told or _is_tool(line.text) or _FIELD.fullmatch(line.text):
            line.kind = "noise"


def _mark_repeated(lines: Sequence[Line]) -> None:
    """Marks the second copy of a text that a site gives twice under one headline, with the byline over it."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines):
        if len(line.text) < REPEATED or line.kind not in ("text", "opener"):
            continue
        before, at = seen.setdefault(line.text, number), number
        while 0 < before < at and lines[at - 1].kind == "byline" and lines[at - 1].text == lines[before - 1].text:
            before, at = before - 1, at - 1
        if before < at and (
            before == 0 or lines[at - 1].text != lines[before - 1].text or lines[at - 1].kind == "noise"
        ):
            for copy in lines[at : number + 1]:
                copy.kind, copy.sign = "noise", None
