"""Posts whose body follows from the one before, from an election or from a title that says a level."""

import pytest

from tests.extractors.posts.test_posts import posts

SAID = [
    # groups inside a body, and who comes after them
    (
        "县住建局局长丁建国，纪委书记何立平，总工程师卜成林参加。",
        "丁建国 青山县住建局 局长|何立平 青山县住建局纪委 书记|卜成林 青山县住建局 总工程师",
    ),
    ("县委常委、纪委书记丁建国到会。", "丁建国 青山县委 常委|丁建国 青山县纪委 书记"),
    # elections: the body is told once, and posts are taken by whom they name
    (
        "县作家协会召开换届大会，大会推选丁建国为主席，何立平为常务副主席，卜成林兼秘书长。",
        "丁建国 青山县作协 主席|何立平 青山县作协 常务副主席|卜成林 青山县作协 秘书长",
    ),
    (
        "县诗词学会换届，丁建国当选会长，秘书长由何立平担任。",
        "丁建国 青山县诗词学会 会长|何立平 青山县诗词学会 秘书长",
    ),
    ("丁建国当选为县书协第四届主席团主席。", "丁建国 青山县书协 主席"),
    # the party's name before a committee, and who is relieved of two posts
    ("免去丁建国同志的中共青山县委书记、常委职务。", "丁建国 青山县委 书记|丁建国 青山县委 常委"),
    (
        "任命丁建国为青山县副县长，接受其辞去青山县人大常委会副主任职务的请求。",
        "丁建国 青山县政府 副县长|丁建国 青山县人大常委会 副主任",
    ),
    ("丁建国，1985年出生，现任白石镇镇长。", "丁建国 白石镇政府 镇长"),
    # rivers and woods
    (
        "县委副书记、县长、县总河长兼白石河县级河长丁建国主持会议。",
        "丁建国 青山县委 副书记|丁建国 青山县政府 县长|丁建国 青山县 总河长|丁建国 青山县 河长",
    ),
    ("白石镇林长丁建国巡山。", "丁建国 白石镇 林长"),
    # a body inside one that is named before, others' own titles, and who is made somebody of a club
    (
        "县工商联副主席、县工商联安徽商会会长丁建国到会。",
        "丁建国 青山县工商联 副主席|丁建国 安徽商会 会长",
    ),
    ("县委书记丁建国、何立平副县长到校。", "丁建国 青山县委 书记|何立平 青山县政府 副县长"),
    ("聘请县人大常委会原主任丁建国为名誉会长。", "丁建国 青山县人大常委会 主任"),
    ("丁建国，现为县文联主席。", "丁建国 青山县文联 主席"),
    # sent to a village, with or without its name beside
    ("省农科院派驻石桥村的第一书记丁建国到会。", "丁建国 石桥村 第一书记"),
    ("石桥村村民都说，驻村第一书记丁建国好。", "丁建国 石桥村 第一书记"),
    ("丁建国作为县教育局派驻石桥村的“第一书记”，一年多来不怕苦。", "丁建国 石桥村 第一书记"),
    # Taiwan's sections, temples and candidates
    (
        "白石鄉公所民政課長丁建國、農業課長何立平到場。",
        "丁建国 白石乡公所民政课 课长|何立平 白石乡公所农业课 课长",
    ),
    ("福德宮主委丁建國到場。", "丁建国 福德宫 主委"),
    # who acts for whom, an unlisted body in a chain, and names that begin as a title does
    (
        "受县人大常委会主任委托，副主任丁建国主持会议，副主任何立平、卜成林出席会议。",
        "丁建国 青山县人大常委会 副主任|何立平 青山县人大常委会 副主任|卜成林 青山县人大常委会 副主任",
    ),
    ("县人大副主任、工经联会长丁建国作报告。", "丁建国 青山县人大 副主任|丁建国 工经联 会长"),
    ("白石鄉長何立平、代表會主席林長民到場。", "何立平 白石乡政府 乡长|林长民 白石乡代表会 主席"),
    ("青山县名誉副县长丁建国到会。", "丁建国 青山县政府 名誉副县长"),
    (
        "中共新集川镇党委副书记、镇长丁建国到会。",
        "丁建国 新集川镇党委 副书记|丁建国 新集川镇政府 镇长",
    ),
    # the corps in Xinjiang
    ("第十四师党委常委、副政委丁建国到会。", "丁建国 第十四师党委 常委|丁建国 第十四师 副政委"),
    ("兵团一师副师长丁建国、四团政委何立平到会。", "丁建国 兵团一师 副师长|何立平 四团 政委"),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_body_beside(text: str, said: str) -> None:
    assert posts(text) == {tuple(post.split(" ")) for post in said.split("|")}
