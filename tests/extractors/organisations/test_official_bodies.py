"""Official bodies by how their names are made: zones, committees of congresses, teams, two spellings of one body."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page
from tests.extractors.organisations.test_organisations import named
from tests.extractors.posts.test_posts import posts

FOUND = [
    (
        "县妇儿委、县残联联合举行仪式，县委宣传部、文化广播电视和旅游局、外经局、计经委参加。",
        "青山县妇儿工委 青山县文广旅局 青山县外经贸局 青山县计经委",
    ),
    ("县乡镇企业局派人。", "青山县乡镇企业局"),
    ("青山县教师培训中心、青山县交通指挥中心派人。", "青山县教师培训中心 青山县交通指挥中心"),
    ("柳林村党委召开会议。", "柳林村党委"),
    ("县委组织部分管领导、县人武部分批组织培训。", "青山县委组织部 青山县人武部"),
    ("县教育局面貌一新，县公安局部分干部到场。", "青山县教育局 青山县公安局"),
    ("县招商引资和营商环境服务中心派人。", "青山县招商引资和营商环境服务中心"),
    ("县行政审批和政务信息管理局派人。", "青山县行政审批和政务信息管理局"),
    ("县公安局柳河中心派出所派人。", "青山县公安局 青山县公安局柳河中心派出所"),
    ("县法院柳河中心法庭派人。", "青山县法院 青山县法院柳河中心法庭"),
    ("石桥小学获得“恒力集团”资助，给“蓝天救援队”授予“蓝天救援队”锦旗。", "石桥小学 恒力集团 蓝天救援队"),
    ("演出结束后，《青山日报》记者到场。", "青山日报"),
    ("坊前镇：新时代文明实践站揭牌。", "坊前镇新时代文明实践站"),
    ("柳河街道党工委书记到场，街道团工委、街道商会主办活动。", "柳河街道团工委 柳河街道商会"),
    ("副主席带领港澳台外侨与民族宗教委员会委员视察。", "港澳台外侨与民族宗教委员会"),
    ("县政协社法委，民族宗教、港澳台侨和外事委员会组织活动。", "民族宗教、港澳台侨和外事委员会"),
    ("共青团青川县委员会发出倡议，清华大学深圳研究院派人。", "共青团青川县委 清华大学深圳研究院"),
    # zones bear their own name, whatever kind of zone they are
    ("长开区党工委、高开区管委会派人。", "长开区党工委 高开区管委会"),
    ("双凤工业区管委会主办，北城区财政局协办。", "双凤工业区管委会 北城区财政局"),
    ("南部科技新城综合执法局联合龙泉产业园招商局开展检查。", "南部科技新城综合执法局 龙泉产业园招商局"),
    # committees inside congresses and conferences, and lists of them
    (
        "市人大监察和司法委、县人大常委会环境与资源保护工委派人。",
        "市人大监察和司法委员会 青山县人大常委会环境与资源保护工委",
    ),
    ("全国人大民族侨务委到场。", "全国人大民族侨务委"),
    ("县政协经济科技和城建委、外事侨务委到场。", "青山县政协经济科技和城建委 青山县政协外事侨务委"),
    ("北岭代表团人大代表，莆田二十五中和泉州第四十二中学学生参加。", "北岭代表团 莆田二十五中 泉州第四十二中学"),
    (
        "市城市管理行政执法支队四大队、市交通运输综合行政执法支队派人。",
        "市城市管理综合行政执法支队四大队 市交通运输综合行政执法支队",
    ),
    # parts of bodies
    ("县供电公司营销部联合县档案馆征集科开展活动。", "青山县供电公司营销部 青山县档案馆征集科"),
    ("县融媒体中心编辑部、县烟草局稽查队派人。", "青山县融媒体中心编辑部 青山县烟草局稽查队"),
    # teams of a level, and those sent to help others
    ("长沙市第九批援疆干部人才队和县援鄂医疗队出发。", "长沙市第九批援疆干部人才队 青山县援鄂医疗队"),
    ("省督导组、市专项督查组来到青山县。", "省督导组 市专项督查组"),
    # a court and who joins it, stations of towns that are called villages, branches of libraries, clubs of trades
    ("青山县法院白石法庭联合白石司法所召开座谈会。", "青山县法院白石法庭 白石司法所"),
    ("南村派出所民警赶到后涧村，鸭村司法所派人。", "南村派出所 鸭村司法所"),
    ("厦门市图书馆白石分馆馆长丁建国介绍。", "厦门市图书馆白石分馆"),
    ("石台县茶业协会、宁德市茶业学会和天方茶业主办。", "石台县茶业协会 宁德市茶业学会 天方茶业"),
    ("叶子社会服务工作社负责人到场。", "叶子社会服务工作社"),
    ("厦门市工商联（总商会）副主席丁海到延平区。", "厦门市工商联"),
    (
        "江苏省对口支援霍城县前方指挥组、花都区对口帮扶望谟县工作组到场。",
        "江苏省对口支援霍城县前方指挥组 花都区对口帮扶望谟县工作组",
    ),
    (
        "上海市第十批援藏干部联络组拉孜小组、福州市援宁工作队到场。",
        "上海市第十批援藏干部联络组拉孜小组 福州市援宁工作队",
    ),
    (
        "宁波市东西部协作凉山州工作队、天津市对口支援甘肃工作前方指挥部派人。",
        "宁波市东西部协作凉山州工作队 天津市对口支援甘肃工作前方指挥部",
    ),
    # committees in streets whose congress or conference is said before the street, parties behind several places
    (
        "区人大柳湾街道工委组织视察，政协白石街道工作委员会派人。人大青禾街道工委主任丁海到场。",
        "柳湾街道人大工委 白石街道政协工委 青禾街道人大工委",
    ),
    ("致公党上海黄浦区委、民盟成都市武侯区委捐资。", "致公党上海黄浦区委 民盟成都市武侯区委"),
    ("会上县发改局先发言，座谈会上财政局、水利局再发言。", "青山县发改局 青山县财政局 青山县水利局"),
    ("县市场局督促整改，县粮食局、县社会事业局派人。", "青山县市场监管局 青山县粮食局 青山县社会事业局"),
    ("县民营经济协会、市民营经济协会派人。", "青山县民营经济协会 市民营经济协会"),
    ("一行来到长沙市一中株洲实验学校、石门县二中。", "长沙市一中株洲实验学校 石门县二中"),
    ("三井街道联合白石新村物业、青禾花园物业演练。", "白石新村物业"),
    ("广元市蜀道核桃专业合作社联合社、县供销社派人。", "广元市蜀道核桃专业合作社联合社 青山县供销社"),
]


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[text[:12] for text, _ in FOUND])
def test_official_bodies_are_found(text: str, names: str) -> None:
    missing = set(names.split()) - named(text)
    assert not missing, named(text)


ONE = [
    ("滨湖新区管理委员会牵头，滨湖新区管委会落实。", "滨湖新区管委会"),
    ("幸福社区居民委员会牵头，幸福社区居委会落实。", "幸福社区居委会"),
    ("柳河村村民委员会牵头，柳河村村委会落实。", "柳河村村委会"),
    ("阳光小区业主委员会牵头，阳光小区业委会落实。", "阳光小区业委会"),
    ("县政协外事侨务委员会牵头，县政协外事侨务委落实。", "青山县政协外事侨务委"),
]
SHORT = [
    ("市消防救援支队走进社区，消防救援支队民警讲解。", "市消防救援支队"),
    ("县防汛抗旱指挥部办公室牵头，县防指办落实。", "青山县防汛抗旱指挥部办公室"),
]
OFFICES = [
    ("杏花岭区巨轮街道办组织巡逻，巨轮街道办事处落实。", "巨轮街道办事处"),
    ("花蓮縣吉安鄉公所表揚績優人員，吉安鄉公所致詞。", "吉安乡公所"),
    ("高雄市凤山区公所表扬绩优人员，凤山区公所致词。", "凤山区公所"),
    ("花蓮縣吉安鄉民代表會主席王明到場，吉安鄉民代表會致詞。", "吉安乡民代表会"),
]


@pytest.mark.parametrize(("text", "name"), OFFICES, ids=[name for _, name in OFFICES])
def test_the_office_of_a_town_is_one_with_its_county_and_without(text: str, name: str) -> None:
    assert {other for other in named(text) if other.endswith((name[-2:], "街道办"))} == {name}, named(text)


@pytest.mark.parametrize(("text", "name"), SHORT, ids=[name for _, name in SHORT])
def test_a_body_by_its_short_form_is_the_same(text: str, name: str) -> None:
    assert named(text) == {name}


@pytest.mark.parametrize("body", ["人民医院", "民族中学", "文学艺术界联合会", "歌舞团"])
def test_bodies_of_an_autonomous_county_are_one_by_its_shorter_name(body: str) -> None:
    found = named(f"巴马瑶族自治县召开会议。巴马县{body}派人，巴马瑶族自治县{body}到场。")
    assert f"巴马县{body}" not in found, found


def test_a_firm_keeps_the_shorter_name_of_an_autonomous_county() -> None:
    assert "巴马县惠民农业有限公司" in named("巴马瑶族自治县召开会议。巴马县惠民农业有限公司派人。")


@pytest.mark.parametrize(("text", "name"), ONE, ids=[text[:12] for text, _ in ONE])
def test_one_body_under_two_spellings_is_one(text: str, name: str) -> None:
    found = {other for other in named(text) if other.endswith(("委", "委员会", "委会"))}
    assert found == {name}, found


NONE = [
    ("各开发区党工委、管委会要落实责任。", "开发区党工委"),
    ("县委召开区委常委会精神学习会。", "召开区委常委会"),
    ("援鄂医疗队员平安归来，援疆工作取得成效。", "援鄂医疗队"),
    ("驻县工作组和全县工作队进村入户。", "青山县工作组"),
    ("县交警大队城区中队联合城关派出所设卡夜查。", "青山县公安局交警大队城区中队联合城关派出所"),
    ("双方医院签订协议，双方学校结对。", "双方医院"),
    ("县对口支援办公室和县工作组负责人参加。", "县对口支援办公室和县工作组"),
    ("要深化东西部协作，工作队要走村入户，对口支援和帮扶见成效。", "东西部协作工作队"),
    # who was its head once; its secretariat by a short name
    ("县水利局原局长丁玉到场。", "青山县水利局原局"),
    ("上海警备区副政委、市双拥办主任丁玉到场。", "上海警备区副政委"),
    ("决不辜负人大常委会的信任。", "人大常委会"),
    ("县府办、县教育局主要负责人陪同。", "青山县政府办事处"),
    ("县国有资产监督管理委员会派人。", "青山县国有资产监督管委会"),
    # a trade is no firm, branches counted and libraries opened are none named
    ("石台县茶业协会主办，石台县酒业商会协办。", "石台县茶业"),
    ("石台县茶业协会主办，石台县酒业商会协办。", "石台县酒业"),
    ("县图书馆建成分馆20个，各镇都有图书分馆。", "各镇都有图书分馆"),
    ("白石村派出所建好了。", "村派出所"),
    ("县公安局柳河中心派出所派人。", "青山县公安局柳河中心"),
    ("县供电局基层供电所派人，区属国有公司派人。", "青山县供电局基层供电所"),
    ("在故障点附近石鼓农场值班。", "故障点附近石鼓农场"),
    ("村民住在老场部、青山县城4处。", "青山县城4处"),
    ("报警派出所后，民警赶到。", "报警派出所"),
    ("村里建起生猪养殖场，专家到农村基层卫生院指导。", "生猪养殖场"),
    ("局属学校负责人参加会议。", "局属学校"),
    ("县税务局柳河中心税务所派人。", "青山县税务局柳河中心"),
    ("临汾路街道举行晚会，活动由街道党工委、街道办事处主办。", "临汾路街道街道办事处"),
    ("考察团参观市民卡中心。", "卡中心"),
    ("《长沙市物业管理条例》实施，学习《石门县物业管理办法》。", "长沙市物业"),
    ("石门县第十二届中小学田径运动会开幕。", "石门县第十二届中小学"),
    ("各中心小学、单设初中、局直学校参加。", "单设初中"),
    ("慰问了20所农村福利院、1所社会福利院。", "青山县社会福利院"),
    ("服务站工作人员协同村委干部来到白石村。", "服务站工作人员协同村委"),
    ("他住在石门县白石镇交界处。", "石门县白石镇交界处"),
]


@pytest.mark.parametrize(("text", "name"), NONE, ids=[text[:12] for text, _ in NONE])
def test_none_is_made_of_other_words(text: str, name: str) -> None:
    assert name not in named(text), named(text)


SAID = [
    ("据开元区综合办公室主任丁海介绍，长开区管委会副主任何平到场。", "何平 长开区管委会 副主任"),
    ("全国人大内务司法委副主任委员丁海到场。", "丁海 全国人大监察和司法委员会 副主任委员"),
    (
        "省第八批援藏工作队领队丁海到场，援疆前方指挥部指挥长何平讲话。",
        "丁海 省第八批援藏工作队 领队|何平 援疆前方指挥部 指挥长",
    ),
    (
        "江苏省对口支援霍城县前方指挥组副组长、县委副书记丁海到场。",
        "丁海 江苏省对口支援霍城县前方指挥组 副组长|丁海 青山县委 副书记",
    ),
    ("县招商专班由县长丁大勇任组长。", "丁大勇 青山县招商专班 组长"),
    ("由副县长丁大勇担任组长的县换届领导小组成立。", "丁大勇 青山县换届领导小组 组长"),
    (
        "成立以县委书记丁大勇为组长、县长何平安为副组长的县防汛领导小组。",
        "丁大勇 青山县防汛领导小组 组长|何平安 青山县防汛领导小组 副组长",
    ),
    ("石门镇召开会议，镇商会会长丁海讲话。", "丁海 石门镇商会 会长"),
    ("县供销合作社联合社主任丁海到场。", "丁海 青山县供销社 主任"),
    # zones are no 区 of their own level, and whoever speaks for them is outside their names
    (
        "开发区党委书记丁海和试验区党委书记、管委会主任何平先后致辞。",
        "丁海 开发区党委 书记|何平 试验区党委 书记|何平 试验区管委会 主任",
    ),
    ("高新区党工委书记丁海代表高新区党工委、管委会讲话。", "丁海 高新区党工委 书记"),
    # schools of common words, and what a fair's committee has
    ("建新中学校长丁海、平安小学教师何平到场。", "丁海 建新中学 校长|何平 平安小学 教师"),
    (
        "县长、茶博会执委会副主任兼办公室主任丁海，县文旅局局长、本届茶博会组委会主任何平到场。",
        "丁海 青山县政府 县长|丁海 茶博会执委会 副主任|丁海 茶博会执委会办公室 主任"
        "|何平 青山县文旅局 局长|何平 茶博会组委会 主任",
    ),
    # committees of the congress or CPPCC whose officer stands before
    (
        "县政协副主席丁海、社会法制和民族宗教委员会副主任何平，文史委主任卜林到场。",
        "丁海 青山县政协 副主席|何平 青山县政协社会法制和民族宗教委 副主任|卜林 青山县政协文史委 主任",
    ),
    (
        "县人大常委会财经工委主任丁海、农工委主任何平、环资工委副主任卜林到场。",
        "何平 青山县人大常委会农工委 主任|卜林 青山县人大常委会环资工委 副主任",
    ),
    ("县政协副主席丁海，县委农工委主任何平到场。", "丁海 青山县政协 副主席|何平 青山县委农工委 主任"),
    # committees named bare where the article tells of one assembly, or of the one that has such a committee
    (
        "县政协召开主席会议，听取提案委主任丁海的汇报。由教文委副主任何平、委员工委主任卜林和城建委主任文秀说明。",
        "丁海 青山县政协提案委 主任|何平 青山县政协教文委 副主任|卜林 青山县政协委员联络工作委员会 主任"
        "|文秀 青山县政协城建委 主任",
    ),
    (
        "县人大常委会举行会议，听取法工委主任丁海的汇报。代表工委副主任何平、财经委主任委员卜林发言。",
        "丁海 青山县人大常委会法工委 主任|何平 青山县人大代工委 副主任|卜林 青山县人大财经委 主任委员",
    ),
    ("县政协调研。县人大到场祝贺。文史委主任丁海说明。", "丁海 青山县政协文史委 主任"),
    ("县人大常委会听取发展和改革委员会主任丁海、监察委主任何平的汇报。", "丁海 青山县发改委 主任|何平 青山县监委 主任"),
    (
        "柳河街道党工委书记丁海，人大工作室主任何平，武装部部长卜林，党工委副书记文秀，办事处副主任李强参加。",
        "丁海 柳河街道党工委 书记|卜林 柳河街道人武部 部长|文秀 柳河街道党工委 副书记|李强 柳河街道办事处 副主任",
    ),
    (
        "县卫生健康局党组书记、局长，中医药管理局局长丁海到场，北师大党委书记何平讲话。",
        "丁海 青山县卫健局 局长|丁海 青山县中医药管理局 局长|何平 北京师范大学党委 书记",
    ),
    # bodies of a zone and of a street, told behind each other
    (
        "示范区党工委副书记、管委会常务副主任丁海，保税区党工委副书记、纪工委书记何平到场。",
        "丁海 示范区党工委 副书记|丁海 示范区管委会 常务副主任|何平 保税区党工委 副书记|何平 保税区纪工委 书记",
    ),
    (
        "柳河街道党工委副书记、纪工委书记丁海，办事处副主任何平参加。",
        "丁海 柳河街道纪工委 书记|何平 柳河街道办事处 副主任",
    ),
    ("市农业农村局首席农艺师丁海到场。", "丁海 市农业农村局 首席农艺师"),
    ("由丁大勇任组长的省督导组到石门镇检查。", "丁大勇 省督导组 组长"),
]


@pytest.mark.parametrize(("text", "said"), SAID, ids=[text[:12] for text, _ in SAID])
def test_posts_are_of_official_bodies(text: str, said: str) -> None:
    missing = {tuple(post.split()) for post in said.split("|")} - posts(text)
    assert not missing, posts(text)


def test_a_city_whose_name_ends_so_keeps_its_congress_where_a_page_begins() -> None:
    page = Page("p", "p.txt", "宜城市七届人大常委会举行第二十次会议\n\n本报讯 宜城市人大常委会开会。", home="宜城市")
    bodies = {m.entity.name for m in extract(page).mentions if m.entity.kind == "organisation"}
    assert bodies == {"宜城市人大常委会"}


def test_a_party_committee_of_the_province_is_one_under_both_names() -> None:
    text = "民盟安徽省委派人到县。民盟省委副主委丁海到场。"
    found = {name for name in named(text, home="安徽省合肥市长丰县") if name.startswith("民盟")}
    assert found == {"民盟安徽省委"}


@pytest.mark.parametrize("body", ["镇纪委", "乡人大", "街道妇联"])
def test_a_towns_body_is_never_the_countys(body: str) -> None:
    assert not posts(f"{body}负责人丁大勇参加活动。")


def test_who_sits_in_a_congress_is_no_body_of_it() -> None:
    assert "北岭代表团人大" not in named("北岭代表团人大代表参加会议。")


def test_who_speaks_for_a_zone_is_no_part_of_its_name() -> None:
    found = named("丁海代表县委、县政府致辞，何平代表开发区管委会签约。")
    assert "开发区管委会" in found
    assert not any("代表" in name for name in found)


SET_UP = [
    ("青山县成立了由县长任总指挥的应急抢险指挥部，村里连夜值守。", "应急抢险指挥部"),
    ("专门设立了抗震救援办公室，开通热线。", "抗震救援办公室"),
    ("镇里成立了以书记任组长的环境整治领导小组，落实责任。", "环境整治领导小组"),
]


@pytest.mark.parametrize(("text", "name"), SET_UP, ids=[name for _, name in SET_UP])
def test_a_body_that_the_text_says_was_set_up_is_named(text: str, name: str) -> None:
    mentions = extract(Page("p.txt", "p.txt", text)).mentions
    assert name in {m.entity.name for m in mentions if m.entity.kind == "organisation"}


@pytest.mark.parametrize(
    "text",
    [
        "各村成立了工作领导小组，责任到人。",
        "镇里组建了专项工作专班，设立了办公室。",
        "全县成立了三个工作专班，成立了相应的领导小组。",
    ],
)
def test_what_every_county_sets_up_is_no_name(text: str) -> None:
    assert [m for m in extract(Page("p.txt", "p.txt", text)).mentions if m.entity.kind == "organisation"] == []


PRINTED = [
    # commands are called without the 市 of their place
    ("莆田军分区政委丁海、市军分区司令员何平到场。", "莆田军分区"),
    ("合肥市军分区派人。", "合肥军分区"),
    # bodies that are not each other's short forms keep what is printed
    ("县广播电视台、县职业技术学校、县节能监察中心派人。", "青山县广播电视台 青山县职业技术学校 青山县节能监察中心"),
    ("县经济开发区管委会、县园林管理局派人。", "青山县经济开发区管委会 青山县园林管理局"),
    ("中国气象局和县气象局派人。", "中国气象局 青山县气象局"),
    ("县公安局交管大队派人，交管大队讲解。", "青山县公安局交管大队"),
    # schools by high numbers
    ("西安市第八十五中学、哈尔滨市第一百一十三中学学生参加。", "西安市第八十五中学 哈尔滨市第一百一十三中学"),
    ("西安市八十五中学生参加。", "西安市第八十五中学"),
    # one party's committees, 社 alone among them
    ("九三学社市委派人，社市委副主委丁海讲话。", "九三学社市委"),
    # one body under two names
    ("梧桐街道办派人，梧桐街道办事处主任丁海讲话。", "梧桐街道办事处"),
    ("青山法院法官何平到青山县法院。", "青山县法院"),
    ("国网青山县供电公司检修线路，供电公司党委书记丁海到场。", "国网青山县供电公司"),
    ("县老科协会长丁海到场。", "青山县老科协"),
    ("西仓寺寺管会派人。", "西仓寺寺管会"),
    ("县人大常委会财经工委和县人大财经委派人。", "青山县人大常委会财经工委 青山县人大财经委"),
    ("中广核集团和中广核派人。", "中国广核集团"),
    ("中央储备粮青山直属库派人。", "中央储备粮青山直属库"),
    ("恒安（湖口）纸业有限公司投产，恒安纸业招工。", "恒安（湖口）纸业有限公司"),
    ("到浏阳市公积金中心大瑶分中心，县图书馆梧桐分中心挂牌。", "浏阳市公积金中心大瑶分中心 青山县图书馆梧桐分中心"),
    # schools of more than one kind, and nurseries
    (
        "到郴州综合职业中专学校、浏阳市综合高中、泸州综合实验学校。",
        "郴州综合职业中专学校 浏阳市综合高中 泸州综合实验学校",
    ),
    ("到浏阳市完全中学、郴州寄宿学校、泸州保育院。", "浏阳市完全中学 郴州寄宿学校 泸州保育院"),
    ("到白石镇托育中心、浏阳市成教中心、衡阳特校。", "白石镇托育中心 浏阳市成教中心 衡阳特校"),
]
NOT_PRINTED = [
    ("梧桐街道办派人，梧桐街道办事处主任丁海讲话。", "梧桐街道办"),
    ("县老科协会长丁海到场。", "青山县老科协会"),
    ("九三学社市委派人，白石社区委员会主任丁海讲话。", "九三学社青山县委 九三学社区委"),
    ("九三学社派人，社区委托物业修路，社区委任楼长。", "九三学社区委"),
    ("省军区、山东省军区派人。", "山东省省军区"),
    ("第八十五批学员到校。", "第八十五批学员"),
    ("学区房涨价，优质学区覆盖，各学区校长到场。", "青山县学区 优质学区 学区 各学区"),
    ("中广核集团派人。", "中国广核集团集团 中广核集团"),
    ("武警青山中队中队长丁海到场。", "武警青山中队中队"),
    ("恒安（湖口）纸业有限公司投产，恒远纸业招工。", "恒远（湖口）纸业有限公司"),
    ("全市第三批中学挂牌。", "第三批中学"),
    ("县法院与青山中学共建。", "青山县中学"),
    ("县综合职业中专学校招生。", "青山县综合职业中专"),
    ("浏阳市大瑶镇中小学校开学，白石镇中小幼学校放假。", "浏阳市大瑶镇中小学校 白石镇中小幼学校"),
    ("梧桐街道辖区学校、白石镇辖区合作社派人。", "梧桐街道辖区学校 白石镇辖区合作社"),
    ("梧桐街道辖区物业公司参加演练。", "梧桐街道辖区物业公司"),
    ("他综合学校意见，综合医院床位不足。", "综合学校 综合医院 青山县综合医院"),
]


@pytest.mark.parametrize(("text", "bodies"), PRINTED, ids=[text[:12] for text, _ in PRINTED])
def test_bodies_are_called_as_papers_call_them(text: str, bodies: str) -> None:
    assert set(bodies.split()) <= named(text), named(text)


@pytest.mark.parametrize(("text", "bodies"), NOT_PRINTED, ids=[text[:12] for text, _ in NOT_PRINTED])
def test_bodies_are_called_nothing_else(text: str, bodies: str) -> None:
    assert named(text).isdisjoint(bodies.split()), named(text)
