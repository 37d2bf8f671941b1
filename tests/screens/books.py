"""The screens for changing many books, and for what left the stock."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from desktop.operations.catalogue import find_titles
from desktop.operations.trash import trash, trash_title
from desktop.ui.catalogue.bulk_dialog import BulkDialog
from desktop.ui.catalogue.catalogue_page import CataloguePage
from desktop.ui.catalogue.copy_dialog import CopyDialog
from tests.day.hands import Keeper, wait_until

_CHOSEN = 9


def _books(keeper: Keeper) -> CataloguePage:
    page = keeper.open("catalogue")
    assert isinstance(page, CataloguePage)
    keeper.settle()
    return page


def _several(keeper: Keeper) -> QWidget:
    """Nine books chosen in the list."""
    page = _books(keeper)
    table = page._titles
    table.selectRow(0)
    how = QItemSelectionModel.SelectionFlag
    for row in range(1, _CHOSEN):
        index = table.model().index(row, 0)
        table.selectionModel().select(index, how.Select | how.Rows)
    return keeper.frame


def _lent(keeper: Keeper) -> QWidget:
    """The books that readers have now."""
    _books(keeper)._filter.press("lent")
    keeper.settle()
    return keeper.frame


def _copy(keeper: Keeper) -> QWidget:
    """The sheet of one copy."""
    page = _books(keeper)
    page._filter.choose(None)
    page.reload()
    keeper.settle()
    section = page._pane.copy
    assert section is not None
    section.edit.click()
    return next(one for one in page.findChildren(CopyDialog) if one.isVisible())


def _bulk(keeper: Keeper) -> QWidget:
    """The sheet that changes them all."""
    _several(keeper)
    page = _books(keeper)
    page.change_several()
    wait_until(lambda: any(one.isVisible() for one in page.findChildren(BulkDialog)))
    dialog = next(one for one in page.findChildren(BulkDialog) if one.isVisible())
    dialog.value.setText("Kệ truyện, cạnh cửa sổ")
    wait_until(dialog._saver.isEnabled)
    return dialog


def _trash(keeper: Keeper) -> QWidget:
    """What was thrown away."""
    if not keeper.ask(trash):
        titles = keeper.ask(lambda unit, moment: find_titles(unit, moment, limit=200))
        title = next(title for title in titles if title.copies_in == title.copies)
        keeper.house.store.submit(
            lambda unit, moment: trash_title(unit, moment, title_id=title.title_id)
        ).result()
    dialog = _books(keeper).open_trash()
    wait_until(dialog.back.isEnabled)
    return dialog


BOOKS: Mapping[str, Callable[[Keeper], QWidget]] = {
    "70-books-chosen": _several,
    "71-books-changed-together": _bulk,
    "72-trash": _trash,
    "73-books-lent": _lent,
    "74-copy": _copy,
}
