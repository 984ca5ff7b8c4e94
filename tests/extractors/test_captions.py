"""Captions of pictures among the lines of reports, with who took the picture."""

from __future__ import annotations

import pytest

from extractors.articles import read_page
from extractors.line_kinds import mark_lines
from extractors.lines import read_lines
from extractors.photo_credits import find_credit
from extractors.records import Page


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("孩子们在看书。（记者 王芳 摄）", 7),
        ("孩子们在看书。王芳/摄", 7),
        ("孩子们在看书。 摄影/王芳", 7),
        ("孩子们在看书。（图/王芳）", 7),
        ("孩子们在看书。县融媒体中心供图", 7),
        ("孩子们在看书。（资料图片）", 7),
        ("孩子们在看书。记者 王芳 通讯员 李志强 摄影报道", 7),
        ("镇里请来老师教大家摄影", None),
        ("这本书由县委宣传部提供", None),
    ],
)
def test_finds_who_took_a_picture(text: str, begin: int | None) -> None:
    found = find_credit(read_lines(text), 0)
    assert (found.begin if found else None) == begin


def test_a_credit_may_be_broken_by_the_column() -> None:
    lines = read_lines("孩子们在图书室里看书。（通讯员 王\n芳 摄）\n")
    assert find_credit(lines, 1) == (0, 11, False)


def test_a_caption_parts_no_sentence() -> None:
    text = """石桥村建成图书室
　　本报讯（记者 陈勇）石桥村的图书室昨天建成，
三千册图书任由村民借阅。县图书馆馆长李明说，
孩子们在图书室里看书。（王芳 摄）
今年还要再建二十个这样的图书室。
"""
    (article,) = read_page(Page("p", "p.txt", text)).articles
    assert "李明说，今年还要" in article.body.text


def test_who_signs_a_report_and_took_its_pictures_is_no_caption() -> None:
    lines = read_lines("　　图书室昨天建成，村民都来借书，孩子\n们很高兴。记者 王芳 摄影报道\n")
    mark_lines(lines)
    assert [line.kind for line in lines] == ["text", "text"]
