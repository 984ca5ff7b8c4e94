"""Points that stand for full stops, and points that do not."""

import pytest

from extractors.text.points import full_stops, name_dots


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("5月6日，全县春耕会议召开.县长王强出席.", "5月6日，全县春耕会议召开。县长王强出席。"),
        ("会议召开．\n县长王强出席．\n", "会议召开。\n县长王强出席。\n"),
        ("他说：“好.”大家都笑了.", "他说：“好。”大家都笑了。"),
        ("增长8.5％.全县3.2万人受益，共投资2.1亿元.", "增长8.5％。全县3.2万人受益，共投资2.1亿元。"),
        ("会议召\n开\n.县长讲话.", "会议召\n开\n。县长讲话。"),
        ("全年接待游客12万人次，收入达到960.\n镇长王强介绍.", "全年接待游客12万人次，收入达到960。\n镇长王强介绍。"),
        ("乡长艾力.买买提到村里走访.村民都说好.", "乡长艾力.买买提到村里走访。村民都说好。"),
        ("一.加强领导.二.落实责任.（三）.严格考核.", "一.加强领导。二.落实责任。（三）.严格考核。"),
        ("县医院新楼启用.图.文/王强", "县医院新楼启用。图.文/王强"),
    ],
)
def test_points_end_the_sentences_of_a_page_that_has_no_full_stops(printed: str, meant: str) -> None:
    assert full_stops(printed) == meant


@pytest.mark.parametrize(
    "printed",
    [
        "“中国.义乌”博览会开幕。市长王强出席。",
        "1.加强领导\n2.落实责任\n",
        "增长8.5％",
        "网址www.qingshan.gov.cn",
        "大家都在等...",
        "2019.3.4",
    ],
)
def test_other_points_stay(printed: str) -> None:
    assert full_stops(printed) == printed


@pytest.mark.parametrize("dot", "•‧∙⋅･・．.")
def test_names_have_one_dot(dot: str) -> None:
    assert name_dots(f"县长艾力{dot}买买提") == "县长艾力·买买提"


@pytest.mark.parametrize("text", ["中国.义乌", "增长8.5％", "县长王强.副县长张伟"])
def test_points_between_other_words_are_no_dots_of_names(text: str) -> None:
    assert name_dots(text) == text
