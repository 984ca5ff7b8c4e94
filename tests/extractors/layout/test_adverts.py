"""What stands between a page's reports and is of none of them."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import FLOODS, POND, articles, column, headline, plain

PAGE = "{over}\n\n{between}\n\n{under}"
OVER = f"{FLOODS.head}\n{column('本报讯 ' + FLOODS.body, 18)}\n记者 周建军"
UNDER = f"{POND.head}\n{column('本报讯 ' + POND.body, 18)}\n记者 李明"


@pytest.mark.parametrize(
    "between",
    [
        "声 明\n石门村村民李国柱遗失林权证，证号青林证字（2009）第087号，声明作废。",
        "遗失声明\n王长海身份证不慎遗失，特此声\n明作废。",
        "热\n线\n电\n话\n5422123",
    ],
)
def test_what_stands_between_two_reports_is_of_none(between: str) -> None:
    found = articles(PAGE.format(over=OVER, between=between, under=UNDER))
    assert [headline(article) for article in found] == [FLOODS.head, POND.head]
    assert "作废" not in "".join(article.body.text for article in found)
    assert [[credit.name for credit in article.bylines] for article in found] == [["周建军"], ["李明"]]


def test_a_mark_that_a_scan_adds_is_of_no_headline() -> None:
    (article,) = articles(
        f"雅河乡农乐舞队\n.\n获市文艺汇演金奖\n\n{column('本报讯 雅河乡农乐舞队获市文艺汇演金奖。' + POND.body, 18)}\n"
    )
    assert plain(headline(article)) == "雅河乡农乐舞队获市文艺汇演金奖"


def test_who_tells_of_something_lost_tells_news() -> None:
    found = articles(
        f"{FLOODS.head}\n本报讯 8月3日，县水利局找回了遗失的三本水文记录，原来登报声明作废的，如今又成了宝贝。\n"
    )
    assert "作废" in found[0].body.text


def test_a_report_that_is_not_signed_yet_keeps_its_paragraphs() -> None:
    """A paragraph in the middle of a report does not go on with another one that breaks off."""
    broken = "本报讯 4月9日，全县春季农业生产现场会召开，各乡镇负责人参加会议。会议要求各种粮大户不误农时，各单位把人"
    bank = "本报讯 尖山子乡办起土地银行，外出的人种不了的地都能存，价格由双方商定，乡里负责审合同。"
    saved = "种粮大户邵永刚一口气存了两千亩，机耕费省下不少。"
    reports = [
        "本报讯 4月8日，县实验小学托管班开班，书法最受欢迎，家长按自愿报名。\n记者 隋岩",
        "派到田间地头去，缺什么就协调什么。\n记者 苗春雨",
        f"{bank}\n\n{saved}\n通讯员 吕士杰",
        "本报讯 4月7日，县医院为老人免费体检，一上午查了两百人。\n通讯员 葛辉",
        "本报讯 4月6日，县里开通了三条公交线路，村民出门方便多了。\n通讯员 任晶",
    ]
    heads = ["春耕现场会召开", "托管班开班", "土地银行开张", "医院免费体检", "公交线路开通"]
    texts = ["\n".join(_filled(line) for line in part.split("\n")) for part in (broken, *reports)]
    bodies = [plain(article.body.text) for article in articles("\n\n".join([*heads, *texts]) + "\n")]
    assert any(plain(bank + saved) in body for body in bodies)


def _filled(text: str, width: int = 14) -> str:
    """Text in a column that sets no paragraph in."""
    return "\n".join(text[begin : begin + width] for begin in range(0, len(text), width))


@pytest.mark.parametrize(
    "line",
    [
        "不慎遗失，被人冒用办了贷款，他\n到派出所报案并登报声明作废。",
        "证件遗失的可以到各乡镇补办，旧证同时作废。",
        "转让\n给合作社种葡萄，镇长到场见证。",
    ],
)
def test_a_report_keeps_its_lines_of_what_was_lost_or_let(line: str) -> None:
    found = articles(f"村里的事\n\n本报讯 柳河镇村民王海的身份证\n{line}\n民警张伟接警后立即展开调查。\n")
    assert plain(line) in plain(found[0].body.text)


def test_an_upright_headline_over_a_year_stays_one() -> None:
    article = articles("学\n雷\n锋\n2024\n本报讯 3月5日，县教育局开展活动，局长李明参加。\n")[0]
    assert "".join(headline(article).split()) == "学雷锋"
