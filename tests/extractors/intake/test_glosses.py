"""Pinyin behind characters: it stands in no name, and every span still fits the page as printed."""

import pytest

from extractors.articles.page_reading import read_page
from extractors.extraction import extract
from extractors.intake.glosses import plain_text, without_glosses
from extractors.records import Page

GLOSSED = """縣領(lǐng)導(dǎo)檢查春耕
發(fā)布日期:2021-03-09 來(lái)源:青田縣融媒體中心
3月8日,縣委副書(shū)記、縣長(zhǎng)陸文和到章旦鄉(xiāng)檢查春耕。張長(zhǎng)海、任樂(lè)參加檢查。
(記者:周重(chóng)山)
"""


def page(text: str, **more: str) -> Page:
    return Page("p", "p.txt", text, **more)


def test_names_hold_no_gloss() -> None:
    said = extract(page(GLOSSED))
    persons = {mention.entity.name for mention in said.mentions if mention.entity.kind == "person"}
    assert persons == {"陆文和", "张长海", "任乐"}
    assert {(p.person.name, p.organisation.name, p.title) for p in said.posts if p.organisation} == {
        ("陆文和", "青田县委", "副书记"),
        ("陆文和", "青田县政府", "县长"),
    }
    assert (said.home, said.dating and said.dating.value) == ("浙江省丽水市青田县", "2021-03-09")
    assert [(name.name, role) for _, name, role, _ in said.authors] == [("周重山", "reporter")]


def test_every_place_is_one_of_the_printed_page() -> None:
    said = extract(page(GLOSSED))
    spans = [mention.span for mention in said.mentions] + [event.span for event in said.events]
    assert all(GLOSSED[span.begin : span.end] == span.anchor for span in spans)
    assert "張長(zhǎng)海" in {span.anchor for span in spans}
    (article,) = said.reading.articles
    assert "".join(part.original for part in article.headline) == "縣領導檢查春耕"
    held = {o for part in (*article.headline, article.body) for o in part.offsets if o >= 0}
    lost = {o for span in said.reading.noise for o in range(span.begin, span.end)}
    assert not held & lost
    assert {GLOSSED[o] for o in set(range(len(GLOSSED))) - held - lost} <= set(" \n")


def test_a_title_that_is_known_has_none_either() -> None:
    (article,) = read_page(page(GLOSSED, title="縣領(lǐng)導(dǎo)檢查春耕")).articles
    assert "".join(part.original for part in article.headline) == "縣領導檢查春耕"


@pytest.mark.parametrize(
    "text", ["会议（会期3天）召开", "启用“浙里办”（app）", "王芳(女)、李长(长女)", "山东(Shandong)省"]
)
def test_other_brackets_stay(text: str) -> None:
    assert without_glosses(page(text)) == (page(text), None)
    assert plain_text(text) == text


def test_a_gloss_in_simplified_print_goes_too() -> None:
    assert (
        plain_text("白鹿塬（yuán）上，重(zhòng)任在肩，合作社(hézuòshè)的(de)大棚")
        == "白鹿塬上，重任在肩，合作社的大棚"
    )


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("並進(jìn)行指導(dǎo)??h委常委王鵑參加調(diào)研。", "并进行指导。县委常委王鹃参加调研。"),
        ("匯報(bào)如下?，F(xiàn)將會(huì)議情況通報(bào)。", "汇报如下。现将会议情况通报。"),
        ("他問:真的嗎??好的會(huì)議。", "他问：真的吗？？好的会议。"),
    ],
)
def test_a_character_that_the_site_tore_is_read(torn: str, whole: str) -> None:
    text = f"3月8日,縣長(zhǎng)陸文和到章旦鄉(xiāng)檢查春耕,{torn}"
    reading = read_page(page(text))
    assert whole in reading.articles[0].body.text
    assert all(text[span.begin : span.end] == span.anchor for span in reading.noise)
