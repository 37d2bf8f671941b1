"""When people come, seen, printed and written into a workbook."""

from datetime import date

from desktop.operations.visits import count_visits
from desktop.ui.printing.hours_dialog import HoursDialog
from tests.desktop.ui.pages_house import TODAY
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of


def counted(house, qtbot):
    group = house.groups["Thiếu nhi"]
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, count=7))
    day = date(2026, 11, 3)
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, count=5, day=day))
    dialog = opened(qtbot, HoursDialog(house.store, month=TODAY.replace(day=1)))
    qtbot.wait_until(lambda: bool(dialog.busiest.text()))
    return dialog


def test_the_table_says_when_and_of_how_many(house, qtbot, tmp_path):
    dialog = counted(house, qtbot)
    assert "Sunday" in dialog.busiest.text()
    told = words_of(kept(qtbot, dialog, tmp_path / "hours.pdf"))
    assert "WHEN PEOPLE COME" in told
    assert "7 of 12 visits have an hour" in " ".join(told.split())


def test_other_days_are_counted_anew(house, qtbot):
    dialog = counted(house, qtbot)
    dialog.last.set_day(date(2026, 11, 10))
    dialog.reload()
    qtbot.wait_until(lambda: "No visit" in dialog.busiest.text())


def test_the_workbook_is_written_and_its_name_said(house, qtbot, tmp_path):
    dialog = counted(house, qtbot)
    dialog.export(tmp_path / "gio.xlsx")
    qtbot.wait_until(lambda: "gio.xlsx" in dialog.said())
    assert (tmp_path / "gio.xlsx").stat().st_size > 0
