from __future__ import annotations

import pytest

from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, articles, column, headline, plain

WINNERS = ["一等奖", "《河边的树》 青川中学 王小雨", "二等奖", "《爷爷的船》 柳河小学 李明亮", "《灯》 石桥镇小学 赵敏"]
ELECTED = ["（8月3日选举产生）", "主　任：周立新", "副主任：韩国庆　赵桂兰　冯涛", "秘书长：孟　祥"]
GOOD = ["孝老爱亲：王桂芳　李秀兰", "诚实守信：周立新　赵敏（石桥镇）", "见义勇为：韩国庆　冯涛"]


@pytest.mark.parametrize("rows", [WINNERS, ELECTED, GOOD])
@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_list_below_its_headline_without_blank_lines(rows: list[str], indent: str) -> None:
    texts = [f"{r.head}\n{column(r.body, 18, indent=indent)}（王芳）" for r in (ELDERS, FLOODS, CANTEEN)]
    head = "青川县读书征文获奖名单"
    found = articles("\n".join([texts[0], head, *rows, texts[1], texts[2]]))
    assert [headline(article) for article in found] == [ELDERS.head, head, FLOODS.head, CANTEEN.head]
    assert plain(found[1].body.text) == plain("".join(rows))


def test_text_goes_on_behind_a_list() -> None:
    lines = column(CANTEEN.body, 18).split("\n")
    head = "居民代表会选举名单"
    page = [CANTEEN.head, *lines[:2], head, *ELECTED, *lines[2:], FLOODS.head, column(FLOODS.body, 18)]
    found = articles("\n".join(page))
    assert (CANTEEN.head, plain(CANTEEN.body)) in [(headline(article), plain(article.body.text)) for article in found]


@pytest.mark.parametrize("author", ["王海燕", "苗青"])
@pytest.mark.parametrize("head", ["外婆的杏树", "柳河村的风", "\n".join("河边的树")])
def test_author_below_a_headline_over_a_paragraph_that_is_set_in(head: str, author: str) -> None:
    texts = [f"{r.head}\n{column(r.body, 14, indent='　　')}" for r in (ELDERS, FLOODS)]
    body = column(
        "村口的河边有一棵老树，春天开花，夏天遮阴。爷爷坐在下面讲从前的故事，我们听得忘了吃饭。", 14, indent="　　"
    )
    found = articles("\n".join([texts[0], head, author, body, texts[1]]))
    assert plain(headline(found[1])) == plain(head)
    assert [byline.name for byline in found[1].bylines] == [author]


def test_what_stands_behind_a_jump_is_another_report() -> None:
    cut = column(ELDERS.body, 18) + "（下转2版）"
    last = f"{FLOODS.head}\n{column(FLOODS.body, 18)}\n\n{CANTEEN.head}"
    found = articles(f"{ELDERS.head}\n{cut}\n{column(CANTEEN.body, 18)}\n\n{last}")
    assert [headline(article) for article in found] == [ELDERS.head, CANTEEN.head, FLOODS.head]


def test_author_over_verse() -> None:
    verse = ["沿着河边走，", "露水打湿了裤脚。", "一只白鹭，", "站在水里，", "像一封没有寄出的信。"]
    texts = [f"{r.head}\n{column(r.body, 18, indent='　　')}" for r in (ELDERS, FLOODS)]
    found = articles("\n".join([*texts, "河边的早晨", "王海燕", *verse]))
    assert (headline(found[-1]), [byline.name for byline in found[-1].bylines]) == ("河边的早晨", ["王海燕"])


def test_short_news_behind_bullets_that_are_signed() -> None:
    items = ["◎石桥镇：山货上市了", "石桥镇的山货摆满了集市，游客挑选木耳和核桃，收入比去年多。（王芳）"]
    texts = [f"◎{r.head}\n{column(r.body, 18, indent='　　')}（李强）" for r in (ELDERS, FLOODS)]
    last = f"{items[0]}\n{column(items[1], 18, indent='　　')}"
    found = articles("\n".join([*texts, last]))
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head, items[0][1:]]


@pytest.mark.parametrize("label", ["民生速写", "便民问答", "法治在线"])
def test_name_of_a_column_over_a_headline(label: str) -> None:
    texts = [f"{r.head}\n\n{column(r.body, 18)}" for r in (ELDERS, FLOODS)]
    found = articles(f"{texts[0]}\n\n{label}\n\n{texts[1]}")
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head]


@pytest.mark.parametrize("opener", ["【本报综合报导】", "〔记者张大明／苗栗报导〕", "【地方中心／澎湖报导】"])
def test_who_reports_in_papers_of_taiwan(opener: str) -> None:
    texts = [f"{r.head}\n{column(opener + r.body, 18)}" for r in (ELDERS, FLOODS, CANTEEN)]
    assert [headline(article) for article in articles("\n".join(texts))] == [ELDERS.head, FLOODS.head, CANTEEN.head]


@pytest.mark.parametrize("body", ["县自来水公司第七区管理处营运所 启", "青川县供电局　谨启"])
def test_body_that_signs_a_notice_over_another_headline(body: str) -> None:
    notice = "停水公告\n" + column("为办理设备更新，六月三日上午九时至下午五时，石桥等村停止供水。", 16, indent="　　")
    texts = [f"{r.head}\n{column('本报讯 ' + r.body, 16, indent='　　')}" for r in (ELDERS, FLOODS)]
    found = articles("\n".join([texts[0], notice, body, texts[1]]))
    assert [headline(article) for article in found] == [ELDERS.head, "停水公告", FLOODS.head]


DUTIES = ["3月7日 周立新 县委书记", "3月8日 韩国庆 县长", "3月9日 冯涛 县委副书记", "地点：县信访局接访大厅"]
FILMS = ["3月8日 19:30 人民广场 《秋天的树》", "3月9日 19:30 石桥村 《河边》", "3月10日 19:30 柳河村 《远山》"]
DOCTORS = ["3月12日 上午 县医院", "3月13日 下午 中医院", "3月14日 上午 妇幼保健院", "联系电话：5226688"]


@pytest.mark.parametrize("rows", [DUTIES, FILMS, DOCTORS])
@pytest.mark.parametrize("above", [0, 1])
def test_a_report_below_a_box_of_days_keeps_its_headline(rows: list[str], above: int) -> None:
    texts = [f"{r.head}\n{column(r.body, 18, indent='　　')}" for r in (ELDERS, FLOODS, CANTEEN)]
    texts[above] = texts[above].replace("\n", "\n本报记者 白洁\n", 1)
    box = "本周日程\n" + "\n".join(rows)
    found = articles("\n\n".join([*texts[:above], box, *texts[above:]]))
    heads = [headline(article) for article in found if headline(article) != "本周日程"]
    assert heads == [ELDERS.head, FLOODS.head, CANTEEN.head]
    assert all(rows[-1] not in article.body.text for article in found if headline(article) in heads)


@pytest.mark.parametrize(
    "lines",
    [
        ["8月3日 我县新增三座水库", "石桥镇 3000人喝上放心水", "柳河村：5公里水渠通水"],
        ["青川镇投资300万元", "修好三条路", "惠及5000人"],
    ],
)
def test_a_headline_of_several_lines_with_numbers_is_no_box(lines: list[str]) -> None:
    texts = [f"{r.head}\n{column(r.body, 18, indent='　　')}" for r in (ELDERS, FLOODS)]
    body = column("连日来，石桥镇的工人忙着修渠铺路，镇长孟祥云天天到工地查看，村民们盼着早日通水。", 18, "　　")
    found = articles("\n\n".join([texts[0], "\n".join([*lines, body]), texts[1]]))
    assert plain(headline(found[1])) == plain("".join(lines))


def test_the_telephone_of_a_campaign_stands_in_no_headline() -> None:
    texts = [f"{r.head}\n{column(r.body, 18, indent='　　')}" for r in (ELDERS, FLOODS)]
    found = articles("\n\n".join([texts[0], "青川县“河长”热线：12345", texts[1]]))
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head]
