"""What `KnowledgeGraph` finds in the four pages of `county.py`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph import KnowledgeGraph
from graph.facts import Event, Organisation, Person
from graph.naming import AmbiguousNameError, LookupFailedError, UnknownNameError, home_fits, spellings
from graph.source import NoGraphError
from graph.tenure import DateError, distance
from ontology.terms import NIF_IS_STRING


def names(records: object) -> list[str]:
    return [record.name for record in records]  # type: ignore[attr-defined]


def test_package_gives_the_class_without_loading_anything_heavy() -> None:
    code = "import sys, graph; print([m for m in ('pyoxigraph', 'rdflib', 'networkx', 'opencc') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


# Names.


def test_person_has_posts_in_order_of_observation(kg: KnowledgeGraph) -> None:
    person = kg.person("周明远")
    assert [(str(post), post.since) for post in person.posts] == [
        ("青禾县人民政府 县长", "2020-07-19"),
        ("青禾县委 副书记", "2020-07-19"),
        ("青禾县委 书记", "2021-03-04"),
    ]
    assert repr(person) == "<人物 周明远（青禾县）：青禾县人民政府 县长；青禾县委 副书记；青禾县委 书记>"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("青禾县人民政府", "青禾县人民政府"),
        ("青禾县政府", "青禾县人民政府"),
        ("县水利局", "青禾县水利局"),
        ("水利局", "青禾县水利局"),
        ("中共青禾县委员会", "青禾县委"),
        ("青禾縣委", "青禾县委"),
        (" 青禾 县委", "青禾县委"),
    ],
)
def test_organisation_by_other_forms_of_its_name(kg: KnowledgeGraph, name: str, found: str) -> None:
    assert kg.organisation(name).name == found


def test_traditional_form_finds_the_person(kg: KnowledgeGraph) -> None:
    assert kg.person("劉桂芳") == kg.person("刘桂芳")


def test_reporter_is_found_only_where_nobody_else_has_the_name(kg: KnowledgeGraph) -> None:
    assert kg.person("陈晓").reporter
    assert not kg.person("张伟", home="青禾县").reporter


def test_ambiguous_name_lists_candidates_with_home_and_post(kg: KnowledgeGraph) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        kg.person("张伟")
    assert "<人物 张伟（柳河县）：柳河县民政局 局长>" in str(caught.value)
    assert "<人物 张伟（青禾县）：未见任职>" in str(caught.value)
    assert len(caught.value.candidates) == 2
    with pytest.raises(AmbiguousNameError, match=r"县民政局.*可指 2 个"):
        kg.organisation("县民政局")


@pytest.mark.parametrize("home", ["柳河县", "东川省临江市柳河县", "柳河縣"])
def test_home_tells_namesakes_apart(kg: KnowledgeGraph, home: str) -> None:
    assert str(kg.person("张伟", home=home).posts[0]) == "柳河县民政局 局长"
    assert kg.entity(f"{home}/县民政局").name == "柳河县民政局"


def test_iri_and_record_name_themselves(kg: KnowledgeGraph) -> None:
    person = kg.person("何立")
    assert kg.entity(person.iri) == person
    assert kg.person(person) == person


def test_unknown_name_gives_the_nearest(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError, match=r"没有叫“周明元”的人物或记者(.|\n)*周明远"):
        kg.person("周明元")
    with pytest.raises(UnknownNameError, match=r"没有“局张”这个职务(.|\n)*局长"):
        kg.holders("局张")
    with pytest.raises(UnknownNameError):
        kg.event("")


def test_find_ranks_whole_names_then_beginnings_then_the_most_reported(kg: KnowledgeGraph) -> None:
    found = kg.find("县民政局")
    assert [(match.label, match.name) for match in found][:2] == [
        ("县民政局", "青禾县民政局"),
        ("县民政局", "柳河县民政局"),
    ]
    assert repr(found[0]) == "<机构 青禾县民政局（青禾县），又作 县民政局，2 篇>"
    assert names(kg.find("柳林", kind="community")) == ["柳林社区", "柳林街道"]
    assert kg.find("没有的") == kg.find("") == []
    with pytest.raises(LookupFailedError, match="no such kind"):
        kg.find("柳林", kind="city")


def test_community_and_place_know_what_they_lie_in(kg: KnowledgeGraph) -> None:
    community = kg.community("柳林社区")
    assert (community.level, community.within and community.within.name) == ("neighbourhood", "柳林街道")
    assert repr(community) == "<社区 柳林社区（青禾县），在 柳林街道>"
    assert repr(kg.place("县文化中心")) == "<地点 青禾县文化中心（青禾县），在 青禾县>"
    assert repr(kg.organisation("水利局")) == "<机构 青禾县水利局（青禾县），属 青禾县人民政府>"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("二七区政府", "二七区人民政府"),
        ("中共二七区委", "二七区委"),
        ("中国共产党二七区委员会", "二七区委"),
        ("区人大", "区人大常委会"),
    ],
)
def test_spellings_of_bodies(name: str, other: str) -> None:
    assert other in [
        *spellings(name),
        *(s for first in spellings(name) for s in spellings(first)),
    ] or name in spellings(other)


def test_home_fits_short_and_long_forms() -> None:
    assert home_fits("二七区", "河南省郑州市二七区")
    assert home_fits("南京市鼓楼区", "鼓楼区")
    assert not home_fits("二七区", "金水区")
    assert not home_fits("", "金水区")


# Who held a post.


def test_holder_of_the_very_day_stands_first_and_says_so(kg: KnowledgeGraph) -> None:
    first, second = kg.holders("县长", of="青禾县政府", on="2020-07-19")
    assert (first.post.person.name, first.exact, first.note) == ("周明远", True, "2020-07-19 当日报道")
    assert (second.post.person.name, second.days, second.note) == ("何立", 228, "最近一次见于 2021-03-04（晚 228 天）")


def test_between_two_observations_the_nearer_stands_first(kg: KnowledgeGraph) -> None:
    found = kg.holders("县长", of="青禾县政府", on="2020-12-01")
    assert [(h.post.person.name, h.days) for h in found] == [("何立", 93), ("周明远", -135)]
    assert not any(h.exact for h in found)


@pytest.mark.parametrize(("on", "who"), [("2021-03", "何立"), ("2020", "周明远"), (None, "何立")])
def test_holders_in_a_month_a_year_or_at_any_time(kg: KnowledgeGraph, on: str | None, who: str) -> None:
    assert kg.holders("县长", of="青禾县人民政府", on=on)[0].post.person.name == who


def test_former_holders_only_when_asked_for(kg: KnowledgeGraph) -> None:
    office = kg.organisation("柳河县民政局")
    assert [h.post.person.name for h in kg.holders("局长", of=office)] == ["张伟"]
    assert {h.post.person.name for h in kg.holders("局长", of=office, former=True)} == {"张伟", "马强"}


def test_post_in_a_community_has_holders_too(kg: KnowledgeGraph) -> None:
    assert [h.post.person.name for h in kg.holders("书记", of="柳林社区")] == ["赵春生"]


def test_wrong_date_says_what_a_date_looks_like(kg: KnowledgeGraph) -> None:
    for wrong in ("2020-13-01", "7月19日", "2020-02-30", "2020-7"):
        with pytest.raises(DateError, match="2020-07-19"):
            kg.holders("县长", on=wrong)


@pytest.mark.parametrize(
    ("asked", "observed", "days"),
    [
        ("2020-07-19", "2020-07-19", 0),
        ("2020-07-19", "2020-07", 0),
        ("2020-07", "2020-07-31", 0),
        ("2020-07-19", "2020-07-20", 1),
        ("2020-07-19", "2020-06", -19),
        ("2020-07-19", "2021", 166),
        ("2020", "2019-12-31", -1),
    ],
)
def test_distance_in_days(asked: str, observed: str, days: int) -> None:
    assert distance(asked, observed) == days


def test_posts_by_person_title_and_organisation(kg: KnowledgeGraph) -> None:
    assert [p.person.name for p in kg.posts(title="书记", organisation="青禾县委")] == ["许国安", "周明远"]
    assert [(p.title, p.when) for p in kg.posts(person="刘桂芳")] == [
        ("局长", "2020-07-19 至 2021-09-01"),
        ("常委", "2021-09-01"),
    ]
    assert repr(kg.posts(person="马强")[0]) == "<任职 马强：柳河县民政局 局长（曾任），见于 2021>"


# Events.


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"on": "2020-07-19"}, ["青禾县召开防汛工作会议"]),
        ({"on": "2020-07"}, ["柳林社区举办邻里讲堂", "青禾县召开防汛工作会议"]),
        ({"since": "2021-03-05"}, ["颁奖礼"]),
        ({"since": "2020-07-19", "until": "2021-03"}, ["青禾县召开防汛工作会议", "周明远到柳林社区调研养老服务"]),
        ({"type": "signing"}, ["柳河县民政局与青禾县民政局签订结对协议"]),
        ({"type": "签约"}, ["柳河县民政局与青禾县民政局签订结对协议"]),
        ({"place": "柳林街道"}, ["柳林社区举办邻里讲堂", "周明远到柳林社区调研养老服务"]),
        ({"place": "青禾县", "on": "2020-07-19"}, ["青禾县召开防汛工作会议"]),
        ({"person": "何立"}, ["周明远到柳林社区调研养老服务", "颁奖礼"]),
        ({"organisation": "青禾县民政局"}, ["柳河县民政局与青禾县民政局签订结对协议"]),
        ({"home": "柳河县"}, ["柳河县民政局与青禾县民政局签订结对协议"]),
    ],
)
def test_events_that_fit(kg: KnowledgeGraph, asked: dict[str, str], found: list[str]) -> None:
    assert names(kg.events(**asked)) == found  # type: ignore[arg-type]


def test_event_has_everyone_in_it(kg: KnowledgeGraph) -> None:
    event = kg.event("青禾县召开防汛工作会议")
    assert (event.type_zh, event.when) == ("会议", "2020-07-19")
    assert [names(part) for part in (event.places, event.organisers, event.leaders, event.attendees)] == [
        ["青禾县文化中心"],
        ["青禾县"],
        ["周明远"],
        ["刘桂芳", "许国安"],
    ]
    assert names(kg.events())[-1] == "柳河县民政局与青禾县民政局签订结对协议"


def test_unknown_event_type_lists_the_known(kg: KnowledgeGraph) -> None:
    with pytest.raises(LookupFailedError, match="meeting 会议"):
        kg.events(type="聚餐")


def test_participations_of_a_person(kg: KnowledgeGraph) -> None:
    assert [repr(part) for part in kg.participations("刘桂芳")] == [
        "<参与 刘桂芳 参加：2020-07-19 青禾县召开防汛工作会议>",
        "<参与 刘桂芳 带队：2021-09-01 颁奖礼>",
    ]


# Evidence.


def test_every_kind_of_fact_has_evidence_that_is_on_the_page(kg: KnowledgeGraph) -> None:
    facts = [
        kg.person("周明远"),
        kg.organisation("水利局"),
        kg.community("柳林社区"),
        kg.place("文化中心"),
        *kg.events(),
    ]
    facts += [*kg.posts(), *kg.holders("县长"), *kg.participations("何立"), kg.person("陈晓")]  # type: ignore[list-item]
    texts = {page.iri: kg.store.query(f"SELECT ?t {{ <{page.iri}> <{NIF_IS_STRING}> ?t }}") for page in kg.pages()}
    texts = {iri: next(iter(found))[0].value for iri, found in texts.items()}  # type: ignore[union-attr, call-overload, misc]
    for fact in facts:
        found = kg.evidence(fact)
        assert found, fact
        for evidence in found:
            assert texts[evidence.page][evidence.begin : evidence.end] == evidence.anchor
            assert "".join(evidence.anchor.split()) in "".join(evidence.sentence.split())
            assert evidence.article
            assert evidence.extractor


def test_evidence_tells_file_article_sentence_and_date(kg: KnowledgeGraph) -> None:
    (evidence,) = kg.evidence(kg.posts(person="周明远", title="副书记")[0])
    assert (evidence.file, evidence.anchor) == ("0720.txt", "县委副书\n记、县长周明远")
    assert evidence.where == f"0720.txt:{evidence.begin}-{evidence.end}"
    assert evidence.sentence.startswith("县委副书记、县长周明远主持会议，")
    assert (evidence.headline, evidence.published) == ("青禾县部署防汛", "2020-07-20")
    assert (evidence.extractor, evidence.confidence) == ("posts", 0.9)
    assert evidence.where in repr(evidence)


def test_evidence_of_a_part_is_the_sentence_and_the_mention_in_that_article(kg: KnowledgeGraph) -> None:
    part = kg.participations("何立")[0]
    assert [e.anchor for e in kg.evidence(part)][1:] == ["何立"]
    assert {e.headline for e in kg.evidence(part)} == {"周明远到柳林社区调研"}
    assert len(kg.evidence(kg.person("何立"))) == 2
    assert len(kg.evidence(kg.person("何立"), limit=1)) == 1


# Articles and pages, and the graph as such.


def test_articles_about_something_and_by_someone(kg: KnowledgeGraph) -> None:
    assert [a.headline for a in kg.articles(about="何立")] == ["周明远到柳林社区调研", "頒獎禮舉行"]
    assert [a.headline for a in kg.articles(about=kg.event("颁奖礼"))] == ["頒獎禮舉行"]
    (article,) = kg.articles(reporter="王芳", home="青禾县")
    assert (article.reporters, article.correspondents) == (("张伟",), ("王芳",))
    assert repr(article) == "<报道 2020-07-20 《邻里讲堂开课》（0720.txt）>"
    assert len(kg.articles()) == 5


def test_pages_say_why_they_are_dated_so(kg: KnowledgeGraph) -> None:
    pages = {page.file: page for page in kg.pages()}
    assert (pages["a.txt"].published, pages["a.txt"].dating_reason) == ("2021", "anniversary")
    assert (pages["0720.txt"].id, pages["0720.txt"].title, pages["0720.txt"].articles) == ("2020/0720.txt", "要闻", 2)


def test_networkx_and_rdflib_hold_the_same_entities(kg: KnowledgeGraph) -> None:
    network, graph = kg.to_networkx(), kg.to_rdflib()
    assert (kg.person("何立").iri, kg.organisation("青禾县政府").iri) in network.edges()
    asked = graph.query("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a <https://schema.org/Event> }")
    assert [str(row[0]) for row in asked] == ["5"]  # type: ignore[index]
    assert sum(1 for _, kind in network.nodes(data="kind") if kind == "event") == 5


def test_records_are_of_the_class_asked_for(kg: KnowledgeGraph) -> None:
    assert isinstance(kg.entity("周明远"), Person)
    assert isinstance(kg.entity("青禾县委"), Organisation)
    assert isinstance(kg.entity("颁奖礼"), Event)


# Opening.


def test_a_turtle_file_opens_like_a_build(kg: KnowledgeGraph, tmp_path: Path) -> None:
    import pyoxigraph as ox

    kg.store.dump(str(tmp_path / "graph.ttl"), format=ox.RdfFormat.TURTLE, from_graph=ox.DefaultGraph())
    for path in (tmp_path / "graph.ttl", tmp_path):
        with KnowledgeGraph.open(path) as other:
            assert other.person("周明远") == kg.person("周明远")


def test_a_store_of_named_graphs_only_counts_a_statement_once(kg: KnowledgeGraph, tmp_path: Path) -> None:
    import pyoxigraph as ox

    store = ox.Store(str(tmp_path / "store"))
    for name in ("a", "b"):
        store.extend(
            ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode(f"x:{name}"))
            for q in kg.store
            if q.graph_name == ox.DefaultGraph()
        )
    del store
    with KnowledgeGraph.open(tmp_path) as other:
        assert list(other.sparql("SELECT (COUNT(*) AS ?n) { ?x a schema:Event }")) == [{"n": 5}]


def test_opening_nothing_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.ttl").write_text("not turtle")
    (tmp_path / "graph.docx").write_text("")
    for path, message in (
        ("empty", "fangzhi build"),
        ("missing", "fangzhi build"),
        ("broken.ttl", "not readable"),
        ("graph.docx", r"\.ttl"),
    ):
        with pytest.raises(NoGraphError, match=message):
            KnowledgeGraph.open(tmp_path / path)


def test_a_closed_graph_says_so(county: Path) -> None:
    with KnowledgeGraph.open(county) as kg:
        assert "4 个版面" in repr(kg)
    assert repr(kg) == "<方志图 已关闭>"
    with pytest.raises(ValueError, match="closed"):
        kg.person("何立")
