from __future__ import annotations

import errno
import json
import os
import pickle
from pathlib import Path

import pytest

from extractors.intake.encodings import decode
from extractors.intake.metadata import iso_date
from extractors.intake.reading import (
    MAX_BYTES,
    ReadError,
    Skipped,
    Source,
    list_sources,
    load,
    read_pages,
)
from extractors.records import Page

SIMPLE = "本报讯 8月3日上午，县水利局在柳河村召开防汛工作现场会，各乡镇负责人参加。\n局长韩国庆要求，要落实巡查责任。\n"
TRADITIONAL = "本報訊 8月3日上午，區長劉明到五里堡街道調研，聽取了防汛工作彙報。\n街道黨工委書記張麗陪同。\n"
SHORT = ("区长刘明调研", "县水利局召开会议", "王芳当选县长", "新春走基层")
SHORT_TRADITIONAL = ("區長劉明調研", "縣水利局召開會議", "議會今日開議")


def pages(*inputs: Path | str) -> list[Page]:
    return [item for item in read_pages(inputs) if isinstance(item, Page)]


def skipped(*inputs: Path | str) -> list[tuple[str, int | None, str]]:
    items = [item for item in read_pages(inputs) if isinstance(item, Skipped)]
    return [(Path(item.file).name, item.line, item.reason) for item in items]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


class TestEncodings:
    @pytest.mark.parametrize(
        "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "utf-32"]
    )
    def test_simplified_page(self, encoding: str) -> None:
        assert decode(SIMPLE.encode(encoding)) == SIMPLE

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "big5", "big5hkscs"])
    def test_traditional_page(self, encoding: str) -> None:
        assert decode(TRADITIONAL.encode(encoding)) == TRADITIONAL

    @pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
    def test_utf16_with_a_mark(self, mark: bytes) -> None:
        order = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
        assert decode(mark + SIMPLE.encode(order)) == SIMPLE

    @pytest.mark.parametrize("text", SHORT)
    def test_short_simplified_text(self, text: str) -> None:
        assert decode(text.encode("gb18030")) == text

    @pytest.mark.parametrize("text", SHORT_TRADITIONAL)
    def test_short_traditional_text(self, text: str) -> None:
        assert decode(text.encode("big5")) == text

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"%PDF-1.7 \xe2\xe3", "is a PDF"),
            (b"PK\x03\x04\x14", "Word, Excel or zip"),
            (bytes(range(256)) * 8, ""),
            (SIMPLE.encode() * 5 + b"\xff\xfe\xfd\xfc\xff", "broken"),
            (b"\x00\x01\x02\x03\x04\x05" * 50, "binary"),
        ],
    )
    def test_what_is_no_text_is_said_to_be_none(self, tmp_path: Path, data: bytes, says: str) -> None:
        write(tmp_path / "a.txt", data)
        ((name, line, reason),) = skipped(tmp_path / "a.txt")
        assert (name, line) == ("a.txt", None)
        assert says in reason
        assert "UTF-8" in reason

    def test_nul_never_gets_through(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", SIMPLE + "\x00")
        (page,) = pages(tmp_path)
        assert page.text == SIMPLE + "\ufffd"


class TestFolder:
    def test_pages_come_in_the_order_of_their_paths(self, tmp_path: Path) -> None:
        for name in ("b/2.txt", "b/1.md", "a.TXT", "c.txt", ".hidden.txt", "README.md", "notes.log"):
            write(tmp_path / name, SIMPLE)
        assert [page.id for page in pages(tmp_path)] == ["a.TXT", "b/1.md", "b/2.txt", "c.txt"]
        assert [page.file_name for page in pages(tmp_path)] == ["a.TXT", "1.md", "2.txt", "c.txt"]

    def test_line_ends_are_as_python_reads_them(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "一\r\n二\r三\n")
        assert pages(tmp_path)[0].text == "一\n二\r三\n".replace("\r", "\n")

    def test_empty_files_are_told(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "")
        write(tmp_path / "b.txt", "\ufeff \n\u3000\n")
        write(tmp_path / "c.txt", SIMPLE)
        assert [page.id for page in pages(tmp_path)] == ["c.txt"]
        assert [(name, reason) for name, _, reason in skipped(tmp_path)] == [
            ("a.txt", "是空的 (is empty: nothing to read)"),
            ("b.txt", "是空的 (is empty: nothing to read)"),
        ]

    def test_enormous_file_is_told(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", b"a" * (MAX_BYTES + 1))
        assert "5.0 MB" in skipped(tmp_path)[0][2]

    def test_other_forms_of_a_paper_are_told(self, tmp_path: Path) -> None:
        write(tmp_path / "a.pdf", b"%PDF")
        write(tmp_path / "b.txt", SIMPLE)
        reason = "不读 .pdf 文件 (.pdf files are not read: save its text as a UTF-8 .txt file)"
        assert skipped(tmp_path) == [("a.pdf", None, reason)]

    def test_file_that_vanishes_is_told(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", SIMPLE)
        (source,) = list_sources([tmp_path])
        (tmp_path / "a.txt").unlink()
        assert isinstance(source, Source)
        result = load(source)
        assert isinstance(result, Skipped)
        assert "vanished" in result.reason

    def test_unreadable_file_is_told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path / "a.txt", SIMPLE).chmod(0)
        if os.geteuid() == 0:  # root reads every file: refuse as the system would

            def refuse(path: Path) -> bytes:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

            monkeypatch.setattr(Path, "read_bytes", refuse)
        assert "Permission denied" in skipped(tmp_path)[0][2]
        assert "permissions" in skipped(tmp_path)[0][2]

    def test_folder_without_pages_is_told(self, tmp_path: Path) -> None:
        assert "holds no .txt" in skipped(tmp_path)[0][2]

    def test_sources_can_be_sent_to_another_process(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", SIMPLE)
        (source,) = list_sources([tmp_path])
        assert isinstance(source, Source)
        assert load(pickle.loads(pickle.dumps(source))) == pages(tmp_path)[0]

    def test_file_names_are_composed_unicode(self, tmp_path: Path) -> None:
        write(tmp_path / "cafe\u0301.txt", SIMPLE)
        assert pages(tmp_path)[0].id == "caf\u00e9.txt"


class TestInputs:
    def test_a_file_by_name_of_any_suffix(self, tmp_path: Path) -> None:
        assert pages(write(tmp_path / "a.text", SIMPLE))[0].id == "a.text"

    def test_a_glob(self, tmp_path: Path) -> None:
        for name in ("2019/a.txt", "2020/b.txt", "2020/c.md"):
            write(tmp_path / name, SIMPLE)
        assert [page.id for page in pages(f"{tmp_path}/20*/*.txt")] == ["2019/a.txt", "2020/b.txt"]
        assert [page.id for page in pages(f"{tmp_path}/**/*.md")] == ["2020/c.md"]

    def test_nothing_there_is_told(self, tmp_path: Path) -> None:
        assert "no such file" in skipped(tmp_path / "a.txt")[0][2]
        assert "no file matches" in skipped(f"{tmp_path}/*.txt")[0][2]

    def test_the_same_file_twice_is_read_once(self, tmp_path: Path) -> None:
        file = write(tmp_path / "a.txt", SIMPLE)
        assert len(pages(tmp_path, file, f"{tmp_path}/*.txt")) == 1

    def test_two_files_of_one_id_are_told(self, tmp_path: Path) -> None:
        first, second = write(tmp_path / "x/a.txt", SIMPLE), write(tmp_path / "y/a.txt", SIMPLE)
        assert len(pages(first, second)) == 1
        assert "give the folder that holds both" in skipped(first, second)[0][2]

    def test_strict_stops_at_the_first_that_is_no_good(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "")
        with pytest.raises(ReadError, match=r"a\.txt: .*is empty"):
            list(read_pages([tmp_path], strict=True))


class TestJsonLines:
    def test_records_with_what_is_known_of_them(self, tmp_path: Path) -> None:
        record = {
            "id": 7,
            "text": "甲\r\n乙",
            "title": "题",
            "published": "2020年7月19日",
            "source": "报",
            "home": "二七区",
        }
        write(tmp_path / "a.jsonl", "\ufeff" + json.dumps(record, ensure_ascii=False) + "\n\n")
        assert pages(tmp_path) == [
            Page("a.jsonl#7", "a.jsonl", "甲\r\n乙", "2020-07-19", "报", None, "二七区", "题"),
        ]

    def test_bad_lines_are_told_and_the_rest_is_read(self, tmp_path: Path) -> None:
        lines = ['{"id": "a", "text": "甲"}', "{", "[]", '{"text": "乙"}', '{"id": "b"}', '{"id": "a", "text": "丙"}']
        lines += ['{"id": "c", "text": " "}', '{"id": "d", "text": "丁", "published": "夏天"}']
        write(tmp_path / "a.jsonl", "\n".join(lines))
        assert [page.id for page in pages(tmp_path)] == ["a.jsonl#a", "a.jsonl#d"]
        assert [line for _, line, _ in skipped(tmp_path)] == [2, 3, 4, 5, 6, 7, 8]
        reasons = [reason for *_, reason in skipped(tmp_path)]
        assert "no id" in reasons[2]
        assert "line 1 already" in reasons[4]
        assert "no date" in reasons[6]

    def test_lone_surrogates_never_get_through(self, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", r'{"id": "a", "text": "王\ud800芳\u0000"}')
        assert pages(tmp_path)[0].text == "王\ufffd芳\ufffd"

    def test_gb18030_records(self, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", json.dumps({"id": "a", "text": SIMPLE}, ensure_ascii=False).encode("gb18030"))
        assert pages(tmp_path)[0].text == SIMPLE


class TestMetadata:
    ROWS = "file,published,source,edition,home\na.txt,2020/7/19,二七报,A2,二七区\nb,2020-07,,,\n"

    def test_rows_are_joined_to_pages(self, tmp_path: Path) -> None:
        write(tmp_path / "metadata.csv", self.ROWS)
        for name in ("a.txt", "b.txt", "c.txt"):
            write(tmp_path / name, SIMPLE)
        first, second, third = pages(tmp_path)
        assert (first.published, first.source, first.edition, first.home) == ("2020-07-19", "二七报", "A2", "二七区")
        assert (second.published, second.source, third.published) == ("2020-07", None, None)
        assert pages(tmp_path / "a.txt")[0].home == "二七区"
        assert pages(f"{tmp_path}/*.txt")[0].home == "二七区"

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
    @pytest.mark.parametrize("delimiter", [",", "\t", ";"])
    def test_tables_as_excel_saves_them(self, tmp_path: Path, encoding: str, delimiter: str) -> None:
        rows = [("文件", "日期", "报纸", "版次", "县区"), ("a.txt", "2020年7月19日", "二七报", "2", "二七区")]
        write(tmp_path / "metadata.csv", "\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
        write(tmp_path / "a.txt", SIMPLE)
        (page,) = pages(tmp_path)
        assert (page.published, page.source, page.edition, page.home) == ("2020-07-19", "二七报", "2", "二七区")

    def test_bad_rows_are_told(self, tmp_path: Path) -> None:
        rows = ["file,published", "a.txt,夏天", ",2020", "gone.txt,2020", "a.txt,2020"]
        write(tmp_path / "metadata.csv", "\n".join(rows))
        write(tmp_path / "a.txt", SIMPLE)
        assert sorted(line for _, line, _ in skipped(tmp_path) if line) == [2, 3, 4, 5]
        assert len(pages(tmp_path)) == 1

    def test_table_without_file_column_is_told(self, tmp_path: Path) -> None:
        write(tmp_path / "metadata.csv", "name,published\na.txt,2020\n")
        write(tmp_path / "a.txt", SIMPLE)
        assert "no column is headed file" in skipped(tmp_path)[0][2]

    def test_record_says_more_than_the_table(self, tmp_path: Path) -> None:
        write(tmp_path / "metadata.csv", "file,published,home\nx.jsonl,2020,二七区\nx.jsonl#b,2021,金水区\n")
        write(tmp_path / "x.jsonl", '{"id":"a","text":"甲","published":"2019"}\n{"id":"b","text":"乙"}')
        assert [(page.published, page.home) for page in pages(tmp_path)] == [("2019", "二七区"), ("2021", "金水区")]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2020-07-19", "2020-07-19"),
        ("2020/7/19", "2020-07-19"),
        ("2020.7.9", "2020-07-09"),
        ("2020年7月19日", "2020-07-19"),
        ("20200719", "2020-07-19"),
        ("2020-07", "2020-07"),
        ("2020年7月", "2020-07"),
        ("2020年", "2020"),
        ("2020", "2020"),
        ("2020-07-19 00:00:00", "2020-07-19"),
        ("2020-02-30", None),
        ("2020-13", None),
        ("44031", None),
        ("夏天", None),
        ("", None),
    ],
)
def test_dates_as_people_write_them(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso
