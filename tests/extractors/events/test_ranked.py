"""Who takes part in a contest is told by ranks; which happening is an article's own, by its headline."""

import pytest

from tests.extractors.events.test_events import Told

ONE, TWO, THREE = "县教育局", "县医院", "县民政局"


@pytest.mark.parametrize(
    ("told_of", "teams"),
    [
        (f"{ONE}以186分名列团体总分第一，{TWO}、{THREE}分列第二、三名", [ONE, TWO, THREE]),
        (f"{ONE}位居第一", [ONE]),
        (f"{ONE}获团体总分第一", [ONE]),
        (f"小学组前三名为：{ONE}、{TWO}、{THREE}", [ONE, TWO, THREE]),
        (f"获得团体总分前三名的是{ONE}、{TWO}", [ONE, TWO]),
        (f"冠亚季军分别为{ONE}、{TWO}、{THREE}", [ONE, TWO, THREE]),
        (f"{ONE}战胜{TWO}", [ONE, TWO]),
        (f"{ONE}技压群雄", [ONE]),
        ("前三名为高远、林晓、周正", ["高远", "林晓", "周正"]),
    ],
)
def test_ranks_tell_who_took_part(told_of: str, teams: list[str]) -> None:
    told = Told("", f"8月3日，青山县职工篮球赛在县体育馆举行。经过激烈角逐，{told_of}。")
    assert sorted(told.names(told.only.attendees)) == sorted(teams)


def test_the_headline_tells_which_happening_is_the_articles_own() -> None:
    told = Told(
        "光影艺术展览亮灯",
        "8月1日，县里百家单位组成庆祝活动筹备委员会，在下半年举办系列庆祝活动。8月3日晚，光影艺术展览亮灯仪式在文化广场举行。"
        "出席的嘉宾包括县长高远、县政协主席林晓。",
    )
    lights = next(event for event in told.events if "亮灯" in event.name)
    assert told.names(lights.attendees) == ["高远", "林晓"]
