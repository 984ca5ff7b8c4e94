"""Sentence -> slots: who chaired, led, spoke and was there, and the stops of a visit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.events.absence import follows_act, is_absent, is_afterwards
from extractors.events.candidates import is_not_done
from extractors.events.doers import fill_doers
from extractors.events.heads import first_group
from extractors.events.lists import fill_lists
from extractors.events.officers import is_gone_to, officers_of
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story
from extractors.events.who import (
    are_officers,
    bodies,
    is_deputy,
    persons,
    run_before,
)
from extractors.events.wording import worded
from extractors.events.words import Hit
from extractors.records import EventType
from extractors.text.scanning import opened

SPOKEN = frozenset({"meeting", "training", "ceremony", "signing", "inspection", "campaign", "contest", "performance"})
"""Types at which a quoted official was there."""
_THERE_ARE = re.compile(r"[^，。；：]{0,8}的?[^，。；：]{0,6}?(?:有|包括)[：:]?")
_TEAM = re.compile(r"的?[^，。；]{0,12}?(?:团|队|(?<!领导小)(?<!工作领导)组)(?=[，。来到赴前深走实对一在开进联巡查执])")
"""What comes of bodies that make up a team of visitors: …组成的考察团来到…."""
_ASKED = ("邀请", "委托", "指派", "委派", "的邀请", "安排")
"""What follows a body at whose asking somebody came: 受县政协|邀请，由甲、乙组成的义诊团来…."""
_BY_MEN = frozenset({"接见", "同行", "组成", "监交", "就座", "就坐", "前排就座", "在主席台就座"})
"""Cues of being there that a body is never the subject of; of all others it may be: 区教育局参加活动."""
_WHO_DOES = re.compile(r"[^，。；]{0,14}的(?:有|共|村民|群众|人|同志|同学)")
"""What makes a body only where those are from who took part: 该村参加义诊的有50多人."""
_TELLS = ("告诉", "坦言", "感叹", "感慨")
"""What those say who were visited, or who only went along, and no head of a visit."""
_DEMANDS = frozenset({"要求", "希望"})
_CUES = frozenset({"chair", "lead", "open", "attend", "perform", "speak"})
_ALONG = worded("[^，。；、]{0,10}?等?(?&called_along)+(?:，|(?&sets_out))")
"""How the bodies end that somebody takes along: 率同甲局、乙队等机关共同…."""
_RUSHES = re.compile(
    "等?(?:[^，。；、]{0,6}(?:人员|力量|队伍|队员|官兵))?(?:火速|迅速|立即|连夜|第一时间|紧急|及时)(?=赶|奔|前|到|抵|出)"
)
"""How those go whom somebody takes along to a rescue: 带领民警、县消防大队|火速赶到."""
_SEVERALLY = re.compile(r"(?:分别|共同|先后|轮流|联合|分段)$")
_CHAIRED_BY = re.compile(r"(?<![理自缘事])由(?!于|来)(?=[^，。；]*$)")
"""What stands before all who chair: 会议分别由甲、乙主持, 晚会由甲、乙主持."""
_GOES_ON = worded("(?:还|先后|实地|随后|又|现场)*(?&tour_deed)")
"""What a party does beside what it sat at."""
_GUESTS = worded("(?&visiting)")
"""What tells that whoever leads a party somewhere is a guest there."""
_TO_ATTEND = re.compile("[^，。；]{0,16}?(?:参加|参会|参展|参赛|出席|赴会)")
"""What tells so right behind the leading itself: 副县长甲率团|参加."""
_GO_TO_LEARN = re.compile("[^，。；]{0,60}?(?:，[^，。；]{0,2})?(?:参加|参训|出席)(?!的)")
"""What tells that a party came to be taught: 副县长甲带领乡镇干部来到我县，|参加培训班."""
_THANKS = worded("(?&thanks)")
"""What makes a party only spoken of: 感谢主席甲率领|的代表会支持."""
_COMPANY = re.compile(r"(?:一同|一道|一起|随同|共同|陪同)(?:实地|现场|前往)?$")
"""What makes a word of visiting tell who went along: 负责人|一同|检查."""
_QUOTES = frozenset("，,：:说")
_FOLK = worded(r"[^，。；、]{0,8}?(?&folk)(?!(?:[迅火连紧]\w|立即|及时|第一时间)?(?:赶[到赴往]|奔赴))")
"""Whom one leads who heads no visit: 带领农牧民致富."""
_IN_CHARGE = re.compile(r"[^，。；、会议仪式活动召举]{0,14}(?:工作|事务)的")
"""What one presides over who only runs something: 主持县委全面工作的副书记甲."""
_OPENS = re.compile(
    r"[^，。；]{0,60}?(?:开|启|成立|奠基|投[产运用]|通[车水电航气]|动工|落成|竣工|揭|鸣|诞生|闭幕|就[位绪]|完成)"
)
"""What somebody declares who opens a happening, and not only results or names: 宣布|大会开幕."""
_BID = re.compile("应邀|裁判|教练|运动员")
"""Who opens as a guest or as one who plays, and does not lead."""
_RECEIVES = re.compile(r"会见|接见|接待|迎接|欢迎|拜会|拜访|会晤|(?:[与和同]|陪同)[^，。；、]{0,30}$")
"""What makes a party that of guests: 县长甲会见董事长乙一行, 甲与乙一行座谈."""
_PRESIDED = re.compile(r"审判长(?:一职)?[由是为：]|主审法官(?:一职)?[由是为：]|会议主席由|大会主席由|执行主席由")
"""Posts of those who preside: 审判长由院长甲担任."""
_OPENS_PRESIDED = re.compile("[审主会大执](?=[判审议会行])")
_MUST = re.compile(
    "(?:等[^，。；、]{0,8}?|各[^，。；、]{0,6}?)?(?:必须|应当|应该|(?<![主重必首摘纪紧需])要(?![求闻点素职务员事道塞害]))"
)
"""What makes those before it such as are told what to do: 县财政局等成员单位|要每家分包一个乡镇."""
_HEARSAY = ("得知", "据", "听说", "获悉")
_UNLED = frozenset({"award", "appointment"})
"""Types that nobody leads: whoever won may lead a class at home."""
_SEATED = frozenset({"signing", "meeting", "ceremony", "contest", "performance"})
_ATTENDS = re.compile(r"[^，。；]{0,4}(?:出席|参加|见证|观看|应邀)")
_NAMED_SPEECH = ("的", "精神", "稿", "内容", "材料", "中的", "中关于")
_YET = ("将", "将应邀", "将受邀", "将共同", "将分别", "将亲自")
"""What stands before a word of being there where that is still to come."""
_CLOSES = frozenset({"attend", "chair", "lead", "perform", "hold"})


def fill_present(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Everyone named in the reporting sentence, outside names in quotes, takes part."""
    add(slots.attendees, present_at(story, sentence))


def present_at(story: Story, sentence: Sentence) -> list[Name]:
    """The persons named in a sentence, but for those in quotes and those who only bade or sent somebody."""
    people = persons(sentence, sentence.begin, sentence.end)
    return [n for n in people if story.masked[n.begin] != "■" and not is_absent(story, n)]


def fill_people(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    """What one sentence says of those who chaired, led, spoke and were there."""
    if kind != "inspection" and is_afterwards(story, sentence):
        return
    for role, begin, hit in _segments(story, sentence):
        people = [n for n in persons(sentence, begin, hit.begin) if role != "lead" or not is_absent(story, n)]
        if role == "chair":
            if kind != "inspection" and follows_act(story, sentence):
                continue  # 揭牌仪式后，甲主持召开座谈会
            chairs = people if _SEVERALLY.search(story.masked, begin, hit.begin) else people[-1:]
            if chaired := _CHAIRED_BY.search(story.masked, begin, hit.begin):
                chairs = persons(sentence, chaired.end(), hit.begin)
            there = {story.mentions[index].text for index in slots.attendees}
            hosts = kind == "inspection" and (slots.leaders or any(n.text in there for n in chairs))
            add(slots.attendees if hosts else slots.leaders, chairs)
        elif role == "open":
            opens = _OPENS.match(story.masked, hit.end) and not _BID.search(story.masked, begin, hit.begin)
            add(slots.openers if opens else slots.attendees, _of_one_list(story, people))
        elif role == "lead" and kind not in _UNLED:
            _fill_lead(story, sentence, slots, people, hit, kind)
        elif role not in {"speak", "lead"}:
            _fill_there(story, sentence, slots, begin, hit, kind)
        elif kind in SPOKEN and not story.masked.startswith("据", begin):
            quoted = story.masked[hit.end : hit.end + 1] in {"，", ",", "：", ":"}
            tells = kind == "inspection" and hit.word.text.startswith(_TELLS)  # whom the party met
            if (quoted or hit.word.text not in _DEMANDS) and not tells:
                add(slots.speakers, [n for n in people[-1:] if not is_absent(story, n)])
    for post in opened(_PRESIDED, story.masked, _OPENS_PRESIDED, sentence.begin, sentence.end):
        add(slots.leaders, persons(sentence, post.end(), sentence.clause_end(post.end()))[:1])
    fill_lists(story, sentence, slots, kind)
    fill_doers(story, sentence, slots, kind)


def _of_one_list(story: Story, people: list[Name]) -> list[Name]:
    """The last of some persons, with those before him whom no comma parts from him: 县长甲、县政协主席乙|宣布."""
    first = len(people) - 1
    while first > 0 and not set("，,；。") & set(story.masked[people[first - 1].end : people[first].begin]):
        first -= 1
    return people[max(first, 0) :]


def _segments(story: Story, sentence: Sentence) -> Iterator[tuple[str, int, Hit]]:
    """Each cue of people with the place from which the names before it belong to it."""
    begin = sentence.begin
    spoken = False
    for hit in sentence.hits:
        roles = hit.word.roles
        if "chair" in roles and _IN_CHARGE.match(story.masked, hit.end):
            continue
        if "hold" in roles and story.masked.endswith(("如何", "怎样", "怎么"), sentence.begin, hit.begin):
            continue  # 甲就如何开展活动作讲话
        if "attend" in roles and story.masked.endswith(_YET, sentence.begin, hit.begin):
            begin = hit.end
            continue  # 省长甲将出席旅游节
        if "perform" in roles and (_is_named(story, hit) or _is_quoted(story, sentence, begin, hit)):
            begin = hit.end
            continue
        if along := _in_company(story, begin, hit):
            yield "attend", begin, along
        for role in sorted(roles & _CUES):
            if role == "speak" or not spoken:
                yield role, begin, hit
        honoured = story.masked[hit.begin - 1] in "受获"  # 县长甲、受表扬教师等参加大会
        done = hit.word.form in {"deed", "won"} and not (honoured or is_not_done(story, hit.end))
        if roles & _CLOSES or done:
            begin = hit.end
        if "speak" in roles:
            spoken = story.masked[hit.end : hit.end + 1] in _QUOTES
        elif spoken and "；" in story.masked[begin : hit.begin]:
            spoken = False


def _in_company(story: Story, begin: int, hit: Hit) -> Hit | None:
    """The same words, begun where others are told to go along on a visit: 县水利局负责人|一同检查."""
    if hit.word.type != "inspection" and "move" not in hit.word.roles:
        return None
    along = _COMPANY.search(story.masked, max(begin, hit.begin - 4), hit.begin)
    return hit._replace(begin=along.start()) if along else None


def _is_named(story: Story, hit: Hit) -> bool:
    """Whether a word of speaking names a speech of somebody elsewhere: 传达了某某在市里的讲话."""
    return story.masked[hit.begin - 1] == "的" or story.masked.startswith(_NAMED_SPEECH, hit.end)


def _is_quoted(story: Story, sentence: Sentence, begin: int, hit: Hit) -> bool:
    """Whether somebody only says that it was done: 村民某某说，工作队做了很多."""
    people = persons(sentence, begin, hit.begin)
    return bool(people) and "说，" in story.masked[people[-1].end : hit.begin]


def _fill_lead(story: Story, sentence: Sentence, slots: Slots, people: list[Name], hit: Hit, kind: EventType) -> None:
    """甲带队, 甲率团, 甲一行; and whom they take along: 带领县住建局、旅游局负责人，到…."""
    if hit.word.text.startswith("一行"):
        if people and hit.begin - people[-1].end <= 1 and story.masked[people[-1].end] not in "，,；":
            led = any("lead" in h.word.roles and h.begin < hit.begin for h in sentence.hits)  # 甲率乙、丙一行
            guests = kind in _SEATED and bool(_ATTENDS.match(story.masked, hit.end))  # 县长甲和董事长乙一行出席
            greeted = any(story.masked[n.begin - 1] in "对向" for n in people[1:])  # 县长甲对乙一行的到来表示欢迎
            received = _RECEIVES.search(story.masked, sentence.begin, people[0].begin)
            goes = kind in _SEATED and _GOES_ON.of(story.lexicons).match(story.masked, hit.end)  # 县长甲一行还察看了…
            headed = goes or (kind in _SEATED and slots.leaders)  # 会议由丙主持
            add(slots.leaders, [] if led or guests or greeted or received or headed else people[:1])
            add(slots.attendees, people)
    elif story.masked.startswith(_HEARSAY, sentence.begin) or _is_spoken_of(story, sentence, hit):
        return
    elif hit.word.text != "率" or (people and people[-1].end == hit.begin):
        heads = people[:1] if kind in _SEATED and len(people) > 2 else first_group(story, people)
        taught = kind == "training" and _GO_TO_LEARN.match(story.masked, hit.end)
        joins = kind in _SEATED or taught or _is_headed(story, sentence, slots)
        add(slots.attendees if joins else slots.leaders, heads)
        guest = _GUESTS.of(story.lexicons).search(story.masked, hit.end, sentence.end) or _TO_ATTEND.match(
            story.masked, hit.end, sentence.clause_end(hit.end)
        )
        if kind in _SEATED and guest is None:
            add(slots.openers, heads)
        add(slots.attendees, people)
        end = sentence.clause_end(hit.end)
        along = [n for n in bodies(story, sentence, hit.end, end) if not is_gone_to(story, sentence, n)]
        officers = are_officers(story, along[-1], end) if along else None
        if along and (
            _ALONG.of(story.lexicons).match(story.masked, along[-1].end) or _RUSHES.match(story.masked, along[-1].end)
        ):
            add(slots.attendees, along)
        elif officers and officers.end() == end and (officers[0] or along[0].begin == hit.end):
            add(slots.attendees, run_before(story, along))


def _is_spoken_of(story: Story, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody leads folk and no party, or a party only thanked: 带领|农牧民致富, 感谢甲率领的代表会."""
    thanked = story.masked.startswith("的", hit.end) and _THANKS.of(story.lexicons).search(
        story.masked, sentence.begin, hit.begin
    )
    return bool(thanked or _FOLK.of(story.lexicons).match(story.masked, hit.end))


def _is_headed(story: Story, sentence: Sentence, slots: Slots) -> bool:
    """Whether another sentence named the head of a visit, whom those named here join with their parties."""
    return bool(slots.leaders) and not any(
        sentence.begin <= story.mentions[i].begin < sentence.end for i in slots.leaders
    )


def _fill_there(story: Story, sentence: Sentence, slots: Slots, begin: int, hit: Hit, kind: EventType) -> None:
    """甲、乙出席; 在甲陪同下; 出席的还有：甲; bodies through their officers."""
    if story.masked.startswith(("下", "的陪同下"), hit.end):
        begin = max(begin, story.masked.rfind("在", begin, hit.begin))
    add(slots.attendees, [n for n in persons(sentence, begin, hit.begin) if not is_absent(story, n)])
    if "attend" in hit.word.roles and (there := _THERE_ARE.match(story.masked, hit.end)):
        add(slots.attendees, persons(sentence, there.end(), sentence.end))
        end = sentence.end - (story.masked[sentence.end - 1] in "。！")
        listed = bodies(story, sentence, there.end(), end)
        add(slots.attendees, officers_of(story, sentence, listed, end, bare=True))
    acting = bodies(story, sentence, begin, hit.begin)
    if any(_MUST.match(story.masked, n.end, hit.begin) for n in acting):
        return  # 县财政局、县水利局要加大投入
    if hit.word.text != "组成":
        acts = "attend" in hit.word.roles and hit.word.text not in _BY_MEN
        bare = acts and not _WHO_DOES.match(story.masked, hit.end)
        add(slots.attendees, officers_of(story, sentence, acting, hit.begin, bare=bare))
    elif _TEAM.match(story.masked, hit.end):
        sent = (
            kind in {"campaign", "inspection"} and not slots.organisers and not slots.leaders
        )  # nobody leads the team: it acts itself
        sent_out = [n for n in acting if not (story.masked.startswith(_ASKED, n.end) or is_deputy(story, n))]
        add(slots.organisers if sent else slots.attendees, sent_out)
