"""Words for the loudspeaker and for a group on Zalo: how many books are late, nobody's name."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.overdue_slips import VillageCount, late_by_village
from desktop.operations.settings import read_settings
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.slip_words import spoken_words, written_words

SPOKEN, WRITTEN = "spoken", "written"
_WIDTH, _HEIGHT = 640, 560


class AnnouncementDialog(Sheet):
    """Shows the words, which may be changed before they are copied."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._house = ""
        self._counts: tuple[VillageCount, ...] = ()
        self.setWindowTitle(self.tr("Words without names"))
        self.which = OneOf()
        self.which.add(SPOKEN, self.tr("To be read over the loudspeaker"))
        self.which.add(WRITTEN, self.tr("To be sent to a group on Zalo"))
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Words without names"))
        self.words.setTabChangesFocus(True)
        self._said = SentenceLine()
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.GAP,) * 4)
        column.setSpacing(12)
        column.addWidget(wrapped(self.tr("Words without names"), "pageTitle"))
        column.addWidget(self.which)
        column.addWidget(self.words, 1)
        column.addWidget(self._said)
        column.addWidget(self._buttons())
        self.which.chosen.connect(lambda _: self._write())
        store.read(
            lambda unit, moment: (
                read_settings(unit, moment).house_name,
                late_by_village(unit, moment),
            ),
            then=self._show,
        )

    def open_over(self, page: QWidget) -> None:
        """Open as large as the window allows."""
        fit_over(self, page, width=_WIDTH, height=_HEIGHT)
        self.open()

    def said(self) -> str:
        """Return the sentence above the buttons."""
        return "" if self._said.isHidden() else self._said.sentence()

    def _buttons(self) -> QWidget:
        below = QWidget()
        row = Flow()
        below.setLayout(row)
        copy = button(self.tr("Copy the words"), "main")
        copy.clicked.connect(self._copy)
        leave = button(self.tr("Close   Esc"), "quiet")
        leave.clicked.connect(self.reject)
        for made in (copy, leave):
            made.setAutoDefault(False)
            row.addWidget(made)
        return below

    def _show(self, found: tuple[str, tuple[VillageCount, ...]]) -> None:
        self._house, self._counts = found
        self._write()

    def _write(self) -> None:
        say = spoken_words if self.which.key() == SPOKEN else written_words
        nothing = self.tr("No book is overdue. Very good!")
        self.words.setPlainText(say(self._house, self._counts) if self._counts else nothing)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        self._said.say(self.tr("The words are copied. Paste them with Ctrl+V."), DONE)
        self._said.show()
