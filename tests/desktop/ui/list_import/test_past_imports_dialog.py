from functools import partial

import pytest
from PySide6.QtWidgets import QWidget

from desktop.lists.spreadsheet import read_sheets
from desktop.operations.catalogue import catalogue_size, find_titles, title_card
from desktop.operations.import_uses import WhyStays
from desktop.operations.past_imports import past_imports, take_back
from desktop.ui import translation
from desktop.ui.list_import.past_import_words import why_it_stays
from desktop.ui.list_import.past_imports_dialog import PastImportsDialog
from tests import book_lists
from tests.desktop.ui.list_import.wizard import shown

HEADINGS = ("Nhan đề", "Số ĐKCB")
ROWS = (("Hạt thóc", "B1"), ("Mùa rẫy", "B2"), ("", "B3"))


@pytest.fixture
def open_dialog(house, qtbot):
    page = QWidget()
    page.resize(1366, 768)
    qtbot.add_widget(page)

    def opened():
        dialog = PastImportsDialog(house.store, page)
        dialog.show()
        return dialog

    return opened


@pytest.fixture
def books(house):
    import_rows = partial(book_lists.import_rows, headings=HEADINGS, rows=ROWS, name="sach.csv")
    return house.do(import_rows)


def lend_the_first(house):
    [title] = house.ask(partial(find_titles, typed="hat thoc"))
    card = house.ask(partial(title_card, title_id=title.title_id))
    house.lend(house.person("Điểu Bơ"), card.copies[0])


def copies(house):
    return house.ask(catalogue_size).copies


def test_what_was_not_used_goes_and_the_rest_is_listed(
    app_language, house, books, open_dialog, qtbot, tmp_path
):
    translation.install(app_language, "vi")
    lend_the_first(house)
    dialog = open_dialog()
    qtbot.wait_until(dialog.back.isEnabled)
    assert [row[1:5] for row in shown(dialog.table)] == [["–", "sach.csv", "2 cuốn sách", "1"]]
    assert dialog.said.sentence() == "Còn nguyên như lúc nhập: 1, gỡ được. Đã dùng nên ở lại: 1."
    assert dialog.back.text().strip() == "Hoàn tác lần nhập này: gỡ 1 cuốn"
    dialog.back.click()
    qtbot.wait_until(lambda: shown(dialog.table)[0][5].startswith("đã gỡ"))
    qtbot.wait_until(dialog.save.isEnabled)
    assert dialog.said.sentence() == "Của tệp sach.csv đã gỡ 1; ở lại 1 vì đã dùng."
    assert not dialog.back.isEnabled()
    assert copies(house) == 1
    path = tmp_path / "o-lai.xlsx"
    dialog.save_list(path)
    qtbot.wait_until(lambda: path.name in dialog.said.sentence())
    [sheet] = read_sheets(path.read_bytes())
    assert sheet.rows[1] == ("Hạt thóc", "B1", why_it_stays(WhyStays.LENT))


def test_a_whole_import_goes_and_says_so(house, books, open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.wait_until(dialog.back.isEnabled)
    assert dialog.said.sentence() == "All 2 are still as they came and can go."
    assert not dialog.save.isEnabled()
    dialog.back.click()
    qtbot.wait_until(lambda: shown(dialog.table)[0][5].startswith("taken back"))
    assert dialog.said.sentence() == "All 2 that came with sach.csv were taken back."
    assert copies(house) == 0


def test_what_was_taken_back_elsewhere_meanwhile_is_said(house, books, open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.wait_until(dialog.back.isEnabled)
    house.do(partial(take_back, import_id=books.import_id))
    dialog.back.click()
    qtbot.wait_until(lambda: "taken back meanwhile" in dialog.said.sentence())
    assert len(house.ask(past_imports)) == 1


def test_where_nothing_was_imported_it_says_so(house, open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.wait_until(lambda: "No list was imported" in dialog.said.sentence())
    assert not dialog.back.isEnabled()


@pytest.mark.parametrize("why", list(WhyStays))
def test_every_reason_has_its_own_words(why):
    others = [why_it_stays(other) for other in WhyStays if other is not why]
    assert why_it_stays(why) not in others
