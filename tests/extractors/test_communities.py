"""Communities by name, and the home of a page, in sentences written for the test."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page


def named(text: str, home: str | None = None) -> set[str]:
    """The communities of a page by their names."""
    page = Page("p.txt", "p.txt", text, home=home)
    return {m.entity.name for m in extract(page).mentions if m.entity.kind == "community"}


FOUND = [
    ("五里堡街道办事处王立岩社区开展活动。", "五里堡街道 王立岩社区"),
    ("分别为北湖街道的正街社区、建设社区和环保社区。", "北湖街道 正街社区 建设社区 环保社区"),
    ("前往嘉义县后庄社区复审。", "嘉义县 后庄社区"),
    ("五段镇五段村村民参加。", "五段镇 五段村"),
    ("包括查干补力格苏木、巴音敖包苏木和乌兰花镇。", "查干补力格苏木 巴音敖包苏木 乌兰花镇"),
    ("改造完成大河小区、顺德花园、市南小区等老旧小区。", "大河小区 顺德花园 市南小区"),
    ("县里走访书院社区，茶场村派人参加。", "书院社区 茶场村"),
    ("太保市和秀水鄉的鄰長到場。", "太保市 秀水乡"),
    ("柳河村委会主任到会，长桥村支部书记发言。", "柳河村 长桥村"),
    ("来自大连的客商考察。", "大连市"),
    ("石洪、永安、桥头等村受灾。", "石洪村 永安村 桥头村"),
    ("随着新村村果园建成，新村村党支书发言。", "新村村"),
    ("察右中旗的牧民到场，科左后旗也来了。", "察哈尔右翼中旗 科尔沁左翼后旗"),
    ("来自重庆奉节的歌手到场。", "奉节县"),
    ("一行到大河镇云溪、松木、鹿角村委会调研。", "大河镇 云溪村 松木村 鹿角村"),
    ("江口、柳营两村干部参加。", "江口村 柳营村"),
    ("沙地镇银村的老人收到月饼。", "银村"),
    ("新疆兵团：四十八团的文艺队到场。", "四十八团"),
    ("县委常委李祖芳来新成路街道调研。", "新成路街道"),
    ("办公处暨柳河社区办活动，复兴镇万兴村参加。", "柳河社区 万兴村"),
    ("在大河镇先锋社区和柳林街道军区社区开展义诊。", "先锋社区 军区社区"),
    ("在会东县会东镇民主村召开会议。", "会东镇 民主村"),
    ("指导双桥沟村建起书屋，活动地点石磨村。", "双桥沟村 石磨村"),
]


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[text[:12] for text, _ in FOUND])
def test_communities_are_found_with_their_borders(text: str, names: str) -> None:
    missing = set(names.split()) - named(text)
    assert not missing, named(text)


NONE = [
    ("马边县委副书记、代理县长致辞。", "理县"),
    ("察看三岔口市级重点镇建设。", "三岔口市级重点镇"),
    ("石弓湾社区、交通职院选送节目。", "交通职院"),
    ("各苏木镇派人参加。", "苏木镇"),
    ("老教师宿舍今年完成改造。", "老教师宿舍"),
    ("全国社区健身大会开幕。", "全国社区"),
    ("镇里开展“同心社区”创建。", "同心社区"),
    ("五个乡镇改设街道。", "改设街道"),
    ("公司隶属于柳林街道。", "隶属于柳林街道"),
    ("大力实施“旅游兴县”战略。", "兴县"),
    ("政府关于建设美丽乡村的报告。", "建设美丽乡村"),
    ("社区投入资金，利用村闲置资产建成厂房。", "利用村"),
    ("在主要街道、路口张贴公告。", "主要街道"),
    ("家庭教育进社区活动启动。", "进社区"),
    ("辖区内五个“三无小区”得到改造。", "三无小区"),
    ("启动当天进行的首场社区篮球赛。", "首场社区"),
    ("文艺队来到泰安村演出。", "泰安市"),
    ("参加会议的有李卫国、张海东、王小明。", "海东市"),
    ("大上海城市花园的居民到场。", "海城市"),
    ("区里着力打造平安社区、幸福社区。", "幸福社区"),
    ("军民携手战洪水保家园。", "战洪水保家园"),
    ("县里开展万企联万村活动。", "万企联万村"),
    ("慰问组走访乐元和田屋村。", "和田地区"),
    ("乡村振兴示范点大洪村的农户到场。", "示范点大洪村"),
    ("四方来宾欢聚一堂。", "来宾市"),
    ("由各乡镇街道组成方队。", "各乡镇街道"),
    ("水乡四季村晚开演。", "四季村"),
    ("联合镇平安办开展宣传。", "联合镇"),
]


@pytest.mark.parametrize(("text", "wrong"), NONE, ids=[text[:12] for text, _ in NONE])
def test_slogans_and_parts_of_other_words_are_no_communities(text: str, wrong: str) -> None:
    assert wrong not in named(text)


HOMES = [
    ("县领导督导人居环境整治\n10月17日，县长到南旺镇督导。随后来到南旺镇政府。\n", "汶上县"),
    ("志愿服务暖民心\n发布时间：2017-09-22  来源：志丹文明网\n社区召开会议，居民参加。\n", "志丹县"),
    ("采风团走进项城\n7月30日，采风团来到我市。项城是书法之乡。周口市委宣传部陪同。\n", "项城市"),
    ("拉面师练出金手艺\n来源：东乡发布\n东乡县委、县政府举办培训。达板镇的学员到场。\n", "东乡族自治县"),
    ("县府召开会议\n宜蘭縣政府表示支持，縣長到五結鄉致賀。\n", "宜兰县"),
]


@pytest.mark.parametrize(("text", "home"), HOMES, ids=[home for _, home in HOMES])
def test_the_home_is_told_by_towns_sources_and_stems(text: str, home: str) -> None:
    found = extract(Page("p.txt", "p.txt", text)).home
    assert found is not None
    assert found.endswith(home)


def test_one_ambiguous_town_tells_no_home() -> None:
    assert extract(Page("p.txt", "p.txt", "县长到蒋村镇调研。\n")).home is None
