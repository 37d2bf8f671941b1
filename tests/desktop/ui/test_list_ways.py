"""From the menu on a page to the window of the list, in the real window."""

import pytest
from PySide6.QtWidgets import QMenu

from desktop.register.keepers import Role, may_do
from desktop.ui.catalogue.export_dialog import ExportDialog
from desktop.ui.list_import.import_dialog import ImportDialog
from desktop.ui.list_import.past_imports_dialog import PastImportsDialog
from desktop.ui.people.export_dialog import PeopleExportDialog
from tests.desktop.ui.test_page_table import window

__all__ = ["window"]


def deed(page, words):
    """Return what stands in a menu of the page."""
    [found] = [
        deed
        for menu in page.findChildren(QMenu)
        for deed in menu.actions()
        if deed.text().split("\t")[0] == words
    ]
    return found


@pytest.mark.parametrize(
    ("page", "words", "kind", "title"),
    [
        ("catalogue", "Take books from an Excel list…", ImportDialog, "Import a book list"),
        ("catalogue", "Take the catalogue out…", ExportDialog, "Take the catalogue out"),
        ("catalogue", "Past imports…", PastImportsDialog, "Past imports"),
        ("people", "Past imports…", PastImportsDialog, "Past imports"),
        ("people", "Take people from an Excel list…", ImportDialog, "Import a list of people"),
        (
            "people",
            "Write the list of people into an Excel file…",
            PeopleExportDialog,
            "Write the list of people into a file?",
        ),
    ],
)
def test_each_page_opens_the_window_of_its_lists(house, window, page, words, kind, title):
    deed(window.open_page(page), words).trigger()
    [dialog] = [found for found in window.frame.findChildren(kind) if found.isVisible()]
    assert dialog.windowTitle() == title
    dialog.reject()


def test_only_whoever_is_in_charge_is_offered_to_take_people_out(house, window):
    page = window.open_page("people")
    out = deed(page, "Write the list of people into an Excel file…")
    page.show_for(may_do(Role.HELPER))
    assert not out.isVisible()
    page.show_for(may_do(Role.KEEPER))
    assert out.isVisible()
