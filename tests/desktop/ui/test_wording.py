from datetime import date

import pytest
from PySide6.QtCore import QDateTime, QLocale

from desktop.ui import wording

SUNDAY = date(2026, 11, 22)


def test_a_day_is_written_as_on_paper():
    assert wording.short_date(SUNDAY) == "22/11/2026"
    assert wording.day_and_month(SUNDAY) == "22/11"
    assert wording.long_date(SUNDAY) == "Sunday 22/11/2026"


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
