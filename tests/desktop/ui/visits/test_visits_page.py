from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QLabel, QPushButton

from desktop.operations.delegations import receive_delegation
from desktop.operations.journal import undo_last
from desktop.operations.keepers import KeeperDraft, add_keeper
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.visit_tallies import day_tallies
from desktop.operations.visits import count_visits, day_visits
from desktop.register.keepers import Role
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.number_cell import NumberCell
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.visits.delegation_dialog import DelegationDialog
from desktop.ui.visits.visits_page import VisitsPage
from desktop.ui.visits.week_view import WeekView
from tests.desktop.ui.pages_house import TODAY

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def page(house, qtbot):
    page = VisitsPage(house.store)
    qtbot.add_widget(page)
    page.show()
    return page


def open_day(page, qtbot, day: date | None) -> None:
    page.open_day(day)
    shown = f"{day or YESTERDAY:%d/%m/%Y}"
    qtbot.wait_until(lambda: any(shown in label.text() for label in page.findChildren(QLabel)))


def press(page, text: str) -> None:
    made = next(made for made in page.findChildren(QPushButton) if made.text().strip() == text)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def answered(house, qtbot) -> None:
    """Wait until the window has shown what it asked for."""
    for _ in range(3):
        heard: list[object] = []
        house.store.read(lambda *_: 0, then=heard.append)
        qtbot.wait_until(lambda heard=heard: bool(heard))


def total(house, day: date) -> int:
    return house.ask(lambda unit, moment: day_visits(unit, moment, day=day)).total


def known(house) -> tuple[int, bool]:
    visits = house.ask(lambda unit, moment: day_visits(unit, moment, day=YESTERDAY))
    return visits.total, visits.has_entry


def retype(cell: NumberCell, number: int) -> None:
    """Type over what stands in the cell."""
    cell.selectAll()
    QTest.keyClicks(cell, str(number))


def test_numbers_of_another_day_stand_in_an_amber_frame_with_the_day_large(page, qtbot):
    open_day(page, qtbot, None)
    assert page.findChild(QFrame, "backEntry") is not None
    assert page.findChild(QLabel, "bigDate").text() == "Saturday 21/11/2026"


def test_the_paper_sheet_of_yesterday_is_written_down_in_one_go(page, house, qtbot):
    open_day(page, qtbot, None)
    for number, field in enumerate(page.findChildren(NumberCell), 1):
        retype(field, number)
    press(page, "Write down")
    qtbot.wait_until(lambda: total(house, YESTERDAY) == 10)
    assert total(house, TODAY) == 0
    house.do(undo_last)
    assert known(house) == (0, False)


def test_typing_the_same_numbers_again_changes_nothing(page, house, qtbot):
    open_day(page, qtbot, None)
    retype(page.findChildren(NumberCell)[0], 4)
    press(page, "Write down")
    qtbot.wait_until(lambda: total(house, YESTERDAY) == 4)
    press(page, "Write down")
    qtbot.wait_signal(house.store.changed, raising=False, timeout=100).wait()
    assert total(house, YESTERDAY) == 4


def test_a_day_without_visitors_is_known_to_have_had_none(page, house, qtbot):
    open_day(page, qtbot, None)
    press(page, "Nobody came that day")
    known = lambda unit, moment: day_visits(unit, moment, day=YESTERDAY)  # noqa: E731
    qtbot.wait_until(lambda: house.ask(known).has_entry)
    assert total(house, YESTERDAY) == 0


def test_today_s_list_keeps_what_was_taken_back_struck_through(page, house, qtbot):
    group = house.groups["Thiếu nhi"]
    for _ in range(2):
        house.do(lambda unit, moment: count_visits(unit, moment, group_id=group))
    house.do(undo_last)
    open_day(page, qtbot, TODAY)
    table = page.findChild(ValueTable)
    qtbot.wait_until(lambda: table.model().rowCount() == 2)
    model = table.model()
    struck = [model.index(row, 1).data(Qt.ItemDataRole.FontRole) is not None for row in range(2)]
    assert sorted(struck) == [False, True]
    assert "taken back" in {model.index(row, 3).data() for row in range(2)}


@pytest.mark.parametrize("by_week", [False, True])
def test_a_date_is_typed_to_its_end_before_the_numbers_take_the_keys(page, house, qtbot, by_week):
    with qtbot.wait_active(page):
        page.activateWindow()
    open_day(page, qtbot, None)
    if by_week:
        press(page, "Whole week, from paper")
        qtbot.wait_until(lambda: isinstance(QApplication.focusWidget(), NumberCell))
    field = page.findChild(DateField)
    field.setFocus(Qt.FocusReason.TabFocusReason)  # Qt chooses the day in it
    for digit in "09112026":
        QTest.keyClick(QApplication.focusWidget(), digit)
        answered(house, qtbot)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    monday = "Monday 09/11/2026"
    qtbot.wait_until(lambda: any(monday in said.text() for said in page.findChildren(QLabel)))
    qtbot.wait_until(lambda: isinstance(QApplication.focusWidget(), NumberCell))
    assert not field.isAncestorOf(QApplication.focusWidget())


def test_days_are_walked_with_the_arrow_keys(page, house, qtbot):
    with qtbot.wait_active(page):
        page.activateWindow()
    open_day(page, qtbot, None)
    field = page.findChild(DateField)
    field.setFocus()
    for day in (20, 19, 18):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        words = f"{day}/11/2026"
        qtbot.wait_until(lambda words=words: words in page.findChild(QLabel, "bigDate").text())


def test_a_half_typed_number_outlives_a_change_of_the_register(page, house, qtbot):
    open_day(page, qtbot, None)
    first, second = page.findChildren(NumberCell)[:2]
    retype(first, 12)
    group = house.groups["Thanh niên"]
    house.store.change(
        lambda unit, moment: count_visits(unit, moment, group_id=group, day=YESTERDAY)
    )
    table = page.findChild(ValueTable)
    qtbot.wait_until(lambda: table.model().rowCount() == 1)
    assert (first.number(), second.number()) == (12, 1)
    open_day(page, qtbot, TODAY)
    open_day(page, qtbot, None)
    qtbot.wait_until(lambda: (first.number(), second.number()) == (12, 1))


def test_writing_one_group_down_leaves_alone_who_was_counted_in_another(page, house, qtbot):
    open_day(page, qtbot, None)
    retype(page.findChildren(NumberCell)[0], 12)
    group = house.groups["Thanh niên"]
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, day=YESTERDAY))
    press(page, "Write down")
    qtbot.wait_until(lambda: total(house, YESTERDAY) == 13)


def test_a_day_without_an_entry_is_empty_and_zeros_say_that_nobody_came(page, house, qtbot):
    open_day(page, qtbot, None)
    cells = page.findChildren(NumberCell)
    assert {cell.text() for cell in cells} == {""}
    press(page, "Write down")
    answered(house, qtbot)
    assert known(house) == (0, False)
    retype(cells[0], 0)
    press(page, "Write down")
    qtbot.wait_until(lambda: known(house) == (0, True))
    qtbot.wait_until(lambda: {cell.text() for cell in cells} == {"0"})


def test_about_so_many_is_said_of_one_writing_and_confirmed_by_the_next(page, house, qtbot):
    def estimated() -> int:
        visits = house.ask(lambda unit, moment: day_visits(unit, moment, day=YESTERDAY))
        return visits.estimated

    open_day(page, qtbot, None)
    about = page.findChild(QCheckBox)
    cell = page.findChildren(NumberCell)[0]
    retype(cell, 40)
    about.setChecked(True)
    press(page, "Write down")
    qtbot.wait_until(lambda: estimated() == 40)
    qtbot.wait_until(lambda: not about.isChecked() and not cell.isModified())
    retype(cell, 40)
    press(page, "Write down")
    qtbot.wait_until(lambda: (estimated(), total(house, YESTERDAY)) == (0, 40))


def test_one_more_and_one_less_are_pressed_too(page, house, qtbot):
    open_day(page, qtbot, None)
    for name in ("One more", "One more", "One less"):
        made = next(
            made
            for made in page.findChildren(QPushButton)
            if made.accessibleName() == f"{name}: Thiếu nhi"
        )
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    press(page, "Write down")
    qtbot.wait_until(lambda: total(house, YESTERDAY) == 1)


def test_women_and_others_are_noted_where_the_house_wants_it_and_only_what_was_typed(
    page, house, qtbot
):
    house.do(
        lambda unit, moment: change_settings(
            unit,
            moment,
            settings=replace(read_settings(unit, moment), tallies=("women", "disabled")),
        )
    )
    open_day(page, qtbot, None)
    qtbot.wait_until(lambda: len(page.findChildren(NumberCell)) == 4 + 2)
    retype(page.findChildren(NumberCell)[-1], 0)
    press(page, "Write down")
    noted = lambda unit, moment: day_tallies(unit, moment, day=YESTERDAY)  # noqa: E731
    qtbot.wait_until(lambda: house.ask(noted) == {"disabled": 0})


def test_a_delegation_stands_in_the_list_by_its_name_and_an_estimate_is_marked(page, house, qtbot):
    house.do(
        lambda unit, moment: receive_delegation(
            unit, moment, name="Đoàn xã", count=30, purpose="tour", certainty="estimated"
        )
    )
    open_day(page, qtbot, TODAY)
    table = page.findChild(ValueTable)
    qtbot.wait_until(lambda: table.model().rowCount() == 1)
    words = [table.model().index(0, column).data() for column in range(4)]
    assert words[1:] == ["Đoàn khách: Đoàn xã", "+30", "estimated"]


def test_a_whole_week_is_written_from_paper_and_its_empty_sheets_are_printed(page, house, qtbot):
    open_day(page, qtbot, None)
    press(page, "Whole week, from paper")
    week = page.findChild(WeekView)
    qtbot.wait_until(lambda: week.isVisible() and bool(week._cells))
    assert page._idle.isActive()
    QTest.keyClicks(week._cells[YESTERDAY, house.groups["Thiếu nhi"]], "6")
    press(page, "Write the week down")
    qtbot.wait_until(lambda: total(house, YESTERDAY) == 6)
    with qtbot.wait_signal(page.sheets_asked) as asked:
        press(page, "Print empty sheets…")
    assert asked.args == [YESTERDAY]


def test_whoever_types_is_not_idle(page, qtbot):
    open_day(page, qtbot, None)
    qtbot.wait_until(page._idle.isActive)
    began_anew = []
    page._idle.start = lambda: began_anew.append(True)
    retype(page.findChildren(NumberCell)[0], 3)
    assert began_anew


def test_one_comes_back_to_today(page, qtbot):
    open_day(page, qtbot, None)
    with qtbot.wait_signal(page.today_asked):
        press(page, "Back to Today")


def test_whoever_leaves_an_old_day_open_comes_back_to_today(page, qtbot):
    open_day(page, qtbot, None)
    assert page._idle.isActive()
    open_day(page, qtbot, TODAY)
    qtbot.wait_until(lambda: not page._idle.isActive())


def test_the_list_says_who_wrote_it_where_people_say_who_they_are(page, house, qtbot):
    group = house.groups["Thiếu nhi"]
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group))
    open_day(page, qtbot, TODAY)
    table = page.findChild(ValueTable)
    qtbot.wait_until(lambda: table.model().rowCount() == 1)
    assert table.isColumnHidden(4)
    draft = KeeperDraft("Chị Hoa", Role.KEEPER, "", "")
    house.do(lambda unit, moment: add_keeper(unit, moment, draft=draft))
    page.reload()
    qtbot.wait_until(lambda: table.model().index(0, 4).data() == "Chị Hoa")
    assert not table.isColumnHidden(4)


def test_a_delegation_is_written_down_for_a_past_day(page, house, qtbot):
    open_day(page, qtbot, None)
    press(page, "Delegation…")
    sheet = page.findChild(DelegationDialog)
    assert sheet.windowTitle() == "A delegation came on Saturday 21/11/2026"
    sheet.name.setText("Đoàn xã")
    sheet.number.set_number(30)
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: total(house, YESTERDAY) == 30)
    assert total(house, TODAY) == 0


def test_what_is_half_typed_comes_back_with_its_day(page, house, qtbot):
    open_day(page, qtbot, None)
    retype(page.findChildren(NumberCell)[0], 7)
    page.findChild(QCheckBox).setChecked(True)
    open_day(page, qtbot, YESTERDAY - timedelta(days=1))
    assert page.findChildren(NumberCell)[0].text() == ""
    open_day(page, qtbot, None)
    qtbot.wait_until(lambda: page.findChildren(NumberCell)[0].number() == 7)
    press(page, "Write down")
    qtbot.wait_until(lambda: total(house, YESTERDAY) == 7)
    day = house.ask(lambda unit, moment: day_visits(unit, moment, day=YESTERDAY))
    assert day.estimated == 7
