"""Posts beside those of a team, a street, a ministry, a village, or the party group of one of two bureaux."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page
from tests.extractors.posts.test_posts import posts

SAID = [
    # a team sent to a village, and who leads a zone
    ("梧桐村的驻村工作队队长丁建国到会。", "丁建国 梧桐村驻村工作队 队长"),
    ("梧桐村很大。选派何立平担任驻村工作队长。", "何立平 梧桐村驻村工作队 队长"),
    ("选派何立平担任驻村工作队长。", ""),
    (
        "园区党工委副书记、管委会主任丁建国，副主任何立平到会。",
        "丁建国 青山县园区党工委 副书记|丁建国 青山县园区管委会 主任|何立平 青山县园区管委会 副主任",
    ),
    ("省地方志办副主任丁建国到会。", "丁建国 省地方志办公室 副主任"),
    ("明珠街党工委书记丁建国、办事处主任何立平到会。", "丁建国 明珠街党工委 书记|何立平 明珠街办事处 主任"),
    # a city that no list knows, and what is none
    ("会见了顺江市市长朴正勋一行。", "朴正勋 顺江市政府 市长"),
    ("兄弟城市市长何立平到会。", "何立平 市政府 市长"),
    ("县新建小学校长丁建国到会。", "丁建国 青山县新建小学 校长"),
    # who holds a post, said by 是
    ("此前，吉安市委书记是丁建国，已调离。", "丁建国 吉安市委 书记"),
    ("吉安市委原书记是丁建国。", "丁建国 吉安市委 书记"),
    ("县委书记是第一责任人，县长是关键。", ""),
    # what stands before a body and is none of it
    ("特别感谢靖达茶业董事长丁建国。", "丁建国 靖达茶业 董事长"),
    ("贫困县县长丁海到场。", "丁海 青山县政府 县长"),
    ("马街镇党委书记丁海，副主任何立平到场。", "丁海 马街镇党委 书记"),
    ("县爱心妈妈协会会长丁海到场。", "丁海 青山县爱心妈妈协会 会长"),
    # who is a mere member of another body
    (
        "县作家协会主席、湖北省作家协会会员，市作协副秘书长丁建国到会。",
        "丁建国 青山县作协 主席|丁建国 市作协 副秘书长",
    ),
    ("县作家协会主席、湖北省作家协会会员丁建国到会。", "丁建国 青山县作协 主席"),
    # who heads a team heads a body too: of whoever sent the team, and of the team's county
    (
        "省水利厅祝贺团团长、副厅长丁建国到会。",
        "丁建国 省水利厅祝贺团 团长|丁建国 省水利厅 副厅长",
    ),
    (
        "民权县党政代表团团长、县委书记丁建国，睢县考察团副团长、县教育局副局长何立平到会。",
        "丁建国 民权县党政代表团 团长|丁建国 民权县委 书记|何立平 睢县考察团 副团长|何立平 睢县教育局 副局长",
    ),
    (
        "民权县代表队领队、县体育局局长丁建国，县政协主席何立平到会。",
        "丁建国 民权县代表队 领队|丁建国 民权县体育局 局长|何立平 青山县政协 主席",
    ),
    # the bodies of a street beside each other
    (
        "滨河街道办事处党工委书记丁建国、纪工委书记何立平、副主任卜成林到会。",
        "丁建国 滨河街道办事处党工委 书记|何立平 滨河街道纪工委 书记|卜成林 滨河街道办事处 副主任",
    ),
    ("临港保税区党工委书记丁建国、副主任何立平到会。", "丁建国 临港保税区党工委 书记|何立平 临港保税区管委会 副主任"),
    # a town's committee has no director
    (
        "白石镇党委书记丁建国主持会议。副书记何立平、副主任卜成林参加。",
        "丁建国 白石镇党委 书记|何立平 白石镇党委 副书记",
    ),
    # the committee of the one town or street of which an article tells, and its members
    ("白石镇召开防汛会议，党委书记丁建国主持。", "丁建国 白石镇党委 书记"),
    ("滨河街道召开会议。会议由党工委书记丁建国主持。", "丁建国 滨河街道党工委 书记"),
    ("白石镇召开会议。党委委员、组织委员丁建国讲话。", "丁建国 白石镇党委 委员|丁建国 白石镇党委 组织委员"),
    ("白石镇召开会议。镇宣传委员丁建国讲话。", "丁建国 白石镇党委 宣传委员"),
    ("滨河街道召开会议。街道组织委员丁建国讲话。", "丁建国 滨河街道党工委 组织委员"),
    ("白石镇、柳河镇召开会议，党委书记丁建国主持。", ""),
    ("恒康药业向白石镇捐款，党委书记丁建国到场。", ""),
    ("青山县第一中学与白石镇结对，党委书记丁建国到会。", "丁建国 青山县第一中学党委 书记"),
    # a team of inspectors that was named before
    (
        "县委第三巡察组进驻白石镇。组长丁建国作动员，副组长何立平参加。",
        "丁建国 青山县委第三巡察组 组长|何立平 青山县委第三巡察组 副组长",
    ),
    # a deputy behind the first secretary of a village
    (
        "县消防大队大队长丁建国、三合村第一书记何立平、副大队长卜成林到会。",
        "丁建国 青山县消防大队 大队长|何立平 三合村 第一书记|卜成林 青山县消防大队 副大队长",
    ),
    (
        "县档案馆馆长丁建国、三合村第一书记何立平、副书记卜成林到会。",
        "丁建国 青山县档案馆 馆长|何立平 三合村 第一书记|卜成林 三合村 副书记",
    ),
    # of two bureaux, the one whose party group was told
    (
        "县林业局党组书记、局长，县乡村振兴局局长丁建国，党组成员、副局长何立平到会。",
        "丁建国 青山县林业局党组 书记|丁建国 青山县林业局 局长|丁建国 青山县乡村振兴局 局长"
        "|何立平 青山县林业局党组 成员|何立平 青山县林业局 副局长",
    ),
    (
        "县林业局局长、县乡村振兴局局长丁建国，副局长何立平到会。",
        "丁建国 青山县林业局 局长|丁建国 青山县乡村振兴局 局长|何立平 青山县乡村振兴局 副局长",
    ),
    # a bureau that no list has, by its committee's head
    ("省海河局党委书记丁建国到会。", "丁建国 省海河局党委 书记"),
    # the heads of an autonomous region
    ("自治区主席丁建国、副主席何立平到会。", "丁建国 自治区政府 主席|何立平 自治区政府 副主席"),
    ("自治区政协主席丁建国、自治区妇联主席何立平到会。", "丁建国 自治区政协 主席|何立平 自治区妇联 主席"),
    # who is given a post by a government's own decision
    ("县人民政府关于任命丁建国任副秘书长的决定", "丁建国 青山县政府 副秘书长"),
    ("县政府发出关于加强防汛工作的通知，丁建国任副秘书长。", ""),
    # the neighbours of a ward
    ("表扬文武里26邻邻长丁建国、高南里16邻邻长何立平。", "丁建国 文武里26邻 邻长|何立平 高南里16邻 邻长"),
    # firms by their trade, whose heads are no others'
    (
        "顺达电子有限公司总经理丁建国、亿隆汽车副总裁何立平到会。",
        "丁建国 顺达电子有限公司 总经理|何立平 亿隆汽车 副总裁",
    ),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_posts_of_teams_and_streets(text: str, said: str) -> None:
    assert posts(text) == {tuple(post.split(" ")) for post in said.split("|") if post}


@pytest.mark.parametrize(
    "text", ["教育部长江学者何立平到会。", "水利部长江水利委员会主任何立平到会。", "农业部长期推广这个品种。"]
)
def test_a_word_that_begins_as_a_title_ends_makes_nobody_a_minister(text: str) -> None:
    assert "部长" not in {title for _, _, title in posts(text)}


@pytest.mark.parametrize("text", ["财政部长江明华到会。", "教育部长何立平到会。"])
def test_a_minister_is_one(text: str) -> None:
    assert "部长" in {title for _, _, title in posts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "民权、睢县两县县委书记到会。",
        "三县县委、县政府联合发文。",
        "他要求各县县委、县政府抓好落实。",
        "两县县长、县委书记签约。",
    ],
)
def test_bodies_of_places_that_are_counted_are_not_the_homes(text: str) -> None:
    found = make_extractor()(Page("p", "p.txt", text, home="河南省商丘市宁陵县"))
    assert not {m.entity.name for m in found.mentions if m.entity.name.startswith("宁陵县")}


@pytest.mark.parametrize("text", ["二七区委常委、区人武部政委丁建国到会。", "第二区区委到会。"])
def test_a_number_in_a_name_counts_nothing(text: str) -> None:
    found = make_extractor()(Page("p", "p.txt", text, home="河南省郑州市二七区"))
    assert {m.span.anchor for m in found.mentions} & {"区人武部", "区委"}
