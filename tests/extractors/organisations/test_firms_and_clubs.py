"""Firms called by a coined word and their trade, and the clubs and committees of Hong Kong, Macau and Taiwan."""

from __future__ import annotations

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Extraction, Page


def _read(sentence: str, home: str = "安徽省合肥市长丰县") -> Extraction:
    text = f"县里传来消息\n\n本报讯 3月5日，{sentence}\n"
    return make_extractor()(Page(id="p", file_name="p.txt", text=text, home=home))


def _organisations(extraction: Extraction) -> set[str]:
    return {entity.identity.name for entity in extraction.entities if entity.identity.kind == "organisation"}


@pytest.mark.parametrize(
    "firm",
    [
        *("绿祥农业", "鼎盛建材", "亿隆医药连锁", "宏图冶金", "新希望饲料", "天工炉料", "金谷电力设备"),
        *("恒昌皮革制品厂", "梅花客车制造厂", "永兴轮胎"),
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        *("牛长根来到{}调研。", "记者在{}看到，工人们正忙着装车。", "向{}颁发了奖牌。", "去年，{}落户我县。"),
        *("此次义诊得到{}的大力支持。", "{}等企业捐了物资。", "{}董事长牛长根作了介绍。"),
    ],
)
def test_a_coined_word_and_a_trade_name_a_firm(firm: str, sentence: str) -> None:
    assert firm in _organisations(_read(sentence.format(firm)))


@pytest.mark.parametrize(
    "sentence",
    [
        *("要发展富硒农业、林下养殖等产业。", "加快推进智慧物流进行升级。", "在新型建材等领域实现突破。"),
        *("要大力发展家庭农场、定点药店。", "他们调研家庭农场发展情况。"),
        *("节能建筑、绿色食品今年增长很快。", "做强海洋装备，培育新能源材料。", "道地药材、旱作农业获得发展。"),
    ],
)
def test_kinds_of_trades_name_no_firm(sentence: str) -> None:
    assert not _organisations(_read(sentence))


@pytest.mark.parametrize("place", ["油麻地", "油尖旺", "深水埗", "筲箕湾", "天水围", "氹仔"])
@pytest.mark.parametrize(
    "body", ["街坊福利会", "少年警讯", "分区委员会", "健康城市委员会", "家长教师会联会", "潮人联会"]
)
def test_clubs_of_hong_kongs_quarters_bear_their_names(place: str, body: str) -> None:
    read = _read(f"{place}{body}主席牛明远致辞。")
    assert ("牛明远", f"{place}{body}") in {(post.person.name, post.organisation.name) for post in read.posts}


def test_a_firm_called_by_a_verb_begins_behind_the_mark() -> None:
    found = _organisations(_read("一行参观了润海实业有限公司和金麦提升科技有限公司。丁海创办科技有限公司。"))
    assert "金麦提升科技有限公司" in found
    assert not {"科技有限公司", "丁海创办科技有限公司"} & found


@pytest.mark.parametrize("own", ["丰收建材有限公司", "启航服饰有限公司", "前进种植专业合作社", "金穗粮食收储有限公司"])
def test_a_legal_form_tells_a_firm_by_a_common_word(own: str) -> None:
    found = make_extractor()(
        Page("p", "p.txt", f"王林先后走进{own}、县第一小学，了解情况。", home="河南省南阳市唐河县")
    )
    assert own in {m.entity.name for m in found.mentions if m.entity.kind == "organisation"}


@pytest.mark.parametrize(
    "text",
    [
        "鼓励农民组建养殖专业合作社。",
        "当地物流有限公司负责人说，支持建材有限公司发展。",
        "走进食品有限公司、物流有限公司。",
        "通过成立农机专业合作社、家庭农场等方式。",
        "党支部牵头成立农业专业合作社，注册成立农机专业合作社。",
        "他参与管理物业有限公司。",
    ],
)
def test_a_trade_with_its_legal_form_is_no_firm(text: str) -> None:
    found = make_extractor()(Page("p", "p.txt", text, home="河南省南阳市唐河县"))
    assert not [m.entity.name for m in found.mentions if m.entity.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("种植大户丁大海说，石门县丁大海养殖专业合作社分红了。", "石门县丁大海养殖专业合作社"),
        ("返乡的丁大海说，白石镇丁大海家庭农场去年办起来。", "白石镇丁大海家庭农场"),
        ("理事长丁大海说，丁大海养殖专业合作社分红了。", "丁大海养殖专业合作社"),
        ("经理王玉兰说，石门县王玉兰服饰有限公司有员工50人。", "石门县王玉兰服饰有限公司"),
    ],
)
def test_a_firm_keeps_its_founders_name_whom_the_page_names(text: str, firm: str) -> None:
    assert firm in _organisations(_read(text))
