"""What stands on a sheet for calling a roll by hand: who is in the club, and when it meets next."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from desktop.operations.club_rows import timetable
from desktop.operations.clubs import club_card
from desktop.operations.settings import read_settings
from desktop.operations.still_there import club_row
from desktop.register.clubs import MEMBER
from desktop.register.moment import Moment

_AHEAD = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class RollSheetFacts:
    """The names stand as on the screen, whoever leads first; `days` are those to come.

    `leaders` are how many of the names lead.
    """

    house: str
    club: str
    place: str | None
    starts_at: str | None
    names: tuple[str, ...]
    leaders: int
    days: tuple[date, ...]


def roll_sheet_facts(unit: Session, moment: Moment, *, club_id: UUID) -> RollSheetFacts:
    """Return what is known beforehand.

    Raises:
        NoLongerThereError: there is no such club.
    """
    card = club_card(unit, moment, club_id=club_id)
    plan = timetable(unit, club_row(unit, club_id))
    return RollSheetFacts(
        house=read_settings(unit, moment).house_name,
        club=card.draft.name,
        place=card.draft.place,
        starts_at=card.draft.starts_at,
        names=tuple(one.person.full_name for one in card.people),
        leaders=sum(one.role != MEMBER for one in card.people),
        days=tuple(plan.days_between(moment.today, moment.today + _AHEAD)),
    )
