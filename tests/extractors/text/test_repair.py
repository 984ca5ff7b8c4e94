from __future__ import annotations

import pytest

from extractors.intake.script import is_traditional, simplify
from extractors.text.repair import strand


def repaired(*lines: str) -> str:
    """The lines joined into one paragraph."""
    page = "\n".join(lines)
    ranges, at = [], 0
    for line in lines:
        ranges.append((at, at + len(line)))
        at += len(line) + 1
    made, _ = strand([ranges], page, page)
    assert len(made.text) == len(made.offsets)
    return made.text


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("二七区委社", "治委主任"), "二七区委社治委主任"),
        (("为 723个无主", "管楼院"), "为723个无主管楼院"),
        (("帮扶就业 2", "万余人"), "帮扶就业2万余人"),
        (("the Belt and", "Road"), "the Belt and Road"),
        (("物资近", "1.2亿元"), "物资近1.2亿元"),
    ],
)
def test_lines_are_joined_as_print_joins_them(lines: tuple[str, ...], whole: str) -> None:
    assert repaired(*lines) == whole


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("8月 18日", "8月18日"),
        ("8月18 日上午", "8月18日上午"),
        ("2 022年", "2022年"),
        ("占比达 51.79 %", "占比达51.79%"),
        ("副区长王 伟出席", "副区长王伟出席"),
        ("县委副书记郭运 生主持会议", "县委副书记郭运生主持会议"),
        ("区委书记王伟 县长李强参加", "区委书记王伟 县长李强参加"),
        ("记者 王　伟　张三", "记者 王伟 张三"),
        ("区领导张三、李　娜、王 芳参加", "区领导张三、李娜、王芳参加"),
        ("记 者 张三", "记者 张三"),
        ("通 讯 员 李四", "通讯员 李四"),
        ("本 报 讯 近日", "本报讯 近日"),
        ("中 共 易 县 县 委 公 告", "中共易县县委公告"),
        ("会议强调， 要抓好落实", "会议强调，要抓好落实"),
        ("“ 一核多元 ”", "“一核多元”"),
        ("王\u200b芳\ufeff说\xad话", "王芳说话"),
        ("金\ue000额", "金额"),
    ],
)
def test_blanks_and_invisible_marks_inside_words_go(printed: str, meant: str) -> None:
    assert repaired(printed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "“一核多元 融合共治”组织体系",
        "记者 景静 通讯员 左学彬 周祎",
        "本报讯 8月23日下午",
        "守住绿水青山 办好民生小事",
        "三项工程 一项管理",
        "王\ufffd芳",
        "使用 APP 办理",
    ],
)
def test_blanks_that_mean_something_stay(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("县领导石永昌、乌兰 图雅、齐立冬参加。", "县领导石永昌、乌兰图雅、齐立冬参加。"),
        ("会前，夏 国栋、巴图看望了代表。", "会前，夏国栋、巴图看望了代表。"),
        ("会上，贺永 安局长作了说明，", "会上，贺永安局长作了说明，"),
        ("会后，石桥 县法院干警前往柳树村，", "会后，石桥县法院干警前往柳树村，"),
    ],
)
def test_the_only_blank_of_a_clause_was_not_printed(printed: str, meant: str) -> None:
    assert repaired(printed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "记者 王芳、李强 通讯员 赵敏、",
        "参加的有，王芳 李国强，",
        "石桥镇柳树村 今年种下果树，",
        "本报讯 县委召开会议，",
        "作者：王芳 编辑：李强",
        "会上，县长王芳 副县长李强 局长赵敏发言，",
        "主任：李芳 姚占山 那顺 巴图（蒙古族）",
        "委员：于海 王凤兰（女） 李娜 张伟 赵敏",
        "本报讯（通讯员 宫玉海 王磊）",
    ],
)
def test_blanks_between_names_and_before_text_stay(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("副主任：李芳 姚占山 巴 图（蒙古族）", "副主任：李芳 姚占山 巴图（蒙古族）"),
        ("委员：于 海 王凤兰（女）", "委员：于海 王凤兰（女）"),
        ("一等奖：李 娜 张 伟 王凤兰", "一等奖：李娜 张伟 王凤兰"),
        ("本报记者 储 茜 廖 霖", "本报记者 储茜 廖霖"),
        ("本报讯（记者 秦 超 井 娇）", "本报讯（记者 秦超 井娇）"),
        ("（记者 丁 尧 通讯员 宫玉海 石 磊）", "（记者 丁尧 通讯员 宫玉海 石磊）"),
        ("中 共 易 县 县 委", "中共易县县委"),
        ("本报讯（记者 卓玛 秦 超）", "本报讯（记者 卓玛 秦超）"),
        ("本报记者 高 翔 塔娜 钟 敏", "本报记者 高翔 塔娜 钟敏"),
        ("三等奖：次仁 陆 平 何文兰", "三等奖：次仁 陆平 何文兰"),
    ],
)
def test_halves_of_names_in_a_roll_are_joined_and_no_more(printed: str, meant: str) -> None:
    assert repaired(printed) == meant


def test_what_is_cut_is_told() -> None:
    page = "王\u200b芳，8月 3日"
    made, lost = strand([[(0, len(page))]], page, page)
    assert (made.text, lost) == ("王芳，8月3日", [(1, 2)])
    assert [page[o] for o in made.offsets] == list("王芳，8月3日")


def test_paragraphs_are_parted_by_a_line_feed_of_no_place() -> None:
    page = "甲乙\n丙丁"
    made, _ = strand([[(0, 2)], [(3, 5)]], page, page)
    assert (made.text, made.offsets) == ("甲乙\n丙丁", (0, 1, -1, 3, 4))


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("區長劉明到五里堡街道調研", "区长刘明到五里堡街道调研"),
        ("區長", "区长"),
        ("記者江乾明買餅乾，衞生所乾淨", "记者江乾明买饼干，卫生所干净"),
        ("乾隆年間的鐘樓後面", "乾隆年间的钟楼后面"),
        ("縣裡的乾部乾群骨乾召開瞭會議，瞭解瞭情況", "县里的干部干群骨干召开了会议，了解了情况"),
        ("登上瞭望臺，一目瞭然，於建國、範國強說", "登上瞭望台，一目了然，于建国、范国强说"),
        (
            "区长刘明与钟錡座谈，听取了工作汇报，并就下一步工作提出要求",
            "区长刘明与钟錡座谈，听取了工作汇报，并就下一步工作提出要求",
        ),
    ],
)
def test_traditional_text_is_simplified_in_place(text: str, simple: str) -> None:
    assert simplify(text) == simple
    assert len(simplify(text)) == len(text)
    assert is_traditional(text) is (text != simple)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("县委书记卫 建新主持", "县委书记卫建新主持"),
        ("县委书记卫建 新带领一行", "县委书记卫建新带领一行"),
        ("批准：程 雨同志任职", "批准：程雨同志任职"),
        ("会前，孙 海涛向养殖大户丁 全有、剪纸能手韩 爱英道贺", "会前，孙海涛向养殖大户丁全有、剪纸能手韩爱英道贺"),
        ("传承人何 润安教孩子们剪纸", "传承人何润安教孩子们剪纸"),
        ("获奖村民 李润安 赵全有", "获奖村民 李润安 赵全有"),
        ("评委周国栋 卫建新 程雨", "评委周国栋 卫建新 程雨"),
        ("会议结束后 程雨表示", "会议结束后 程雨表示"),
    ],
)
def test_blanks_between_a_title_and_a_given_name_are_left_out(printed: str, meant: str) -> None:
    assert repaired(printed) == meant
