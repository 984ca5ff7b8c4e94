"""Features on crowded pages: their small-heads are no headlines, and their introductions no reports."""

from __future__ import annotations

import pytest

from tests.extractors.articles.test_torn_columns import OPEN, brief
from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, articles, column, headline, plain

LEAD = "石门镇金光山村的老屋里整天传出沙沙的声响。七十一岁的昌盛平坐在竹椅上，一把篾刀上下翻飞。"
PARTS = (
    ("十三岁学艺", "昌盛平十三岁那年没了父亲，跟着邻村的师傅学手艺。头一年只让劈柴，第二年才准摸篾刀。"),
    ("挑担出远门", "分田到户以后，他挑着担子出了门，给人家打晒垫、织箩筐，一出去就是大半年，走遍了三个省。"),
    ("老手艺开新花", "前几年，文化馆的干部找上门来。如今他带了九个徒弟，竹灯、竹包卖到了上海，一年能卖三十万元。"),
)
BODY = [text for head, part in PARTS for text in (head, column(part, 18))]


def read(*parts: str) -> dict[str, str]:
    return {headline(article): plain(article.body.text) for article in articles("\n\n".join(parts) + "\n")}


@pytest.mark.parametrize("opener", [OPEN, "本报讯（记者 李强）"])
def test_small_heads_as_long_as_each_other_are_no_headlines(opener: str) -> None:
    sign = "\n记者 李强" if opener == OPEN else ""
    briefs = [f"{one.head}\n\n{column(opener + one.body, 18)}{sign}" for one in (FLOODS, BOOKS, CANTEEN)]
    found = read(
        briefs[0], "一把篾刀走天涯\n——记石门镇篾匠昌盛和", column(LEAD, 14), *BODY, "记者 王芳 文/图", *briefs[1:]
    )
    assert list(found) == [FLOODS.head, "一把篾刀走天涯 ——记石门镇篾匠昌盛和", BOOKS.head, CANTEEN.head]


def test_small_heads_behind_another_report_that_is_signed_are_none_of_its_own() -> None:
    story = column(OPEN + LEAD, 18)
    found = read(story, brief(FLOODS), *BODY[:4], "记者 王芳", *BODY[4:], brief(BOOKS), "一把篾刀走天涯")
    assert found[FLOODS.head] == plain(f"{OPEN}{FLOODS.body}记者李强")


@pytest.mark.parametrize("heads", [("石门镇建成茶市", "青川乡拆除危房"), ("停水公告", "招工启事")])
def test_short_heads_of_news_and_notices_are_headlines(heads: tuple[str, str]) -> None:
    first = "石门镇在老街口建成茶叶市场，摊位一百二十个，茶农不出镇就能卖茶，当天成交三万元。"
    second = "青川乡组织干部拆除危旧房屋二十六间，为住户联系了过渡住房，并帮他们搬运家具。"
    briefs = [f"{head}\n\n{column(text, 18)}\n（李强）" for head, text in zip(heads, (first, second), strict=True)]
    found = read(brief(FLOODS, "\n（李强）"), *briefs, brief(BOOKS, "\n（李强）"))
    assert list(found) == [FLOODS.head, *heads, BOOKS.head]


def test_byline_over_each_report_begins_it_though_the_feature_is_signed_below() -> None:
    bodies = [f"本报记者 李强\n{column(one.body, 18)}" for one in (FLOODS, BOOKS, CANTEEN, ELDERS)]
    feature = f"一把篾刀走天涯\n\n{column(LEAD, 14)}\n\n{column(PARTS[0][1], 18)}\n记者 王芳"
    heads = [one.head for one in (FLOODS, BOOKS, CANTEEN, ELDERS)]
    found = read(*bodies, *heads, feature)
    assert [found[head] for head in heads] == [plain(body) for body in bodies]


def test_first_line_under_a_byline_under_a_headline_is_text() -> None:
    texts = ("高桥乡为一百二十六位独居老人安装一键呼设备，遇到急事，按一下就能接通村卫生室。",)
    reports = [f"{one.head}\n\n本报记者 李强\n\n{column(one.body, 17)}" for one in (FLOODS, BOOKS)]
    found = read(reports[0], "高桥乡给老人装上一键呼", "本报记者 王芳", column(texts[0], 17), reports[1])
    assert list(found) == [FLOODS.head, "高桥乡给老人装上一键呼", BOOKS.head]


def test_line_inside_a_sentence_is_a_caption_where_all_of_the_headline_stands_above() -> None:
    one = "本报讯 石门社区昨日揭牌。以前居民办事要到江对岸的城区去，来回得大半天，如今在家门口"
    head = "石门社区昨日揭牌\n居民办事不再两头跑"
    found = read(head, one, "石门社区便民服务大厅", "就能办。\n\n记者 王芳", brief(FLOODS), brief(BOOKS))
    assert next(iter(found)) == head.replace("\n", " ")
    assert "家门口就能办" in found[head.replace("\n", " ")]


def test_kicker_between_two_headlines_is_of_the_one_that_has_one_line() -> None:
    bodies = [f"{column(OPEN + one.body, 18)}\n记者 李强" for one in (CANTEEN, ELDERS)]
    heads = ("社区食堂开进家门口", CANTEEN.head, "心往基层想\n劲往基层使", ELDERS.head)
    found = read(brief(FLOODS), brief(BOOKS), *bodies, *heads)
    assert f"心往基层想 劲往基层使 {ELDERS.head}" in found


@pytest.mark.parametrize("line", ["巷巷不同", "孟家庄镇", "李家庄村"])
def test_four_characters_below_a_report_that_are_no_names_sign_nothing(line: str) -> None:
    page = (
        f"{brief(FLOODS)}\n\n{line}\n{BOOKS.head}\n\n{column(OPEN + BOOKS.body, 18)}\n记者 李强\n\n{brief(CANTEEN)}\n"
    )
    names = [name.name for article in articles(page) for name in article.bylines]
    assert set(names) == {"李强"}


NOTICE = "因线路检修，定于5月15日停电，影响范围：凤凰山社区部分用户。请提前做好准备，不便之处敬请谅解。"


def test_headline_behind_a_notice_is_no_second_body_that_signs_it() -> None:
    notice = f"停电公告\n\n{NOTICE}\n国网青川县供电公司\n2022年5月12日"
    reports = [f"{OPEN}{one.body}\n\n记者 李强" for one in (FLOODS, BOOKS, CANTEEN)]
    more = f"{OPEN}5月9日，石门镇组织三十余人拆除沿河违法建筑三处，面积四百八十平方米。\n\n记者 王芳"
    found = read(*reports, more, notice, "石门镇拆除违法建筑三处", FLOODS.head, BOOKS.head, CANTEEN.head)
    assert plain(more) == found["石门镇拆除违法建筑三处"]


def test_body_that_signs_a_notice_begins_no_report_where_authors_sign_above() -> None:
    bodies = [f"{one.head}\n\n本报记者 李强\n{column(one.body, 18)}" for one in (FLOODS, BOOKS, CANTEEN)]
    notice = f"停电公告\n\n{column(NOTICE, 18)}\n国网青川县供电公司\n2022年5月12日"
    found = read(bodies[0], bodies[1], notice, bodies[2])
    assert found["停电公告"] == plain(f"{NOTICE}国网青川县供电公司2022年5月12日")


def test_full_line_over_the_end_of_its_paragraph_is_no_headline() -> None:
    cut = column(
        OPEN + "青川镇卫生院组织七名医务人员，为行动不便的老人测血压、量血糖、送药品，一周走了四十一户，还要再走一周。",
        15,
    )
    first, rest = cut.split("\n")[:-2], cut.split("\n")[-2:]
    page = (
        brief(FLOODS),
        "医生把药箱背上山",
        "\n".join(first),
        CANTEEN.head,
        ELDERS.head,
        "\n".join(rest),
        brief(BOOKS),
    )
    assert not any(line in head for head in read(*page) for line in rest)


INTRO = "裤腿一高一低，鞋上总沾着泥，见人先问庄稼。在石门镇，没有人不认识农技员葛春来。"


@pytest.mark.parametrize("width", [14, 15])
def test_first_line_of_a_narrow_introduction_is_no_headline(width: int) -> None:
    rest = column("玉米地里闹起了虫灾，葛春来带着五个年轻人连查九天，晒脱了两层皮，却中暑住了院。", 18) + "\n记者 王芳"
    found = read(brief(FLOODS), "田埂上的科技先生", column(INTRO, width), rest, brief(BOOKS), brief(CANTEEN))
    assert found["田埂上的科技先生"] == plain(INTRO + rest)


@pytest.mark.parametrize("head", ["一池春水，两岸人家", "走田埂，一走就是十一年"])
def test_headline_of_two_clauses_may_stand_close_over_its_text(head: str) -> None:
    report = f"{head}\n{column(OPEN + INTRO, 17)}\n记者 王芳"
    assert head in read(brief(FLOODS), report, brief(BOOKS), brief(CANTEEN))


@pytest.mark.parametrize(
    "small",
    [
        ("班子强起来", "产业旺起来", "乡村美起来"),
        ("一、抓班子促引领", "二、抓产业促增收", "三、抓治理促和谐"),
        ("初心：扎根大山", "坚守：一干三十年", "传承：后继有人"),
        ("强基固本", "提质增效", "惠民利民"),
        ("强基\n聚合力", "兴业\n添动能", "惠民\n暖人心"),
    ],
)
@pytest.mark.parametrize("width", [18, 28, 400])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_signature_at_the_end_of_a_feature_is_of_all_its_sections(
    small: tuple[str, ...], width: int, gap: str
) -> None:
    intro = "初夏时节走进柳河镇，水泥路通村入户，白墙灰瓦错落有致。近年来，柳河镇走出了一条强村富民的新路子。"
    sections = (
        "柳河镇共有十二个行政村，过去产业基础薄弱，集体没有收入。镇党委回引能人十八名，战斗力明显增强。",
        "走进石门村的香菇大棚，菌棒整齐码放。村民何春梅正在采摘，她一天能挣八十元，全镇产值突破两千万元。",
        "村里建起了文化广场，垃圾有人清运，污水有了去处。傍晚时分，老人们跳起广场舞，孩子们追逐嬉戏。",
    )
    parts = ["石门开出富民路", column(intro, width)]
    for head, text in zip(small, sections, strict=True):
        parts += [head, column(text, width)]
    page = gap.join(
        [*parts, "（记者 罗家树 通讯员 卢舟）", FLOODS.head, column("本报讯（记者 何明）" + FLOODS.body, width)]
    )
    assert [headline(article) for article in articles(page + "\n")] == ["石门开出富民路", FLOODS.head]
