"""The slip of whoever was served: of the person, or of the whole household."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.loan_slips import LoanSlip, loan_slip
from desktop.paper.loan_slips import SLIP_PAPERS, loan_slip_pages
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.loan_slip_words import paper_words, printed_slip
from desktop.ui.printing.paper_dialog import PaperDialog

PERSON, HOUSEHOLD = "person", "household"


class LoanSlipDialog(PaperDialog):
    """Shows the slip as it will be printed."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, person_id: UUID
    ) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Print a loan slip"))
        self._person_id = person_id
        self._slip: LoanSlip | None = None
        self.which, self.paper = OneOf(), OneOf()
        self.which.add(PERSON, self.tr("For this person"))
        self.which.add(HOUSEHOLD, self.tr("For the whole household"))
        words = paper_words()
        for key in SLIP_PAPERS:
            self.paper.add(key, words[key])
        for part in (
            self.which,
            self.paper,
            wrapped(self.tr("Of a child only the given name stands on the slip."), "soft"),
        ):
            self.choices.addWidget(part)
        self.which.hide()
        self.which.chosen.connect(lambda _: self._read())
        self.paper.chosen.connect(lambda _: self._draw())
        self._read()

    def _read(self) -> None:
        person_id, whole = self._person_id, self.which.key() == HOUSEHOLD
        self._store.read(
            lambda unit, moment: loan_slip(
                unit, moment, person_id=person_id, whole_household=whole
            ),
            then=self._show,
            failed=lambda error: self.say(ErrorPresenter().sentence(error), ATTENTION),
        )

    def _show(self, slip: LoanSlip) -> None:
        is_first, self._slip = self._slip is None, slip
        if is_first:
            self.which.setVisible(slip.household > 1)
            if slip.paper in SLIP_PAPERS:
                self.paper.choose(slip.paper)
        self._draw()

    def _draw(self) -> None:
        slip = self._slip
        if slip is None or not slip.readers:
            self.show_pages(())
            self.say("" if slip is None else self.tr("No book is out: there is nothing to print."))
            return
        self.say("")
        self.show_pages(loan_slip_pages(printed_slip(slip), SLIP_PAPERS[self.paper.key()]))
