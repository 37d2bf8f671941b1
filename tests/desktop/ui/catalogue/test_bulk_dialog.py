import pytest

from desktop.operations.catalogue import find_titles, title_card
from desktop.operations.undo import undo_last
from desktop.ui.catalogue.bulk_dialog import BulkDialog


@pytest.fixture
def dialog(qtbot, house):
    for number in range(5):
        house.book(f"Truyện {number}", category="Truyện")
    titles = house.ask(find_titles)
    dialog = BulkDialog(house.store, title_ids=[title.title_id for title in titles])
    qtbot.add_widget(dialog)
    with qtbot.wait_exposed(dialog):
        dialog.show()
    return dialog


def choose(dialog, field, value):
    dialog.field.setCurrentIndex(dialog.field.findData(field))
    dialog.value.setText(value)


def shelves(house, dialog):
    cards = [
        house.ask(lambda unit, moment, one=one: title_card(unit, moment, title_id=one))
        for one in dialog._title_ids
    ]
    return {copy.should_be_at for card in cards for copy in card.copies}


def test_three_books_show_what_will_become_of_them(qtbot, dialog):
    choose(dialog, "category", "Thiếu nhi")
    qtbot.wait_until(lambda: dialog._saver.text() == "Change 5 book(s)   Ctrl+S")
    assert dialog.samples() == [
        "Now: “Truyện” (5)",
        *(f"Truyện {number}: “Truyện” → “Thiếu nhi”" for number in range(3)),
        "… and 2 more",
    ]


def test_one_key_changes_every_copy_and_undo_takes_all_back(qtbot, house, dialog):
    choose(dialog, "should_be_at", "Kệ 2")
    qtbot.wait_until(dialog._saver.isEnabled)
    with qtbot.wait_signal(dialog.accepted):
        dialog.save_asked.emit()
    assert shelves(house, dialog) == {"Kệ 2"}
    house.do(undo_last)
    assert shelves(house, dialog) == {None}


def test_nothing_is_changed_before_it_was_shown(qtbot, house, dialog):
    choose(dialog, "should_be_at", "Kệ 2")
    qtbot.wait_until(dialog._saver.isEnabled)
    dialog.value.setText("Kệ 3")
    dialog.save_asked.emit()
    qtbot.wait_until(dialog._saver.isEnabled)
    assert shelves(house, dialog) == {None}


def test_where_all_is_as_wished_there_is_nothing_to_press(qtbot, dialog):
    choose(dialog, "category", "Truyện")
    qtbot.wait_until(lambda: "nothing to change" in "".join(dialog.samples()))
    assert not dialog._saver.isEnabled()


def test_a_scheme_is_chosen_not_typed(qtbot, dialog):
    choose(dialog, "call_number", "895.9")
    qtbot.wait_until(dialog._saver.isEnabled)
    dialog.field.setCurrentIndex(dialog.field.findData("call_scheme"))
    assert dialog.scheme.isVisible()
    assert not dialog.value.isVisible()


def test_a_value_that_cannot_be_kept_is_said(qtbot, house, dialog):
    choose(dialog, "should_be_at", "x" * 5_000)
    qtbot.wait_until(lambda: "too long" in dialog.sentence())
    assert shelves(house, dialog) == {None}
