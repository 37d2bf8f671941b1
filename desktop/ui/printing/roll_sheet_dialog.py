"""Sheets for calling a roll by hand, with the members of a club or without."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.roll_sheets import RollSheetFacts, roll_sheet_facts
from desktop.paper.ruled_pages import ruled_pages
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.labels import naming, wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.printing.roll_sheet_words import roll_sheet
from desktop.ui.wording import number

NAMES, BLANK = "names", "blank"
_USUAL, _MOST = 4, 6


class RollSheetDialog(PaperDialog):
    """Asks whether the names stand on it, and for how many sessions it is."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None, *, club_id: UUID) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Print sheets for calling the roll"))
        self._facts: RollSheetFacts | None = None
        self.which = OneOf()
        self.which.add(NAMES, self.tr("With the members"))
        self.which.add(BLANK, self.tr("Blank, for any club"))
        self.sessions = NumberField(self.tr("For how many sessions"), lowest=1, highest=_MOST)
        self.sessions.set_number(_USUAL)
        self.choices.addWidget(
            wrapped(self.tr("For an evening without power, or a session outside the house."))
        )
        self.choices.addWidget(self.which)
        self.choices.addWidget(naming(self.sessions, self.tr("For how many sessions")))
        self.choices.addWidget(self.sessions)
        self.choices.addWidget(
            wrapped(self.tr("There are names on it: do not hang it up."), "soft")
        )
        self.which.chosen.connect(lambda _: self._draw())
        self.sessions.number_changed.connect(lambda _: self._draw())
        self._store.read(
            lambda unit, moment: roll_sheet_facts(unit, moment, club_id=club_id),
            then=self._show,
            failed=lambda error: self.say(ErrorPresenter().sentence(error), ATTENTION),
        )

    def _show(self, facts: RollSheetFacts) -> None:
        self._facts = facts
        words = self.tr("With the members of {club}: {count}")
        count = number(len(facts.names))
        self.which.set_words(NAMES, words.format(club=facts.club, count=count))
        self._draw()

    def _draw(self) -> None:
        if self._facts is not None:
            with_names = self.which.key() == NAMES
            sheet = roll_sheet(self._facts, sessions=self.sessions.number(), with_names=with_names)
            self.show_pages(ruled_pages(sheet))
