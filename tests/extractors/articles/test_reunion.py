"""Features whose pieces stand apart among reports that open and are signed: no piece is a report of its own."""

from __future__ import annotations

from tests.extractors.newspaper import BOOKS, CANTEEN, FLOODS, Report, articles, column, headline, plain

INTRO = "天还没有亮透，柳河滩的渡口就响起了号子。摇橹的何大爷把缆绳往肩上一搭，船头便离了岸，这一摇，就是三十八个年头。"
MIDDLE = (
    "从前两岸没有桥，买盐、看病、上学都要过河。涨水的日子，何大爷把棉衣裹在药箱外面，先送医生，再接产妇，自己泡在水里"
    "推船。他说：“船在人在。”"
)
REST = (
    "如今大桥通了车，渡口改成了小公园。何大爷舍不得那条老船，刷上桐油摆在树下，给放学的孩子讲过河的事，一讲就是一下午。"
)
TITLE = "老渡口的灯还亮着"
NOTICE = "因水管改造，柳河路沿线后天上午八点到下午五点停水，请居民提前储水，带来不便，敬请谅解。"


def brief(report: Report, opener: str = "本报讯 ", sign: str = "\n记者 李强") -> str:
    return f"{report.head}\n\n{column(opener + report.body, 18)}{sign}"


def told(*parts: str) -> dict[str, str]:
    return {headline(article): plain(article.body.text) for article in articles("\n\n".join(parts))}


def test_introduction_under_its_headline_takes_in_what_stands_over_it() -> None:
    middle, rest, intro = column(MIDDLE, 18), f"{column(REST, 18)}\n记者 王芳 文/图", column(INTRO, 12)
    found = told(brief(FLOODS), brief(BOOKS), middle, rest, brief(CANTEEN), TITLE, intro)
    assert list(found) == [FLOODS.head, BOOKS.head, TITLE, CANTEEN.head]
    assert found[TITLE] == plain(f"{INTRO}{MIDDLE}{REST}记者王芳文/图")


def test_the_same_where_reports_name_their_reporters_first() -> None:
    opener = "本报讯（记者 李强）"
    briefs = [brief(report, opener, "") for report in (FLOODS, BOOKS, CANTEEN)]
    middle, rest, intro = column(MIDDLE, 18), f"{column(REST, 18)}\n文/图 本报记者 王芳", column(INTRO, 12)
    found = told(middle, *briefs, TITLE, intro, rest)
    assert found[TITLE] == plain(f"{INTRO}{MIDDLE}{REST}文/图本报记者王芳")
    assert plain(opener + CANTEEN.body) == found[CANTEEN.head]


def test_notice_stays_an_article_beside_a_feature() -> None:
    feature = f"{TITLE}\n\n{column(INTRO + MIDDLE, 18)}\n\n{column(REST, 18)}\n记者 王芳"
    found = told(brief(FLOODS), brief(BOOKS), brief(CANTEEN), "停水通知", column(NOTICE, 18), feature)
    assert found["停水通知"] == plain(NOTICE)
    assert found[TITLE] == plain(f"{INTRO}{MIDDLE}{REST}记者王芳")


def test_feature_whose_small_head_names_a_notice_stays_whole() -> None:
    feature = f"{TITLE}\n\n{column(INTRO + MIDDLE, 18)}\n\n一纸通知\n\n{column(REST, 18)}\n记者 王芳"
    found = told(brief(FLOODS), brief(BOOKS), brief(CANTEEN), feature)
    assert plain(REST) in found[TITLE]
    assert plain(MIDDLE) in found[TITLE]
