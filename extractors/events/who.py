"""Sentence -> names: which bodies, persons and places a stretch of a sentence names, and how they hang together."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.events.stops import GAP, UNREAD_STOPS, first_stop, goes_on
from extractors.events.story import Name, Sentence, Story, is_desk
from extractors.events.towns import without_towns
from extractors.events.wording import worded

_TITLE = worded(
    r"(?:[一二三四]级(?=主[管办任]|调研员|巡视员|教授|法官|检察官|警长|律师|演员))?(?:党组|党委|党工委|党支部|党总支|支部|总支|机关|班子|人民政府|办公室)?"
    r"(?:常务|第一|代理?|原|名誉|联席|执行|专职|兼职|特邀|特聘|特约|客座|不?驻会|挂职|候补|终身|荣誉"
    r"|首席|资深|高级|轮值|创会|时任|主任(?=医师|护师|药师|技师|记者|编辑))?副?"
    r"(?:(?&post)|(?<=级)主[管办]|[部局里区县市镇乡科处站所队院校会厅社团庭旗州行馆]?长(?!期|远|效|征)"
    r"|(?:爱心|知名|著名|青年|民营)?(?&figure))"
)
_FORMED = re.compile(r"(?![^，。；]{0,4}(?:出动|派出|抽调|选派|调集|派|组织))[^，。；]*?组成")
"""What makes bodies only the parts of a team, and not those who sent it out: 甲局、乙局组成的工作队."""
_LENDS = re.compile(
    r"(?:等[^，。；、]{0,8})?(?:共同|联合|积极|大力|倾情|独家|全程|全力|鼎力)*(?:参与|参加|支持|协助|配合|指导|冠名|赞助|协力)的"
)
"""What makes bodies those who only help whoever holds it: 甲局、乙局参与的|宣传活动."""
_PARTY_KINDS = "(?:(?&touring)|代表|党政|(?&checking))"
_PARTY_UNREAD = worded(rf"[^，。；、“到来赴在对向的与和了]{{0,8}}{_PARTY_KINDS}[团组]")
"""What follows a body or community that only begins the name of a party that nobody recognised: 省文明办|测评组."""
_UNIT_HEAD = re.compile(
    r"(?![与和及联邀])[^，。；、在向对的赴到率请派]{1,12}"
    r"(?:(?:室|系|处|科|中心|学院|分院|支队|大队|组)(?:主任|[处科系院室队组]?长|教授|研究员)|(?:党组|党委|[党总]支部|党总支)(?:副?书记|成员))"
)
"""A post in a unit that nobody recognised: 国防大学|某教研室主任、海军少将甲."""
_ON_LOAN = worded(
    r"(?:援[派疆藏青]|支[教医农]|选派|挂职|驻[村点企]|下派|交流|退休|离休|退役|特级|骨干|优秀|模范|劳模|种[粮植]|养殖|致富|返乡|外出)[^，。；、的]{0,4}"
    r"(?:(?&post)|大户|能手|带头人|人员|青年|农民工)"
)
"""What somebody is who was sent out by a body, or comes from there: 朝阳区|援派教师|甲."""
_MANY = (
    *("善家", "业家", "术家", "画家", "法家", "作家", "影家", "唱家", "学家", "学者", "商", "贤", "侨"),
    *("民警", "居民", "村民", "职工", "党员", "志愿者", "学生", "选手", "干部", "教师", "医生", "护士"),
)
"""Who act for a body where no name follows: 派出所民警抓获…."""
_OFFICERS = worded(
    r"(?:办(?:事处)?)?(?:[、和及与以等，,]|(?&staff)|各|的|相关|有关|主要|分管|负责|人|一同|共同|联合|积极|踊跃|协同|通力|受邀|也|分别|应邀|共计?|合计|近?\d+[余多]?(?:[名人]|位)|[\d一二三四五六七八九十百]+[余多]?[家个所支](?:[^，。；：、]{0,8}?(?:企业|公司|机构|学校|单位|部门|队伍|力量|商|社|会|院|村|队|场))?"
    r"|结对|协办|参建|帮扶|后盾|责任|牵头|职能)*$"
    r"|(?:办(?:事处)?)?等?(?:[\d一二三四五六七八九十百]+[余多]?[家个所支名])?(?:(?:结对|[^，。；：、与和同在对向为的]){0,4}(?:单位|企业|公司|部门|机构|学校|乡镇|街道))?"
    r"(?:党政|班子|相关|有关|主要|分管|医护|医务|执法|工作|抢险|应急|救援|突击|执勤|巡逻|青年|骨干|一线|的)*(?&officer)"
    r"|[和、及与]?[省市州县区、和两三级]{0,8}(?:祝贺|慰问|贺)团|(?:等[^，。；：、的]{0,8})?的[^，。；：、]{0,4}(?:代表|民兵|官兵|队员)|的(?:有关|相关|部分|知名|资深)*(?:专家|学者|教授|嘉宾|客人)|等[^，。；：、与和同在对向为的]{2,8}代表|等[\d一二三四五六七八九十百]+[余多]?[家个所支][^，。；：、]{0,10}(?=[，、])"
)
"""What follows a body's name where its people took part: 县教育局|等部门负责人."""
_MEMBERS = re.compile("(?:办(?:公室)?)?(?:各|全体|主要|有关|相关|部分)*成员单位")
"""What makes a commission only say which offices came: 县安委会|各成员单位负责人."""
_THEIR_LEADERS = re.compile(
    "等(?![及以和与陪率带会在到赴向为])(?:(?!带领|率领|率队|带队)[^，。；]){2,60}?"
    "(?:领导|负责(?:人|同志))(?=[，。；、参出陪来到赴前调视检])"
)
"""What those listed are, said behind them: 等市委、市政府领导."""
_JOINED = re.compile(
    r"(?:（[^（），。；]{1,16}）)?[”》」]?[、和与及，,](?:相关|有关|各|中共|中国共产党|[^，。；：、]{0,4}(?:单位|企业))?(?:[\u4e00-\u9fff]{0,8}(?:[省市州盟县区旗镇乡]|街道|苏木))?[“《「]?|以及|(?:“■■”|两委)?(?:联合|携手|会同|协同)(?:[^，。；：、]{0,4}(?:单位|企业|部门))?|等(?:部门|单位)?"
    r"|、[^，。；：、“”■的在]{2,10}[局委办会心司处所院校站团队部社][、和与及]"
)
"""What joins two hosts: 甲局|、|乙局, 甲局|联合|乙局."""
_PURPOSE = re.compile(
    r"为(?!期)|庆祝|纪念|喜迎|欢庆|欢度|迎接|致敬|按照|根据|以|随着|围绕|为了|在.{0,30}(?:之际|来临|到来|背景下)|值此|伴随|伴着|结合|自"
)
"""How a clause begins that says why something is held."""
_AT_START = worded(
    r"(?!以?及|和|与|会同|协同|(?&going)|组织(?!部))"
    r"[^，。；在到向对于从赴给把被进入往访问受就围]{0,2}|[区县市州旗镇乡]?第?[一二三四五六七八九十\d]{1,3}届|该[^，。；]{0,4}|(?:爱心|帮扶|共建|后盾|民营|龙头|本土|驻[军地县区市])(?:企业|单位|部队)"
    r"|(?:本报讯|据悉|据了解|日前|近日|由|记者.{0,4}从|当天|上午|下午|会上|现场)*[，,]?"
)
_SITE = worded(
    r"(?:[^，。；、“”]{0,8}(?:“■*”)?[^，。；、“”]{0,6}(?&open_site)(?:[内里上]|(?=[举召开隆]))"
    r"|[^，。；、“”]{0,6}(?&village_hall)(?:[内里上]|门[前口]|(?=人|一片|热|气|锣|张)))"
)
"""How the name of a hall goes on after that of its village: 柳林村|文化礼堂内."""
_SESSION = re.compile(r"第?[一二三四五六七八九十\d]{1,3}届(?:人民)?(人大常委会|人大|政协|政府)")
_LABEL = re.compile(r"[【（]■*[】）]|[^，。；（）]{0,8}([讯息道]\s*（■*）|讯\s)\s*|[^，。；]{2,16}日[电讯](（■*）)?")
"""The byline that opens a report: 【记者…报道】, 本报讯（记者…）, 本报讯 某局…, 某网3月5日电（…）."""
_LED_BY = re.compile(r"在[^，。；]{0,60}(?:带领|率领|陪同|组织|牵头|协调)下$")
"""Under whose lead somebody went: 在县长甲的带领下."""
_DEPUTIES = re.compile("的?(?:[全省市县区州旗]|自治[区州县])?(?:人大|政协|人民|党)?(?:代表|委员)(?!会|团)")
"""Who sit in a congress for the place named before: 驻青山新区|市人大代表."""
_BESIDE_WHOM = ("携手", "联合", "会同", "联手", "联同", "协同")
"""How a clause begins that names whom those named before it act with: 甲镇组织人员，|携手|乙村开展…."""
_COMMITTEES = ("党组", "党委", "党工委", "班子")
_PARTY = frozenset({"中共", "中国共产党"})
_CONGRESS = re.compile(r"(?:政协|(?:中国)?人民政治协商会议|中共|中国共产党)$")
"""What stands before a county's name in that of its committee: 政协青山县第九届委员会."""
_FULLER = re.compile("常委（■+）会|常委扩大会|常委会")
"""How a committee's sitting is named by whom it gathers: 县委|常委（扩大）会."""
_BEFORE_DATE = "　 在于据讯本报了解悉"
PLACE_KINDS = frozenset({"place", "community", "organisation"})
BODY_KINDS = frozenset({"organisation", "community"})
BEATS = re.compile("战胜|击败|力克|险胜|完胜|大胜|轻取|横扫|逆转|淘汰(?!赛)")
"""What stands between a winner and whom he beat."""
HOSTS = ("县委", "区委", "市委", "旗委", "省委", "人大", "政协", "纪委", "共产党", "红军")
"""Bodies that are never where something happened."""


def is_post(story: Story, name: Name) -> bool:
    """Whether an organisation or community only says what someone is: 区委 in 区委书记张三."""
    if story.masked.startswith("成员", name.end) and name.text.endswith(_COMMITTEES):
        return True  # 党组成员、副主任
    if _FULLER.match(story.masked, name.end):
        return False
    sent = _ON_LOAN.of(story.lexicons).match(story.masked, name.end)
    if sent and sent.end() in story.person_begins:
        return True
    title = _TITLE.of(story.lexicons).match(story.masked, name.end)
    if title is None and (unit := _UNIT_HEAD.match(story.masked, name.end)):
        return _person_follows(story, unit.end())
    if title and title[0].endswith(_MANY) and title.end() in story.person_begins:
        return True  # 县国土局干部甲
    if title is None or _OFFICERS.of(story.lexicons).match(story.masked, name.end):
        return False
    return not title[0].endswith(_MANY) or title.end() in story.person_begins


def _person_follows(story: Story, at: int) -> bool:
    """Whether a person's name follows a post, or another post behind it: 、海军少将|甲."""
    begin = next((begin for begin in range(at, at + 12) if begin in story.person_begins), None)
    if begin is None or begin == at:
        return begin == at
    return story.masked[at] == "、" and not any(c in "，。；、在" for c in story.masked[at + 1 : begin])


def _is_container(name: Name, after: Name) -> bool:
    """Whether a name is only the first link of a longer one: 五里堡街道 in 五里堡街道|王立岩社区, 中共 in 中共|县委."""
    linked = name.kind == "community" or name.text in _PARTY
    return linked and after.begin == name.end and after.kind in PLACE_KINDS


def is_link(sentence: Sentence, name: Name) -> bool:
    """Whether a longer name goes on where this one ends."""
    if name.kind != "community":
        return False
    return any(other.begin == name.end and other.kind in PLACE_KINDS for other in sentence.names)


def bodies(story: Story, sentence: Sentence, begin: int, end: int) -> list[Name]:
    """The organisations and communities that act between two places: no posts, no containers, no news desks."""
    found = [n for n in sentence.names if begin <= n.begin and n.end <= end and n.kind in BODY_KINDS]
    if not found:
        return found
    links = {a.index for a, b in pairwise(found) if _is_container(a, b)} | _whose_leaders(story, sentence, found)
    links |= {n.index for n in found if story.masked.startswith("生产建设兵团", n.end)}  # 新疆|生产建设兵团
    links |= {b.index for a, b in pairwise(found) if story.masked[a.end : b.begin] == "（"}  # 甲办（乙办）
    return [n for n in found if n.index not in links and not is_post(story, n) and not is_desk(story, n)]


def _whose_leaders(story: Story, sentence: Sentence, found: list[Name]) -> set[int]:
    """The bodies that only say of what those listed before them are leaders: 甲、乙等|市委、市政府|领导."""
    told = [
        m for n in persons(sentence, sentence.begin, sentence.end) if (m := _THEIR_LEADERS.match(story.masked, n.end))
    ]
    return {n.index for n in found for match in told if match.start() < n.begin < match.end()}


def persons(sentence: Sentence, begin: int, end: int) -> list[Name]:
    """The persons named between two places."""
    if not sentence.persons:
        return []
    return [n for n in sentence.persons if begin <= n.begin and n.end <= end]


def are_joined(story: Story, first: Name, second: Name) -> bool:
    """Whether nothing but 、 or 和 or 联合 stands between two names."""
    return bool(_JOINED.fullmatch(story.masked, first.end, second.begin))


def run_from(story: Story, names: list[Name]) -> list[Name]:
    """The first run of joined names."""
    run = names[:1]
    for name in names[1:]:
        if not are_joined(story, run[-1], name):
            break
        run.append(name)
    return run


def run_before(story: Story, names: list[Name]) -> list[Name]:
    """The last run of joined names."""
    run: list[Name] = []
    for name in reversed(names):
        if run and not are_joined(story, name, run[-1]):
            break
        run.append(name)
    return run[::-1]


def places_after(story: Story, names: list[Name], begin: int, end: int) -> list[Name]:
    """The run of places that follows a word like 来到: A、B（周边）、C等地."""
    run: list[Name] = []
    at = first_stop(story, names, begin)
    for name in names:
        if name.begin < at or name.end > end:
            continue
        gap = story.masked[at : name.begin]
        if run and not gap and run[-1].kind == "community":
            run.pop()
        elif run:
            if not (GAP.fullmatch(gap) or (gap == "，" and goes_on(story, names, name, end))):
                break
        elif (len(gap) > 8 and not UNREAD_STOPS.fullmatch(gap)) or "，" in gap:
            break
        run.append(name)
        at = name.end
    return run


def subject(story: Story, sentence: Sentence, verb: int, *, near: bool = False) -> list[Name]:
    """The bodies that head the clause of a verb, or unless `near` the clause before it: 二七区召开…."""
    end = verb
    begin = sentence.clause_begin(verb)
    while True:
        label = _LABEL.match(story.masked, begin)
        start = after_date(story, sentence, label.end() if label else begin)
        found = [
            n
            for n in bodies(story, sentence, start, end)
            if story.masked[n.begin] != "■" and not _is_site(story, n) and not sends_deputies(story, n)
        ]
        at_start = found and _AT_START.of(story.lexicons).fullmatch(
            story.masked, start, _chain_begin(story, sentence, found[0])
        )
        if at_start and not _PURPOSE.match(story.masked, start, end):
            run = without_towns(story, run_from(story, found))
            formed = _FORMED.match(story.masked, run[-1].end, min(run[-1].end + 14, end))
            formed = formed or _LENDS.match(story.masked, run[-1].end, end)
            unread = _PARTY_UNREAD.of(story.lexicons).match(story.masked, run[-1].end)
            toured = story.masked.startswith(("等地", "等处"), run[-1].end)  # ，丙镇丁村等地|，对项目进行视察
            first = subject(story, sentence, begin - 1) if story.masked.startswith(_BESIDE_WHOM, start) else []
            return first if formed or unread or toured else [*first, *(whole_body(story, n) for n in run)]
        led = story.masked[start] in "对向" or _LED_BY.match(story.masked, start, end)  # 甲局，对乙表彰; 甲，在乙带领下
        told = any(word in story.masked[begin:end] for word in ("获悉", "发生"))
        if near or begin <= sentence.begin or told or (persons(sentence, begin, end) and not led):
            return []
        end = begin - 1
        begin = sentence.clause_begin(end)


def sends_deputies(story: Story, name: Name) -> bool:
    """Whether a name only says whose deputies somebody is, or where they sit: 驻|青山新区|市人大|代表视察…."""
    return is_deputy(story, name) or (
        story.masked[name.begin - 1] == "驻" and _DEPUTIES.match(story.masked, name.end) is not None
    )


def _is_site(story: Story, name: Name) -> bool:
    """Whether a village only says where a hall is, or a house who came there: 柳林村|文化礼堂内, 福利院|里来了客人."""
    if name.kind == "organisation":
        return story.masked.startswith(("里来", "内来", "里，", "内，", "里迎来", "里一片"), name.end)
    return name.kind == "community" and bool(_SITE.of(story.lexicons).match(story.masked, name.end))


def _chain_begin(story: Story, sentence: Sentence, name: Name) -> int:
    """Where the chain begins whose last link a name is: 青山县|白石镇|柳林村."""
    begin = name.begin
    for other in reversed(sentence.names):
        if other.end == begin and (other.kind == "community" or other.text in _PARTY):
            begin = other.begin
    congress = _CONGRESS.search(story.masked, sentence.begin, begin)
    return congress.start() if congress else begin


_HOUR = re.compile("\\d{1,2}[时点:：](?:\\d{1,2}分?|许|半|左右)*")


def after_date(story: Story, sentence: Sentence, begin: int) -> int:
    """Where a clause goes on after the date that opens it."""
    for day in sentence.dates:
        if begin <= day.begin and not story.masked[begin : day.begin].strip(_BEFORE_DATE):
            begin = day.end
            if hour := _HOUR.match(story.masked, begin):
                begin = hour.end()
    return begin


def whole_body(story: Story, name: Name) -> Name:
    """The body meant by 区十六届人大常委会, whose mention is only 区, or by 政协某县第九届委员会; else the name."""
    session = _SESSION.match(story.masked, name.end)
    body = session[1] if session else ""
    if story.masked.endswith(("政协", "人民政治协商会议"), 0, name.begin) and not name.text.startswith("政协"):
        body = "政协"
    for sentence in story.body if body else ():
        for other in sentence.names:
            if other.kind == "organisation" and other.text.endswith(body):
                whose = other.text.removesuffix(body).removesuffix("人民")
                if body != "政府" or whose in {name.text, name.text[-1], ""}:  # no 省政府
                    return other
    return name


def are_officers(story: Story, name: Name, end: int) -> re.Match[str] | None:
    """The words by which a body is present through its officers: 主要负责人, or nothing at all before 参加."""
    if is_deputy(story, name) or _MEMBERS.match(story.masked, name.end):
        return None
    return _OFFICERS.of(story.lexicons).match(story.masked, name.end, end)


def is_deputy(story: Story, name: Name) -> bool:
    """Whether a congress only says whose deputies somebody is, who are people and not the body: 市人大|代表."""
    return name.text.endswith(("人大", "政协", "党")) and story.masked.startswith(("代表", "委员"), name.end)
