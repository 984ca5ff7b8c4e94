"""Story -> candidates: the places where an article says that something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.events_plain import hits_within, plain_after, plain_before
from extractors.events_story import Sentence, Story
from extractors.events_words import Hit, Word
from extractors.records import EventType

GENERIC = frozenset({"活动", "会议", "大会", "行动", "仪式", "典礼", "常委会"})
"""Heads that say little by themselves: 宣讲活动 is a training, 签约大会 a signing."""
_AFTER_NAME = re.compile(
    r"[”」]?(?:（■*）)?(?:暨[^，。；]{1,30}?)?[，,]?(?:历时[^，。；]{1,8}[，,])?"
    r"(?:(?:[在经][^，。；]{1,30}[，,])?(?:圆满|顺利|胜利|已|在)*完成了?[^，。；]{0,12}(?:议程|议题|任务|使命|程序|内容)后?[，,]?)?(?:日前|近日|昨日|今日)?(?:[\d年月日号上下午晚点时分]{2,12})?(?:[在于][^，。；]{1,45}?)?"
    r"(?:起?(?:一连|连续|为期)[\d一二三四五六七八九十两]+天)?(?:(?:通过|采取|以)[^，。；]{1,24}(?:形式|方式))?(?:[在于][^，。；]{1,45}?)?"
    r"(?:圆满|胜利|正式|隆重|成功|同时|全面|统一|分别|陆续|顺利|如期|火热|热烈|[，,]?(?:今|昨)[日天](?:上午|下午)?|[，,])*"
)
_BACKGROUND = re.compile(
    r"以来(?!我|涌现|的)|近年来|多年来|每年|每月|每周|每天|平日|平时|定期|常态化|长期|经常|不断|持续|一直|累计|共(?=开展|组织|举办)"
    r"|先后(?!到|来|深|前|赴|走|对|实|察|查|参|考|调|在)"
)
_INSTRUMENT = re.compile(
    r"(?:通过|利用|结合|按照|根据|围绕|依托|借助|落实|贯彻|推动|推进|加强|配合|做好|抓好|深化|以(?=[^，。；]{1,30}为))"
)
_NOT_DONE = re.compile(
    r"[\d一二三四五六七八九十百]+周年|之|以来|以后|之后|后|之前|前|结束|地(?!点)|者|于|率|量|期|的|组|队|员|费|金(?![银融额])"
)
_THEN = re.compile(r"(?:随后|接着|紧接着|当[天日晚]|同[时日期]|稍后|之后)(?:的)?$")
"""What makes a happening's name tell of it too: 随后举行的徒步大会."""
_AS_TASK = re.compile(
    r"(?:[和、及与][^，。；]{1,14}?)?(?:工作|情况|事宜|进展|进度)|(?:了|项目)?[\d一二三四五六七八九十百]+余?[个项家座处条]"
)
"""What makes a ceremony only a matter that somebody sees to, or a count: 研究项目开工和招商工作, 今年新开工10个."""
_OBJECT = (
    *("“", "《", "近", "这", "该", "其", "自己", "所", "全部", "价值", "爱心", "慰问", "锦旗", "奖金", "善款", "物资"),
    *(f"一{measure}" for measure in "面封份笔批个张件套箱床束块本名位部"),
)
"""What follows 将 where it only puts the object first: 将“…”作为…."""
_HONOUR = re.compile(
    r"奖|称号|荣誉|[冠亚季殿]军|名次|[金银铜]牌|金银铜|先进|优秀|示范|典型|标兵|模范|最美|名单|榜|百强|十强|十佳|之星|殊荣|表彰"
    r"|第[一二三四五六七八]|认定|命名|证书|试点|重点|名录|样板|案例|入库|文明|卫生|国家级|省级|市级|道德|好人|劳动|之乡|品牌|文物|遗产"
)
_HONOURED = re.compile(r"最美|十佳|十大|优秀|先进|好人|模范|标兵|道德|新时代|之星|评选|形象大使|代言人|冠军")
"""What makes 当选 an honour, and no office: …等十人当选“最美教师”."""
_TREATS = re.compile(r"(?:为|给|替)[^，。；]{1,16}(?:进行|做|作|开展|提供)")
"""What makes a check one of health: 为居民进行视力、口腔等|检查."""
_WINNERS = (
    *(
        "名单",
        "结果",
        "作品",
        "职工",
        "选手",
        "运动员",
        "单位",
        "代表",
        "学生",
        "同学",
        "团队",
        "队伍",
        "队员",
        "集体",
        "个人",
    ),
    *(
        "同志",
        "人员",
        "教师",
        "企业",
        "项目",
        "家庭",
        "演员",
        "员工",
        "干部",
        "者",
        "情况",
        "感言",
        "证书",
        "歌曲",
        "节目",
        "班级",
        "学校",
    ),
)
"""What makes a win only say who somebody is: 为获奖|职工颁奖."""
_LECTURE = re.compile(r"[作做讲上开]了?(?:了?一[场次堂节]|题为|以)?[^，。；]{0,30}$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A happening told by one sentence: its trigger, and the verb that holds it if any."""

    sentence: Sentence
    type: EventType
    trigger: Hit
    verb: Hit | None
    rule: str
    """`hold` (召开…会), `held` (…会召开), `join` (出席…会), `deed` (调研) or `won` (入选)."""
    begin: int
    """Where its clause begins."""

    @property
    def at(self) -> int:
        """Its first word's place."""
        return min(self.trigger.begin, self.verb.begin) if self.verb else self.trigger.begin


def find_candidates(story: Story, sentence: Sentence) -> Iterator[Candidate]:
    """Every happening that a sentence may tell, in text order."""
    for number, hit in enumerate(sentence.hits):
        form = hit.word.form
        candidate = None
        if form in {"name", "both"}:
            candidate = _named(story, sentence, number)
        if candidate is None and form in {"deed", "both", "won", "given"}:
            candidate = _done(story, sentence, number)
        if candidate is None and hit.word.roles & {"hold", "held"}:
            candidate = _unlisted(story, sentence, number)
        if candidate is not None and not is_future(story, candidate):
            yield candidate


def _named(story: Story, sentence: Sentence, number: int) -> Candidate | None:
    """A happening by its name: 召开…动员会 or …启动仪式举行."""
    hit = sentence.hits[number]
    begin, end = sentence.clause_begin(hit.begin), sentence.clause_end(hit.end)
    if _runs_on(story, sentence, number, end):
        return None
    kind = _type_of(sentence, number, begin)
    for verb in reversed(sentence.hits[number + 1 : number + 5]):
        if "held" in verb.word.roles and _holds(story, hit, verb):
            return Candidate(sentence, _started(kind, verb), hit, verb, "held", begin)
    joined = None
    for verb in reversed(sentence.hits[:number]):
        if verb.begin < begin:
            break
        told = not story.masked.startswith("的", verb.end) or _THEN.search(story.masked, begin, verb.begin)
        if "hold" in verb.word.roles and told:
            return Candidate(sentence, _started(kind, verb), hit, verb, "hold", begin)
        if joined is None and "attend" in verb.word.roles:
            joined = verb
    if joined is not None:
        return Candidate(sentence, kind, hit, joined, "join", begin)
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
    return bool(_AFTER_NAME.fullmatch(story.masked, name.end, verb.begin))


_SITTING = re.compile(r"[^，。；]{0,4}第[一二三四五六七八九十\d]+[次场]|预备会|闭幕会|开幕会|全体会议")
"""What a session of some days holds on one of them: …会议举行|第二次全体会议."""
_AFTERWARDS = ("后", "前夕", "之前", "前，", "以后", "之后", "以来", "之际")
_WEAK = frozenset({"开展", "进行", "结束", "开启", "展开"})


def _started(kind: EventType, verb: Hit) -> EventType:
    """The start of a campaign is a ceremony: 活动启动."""
    return "ceremony" if kind == "campaign" and "启动" in verb.word.text else kind


_LECTURES = Word("作", "", None, frozenset({"hold"}))


def _runs_on(story: Story, sentence: Sentence, number: int, end: int) -> bool:
    """Whether another name follows in the same phrase, which is then the head: 培训|活动, 大赛暨|表彰大会."""
    if number + 1 == len(sentence.hits):
        return False
    hit, later = sentence.hits[number], sentence.hits[number + 1]
    if later.word.form not in {"name", "both"} or later.begin >= end:
        return False
    between = story.masked[hit.end : later.begin]
    return "暨" in between or (len(between) <= 12 and not any(c in between for c in "、并和"))


def _type_of(sentence: Sentence, number: int, begin: int) -> EventType:
    """The trigger's own type; a generic head (活动) takes that of the word it stands by."""
    hit = sentence.hits[number]
    kind = hit.word.type
    assert kind is not None
    if hit.word.text in GENERIC:
        for before in reversed(sentence.hits[:number]):
            gap = hit.begin - before.end
            if before.begin < begin or gap > 12:
                break
            if (
                before.word.type
                and before.word.text not in GENERIC
                and (before.word.form in {"name", "both"} or not gap)
            ):
                return before.word.type
    return kind


def _unlisted(story: Story, sentence: Sentence, number: int) -> Candidate | None:
    """Something held whose name only ends as those of happenings do: 举行彝族打歌赛, 环岛自行车赛鸣枪."""
    verb = sentence.hits[number]
    begin = sentence.clause_begin(verb.begin)
    for rule, plain in (("hold", plain_after), ("held", plain_before)):
        trigger = plain(story, sentence, number) if rule in verb.word.roles else None
        if trigger and trigger.word.type:
            return Candidate(sentence, trigger.word.type, trigger, verb, rule, begin)
    return None


def _done(story: Story, sentence: Sentence, number: int) -> Candidate | None:
    """A happening by its verb: …到…调研, …与…签约, …荣获…."""
    hit = sentence.hits[number]
    kind = hit.word.type
    named_next = hit.end in story.person_begins  # 选举于某为主席
    if (
        kind is None
        or (not named_next and is_not_done(story, hit.end))
        or (kind == "ceremony" and _AS_TASK.match(story.masked, hit.end))
    ):
        return None
    begin = sentence.clause_begin(hit.begin)
    won = hit.word.form in {"won", "given"}
    if kind == "inspection" and hit.word.text.endswith("检查") and _TREATS.search(story.masked, begin, hit.begin):
        return None
    if hit.word.form == "given" and "被" not in story.masked[begin : hit.begin]:
        return None
    if won and story.masked.startswith(_WINNERS, hit.end):
        return None
    named = hit.word.form == "given" and story.text.startswith("“", hit.end)
    if (
        won
        and kind == "award"
        and not named
        and not _HONOUR.search(story.text, hit.begin, min(hit.end + 60, sentence.end))
    ):
        return None
    if kind == "appointment" and won and _HONOURED.search(story.text, sentence.begin, sentence.clause_end(hit.end)):
        kind = "award"
        if any(
            h.word.type == "award" and h.word.form == "deed" for h in hits_within(sentence, sentence.begin, hit.begin)
        ):
            return None  # 评选揭晓，某某当选
    return Candidate(sentence, kind, hit, None, "won" if won else "deed", begin)


def is_not_done(story: Story, end: int) -> bool:
    """Whether a deed's word is only part of a name or a point in time: 开工后, 检查组."""
    return bool(_NOT_DONE.match(story.masked, end))


def is_future(story: Story, candidate: Candidate) -> bool:
    """Whether its clause speaks of what will or should be: 将启动, 要召开; or of habit: 近年来…开展."""
    sentence = candidate.sentence
    ahead = (h for h in sentence.hits if candidate.begin <= h.begin < candidate.at and "future" in h.word.roles)
    if any(not story.masked.startswith(_OBJECT, h.end) and not _is_in_name(sentence, h) for h in ahead):
        return True
    return bool(_BACKGROUND.search(story.masked, candidate.begin, candidate.at))


def _is_in_name(sentence: Sentence, hit: Hit) -> bool:
    """Whether a word is part of a name: 将 of 将乐县."""
    return any(n.begin <= hit.begin and hit.end <= n.end for n in sentence.names)


def is_means(story: Story, candidate: Candidate) -> bool:
    """Whether it is named only as a means: 通过开展活动, 结合…大会, and not 围绕…开展调研."""
    if candidate.type in {"inspection", "meeting"} and story.masked.startswith("围绕", candidate.begin):
        return False
    return bool(_INSTRUMENT.match(story.masked, candidate.begin, candidate.at))
