import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.operations.people import end_membership, find_people
from desktop.ui.people.people_page import PeoplePage
from desktop.ui.people.person_dialog import PersonDialog


@pytest.fixture
def page(qtbot, house):
    page = PeoplePage(house.store)
    qtbot.add_widget(page)
    page.resize(1100, 560)
    return page


def shown(page):
    model = page._table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def opened(qtbot, page):
    with qtbot.wait_exposed(page):
        page.show()
    return page


def test_people_are_found_without_accents(house, qtbot, page):
    house.person("Nguyễn Văn Đức")
    house.person("Thị Mai")
    opened(qtbot, page)
    qtbot.keyClicks(page._search, "duc")
    qtbot.wait_until(lambda: shown(page) == ["Nguyễn Văn Đức"])


def test_the_year_of_birth_shows_only_between_people_of_one_name(house, qtbot, page):
    house.person("Nguyễn Văn Đức", birth_year=1960)
    house.person("Nguyễn Văn Đức", birth_year=1999)
    house.person("Thị Mai", birth_year=1987)
    opened(qtbot, page)
    qtbot.wait_until(lambda: len(shown(page)) == 3)
    assert sorted(shown(page)) == [
        "Nguyễn Văn Đức · 1960",
        "Nguyễn Văn Đức · 1999",
        "Thị Mai",
    ]


def test_an_empty_house_says_how_to_begin(house, qtbot, page):
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._lists.currentWidget() is page._nothing)


def test_a_name_searched_in_vain_is_taken_over_by_the_new_sheet(house, qtbot, page):
    opened(qtbot, page)
    qtbot.keyClicks(page._search, "Y Moan")
    qtbot.keyClick(page._search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    [dialog] = page.findChildren(PersonDialog)
    assert dialog.full_name.text() == "Y Moan"


def test_enter_on_a_person_asks_to_serve_them(house, qtbot, page):
    mai = house.person("Thị Mai")
    opened(qtbot, page)
    qtbot.wait_until(lambda: shown(page) == ["Thị Mai"])
    qtbot.keyClick(page._search, Qt.Key.Key_Down)
    with qtbot.wait_signal(page.serve_asked) as asked:
        qtbot.keyClick(page._table, Qt.Key.Key_Return)
    assert asked.args == [mai]


def test_the_pane_shows_what_the_chosen_person_has_borrowed(house, qtbot, page):
    mai = house.person("Thị Mai")
    house.lend(mai, house.book("Kính vạn hoa")[0])
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane._card is not None)
    assert [loan.title for loan in page._pane._card.loans] == ["Kính vạn hoa"]


def test_whoever_stops_being_a_reader_leaves_the_list(house, qtbot, page):
    house.person("Thị Mai")
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane._card is not None)
    page._pane._end.click()
    qtbot.wait_until(lambda: shown(page) == [])
    assert house.ask(find_people) == ()


def test_who_left_is_shown_when_asked_for_and_can_come_back(house, qtbot, page):
    person_id = house.person("Điểu Bơ")
    house.person("Thị Mai")
    house.do(lambda unit, moment: end_membership(unit, moment, person_id=person_id))
    opened(qtbot, page)
    qtbot.wait_until(lambda: shown(page) == ["Thị Mai"])
    page.everyone.setChecked(True)
    qtbot.wait_until(lambda: shown(page) == ["Điểu Bơ · no longer a reader", "Thị Mai"])
    page.open_person(person_id)
    qtbot.wait_until(lambda: page._pane.card() is not None)
    qtbot.wait_until(lambda: page._pane.card().person_id == person_id)
    with qtbot.wait_signal(house.store.changed):
        page._pane._again.click()
    page.everyone.setChecked(False)
    qtbot.wait_until(lambda: shown(page) == ["Điểu Bơ", "Thị Mai"])


def test_what_is_seldom_done_stands_behind_more(house, qtbot, page, monkeypatch):
    house.person("Thị Mai")
    menus = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: menus.append(menu))
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane.card() is not None)
    page._pane.more.click()
    qtbot.wait_until(lambda: bool(menus))
    words = [action.text() for action in menus[0].actions()]
    assert "Household…" in words
    assert not any("Ethnicity" in word for word in words)


def test_a_person_who_is_opened_from_elsewhere_is_the_one_that_is_shown(house, qtbot, page):
    house.person("Điểu Bơ")
    mai = house.person("Thị Mai")
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane.card() is not None)
    page.open_person(mai)
    qtbot.wait_until(lambda: page._pane.card().person_id == mai)
    qtbot.wait_until(lambda: page._table.chosen().person_id == mai)
