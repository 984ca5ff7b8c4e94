"""Posts that elections give, and posts in parts of bodies: who else was chosen, and whose section or brigade it is."""

import pytest

from tests.extractors.posts.test_posts import posts

SAID = [
    # those told with posts of their own before the last one who was chosen
    (
        "青山商会换届，丁大海当选会长，宏远塑模有限公司总经理何立平、鼎新木业有限公司董事长卜成林等7人当选副会长。",
        "丁大海 青山商会 会长|何立平 青山商会 副会长|卜成林 青山商会 副会长|何立平 宏远塑模有限公司 总经理",
    ),
    (
        "县工商联换届，选举兴达洗煤厂厂长何立平、岳阳机械厂经理卜成林为副主席。",
        "何立平 青山县工商联 副主席|卜成林 青山县工商联 副主席|何立平 兴达洗煤厂 厂长",
    ),
    ("县侨联换届，选举丁大海为主席，何立平为副主席，卜成林任秘书长。", "卜成林 青山县侨联 秘书长"),
    (
        "县妇联召开执委会议，增补县教育局副局长何立平、梧桐街道党工委副书记卜成林为执委、常委。",
        "何立平 青山县妇联 执委|何立平 青山县妇联 常委|卜成林 青山县妇联 常委|何立平 青山县教育局 副局长",
    ),
    ("县妇联主席丁大海到会，选举何立平为常委。", "丁大海 青山县妇联 主席|何立平 青山县妇联 常委"),
    ("县妇联召开执委会议，增补县纪委副书记何立平为执委、常委。", "何立平 青山县妇联 执委|何立平 青山县妇联 常委"),
    ("县妇联主席丁大海列席。县委全会选举何立平为常委。", "何立平 青山县委 常委"),
    # a committee of the party by its full name
    ("中共青山县人民医院委员会召开大会，丁大海当选党委书记。", "丁大海 青山县人民医院党委 书记"),
    # the deputy of the body that one post of the head is in
    (
        "县工信局党组书记、局长、县中小企业服务中心主任丁大海，党组成员、副局长何立平，总工程师卜成林到场。",
        "何立平 青山县工信局 副局长|何立平 青山县工信局党组 成员|卜成林 青山县工信局 总工程师",
    ),
    # bodies of a zone behind its 纪工委
    (
        "开发区党工委副书记丁大海，党工委委员、纪工委书记何立平，党工委委员、管委会副主任卜成林到场。",
        "何立平 开发区党工委 委员|卜成林 开发区党工委 委员|卜成林 开发区管委会 副主任",
    ),
    # offices whose names say the body once more
    ("县教育局副局长丁大海、局安全办主任何立平到场。", "何立平 青山县教育局安全办 主任"),
    ("县人民医院院长丁大海、医院医务部部长何立平到场。", "何立平 青山县人民医院医务部 部长"),
    # sections beside a court's or procuratorate's department, and beside a tribunal
    ("县检察院第三检察部主任丁大海，办公室主任何立平到场。", "何立平 青山县检察院办公室 主任"),
    (
        "县法院执行局局长丁大海、柳河法庭庭长何立平、立案庭副庭长卜成林到场。",
        "何立平 青山县法院柳河法庭 庭长|卜成林 青山县法院立案庭 副庭长",
    ),
    (
        "县教育体育局局长丁大海，教研室主任何立平，人事股股长卜成林到场。",
        "卜成林 青山县教体局人事股 股长",
    ),
    # 兼 before a section
    ("县民政局副局长兼社会救助科科长丁大海到场。", "丁大海 青山县民政局 副局长|丁大海 青山县民政局社会救助科 科长"),
    ("县财政局副局长兼国库股股长丁大海到场。", "丁大海 青山县财政局 副局长|丁大海 青山县财政局国库股 股长"),
    ("县卫健局疾控股股长丁大海到场。", "丁大海 青山县卫健局疾控股 股长"),
    # a brigade of the bureau whose party group the holder is in
    ("县自然资源局党组成员、执法大队大队长丁大海到场。", "丁大海 青山县自然资源局执法大队 大队长"),
    # a body's last words, said again before a title
    (
        "胜利油田孤岛采油厂召开大会，采油厂党委副书记、工会主席丁大海，采油厂副厂长何立平到场。",
        "丁大海 胜利油田孤岛采油厂党委 副书记|丁大海 胜利油田孤岛采油厂工会 主席|何立平 胜利油田孤岛采油厂 副厂长",
    ),
    # unions and leagues inside the body told before
    (
        "柳河林业局召开大会，局党委书记丁大海、局团委书记何立平、局工会主席卜成林到场。",
        "何立平 柳河林业局团委 书记|卜成林 柳河林业局工会 主席",
    ),
    ("县第一中学举行大会，校团委书记丁大海到场。", "丁大海 青山县第一中学团委 书记"),
    # departments beside a union, and of a museum, a union, a hospital
    (
        "宏远纸业有限公司党委副书记、工会主席丁大海，人力资源部经理何立平到场。",
        "何立平 宏远纸业有限公司人力资源部 经理",
    ),
    ("县文化馆馆长丁大海、辅导部主任何立平到场。", "何立平 青山县文化馆辅导部 主任"),
    (
        "市总工会经济部部长丁大海、市中心医院组织人事部主任何立平到场。",
        "丁大海 市总工会经济部 部长|何立平 市中心医院组织人事部 主任",
    ),
    # a club's other heads, told between their firms
    (
        "县台商协会会长、宏远包装有限公司总经理丁大海，荣誉会长、天福集团总裁何立平，监事长卜成林到场。",
        "何立平 青山县台商协会 荣誉会长|卜成林 青山县台商协会 监事长|何立平 天福集团 总裁",
    ),
    # the county's bodies behind a town's
    (
        "高沟镇党委书记丁大海，派出所所长卜成林，城投公司总经理何立平到场。",
        "何立平 青山县城投公司 总经理|卜成林 高沟镇派出所 所长",
    ),
    # a team spoken of by its last words
    (
        "县殡改领导小组召开会议，副县长、领导小组副组长丁大海讲话。",
        "丁大海 青山县殡改领导小组 副组长|丁大海 青山县政府 副县长",
    ),
    ("县城郊学区校长丁大海、高沟镇中心学区主任何立平到场。", "丁大海 青山县城郊学区 校长"),
    ("武警青山中队中队长丁大海到场。", "丁大海 武警青山中队 中队长"),
    ("县委常委、统战部部长、台港澳办主任丁大海到场。", "丁大海 青山县委台港澳办 主任"),
    # all bodies of a street, told after its head and its office
    (
        "柳河街道召开会议。街道党工委书记丁大海，办事处主任何立平，人大工委主任卜成林，党工委委员、人武部部长吕界超到场。",
        "卜成林 柳河街道人大工委 主任|吕界超 柳河街道党工委 委员|吕界超 柳河街道人武部 部长",
    ),
    # 兼 between a title and another body
    (
        "县教体局局长兼教育园区建设指挥部办公室主任丁大海、县城管局党组成员兼创城办主任何立平到场。",
        "丁大海 青山县教体局 局长|何立平 青山县城管局党组 成员",
    ),
    # departments of a hospital side by side, and a body of its own beside an office
    (
        "县人民医院医务处处长丁大海、呼吸科主任何立平到场。",
        "丁大海 青山县人民医院医务处 处长|何立平 青山县人民医院呼吸科 主任",
    ),
    # the two boards of a supply cooperative, heads of a school's work, teams of guests, a role behind a title
    (
        "县供销社理事会主任丁大海、监事会主任何立平到场。",
        "丁大海 青山县供销社理事会 主任|何立平 青山县供销社 监事会主任",
    ),
    ("县第三中学校长丁大海，副校长何立平，教务主任卜成林到场。", "卜成林 青山县第三中学 教务主任"),
    ("省祝贺代表团团长、省民宗委副主任丁大海到场。", "丁大海 省祝贺代表团 团长|丁大海 省民宗委 副主任"),
    ("白石村党支部副书记、大学生村官丁大海到场。", "丁大海 白石村 副书记"),
    ("江苏建科监理有限公司总监理工程师丁大海到场。", "丁大海 江苏建科监理有限公司 总监理工程师"),
    # the head of a body named only inside the name of its part
    ("青山县消防救援大队洪安消防站举办开放日。大队长丁大海到场。", "丁大海 青山县消防救援大队 大队长"),
]

NOT_SAID = [
    # what one alone was before: 曾任, 分别任, 现任
    ("县教育局局长丁大海、县体育局局长何立平曾任柳河镇镇长。", "丁大海 柳河镇政府 镇长"),
    ("县教育局局长丁大海、县体育局局长何立平现任两会秘书长。", "丁大海 两会 秘书长"),
    # who stands before the list is none of the chosen
    ("商会会长丁大海主持，宏远塑模有限公司总经理何立平当选副会长。", "丁大海 商会 副会长"),
    ("县长丁大海到会祝贺。何立平当选青山商会会长。", "丁大海 青山商会 会长"),
    # seats of a county's committee are no mass organisation's
    ("县妇联主席何立平出席，县委副书记、常委丁大海讲话。", "丁大海 青山县妇联 常委"),
    # a section of the bureau is none of a school's
    ("县委教育工委组织科科长丁大海、教务处副主任何立平到场。", "何立平 青山县委教育工委教务处 副主任"),
    # 校园 and 院长 say no body once more
    ("县第二中学校长丁大海、校园安全办主任何立平到场。", "何立平 青山县第二中学园安全办 主任"),
    # no organisation's name holds a title and 兼
    (
        "县教体局局长兼教育园区建设指挥部办公室主任丁大海到场。",
        "丁大海 青山县教体局局长兼教育园区建设指挥部办公室 主任",
    ),
    ("县人民医院医务处处长丁大海、呼吸科主任何立平到场。", "何立平 青山县人民医院医务处呼吸科 主任"),
    (
        "高沟镇市场管理办主任丁大海、安顺市检验检测院食品室主任何立平到场。",
        "何立平 高沟镇市场管理办安顺市检验检测院食品室 主任",
    ),
    ("柳河街道办事处主任丁大海，区人大常委会副主任何立平到场。", "何立平 柳河街道人大常委会 副主任"),
    # no government has a 领导小组 of its own
    ("副县长、领导小组副组长丁大海讲话。", "丁大海 青山县政府领导小组 副组长"),
    # a club's branch is no part of what its heads head
    ("县太极协会柳河分会成立。会长丁大海讲话。", "丁大海 青山县太极协会 会长"),
    ("宏远公司总经理丁大海，副总经理何立平，鼎新公司经理卜成林到场。", "何立平 鼎新公司 副总经理"),
    ("县气象局局长丁大海到场，住房公积金管理中心主任何立平讲话。", "何立平 青山县气象局 主任"),
    # a deputy of the last body told
    ("县水利局局长、县防汛办主任丁大海，副主任何立平到场。", "何立平 青山县水利局 副主任"),
    ("县公安局局长丁大海、巡逻大队大队长何立平到场。", "何立平 青山县公安局党委巡逻大队 大队长"),
]


@pytest.mark.parametrize(("text", "said"), SAID, ids=[text[:14] for text, _ in SAID])
def test_a_post_is_of_the_body_that_gives_it(text: str, said: str) -> None:
    missing = {tuple(post.split()) for post in said.split("|")} - posts(text)
    assert not missing, posts(text)


@pytest.mark.parametrize(("text", "said"), NOT_SAID, ids=[text[:14] for text, _ in NOT_SAID])
def test_a_post_is_of_no_other_body(text: str, said: str) -> None:
    assert tuple(said.split()) not in posts(text)
