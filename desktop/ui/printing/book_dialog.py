"""The registers as printed books, and the record of a withdrawal."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.register_books import CopyBook, LoanBook, accession_book, loan_book
from desktop.operations.settings import read_settings
from desktop.operations.withdrawal import withdraw_copies, withdrawal_record
from desktop.paper.ruled_pages import RuledPages, ruled_pages
from desktop.ui.done_sentences import DoneSentences
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE
from desktop.ui.printing.book_words import accession_pages, loan_pages
from desktop.ui.printing.choice_rows import OneOf
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.printing.record_words import withdrawal_pages
from desktop.ui.printing.withdrawal_rows import WithdrawalRows
from desktop.ui.wording import number

ACCESSIONS, LOANS, WITHDRAWAL = "accessions", "loans", "withdrawal"
Book = TypeVar("Book", CopyBook, LoanBook)
_MONTH = timedelta(days=30)


class BookDialog(PaperDialog):
    """Asks which book, and which part of it."""

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Print books and records"))
        today = store.now().today
        self.numbers = self._number_line(self.tr("All, or numbers like 12, 15-18"))
        self.withdrawal = WithdrawalRows(today)
        self.first = DateField(self.tr("First day"), today - _MONTH)
        self.last = DateField(self.tr("Last day"), today)
        self.last.forbid_after(today)
        self.first.forbid_after(today)
        self.which = OneOf()
        self.which.add(ACCESSIONS, self.tr("Accession register"), self.numbers)
        self.which.add(LOANS, self.tr("Register of loans"), self._days())
        self.which.add(WITHDRAWAL, self.tr("Record of withdrawal"), self.withdrawal)
        self.choices.addWidget(self.which)
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "Ruled as the paper books are. Books that are taken out of the stock stay in "
                    "the register, with the decision."
                ),
                "soft",
            )
        )
        self.which.chosen.connect(lambda _: self.reload())
        self.numbers.editingFinished.connect(self.reload)
        self.withdrawal.changed.connect(self.reload)
        self.withdrawal.withdraw_asked.connect(self._withdraw)
        self.first.day_changed.connect(lambda _: self.reload())
        self.last.day_changed.connect(lambda _: self.reload())
        self.reload()

    def reload(self) -> None:
        """Fetch the lines of the choice again."""
        if self.which.key() == LOANS:
            first, last = self.first.day(), self.last.day()
            self._read(
                lambda unit, moment: loan_book(unit, moment, first=first, last=last),
                lambda house, book, _today: loan_pages(house, book, first, last),
            )
        elif self.which.key() == WITHDRAWAL:
            asked = self.withdrawal
            decision, decided = asked.decision.text().strip(), asked.decided.day()
            record = partial(withdrawal_pages, decision=decision, decided=decided)
            self._read(_withdrawn(asked.numbers.text(), decision, decided), record)
        else:
            self._read(_copies(self.numbers.text()), accession_pages)

    def _read(self, query: Operation[Book], words: Callable[[str, Book, date], RuledPages]) -> None:
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment).house_name,
                query(unit, moment),
                moment.today,
            ),
            then=lambda found: self._show(found[1], words(*found)),
            failed=self._on_refused,
        )

    def _withdraw(self) -> None:
        typed, decision = self.withdrawal.numbers.text(), self.withdrawal.decision.text()
        on_day = self.withdrawal.decided.day()
        self._store.change(
            lambda unit, moment: withdraw_copies(
                unit, moment, typed=typed, decision=decision, on_day=on_day
            ),
            then=lambda done: self.say(DoneSentences().sentence(done), DONE),
            failed=lambda error: self.say(ErrorPresenter().sentence(error), ATTENTION),
        )

    def _show(self, book: CopyBook | LoanBook, pages: RuledPages) -> None:
        self._say_how_many(book)
        self.show_pages(ruled_pages(pages))

    def _say_how_many(self, book: CopyBook | LoanBook) -> None:
        shown, count = len(book.entries), book.count
        if shown < count:
            words = self.tr("{count} lines are too many for one print: the first {shown} are here.")
            self.say(words.format(count=number(count), shown=number(shown)), ATTENTION)
        elif isinstance(book, CopyBook) and book.left_out:
            words = self.tr("{count} lines. No longer in the stock and left out: {numbers}")
            self.say(words.format(count=number(count), numbers=book.left_out), ATTENTION)
        else:
            self.say(self.tr("{count} lines").format(count=number(count)))

    def _on_refused(self, error: Exception) -> None:
        self.show_pages(())
        self.say(ErrorPresenter().sentence(error), ATTENTION)

    def _number_line(self, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        return line

    def _days(self) -> QWidget:
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.first)
        row.addWidget(labelled("–"))
        row.addWidget(self.last)
        row.addStretch()
        return days


def _copies(typed: str) -> Operation[CopyBook]:
    return lambda unit, moment: accession_book(unit, moment, typed=typed)


def _withdrawn(typed: str, decision: str, decided: date) -> Operation[CopyBook]:
    if not typed.strip():
        return _none
    return lambda unit, moment: withdrawal_record(
        unit, moment, typed=typed, decision=decision, on_day=decided
    )


def _none(_unit: object, _moment: object) -> CopyBook:
    """A record that is written by hand."""
    return CopyBook((), 0)
