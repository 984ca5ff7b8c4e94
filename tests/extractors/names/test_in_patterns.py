"""Names and posts made of usual parts, put into sentences as county papers write them: how many are read whole."""

import itertools

from extractors.pipeline import extract
from extractors.records import Page

NAMES = (
    "郑生 范平 周兴 李岩 冷山 谭博 石野 覃澜 向大庆 向宏国 苏建光 周文光 边能军 帅建林 权国江 虎世云 卞建民 公华登"
    " 陈立新 王建设 赵长春 刘海洋 程向前 夏为民 于春生 康安心 于大伟 崔志和 欧阳春 努尔·买买提"
)
SENTENCES = (
    "7月8日，县委书记{}到白石镇调研。",
    "县领导何立远、{}陪同调研。",
    "会上，县教育局局长{}安排部署了下一步工作。",
    "“孩子上学近了。”{}说。",
    "“我家有五口人，”{}对记者说，“都在家种地。”",
    "走进贫困户{}家，院子干净整洁。",
    "{}，男，1965年5月出生，中共党员。",
    "白石镇松坪村村民{}高兴地说：“路修好了。”",
)
OFFICES = (
    "白石镇党委书记",
    "松坪村党支部书记",
    "松坪村村主任",
    "松坪村文书",
    "城关小学校长",
    "白石中学校长",
    "县房产管理中心主任",
    "县劳动监察大队大队长",
    "县联社理事长",
    "县林场场长",
    "县医院业务副院长",
    "城东街道办事处主任",
    "农行青山县支行行长",
    "县人社局局长",
)
APPOINTED = (
    "{}冯立远到场。",
    "冯立远任{}。",
    "冯立远同志任{}。",
    "冯立远，现任{}。",
    "时任{}的冯立远回忆说。",
    "原{}冯立远因病逝世。",
    "会议决定任命冯立远为{}。",
    "免去冯立远的{}职务。",
)


def test_names_are_read_whole() -> None:
    lost = []
    for name, sentence in itertools.product(NAMES.split(), SENTENCES):
        found = extract(_page(sentence.format(name)))
        if name not in {e.identity.name for e in found.entities if e.identity.kind == "person"}:
            lost.append(sentence.format(name))
    assert len(lost) <= 0.05 * len(NAMES.split()) * len(SENTENCES), lost


def test_offices_are_read_whole() -> None:
    wrong = []
    for office, sentence in itertools.product(OFFICES, APPOINTED):
        posts = extract(_page(sentence.format(office))).posts
        if [(p.person.name, p.organisation.name[0] in "任时原") for p in posts] != [("冯立远", False)]:
            wrong.append(sentence.format(office))
    assert len(wrong) <= 0.03 * len(OFFICES) * len(APPOINTED), wrong


def _page(sentence: str) -> Page:
    return Page("p.txt", "p.txt", f"青山县举行活动\n\n　　{sentence}\n", home="青山县")
