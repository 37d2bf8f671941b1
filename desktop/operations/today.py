"""The first screen: what happened today and what there is to do."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from desktop.operations.announcements import Announcement, unread_announcements
from desktop.operations.club_sessions import DueSession, sessions_between
from desktop.operations.done import Done
from desktop.operations.loans import LendingFigures, lending_figures
from desktop.operations.restoring import is_new_register
from desktop.operations.settings import read_settings
from desktop.operations.things import BackupIsOld, DayWithoutEntry, MonthNotClosed
from desktop.operations.things_to_look_at import things_to_look_at
from desktop.operations.undo import last_done
from desktop.operations.visit_figures import first_day_with_entry, has_entry
from desktop.operations.visits import DayVisits, day_visits
from desktop.register.moment import Moment
from desktop.register.opening import OpeningCalendar


@dataclass(frozen=True, slots=True)
class ToDo:
    """What waits besides yesterday: an old backup and an open month by name, the rest as a number.

    `month` is the first day of last month, if nobody closed its report.
    """

    things: int = 0
    backup: BackupIsOld | None = None
    month: date | None = None


@dataclass(frozen=True, slots=True)
class TodayView:
    """What the first screen shows; `yesterday_missing` is a day that was open and forgotten.

    `is_new` says that nothing was ever written down here: an old register may take this place.
    """

    day: date
    is_open_day: bool
    visits: DayVisits
    lending: LendingFigures
    sessions: tuple[DueSession, ...]
    yesterday_missing: date | None
    last_done: Done | None
    announcements: tuple[Announcement, ...]
    to_do: ToDo = ToDo()
    is_new: bool = False


def today_view(unit: Session, moment: Moment) -> TodayView:
    """Return what the first screen shows."""
    opening = read_settings(unit, moment).opening
    missing = _yesterday_missing(unit, moment, opening)
    return TodayView(
        day=moment.today,
        is_open_day=opening.is_open(moment.today),
        visits=day_visits(unit, moment, day=moment.today),
        lending=lending_figures(unit, moment),
        sessions=sessions_between(unit, moment, first=moment.today, last=moment.today),
        yesterday_missing=missing,
        last_done=last_done(unit, moment),
        announcements=unread_announcements(unit, moment),
        to_do=_to_do(unit, moment, missing),
        is_new=is_new_register(unit, moment),
    )


def _to_do(unit: Session, moment: Moment, missing: date | None) -> ToDo:
    things = [listed.thing for listed in things_to_look_at(unit, moment)]
    backup = next((thing for thing in things if isinstance(thing, BackupIsOld)), None)
    month = next((thing for thing in things if isinstance(thing, MonthNotClosed)), None)
    # Yesterday has a strip of its own, with its two answers.
    apart = {missing} if missing else set()
    others = sum(
        thing is not backup
        and thing is not month
        and not (isinstance(thing, DayWithoutEntry) and thing.day in apart)
        for thing in things
    )
    return ToDo(others, backup, None if month is None else month.month)


def _yesterday_missing(unit: Session, moment: Moment, opening: OpeningCalendar) -> date | None:
    yesterday = moment.yesterday
    first = first_day_with_entry(unit)
    if first is None or first > yesterday or not opening.is_open(yesterday):
        return None
    return None if has_entry(unit, yesterday) else yesterday
