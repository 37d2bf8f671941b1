"""The desk's one conversation: codes come in, one after another, and each is acted on."""

from collections import deque
from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.lending import (
    CardScanned,
    CopyNotInStock,
    CopyReturned,
    CrateScanned,
    FoundAgain,
    HouseholdScanned,
    IsbnUnknown,
    LabelledBook,
    LabelUnknown,
    ReturnDetails,
    ReturnNoted,
    Scanned,
    SeveralCopies,
    found_again,
    keep_serving,
    lend_copy,
    lend_new_book,
    note_return,
    renew_loan,
    return_copy,
    scan,
    stop_serving,
)
from desktop.register.catalogue import LOST
from desktop.register.errors import LoanLimitReachedError, RenewalLimitReachedError
from desktop.register.holds import BookAwaitedError
from desktop.register.lending import Despite
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.lending.desk_sentences import (
    Told,
    awaited_question,
    in_house_sentence,
    isbn_question,
    limit_question,
    lost_question,
    sentence_of,
)
from desktop.ui.parts.sentence_line import ATTENTION, CALM

_IDLE_MS = 60_000


class Desk(QObject):
    """Serves one person at a time; knows no widget.

    While `in_house`, nobody is served, and books that are scanned were read in the house.
    `returned` is what came back last, for a word about it; `served` is who was served last.

    Signals:
        said: a sentence to show, and its tone.
        asked: something is beyond the usual; a question, and the words of the answer that goes on.
        choice_wanted: one code, several copies or people; carries them.
        label_wanted: a label without a book; carries its code.
        crate_wanted: a crate was scanned, which is no matter of the desk; carries CrateScanned.
        title_wanted: an ISBN is to be added to the catalogue; carries it.
        person_changed: another person is served, or nobody.
        settled: the code that came last is dealt with.
    """

    said = Signal(str, str)
    asked = Signal(str, str)
    choice_wanted = Signal(object)
    label_wanted = Signal(str)
    crate_wanted = Signal(object)
    title_wanted = Signal(str)
    person_changed = Signal()
    settled = Signal()

    def __init__(self, store: StoreThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.person_id: UUID | None = None
        self.served: UUID | None = None
        self.due_on: date | None = None
        self.in_house = False
        self.returned: CopyReturned | None = None
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False
        self._going_on: Callable[[], None] | None = None
        self._label = ""
        # A person who walked away must not get the next one's books.
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.finish)

    def take_code(self, code: str) -> None:
        """Act on a code; a scanner may be faster than the disk, so codes wait for their turn."""
        self._waiting.append(lambda: self._scan(code))
        self._take_next()

    def lend_labelled(self, book: LabelledBook) -> None:
        """Write down the book of an unknown label and lend it to who is served."""
        person_id = self.person_id
        if person_id is not None:
            self._waiting.append(lambda: self._lend_labelled(book, person_id))
            self._take_next()

    def serve(self, person_id: UUID) -> None:
        """Serve this person from now on."""
        self._remember(lambda unit, moment: keep_serving(unit, moment, person_id=person_id))
        self._begin(person_id)

    def finish(self) -> None:
        """Serve nobody."""
        if self.person_id is not None:
            self._remember(stop_serving)
        self._idle.stop()
        self._label = ""
        self._turn_to(None)

    def read_in_house(self) -> None:
        """Serve nobody: the books that come now were read in the house."""
        self.finish()
        self.in_house = True
        self._idle.start()
        self.said.emit(in_house_sentence(), CALM)

    def note(self, loan_id: UUID, details: ReturnDetails) -> None:
        """Note how the copy of the loan came back."""
        self._do(lambda unit, moment: note_return(unit, moment, loan_id=loan_id, details=details))

    def renew(self, loan_id: UUID) -> None:
        """Give the loan a later due date."""
        self._do(lambda unit, moment: renew_loan(unit, moment, loan_id=loan_id))

    def take_back(self, loan_id: UUID) -> None:
        """Take the copy of the loan back."""
        self._do(lambda unit, moment: return_copy(unit, moment, loan_id=loan_id))

    def go_on(self) -> None:
        """Do what was asked about: the keeper decides."""
        going_on, self._going_on = self._going_on, None
        if going_on is not None:
            going_on()

    def leave_it(self) -> None:
        """Leave what was asked about."""
        self._going_on = None
        self.settled.emit()

    def _begin(self, person_id: UUID) -> None:
        self._idle.start()
        self._turn_to(person_id)
        label, self._label = self._label, ""
        if label:
            self.label_wanted.emit(label)

    def _turn_to(self, person_id: UUID | None) -> None:
        self._going_on = None
        self.in_house = False
        self.due_on = None
        self.served = person_id or self.served
        self.person_id = person_id
        self.person_changed.emit()

    def _remember(self, operation: Operation[None]) -> None:
        # No register changes, so no page has to look again.
        self._store.submit(operation)

    def _do(
        self, operation: Operation[Scanned] | Operation[ReturnNoted] | Operation[FoundAgain]
    ) -> None:
        self._store.change(operation, then=self._on_scanned, failed=self._on_refused)

    # ---- one code after the other ------------------------------------------------------------

    def _take_next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy, self._going_on = True, None
        self._waiting.popleft()()

    def _scan(self, code: str) -> None:
        person_id, due_on, in_house = self.person_id, self.due_on, self.in_house
        self._do_in_turn(
            lambda unit, moment: scan(
                unit, moment, code=code, person_id=person_id, due_on=due_on, in_house=in_house
            ),
            self._on_refused,
        )

    def _lend_labelled(
        self, book: LabelledBook, person_id: UUID, *, despite_limit: bool = False
    ) -> None:
        due_on = self.due_on

        def on_refused(error: Exception) -> None:
            self._on_refused(error)
            if isinstance(error, LoanLimitReachedError):
                # The copy that the error names was taken back with all the rest.
                self._going_on = lambda: self._lend_labelled(book, person_id, despite_limit=True)

        self._do_in_turn(
            lambda unit, moment: lend_new_book(
                unit,
                moment,
                book=book,
                person_id=person_id,
                despite_limit=despite_limit,
                due_on=due_on,
            ),
            on_refused,
        )

    def _do_in_turn(
        self, operation: Operation[Scanned], refused: Callable[[Exception], None]
    ) -> None:
        def on_done(scanned: Scanned) -> None:
            self._busy = False
            self._on_scanned(scanned)
            self._take_next()

        def on_refused(error: Exception) -> None:
            self._busy = False
            refused(error)
            self._take_next()

        self._store.change(operation, then=on_done, failed=on_refused)

    # ---- what came of it ---------------------------------------------------------------------

    def _on_scanned(self, scanned: Told) -> None:
        if self.person_id is not None or self.in_house:
            self._idle.start()
        if isinstance(scanned, CopyReturned):
            self.returned = scanned
        if isinstance(scanned, CardScanned):
            self._begin(scanned.person_id)
            self.settled.emit()
            return
        if isinstance(scanned, CrateScanned):
            self.crate_wanted.emit(scanned)
            self.settled.emit()
            return
        if not isinstance(scanned, HouseholdScanned):
            self._label = ""  # whoever lent something else meanwhile has laid that book aside
        if isinstance(scanned, IsbnUnknown):
            self._going_on = lambda: self.title_wanted.emit(scanned.isbn)
            self.asked.emit(*isbn_question(scanned))
        elif isinstance(scanned, CopyNotInStock) and scanned.copy.state == LOST:
            self._going_on = lambda: self._find_again(scanned.copy.copy_id)
            self.asked.emit(*lost_question(scanned))
        else:
            self.said.emit(*sentence_of(scanned))
            self._ask_for_more(scanned)
        self.settled.emit()

    def _ask_for_more(self, scanned: Told) -> None:
        if isinstance(scanned, SeveralCopies | HouseholdScanned):
            self.choice_wanted.emit(scanned)
        elif isinstance(scanned, LabelUnknown) and scanned.person_id is None:
            self._label = scanned.code
        elif isinstance(scanned, LabelUnknown):
            self.label_wanted.emit(scanned.code)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, LoanLimitReachedError):
            self._going_on = lambda: self._lend_despite(error, Despite.LIMIT)
            self.asked.emit(*limit_question(error))
        elif isinstance(error, BookAwaitedError):
            self._going_on = lambda: self._lend_despite(error, Despite.HOLD)
            self.asked.emit(*awaited_question(error))
        elif isinstance(error, RenewalLimitReachedError):
            self._going_on = lambda: self._renew_despite(error.loan_id)
            self.asked.emit(*limit_question(error))
        else:
            self.said.emit(ErrorPresenter().sentence(error), ATTENTION)
            self.settled.emit()

    def _lend_despite(
        self, error: LoanLimitReachedError | BookAwaitedError, despite: Despite
    ) -> None:
        due_on = self.due_on
        self._do(
            lambda unit, moment: lend_copy(
                unit,
                moment,
                person_id=error.person_id,
                copy_id=error.copy_id,
                despite=despite,
                due_on=due_on,
            )
        )

    def _find_again(self, copy_id: UUID) -> None:
        self._do(lambda unit, moment: found_again(unit, moment, copy_id=copy_id))

    def _renew_despite(self, loan_id: UUID) -> None:
        self._do(lambda unit, moment: renew_loan(unit, moment, loan_id=loan_id, despite_limit=True))
