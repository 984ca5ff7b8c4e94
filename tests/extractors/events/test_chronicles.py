"""Chronicles and days told without a month; the dead and those who mourn them; police, fire and who came together."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Event, Page

EXTRACT = make_extractor()


def events(text: str, published: str | None = "2018-12-03", home: str = "青山县") -> list[Event]:
    return list(EXTRACT(Page("a.txt", "a.txt", text, published=published, home=home)).events)


def days(text: str, published: str | None) -> list[tuple[str, str | None]]:
    return [(event.type, event.date) for event in events(text, published)]


def names(entities) -> list[str]:
    return [entity.name.removeprefix("青山县") for entity in entities]


CHRONICLE = "1日，县红十字会开展宣传活动。\n6日，县长高远到红星乡调研蔬菜生产。\n13日，县政府召开常务会议。\n"


def test_the_title_of_a_chronicle_tells_the_month_of_its_days():
    found = days(f"大事记（2011年12月）\n{CHRONICLE}", None)
    assert found == [("campaign", "2011-12-01"), ("inspection", "2011-12-06"), ("meeting", "2011-12-13")]


@pytest.mark.parametrize("head", ["政务要闻", "去年10月竣工的大桥", "县里十月份的事"])
def test_days_of_no_known_month_stand_apart_and_stay_undated(head):
    assert days(f"{head}\n{CHRONICLE}", None) == [("campaign", None), ("inspection", None), ("meeting", None)]


@pytest.mark.parametrize("sign", ["▲", "◆", "●", ""])
def test_a_day_opens_an_item_behind_its_sign_or_at_the_head_of_its_line(sign):
    text = f"政务活动\n{sign}4日县委书记宁静主持召开学习会。\n{sign}5日县长高远到县一小检查校园安全。\n"
    assert days(text, "2018-12-07") == [("meeting", "2018-12-04"), ("inspection", "2018-12-05")]


@pytest.mark.parametrize(
    "body",
    [
        "3日游线路推出，县文旅局很忙。",
        "5日内办结，县政务中心承诺。",
        "2日来，全县降雨。",
        "8日均可报名，县一中发布消息。",
    ],
)
def test_a_number_of_days_opens_none(body):
    assert all(date is None for _, date in days(f"县里的事\n{body}\n", "2018-12-09"))


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("12月2日，老干部齐正同志追悼会在县殡仪馆举行。县长高远参加。", ["高远"]),
        ("12月2日，教师单宏、朱华珍遗体告别仪式在县殡仪馆举行，校长周钦参加。单宏今年41岁。", ["周钦"]),
        ("12月2日，老兵魏长胜骨灰安葬仪式在县烈士陵园举行，局长高远参加。", ["高远"]),
        ("12月2日，遗体捐献志愿者王建国参加县红十字会启动仪式。", ["王建国"]),
        ("12月2日，县长高远出席县图书馆开馆仪式。", ["高远"]),
    ],
)
def test_whom_a_ceremony_mourns_is_not_there(body, there):
    (event,) = [event for event in events(f"县里的事\n{body}\n") if event.type == "ceremony"]
    assert names(event.leaders) + names(event.attendees) == there


def test_the_day_before_is_not_that_of_the_report():
    text = "送别老校长\n11月30日清晨，村口站满了人。前一天夜里，老人走了。镇长高远参加了送别仪式。\n"
    assert ("ceremony", "2018-11-30") in days(text, "2018-12-03")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("7月23日，白渡派出所来了几名民警。7月24日凌晨，所长段志勇带队将正在熟睡的陆某抓获。", True),
        ("7月24日，105国道双河段发生一起交通事故。大队长何畏带领民警赶到现场。", True),
        ("7月24日，县应急局说，要加强巡查，确保不发生一起交通事故。", False),
        ("全县三年来未发生一起交通事故。", False),
    ],
)
def test_what_police_and_firemen_were_called_to(body, told):
    assert bool(events(f"路上的事\n{body}\n", "2018-07-26")) is told


@pytest.mark.parametrize(
    ("body", "leader"),
    [
        ("12月1日上午，牛栏沟路段发生山体塌方。局长石岩带领30名职工赶到现场抢通。", ["石岩"]),
        ("12月1日上午，牛栏沟路段发生山体塌方。局长石岩带领全村职工致富。", []),
    ],
)
def test_who_rushes_somewhere_with_his_men_leads_them(body, leader):
    assert names(events(f"道路抢通\n{body}\n")[0].leaders) == leader


@pytest.mark.parametrize(
    ("body", "hosts"),
    [
        ("本报讯 县残联、县民政局12月2日在人民广场举办招聘会。", ["县残联", "县民政局"]),
        ("本报讯　县残联昨日举办培训班。", ["县残联"]),
        ("本报讯 12月2日，县残联举办培训班。", ["县残联"]),
        ("青山新闻网讯 县残联昨日举办培训班。", ["县残联"]),
        ("本报讯 在县残联支持下，昨日举办培训班。", []),
    ],
)
def test_who_holds_it_right_behind_the_dateline(body, hosts):
    (event,) = events(f"县里的事\n{body}\n", home="")
    assert names(event.organisers) == hosts


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("12月2日，校友代表齐聚县第一中学，共同为母校捐赠景观石。", ["第一中学"]),
        ("11月29日，爱心书屋落成，副县长高远揭牌。落成仪式在县民族小学举行。", ["民族小学"]),
        ("12月2日，篮球联赛在苏家村篮球场迎来总决赛。", ["苏家村篮球场"]),
    ],
)
def test_where_they_came_together(body, places):
    assert names(events(f"县里的事\n{body}\n")[0].places) == places


def test_the_day_of_an_opening_is_no_opening():
    assert events("新馆\n记者从县文旅局获悉，新馆将于月底开馆。开馆当天，市民可凭证办证。\n") == []
