from __future__ import annotations

from pathlib import Path

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page
from tests.extractors.newspaper import BOOKS, CANTEEN, FLOODS, REPORTS, articles, column, headline, plain

LETTER = (
    "春季天干物燥，请您不带火种上山，不烧田边的杂草，发现山火马上拨打报警电话。",
    "让我们一起守住身边的青山，也守住自己的家园！",
)
NOTICE = ("因自来水管道检修，定于周六八时至十八时停水，请用户提前储水，敬请谅解。",)


@pytest.mark.parametrize("width", [14, 18, 24])
@pytest.mark.parametrize("salute", ["广大村民、游客朋友：", "各位家长：", "尊敬的用户："])
@pytest.mark.parametrize("day", ["", "\n\n2016年3月8日"])
def test_letter_opens_with_whom_it_calls_and_ends_with_who_speaks(width: int, salute: str, day: str) -> None:
    letter = "\n\n".join([salute, *(column(part, width) for part in LETTER), f"青川县森林防火指挥部{day}"])
    report = column(f"本报讯（记者 王小芳）{FLOODS.body}", width)
    books = column(f"本报讯（记者 王小芳）{BOOKS.body}", width)
    page = f"{FLOODS.head}\n\n{report}\n\n护好青山 防住山火\n\n{letter}\n\n{BOOKS.head}\n\n{books}\n"
    first, middle, last = articles(page)
    assert [headline(found) for found in (first, middle, last)] == [FLOODS.head, "护好青山 防住山火", BOOKS.head]
    assert plain(middle.body.text) == plain(letter)


@pytest.mark.parametrize("width", [16, 22, 200])
@pytest.mark.parametrize("column_name", ["便民信息\n\n", "■便民信息\n\n", ""])
def test_notice_under_a_columns_name_ends_with_who_signs_it(width: int, column_name: str) -> None:
    notice = "\n\n".join(column(part, width) for part in NOTICE)
    books = column(f"本报讯（记者 王小芳）{BOOKS.body}", width)
    page = f"{column_name}停水通知\n\n{notice}\n\n青川县自来水公司\n\n2016年3月8日\n\n{BOOKS.head}\n\n{books}\n"
    first, last = articles(page)
    assert [headline(first), headline(last)] == ["停水通知", BOOKS.head]
    assert first.body.text.endswith("\n青川县自来水公司\n2016年3月8日")


def test_verse_is_text() -> None:
    verse = "雨落在屋檐上\n一滴一滴\n像母亲的叮咛\n我在灯下写信\n写到一半\n天就亮了"
    books = column(f"本报讯（记者 王小芳）{BOOKS.body}", 18)
    first, last = articles(f"听雨\n\n{verse}\n\n{BOOKS.head}\n\n{books}\n")
    assert [headline(first), headline(last)] == ["听雨", BOOKS.head]
    assert first.body.text == verse


def test_headline_of_five_short_lines_is_no_verse() -> None:
    head = "青川县老年人\n健身球操比赛\n开幕\n赵立新到场\n孙大勇主持"
    body = column("本报讯 9月3日，青川县老年人健身球操比赛在体育馆开幕，赵立新到场，孙大勇主持。", 18)
    books = column(f"本报讯（记者 王小芳）{BOOKS.body}", 18)
    first, last = articles(f"{head}\n\n{body}\n\n{BOOKS.head}\n\n{books}\n")
    assert [plain(headline(first)), headline(last)] == [plain(head), BOOKS.head]


@pytest.mark.parametrize("head", ["全县乡镇以上领导干部\n会议部署春耕", "青川县人大常委会\n领导到敬老院座谈"])
def test_headline_under_a_byline_whose_first_line_ends_as_bodies_do_signs_nothing(head: str) -> None:
    books = column(BOOKS.body, 18)
    report = column(f"本报讯 3月2日，{plain(head)}。村民代表、老人和志愿者围坐在一起，说春耕，说家常。", 18)
    first, last = articles(f"{BOOKS.head}\n\n{books}\n\n记者 王小芳\n\n{head}\n\n{report}\n")
    assert [headline(first), plain(headline(last))] == [BOOKS.head, plain(head)]


def test_names_of_a_list_are_text() -> None:
    names = "马小兰　柳河镇中心小学\n周国英　东关街道幼儿园\n陈建设　县第二中学"
    books = column(f"本报讯（记者 王小芳）{BOOKS.body}", 18)
    first, last = articles(f"优秀教师名单\n\n{names}\n\n{BOOKS.head}\n\n{books}\n")
    assert [headline(first), headline(last)] == ["优秀教师名单", BOOKS.head]
    assert plain(first.body.text) == plain(names)


def test_questions_and_fields_of_a_notice_are_no_headlines() -> None:
    asked = "问：煤炉取暖要注意什么？\n\n答：要装好烟囱，睡前看看炉火是不是封好了。\n\n联系人：马小兰"
    books = column(f"本报讯（记者 王小芳）{BOOKS.body}", 200)
    first, last = articles(f"冬天取暖的常识\n\n{asked}\n\n{BOOKS.head}\n\n{books}\n")
    assert [headline(first), headline(last)] == ["冬天取暖的常识", BOOKS.head]


def test_titles_that_their_texts_do_not_repeat_go_by_their_place_among_the_stacked_headlines() -> None:
    essays = ("雨下了一夜，屋檐滴滴答答，我想起了母亲。", "母亲在灯下缝衣服的样子，我一辈子也忘不了。")
    bodies = [
        column(f"本报讯 {FLOODS.body}", 18),
        "记者 王小芳",
        *(column(part, 18) for part in essays),
        "（周海涛）",
        column("稻子黄了，打谷机在田里响了一天，父亲的草帽上落满了草屑。", 18),
        "（李国强）",
        column(f"本报讯 {BOOKS.body}", 18),
        "记者 王小芳",
        column(f"本报讯 {CANTEEN.body}", 18),
        "记者 王小芳",
    ]
    heads = (FLOODS.head, "灯火可亲", "秋收时节", BOOKS.head, CANTEEN.head)
    found = articles("\n\n".join([*bodies, *heads]))
    assert [headline(article) for article in found] == list(heads)


def _last(headline_: str, *blocks: str) -> tuple[str, str]:
    reports = "\n\n".join(f"{r.head}\n\n{column('本报讯 ' + r.body, 18)}" for r in REPORTS)
    *_, article = articles("\n\n".join([reports, headline_, *blocks]))
    return plain(headline(article)), plain(article.body.text)


def test_list_goes_on_behind_a_blank_line() -> None:
    first = "十佳教师\n周立新 县一中\n韩国庆 县二中\n赵桂兰 石桥镇小学"
    second = "十佳护士\n孟祥云 县医院\n冯涛 县中医院\n林秀英 石桥镇卫生院"
    assert _last("青川县“十佳”名单", first, second) == ("青川县“十佳”名单", plain(first + second))


def test_sums_that_people_gave_are_text() -> None:
    rows = "（截至8月7日）\n县茶业公司 20万元\n石桥镇商会 8.6万元\n赵桂兰 500元"
    assert _last("爱心捐款榜", rows) == ("爱心捐款榜", plain(rows))


def test_fields_below_a_line_with_a_colon_are_text() -> None:
    rows = "8月起，我县执行以下新标准：\n城市低保：每人每月380元\n农村低保：每人每年2300元\n五保供养：每人每年5300元"
    assert _last("明 白 卡", rows) == ("明白卡", plain(rows))


def test_verse_of_lines_as_long_as_each_other_is_text() -> None:
    verse = "柳河水暖送归舟，\n十里青山绿上头。\n又是一年春好处，\n满村花气看新楼。"
    assert _last("七律·过柳河", verse) == ("七律·过柳河", plain(verse))


@pytest.mark.parametrize("body", ["县关工委", "县烟草局", "石桥镇商会"])
def test_body_over_what_it_does_is_a_headline_below_a_byline(body: str) -> None:
    texts = "\n".join(f"{r.head}\n{column(r.body, 14, indent='    ')}\n（记者 王芳）" for r in REPORTS[:2])
    report = column("8月6日，" + REPORTS[2].body, 14, indent="    ")
    *_, article = articles(f"{texts}\n{body}\n联合送书进学校\n{report}\n")
    assert headline(article) == f"{body} 联合送书进学校"


@pytest.mark.parametrize("caller", ["驻军某部舟桥营全体官兵：", "县医院全体医生："])
def test_letter_whose_name_is_set_apart(caller: str) -> None:
    said = "八月的洪水冲毁了我们的家园，你们把被困的群众送到安全地带，我们不会忘记，谢谢你们。"
    assert _last("感 谢 信", caller, column(said, 18)) == ("感谢信", plain(caller + said))


@pytest.mark.parametrize("known", [False, True])
def test_letter_speaks_to_whom_a_folder_of_the_user_names(tmp_path: Path, known: bool) -> None:
    report = column(f"本报讯（记者 王小芳）{FLOODS.body}", 18)
    letter = "\n\n".join(["各位蜂友：", *(column(part, 18) for part in LETTER), "青川县养蜂协会"])
    text = f"{FLOODS.head}\n\n{report}\n\n护好青山 防住山火\n\n{letter}\n"
    if known:
        (tmp_path / "letter_words.csv").write_text("word,classes\n蜂友,called\n", encoding="utf-8")
    found = read_page(Page("1", "1.txt", text), tmp_path).articles
    assert any(plain(article.body.text).startswith("各位蜂友：") for article in found) == known


def test_who_signs_is_known_by_an_ending_of_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "letter_words.csv").write_text("word,classes\n寨老会议,body\n", encoding="utf-8")
    body = column("因自来水管道检修，定于周六八时至十八时停水，请用户提前储水，敬请谅解。", 22)
    books = column(f"本报讯（记者 王小芳）{BOOKS.body}", 22)
    page = Page("p", "p.txt", f"停水通知\n\n{body}\n\n青石寨寨老会议\n\n2016年3月8日\n\n{BOOKS.head}\n\n{books}\n")
    assert read_page(page, tmp_path).articles[0].body.text.endswith("青石寨寨老会议\n2016年3月8日")
    assert not read_page(page).articles[0].body.text.endswith("青石寨寨老会议\n2016年3月8日")
