"""Stories without headline beside one that has lines for two."""

from __future__ import annotations

from extractors.articles.runs import Run
from extractors.articles.sharing import share_out
from extractors.articles.stories import Story
from extractors.layout.chunks import Chunk
from extractors.text.lines import read_lines
from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, Report, column


def story(report: Report, head: str) -> Story:
    units = [(0, Chunk("head", read_lines(head)))] if head else []
    return Story([Run([(1, Chunk("body", read_lines(column(report.body, 20))))])], units)


def heads(*stories: Story) -> list[list[str]]:
    return [[line.text for _, chunk in each.units for line in chunk.lines] for each in stories]


def test_last_lines_go_to_the_next_story_with_the_line_that_leads_to_them() -> None:
    first, second = story(FLOODS, f"{FLOODS.head}\n一碗热饭一片情\n{CANTEEN.head}"), story(CANTEEN, "")
    share_out([first, second])
    assert heads(first, second) == [[FLOODS.head], ["一碗热饭一片情", CANTEEN.head]]


def test_first_lines_go_to_a_story_that_stands_further_on() -> None:
    first, second = story(FLOODS, f"{CANTEEN.head}\n{FLOODS.head}"), story(CANTEEN, "")
    share_out([first, second])
    assert heads(first, second) == [[FLOODS.head], [CANTEEN.head]]


def test_headline_of_two_lines_stays_with_the_story_that_it_tells() -> None:
    first, second = story(FLOODS, f"{FLOODS.head}\n韩国庆要求备足防汛物资"), story(CANTEEN, "")
    share_out([first, second])
    assert heads(first, second) == [[FLOODS.head, "韩国庆要求备足防汛物资"], []]


def test_line_that_tells_nothing_goes_to_the_next_story_that_has_none() -> None:
    first, second = story(FLOODS, f"{FLOODS.head}\n一碗热饭一片情"), story(CANTEEN, "")
    share_out([first, second])
    assert heads(first, second) == [[FLOODS.head], ["一碗热饭一片情"]]


def test_place_before_a_colon_stays_with_the_line_that_it_leads_to() -> None:
    first, second = story(FLOODS, f"{FLOODS.head}\n北山镇：\n一碗热饭一片情"), story(CANTEEN, "")
    share_out([first, second])
    assert heads(first, second) == [[FLOODS.head], ["北山镇：", "一碗热饭一片情"]]


def test_first_line_elsewhere_goes_to_the_story_before_that_has_none() -> None:
    first, second = story(FLOODS, ""), story(CANTEEN, f"一碗热饭一片情\n{CANTEEN.head}")
    share_out([first, second])
    assert heads(first, second) == [["一碗热饭一片情"], [CANTEEN.head]]


def test_town_stays_with_what_it_did() -> None:
    first, second = story(FLOODS, f"{FLOODS.head}\n东关街道\n一碗热饭一片情"), story(CANTEEN, "")
    share_out([first, second])
    assert heads(first, second) == [[FLOODS.head], ["东关街道", "一碗热饭一片情"]]


def test_lines_that_tell_their_story_nothing_go_to_the_only_one_without() -> None:
    first, second = story(FLOODS, f"{FLOODS.head}\n社区食堂\n一粥一饭"), story(ELDERS, ELDERS.head)
    third = story(CANTEEN, "")
    share_out([first, second, third])
    assert heads(first, second, third) == [[FLOODS.head], [ELDERS.head], ["社区食堂", "一粥一饭"]]
