"""Which county or city a page is of, where nothing states it."""

from __future__ import annotations

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page


def home(text: str, source: str | None = None) -> str | None:
    return make_extractor()(Page("p", "p.txt", text, source=source)).home


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        (
            "5月4日，平罗县委书记李阳率平罗县代表团来到盐池县，考察供水工程。平罗县水务局介绍经验。",
            None,
            "宁夏回族自治区吴忠市盐池县",
        ),
        (
            "5月4日，平罗县委书记李阳一行来我县学习供水经验，县长王林陪同平罗县来宾。",
            "盐池融媒",
            "宁夏回族自治区吴忠市盐池县",
        ),
        (
            "5月4日，平罗县考察团来到盐池县参观供水工程。盐池县副县长王林陪同平罗县考察团一行。",
            None,
            "宁夏回族自治区吴忠市盐池县",
        ),
        (
            "贵定县学生为鲁甸地震灾区写信。鲁甸县、鲁甸地震灾区的孩子收到了贵定县的问候。",
            None,
            "贵州省黔南布依族苗族自治州贵定县",
        ),
        ("我市召开安全生产会议，副市长王林出席。", "三亚日报", "海南省三亚市"),
        ("全县召开安全生产会议，副县长王林出席。", "荆州日报", "湖北省荆州市"),
        ("沙市区召开安全生产会议，副区长王林出席。", "荆州日报", "湖北省荆州市沙市区"),
        ("新华区召开安全生产会议。", "新华网", "新华区"),
        ("我市召开安全生产会议，市长王林走访盛泽镇，吴江今年没有事故。", "吴江日报", "江苏省苏州市吴江市"),
        ("今年，米林县委书记王林到里龙乡调研。", None, "西藏自治区林芝市米林县"),
        ("8月1日，儋州市副市长王林会见天津市滨海新区客商。", "儋州新闻网", "海南省儋州市"),
        ("5月17日，旗政协主席周平率考察组到杭锦后旗、五原县考察。在杭锦后旗，考察组看了企业。", None, None),
        ("5月17日，县委书记周平率我县代表团赴金寨县学习。在霍山县，代表团看了企业。金寨县介绍经验。", None, None),
        ("彭浦镇举办活动，闸北的居民来了，闸北笑迎客人。区领导王林出席。", "闸北报", "上海市闸北区"),
        ("当涂艺术节开幕\n2018-09-20 当涂新闻网\n当涂与泗县走亲，县长王林出席。", None, "安徽省马鞍山市当涂县"),
        (
            "王林到沙镇镇调研\n东昌时讯 2013-02-25\n山东省开展活动，区委书记王林到沙镇镇调研，沙镇镇汇报，聊城出力。",
            None,
            "山东省聊城市东昌府区",
        ),
        ("喀左县召开会议，喀左县委书记王林出席。", None, "辽宁省朝阳市喀喇沁左翼蒙古族自治县"),
        ("7月8日，天津市东丽区区长李阳率代表团来到甘谷县考察协作。", None, "甘肃省天水市甘谷县"),
        ("王林2007年赴拉萨市曲水县任县委书记，在任期间修路。", None, "西藏自治区拉萨市曲水县"),
        ("北京市顺义区区长李阳一行在旗长王林陪同下到敖包苏木调研。旗委办主任周平参加。", None, None),
    ],
)
def test_home_is_told_by_papers_and_organs_and_not_by_guests(
    text: str, source: str | None, expected: str | None
) -> None:
    assert home(text, source) == expected


def test_a_page_that_says_nothing_of_the_kind_has_no_home() -> None:
    assert home("今天天气晴朗，村民们忙着收割小麦。") is None
