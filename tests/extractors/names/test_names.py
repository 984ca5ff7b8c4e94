"""How far a name reaches, in snippets written for the test: the name stands before the bar."""

import re

import pytest

from extractors.names.reader import NameReader
from extractors.vocabulary.lexicons import load_lexicons


@pytest.fixture(scope="module")
def reader() -> NameReader:
    return NameReader(load_lexicons())


AFTER_A_TITLE = [
    # two or three characters before a verb
    "霍达|依次发言。",
    "唐敏|时，他正在开会。",
    "李及时|，张明到会。",
    "毛丽|便赶到现场。",
    "盛夏|端起水杯，",
    "邹成|与大家座谈。",
    "卞玉和|带队调研。",
    "崔雨林|站在田埂上，",
    "单国峰|抱起孩子，",
    "姚明礼|揉了揉眼睛。",
    # a character that often opens the next word
    "祁泽中|，镇长",
    "蔡玉中|、刘明",
    "郭有家|（原志愿者）",
    "陈敬之|、镇长",
    # a character that wants a word behind it, before a mark
    "林建在|、常务理事",
    "沈同在|、副县长",
    "傅立对|，副局长",
    "周斌|各捐赠三万元",
    "涂蔡淑惠|及镇长",
    "沈海强|各获一等奖",
    "丁可为|围坐在一起，",
    # 和 at the end of a name, and 和 after one
    "范仲和|到街道调研",
    "段清和|在会上讲话",
    "夏建和|与大家交谈",
    "江成|与大家交谈",
    "江成|和在场群众握手",
    "周永|和村民一起种树",
    "夏可为|介绍说",
    "王立任|也到场",
    "张守一|参加活动",
    "李大明|为大家讲课",
    # a character left alone before 和 and a title, or before somebody's home
    "车正家|和县政协主席",
    "张仲学|和县长刘明",
    "姚海同|与副县长李静",
    "高清和|等参加",
    "刘建国|家中，",
    "罗栋全|家里",
    # verbs of two characters, one of which might end a name
    "童鸿进|率党政代表团",
    "龙力|率队",
    "柳中|陪同下",
    "李永强|调研",
    # 来 as what somebody does
    "李建|来我县检查",
    "周强|来村里看望",
    "李建来|出席会议",
    # spelt from other languages, with verbs close behind
    "邓真言培|参加。",
    "索朗多吉|介绍说",
    "莫日根达来|告诉记者",
    "胡日沁必力格|时，",
    "达布希拉图|的牧场",
    # dotted
    "叶尔兰·巴合提|和驻村第一书记",
    "古丽扎尔·吐尔逊别克|用哈萨克语说",
    "依明江·肉孜买买提|说，",
    # no common surname
    "憨振强|，副镇长",
    "油凤莲|,镇长",
    "望华鑫|表示",
    # both spouses' surnames
    "刘陈美玲|、副议长",
    # set apart to the width of three
    "王 昱|，",
    "林勇|看不下去，",
    "徐洪|老师分获第一名",
    "吕争|当天向学校捐款",
    "郭海发|挥笔写下",
]


@pytest.mark.parametrize("marked", AFTER_A_TITLE)
def test_a_name_that_is_due_ends_where_it_ends(reader: NameReader, marked: str) -> None:
    name, following = marked.split("|")
    found = reader.at(name + following, 0, due=True)
    assert found is not None
    assert (name + following)[found.begin : found.end] == name


@pytest.mark.parametrize("text", ["幸福，要主动", "权利、积极", "全程参加"])
def test_common_words_after_a_role_are_no_names(reader: NameReader, text: str) -> None:
    found = reader.at(text, 0, due=True, firm=False)
    assert found is None or found.score < 1.2


def test_a_common_word_may_be_a_name_after_an_official_title(reader: NameReader) -> None:
    found = reader.at("盛夏、何平", 0, due=True)
    assert found is not None
    assert (found.end, found.score > -0.6) == (2, True)


def test_an_unlikely_name_that_the_page_repeats_is_read(reader: NameReader) -> None:
    text = "丁一主持会议。丁一要求，加快进度。丁一、何平到场。"
    found = reader.said_again(text, 0)
    assert found is not None
    assert text[found.begin : found.end] == "丁一"
    assert reader.said_again("丁一主持会议。", 0) is None


def test_a_list_vouches_for_the_name_between_its_items(reader: NameReader) -> None:
    found = reader.listed("明道群、侯胜清等", 0)
    assert found is not None
    assert found.end == 3
    assert reader.listed("水稻、玉米等", 0) is None


@pytest.mark.parametrize(("text", "name"), [("格桑达瓦", "格桑达瓦"), ("，刘明", "刘明"), ("关于宋雨", "宋雨")])
def test_names_are_read_backwards_too(reader: NameReader, text: str, name: str) -> None:
    found = reader.before(text, len(text), 0)
    assert found is not None
    longer = reader.lengthened(text, found)
    assert text[longer.begin : longer.end] == name


JOINED_TO_NAMES = [
    # no preposition: the character ends the name
    "丁可为|则把故事写了下来",
    "周玉来|则送来一筐菜",
    "马建和|也作了发言",
    "李玉同|则认为",
    "黄文一|关于发展的介绍",
    "李栋一|和县教育局负责人",
    "刘华为|主持会议",
    "许建为|率考察团来访",
    "王祥跟|，县政协主席",
    "沈玉暖|和150多名村民",
    # but a preposition, an adverb or a verb it is here
    "王强|和也门客商座谈",
    "张刚|则说不行",
    "李海|为率先脱贫出力",
    "王立|成为全国劳动模范",
    "高洋|成为获奖最多的选手",
    "卢才|向调研组介绍了做法",
    "李建|向考察团介绍了做法",
    "周永|和20名村民座谈",
    # verbs that follow a name
    "韩芳椿|看在眼里，",
    "旺锋|严把质量关",
    # how old people are called, behind a name of three
    "刘华勇|老大爷扫巷子",
    "陈王珍|大娘说",
    # what somebody is honoured by
    "张敏|荣获县优秀教师称号",
    "郝悦|荣获三等奖。",
    "李刚|荣立三等功。",
    "张国荣|获得三等奖",
    # a verb with its object, a quantity, a level
    "桑杰|摘苹果。",
    "张鸿作|、刘明",
    "李鸿作|等参加",
    "丁华为|、刘明",
    "王海|任组长",
    "何平|任指挥长，",
    "丁玉|任副指挥长。",
    "钱亮|任办公室主任",
    "卫平|任领导小组组长",
    "刘敏|任专班负责人",
    "孙任|，副县长",
    "张永|和县政府负责人",
    "李立|和3名同事到场",
    "徐传家|，镇党委委员",
    "陈天作|等参加，",
    # the characters of a name and what stands around it, together
    "卢同一|因违纪被免职",
    "祝雁来|连续三天守在堤上",
    "柴振家|算起了收入账",
    "梅以为|又登门劝说",
    "蔡晓来|送去棉被",
    "沈秀会|告诉笔者",
    "郝振会|便是靠养蜂富的",
    "苗芳会|倾情演唱",
    "龚文|端起碗来",
    "钱宏发|送来价值两万元的图书",
    "彭纲要|当选为乡长",
    "尤宗发|向乡亲们拜年",
    "翟兴国|家庭等8户",
    "庄永和|夫人到场",
    "包鸿作|通报了情况",
    "侯琼|受支部委托",
    "严秋先|到田里查看",
    "邵新才|懂果树栽培",
    "田芳|会后说",
    "余海|会见客商",
    "白杰|边走边看",
    "罗强|和邻居下地",
    "童军|向大家拜年",
    "包华|为老人理发",
    "田勇|为学生补课",
    "吴敏|向民警求助",
    "郭涛|和工友住在一起",
    "冯军|与客商签约",
    "高洁|从县城赶来",
    "赵阳|在现场指挥",
    "宋涛|带村民修路",
    "孟飞|将果苗送到地头",
    "汪洁|对孩子说",
    # a given name of one character before an adverb or verb of one, and given names that end so
    "罗敏|很高兴，",
    "郑浩|很快赶到",
    "杜伟|常到田里看",
    "贺斌|常年住在村里",
    "田敏|常说这句话",
    "郑军|常来帮忙",
    "龙霞|常到集市上卖菜",
    "毛丽|便把钱交了",
    "侯凯|便赶来了",
    "姚静|能背下整本账",
    "尹艳|可没闲着",
    "秦鹏|可高兴了",
    "蒋华|谈感受",
    "薛辉|谈起往事",
    "田超|则认为",
    "夏磊|则拿出工具",
    "龚洁|要参加比赛",
    "孔涛|问得很细",
    "汤勇|将材料作了说明",
    "戴俊|将奖杯捧回家",
    "雷霞|荣登榜首",
    "邵平|荣获奖项",
    "白军|下村走访",
    "万江|上门服务",
    "石磊|时刻牵挂着他们",
    "廖明|曾到过这里",
    "严刚|让乡亲放心",
    "金炜|来到果园",
    "江海|来了。",
    "童凯|来了，",
    "毛丽|也参加了比赛",
    "尹艳|后来又去了",
    "崔志荣|获评先进",
    "谭世能|参加",
    "孟庆常|到会讲话",
    "段福常|说",
    "马跃进|常来量血压",
    "尹可为|围坐一起，",
    "毕家下|，副镇长",
    "陶文谈|，局长",
]


@pytest.mark.parametrize("marked", JOINED_TO_NAMES)
def test_a_character_that_joins_words_is_of_the_name_where_it_joins_none(reader: NameReader, marked: str) -> None:
    name = reader.at(marked.replace("|", ""), 0, due=True)
    assert name is not None
    assert marked[: name.end] == marked[: marked.index("|")]


CUE = re.compile(
    r"(always|plain|only|middle|last|hardly last|given word|joining|auxiliary)( below 0)?|short wants more"
    r"|(short|long) no name|ends ."
    r"|before ."
    r"|(short|long|joining|auxiliary) (leads|before (\d \d|mark|title|home|figure|word \d(, common| \w)?))"
    r"|long (leaves one|cuts word(, common| \w)?)|(joining|auxiliary|other) before (joining|auxiliary)|. before title"
)


def test_every_weight_is_of_a_cue_that_is_looked_for() -> None:
    assert [cue for cue in load_lexicons().name_ends if not CUE.fullmatch(cue)] == []
