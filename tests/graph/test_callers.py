"""What `KnowledgeGraph` makes of callers who ask in other ways than it expects, on the four pages of `county.py`."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import graph
from extractors.settings import Settings
from graph import DateError, KnowledgeGraph, LookupFailedError, UnknownNameError
from graph.build import Options, build, export, remove
from graph.facts import Named


def test_package_gives_every_error_that_it_names() -> None:
    for name in graph.__all__:
        assert getattr(graph, name).__name__ == name
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        graph.nothing_of_the_kind  # noqa: B018


# Who is meant.


@pytest.mark.parametrize("who", [None, 42, ["周明远"]])
def test_what_is_no_name_is_said_to_be_none(kg: KnowledgeGraph, who: Any) -> None:
    for lookup in (kg.person, kg.organisation, kg.entity, kg.participations, kg.evidence):
        with pytest.raises(TypeError, match="give a name"):
            lookup(who)


def test_record_of_another_kind_is_refused(kg: KnowledgeGraph) -> None:
    person = kg.person("周明远")
    with pytest.raises(LookupFailedError, match=r"周明远.*不是机构"):
        kg.organisation(person)
    with pytest.raises(LookupFailedError, match="another kind"):
        kg.posts(organisation=person)
    with pytest.raises(LookupFailedError, match="another kind"):
        kg.participations(kg.event("颁奖礼"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="任职"):
        kg.articles(about=person.posts[0])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="报道"):
        kg.evidence(kg.articles()[0])  # type: ignore[arg-type]


def test_record_of_another_graph_is_not_found(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError, match=r"甲.*not in this graph"):
        kg.person(Named("person", "青禾县", "甲", "https://fangzhi.example/id/person/青禾县/甲"))


def test_reporter_is_a_person_and_signs_articles_as_a_record_too(kg: KnowledgeGraph) -> None:
    reporter = kg.person("陈晓")
    assert kg.person(reporter) == reporter
    assert kg.articles(reporter=reporter) == kg.articles(reporter="陈晓")
    assert kg.articles(reporter=reporter)


def test_name_of_another_kind_or_home_is_told_with_what_has_it(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError, match=r"的人物或记者(.|\n)*<机构 青禾县委"):
        kg.person("青禾县委")
    with pytest.raises(UnknownNameError, match=r"^柳河县没有叫“周明远”(.|\n)*<人物 周明远（青禾县）>"):
        kg.person("周明远", home="柳河县")
    with pytest.raises(UnknownNameError, match="<人物 周明远（青禾县）>"):
        kg.person("柳河县/周明远")


def test_part_of_a_name_brings_the_names_that_hold_it(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownNameError, match=r"nearest names.*颁奖礼"):
        kg.event("颁")


def test_kind_may_be_said_in_chinese(kg: KnowledgeGraph) -> None:
    assert kg.find("柳林", kind="社区与政区") == kg.find("柳林", kind="community") != []
    with pytest.raises(LookupFailedError, match="person 人物"):
        kg.entity("周明远", kind="官员")


@pytest.mark.parametrize("limit", [0, 1])
def test_limit_cuts_what_is_found_and_its_evidence(kg: KnowledgeGraph, limit: int) -> None:
    assert len(kg.find("县", limit=limit)) == limit
    for fact in (kg.person("何立"), kg.event("颁奖礼"), kg.participations("何立")[0]):
        assert len(kg.evidence(fact, limit=limit)) == limit
    assert len(kg.find("县", limit=None)) > 2
    for ask in (kg.find, kg.evidence):
        with pytest.raises(ValueError, match="must not be negative"):
            ask("周明远", limit=-1)  # type: ignore[operator]


def test_evidence_takes_a_name(kg: KnowledgeGraph) -> None:
    assert kg.evidence("何立") == kg.evidence(kg.person("何立"))


# Homes.


def test_home_alone_keeps_to_its_posts_and_articles(kg: KnowledgeGraph) -> None:
    assert {post.organisation.home for post in kg.posts()} > {"柳河县"}
    assert {post.organisation.home for post in kg.posts(home="柳河县")} == {"柳河县"}
    assert [h.post.person.name for h in kg.holders("局长", home="柳河县")] == ["张伟"]
    homes = {page.iri: page.home for page in kg.pages()}
    assert {homes[article.page] for article in kg.articles(home="柳河县")} == {"东川省临江市柳河县"}
    assert {homes[article.page] for article in kg.articles()} > {"东川省临江市柳河县"}


def test_holders_of_a_district_are_those_of_its_bodies(kg: KnowledgeGraph) -> None:
    assert kg.holders("县长", of="青禾县", on="2020-07-19") == kg.holders("县长", of="青禾县政府", on="2020-07-19")


# Days.


def test_day_may_be_a_date(kg: KnowledgeGraph) -> None:
    told = kg.holders("县长", of="青禾县政府", on="2020-07-19")
    for day in (date(2020, 7, 19), datetime(2020, 7, 19, 8, 30)):
        assert kg.holders("县长", of="青禾县政府", on=day) == told
        assert kg.events(on=day) == kg.events(on="2020-07-19") != []
    assert kg.events(since=date(2021, 3, 5)) == kg.events(since="2021-03-05")


@pytest.mark.parametrize("asked", [{"on": ""}, {"since": 2020}, {"until": "昨天"}, {"since": "2021", "until": "2020"}])
def test_wrong_stretch_of_time_is_said(kg: KnowledgeGraph, asked: dict[str, Any]) -> None:
    with pytest.raises(DateError):
        kg.events(**asked)
    assert kg.events(since="2020-07-19", until="2020")


def test_empty_event_type_lists_the_known(kg: KnowledgeGraph) -> None:
    with pytest.raises(LookupFailedError, match="meeting 会议"):
        kg.events(type="")


# Queries of the shelf, and the end.


def test_named_query_takes_records_dates_and_none(kg: KnowledgeGraph) -> None:
    office = kg.organisation("柳河县民政局")
    told = list(kg.sparql("members", organisation="柳河县民政局"))
    assert list(kg.sparql("members", organisation=office)) == told != []
    assert list(kg.sparql("members", organisation=None)) == list(kg.sparql("members"))
    assert list(kg.sparql("holders", title="县长", day=date(2020, 7, 19))) == list(
        kg.sparql("holders", title="县长", day="2020-07-19")
    )


def test_graph_may_be_closed_twice(county: Path) -> None:
    with KnowledgeGraph.open(county) as kg:
        kg.close()
    kg.close()
    assert repr(kg) == "<方志图 已关闭>"


def test_build_takes_a_folder_and_an_out_in_words(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("本报讯 8月3日，二七区区长虎荣鑫到五里堡街道调研。\n", encoding="utf-8")
    out = str(tmp_path / "out")
    options = Options(settings=Settings(home="二七区"), views=False)
    assert build(str(tmp_path), out, options).pages == 2
    assert remove("b.txt", out, options).pages == 1
    assert export(out) > 0
