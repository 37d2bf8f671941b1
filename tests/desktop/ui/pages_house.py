"""A house with invented people and books, for the tests of its pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QTimer

from desktop.background.store_thread import StoreThread
from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.club_members import add_member
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.lending import lend_copy
from desktop.operations.people import PersonDraft, add_person, person_card
from desktop.operations.visits import set_visit_groups, visit_groups
from desktop.register.moment import Moment
from desktop.register.schedules import weekly_rule
from desktop.store.database import Database
from desktop.store.received_rows import keep_received
from sync.protocol.pulled_rows import PulledRow
from tests.conftest import KEY, NOW

TODAY = NOW.today
_ROUNDS = 4  # an answer may lead to another question


@dataclass
class House:
    """A register on the store thread; its clock stands where the test puts it."""

    store: StoreThread
    clock: "Clock"
    groups: dict[str, UUID] = field(default_factory=dict)

    def do(self, operation):
        """Run a change and wait for it."""
        return self.store.submit(operation).result()

    def ask(self, operation):
        """Run a query and wait for it."""
        return self.store.submit_reading(operation).result()

    def person(self, full_name, **known) -> UUID:
        draft = PersonDraft(full_name, **known)
        return self.do(lambda unit, moment: add_person(unit, moment, draft=draft)).person_id

    def card_of(self, person_id) -> str:
        return self.ask(
            lambda unit, moment: person_card(unit, moment, person_id=person_id)
        ).card_number

    def book(self, title, *, copies=1, **known):
        """Write down a title; return its copies."""
        draft = TitleDraft(title, **known)
        done = self.do(lambda unit, moment: add_title(unit, moment, draft=draft, copies=copies))
        return self.ask(
            lambda unit, moment: title_card(unit, moment, title_id=done.title_id)
        ).copies

    def lend(self, person_id, copy, *, days_ago=0):
        with self.clock.days_ago(days_ago):
            return self.do(
                lambda unit, moment: lend_copy(
                    unit, moment, person_id=person_id, copy_id=copy.copy_id
                )
            )

    def club(self, name, *, weekdays=(), members=(), **known) -> UUID:
        draft = ClubDraft(
            name=name,
            kind=known.get("kind", "gong"),
            rule=weekly_rule(weekdays) if weekdays else None,
            starts_at=known.get("starts_at", "19:30"),
            place=None,
            leader=known.get("leader"),
            since=known.get("since", date(2026, 1, 5)),
        )
        club_id = self.do(lambda unit, moment: add_club(unit, moment, draft=draft)).club_id
        for person_id in members:
            self.do(
                lambda unit, moment, person_id=person_id: add_member(
                    unit, moment, club_id=club_id, person_id=person_id
                )
            )
        return club_id


def told_by_the_province(house, kind, row_id, fields, box=None):
    """Keep what the province says, as a page that was pulled brings it."""
    row = PulledRow(kind=kind, row_id=row_id, rev=1, fields=fields, box=box)
    house.do(lambda unit, _: keep_received(unit.connection(), [("house", row)]))
    house.store.changed.emit()


class Clock:
    """Tells the moment that was set."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment

    def __call__(self) -> Moment:
        return self.moment

    def days_ago(self, days: int) -> "_Back":
        return _Back(self, days)


class _Back:
    def __init__(self, clock: Clock, days: int) -> None:
        self._clock = clock
        self._days = days

    def __enter__(self) -> None:
        self._now = self._clock.moment
        self._clock.moment = replace(
            self._now,
            at=self._now.at - 86_400 * self._days,
            today=self._now.today - timedelta(days=self._days),
        )

    def __exit__(self, *_: object) -> None:
        self._clock.moment = self._now


def open_house(open_database: Callable[[], Database]) -> House:
    clock = Clock(NOW)
    house = House(StoreThread(open_database, clock), clock)
    labels = ("Người lớn", "Thanh niên", "Thiếu nhi", "Người cao tuổi")
    house.do(lambda unit, moment: set_visit_groups(unit, moment, labels=labels))
    house.groups = {group.label: group.group_id for group in house.ask(visit_groups)}
    return house


@pytest.fixture
def house(tmp_path, qapp) -> Iterator[House]:
    house = open_house(lambda: Database(tmp_path / "register.nvh", KEY))
    yield house
    _close_the_windows(house, qapp)
    house.store.stop()


def _close_the_windows(house: House, qapp) -> None:
    """Let every question that a window asked get its answer while there is somebody to ask."""
    for widget in qapp.topLevelWidgets():
        widget.hide()
        for timer in widget.findChildren(QTimer):
            timer.stop()
    for _ in range(_ROUNDS):
        house.ask(lambda *_: None)
        qapp.processEvents()
