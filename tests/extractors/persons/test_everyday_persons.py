"""Persons as county news tells of ordinary people: by trade and kin, in families and rows, at the edge of a word."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page


def persons(text: str) -> set[str]:
    """The persons of a page by name."""
    page = Page("p.txt", "p.txt", text, home="青山县")
    return {m.entity.name for m in extract(page).mentions if m.entity.kind == "person"}


FOUND = [
    # trades and kin, those that no lexicon has among them
    ("制香师冉龙军、打蜡工谭庆武、捞鱼手田永碧参加比赛。", "冉龙军 谭庆武 田永碧"),
    ("县剧团乐队指挥雷元元获表彰。", "雷元元"),
    ("养父丁二柱和继母卜秀莲把她养大。", "丁二柱 卜秀莲"),
    # a family is no word where a given name goes on with it
    ("大火中，队员救出了殷家秀和她的外孙，又听见殷家秀在喊。", "殷家秀"),
    ("县领导程家旺、陆家驹到会。", "程家旺 陆家驹"),
    # names before a comma: the place or the word before tells where they begin
    ("城关镇向代伦、覃发碧夫妇养了40群蜂。", "向代伦 覃发碧"),
    ("画师阮章云、曹秀文现场作画。", "阮章云 曹秀文"),
    ("随后赶来的戚道远、蒯正伟搭手把人拉上岸。", "戚道远 蒯正伟"),
    ("白石镇费新根家庭、城关镇冯玉兰家庭获评。", "费新根 冯玉兰"),
    ("松坪村的蓝妙仙，丈夫早逝，独自拉扯三个孩子。", "蓝妙仙"),
    # both surnames of a married woman, and a double surname, behind places in a list
    ("表扬白石村蔡杨玉美、松坪村张富美、桃源村吴郑素英、柳林村陈吴秀娥。", "蔡杨玉美 张富美 吴郑素英 陈吴秀娥"),
    ("白石镇欧阳建国、松坪镇司马青云、桃源镇王建国获奖。", "欧阳建国 司马青云 王建国"),
    # surnames that are words too, in a list
    ("环卫工人但召琼、苟远碧来了。", "但召琼 苟远碧"),
    ("县商会会长丁大满、副会长战成国、会计卜秀莲到会。", "丁大满 战成国 卜秀莲"),
    ("麻醉科医生丛林、宫雪飞组成医疗小组。", "丛林 宫雪飞"),
    # names of other languages up to their last part
    ("白石镇人大主席江文扎西作了发言。", "江文扎西"),
    ("副县长巴依木拉提观看演出，江格尔齐布·阿迪亚登台献唱。", "巴依木拉提 布·阿迪亚"),
    ("松坪村的托合提如则·麦提努日和布再乃普·伊敏夫妻开了家烤包子店。", "托合提如则·麦提努日 布再乃普·伊敏"),
    ("走进艾力·库尔班的院子，护边员哈布都力·阿合满冒雪巡边。", "艾力·库尔班 哈布都力·阿合满"),
    ("白石乡党委书记和四付、乡长波四妞到会。", "和四付 波四妞"),
    ("何满仓老两口吃着面，表叔仲光荣和莲农揭水秀说好。", "何满仓 仲光荣 揭水秀"),
    ("最年长的是92岁的林黄阿桃，班长许黄美凤共同推广凤梨酥。", "林黄阿桃 许黄美凤"),
    (
        "模范母亲为：白云村蔡杨玉美、玉石村林游美玉、大义村吴谌春娥、龙潭村李吴阿吉。",
        "蔡杨玉美 林游美玉 吴谌春娥 李吴阿吉",
    ),
    # families, by what follows the name
    ("白石镇徐兴国家庭等10户获“五好家庭”称号。", "徐兴国"),
    ("其子孟建国、女儿孟玉兰泣告，香菇大王陈平正在管护。", "孟建国 孟玉兰 陈平"),
    # no trade ends inside a title, and no name with 等
    ("县关工委陈文博主任致辞。", "陈文博"),
    ("大会主席团常务主席田志等在主席台就座。", "田志"),
    # the only name right behind a body or place, by what somebody does
    ("大河公司储建强向县慈善总会捐款。", "储建强"),
    ("县卫健局罗学文为大家授课，华丰集团赵建国结合案例进行讲解。", "罗学文 赵建国"),
    ("县法院冯丽告诉记者。", "冯丽"),
    ("实验小学徐立新分享了经验。", "徐立新"),
    ("白石镇的徐立新榜上有名。", "徐立新"),
    # those who took part, those who stand for others, and how many were named with them
    ("参加活动的有宋国平等。", "宋国平"),
    ("会议选举丁建国、宋国平等26人为协会理事。", "丁建国 宋国平"),
    # behind what is told of somebody, and in frames
    ("坚持义务理发的宋国平获奖，家境贫困的丁建军得到了资助。", "宋国平 丁建军"),
    ("记者见到冯丽时，她正在喂猪。", "冯丽"),
    ("走进唐敏家，屋里干净整洁。", "唐敏"),
    ("名单：丁 磊 欧阳 明 罗学文 李 强", "丁磊 欧阳明 罗学文 李强"),
    # two or three behind a colon, and those with a note each
    ("获奖学生：丁建军，罗学文。", "丁建军 罗学文"),
    ("一等奖：丁建军（石桥小学）罗学文（松坪小学）冯丽（桃源小学）。", "丁建军 罗学文 冯丽"),
    # a surname that is an adverb too, behind a title and before 等
    ("县美协主席曾定安等参加大会。", "曾定安"),
    # all places of a contest
    ("第三名：占广民、第四名：王志彬、第五名：冯勋、第十名：靳朝尚。", "占广民 王志彬 冯勋 靳朝尚"),
]


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[text[:12] for text, _ in FOUND])
def test_ordinary_people_are_found(text: str, names: str) -> None:
    assert persons(text) == set(names.split())


@pytest.mark.parametrize(
    "text",
    [
        "王家大院里，杨家和李家的后人坐在一起，周家成了首富，陈家有女初长成，刘家河水库加固了。",
        "采样员分批进村，驾驶员安全意识增强，职工程度不一，队员和家长一起，选手高高举起，教师范文获奖。",
        "技术员于3月5日入户，医师平均年龄38岁，帮手成群，员工满意，施工方成本高，好手云集，师生齐唱。",
        "产业有水稻、才竹、有机茶；由东向西、由南到北；从严管、从严查；把好关、把好度；有责任、有担当。",
        "村民高兴、干劲足，学生阳光、健康，居民和睦、邻里团结，志愿者关爱、帮扶老人，职工文明、守纪。",
        "马家园村的柏林沟，现年久失修；石桥村的山林，今年成活率高。",
        "看着金黄的稻田，背着书包，走了田间，有了方向，为了安全，包了水饺，做了万全准备。",
        "“流动巴扎·文明实践”“青梅·竹马”“和田·玉都”“尼雅·精绝”“扎西·德勒”“玛多·黄河源”上演。",
        "村书记和村主任、会计到会，乡长和副乡长、各村书记参加，局长和科长、站长走访。",
        "县廊桥协会邀请了专家、木拱桥营造技艺传承人和石拱桥工匠。",
        "文健站照服员、康乐班班长和古田社社员都来了。",
        "受灾的有白石镇高陈新区、松坪镇刘陈水库、桃源镇何林果园。",
        "白云村金龙广场、玉石村王家祠堂、大义村林场小学、二龙村高山茶园。",
        "家住新桥区的黄太一家三口来了。",
        "其子女都成家了，其子公司停产，其女方便时来，其妻说，猴大王和水果大王都来了，花生大王高兴地说。",
        "月洲村宁远庄修缮工地，县教育局高度重视，白石镇强化服务，县医院金秋义诊，县公安局严打犯罪，白石镇党员参加。",
        "获奖的有常山、安远、石城等县，参加比赛的有金牛队、白虎队。",
        "受海燕的影响，我县普降大雨，种植的毛竹林受到好评，制作的方竹笋获得金奖，金鸡岭正是其中代表。",
        "县政协全体正副主席参加，参加活动的有农业、水利等部门，以白茶、黄精为代表，以金银花为首。",
        "关键词：金融，改革。主题：平安，和谐。种类：白菜，黄瓜。盛开的金银花吸引蜜蜂，种植的黄桃得到认可。",
        "送上节日的慰问和新春的祝福，他去村民家拉家常，县领导新春走访慰问，县领导冒雨检查，县领导周末督导防汛。",
        "交个棋友更高兴，每人一束康乃馨，海宝进社区，康明斯发动机响了。",
    ],
)
def test_nothing_else_is_one_of_them(text: str) -> None:
    assert persons(text) == set()
