"""Bodies told by what stands beside them, and words beside bodies that are none of their names."""

from __future__ import annotations

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page


def _named(sentence: str, home: str = "山东省济宁市泗水县") -> set[str]:
    text = f"县里传来消息\n\n本报讯 3月5日，{sentence}\n"
    extraction = make_extractor()(Page(id="p", file_name="p.txt", text=text, home=home))
    return {e.identity.name for e in extraction.entities if e.identity.kind == "organisation"}


BODIES = [
    # a firm behind its group
    ("来到汇丰源集团安徽制药有限公司参观。", "汇丰源集团安徽制药有限公司"),
    ("石药业集团江苏制药股份有限公司派人。", "石药业集团江苏制药股份有限公司"),
    # schools listed by their numbers
    ("城关一小、二小、三幼和四中同台演出。", "城关一小 城关二小 城关三幼 城关四中"),
    # branches of banks in a quarter
    ("辖区单位农行兴华支行、建行城关支行派人。", "农行兴华支行 建行城关支行"),
    ("县农信社、邮储银行泗水县支行派人。", "邮储银行泗水县支行"),
    # behind a verb in two characters, and a listed quotation
    ("离乡多年，情系凌云小学。", "凌云小学"),
    ("来到“五七”干校旧址和金庄监狱。", "金庄监狱"),
    ("助力“百千万工程”活动暨凌云小学楼房落成。", "凌云小学"),
    ("财信证券泗水营业部、恒泰人寿泗水支公司派人。", "财信证券泗水营业部 恒泰人寿泗水支公司"),
    # a concern's works, a place's own group
    ("攀成钢泗水焦化厂、川煤泗水煤矿派人。", "攀成钢泗水焦化厂 川煤泗水煤矿"),
    ("江苏盐城国投集团派人。", "盐城国投集团"),
    # the institutes of an academy
    ("省农科院粮作所、蔬菜所、农业资源与环境研究所专家到场。", "省农业科学院蔬菜所 省农业科学院农业资源与环境研究所"),
    # firms without an ending in a list, the last behind 和
    ("我县盛湘粮油、天润菌业、闯天下外婆菜和桃花源野茶王等4家企业参展。", "盛湘粮油 闯天下外婆菜 桃花源野茶王"),
    ("泗水论坛网派人。", "泗水论坛网"),
    # outposts of a level
    ("县驻深圳办事处、泗水县驻济南办事处负责人到会。", "泗水县驻深圳办事处 泗水县驻济南办事处"),
    # the bodies of the corps and their teams
    ("兵团人社局驻六十六团九连工作队队长牛明到场。", "新疆生产建设兵团人社局驻六十六团九连工作队"),
    ("兵团教育局、四师医院派人，团场职工到场。", "新疆生产建设兵团教育局 四师医院"),
    # what a place's association is called by
    ("县新四军研究会会长牛明到场。", "泗水县新四军研究会"),
    ("由观塘民政事务处及观塘各界庆典活动委员会合办。", "观塘各界庆典活动委员会"),
    # a town whose name ends as a city's
    ("记者来到浦市派出所，浦市司法所也在楼内。", "浦市派出所 浦市司法所"),
    # verbs that co-operatives are called by
    ("金庄镇丰收农机专业合作社、富强种植专业合作社理事长到会。", "金庄镇丰收农机专业合作社"),
    ("县丰收种植专业合作社、走访惠民农资超市。", "泗水县丰收种植专业合作社 惠民农资超市"),
    ("联合村惠民种植专业合作社负责人到会。", "联合村惠民种植专业合作社"),
    ("走访和谐建材有限公司、百年装饰有限公司。", "和谐建材有限公司 百年装饰有限公司"),
    # universities in short, before what they have
    ("浙大党委书记张小海与北大光华管理学院教授会谈。", "浙江大学党委 北大光华管理学院"),
    ("清华校友来访。", "清华大学"),
    # a party's branch in a county called 新
    ("九三学社阳新县基层委主委牛明到会。", "九三学社阳新县基层委"),
    # the helpers that a body is to work with
    ("县农业局要加强与潍坊市对口支援泗水县工作组的联系。", "泗水县农业局 潍坊市对口支援泗水县工作组"),
    ("金庄镇代表队、三连代表队获奖。", "金庄镇代表队 三连代表队"),
    ("中联办社工部社区处处长牛明到场。", "中联办社工部社区处"),
    # parties listed before the one whose level is said
    ("民革、民盟、民建县委会派人，民进、农工党市委会主委到场。", "民革泗水县委 民盟泗水县委 民建泗水县委 民进市委"),
    ("第八师石河子市召开会议，八师公安局派人，师市党委发言。", "第八师公安局"),
    # boards of zones and institutes bear their place as printed
    ("石河子经济技术开发区管委会、上海自动化仪表研究院派人。", "石河子经济技术开发区管委会 上海自动化仪表研究院"),
    (
        "国家税务总局泗水县税务局党委书记牛明、泗水县税务局机关党委书记牛强到会。",
        "泗水县税务局党委 泗水县税务局机关党委",
    ),
    ("祁连山国家公园管理局、成都铁路公安局派人。", "祁连山国家公园管理局 成都铁路公安局"),
    ("贵阳车务段、凯里南站站长牛明到会。", "贵阳车务段 凯里南站"),
    ("中国铁路成都局集团有限公司派人。", "中国铁路成都局集团有限公司"),
    ("省高速公路集团青龙管理处派人。", "省高速公路集团青龙管理处"),
    ("广东省第十批援藏工作队察隅县工作组组长牛明到会。", "广东省第十批援藏工作队察隅县工作组"),
    ("县基督教三自爱国会主席牛明到会。", "泗水县基督教三自爱国会"),
    ("高速交警一大队大队长牛明到会。", "高速交警一大队"),
    ("金庄镇信用社主任牛明到会。", "金庄镇信用社"),
    ("山东师范大学教育学部主任牛明到校。", "山东师范大学教育学部"),
    ("太平洋财险泗水营销服务部签约。", "太平洋财险泗水营销服务部"),
    ("中国共产党领导人民。", "中国共产党"),
    ("走访慰问县驻军部队。", "泗水县驻军部队"),
]
NONE = [
    ("县里与省城三家旅行社、外地五所学校签约。", "省城三家旅行社 外地五所学校"),
    ("来到位于泗水焦化厂的工地。", "位于泗水焦化厂"),
    ("高铁站前广场人来人往。", "高铁站 泗水县高铁站"),
    ("这是该公司援建的第二所希望小学。", "第二所希望小学"),
    ("随着两挂鞭炮在金庄村响过。", "两挂鞭炮"),
    ("车间里有三台机械，一批种业基地建成。", "三台机械"),
    ("来到恒通集团、安徽制药有限公司参观。", "恒通集团、安徽制药有限公司"),
    ("县实验小学、二小参加，县三小、二小时车程。", "泗水县实验二小 实验二小 泗水县二小时"),
    ("金庄镇3支代表队进入决赛，县直12支代表队同场。", "金庄镇3支代表队"),
    (
        "该场跻身全国百强中学，全国国有农场场长培训班开班，全省重点中学校长到会。",
        "全国百强中学 全国国有农场 全省重点中学",
    ),
    ("通过了关于同意金庄镇撤镇设办事处的决议。", "金庄镇撤镇设办事处"),
    ("会议在县政协常委会议室召开。", "泗水县政协常委会 泗水县政协常委会议室"),
    ("各市州委组织部、各县区委宣传部参加。", "州委组织部 委宣传部 泗水县委宣传部 区委宣传部"),
    ("几名典型村党支部书记发言。", "典型村党支部 村党支部"),
    ("可新增城市中小学学位800个，能新增公办幼儿园3所。", "可新增城市中小学"),
    ("他是县文化中心户，全县妇女互助组有300个，业余文艺队有46支。", "泗水县文化中心 妇女互助组 业余文艺队"),
    ("学习《中国共产党章程》，庆祝中国共产党成立100周年。", "中国共产党"),
    ("走访慰问驻军部队。\n3月6日", "泗水县驻军部队"),
    ("车行松北大道，过北大街，到清华路。", "北京大学 清华大学"),
    ("省农业农村厅首席茶业师牛明到场。", "省农业农村厅首席茶业"),
    ("运输署助理署长黄少明到场。", "运输署助理署"),
    ("在镇区移动公司门前捐款。", "泗水县移动公司 区移动公司"),
    ("县农业局要加强与潍坊市对口支援泗水县工作组的联系。", "泗水县农业局要加强与潍坊市对口支援泗水县工作组"),
    ("社会各界促进会成立，全县各界联合会换届。", "全县各界联合会"),
    ("市派出所、到县派出所。", "泗水县派出所市"),
    ("创建和谐企业、和谐学校，建设和谐医院。", "和谐企业 和谐学校 和谐医院"),
    ("民革、民盟派人。民建县委会派人。", "民革泗水县委 民盟泗水县委"),
    ("全县共青团、民建县委会派人。", "共青团泗水县委民建"),
    ("教师公安局、八个老师教育局。", "第八师公安局 第八师教育局"),
    ("泗水县税务局机关党委书记牛强到会。", "泗水县税务局党委"),
    ("泗水公安局派人，泗水水务局派人。", "泗水公安局 泗水水务局"),
    ("省高速公路集团、青龙管理处派人。", "省高速公路集团青龙管理处"),
    ("县信用社主任牛明到会。", "泗水县信用联社"),
    ("民盟新成立支部。", "民盟新成立支部"),
]


@pytest.mark.parametrize(("sentence", "bodies"), BODIES, ids=[sentence[:12] for sentence, _ in BODIES])
def test_bodies_told_by_what_stands_beside_them(sentence: str, bodies: str) -> None:
    assert set(bodies.split()) <= _named(sentence), _named(sentence)


@pytest.mark.parametrize(("sentence", "bodies"), NONE, ids=[sentence[:12] for sentence, _ in NONE])
def test_words_beside_bodies_name_none(sentence: str, bodies: str) -> None:
    assert _named(sentence).isdisjoint(bodies.split()), _named(sentence)


COLLEGES = [
    (
        "江西农业大学党委副书记黄小海，园艺学院党委书记王大刚到会。",
        ("王大刚", "江西农业大学园艺学院党委 江西农业大学园艺学院"),
    ),
    ("江西农业大学校长黄小海，研究生院院长李大红到会。", ("李大红", "江西农业大学研究生院")),
    ("江西农业大学校长黄小海，动物科学系主任李大红到会。", ("李大红", "江西农业大学动物科学系")),
    ("江西农业大学校长黄小海，宜春职业技术学院院长李大红到会。", ("李大红", "宜春职业技术学院")),
    ("江西农业大学校长黄小海，县委党校校长李大红到会。", ("李大红", "泗水县委党校")),
    ("河西街道工委书记丁小海、办事处主任李大红到场。", ("李大红", "河西街道办事处")),
    ("二十九团党委书记丁小海、工会主席李大红，团场连队职工到场。", ("李大红", "二十九团工会")),
    ("县教育局党委书记丁小海、工会主席李大红到场。", ("李大红", "泗水县教育局工会")),
    ("南投县政府社会及劳动处长李大红到场。", ("李大红", "南投县政府社会及劳动处")),
]


@pytest.mark.parametrize(("sentence", "told"), COLLEGES, ids=[sentence[10:24] for sentence, _ in COLLEGES])
def test_colleges_are_of_the_university_named_before(sentence: str, told: tuple[str, str]) -> None:
    text = f"县里传来消息\n\n本报讯 3月5日，{sentence}\n"
    extraction = make_extractor()(Page(id="p", file_name="p.txt", text=text, home="山东省济宁市泗水县"))
    held = {post.organisation.name for post in extraction.posts if post.person.name == told[0]}
    assert held
    assert held <= set(told[1].split())


HELD = [
    ("县老科协理事长王海到会。", "山东省济宁市泗水县", "泗水县老科协"),
    ("县老科协会长王海到会。", "山东省济宁市泗水县", "泗水县老科协"),
    ("会议选举王海为常委。", "", ""),
    ("会议选举王海为常委。", "山东省济宁市泗水县", "泗水县委"),
    ("汝河路街道市委社区党支部书记王海到场。", "", "市委社区"),
    ("市委社区工作部部长王海到场。", "", "市委社区工作部"),
    ("县委书记王海到场。", "", "县委"),
    ("河西街道办事处主任王海到场。", "", "河西街道办事处"),
]


@pytest.mark.parametrize(("sentence", "home", "body"), HELD, ids=[f"{s[:8]}-{h}" for s, h, _ in HELD])
def test_posts_are_in_the_body_that_the_text_tells(sentence: str, home: str, body: str) -> None:
    extraction = make_extractor()(Page(id="p", file_name="p.txt", text=sentence, home=home or None))
    assert {post.organisation.name for post in extraction.posts} == ({body} if body else set())
    assert body == "泗水县委" or "市委" not in {e.identity.name for e in extraction.entities} or "工作部" in sentence
