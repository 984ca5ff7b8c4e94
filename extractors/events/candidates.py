"""Candidate: a happening that a sentence may tell; and whether it is rather planned, done all the time, or a means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.events.story import Sentence, Story, is_in_name
from extractors.events.wording import event_classes, worded
from extractors.events.words import Hit
from extractors.records import EventType

GENERIC = frozenset({"活动", "会议", "大会", "行动", "仪式", "典礼", "常委会"})
"""Heads that say little by themselves: 宣讲活动 is a training, 签约大会 a signing."""
PREPARES = ("筹备", "筹办")
"""What is done for something that a meeting is about: 文化节|筹备|工作会议."""
_VAGUE = frozenset({"活动", "行动"})
"""Words that a headline may share with anything."""
BACKGROUND = worded(
    r"(?&repeated)|以来(?!我|涌现|的)|(?:连续多年|连年)(?![^，。；]{0,12}的)|定期(?!会|大会|班)|共(?=开展|组织|举办)"
    r"|都会(?:$|(?&habitual))|总会(?:$|(?&habitual))|先后(?!到|来|深|前|赴|走|对|实|察|查|参|考|调|在)"
)
"""What tells of how things are or were done again and again, and of no one happening."""
_SINCE = ("以来，", "以来,")
"""How the clause before ends that makes it one of many: 4月份以来，某镇开展了…."""
_SINCE_THEN = re.compile("[^，。；、]{0,4}以来(?!最)")
"""How a clause ends that only says since when: 自3月5日启动整治行动|以来."""
_UP_TO = re.compile("(?:截[至止][^，。；]{2,16}|[到至][^，。；]{2,12}[日月底前末]止)[，,]$")
"""The clause before what is only counted: 截至5月21日，|全县已接收捐款386万元."""
_BY_NOW = worded("(?&by_now)[，,]?")
"""What makes it only how things stand: 目前，该县已|建成8个文化站."""
_INSTRUMENT = worded(r"(?&means)|以(?=[^，。；]{1,30}为)")
PURPOSE = worded("为(?&to_end)")
"""How a clause begins that tells to what end something is done: 为深入贯彻上级部署，…."""
_AS_MEANS = re.compile("[把将][^，。；]{0,24}$")
_MADE = worded("[^，。；]{0,12}(?&made_into)")
"""What stands before and behind what is made a matter of policy: 把|开展环境整治|作为重要抓手."""
_INTENT = worded("为了?(?&earnestly)*")
"""What stands before a verb of holding that says why something else was done: 为认真|开展旁听活动，县法院邀请代表…."""
_RULED = re.compile("经(?![过历由开])[^，。；]{2,30}")
"""What makes a talk only the way to a decision: 经县防汛指挥部|会商研究，决定…."""
_AS_FORM = worded(r"(?:、[^，。；]{1,40})?等[^，。；、]{0,6}(?&way)")
"""What makes it one of several ways to do something: 举办招聘会、开展培训等方式."""
_ABOUT = re.compile("[^，。；]{0,6}[就对](?!接)")
_DEALT_WITH = worded("[^，。；]{0,6}(?:进行|[作做]|作出|提出)了?[^，。；]{0,6}(?&dealt_with)")
"""What makes it only the matter of a meeting: 会议就开展宣传活动进行了部署."""
_NOT_DONE = re.compile(
    r"[\d一二三四五六七八九十百]+周年|之|以来|以后|之后|当[天日晚]|后(?!勤|续|备|进)|之前|前(?!期|沿|端|线|来|往|台)|结束|地(?![点市方级区处])|者|于|率(?!先|领)|量(?!化)"
    r"|(?<=开[工学])首日|第一[天周]|(?<=成立)了?[^，。；]{0,24}(?:领导小组|工作小组|专班|筹委会|组委会)(?=[，。；])"
    r"|期|的|日(?=[，。；”、（])|组(?!织|团|长)|团(?!结|员|拜|圆|聚|建)|队(?![员伍长])|员(?!工)|费(?!县)|金(?![银融额牌奖杯山])|现场(?![会办督推调指])|点(?![验评亮])|季(?!度)|制度|机制|体系|力度|台账|经费|标准|成果|为(?:契机|抓手|载体|主题|主线|重点)"
)
_THING = re.compile(
    r"(?:正在[^，。；]{2,16}的)?(?!陆续)(?![于在对为向从以按会要不再有举开组继依集全统正进派赴前深联与和由通])[^，。；]{2,24}"
)
"""What 将 puts first, and no adverb: 将逃犯|抓获, and not 将依法|查获."""


_LIMITS = ("前", "之前", "以前", "起")
"""What makes a day to come that of something else: 5月底前建成的中心|揭牌."""
_TAKES_PLACE = re.compile("[在于进举开召启拉]")
"""How a day goes on that is of what was named before it: 招聘面试16日|在县一中进行."""
_GOES_ON = re.compile("，(?:提前|[将定订拟])?[在于]?")
"""What stands between what somebody holds and the day on which it will be: 举办联欢活动，|提前在8月30日举行."""
_MEANWHILE = re.compile("(?:[^，。；]{0,8}?(?:期间|其间|当[天日晚])|届时)")
"""How a sentence begins with the time of what was told before it."""


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


def is_not_done(story: Story, end: int) -> bool:
    """Whether a deed's word is only part of a name or a point in time: 开工后, 检查组."""
    return bool(_NOT_DONE.match(story.masked, end))


def is_future(story: Story, candidate: Candidate) -> bool:
    """Whether its clause speaks of what will or should be: 将启动, 要召开; or of habit: 近年来…开展."""
    sentence = candidate.sentence
    begin, at = candidate.begin, candidate.at
    for hit in sentence.hits:
        ahead = begin <= hit.begin < at and "future" in hit.word.roles
        if not ahead or _RESOLVED.match(story.masked, hit.begin, at):
            continue
        if not _puts_first(story, candidate, hit) and not is_in_name(sentence, hit):
            return True
    if _is_planned(story, candidate):
        return True
    last = max(candidate.trigger.end, candidate.verb.end if candidate.verb else 0)
    standing = story.masked.endswith("已", 0, candidate.at) and _BY_NOW.of(story.lexicons).search(
        story.masked, sentence.begin, candidate.at
    )
    if candidate.rule == "deed" and (standing or _UP_TO.search(story.masked, sentence.begin, candidate.begin)):
        return True
    if story.masked.endswith(_SINCE, sentence.begin, candidate.begin) or _SINCE_THEN.match(story.masked, last):
        return True
    return any(
        not any(n.begin <= told.start() and told.end() <= n.end for n in sentence.names)
        for told in BACKGROUND.of(story.lexicons).finditer(story.masked, begin, at)
    )  # 向县慈善总会捐款


def _is_planned(story: Story, candidate: Candidate) -> bool:
    """Whether the day told of it had not come when the page was printed: 采摘节|5月18日|开园, in a paper of 10 May."""
    sentence = candidate.sentence
    if not any(day.ahead for day in sentence.dates):
        return _is_part_of_plan(story, candidate)
    before = next((day for day in reversed(sentence.dates) if day.begin < candidate.at), None)
    if candidate.rule in {"hold", "deed"} and before is None:
        first = next((d for d in sentence.dates if _TAKES_PLACE.match(story.masked, d.end)), None)
        close = sentence.clause_end(candidate.trigger.end)
        before = first if first and _GOES_ON.fullmatch(story.masked, close, first.begin) else None
    if candidate.rule == "held" and candidate.verb is not None:
        before = next((d for d in sentence.dates if candidate.at < d.begin < candidate.verb.begin), before)
    elif candidate.verb is None:
        end = sentence.clause_end(candidate.trigger.end)
        after = (d for d in sentence.dates if candidate.at < d.begin < end and _TAKES_PLACE.match(story.masked, d.end))
        before = next(after, before)
    return before is not None and before.ahead and not story.masked.startswith(_LIMITS, before.end)


def _is_part_of_plan(story: Story, candidate: Candidate) -> bool:
    """Whether it comes while something is held that the sentence before puts on a day to come: |采摘节期间|举办大赛."""
    sentence = candidate.sentence
    if sentence.dates or not _MEANWHILE.match(story.masked, sentence.begin, candidate.at):
        return False
    told = next((s for s in reversed(story.body) if s.begin < sentence.begin), None)
    return told is not None and bool(told.dates) and told.dates[-1].ahead


def _puts_first(story: Story, candidate: Candidate, hit: Hit) -> bool:
    """Whether 将 only puts the object first: 将近百人, 将“…”作为…, 将政策送到…; or a meeting that was held prepares."""
    words = event_classes(story.lexicons)
    if story.masked.endswith(words.ordered("already"), candidate.begin, hit.begin):
        return True
    if hit.word.text.startswith(PREPARES) and candidate.rule == "held":
        return True  # 文化节筹备工作会议召开
    if hit.word.text != "将":
        return hit.word.text == "定于" and story.masked.startswith("了", candidate.trigger.end)
    moved = candidate.trigger.word.text.endswith(words.ordered("outcome")) and _THING.fullmatch(
        story.masked, hit.end, candidate.at
    )
    return bool(moved) or story.masked.startswith(words.ordered("put_first"), hit.end)


_RESOLVED = re.compile("(?:决定|订于)[^，。；]{0,16}[举召开进][办行开展]的")
"""What was only resolved once, of something that is told to happen now: 县委|决定举办的|丰收节开幕."""
_SAYS = worded(r"(?&says_on)[，,：:](?![^，。；]{0,6}(?:昨|今|前)[天日])")
"""What makes what follows the words of whoever is named before it: 县长甲在致辞中说，…."""
_SAID = worded(
    r"(?&says)[：:]|(?:(?&call)|举报|反映|来电|[，,])称(?=[，,：:其有家自在])"
    r"|接到?(?:[^，。；在]{0,14}(?&call)(?:电话)?|[^，。；在]{0,10}的?电话)[，,：:](?!.{0,6}(?&responder))"
)
"""What makes all that follows in a sentence only somebody's words: 表示：…, 接到群众求助，称其…, 接到电话，老人走失."""


_FIRE = worded("(?&fire)")
"""What is told in the words of whoever called, and did happen."""


def is_said(story: Story, candidate: Candidate) -> bool:
    """Whether somebody only says so: 领队老师表示：组织志愿者|看望老人…."""
    if _FIRE.of(story.lexicons).search(
        story.masked, candidate.trigger.begin, candidate.sentence.clause_end(candidate.trigger.end)
    ):
        return False  # 消防站接到报警：某村民房着火
    return bool(_SAID.of(story.lexicons).search(story.masked, candidate.sentence.begin, candidate.at))


def is_told_by(story: Story, candidate: Candidate, day: int | None) -> bool:
    """Whether somebody only speaks of it, and names no `day` for it: 县长甲在致辞中说，举办|首届火把节|，既是…."""
    sentence = candidate.sentence
    said = _SAYS.of(story.lexicons).search(story.masked, sentence.begin, candidate.begin)
    if said and not any(n.kind == "person" and n.end <= said.start() for n in sentence.names):
        said = None
    said = said or _SAID.of(story.lexicons).search(story.masked, sentence.begin, candidate.at)
    return said is not None and (day is None or day < said.start())


_INVITED = re.compile("邀|请|组织")
"""What makes it somebody's own deed that others listen: 法院|邀请代表旁听."""


def is_company(story: Story, candidate: Candidate) -> bool:
    """Whether it only tells who went along on a visit, or listened: 副县长甲随同|慰问; 学生|旁听，法院审理…."""
    sentence = candidate.sentence
    if candidate.trigger.word.text.startswith("旁听"):
        end = sentence.clause_end(candidate.trigger.end)
        invited = _INVITED.search(story.masked, candidate.begin, candidate.at)
        return not invited and any(h.begin > end and h.word.form == "deed" for h in sentence.hits)
    if candidate.verb is not None or candidate.type != "inspection":
        return False
    at = candidate.trigger.begin
    return any("attend" in h.word.roles and h.end == at for h in sentence.hits)


def is_means(story: Story, candidate: Candidate) -> bool:
    """Whether it is named only as a means: 通过开展活动, 结合…大会, and not 围绕…开展调研."""
    words = event_classes(story.lexicons)
    if candidate.type in {"inspection", "meeting"} and story.masked.startswith("围绕", candidate.begin):
        return False
    if _AS_FORM.of(story.lexicons).match(story.masked, candidate.trigger.end):
        return True
    if _DEALT_WITH.of(story.lexicons).match(story.masked, candidate.trigger.end) and _ABOUT.match(
        story.masked, candidate.begin
    ):
        return True
    if story.masked.endswith(words.ordered("by_means"), candidate.begin, candidate.at):
        return True
    made = _MADE.of(story.lexicons).match(story.masked, candidate.trigger.end)
    if made and _AS_MEANS.search(story.masked, candidate.begin, candidate.at):
        return True
    if candidate.rule == "hold" and _INTENT.of(story.lexicons).fullmatch(story.masked, candidate.begin, candidate.at):
        return True
    if candidate.rule == "deed" and _is_purpose(story, candidate):
        return True
    if candidate.type == "meeting" and _RULED.fullmatch(story.masked, candidate.begin, candidate.at):
        return True
    return bool(_INSTRUMENT.of(story.lexicons).match(story.masked, candidate.begin, candidate.at))


def _is_purpose(story: Story, candidate: Candidate) -> bool:
    """Whether a deed is only what something else was done for: 为保障安全检查，|县公安局召开会议."""
    sentence, trigger = candidate.sentence, candidate.trigger
    if (
        not PURPOSE.of(story.lexicons).match(story.masked, candidate.begin)
        or "了" in story.masked[trigger.end - 1 : trigger.end + 1]
    ):
        return False
    if any(n.kind in {"person", "organisation"} and candidate.begin <= n.begin < trigger.begin for n in sentence.names):
        return False  # 为推进建设，县长甲|调研
    end = sentence.clause_end(trigger.end)
    return any(h.begin > end and (h.word.type is not None or "hold" in h.word.roles) for h in sentence.hits)


def is_cause(story: Story, candidate: Candidate) -> bool:
    """Whether it is only said why something else was done: 由于镇长甲当选县议员，公所举行欢送会."""
    won = candidate.type == "appointment" or candidate.rule == "won"
    return won and story.masked.startswith(("由于", "因为", "鉴于"), candidate.begin)


_IS_THE = re.compile("(?<![但于还只就可都也总别其或要不凡若正])是(?!否)[^，。；]{0,16}$")
_WHICH = re.compile("[^，。；的]{1,14}的[^，。；的]{1,14}(?=[，。；])")


def is_said_of_thing(story: Story, begin: int, hit: Hit) -> bool:
    """Whether a deed only describes what something is: 是全县第一家|成立|服务队的中心."""
    return bool(_IS_THE.search(story.masked, begin, hit.begin)) and bool(_WHICH.match(story.masked, hit.end))


def is_in_body(sentence: Sentence, hit: Hit) -> bool:
    """Whether a deed's word only stands inside the name of a body: 省教育|督导|评估组."""
    return any(n.kind == "organisation" and n.begin < hit.begin and hit.end < n.end for n in sentence.names)


def telling_word(candidate: Candidate) -> str:
    """The word that says what a happening is: 团拜 of 新春团拜活动, where the last says little by itself."""
    trigger = candidate.trigger
    if trigger.word.text in GENERIC:
        for hit in candidate.sentence.hits:
            if hit.end == trigger.begin and hit.word.form in {"name", "both"} and hit.word.text not in GENERIC:
                return hit.word.text
    return trigger.word.text


def agreement(candidate: Candidate, head: Candidate) -> float:
    """How well it agrees with a happening that the headline tells."""
    word, other = telling_word(candidate), telling_word(head)
    if word == other:
        return 1.5 if word in _VAGUE else 2.5
    if word in other or other in word:
        return 2.0
    return 1.0 if head.type == candidate.type else 0.0
