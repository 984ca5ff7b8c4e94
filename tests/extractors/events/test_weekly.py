"""What a county paper has every week: whose visit it was, whose meeting, who gave, performed and was honoured."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("body", "home", "name"),
    [
        ("8月3日，全市农业现场会在青山县召开。", "青山县", "全市农业现场会"),
        ("8月3日，白石镇召开全镇防汛推进会。", "青山县", "白石镇防汛推进会"),
        ("8月3日，全县财务人员业务培训班在县体育馆举办。", "青山县", "青山县财务人员业务培训班"),
        ("8月3日，为期一周的青山县农产品展销会在文化广场落下帷幕。", "青山县", "青山县农产品展销会"),
    ],
)
def test_a_level_word_means_who_is_of_that_level(body, home, name):
    assert Told("", body, home=home).only.name == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("8月3日，高远率队对全县学校开展安全检查。", "高远率队对全县学校开展安全检查"),
        ("8月3日上午，高远来到白石镇，就防汛工作开展专项检查。", "高远到白石镇就防汛工作开展专项检查"),
        ("8月3日，县教育局联合县民政局开展食品安全专项检查。高远带队。", "县教育局联合县民政局开展食品安全专项检查"),
        ("8月3日，县教育局、县民政局组成检查组，对超市进行安全检查。", "县教育局对超市进行安全检查"),
        ("8月3日，县委书记高远，县委副书记、县长林晓等县领导到白石镇巡视。", "高远等到白石镇巡视"),
    ],
)
def test_a_check_is_named_with_what_was_checked_and_who_did_it(body, name):
    assert Told("", body).only.name == name


def test_whoever_chairs_the_talks_is_not_named_as_the_visitor():
    told = Told("", "8月3日，云山大学考察团来青山县考察旅游项目，并召开座谈会。县长高远主持座谈会。")
    assert told.only.name == "云山大学考察团考察旅游项目"


def test_somebody_in_whose_home_a_visit_is_paid_does_not_pay_it():
    told = Told("", "8月3日，县委宣传部、县教育局负责人来到高远家中慰问。")
    assert (told.only.leaders, told.names(told.only.attendees or told.only.organisers)) == (
        (),
        ["县委宣传部", "县教育局"],
    )


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("8月3日凌晨，县医院接到求助，成功救出三名村民。", "县医院成功救出三名村民"),
        ("8月3日，县医院医生高远、林晓深入柳林村，为村民传授急救技术。", "高远为村民传授急救技术"),
    ],
)
def test_a_deed_is_named_with_who_did_it(body, name):
    assert Told("", body).only.name == name


def test_a_rescue_told_with_jiang_is_no_plan():
    told = Told("", "8月3日，队长高远带领队员赶赴白石水库，经过五个小时的搜救，成功将三名被困村民安全转移下山。")
    assert (told.only.type, told.only.name) == ("other", "高远成功将三名被困村民安全转移下山")


def test_a_name_that_holds_a_word_of_habit_tells_of_no_habit():
    told = Told("", "8月3日，爱心企业大河公司向县慈善总会捐款20万元。县民政局局长高远接受捐赠并颁发捐赠证书。")
    assert (told.only.type, told.names(told.only.organisers)) == ("campaign", ["大河公司"])


def test_bodies_that_a_meeting_honours_are_there():
    told = Told(
        "", "8月3日，青山县召开抗洪表彰大会。会上，县医院、县文化馆等10个先进集体和高远等30名先进个人受到表彰。"
    )
    assert told.names(told.only.attendees) == ["县医院", "县文化馆", "高远"]


def test_bodies_brought_along_take_part():
    told = Told("", "8月3日，县民政局组织县医院、县教育局等12个单位在文化广场开展法治宣传活动。")
    assert told.names(told.only.organisers) == ["县民政局"]
    assert told.names(told.only.attendees) == ["县医院", "县教育局"]


def test_a_body_that_gives_at_a_ceremony_is_there():
    told = Told("", "8月3日，青山县读书节启动仪式在县体育馆举行，大河公司向柳林村赠送图书。")
    assert told.names(told.only.attendees) == ["大河公司"]


def test_whose_people_perform_are_there():
    told = Told("", "8月3日，青山县文艺汇演在文化广场举行。县文化馆、云山大学的演员们表演了舞蹈。")
    assert told.names(told.only.attendees) == ["县文化馆", "云山大学"]


def test_a_troupe_that_opens_a_play_performs_it():
    told = Told("", "8月3日，县文化馆大型话剧在县体育馆首演，县长高远等观看演出。")
    assert (told.names(told.only.organisers), told.names(told.only.attendees)) == (["县文化馆"], ["高远"])


def test_a_race_is_where_it_is_started():
    told = Told("", "8月3日，青山县半程马拉松在县体育馆鸣枪起跑。")
    assert told.names(told.only.places) == ["县体育馆"]


def test_where_a_benefactor_is_from_holds_nothing():
    told = Told("", "8月3日，河阳市慈善家高远捐建的柳林村小学举行落成典礼。")
    assert "河阳市" not in told.names(told.only.organisers)


def test_the_surname_zeng_does_not_make_a_day_bygone():
    assert Told("", "8月3日，院长曾庆华到县医院调研改革工作。").only.date == "2022-08-03"


@pytest.mark.parametrize(
    "senders",
    ["受县委书记林晓、县长周正委托", "受县委书记林晓和县长周正的委托", "受县委书记林晓同志委托"],
)
def test_who_sends_somebody_on_a_visit_does_not_pay_it(senders):
    told = Told("", f"8月3日，{senders}，县委副书记高远带领县民政局等部门负责人看望慰问了老党员。")
    assert (told.names(told.only.leaders), told.names(told.only.attendees)) == (["高远"], ["县民政局"])


def test_a_party_called_by_its_visit_pays_one():
    told = Told("", "8月3日，代表视察团在县人大常委会副主任高远率领下来青山县视察。")
    assert told.only.name == "代表视察团在县人大常委会副主任高远率领下来青山县视察"
    assert told.only.places == ()


def test_what_was_done_besides_is_named_with_its_doer():
    told = Told("", "8月3日，县教育局、县医院领导来到柳林村，与孩子们共庆“六一”儿童节，并送上图书、书包等礼物。")
    assert told.only.name == "县教育局送上图书、书包等礼物"


def test_media_send_their_reporters():
    told = Told("", "8月3日，县民政局召开新闻发布会，县文化馆、云山大学等媒体记者参加发布会。")
    assert told.names(told.only.attendees) == ["县文化馆", "云山大学"]
