"""The centre's book lists on a stick: what they are to this house, and a button to take one in."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.background.pack_taking import PackNews, PackOnStick, PacksOnStick
from desktop.operations.isbn_lookup import PackState
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped


class StickPacks(QWidget):
    """One sentence for each list; a button where it may be taken in.

    Signals:
        asked: take in the list in this file.
    """

    asked = Signal(str)

    def __init__(self, found: PacksOnStick) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        newest = max((one.state.made_on for one in found.packs if one.state.made_on), default=None)
        for pack in found.packs:
            # An officer may have laid the new one beside the old: one of them is worth a button.
            if pack.state.made_on == newest or pack.news is PackNews.DAMAGED:
                self._show(pack)

    def _show(self, pack: PackOnStick) -> None:
        words = self._words(pack)
        may_be_taken = pack.news in (PackNews.NEWER, PackNews.SAME)
        self._column.addWidget(wrapped(words, "" if may_be_taken else "soft"))
        if not may_be_taken:
            return
        is_new = pack.news is PackNews.NEWER
        take = button(
            self.tr("Take in the book list") if is_new else self.tr("Take it in again"),
            "" if is_new else "quiet",
            "usb",
        )
        take.setAccessibleDescription(words)
        take.clicked.connect(partial(self.asked.emit, pack.file_name))
        row = Flow()
        row.addWidget(take)
        self._column.addLayout(row)

    def _words(self, pack: PackOnStick) -> str:
        which = pack_words(pack.state)
        if pack.news is PackNews.NEWER:
            return self.tr("The centre’s book list lies on it: {which}.").format(which=which)
        if pack.news is PackNews.SAME:
            return self.tr("The book list on it is the one that is here: {which}.").format(
                which=which
            )
        if pack.news is PackNews.OLDER:
            return self.tr("The book list on it is older than the one that is here.")
        if pack.news is PackNews.FOREIGN:
            return self.tr("The book list on it is another centre’s; it is left as it is.")
        return self.tr("A book list on it is damaged. Ask the officer to copy it again.")


def pack_words(state: PackState) -> str:
    """Return how many books a list knows, and of which day it is."""
    day = "" if state.made_on is None else wording.short_date(state.made_on)
    words = QCoreApplication.translate("StickPacks", "{books} books, of {day}")
    return words.format(books=wording.number(state.books), day=day)
