import pytest
from PySide6.QtCore import Qt

from desktop.background.store_thread import StoreThread
from desktop.lists.spreadsheet import read_sheets
from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.people import find_people, people_count
from desktop.register.legacy_letters import Letters
from desktop.ui import theme, translation
from desktop.ui.list_import.people_kind import PeopleKind
from desktop.ui.list_import.people_words import field_names, own_headings, sample_words
from tests import people_lists
from tests.book_lists import written
from tests.desktop.ui.list_import.wizard import Wizard, shown

HEADINGS = ("Họ và tên", "Năm sinh", "Thôn", "Giới tính")


@pytest.fixture
def store(database, now, qapp):
    theme.install(qapp)
    store = StoreThread(lambda: database, lambda: now)
    yield store
    store.stop()


@pytest.fixture
def window(store, qtbot):
    return Wizard(store, PeopleKind(), qtbot)


@pytest.fixture
def vietnamese(app_language):
    translation.install(app_language, "vi")


@pytest.fixture
def people_list(tmp_path):
    def write(*rows, headings=HEADINGS):
        filled = [(*row, *[""] * (len(headings) - len(row))) for row in rows]
        return written(tmp_path, headings, filled, name="nguoi.csv")

    return write


@pytest.fixture
def count(database, now):
    def ask():
        with database.reading() as unit:
            return people_count(unit, now)

    return ask


def notice(window):
    return window.preview._notice.accessibleName()


def test_a_list_of_people_comes_in_with_three_presses(
    vietnamese, window, people_list, count, qtbot
):
    window.choose(people_list(("Điểu Bơ", "1961", "3", "Nam"), ("Thị Mai", "", "3", "Nữ")))
    assert (window.title, window.button) == ("Cột nào là gì?", "Xem trước")
    window.go_on()
    assert (window.figures, window.button) == (["2", "0", "0", "0"], "Nhập 2 người")
    with qtbot.wait_signal(window.dialog.imported) as caught:
        window.go_on()
    assert (caught.args[0].people, caught.args[0].refused) == (2, 0)
    assert window.result.sentence() == "Đã ghi vào sổ 2 người."
    assert "Chưa ghi sự đồng ý của ai" in window.result._beside.text()
    assert count() == 2


def test_before_anything_is_written_it_says_what_will_not_be(vietnamese, window, people_list):
    window.choose(people_list(("Thị Mai", "2018", "3", "Nữ"), ("Thị Lan", "1990", "", "")))
    window.go_on()
    said = notice(window).split("\n")
    assert said[0].startswith("Nhập danh sách không ghi sự đồng ý của ai")
    assert said[1:] == ["Trẻ em chưa ghi người giám hộ: 1.", "Cột không nhập: Giới tính."]


def test_who_is_in_doubt_is_left_out_unless_the_keeper_decides_otherwise(
    window, people_list, count, qtbot
):
    rows = (("Thị Mai", "1990"), ("Thị Mai", "1990"), ("Thị Mài", "1990"))
    window.choose(people_list(*rows))
    window.go_on()
    assert (window.figures, window.button) == (["1", "0", "2", "0"], "Import 1 people")
    table = window.preview._in_doubt
    assert [(row[0], row[4], row[5]) for row in shown(table)] == [
        ("3", "Thị Mai · 1990 · row 2", "left out"),
        ("4", "Thị Mai · 1990 · row 2", "left out"),
    ]
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [row[5] for row in shown(table)] == ["left out", "taken"]
    assert window.button == "Import 2 people"
    window.preview._choice.setCurrentIndex(1)
    window.preview._choice.activated.emit(1)
    assert [row[5] for row in shown(table)] == ["taken", "taken"]
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.button == "Import 2 people"
    window.go_on()
    assert count() == 2


def test_who_was_left_is_saved_with_the_whole_row_and_the_reason(window, people_list, tmp_path):
    window.choose(people_list(("Thị Mai", "1990"), ("Thị Mai", "1990", "3"), ("", "1980")))
    window.go_on()
    window.go_on()
    path = tmp_path / "loi.xlsx"
    window.result.errors_asked.emit(path)
    window.wait()
    refused, _ = read_sheets(path.read_bytes())
    assert refused.rows[1:] == (
        ("4", "Họ và tên", "nothing is written here", "", "1980", "", ""),
        ("3", "", "in doubt, and left out as you chose", "Thị Mai", "1990", "3", ""),
    )


def use(unit, moment):
    [person] = find_people(unit, moment, typed="Thị Mai")
    draft = ConsentDraft("register", "given", "self", None, "12/2026")
    note_consent(unit, moment, person_id=person.person_id, draft=draft)


@pytest.mark.usefixtures("vietnamese")
def test_once_somebody_is_in_use_the_others_can_still_be_taken_back(
    window, people_list, store, count, qtbot
):
    window.choose(people_list(("Thị Mai",), ("Điểu Bơ",), ("Y Moan",)))
    window.go_on()
    window.go_on()
    with qtbot.wait_signal(store.changed):
        store.change(use)
    window.result._undo.click()
    window.wait()
    assert window.result._trouble.isVisible()
    assert window.result._unused.text().strip() == "Gỡ những người chưa dùng đến"
    window.result._unused.click()
    window.wait()
    assert window.result.sentence() == "Đã gỡ 2 người."
    assert not window.result._unused.isVisible()
    assert count() == 1


def test_the_whole_import_is_taken_back_with_one_press(window, people_list, count):
    window.choose(people_list(("Thị Mai",), ("Điểu Bơ",)))
    window.go_on()
    window.go_on()
    window.result._undo.click()
    window.wait()
    assert window.result.sentence() == "The import of nguoi.csv was taken back."
    assert count() == 0


def test_old_letters_are_asked_about_with_the_names(window, tmp_path):
    path = tmp_path / "cu.csv"
    old = "Hä vµ tªn,N¨m sinh\nNguyÔn V¨n §øc,1980\nTrÇn ThÞ BÝch,1990\n"
    path.write_bytes(old.encode("latin-1"))
    window.choose(path)
    assert window.button == "The letters are right"
    window.dialog._letters_step.choose(Letters.TCVN3)
    assert window.dialog._letters_step.texts() == "Nguyễn Văn Đức\nTrần Thị Bích"


def test_without_a_name_there_is_no_way_on_until_a_column_is_named(window, people_list):
    window.choose(people_list(("Điểu Bơ", "1961"), headings=("Cột một", "Năm sinh")))
    assert window.button == "Say which column is the full name"
    choice = window.dialog._mapping_step.table._choices[0]
    choice.setCurrentIndex(choice.findText("Full name"))
    window.go_on()
    assert window.button == "Import 1 people"
    window.choose(people_list(("Thị Mai", "1961"), headings=("Cột một", "Năm sinh")))
    assert window.button == "Look first"


def test_records_of_a_library_program_hold_no_people(window, tmp_path):
    path = tmp_path / "sach.mrc"
    path.write_bytes(b"00024nam a2200025 i 4500\x1e\x1d")
    window.choose(path)
    assert "no table" in window.dialog._file_step.trouble()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_our_own_workbook_is_taken_without_a_question(
    app_language, store, qtbot, tmp_path, language
):
    translation.install(app_language, language)
    window = Wizard(store, PeopleKind(), qtbot)
    path = tmp_path / "mau.xlsx"
    window.dialog._file_step.sample_asked.emit(path)
    window.wait()
    reading = people_lists.read(path, tmp_path)
    assert reading.headings == own_headings()
    assert [field_names()[field] for field in reading.mapping] == list(own_headings())
    assert (reading.listed, reading.refused, reading.remarks) == (2, 0, 0)
    window.choose(path)
    assert window.figures == ["2", "0", "0", "0"]
    assert set(sample_words().choices) == {"group", "address"}
