"""Posts in sentences written for the test: who holds which title in which organisation."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page


def posts(text: str, home: str | None = "青山县") -> set[tuple[str, str, str]]:
    """The posts of a page as (person, organisation, title)."""
    page = Page("p.txt", "p.txt", text, home=home)
    return {(p.person.name, p.organisation.name, p.title) for p in extract(page).posts}


SAID = [
    (
        "县委常委、组织部长、社治委主任蒋明出席。",
        "蒋明 青山县委 常委|蒋明 青山县委组织部 部长|蒋明 青山县委社治委 主任",
    ),
    ("县委副书记、县长虎荣主持会议。", "虎荣 青山县委 副书记|虎荣 青山县政府 县长"),
    ("副县长丁玉、卜成（女）、何平到场。", "丁玉 青山县政府 副县长|卜成 青山县政府 副县长|何平 青山县政府 副县长"),
    (
        "县政协主席王金生，副主席魏明科、冯凯参加。",
        "王金生 青山县政协 主席|魏明科 青山县政协 副主席|冯凯 青山县政协 副主席",
    ),
    ("县委副书记、政府代县长周玉龙到医院检查。", "周玉龙 青山县委 副书记|周玉龙 青山县政府 代县长"),
    ("吴萍局长说得好，县教育局局长吴萍昨天到校。", "吴萍 青山县教育局 局长"),
    # beside a town's party committee, not below it
    (
        "白石镇党委书记、人大主席劳国安，党委副书记、镇长曹富春出席。",
        "劳国安 白石镇党委 书记|劳国安 白石镇人大 主席|曹富春 白石镇党委 副书记|曹富春 白石镇政府 镇长",
    ),
    ("会议在白石镇召开，镇党委书记张剑、镇长吕寅陪同。", "张剑 白石镇党委 书记|吕寅 白石镇政府 镇长"),
    ("桃源社区党总支委员、居委会主任张爱珍走访居民。", "张爱珍 桃源社区 主任"),
    # appointments and leave
    ("会议决定免去孙桂兰同志县财政局局长职务。", "孙桂兰 青山县财政局 局长"),
    ("会议接受刘洪涛辞去县人民法院院长职务的请求。", "刘洪涛 青山县法院 院长"),
    ("关于宋雨同志任县人民政府副县长的议案获得通过。", "宋雨 青山县政府 副县长"),
    ("任命于立峰为县人民法院审判委员会委员、副院长。", "于立峰 青山县法院 副院长"),
    ("任命凌波为县教育局局长，免去其县审计局局长职务。", "凌波 青山县教育局 局长|凌波 青山县审计局 局长"),
    ("冯远、李静当选为副县长。", "冯远 青山县政府 副县长|李静 青山县政府 副县长"),
    ("凌波被任命为县教育局局长，何林不再担任这一职务。", "凌波 青山县教育局 局长"),
    ("会议决定田小满代理县长。", "田小满 青山县政府 代理县长"),
    (
        "丁大勇、卜成、奇力（女，苗族）、折云当选为政协青山县第九届委员会副主席。",
        "丁大勇 青山县政协 副主席|卜成 青山县政协 副主席|奇力 青山县政协 副主席|折云 青山县政协 副主席",
    ),
    (
        "冯远当选中共青山县第八届委员会书记，李静、何平当选副书记。",
        "冯远 青山县委 书记|李静 青山县委 副书记|何平 青山县委 副书记",
    ),
    ("段成当选为县工商业联合会（总商会）第三届执行委员会主席。", "段成 青山县工商联 主席"),
    ("凌波全票当选县长，何林再次被推选为县科协主席。", "凌波 青山县政府 县长|何林 青山县科协 主席"),
    ("县政协党组书记、主席提名人选段成主持会议。", "段成 青山县政协党组 书记|段成 青山县政协 主席"),
    ("免去段小兰同志白石镇党委书记职务。", "段小兰 白石镇党委 书记"),
    # parties, an autonomous region, offices inside offices
    (
        "民盟市委主委丁大勇，社省委副主委兼秘书长卜成，农工党青山县总支主委何平到会。",
        "丁大勇 民盟市委 主委|卜成 社省委 副主委|卜成 社省委 秘书长|何平 农工党青山县总支 主委",
    ),
    ("广西壮族自治区副主席段成讲话。", "段成 广西壮族自治区政府 副主席"),
    ("大家在白石镇座谈，镇人大主席段成主持。", "段成 白石镇人大 主席"),
    ("县政协第九届委员会常务委员会开会，魏明科副主席讲话。", "魏明科 青山县政协 副主席"),
    ("镇副镇长、分管林业工作的领导魏明科到白石镇的山上。", "魏明科 白石镇政府 副镇长"),
    # what somebody is of, with 的 between
    ("段成是金穗舞蹈队的队长。", "段成 金穗舞蹈队 队长"),
    ("青山县第一中学的语文教师段成上了一课。", "段成 青山县第一中学 教师"),
    ("县茶叶协会名誉会长段成、宏远公司常务副总卜成到场。", "段成 青山县茶叶协会 名誉会长|卜成 宏远公司 常务副总"),
    ("段成以190票的高票当选为县长，黎纲要当选为县人民法院院长。", "段成 青山县政府 县长|黎纲要 青山县法院 院长"),
    # parts of a body, and what somebody does there
    ("宏远酿酒有限公司灌装车间主任卜成到会。", "卜成 宏远酿酒有限公司灌装车间 主任"),
    ("宏远酿酒有限公司货运主管卜成到会。", "卜成 宏远酿酒有限公司 主管"),
    ("县政协委员、公司董事长卜成到会。", "卜成 青山县政协 委员"),
    ("新当选青山县茶商会会长的丁大勇说，大家一起干。", "丁大勇 青山县茶商会 会长"),
    ("青山县茶商会开会，丁大勇当选第二届理事会会长。", "丁大勇 青山县茶商会 会长"),
    ("青山县茶商会首届会长丁大勇到会。", "丁大勇 青山县茶商会 会长"),
    ("县政协副主席、县工商联主席丁大勇到会。丁大勇副主席讲话。", "丁大勇 青山县政协 副主席|丁大勇 青山县工商联 主席"),
    ("县委常委、纪检委书记丁大勇到会。", "丁大勇 青山县委 常委|丁大勇 青山县纪委 书记"),
    # who shares a post with whom
    ("副县长丁玉和卜成到场。", "丁玉 青山县政府 副县长|卜成 青山县政府 副县长"),
    ("两位副县长丁玉与卜成到场。", "丁玉 青山县政府 副县长|卜成 青山县政府 副县长"),
    # offices that no lexicon has
    ("县志愿者服务分会会长乔远、融创委副主任段成宣读名单。", "段成 融创委 副主任"),
    ("省人大代表凌雪梅参加活动。", "凌雪梅 省人大 代表"),
    # elsewhere
    ("由西屿乡长许月里及代表会副主席蔡益利主持。", "许月里 西屿乡政府 乡长|蔡益利 西屿乡代表会 副主席"),
    ("新疆维吾尔自治区党委副书记、主席艾力·扎克尔讲话。", "艾力·扎克尔 新疆维吾尔自治区政府 主席"),
]


@pytest.mark.parametrize(("text", "said"), SAID, ids=[text[:12] for text, _ in SAID])
def test_posts_say_who_holds_what_where(text: str, said: str) -> None:
    missing = {tuple(post.split()) for post in said.split("|")} - posts(text)
    assert not missing, posts(text)


UNSAID = [
    ("县领导赵福田、殷平参加慰问。", "赵福田"),
    ("村民焦玉莲扫雪。", "焦玉莲"),
    ("公司经理阮志强介绍了情况。", "阮志强"),
    ("获得一等奖的选手王一帆上台领奖。", "王一帆"),
    ("副县长丁玉与卜成座谈。", "卜成"),
    ("副县长丁玉、何平与卜成座谈。", "卜成"),
]


@pytest.mark.parametrize(("text", "name"), UNSAID, ids=[text[:12] for text, _ in UNSAID])
def test_ordinary_people_and_bare_titles_get_no_post(text: str, name: str) -> None:
    assert not [post for post in posts(text) if post[0] == name]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("县人大常委会原主任丁玉到场。", "former"),
        ("县人大常委会主任丁玉到场。", "held"),
        ("会议免去丁玉的县教育局局长职务。", "former"),
        ("往届县政协主席丁玉在主席台就座。", "former"),
        ("丁玉不再担任县教育局局长职务。", "former"),
        ("会议免去丁玉县教育局局长职务。", "former"),
        ("会议免去县教育局局长丁玉的职务。", "former"),
        ("丁玉曾任县教育局局长。", "former"),
        ("丁玉拟任县教育局局长，公示五天。", "proposed"),
        ("拟任县教育局局长丁玉作了发言。", "proposed"),
        ("代县长丁玉到场。", "acting"),
        ("县政府代理县长丁玉到场。", "acting"),
        ("县教育局代理局长丁玉到场。", "acting"),
        ("任命丁玉为县教育局局长。", "held"),
        ("县教育局局长丁玉当选为先进个人。", "held"),
    ],
)
def test_a_post_says_whether_it_is_still_held(text: str, status: str) -> None:
    (post,) = extract(Page("p.txt", "p.txt", text, home="青山县")).posts
    assert post.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("原县委副书记、县长丁玉发言。", "former former"),
        ("会议免去丁玉的县政府副县长、县公安局局长职务。", "former former"),
        ("免去丁玉的县教育局局长职务、卜成的县审计局局长职务。", "former former"),
        ("县委副书记、代县长丁玉到场。", "held acting"),
        ("免去丁玉的县教育局局长职务，县委书记何平主持会议。", "former held"),
    ],
)
def test_posts_told_together_each_have_their_status(text: str, status: str) -> None:
    found = extract(Page("p.txt", "p.txt", text, home="青山县")).posts
    assert sorted(post.status for post in found) == sorted(status.split())
