from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.catalogue import title_card
from desktop.operations.clubs import clubs
from desktop.operations.lending import lend_copy, loans_of
from desktop.operations.recovery import note_sheet_printed
from desktop.operations.undo import undo_last
from desktop.operations.visits import count_visits, day_visits
from desktop.store.outbox import exchange_row
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow
from desktop.ui.things.thing_row import ThingRow
from desktop.ui.things.things_page import ThingsPage
from tests.desktop.ui.pages_house import TODAY, told_by_the_province

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture(autouse=True)
def _printed(house):
    house.do(note_sheet_printed)


@pytest.fixture
def page(house, qtbot):
    page = ThingsPage(house.store)
    qtbot.add_widget(page)
    with qtbot.wait_signal(page.shown):
        page.show()
    return page


@pytest.fixture
def forgotten_day(house):
    """The day before yesterday was counted, yesterday was not."""
    with house.clock.days_ago(2):
        house.do(
            lambda unit, moment: count_visits(unit, moment, group_id=house.groups["Người lớn"])
        )


@pytest.fixture
def lent_twice(house):
    """Two computers lent the same copy; returns the ids of Hoa and Tài."""
    copy = house.book("Đất rừng phương Nam")[0]
    hoa, tai = house.person("Thị Hoa"), house.person("Điểu Tài")
    house.lend(hoa, copy)

    def lend(unit, moment):
        due = moment.today + timedelta(days=14)
        unit.add(
            LoanRow(
                copy_id=copy.copy_id,
                person_id=tai,
                lent_on=moment.today,
                due_on=due,
                current_due_on=due,
            )
        )

    house.do(lend)
    return hoa, tai


def words(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def buttons(page) -> list[str]:
    return [made.text().strip() for made in page.findChildren(QPushButton) if made.isVisible()]


def press(page, text: str) -> None:
    made = next(
        made
        for made in page.findChildren(QPushButton)
        if made.text().strip() == text and made.isVisible()
    )
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def reload(page, qtbot) -> None:
    with qtbot.wait_signal(page.shown):
        page.reload()


def copies_of(house, person_id) -> int:
    return len(house.ask(lambda unit, moment: loans_of(unit, moment, person_id=person_id)))


def test_a_house_in_order_is_told_so(page):
    assert "There is nothing to look at. All is well." in words(page)
    assert buttons(page) == []


def test_who_has_the_book_is_answered_with_one_press(house, lent_twice, page, qtbot):
    assert any("Đất rừng phương Nam" in said and "Who has" in said for said in words(page))
    assert buttons(page) == ["Thị Hoa", "Điểu Tài", "Later"]
    press(page, "Điểu Tài")
    qtbot.wait_until(lambda: "There is nothing to look at. All is well." in words(page))
    hoa, tai = lent_twice
    assert (copies_of(house, hoa), copies_of(house, tai)) == (0, 1)


def test_two_of_one_name_are_told_apart(house, page, qtbot):
    people = [house.person("Thị Hoa", birth_year=year) for year in (1987, 2011)]

    def share(unit, _moment):
        number = unit.get_one(PersonRow, people[0]).card_number
        unit.get_one(PersonRow, people[1]).card_number = number

    house.do(share)
    reload(page, qtbot)
    told_apart = ["Later", "Thị Hoa (1987)", "Thị Hoa (2011)"]
    qtbot.wait_until(lambda: sorted(buttons(page)) == told_apart)


def test_later_hides_it_until_tomorrow(house, lent_twice, page, qtbot):
    press(page, "Later")
    qtbot.wait_until(lambda: buttons(page) == [])
    with house.clock.days_ago(-1):
        reload(page, qtbot)
        qtbot.wait_until(lambda: "Thị Hoa" in buttons(page))


def test_a_forgotten_day_is_answered_here_or_written_down_on_its_page(
    house, forgotten_day, page, qtbot
):
    assert any("Saturday 21/11/2026" in said for said in words(page))
    with qtbot.wait_signal(page.day_asked) as asked:
        press(page, "Write it down")
    assert asked.args == [YESTERDAY]
    press(page, "Nobody came")
    qtbot.wait_until(lambda: buttons(page) == [])
    assert house.ask(lambda unit, moment: day_visits(unit, moment, day=YESTERDAY)).has_entry


def test_each_thing_has_a_code_for_the_telephone(forgotten_day, page):
    assert any(said.startswith("Code for the telephone: ") for said in words(page))


def test_the_keys_stay_in_the_list_after_an_answer(house, forgotten_day, lent_twice, page, qtbot):
    page.activateWindow()
    first = next(made for made in page.findChildren(QPushButton) if made.text() == "Thị Hoa")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: "Thị Hoa" not in buttons(page))
    assert page.focusWidget().text() == "Write it down"


def test_an_answer_that_came_too_late_is_told(house, lent_twice, page, qtbot):
    loan = house.ask(lambda unit, moment: loans_of(unit, moment, person_id=lent_twice[0]))[0]
    house.do(lambda unit, _: setattr(unit.get_one(LoanRow, loan.loan_id), "closed_how", "returned"))
    press(page, "Thị Hoa")
    qtbot.wait_until(lambda: any("has already come back" in said for said in words(page)))


def test_nothing_that_waits_here_stops_the_desk(house, lent_twice, page):
    other = house.book("Dế Mèn")[0]
    house.do(
        lambda unit, moment: lend_copy(unit, moment, person_id=lent_twice[0], copy_id=other.copy_id)
    )
    assert copies_of(house, lent_twice[0]) == 2


@pytest.fixture
def changed_twice(house):
    """A book whose year another computer wrote as 2019; here it is 2020."""
    house.book("Sử thi", year=2020)
    [row] = house.ask(
        lambda unit, _: unit.connection().exec_driver_sql("SELECT id FROM title").all()
    )
    said = {"what": "edited_twice", "of": "title", "row": row[0], "field": "year", "at": 1}
    told_by_the_province(house, "flag", "f" * 32, said | {"kept": 2020, "lost": 2019})
    return UUID(row[0])


def year_of(house, title_id):
    return house.ask(lambda unit, moment: title_card(unit, moment, title_id=title_id)).draft.year


def test_which_of_two_changes_is_right_is_answered_with_one_press(
    house, changed_twice, page, qtbot
):
    said = (
        "Two computers changed the book “Sử thi”: one wrote year “2020”, the other “2019”. "
        "Which is right?"
    )
    assert said in words(page)
    assert buttons(page) == ["2020", "2019", "Later"]
    press(page, "2019")
    qtbot.wait_until(lambda: "There is nothing to look at. All is well." in words(page))
    assert year_of(house, changed_twice) == 2019
    house.do(undo_last)
    house.store.changed.emit()
    qtbot.wait_until(lambda: "2019" in buttons(page))
    assert year_of(house, changed_twice) == 2020


def test_what_was_deleted_and_changed_is_kept_or_taken_out(house, page, qtbot):
    club = house.club("Cờ tướng")
    said = {"what": "edited_after_deletion", "of": "club", "row": club.hex, "at": 1}
    told_by_the_province(house, "flag", "f" * 32, said)
    qtbot.wait_until(lambda: buttons(page) == ["Keep it", "Take it out", "Later"])
    press(page, "Take it out")
    qtbot.wait_until(lambda: buttons(page) == [])
    assert house.ask(clubs) == ()


def test_a_computer_that_is_not_accepted_is_led_to_a_new_code(house, page, qtbot):
    house.do(lambda unit, _: setattr(exchange_row(unit), "closed", "revoked"))
    reload(page, qtbot)
    qtbot.wait_until(lambda: any("ask for a new code" in said for said in words(page)))
    with qtbot.wait_signal(page.joining_asked):
        press(page, "Type in a new code")


def test_what_no_form_can_mend_is_only_told(house, page, qtbot):
    said = {"log": "a" * 32, "seq": 1, "code": "unreadable", "field": "json"}
    told_by_the_province(house, "verdict", "1" * 32, said)
    qtbot.wait_until(lambda: buttons(page) == ["Later"])
    assert any("cannot read yet" in said for said in words(page))


def test_a_press_is_over_before_its_row_can_go(forgotten_day, page, qtbot):
    """What a press leads to may run the event loop, as a sheet does, and the rows are destroyed."""
    under_way, gone = [], []

    def rows_go(_day):
        assert not under_way
        page._show(())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    page.day_asked.connect(rows_go)
    for times in range(1, 51):
        page.reload()
        qtbot.wait_until(lambda: "Write it down" in buttons(page))
        page.findChild(ThingRow).destroyed.connect(lambda: gone.append("row"))
        under_way.append(times)
        press(page, "Write it down")
        under_way.clear()
        qtbot.wait_until(lambda times=times: len(gone) == times)


def test_many_rows_are_answered_one_after_the_other(house, page, qtbot):
    for number in range(1, 21):
        club = house.club(f"Cờ tướng {number}")
        said = {"what": "edited_after_deletion", "of": "club", "row": club.hex, "at": 1}
        told_by_the_province(house, "flag", f"{number:032x}", said)
    qtbot.wait_until(lambda: buttons(page).count("Take it out") == 20)
    for left in range(19, -1, -1):
        press(page, ("Take it out", "Later", "Keep it")[left % 3])
        qtbot.wait_until(lambda left=left: buttons(page).count("Take it out") == left)
