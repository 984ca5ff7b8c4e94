"""Date expressions and what they come to."""

import pytest

from extractors.dates.mentions import find_dates
from extractors.records import Block, DateMention, Dating


def dates(text: str, published: str | None = None) -> list[DateMention]:
    """The date mentions of a one-article reading printed on a day."""
    return list(find_dates(text, [Block(0, 0, 0, len(text))], Dating(published, "metadata") if published else None))


def values(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    return [(found.text, found.value) for found in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "mention", "value"),
    [
        ("8月24日上午，区里开会。", "8月24日上午", "2020-08-24"),
        ("8月 18日，签约。", "8月 18日", "2020-08-18"),
        ("7 月 1 8 日，签约。", "7 月 1 8 日", "2020-07-18"),
        ("９月３日，签约。", "９月３日", "2020-09-03"),
        ("活动于2020年7月启动。", "2020年7月", "2020-07"),
        ("二〇一九年五月三日开馆。", "二〇一九年五月三日", "2019-05-03"),
        ("民国103年12月25日就职。", "民国103年12月25日", "2014-12-25"),
        ("发布时间：2019-03-05", "2019-03-05", "2019-03-05"),
        ("9月10日（星期四）下午表彰。", "9月10日（星期四）下午", "2020-09-10"),
        ("今年7月启动。", "今年7月", "2020-07"),
        ("去年建成。", "去年", "2019"),
        ("上月开工。", "上月", "2020-08"),
        ("7月上旬收割。", "7月上旬", "2020-07"),
        ("昨日，区里开会。", "昨日", "2020-09-19"),
        ("昨晚演出。", "昨晚", "2020-09-19"),
        ("前天上午演出。", "前天上午", "2020-09-18"),
        ("上周五，区里开会。", "上周五", "2020-09-11"),
        ("本周三上午，区里开会。", "本周三", "2020-09-16"),
        ("周六上午，志愿者上街。", "周六", "2020-09-19"),
        ("记者18日从县里获悉。", "18日", "2020-09-18"),
        ("大年初六，村里唱戏。", "大年初六", "2020-01-30"),
        ("农历三月初三上午，庙会开锣。", "农历三月初三上午", "2020-03-26"),
        ("腊月廿三，村里写春联。", "腊月廿三", "2020-01-17"),
        ("元宵节当晚，镇上放灯。", "元宵节当晚", "2020-02-08"),
        ("除夕夜，所里照常值班。", "除夕夜", "2020-01-24"),
        ("八一建军节当天，区里慰问官兵。", "八一建军节当天", "2020-08-01"),
        ("109年9月10日举办。", "109年9月10日", "2020-09-10"),
        ("日前（14/2）举办团拜。", "14/2", "2020-02-14"),
        ("9/12（六）举办市集。", "9/12", "2020-09-12"),
        ("典礼12日上午举行。", "12日上午", "2020-09-12"),
        ("12月20日，县里开会。", "12月20日", "2019-12-20"),
        ("元月十日，县里开会。", "元月十日", "2020-01-10"),
        ("乡公所十四日上午办典礼。", "十四日上午", "2020-09-14"),
        ("各界四日在农会办典礼。", "四日", "2020-09-04"),
        ("乡代表在十日到访。", "十日", "2020-09-10"),
        ("街坊会上月廿八日设宴。", "上月廿八日", "2020-08-28"),
        ("县里昨（十九）日开会。", "昨（十九）日", "2020-09-19"),
        ("县长18日率队出击。", "18日", "2020-09-18"),
        ("获奖名单出炉，六日典礼登场。", "六日", "2020-09-06"),
        ("昨(19)日，县里开会。", "昨(19)日", "2020-09-19"),
        ("（记者高远）16 日，县里开会。", "16 日", "2020-09-16"),
        ("表彰大会十五日隆重举行。", "十五日", "2020-09-15"),
        ("典礼15号上午举行。", "15号上午", "2020-09-15"),
        ("书画展17-18日在县里举行。", "17-18日", "2020-09-17"),
        ("书画展从9月17日起至18日举行。", "9月17日起至18日", "2020-09-17"),
        ("县里大前天开会。", "前天", "2020-09-17"),
        ("县人大前天开会。", "前天", "2020-09-18"),
        ("县里今 (20) 日开会。", "今 (20) 日", "2020-09-20"),
        ("乡公所(12)日上午办典礼。", "(12)日上午", "2020-09-12"),
        ("典礼今午举行。", "今午", "2020-09-20"),
        ("今日青山网讯 9月18日，县里开会。", "9月18日", "2020-09-18"),
        ("今早，村里开镰。", "今早", "2020-09-20"),
        ("县里昨举办灯会。", "昨", "2020-09-19"),
        ("清明节当天，村里祭扫。", "清明节当天", "2020-04-04"),
        ("冬至这天，村里包饺子。", "冬至这天", "2019-12-22"),
        ("村里正月廿八在祠堂聚会。", "正月廿八", "2020-02-21"),
        ("县里农历七月初七组织相亲。", "农历七月初七", "2020-08-25"),
        ("9月10日，星期四，县里开会。", "9月10日，星期四", "2020-09-10"),
    ],
)
def test_dates_come_to_the_day_that_a_page_of_20_september_2020_means(text, mention, value):
    assert (mention, value) in values(text, "2020-09-20")


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("8月1日至3日", "2020-08-01", "2020-08-03"),
        ("5月1日—5日", "2020-05-01", "2020-05-05"),
        ("8月1—3日", "2020-08-01", "2020-08-03"),
        ("12月30日至1月3日", "2019-12-30", "2020-01-03"),
        ("2016—2020年", "2016", "2020"),
        ("2021年12月至2022年3月", "2021-12", "2022-03"),
    ],
)
def test_a_range_has_a_first_and_a_last_day(text, value, last):
    [found] = dates(text, "2020-09-20")
    assert (found.text, found.value, found.last) == (text, value, last)


def test_a_page_of_which_only_the_year_is_known_gives_it_to_its_months():
    assert values("8月24日上午，开会。12月1日，又开会。", "2022") == [
        ("8月24日上午", "2022-08-24"),
        ("12月1日", "2022-12-01"),
    ]


def test_an_undated_page_says_no_more_than_it_says():
    assert values("8月24日上午，开会。去年建成。昨日开工。2019年5月投用。") == [
        ("8月24日上午", None),
        ("去年", None),
        ("昨日", None),
        ("2019年5月", "2019-05"),
    ]


def test_the_same_day_is_the_last_full_date_that_the_article_said():
    text = "8月18日，双方签约。当天，基地揭牌。次日，学员报到。"
    assert [v for _, v in values(text, "2022")] == ["2022-08-18", "2022-08-18", "2022-08-19"]


def test_the_day_before_is_the_one_before_the_day_told_last():
    told = dates("6月1日是儿童节。前一天，县里慰问儿童。当天，学校放假。", "2020-09-20")
    assert [d.value for d in told] == ["2020-06-01", "2020-05-31", "2020-06-01"]
    assert dates("前一天，县里慰问儿童。", "2020-09-20")[0].value is None


def test_the_same_day_without_a_day_before_it_is_not_known():
    assert values("当天，基地揭牌。", "2022-08-20") == [("当天", None)]


def test_each_article_has_its_own_same_day():
    text = "8月18日，签约。\n当天，揭牌。\n"
    found = find_dates(text, [Block(0, 0, 0, 10), Block(1, 10, 10, len(text))], Dating("2022", "plan"))
    assert [d.value for d in found] == ["2022-08-18", None]


def test_a_bare_day_after_a_full_date_stays_in_its_month_or_goes_to_the_next():
    assert [v for _, v in values("7月5日开工，6日上午停工。", "2023")] == ["2023-07-05", "2023-07-06"]
    assert [v for _, v in values("7月31日开会。3日上午检查。", "2023")] == ["2023-07-31", "2023-08-03"]


def test_a_month_after_a_full_date_keeps_that_year_inside_the_sentence_only():
    assert [v for _, v in values("2019年12月启动，12月20日验收。8月1日投用。", "2021")] == [
        "2019-12",
        "2019-12-20",
        "2021-08-01",
    ]


def test_a_dateline_is_the_day_against_which_yesterday_counts():
    assert values("东北网6月19日电 昨日，县里开会。", "2007") == [("6月19日", "2007-06-19"), ("昨日", "2007-06-18")]


@pytest.mark.parametrize("text", ["近日", "日前", "近期", "连日来", "前不久"])
def test_vague_words_have_no_value(text):
    [found] = dates(f"{text}，社区开展义诊。", "2020-09-20")
    assert found.vague
    assert found.value is None


@pytest.mark.parametrize(
    "text",
    [
        "11·9消防安全日",
        "“12345”热线",
        "3·15晚会",
        "24小时值班",
        "十一点准时开会",
        "住在12号楼",
        "地铁5号线",
        "推出3日游线路",
        "为期3日的培训",
        "5日内办结",
        "学习五四精神",
        "今日头条号",
        "3个月的婴儿",
        "周一鸣局长",
        "三月的春风",
        "考察团一行四日在外",
        "提前一天预约",
        "比前一天多",
        "大会召开前一天，",
        "连续三日在广场演出",
        "整整两日在村里",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert dates(text, "2020-09-20") == []


@pytest.mark.parametrize("text", ["每年8月8日", "农历八月", "每月5日"])
def test_what_comes_round_or_follows_the_moon_is_not_resolved(text):
    assert [found.value for found in dates(f"{text}，村里唱戏。", "2020-09-20")] == [None]


def test_days_that_no_month_has_have_no_value():
    assert values("2月30日，开会。", "2020") == [("2月30日", None)]


def test_offsets_cut_the_mention_out_of_the_text():
    text = "据悉，8月1日至3日，县里办展；昨日闭幕，近日再开。"
    for found in dates(text, "2020-09-20"):
        assert text[found.begin : found.end] == found.text


def test_yesterday_on_a_page_of_which_only_the_year_is_known_is_of_that_year():
    assert values("昨天，县里开会，近日见报。", "2011") == [("昨天", "2011"), ("近日", None)]


def test_an_article_that_tells_its_own_day_is_read_by_it():
    text = "昨天，县里开会。"
    blocks = [Block(0, 0, 0, len(text))]
    assert find_dates(text, blocks, Dating("2020-09-20", "metadata"), {0: "2017-03-02"})[0].value == "2017-03-01"


@pytest.mark.parametrize("word", ["今天", "昨日", "近日"])
def test_the_day_in_brackets_behind_such_a_word_is_the_day_meant(word: str) -> None:
    assert values(f"{word}（2月1日）上午，县里开会。", "2012-02-03") == [("2月1日", "2012-02-01")]


def test_a_day_told_with_its_year_keeps_it_when_told_again():
    told = values("2013年8月4日晚，村里放戏。村民都来了。8月4日，剧团到了村里。")
    assert [value for _, value in told][-1] == "2013-08-04"


def test_two_days_of_a_month_parted_by_a_comma_are_both_days():
    told = values("5月18、19日，县里开会。", "2019-05-20")
    assert [value for _, value in told] == ["2019-05-18", "2019-05-19"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("广场5月20日动工。", "2013-05-20"),
        ("5月20日，村里建成了广场。", "2013-05-20"),
        ("广场将于5月20日动工。", "2014-05-20"),
        ("力争5月20日建成投用。", "2014-05-20"),
        ("5月20日前建成投用。", "2014-05-20"),
        ("5月20日，在文化广场举行开幕式。", "2014-05-20"),
        ("广场2月20日动工。", "2014-02-20"),
        ("3月5日，广场动工了。", "2014-03-05"),
        ("广场2014年5月20日动工。", "2014-05-20"),
    ],
)
def test_a_day_well_ahead_on_which_something_was_done_is_a_year_ago(text: str, value: str) -> None:
    assert values(text, "2014-03-02")[0][1] == value
