from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from extractors.events.wording import EventClass
from extractors.text.text_words import TextClass
from extractors.vocabulary.body_classes import BodyClass
from extractors.vocabulary.border_classes import BorderClass
from extractors.vocabulary.community_classes import CommunityClass
from extractors.vocabulary.lexicons import LEXICON_DIRECTORY, LexiconError, Lexicons, load_lexicons
from extractors.vocabulary.linking_classes import LinkingClass
from extractors.vocabulary.person_classes import PersonClass
from extractors.vocabulary.post_classes import PostClass
from extractors.vocabulary.venue_classes import VenueClass

TITLES = "title,rank,implies,after_name,kind,bare"


@pytest.fixture(scope="module")
def lexicons() -> Lexicons:
    return load_lexicons()


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_lexicons_are_loaded_once() -> None:
    assert load_lexicons() is load_lexicons()


def test_every_file_says_what_it_is_and_under_which_licence() -> None:
    for path in sorted(LEXICON_DIRECTORY.glob("*.csv")):
        assert path.read_text(encoding="utf-8").startswith("#"), path.name


@pytest.mark.parametrize(
    ("name", "classes"),
    [
        ("border_words.csv", get_args(BorderClass)),
        ("body_words.csv", get_args(BodyClass)),
        ("community_words.csv", get_args(CommunityClass)),
        ("person_words.csv", get_args(PersonClass)),
        ("linking_words.csv", get_args(LinkingClass)),
        ("venue_words.csv", get_args(VenueClass)),
        ("post_words.csv", get_args(PostClass)),
        ("text_words.csv", get_args(TextClass)),
        ("event_words.csv", get_args(EventClass)),
    ],
)
def test_every_class_of_words_has_words_and_is_explained(name: str, classes: tuple[str, ...]) -> None:
    lines = (LEXICON_DIRECTORY / name).read_text(encoding="utf-8").splitlines()
    explained = {word for line in lines if line.startswith("#") for word in re.findall(r"\w+(?=[:,])", line)}
    filled = {word for line in lines if not line.startswith("#") for word in line.rpartition(",")[2].split("|")}
    assert set(classes) <= explained & filled


@pytest.mark.parametrize(
    ("name", "short", "level"),
    [
        ("二七区", "二七", "district"),
        ("河南省", "河南", "province"),
        ("内蒙古自治区", "内蒙古", "province"),
        ("恩施土家族苗族自治州", "恩施", "city"),
        ("积石山保安族东乡族撒拉族自治县", "积石山", "district"),
        ("杜尔伯特蒙古族自治县", "杜尔伯特", "district"),
        ("鄂伦春自治旗", "鄂伦春", "district"),
        ("朝阳区", "", "district"),
        ("东城区", "", "district"),
        ("易县", "", "district"),
        ("香港特别行政区", "香港", "province"),
    ],
)
def test_divisions_have_short_forms_unless_those_are_ordinary_words(
    lexicons: Lexicons, name: str, short: str, level: str
) -> None:
    assert {(d.short, d.level) for d in lexicons.divisions_by_name[name] if d.until is None} == {(short, level)}


def test_divisions_form_a_tree(lexicons: Lexicons) -> None:
    order = {"province": 0, "city": 1, "district": 2}
    for division in lexicons.divisions.values():
        if division.level == "province":
            assert division.parent == ""
        else:
            assert order[lexicons.divisions[division.parent].level] < order[division.level]


def test_a_name_borne_by_several_districts_lists_them_all(lexicons: Lexicons) -> None:
    parents = {lexicons.divisions[d.parent].name for d in lexicons.divisions_by_name["鼓楼区"]}
    assert {"南京市", "徐州市", "福州市", "开封市"} <= parents


@pytest.mark.parametrize(
    ("name", "until"), [("襄樊市", 2010), ("宣武区", 2010), ("闸北区", 2015), ("巢湖市", 2011), ("郫县", 2016)]
)
def test_divisions_that_are_gone_say_until_when(lexicons: Lexicons, name: str, until: int) -> None:
    assert until in {d.until for d in lexicons.divisions_by_name[name]}


def test_towns_belong_to_known_counties(lexicons: Lexicons) -> None:
    assert set(lexicons.towns) <= set(lexicons.divisions) | {c for c in lexicons.towns if c[-2:] == "00"}
    assert "五里堡街道" in lexicons.towns["410103"]


def test_townships_that_were_merged_are_still_listed(lexicons: Lexicons) -> None:
    assert {"瓦砾乡", "楼子乡", "青溪镇"} <= set(lexicons.towns["510822"])


@pytest.mark.parametrize(
    ("full", "short"),
    [("委组织部", "组织部"), ("发改委", "发展和改革委员会"), ("人社局", "人力资源和社会保障局"), ("政府", "人民政府")],
)
def test_bodies_know_their_other_forms(lexicons: Lexicons, full: str, short: str) -> None:
    assert short in lexicons.bodies[full].shorts


def test_a_form_of_a_body_means_one_body(lexicons: Lexicons) -> None:
    owner: dict[str, str] = {}
    for body in lexicons.bodies.values():
        for form in (body.full, *body.shorts):
            assert owner.setdefault(form, body.full) == body.full


def test_bodies_that_titles_imply_are_canonical(lexicons: Lexicons) -> None:
    forms = {short for body in lexicons.bodies.values() for short in body.shorts}
    implied = {
        title.implies.removeprefix("{L}") for title in lexicons.titles.values() if title.implies.startswith("{L}")
    }
    assert not implied & forms


@pytest.mark.parametrize(
    ("title", "implies", "bare", "rank"),
    [
        ("区长", "{L}政府", "区长", "head"),
        ("常务副县长", "{L}政府", "常务副县长", "deputy"),
        ("组织部长", "{L}委组织部", "部长", "head"),
        ("纪委书记", "{L}纪委", "书记", "head"),
        ("公安局长", "{L}公安局", "局长", "head"),
        ("书记", "", "书记", "head"),
    ],
)
def test_titles_imply_organisations(lexicons: Lexicons, title: str, implies: str, bare: str, rank: str) -> None:
    row = lexicons.titles[title]
    assert (row.implies, row.bare, row.rank) == (implies, bare, rank)


def test_words_that_look_like_names_are_known_and_real_names_are_excused(lexicons: Lexicons) -> None:
    assert {"高质量", "金融", "马路", "全体", "和谐"} <= lexicons.not_names
    assert not {"高峰", "石磊", "温馨", "白雪"} & lexicons.not_names


def test_given_characters_weigh_more_than_words_of_the_prose(lexicons: Lexicons) -> None:
    given = lexicons.given_chars
    assert given["涛"].only > 3 > 0 > given["的"].last


def test_words_stand_in_the_classes_that_say_what_they_do_in_names(lexicons: Lexicons) -> None:
    assert "联合" in lexicons.border_words["inside_verb"] & lexicons.body_words["joining"]
    assert {"联合", "安康"} <= lexicons.community_words["town_verb"] | lexicons.community_words["city_word"]
    assert all(lexicons.border_words.values())
    assert all(lexicons.body_words.values())
    assert all(lexicons.community_words.values())
    assert all(lexicons.person_words.values())
    assert all(lexicons.linking_words.values())
    assert all(lexicons.post_words.values())
    assert all(lexicons.venue_words.values())


def test_a_folder_of_the_users_own_adds_replaces_and_removes(tmp_path: Path) -> None:
    write(
        tmp_path,
        "titles.csv",
        f"# mine\n{TITLES}\n苏木达,head,{{L}}政府,yes,official,\n书记,member,,no,official,\n-局长\n",
    )
    write(tmp_path, "words.csv", "words,freq,tag\n甲乙丙|甲乙丁,50,n\n-调研\n")
    write(tmp_path, "not_names.csv", "string\n高大上\n-金融\n")
    own = load_lexicons(tmp_path)
    assert own.titles["苏木达"].implies == "{L}政府"
    assert own.titles["书记"].rank == "member"
    assert "局长" not in own.titles
    assert "甲乙丙" in own.words
    assert "调研" not in own.words
    assert "高大上" in own.not_names
    assert "金融" not in own.not_names
    assert "局长" in load_lexicons().titles


@pytest.mark.parametrize(
    ("name", "text", "line", "problem"),
    [
        ("titles.csv", f"{TITLES}\n县长,head,,yes\n", 2, "4 cells where 6 are wanted"),
        ("titles.csv", f"# x\n{TITLES}\n\n县长,chief,,yes,official,\n", 4, "is not one of"),
        ("titles.csv", f"{TITLES}\n县长,head,,yes,official,\n县长,head,,yes,official,\n", 3, "stands twice"),
        ("titles.csv", "title,rank\n", 1, "the header must read"),
        ("titles.csv", f"{TITLES}\n,head,,yes,official,\n", 2, "the first cell is empty"),
        ("surnames.csv", "surname,weight\n甲,many\n", 2, "is not a number"),
        ("words.csv", "words,freq,tag\n甲乙,0,n\n", 2, "must be above 0"),
        ("divisions.csv", "code,name,short,level,parent,until\n1,甲县,,county,,\n", 2, "is not one of"),
        ("division_aliases.csv", "alias,name\n甲旗,某某旗\n", 2, "is no name of divisions.csv"),
        ("body_words.csv", "word,classes\n甲,day\n乙,day|dey\n", 3, "is not one of"),
        ("body_words.csv", "word,classes\n甲,\n", 2, "is not one of"),
        ("rolles.csv", "role\n网格长\n", 1, r"rename it\): roles.csv"),
    ],
)
def test_a_malformed_row_names_file_and_line(tmp_path: Path, name: str, text: str, line: int, problem: str) -> None:
    with pytest.raises(LexiconError, match=problem) as caught:
        load_lexicons(write(tmp_path, name, text))
    assert (caught.value.path, caught.value.line) == (tmp_path / name, line)
    assert f"{name}, line {line}" in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_file_is_read_as_excel_saves_it(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "roles.csv").write_bytes("role\r\n网格长\r\n楼栋长\r\n".encode(encoding))
    assert {"网格长", "楼栋长"} <= load_lexicons(tmp_path).roles


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "roles.csv").write_bytes(bytes(range(256)) * 4)
    with pytest.raises(LexiconError, match=r"roles\.csv, line 1: .*not text|encoding"):
        load_lexicons(tmp_path)


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="nowhere"):
        load_lexicons(tmp_path / "nowhere")
