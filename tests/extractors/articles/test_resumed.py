"""Reports that another one, signed, parts: what goes on behind it goes back to them."""

from __future__ import annotations

from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, articles, column, headline, plain

MORE = (
    "在随后的敬老院座谈会上，老人们说，镇党委和志愿者打扫卫生、理发、量血压，帮了大忙。"
    "周立新要求志愿者常来敬老院看望老人。"
)


def test_text_behind_a_signed_report_goes_back_to_one_that_is_not() -> None:
    first = column(ELDERS.body, 18)
    parts = [ELDERS.head, first, FLOODS.head, f"{column(FLOODS.body, 18)}\n记者 李强", f"{column(MORE, 18)}\n记者 王芳"]
    parts += [CANTEEN.head, f"{column(CANTEEN.body, 18)}\n记者 周海涛"]
    found = articles("\n\n".join(parts))
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head, CANTEEN.head]
    assert plain(MORE) in plain(found[0].body.text)
    assert [byline.name for byline in found[0].bylines] == ["王芳"]


def test_text_goes_back_to_its_report_where_headlines_stand_elsewhere() -> None:
    first, rest = "本报讯 " + ELDERS.body, f"{column(MORE, 18)}\n记者 王芳"
    parts = [column(first, 18), FLOODS.head, f"{column('本报讯 ' + FLOODS.body, 18)}\n记者 李强", rest]
    parts += [f"{column('本报讯 ' + CANTEEN.body, 18)}\n记者 周海涛", CANTEEN.head, ELDERS.head]
    found = articles("\n\n".join(parts))
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head, CANTEEN.head]
    assert plain(found[0].body.text) == plain(f"{first}{MORE}记者王芳")
