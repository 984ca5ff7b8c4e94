"""The list of villages of the page's home tells names that their words and surroundings leave in doubt."""

from pathlib import Path

import pytest

from extractors.communities.county_names import CountyNames
from extractors.extraction import extract
from extractors.records import Page
from extractors.settings import Settings
from extractors.vocabulary.lexicons import LEXICON_DIRECTORY, load_lexicons


def villages(text: str, home: str, settings: Settings | None = None) -> list[str]:
    page = Page("p", "p.txt", f"本报讯 {text}", home=home)
    named = [m.entity for m in extract(page, settings or Settings()).mentions if m.entity.kind == "community"]
    return [e.name for e in named if e.name.endswith(("村", "社区"))]


@pytest.mark.parametrize(
    ("text", "home", "named"),
    [
        ("3月2日，路过的货车在吴家包村抛锚。", "湖北省荆州市松滋市", ["吴家包村"]),
        ("3月2日，民警在港六村救起一名老人。", "广东省湛江市徐闻县", ["港六村"]),
        ("3月2日，县人大代表、中华村村支书李建国在会上发言。", "贵州省遵义市湄潭县", ["中华村"]),
        ("3月2日，李建国从梅溪镇红庙、晓墅、荆湾村收来春笋。", "浙江省湖州市安吉县", ["红庙村", "晓墅村", "荆湾村"]),
        ("3月2日，记者走遍横塘、鹤鹿溪村，只见竹林青青。", "浙江省湖州市安吉县", ["横塘村", "鹤鹿溪村"]),
        ("3月2日，山洪冲毁了石岭、鹤鹿溪村的道路。", "浙江省湖州市安吉县", ["石岭村", "鹤鹿溪村"]),
        ("3月2日，公路主要方便桥头、中湾、幺塘等村群众出行。", "", ["桥头村", "中湾村", "幺塘村"]),
        ("3月2日，荷塘、凤坪等社区党员到岗，荷塘社区书记到场。", "", ["荷塘社区", "凤坪社区", "荷塘社区"]),
        # common words that many villages are called by, in a list
        ("3月2日，一行到和平、胜利、柳林社区走访。", "", ["和平社区", "胜利社区", "柳林社区"]),
        ("3月2日，一行走访了东关、西关、柳林社区。", "", ["东关社区", "西关社区", "柳林社区"]),
        ("3月2日，组织东关、西关、柳林社区党员参加。", "", ["东关社区", "西关社区", "柳林社区"]),
        ("3月2日，一行到机关、学校、柳林社区宣传。", "", ["柳林社区"]),
        ("3月2日，一行到广场、码头、柳林社区宣传。", "", ["柳林社区"]),
        ("3月2日，走访了民政、残联、柳林村。", "", ["柳林村"]),
    ],
)
def test_villages_of_the_home_are_known(text: str, home: str, named: list[str]) -> None:
    assert villages(text, home) == named


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("3月2日，县民政局为更好地建设社区拨款。", "上海市松江区"),
        ("3月2日，邻里和睦的平安社区初步建成。", "江西省宜春市袁州区"),
        ("3月2日，商户纷纷参加平安社区创建。", "江西省宜春市袁州区"),
    ],
)
def test_what_is_done_to_communities_is_none_though_one_is_called_so(text: str, home: str) -> None:
    code = {"上海市松江区": "310117", "江西省宜春市袁州区": "360902"}[home]
    assert {"建设", "平安"} & CountyNames(load_lexicons().villages).of(code)
    assert villages(text, home) == []


def test_a_village_beside_a_listed_one_keeps_its_side() -> None:
    assert villages("3月2日，家住上石岭村的李建国领到奖状。", "浙江省湖州市安吉县") == ["上石岭村"]


def test_a_village_whose_longer_name_another_ends_keeps_its_own() -> None:
    text = "3月2日，马家庄村和司马家庄村的李建国领到奖状。"
    assert villages(text, "天津市宝坻区") == ["马家庄村", "司马家庄村"]


def test_a_county_that_is_no_more_has_the_villages_of_its_city() -> None:
    listed = CountyNames({"310106": "甲|乙", "310107": "丙", "320106": "丁"})
    assert listed.of("310108") == {"甲", "乙", "丙"}
    assert listed.of("310107") == {"丙"}
    assert listed.of("") == frozenset()


def test_every_list_is_of_a_known_county() -> None:
    lexicons = load_lexicons()
    assert set(lexicons.villages) <= set(lexicons.divisions) | set(lexicons.towns)
    assert not [code for code, names in lexicons.villages.items() if "" in names.split("|")]


def test_a_user_lists_villages_of_his_own(tmp_path: Path) -> None:
    (tmp_path / "villages.csv").write_text("county_code,names\n330523,走一\n", encoding="utf-8")
    assert "330523," in (LEXICON_DIRECTORY / "villages.csv").read_text("utf-8")
    text = "3月2日，民警在走一村救起一名老人。"
    assert villages(text, "浙江省湖州市安吉县", Settings(lexicons=tmp_path)) == ["走一村"]
    assert villages(text, "浙江省湖州市安吉县") == []
