"""A week of visits as it stands on a paper sheet: shown as a grid, written down in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from desktop.operations.done import Done, journal
from desktop.operations.settings import read_settings
from desktop.operations.visit_facts import (
    VisitMade,
    take_back_visits,
    visit_row,
    write_total,
)
from desktop.operations.visit_figures import day_total, has_entry
from desktop.operations.visit_groups import group_row
from desktop.operations.visit_tallies import TallyMade, add_to_tally, noted_of_day, take_back_tally
from desktop.operations.visits import DayVisits, day_visits
from desktop.register.moment import Moment
from desktop.register.visits import EXACT, check_count, check_day

_WEEK = 7


@dataclass(frozen=True, slots=True)
class SheetDay:
    """One day of the sheet: its visits, what is noted of it, and whether the house is open."""

    visits: DayVisits
    noted: Mapping[str, int | None]
    is_open: bool


@dataclass(frozen=True, slots=True)
class DayTyped:
    """What was typed for a day; what is in neither was left empty."""

    day: date
    totals: Mapping[UUID, int]
    noted: Mapping[str, int]
    certainty: str = EXACT


@dataclass(frozen=True, slots=True)
class DaysWritten(Done):
    """Numbers of several days were written down from the paper; `days` are those that changed."""

    days: tuple[date, ...]
    visits: int


@dataclass(frozen=True, slots=True)
class DaysMade:
    """The facts that undo turns round."""

    visits: tuple[VisitMade, ...]
    tallies: tuple[TallyMade, ...]


def sheet_week(unit: Session, moment: Moment, *, day: date) -> tuple[SheetDay, ...]:
    """Return the days of the week of that day, Monday first."""
    monday = day - timedelta(days=day.weekday())
    opening = read_settings(unit, moment).opening
    return tuple(
        SheetDay(
            day_visits(unit, moment, day=one),
            noted_of_day(unit, moment, day=one),
            opening.is_open(one),
        )
        for one in (monday + timedelta(days=place) for place in range(_WEEK))
    )


def write_days(unit: Session, moment: Moment, *, typed: Sequence[DayTyped]) -> DaysWritten:
    """Make the numbers of these days what was typed, by writing down the differences.

    A day with nothing but zeros had no visitors; a day that was left empty stays unknown.

    Raises:
        FutureDayError: a day has not come.
        NumberOutOfRangeError: less than nobody, or more than can be meant.
    """
    visits: list[VisitMade] = []
    tallies: list[TallyMade] = []
    days: list[date] = []
    came = 0
    for one in typed:
        check_day(one.day, today=moment.today)
        before, made = day_total(unit, one.day), _write_visits(unit, moment, one)
        noted = [
            TallyMade(tally_id)
            for what, total in one.noted.items()
            if (tally_id := add_to_tally(unit, moment, what=what, total=total, day=one.day))
        ]
        unit.flush()
        came += day_total(unit, one.day) - before
        visits += made
        tallies += noted
        days += [one.day] if made or noted else []
    done = DaysWritten(tuple(days), came)
    if days:
        journal(unit, moment, done, DaysMade(tuple(visits), tuple(tallies)))
    return done


def take_back_days(unit: Session, moment: Moment, made: DaysMade) -> None:
    """Write all of it once more with the sign turned."""
    for visit in made.visits:
        take_back_visits(unit, moment, visit)
    for tally in made.tallies:
        take_back_tally(unit, moment, tally)


def _write_visits(unit: Session, moment: Moment, typed: DayTyped) -> list[VisitMade]:
    made: list[VisitMade] = []
    for group_id, total in typed.totals.items():
        check_count(total, field="total", lowest=0)
        group_row(unit, group_id)
        one = write_total(
            unit,
            moment,
            group_id=group_id,
            total=total,
            day=typed.day,
            certainty=typed.certainty,
        )
        made += [] if one is None else [one]
    nobody = typed.totals and not made and not has_entry(unit, typed.day)
    if nobody:
        row = visit_row(moment, group_id=None, count=0, day=typed.day)
        unit.add(row)
        made.append(VisitMade(row.id))
    return made
