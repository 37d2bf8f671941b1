"""One crate: where it is, the box to scan its books into, and what can be done with it."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations import crate_receiving, crates
from desktop.operations.copy_codes import clean_code
from desktop.operations.crate_lists import CrateCard, CrateCopy
from desktop.operations.crate_rows import CrateChanged, CrateCopyMoved
from desktop.register import crates as journey
from desktop.register.scan_uses import names_crate
from desktop.ui import theme
from desktop.ui.crates.crate_words import (
    card_words,
    changed_words,
    copy_words,
    counted,
    moved_words,
)
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.lending.desk_sentences import spoiled_sentence
from desktop.ui.parts.big_count import BigCount
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE, SentenceLine
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.wording import number

_LOWEST = 180
_ROOM_FOR_NUMBER = 420
_SCANNED = frozenset(
    {
        *(journey.FILLING, journey.ANNOUNCED, journey.COMING),
        *(journey.SENT, journey.THERE, journey.HOME),
    }
)
Steps = dict[str, tuple[tuple[QPushButton, Callable[[], None]], ...]]


class CrateView(Card):
    """Shows a crate and lets it go on; a step that hands books over is asked for twice.

    Signals:
        crate_named: the code of a crate came, not of a book; carries it.
        print_asked: the record is to be printed; carries the crate's id.
        label_asked: labels for the crate are; carries its id.
        told: a sentence was said; carries it and its tone.
    """

    crate_named = Signal(str)
    print_asked = Signal(object)
    label_asked = Signal(object)
    told = Signal(str, str)

    def __init__(self, store: StoreThread) -> None:
        super().__init__("")
        self._store = store
        self._card: CrateCard | None = None
        self._then: Operation[CrateChanged] | None = None
        self._where = wrapped("", "soft")
        self.count = BigCount()
        self.box = SearchBox(self.tr("Scan the books one by one…"), picture="library")
        self.sentence = SentenceLine()
        self.sentence.hide()
        self.paper = button(self.tr("Print the record…"), "", "printer")
        self.table: ValueTable[CrateCopy] = ValueTable(
            self.tr("Books of the crate"),
            (
                Column(
                    self.tr("Number"),
                    lambda copy: copy.accession_number,
                    from_width=_ROOM_FOR_NUMBER,
                ),
                Column(self.tr("Book"), lambda copy: copy.title, stretch=1),
                Column(self.tr("How it stands"), copy_words, stretch=1),
            ),
        )
        self._empty = EmptyNotice(self.tr("No book is in this crate yet."), picture="library")
        self._actions = QWidget()
        self._steps = self._make_steps()
        self._assemble()
        self.box.entered.connect(self.take_code)
        self.sentence.accepted.connect(self._go_on)
        self.sentence.declined.connect(self.sentence.hide)
        self.show_card(None)

    def crate_id(self) -> UUID | None:
        """Return which crate is shown."""
        return None if self._card is None else self._card.line.crate_id

    def takes_books(self) -> bool:
        """Return whether a book that is scanned now goes into the crate, or out of it."""
        return self._card is not None and self._card.line.state in _SCANNED

    def show_card(self, card: CrateCard | None) -> None:
        """Show a crate, or that none is chosen."""
        is_other = card is None or card.line.crate_id != self.crate_id()
        self._card = card
        self.setEnabled(card is not None)
        self.title.setText(
            self.tr("No crate is chosen")
            if card is None
            else self.tr("{name} ({number})").format(name=card.line.name, number=card.line.barcode)
        )
        self._where.setText("" if card is None else card_words(card))
        figures = None if card is None else counted(card)
        self.count.setVisible(figures is not None)
        if figures is not None:
            self.count.show_count(*figures)
        state = "" if card is None else card.line.state
        self.box.setVisible(state in _SCANNED)
        for steps in self._steps.values():
            for act, _ in steps:
                act.hide()
        for act, _ in self._steps.get(state, ()):
            act.show()
        copies = () if card is None else card.copies
        self.table.show_values(copies)
        self._lists.setCurrentWidget(self.table if copies else self._empty)
        if is_other:
            self.sentence.hide()

    def take_code(self, code: str) -> None:
        """Act on a scanned code as the crate stands: put in, check in, or bring home."""
        self.box.clear()
        if names_crate(clean_code(code)):
            self.crate_named.emit(code)
            return
        if self._card is None or not code:
            return
        crate_id, state = self._card.line.crate_id, self._card.line.state
        words = self.tr("Rotated book")
        take: Operation[CrateCopyMoved]
        if state == journey.FILLING:
            take = partial(crates.put_into_crate, crate_id=crate_id, code=code)
        elif state in (journey.ANNOUNCED, journey.COMING):
            take = partial(crate_receiving.receive_copy, crate_id=crate_id, code=code, words=words)
        else:
            take = partial(crates.take_home, crate_id=crate_id, code=code)
        self._store.change(take, then=self._on_moved, failed=self.refuse)

    def refuse(self, error: Exception) -> None:
        """Say why nothing could be done."""
        self._say(ErrorPresenter().sentence(error), ATTENTION)

    def say_spoiled(self) -> None:
        """Say that a scan arrived changed, and that it has to be done again."""
        self._say(spoiled_sentence(), ATTENTION)

    # ---- making ------------------------------------------------------------------------------

    def _assemble(self) -> None:
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._empty)
        self._lists.setMinimumHeight(theme.pixels(_LOWEST))
        flow = Flow()
        self._actions.setLayout(flow)
        each = dict(step for steps in self._steps.values() for step in steps)
        # What comes next as a rule stands first, wherever the crate is.
        for act in sorted(each, key=lambda act: act.objectName() != "main"):
            flow.addWidget(act)
            act.clicked.connect(each[act])
        for part in (self._where, self.box, self.count, self.sentence):
            self.body.addWidget(part)
        self.body.addWidget(self._lists, 1)
        self.body.addWidget(self._actions)

    def _make_steps(self) -> Steps:
        receive = crate_receiving.receive_crate
        close = button(self.tr("Close and send…"), "main"), self._ask_to_send
        out = button(self.tr("Take this book out")), self._moving(crates.take_out_of_crate)
        there = button(self.tr("The other house has it")), self._plain(crates.note_arrival)
        home = button(self.tr("All came home")), self._plain(crates.bring_home)
        gaps = button(self.tr("The rest is missing")), self._with_gaps
        whole = button(self.tr("Everything is here"), "main"), self._plain(receive)
        here = button(self.tr("Received"), "main"), self._plain(receive)
        back = button(self.tr("Give back…"), "main"), self._ask_to_give_back
        late = button(self.tr("Send this book after it")), self._moving(crate_receiving.send_after)
        paper = self.paper, self._asking(self.print_asked)
        label = button(self.tr("Print its label…"), "", "printer"), self._asking(self.label_asked)
        cancel = button(self.tr("Cancel the crate"), "quiet"), self._plain(crates.cancel_crate)
        return {
            journey.FILLING: (close, out, paper, label, cancel),
            journey.SENT: (there, home, gaps, paper, label, cancel),
            journey.THERE: (home, gaps, paper),
            journey.HOME: (label,),
            journey.ANNOUNCED: (whole,),
            journey.COMING: (here, out, label, cancel),
            journey.HERE: (back, label),
            journey.GIVEN_BACK: (late, paper),
        }

    # ---- steps -------------------------------------------------------------------------------

    def _plain(self, operation: Callable[..., CrateChanged]) -> Callable[[], None]:
        def go() -> None:
            crate_id = self.crate_id()
            self._change(lambda unit, moment: operation(unit, moment, crate_id=crate_id))

        return go

    def _with_gaps(self) -> None:
        crate_id = self.crate_id()
        if crate_id is not None:
            self._change(
                lambda unit, moment: crates.bring_home(
                    unit, moment, crate_id=crate_id, everything=False
                )
            )

    def _ask_to_send(self) -> None:
        if self._card is None:
            return
        line = self._card.line
        self._ask(
            crates.send_crate,
            self.tr("{count} books go to {holder} and are not lent here meanwhile.").format(
                count=number(line.count), holder=line.holder
            ),
            self.tr("Send {count} books").format(count=number(line.count)),
        )

    def _ask_to_give_back(self) -> None:
        if self._card is None:
            return
        line = self._card.line
        out = sum(1 for copy in self._card.copies if copy.until is None and copy.reader)
        said = self.tr("{count} books go back to {owner}.").format(
            count=number(line.count - out), owner=line.owner
        )
        if out:
            said += " " + self.tr("{count} are with readers and follow later.").format(
                count=number(out)
            )
        yes = self.tr("Give {count} books back").format(count=number(line.count - out))
        self._ask(crate_receiving.give_back, said, yes)

    def _ask(self, operation: Callable[..., CrateChanged], question: str, yes: str) -> None:
        crate_id = self.crate_id()
        self._then = lambda unit, moment: operation(unit, moment, crate_id=crate_id)
        self.sentence.ask(question, yes=yes, no=self.tr("Later"))
        self.sentence.show()

    def _go_on(self) -> None:
        if self._then is not None:
            then, self._then = self._then, None
            self._change(then)

    def _moving(self, operation: Callable[..., CrateCopyMoved]) -> Callable[[], None]:
        def go() -> None:
            crate_id, copy = self.crate_id(), self.table.chosen()
            copy_id = None if copy is None else copy.copy_id
            if crate_id is not None and copy_id is not None:
                self._store.change(
                    partial(operation, crate_id=crate_id, copy_id=copy_id),
                    then=self._on_moved,
                    failed=self.refuse,
                )

        return go

    def _asking(self, asked: SignalInstance) -> Callable[[], None]:
        def ask() -> None:
            if self._card is not None:
                asked.emit(self._card.line.crate_id)

        return ask

    def _change(self, operation: Operation[CrateChanged]) -> None:
        self._store.change(operation, then=self._on_changed, failed=self.refuse)

    def _on_changed(self, done: CrateChanged) -> None:
        tone = ATTENTION if done.missing or done.extra else DONE
        self._say(changed_words(done), tone)

    def _on_moved(self, done: CrateCopyMoved) -> None:
        self._say(moved_words(done), ATTENTION if done.again else DONE)

    def _say(self, words: str, tone: str = CALM) -> None:
        self.sentence.say(words, tone)
        self.sentence.show()
        self.told.emit(words, tone)
        if not self.box.isHidden():
            self.box.come_back()
