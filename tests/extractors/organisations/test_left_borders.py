"""Where names of bodies begin: behind what is done to them, beside prepositions, towns and levels in brackets."""

from __future__ import annotations

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page


def _organisations(sentence: str, home: str = "河南省南阳市唐河县") -> set[str]:
    found = make_extractor()(Page("p", "p.txt", f"县里传来消息\n\n本报讯 3月5日，{sentence}\n", home=home))
    return {m.entity.name for m in found.mentions if m.entity.kind == "organisation"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("昆山市以禾精密科技有限公司总经理丁建国讲话。", "昆山市以禾精密科技有限公司"),
        ("中山市从善电子有限公司捐款。", "中山市从善电子有限公司"),
        ("在昆山市对恒丰电子有限公司进行考察。", "恒丰电子有限公司"),
        ("他在昆山市与宏达电子有限公司签约。", "宏达电子有限公司"),
        ("大街乡、王集乡和县土地综合治理工作队先后发言。", "唐河县土地综合治理工作队"),
        ("一行看了现场，并听龙山煤业公司等单位汇报。", "龙山煤业公司"),
        ("走进听涛阁酒店有限公司。", "听涛阁酒店有限公司"),
        ("县政府教育督导委员会召开会议。", "唐河县政府教育督导委员会"),
        ("他领办金穗养殖专业合作社。", "金穗养殖专业合作社"),
        ("王林来到县城市建设投资集团有限公司。", "唐河县城市建设投资集团有限公司"),
        ("秀林公所举行活动。", "秀林公所"),
        ("他同青山二中签了协议。", "青山二中"),
        ("应白石中心小学邀请，他作了报告。", "白石中心小学"),
        ("他按白石派出所要求交了材料。", "白石派出所"),
        ("继云岭集团之后，又一家单位入驻。", "云岭集团"),
        ("连日来白石中心小学开展宣传。", "白石中心小学"),
        # a firm behind the zone where it is visited
        ("一行来到县经济开发区国晟塑业调研。", "国晟塑业"),
        ("一行来到县高新区宏晟机械有限公司调研。", "宏晟机械有限公司"),
        ("一行来到城南工业园区宏晟机械公司调研。", "宏晟机械公司"),
        ("县高新区建设投资集团有限公司开工。", "县高新区建设投资集团有限公司"),
        ("县开发区热力公司开工。", "县开发区热力公司"),
    ],
)
def test_a_name_begins_where_it_does(sentence: str, name: str) -> None:
    assert name in _organisations(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "带动群众发展种植专业合作社。",
        "他带头领办生态养殖专业合作社。",
        "镇里发展大型食品有限公司，村里兴办第一家蔬菜专业合作社。",
        "引进客商投资建材有限公司。",
        "乡镇（街道）综合文化站入选。",
        "近年积极布建社区照顾关怀据点。",
        "奖状由牛长根以及该会董事颁发。",
    ],
)
def test_what_is_done_to_a_kind_of_body_names_none(sentence: str) -> None:
    assert not _organisations(sentence)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("吉林省艺术学校的师生来了。吉林省艺校的孩子唱了歌。", {"吉林省艺术学校"}),
        ("吉林省戏曲学校的师生来了，吉林省戏校夺冠。", {"吉林省戏曲学校"}),
        ("吉林省卫生学校的师生来了，吉林省艺校也来了。", {"吉林省卫生学校", "吉林省艺校"}),
        ("吉林省党员教育学校的师生来了，吉林省委党校也来了。", {"吉林省党员教育学校", "吉林省委党校"}),
        ("吉林省台联会到会，吉林省台联捐款。", {"吉林省台联"}),
        # a title or a society that begins as a body ends
        ("吉林省家长会长协会会长林建国到会。", {"吉林省家长会长协会"}),
        ("吉林省教育厅代理厅长林建国到会。", {"吉林省教育厅"}),
        ("吉林省运动会开幕暨吉林省青年篮球（甲组）锦标赛组委会会议召开。", {"吉林省青年篮球（甲组）锦标赛组委会"}),
        # who runs a school is no office
        ("村办白杨小学在柳河乡，乡办企业捐了书。", {"白杨小学"}),
        # a branch behind places one inside the other
        ("建设银行上海静安支行副行长林建国到会。", {"建设银行上海静安支行"}),
        ("中国银行河南郑州分行与吉林省教育厅签约。", {"中国银行河南郑州分行", "吉林省教育厅"}),
    ],
)
def test_one_body_has_one_name(sentence: str, names: set[str]) -> None:
    assert _organisations(sentence) == names
