"""The window of a house whose register is open: it brings the pages into the frame."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.done import Done
from desktop.operations.exchange_state import ExchangeState, exchange_state
from desktop.operations.journal import last_done
from desktop.operations.keepers import AtDesk, at_desk
from desktop.operations.settings import HouseSettings, change_settings, read_settings
from desktop.operations.things_to_look_at import things_to_look_at
from desktop.register.keepers import Permission
from desktop.ui import wording
from desktop.ui.done_sentences import DoneSentences
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.frame import Frame
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.rail import TABS

# A page without a tab of its own stands under another's.
_UNDER = {"visits": "today", "crates": "catalogue", "stock_take": "catalogue"}
# Every other page shows the registers.
_NEEDS = {"today": Permission.COUNT, "settings": Permission.HOUSE}


@runtime_checkable
class ShowsByRole(Protocol):
    """A page that shows less to whoever may do less."""

    def show_for(self, may: frozenset[Permission]) -> None:
        """Show what is of use to somebody who may do this."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the frame shows of the register."""

    settings: HouseSettings
    desk: AtDesk
    exchange: ExchangeState
    done: Done | None
    things: int
    today: date
    at: int


class MainWindow(QObject):
    """Keeps the frame true to the register and opens pages when they are first asked for.

    Signals:
        facts_shown: the status line and the undo bar are up to date.
        settings_read: the house's choices, whenever they may have changed.
        desk_read: who is at the desk, likewise; carries AtDesk.
        keys_asked: the keys of the program are to be printed.
    """

    facts_shown = Signal()
    settings_read = Signal(object)
    desk_read = Signal(object)
    keys_asked = Signal()

    def __init__(self, frame: Frame, store: StoreThread) -> None:
        super().__init__(store)
        self.frame = frame
        self._store = store
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._may = frozenset(Permission)
        self._sentences = DoneSentences(self)
        self._presenter = ErrorPresenter(self)
        self._just_said = ""
        self._is_news = False
        self._can_redo = False
        self._saved_since = False
        # Pages read first, the frame after them; several changes at once are one reading.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.reload)
        frame.undo_asked.connect(self._undo)
        frame.redo_asked.connect(self._redo)
        frame.save_asked.connect(self._say_saved)
        frame.letters_changed.connect(self._keep_letters)
        frame.help_asked.connect(self._help)
        store.changed.connect(self._on_changed)
        store.failed.connect(self.show_error)

    def offer(self, makers: Mapping[str, Callable[[], QWidget]]) -> None:
        """Take in what makes each page, by its name."""
        self._makers.update(makers)

    def page(self, name: str) -> QWidget:
        """Return a page, making it the first time."""
        if name not in self._pages:
            self._pages[name] = self._makers[name]()
            self._show_by_role(self._pages[name])
        return self._pages[name]

    def open_page(self, name: str) -> QWidget:
        """Show a page under its tab."""
        page = self.page(name)
        self._current = name
        self.frame.show_page(page, name=_UNDER.get(name, name), title=self._title(name))
        return page

    def allows(self, name: str) -> bool:
        """Return whether whoever is at the desk has a use for a page."""
        return _NEEDS.get(name, Permission.REGISTERS) in self._may

    def open_tab(self, name: str) -> None:
        """Show a page by its tab or key, if it is for whoever is at the desk."""
        if self.allows(name):
            self.open_page(name)

    def current(self) -> str:
        """Return the name of the page that is open."""
        return self._current

    def reload(self) -> None:
        """Read what the frame shows."""
        self._store.read(
            lambda unit, moment: _Facts(
                read_settings(unit, moment),
                at_desk(unit, moment),
                exchange_state(unit, moment),
                last_done(unit, moment),
                len(things_to_look_at(unit, moment)),
                moment.today,
                moment.at,
            ),
            then=self._show,
        )

    def show_error(self, error: Exception) -> None:
        """Say in the bar what went wrong."""
        self.frame.undo_bar.say_trouble(self._presenter.sentence(error))

    def _show(self, facts: _Facts) -> None:
        frame = self.frame
        frame.name_house(facts.settings.house_name or self.tr("Culture house"))
        self._show_desk(facts.desk)
        frame.head.show_day(
            wording.day_with_lunar(facts.today), doubted=facts.exchange.clock_doubt is not None
        )
        frame.rail.show_number("things", facts.things)
        self._show_done(facts.done)
        if self._saved_since:
            frame.status.show_saved(facts.at)
        exchange = facts.exchange
        frame.status.show_sent(
            enrolled=exchange.enrolled,
            unsent=exchange.unsent,
            since=_day_or_none(exchange.oldest_unsent_at),
            is_closed=exchange.is_closed,
        )
        frame.status.show_backup(_day_or_none(exchange.backup_at), today=facts.today)
        self.settings_read.emit(facts.settings)
        self.facts_shown.emit()

    def _show_desk(self, desk: AtDesk) -> None:
        self.frame.head.show_keeper(desk.name)
        if desk.may != self._may:
            self._may = desk.may
            self.frame.rail.show_only({tab.name for tab in TABS if self.allows(tab.name)})
            for page in self._pages.values():
                self._show_by_role(page)
            if self._current and not self.allows(self._current):
                self.open_page("today")
        self.desk_read.emit(desk)

    def _show_by_role(self, page: QWidget) -> None:
        if isinstance(page, ShowsByRole):
            page.show_for(self._may)

    def _show_done(self, done: Done | None) -> None:
        if self._just_said:
            self.frame.undo_bar.say_done(
                self._just_said, can_undo=done is not None, can_redo=self._can_redo
            )
        elif done is None:
            self.frame.undo_bar.say_nothing_yet()
        else:
            self.frame.undo_bar.say_done(self._sentences.sentence(done))

    def _undo(self) -> None:
        self._store.change(self._store.deeds.undo_last, then=self._on_undone)

    def _redo(self) -> None:
        self._store.change(self._store.deeds.redo_last, then=self._on_redone)

    def _on_undone(self, done: Done | None) -> None:
        self._say_once(
            self.tr("There is nothing from today to take back.")
            if done is None
            else self.tr("Taken back: {what}").format(what=self._sentences.sentence(done))
        )
        self._can_redo = done is not None

    def _on_redone(self, done: Done | None) -> None:
        self._say_once(
            self.tr("There is nothing that could be done again.")
            if done is None
            else self.tr("Done again: {what}").format(what=self._sentences.sentence(done))
        )

    def _say_saved(self) -> None:
        self._say_once(self.tr("All is saved: what is written down is kept at once."))
        self._is_news = False  # no change follows
        self.reload()

    def _say_once(self, sentence: str) -> None:
        self._just_said = sentence
        self._can_redo = False
        self._is_news = True

    def _on_changed(self) -> None:
        # `_say_once` ran just before, if the change was an undo: its sentence stays this once.
        if not self._is_news:
            self._just_said = ""
        self._is_news = False
        self._saved_since = True
        self._soon.start()

    def _keep_letters(self, percent: int) -> None:
        self._store.change(
            lambda unit, moment: change_settings(
                unit, moment, settings=replace(read_settings(unit, moment), text_scale=percent)
            )
        )

    def _title(self, name: str) -> str:
        words = {
            "visits": self.tr("Visits of a day"),
            "crates": self.tr("Crates of books"),
            "stock_take": self.tr("Stock take"),
        }
        return words.get(name) or self.frame.rail.word(name)

    def _help(self) -> None:
        title = self._title(self._current)
        dialog = HelpDialog(self._current, title=title, parent=self.frame)
        dialog.sheet_asked.connect(self.keys_asked)
        dialog.show()


def _day_or_none(at: int | None) -> date | None:
    return None if at is None else wording.day_of(at)
