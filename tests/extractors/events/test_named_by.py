"""By what a happening is named: who did it where its clause does not say, whose committee met, who went with many."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page
from tests.extractors.events.test_events import Told

_EXTRACT = make_extractor()


def names(text: str) -> list[str]:
    """The names of the events of a page."""
    return [e.name for e in _EXTRACT(Page("a.txt", "a.txt", text, published="2020-12-04", home="青山县")).events]


@pytest.mark.parametrize(
    ("headline", "body", "name"),
    [
        ("丹桂飘香又重阳 县领导走访慰问老人", "8月3日，县长高远来到白石镇，看望百岁老人林大山。", "高远走访慰问老人"),
        ("高远督导防汛工作时强调：守住底线", "8月3日，县长高远到白石水库督导防汛工作。", "高远督导防汛工作"),
        ("", "8月3日，县文化馆馆长高远一行来到白石镇中心小学，送去图书六百册。", "高远送去图书六百册"),
        ("", "8月3日，白石镇政府得知老人要过百岁生日，便决定为老人送去蛋糕和鲜花。", "白石镇为老人送去蛋糕和鲜花"),
        (
            "",
            "8月3日，白石镇党委书记高远、镇长林晓、党委副书记周正、人大主席吴敏、纪委书记郑好、武装部部长孙立等"
            "单位负责人对辖区内企业、商场、学校以及加油站开展安全检查。",
            "高远等对辖区内企业、商场、学校以及加油站开展安全检查",
        ),
        (
            "",
            "8月3日，县长高远、县委副书记林晓、县政协主席周正及县四大班子领导带领机关工作人员到国有青山林场参加义务植树活动。",
            "高远等带领机关工作人员到国有青山林场参加义务植树活动",
        ),
        ("", "8月3日，县政协召开政协各联络组组长会议。", "青山县政协各联络组组长会议"),
        ("", "8月3日，青山县召开县委中心组集体学习会。", "青山县委中心组集体学习会"),
        ("", "8月3日，县教育局在白石镇举行该局新址奠基仪式。", "县教育局新址奠基仪式"),
        ("", "8月3日，白石镇政府全员出动，在集镇范围内植树。", "白石镇在集镇范围内植树"),
        (
            "白石镇一民房起火",
            "8月3日，县消防队接到报警，称有一处民房着火。消防员到达现场后发现起火房屋为土木结构。",
            "白石镇一民房起火",
        ),
        (
            "全民阅读节启动",
            "2022年青山县第九届全民阅读节启动仪式暨专题讲座于8月3日在音乐厅举办，全县二百余人参加了本次启动仪式。",
            "青山县第九届全民阅读节启动仪式暨专题讲座",
        ),
        ("", "8月3日，县长高远主持召开五届104次县政府常务会议。", "五届104次青山县政府常务会议"),
        ("", "8月3日，县教育局开设为期5天的高素质农民培训班。", "县教育局高素质农民培训班"),
        ("节前检查强意识 明确责任保安全", "8月3日，县长高远到大河公司开展安全检查。", "县长高远到大河公司开展安全检查"),
        ("", "8月3日，杨书记到我镇实地调研，县委常委高远陪同调研。", "杨书记到我镇实地调研"),
        ("", "8月3日，县长高远深入白石水库开展河长制调研活动。", "高远开展河长制调研活动"),
        ("", "8月3日，白石镇、东街街道组织干部，与柳林村签订结对协议。", "白石镇与柳林村签订结对协议"),
        ("", "8月3日，县委书记高远主持召开十三届县委第20次常委会会议。", "十三届青山县委第20次常委会会议"),
        (
            "",
            "8月3日，青山县法院邀请县人大代表高远旁听一起合同纠纷案件。",
            "青山县法院邀请县人大代表高远旁听一起合同纠纷案件",
        ),
        ("", "8月3日，学生旁听，县法院开庭审理一起盗窃案。", "县法院开庭审理一起盗窃案"),
    ],
)
def test_a_name_says_who_did_it(headline: str, body: str, name: str) -> None:
    assert Told(headline, body).only.name == name


@pytest.mark.parametrize(
    "sitting",
    ["县委常委（扩大）会", "县委常委（扩大）会议", "十三届县委第20次常委会会议", "十五届县政府第三次全体会议"],
)
def test_a_committee_holds_its_sitting(sitting: str) -> None:
    told = Told("", f"8月3日，县委书记高远主持召开{sitting}。")
    assert told.names(told.only.organisers) in (["县委"], ["县政府"])


@pytest.mark.parametrize(
    ("body", "leaders"),
    [
        ("8月3日，由州长高远，县委书记林晓，县长周正率领的党政代表团来青山县考察。", ["高远", "林晓", "周正"]),
        ("8月3日，县政府为新任白石乡乡长高远举行就职典礼，典礼由林晓主持。", ["林晓"]),
        ("8月3日，当选为白石镇镇长的高远组织召开防汛会议。", ["高远"]),
    ],
)
def test_who_leads(body: str, leaders: list[str]) -> None:
    told = Told("", body)
    assert told.names(told.only.leaders) == leaders


def test_a_visitor_called_by_his_title_goes_on_with_his_visit() -> None:
    page = (
        "县政协主席高远航到白石镇调研\n12月3日上午，县政协主席高远航到白石镇调研重点项目建设等工作。"
        "县政协秘书长林晓参加调研。\n高主席一行首先到该镇大河公司项目建设现场进行实地调研，听取项目建设情况汇报。\n"
    )
    assert names(page) == ["青山县政协主席高远航到白石镇调研"]


def test_in_whose_company_somebody_went_is_no_part_of_a_name() -> None:
    page = (
        "12月3日，市长高远航在市委常委、常务副市长林晓，副市长周正，市政府秘书长吴敏，县委书记郑好等领导的陪同下"
        "到白石镇调研。\n"
    )
    assert names(page) == ["高远航到白石镇调研"]


def test_what_a_township_holds_is_not_told_again_as_its_offices() -> None:
    page = (
        "12月3日上午，白石乡庆祝母亲节暨模范母亲表扬大会活动在白石楼餐厅举行，23人接受表扬。\n"
        "白石乡公所举行庆祝母亲节暨模范母亲表扬大会，由乡长高远航颁奖。\n"
    )
    assert len(names(page)) == 1


def test_a_festival_named_again_as_an_activity_is_the_same() -> None:
    page = (
        "青山县白石乡农会3日举办「瓜见丰收、桃桃如意」蜜桃节，青山县长高远航到场推广白石蜜桃等特色农产品。\n"
        "3日、4日在青山陶瓷农创园区举办「瓜见丰收 桃桃如意」蜜桃节活动行销农产特色。\n"
    )
    assert len(names(page)) == 1


def test_a_paper_of_an_office_tells_of_nothing() -> None:
    page = (
        "关于举办青山县2020年中小学生运动会的通知\n各中小学：\n县教育局举办青山县2020年中小学生运动会，请做好准备。\n"
    )
    assert names(page) == []


def test_the_first_day_of_work_is_no_ceremony() -> None:
    page = "12月3日是丙午马年开工首日，镇党委书记高远航，镇长林晓走进经济小区、企业和村居，向干部职工问好。\n"
    assert not any("开工首日" in name for name in names(page))
