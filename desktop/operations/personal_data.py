"""Everything that is written down about one person, for whoever asks to see it.

Luật 91/2025/QH15, Article 12: one may see one's data, have them corrected, and take consent back.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, func, select

from desktop.operations.consents import Consents, consents_of
from desktop.operations.person_card import PersonCard, person_card
from desktop.operations.settings import read_settings
from desktop.operations.traits import Traits, traits_of
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.clubs import ClubMemberRow, ClubRow, PresenceRow
from desktop.store.tables.lending import HoldRow, LoanRow, ReminderRow


@dataclass(frozen=True, slots=True)
class LoanFact:
    """One book that was lent, and when it came back (None: it has not)."""

    title: str
    lent_on: date
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class ClubTime:
    """A time in a club."""

    club: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class PersonalData:
    """All of it; `sessions` counts the rolls on which the person stands.

    `holds` are the titles that they ever waited for.
    """

    house_name: str
    today: date
    card: PersonCard
    loans: tuple[LoanFact, ...]
    reminders: int
    holds: tuple[str, ...]
    clubs: tuple[ClubTime, ...]
    sessions: int
    consents: Consents
    traits: Traits


def personal_data(unit: Session, moment: Moment, *, person_id: UUID) -> PersonalData:
    """Return everything that is written down about a person; a loan that was undone never was.

    Raises:
        NoLongerThereError: there is no such person.
    """
    card = person_card(unit, moment, person_id=person_id)
    own = card.person_id
    return PersonalData(
        house_name=read_settings(unit, moment).house_name,
        today=moment.today,
        card=card,
        loans=_loans(unit, own),
        reminders=unit.exec(
            select(func.count(col(ReminderRow.id)))
            .join(LoanRow, col(LoanRow.id) == col(ReminderRow.loan_id))
            .where(LoanRow.person_id == own)
        ).one(),
        holds=_holds(unit, own),
        clubs=_clubs(unit, own),
        sessions=unit.exec(
            select(func.count(col(PresenceRow.id))).where(PresenceRow.person_id == own)
        ).one(),
        consents=consents_of(unit, moment, person_id=own),
        traits=traits_of(unit, moment, person_id=own),
    )


def _loans(unit: Session, person_id: UUID) -> tuple[LoanFact, ...]:
    found = (
        select(col(TitleRow.title), col(LoanRow.lent_on), col(LoanRow.closed_on))
        .join(CopyRow, col(CopyRow.id) == col(LoanRow.copy_id))
        .join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
        .where(
            LoanRow.person_id == person_id,
            func.coalesce(LoanRow.closed_how, "") != "undone",
        )
        .order_by(col(LoanRow.lent_on).desc(), col(LoanRow.id))
    )
    return tuple(LoanFact(*row) for row in unit.exec(found))


def _clubs(unit: Session, person_id: UUID) -> tuple[ClubTime, ...]:
    found = (
        select(col(ClubRow.name), col(ClubMemberRow.since), col(ClubMemberRow.until))
        .join(ClubRow, col(ClubRow.id) == col(ClubMemberRow.club_id))
        .where(ClubMemberRow.person_id == person_id)
        .order_by(col(ClubMemberRow.since))
    )
    return tuple(ClubTime(*row) for row in unit.exec(found))


def _holds(unit: Session, person_id: UUID) -> tuple[str, ...]:
    asked = (
        select(TitleRow.title)
        .join(HoldRow, col(HoldRow.title_id) == col(TitleRow.id))
        .where(HoldRow.person_id == person_id)
        .order_by(col(HoldRow.asked_on), col(HoldRow.id))
    )
    return tuple(unit.exec(asked))
