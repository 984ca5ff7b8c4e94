"""The corps in 新疆: divisions joined with cities, regiments and companies, in sentences written for the test."""

from __future__ import annotations

import pytest

from extractors.pipeline import extract
from extractors.records import Page

POSTS = [
    (
        "第七师胡杨河市党委书记、政委丁建国，师市党委副书记、师长、市长何立平到会。",
        "丁建国 第七师胡杨河市党委 书记|丁建国 第七师 政委|"
        "何立平 第七师胡杨河市党委 副书记|何立平 第七师 师长|何立平 胡杨河市政府 市长",
    ),
    (
        "兵团七师胡杨河市农业农村局局长丁建国，师市党委常委、宣传部部长何立平到会。",
        "丁建国 第七师胡杨河市农业农村局 局长|何立平 第七师胡杨河市党委 常委|何立平 第七师胡杨河市党委宣传部 部长",
    ),
    (
        "143团职工捡拾残膜，团党委书记、政委丁建国，团党委副书记、团长何立平参加。",
        "丁建国 143团党委 书记|丁建国 143团 政委|何立平 143团党委 副书记|何立平 143团 团长",
    ),
    (
        "第十二师党委书记、政委丁建国到一〇四团调研，师党委常委、副师长何立平陪同。",
        "丁建国 第十二师党委 书记|丁建国 第十二师 政委|何立平 第十二师党委 常委|何立平 第十二师 副师长",
    ),
    (
        "第七师胡杨河市总工会党组书记、主席丁建国慰问职工。",
        "丁建国 第七师胡杨河市总工会党组 书记|丁建国 第七师胡杨河市总工会 主席",
    ),
    (
        "八五七农场有限公司党委书记、董事长丁建国，总经理何立平到会。",
        "丁建国 八五七农场有限公司党委 书记|丁建国 八五七农场有限公司 董事长|何立平 八五七农场有限公司 总经理",
    ),
    ("友谊农场公司第七管理区主任丁建国到场。", "丁建国 友谊农场公司第七管理区 主任"),
    ("七星农场党委书记丁建国、场长何立平陪同。", "丁建国 七星农场党委 书记|何立平 七星农场 场长"),
]


@pytest.mark.parametrize(("text", "said"), POSTS)
def test_posts_of_the_corps_are_of_its_divisions_cities_and_regiments(text: str, said: str) -> None:
    found = extract(Page("p.txt", "p.txt", text)).posts
    posts = {(post.person.name, post.organisation.name, post.title) for post in found}
    assert posts == {tuple(post.split(" ")) for post in said.split("|")}


@pytest.mark.parametrize(
    ("home", "text", "name"),
    [
        ("石河子市", "师市卫健委开展义诊。", "第八师石河子市卫健委"),
        ("胡杨河市", "师市党委常委会会议召开，第九师白杨市的代表也来了。", "第七师胡杨河市党委常委会"),
        ("胡杨河市", "第九师白杨市党政代表团来访，师市党委组织部陪同。", "第九师白杨市党委组织部"),
        ("青山市", "三名教师、市教育局的干部到会。", "青山市教育局"),
        ("青山市", "全市教师市级比赛由律师市场监管局的人来评。", ""),
    ],
)
def test_a_body_of_division_and_city_is_one(home: str, text: str, name: str) -> None:
    found = extract(Page("p.txt", "p.txt", text, home=home)).entities
    bodies = {e.identity.name for e in found if e.identity.kind == "organisation"}
    assert (name in bodies) if name else not any("师市" in body for body in bodies)


def test_regiments_of_a_page_that_tells_of_a_division_and_its_city_are_places() -> None:
    found = extract(Page("p.txt", "p.txt", "师市党委书记丁建国到123团、一二四团调研春播工作。")).entities
    assert {e.identity.name for e in found if e.identity.kind == "community"} == {"123团", "一二四团"}
