from datetime import date

import pytest
from PySide6.QtCore import QDateTime, QLocale

from desktop.ui import wording

SUNDAY = date(2026, 11, 22)


def test_a_day_is_written_as_on_paper():
    assert wording.short_date(SUNDAY) == "22/11/2026"
    assert wording.day_and_month(SUNDAY) == "22/11"
    assert wording.long_date(SUNDAY) == "Sunday 22/11/2026"


def test_a_day_is_told_with_its_day_of_the_moon():
    assert wording.day_with_lunar(SUNDAY) == "Sunday 22/11/2026 (14/10 lunar)"
    leap = wording.day_with_lunar(date(2025, 7, 25))
    assert leap == "Friday 25/07/2025 (1/6 leap month, lunar)"
    assert wording.day_with_lunar(date(2101, 1, 2)) == "Sunday 02/01/2101"


@pytest.mark.parametrize(("language", "written"), [("vi_VN", "1.234"), ("en_GB", "1,234")])
def test_thousands_stand_apart_as_the_language_does_it(language, written):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert wording.number(1234) == written
    finally:
        QLocale.setDefault(before)


def test_a_time_is_the_one_on_the_wall_of_the_house():
    at = QDateTime(2026, 11, 22, 14, 2, 0).toSecsSinceEpoch()
    assert wording.clock(at) == "14:02"
    assert wording.day_of(at) == SUNDAY


@pytest.mark.parametrize(
    ("octets", "words"),
    [
        (600, "1 KB"),
        (1_499, "1 KB"),
        (40_400, "40 KB"),
        (123_456, "120 KB"),
        (1_250_000, "1.3 MB"),
        (3_200_000_000, "3.2 GB"),
    ],
)
def test_a_size_is_only_as_exact_as_an_estimate(octets, words):
    assert wording.size(octets) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (5, "less than 1 minute"),
        (65, "about 1 minute"),
        (600, "about 10 minutes"),
        (7_300, "about 2 hours"),
    ],
)
def test_a_duration_is_told_in_words(seconds, words):
    assert wording.duration(seconds) == words


def test_an_estimate_looks_like_one():
    assert wording.about(50, estimated=True) == "≈ 50"
    assert wording.about(50, estimated=False) == "50"


def test_the_head_of_a_narrow_column_is_short():
    assert [wording.weekday_head(day) for day in (0, 6)] == ["Mon", "Sun"]
