"""Persons told by the place they stand in, whatever their names are: in lists of officials, behind offices and arts."""

import pytest

from tests.extractors.persons.test_everyday_persons import persons

FOUND = [
    # given names that are bridges, towns and words, in lists of officials
    ("县政协副主席岳宝柱、宋新桥、李大桥，秘书长刘仲生陪同。", "岳宝柱 宋新桥 李大桥 刘仲生"),
    ("县政协副主席牟亭、叶扩，以及民进市委会代表参加。", "牟亭 叶扩"),
    ("县领导卢越、童菱、黄武汉、秦想参加。", "卢越 童菱 黄武汉 秦想"),
    ("王振民、黄冬梅、孙文一、李长春等县领导参加。", "王振民 黄冬梅 孙文一 李长春"),
    ("三声钟过后，黄石华、何访拔、伍世文、姚森良等客家社团首领上前。", "黄石华 何访拔 伍世文 姚森良"),
    ("巴南区人大常委会副主任封通海，资中县人大常委会主任雷学玉参加。", "封通海 雷学玉"),
    # the last character of a name before a mark is no verb
    ("县委副书记、代县长张鸿作，县委常委李春向，县政协主席王明出席。", "张鸿作 李春向 王明"),
    ("县领导李啸、闫鸿作、焦月，镇领导刘勇参加。", "李啸 闫鸿作 焦月 刘勇"),
    # 向 behind a role, before a name
    (
        "县长陈茂波到场，小朋友向陈茂波送花。乡长代表县民向郑文灿致谢，市长郑文灿答谢。",
        "陈茂波 郑文灿",
    ),
    ("小童代表梁小朋友发言。", ""),
    # feasts, goods and clubs are none
    ("石梯乡第三届李花节开幕，乡长温如玉到场。", "温如玉"),
    ("杨梅节开幕，黄桃节同时举行，乡里办起李花节、杨梅节、黄桃节，推广白莲茶、金桔酒，组建龙舟队、万民伞。", ""),
    ("居民李春节、王海、张伟到场。", "李春节 王海 张伟"),
    # 亦, a given name's character, before what else is told of somebody
    ("县长何大成亦到场，副县长蔡文杰亦表示支持，主任委员张亦到会。", "何大成 蔡文杰 张亦"),
    # arts, offices, whom others learn from
    ("象棋大师张亚军摆开棋局，玉石雕刻大师唐国庆认为很好，烹饪大师王海东现场讲解。", "张亚军 唐国庆 王海东"),
    ("县推介官江德芳现场发布，文旅推荐官王丽说很好。", "江德芳 王丽"),
    ("周陵办的孙明国夺得冠军；城关办的王立言、赵富霞获优秀奖。", "孙明国 王立言 赵富霞"),
    ("会上号召全县教师向倪芳椿学习，向王海学习。", "倪芳椿 王海"),
    ("与种植户付好章、葛敏强交谈。", "付好章 葛敏强"),
    ("县里成立领导小组，由王海任组长，县委书记段成任总指挥。", "王海 段成"),
    ("茫汗苏木党委书记吴劲松、苏木达陶心玲参加调研。", "吴劲松 陶心玲"),
]


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[text[:12] for text, _ in FOUND])
def test_the_place_tells_a_person(text: str, names: str) -> None:
    assert persons(text) == set(names.split())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("一行先后察看了赵州桥、金水桥、白石桥等处。", ""),
        ("副县长张伟、党委成员、金融办、有关单位参加。", "张伟"),
        ("镇长王海、余下人员，村民李强、家属，居民张丽、邻居参加。", "王海 李强 张丽"),
        ("县长张鸿作报告，副县长李春向大家致意。", "张鸿 李春"),
        ("县领导同回乡过年的蓬溪籍在外企业家、安岳籍乡贤坐到了一起。", ""),
        ("大师于昨日抵达，县里成立了技能大师工作室。", ""),
        ("高二班办的黑板报、何家办的家宴都来了客人。", ""),
        ("活动在黄石、长春、大连、白山等地举行，黄石市、长春市参加。", ""),
        ("活动在白石、松坪、长春、大连等地举行。", ""),
    ],
)
def test_the_place_makes_no_person_of_other_things(text: str, names: str) -> None:
    assert persons(text) == set(names.split())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("李家村王桂（85岁）、赵庄村孙福（90岁）受到慰问。", "王桂 孙福"),
        ("泰和里曾金涂（97岁）、三和里罗醮（94岁）获表扬。", "曾金涂 罗醮"),
        ("柳林社区蒋美（70岁）来领奖。", "蒋美"),
        ("鲍县长对成福来老人说，您放心。", ""),
        ("王书记对阿依古丽说，路快修好了。", "阿依古丽"),
        # nobody's name
        ("村里老人（85岁）由村干部（30岁）照看。", ""),
        ("社区马大爷（80岁）、小区门卫（50岁）来了。", ""),
        ("本村党员（62岁）和山区学生（12岁）座谈。", ""),
        ("景区司机（45岁）报了警。", ""),
        ("园区工程师（33岁）讲解。", ""),
    ],
)
def test_who_is_named_with_home_and_age_and_spoken_to(text: str, names: str) -> None:
    assert persons(text) >= set(names.split())
    assert not [name for name in persons(text) - set(names.split()) if name[0] == "对" or not names]
