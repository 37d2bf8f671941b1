"""The desk: one box for cards, books and names; who is served; what happened today."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.lending import CutShort, DeskView, LabelUnknown, desk_view
from desktop.ui.lending.desk import Desk
from desktop.ui.lending.desk_box import DeskBox
from desktop.ui.lending.desk_sentences import (
    cut_short_sentence,
    greeting,
    no_slips_sentence,
    nothing_back_sentence,
    sentence_of,
    spoiled_sentence,
)
from desktop.ui.lending.due_dialog import DueDialog
from desktop.ui.lending.label_panel import LabelPanel
from desktop.ui.lending.overdue_view import OverdueView
from desktop.ui.lending.return_dialog import ask_about_return
from desktop.ui.lending.serving_card import ServingCard, take_loan_back
from desktop.ui.lending.today_table import TodayCard, TodayTable
from desktop.ui.parts.buttons import button
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.page_key import page_key
from desktop.ui.parts.sentence_line import ATTENTION, CALM, SentenceLine
from desktop.ui.parts.side_by_side import SideBySide

_STACKED_BELOW, _BUTTON_BELOW = 640, 480


class LendingPage(FreshPage):
    """Lends, takes back and renews without a mouse.

    Signals:
        told: a sentence was said at the desk; carries it and its tone.
        crate_asked: a crate was scanned; carries CrateScanned.
        title_asked: a book with an ISBN that nobody knows is to be added; carries the ISBN.
        slips_asked: print slips for the families whose books are late.
        words_asked: show the words about them for the loudspeaker.
        loan_slip_asked: print what a reader has; carries the id.
    """

    told = Signal(str, str)
    crate_asked = Signal(object)
    title_asked = Signal(str)
    slips_asked = Signal()
    words_asked = Signal()
    loan_slip_asked = Signal(object)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._greets = False
        self._desk = Desk(store, self)
        self._box = DeskBox(store, self)
        self._overdue_button = button(self.tr("Overdue"), "", "clock")
        self._sentence = SentenceLine()
        self._label = LabelPanel()
        self._view: DeskView | None = None
        self._serving = ServingCard()
        self._today = TodayTable()
        self._day = TodayCard(self._today)
        self._overdue = OverdueView(store)
        self._views = QStackedWidget()
        self._lay_out()
        self._wire()
        self._keys()
        self._sentence.say(greeting(None))

    @override
    def reload(self) -> None:
        """Fetch everything on the page again."""
        person_id = self._desk.person_id
        self._store.read(
            lambda unit, moment: desk_view(unit, moment, person_id=person_id),
            then=self._show,
            failed=self._on_person_gone,
        )
        if self._views.currentWidget() is self._overdue:
            self._overdue.reload()

    def serve(self, person_id: UUID) -> None:
        """Serve this person."""
        self._show_desk()
        self._desk.serve(person_id)

    def take_code(self, code: str) -> None:
        """Act on a card, a copy or an ISBN, as if it had been scanned into the box."""
        self._box.forget()
        self._label.close_up()
        self._desk.take_code(code)

    def say_spoiled(self) -> None:
        """Say that a scan arrived changed, and that it has to be done again."""
        self._on_said(spoiled_sentence(), ATTENTION)

    def go_on_serving(self, cut: CutShort) -> None:
        """Serve whom the desk was serving when the program ended without a word."""
        self._desk.serve(cut.person_id)
        self._on_said(cut_short_sentence(cut), CALM)

    def choose_due_day(self) -> None:
        """Let the keeper choose until when the person who is served keeps today's books."""
        view = self._view
        if view is None or view.person is None:
            return
        sheet = DueDialog(self, due_on=self._desk.due_on or view.due_on, today=view.today)
        sheet.chosen.connect(self._on_due_chosen)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open_over(self)

    def note_return(self, *, asks_who: bool) -> None:
        """Let the keeper note how the book came back that was returned last, and by whom."""
        returned = self._desk.returned
        if returned is None:
            self._on_said(nothing_back_sentence(), CALM)
            return
        ask_about_return(self, self._store, returned, asks_who=asks_who, then=self._desk.note)

    def print_slip(self) -> None:
        """Print the slip of whoever is served, or was last; where one sees late books, theirs."""
        if self._overdue.isVisible():
            self.slips_asked.emit()
        elif self._view is None or not self._view.prints_slips:
            self._on_said(no_slips_sentence(), CALM)
        elif self._desk.served is not None:
            self.loan_slip_asked.emit(self._desk.served)

    def read_in_house(self) -> None:
        """Count the books that come now as read in the house."""
        self._show_desk()
        self._desk.read_in_house()

    def show_overdue(self, *, soon: bool = False) -> None:
        """Show the loans that are late, or `soon` will be, instead of the desk."""
        self._views.setCurrentWidget(self._overdue)
        self._overdue.show_overdue(soon=soon)
        self._overdue.take_keys()

    def _lay_out(self) -> None:
        top = SideBySide(narrowest=_BUTTON_BELOW)
        top.add(self._box, 1)
        top.add(self._overdue_button, 0)
        desk = SideBySide(narrowest=_STACKED_BELOW)
        desk.add(self._serving, 5)
        desk.add(self._day, 6)
        self._views.addWidget(desk)
        self._views.addWidget(self._overdue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (top, self._sentence, self._label):
            column.addWidget(part)
        column.addWidget(self._views, 1)

    def _wire(self) -> None:
        self._box.code_given.connect(self._desk.take_code)
        self._box.person_picked.connect(self.serve)
        self._box.explained.connect(self._sentence.say)
        self._desk.said.connect(self._on_said)
        self._desk.asked.connect(self._on_asked)
        self._desk.choice_wanted.connect(self._box.offer)
        self._desk.label_wanted.connect(self._on_label_wanted)
        self._desk.crate_wanted.connect(self.crate_asked)
        self._desk.title_wanted.connect(self.title_asked)
        self._label.named.connect(self._desk.lend_labelled)
        self._label.left.connect(self._on_leave_it)
        self._desk.person_changed.connect(self._on_person_changed)
        self._desk.settled.connect(self._on_settled)
        self._sentence.accepted.connect(self._on_go_on)
        self._sentence.declined.connect(self._on_leave_it)
        self._serving.finished.connect(self._desk.finish)
        self._serving.slip_asked.connect(self.print_slip)
        self._serving.undo_asked.connect(partial(take_loan_back, self._store, say=self._on_said))
        for source in (self._serving, self._overdue):
            source.renew_asked.connect(self._desk.renew)
            source.return_asked.connect(self._desk.take_back)
        self._overdue.serve_asked.connect(self.serve)
        self._overdue.left.connect(self._show_desk)
        self._overdue.slips_asked.connect(self.slips_asked)
        self._overdue.words_asked.connect(self.words_asked)
        self._overdue_button.clicked.connect(self.show_overdue)

    def _keys(self) -> None:
        for key, act in (
            ("F9", self._on_go_on),
            ("Esc", self._on_escape),
            ("Ctrl+L", self.choose_due_day),
            ("Ctrl+G", partial(self.note_return, asks_who=False)),
            ("Ctrl+H", partial(self.note_return, asks_who=True)),
            ("Ctrl+D", self.read_in_house),
            ("Ctrl+Return", self._desk.finish),
            ("Ctrl+Enter", self._desk.finish),
            ("Ctrl+P", self.print_slip),
        ):
            page_key(self, key, act)

    def _show(self, view: DeskView) -> None:
        if (view.person.person_id if view.person else None) != self._desk.person_id:
            return  # somebody else is served by now; that reading is on its way
        self._view = view
        due_on = self._desk.due_on or view.due_on
        self._serving.show_person(view.person, due_on=due_on, today=view.today)
        self._serving.show_kept(view.kept)
        self._serving.offer_slip(is_offered=view.prints_slips)
        self._day.show_lines(view.lines)
        late = self.tr("Overdue: {count}").format(count=view.figures.overdue)
        self._overdue_button.setText(f" {late}")
        if self._greets:
            slips = view.prints_slips and self._desk.served is not None
            self._on_said(greeting(view.person, can_print=slips), CALM)

    def _on_person_changed(self) -> None:
        self._greets = True
        self._label.hide()
        self.reload()
        self._box.come_back()

    def _on_person_gone(self, error: Exception) -> None:
        if self._desk.person_id is not None:
            self._desk.finish()
        else:
            self._store.failed.emit(error)

    def _on_said(self, sentence: str, tone: str) -> None:
        self._greets = False
        self._say(sentence, tone)

    def _say(self, sentence: str, tone: str) -> None:
        self._sentence.say(sentence, tone)
        self.told.emit(sentence, tone)

    def _on_asked(self, question: str, yes: str) -> None:
        self._greets = False
        self._sentence.ask(question, yes=yes, no=self.tr("Leave it   Esc"))
        self.told.emit(question, ATTENTION)
        self._box.come_back()

    def _on_label_wanted(self, code: str) -> None:
        self._on_said(sentence_of(LabelUnknown(code, self._desk.person_id))[0], ATTENTION)
        self._show_desk()
        self._label.ask(code)

    def _on_due_chosen(self, day: date) -> None:
        self._desk.due_on = day
        self.reload()

    def _on_settled(self) -> None:
        if not self._label.is_asking():
            self._box.come_back()

    def _on_go_on(self) -> None:
        if self._sentence.is_asking():
            self._desk.go_on()

    def _on_leave_it(self) -> None:
        self._desk.leave_it()
        self._sentence.say(self.tr("Left as it was. Scan the next book."), CALM)

    def _on_escape(self) -> None:
        if self._box.put_away():
            return
        if self._sentence.is_asking():
            self._on_leave_it()
        elif self._views.currentWidget() is self._overdue:
            self._show_desk()
        else:
            self._desk.finish()

    def _show_desk(self) -> None:
        self._views.setCurrentIndex(0)
        self._box.come_back()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What a scanner types belongs into the box, wherever the keys are.
        if event.text().isalnum() and Qt.KeyboardModifier.ControlModifier not in event.modifiers():
            self._box.take_letter(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._box.come_back()
