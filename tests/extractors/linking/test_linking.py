"""What names one page's mentions come to, and what they are part of, in sentences written for the test."""

import pytest

from extractors.pipeline import extract
from extractors.records import Entity, Extraction, Page


def read(text: str, home: str | None = "青山县") -> Extraction:
    """A page of 青山县, or of what its text makes likely."""
    return extract(Page("p.txt", "p.txt", text, home=home))


def entity(found: Extraction, name: str) -> Entity:
    """The entity of a name."""
    return next(e for e in found.entities if e.identity.name == name)


PARENTS = [
    ("县委宣传部发布通知。", "青山县委宣传部", "青山县委"),
    ("县人大常委会举行会议。", "青山县人大常委会", "青山县人大"),
    ("县政协提案委督办提案。", "青山县政协提案委", "青山县政协"),
    ("自治区党委宣传部在宁夏回族自治区党委宣传部开会。", "宁夏回族自治区党委宣传部", "宁夏回族自治区党委"),
    ("清华大学建筑学院派员指导。", "清华大学建筑学院", "清华大学"),
    ("青云农商银行洙河支行开业。", "青云农商银行洙河支行", "青云农商银行"),
    ("县总工会党组召开会议。", "青山县总工会党组", "青山县总工会"),
    ("县政府办牵头，财政局配合。", "青山县政府办", "青山县政府"),
    ("县政府驻上海办事处揭牌。", "青山县政府驻上海办事处", "青山县政府"),
    ("东关街道综治办开展宣传。", "东关街道综治办", "东关街道办事处"),
    ("东关街道主任周正、社会事务办主任林晓参加。", "东关街道社会事务办", "东关街道办事处"),
    ("青云茶业有限公司董事长周正、品牌运营中心总监林晓参加。", "青云茶业有限公司品牌运营中心", "青云茶业有限公司"),
    ("省委党校教务处处长周正、应急管理培训部主任林晓参加。", "省委党校应急管理培训部", "省委党校"),
    ("省民委财务处处长周正、党办主任林晓一行到访。", "省民族事务委员会党办", "省民族事务委员会"),
    ("中国邮政集团有限公司白溪市青山分公司主办。", "中国邮政集团有限公司白溪市青山分公司", "中国邮政集团有限公司"),
]


@pytest.mark.parametrize(("text", "part", "whole"), PARENTS, ids=[part for _, part, _ in PARENTS])
def test_names_that_hold_a_larger_body_are_part_of_it(text: str, part: str, whole: str) -> None:
    parent = entity(read(text), part).parent
    assert parent is not None
    assert parent.name == whole


NO_PARENTS = [
    ("青山茶业集团有限公司开工。", "青山茶业集团有限公司"),
    ("海州建工集团股份有限公司中标。", "海州建工集团股份有限公司"),
    ("县政府采购中心发布公告。", "青山县政府采购中心"),
    ("东关街道党建办组织学习。", "东关街道党建办"),
    ("县农业农村局局长周正、种植业发展中心主任林晓参加。", "种植业发展中心"),
    ("海州学院教授周正、白石经济开发区政策研究室主任林晓参加。", "白石经济开发区政策研究室"),
]


@pytest.mark.parametrize(("text", "name"), NO_PARENTS, ids=[name for _, name in NO_PARENTS])
def test_a_firms_form_and_others_work_make_no_larger_body(text: str, name: str) -> None:
    assert entity(read(text), name).parent is None


def test_a_village_committee_of_the_party_is_part_of_no_organisation() -> None:
    assert entity(read("长乐村党支部召开会议。"), "长乐村党支部").parent is None


SHORT = [
    ("青云福人药业股份有限公司开工。福人药业股份有限公司投资。", "福人药业股份有限公司", "青云福人药业股份有限公司"),
    ("双莲村与安徽刀板香公司合作。刀板香公司总经理到场。", "刀板香公司", "安徽刀板香公司"),
    ("白石县大荣果品专业合作社开业。大荣合作社的社员到场。", "大荣合作社", "白石县大荣果品专业合作社"),
    ("黄平县民族中学开学。黄平民族中学的老师到场。", "黄平民族中学", "黄平县民族中学"),
    ("清丰县法院开庭。清丰法院的法官到场。", "清丰法院", "清丰县法院"),
    ("市防汛第二督导组来我县。市督导组组长王强讲话。", "市督导组", "市防汛第二督导组"),
    ("江北医科大学第二医院（以下简称江医附院）签约，江医附院到场。", "江医附院", "江北医科大学第二医院"),
    ("青云贵祥矿业粉体有限公司捐款。贵祥矿业公司的职工到场。", "贵祥矿业公司", "青云贵祥矿业粉体有限公司"),
    ("学校由中国红十字基金会援建。中国红基会秘书长王强到场。", "中国红基会", "中国红十字基金会"),
    (
        "湖南交通投资集团签约。湖南交投集团书记王强、湖南交投科技有限公司到场。",
        "湖南交投集团",
        "湖南交通投资集团",
    ),
    ("县征兵工作领导小组开会。县征兵领导小组组长讲话。", "青山县征兵领导小组", "青山县征兵工作领导小组"),
]


@pytest.mark.parametrize(("text", "short", "full"), SHORT, ids=[short for _, short, _ in SHORT])
def test_short_and_full_forms_on_a_page_are_one_organisation(text: str, short: str, full: str) -> None:
    names = {m.entity.name for m in read(text).mentions if m.entity.kind == "organisation"}
    assert full in names
    assert short not in names


def test_a_hospital_of_chinese_medicine_and_a_schools_centre_stay_apart() -> None:
    names = {m.entity.name for m in read("河清镇小学与河清镇中心小学比赛，县工业公司与县工商业公司签约。").mentions}
    assert {"河清镇小学", "河清镇中心小学"} <= names


def test_schools_of_different_numbers_stay_apart() -> None:
    names = {m.entity.name for m in read("青云中学与青云第一中学比赛。").mentions}
    assert {"青云中学", "青云第一中学"} <= names


def test_two_companies_whose_names_begin_alike_stay_two() -> None:
    text = "山东出版集团有限公司与山东出版传媒股份有限公司签约。"
    assert {"山东出版集团有限公司", "山东出版传媒股份有限公司"} <= {m.entity.name for m in read(text).mentions}


def test_a_branch_speaks_of_itself_not_of_the_whole_bank() -> None:
    names = {m.entity.name for m in read("江苏银行港闸支行协办。").mentions if m.entity.kind == "organisation"}
    assert names == {"江苏银行港闸支行"}


def test_the_youth_league_bears_its_place_inside() -> None:
    names = {m.entity.name for m in read("团县委组织慰问。", "陇县").mentions if m.entity.kind == "organisation"}
    assert names == {"共青团陇县委"}


def test_the_youth_league_of_the_city_and_the_province_is_not_the_homes() -> None:
    text = "山东省济南市历下区举行活动。团省委副书记丁海、团市委书记何平、团区委书记卜林参加。"
    names = {m.entity.name for m in read(text, "历下区").mentions if m.entity.kind == "organisation"}
    assert names == {"共青团山东省委", "共青团济南市委", "共青团历下区委"}
    alone = {m.entity.name for m in read("团市委书记何平参加。", "历下区").mentions if m.entity.kind == "organisation"}
    assert alone == {"团市委"}


def test_a_democratic_party_of_the_city_is_its_committee() -> None:
    names = {m.entity.name for m in read("济南市历下区召开会议。市民盟派人参加。", "历下区").mentions}
    assert "民盟济南市委" in names


def test_the_party_committee_of_the_street_is_that_of_the_street_named_before() -> None:
    found = read("大河街道召开会议，街道党工委书记王建国主持。")
    assert "大河街道党工委" in {m.entity.name for m in found.mentions}
    assert [p.organisation.name for p in found.posts] == ["大河街道党工委"]


def places(text: str, home: str) -> set[tuple[str, str, str]]:
    """The communities of a page as (kind, home, name)."""
    found = extract(Page("p.txt", "p.txt", text, home=home)).entities
    return {(e.community_kind or "", e.identity.home, e.identity.name) for e in found if e.identity.kind == "community"}


def test_a_county_level_city_that_no_gazetteer_lists_is_a_district_everywhere() -> None:
    found = places("市委书记丁玉到城西街道北岸村调研，我市修桥，白溪市教育局、白溪市到场。", "白溪市")
    assert {kind for kind, _, name in found if name == "白溪市"} == {"district"}


def test_the_villages_of_one_name_in_two_counties_stay_two() -> None:
    found = places("侯寨乡大湾村、金水区兴达街道大湾村派人参加。", "河南省郑州市二七区")
    assert {("village", "二七区", "大湾村"), ("village", "金水区", "大湾村")} <= found


WITHIN = [
    ("书记到大湾乡新民村、双河村和东山村调研。", "东山村", "大湾乡"),
    ("大湾乡、桃源镇新民村获奖。", "大湾乡", "青山县"),
    ("桃源镇和平村张灯结彩，大湾乡派出双河村队伍。", "双河村", "青山县"),
    ("东山村张灯结彩。大湾乡新民村、东山村获奖，桃源镇参加。", "东山村", "大湾乡"),
    ("桃源镇东山村张灯结彩。大湾乡新民村、东山村获奖。", "新民村", "大湾乡"),
    ("考察团来到中牟县，看了柳坝镇花园社区。", "柳坝镇", "中牟县"),
    ("考察团来到中牟县，介绍了我县柳坝镇的经验。", "柳坝镇", "青山县"),
    ("考察团从中牟县来到柳坝镇。", "柳坝镇", "青山县"),
]


@pytest.mark.parametrize(("text", "name", "larger"), WITHIN, ids=[text[:14] for text, _, _ in WITHIN])
def test_a_list_goes_on_in_one_town_and_a_visit_in_one_county(text: str, name: str, larger: str) -> None:
    parent = entity(read(text), name).parent
    assert parent is not None
    assert parent.name == larger


def test_a_natural_village_lies_in_the_village_before_it_and_bears_one_name() -> None:
    page = read("七拱镇新圩村委会鹤田自然村修路，鹤田村的巷道铺好了，新圩村的干部到场。")
    parent = entity(page, "鹤田村").parent
    assert parent is not None
    assert parent.name == "新圩村"
    villages = {e.identity.name for e in page.entities if e.community_kind == "village"}
    assert villages == {"鹤田村", "新圩村"}


def test_the_villages_of_one_name_in_two_towns_of_a_county_stay_two() -> None:
    found = places("白石镇大湾村、青石镇大湾村派人参加，大湾村村民到场。", "青山县")
    assert {home for kind, home, _ in found if kind == "village"} == {"青山县白石镇", "青山县青石镇"}


def test_the_towns_of_one_name_in_two_counties_stay_two_and_so_do_their_villages() -> None:
    found = places("青山县峡口乡峡口村修路。望峡县峡口乡峡口村派人来看。", "青山县")
    assert {("village", "青山县", "峡口村"), ("village", "望峡县", "峡口村"), ("town", "望峡县", "峡口乡")} <= found


def test_a_village_said_again_is_the_one_said_before() -> None:
    found = places("白石镇大湾村派人参加，大湾村村民到场。", "青山县")
    assert [home for kind, home, _ in found if kind == "village"] == ["青山县"]


def forms(text: str, name: str) -> set[str]:
    """Every form of words that a page gives an entity as its name."""
    found = read(text)
    told = {form for e in found.entities if e.identity.name == name for form in e.forms}
    return told | {m.form for m in found.mentions if m.entity.name == name and m.form}


NO_NAMES = [
    ("副县长丁玉、县长何平到场。", "青山县政府", "副县长 县长"),
    ("青山县副县长丁玉到场。", "青山县政府", "青山县副县长"),
    ("桃源社区居委会主任丁玉、社区书记何平到场，该社区修了路。", "桃源社区", "该社区 社区书记 居委会主任"),
    ("白石镇党委书记丁玉介绍，该镇修了路，镇长何平说好。", "白石镇政府", "镇长"),
    ("白石镇修了路，该镇明年再修。", "白石镇", "该镇"),
    ("我县举行会议，青山县各界参加。", "青山县", "我县"),
]


@pytest.mark.parametrize(("text", "name", "wrong"), NO_NAMES, ids=[wrong for _, _, wrong in NO_NAMES])
def test_titles_and_pointing_words_are_no_forms_of_a_name(text: str, name: str, wrong: str) -> None:
    assert entity(read(text), name)
    assert not forms(text, name) & set(wrong.split())


def test_short_forms_of_a_name_are_kept() -> None:
    assert "县教育局" in forms("县教育局召开会议。", "青山县教育局")
    assert "组织部" in forms("县委常委、组织部长丁玉到场。", "青山县委组织部")


def test_a_bare_committee_is_of_the_county_that_its_article_names() -> None:
    text = (
        "观山县委召开会议\n\n观山县委、观山县政府部署工作，观山县大河镇参加。\n\n\n"
        "贺兰县委书记到场\n\n昨天，贺兰县委书记王建国主持会议，县人大常委会主任李春生参加。\n"
    )
    names = {m.entity.name for m in read(text, None).mentions if m.entity.kind == "organisation"}
    assert "贺兰县人大常委会" in names


def test_the_partys_group_in_a_body_names_the_body_too() -> None:
    names = {m.entity.name for m in read("县政协党组成员、副主席李春生参加。").mentions}
    assert {"青山县政协党组", "青山县政协"} <= names


def test_visitors_of_a_district_keep_their_own_congress() -> None:
    text = "昨天，东丽区委书记王建国率团来宁河县考察，区人大常委会主任李春生参加，县人大常委会主任陈志强陪同。"
    names = {m.entity.name for m in read(text, "宁河县").mentions if m.entity.kind == "organisation"}
    assert {"东丽区人大常委会", "宁河县人大常委会"} <= names


VISITS = [
    "县委副书记、县长王建国率柳河县党政考察团来访，县委书记李春生陪同。",
    "柳河县党政考察团一行在县委副书记、县长王建国的带领下来访，青山县委书记李春生陪同。",
    "柳河县委书记丁玉，县委副书记、县长王建国等来访，青山县委书记李春生陪同。",
]


@pytest.mark.parametrize("text", VISITS)
def test_bare_posts_of_visitors_leaders_are_of_their_place(text: str) -> None:
    found = {(q.person.name, q.organisation.name) for q in read(f"{text}青山县召开会议。柳河县派人参加。").posts}
    assert {("王建国", "柳河县政府"), ("王建国", "柳河县委"), ("李春生", "青山县委")} <= found


GUESTS = [
    ("平罗县政协主席高远、副主席林晓、秘书长周正以及县住建局的同志陪同考察。", ["平罗县住建局"]),
    ("平罗县政协提案委主任高远，政协办公室主任林晓，扶贫办主任周正到场。", ["平罗县政协办", "平罗县扶贫办"]),
    ("平罗县政协副主席高远来我县考察，县政协主席林晓陪同。", ["青山县政协"]),
]


@pytest.mark.parametrize(("text", "names"), GUESTS)
def test_bodies_in_a_row_with_another_countys_are_of_that_county(text: str, names: list[str]) -> None:
    found = {m.entity.name for m in read(text).mentions if m.entity.kind == "organisation"}
    assert set(names) <= found
    assert not {name.replace("平罗县", "青山县") for name in names if name.startswith("平罗县")} & found
