"""Where a visit went: what is said first of a sentence, taken up after a speech, or only said, asked or reported."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("rest", "places"),
    [
        ("在县教育局、县民政局共同建设的文化广场，高远察看了设施", ["文化广场"]),
        ("在位于白石镇的柳林村，他走进农户家中", ["柳林村"]),
        ("在柳林村春耕现场，高远与农户交谈", ["柳林村"]),
        ("在柳林村村民家的大棚里，高远察看了长势", ["柳林村"]),
        ("在桃源社区、柳林村采样点，高远询问了流程", ["桃源社区", "柳林村"]),
        ("在县医院，高远看望了医生", ["县医院"]),
        ("在县民政局的陪同下，高远察看了设施", []),
        ("在柳林村调研时，高远很高兴", []),
        ("在柳林村党员大会上，高远作了讲话", []),
        ("在白石镇污水处理厂，高远察看了设备", []),
        ("考察的第一站是位于白石镇的白石水库", ["白石水库"]),
        ("首站选在柳林村", ["柳林村"]),
        ("高远强调，要抓好春耕。随后，高远又到白石水库，察看了大坝", ["白石水库"]),
        ("高远强调，要抓好春耕，干部要到柳林村学习经验", []),
        ("高远要求各级干部到柳林村学习经验", []),
        ("近日，记者来到柳林村，看到变化很大", []),
        ("记者获悉，高远来到柳林村", ["柳林村"]),
        ("高远先后来到白石镇、东街街道等代表团驻地，看望代表", []),
    ],
)
def test_stops_told_behind_the_lead(rest: str, places: list[str]) -> None:
    told = Told("", f"8月3日，县长高远调研农业工作。{rest}。")
    assert told.names(told.events[0].places) == places


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("8月3日上午，县体育馆人头攒动，青山县动员大会在这里举行。", ["县体育馆"]),
        ("8月3日，县医院座无虚席。由县教育局、县总工会主办的歌手大赛在此举行。", ["县医院"]),
        ("8月3日，走进柳林村，只见彩旗飘飘，县总工会主办的健步走活动在这里启动。", ["柳林村"]),
        ("由县教育局主办，县总工会承办的歌手大赛8月3日在这里举行。", []),
        ("8月3日，县教育局局长高远来了，青山县动员大会在这里举行。", []),
        ("8月3日，县医院迎来一场义诊活动，专家为村民看病。", ["县医院"]),
        ("8月3日，白石镇柳林村迎来了一场义诊活动，专家为村民看病。", ["柳林村"]),
        ("8月3日晚，县委大院里欢声笑语，青山县运动会开幕。", []),
    ],
)
def test_the_scene_of_what_was_held(body: str, places: list[str]) -> None:
    told = Told("", body)
    assert told.names(told.only.places) == places


def test_whoever_welcomes_a_happening_need_not_hold_it() -> None:
    told = Told("", "8月3日，县医院迎来一场捐赠仪式，捐赠方是大河公司。")
    assert told.names(told.only.organisers) == []


def test_the_party_whose_visit_is_told_goes_on_though_others_report_to_it():
    body = (
        "8月3日，县安委办第二督查组由县应急管理局副局长高远带队，对白石镇、东街镇的安全工作进行督查检查。\n"
        "督查组一行首先来到白石镇，听取了镇长林晓关于安全工作的汇报，并到红星化工厂实地查看。"
    )
    told = Told("", body)
    assert told.names(told.only.leaders) == ["高远"]
    assert told.names(told.only.attendees) == ["林晓"]


def test_what_this_time_was_signed_in_all_is_no_signing_of_its_own():
    body = (
        "8月3日，青山县第三批项目集中签约开工仪式在白石开发区举行。本次集中签约开工项目共25个，总投资33亿元。\n"
        "仪式上，县政府与大河公司签署合作协议。"
    )
    told = Told("青山县集中签约开工25个项目", body)
    assert [event.type for event in told.events] == ["ceremony", "signing"]
    assert "签署合作协议" in told.events[1].name


def test_a_sub_headline_that_names_a_visit_leaves_its_dash():
    body = "8月3日，青山县四大班子领导到白石镇走访慰问困难群众。"
    assert Told("——青山县四大班子领导走访慰问困难群众", body).only.name == "青山县四大班子领导走访慰问困难群众"
