"""Posts whose body is told before, or is the one that the paper calls 我院 or 局."""

import pytest

from tests.extractors.posts.test_posts import posts

SAID = [
    # the party's group is of the body that the next title is of, told in the headline
    (
        "青山县水务局开展检查\n\n　　昨日，局党组书记、局长丁建国带队检查，党组成员、副局长何立平参加。\n",
        "丁建国 青山县水务局党组 书记|丁建国 青山县水务局 局长|何立平 青山县水务局党组 成员|何立平 青山县水务局 副局长",
    ),
    (
        "昨日，青山县法院召开会议。党组书记、院长丁建国主持会议，政治部主任何立平发言。",
        "丁建国 青山县法院党组 书记|丁建国 青山县法院 院长|何立平 青山县法院政治部 主任",
    ),
    # 我院 is not the one that it helps, and who receives visitors is of the body visited
    (
        "青山县人民医院帮扶白石镇卫生院\n\n　　我院与白石镇卫生院的帮扶仪式举行，我院院长丁建国参加。\n",
        "丁建国 青山县人民医院 院长",
    ),
    (
        "昨日，平州市中级人民法院副院长丁建国一行到青山县法院督导，院长何立平陪同。",
        "丁建国 平州市中级人民法院 副院长|何立平 青山县法院 院长",
    ),
    # departments of the hospital told before
    (
        "昨日，青山县人民医院医疗队到白石镇义诊。内科主任丁建国、外科主任何立平为群众看病。",
        "丁建国 青山县人民医院内科 主任|何立平 青山县人民医院外科 主任",
    ),
    # a guest's own deputy, not the article's body
    (
        "昨日，凌云小学楼房落成。白石镇中心小学党委书记丁建国、副校长何立平到场，凌云小学师生参加。",
        "丁建国 白石镇中心小学党委 书记|何立平 白石镇中心小学 副校长",
    ),
    # a part of the body that 该 points at
    (
        "昨日，青山县检察院走访企业。该院第三检察部主任丁建国、副主任何立平参加。",
        "丁建国 青山县检察院第三检察部 主任|何立平 青山县检察院第三检察部 副主任",
    ),
    (
        "青山县丰源粮油有限公司今年扩大生产。该公司市场部经理丁建国说，产品供不应求。",
        "丁建国 青山县丰源粮油有限公司市场部 经理",
    ),
    # posts without a mark between, and a committee of a term below its city
    ("县委常委统战部部长丁建国到会。", "丁建国 青山县委 常委|丁建国 青山县委统战部 部长"),
    ("政协平凉市崆峒区第七届委员会副主席丁建国到会。", "丁建国 崆峒区政协 副主席"),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_body_told_before(text: str, said: str) -> None:
    assert posts(text) == {tuple(post.split(" ")) for post in said.split("|")}
