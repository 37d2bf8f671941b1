"""The desk's one conversation: codes come in, one after another, and each is acted on."""

from collections import deque
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.background.store_thread import StoreThread
from desktop.operations.lending import (
    CardScanned,
    Scanned,
    SeveralCopies,
    lend_copy,
    renew_loan,
    return_copy,
    scan,
)
from desktop.register.errors import LoanLimitReachedError, RenewalLimitReachedError
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.lending.desk_sentences import limit_question, sentence_of
from desktop.ui.parts.sentence_line import ATTENTION

_IDLE_MS = 60_000
Limit = LoanLimitReachedError | RenewalLimitReachedError


class Desk(QObject):
    """Serves one person at a time; knows no widget.

    Signals:
        said: a sentence to show, and its tone.
        asked: a limit was reached; a question, and the words of the answer that goes on.
        choice_wanted: one ISBN, several copies; carries them.
        person_changed: another person is served, or nobody.
        settled: the code that came last is dealt with.
    """

    said = Signal(str, str)
    asked = Signal(str, str)
    choice_wanted = Signal(object)
    person_changed = Signal()
    settled = Signal()

    def __init__(self, store: StoreThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.person_id: UUID | None = None
        self._waiting: deque[str] = deque()
        self._busy = False
        self._limit: Limit | None = None
        # A person who walked away must not get the next one's books.
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.finish)

    def take_code(self, code: str) -> None:
        """Act on a code; a scanner may be faster than the disk, so codes wait for their turn."""
        self._waiting.append(code)
        self._take_next()

    def serve(self, person_id: UUID) -> None:
        """Serve this person from now on."""
        self._limit = None
        self.person_id = person_id
        self._idle.start()
        self.person_changed.emit()

    def finish(self) -> None:
        """Serve nobody."""
        self._limit = None
        self.person_id = None
        self._idle.stop()
        self.person_changed.emit()

    def renew(self, loan_id: UUID) -> None:
        """Give the loan a later due date."""
        self._store.change(
            lambda unit, moment: renew_loan(unit, moment, loan_id=loan_id),
            then=self._on_scanned,
            failed=self._on_refused,
        )

    def take_back(self, loan_id: UUID) -> None:
        """Take the copy of the loan back."""
        self._store.change(
            lambda unit, moment: return_copy(unit, moment, loan_id=loan_id),
            then=self._on_scanned,
            failed=self._on_refused,
        )

    def go_on(self) -> None:
        """Do what the limit stopped: the keeper decides."""
        limit, self._limit = self._limit, None
        if isinstance(limit, LoanLimitReachedError):
            self._lend_despite(limit.person_id, limit.copy_id)
        elif isinstance(limit, RenewalLimitReachedError):
            self._renew_despite(limit.loan_id)

    def leave_it(self) -> None:
        """Leave what the limit stopped."""
        self._limit = None
        self.settled.emit()

    def _take_next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy, self._limit = True, None
        code, person_id = self._waiting.popleft(), self.person_id
        self._store.change(
            lambda unit, moment: scan(unit, moment, code=code, person_id=person_id),
            then=self._on_code_read,
            failed=self._on_code_refused,
        )

    def _on_code_read(self, scanned: Scanned) -> None:
        self._busy = False
        self._on_scanned(scanned)
        self._take_next()

    def _on_code_refused(self, error: Exception) -> None:
        self._busy = False
        self._on_refused(error)
        self._take_next()

    def _on_scanned(self, scanned: Scanned) -> None:
        if self.person_id is not None:
            self._idle.start()
        if isinstance(scanned, CardScanned):
            self.serve(scanned.person_id)
        elif isinstance(scanned, SeveralCopies):
            self.said.emit(*sentence_of(scanned))
            self.choice_wanted.emit(scanned)
        else:
            self.said.emit(*sentence_of(scanned))
        self.settled.emit()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, LoanLimitReachedError | RenewalLimitReachedError):
            self._limit = error
            self.asked.emit(*limit_question(error))
        else:
            self.said.emit(ErrorPresenter().sentence(error), ATTENTION)
            self.settled.emit()

    def _lend_despite(self, person_id: UUID, copy_id: UUID) -> None:
        self._store.change(
            lambda unit, moment: lend_copy(
                unit, moment, person_id=person_id, copy_id=copy_id, despite_limit=True
            ),
            then=self._on_scanned,
            failed=self._on_refused,
        )

    def _renew_despite(self, loan_id: UUID) -> None:
        self._store.change(
            lambda unit, moment: renew_loan(unit, moment, loan_id=loan_id, despite_limit=True),
            then=self._on_scanned,
            failed=self._on_refused,
        )
