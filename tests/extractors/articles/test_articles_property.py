from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.articles.page_reading import read_page
from extractors.intake.script import narrow, simplify, widen
from extractors.records import Page, Reading
from extractors.text.points import full_stops

PIECES = [
    "本报讯 ", "本报讯（记者 王芳）", "记者 王 伟 通讯员 李娜", "（张三 李四）", "□ 本报记者 孙莉 文/图", "王芳 摄",
    "■简讯", "【要闻】", "图为活动现场。", "8月 3日，", "近日，", "县水利局召开防汛会议", "“三个着力”",
    "，", "。", "；", "——", "一、", "（", "）", "□", "●", "\n", "\n\n", "\r\n", "\r", "\t", " ", "\u3000\u3000",
    "# ", "## ", "**", "__", "#", "* ", "县水利局召开防汛会 本报讯（记者 王芳）8月3日，",
    "\x0c", "\x85", "\u2028", "\x1c", "\u200b", "\xad", "\ufeff", "\ufffd", "\x00", "\x07",
    "責任編輯", "區長劉明", "２８届Ａ座", "2022年", "来源：青川新闻网 发布时间：2019-08-04", "编辑：陈静", "上接第1版",
    "各乡镇分管负责人参加会议，要求落实巡查责任", "备足防汛物资，确保安全度汛", "\U00020000", "e\u0301",
]  # fmt: skip

REPLACED = "丨〔〕︹︺﹝﹞︻︼∕╱⁄"
"""What is read as the mark that it stands for."""

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.text(st.characters(exclude_characters=REPLACED, exclude_categories=["Cs"]), max_size=120),
)


def places(reading: Reading) -> list[int]:
    strands = [part for article in reading.articles for part in (*article.headline, article.body)]
    return [o for strand in strands for o in strand.offsets if o >= 0]


@settings(max_examples=400, deadline=None)
@given(texts)
def test_every_printed_character_has_one_place(text: str) -> None:
    reading = read_page(Page("p", "p.txt", text))
    kept = places(reading)
    noise = [o for span in reading.noise for o in range(span.begin, span.end)]
    printed = [o for o in [*kept, *noise] if not text[o].isspace()]
    assert sorted(printed) == [o for o, character in enumerate(text) if not character.isspace()]


@settings(max_examples=400, deadline=None)
@given(texts)
def test_strands_are_aligned_with_the_page(text: str) -> None:
    reading = read_page(Page("p", "p.txt", text))
    simple = narrow(full_stops(widen(simplify(text))))
    for article in reading.articles:
        for strand in (*article.headline, article.body):
            assert len(strand.text) == len(strand.original) == len(strand.offsets)
            for own, plain, o in zip(strand.original, strand.text, strand.offsets, strict=True):
                if o < 0:
                    assert own in "\n "
                elif text[o].isspace():
                    assert own == plain == " "
                else:
                    assert (own, plain) == (text[o], simple[o])
        for byline in article.bylines:
            assert text[byline.span.begin : byline.span.end] == byline.span.anchor
        assert text[article.begin].strip()


@settings(max_examples=200, deadline=None)
@given(texts)
def test_reading_text_is_its_blocks_end_to_end(text: str) -> None:
    reading = read_page(Page("p", "p.txt", text))
    assert len(reading.text) == len(reading.offsets)
    at = 0
    for number, (block, article) in enumerate(zip(reading.blocks, reading.articles, strict=True)):
        assert (block.article, block.begin) == (number, at)
        assert reading.text[block.begin : block.body_begin] == "".join(h.text + "\n" for h in article.headline)
        assert reading.text[block.body_begin : block.end] == article.body.text + "\n"
        at = block.end
    assert at == len(reading.text)
    assert all(text[span.begin : span.end] == span.anchor for span in reading.noise)
