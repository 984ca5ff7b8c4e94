"""Who was there, where no verb of taking part says so."""

import pytest

from tests.extractors.events.test_events import Told

MEETING = "8月3日，青山县召开防汛工作会议。"


def attendees(body: str) -> list[str]:
    told = Told("", body)
    return told.names(told.events[0].attendees)


@pytest.mark.parametrize(
    ("body", "there"),
    [
        (MEETING + "大会的执行主席是：高远、林晓（女）、周正。", ["高远", "林晓", "周正"]),
        (MEETING + "高远、林晓等县委、县政府领导参加。", ["高远", "林晓"]),
        (MEETING + "特邀嘉宾有：高远、林晓。", ["高远", "林晓"]),
        (MEETING + "会上，县教育局、县民政局作了交流发言。", ["县教育局", "县民政局"]),
        (MEETING + "县双改办通报了前段工作情况。", ["县双改办"]),
        (MEETING + "县长高远作了动员讲话。", ["高远"]),
        (MEETING + "县长高远就防汛工作提出三点要求。", ["高远"]),
        (MEETING + "高远代表说，水库要早加固。林晓委员建议多植树。", ["高远", "林晓"]),
        (MEETING + "会议传达学习了林晓在市里的讲话，高远作了表态发言。", ["高远"]),
        (MEETING + "会议听取了县政府关于提请审议周正职务的议案。", []),
        (MEETING + "村民高远说，村里做了很多实事。", []),
        ("8月3日，青山县举行篮球赛。“打得很过瘾。”选手高远说。观众林晓也说好看。", ["高远"]),
        ("8月3日，青山县举行征文颁奖典礼，来自白石镇的高远、东街街道的林晓获得一等奖。", ["高远", "林晓"]),
        (MEETING + "县教育局通报学校情况，县民政局就水库值守作工作提示。", ["县教育局", "县民政局"]),
        (MEETING + "会上，对高远等五名巡堤员进行了表彰。", ["高远"]),
        (MEETING + "会议认真学习了胡锦涛总书记关于防汛工作的要求。", []),
        (MEETING + "上台发言的有白石镇镇长高远、水利专家林晓。", ["高远", "林晓"]),
        ("8月3日，青山县举行赛马会。来自白石镇某青获得第一名，东街街道代表队获得第二名。", ["东街街道"]),
        ("8月3日，柳林村开展助老活动。他们是来自县教育局、县民政局的志愿者。", ["县教育局", "县民政局"]),
        ("8月3日，柳林村开展助老活动。“很有意义。”参加这次活动的村官高远说。", ["高远"]),
    ],
)
def test_those_present_are_told_without_a_verb_of_taking_part(body, there):
    found = attendees(body)
    assert sorted(found) == sorted(there)


def test_whom_a_leader_takes_along_attends_and_who_chairs_a_visits_meeting_too():
    told = Told("", "8月3日，县长高远率林晓、周正一行到白石镇调研防汛工作。座谈会由吴敏主持。")
    visit = told.only
    assert told.names(visit.leaders) == ["高远"]
    assert told.names(visit.attendees) == ["林晓", "周正", "吴敏"]


def test_the_committee_of_a_congress_is_named_by_what_stands_before_its_county():
    told = Told("", "8月3日，政协青山县第九届委员会第一次会议召开。县政协主席高远主持会议。县政协机关干部列席。")
    assert "县委" not in told.names(told.events[0].organisers)


@pytest.mark.parametrize(
    ("telling", "there"),
    [
        ("镇长高远当场承诺月底前修好水渠。", ["高远"]),
        ("县民政局局长高远、白石镇党委书记林晓为新桥剪彩。", ["高远", "林晓"]),
        ("副县长高远与县工会主席林晓代表双方签字。", ["高远", "林晓"]),
        ("据县水利局局长高远介绍，水库上月完工。", []),
        ("会议决定任命高远为县教育局局长。", []),
        ("常务副县长高远安排部署今年重点工作。", ["高远"]),
        ("村民高远开办的农家乐接待了客人。", []),
        ("县委书记高远、县长林晓专门作出批示。", []),
        ("2003年，高远从部队复员。", []),
        ("会后，副县长高远到白石镇走访农户。", []),
        ("会议将于下月听取副县长高远的述职。", []),
        ("会议学习了有关文件，县委高远书记在全县大会上的讲话精神。", []),
        ("会议现场，企业家高远坦言，水库建得正是时候。", ["高远"]),
    ],
)
def test_who_acts_in_the_telling_was_there_and_who_is_only_spoken_of_was_not(telling, there):
    assert attendees(MEETING + telling) == there


def test_who_leads_a_ceremonys_own_party_heads_it_where_nobody_chairs():
    told = Told("", "8月3日，县政府举行升旗仪式。县长高远率领全体干部共同参与。")
    assert told.names(told.only.leaders) == ["高远"]


def test_those_who_chair_by_turns_are_all_leaders():
    told = Told("", MEETING + "县长高远、副县长林晓分别主持会议。")
    assert told.names(told.only.leaders) == ["高远", "林晓"]


def test_who_leads_a_party_to_a_ceremony_attends_it():
    told = Told("", "8月3日，青山县首届梨花节开幕。副县长林晓主持。白水县委副书记高远率代表团应邀观摩。")
    assert told.names(told.only.leaders) == ["林晓"]
    assert told.names(told.only.attendees) == ["高远"]


def test_who_welcomes_a_party_does_not_head_it_and_its_joiners_do_not_either():
    told = Told(
        "",
        "8月3日，白水县委书记高远率考察团到青山县考察。县长林晓对高远一行的到来表示欢迎。局长周正带领县教育局人员参加。",
    )
    visit = told.events[0]
    assert told.names(visit.leaders) == ["高远"]
    assert set(told.names(visit.attendees)) >= {"林晓", "周正"}


def test_only_the_first_of_a_party_with_posts_heads_it():
    told = Told("", "8月3日，县长高远、副县长林晓、局长周正一行到白石镇调研防汛工作。")
    assert told.names(told.only.leaders) == ["高远"]
    assert told.names(told.only.attendees) == ["林晓", "周正"]


def test_a_county_that_only_lends_its_name_holds_nothing_where_a_host_is_told():
    opened = "8月3日，青山县首届梨花节在文化广场开幕。"
    told = Told("", opened)
    assert told.names(told.only.organisers) == ["青山县"]
    told = Told("", opened + "梨花节由县文化馆、县委宣传部主办。")
    assert told.names(told.only.organisers) == ["县文化馆", "县委宣传部"]
    told = Told("", "8月3日，庆祝青山县建县十周年文艺晚会在文化广场举行。")
    assert told.only.organisers == ()


def test_the_head_of_those_who_came_heads_their_visit():
    told = Told("", "8月3日，县政府到白石镇开展防汛督查。督查组组长、副县长高远，组员林晓参加督查。镇长周正陪同。")
    assert told.names(told.only.leaders) == ["高远"]
    assert told.names(told.only.attendees) == ["林晓", "周正"]


def test_a_region_that_only_begins_the_name_of_an_unknown_body_holds_nothing():
    told = Told("", "8月3日，河阳市支援青山县重建指挥部举行总结大会。")
    assert told.only.organisers == ()
    told = Told("", "8月3日，青山县篮球赛在县体育馆开赛。比赛由河阳市球类运动发展中心、县总工会主办。")
    assert told.names(told.only.organisers) == ["县总工会"]


def test_a_host_who_thanks_the_visitors_is_there():
    told = Told("", "8月3日，高远率考察团到白石镇考察。镇长林晓对青山县的帮助表示了感谢。")
    assert told.names(told.only.leaders) == ["高远"]
    assert told.names(told.only.attendees) == ["林晓"]


def test_hosts_are_named_behind_a_label_and_both_who_hold_something_lead_it():
    told = Told("", "8月3日，书画展在文化馆开幕。主办单位：县教育局、县民政局。")
    assert told.names(told.only.organisers) == ["县教育局", "县民政局"]
    told = Told("", "8月3日，县委书记高远、县长林晓组织召开防汛工作会议。")
    assert told.names(told.only.leaders) == ["高远", "林晓"]


def test_the_scene_that_a_lead_paints_is_the_place():
    told = Told("", "8月3日，柳林村文化广场上热闹非凡，一场广场舞比赛在这里举行。")
    assert told.names(told.only.places) == ["文化广场"]


@pytest.mark.parametrize(
    ("body", "there"),
    [
        (
            "8月3日，青山县举行技能大赛。县民政局选送的《路》、白石镇与县教育局联合选送的《桥》获二等奖。",
            ["县民政局", "白石镇", "县教育局"],
        ),
        ("8月3日，青山县农民运动会开幕。县文化馆、云山大学进行了文艺表演。", ["县文化馆", "云山大学"]),
        ("8月3日，青山县举行文艺晚会。云山大学、县教育局的学生参与演出。", ["云山大学", "县教育局"]),
        (
            "12月4日，青山县在文化广场开展宪法宣传活动。县民政局、县总工会等30余家普法责任单位设台宣传。",
            ["县民政局", "县总工会"],
        ),
        ("12月4日，青山县在文化广场开展宪法宣传活动。来自县民政局、县总工会等单位的宣传展板吸引了市民。", []),
        ("8月3日，青山县举行文艺晚会。晚会由县文化馆、云山大学等单位演出。", ["县文化馆", "云山大学"]),
        ("8月3日，青山县举行文艺晚会。县文化馆、县医院等单位带来了精彩的节目。", ["县文化馆", "县医院"]),
        ("8月3日，青山县举行技能大赛。县民政局选出了三名队员。", []),
    ],
)
def test_bodies_act_in_shows_contests_and_campaigns(body: str, there: list[str]) -> None:
    found = attendees(body)
    assert len(found) == len(there), found
    assert all(name.endswith(end) for name, end in zip(found, there, strict=True)), found


def test_a_gloss_in_brackets_breaks_no_list_of_hosts() -> None:
    told = Told("", "8月3日，青山县征文比赛颁奖。此次征文由县总工会、县委宣传部（县双改办）、县教育局联合举办。")
    found = told.names(told.events[0].organisers)
    assert [name[-3:] for name in found if name[0] == "县"] == ["总工会", "宣传部", "教育局"]
