import pytest
from PySide6.QtWidgets import QPushButton

from desktop.operations.holds import title_holds
from desktop.operations.lending import return_copy
from desktop.ui.catalogue.catalogue_page import CataloguePage
from desktop.ui.catalogue.hold_dialog import HoldDialog


@pytest.fixture
def page(qtbot, house):
    page = CataloguePage(house.store)
    qtbot.add_widget(page)
    page.resize(1100, 560)
    return page


@pytest.fixture
def loan(house):
    """A book of which the only copy is out."""
    return house.lend(house.person("Thị Mai"), house.book("Kính vạn hoa")[0])


def shown(qtbot, page):
    with qtbot.wait_exposed(page):
        page.show()
    qtbot.wait_until(lambda: page._pane.holds is not None)
    return page._pane.holds


def waiting(house, page):
    title_id = page._pane.card().title_id
    lines = house.ask(lambda unit, moment: title_holds(unit, moment, title_id=title_id))
    return [line.person_name for line in lines]


def sheet_of(page):
    return page.deeds.ask_who_waits(page._pane.card())


def test_a_reader_is_found_who_waits_for_a_book_that_is_out(house, qtbot, page, loan):
    house.person("Điểu Khê")
    holds = shown(qtbot, page)
    assert not holds.ask.isHidden()
    holds.ask.click()
    [sheet] = page.findChildren(HoldDialog)
    sheet.picker.box.setText("khe")
    qtbot.wait_until(lambda: bool(sheet.picker.choices.offered()))
    sheet.picker.choices.picked.emit(sheet.picker.choices.offered()[0].value)
    qtbot.wait_until(lambda: waiting(house, page) == ["Điểu Khê"])
    qtbot.wait_until(lambda: page._pane.holds.findChild(QPushButton).accessibleName() != "")


def test_who_has_the_book_is_told_why_they_cannot_wait_for_it(house, qtbot, page, loan):
    shown(qtbot, page)
    sheet = sheet_of(page)
    sheet.picker.picked.emit(loan.person_id)
    qtbot.wait_until(lambda: "Thị Mai has this book" in sheet.said.sentence())
    assert waiting(house, page) == []


def test_a_book_that_is_here_is_not_waited_for(house, qtbot, page, loan):
    house.do(lambda unit, moment: return_copy(unit, moment, loan_id=loan.loan_id))
    assert shown(qtbot, page).ask.isHidden()


def test_a_reader_waits_no_longer(house, qtbot, page, loan):
    shown(qtbot, page)
    sheet_of(page).picker.picked.emit(house.person("Điểu Khê"))
    qtbot.wait_until(lambda: waiting(house, page) == ["Điểu Khê"])
    named = "Waits no longer: Điểu Khê"

    def button():
        found = page._pane.holds.findChildren(QPushButton)
        return next((one for one in found if one.accessibleName() == named), None)

    qtbot.wait_until(lambda: button() is not None)
    button().click()
    qtbot.wait_until(lambda: waiting(house, page) == [])
