"""Which things an article tells besides its own happening, and which of several it exists to report."""

import re

import pytest

from tests.extractors.events import test_events
from tests.extractors.events.test_events import Told

OWN = "8月3日，县教育局举办校长培训班。"


def told(body: str, headline: str = "") -> list[tuple[str, str | None]]:
    return [(event.type, event.date) for event in Told(headline, body).events]


@pytest.mark.parametrize(
    ("more", "event"),
    [
        ("县民政局组织开展“邻里守望”志愿服务活动。", ("campaign", None)),
        ("当天，县民政局还开展了“邻里守望”主题宣传活动。", ("campaign", "2022-08-03")),
        ("8月5日，县医院救助一名迷路老人。", ("campaign", "2022-08-05")),
        ("据县医院消息，7月28日，县医院发布公告。", ("other", "2022-07-28")),
        ("8月4日，县长高远参加桃源社区“阳光课堂”活动。", ("campaign", "2022-08-04")),
        ("8月4日，县教育局又举办教师培训班。", ("training", "2022-08-04")),
        ("现场还举行了大河公司合作项目集中签约。", ("signing", "2022-08-03")),
    ],
)
def test_another_happening_has_its_own_holder_or_day(more, event):
    assert told(OWN + more) == [("training", "2022-08-03"), event]


@pytest.mark.parametrize(
    "more",
    [
        "县教育局负责人参加培训班。",
        "县民政局将组织开展“邻里守望”志愿服务活动。",
        "今天特邀出席开幕会的有：县长高远。",
        "去年，县医院救助老人十余名。",
        "县民政局开展活动。",
        "\n据了解，培训8月3日至8月9日进行，以讲座为载体，开展一系列实践交流活动。",
    ],
)
def test_what_is_planned_past_or_the_same_is_no_other_happening(more):
    assert told(OWN + more) == [("training", "2022-08-03")]


def test_an_election_at_a_meeting_is_told_with_whom_it_chose():
    body = "8月3日，县人大常委会召开第二十次会议。会议选举高远同志为青山县副县长，通过了选举办法。"
    assert [kind for kind, _ in told(body)] == ["meeting", "appointment"]


@pytest.mark.parametrize(
    ("body", "events"),
    [
        ("大会依法选举产生了镇长1名、副镇长3名。选举结束后，在高远带领下，新当选人员进行了宪法宣誓。", 2),
        ("大会选举产生了新一届镇政府领导班子。", 2),
        ("大会选举产生了镇人大主席、副主席，通过了各项决议。", 2),
        ("大会选举产生了新一届出席县党代会的代表。", 1),
        ("大会选举产生了大会主席团，以及监票人2名。", 1),
    ],
)
def test_an_election_is_told_by_the_posts_it_filled(body, events):
    assert len(told("8月3日，白石镇召开第五届人民代表大会第一次会议。" + body)) == events


@pytest.mark.parametrize(
    "more",
    [
        "\n县委宣传部部长高远介绍，举办文化旅游节，为的是把青山的名片擦得更亮。",
        "今年是青山县举办民俗文化节的第十个年头。",
    ],
)
def test_what_is_only_explained_or_counted_is_no_happening(more):
    assert len(told("8月3日，青山文化旅游节在白石镇开幕，各地游客欢聚一堂。" + more)) == 1


def test_an_honour_told_again_by_its_name_is_the_same():
    body = "近日，青山县被云山省评为“平安建设先进县”。2月，青山县通过公示，被正式命名为“平安建设先进县”。"
    assert [kind for kind, _ in told(body)] == ["award"]


def test_what_is_unveiled_at_something_else_is_told_too():
    body = "8月3日，青山县读书节启动仪式在文化广场举行。启动仪式上，高远介绍了情况；林晓为“青山读书会”揭牌。"
    assert [kind for kind, _ in told(body)] == ["ceremony", "ceremony"]


def test_who_hands_out_letters_of_appointment_is_not_appointed():
    told = Told(
        "青山县新任局长履新",
        "8月3日，青山县召开县人大常委会第二次会议，任命了县政府9位局长。会议通过了人事任免议案，高远为新任命人员颁发了任命书。",
    )
    assert [event.type for event in told.events] == ["meeting", "appointment"]
    assert told.names(told.events[1].attendees) == []


def test_a_campaign_that_goes_on_yields_to_what_was_done_on_a_day():
    body = "县医院结合实际，扎实开展“为民办事”实践活动。8月3日，高远将一面锦旗送到县医院医生手中。"
    assert told(body)[0] == ("other", "2022-08-03")


def test_a_meeting_told_only_further_down_is_still_the_happening():
    body = "志愿者每天都到广场上去。他们有老有少。大家都说好。他们不怕热。孩子也来。8月3日，桃源社区举办志愿者动员会。"
    assert told(body) == [("meeting", "2022-08-03")]


def test_things_lost_and_found_are_happenings():
    body = "近日，村民高远在白石镇捡到一个钱包。他在原地等到天黑。"
    assert told(body) == [("other", None)]


def test_what_was_approved_comes_before_last_years_award():
    body = "近日，县发改局批复了水库加固方案。去年，青山县入选全省治理重点县。"
    event = Told("水库加固方案获批", body).events[0]
    assert (event.type, event.date) == ("other", None)


def test_the_day_a_report_was_sent_is_not_that_of_a_happening_with_its_own():
    assert told("本报8月6日讯 8月3日，县教育局举办校长培训班。") == [("training", "2022-08-03")]


def test_the_first_of_two_days_dates_a_session():
    assert told("8月3日下午和4日上午，县教育局举办校长培训班。") == [("training", "2022-08-03")]


ROUND_UP = """8月3日，青山县召开防汛工作会议。副县长高远出席会议，县教育局负责人参加。
8月4日，副县长林晓带领由县民政局、县文化馆组成的联合执法队开展专项行动。
8月4日，县政协组织委员开展“看家乡”联谊活动。县政协副主席周正参加。
"""


def test_each_item_of_a_round_up_keeps_its_own_people():
    told = Told("要闻简报", ROUND_UP.rstrip())
    people = [(e.type, sorted(told.names((*e.organisers, *e.leaders, *e.attendees)))) for e in told.events]
    assert people == [
        ("meeting", ["县教育局", "青山县", "高远"]),
        ("campaign", ["县文化馆", "县民政局", "林晓"]),
        ("campaign", ["县政协", "周正"]),
    ]


def test_all_who_hold_something_do_though_commas_part_them():
    told = Told("", "8月3日，青山县篮球赛在县体育馆开赛。球赛由县教育局、县文化馆，县总工会联合主办。")
    assert {"县教育局", "县文化馆", "县总工会"} <= set(told.names(told.only.organisers))


def test_bodies_visit_through_their_officers():
    told = Told("", "8月3日，县长高远，以及县民政局、县教育局等相关单位负责人，督查了博览会筹备情况。")
    assert told.names(told.only.leaders) == ["高远"]
    assert told.names(told.only.attendees) == ["县民政局", "县教育局"]


def test_those_given_a_post_are_the_appointments():
    told = Told("", "8月3日，县委召开干部大会，宣布任免决定。高远同志任白石镇书记；林晓同志担任县民政局局长。")
    appointment = next(e for e in told.events if e.type == "appointment")
    assert told.names(appointment.attendees) == ["高远", "林晓"]


def test_winners_are_told_by_what_they_won():
    told = Told("", "8月3日，青山县举行球赛。高远、林晓雄踞男单三强，周正赢得女单第二名，县医院代表队勇夺前三名。")
    assert {"高远", "林晓", "周正", "县医院"} <= set(told.names(told.only.attendees))


def test_who_leads_villagers_to_wealth_leads_no_meeting():
    told = Told("", "8月3日，高远先进事迹报告会举行。高远任职期间带领农牧民致富。报告会由林晓主持。")
    assert told.names(told.only.leaders) == ["林晓"]


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("8月3日，青山县防汛现场会通过实地观摩和座谈的形式召开。", ("meeting", "2022-08-03")),
        ("全国帆船赛8月3日起一连4天在文化广场竞速。", ("contest", "2022-08-03")),
        ("8月3日，县长高远与大河公司林晓座谈交流，双方就合作事宜进行洽谈。", ("meeting", "2022-08-03")),
        ("8月3日，林晓带队来青山县开展“清水”民主监督活动。", ("inspection", "2022-08-03")),
        ("8月3日，青山县金社区表扬典礼于县体育馆盛大登场。", ("ceremony", "2022-08-03")),
        ("8月3日，县委召开领导干部会议，宣布干部任免决定。", ("meeting", "2022-08-03")),
        ("8月3日，县政协第三次会议召开前夕，县长高远看望慰问委员。", ("inspection", "2022-08-03")),
    ],
)
def test_what_an_article_reports_is_told_in_many_ways(body, event):
    assert told(body)[0] == event


def test_whom_somebody_accompanies_heads_the_visit():
    visit = Told("", "8月3日，县长高远陪同省厅厅长林晓调研。")
    assert (visit.names(visit.only.leaders), visit.names(visit.only.attendees)) == (["林晓"], ["高远"])


def test_the_first_of_a_long_list_of_leaders_heads_it():
    visit = Told("", "8月3日，县领导高远、林晓、周正、吴敏、郑好、孙立到白石镇慰问。")
    assert visit.names(visit.only.leaders) == ["高远"]
    assert visit.names(visit.only.attendees) == ["林晓", "周正", "吴敏", "郑好", "孙立"]


def test_bodies_taken_along_attend():
    visit = Told("", "8月3日，高远率同县民政局、县教育局等机关共同联合稽查废弃物。")
    assert visit.names(visit.only.attendees) == ["县民政局", "县教育局"]


def test_an_election_of_committees_brings_them_not_in():
    meeting = Told("", "8月3日，青山县召开党代会，选举产生新一届县委、县政协和出席市党代会的代表。")
    assert not {"县委", "县政协"} & set(meeting.names(meeting.events[0].attendees))


def test_a_place_named_with_a_word_of_the_future_is_no_plan(monkeypatch):
    monkeypatch.setitem(test_events.NAMED, "将乐县", "community")
    monkeypatch.setattr(test_events, "_NAMED", re.compile("将乐县"))
    assert Told("", "8月3日，将乐县首届职工运动会开幕。").only.type == "contest"


def test_everybody_of_a_list_is_given_the_post():
    told = Told("", "8月3日，青山县党代会闭幕，高远当选为县委书记，林晓、周正当选为县委副书记。")
    appointment = next(e for e in told.events if e.type == "appointment")
    assert {"高远", "林晓", "周正"} <= set(told.names(appointment.attendees))


def test_a_matter_seen_to_is_no_ceremony():
    event = Told("", "8月3日，县长高远专题研究项目落地开工和招商引资工作。").only
    assert event.type == "meeting"


def test_what_follows_an_opening_is_told_by_its_name():
    found = told("8月3日，青山县旅游节在文化广场开幕。随后举行的河阳市徒步大会，吸引了高远参加。")
    assert found == [("ceremony", "2022-08-03"), ("contest", "2022-08-03")]


def test_a_scene_is_not_what_an_article_reports():
    event = Told("", "8月3日凌晨，高远打着手电，一边查看水尺。当日上午，林晓深入白石镇检查防汛工作。").events[0]
    assert event.name.endswith("检查防汛工作")


def test_a_round_up_of_visits_tells_of_each_persons_own():
    body = "8月3日，县长高远到白石镇调研防汛工作。\n8月3日，副县长林晓深入柳林村，围绕春耕等工作进行调研。"
    assert [e.type for e in Told("", body).events] == ["inspection", "inspection"]
    body = "8月3日，县长高远到白石镇调研防汛工作。\n8月3日下午，高远到柳林村调研。"
    assert len(Told("", body).events) == 1


def test_party_goes_on_with_its_visit_on_another_day() -> None:
    lead = "8月3日，青山县专家团赴白石镇开展农业调研。省农科院专家高远、林晓参加。"
    more = "8月4日上午，调研组一行到柳林村、桃源村，考察调研油茶种植。"
    (event,) = Told("", lead + more).events
    assert event.name == "青山县专家团赴白石镇开展农业调研"
    assert event.date == "2022-08-03"


def test_signing_is_between_those_whom_its_headline_names() -> None:
    body = "8月3日，县委书记高远到河阳市考察。座谈会上，高远和林晓代表双方签署了合作协议。"
    told = Told("青山县与河阳市签署合作协议", body)
    signing = next(event for event in told.events if event.type == "signing")
    assert told.names(signing.organisers) == ["青山县", "河阳市"]


def test_visit_is_named_by_a_clause_that_begins_with_its_body() -> None:
    body = "8月3日，东街街道组织外出观摩。东街街道办事处副主任高远带队外出观摩，先后走进西街街道、南街街道。"
    assert [event.name for event in Told("", body).events] == ["东街街道组织外出观摩"]


def test_award_that_a_body_gives_is_named_by_what_it_gives() -> None:
    told = Told("", "近日，县委、县政府作出决定，授予高远、林晓“劳动模范”称号。")
    assert [event.name for event in told.events] == ["青山县委授予高远、林晓“劳动模范”称号"]


def test_appointments_are_told_by_the_sentence_that_names_them() -> None:
    body = "8月3日，县人大常委会召开第二十次会议，并决定人事任免事项。会议决定任命高远为副县长、林晓为县教育局局长。"
    told = Told("", body)
    assert ["任命高远" in told.sentence(event) for event in told.events if event.type == "appointment"] == [True]


def test_appointments_named_in_the_sentence_of_the_meeting_stay_there() -> None:
    body = "8月3日，县人大常委会举行第二十次会议，决定接受林晓辞去副县长职务的请求，任命高远为副县长。"
    more = "同日，县委组织部发布任前公示，周正拟任县教育局局长。"
    assert [kind for kind, _ in told(body + more)] == ["meeting", "appointment", "appointment"]
