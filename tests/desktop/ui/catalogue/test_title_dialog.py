import pytest
from PySide6.QtCore import Qt

from desktop.operations.catalogue import find_titles, title_card
from desktop.ui.catalogue.title_dialog import TitleDialog


@pytest.fixture
def sheet(qtbot, house):
    sheet = TitleDialog(house.store)
    qtbot.add_widget(sheet)
    with qtbot.wait_exposed(sheet):
        sheet.show()
    return sheet


def test_a_book_and_the_next_keep_category_and_publisher(house, qtbot, sheet):
    sheet.title.setText("Dế Mèn phiêu lưu ký")
    sheet.category.setText("Thiếu nhi")
    sheet.publisher.setText("Kim Đồng")
    sheet.price.setText("45.000")
    with qtbot.wait_signal(sheet.saved) as saved:
        qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    card = house.ask(lambda unit, moment: title_card(unit, moment, title_id=saved.args[0]))
    assert (card.draft.price, card.draft.publisher) == (45000, "Kim Đồng")
    assert sheet.isVisible()
    assert (sheet.title.text(), sheet.price.text()) == ("", "")
    assert (sheet.category.text(), sheet.publisher.text()) == ("Thiếu nhi", "Kim Đồng")


def test_the_copies_are_numbered_silently(house, qtbot, sheet):
    sheet.title.setText("Kính vạn hoa")
    sheet.copies.set_number(3)
    with qtbot.wait_signal(sheet.saved):
        qtbot.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    [title] = house.ask(find_titles)
    assert (title.copies, title.copies_in) == (3, 3)
    assert not sheet.isVisible()


def test_details_are_folded_away_until_asked_for(qtbot, sheet):
    assert not sheet.publisher.isVisible()
    sheet.more.click()
    qtbot.wait_until(sheet.publisher.isVisible)


def test_a_price_in_words_is_not_taken(house, sheet):
    sheet.title.setText("Kính vạn hoa")
    sheet.price.setText("sáu mươi nghìn")
    sheet.save_asked.emit()
    assert "digits only" in sheet.sentence()
    assert house.ask(find_titles) == ()


def test_a_changed_title_keeps_its_copies(house, qtbot):
    house.book("Kinh van hoa", copies=2)
    [line] = house.ask(find_titles)
    card = house.ask(lambda unit, moment: title_card(unit, moment, title_id=line.title_id))
    sheet = TitleDialog(house.store, card=card)
    qtbot.add_widget(sheet)
    sheet.title.setText("Kính vạn hoa")
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    [line] = house.ask(find_titles)
    assert (line.title, line.copies) == ("Kính vạn hoa", 2)
