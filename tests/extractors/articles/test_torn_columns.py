"""Reports whose columns a page's text layer has put apart: what goes on with what, and what begins a paragraph."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, Report, articles, column, plain, told

OPEN = "本报讯 "


def brief(report: Report, sign: str = "\n记者 李强") -> str:
    return f"{report.head}\n\n{column(OPEN + report.body, 18)}{sign}"


def page(*parts: str) -> dict[str, str]:
    return dict(told(articles("\n\n".join(parts) + "\n")))


FERRY = (
    "清晨六点，柳河渡口的早市已经热闹起来。三年前，摊主何小川还推着豆花车东躲西藏，那时追他的人叫黎大勇，如今是街道",
    "综合执法队的副队长。",
    "去年，街道划出五处便民摊区，第一批报名的就有何小川。黎大勇一家一户上门讲规矩，两个人渐渐成了朋友。",
)


def test_words_behind_a_signature_go_on_with_the_report_that_breaks_off() -> None:
    briefs = [f"{one.head}\n\n{OPEN}{one.body}\n\n记者 李强" for one in (FLOODS, BOOKS, ELDERS)]
    found = page(OPEN + FERRY[0], briefs[0], f"{FERRY[1]}\n\n{FERRY[2]}\n\n记者 王芳", *briefs[1:])
    assert plain(OPEN + "".join(FERRY) + "记者王芳") in found.values()


def test_introduction_that_its_headline_tells_takes_in_no_report_behind_it() -> None:
    intro = column("在石门镇梨树村，一条八里长的山谷栽满了梨树，村民叫它梨花谷。数九寒天里，大棚中却花开似雪。", 12)
    rest = column("梨花谷的头一棵树是四十年前栽下的。如今村里九成的人家种梨，一年收入四千万元。", 18) + "\n记者 王芳"
    found = page(
        "梨花谷里说梨花", intro, column(OPEN + FLOODS.body, 18) + "\n记者 李强", FLOODS.head, rest, brief(BOOKS)
    )
    assert plain(OPEN + FLOODS.body) not in found["梨花谷里说梨花"]


def test_introduction_under_a_headline_in_other_words_takes_in_no_report_behind_it() -> None:
    intro = column("毛笔、镊子、排刷、浆糊，还有一台显微镜，就是庞静的全部家当。她一坐就是十一年。", 18)
    rest = column("虫蛀、霉变、粘连，一页旧纸到了庞静手里，半小时才揭开一页。", 18) + "\n记者 王芳"
    found = page("小城里的“修书人”", intro, brief(FLOODS).partition("\n\n")[2], FLOODS.head, rest, brief(BOOKS))
    assert found["小城里的“修书人”"] == plain(intro + rest)
    assert found[FLOODS.head] == plain(f"{OPEN}{FLOODS.body}记者李强")


def test_caption_between_a_headline_and_its_report_stays_with_them() -> None:
    found = page(CANTEEN.head, "老人们在食堂用餐。", column(OPEN + CANTEEN.body, 18), brief(BOOKS), brief(FLOODS))
    assert plain(OPEN + CANTEEN.body) in found[plain(CANTEEN.head)]


def test_full_line_that_ends_with_a_comma_is_no_headline_at_the_top_of_a_page() -> None:
    first = "民算得清账，公开补偿标准和宅基地安排，"
    over = f"{first}\n杜绝优亲厚友；要配套建设污水管网、文化\n活动场所，避免新房子旧环境。\n记者 王芳"
    found = page(over, brief(BOOKS), brief(FLOODS), brief(ELDERS))
    assert not any("民算得清账" in head for head in found)


PLANT = (
    "9月28日上午，青川县举行重点项目集中开工仪式。县长韩国庆宣布开工，施工单位代表发言。",
    "韩国庆说，县供电公司要保证用电，改造线路、增加变压器；驻村工作队要把专门生产手套的企业引进来，两年来已有四十名村民"
    "就业，人均年收入两万元，让贫困户不出村就能增加收入。",
)
SHOP = (
    "“一个月两千六，还能照看孩子。”在草庙村的扶贫车间里，贫困户段小霞一边缝布袋一边说。",
    "为保证用电，县供电公司改造线路、增加变压器，驻村工作队引进的企业专门生产手套，两年来四十名村民就业，人均年收入"
    "两万元，不出村就能增加收入。",
    "驻村第一书记孟祥云告诉记者，工作队还帮村里建起光伏电站，用来设立公益岗位、奖励大学生。",
)


def test_paragraph_stays_under_its_report_where_a_longer_one_above_shares_its_words() -> None:
    opener = "本报讯（记者 李强）"
    torn = [
        column(one[1], 18).replace("\n", "\n\n", number).replace("\n\n", "\n", number - 1)
        for one, number in ((PLANT, 2), (SHOP, 3))
    ]
    plant = f"{column(opener + PLANT[0], 18)}\n\n{torn[0]}"
    shop = f"{column(opener + SHOP[0], 18)}\n\n{torn[1]}\n\n{column(SHOP[2], 18)}"
    briefs = [f"{one.head}\n\n{column(opener + one.body, 14)}" for one in (FLOODS, BOOKS)]
    found = page(plant, *briefs, shop, "青川县重点项目集中开工", "扶贫车间开进草庙村")
    assert plain(opener + "".join(PLANT)) in found.values()
    assert plain(opener + "".join(SHOP)) in found.values()


def test_first_line_of_a_paragraph_that_a_headline_cuts_is_text() -> None:
    opener = "本报讯（记者 李强）"
    first, rest = "此次集中开工的项目共12个，总投资", "29.4亿元，涵盖先进制造、生态旅游、基础\n设施、公共服务等领域。"
    briefs = [f"{one.head}\n\n{column(opener + one.body, 18)}" for one in (FLOODS, BOOKS)]
    head = "12个项目总投资29.4亿元"
    found = page(column(opener + PLANT[0], 18), first, head, rest, *briefs, "青川县重点项目集中开工")
    assert found[head + "青川县重点项目集中开工"] == plain(opener + PLANT[0] + first + rest)


ORCHARD = Report(
    "梨树村办起果树技术课堂",
    "6月12日，青川县林业局的三名技术员来到石门镇梨树村，在梨园里办起果树技术课堂，六十多名果农围在树下听课。"
    "技术员黎大勇一边剪枝一边讲，梨树要想结果多，通风透光最要紧。果农何小川说，他家的三十亩梨园去年套袋晚了，"
    "梨子卖不上价，今年要照技术员教的办法早些套袋。石门镇林业站站长庞静表示，技术课堂还要开到别的村去，每月一次，"
    "让全镇的果农都能听上课。",
)


@pytest.mark.parametrize("opener", ["", OPEN])
@pytest.mark.parametrize("caption", ["图为果农在听课。 李强 摄\n\n", ""])
@pytest.mark.parametrize("cut", [4, 5])
@pytest.mark.parametrize("ahead", [True, False])
def test_first_column_behind_the_others_is_read_before_them(opener: str, caption: str, cut: int, ahead: bool) -> None:
    lines = column(opener + ORCHARD.body, 18).split("\n")
    first, rest = "\n".join(lines[:cut]), "\n".join(lines[cut:])
    turned = f"{ORCHARD.head}\n\n{rest}\n记者 王芳\n\n{caption}{first}"
    others = [brief(FLOODS), brief(BOOKS), brief(ELDERS)]
    found = page(*([*others, turned] if ahead else [turned, *others]))
    assert found[ORCHARD.head] == plain(f"{opener}{ORCHARD.body}记者王芳")
    assert found[FLOODS.head] == plain(f"{OPEN}{FLOODS.body}记者李强")


def test_first_column_with_small_heads_behind_the_others_is_read_before_them() -> None:
    told_first, told_then, rest = ORCHARD.body.partition("技术员黎大勇")
    lines = column(told_then + rest, 18).split("\n")
    first = f"{column(OPEN + told_first, 18)}\n\n树下有课堂\n{chr(10).join(lines[:2])}"
    found = page(brief(FLOODS), brief(BOOKS), f"{ORCHARD.head}\n\n{chr(10).join(lines[2:])}\n记者 王芳", first)
    assert found[ORCHARD.head] == plain(f"{OPEN}{told_first}树下有课堂{told_then}{rest}记者王芳")


def test_report_that_breaks_off_is_not_read_before_another_one_above_it() -> None:
    lines = column(OPEN + ORCHARD.body, 18).split("\n")
    found = page(brief(FLOODS), brief(CANTEEN), f"{ORCHARD.head}\n\n{chr(10).join(lines[:6])}", brief(BOOKS))
    assert found[plain(CANTEEN.head)] == plain(f"{OPEN}{CANTEEN.body}记者李强")
