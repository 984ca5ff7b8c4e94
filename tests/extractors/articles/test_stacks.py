from __future__ import annotations

from itertools import permutations

import pytest

from extractors.articles.runs import Run
from extractors.articles.stacks import goes_on, leads
from extractors.articles.stories import Story
from extractors.articles.ways import told_by, worth
from extractors.layout.chunks import Chunk
from extractors.text.lines import read_lines
from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, REPORTS, articles, column, headline, plain

BODIES = [column("本报讯 " + report.body, 18) for report in REPORTS]


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
@pytest.mark.parametrize("last", [True, False])
def test_headlines_without_blank_lines_between_go_to_their_reports(order: tuple[int, ...], last: bool) -> None:
    heads, bodies = "\n".join(REPORTS[i].head for i in order), "\n\n".join(BODIES)
    found = articles(f"{bodies}\n\n{heads}\n" if last else f"{heads}\n\n{bodies}\n")
    assert [headline(article) for article in found] == [report.head for report in REPORTS]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_headlines_side_by_side_that_are_read_line_by_line(gap: str) -> None:
    first, second = ("青川镇党员志愿者", "到敬老院为老人理发"), ("县水利局召开", "防汛工作现场会")
    rows = gap.join(f"{a}\n{b}" for a, b in zip(first, second, strict=True))
    found = articles(f"{rows}\n\n{BODIES[0]}\n\n{BODIES[1]}\n")
    assert [plain(headline(article)) for article in found] == ["".join(first), "".join(second)]


def test_headline_of_two_lines_over_its_report_stays_whole_beside_reports_without() -> None:
    head = "县水利局召开\n防汛工作现场会"
    found = articles(f"{head}\n\n{BODIES[1]}\n\n{BODIES[2]}\n\n{BODIES[3]}\n\n{BOOKS.head}\n\n{CANTEEN.head}\n")
    assert [plain(headline(article)) for article in found] == [plain(head), BOOKS.head, CANTEEN.head]


def test_sub_headline_torn_from_its_headline() -> None:
    found = articles(f"{ELDERS.head}\n\n{BODIES[0]}\n\n打扫卫生 理发量血压\n\n{FLOODS.head}\n\n{BODIES[1]}\n")
    assert headline(found[1]) == FLOODS.head
    assert headline(found[0]).startswith(ELDERS.head)


def test_columns_of_two_reports_that_alternate() -> None:
    food, flood = (
        CANTEEN.body + "社区食堂的饭菜热，社区食堂的老人多。",
        FLOODS.body + "防汛物资由水利局统一发放，防汛工作由局长督促。",
    )
    cuts = food.rindex("食堂的老人") + 1, flood.rindex("汛工作由")
    parts = [(text[:cut], text[cut:]) for text, cut in zip(("本报讯 " + food, "本报讯 " + flood), cuts, strict=True)]
    page = [CANTEEN.head, parts[0][0], FLOODS.head, parts[1][0], parts[0][1], parts[1][1]]
    found = articles("\n\n".join(column(part, 16) for part in page))
    assert [plain(article.body.text) for article in found] == [plain("本报讯" + food), plain("本报讯" + flood)]


def test_blank_lines_inside_one_column_part_nothing() -> None:
    spaced = "\n\n".join(column("本报讯 " + CANTEEN.body * 2, 16).split("\n"))
    found = articles(f"{FLOODS.head}\n{BODIES[1]}\n\n{CANTEEN.head}\n\n{spaced}\n\n{BOOKS.head}\n{BODIES[2]}\n")
    assert [headline(article) for article in found] == [FLOODS.head, CANTEEN.head, BOOKS.head]


def test_series_of_small_heads_stays_in_its_article() -> None:
    blocks = ("一条路 通到家门口", "一座桥 连起两岸人", "一盏灯 照亮夜归人")
    feature = "\n\n".join(f"{block}\n\n{column(CANTEEN.body, 18)}" for block in blocks)
    found = articles(f"{FLOODS.head}\n\n{BODIES[1]}\n\n东关街道的三件事\n\n{column(CANTEEN.body, 18)}\n\n{feature}\n")
    assert [headline(article) for article in found] == [FLOODS.head, "东关街道的三件事"]


def test_headline_and_sub_headline_that_cut_a_report_in_two_stay_together() -> None:
    """Each may tell another half of it: what was done stands above, who was there below."""
    told = (
        "本报讯 9月3日，青川镇第五届老年人运动会在镇中心小学操场开幕，二十支队伍走上赛场，门球、拔河、"
        "太极剑依次进行。老年人运动会每两年办一次，今年加了广场舞，",
        "赵立新、钱学文到场观赛，孙大勇主持开幕式。赵立新宣布运动会开始，钱学文为门球队颁发奖杯。",
    )
    head = "青川镇第五届老年人运动会开幕\n赵立新钱学文到场 孙大勇主持"
    torn = f"{column(told[0], 18)}\n\n{head}\n\n{column(told[1], 18)}"
    found = articles(f"{torn}\n\n{BODIES[1]}\n\n{FLOODS.head}\n\n{BODIES[2]}\n")
    assert plain(headline(found[0])) == plain(head)
    assert plain(found[0].body.text) == plain("".join(told))


def test_paragraph_with_a_day_is_no_report_of_its_own_under_half_a_headline() -> None:
    """Its headline, parted, would find its words twice in one report; whole, it tells the whole report."""
    notice = (
        "（记者 王小芳）为让更多群众看着干部、管着干部，现将拟提拔任用的李长青、周海涛两名同志予以公告，欢迎来电。",
        "公示时间为9月4日至9月10日。县委组织部干部监督科负责受理，公示期满后按程序办理任职手续。",
    )
    bodies = [*BODIES[:3], "\n".join(column(part, 18) for part in notice)]
    heads = [ELDERS.head, FLOODS.head, BOOKS.head, "县委组织部干部\n任前公示公告"]
    found = articles("\n\n".join([*bodies, "\n".join(heads)]))
    assert [plain(headline(article)) for article in found] == [plain(head) for head in heads]
    assert plain(found[-1].body.text) == "".join(notice).replace(" ", "")


def test_of_several_ways_the_one_whose_headlines_tell_their_reports_is_kept() -> None:
    def story(head: str, body: str) -> Story:
        units = [(0, Chunk("head", read_lines(head)))] if head else []
        return Story([Run([(1, Chunk("body", read_lines(body)))])], units)

    right = [story(report.head, report.body) for report in REPORTS]
    crossed = [story(report.head, other.body) for report, other in zip(REPORTS, REPORTS[::-1], strict=True)]
    torn = [*right[:-1], story(CANTEEN.head, CANTEEN.body[:60]), story("", CANTEEN.body[60:])]
    for wrong in (crossed, torn):
        assert worth(right, [told_by(each) for each in right]) > worth(wrong, [told_by(each) for each in wrong])


@pytest.mark.parametrize("won", ["获省级表彰", "被评为市级先进", "荣获县长质量奖"])
def test_what_was_won_stays_with_who_won_it(won: str) -> None:
    told_there = "从省里传来喜讯，青川中学教师谭启芳、卢新毅分别被评为优秀教师，两人都在山里教书二十年。（王芳）"
    bodies = [f"{r.body}（李强）" for r in (FLOODS, CANTEEN)] + [told_there]
    heads = [CANTEEN.head, "青川中学两名教师", won, "县水利局：防汛工作现场会开到河堤"]
    texts = [column(body, 18, indent="\u3000\u3000") for body in bodies]
    found = articles("\n".join([*heads, *texts]))
    assert plain(headline(found[2])) == plain("青川中学两名教师" + won)


@pytest.mark.parametrize("line", ["县水利局", "青川镇", "东关街道", "柳河村：", "来福村", "县人民法院"])
def test_line_that_names_nothing_but_a_body_leads_to_the_next_one(line: str) -> None:
    assert leads(line)


@pytest.mark.parametrize("line", ["青川县", "苍岭自治县", "2019年", "青川中学两名", "城南街道十五位", "县二小举办“迎"])
def test_line_that_wants_another_one_leads_to_it(line: str) -> None:
    assert leads(line)


@pytest.mark.parametrize("line", ["者平安下山", "的新账本", "——柳河村见闻"])
def test_line_that_begins_in_the_middle_goes_on_with_the_one_before(line: str) -> None:
    assert goes_on(line)


@pytest.mark.parametrize("line", ["考察团来到青川县", "两县联手护一江水"])
def test_line_that_is_whole_leads_nowhere(line: str) -> None:
    assert not leads(line)


@pytest.mark.parametrize("line", ["防汛课送进山乡", "法律服务走进社区", "图书捐赠到中学", "义诊暖山村", "爱心送给小学"])
def test_line_that_says_what_is_done_for_a_body_leads_nowhere(line: str) -> None:
    assert not leads(line)
