"""Places that are told by what was done to them, or that only the next sentences show."""

import pytest

from tests.extractors.events.test_events import Told


def places(body: str) -> list[str]:
    told = Told("", body)
    return told.names(told.events[0].places)


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("8月3日，县长高远对县医院、云中乐园等重点场所进行安全检查。", ["县医院", "云中乐园"]),
        ("8月3日，县总工会聚焦辖区县医院、县体育馆等场所，开展消防监督检查。", ["县医院", "县体育馆"]),
        ("8月3日，县长高远对白石镇柳林村的人居环境整治工作进行督查。", ["柳林村"]),
        ("8月3日，县长高远对全县白石镇、东街街道开展暗访。", ["白石镇", "东街街道"]),
        ("8月3日，县长高远到县医院调研，对县教育局的工作给予肯定。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，并针对白石镇作风问题进行了部署。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，面对白石镇群众进行了走访动员。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，对县教育局局长林晓进行了检查谈话。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，他表示今后对白石镇多支持。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，应对白石水库险情。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，双方就到白石镇投资达成意向。", ["县医院"]),
    ],
)
def test_what_somebody_looks_at_is_where_he_went(body: str, there: list[str]) -> None:
    assert places(body) == there


def test_a_stop_counts_beside_one_that_is_not_read() -> None:
    body = "8月3日，县长高远来青山县调研。在柳林村和东岭路段，高远详细了解了建设情况。"
    assert places(body) == ["柳林村"]


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("活动中，民警走进白石镇，向群众发放传单。", ["白石镇"]),
        ("在文化广场，志愿者为老人理发。", ["文化广场"]),
        ("志愿者发放了传单。在柳林村农户家中，大家打扫卫生。", ["柳林村"]),
        ("今年以来，该局先后走进白石镇、柳林村开展宣传。", []),
        ("近年来，民警走进白石镇开展宣传。", []),
        ("在县委宣传部的指导下，志愿者发放了传单。", []),
        ("下一步，民警将走进白石镇。", []),
        ("志愿者量了血压。大家聊了天。村民很高兴。在柳林村，葡萄丰收了。", []),
        ("来自白石镇的村民说，讲得好。", []),
        ("此前，志愿者到白石镇开展了宣传。", []),
        ("村民林晓说，上个月他到白石镇看病。", []),
        ("林晓很感动，他到白石镇当过兵。", []),
        ("其他人到白石镇分发传单。", ["白石镇"]),
        ("活动经费由县总工会提供。", []),
    ],
)
def test_the_next_sentences_show_where_an_activity_was(more: str, there: list[str]) -> None:
    assert places("8月3日，县教育局开展反诈宣传活动。" + more) == there


def test_the_place_that_is_said_is_the_place() -> None:
    assert places("8月3日，县教育局在文化广场开展反诈宣传活动。活动中，民警走进白石镇。") == ["文化广场"]


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("县委、县政府等各套班子领导出席会议。", ["县委", "县政府"]),
        ("县教育局、县医院等多家协会嘉宾出席会议。", ["县医院", "县教育局"]),
        ("县长高远感谢农会，他代表县委书记林晓致意。", ["高远"]),
        ("县长高远感谢农会，并代表县委书记林晓致意。", ["高远"]),
        ("人大代表林晓参加。", ["林晓"]),
    ],
)
def test_who_is_there_and_for_whom(more: str, there: list[str]) -> None:
    told = Told("", "8月3日，青山县召开农民节大会。" + more)
    assert sorted(told.names(told.events[0].attendees)) == sorted(there)


@pytest.mark.parametrize(
    ("lead", "there"),
    [
        ("文化广场上，县文化馆新春演出举行。", ["文化广场"]),
        ("白石镇柳林村新建的广场上，县文化馆新春演出举行。", ["柳林村"]),
        ("桃源社区居民活动中心里，一场健康讲座开讲。", ["桃源社区"]),
        ("县医院门诊大厅内，县总工会义诊活动启动。", ["县医院"]),
        ("县体育馆内气氛热烈，县总工会职工篮球赛开赛。", ["县体育馆"]),
        ("文化广场千余名群众聚集，参加了县总工会组织召开的表彰大会。", ["文化广场"]),
        ("县文化馆，一个孩子们常去的地方，举行了书画展。", []),
        ("柳林村，县医院开展义诊活动。", []),
        ("青山县民族广场上，县文化馆新春演出举行。", []),
        ("县医院内科、外科专家举行讲座。", []),
        ("县委院内，县文化馆新春演出举行。", []),
        ("白石镇中心人群聚集的地方不少，县文化馆新春演出举行。", []),
    ],
)
def test_the_place_may_open_the_sentence_without_a_word(lead: str, there: list[str]) -> None:
    assert places("8月3日，" + lead) == there


@pytest.mark.parametrize(
    ("lead", "hosts"),
    [
        ("桃源社区“两委”联合后盾单位县教育局开展慰问活动。", ["桃源社区", "县教育局"]),
        ("桃源社区和共建单位县医院举办邻里节。", ["桃源社区", "县医院"]),
        ("县民政局联合成员单位县教育局、县总工会开展普法活动。", ["县民政局", "县教育局", "县总工会"]),
        ("桃源社区组织居民到共建单位县医院开展慰问活动。", ["桃源社区"]),
    ],
)
def test_hosts_are_joined_by_what_they_are_to_each_other(lead: str, hosts: list[str]) -> None:
    told = Told("", "8月3日，" + lead)
    assert told.names(told.only.organisers) == hosts


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("县长高远参加县总工会组织召开的劳模表彰大会。", "劳模表彰大会"),
        ("县长高远出席县总工会发起的“关爱环卫工”活动。", "“关爱环卫工”活动"),
        ("县委召开县四大家领导参加、有关部门列席的集体学习会。", "青山县委集体学习会"),
        ("县总工会冠名的广场舞大赛在文化广场举行。", "广场舞大赛"),
    ],
)
def test_who_holds_it_and_who_comes_are_no_part_of_the_name(lead: str, name: str) -> None:
    assert Told("", "8月3日，" + lead).only.name == name


def test_whoever_sets_up_a_stall_was_there() -> None:
    told = Told("", "8月3日，县民政局在文化广场举办招聘会，县教育局、县医院等单位设咨询台。")
    assert told.names(told.only.attendees) == ["县教育局", "县医院"]


def test_a_deed_in_the_name_of_a_body_is_none() -> None:
    told = Told("", "8月3日，云山大学考察团一行8人对我县义务教育进行督导评估。县长高远陪同。")
    assert told.names(told.only.organisers) == ["云山大学考察团"]
    assert told.only.name.startswith("云山大学考察团")


def test_what_another_day_opens_has_its_own_people() -> None:
    lead = "8月1日至3日，云山大学考察团到我县开展防治指导。2日，考察团在白石镇举办培训班，研究员林晓授课，周正主持。"
    told = Told("", lead)
    visit, lesson = told.events
    assert (visit.date, lesson.date) == ("2022-08-01", "2022-08-02")
    assert not {"林晓", "周正"} & set(told.names((*visit.leaders, *visit.attendees)))
    assert told.names((*lesson.leaders, *lesson.attendees)) == ["周正", "林晓"]


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("校友高远向母校捐赠图书。高远未能亲临现场，由林晓代为出席。", ["林晓"]),
        ("校友高远委托代表捐赠图书，高远的同学林晓出席。", ["林晓"]),
        ("校长高远一直关心母校。林晓出席。", ["林晓"]),
        ("校友高远、林晓出席，高远代表校友发言。", ["林晓", "高远"]),
        ("高远因家贫未能参加高考。高远、林晓出席。", ["林晓", "高远"]),
        ("高远因伤不能前往学校上课。高远、林晓出席。", ["林晓", "高远"]),
        ("高远因公未能参加这次捐赠仪式。高远的同学林晓出席。", ["林晓"]),
    ],
)
def test_whoever_is_said_once_to_be_away_was_not_there(more: str, there: list[str]) -> None:
    told = Told("", "8月3日，县医院举行捐赠仪式。" + more)
    assert sorted(told.names(told.events[0].attendees)) == sorted(there)


@pytest.mark.parametrize(
    ("name", "hosts"),
    [
        ("县总工会第八次会员代表大会", ["县总工会"]),
        ("县教育局改革推进会", []),
        ("县医院火灾事故分析会", []),
        ("县教育局、县医院工作汇报会", []),
        ("县委农村工作推进会", ["县委"]),
    ],
)
def test_what_a_meeting_is_about_holds_it_not(name: str, hosts: list[str]) -> None:
    told = Told("", f"8月3日，县长高远主持召开{name}。")
    assert told.names(told.only.organisers) == hosts
