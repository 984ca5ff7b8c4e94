"""Crowded pages: columns of several reports cut each other, and headlines stand wherever there was room."""

from __future__ import annotations

from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, Report, articles, column, headline, plain, told

LONG = Report(
    "青川河畔添新景",
    "连日来，青川河畔的滨河步道上散步的人越来越多。县住建局去年投入六百万元整治河岸，种下柳树和桂花两千余株，"
    "铺设步道五公里，还添了长椅、路灯和健身器材。家住河东的退休职工钱桂芳说，以前这里杂草丛生，如今天天想来走一走。"
    "下一步，县里将把步道延伸到古渡口，让更多居民推窗见绿、出门见景。",
)
WEAVER = Report(
    "老篾匠的第二春 ——记柳河村竹编艺人方守田",
    "清晨的柳河村，方守田已经坐在门口剖竹子。六十五岁的他编了一辈子竹器，簸箕、箩筐、凉席，样样拿手。"
    "前些年塑料盆进了村，竹器没人买，他把篾刀锁进了柜子。",
)
MORE = (
    "三年前，村里办起竹编合作社，请方守田当师傅。他带出了二十七个徒弟，竹编灯罩卖到了省城，"
    "最远的一单发往海外。方守田说，手艺传下去，竹子就不会老。"
)


def brief(report: Report, sign: str = "记者 李强") -> str:
    return f"{report.head}\n\n{column('本报讯 ' + report.body, 18)}\n{sign}"


def text_of(report: Report, width: int = 18) -> list[str]:
    return column("本报讯 " + report.body, width).split("\n")


def lines(*parts: str) -> str:
    return "\n".join(parts)


def test_column_that_stands_before_its_beginning_comes_behind_it() -> None:
    cut = text_of(LONG)
    page = [lines(*cut[5:]), brief(FLOODS), brief(BOOKS), LONG.head, lines(*cut[:5])]
    found = dict(told(articles("\n\n".join(page))))
    assert found[plain(LONG.head)] == plain("本报讯" + LONG.body)


def test_sentence_in_quotation_marks_goes_on_with_no_word_that_was_cut_off() -> None:
    said = column("“以前晒谷要跑三里路，现在出门就是晒场。”村民张有田一边翻谷子一边说，合作社还给大家配了烘干机。", 18)
    cut, other = text_of(LONG), [column("本报讯 " + CANTEEN.body, 18), said]
    page = [LONG.head, lines(*cut[:5]), CANTEEN.head, *other, lines(*cut[5:]), brief(FLOODS), brief(BOOKS)]
    found = dict(told(articles("\n\n".join(page))))
    assert found[plain(LONG.head)] == plain("本报讯" + LONG.body)
    assert found[plain(CANTEEN.head)].startswith(plain("本报讯" + CANTEEN.body))


def test_byline_behind_a_blank_line_signs_the_report_above_it() -> None:
    cut = text_of(LONG)
    page = [LONG.head, lines(*cut[:5]), CANTEEN.head, column("本报讯 " + CANTEEN.body, 18), "记者 王芳"]
    page += [
        column("本报讯 " + FLOODS.body, 18),
        "记者 李强",
        lines(*cut[5:]),
        "记者 周海涛",
        brief(BOOKS),
        FLOODS.head,
    ]
    found = articles("\n\n".join(page))
    signed = {headline(article): [byline.name for byline in article.bylines] for article in found}
    assert signed == {LONG.head: ["周海涛"], CANTEEN.head: ["王芳"], FLOODS.head: ["李强"], BOOKS.head: ["李强"]}


def test_text_under_the_headline_of_the_signed_report_above_begins_another_one() -> None:
    story = "“天一亮就有人来敲窗子，锅里的水还没开。”在城关镇，开了二十年面馆的赵秀英站在灶台前，手里不停。" + (
        "这间铺子只有六张桌子，却坐过几代人。去年翻修，街坊们凑钱给她换了新灶。"
    )
    page = [brief(ELDERS), f"本报讯 {FLOODS.body}", "记者 王芳", FLOODS.head, "老面馆的新灶台", story, "记者 周海涛"]
    found = [headline(article) for article in articles("\n\n".join([*page, brief(BOOKS)]))]
    assert found == [ELDERS.head, FLOODS.head, "老面馆的新灶台", BOOKS.head]


def test_part_under_a_small_head_goes_back_over_a_signed_report() -> None:
    page = [WEAVER.head.replace(" ", "\n"), column(WEAVER.body, 18), brief(FLOODS), "竹子又香了"]
    page += [f"{column(MORE, 18)}\n记者 周海涛", brief(BOOKS)]
    found = articles("\n\n".join(page))
    assert plain(MORE) in plain(found[0].body.text)
    assert [headline(article) for article in found] == [WEAVER.head, FLOODS.head, BOOKS.head]


def test_headline_with_its_dash_is_none_of_the_small_heads() -> None:
    small = ["学得会：方守田收了徒弟", "卖得出：竹编灯罩进省城", "传得下：竹子就不会老"]
    page = [brief(FLOODS), column(WEAVER.body, 18), *WEAVER.head.split(" "), f"{column(MORE, 18)}\n记者 周海涛", *small]
    found = [headline(article) for article in articles("\n\n".join([*page, brief(BOOKS)]))]
    assert WEAVER.head in found


def test_headline_that_cuts_a_sentence_stands_beside_its_kicker() -> None:
    cut = text_of(CANTEEN)
    heads = ("三处食堂开张 老人吃饭不愁", "东关街道围绕居民需求\n建成三处社区食堂")
    page = [heads[0], lines(*cut[:3]), heads[1], lines(*cut[3:]), brief(FLOODS), brief(BOOKS)]
    found = articles("\n\n".join(page))
    assert plain(headline(found[0])) == plain("".join(heads))
    assert plain(found[0].body.text) == plain("本报讯" + CANTEEN.body)


def test_paragraph_that_is_set_in_begins_behind_a_sentence_that_breaks_off() -> None:
    cut = text_of(LONG)
    page = [LONG.head, lines(*cut[:5]), column(FLOODS.body, 18), brief(BOOKS), lines(*cut[5:]), brief(ELDERS)]
    found = dict(told(articles("\n\n".join([*page, FLOODS.head]))))
    assert found[plain(LONG.head)] == plain("本报讯" + LONG.body)
    assert found[plain(FLOODS.head)] == plain(FLOODS.body)


def test_headline_of_two_lines_inside_its_story_is_no_small_head() -> None:
    first, middle = column(WEAVER.body[:49], 18), column(WEAVER.body[49:], 18)
    page = [brief(FLOODS), first, brief(BOOKS), middle, "竹编艺人方守田\n编了一辈子竹器"]
    page += [f"{column(MORE, 18)}\n记者 周海涛", "竹器和篾刀", brief(ELDERS)]
    found = [plain(headline(article)) for article in articles("\n\n".join(page))]
    assert any(head.startswith(plain("竹编艺人方守田编了一辈子竹器")) for head in found)
