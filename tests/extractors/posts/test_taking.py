"""Who takes a post, by whatever verb, holds it, and not who is named next."""

import pytest

from tests.extractors.posts.test_posts import posts

TAKES = (
    *("当选", "当选为", "连任", "荣膺", "获选为", "膺选", "出任", "就任", "接任", "担任", "获任", "获聘为", "被聘请为"),
    *("获任命为", "接棒", "接棒出任", "成功连任", "正式就任", "获推选为", "高票当选"),
)


@pytest.mark.parametrize("takes", TAKES)
@pytest.mark.parametrize("term", ["", "新一届", "首任"])
def test_who_takes_a_post_holds_it(takes: str, term: str) -> None:
    for name in ("陈刚", "林晓明", "欧阳文"):
        found = posts(f"县书法家协会换届\n\n3月5日，县书法家协会换届，{name}{takes}{term}主席，副县长吴敏参加会议。\n")
        assert found == {(name, "青山县书协", "主席"), ("吴敏", "青山县政府", "副县长")}


@pytest.mark.parametrize("takes", ["当选", "当选为", "荣膺", "获选", "被选为", "被聘为"])
def test_a_numbered_term_is_no_part_of_a_title(takes: str) -> None:
    found = posts(f"县书法家协会换届\n\n3月5日，县书法家协会换届，林晓明{takes}第三任主席。\n")
    assert found == {("林晓明", "青山县书协", "主席")}
