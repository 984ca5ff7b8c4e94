"""Reports that another one, signed, parts: what goes on behind it goes back to them."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, articles, column, headline, plain

MORE = (
    "在随后的敬老院座谈会上，老人们说，镇党委和志愿者打扫卫生、理发、量血压，帮了大忙。"
    "周立新要求志愿者常来敬老院看望老人。"
)


def test_text_behind_a_signed_report_goes_back_to_one_that_is_not() -> None:
    first = column(ELDERS.body, 18)
    parts = [ELDERS.head, first, FLOODS.head, f"{column(FLOODS.body, 18)}\n记者 李强", f"{column(MORE, 18)}\n记者 王芳"]
    parts += [CANTEEN.head, f"{column(CANTEEN.body, 18)}\n记者 周海涛"]
    found = articles("\n\n".join(parts))
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head, CANTEEN.head]
    assert plain(MORE) in plain(found[0].body.text)
    assert [byline.name for byline in found[0].bylines] == ["王芳"]


def test_text_goes_back_to_its_report_where_headlines_stand_elsewhere() -> None:
    first, rest = "本报讯 " + ELDERS.body, f"{column(MORE, 18)}\n记者 王芳"
    parts = [column(first, 18), FLOODS.head, f"{column('本报讯 ' + FLOODS.body, 18)}\n记者 李强", rest]
    parts += [f"{column('本报讯 ' + CANTEEN.body, 18)}\n记者 周海涛", CANTEEN.head, ELDERS.head]
    found = articles("\n\n".join(parts))
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head, CANTEEN.head]
    assert plain(found[0].body.text) == plain(f"{first}{MORE}记者王芳")


RIVER = (
    "从前柳河两岸没有桥，何大爷的船就是乡亲们的路。买盐、看病、上学都要过河，他一天摇几十个来回，冬天手上全是冻口。",
    "涨水的日子，药箱裹在棉衣里，先送医生，再接产妇，自己泡在水里推船。“船在，路就在。”老人说，几十年没有误过一回事。",
    "如今大桥通了车，渡口改成了小公园。老船刷上桐油摆在柳树下，放学的孩子围着听过河的事，一讲就是一下午。",
)
BANKS = "在柳河村的河堤上，大家察看了防汛物资仓库，听取了巡查点值守人员的汇报。韩国庆叮嘱，防汛巡查要到户到人。"


@pytest.mark.parametrize("at", [3, 4, 5, 6])
def test_text_inside_a_sentence_of_a_report_goes_back_to_the_one_above(at: int) -> None:
    title, river = "老渡口的灯还亮着", [column(part, 18) for part in RIVER]
    wide = column(f"本报讯 {FLOODS.body}{BANKS}", 18).split("\n")
    cut, rest = "\n".join(wide[:at]), "\n".join(wide[at:]) + "\n记者 李强"
    page = [title, river[0], FLOODS.head, cut, river[1], rest, f"{river[2]}\n记者 王芳"]
    page += [CANTEEN.head, f"{column('本报讯 ' + CANTEEN.body, 18)}\n记者 周海涛"]
    found = {headline(article): plain(article.body.text) for article in articles("\n\n".join(page))}
    assert found[title] == plain("".join(RIVER) + "记者王芳")
    assert found[FLOODS.head] == plain(f"本报讯{FLOODS.body}{BANKS}记者李强")


def test_no_report_goes_on_with_one_signed_under_its_headline() -> None:
    text = """加快结构调整 促进农民增收
献王小枣“穿衣戴帽”卖高价
记者 刘俊英 王 猛
七月初，记者走进河城街镇小屯村的枣园，
看到枣树上挂满了青枣，不少树下铺着反光膜，
树上罩着防鸟网。
“这叫给枣树‘穿衣戴帽’。”村党支部
书记李宝森说，铺膜能让枣着色匀，罩网能防鸟
防裂果，去年试了20亩，每斤多卖8毛钱。
县林业局高级工程师张铁强介绍，全县枣
树面积30万亩，今年推广避雨栽培2600亩。

陌南镇建起农民“充电站”
为满足农民学科技的需要，陌南镇投资18
万元建起科技图书站，藏书1.2万册，订阅报刊
46种，镇里还请来河北农大教授刘孟军等专家
每月讲一课。
目前已培训农民2300人次。（孙志刚）

县国税局上门服务暖人心
“有问题一个电话就来了。”6月30日，献
县鑫达铸造有限公司会计王秀兰对前来辅导报
税的县国税局干部赵卫东说。
今年以来，县国税局推行“一线工作法”，
走访企业160家，解决涉税问题73个。（吕凤霞）

本斋回族乡养殖小区效益好
本斋回族乡东辛庄村的肉牛养殖小区占地
120亩，入驻养殖户38户，存栏肉牛2100头。养
殖户马洪岗去年出栏86头，纯收入17万元。乡
党委副书记刘增辉介绍，小区实行统一防疫、
统一配料、统一销售。
"""
    assert [headline(article) for article in articles(text)] == [
        "加快结构调整 促进农民增收 献王小枣“穿衣戴帽”卖高价",
        "陌南镇建起农民“充电站”",
        "县国税局上门服务暖人心",
        "本斋回族乡养殖小区效益好",
    ]
