"""When a page was printed, and what it is that says so."""

import pytest

from extractors.dates.dating import date_page
from extractors.records import Block, Page, Reading


def reading(text: str, *, page_id: str = "a.txt", published: str | None = None) -> Reading:
    """A page of one article whose text needed no repair."""
    page = Page(id=page_id, file_name="a.txt", text=text, published=published)
    return Reading(page, (), text, tuple(range(len(text))), (Block(0, 0, 0, len(text)),))


def year(text: str) -> str | None:
    found = date_page(reading(text))
    return found.value if found else None


def test_metadata_wins():
    found = date_page(reading("2019年全县运动会举行。", published="2020-07-19"))
    assert found is not None
    assert (found.value, found.reason, found.span) == ("2020-07-19", "metadata", None)


@pytest.mark.parametrize(
    "text",
    [
        "某县召开大会\n发布时间：2019-03-05 来源：某县政府网\n昨日，县里开会。\n",
        "某县召开大会\n2019-03-05 10:20:31 作者：某人 来源：某报\n昨日，县里开会。\n",
        "某县召开大会\n某县电视台  · 公众号  · 某省  · 2019-03-05 22:15\n昨日，县里开会。\n",
        "某县召开大会\n某县融媒 2019年03月05日 18:00 某省\n昨日，县里开会。\n",
        "某县召开大会\n二○一九年三月五日 星期二\n昨日，县里开会。\n",
        "某县日报 2019年3月5日 星期二 第12版\n昨日，县里开会。\n",
        "某县召开大会\n2019.03.05\n昨日，县里开会。\n",
        "2019-03-05 第A02版 综合新闻\n昨日，县里开会。\n",
        "某县召开大会\n某县新闻网 2019-03-05 10:20\n昨日，县里开会。\n",
        "某县召开大会\n[2019-03-05]\n昨日，县里开会。\n",
        "某縣召開大會\n發佈時間：2019年3月5日\n昨日，縣裡開會。\n",
        "http://www.qcxw.cn 2019年03月05日10:20 青川日报",
        "2019年3月5日 10:20 青川日报",
        "某县召开大会\n2019年03月05日 某县新闻网\n昨日，县里开会。\n",
        "某县召开大会\n某县新闻网 2019年3月5日 08:30\n昨日，县里开会。\n",
        "某县召开大会\n《某县日报》（2019年3月5日 02版）\n昨日，县里开会。\n",
        "某县召开大会\n刊登日期：2019-03-05\n昨日，县里开会。\n",
        "某县召开大会\n生成日期：2019-03-05\n昨日，县里开会。\n",
        "某县召开大会\n发布时间： 2019 年 3 月 5 日\n昨日，县里开会。\n",
        "某县召开大会\n２０１９年３月５日\n昨日，县里开会。\n",
        "关于修路的通知\n请绕行。\n某县政府\n二〇一九年三月五日\n",
        "某县残联召开座谈会\n某县残疾人联合会　2019年3月5日\n昨日，县里开会。\n",
        "某县召开座谈会\n昨日，县里开会。\n某县教育局 2019年3月5日\n",
        "某某日報\n中華民國108年3月5日 星期二\n昨日，縣裡開會。\n",
        "某县报 二〇一九年三月五日 星期二 第12版\n昨日，县里开会。\n",
        "某县残联召开座谈会\n某县残疾人联合会　二零一九年三月五日\n昨日，县里开会。\n",
        "日期：[2019年3月5日] -- 某某报 -- 版次：[A2]\n某县召开大会\n昨日，县里开会。\n",
        "某县召开大会\n3/5/2019 8:54:41 PM\n昨日，县里开会。\n",
        "县里开会。\n大家都说好。（2019年3月5日）（周建军）\n",
        "某县召开大会\n05.03.2019  15:05\n昨日，县里开会。\n",
        "某县召开大会\n2019\n03/05\n08:29\n昨日，县里开会。\n",
        "某县召开大会\n2019\n\n03/05\n\n08:29:11\n\n昨日，县里开会。\n",
    ],
)
def test_a_line_that_is_there_to_say_the_date_dates_the_page(text):
    found = date_page(reading(text))
    assert found is not None
    assert (found.value, found.reason) == ("2019-03-05", "date-line")
    assert found.span is not None
    assert text[found.span.begin : found.span.end] == found.span.anchor


@pytest.mark.parametrize(
    "line",
    ["报名时间：2019年3月5日", "考试时间 2019年3月5日上午", "活动日期：2019年3月5日", "第三次党代表大会 2019年3月5日"],
)
def test_a_day_that_is_announced_is_not_the_pages(line):
    found = date_page(reading(f"某县举办考试\n{line}\n请各位考生准备。\n"))
    assert found is None or found.reason != "date-line"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("某县政协之声　2005年第3期　02", "2005"),
        ("某县工运 2011年 总第十二期", "2011"),
        ("据《某刊》2005年第3期", None),
        ("本文摘自某刊2005年第3期", None),
    ],
)
def test_a_masthead_names_the_year_of_its_issue(line: str, value: str | None) -> None:
    found = date_page(reading(f"{line}\n县里开会\n3月5日，县里开会。\n"))
    assert (found.value if found and found.reason == "date-line" else None) == value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("发布日期：09-01-06 09:18:41　　来源：某网", "2009-01-06"),
        ("发布时间：12-11-30", "2012-11-30"),
        ("报名日期：09-01-06", None),
        ("发布日期：31-01-06", None),
        ("发布时间：09-31-06", None),
    ],
)
def test_a_line_may_say_the_year_in_two_figures(line: str, value: str | None) -> None:
    found = date_page(reading(f"县里开会\n{line}\n昨日，县里开会。\n"))
    assert (found.value if found else None) == value


def test_a_date_told_of_in_a_sentence_is_no_date_line():
    assert year("他生于1990年3月5日，家住某村。\n") is None


@pytest.mark.parametrize(
    ("page_id", "value"),
    [
        ("20200719.txt", "2020-07-19"),
        ("rb/2020-07/19/node_2.txt", "2020-07-19"),
        ("第12版_2020年7月9日.txt", "2020-07-09"),
    ],
)
def test_a_file_name_may_be_a_date(page_id, value):
    found = date_page(reading("县里开会。\n", page_id=page_id))
    assert found is not None
    assert (found.value, found.reason) == (value, "file-name")


@pytest.mark.parametrize("page_id", ["000_80f5043481a458e0.txt", "a20130415f.txt", "123201304159.txt"])
def test_digits_inside_a_hash_are_no_date(page_id):
    assert date_page(reading("县里开会。\n", page_id=page_id)) is None


@pytest.mark.parametrize(
    ("text", "value", "reason"),
    [
        ("5月9日，我县2018年春季运动会在体育场举行。\n", "2018", "plan"),
        ("2018年8月19日上午，某县举行颁奖仪式。\n", "2018", "full-date"),
        ("二〇一八年八月二十日上午，某县举行颁奖仪式。\n", "2018", "full-date"),
        ("五月九日，我县一九九八年春季运动会在体育场举行。\n", "1998", "plan"),
        ("日前，我县荣获2017年全省先进县称号。\n", "2017", "award"),
        ("7月1日，全县庆祝建党100周年大会召开。\n", "2021", "anniversary"),
        ("9月10日，第三十六个教师节表彰大会举行。\n", "2020", "anniversary"),
        ("3月8日，考核组就2018年度安全生产工作开展情况进行考核。\n", "2019", "report"),
        ("我县召开“三八”国际劳动妇女节106周年大会。\n", "2016", "anniversary"),
        ("2016年村里将启动民宿项目，目前正在筹备。\n", "2016", "intention"),
        ("3月30日，会议听取了2022年信访工作情况的报告。\n", "2023", "report"),
        ("为确保2022年高考平稳顺利，县里开会。\n", "2022", "latest"),
        ("2016年上半年，全县工业纳税增长。\n", "2016", "latest"),
        ("全县上下喜迎党的二十大召开。\n", "2022", "phrase"),
        ("某乡公所办重阳节活动，今(113)年敬老礼金加码。\n", "2024", "calendar"),
        ("某乡公所办重阳节活动，明(114)年敬老礼金加码。\n", "2024", "calendar"),
        ("某镇农会昨天办一一一年度农产品行销活动，某镇公所协办。\n", "2022", "calendar"),
        ("某区公所今(19)日办114年度里邻长研习会。\n", "2025", "calendar"),
        ("2017年以来，该村改造旧房。4年累计改造三百户，2021年县里表彰了他们。\n", "2021", "span"),
    ],
)
def test_a_pages_own_words_come_to_a_year(text, value, reason):
    found = date_page(reading(text))
    assert found is not None
    assert (found.value, found.reason) == (value, reason)
    assert found.span is not None
    assert text[found.span.begin : found.span.end] == found.span.anchor


@pytest.mark.parametrize(
    "text",
    [
        "5月8日，学校庆祝建校112年大会举行，师生唱起万里长征组歌。\n",
        "乡公所协办，庆祝成立105年，演出开始。\n",
        "5月4日，县里庆祝建团103年活动举行，青山网报导。\n",
        "8月24日上午，区里开会。\n",
        "2003年，他退伍回乡，种起了果树。\n",
        "到2025年，全县建成五十个示范村。\n",
        "到二〇二五年，全县建成五十个示范村。\n",
        "二〇〇三年，他退伍回乡，种起了果树。\n",
        "",
    ],
)
def test_a_page_that_ties_itself_to_no_year_stays_undated(text):
    assert year(text) is None


def test_a_closed_years_total_is_told_in_the_next():
    text = "2020年活动启动，2021年募集善款1413万元。某区2022年“慈善日”动员会召开。\n"
    assert year(text) == "2022"


def test_a_plan_for_next_year_does_not_move_the_page_there():
    text = "8月8日，某县2015年生态旅游节拉开帷幕。\n县里已将彩薯列入2016年重点扶持项目。\n"
    assert year(text) == "2015"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2月1日，县里开会。刚刚过去的2011年是不平凡的一年。", "2012"),
        ("8月14日，县里开会，听取2023年财政收支情况、2024年上半年预算执行情况的汇报。", "2024"),
        ("12月9日，县里开会，总结2015年工作，部署2016年任务。今年8月以来成效明显。", "2015"),
        ("1月9日，县里开会，回顾了2015年成绩，展望2016年。", "2016"),
    ],
)
def test_a_year_looked_back_on_and_one_laid_out_tell_the_turn(text: str, value: str) -> None:
    assert year(text) == value


def test_a_day_in_brackets_behind_the_text_dates_it():
    assert year("8月3日，县里召开防汛会议。（2019年8月5日）") == "2019-08-05"


def test_a_season_of_a_year_is_the_year():
    assert year("3月12日，某县开展2022春季植树活动。") == "2022"


def test_years_of_the_republic_date_a_page():
    assert year("发布日期：113-05-11\n县政府办理表扬活动。") == "2024-05-11"


def test_an_anniversary_of_what_the_text_says_was_founded_is_the_year():
    assert year("9月28日，县里举行建校60周年庆典。学校创办于1959年，2000年成为重点中学。") == "2019"
    assert year("7月1日，县里举行大会。2021年是中国共产党成立100周年。") == "2021"


def test_what_is_to_be_held_early_in_the_next_year_is_told_in_the_one_before():
    assert year("11月19日，县委全会召开。全会决定，县党代会于2012年1月召开。") == "2011"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3月4日（农历二月初二）上午，县里的赛马大会开幕。全县2021年村民人均收入1.2万元。", "2022"),
        ("10月22日，县里召开会议，听取2025年一季度工作打算。县高质量发展调度会2024年第三次会议召开。", "2024"),
        ("12月2日，县长主持召开2022年政府工作务虚会。", "2021"),
        ("6月8日，县里参与了2018年度孝子孝媳的评审。", None),
        ("5月8日，县里开会。2020年村民人均收入2万元。", None),
        ("11月28日，县公安局召开2010年“4·19”案件表彰大会。", None),
    ],
)
def test_a_year_that_is_over_or_to_come_is_not_taken_for_the_pages_own(text: str, value: str | None) -> None:
    assert year(text) == value
