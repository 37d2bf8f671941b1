"""Two entries that are one person made one: loans, rolls and memberships go with it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Session

from desktop.operations.done import Done, journal
from desktop.operations.people import PersonDraft, draft_of, rewrite_person
from desktop.operations.still_there import known_person_row, person_row
from desktop.register.errors import SamePersonError
from desktop.register.folding import fold
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.store.person_merging import Moved, move_back, move_names
from desktop.store.tables.people import PersonRow


@dataclass(frozen=True, slots=True)
class PeopleMerged(Done):
    """An entry turned out to be a person who was written down already."""

    needs: ClassVar[Permission] = Permission.HOUSE

    person_id: UUID
    full_name: str
    other_name: str


@dataclass(frozen=True, slots=True)
class MergeBefore:
    """Both as they were, and every row that went from one to the other."""

    kept_id: UUID
    gone_id: UUID
    draft: PersonDraft
    household_id: UUID | None
    left_on: date | None
    moved: tuple[Moved, ...]


def merge_people(unit: Session, moment: Moment, *, kept_id: UUID, gone_id: UUID) -> PeopleMerged:
    """Make `gone` the person `kept`, who gets what only `gone` has; its card goes on being theirs.

    Raises:
        NoLongerThereError: one of them is not there.
        SamePersonError: they are one person already.
    """
    kept, gone = known_person_row(unit, kept_id), known_person_row(unit, gone_id)
    if kept.id == gone.id:
        raise SamePersonError
    before = make_one(unit, moment, kept, gone)
    done = PeopleMerged(kept.id, kept.full_name, gone.full_name)
    journal(unit, moment, done, before)
    return done


def make_one(unit: Session, moment: Moment, kept: PersonRow, gone: PersonRow) -> MergeBefore:
    """Make `gone` the person `kept`; return what is needed to make two of them again."""
    before, household_id, left_on = draft_of(kept), kept.household_id, kept.left_on
    moved = move_names(unit, gone=gone.id, kept=kept.id)
    gone.merged_into = kept.id
    rewrite_person(unit, moment, kept, both_drafts(before, gone))
    kept.household_id = kept.household_id or gone.household_id
    if gone.left_on is None:
        kept.left_on = None
    return MergeBefore(kept.id, gone.id, before, household_id, left_on, moved)


def part_again(unit: Session, moment: Moment, before: MergeBefore) -> None:
    """Make two people of them again, each with what was theirs."""
    kept, gone = person_row(unit, before.kept_id), person_row(unit, before.gone_id)
    gone.merged_into = None
    rewrite_person(unit, moment, kept, before.draft)
    kept.household_id, kept.left_on = before.household_id, before.left_on
    move_back(unit, before.moved)


def both_drafts(draft: PersonDraft, gone: PersonRow) -> PersonDraft:
    """Return the form with what only the other had, and the other's name to be found by."""
    other = draft_of(gone)
    names = [draft.former_names, other.former_names]
    if fold(other.full_name) != fold(draft.full_name):
        names.append(other.full_name)
    no_guardian = not (draft.guardian or draft.guardian_id)
    born = draft if draft.birth_year else other
    return replace(
        draft,
        group_id=draft.group_id or other.group_id,
        birth_year=born.birth_year,
        born_about=born.born_about,
        phone=draft.phone or other.phone,
        address=draft.address or other.address,
        nickname=draft.nickname or other.nickname,
        former_names="; ".join(filter(None, names)) or None,
        guardian=other.guardian if no_guardian else draft.guardian,
        guardian_id=other.guardian_id if no_guardian else draft.guardian_id,
    )
