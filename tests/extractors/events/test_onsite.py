"""What leaders do on the spot, what is celebrated, and what is only announced."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    "deed",
    [
        "到白石镇现场推进重点项目建设工作",
        "到白石镇现场调度项目建设",
        "到白石镇现场协调解决困难问题",
        "赶赴白石镇指挥抗洪抢险",
        "踏看高速公路工地",
    ],
)
def test_what_a_leader_does_on_the_spot_is_a_visit(deed: str) -> None:
    visit = Told("", f"8月3日，县长高远{deed}。").only
    assert visit.type == "inspection"
    assert len(visit.leaders) == 1


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，青山县在县体育馆隆重庆祝建县50周年。", "ceremony"),
        ("8月3日，云山大学迎来八十周年校庆。", "ceremony"),
        ("8月3日，柳林村的老人们欢聚一堂，共庆佳节。", "ceremony"),
    ],
)
def test_what_is_celebrated_is_a_ceremony(body: str, kind: str) -> None:
    assert Told("", body).events[0].type == kind


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("青山县发布暴雨蓝色预警", "8月3日20时57分发布暴雨蓝色预警信号，请注意防范。"),
        ("关于防汛的通知", "经县政府会商研究，决定于8月3日20时提高响应级别。"),
    ],
)
def test_what_is_announced_did_not_happen(headline: str, body: str) -> None:
    assert Told(headline, body).events == ()


def test_who_offers_at_a_sacrifice_heads_it() -> None:
    rite = Told("", "8月3日，青山县举行公祭仪式，县长高远主祭，林晓宣读祭文。")
    assert rite.names(rite.only.leaders) == ["高远"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，选手高远在全国举重锦标赛上勇夺三金。", "award"),
        ("8月3日，县文化馆推出“书香八月”阅读活动。", "campaign"),
        ("8月3日，县文化馆搬入新址办公。", "ceremony"),
    ],
)
def test_what_rarer_verbs_tell(body: str, kind: str) -> None:
    assert Told("", body).events[0].type == kind
