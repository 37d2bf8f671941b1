import pytest
from PySide6.QtCore import Qt

from desktop.operations.titles_search import WINDOW
from desktop.ui.catalogue.bulk_dialog import BulkDialog
from desktop.ui.catalogue.catalogue_page import CataloguePage
from desktop.ui.catalogue.title_dialog import TitleDialog


@pytest.fixture
def page(qtbot, house):
    page = CataloguePage(house.store)
    qtbot.add_widget(page)
    page.resize(1100, 560)
    return page


def opened(qtbot, page):
    with qtbot.wait_exposed(page):
        page.show()
    return page


def shown(page):
    model = page._table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def title_beside(page):
    card = page._pane.card()
    return card and card.draft.title


def test_books_are_found_without_accents(house, qtbot, page):
    house.book("Đất rừng phương Nam", author="Đoàn Giỏi")
    house.book("Kính vạn hoa")
    opened(qtbot, page)
    qtbot.keyClicks(page._search, "dat rung")
    qtbot.wait_until(lambda: shown(page) == ["Đất rừng phương Nam"])


def test_the_pane_says_who_has_the_copy(house, qtbot, page):
    house.lend(house.person("Thị Mai"), house.book("Kính vạn hoa", copies=2)[0])
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane._card is not None)
    assert [copy.holder_name for copy in page._pane._card.copies] == ["Thị Mai", None]
    assert page._table.model().index(0, 2).data() == "1 / 2"


def test_rows_that_come_into_sight_are_fetched(house, qtbot, page):
    for number in range(100):
        house.book(f"Sách {number:02}")
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._table.model().rowCount() == 100)
    assert len(page._titles.known()) == WINDOW
    page._table.scrollToBottom()
    qtbot.wait_until(lambda: page._table.model().index(99, 0).data() == "Sách 00")


def test_an_answer_that_was_overtaken_is_dropped(house, qtbot, page):
    house.book("Kính vạn hoa")
    house.book("Đất rừng phương Nam")
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane._card is not None)
    answers = []
    page._titles.model().modelReset.connect(lambda: answers.append(shown(page)))
    for typed in ("kinh", "dat", "dat rung"):
        page._search.setText(typed)
        page._search.searched.emit(typed)
    qtbot.wait_until(lambda: shown(page) == ["Đất rừng phương Nam"])
    assert answers == [["Đất rừng phương Nam"]]


def test_more_copies_are_added_on_the_spot(house, qtbot, page):
    house.book("Kính vạn hoa")
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane._card is not None)
    page._pane._more.set_number(2)
    page._pane._on_more()
    qtbot.wait_until(lambda: len(page._pane._card.copies) == 3)


def test_a_title_searched_in_vain_is_taken_over_by_the_new_sheet(house, qtbot, page):
    opened(qtbot, page)
    qtbot.keyClicks(page._search, "Truyen co")
    qtbot.keyClick(page._search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    [dialog] = page.findChildren(TitleDialog)
    assert dialog.title.text() == "Truyen co"


def test_the_import_is_asked_for_by_its_button(qtbot, page):
    with qtbot.wait_signal(page.import_asked):
        page.bar.take.click()


def test_an_empty_house_says_how_to_begin(house, qtbot, page):
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._lists.currentWidget() is page._nothing)


def test_several_books_are_chosen_and_changed_together(house, qtbot, page):
    for number in range(40):
        house.book(f"Sách {number:02}")
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane._card is not None)
    assert not page.bar.several.isVisible()
    page._titles.selectAll()
    assert page.bar.several.text() == "Change 40 book(s)…"
    page.bar.several.click()
    qtbot.wait_until(lambda: bool(page.findChildren(BulkDialog)))
    [dialog] = page.findChildren(BulkDialog)
    assert len(set(dialog._title_ids)) == 40
    dialog.value.setText("Kệ 2")
    qtbot.wait_until(dialog._saver.isEnabled)
    with qtbot.wait_signal(house.store.changed):
        dialog.save_asked.emit()
    qtbot.wait_until(lambda: page._pane._card.copies[0].should_be_at == "Kệ 2")
    assert page.bar.several.text() == "Change 40 book(s)…", "what was chosen stays chosen"


def test_whoever_chose_one_book_is_told_how_to_choose_more(house, qtbot, page):
    house.book("Kính vạn hoa")
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._pane._card is not None)
    page.change_several()
    assert "Ctrl" in page._sentence.sentence()


def test_one_press_shows_the_books_of_a_kind_and_a_second_all(house, qtbot, page):
    house.lend(house.person("Thị Mai"), house.book("Kính vạn hoa")[0])
    house.book("Đất rừng phương Nam")
    opened(qtbot, page)
    qtbot.wait_until(lambda: len(shown(page)) == 2)
    page._filter.press("lent")
    qtbot.wait_until(lambda: shown(page) == ["Kính vạn hoa"])
    assert page._known.text() == "1 title(s) of this kind"
    qtbot.wait_until(lambda: title_beside(page) == "Kính vạn hoa")
    page._filter.press("in_house")
    qtbot.wait_until(lambda: shown(page) == ["Đất rừng phương Nam"])
    qtbot.keyClicks(page._search, "kinh")
    qtbot.wait_until(lambda: page._lists.currentWidget() is page._nothing)
    page._filter.press("in_house")
    qtbot.wait_until(lambda: shown(page) == ["Kính vạn hoa"])
    assert page._known.text() == "2 titles, 2 copies"


def test_whoever_completes_the_books_of_a_kind_stays_among_them(house, qtbot, page):
    for number in range(3):
        house.lend(house.person(f"Thị {number}"), house.book(f"Sách {number}")[0])
    opened(qtbot, page)
    page._filter.press("lent")
    qtbot.wait_until(lambda: page._known.text() == "3 title(s) of this kind")
    qtbot.wait_until(lambda: page._pane.card() is not None)
    qtbot.wait_until(lambda: page._pane.card().title_id == page._chosen_id)
    page._on_edit(page._pane.card())
    [sheet] = page.findChildren(TitleDialog)
    sheet.category.setText("Truyện")
    with qtbot.wait_signal(house.store.changed):
        sheet.save_asked.emit()
    assert page._filter.chosen() == "lent"
    page.open_title(page._pane.card().title_id)
    assert page._filter.chosen() is None, "a book that was asked for is shown in any case"
