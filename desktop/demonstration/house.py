"""Fills a register with a month in the life of a house that does not exist."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from importlib.resources import as_file, files
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session

from desktop.demonstration.people import ADDRESSES, invented_names
from desktop.lists.list_reading import ReadingOrder, read_list
from desktop.operations.book_import import BookRun
from desktop.operations.catalogue import find_titles, title_card
from desktop.operations.club_members import add_member
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.lending import lend_copy, loans_of, return_copy
from desktop.operations.list_import import import_all
from desktop.operations.list_matching import Doubtful
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.roll_call import (
    DueSession,
    did_not_take_place,
    mark_person,
    roll,
    sessions_between,
    set_topic,
    set_unnamed,
)
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.visits import count_visits, visit_groups
from desktop.register.book_list import BOOK_LIST
from desktop.register.errors import RuleBrokenError
from desktop.register.moment import Moment
from desktop.register.schedules import weekly_rule
from desktop.store.database import Database

HOUSE_NAME = "Nhà văn hoá Bon Pi Nao"
KEEPER = "Chị Hoa"
DAYS = 30
_PEOPLE = 64
_OPENING_HOURS = range(8, 20)
_LOANS_AN_HOUR = 0.4
_SESSIONS_RAINED_OFF = 0.1
_PRESENT = 0.8

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Club:
    name: str
    kind: str
    weekdays: tuple[int, ...]
    starts_at: str
    topics: tuple[str, ...]
    members: int


_CLUBS = (
    _Club("Cồng chiêng – lớp trẻ", "gong", (1, 4, 6), "19:30", ("Bài mừng lúa mới", "Nhịp ba"), 14),
    _Club("Dệt thổ cẩm", "weaving", (2, 5), "14:00", ("Hoa văn quả trám", "Mắc sợi"), 9),
    _Club(
        "Đọc sách thiếu nhi", "reading", (6,), "15:00", ("Kể truyện cổ", "Đọc to nghe chung"), 18
    ),
    _Club("Cờ tướng", "sport", (5, 6), "16:00", ("Đấu tập",), 6),
)


class _Month:
    """The month up to a moment, written through the program's own operations."""

    def __init__(self, database: Database, last: Moment) -> None:
        self._database = database
        self._last = last
        self._draw = Random(169)  # noqa: S311  # a demonstration, not a secret
        self._people: list[UUID] = []
        self._copies: list[UUID] = []

    def write(self) -> None:
        self._do(self._moment(DAYS, 8), self._settle_in)
        for days_ago in range(DAYS - 1, -1, -1):
            for moment in self._hours(days_ago):
                self._do(moment, self._an_hour)

    def _do(self, moment: Moment, operation: Callable[[Session, Moment], Result]) -> Result:
        with self._database.unit_of_work(now=moment.at) as unit:
            return operation(unit, moment)

    def _moment(self, days_ago: int, hour: int) -> Moment:
        day = self._last.today - timedelta(days=days_ago)
        seconds = (days_ago * 24 + self._last.hour - hour) * 3600
        return Moment(at=self._last.at - seconds, today=day, hour=hour)

    def _hours(self, days_ago: int) -> Iterator[Moment]:
        # Yesterday stays empty, so that Today has something to ask.
        if days_ago != 1:
            last = self._last.hour if days_ago == 0 else _OPENING_HOURS.stop
            yield from (self._moment(days_ago, hour) for hour in _OPENING_HOURS if hour < last)

    def _settle_in(self, unit: Session, moment: Moment) -> None:
        settings = read_settings(unit, moment)
        change_settings(
            unit, moment, settings=replace(settings, house_name=HOUSE_NAME, keeper_name=KEEPER)
        )
        self._take_in_the_books(unit, moment)
        groups = visit_groups(unit, moment)
        for name in invented_names(_PEOPLE, seed=169):
            draft = PersonDraft(
                full_name=name,
                group_id=self._draw.choice(groups).group_id,
                birth_year=self._draw.randint(1948, 2016),
                address=self._draw.choice(ADDRESSES),
            )
            self._people.append(add_person(unit, moment, draft=draft).person_id)
        for club in _CLUBS:
            self._found(unit, moment, club)

    def _take_in_the_books(self, unit: Session, moment: Moment) -> None:
        with (
            as_file(files("resources").joinpath("data/demonstration_books.csv")) as path,
            TemporaryDirectory() as folder,
        ):
            staged = Path(folder) / "books.jsonl"
            reading = read_list(ReadingOrder(BOOK_LIST.name, path, staged, moment.today.year))
            run = BookRun(
                staged,
                left_out=Path(folder) / "left.jsonl",
                file_name="Sách của nhà.csv",
                refused=reading.refused,
                doubtful=Doubtful.NEW,
            )
            import_all(unit, moment, run=run)
        for title in find_titles(unit, moment, limit=500):
            card = title_card(unit, moment, title_id=title.title_id)
            self._copies += [copy.copy_id for copy in card.copies]

    def _found(self, unit: Session, moment: Moment, club: _Club) -> None:
        draft = ClubDraft(
            name=club.name,
            kind=club.kind,
            rule=weekly_rule(club.weekdays),
            starts_at=club.starts_at,
            place=None,
            leader=None,
            since=moment.today,
        )
        club_id = add_club(unit, moment, draft=draft).club_id
        for person_id in self._draw.sample(self._people, club.members):
            add_member(unit, moment, club_id=club_id, person_id=person_id)

    def _an_hour(self, unit: Session, moment: Moment) -> None:
        for group in visit_groups(unit, moment):
            count = self._draw.choice((0, 0, 0, 1, 1, 2))
            if count:
                count_visits(unit, moment, group_id=group.group_id, count=count)
        if self._draw.random() < _LOANS_AN_HOUR:
            self._a_borrower(unit, moment)
        for session in sessions_between(unit, moment, first=moment.today, last=moment.today):
            if session.state == "due" and int((session.starts_at or "0")[:2]) == moment.hour:
                self._a_session(unit, moment, session)

    def _a_borrower(self, unit: Session, moment: Moment) -> None:
        person_id = self._draw.choice(self._people)
        held = loans_of(unit, moment, person_id=person_id)
        if held:
            return_copy(unit, moment, loan_id=held[0].loan_id)
            return
        try:
            lend_copy(unit, moment, person_id=person_id, copy_id=self._draw.choice(self._copies))
        except RuleBrokenError:
            return  # the copy is out: that reader goes home without a book

    def _a_session(self, unit: Session, moment: Moment, session: DueSession) -> None:
        if self._draw.random() < _SESSIONS_RAINED_OFF:
            did_not_take_place(unit, moment, key=session.key, reason="rain")
            return
        topics = next(club.topics for club in _CLUBS if club.name == session.club_name)
        for entry in roll(unit, moment, key=session.key).entries:
            mark = "present" if self._draw.random() < _PRESENT else "absent"
            mark_person(unit, moment, key=session.key, person_id=entry.person_id, mark=mark)
        set_topic(unit, moment, key=session.key, topic=self._draw.choice(topics))
        set_unnamed(unit, moment, key=session.key, count=self._draw.randint(0, 6))


def fill_house(database: Database, *, until: Moment) -> None:
    """Write a month up to the moment into an empty register; every run writes the same month."""
    _Month(database, until).write()
