"""What short articles tell as having happened, and what they only plan, list as a means, or do all the time."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page
from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("headline", "body", "kind"),
    [
        ("", "近日，白石镇获评全国农业产业强镇。", "award"),
        ("", "8月3日，选手高远在全国残运会上夺得金牌。", "award"),
        ("", "8月3日，全县防汛工作总结会在县体育馆召开。", "meeting"),
        ("", "8月3日，县长高远出席防汛现场办公会并讲话。", "meeting"),
        ("", "8月3日，全县青年干部培训班圆满结业。", "training"),
        ("", "8月3日，县委宣布高远任县教育局局长。", "appointment"),
        ("", "8月3日，高远同志任白石镇党委书记。", "appointment"),
        ("", "8月3日，县长高远听取县教育局工作汇报。", "meeting"),
        ("", "8月3日，县教育局将法律读本送到柳林村。", "campaign"),
        ("", "8月3日，县教育局与云山大学就人才发展进行座谈。", "meeting"),
        ("", "8月3日，县委常委会会议召开，传达学习上级在县里考察时的重要讲话精神专题研讨班精神。", "meeting"),
        ("", "8月3日，柳林村举行第四届新春喜乐会。", "performance"),
        ("", "由县总工会主办的“青山杯”第二届乒乓球赛，经过三天的激烈角逐，8月3日在县体育馆落下帷幕。", "contest"),
        ("", "由县总工会主办的“‘青山杯’第二届乒乓球赛”，经过三天的较量，8月3日在县体育馆落下帷幕。", "contest"),
        ("", "8月3日晚，青山县篮球赛结束了全部赛程，圆满落幕，在县体育馆举行了颁奖仪式。", "contest"),
        ("", "8月3日，青山县少年乒乓球锦标赛组委会会议在县体育馆召开。", "meeting"),
        ("", "8月3日，县文化馆“乡村电影”展映展播活动启动。", "ceremony"),
        ("", "8月3日，文旅产业“六大精品”展示活动（白石站）来到文化广场。一支“山水同心舞”拉开了序幕。", "performance"),
        ("", "8月3日，县委书记高远会办开发区项目建设工作。", "meeting"),
        ("", "8月3日，县文化馆在文化广场举办了一场元宵文体盛会。", "performance"),
        ("县长高远督导防汛工作", "在白石镇，大家认真听、仔细记。", "inspection"),
    ],
)
def test_what_happened(headline: str, body: str, kind: str) -> None:
    assert [event.type for event in Told(headline, body).events] == [kind]


@pytest.mark.parametrize(
    "body",
    [
        "青山县将于近期举办文化旅游节，筹备工作正在推进。",
        "县民政局通过举办招聘会、开展技能培训等方式，帮助村民就业。",
        "县医院建立健全安全检查制度，及时消除隐患。",
        "每逢节假日，白石镇都会举办山歌会，吸引不少游客。",
        "8月3日，县教育局将依法查获的书集中摆放，方便大家辨认。",
    ],
)
def test_what_is_planned_or_done_in_general_is_no_event(body: str) -> None:
    assert not Told("", body).events


@pytest.mark.parametrize(
    ("body", "leaders", "attendees"),
    [
        ("8月3日，县长高远会见大河公司董事长林晓一行。", ["高远"], ["林晓"]),
        ("8月3日，县委书记高远与云山大学校长林晓举行座谈。", ["高远"], ["林晓"]),
        ("8月3日，县长高远来到防汛指挥部，视频调度防汛工作。", ["高远"], []),
        ("8月3日，县委书记高远为全县干部讲授专题党课。", ["高远"], []),
        ("8月3日，县委书记高远为全县干部讲授专题党课。县长林晓主持。", ["林晓"], ["高远"]),
        ("8月3日，县教育局邀请云山大学教授高远授课。", [], ["高远"]),
    ],
)
def test_who_leads_talks_and_lessons(body: str, leaders: list[str], attendees: list[str]) -> None:
    told = Told("", body)
    assert (told.names(told.only.leaders), told.names(told.only.attendees)) == (leaders, attendees)


@pytest.mark.parametrize(
    "then",
    [
        "去年以来，县医院结合实际，开展了“健康同行”义诊进校园活动。",
        "近年来，县文化馆创新方式，开展了“送戏下乡”文艺巡演活动。",
    ],
)
def test_what_others_have_done_for_long_is_no_event_besides(then: str) -> None:
    assert len(Told("", f"8月3日，县教育局举办法治讲座。{then}").events) == 1


def test_what_a_year_is_counted_by_is_not_the_day_of_a_deed() -> None:
    body = "8月3日，青山县召开会议。会上，高远通报今年1—7月情况；县教育局作了发言；县医院与大河公司签订责任书。"
    told = Told("", body)
    signed = told.events[-1]
    assert (signed.type, signed.date) == ("signing", "2022-08-03")
    assert "县教育局" not in told.names((*signed.organisers, *signed.attendees))


def test_a_dateline_names_no_organiser() -> None:
    told = Told("", "云山大学8月5日电（林晓）青山县首届美食节5日温馨启幕。")
    assert told.names(told.only.organisers) == ["青山县"]
    assert told.only.name == "青山县首届美食节"


@pytest.mark.parametrize(
    ("body", "attendees"),
    [
        (
            "8月3日，青山县产销对接会举行。大河公司、云山大学等二十家采购商，以及柳林村的农户代表参加。",
            ["大河公司", "云山大学", "柳林村"],
        ),
        (
            "8月3日，青山县召开座谈会。参加座谈的有：高远，县教育局、大河公司等结对单位负责人。",
            ["高远", "县教育局", "大河公司"],
        ),
        (
            "8月3日，青山县举行签约活动。大河公司、云山大学等十家单位，与柳林村签订帮扶协议。",
            ["大河公司", "云山大学", "柳林村"],
        ),
        ("8月3日，县医院举办开放日活动，邀请县委宣传部、县文化馆等单位参观。", ["县委宣传部", "县文化馆"]),
        ("8月3日，县医院召开听证会，县教育局、白石镇派员参加。", ["县教育局", "白石镇"]),
        ("8月3日，青山县召开教师节大会。县长高远，受表扬教师、今年的新教师代表等参加大会。", ["高远"]),
        ("8月3日，青山县召开会议。县政府有关部门负责人参加。", []),
        ("8月3日，青山县召开会议。县双改办各成员单位负责人参加。", []),
        ("8月3日，青山县举行签约活动。高远代表县委、县政府致辞。", ["高远"]),
    ],
)
def test_bodies_take_part_through_those_they_send(body: str, attendees: list[str]) -> None:
    told = Told("", body)
    assert sorted(told.names(told.events[0].attendees)) == sorted(attendees)


def test_what_is_told_later_keeps_the_day_that_the_telling_has_come_to() -> None:
    body = "8月3日，高远率考察团来我县考察。4日上午，考察团来到柳林村。座谈会结束后，县教育局与云山大学签订了协议。"
    assert [(event.type, event.date) for event in Told("", body).events][-1] == ("signing", "2022-08-04")


def test_oaths_and_posts_of_a_session_are_told_besides() -> None:
    body = "8月3日，县人大常委会召开第二十次会议，任命高远为县教育局局长。表决结束后，举行了宪法宣誓仪式。"
    assert [event.type for event in Told("", body).events] == ["meeting", "appointment", "ceremony"]
    body = "8月3日，白石镇召开干部大会。会议宣布县委决定：高远同志任白石镇党委书记。"
    assert [event.type for event in Told("", body).events] == ["meeting", "appointment"]


def test_who_hears_an_oath_heads_it() -> None:
    body = "8月3日，县人大常委会召开会议，任命高远为县教育局局长。会后，举行了宪法宣誓仪式。高远宣誓，林晓监誓。"
    oath = Told("", body).events[-1]
    told = Told("", body)
    assert (told.names(oath.leaders), told.names(oath.attendees)) == (["林晓"], ["高远"])


def test_what_was_won_where_prizes_were_given_is_one_event_with_it() -> None:
    body = "8月3日，中国最美乡村颁奖典礼在河阳市举行。柳林村获评最美乡村。"
    assert [event.type for event in Told("柳林村获评最美乡村", body).events] == ["award"]


@pytest.mark.parametrize(
    "body",
    [
        "金秋时节，柳林村的橘园里，果农们正忙着采摘橘子。",
        "8月3日上午，县教育局召开会议。副局长高远就8月5日的调研作出安排。",
    ],
)
def test_scenes_and_days_that_are_only_spoken_of_are_no_events(body: str) -> None:
    assert [event.type for event in Told("", body).events] in ([], ["meeting"])


@pytest.mark.parametrize("what", ["工作", "上班", "任教", "当教师", "就读"])
def test_who_takes_up_work_somewhere_visits_nobody(what: str) -> None:
    assert Told("", f"2010年9月，林晓到县医院{what}。").events == ()


def test_who_looks_into_work_somewhere_visits() -> None:
    assert Told("", "8月3日，县委书记林晓到县医院调研工作。").only.type == "inspection"


def test_what_is_listed_at_the_head_of_a_report_is_not_its_happening() -> None:
    body = (
        "普法宣传、健康义诊、理发……志愿者早早出摊。8月3日一大早，文化广场就热闹起来。"
        "县民政局联合县医院等单位，共同举办学雷锋集市活动。"
    )
    assert "集市活动" in Told("", body).only.name


def test_what_was_only_talked_of_is_no_gift() -> None:
    body = "8月3日，与县民政局商谈过捐赠事宜的大河公司，把米面送到了柳林村。"
    assert "事宜" not in Told("", body).only.name


def test_who_invites_others_to_listen_holds_the_hearing() -> None:
    told = Told("", "8月3日，县委宣传部邀请高远、林晓，县教育局师生代表等，旁听一起合同纠纷案的审理。")
    assert told.names(told.only.organisers) == ["县委宣传部"]


def test_what_is_held_under_a_motto_is_held() -> None:
    body = "8月3日，以“花海相约”为主题的青山县第二届桃花节在柳林村开幕。随着高远宣布，本届桃花节正式拉开帷幕。"
    told = Told("", body)
    assert told.sentence(told.only).startswith("8月3日")


@pytest.mark.parametrize(
    ("more", "deed"),
    [
        ("原来，7月28日，王某的小店失窃。白石派出所会同县公安局赶到现场，民警很快将嫌疑人抓获归案。", "民警很快将"),
        (
            "7月28日，王某报警称，老人出门未归，请求民警帮助。白石派出所立即组织警力搜寻，于次日凌晨2时找到老人。",
            "白石派出所立即",
        ),
    ],
)
def test_what_the_police_are_thanked_for_is_told_too(more: str, deed: str) -> None:
    told = Told("", "近日，居民王某将一面锦旗送到白石派出所。" + more)
    assert [event.type for event in told.events] == ["other", "other"]
    assert (found := told.events[1]).date in {"2022-07-28", "2022-07-29"}
    assert told.sentence(found).startswith(("白石派出所", deed))
    assert told.names(found.organisers) == ["白石派出所"]


@pytest.mark.parametrize(
    "more",
    [
        "原来王某家中被盗，他是专程来感谢民警快速破案、追回财物的。",
        "7月28日，王某发现家中被盗。接到报警后，白石派出所民警迅速抓获嫌疑人。",
    ],
)
def test_a_case_is_told_once_beside_the_thanks_for_it(more: str) -> None:
    told = Told("", "8月3日，居民王某将一面锦旗送到白石派出所。" + more)
    assert [event.date for event in told.events] == ["2022-08-03", *(["2022-07-28"] if "7月" in more else [])]


def test_what_a_caller_asks_for_is_not_done() -> None:
    body = "8月3日，居民王某将一面锦旗送到白石派出所。7月28日，白石派出所接到报警称，路边有一位老人，请求民警帮助。"
    assert [event.type for event in Told("", body).events] == ["other"]


def test_any_deed_tells_of_nothing_unless_the_headline_says_what_it_was() -> None:
    assert Told("", "日前，白石派出所来了一位老人，在走廊里坐了一上午。").events == ()
    told = Told("民警救助迷路老人", "日前，白石派出所来了一位老人，在走廊里坐了一上午。")
    assert told.sentence(told.only).startswith("民警救助")


def test_a_banner_of_thanks_comes_first() -> None:
    body = "8月3日，居民王某将一面写着“一心为民”的锦旗送到县医院。7月8日，王某家中老人走失。"
    assert Told("", body).events[0].date == "2022-08-03"


def test_the_days_of_a_session_are_one_event() -> None:
    body = "8月3日至5日，青山县第十二届人民代表大会第六次会议召开。4日上午8:30，会议在国歌声中隆重开幕。"
    assert [(event.type, event.date) for event in Told("", body).events] == [("meeting", "2022-08-03")]


@pytest.mark.parametrize(
    ("body", "attendees"),
    [
        ("8月3日，高远、林晓等县领导参加义务植树。在白石镇植树点，大家挥锹填土。", ["高远", "林晓"]),
        ("8月3日，高远、林晓等县领导到白石镇参加义务植树活动。", ["高远", "林晓"]),
    ],
)
def test_joining_in_the_planting_is_the_event(body: str, attendees: list[str]) -> None:
    told = Told("", body)
    assert (told.only.type, told.names(told.only.attendees)) == ("campaign", attendees)


def test_who_reports_and_how_long_it_lasted_is_no_part_of_a_name() -> None:
    text = "本报讯（记者 甘小雨）历时三天的云川县职业技能竞赛5月3日在城关镇落幕。"
    page = Page("p.txt", "p.txt", text, published="2024-05-04", home="云川县")
    assert [event.name for event in make_extractor()(page).events] == ["云川县职业技能竞赛"]
