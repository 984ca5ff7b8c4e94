from __future__ import annotations

import itertools

import pytest

from tests.extractors.newspaper import (
    BOOKS,
    CANTEEN,
    ELDERS,
    FLOODS,
    REPORTS,
    Report,
    articles,
    assert_reports,
    column,
    headline,
    plain,
    told,
)

MARKET = Report(
    "石桥镇农贸市场改造完工",
    "10月12日，石桥镇农贸市场改造工程完工，两百多个摊位重新开张。镇长何学军到市场察看，叮嘱商户守法经营。"
    "\n石桥镇还将修建停车场，方便居民买菜。",
)
WELL = Report(
    "柳河村打出三眼抗旱机井",
    "9月20日上午，柳河村第三眼抗旱机井出水，村民们围在井边看水花。村党支部书记罗大山说，今年秋天雨水少，多亏有了机井。"
    "\n三眼井能浇地一千多亩。",
)


def _set(report: Report, width: int | None) -> str:
    paragraphs = report.body.split("\n")
    return "\n".join(column(p, width) if width else p for p in paragraphs)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3)))[::2])
@pytest.mark.parametrize("front", [True, False])
@pytest.mark.parametrize("width", [15, 18, 24, None])
def test_bodies_without_opener_or_byline_are_told_by_headlines_elsewhere(
    order: tuple[int, ...], front: bool, width: int | None
) -> None:
    reports = (FLOODS, MARKET, WELL)
    bodies = [_set(report, width) for report in reports]
    heads = [reports[i].head for i in order]
    assert_reports("\n\n".join([*heads, *bodies] if front else [*bodies, *heads]), reports=reports)


def test_sub_headline_that_quotes_a_dated_paragraph_begins_no_article() -> None:
    body = f"{column(MARKET.body, 18)}\n{column('10月15日，商户们在新市场评出十家诚信摊位，石桥镇为他们颁了奖。', 18)}"
    found = articles(
        f"{MARKET.head}\n\n商户评出十家诚信摊位\n\n{body}\n\n{CANTEEN.head}\n\n{column(CANTEEN.body, 18)}\n"
    )
    assert len(found) == 2


def test_pages_whose_reports_all_open_alike_are_parted_there() -> None:
    page = "\n\n".join(["\n\n".join(column("本报讯 " + r.body, 18) for r in REPORTS), *[r.head for r in REPORTS]])
    assert [head for head, _ in told(articles(page))] == [r.head for r in REPORTS]


@pytest.mark.parametrize("front", [True, False])
@pytest.mark.parametrize("width", [15, 20, None])
def test_paragraph_that_goes_on_begins_no_article_though_a_headline_shares_its_words(
    width: int | None, front: bool
) -> None:
    long = Report(
        "全县秋粮收购工作会议召开",
        "9月12日，全县秋粮收购工作会议召开，各乡镇和粮库负责人参加。今年全县种植水稻三十万亩，预计总产十五万吨，十月上旬开镰。"
        "\n会议要求各粮库腾空仓容、检修设备，石桥镇农贸市场要设收粮点。"
        "\n副县长钱有为出席会议，到柳河村看了抗旱机井，希望农户抢晴收割、及时晾晒。",
    )
    reports = (long, MARKET, WELL)
    bodies = [_set(report, width) for report in reports]
    heads = [reports[i].head for i in (2, 0, 1)]
    assert_reports("\n\n".join([*heads, *bodies] if front else [*bodies, *heads]), reports=reports)


def test_headline_below_its_text_parts_it_from_the_text_of_the_next_day() -> None:
    first, second = _set(MARKET, 18), _set(WELL, 18)
    page = f"{first}\n\n{MARKET.head}\n\n{second}\n\n{WELL.head}\n\n{_set(FLOODS, 18)}\n\n{FLOODS.head}\n"
    assert [head for head, _ in told(articles(page))] == [MARKET.head, WELL.head, FLOODS.head]


@pytest.mark.parametrize("width", [18, 24])
def test_more_headlines_than_texts_part_a_report_from_the_feature_that_follows_it(width: int) -> None:
    feature = (
        "“今年的桃子个头大，城里人抢着要。”3月12日，柳河村的果农马小兰一边装箱一边说。",
        "马小兰种桃树有十多年了，去年五亩桃园收入四万多元，今年又添了两亩早熟的新品种。",
        "柳河村有一百多户人家种桃树，村里修了冷库，桃子摘下来当天就能运到省城的市场上卖。",
    )
    opened = (column(f"本报讯（记者 王小芳）{FLOODS.body}", width), column("会后还检查了两座水库。" * 8, width))
    parts = [*opened, *(column(part, width) for part in feature), "记者 李国强 通讯员 周海涛"]
    books = column(f"本报讯 {BOOKS.body}", width)
    heads = (FLOODS.head, "小桃子敲开致富门", BOOKS.head)
    page = "\n\n".join([*parts, books, "通讯员 吴桂芳", *heads])
    found = articles(page)
    assert [headline(article) for article in found] == list(heads)
    assert found[1].body.text.startswith("“今年的桃子")


def test_headlines_stacked_over_one_run_find_their_own_paragraphs_in_it() -> None:
    text = """旗委召开经济工作会议
我旗与滨海化工签订合作协议
旗政府与晋源煤炭集团座谈
　　1月9日，旗委经济工作会议在旗会议
中心召开，旗委书记乌兰主持会议并讲话。
　　会议指出，过去一年，全旗经济稳中向
好，群众的日子越过越好。
　　1月4日，旗人民政府与滨海化工股份有
限公司就盐碱地改良项目签订合作协议，旗
领导巴图出席签约仪式。项目总投资三亿元，
建成后可改良盐碱地五万亩，带动农牧民务工
三百人。
　　1月4日，旗政府与晋源煤炭集团举行座
谈会，双方围绕用工培训等内容交流。
　　双方还就建立定期会商机制达成共识。
"""
    assert [headline(article) for article in articles(text)] == text.split("\n")[:3]


@pytest.mark.parametrize("when", ["近期", "7月底"])
def test_paragraph_that_names_the_day_of_something_else_begins_no_report(when: str) -> None:
    more = f"韩国庆对{when}的防汛值守给予肯定。他指出，堤坝巡查要勤，物资储备要足，隐患整改要实，确保群众安全度汛。"
    walk = "与会人员沿柳河大堤一路查看，在闸口清点沙袋和冲锋舟，在泵站试了机器，又到低洼处的人家看了转移路线图。"
    walk += "每到一处，大家都问得很细：值班的人几点交接，抢险队多久能到，沙袋够堵几道口子，停电了靠什么，老人由谁来背。"
    walk += "走到最后一处闸口，天已经擦黑，大家打着手电把启闭机前前后后又试了两遍，听见水声才放心往回走，鞋上都是泥。"
    report = f"{column('本报讯 ' + FLOODS.body, 18)}\n{column(walk, 18)}\n\n{column(more, 18)}\n记者 李强"
    sub = "巡查要勤 储备要足 整改要实"
    bodies = [f"{column(ELDERS.body, 18)}\n记者 王芳", *(column(other.body, 18) for other in (BOOKS, CANTEEN))]
    heads = [other.head for other in (ELDERS, BOOKS, CANTEEN)]
    found = articles("\n\n".join([FLOODS.head, report, sub, *bodies, *heads]))
    assert plain(FLOODS.body + walk + more) in plain(found[0].body.text)
    assert len(found) == 4


def test_a_line_set_wide_inside_a_text_is_no_longer_than_what_it_says() -> None:
    text = "喜 获 全 市 头 名\n县水利局队榜上有名，\n石桥镇第二届\n龙舟开桨\n"
    feast = "6月8日是农历五月初五，\n民文化艺术节，在柳河村\n渡口龙舟场开幕。\n"
    found = articles(f"井\n\n通的班车，从村口开往城里\n\n{text}\n{feast}")
    assert "龙舟开桨" in plain("".join(article.body.text + headline(article) for article in found))


@pytest.mark.parametrize("width", [12, 14, 16, 18])
def test_notice_goes_on_with_until_when_it_stands(width: int) -> None:
    paragraphs = (
        "经县委研究，现将拟任用干部公示如下：",
        "石大山，男，1976年5月生，中共党员，现任石门镇镇长，拟任石门镇党委书记。",
        "何小梅，女，1980年9月生，中共党员，拟任县水利局局长。",
        "公示时间为2019年3月4日至3月10日，干部群众可以来信、来电反映情况。",
    )
    notice = "\n".join(column(paragraph, width) for paragraph in paragraphs)
    others = [column("本报讯 " + report.body, width) + "\n记者 李强" for report in (FLOODS, BOOKS)]
    heads = (FLOODS.head, "县委组织部任前公示公告", BOOKS.head)
    bodies = [body for _, body in told(articles("\n\n".join([others[0], notice, others[1], *heads]) + "\n"))]
    assert any(plain("".join(paragraphs[1:])) in body for body in bodies)
