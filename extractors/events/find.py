"""Story -> candidates: the places where an article says that something happened.

The kind of a happening held by name is that of the longest word that ends it (送教下乡活动 is a training);
a bare 活动, 会议 or 仪式 takes that of the quoted name or of the word before it. A deed has the kind of its verb. Which
of several a story reports is for `choose`: told early, dated, and said in the headline too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.events.ahead import is_future
from extractors.events.candidates import PREPARES, Candidate, is_in_body, is_not_done, is_said_of_thing
from extractors.events.kinds import quoted_type, type_of
from extractors.events.means import is_cause
from extractors.events.plain import arrival, hits_within, plain_after, plain_before, quoted_after, quoted_before
from extractors.events.story import Sentence, Story
from extractors.events.wording import worded
from extractors.events.words import Hit, Word
from extractors.records import EventType

_NAMES = frozenset({"name", "both"})
_WITHIN_NAME = 8
"""How far before the word of what is held a deed may stand that its name tells."""
_APART = frozenset("、并和及到在了后的")
"""What parts a deed from what was held besides."""
_JOINS = frozenset({"attend", "chair"})
"""What somebody does at a happening that is named behind it: 出席, 主持."""
_AFTER_NAME = re.compile(
    r"[”」]?(?:（■*）)?(?:[^，。；在于]{1,8}(?:站|专场|赛区|赛段|分会场|分赛场|片区))?(?:暨[^，。；]{1,30}?)?[，,]?(?:(?:历时|历经|经过)[^，。；]{1,20}[，,])?"
    r"(?:(?:[在经][^，。；]{1,30}[，,])?(?:圆满|顺利|胜利|已|在)*(?:完成|结束)了?[^，。；]{0,12}(?:议程|议题|任务|使命|程序|内容|赛事|比赛|赛程|项目)后?[，,]?)?(?:日前|近[日期]|大?[昨今前](?:（[^（）]{1,6}）)?[天日晚晨早]|当[天日晚]|(?:本|这|上个?)?(?:周|星期)[一二三四五六日天末])?"
    r"(?:“?[^，。；“”]{1,8}”?[当这]天)?(?:今年|本月|农历|正月|腊月)?(?:[\d一二三四五六七八九十廿初年月日号旬底末上中下午晚点时分:：至—-]{2,20})?(?:[在于][^，。；]{1,45}?)?"
    r"(?:起?(?:一连|连续|为期)[\d一二三四五六七八九十两]+天)?(?:(?:通过|采取|以)[^，。；]{1,24}(?:形式|方式))?(?:[在于][^，。；]{1,45}?)?"
    r"(?:圆满|胜利|正式|隆重|成功|同时|全面|统一|分别|陆续|顺利|如期|火热|热烈|正在|如火如荼地?|激情|欢乐|精彩|盛大|热热闹闹地?|热闹|[，,]?(?:今|昨)[日天](?:上午|下午)?|[，,])*"
)
_ONE_OF = re.compile("的(?:一项|一个|系列品牌|品牌)")
"""What makes it something larger that is only spoken of: 这是甲会主办、乙会承办|的一项品牌活动."""
_THEN = re.compile(r"(?:随后|接着|紧接着|当[天日晚]|同[时日期]|稍后|之后)(?:的)?$")
"""What makes a happening's name tell of it too: 随后举行的徒步大会."""
_AS_TASK = re.compile(
    r"(?:[和、及与][^，。；]{1,14}?)?(?:工作|情况|事宜|进展|进度)|(?:了|项目)?[\d一二三四五六七八九十百]+余?[个项家座处条]"
)
"""What makes a ceremony only a matter that somebody sees to, or a count: 研究项目开工和招商工作, 今年新开工10个."""
_RESPONSE = re.compile(r"了?[^，。；]{0,14}(?:响应|预案|警报|程序|机制|调查)")
"""What is set going without a ceremony: 启动|防汛Ⅲ级应急响应."""
_HONOUR = worded(r"入选(?![^，。；]{2,14}(?:队|班|大学|学校))|(?&honour)|第[一二三四五六七八]")
_HONOURED = worded("(?&acclaim)")
"""What makes 当选 an honour, and no office: …等十人当选“最美教师”."""
_COMES_OUT = ("揭晓", "出炉", "产生")
_CHOSEN = worded("(?&prize_news)|名单(?<!录取名单)")
"""What comes out where somebody is honoured, and not bread, timetables or marks: 年度人物|昨日揭晓."""
_TREATS = re.compile(r"(?:为|给|替)[^，。；]{1,16}(?:进行|做|作|开展|提供)")
"""What makes a check one of health: 为居民进行视力、口腔等|检查."""
_WINNERS = worded("(?&winning)")
"""What makes a win only say who somebody is: 为获奖|职工颁奖."""
_DESCRIBES = worded("[^，。；]{2,24}的(?&described)(?=[，。；])")
"""What makes an honour only say which ones are meant: 被评为文明单位的|部门，必须…."""
_KIND_DEED = re.compile("[看探]望|慰问|走访")
_KIND_PEOPLE = worded("(?&volunteer)")
"""Whose visit to somebody is a good deed and no inspection: 志愿者们|看望|老人."""
_TOURS = frozenset({"performance", "campaign", "training"})
"""Types of what may go from place to place."""
_LECTURE = re.compile(
    r"[作做讲上开](?<![工合操创会以晚网线召公演]\w)(?!话|解|授|究|述|展|放|发|始|午|级|风|用|为|品|业)了?(?:了?一[场次堂节]|题为|以)?[^，。；]{0,30}$"
)
"""What stands before the theme of a lecture: 作了题为|…."""


def find_candidates(story: Story, sentence: Sentence) -> tuple[Candidate, ...]:
    """Every happening that a sentence may tell, in text order, but for deeds that only name what is held."""
    known = story.candidates.get(id(sentence))
    if known is None:
        known = story.candidates[id(sentence)] = sentence, tuple(_found(story, sentence))
    return known[1]


def _found(story: Story, sentence: Sentence) -> Iterator[Candidate]:
    found = list(_candidates(story, sentence))
    for number, candidate in enumerate(found):
        if number and story.masked.startswith(_MARKS, candidate.begin):
            continue  # 奠基仪式举行，标志着工程开工
        if candidate.verb is None and any(_is_in_name(story, candidate, other) for other in found):
            continue  # 甲公司向乙校捐赠图书仪式在…举行, 开展夜查酒驾行动
        if any(other.verb and other.verb.begin <= candidate.trigger.begin < other.verb.end for other in found):
            continue  # …代表大会|闭幕
        yield candidate


def _is_in_name(story: Story, deed: Candidate, other: Candidate) -> bool:
    """Whether a deed is told in the name of something held: …向乙校|捐赠|图书仪式, 开展|夜查|酒驾行动."""
    if deed.begin != other.begin or deed.trigger.end > other.trigger.begin or other.verb is None:
        return False
    between = story.masked[deed.trigger.end : other.trigger.begin]
    if other.rule == "held":
        return not between.startswith("暨")
    within = other.rule == "hold" and other.verb.end <= deed.trigger.begin
    return within and len(between) <= _WITHIN_NAME and not _APART & set(between)


def _candidates(story: Story, sentence: Sentence) -> Iterator[Candidate]:
    for number, hit in enumerate(sentence.hits):
        form = hit.word.form
        candidate = None
        if form in {"name", "both"}:
            candidate = _named(story, sentence, number)
        if candidate is None and form in {"deed", "both", "won", "given"}:
            candidate = _done(story, sentence, number)
        if candidate is None and hit.word.roles & {"hold", "held"}:
            candidate = _unlisted(story, sentence, number)
        if candidate is not None and not is_future(story, candidate) and not is_cause(story, candidate):
            yield candidate


def _named(story: Story, sentence: Sentence, number: int) -> Candidate | None:
    """A happening by its name: 召开…动员会 or …启动仪式举行."""
    hit = sentence.hits[number]
    begin, end = sentence.clause_begin(hit.begin), sentence.clause_end(hit.end)
    if _runs_on(story, sentence, number, end) or _BEFORE_IT.match(story.masked, hit.end):
        return None
    kind = type_of(story, sentence, number, begin)
    if kind == "inspection" and _is_kind(story, hit, begin):
        kind = "campaign"
    for verb in reversed(sentence.hits[number + 1 : number + 5]):
        if "held" in verb.word.roles and _holds(story, hit, verb):
            return Candidate(sentence, _started(kind, hit, verb), hit, verb, "held", begin)
    joined = None
    for verb in reversed(sentence.hits[:number]):
        if verb.begin < begin:
            break
        if _ONE_OF.search(story.masked, verb.end, hit.begin):
            return None
        told = not story.masked.startswith("的", verb.end) or _THEN.search(story.masked, begin, verb.begin)
        if "hold" in verb.word.roles and told:
            return Candidate(sentence, _started(kind, hit, verb), hit, verb, "hold", begin)
        if verb.word.roles & _JOINS and (joined is None or story.masked.startswith("的", joined.end)):
            joined = verb
    if joined is not None:
        return Candidate(sentence, kind, hit, joined, "join", begin)
    if kind in _TOURS and (came := arrival(story, sentence, number, begin)):
        return Candidate(sentence, kind, hit, came, "held", begin)
    if kind == "training" and (lecture := _LECTURE.search(story.masked, begin, hit.begin)):
        verb = Hit(lecture.start(), lecture.start() + 1, _LECTURES)
        return Candidate(sentence, kind, hit, verb, "hold", begin)
    return None


def _holds(story: Story, name: Hit, verb: Hit) -> bool:
    """Whether a verb closes a name: …仪式在A举行; a weak one (活动开展情况) only at the end of its clause."""
    if verb.word.text in _WEAK and story.masked[verb.end : verb.end + 1] not in set("，。；！,;\n"):
        return False
    if story.masked.startswith(_AFTERWARDS, verb.end) or _SITTING.match(story.masked, verb.end):
        return False
    if verb.word.text in _HOLDS_IT and name.end == verb.begin and _OBJECT.match(story.masked, verb.end):
        return False
    return bool(_AFTER_NAME.fullmatch(story.masked, name.end, verb.begin))


_HOLDS_IT = frozenset({"召开", "举行", "召开了", "举行了", "组织召开"})
_OBJECT = re.compile(
    "[^，。；、：0-9于在]{2,16}(?<!全体)(?<!闭幕)(?<!开幕)(?<!预备)(?<!次)(?:会议|例会|预备会|碰头会)(?=[，。；])"
)
"""What a session holds beside its sittings: …第四次会议召开|代表团召集人会议."""


_BEFORE_IT = re.compile(
    "(?:召开|举行|开始|开幕)?之?前夕?[，,]|的第[一二三四五六七八九十百\\d]+个?(?:年头?|周年)|会前(?!往)[^，。；]{0,8}(?:准备|筹备|工作|视察|调研|培训)"
)
"""What makes a happening only a point in time: 召开座谈会前，…."""
_SITTING = re.compile(r"[^，。；]{0,4}第[一二三四五六七八九十\d]+[次场]|预备会|闭幕会|开幕会|全体会议")
"""What a session of some days holds on one of them: …会议举行|第二次全体会议."""
_AFTERWARDS = ("还有", "倒计时", "后", "前夕", "之前", "前，", "以后", "之后", "以来", "之际")
_WEAK = frozenset({"开展", "进行", "结束", "开启", "展开", "开始", "开始了"})


def _started(kind: EventType, name: Hit, verb: Hit) -> EventType:
    """The start of a campaign is a ceremony, 活动启动, and that of shows: 展播活动启动, not 长跑赛鸣枪启动."""
    begun = kind in {"campaign", "inspection"} or (kind in _SERIES and name.word.text.endswith("活动"))
    return "ceremony" if begun and "启动" in verb.word.text else kind


_SERIES = frozenset({"performance", "contest"})


_MARKS = ("标志着", "意味着")
"""How a clause begins that says what was told before means."""
_DONE_WITH = re.compile("(?:圆满|顺利|胜利|已|在)*完成")
"""What follows a name of which it is told that it came to its end."""
_LECTURES = Word("作", "", None, frozenset({"hold"}))


def _runs_on(story: Story, sentence: Sentence, number: int, end: int) -> bool:
    """Whether another name follows in the same phrase, which is then the head: 培训|活动, 节筹备|会议."""
    hit = sentence.hits[number]
    following = sentence.hits[number + 1 : number + 4]
    later = next((h for h in following if h.word.form in _NAMES or not h.word.text.startswith(PREPARES)), None)
    if later is None:
        return False
    if later.word.form not in _NAMES or later.begin >= end:
        return False
    between = story.masked[hit.end : later.begin]
    apart = _DONE_WITH.match(between)  # 代表大会第四次会议|完成各项会议议程
    return "暨" in between or (not apart and len(between) <= 12 and not any(c in between for c in "、并和在于"))


def _unlisted(story: Story, sentence: Sentence, number: int) -> Candidate | None:
    """Something held whose name only ends as those of happenings do: 举行彝族打歌赛, 环岛自行车赛鸣枪."""
    verb = sentence.hits[number]
    begin = sentence.clause_begin(verb.begin)
    for rule, plain in (("hold", plain_after), ("held", plain_before)):
        trigger = plain(story, sentence, number) if rule in verb.word.roles else None
        if trigger and trigger.word.type:
            return Candidate(sentence, trigger.word.type, trigger, verb, rule, begin)
    named = quoted_after(story, sentence, number) if "hold" in verb.word.roles else None
    if named and (kind := quoted_type(story, named.end)):
        return Candidate(sentence, kind, named, verb, "hold", begin)
    quoted = quoted_before(story, sentence, number) if "held" in verb.word.roles else None
    if quoted is None:
        return None
    kind = quoted_type(story, quoted.end) or ("training" if "讲" in verb.word.text else "ceremony")
    return Candidate(sentence, kind, quoted, verb, "held", sentence.clause_begin(quoted.begin))


_LISTED = re.compile("[^，。；、在到赴为给向]{2,6}、")
"""How a clause begins that only lists what is on offer: 普法宣传、|义诊、理发……."""


def _done(story: Story, sentence: Sentence, number: int) -> Candidate | None:
    """A happening by its verb: …到…调研, …与…签约, …荣获…."""
    hit = sentence.hits[number]
    kind = hit.word.type
    named_next = hit.end in story.person_begins  # 选举于某为主席
    if (
        kind is None
        or (not named_next and is_not_done(story, hit.end))
        or is_in_body(sentence, hit)
        or (kind == "ceremony" and _AS_TASK.match(story.masked, hit.end))
    ):
        return None
    if kind == "ceremony" and _RESPONSE.match(story.masked, hit.end):
        kind = "other"
    begin = sentence.clause_begin(hit.begin)
    if hit.word.form == "deed" and is_said_of_thing(story, begin, hit):
        return None
    if (
        hit.word.form == "both"
        and story.masked.startswith("、", hit.end)
        and _LISTED.match(story.masked, begin, hit.begin)
    ):
        return None
    if kind == "inspection" and _is_kind(story, hit, begin):
        kind = "campaign"
    won = hit.word.form in {"won", "given"}
    if kind == "inspection" and hit.word.text.endswith("检查") and _TREATS.search(story.masked, begin, hit.begin):
        return None
    if (won or kind == "award") and _is_no_honour(story, sentence, hit, kind, begin):
        return None
    honoured = _HONOURED.of(story.lexicons)
    if kind == "appointment" and won and honoured.search(story.text, sentence.begin, sentence.clause_end(hit.end)):
        kind = "award"
        if any(
            h.word.type == "award" and h.word.form == "deed" for h in hits_within(sentence, sentence.begin, hit.begin)
        ):
            return None  # 评选揭晓，某某当选
    return Candidate(sentence, kind, hit, None, "won" if won else "deed", begin)


def _is_kind(story: Story, hit: Hit, begin: int) -> bool:
    """Whether a visit is a good deed of volunteers: 志愿者|看望老人, 义工队开展|走访慰问活动."""
    if not _KIND_DEED.search(hit.word.text):
        return False
    return _KIND_PEOPLE.of(story.lexicons).search(story.masked, begin, hit.begin) is not None


def _is_no_honour(story: Story, sentence: Sentence, hit: Hit, kind: EventType, begin: int) -> bool:
    """Whether a result only says who somebody is, or none is honoured by it: 为|获奖|职工颁奖, 录取名单|出炉."""
    lexicons, won, given = story.lexicons, hit.word.form in {"won", "given"}, hit.word.form == "given"
    if given and "被" not in story.masked[begin : hit.begin]:
        return True
    if won and story.masked[hit.begin - 1] in "对为给向":
        return True  # 对获得称号的少年进行表彰
    winning, described = _WINNERS.of(lexicons), _DESCRIBES.of(lexicons)
    if won and (winning.match(story.masked, hit.end) or described.match(story.masked, hit.end)):
        return True
    if kind != "award":
        return False
    comes_out = hit.word.text.endswith(_COMES_OUT)
    if comes_out and not _CHOSEN.of(lexicons).search(story.text, sentence.begin, sentence.end):
        return True
    if not won or (given and story.text.startswith("“", hit.end)):
        return False
    return not _HONOUR.of(lexicons).search(story.text, hit.begin, min(hit.end + 60, sentence.end))
