"""Names that no list has: from abroad, of two surnames, and words that people are called by; and what is none."""

from __future__ import annotations

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Extraction, Page

_HOME = "安徽省合肥市长丰县"


def _read(sentence: str, home: str = _HOME) -> Extraction:
    text = f"县里传来消息\n\n本报讯 3月5日，{sentence}\n"
    return make_extractor()(Page(id="p", file_name="p.txt", text=text, home=home))


def _named(extraction: Extraction, kind: str) -> set[str]:
    return {entity.identity.name for entity in extraction.entities if entity.identity.kind == kind}


@pytest.mark.parametrize(
    "name",
    [
        *("托博尔科夫", "叶卡捷琳娜", "伊万诺维奇", "埃尔南德斯", "麦克唐纳", "约翰逊", "施密特"),
        *("山本一郎", "佐佐木良子", "小林正雄", "笠井正雄"),
    ],
)
@pytest.mark.parametrize(
    "sentence",
    ["商务参赞{}参加了剪彩。", "副县长何满仓、外方代表{}、会长武长庚到会。", "外教{}与孩子们一起包粽子。"],
)
def test_names_from_abroad_are_read_whole(name: str, sentence: str) -> None:
    persons = _named(_read(sentence.format(name)), "person")
    assert persons - {"何满仓", "武长庚"} == {name}


@pytest.mark.parametrize("name", ["约翰·史密斯", "亚历山大·伊万诺夫", "安娜·库兹涅佐娃", "玛丽亚·冈萨雷斯"])
def test_names_with_dots_begin_behind_what_is_done(name: str) -> None:
    assert _named(_read(f"副县长何满仓会见了{name}一行。"), "person") == {"何满仓", name}


@pytest.mark.parametrize(
    "sentence",
    ["俄罗斯赤塔市市长施密特来访。", "纳霍德卡市第一副市长伊万诺维奇来访。", "韩国大邱市副市长朴正浩来访。"],
)
def test_the_mayor_of_a_foreign_town_is_none_of_the_home(sentence: str) -> None:
    read = _read(sentence, "江西省宜春市丰城市")
    assert _named(read, "person")
    assert not any(post.organisation.name.startswith("丰城市") for post in read.posts)


@pytest.mark.parametrize("word", ["沈阳", "岳阳", "曲靖", "和平", "江山", "武威", "黎明"])
@pytest.mark.parametrize("sentence", ["县领导何满仓、{}、武长庚到会。", "副县长何满仓、{}参加。"])
def test_places_and_words_are_names_in_lists_of_leaders(word: str, sentence: str) -> None:
    read = _read(sentence.format(word))
    assert word in _named(read, "person")
    assert f"{word}市" not in _named(read, "community")


@pytest.mark.parametrize(
    "sentence",
    [
        *("产品销往沈阳、岳阳等市。", "县长何满仓赴武威、沈阳考察。", "县领导何满仓、金融代表参加。"),
        *("马家河林场的职工巡山，李家山公园开放。", "我是社区卫生服务中心的。"),
        *("让大家早致富、快致富。", "妇女们包汤圆、包春卷。"),
    ],
)
def test_places_trades_and_deeds_are_nobody(sentence: str) -> None:
    assert _named(_read(sentence), "person") <= {"何满仓"}


@pytest.mark.parametrize("name", ["张李秀英", "陈甘美华", "林吴玉梅"])
def test_names_of_married_women_end_before_what_they_do(name: str) -> None:
    assert _named(_read(f"理事长{name}表示感谢。", "台湾省云林县"), "person") == {name}


@pytest.mark.parametrize("verb", ["谋划", "申报", "扮靓", "振兴", "对标", "管护", "接访", "下派", "丰富", "监督"])
def test_what_is_done_to_a_village_is_none_of_its_name(verb: str) -> None:
    communities = _named(_read(f"要{verb}福塘村的各项工作，{verb}社区生活。"), "community")
    assert not any(name.startswith(verb) for name in communities)
    if verb not in ("对标", "振兴"):
        assert "福塘村" in communities


@pytest.mark.parametrize("name", ["振兴东路社区", "振兴村", "复兴社区", "丰收村"])
def test_some_such_words_do_name_villages(name: str) -> None:
    assert name in _named(_read(f"志愿者走进{name}慰问老人。"), "community")


@pytest.mark.parametrize("words", ["四大园区", "联乡结村", "村改居社区"])
def test_counted_and_general_ones_name_none(words: str) -> None:
    named = _named(_read(f"全面推进{words}建设。"), "community")
    assert not {words, words[1:], words[2:]} & named


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("站长吴迪和民警巡山。", "吴迪"),
        ("副区长于桂平和双河社保局的领导观看演出。", "于桂平"),
        ("副局长张鲁、徐传家，镇党委委员到场。", "徐传家"),
        ("来到村民王强家，送上慰问金。", "王强"),
        ("石头镇的张玉春拔得头筹。", "张玉春"),
        ("杏坪镇召开大会，谈世根主持会议，镇长参加会议。", "谈世根"),
    ],
)
def test_names_end_before_joining_words_and_homes_alone(sentence: str, name: str) -> None:
    assert name in _named(_read(sentence), "person")
