"""What one evening wrote down is one number on Today, in the lists, the month, the province."""

from datetime import date, timedelta

import pytest

from tests.end_to_end.evening import CLUBS, MEMBERS, TWINS, Evening
from tests.end_to_end.evening_sums import (
    by_month,
    in_the_lists,
    in_the_province,
    of_the_months,
    on_today,
    with_the_unnamed,
)

GONGS, WEAVING, READING, SINGING = (name for name, _ in CLUBS)
FROM_PAPER = ((9, 4, 12, 3), (0, 0, 0, 0), None, (7, 0, 15, 1), (11, 6, 8, 2), (20, 9, 31, 5), None)
VISITS, CHECK_INS, STEPS_BACK = 50, 12, 20


@pytest.fixture
def evening(qapp, tmp_path):
    evening = Evening(tmp_path)
    yield evening
    evening.close()


def test_an_evening_at_the_desk_agrees_to_the_last_digit(evening):
    evening.furnish()
    days = [evening.today]
    visits_until_supper(evening)
    known_people_come(evening)
    three_rolls(evening)
    days += a_week_from_paper(evening)
    visits_after_supper(evening)
    agrees_everywhere(evening, days)
    for _ in range(STEPS_BACK):
        evening.undo()
    agrees_everywhere(evening, days)
    # The sheets that were asked for, and nothing that asked back.
    assert set(evening.dialogs.seen) == {"DelegationDialog"}
    assert len(evening.dialogs.seen) == 2


def visits_until_supper(evening):
    evening.go_to("F2", "today")
    evening.keeper.settle()
    for visit in range(VISITS - 8):
        (evening.count_by_key if visit % 2 else evening.count_by_click)(visit % 4)
    evening.delegation("Doan xa ben", 31, about=True)


def visits_after_supper(evening):
    evening.go_to("F2", "today")
    evening.keeper.settle()
    for visit in range(8):
        evening.count_by_key(visit % 4)


def known_people_come(evening):
    twin = next(one for one in evening.villagers if one.name == TWINS)
    come = [*evening.villagers[: CHECK_INS - 1], twin]
    for one in come:
        evening.check_in(one)
    evening.check_in_once_more(come[0], "is counted today already")


def a_week_from_paper(evening):
    evening.go_to("F2", "today")
    evening.keeper.settle()
    monday = evening.open_the_week_before_last()
    sheet = {monday + timedelta(days=place): day for place, day in enumerate(FROM_PAPER)}
    evening.write_week(sheet, about=monday + timedelta(days=4))
    evening.keeper.settle()
    evening.delegation("Truong tieu hoc", 45, about=False, day=monday + timedelta(days=3))
    return list(sheet)


def three_rolls(evening):
    evening.go_to("F6", "clubs")
    evening.keeper.settle()
    view = evening.open_roll(SINGING)
    evening.fell_out(SINGING, view, "rain or flood")
    evening.press("Esc")
    evening.open_roll(GONGS)
    for _ in range(MEMBERS):
        evening.mark(GONGS, presses=1, came=1)
        evening.press("Down")
    evening.press("Esc")
    view = evening.open_roll(WEAVING)
    evening.mark(WEAVING, presses=2, came=0)
    evening.press("Down")
    evening.mark(WEAVING, presses=3, came=0)
    evening.all_others_present(WEAVING, MEMBERS - 2)
    evening.topic(view, "Hoa van qua tram")
    evening.press("Esc")
    view = evening.open_roll(READING)
    for _ in range(6):
        evening.mark(READING, presses=1, came=1)
        evening.press("Down")
    evening.walk_in(READING, view)
    evening.others_without_names(READING, view, 12)
    evening.press("Esc")


def agrees_everywhere(evening, days: list[date]):
    told = evening.told
    assert on_today(evening) == with_the_unnamed(told, evening.today)
    assert in_the_lists(evening, days) == told
    assert of_the_months(evening, days) == by_month(told)
    evening.send()
    assert in_the_province(evening) == told
