"""Bodies of which only the people are told to have been there, in lists of several groups."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("there", "attendees"),
    [
        (
            "县教育局、县民政局等部门和各镇（街道）人大负责人，部分县人大代表列席会议",
            ["县教育局", "县民政局"],
        ),
        (
            "副县长林晓，县教育局、县民政局等部门和白石镇负责人，部分县人大代表列席会议",
            ["林晓", "县教育局", "县民政局", "白石镇"],
        ),
        (
            "县教育局、县民政局、白石镇等17家县级部门和乡镇主要领导参加会议",
            ["县教育局", "县民政局", "白石镇"],
        ),
        ("县文化馆、县总工会等兄弟单位代表，各镇负责人共200余人参加会议", ["县文化馆", "县总工会"]),
        ("县文化馆、县总工会的嘉宾，各镇负责人参加会议", ["县文化馆", "县总工会"]),
        ("出席会议的有副县长林晓，以及县文化馆、云山大学的专家、学者", ["林晓", "县文化馆", "云山大学"]),
        ("会上，县教育局感谢全县教师代表，副县长林晓参加会议", ["林晓"]),
        ("县教育局为各镇解决困难的做法受到代表好评，副县长林晓参加会议", ["林晓"]),
        ("云山大学的专家林晓，白石镇负责人参加会议", ["白石镇", "林晓"]),
        ("县人大代表，县政府有关部门负责人列席会议", []),
    ],
)
def test_who_was_at_a_meeting(there: str, attendees: list[str]) -> None:
    told = Told("", f"8月3日，青山县召开教育工作会议。{there}。")
    assert sorted(told.names(told.only.attendees)) == sorted(attendees)


@pytest.mark.parametrize(
    ("there", "attendees"),
    [
        ("县教育局、县民政局负责人一同检查", ["县教育局", "县民政局"]),
        ("副县长林晓，县教育局、县民政局主要负责同志一道察看了现场", ["林晓", "县教育局", "县民政局"]),
        ("县教育局及相关乡镇负责人共同检查", ["县教育局"]),
        ("他要求县教育局、白石镇一道检查隐患", []),
        ("县教育局要求各镇负责人一同检查隐患点", []),
    ],
)
def test_who_went_along_on_a_visit(there: str, attendees: list[str]) -> None:
    told = Told("", f"8月3日，县长高远来到白石镇，检查防汛工作。{there}。")
    assert sorted(told.names(told.only.attendees)) == sorted(attendees)
