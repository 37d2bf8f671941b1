"""A list of people on its way in, step by step, and on its way out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.erasure import erase_person
from desktop.operations.people import PersonLine, find_people
from desktop.register.scanned_keys import Scan
from desktop.ui.list_import.book_kind import BookKind
from desktop.ui.list_import.import_dialog import ImportDialog
from desktop.ui.list_import.isbn_sheet import IsbnSheet
from desktop.ui.list_import.past_imports_dialog import PastImportsDialog
from desktop.ui.list_import.people_kind import PeopleKind
from desktop.ui.people.export_dialog import PeopleExportDialog
from tests.book_lists import written
from tests.day.hands import Keeper, wait_until
from tests.marc_records import marc

HEADINGS = (
    "STT", "Họ và tên", "Năm sinh", "Giới tính", "Thôn", "Số điện thoại", "Số thẻ", "Chủ hộ",
    "Người giám hộ", "Ghi chú",
)  # fmt: skip
ROWS = (
    ("1", "Điểu Mẫu", "khoảng 1950", "Nam", "3", "0912000111", "", "Điểu Mẫu", "", "già làng"),
    ("2", "Thị Thử", "20/11/2016", "Nữ", "3", "", "", "Điểu Mẫu", "Điểu Mẫu", ""),
    ("3", "H'Thí Dụ", "2015", "Nữ", "3", "", "TV-015", "Điểu Mẫu", "", ""),
    ("4", "Y Ví Niê", "1988", "Nam", "5", "912000222", "", "Y Ví Niê", "", ""),
    ("5", "Y Vỉ Niê", "1988", "Nam", "5", "", "", "", "", "ghi hai lần?"),
    ("6", "Nguyễn Văn Nháp", "36 tuổi", "Nam", "Thôn 1", "không có", "", "", "", ""),
    ("7", "", "1990", "Nữ", "Thôn 1", "", "", "", "", ""),
    ("", "Tổng cộng: 7 người", "", "", "", "", "", "", "", ""),
)
_LETTERS_ASKED = "Hä vµ tªn,N¨m sinh\nNguyÔn V¨n Nh¸p,1980\nTrÇn ThÞ MÉu,1990\n"


@dataclass(frozen=True, slots=True)
class _Import:
    """An import of people under way; some of the list are in the register already."""

    dialog: ImportDialog

    def go_on(self) -> "_Import":
        self.dialog._next.click()
        return self.settle()

    def settle(self) -> "_Import":
        wait_until(self.dialog._steps.isEnabled)
        return self


def _known(keeper: Keeper) -> PersonLine:
    return keeper.ask(lambda unit, moment: find_people(unit, moment, limit=1))[0]


def _forget(keeper: Keeper) -> None:
    """Have nobody of the list in the register, whatever picture was taken before."""

    def erase(unit, moment):
        for name in (row[1] for row in ROWS if row[1]):
            for person in find_people(unit, moment, typed=name, everyone=True):
                if person.full_name == name:
                    erase_person(unit, moment, person_id=person.person_id)

    keeper.house.store.submit(erase).result()


def _import(keeper: Keeper) -> _Import:
    keeper.open("people")
    _forget(keeper)
    known = _known(keeper)
    alike = ("8", known.full_name, str(known.birth_year or ""), "", "", "", "", "", "", "")
    dialog = ImportDialog(keeper.house.store, PeopleKind(), keeper.frame)
    dialog.show()
    with TemporaryDirectory() as folder:
        dialog.choose(written(Path(folder), HEADINGS, (*ROWS, alike), name="Bạn đọc 2026.csv"))
        return _Import(dialog).settle()


def _choose(keeper: Keeper) -> QWidget:
    keeper.open("people")
    dialog = ImportDialog(keeper.house.store, PeopleKind(), keeper.frame)
    dialog.show()
    return dialog


def _letters(keeper: Keeper) -> QWidget:
    dialog = _choose(keeper)
    assert isinstance(dialog, ImportDialog)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cu.csv"
        path.write_bytes(_LETTERS_ASKED.encode("latin-1"))
        dialog.choose(path)
        _Import(dialog).settle()
    return dialog


def _in_doubt(keeper: Keeper) -> QWidget:
    dialog = _import(keeper).go_on().dialog
    preview = dialog._preview_step
    preview._tables.open(preview._in_doubt)
    preview._in_doubt.activated_value.emit(preview._in_doubt._values_model.value_at(0))
    return dialog


def _left_empty(keeper: Keeper) -> QWidget:
    dialog = _import(keeper).go_on().dialog
    dialog._preview_step._tables.open(dialog._preview_step._remarks)
    return dialog


def _in_use(keeper: Keeper) -> QWidget:
    dialog = _import(keeper).go_on().go_on().dialog

    def agree(unit, moment):
        [person] = find_people(unit, moment, typed="Y Ví Niê", limit=1)
        draft = ConsentDraft("register", "given", "self", None, "12/2026")
        note_consent(unit, moment, person_id=person.person_id, draft=draft)

    keeper.house.store.submit(agree).result()
    dialog._result_step._undo.click()
    return _Import(dialog).settle().dialog


def _only_unused(keeper: Keeper) -> QWidget:
    dialog = _in_use(keeper)
    assert isinstance(dialog, ImportDialog)
    dialog._result_step._unused.click()
    return _Import(dialog).settle().dialog


def _past(keeper: Keeper) -> QWidget:
    """The lists that were imported, one of them with somebody who is in use."""
    _in_use(keeper).close()
    dialog = PastImportsDialog(keeper.house.store, keeper.frame)
    dialog.open()
    wait_until(dialog.back.isEnabled)
    return dialog


def _records(keeper: Keeper) -> QWidget:
    """What is taken of the records of a library program."""
    keeper.open("catalogue")
    dialog = ImportDialog(keeper.house.store, BookKind(), keeper.frame)
    dialog.show()
    more = [("246", "  \x1faGùi và nương"), ("852", "  \x1fjVN.12\x1fp30417000000646")]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Koha.mrc"
        path.write_bytes(marc("Gùi trên nương", more=more) + marc("Mùa rẫy mới"))
        dialog.choose(path)
        return _Import(dialog).settle().dialog


def _isbns(keeper: Keeper) -> QWidget:
    """A list of ISBNs, with something that is none."""
    keeper.open("catalogue")
    sheet = IsbnSheet(keeper.frame)
    sheet.open()
    sheet.lines.setPlainText("9786041234505\n978-604-2-09021-6")
    sheet.take_scan(
        Scan("30417000000646", spoiled=False, rewritten=False, slowest_ms=9, ended_by="", pieces=1)
    )
    return sheet


def _out(keeper: Keeper) -> QWidget:
    keeper.open("people")
    dialog = PeopleExportDialog(keeper.house.store, keeper.frame)
    dialog.open_over(keeper.frame)
    return dialog


LISTS: Mapping[str, Callable[[Keeper], QWidget]] = {
    "91-choose-a-list-of-people": _choose,
    "92-names-in-old-letters": _letters,
    "93-columns-of-people": lambda keeper: _import(keeper).dialog,
    "94-people-looked-over": lambda keeper: _import(keeper).go_on().dialog,
    "95-people-in-doubt": _in_doubt,
    "96-people-left-empty": _left_empty,
    "97-people-taken": lambda keeper: _import(keeper).go_on().go_on().dialog,
    "98-people-in-use": _in_use,
    "98-people-taken-back": _only_unused,
    "99-people-out": _out,
    "99-past-imports": _past,
    "99-records": _records,
    "99-isbns": _isbns,
}
