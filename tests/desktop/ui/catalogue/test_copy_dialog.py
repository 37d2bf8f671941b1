import pytest

from desktop.operations.catalogue import find_titles, title_card
from desktop.ui.catalogue.copy_dialog import CopyDialog


def card_of(house):
    [title] = house.ask(find_titles)
    return house.ask(lambda unit, moment: title_card(unit, moment, title_id=title.title_id))


@pytest.fixture
def sheet(qtbot, house):
    house.book("Kính vạn hoa", call_number="V23")
    card = card_of(house)
    sheet = CopyDialog(house.store, card=card, copy=card.copies[0])
    qtbot.add_widget(sheet)
    with qtbot.wait_exposed(sheet):
        sheet.show()
    return sheet


def test_the_sheet_writes_what_stands_in_it(qtbot, house, sheet):
    assert sheet.call_number.text() == "V23"
    sheet.shelf.setText("Kệ 2")
    sheet.owner.setText("Thư viện huyện")
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    [copy] = card_of(house).copies
    assert (copy.should_be_at, copy.owner, copy.holder) == ("Kệ 2", "Thư viện huyện", None)
    assert card_of(house).draft.call_number == "V23"


def test_a_shelf_that_is_too_long_is_said(qtbot, house, sheet):
    sheet.shelf.setText("x" * 5_000)
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: "too long" in sheet.sentence())
    assert card_of(house).copies[0].should_be_at is None
