"""Who leads what his own office holds, and who only declares it open, is thanked, stood in for, or sent his people."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("told_of", "leaders"),
    [
        ("白石镇公所3日举行母亲节表扬大会。镇长高远颁发奖牌。", ["高远"]),
        ("白石镇公所3日举行母亲节表扬大会。高远镇长致词。", ["高远"]),
        ("白石镇公所3日举行母亲节表扬大会。白石镇长高远颁发奖牌，议员林晓到场。", ["高远"]),
        ("白石镇公所3日举行母亲节表扬大会。红山镇长高远到场。", []),
        ("白石镇公所3日举行母亲节表扬大会。议员高远到场。", []),
        ("白石镇公所3日举行母亲节表扬大会。镇长高远、议员林晓、主席周正都到场祝贺。", []),
        ("白石镇公所3日举行母亲节表扬大会，由林晓主持。镇长高远颁发奖牌。", ["林晓"]),
        ("白石镇3日举行母亲节表扬大会。镇长高远颁发奖牌。", []),
    ],
)
def test_the_head_of_a_township_leads_what_its_office_holds(told_of: str, leaders: list[str]) -> None:
    told = Told("", told_of)
    assert told.names(told.only.leaders) == leaders


@pytest.mark.parametrize(
    ("told_of", "leaders"),
    [
        ("青山县灯会在文化广场举行。县政协主席高远宣布灯会开幕。", ["高远"]),
        ("青山县第三届运动会在文化广场举行。高远宣布运动会开幕，林晓主持开幕式。", ["林晓"]),
        ("青山县召开全县教育大会。高远宣布大会开幕。", ["高远"]),
    ],
)
def test_who_declares_a_festival_open_leads_it_where_nobody_chairs_it(told_of: str, leaders: list[str]) -> None:
    told = Told("", f"8月3日，{told_of}")
    assert told.names(told.only.leaders) == leaders
    assert "高远" in told.names(told.only.leaders) + told.names(told.only.attendees)


@pytest.mark.parametrize(
    ("then", "there"),
    [
        ("林晓代表县长周正、局长吴敏到场祝贺。", ["林晓"]),
        ("林晓代表县长周正到场祝贺。", ["林晓"]),
        ("林晓代表周正县长到场祝贺。", ["林晓"]),
        ("林晓于3日上午代表周正县长到场祝贺。", ["林晓"]),
        ("林晓挂上县长周正致赠的锦旗。", ["林晓"]),
        ("副省长周正的贺信指出，新校意义重大。林晓致辞。", ["林晓"]),
        ("副省长周正发来贺信。林晓致辞。", ["林晓"]),
        ("人大代表林晓、县长周正到场祝贺。", ["林晓", "周正"]),
        ("林晓到场祝贺，议员周正、吴敏也派员致意。", ["林晓"]),
        ("林晓到场祝贺，议员周正也派秘书出席。", ["林晓"]),
        ("林晓、周正到场祝贺，并派发红包。", ["林晓", "周正"]),
        ("林晓与代表们合影。局长周正到场祝贺。", ["林晓", "周正"]),
        ("林晓、周正代表双方签字。局长吴敏到场祝贺。", ["林晓", "周正", "吴敏"]),
        ("林晓总结说，会员先后出版小说《长河》（周正）、《远山》(吴敏)。", ["林晓"]),
    ],
)
def test_who_is_stood_in_for_or_only_named_is_not_there(then: str, there: list[str]) -> None:
    told = Told("", f"8月3日，青山县举行新校落成仪式。{then}")
    assert set(told.names(told.only.attendees)) == set(there)


def test_whose_body_is_thanked_leads_nothing() -> None:
    told = Told("", "8月3日，白石镇举行新校落成仪式。高远致辞，感谢主席林晓率领的代表会支持。")
    assert "林晓" not in told.names(told.only.leaders)
    led = Told("", "8月3日，县长高远率领的考察团到白石镇考察。")
    assert led.names(led.only.leaders) == ["高远"]


@pytest.mark.parametrize(
    "then",
    [
        "高远一行还前往大河公司考察。",
        "会后，高远一行先后参观了县文化馆和大河公司。",
        "高远带领代表团30余人，参观了大河公司。",
    ],
)
def test_who_went_on_elsewhere_with_others_led_no_meeting(then: str) -> None:
    told = Told("", f"8月3日，青山县与大河公司座谈会在县体育馆召开。县长高远出席会议。{then}")
    assert told.names(told.events[0].leaders) == []
    assert "高远" in told.names(told.events[0].attendees)


@pytest.mark.parametrize(
    ("then", "leaders"),
    [
        ("到县医院，参加县医院举办的业务培训班", []),
        ("参加业务培训班", []),
        ("到白石镇举办业务培训班", ["高远"]),
    ],
)
def test_who_brings_people_to_be_taught_leads_no_training(then: str, leaders: list[str]) -> None:
    told = Told("", f"8月3日，副县长高远带领桃源社区干部{then}。")
    assert told.names(told.only.leaders) == leaders


def test_bodies_are_taken_along_behind_the_leaders_said() -> None:
    told = Told("", "8月3日，县长高远，副县长林晓等县领导带领县教育局、县民政局等单位负责人，先后到白石镇检查防汛。")
    assert told.names(told.only.attendees)[-2:] == ["县教育局", "县民政局"]


@pytest.mark.parametrize(
    ("told_of", "there"),
    [
        ("白石镇被县文化馆评为文化先进镇。", ["白石镇"]),
        ("白石镇被评为文化先进镇。", ["白石镇"]),
    ],
)
def test_who_honours_somebody_is_not_honoured(told_of: str, there: list[str]) -> None:
    told = Told("白石镇获评文化先进镇", f"近日，{told_of}")
    assert "县文化馆" not in told.names(told.only.attendees)
    assert set(there) <= set(told.names(told.only.attendees))


def test_those_who_share_a_place_won_it() -> None:
    told = Told("", "8月3日，青山县篮球赛闭幕。县医院夺得第一名，县教育局、县民政局并列第三名。")
    assert told.names(told.only.attendees) == ["县医院", "县教育局", "县民政局"]


@pytest.mark.parametrize(
    ("told_of", "types"),
    [
        ("由于林晓当选县长，县教育局3日举行欢送会。", {"ceremony", "meeting"}),
        ("县教育局3日举行欢送会。林晓于2021年10月启动了评选活动。", {"ceremony", "meeting"}),
        ("县教育局3日举行欢送会。新校于2021年10月5日开工。", {"ceremony", "meeting"}),
    ],
)
def test_causes_and_rough_days_are_no_events_besides(told_of: str, types: set[str]) -> None:
    told = Told("", told_of)
    assert {e.type for e in told.events} <= types


def test_who_built_what_is_opened_holds_nothing() -> None:
    told = Told("", "8月3日，大河公司捐建的柳林村希望小学揭牌仪式举行。")
    assert told.names(told.only.organisers) == []
    held = Told("", "8月3日，大河公司捐资助学仪式举行。")
    assert held.names(held.only.organisers) == ["大河公司"]


@pytest.mark.parametrize(
    "told_of",
    [
        "河阳市旅游公路环线青山示范段建设工程在白石镇施工现场举行开工仪式。",
        "青山县老城区改造项目正式举行开工仪式。",
    ],
)
def test_whose_name_opens_that_of_the_works_holds_nothing(told_of: str) -> None:
    told = Told("", f"8月3日，{told_of}")
    assert told.names(told.only.organisers) == []
    assert told.only.name.endswith("举行开工仪式")


def test_a_house_where_guests_came_holds_nothing() -> None:
    told = Told("", "8月3日，县医院里来了一批志愿者，他们为老人送上了月饼。")
    assert told.names(told.only.organisers) == []


def test_the_offices_of_a_congress_are_not_the_congress() -> None:
    told = Told("", "8月3日，青山县举行运动会闭幕式。县教育局负责人，县人大常委会办事机构负责人参加。")
    assert told.names(told.events[0].attendees) == ["县教育局"]


@pytest.mark.parametrize(
    ("then", "hosts"),
    [
        ("据了解，此次活动由县文化馆、县总工会主办。", ["青山县"]),
        ("灯会将于4月26日在文化广场举办，由县文化馆主办。", ["青山县"]),
        ("发布会由县文化馆承办。", ["青山县", "县文化馆"]),
    ],
)
def test_whoever_holds_what_is_only_announced_holds_no_press_conference(then: str, hosts: list[str]) -> None:
    told = Told("", f"8月3日，青山县召开灯会新闻发布会。{then}")
    assert told.names(told.events[0].organisers) == hosts


def test_bodies_are_brought_along_to_perform() -> None:
    told = Told("", "8月3日，下基层慰问演出在柳林村举行。县教育局组织县文化馆和县总工会的演职人员，送上节目。")
    assert told.names(told.only.attendees) == ["县文化馆", "县总工会"]
    only = Told("", "8月3日，下基层慰问演出在柳林村举行。县教育局组织排练了节目，县文化馆的大门敞开。")
    assert only.names(only.only.attendees) == []


def test_what_others_held_later_that_day_is_an_event_besides() -> None:
    visit = "1月21日上午，县长高远到白石镇慰问老人。林晓陪同。\n"
    told = Told("", f"{visit}1月21日下午，县文化馆组织了一场慰问演出。")
    assert [(e.type, e.date) for e in told.events] == [("inspection", "2022-01-21"), ("performance", "2022-01-21")]
    assert len(Told("", f"{visit}1月21日下午，县文化馆门前人来人往。").events) == 1


def test_when_it_ended_is_said_of_the_happening_told() -> None:
    told = Told("", "白石镇于3月20日开展应急演练。\n最后由周正作点评，10时45分演练结束。")
    assert told.names(told.only.attendees) == ["周正"]


def test_who_is_yet_to_come_is_not_there() -> None:
    told = Told("", "8月3日，青山县召开灯会新闻发布会。林晓主持。高远、周正等将出席灯会。")
    assert told.names(told.only.attendees) == []


@pytest.mark.parametrize(
    ("told_of", "hosts"),
    [
        ("白石镇组织机关干部，携手县文化馆及群众，在柳林村开展植树活动。", ["白石镇", "县文化馆"]),
        ("白石镇组织机关干部，联合县文化馆，开展植树活动。", ["白石镇", "县文化馆"]),
        ("联合县文化馆，白石镇开展植树活动。", ["白石镇"]),
        ("春风送暖，县文化馆开展植树活动。", ["县文化馆"]),
    ],
)
def test_whom_a_host_acts_with_takes_not_his_place(told_of: str, hosts: list[str]) -> None:
    told = Told("", f"3月5日，{told_of}")
    assert told.names(told.only.organisers) == hosts


def test_who_leads_herdsmen_heads_no_happening() -> None:
    told = Told("", "9月10日，县文化馆开展宣传活动。支部书记林晓带领牧民现场提问。")
    assert told.names(told.only.leaders) == []
    led = Told("", "9月10日，支部书记林晓带领队员到柳林村开展宣传活动。")
    assert led.names(led.only.leaders) == ["林晓"]


def test_what_was_done_up_to_a_day_is_no_event() -> None:
    told = Told("", "10月31日，白石镇召开动员会。到10月30日止，全县已集中开工。")
    assert [e.type for e in told.events] == ["meeting"]


def test_the_host_of_an_honour_is_named_before_whom_it_honours() -> None:
    told = Told("", "7月7日，县委宣传部代表县政府，对救人的周正、吴敏进行表彰。")
    assert told.names(told.only.organisers) == ["县委宣传部"]


@pytest.mark.parametrize(
    ("told_of", "count"),
    [
        ("8月3日晚，文化广场灯火通明。目前，该县已建成8个综合文化站。", 0),
        ("8月3日，青山县建成启用文化广场。", 1),
        ("8月3日，文化广场已建成启用。", 1),
        ("8月3日，远大公司捐赠的校车在青山小学交付使用。", 1),
        ("8月3日，敬老院交付使用。", 1),
        ("王某依约交付使用权。", 0),
        ("8月3日，校车内配备灭火器和安全锤。", 0),
        ("8月3日，新车站宽敞明亮，里面配备充电桩。", 0),
    ],
)
def test_how_things_stand_is_no_happening(told_of: str, count: int) -> None:
    assert len(Told("", told_of).events) == count


@pytest.mark.parametrize(
    ("told_of", "places"),
    [
        ("全省农村工作现场会在青山县召开。", ["青山县"]),
        ("河阳市第四届运动会在青山县隆重开幕。", ["青山县"]),
        ("青山县第四届运动会在青山县开幕。", []),
        ("中国·青山第三届梨花节在青山县开幕。", []),
        ("县文化馆第四届书画展在青山县开幕。", []),
        ("全省农村工作现场会在县体育馆召开。", ["县体育馆"]),
        ("县文联举办的“丰收杯”庆祝国庆根雕展在县体育馆展出。", ["县体育馆"]),
        ("县医院在青山县调研，全省现场会召开。", []),
    ],
)
def test_a_county_is_the_place_of_what_is_of_more_than_it(told_of: str, places: list[str]) -> None:
    told = Told("", f"8月3日，{told_of}")
    assert told.names(told.events[0].places) == places


@pytest.mark.parametrize(
    ("told_of", "places"),
    [
        ("县教育局举行县体育馆开幕典礼。", ["县体育馆"]),
        ("县教育局举行县体育馆新址启用仪式。", ["县体育馆"]),
        ("县教育局在文化广场举行县体育馆开幕典礼。", ["文化广场"]),
        ("县教育局举行表彰县体育馆工人的典礼。", []),
        ("县教育局揭牌仪式举行。", []),
    ],
)
def test_a_hall_is_where_it_was_opened(told_of: str, places: list[str]) -> None:
    told = Told("", f"8月3日，{told_of}")
    assert told.names(told.events[0].places) == places
