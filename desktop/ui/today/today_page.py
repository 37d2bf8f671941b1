"""Today: the three registers on one screen."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.announcements import note_read
from desktop.operations.today import TodayView, today_view
from desktop.operations.visits import GroupTally, count_visits, note_nobody_came, set_shown_visits
from desktop.register.keepers import Permission
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.fresh_page import FreshPage
from desktop.ui.parts.side_by_side import SideBySide
from desktop.ui.parts.strip import Strip
from desktop.ui.today.announcement_card import AnnouncementCard
from desktop.ui.today.books_card import BooksCard
from desktop.ui.today.name_search import NameSearch
from desktop.ui.today.sessions_card import SessionsCard
from desktop.ui.today.to_do_strip import ToDoStrip
from desktop.ui.today.visits_card import VisitsCard
from desktop.ui.visits.check_ins import CheckIns
from desktop.ui.visits.delegation_dialog import DelegationDialog
from desktop.ui.visits.number_dialog import NumberDialog


class TodayPage(FreshPage):
    """What a keeper sees when the program opens.

    Signals:
        roll_asked: call the roll of this session; carries its SessionKey.
        overdue_asked: the list of overdue books.
        due_soon_asked: the list of books due today and soon.
        code_entered: something was scanned or typed for the lending desk.
        person_picked: serve somebody at the lending desk; carries the person's id.
        clubs_asked: the page of the clubs.
        day_asked: the list and the numbers of a day; carries a `date`.
        things_asked: the list of what there is to look at.
        restore_asked: get the register of an old computer back.
        shown: the numbers stand on the screen.
    """

    roll_asked = Signal(object)
    overdue_asked = Signal()
    due_soon_asked = Signal()
    code_entered = Signal(str)
    person_picked = Signal(object)
    clubs_asked = Signal()
    day_asked = Signal(object)
    things_asked = Signal()
    restore_asked = Signal()
    shown = Signal()

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._today: date | None = None
        self._missing: date | None = None
        self._keeps_registers = True
        self.visits = VisitsCard()
        self.books = BooksCard()
        self.sessions = SessionsCard()
        self.news = AnnouncementCard()
        self._closed = Strip("closed", picture="calendar-days", colour=theme.INDIGO)
        self._new = Strip("closed", picture="book-open", colour=theme.INDIGO)
        self._to_do = ToDoStrip()
        self._yesterday = Strip("todo", picture="triangle-alert", colour=theme.OCHRE)
        self._assemble()
        self._check_ins = CheckIns(store, self, self.books.scan_box)
        self.names = NameSearch(store, self, self.books.scan_box)
        self._join()

    @override
    def reload(self) -> None:
        """Show the day as the register has it now."""
        self._store.read(today_view, then=self._show)

    def count_in(self, place: int) -> None:
        """Count one visitor in the tile with that number (Ctrl+1…8)."""
        self.visits.count_in(place)

    def show_for(self, may: frozenset[Permission]) -> None:
        """Show the tiles alone to whoever only counts visitors."""
        self._keeps_registers = Permission.REGISTERS in may
        self._right.setVisible(self._keeps_registers)
        self._to_do.hide()
        self.visits.offer_lists(offered=self._keeps_registers)
        self.reload()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._new)
        column.addWidget(self._closed)
        column.addWidget(self._yesterday)
        column.addWidget(self.news)
        cards = SideBySide(narrowest=700)
        cards.add(self.visits, 5)
        self._right = QWidget()
        stack = QVBoxLayout(self._right)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2 * theme.GAP)
        stack.addWidget(self.books, 1)
        stack.addWidget(self.sessions, 1)
        cards.add(self._right, 6)
        column.addWidget(cards, 1)
        column.addWidget(self._to_do)
        nobody = button(self.tr("Nobody came"))
        nobody.clicked.connect(self._note_nobody)
        self._yesterday.add(nobody)
        write = button(self.tr("Write it down now"))
        write.clicked.connect(lambda: self.day_asked.emit(self._missing))
        self._yesterday.add(write)
        self._new.say(self.tr("A new computer? The old register of this house can come here."))
        restore = button(self.tr("Get back the old register"))
        restore.clicked.connect(self.restore_asked)
        self._new.add(restore)
        self._new.hide()
        self._closed.hide()
        self._yesterday.hide()

    def _join(self) -> None:
        self.visits.counted.connect(self._count)
        self.visits.number_asked.connect(self._ask_number)
        self.visits.list_asked.connect(lambda: self.day_asked.emit(self._today))
        self.visits.back_entry_asked.connect(lambda: self.day_asked.emit(None))
        self.visits.delegation_asked.connect(self._ask_delegation)
        self.books.code_entered.connect(self.code_entered)
        self.names.person_picked.connect(self.person_picked)
        self.books.overdue_asked.connect(self.overdue_asked)
        self.books.due_soon_asked.connect(self.due_soon_asked)
        self._to_do.asked.connect(self.things_asked)
        self.news.read.connect(self._note_read)
        self.sessions.roll_asked.connect(self.roll_asked)
        self.sessions.clubs_asked.connect(self.clubs_asked)

    def _show(self, view: TodayView) -> None:
        self._today = view.day
        self._missing = view.yesterday_missing
        self.news.show_unread(view.announcements if self._keeps_registers else ())
        self.visits.show_visits(view.visits)
        self.books.show_figures(view.lending)
        self.sessions.show_sessions(view.sessions)
        if self._keeps_registers:
            self._to_do.show_to_do(view.to_do)
        self._new.setVisible(view.is_new and self._keeps_registers)
        self._closed.setHidden(view.is_open_day)
        self._closed.say(
            self.tr("The house is closed today. Visitors can be written down all the same.")
        )
        self._yesterday.setHidden(view.yesterday_missing is None or not self._keeps_registers)
        if view.yesterday_missing is not None:
            self._yesterday.say(
                self.tr("No visitors are written down for {day}.").format(
                    day=wording.long_date(view.yesterday_missing)
                )
            )
        self.shown.emit()

    def _count(self, group_id: UUID) -> None:
        self._store.change(lambda unit, moment: count_visits(unit, moment, group_id=group_id))

    def _note_read(self, announcement_id: str) -> None:
        self._store.change(
            lambda unit, moment: note_read(unit, moment, announcement_id=announcement_id)
        )

    def _note_nobody(self) -> None:
        day = self._missing
        if day is not None:
            self._yesterday.hide()
            self._store.change(lambda unit, moment: note_nobody_came(unit, moment, day=day))

    def _ask_number(self, tally: GroupTally) -> None:
        dialog = NumberDialog(tally.label, count=tally.count, parent=self)
        dialog.number_given.connect(lambda total: self._set_number(tally, total, dialog))
        dialog.open()

    def _set_number(self, tally: GroupTally, total: int, dialog: NumberDialog) -> None:
        certainty = dialog.certainty()
        if dialog.says_a_number():
            self._store.change(
                lambda unit, moment: set_shown_visits(
                    unit,
                    moment,
                    shown=tally,
                    total=total,
                    day=moment.today,
                    certainty=certainty,
                )
            )

    def _ask_delegation(self) -> None:
        dialog = DelegationDialog(self._store, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_over(self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.books.scan_box.setFocus()
