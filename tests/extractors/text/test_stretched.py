"""Characters that a justified column sets apart are read as if it had not, and keep their places on the page."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page
from extractors.text.lines import read_lines
from extractors.text.stretched import mark_spaced, plain_page, without_stretches


def plain(text: str) -> str:
    return without_stretches(Page("p", "p", text))[0].text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("年 9 月 ， “ 山 水 ” 论 坛 在", "年9月，“山水”论坛在"),
        ("本 报 讯 （ 记 者   周 立   韩 小 庆 ）", "本报讯（记者 周立 韩小庆）"),
        ("的 “ 茶 乡 精 神 ” 。 他 表 示 ， 要", "的“茶乡精神”。他表示，要"),
        ("“ 柳 河 绿 茶 ” “ 柳 河 红 茶 ” 获", "“柳河绿茶”“柳河红茶”获"),
        ("全 县 教 育 工 作 会 议 召 开", "全县教育工作会议召开"),
        ("接待游客 3 2 万 人 次 ， 同 比 增 长", "接待游客 32万人次，同比增长"),
        ("部\u3000、\u30008\u30002\u3000岁\u3000的\u3000老\u3000人", "部、82岁的老人"),
    ],
)
def test_set_apart(text: str, wanted: str) -> None:
    assert plain(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "感 谢 信",
        "6 社 区",
        "中 共 青 川 县 委",
        "王 伟 李 强 张 军 赵 敏 周 立",
        "王  伟 李  强 张  军 赵  敏",
        "1 2 3 4 5 6 7 8 9 10",
        "A B C D E F G H",
        "本报讯 8月 18日，青川县召开会议 。",
        "记者 周立新 通讯员 韩小庆 孟 祥",
        "修好山间公路 方便茶农出行",
        "甲 乙 丙 丁 戊 己",
        "领队 教练 队员 裁判 后勤 医疗 安保 宣传",
    ],
)
def test_as_it_was_typed(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize("line", ["院 里 议 事 有 了 桌 子", "茶 乡 新 事", "“ 小 茶 桌 ” 议 大 事"])
def test_a_headline_set_apart_is_marked_and_compared_without_blanks(line: str) -> None:
    page, places = plain_page(Page("p", "p", f"青川镇\n{line}\n近日，青川镇的居民议事。"))
    lines = read_lines(page.text)
    mark_spaced(lines, places)
    assert [other.spaced for other in lines] == [False, True, False]
    assert lines[1].wording == line.replace(" ", "")


def test_a_report_keeps_its_lines_and_its_places() -> None:
    text = """青川茶香飘万家
本报讯 4月9日，青川县举办开茶节，
来自各地的茶商参观了茶园，县长韩国
“ 柳 河 绿 茶 ” “ 柳 河 红 茶 ” 推
介给大家。当天签订购销合同三十份。
记者 周立新
"""
    (article,) = read_page(Page("p", "p", text)).articles
    assert "韩国“柳河绿茶”“柳河红茶”推介给大家" in article.body.text
    for character, place in zip(article.body.text, article.body.offsets, strict=True):
        assert place < 0 or text[place] == character or text[place].isspace()
