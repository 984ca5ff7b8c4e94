"""Who holds, heads and hosts what is told: both who sign, the first of many, hosts told later; what is only said."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("told_of", "hosts", "others"),
    [
        ("青山县与大河公司签订合作协议", ["青山县", "大河公司"], []),
        ("县教育局和云山大学就师资培训签署备忘录", ["县教育局", "云山大学"], []),
        ("县文化馆与大河公司签订购销合同", ["县文化馆"], ["大河公司"]),
        ("县文化馆与青山县合作社、大河公司签下订单", ["县文化馆"], ["青山县", "大河公司"]),
        ("县医院与云山大学签约", ["县医院"], ["云山大学"]),
        ("县医院与大河公司举行战略合作签约仪式", ["县医院", "大河公司"], []),
        ("县教育局、县民政局与云山大学签订合作协议", ["县教育局", "县民政局", "云山大学"], []),
        ("县教育局分别与大河公司签订合作协议", ["县教育局"], ["大河公司"]),
    ],
)
def test_who_signs_with_one_another_holds_it(told_of: str, hosts: list[str], others: list[str]) -> None:
    told = Told("", f"8月3日，{told_of}。")
    assert (told.names(told.only.organisers), told.names(told.only.attendees)) == (hosts, others)


def test_a_paper_with_its_day_takes_no_part() -> None:
    told = Told("", "云山大学1月16日消息：县教育局与大河公司签订合作协议。")
    assert told.names(told.only.organisers) == ["县教育局", "大河公司"]


@pytest.mark.parametrize(
    ("who", "heads", "along"),
    [
        ("县长高远，副县长林晓，局长周正带领", ["高远"], ["林晓", "周正"]),
        ("县领导高远、林晓、周正、吴敏、郑好、孙立带领", ["高远"], ["林晓", "周正", "吴敏", "郑好", "孙立"]),
        ("县长高远带领", ["高远"], []),
        ("县长高远、副县长林晓带领", ["高远", "林晓"], []),
    ],
)
def test_the_first_of_many_heads_a_party(who: str, heads: list[str], along: list[str]) -> None:
    told = Told("", f"8月3日，{who}有关部门负责人，到白石镇视察防汛工作。")
    assert (told.names(told.only.leaders), told.names(told.only.attendees)) == (heads, along)


def test_who_only_tells_the_reporter_heads_no_visit() -> None:
    body = "8月3日，县政协委员们视察了白石水库。高远、林晓参加视察。委员周正告诉记者，变化很大。"
    assert Told("", body).only.leaders == ()
    said = Told("", "8月3日，调研组来到白石镇调研。高远指出，要抓好防汛。")
    assert said.names(said.only.leaders) == ["高远"]


@pytest.mark.parametrize(
    "later",
    [
        "县教育局、县文化馆承办了当天的活动。",
        "据了解，当天的活动由县教育局和县文化馆共同办理。",
        "今天的活动由县教育局、县文化馆主办。",
    ],
)
def test_hosts_of_that_days_activity_are_told_later(later: str) -> None:
    told = Told("", f"8月3日，青山县“微笑邻里”主题活动在文化广场启动。高远到场。{later}")
    assert {"县教育局", "县文化馆"} <= set(told.names(told.only.organisers))


@pytest.mark.parametrize(
    "later", ["相关手续由县教育局办理。", "县教育局承办了去年的比赛。", "县教育局还承办了全省的比赛。"]
)
def test_who_ran_something_else_hosts_nothing(later: str) -> None:
    told = Told("", f"8月3日，青山县“微笑邻里”主题活动在文化广场启动。{later}")
    assert "县教育局" not in told.names(told.events[0].organisers)


def test_what_is_only_spoken_of_is_no_event_of_its_own() -> None:
    body = "8月3日，青山县首届梨花节在文化广场开幕。"
    said = "高远在致辞中说，梨花节是全县的节日，举办首届梨花节，既是传承，也是探索。"
    assert len(Told("", body + said).events) == 1
    dated = "高远说，今年5月6日，县医院与大河公司签订了合作协议。"
    assert [e.type for e in Told("", body + dated).events] == ["ceremony", "signing"]


def test_what_befell_somebody_told_by_a_caller_is_not_the_news() -> None:
    body = "8月3日早，白石派出所接到群众求助电话，家里老人走失。下午2点，民警终于在柳林村发现一名躺在路边的老人。"
    told = Told("", body)
    assert "发现" in told.only.name
    assert told.names(told.only.organisers) == ["白石派出所"]


@pytest.mark.parametrize(
    ("lead", "name", "host"),
    [
        ("县政府今（2）日举办「模范母亲表扬暨联谊餐叙」，县长高远颁奖", "餐叙", ["县政府"]),
        ("青山县模范母亲表扬典礼，今（2）日在文化广场登场，县长高远亲自颁奖", "表扬典礼", []),
        ("（记者某某／青山报导）县政府2日举行表扬典礼，县长高远亲自颁奖", "表扬典礼", ["县政府"]),
    ],
)
def test_what_is_held_and_not_a_prize_given_there_is_the_news(lead: str, name: str, host: list[str]) -> None:
    told = Told("青山县颁奖", f"{lead}。")
    assert name in told.events[0].name
    assert [n for n in told.names(told.events[0].organisers) if n != "青山县"] == host


def test_an_activity_is_known_in_the_headline_by_the_word_before_it() -> None:
    told = Told("县政府新春团拜", "县政府31日举行新春团拜活动，因此县教育局同仁在她任内最后一天举行欢送会。")
    assert "团拜" in told.events[0].name


def test_a_visit_told_in_other_words_is_what_the_headline_calls_it() -> None:
    body = "8月3日，县长高远率云山大学考察团，来到河阳市走亲戚、看项目、谋合作。"
    assert Told("云山大学考察团赴河阳市考察", body).events[0].type == "inspection"
    assert Told("县医院到柳林村义诊", "8月3日，县医院来到柳林村义诊、送药。").events[0].type == "campaign"


@pytest.mark.parametrize(
    ("later", "there"),
    [
        ("县教育局、县民政局等成员单位要每家分包一个乡镇，每月向县委汇报一次。", []),
        ("县教育局、县民政局等有关单位必须按时参加会商。", []),
        ("县教育局、县民政局主要负责人参加会议。", ["县教育局", "县民政局"]),
        ("县教育局、县民政局等部门和乡镇主要领导参加会议。", ["县教育局", "县民政局"]),
        ("县教育局、县民政局作了汇报。", ["县教育局", "县民政局"]),
    ],
)
def test_who_is_told_what_to_do_is_not_told_to_be_there(later: str, there: list[str]) -> None:
    told = Told("", f"8月3日，青山县召开农业工作推进会。{later}")
    assert told.names(told.only.attendees) == there


@pytest.mark.parametrize(
    ("later", "there"),
    [
        ("2006年，县慈善总会捐资建起新校，周正主持开工仪式。", []),
        ("去年12月，县里召开了动员会，周正主持会议。", []),
        ("此前，县里召开了动员会，周正主持会议。", []),
        ("今年3月，新校开始招生，周正主持招生会议。", []),
        ("2022年，县慈善总会向学校捐资，周正主持仪式。", ["周正"]),
        ("周正主持仪式。", ["周正"]),
    ],
)
def test_what_an_earlier_year_saw_is_not_of_the_day(later: str, there: list[str]) -> None:
    told = Told("", f"8月3日，青山县举行新校落成仪式。{later}")
    assert told.names(told.events[0].leaders) == there


def test_what_a_month_saw_is_not_of_these_days() -> None:
    told = Told("", "近日，青山县举行新校落成仪式。2月底，县里召开了动员会，周正主持会议。")
    assert told.names(told.events[0].leaders) == []


def test_those_who_declare_it_open_together_do_so_both() -> None:
    told = Told("", "8月3日，青山县灯会在文化广场举行。县长高远、县政协主席林晓宣布灯会开幕。周正，吴敏宣布比赛开始。")
    assert told.names(told.only.leaders) == ["高远", "林晓", "吴敏"]
    met = Told(
        "", "8月3日，青山县全县教育大会在文化广场举行。县长高远、县政协主席林晓宣布大会开幕。周正，吴敏宣布闭幕。"
    )
    assert met.names(met.only.leaders) == ["高远", "林晓", "吴敏"]


def test_who_left_what_is_shown_is_not_there() -> None:
    told = Told("", "8月3日，县长高远到柳林村调研，观看了林晓同志在村工作期间留下的照片，看望了周正。")
    assert "林晓" not in told.names(told.only.attendees)
    assert "周正" in told.names(told.only.attendees)
