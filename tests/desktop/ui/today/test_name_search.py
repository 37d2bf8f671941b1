import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.operations.people import find_people
from desktop.operations.visits import day_visits
from desktop.ui.people.person_dialog import PersonDialog
from desktop.ui.today.today_page import TodayPage
from tests.desktop.ui.pages_house import TODAY


@pytest.fixture
def page(house, qtbot):
    page = TodayPage(house.store)
    qtbot.add_widget(page)
    with qtbot.wait_signal(page.shown):
        page.show()
    with qtbot.wait_active(page):
        page.activateWindow()
    return page


def typed(page, words) -> None:
    QTest.keyClicks(page.books.scan_box, words)


def offered(page) -> list[str]:
    return [choice.words for choice in page.names.choices.offered()]


def answered(house, qtbot) -> None:
    """Wait for what was asked so far."""
    heard: list[int] = []
    house.store.read(lambda *_: 0, then=heard.append)
    qtbot.wait_until(lambda: heard == [0])


def total(house) -> int:
    return house.ask(lambda unit, moment: day_visits(unit, moment, day=TODAY)).total


def test_people_are_offered_while_their_name_is_typed(page, house, qtbot):
    house.person("Điểu Bơ")
    house.person("Thị Hoa")
    typed(page, "dieu")
    qtbot.wait_until(lambda: offered(page) == ["Điểu Bơ"])
    assert page.books.scan_box.hasFocus()


def test_arrow_and_enter_serve_somebody_at_the_desk(page, house, qtbot):
    person_id = house.person("Điểu Bơ")
    typed(page, "dieu")
    qtbot.wait_until(lambda: bool(offered(page)))
    QTest.keyClick(page.books.scan_box, Qt.Key.Key_Down)
    with qtbot.wait_signal(page.person_picked) as picked:
        QTest.keyClick(page.names.choices, Qt.Key.Key_Return)
    assert picked.args == [person_id]
    assert page.books.scan_box.text() == ""


def test_ctrl_enter_in_the_list_says_that_they_are_here(page, house, qtbot):
    house.person("Điểu Bơ")
    house.person("Điểu Khê")
    typed(page, "dieu")
    qtbot.wait_until(lambda: len(offered(page)) == 2)
    QTest.keyClick(page.books.scan_box, Qt.Key.Key_Down)
    QTest.keyClick(page.names.choices, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait_until(lambda: total(house) == 1)
    qtbot.wait_until(lambda: page.books.scan_box.text() == "")


def test_ctrl_enter_in_the_box_is_answered_by_one_list_alone(page, house, qtbot):
    for village in ("Bon Pi Nao", "Bon Bu Dăr"):
        house.person("Nguyễn Văn Đức", address=village)
    typed(page, "duc")
    qtbot.wait_until(lambda: len(offered(page)) == 2)
    QTest.keyClick(page.books.scan_box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    presence = page._check_ins._choices
    qtbot.wait_until(presence.isVisible)
    page.books.scan_box.searched.emit("duc")  # the pause after the last key ended just now
    answered(house, qtbot)
    assert not page.names.choices.isVisible()


def test_a_number_is_no_name_and_escape_goes_back_to_the_box(page, house, qtbot):
    house.person("Điểu Bơ")
    typed(page, "dieu")
    qtbot.wait_until(lambda: bool(offered(page)))
    QTest.keyClick(page.books.scan_box, Qt.Key.Key_Down)
    QTest.keyClick(page.names.choices, Qt.Key.Key_Escape)
    assert page.books.scan_box.hasFocus()
    assert not page.names.choices.isVisible()
    typed(page, "7")
    assert offered(page) == []


@pytest.mark.parametrize("by_key", [True, False])
def test_somebody_new_is_written_down_from_today_and_stays_in_the_box(page, house, qtbot, by_key):
    typed(page, "Thi Moi")
    qtbot.wait_until(lambda: offered(page) == ["Add “Thi Moi”"])
    if by_key:
        QTest.keyClick(page.books.scan_box, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.keyClick(page.books.scan_box, Qt.Key.Key_Down)
        QTest.keyClick(page.names.choices, Qt.Key.Key_Return)
    sheet = page.findChild(PersonDialog)
    assert sheet.full_name.text() == "Thi Moi"
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: [one.full_name for one in house.ask(find_people)] == ["Thi Moi"])
    qtbot.wait_until(lambda: offered(page) == ["Thi Moi"])
    assert page.books.scan_box.text() == "Thi Moi"
    qtbot.wait_until(lambda: not sheet._pause.isActive())
    answered(house, qtbot)  # the sheet does not go while it looks for who may be meant
