"""Events of short articles written for the test: what happened, when, where, and who took part."""

import re

import pytest

from extractors.dates.mentions import find_dates
from extractors.events.drafts import EventDraft, find_events
from extractors.events.words import load_words
from extractors.records import Block, Dating, Kind, Mention, Page, Reading
from extractors.vocabulary.lexicons import LexiconError

NAMED: dict[str, Kind] = {}
"""What the articles below name, so that mentions can be made without the recognisers."""
for _kind, _names in {
    "person": "曾庆华 高远 林晓 周正 吴敏 郑好 孙立 赵亮 钱进 沈青 韩雪 田野 马力",
    "organisation": "县人大常委会 县委 县政府 县政协 县教育局 县民政局 县文化馆 县总工会 县医院 云山大学 "
    "云山大学医学院 云山大学考察团 县慈善总会 大河公司 文化和旅游部 县委宣传部 县双改办 县发改局 白石派出所",
    "community": "青山县 白石镇 柳林村 桃源社区 东街街道 河阳市 云山省 贵州",
    "place": "县体育馆 文化广场 白石水库 农机合作社展厅 云中乐园",
}.items():
    NAMED |= dict.fromkeys(_names.split(), _kind)
_NAMED = re.compile("|".join(sorted(NAMED, key=len, reverse=True)))


class Told:
    """The events of an article, with mention indexes turned back into names."""

    def __init__(self, headline: str, body: str, *, year: str = "2022", home: str = "青山县") -> None:
        text = f"{headline}\n{body}\n" if headline else f"{body}\n"
        block = Block(0, 0, len(headline) + 1 if headline else 0, len(text))
        page = Page(id="a.txt", file_name="a.txt", text=text)
        self.reading = Reading(page, (), text, tuple(range(len(text))), (block,))
        self.mentions = [Mention(m.start(), m.end(), NAMED[m[0]], m[0], ("test",), 1.0) for m in _NAMED.finditer(text)]
        dates = find_dates(text, self.reading.blocks, Dating(year, "metadata"))
        self.events = find_events(self.reading, self.mentions, dates, home=home)

    @property
    def only(self) -> EventDraft:
        assert len(self.events) == 1, [e.name for e in self.events]
        return self.events[0]

    def names(self, indexes: tuple[int, ...]) -> list[str]:
        return [self.mentions[i].text for i in indexes]

    def sentence(self, event: EventDraft) -> str:
        return self.reading.text[event.begin : event.end]


@pytest.mark.parametrize(
    ("body", "kind", "name"),
    [
        ("8月3日，青山县召开全县防汛工作会议。", "meeting", "青山县防汛工作会议"),
        ("8月3日上午，县人大常委会召开第二十次会议。", "meeting", "青山县人大常委会第二十次会议"),
        ("8月3日，青山县“光彩行动”动员会召开。", "meeting", "青山县“光彩行动”动员会"),
        ("8月3日，青山县举行创业大赛颁奖典礼。", "ceremony", "青山县创业大赛颁奖典礼"),
        ("8月3日，青山县庆祝建县三十周年活动在这里举行。", "ceremony", "青山县庆祝建县三十周年活动"),
        ("8月3日，东街街道家庭教育项目启动仪式举行。", "ceremony", "东街街道家庭教育项目启动仪式"),
        ("8月3日，县教育局举办校长培训班。", "training", "县教育局校长培训班"),
        ("8月3日，桃源社区开展志愿服务活动。", "campaign", "桃源社区志愿服务活动"),
        ("8月3日，县医院专家到柳林村义诊。", "campaign", "县医院专家到柳林村义诊"),
        ("8月3日，青山县职工篮球赛在县体育馆开赛。", "contest", "青山县职工篮球赛"),
        ("8月3日，白石镇举行山歌赛。", "contest", "白石镇山歌赛"),
        ("8月3日晚，青山县文艺汇演在文化广场举行。", "performance", "青山县文艺汇演"),
        ("8月3日，县医院与云山大学医学院签约。", "signing", "县医院与云山大学医学院签约"),
        ("8月3日，柳林村荣获全省先进村称号。", "award", "柳林村荣获全省先进村称号"),
        ("8月3日，高远到白石镇调研防汛工作。", "inspection", "高远到白石镇调研防汛工作"),
        ("8月3日上午，青山县第二届滑翔伞节在文化广场启幕。", "ceremony", "青山县第二届滑翔伞节"),
        ("8月3日，青山县环湖滑轮赛在文化广场鸣枪开赛。", "contest", "青山县环湖滑轮赛"),
        ("8月3日，青山县文旅展示活动（白石站）在文化广场举行。", "performance", "青山县文旅展示活动"),
        ("8月3日，县医院宣传小分队进校园，发放资料二百份。", "campaign", "县医院宣传小分队进校园"),
        ("8月3日，青山县“最美教师”评选揭晓，高远等十人当选。", "award", "青山县“最美教师”评选揭晓"),
        ("8月3日，柳林村获全国文明村称号。", "award", "柳林村获全国文明村称号"),
        ("8月3日，县文化馆举办「山水新春团拜茶会」。", "ceremony", "县文化馆「山水新春团拜茶会」"),
        ("8月3日，县医院与云山大学就教学工作举行签约仪式。", "signing", "县医院与云山大学就教学工作举行签约仪式"),
    ],
)
def test_each_way_of_telling_makes_an_event_of_its_type(body, kind, name):
    event = Told("", body).only
    assert (event.type, event.name, event.date) == (kind, name, "2022-08-03")


def test_the_evidence_is_the_sentence_that_reports_it():
    told = Told("青山县召开防汛会", "连日降雨。8月3日，青山县召开防汛工作会议，安排下一步工作。会议要求，要严防死守。")
    assert told.sentence(told.only) == "8月3日，青山县召开防汛工作会议，安排下一步工作。"


def test_headline_and_body_tell_of_one_event():
    told = Told("青山县召开安全生产警示教育大会", "8月23日下午，青山县召开全县安全生产警示教育大会。")
    assert told.only.name == "青山县安全生产警示教育大会"
    assert told.names(told.only.organisers) == ["青山县"]


def test_a_meetings_chair_leads_and_those_present_attend():
    told = Told(
        "县里开会",
        "8月3日，青山县召开农业工作会议。县委书记高远出席会议并讲话，县长林晓主持会议，县领导周正、吴敏等参加。"
        "会上，县民政局局长郑好作表态发言。",
    )
    event = told.only
    assert told.names(event.leaders) == ["林晓"]
    assert told.names(event.attendees) == ["高远", "周正", "吴敏", "郑好"]


def test_a_person_who_is_only_spoken_of_does_not_attend():
    told = Told("", "8月3日，青山县召开学习会议。会议强调，要学习钱进同志的先进事迹。")
    assert told.only.attendees == ()


def test_a_visit_has_a_leader_places_and_company():
    told = Told(
        "县领导暗访文明创建",
        "8月20日下午，县委副书记、县长高远带队，先后到云中乐园、白石水库周边、县医院等地，实地察看环境整治情况。"
        "县领导林晓、周正参加，县双改办、县发改局主要负责人陪同。高远要求，要立行立改。",
    )
    event = told.only
    assert (event.type, event.date, event.name) == ("inspection", "2022-08-20", "高远暗访文明创建")
    assert told.names(event.leaders) == ["高远"]
    assert told.names(event.places) == ["云中乐园", "白石水库", "县医院"]
    assert told.names(event.attendees) == ["林晓", "周正", "县双改办", "县发改局"]


def test_a_headline_that_names_two_leaders_is_no_name_twice():
    told = Told("县领导高远 林晓赴柳林村调研", "8月20日下午，县委副书记高远、副县长林晓深入柳林村调研。")
    assert told.only.name == "高远 林晓赴柳林村调研"


@pytest.mark.parametrize(
    ("headline", "body", "name"),
    [
        (
            "2016青山（白石）首届火把节在柳林村开幕",
            "8月20日，柳林村人山人海。县长林晓在致辞中说，举办首届火把节，是一次探索。本届火把节由县委、县政府主办。",
            "2016青山（白石）首届火把节",
        ),
        ("县妇联举行表彰大会", "8月20日，青山县“三八”表彰大会召开，县长林晓到会。", "青山县“三八”表彰大会"),
        ("春风送暖 青山县首届火把节开幕", "8月20日，青山县首届火把节开幕，县长林晓到会。", "青山县首届火把节"),
    ],
)
def test_what_a_report_only_says_the_end_of_is_named_by_its_headline(headline, body, name):
    assert Told(headline, body).events[0].name == name


def test_several_winners_are_named_by_the_first():
    told = Told("", "8月20日，县文化馆公布名单，青山县高远、林晓、周正入选省传承人。")
    assert [e.name for e in told.events if e.type == "award"] == ["高远等入选省传承人"]


def test_when_it_came_is_no_part_of_a_name():
    told = Told("", "8月20日，青山县人大常委会任命高远为副县长。随后举行了宪法宣誓仪式。")
    assert [e.name for e in told.events if e.type == "ceremony"] == ["宪法宣誓仪式"]


def test_later_stops_of_a_visit_are_its_places_too():
    told = Told(
        "",
        "8月24日，县人武部政委高远带队到东街街道调研，并召开座谈会提出要求。"
        "随后，调研组到桃源社区实地走访。在柳林村，高远察看了果园。高远强调，要抓好落实。",
    )
    assert told.names(told.only.places) == ["东街街道", "桃源社区", "柳林村"]


def test_company_named_after_zai_is_not_the_leader():
    told = Told("", "8月3日，副县长高远在镇党委书记林晓的陪同下，到柳林村调研。")
    assert told.names(told.only.leaders) == ["高远"]
    assert told.names(told.only.attendees) == ["林晓"]


def test_a_body_may_send_deputies_on_a_visit():
    told = Told("", "9月2日，县人大常委会组织代表对农村供水进行察看，会后举行座谈。")
    event = told.only
    assert (event.type, told.names(event.organisers)) == ("inspection", ["县人大常委会"])


def test_hosts_and_venue_come_from_the_name():
    told = Told(
        "",
        "9月1日晚，由县总工会、县教育局主办，县文化馆承办的青山县职工歌唱大赛在县体育馆举行。"
        "经过角逐，孙立获得冠军。县长高远到场观看并为获奖选手颁奖。",
    )
    event = told.only
    assert event.type == "contest"
    assert told.names(event.organisers) == ["县总工会", "县教育局", "县文化馆"]
    assert told.names(event.places) == ["县体育馆"]
    assert set(told.names(event.attendees)) == {"孙立", "高远"}


def test_signing_has_a_holder_and_a_counterpart_and_an_unveiling_that_day_is_another_event():
    told = Told(
        "校地共建",
        "8月18日，县教育局与云山大学签约。当天，“云山大学实践基地”在农机合作社展厅揭牌。",
    )
    signing, unveiling = told.events
    assert (signing.type, told.names(signing.organisers), told.names(signing.attendees)) == (
        "signing",
        ["县教育局"],
        ["云山大学"],
    )
    assert (unveiling.type, unveiling.date, told.names(unveiling.places)) == (
        "ceremony",
        "2022-08-18",
        ["农机合作社展厅"],
    )


def test_an_earlier_award_told_with_its_year_is_an_event_of_that_year():
    told = Told(
        "青山县四年两次入选先进典型",
        "7月18日，文化和旅游部公示入选名单，柳林村村民赵亮入选全国最美志愿者。"
        "据悉，这是继2018年桃源社区被授予全国“最美社区”荣誉称号后，我县获得的又一殊荣。",
    )
    new, old = told.events
    assert (new.type, new.date, told.names(new.attendees), told.names(new.organisers)) == (
        "award",
        "2022-07-18",
        ["赵亮"],
        ["文化和旅游部"],
    )
    assert (old.type, old.date, told.names(old.attendees)) == ("award", "2018", ["桃源社区"])


def test_appointments_at_a_meeting_are_an_event_with_those_appointed():
    told = Told("", "9月28日，县人大常委会召开第五次会议。会议决定任命沈青为副县长，免去韩雪的职务。")
    meeting, appointment = told.events
    assert (meeting.type, appointment.type, appointment.date) == ("meeting", "appointment", "2022-09-28")
    assert told.names(appointment.attendees) == ["沈青", "韩雪"]
    assert appointment.name == "青山县人大常委会任免沈青等"


def test_the_standing_committee_of_a_session_is_the_body_that_meets():
    told = Told("", "9月28日，青山县第十六届人大常委会召开第五次会议，县人大常委会主任高远主持会议。")
    assert told.names(told.only.organisers) == ["县人大常委会"]
    assert told.names(told.only.leaders) == ["高远"]


def test_a_date_said_in_the_lead_holds_for_the_sentence_after_it():
    told = Told("", "8月3日，白石水库波光粼粼。青山县龙舟赛在这里举行，八支队伍参赛。")
    assert (told.only.type, told.only.date) == ("contest", "2022-08-03")


def test_a_recent_event_has_no_date():
    event = Told("", "近日，东街街道开展消防安全大检查活动。").only
    assert (event.date, event.type) == (None, "inspection")


def test_a_range_has_its_last_day():
    event = Told("", "8月1日至3日，县长高远到河阳市考察农业项目。").only
    assert (event.date, event.last_date) == ("2022-08-01", "2022-08-03")


def test_an_honour_given_has_a_winner_and_a_giver():
    told = Told("", "8月3日，柳林村被文化和旅游部授予“全国文明村”称号。")
    assert told.names(told.only.attendees) == ["柳林村"]
    assert told.names(told.only.organisers) == ["文化和旅游部"]
    assert told.only.name == "柳林村被授予“全国文明村”称号"


def test_prize_winners_take_part_in_a_contest_and_what_follows_it_is_not_of_it():
    told = Told(
        "",
        "9月1日，青山县演讲比赛在县体育馆举行。钱进、沈青分获一、二等奖。比赛结束后，高远一行考察了白石水库，林晓陪同。",
    )
    assert told.names(told.only.attendees) == ["钱进", "沈青"]


def test_a_second_happening_of_the_reporting_sentence_counts_where_the_headline_tells_it():
    told = Told(
        "县领导向灾区捐款",
        "8月14日上午，高远主持召开税务工作会议，会前林晓、周正带头向灾区捐款。",
    )
    meeting, gift = told.events
    assert (meeting.type, told.names(meeting.leaders)) == ("meeting", ["高远"])
    assert (gift.type, gift.date, told.names(gift.attendees)) == ("campaign", "2022-08-14", ["林晓", "周正"])


def test_an_office_or_body_listed_with_its_officers_attends():
    told = Told("", "8月3日，高远到柳林村调研。县教育局、县民政局相关负责人参加。")
    assert told.names(told.only.attendees) == ["县教育局", "县民政局"]


def test_a_chain_of_communities_means_its_last_link():
    told = Told("", "近日，青山县东街街道开展消防演练。")
    assert told.names(told.only.organisers) == ["东街街道"]


@pytest.mark.parametrize(
    ("headline", "body", "kind", "name"),
    [
        ("", "8月3日，县民政局干部来到柳林村，为村民送去了米面。", "campaign", "县民政局为村民送去了米面"),
        ("", "8月3日清晨，柳林村一段河堤出现塌方，村民高远报警。", "other", "柳林村一段河堤出现塌方"),
        ("", "近日，县教育局为白石镇更换课桌三百套。", "other", "县教育局为白石镇更换课桌三百套"),
        ("", "8月3日，县长高远率经贸代表团赴河阳市招商。", "inspection", "县长高远率经贸代表团赴河阳市招商"),
        ("柳林村打通断头路", "8月3日，柳林村打通了断头路，村民出门近了五里。", "other", "柳林村打通了断头路"),
        ("第一课讲防溺水", "9月1日，县教育局走进白石镇，教会了学生急救。", "training", "县教育局教会了学生急救"),
    ],
)
def test_without_a_sure_trigger_the_likeliest_sentence_of_the_lead_tells(headline, body, kind, name):
    event = Told(headline, body).only
    assert (event.type, event.name) == (kind, name)
    assert event.confidence <= 0.85


@pytest.mark.parametrize(
    "body",
    [
        "眼下，柳林村的苹果熟了，果农们忙着采摘、装箱，一亩地能卖两万元。",
        "记者在云中乐园看到，游人如织。去年，这里接待游客十万人次。",
        "每到傍晚，桃源社区的书屋坐满了孩子，书屋开放到晚上九点。",
        "今年以来，东街街道不断完善网格，矛盾纠纷化解率达九成。",
    ],
)
def test_a_feature_without_a_day_and_a_deed_tells_of_nothing(body):
    assert Told("", body).events == ()


def test_a_happening_of_another_day_counts_besides():
    told = Told(
        "",
        "8月3日，青山县消防宣传活动启动。居民围在展板前提问。8月2日，先进个人表彰大会举行，七人受到表彰。",
    )
    assert [(e.type, e.date) for e in told.events] == [("ceremony", "2022-08-03"), ("ceremony", "2022-08-02")]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("8月3日晚，青山县职工合唱大赛在县体育馆落下帷幕。", ["县体育馆"]),
        ("8月3日，高远等在云中乐园集体参加了“慈善日”捐款活动。", ["云中乐园"]),
        ("8月3日，在县委的领导下，柳林村开展植树活动。", []),
        ("8月3日，县长高远考察云中乐园、白石水库。", ["云中乐园", "白石水库"]),
        ("8月3日，云山大学校长高远一行来青山县考察。", []),
    ],
)
def test_an_event_is_where_it_is_said_to_be(body, places):
    told = Told("", body)
    assert told.names(told.only.places) == places


@pytest.mark.parametrize(
    "body",
    [
        "高远1990年入伍，1995年退伍回乡，2003年当选柳林村党支部书记。",
        "2018年，柳林村果业合作社成立，吸纳社员一百户。",
        "近年来，桃源社区持续开展志愿服务活动，居民满意度不断提高。",
        "今年，东街街道实施“三个着力”，不断提高居民的幸福感。",
        "下一步，县里将召开动员会，开展专项行动。",
        "县民政局要精心组织募捐活动，动员社会力量参与。",
        "柳林村种了三百亩桃树，村民高远一年收入五万元。",
        "最高可从银行获得五万元贷款。",
        "白石镇把开展环境整治行动作为头等大事，村容村貌变了样。",
        "柳林村连续多年举办中秋晚会，村民都很喜欢。",
        "县里及时成立环境整治工作领导小组，明确了责任。",
        "经县教育局研究，决定举办全县中小学生运动会。",
        "白石镇订于9月15日举办中秋晚会。",
    ],
)
def test_habits_plans_and_demands_are_no_events(body):
    assert Told("", body).events == ()


def test_the_name_of_an_event_in_quotes_is_read_where_it_is_held():
    told = Told("", "9月22日下午，“青山县道德模范表彰大会”在县体育馆举行。")
    assert told.names(told.only.places) == ["县体育馆"]
    assert told.only.name == "青山县道德模范表彰大会"


@pytest.mark.parametrize(
    ("headline", "body", "name"),
    [
        ("", "8月3日上午，县里为“慈善月”开了一场动员会，高远到会。", "青山县“慈善月”动员会"),
        ("", "8月3日，县十五届人大常委会第二十八次会议召开。", "青山县十五届人大常委会第二十八次会议"),
        ("", "8月3日，县长高远带领部分代表，到白石水库视察。", "高远到白石水库视察"),
        ("高远到柳林村调研", "8月3日，县长高远到柳林村调研。", "高远到柳林村调研"),
        ("", "8月3日，县医院林晓给60多位居民讲急救，一人一个假人。", "县医院林晓给60多位居民讲急救"),
        ("", "8月3日，柳林村胜利召开了第八次党员大会。", "柳林村第八次党员大会"),
        ("", "8月3日，桃源社区开展了一场内容丰富、形式多样的普法宣传活动。", "桃源社区普法宣传活动"),
        ("", "8月3日，县医院开展了别开生面的“邻里情”主题党日活动。", "县医院“邻里情”主题党日活动"),
        ("", "8月3日，位于城南路9号的桃源社区服务中心举行启用仪式。", "桃源社区服务中心举行启用仪式"),
        ("", "由县文化馆主办的全县书画作品征集活动3号晚上在县城揭晓。", "全县书画作品征集活动在县城揭晓"),
        (
            "青山“好少年”受表彰",
            "8月3日，青山县举办“好少年”颁奖典礼，对获得“好少年”称号的少年儿童进行表彰。",
            "青山县“好少年”颁奖典礼",
        ),
        (
            "",
            "8月3日，白石镇在连续三届获评“先进镇”后，又获得“示范镇”荣誉称号。",
            "白石镇又获得“示范镇”荣誉称号",
        ),
        (
            "文旅发展青山座谈会召开",
            "8月3日，由六位专家组成的考核组来到我县开展工作，并召开座谈会。",
            "文旅发展青山座谈会",
        ),
        ("", "8月3日，县教育局连续开展了为期5天的“校园安全知识巡讲活动”。", "县教育局“校园安全知识巡讲活动”"),
        ("", "县政府昨（3）日下午召开「水利建设检讨会议」。", "青山县政府「水利建设检讨会议」"),
        (
            "",
            "8月3日，数百名群众在这里参加青山县污水处理厂奠基仪式，标志着又一重点工程正式开工。",
            "青山县污水处理厂奠基仪式",
        ),
    ],
)
def test_names_say_a_thing_once_and_as_a_name(headline: str, body: str, name: str) -> None:
    assert Told(headline, body).only.name == name


def test_what_stands_in_quotes_otherwise_tells_of_nothing():
    assert Told("", "“我们去年开了培训会，今年还要办比赛。”村民高远笑着说。").events == ()


def test_one_name_has_one_role_however_often_it_is_said():
    told = Told("", "8月3日，县长高远主持召开防汛会议。高远在会上强调，要严防死守。副县长林晓参加会议。")
    event = told.only
    assert (told.names(event.leaders), told.names(event.attendees)) == (["高远"], ["林晓"])


def test_names_are_short_and_on_one_line():
    body = "8月3日，青山县举行" + "弘扬优良传统" * 12 + "主题座谈会。"
    assert len(Told("", body).only.name) <= 60


def test_a_long_clause_is_named_by_who_led_it():
    body = (
        "8月3日上午，白石镇党委副书记、镇长高远组织机关全体干部职工、柳林村干部、群众以及返乡青年志愿者、学校师生等"
        "200多人深入村后的山坡地开展义务植树活动。"
    )
    assert Told("", body).only.name == "高远开展义务植树活动"


def test_events_do_not_depend_on_the_order_of_the_mentions():
    text = "8月3日，青山县召开会议，县长高远出席，林晓主持。\n"
    page = Page(id="a.txt", file_name="a.txt", text=text)
    reading = Reading(page, (), text, tuple(range(len(text))), (Block(0, 0, 0, len(text)),))
    mentions = [Mention(m.start(), m.end(), NAMED[m[0]], m[0], ("test",), 1.0) for m in _NAMED.finditer(text)]
    dates = find_dates(text, reading.blocks, Dating("2022", "metadata"))
    [forward] = find_events(reading, mentions, dates, home=None)
    [backward] = find_events(reading, mentions[::-1], dates, home=None)
    assert [mentions[i].text for i in forward.attendees] == [mentions[::-1][i].text for i in backward.attendees]
    assert (forward.name, forward.leaders) == (backward.name, tuple(len(mentions) - 1 - i for i in backward.leaders))


def test_a_lexicon_with_an_unknown_type_says_where(tmp_path):
    (tmp_path / "event_triggers.csv").write_text("trigger,form,type\n喝茶会,name,party\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"event_triggers.csv, line 2: 'party' .*is not one of"):
        load_words(tmp_path)


def test_a_lexicon_of_ones_own_adds_and_takes_away(tmp_path):
    (tmp_path / "event_triggers.csv").write_text("trigger,form,type\n喝茶会,name,meeting\n-座谈会\n", encoding="utf-8")
    words = [hit.word.text for hit in load_words(tmp_path).find("召开喝茶会和座谈会")]
    assert words == ["召开", "喝茶会", "座谈"]
