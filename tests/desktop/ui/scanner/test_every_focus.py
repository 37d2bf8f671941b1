"""A scan wherever the cursor can be: every page, every dialog, every field, button and list."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from stdnum import luhn

from desktop.operations.clubs import clubs
from desktop.operations.roll_call import sessions_between
from desktop.ui.rail import TABS, Rail
from tests.conftest import NOW
from tests.desktop.ui.scanner.keyboard import NoProgram, Telex, Vni
from tests.desktop.ui.scanner.whole_house import whole

__all__ = ["whole"]

PAGES = [tab.name for tab in TABS] + ["visits", "crates", "stock_take"]
PROGRAMS = [NoProgram, Vni, Telex]
WORDS = {NoProgram: "Hoa", Vni: "Hoa", Telex: "hoaf"}


def page(name):
    return lambda whole: whole.house.window.open_page(name)


def _overdue(whole):
    whole.house.window.open_page("lending").show_overdue()


def _roll(whole):
    [held] = whole.see(sessions_between, first=NOW.today, last=NOW.today)
    whole.house.window.open_page("clubs").open_roll(held.key)


def _club(whole):
    whole.house.window.open_page("clubs").open_club(whole.see(clubs)[0].club_id)


def _import(whole):
    whole.house.pages._lists.import_books()


def _restore(whole):
    whole.house.pages._restore_dialog()


def _help(whole):
    whole.house.window._help()


def _new(name, add):
    return lambda whole: getattr(whole.house.window.open_page(name), add)()


def _due(whole):
    person_id, _ = whole.reader("Y Ngông")
    desk = whole.house.window.open_page("lending")
    desk.serve(person_id)
    whole.qtbot.wait_until(lambda: desk._serving.person_id() == person_id)
    desk.choose_due_day()


PLACES = {
    **{name: page(name) for name in PAGES},
    "overdue": _overdue,
    "roll": _roll,
    "club": _club,
    "new person": _new("people", "add_person"),
    "new title": _new("catalogue", "add_title"),
    "new club": _new("clubs", "add_club"),
    "new crate": _new("crates", "new_crate"),
    "import": _import,
    "restore": _restore,
    "help": _help,
    "due day": _due,
}


def takers(whole):
    """Return everything that can have the cursor here."""
    window = QApplication.activeWindow() or whole.frame
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    ]


READ = {
    QLineEdit: lambda field: field.text(),
    QSpinBox: lambda field: field.value(),
    QDateEdit: lambda field: field.date(),
    QComboBox: lambda field: field.currentIndex(),
    QPlainTextEdit: lambda field: field.toPlainText(),
    QAbstractButton: lambda button: button.isChecked(),
    QAbstractItemView: lambda view: view.currentIndex().row(),
}


def fields_of(window):
    """Return the fields, buttons and lists, each with what tells what it holds."""
    rail = window.findChild(Rail)
    return [
        (field, read)
        for kind, read in READ.items()
        for field in window.findChildren(kind)
        # The tab of the desk lights up when a scan brings the desk to the front.
        if rail is None or not rail.isAncestorOf(field)
    ]


def held(fields):
    return [read(field) for field, read in fields]


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("place", PLACES)
def test_no_scan_is_lost_or_lands_anywhere(whole, qtbot, place, program):
    whole.furnish()
    received = []
    whole.scans._window.page("lending").take_code = received.append
    PLACES[place](whole)
    whole.settle()
    expected = []
    for number in itertools.count():
        # Looked for each time: a page that was read anew has new tiles and rows.
        widget = next(itertools.islice(takers(whole), number, None), None)
        if widget is None:
            break
        whole.hands.program = program()
        widget.setFocus()
        if isinstance(widget, QLineEdit) and not widget.isReadOnly():
            whole.hands.type(WORDS[program])
            whole.settle()  # what was found for the word is shown
        fields = fields_of(widget.window())
        pages, before = whole.house.window.current(), held(fields)
        code = f"3041700{number:06d}"
        whole.hands.scan(_with_check_digit(code))
        expected.append(_with_check_digit(code))
        assert received == expected, widget
        assert held(fields) == before, widget
        if whole.house.window.current() != pages and QApplication.activeModalWidget() is None:
            PLACES[place](whole)  # the desk came to the front
        whole.settle()
    assert expected


def _with_check_digit(digits):
    return digits + luhn.calc_check_digit(digits)
