"""A person's decisions on who is the same and who is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.intake.decisions import DecisionsError, load_decisions
from extractors.pipeline import extract
from extractors.records import Identity, Page
from extractors.settings import Settings

HEADER = "decision,kind,home,name,page,to_home,to_name\n"
TEXT = "白泉县教师节表彰会\n\n本报讯 9月9日，白泉县召开教师节表彰会，县教育局局长李伟主持会议，县教体局负责人参加。\n"


def decisions(folder: Path, *rows: str) -> Path:
    path = folder / "decisions.csv"
    path.write_text(HEADER + "".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def people(path: Path | None, *, page: str = "a.txt") -> set[str]:
    found = extract(Page(page, page, TEXT, home="白泉县"), Settings(decisions=path))
    return {entity.identity.name for entity in found.entities if entity.identity.kind == "person"}


def test_different_gives_the_person_of_one_page_a_name_of_their_own(tmp_path: Path) -> None:
    path = decisions(tmp_path, "different,person,白泉县,李伟,a.txt,,李伟（教育局）")
    assert people(None) == {"李伟"}
    assert people(path) == {"李伟（教育局）"}
    assert people(path, page="b.txt") == {"李伟"}


def test_same_makes_one_organisation_of_two_names(tmp_path: Path) -> None:
    path = decisions(tmp_path, "same,organisation,白泉县,白泉县教体局,,,白泉县教育局")
    found = extract(Page("a.txt", "a.txt", TEXT, home="白泉县"), Settings(decisions=path))
    offices = {e.identity.name for e in found.entities if e.identity.kind == "organisation"}
    assert "白泉县教育局" in offices
    assert "白泉县教体局" not in offices


def test_posts_follow_a_decision(tmp_path: Path) -> None:
    path = decisions(tmp_path, "different,person,白泉县,李伟,*,,李伟（教育局）")
    found = extract(Page("a.txt", "a.txt", TEXT, home="白泉县"), Settings(decisions=path))
    assert {(p.person.name, p.title) for p in found.posts} == {("李伟（教育局）", "局长")}


def test_first_fitting_row_decides_and_outcomes_are_not_chained(tmp_path: Path) -> None:
    rows = load_decisions(
        decisions(
            tmp_path, "same,person,甲县,张三,,,张山", "same,person,甲县,张山,,,章三", "same,person,甲县,张三,,,李四"
        )
    )
    assert rows.decided(Identity("person", "甲县", "张三"), "x.txt") == Identity("person", "甲县", "张山")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("maybe,person,甲县,张三,,,李四", r"line 2: decision 是 'maybe'；只能写 \(write\) same"),
        ("same,town,甲县,张三,,,李四", r"line 2: kind 是 'town'；只能写 \(write one of\) person"),
        ("same,person,甲县,张三,,,", r"line 2: name 和 to_name 都要填"),
        ("same,organisation,甲县,文化局,,,甲县文化局,旅游局", r"line 2: 多于 7 格.*\(more than 7 cells"),
    ],
)
def test_malformed_row_is_named_with_the_way_out(tmp_path: Path, row: str, complaint: str) -> None:
    with pytest.raises(DecisionsError, match=complaint):
        load_decisions(decisions(tmp_path, row))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_file_is_read_as_excel_saves_it(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "decisions.csv"
    path.write_bytes(f"{HEADER}same,person,白泉县,张三,,,张山\n".replace("\n", "\r\n").encode(encoding))
    decided = load_decisions(path).decided(Identity("person", "白泉县", "张三"), "x.txt")
    assert decided == Identity("person", "白泉县", "张山")


def test_comments_and_empty_lines_are_counted(tmp_path: Path) -> None:
    with pytest.raises(DecisionsError, match="line 4: "):
        load_decisions(decisions(tmp_path, "# 李伟", "", "same,town,甲县,张三,,,李四"))


def test_wrong_columns_and_missing_file_are_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(DecisionsError, match=r"bad.csv, line 1: .*the columns must be\) decision,kind"):
        load_decisions(bad)
    bad.write_text("# 李伟\n\na,b\n1,2\n", encoding="utf-8")
    with pytest.raises(DecisionsError, match=r"bad.csv, line 3: "):
        load_decisions(bad)
    with pytest.raises(DecisionsError, match=r"gone.csv: .*cannot be read"):
        load_decisions(tmp_path / "gone.csv")
