"""What a dated lead tells in the words of its headline is a happening, whatever it was."""

import pytest

from tests.extractors.events.test_events import Told


def test_a_dated_lead_that_says_what_the_headline_says_reports_it():
    told = Told("柳林村村民搓草绳比快慢", "8月3日，柳林村村民搓草绳比快慢，围观的人不少。")
    assert (told.only.type, told.only.date) == ("other", "2022-08-03")


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("柳林村村民搓草绳为何更快", "8月3日，柳林村村民搓草绳更快，围观的人不少。"),
        ("柳林村村民搓草绳比快慢", "柳林村村民搓草绳比快慢，围观的人不少。"),
        ("柳林村村民搓草绳比快慢", "8月3日，柳林村村民长期搓草绳比快慢，围观的人不少。"),
    ],
)
def test_what_is_asked_undated_or_a_habit_is_none(headline, body):
    assert Told(headline, body).events == ()
