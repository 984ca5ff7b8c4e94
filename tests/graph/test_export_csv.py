from __future__ import annotations

import csv
from pathlib import Path

import pytest

from graph.build import build
from graph.export_csv import safe
from tests.graph.pages import options, write_pages


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("csv")
    build([write_pages(folder / "pages")], folder / "out", options())
    return folder / "out"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("name", ["entities.csv", "posts.csv", "events.csv"])
def test_tables_open_right_in_excel(out: Path, name: str) -> None:
    data = (out / name).read_bytes()
    assert data.startswith("\ufeff".encode())
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize(
    ("value", "cell"),
    [("=1+1", "'=1+1"), ("+86", "'+86"), ("-", "'-"), ("@SUM", "'@SUM"), ("＝1", "'＝1"), ("区长", "区长"), ("", "")],
)
def test_no_cell_is_a_formula(value: str, cell: str) -> None:
    assert safe(value) == cell


def test_post_says_who_what_when_and_in_which_words(out: Path) -> None:
    (post,) = (row for row in rows(out / "posts.csv") if (row["姓名 name"], row["职务 title"]) == ("刘桂芳", "常委"))
    del post["标识 IRI"]
    assert post == {
        "姓名 name": "刘桂芳",
        "机构 organisation": "青禾县委",
        "职务 title": "常委",
        "状态 status": "现任 held",
        "属地 home": "青禾县",
        "首见 first seen": "2021-09-01",
        "末见 last seen": "2021-09-01",
        "见于 seen on": "2021-09-01",
        "篇数 articles": "1",
        "版面 pages": "2021/0902.txt",
        "原文 evidence": "青禾縣委常委、縣水利局局長劉桂芳",
    }


def test_entity_says_its_kind_forms_home_level_and_parent(out: Path) -> None:
    found = {(row["类别 kind"], row["名称 name"]): row for row in rows(out / "entities.csv")}
    community = found["社区与政区 community", "柳林社区"]
    assert (community["层级 level"], community["上级 parent"], community["属地 home"]) == (
        "社区 neighbourhood",
        "柳林街道",
        "青禾县",
    )
    assert found["机构 organisation", "青禾县水利局"]["上级 parent"] == "青禾县人民政府"
    assert found["人物 person", "刘桂芳"]["官员 official"] == "是 yes"
    assert found["记者 reporter", "陈晓"]["官员 official"] == ""


def test_event_names_those_who_took_part(out: Path) -> None:
    (event,) = (row for row in rows(out / "events.csv") if row["名称 name"] == "颁奖礼")
    assert event["类型 type"] == "获奖 award"
    assert (event["日期 date"], event["带队 leaders"], event["参加 attendees"]) == ("2021-09-01", "刘桂芳", "何立")


def test_tables_without_rows_keep_their_header(tmp_path: Path) -> None:
    from graph.export_csv import export_csv
    from graph.store import PageStore

    with PageStore(tmp_path / "store") as store:
        export_csv(store, tmp_path)
    assert rows(tmp_path / "posts.csv") == []
    assert (tmp_path / "posts.csv").read_text(encoding="utf-8-sig").startswith("姓名 name,")
