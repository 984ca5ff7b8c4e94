"""The forms of date expressions: how 8月24日上午, 二〇二一年五月 or 上周五 is written.

What they come to is decided in `dates`, since it depends on what the page has said before.
"""

from __future__ import annotations

import re

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0, "O": 0, "元": 1, "正": 1}
_NUM = "一二三四五六七八九十廿卅"
_YEAR = r"(?:(?:[1１][9９]|[2２][0０])\d[ ]?\d|[一二][〇○零ＯO一二三四五六七八九]{3})"
_MONTH = r"(?:[1１][ ]?[0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九十]|元(?=[ ]?月))"
_DAY = (
    r"(?:[3３][ ]?[01０１]|[12１２][ ]?\d|[0０]?[1-9１-９]"
    r"|三十一?|(?:二?十|廿)[一二三四五六七八九]?|卅一?|[一二三四五六七八九])"
)
_DASH = r"[ ]?(?:[-—–~～－─]{1,2}|起?[至到])[ ]?"
_HOURS = r"(?:[ ]?(?:上午|下午|中午|早上|早晨|清晨|凌晨|傍晚|晚上|晚间|夜间|夜里|晚|夜|早))?"
_WEEKDAY = r"(?:[ ，]?[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"
YEAR_WORDS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
STORY_YEARS = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}
MONTH_WORDS = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
STORY_MONTHS = {"当月": 0, "同月": 0, "次月": 1}
DAY_WORDS = {"今": 0, "昨": -1, "前": -2, "明": 1, "后": 2}
WEEK_DAYS = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6}

NUMERIC = re.compile(
    rf"""(?=[\d{_NUM}〇零○ＯO元正 ]{{1,7}}[年月日号—–~～－─至到-]
      |[今本去上前明后当同次翌下农阴旧每民][年月个历逢国]|中华民国)
    (?<![\d.·/第初零百千万{_NUM}])
    (?P<skip>农历|阴历|旧历|每年的?|每月|每逢)?
    (?:(?P<year>{_YEAR})[ ]?(?:年度?|(?={_DASH}{_YEAR}[ ]?年))
      |(?:中华)?民国(?P<minguo>\d{{2,3}})[ ]?年
      |(?P<roc>9\d|1[01]\d)[ ]?年(?=[ ]?\d\d?[ ]?月)
      |(?P<year_word>{"|".join([*YEAR_WORDS, *STORY_YEARS])})的?)?
    [ ]?(?:(?P<month>{_MONTH})[ ]?(?:月份?|(?={_DASH}{_MONTH}[ ]?月))
      |(?P<month_word>{"|".join([*MONTH_WORDS, *STORY_MONTHS])}))?
    (?P<part>上旬|中旬|下旬|初|底|末|中(?=[旬，,。]))?
    (?:[ ]?(?P<day>{_DAY})[ ]?(?:[日号](?!楼|线|院|店|路|桌|馆|厅|门)|(?={_DASH}{_DAY}[ ]?[日号])|(?=上午|下午|晚上)
      |(?:(?<=月\d)|(?<=月\d\d))(?=[、和]{_DAY}[ ]?[日号])))?
    {_HOURS}{_WEEKDAY}{_HOURS}
    (?:{_DASH}(?={_YEAR}[ ]?年|{_MONTH}[ ]?月|{_DAY}[ ]?[日号])
      (?:(?P<year2>{_YEAR})[ ]?年)?(?:(?P<month2>{_MONTH})[ ]?月份?)?(?:(?P<day2>{_DAY})[ ]?[日号])?{_HOURS})?""",
    re.VERBOSE,
)
OPENS_NUMERIC = re.compile(
    rf"[\d{_NUM}〇零○ＯO元正 今本去上前明后当同次翌下农阴旧每民中]"
    rf"(?=[\d{_NUM}〇零○ＯO元正 年月日号—–~～－─至到\-个历逢国华])(?:(?<=[\d{_NUM}〇零○ＯO元正 ])"
    rf"(?=[\d{_NUM}〇零○ＯO元正 ]{{0,6}}[年月日号—–~～－─至到-])|(?<=[^中])(?=[年月个历逢国])|(?<=中)(?=华民国))"
)
"""Where such a date may begin: the first condition of `NUMERIC`, its characters foremost, which is found fast."""
SLASHED = re.compile(
    r"(?<![\d/.])(?:(?<=[（(])(\d\d?)/(\d\d?)(?=[）)])|(\d\d?)/(\d\d?)(?=日?(?:[（(][一二三四五六日][）)]|[上下]午|晚|举[办行]|召开)))"
)
"""5/11（六）, 日前（14/2）: a month and a day, or where only that can be a day and a month."""
SLASH = re.compile("/")
ISO = re.compile(r"((?:19|20)\d\d)(?<![\d.]\d{4})([-/.])(\d\d?)\2(\d\d?)(?![\d.])")
_DONE = (
    r"[率赴在到与向由，,]|逐一|出席|主持|举[行办]|召开|前往|启动|临时|开[幕班学工业馆园展赛]|组织|深入|走[访进]|来到|参加|视察|检查|调研|考察|慰问|看望"
    r"|会[见晤]|揭|签|成立|落[幕成]|闭幕|结束|公布|发布|宣布|通报|正式"
)
"""How a bare 昨 goes on that means yesterday: 县长甲昨率队…."""
_VAGUE = (
    r"近日|(?<![\d今昨当本次翌同生节假连一二三四五六七八九十])日前|近期|最近(?!的)|前不久|不久前|近来|连日来?"
    r"|近段时间|前段时间|[这前近]几天|近些天"
)
WORDS = re.compile(
    rf"""(?=[今昨前明后当同次翌第隔上本这下周星近日最不连（(])(?:
    [（(](?P<boxed>\d\d?)[）)]日(?:上午|下午|晚上?|中午)?
    |(?P<shift>[今昨前明后])(?:[ ]?[（(](?:\d{{1,2}}|[{_NUM}]{{1,3}})[）)][ ]?)?
      (?:[天日](?!头条|报|[\u4e00-\u9fff]{{2,3}}(?:网|讯|消息|融媒))|(?=晚|晨|夜|上午|下午)
      |(?<=[今昨明])(?=中午|午(?!餐|饭|休|宴)|凌晨|早(?!已|就|稻|熟|点|餐|春|市))|(?<=昨)(?={_DONE}))
      (?:上午|下午|中午|早上|早晨|清晨|凌晨|傍晚|晚上|晚|晨|夜|早|午)?(?![（(]\d{{1,2}}[月日])
    |(?P<same>当天|当日|当晚|同日|同一天)(?:上午|下午|中午|早上|凌晨|傍晚|晚上|晚)?|(?P<eve>(?<![^。，,；;：（(\s])前一[天日晚](?!会|批|届))|(?P<next>次日|翌日|第二天|隔天)(?:上午|下午|早上|凌晨|晚上|晚)?
    |(?P<week>上上|上|本|这|下)(?:个)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])?
    |(?<![每逢\d一二三四五六七八九十])(?:周|星期)(?P<bare>[一二三四五六日天])(?=上午|下午|晚|早|[，,]|在)
    |(?P<vague>{_VAGUE})(?![（(]\d{{1,2}}[月日/]))""",
    re.VERBOSE,
)
OPENS_WORDS = re.compile(
    "[昨今前明后当同次翌第隔上本这下周星近日最不连（(](?:(?<=[^（(])(?=[（(天日晚晨夜早午上下中凌前一二三四五六个周星礼期近不久来段几些])"
    "|(?<=昨)|(?<=今)(?= [（(])|(?<=[（(])(?=\\d\\d?[）)]日))"
)
"""Where such words may begin: the first two characters that each of them has."""
_BARE_DAY_BEFORE = re.compile(r"(?:^|[\s。，,；;：:（(）)】〕“”…！？、于▲△★☆●○◆◇■□►·•]|记者|讯|自|从)$")
"""What stands before a day that no month is told of: 记者|19日."""
_DAY_BEFORE = re.compile("[日号][、和与及]")
"""What stands before the second of two days: 3月4日、|5日."""
_CLAUSE = frozenset("，。；")
_ON = frozenset("在于")
_HOUR = re.compile("上午|下午|晚上|凌晨|清晨")
_SPAN_OF_DAYS = re.compile(r"日?(?:$|[内游后间之来子本前报程为的记常起至到夜餐落月，、。])|日?[^日]?[赛展]")
"""What follows figures that count days, or name a contest by them: 3日|内, 12|日赛."""
_NOT_AFTER_DAY = frozenset("内游后间之来子本前报程为的记常赛元均")
_COUNTED = re.compile(r"[第近约期满每限共仅隔多超月年达\d]$")
_LASTED = re.compile("[连续行时历经留住停这那数整]$")
"""What stands before a number of days that something lasted: 一行|四日在某县考察, and not 各界|四日在农会."""
_BARE_DAY_HOURS = re.compile(
    r"隆重|正式|圆满|盛大|热烈|成功|顺利|由|上午|下午|晚|凌晨|早上|清晨|傍晚|举[行办]|召开|前往|宣|出席|公布|致|揭|开|[在到赴率]|来到|深入|主持|调研|考察|视察|慰问"
)
"""What happened, or at what hour, right behind a day: 19日|上午, 19日|召开."""
_BARE_DAY_AFTER = re.compile(r"上|下|中午|早|晚|凌晨|清晨|傍晚|[，,、]|在|从|电|讯|召开|举行|举办|至|[（()）]|\s")
_ITEM = re.compile("[省市县区州盟旗镇乡全我团校公党政人是，]")
"""How an item of a chronicle goes on behind the day that heads its line: 16日|县医院成立."""
_NUMBER_HOURS = re.compile(r"[上下]午|中午|晚上?(?!会)|凌晨|早[上晨]|清晨|傍晚|一?大?早[，,]|[当这]天")
"""How a bare 15号 goes on that is a day: 15号上午."""
_NUMBER_CLAUSE = re.compile(r"(?:^|[。，,；;：:）)\s])$")
_NUMBERED = re.compile(r"[路街巷弄道段院楼栋幢座门第令文字村编镇乡区里苑园\dA-Za-z]$")
"""What stands before a number that counts houses or papers: 人民路15号."""


def _day_end(hit: re.Match[str]) -> int:
    """Where the digits of a day end, or those of the last of some days: 27-28日."""
    return hit.end("day2") if hit["day2"] and not (hit["month2"] or hit["year2"]) else hit.end("day")


def is_bare_day(hit: re.Match[str], text: str) -> bool:
    """Whether 24日 names a day of the month and not a span of days (5日游, 3日内)."""
    end = _day_end(hit)
    before, after = text[max(0, hit.start() - 2) : hit.start()], text[end : end + 4].lstrip()
    if after.startswith("号"):
        return bool(_NUMBER_HOURS.match(after, 1)) and not _NUMBERED.search(before)
    if "号" in hit[0]:
        return False
    if not hit["day"][0].isdigit():
        if before[-1:] in _CLAUSE:
            return not _SPAN_OF_DAYS.match(after)
        told = len(hit["day"]) > 1 and _BARE_DAY_HOURS.match(after, 1)
        on = before[-1:] in _ON and after[1:2] not in _NOT_AFTER_DAY
        there = after[1:2] in _ON and not _LASTED.search(before)
        return bool(told or on or there or _HOUR.match(after, 1)) and not _COUNTED.search(before)
    if not after.startswith("日"):
        return False
    after = after[1:]
    if _DAY_BEFORE.match(before):
        return True
    if _BARE_DAY_BEFORE.search(before):
        item = before[-1:] == "\n" and _ITEM.match(after)
        return bool(item or _BARE_DAY_AFTER.match(after))
    return bool(_BARE_DAY_HOURS.match(after)) and not _COUNTED.search(before)


def is_plain_day(hit: re.Match[str], text: str) -> bool:
    """Whether a bare 29日 stands where a day may be told, and is no number of days: 29日率队, not 5日游."""
    after = text[_day_end(hit) :][:2].strip()
    before = text[max(0, hit.start() - 2) : hit.start()]
    if after == "号，":
        return _NUMBER_CLAUSE.search(before) is not None
    return after.startswith("日") and not _COUNTED.search(before) and after[1:2] not in _NOT_AFTER_DAY


def number(text: str | None) -> int:
    """18, 1 8, 二〇二一 or 二十三 as a number."""
    text = (text or "").replace(" ", "").replace("廿", "二十").replace("卅", "三十")
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, ones = text.split("十")
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[c]) for c in text))
