"""Where a happening was held: said behind it, in a list, or as what its holders went to."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("8月3日，青山县首届篮球联赛在县体育馆圆满收官。", ["县体育馆"]),
        ("8月3日，青山县庐剧节在文化广场闭幕。", ["文化广场"]),
        ("8月3日，青山县举办政策宣讲活动。报告会在县体育馆举行，林晓主持。", ["县体育馆"]),
        ("8月3日，青山县举办政策宣讲活动。活动在县委的领导下进行。", []),
        ("8月3日上午的文化广场，锣鼓喧天。青山县秧歌大赛在这里举行。", ["文化广场"]),
        ("8月3日，青山县防震演练在白石镇、桃源社区和县医院同时展开。", ["白石镇", "桃源社区", "县医院"]),
        ("8月3日晚，县教育局在县体育馆、文化广场开展集中整治行动。", ["县体育馆", "文化广场"]),
        ("8月3日，青山县丰收节在河阳市东街街道柳林村启幕。", ["柳林村"]),
        ("8月3日，白石镇组织师生前往白石水库开展清明祭扫活动。", ["白石水库"]),
        ("8月3日，县教育局组织新教师来到文化广场举行宣誓仪式。", ["文化广场"]),
        ("8月3日，县总工会组织企业走进白石镇，开展“百企联百村”签约活动。", ["白石镇"]),
        ("8月3日，青山县灯会在文化广场旁、县体育馆等地同时举行。", ["文化广场", "县体育馆"]),
        ("8月3日，一辆货车行驶至青山县白石镇路段时起火。", ["白石镇"]),
        ("8月3日，在青山县白石镇柳林村路段，一辆货车突然起火。", ["柳林村"]),
        ("8月3日，青山县广场舞展演举行。来自各镇的十支队伍在文化广场同台展演。", ["文化广场"]),
        ("8月3日，青山县举办广场舞大赛。伴着优美旋律，广场舞大赛在文化广场拉开帷幕。", ["文化广场"]),
        ("8月3日，青山县广场舞展演举行。县长说，今后还要在文化广场演出。", []),
        ("8月3日，青山县举办篮球赛。去年的秧歌赛在文化广场举行。", []),
        ("8月3日凌晨，青山县柳林村一民房突发火灾。县医院迅速出动，成功救出三人。", ["柳林村"]),
    ],
)
def test_where_it_was_held(body: str, places: list[str]) -> None:
    told = Told("", body)
    assert told.names(told.only.places) == places


@pytest.mark.parametrize(
    ("stops", "places"),
    [
        (
            "来到白石水库、全县绿色食品（玉米）标准化生产核心区、柳林村堆沤点、县医院，看望了群众",
            ["白石水库", "柳林村", "县医院"],
        ),
        ("来到由云山省援建的白石水库、县医院，看望了县教育局支教教师周正", ["白石水库", "县医院"]),
        ("来到金大地产业园项目、白石水库、县医院等地调研", ["白石水库", "县医院"]),
        ("来到白石水库看望高远、县医院医生林晓", ["白石水库"]),
    ],
)
def test_stops_of_a_visit(stops: str, places: list[str]) -> None:
    told = Told("", f"8月3日，县长高远{stops}。")
    assert told.names(told.events[0].places) == places


def test_the_county_gone_to_is_no_party_of_what_is_signed_there() -> None:
    told = Told("", "8月3日，县长高远率队赴河阳市考察，并与县医院签订合作协议。")
    signing = next(e for e in told.events if e.type == "signing")
    assert told.names([*signing.organisers, *signing.attendees]) == ["县医院"]


def test_under_whom_it_was_held_is_no_place() -> None:
    told = Told("", "8月3日，青山县书画展在县总工会、县文化馆指导下举办。")
    assert not told.only.places


def test_the_lead_says_where_what_only_the_headline_tells_was_held() -> None:
    told = Told("白石镇首届村晚走进柳林村", "8月3日晚，首届“村晚”在文化广场热闹上演。")
    assert told.names(told.only.places) == ["文化广场"]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("8月3日，县医院的院子里锣鼓喧天，大河公司向该院捐赠物资。", ["县医院"]),
        ("8月3日，柳林村的空地上人头攒动，送戏下乡演出热热闹闹开了锣。", ["柳林村"]),
        ("8月3日，阳光照进县文化馆的小会议室，青山县书画换届会议在这里召开。", ["县文化馆"]),
        ("云山大学讯 8月3日，青山县捐款仪式在这里举行。", []),
        ("文化广场上歌声阵阵。乡亲们都来了。8月3日，青山县举行欢送仪式。", ["文化广场"]),
        ("8月3日，县医院的院长热烈欢迎大家，青山县举行欢送仪式。", []),
    ],
)
def test_the_scene_is_painted_in_a_room_or_yard_too(body: str, places: list[str]) -> None:
    told = Told("", body)
    assert told.names(told.events[0].places) == places
