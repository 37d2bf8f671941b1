from datetime import date

from desktop.ui.parts.date_field import DateField

SUNDAY = date(2026, 11, 22)


def test_a_day_goes_in_and_comes_out(qtbot):
    field = DateField("Day", SUNDAY)
    qtbot.add_widget(field)
    assert field.text() == "22/11/2026"
    with qtbot.wait_signal(field.day_changed) as changed:
        field.set_day(date(2026, 11, 14))
    assert changed.args == [date(2026, 11, 14)]


def test_the_future_cannot_be_chosen(qtbot):
    field = DateField("Day", SUNDAY)
    qtbot.add_widget(field)
    field.forbid_after(SUNDAY)
    field.set_day(date(2027, 1, 1))
    assert field.day() <= SUNDAY
