"""Four hand-made pages of two made-up counties as `Extraction` records, for the tests of asking and showing.

The texts are written for these tests. 青禾县 has a change of leaders between 2020 and 2021, 张伟 is two people in two
counties (a reporter of that name makes three), and 县民政局 exists twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from extractors.records import (
    Article,
    Byline,
    Dating,
    Entity,
    EntityMention,
    Event,
    Extraction,
    Identity,
    Page,
    Post,
    Reading,
    Span,
    Strand,
)
from graph.rdf import statements
from graph.store import PageStore

QINGHE, LIUHE = "青禾县", "柳河县"


def person(name: str, home: str = QINGHE) -> Identity:
    return Identity("person", home, name)


def reporter(name: str, home: str = QINGHE) -> Identity:
    return Identity("reporter", home, name)


def organisation(name: str, home: str = QINGHE) -> Identity:
    return Identity("organisation", home, name)


def community(name: str, home: str = QINGHE) -> Identity:
    return Identity("community", home, name)


def place(name: str, home: str = QINGHE) -> Identity:
    return Identity("place", home, name)


COUNTY = community(QINGHE)
PARTY = organisation("青禾县委")
GOVERNMENT = organisation("青禾县人民政府")
WATER = organisation("青禾县水利局")
CIVIL = organisation("青禾县民政局")
WILLOW_STREET = community("柳林街道")
WILLOW = community("柳林社区")
HALL = place("青禾县文化中心")
LIUHE_CIVIL = organisation("柳河县民政局", LIUHE)

ENTITIES = {
    entity.identity: entity
    for entity in (
        Entity(COUNTY, community_kind="district"),
        Entity(PARTY, ("县委",)),
        Entity(GOVERNMENT, ("县政府", "青禾县政府"), parent=None),
        Entity(WATER, ("县水利局",), parent=GOVERNMENT),
        Entity(CIVIL, ("县民政局",), parent=GOVERNMENT),
        Entity(WILLOW_STREET, community_kind="street", parent=COUNTY),
        Entity(WILLOW, community_kind="neighbourhood", parent=WILLOW_STREET),
        Entity(HALL, ("县文化中心",), parent=COUNTY),
        Entity(LIUHE_CIVIL, ("县民政局",)),
        Entity(community(LIUHE, LIUHE), community_kind="district"),
    )
}


@dataclass
class Sheet:
    """One page in the making: strings are found in its text, so that every offset is right by construction."""

    page: Page
    articles: list[Article] = field(default_factory=list)
    mentions: list[EntityMention] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    authors: list[tuple[int, Identity, str, Span]] = field(default_factory=list)

    def span(self, text: str, after: str = "") -> Span:
        begin = self.page.text.index(text, self.page.text.index(after))
        return Span(begin, begin + len(text), text)

    def strand(self, text: str) -> Strand:
        span = self.span(text)
        kept = [i for i in range(span.begin, span.end) if self.page.text[i] != "\n"]
        plain = "".join(self.page.text[i] for i in kept)
        return Strand(plain, plain, tuple(kept))

    def article(self, headline: str, body: str, **bylines: str) -> None:
        number = len(self.articles)
        for role, names in bylines.items():
            for name in names.split():
                self.authors.append((number, reporter(name, self.page.home or ""), role, self.span(name, body)))
        signed = tuple(Byline(who.name, role, span) for k, who, role, span in self.authors if k == number)  # type: ignore[arg-type]
        self.articles.append(Article((self.strand(headline),), self.strand(body), signed))

    def mention(self, text: str, identity: Identity, *, after: str = "", confidence: float = 0.95) -> None:
        form = text.replace("\n", "").replace("劉", "刘")
        found = EntityMention(
            identity, len(self.articles) - 1, self.span(text, after), ("lexicon", "rules"), confidence, form
        )
        self.mentions.append(found)

    def post(self, anchor: str, who: Identity, org: Identity, title: str, observed: str | None, **more: str) -> None:
        self.posts.append(
            Post(
                who,
                org,
                title,
                len(self.articles) - 1,
                self.span(anchor),
                "posts",
                0.9,
                observed=observed,
                **more,  # type: ignore[arg-type]
            )
        )

    def event(self, sentence: str, name: str, kind: str, date: str | None, **roles: tuple[Identity, ...]) -> None:
        self.events.append(
            Event(name, kind, len(self.articles) - 1, self.span(sentence), "events", 0.85, date=date, **roles)  # type: ignore[arg-type]
        )

    def extraction(self, dating: Dating | None = None) -> Extraction:
        entities = {m.entity: ENTITIES.get(m.entity, Entity(m.entity)) for m in self.mentions}
        entities |= {who: Entity(who) for _, who, _, _ in self.authors}
        for entity in list(entities.values()):
            parent = entity.parent
            while parent is not None and parent not in entities:
                entities[parent] = ENTITIES[parent]
                parent = entities[parent].parent
        return Extraction(
            Reading(self.page, tuple(self.articles), "", (), ()),
            self.page.home and f"东川省临江市{self.page.home}",
            "metadata",
            dating,
            tuple(entities.values()),
            tuple(self.mentions),
            tuple(self.posts),
            tuple(self.events),
            tuple(self.authors),  # type: ignore[arg-type]
        )


def floods() -> Extraction:
    """July 2020: 周明远 is head of the county, 许国安 its party secretary."""
    text = (
        "青禾县部署防汛\n\n本报讯 7月19日，青禾县召开防汛工作会议。县委副书\n记、县长周明远主持会议，"
        "县委书记许国安讲话，县水利局局长刘桂芳参加。会议在县文化中心举行。\n（记者 陈晓）\n\n"
        "邻里讲堂开课\n\n7月18日，柳林社区举办邻里讲堂，社区党委书记赵春生带队，志愿者张伟登台。\n"
        "（记者 张伟 通讯员 王芳）\n"
    )
    sheet = Sheet(Page("2020/0720.txt", "0720.txt", text, "2020-07-20", "青禾报", "01版", QINGHE, "要闻"))
    sheet.article("青禾县部署防汛", text[9 : text.index("邻里")].strip(), reporter="陈晓")
    zhou, xu, liu = person("周明远"), person("许国安"), person("刘桂芳")
    sheet.mention("青禾县", COUNTY, after="7月19日")
    for name, who in (("周明远", zhou), ("许国安", xu), ("刘桂芳", liu)):
        sheet.mention(name, who)
    sheet.mention("县委", PARTY)
    sheet.mention("县", GOVERNMENT, after="县长")
    sheet.mention("县水利局", WATER)
    sheet.mention("县文化中心", HALL)
    sheet.post("县委副书\n记、县长周明远", zhou, PARTY, "副书记", "2020-07-19")
    sheet.post("县长周明远", zhou, GOVERNMENT, "县长", "2020-07-19")
    sheet.post("县委书记许国安", xu, PARTY, "书记", "2020-07-19")
    sheet.post("县水利局局长刘桂芳", liu, WATER, "局长", "2020-07-19")
    sheet.event(
        "7月19日，青禾县召开防汛工作会议。",
        "青禾县召开防汛工作会议",
        "meeting",
        "2020-07-19",
        places=(HALL,),
        organisers=(COUNTY,),
        leaders=(zhou,),
        attendees=(xu, liu),
    )
    sheet.article("邻里讲堂开课", text[text.index("7月18日") :].strip(), reporter="张伟", correspondent="王芳")
    sheet.mention("柳林社区", WILLOW)
    sheet.mention("赵春生", person("赵春生"))
    sheet.mention("张伟", person("张伟"), after="志愿者", confidence=0.55)
    sheet.post("社区党委书记赵春生", person("赵春生"), WILLOW, "书记", "2020-07-18")
    sheet.event(
        "7月18日，柳林社区举办邻里讲堂，社区党委书记赵春生带队，志愿者张伟登台。",
        "柳林社区举办邻里讲堂",
        "training",
        "2020-07-18",
        places=(WILLOW,),
        organisers=(WILLOW,),
        leaders=(person("赵春生"),),
        attendees=(person("张伟"),),
    )
    return sheet.extraction()


def visit() -> Extraction:
    """March 2021: 周明远 has become party secretary and 何立 head of the county."""
    text = (
        "周明远到柳林社区调研\n\n3月4日，县委书记周明远到柳林社区调研养老服务，县长何立、县民政局局长孙敏一同察看。"
        "随后召开座谈会。\n（记者 陈晓）\n"
    )
    sheet = Sheet(Page("2021/0305.txt", "0305.txt", text, "2021-03-05", "青禾报", None, QINGHE))
    sheet.article("周明远到柳林社区调研", text[12:].strip(), reporter="陈晓")
    zhou, he, sun = person("周明远"), person("何立"), person("孙敏")
    for name, who in (("周明远", zhou), ("何立", he), ("孙敏", sun), ("柳林社区", WILLOW), ("县民政局", CIVIL)):
        sheet.mention(name, who, after="3月4日")
    sheet.mention("县", GOVERNMENT, after="县长")
    sheet.mention("县委", PARTY)
    sheet.post("县委书记周明远", zhou, PARTY, "书记", "2021-03-04")
    sheet.post("县长何立", he, GOVERNMENT, "县长", "2021-03-04")
    sheet.post("县民政局局长孙敏", sun, CIVIL, "局长", "2021-03-04")
    sheet.event(
        "3月4日，县委书记周明远到柳林社区调研养老服务，县长何立、县民政局局长孙敏一同察看。",
        "周明远到柳林社区调研养老服务",
        "inspection",
        "2021-03-04",
        places=(WILLOW,),
        leaders=(zhou,),
        attendees=(he, sun),
    )
    return sheet.extraction()


def other_county() -> Extraction:
    """2021, 柳河县: another 张伟, another 县民政局, and an event without a date."""
    text = (
        "结对帮扶暖人心\n\n今年是柳河县建县60周年。近日，县民政局局长张伟与青禾县民政局签订结对协议，"
        "前任局长 <b>马强</b> 见证。\n（通讯员 王芳）\n"
    )
    sheet = Sheet(Page("liuhe/a.txt", "a.txt", text, None, "柳河报", None, LIUHE))
    sheet.article("结对帮扶暖人心", text[9:].strip(), correspondent="王芳")
    zhang, ma = person("张伟", LIUHE), person("马强", LIUHE)
    sheet.mention("柳河县", community(LIUHE, LIUHE))
    sheet.mention("县民政局", LIUHE_CIVIL)
    sheet.mention("青禾县民政局", CIVIL)
    sheet.mention("张伟", zhang)
    sheet.mention("马强", ma, confidence=0.4)
    sheet.post("县民政局局长张伟", zhang, LIUHE_CIVIL, "局长", "2021")
    sheet.post("前任局长 <b>马强", ma, LIUHE_CIVIL, "局长", "2021", status="former")
    sheet.event(
        "近日，县民政局局长张伟与青禾县民政局签订结对协议，前任局长 <b>马强</b> 见证。",
        "柳河县民政局与青禾县民政局签订结对协议",
        "signing",
        None,
        organisers=(LIUHE_CIVIL, CIVIL),
        leaders=(zhang,),
    )
    return sheet.extraction(Dating("2021", "anniversary", sheet.span("今年是柳河县建县60周年")))


def traditional() -> Extraction:
    """September 2021, in traditional characters: 劉桂芳 again, now of the party committee too."""
    text = "頒獎禮舉行\n\n9月1日，青禾縣委常委、縣水利局局長劉桂芳為獲獎者頒獎，何立出席。\n（記者 陳曉）\n"
    sheet = Sheet(Page("2021/0902.txt", "0902.txt", text, "2021-09-02", "青禾報", None, QINGHE))
    sheet.article("頒獎禮舉行", text[7:].strip())
    liu, he = person("刘桂芳"), person("何立")
    sheet.mention("劉桂芳", liu)
    sheet.mention("何立", he)
    sheet.mention("縣水利局", WATER)
    sheet.mention("青禾縣委", PARTY)
    sheet.mentions = [m._replace(form=m.form.replace("縣", "县")) for m in sheet.mentions]
    sheet.post("青禾縣委常委、縣水利局局長劉桂芳", liu, PARTY, "常委", "2021-09-01")
    sheet.post("縣水利局局長劉桂芳", liu, WATER, "局长", "2021-09-01")
    sheet.event(
        "9月1日，青禾縣委常委、縣水利局局長劉桂芳為獲獎者頒獎，何立出席。",
        "颁奖礼",
        "award",
        "2021-09-01",
        leaders=(liu,),
        attendees=(he,),
    )
    return sheet.extraction()


def extractions() -> tuple[Extraction, ...]:
    """The four pages."""
    return floods(), visit(), other_county(), traditional()


def store_in(folder: Path) -> Path:
    """A store on disk with the four pages, as a build leaves it."""
    store = PageStore(folder / "store")
    store.load_ontology()
    for extraction in extractions():
        said = statements(extraction)
        store.add(said)
        store.add_merged(f"{said.shared}\n{said.local}")
    store.flush()
    return folder
