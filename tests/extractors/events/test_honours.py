"""Who confers an honour and who receives it, wherever the award's article says so."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("headline", "body", "givers", "honoured"),
    [
        (
            "我县两人获评见义勇为先进个人",
            "近日，县委宣传部、县总工会联合发文，授予我县高远、林晓“见义勇为先进个人”荣誉称号。高远是柳林村人。",
            ["县委宣传部", "县总工会"],
            ["高远", "林晓"],
        ),
        ("", "近日，县政府授予县医院“文明单位”荣誉称号。", ["县政府"], ["县医院"]),
        ("", "近日，县总工会授予大河公司等5家单位“模范职工之家”称号。", ["县总工会"], ["大河公司"]),
        ("", "近日，县政府作出决定，为白石派出所记集体三等功一次。", ["县政府"], ["白石派出所"]),
        ("", "近日，白石派出所被县政府记集体二等功。", ["县政府"], ["白石派出所"]),
        ("", "近日，白石派出所民警高远被县政府荣记个人一等功。", ["县政府"], ["高远"]),
        ("柳林村获评文明村", "近日，云山省授予青山县白石镇柳林村“文明村”称号。", ["云山省"], ["柳林村"]),
        # what else was conferred, long ago or further down, is of no concern
        (
            "我县一人获评先进个人",
            "近日，县总工会授予高远“先进个人”称号。他今年四十岁。他爱好读书。县教育局曾授予林晓“优秀教师”称号。",
            ["县总工会"],
            ["高远"],
        ),
        # a demand names nobody who was honoured
        ("", "近日，县医院荣获“文明单位”称号。授予荣誉只是起点。", [], ["县医院"]),
    ],
)
def test_who_confers_and_who_receives(headline: str, body: str, givers: list[str], honoured: list[str]) -> None:
    told = Told(headline, body).events[0], Told(headline, body)
    event, article = told
    assert sorted(article.names(event.organisers)) == sorted(givers)
    assert sorted(article.names(event.attendees)) == sorted(honoured)


@pytest.mark.parametrize(
    ("listed", "there"),
    [
        ("今年获选的模范母亲有柳林村林晓、白石镇吴敏", ["林晓", "吴敏"]),
        ("受到表彰的有林晓、吴敏", ["林晓", "吴敏"]),
        ("入选的作品中，柳林村的最受欢迎", []),
    ],
)
def test_those_honoured_are_listed_behind_what_they_are(listed: str, there: list[str]) -> None:
    told = Told("", f"8月3日，白石镇举行模范母亲表彰大会。{listed}。")
    assert told.names(told.only.attendees) == there


def test_how_many_won_is_no_event_beside_the_praise() -> None:
    told = Told("白石镇表扬优秀教师\n18人获奖", "8月3日，白石镇表扬优秀教师，共18人获奖。副镇长林晓到场颁奖。")
    assert (told.only.type, told.names(told.only.organisers)) == ("ceremony", ["白石镇"])


def test_a_headline_keeps_its_own_words_where_the_lead_alone_names_who_won() -> None:
    told = Told("我县两人获评先进个人", "近日，县总工会联合发文，授予高远、林晓“先进个人”称号。")
    assert told.only.name == "青山县两人获评先进个人"
