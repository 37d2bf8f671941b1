"""The sheets that lie beside the computer: all its keys, and how a scanner is set up."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.settings import HouseSettings, read_settings
from desktop.paper.guide_sheets import key_sheets, scanner_sheet
from desktop.ui.keys import KeyWords
from desktop.ui.parts.labels import wrapped
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.guide_words import key_sheet_of, scanner_sheet_of
from desktop.ui.printing.paper_dialog import PaperDialog

KEYS, SCANNER = "keys", "scanner"


class GuideDialog(PaperDialog):
    """Asks which of the two sheets."""

    def __init__(
        self,
        store: StoreThread,
        parent: QWidget | None = None,
        *,
        tabs: Sequence[KeyWords],
        first: str = KEYS,
    ) -> None:
        """Offer the sheet `first`; `tabs` are the pages with their keys."""
        super().__init__(store, parent)
        self.name_it(self.tr("Print a sheet to lie beside the computer"))
        self._tabs = tabs
        self._house = ""
        self.which = OneOf()
        self.which.add(KEYS, self.tr("The keys of the program"))
        self.which.add(SCANNER, self.tr("Setting up a barcode scanner"))
        self.which.choose(first)
        self.choices.addWidget(self.which)
        words = self.tr("The keys are those that F1 shows, all on one sheet.")
        self._about_keys = wrapped(words, "soft")
        self.choices.addWidget(self._about_keys)
        self.which.chosen.connect(lambda _: self._draw())
        self._store.read(read_settings, then=self._show)

    def _show(self, settings: HouseSettings) -> None:
        self._house = settings.house_name
        self._draw()

    def _draw(self) -> None:
        self._about_keys.setVisible(self.which.key() == KEYS)
        if self.which.key() == KEYS:
            self.show_pages(key_sheets(key_sheet_of(self._house, self._tabs)))
        else:
            self.show_pages((scanner_sheet(scanner_sheet_of(self._house)),))
