"""A folder of the user's own changes what is read: events, and the year of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.extraction import extract
from extractors.records import Page
from extractors.resources import load_resources
from extractors.settings import Settings
from extractors.vocabulary.lexicons import LEXICON_DIRECTORY, LexiconError

FILES = sorted(path.name for path in LEXICON_DIRECTORY.glob("*.csv") if not path.name.startswith("label_"))
PAGE = Page("p", "p.txt", "3月5日，县文化馆在青川镇举办打铁花会，王小军到场。", home="青川县")


def test_events_of_a_kind_of_his_own_are_told(tmp_path: Path) -> None:
    (tmp_path / "event_triggers.csv").write_text("trigger,form,type\n打铁花会,name,performance\n", encoding="utf-8")
    types = {event.type for event in extract(PAGE, Settings(lexicons=tmp_path)).events}
    assert types == {"performance"}
    assert "performance" not in {event.type for event in extract(PAGE).events}


def test_the_year_is_known_by_an_anniversary_of_his_own(tmp_path: Path) -> None:
    (tmp_path / "event_anniversaries.csv").write_text("phrase,kind,year\n建厂打铁,周年,1958\n", encoding="utf-8")
    page = Page("p", "p.txt", "3月5日，县里举行建厂打铁60周年座谈会。")
    dating = extract(page, Settings(lexicons=tmp_path)).dating
    assert dating is not None
    assert dating.value == "2018"
    assert extract(page).dating is None


@pytest.mark.parametrize("name", FILES)
def test_no_lexicon_of_his_goes_unread(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("colour,taste\nred,sweet\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"{name}, line 1: .*the header must read"):
        load_resources(Settings(lexicons=tmp_path))


def test_what_is_no_post_is_for_him_to_say(tmp_path: Path) -> None:
    (tmp_path / "post_words.csv").write_text("word,classes\n股长,no_post\n", encoding="utf-8")
    page = Page("p", "p.txt", "本报讯 3月5日，县财政局股长王小军到会。", home="青川县")
    assert [post.title for post in extract(page).posts] == ["股长"]
    assert not extract(page, Settings(lexicons=tmp_path)).posts


@pytest.mark.parametrize(
    ("name", "word", "said", "told"),
    [
        (
            "post_words.csv",
            "偕同,takes_along",
            "3月5日，县教育局局长王小军偕同基教股股长李大明到会。",
            ("青川县教育局基教股", "股长"),
        ),
        ("post_words.csv", "高就前,former", "3月5日，高就前县教育局局长王小军到会。", ("局长", "former")),
        ("text_words.csv", "打铁,deed", "3月5日，县委副书记王小 军打铁 众人到会。", ("person", "王小军")),
        ("body_words.csv", "打铁铺,zone_kind", "3月5日，凤山打铁铺区管委会举行会议。", ("凤山打铁铺区管委会",)),
        ("community_words.csv", "打铁,village_behind", "3月5日，石桥镇赵家庄打铁。", ("community", "赵家庄")),
        ("person_words.csv", "打铁,household", "3月5日，在孙保金打铁打水。", ("person", "孙保金")),
        (
            "linking_words.csv",
            "基金会,apart_house",
            "3月5日，中国红十字基金会到场。中国红基会秘书长王小军讲话。",
            ("organisation", "中国红基会"),
        ),
        (
            "border_words.csv",
            "打造,inside_verb",
            "3月5日，青川县打造文化协会到场。",
            ("organisation", "青川县打造文化协会"),
        ),
        ("venue_words.csv", "放炮,held", "3月5日，在青川县体育馆放炮。", ("place", "青川县体育馆")),
        ("venue_words.csv", "打铁,museum", "3月5日，青川县凤山打铁馆正式落成。", ("place", "青川县凤山打铁馆")),
    ],
)
def test_a_word_of_his_own_is_read_as_those_of_its_class(
    tmp_path: Path, name: str, word: str, said: str, told: tuple[str, ...]
) -> None:
    (tmp_path / name).write_text(f"word,classes\n{word}\n", encoding="utf-8")
    page = Page("p", "p.txt", said + "\n", home="青川县")
    assert not set(told) <= _said(page, Settings())
    assert set(told) <= _said(page, Settings(lexicons=tmp_path))


def _said(page: Page, settings: Settings) -> set[str]:
    """All that is told of a page: the kinds and names of what it mentions, and posts with their bodies."""
    read = extract(page, settings)
    posts = [(post.organisation.name if post.organisation else "", post.title, post.status) for post in read.posts]
    named = [(mention.entity.kind, mention.entity.name) for mention in read.mentions]
    return {word for words in (*posts, *named) for word in words}


@pytest.mark.parametrize(
    "name",
    [
        "body_words.csv",
        "border_words.csv",
        "community_words.csv",
        "event_words.csv",
        "imprint_words.csv",
        "linking_words.csv",
        "person_words.csv",
        "slogan_words.csv",
        "feast_days.csv",
        "post_words.csv",
        "site_words.csv",
        "text_words.csv",
        "venue_words.csv",
    ],
)
def test_a_lexicon_may_be_emptied(tmp_path: Path, name: str) -> None:
    header, *rows = [line for line in (LEXICON_DIRECTORY / name).read_text("utf-8").splitlines() if line[0] != "#"]
    gone = dict.fromkeys(row.split(",")[0] for row in rows)
    (tmp_path / name).write_text("\n".join([header, *(f"-{word}" for word in gone)]), encoding="utf-8")
    page = Page("p", "p.txt", f"青川报 第2版 责任编辑：王芳 8月3日\n\n{PAGE.text}正月十五，县里放灯。\n", home="青川县")
    assert extract(page, Settings(lexicons=tmp_path)).reading.articles


def test_a_feast_without_its_day_is_named_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "feast_days.csv").write_text("feast,calendar,day\n打铁节,solar,三月\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"feast_days.csv, line 2: '三月' .*such as 5-1"):
        load_resources(Settings(lexicons=tmp_path))
