"""The sample pages are all readable, and the README beside them tells of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.articles.page_reading import read_page
from extractors.intake.reading import read_pages
from extractors.records import Page

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PAGES = {page.id: page for page in read_pages([SEEDS]) if isinstance(page, Page)}
HEADLINES = {
    "county-news.jsonl#wx-1": [
        "望峡县召开三峡移民安置房交付会",
    ],
    "county-news.jsonl#wx-2": [
        "县医院与市三甲医院结对",
    ],
    "county-news.jsonl#wx-3": [
        "覃川江到峡口乡调研柑橘产业",
    ],
    "county-news.jsonl#wx-4": [
        "峡口村村民捧回全国乡村振兴青年先锋",
    ],
    "county-news.jsonl#tl-1": [
        "塔林旗草原文化节开幕",
    ],
    "county-news.jsonl#tl-2": [
        "旗人民法院巡回法庭开进嘎查",
    ],
    "erqi/campus-and-community.txt": [
        "大学课堂搬进社区 / 校地合作培养治理人才",
        "短片放完 全场安静 / 二七区用事故教训给干部提醒",
        "一块钱也是一份心意 / 二七区动员各界参与“慈善日”和“99公益日”",
        "区领导突击查看创文现场 / 群众天天走的路 / 就是城市管理的考场",
        "医保大厅来了人大代表 / 救命钱要用在刀刃上",
        "区领导到五里堡街道指导“五星”支部创建 / 星级好不好 群众说了算",
    ],
    "erqi/lessons-and-counters.txt": [
        "长江路街道 / 教家长怎样做家长",
        "侯寨乡 / 表彰先进环卫工人",
        "解放路街道 / 挨家挨户查消防",
        "一马路街道 / 三份力气办好社区服务",
        "全省慈善表彰晚会上，二七区捧回两个奖",
        "“四轮驱动”跑起来 / 二七区群众办事少跑腿",
    ],
    "erqi/volunteers-and-roadworks.txt": [
        "二七区志愿服务四年两上全国名单",
        "区领导调研“双改”工作 / 修路修院一起算账，工期质量两头都要",
        "二七区给干部补上“双改”一课",
        "代表走进樱桃沟 / 夜里热闹了 白天才红火",
        "樱桃沟社区成为全国乡村旅游重点村",
        "挂图上墙 责任到人",
    ],
    "linxi/20120518-1.txt": [
        "我市举行临溪大桥开工典礼",
        "市领导走访企业",
        "临溪一中学子夺得全国物理竞赛金牌",
    ],
    "linxi/20120606-1.txt": [
        "全市夏收动员会召开",
        "城西街道党员帮农户抢收",
    ],
    "qinglan/2019-09-06-02.txt": [
        "青岚区：百名楼长上岗 小区有了当家人",
        "区医院医生走进书院社区教急救",
        "青岚区入选全省社区治理创新实验区",
    ],
    "qinglan/2019-10-11-01.txt": [
        "陆明漪检查老旧小区加装电梯",
        "区委理论学习中心组集中学习",
        "渡口社区唱响邻里节",
    ],
    "qinglan/2019-12-27-03.txt": [
        "青岚区召开平安建设推进会",
        "梧桐街道办起“跳蚤集市”",
        "青岚区实验小学合唱团夺魁",
    ],
    "songyue/2008-10-20.txt": [
        "松月区庆祝重阳节 千名长者共赏粤曲",
        "区人大代表视察石桥街道旧圩改造",
        "少年龙舟赛 榕树队夺冠",
    ],
    "songyue/2008-12-08.txt": [
        "榕树街道长者饭堂揭牌",
        "松月区举办食品安全培训班",
    ],
    "yunchuan/2023-03-14-economy.txt": [
        "县委经济工作会议召开 / 白若舟讲话 秦砚秋主持",
    ],
    "yunchuan/2023-04-03-tea-signing.txt": [
        "一片茶叶签下两个亿 / 云川县与南江云雾茶业有限公司合作建园",
    ],
    "yunchuan/2023-05-22-singing.txt": [
        "山歌唱到月亮上来 / 云川县首届村歌大赛收官",
    ],
    "yunchuan/2023-06-29-appointments.txt": [
        "县十七届人大常委会第九次会议举行",
    ],
    "yunchuan/2023-07-12-flood.txt": [
        "雨夜查堤不打招呼",
    ],
    "yunchuan/2023-09-11-teachers.txt": [
        "掌声送给山里的老师 / 云川县表彰优秀教师",
    ],
    "yunchuan/2023-10-19-acting.txt": [
        "韦长河任云川县代理县长",
    ],
    "yunchuan/2023-12-05-volunteers.txt": [
        "红马甲进了云顶村",
    ],
}
"""What each sample page holds, page by page."""


def test_no_sample_page_is_skipped() -> None:
    assert [str(page) for page in read_pages([SEEDS]) if not isinstance(page, Page)] == []
    assert len(PAGES) >= 9


def test_every_sample_is_taken_apart_into_its_articles() -> None:
    read = {name: read_page(page).articles for name, page in PAGES.items()}
    assert {
        name: [" / ".join(part.text for part in article.headline) for article in articles]
        for name, articles in read.items()
    } == HEADLINES


def test_the_readme_tells_of_every_sample() -> None:
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    for file in SEEDS.rglob("*.*"):
        name = file.relative_to(SEEDS).as_posix()
        known = f"`{name}`" in readme or f"`{name.split('/')[0]}/*.txt`" in readme
        assert known or name == "README.md", name


def test_made_up_counties_have_a_home_and_a_date_from_metadata() -> None:
    told = [page for page in PAGES.values() if not page.id.startswith("erqi/")]
    assert all(page.home and page.published and page.source for page in told)
    assert {page.home for page in told} == {"云川县", "青岚区", "临溪市", "松月区", "望峡县", "塔林旗"}


def test_retold_pages_leave_home_and_date_to_be_found() -> None:
    told = [page for page in PAGES.values() if page.id.startswith("erqi/")]
    assert len(told) == 3
    assert not any(page.home or page.published for page in told)


@pytest.mark.parametrize(
    ("page", "words"), [("linxi/20120518-1.txt", "临溪大桥开工典礼"), ("songyue/2008-10-20.txt", "區委書記葉鴻鈞")]
)
def test_samples_in_other_encodings_and_scripts_are_read_as_written(page: str, words: str) -> None:
    assert words in PAGES[page].text


def test_the_gb18030_samples_are_not_utf_8() -> None:
    for file in (SEEDS / "linxi").iterdir():
        with pytest.raises(UnicodeDecodeError):
            file.read_text(encoding="utf-8")
