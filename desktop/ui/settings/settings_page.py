"""The settings of the house, as cards of sentences."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.background.together import together
from desktop.operations.keepers import KeeperLine, keepers
from desktop.operations.settings import HouseSettings, change_settings, read_settings
from desktop.operations.visit_groups import VisitGroup, set_visit_groups, visit_groups
from desktop.ui import theme
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.keepers.emergency_line import EmergencyLine
from desktop.ui.keepers.keeper_dialog import KeeperDialog
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.page_key import page_key
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.settings.groups_card import GroupsCard
from desktop.ui.settings.house_card import HouseCard, ScreenCard
from desktop.ui.settings.keepers_card import KeepersCard
from desktop.ui.settings.lending_card import LendingCard
from desktop.ui.settings.opening_card import OpeningCard
from desktop.ui.settings.scan_test_dialog import ScanTestDialog
from desktop.ui.settings.support_dialog import SupportDialog
from desktop.ui.settings.tallies_card import TalliesCard


class SettingsPage(QWidget):
    """What the house chooses for itself.

    Signals:
        saved: the choices are kept; carries the HouseSettings.
        other_asked: open or add another house of this computer.
        scanner_sheet_asked: print how a scanner is set up.
    """

    saved = Signal(object)
    other_asked = Signal()
    scanner_sheet_asked = Signal()

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._settings: HouseSettings | None = None
        self._presenter = ErrorPresenter(self)
        self.house = HouseCard()
        self.house.another.clicked.connect(self.other_asked)
        self.look = ScreenCard()
        self.keepers = KeepersCard()
        self.keepers.asked.connect(self._open_keeper)
        self.emergency = EmergencyLine(store, self)
        self.keepers.add_line(self.emergency)
        self.lending = LendingCard()
        self.groups = GroupsCard()
        self.opening = OpeningCard()
        self.tallies = TalliesCard()
        self._answer = wrapped("")
        self.lending.test_scanner.clicked.connect(self.test_scanner)
        self.lending.scanner_sheet.clicked.connect(self.scanner_sheet_asked)
        self._assemble()

    def reload(self) -> None:
        """Fill the cards in from the register."""
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment),
                visit_groups(unit, moment),
                moment.today,
                keepers(unit, moment),
            ),
            then=self._show,
        )

    def _show_keepers(self, lines: tuple[KeeperLine, ...]) -> None:
        self.keepers.show_keepers(lines)
        self.house.show_keepers(lines)
        self.emergency.reload()  # somebody may have the first PIN, or nobody one any more

    def _on_keeper(self, made: KeeperLine | None) -> None:
        if made is not None and self.keepers.is_empty():
            self._store.set_user(made.keeper_id)  # whoever writes the first one down is the first
        self._store.read(keepers, then=self._show_keepers)

    def _open_keeper(self, line: KeeperLine | None) -> None:
        sheet = KeeperDialog(self._store, line, self)
        sheet.saved.connect(self._on_keeper)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open_over(self)

    def ask_keeper(self) -> None:
        """Put the cursor where the name of the keeper is written."""
        self.house.keeper.setFocus()
        self.house.keeper.selectAll()

    def test_scanner(self) -> None:
        """Open the page that shows what a scanner sends."""
        sheet = ScanTestDialog(self)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def open_support(self) -> None:
        """Show what an officer who helps is given."""
        sheet = SupportDialog(self._store, self)
        # It goes when the register has answered what it asked before it was closed.
        sheet.finished.connect(
            lambda: self._store.read(lambda *_: None, then=lambda _: sheet.deleteLater())
        )
        sheet.open_over(self)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        for left, right in (
            (self.house, self.lending),
            (self.groups, self.opening),
            (self.keepers, self.look),
        ):
            pair = SideBySide(narrowest=700)
            pair.add(left)
            pair.add(right)
            column.addWidget(pair)
        column.addWidget(self.tallies)
        row = Flow(gap=2 * theme.GAP)
        save = button(self.tr("Save   Ctrl+S"), "main", "check")
        save.clicked.connect(self._save)
        row.addWidget(save)
        self.support = button(self.tr("Support package…"), "quiet", "circle-help")
        self.support.clicked.connect(self.open_support)
        row.addWidget(self.support)
        column.addLayout(row)
        column.addWidget(self._answer)
        column.addStretch()
        page_key(self, "Ctrl+S", self._save)

    def _show(
        self,
        shown: tuple[HouseSettings, tuple[VisitGroup, ...], date, tuple[KeeperLine, ...]],
    ) -> None:
        settings, groups, today, lines = shown
        self._settings = settings
        self.house.show_settings(settings)
        self._show_keepers(lines)
        self.look.show_settings(settings)
        self.lending.show_policy(settings.lending)
        self.lending.show_slips(settings.slip_paper)
        self.groups.show_groups(groups)
        self.tallies.show_tallies(settings.tallies)
        self.opening.show_calendar(settings.opening, today=today)

    def _save(self) -> None:
        if self._settings is None:
            return
        chosen = replace(
            self._settings,
            house_name=self.house.name.text().strip(),
            keeper_name=self.house.keeper.text().strip(),
            house_number=self.house.number.text().strip(),
            lending=self.lending.policy(),
            opening=self.opening.calendar(),
            text_scale=self.look.letters.currentData(),
            language=self.look.language.currentData(),
            sounds=self.look.sounds.isChecked(),
            traits_kept=self.house.traits.isChecked(),
            tallies=self.tallies.tallies(),
            slip_paper=self.lending.slips.currentData(),
        )
        labels = self.groups.labels()
        self._store.change(
            together(
                partial(change_settings, settings=chosen), partial(set_visit_groups, labels=labels)
            ),
            then=lambda _: self._on_saved(chosen),
            failed=self._on_failed,
        )

    def _on_saved(self, chosen: HouseSettings) -> None:
        self._settings = chosen
        self._store.read(keepers, then=self._show_keepers)
        self._say(self.tr("Saved."), "done")
        self.saved.emit(chosen)

    def _on_failed(self, error: Exception) -> None:
        self._say(self._presenter.sentence(error), "overdue")

    def _say(self, sentence: str, name: str) -> None:
        self._answer.setText(sentence)
        self._answer.setObjectName(name)
        self.style().unpolish(self._answer)
        self.style().polish(self._answer)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._answer.clear()
        self.emergency.reload()
        if self._settings is None:
            self.reload()
        else:  # what was half filled in stays; the letters may have been changed by A+ meanwhile
            self.look.show_letters(theme.letter_size())
