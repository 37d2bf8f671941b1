"""What was used since it came with an import: it stays when the import is taken back.

Used is what a row of another table names, what left the shelf or moved, and what a deed of this
computer that stands has named since. Which tables can name a copy or a person the schema says, so
that a later one is not forgotten.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.bulk_edit import TitlesChanged
from desktop.operations.catalogue import CopiesAdded, TitleChanged
from desktop.operations.list_import import journalled
from desktop.register.catalogue import KEPT
from desktop.store.pulled_values import shapes
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.house import ActionRow
from desktop.store.tables.lists import ListImportRow
from desktop.store.tables.people import PersonRow
from desktop.store.tables.synced_row import DesktopTable


class WhyStays(StrEnum):
    """Why a copy, a title or a person of an import is not taken back with it."""

    LENT = "lent"
    READ_HERE = "read_here"
    TRAVELLED = "travelled"
    COUNTED = "counted"
    NOT_ON_SHELF = "not_on_shelf"
    CHANGED = "changed"
    OTHER_COPIES = "other_copies"
    MEMBER = "member"
    ON_A_ROLL = "on_a_roll"
    CONSENT = "consent"
    LEFT = "left"
    NAMED = "named"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Staying:
    """One thing of an import that stays: a copy by its number, a title without, or a person."""

    name: str
    number: str
    why: WhyStays


@dataclass(frozen=True, slots=True)
class TakenBack:
    """So many copies or people of an import went, and so many stay because they were used."""

    taken_back: int
    stay: int


@dataclass(frozen=True, slots=True)
class TakingBack:
    """What taking an import back would do: so many copies or people go, `staying` stay.

    `stays` names these, and titles that stay because copies came to them otherwise.
    """

    going: int
    stays: tuple[Staying, ...]
    staying: int


_NAMED_BY: Mapping[str, WhyStays] = {
    "loan": WhyStays.LENT,
    "in_house_use": WhyStays.READ_HERE,
    "crate_copy": WhyStays.TRAVELLED,
    "stock_scan": WhyStays.COUNTED,
    "club_member": WhyStays.MEMBER,
    "presence": WhyStays.ON_A_ROLL,
    "consent": WhyStays.CONSENT,
    "person": WhyStays.NAMED,
}
_ID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")
_TITLE_DEEDS = (TitleChanged.__name__, TitlesChanged.__name__)
# More copies of a title change nothing about it.
_NO_CHANGE = (CopiesAdded.__name__,)


def used_copies(unit: Session, import_id: UUID) -> dict[UUID, WhyStays]:
    """Return the copies of the import that stay, each with the first reason found."""
    unit.flush()
    of_import = col(CopyRow.import_id) == import_id
    used: dict[UUID, WhyStays] = {}
    for copy_id, why in _named_by_rows(unit, CopyRow, import_id):
        used.setdefault(copy_id, why)
    copies = select(CopyRow.id, CopyRow.title_id).where(of_import)
    changed, titles = (
        _named_by_deeds(unit, import_id),
        _named_by_deeds(unit, import_id, _TITLE_DEEDS),
    )
    own_titles = set(unit.exec(select(TitleRow.id).where(TitleRow.import_id == import_id)))
    away = select(CopyRow.id).where(
        of_import,
        (col(CopyRow.state) != KEPT)
        | col(CopyRow.owner).is_not(None)
        | col(CopyRow.holder).is_not(None),
    )
    for copy_id in unit.exec(away):
        used.setdefault(copy_id, WhyStays.NOT_ON_SHELF)
    for copy_id, title_id in unit.exec(copies):
        if copy_id in changed or (title_id in titles and title_id in own_titles):
            used.setdefault(copy_id, WhyStays.CHANGED)
    return used


def used_people(unit: Session, import_id: UUID) -> dict[UUID, WhyStays]:
    """Return the people of the import who stay, each with the first reason found."""
    unit.flush()
    of_import = col(PersonRow.import_id) == import_id
    gone = (
        col(PersonRow.left_on).is_not(None)
        | col(PersonRow.merged_into).is_not(None)
        | col(PersonRow.erased)
    )
    left = unit.exec(select(PersonRow.id).where(of_import, gone))
    used = dict.fromkeys(left, WhyStays.LEFT)
    for person_id, why in _named_by_rows(unit, PersonRow, import_id):
        used.setdefault(person_id, why)
    changed = _named_by_deeds(unit, import_id)
    for person_id in unit.exec(select(PersonRow.id).where(of_import)):
        if person_id in changed:
            used.setdefault(person_id, WhyStays.NOTED)
    _add_families(unit, import_id, used)
    return used


def _add_families(unit: Session, import_id: UUID, used: dict[UUID, WhyStays]) -> None:
    """Add whom somebody who stays has for a guardian, and with whom somebody else lives."""
    rows = unit.exec(
        select(PersonRow.id, PersonRow.import_id, PersonRow.guardian_id, PersonRow.household_id)
    ).all()
    ours = {row_id for row_id, of_import, *_ in rows if of_import == import_id}
    others = [row for row in rows if row[0] not in ours]
    lived_in = {household_id for *_, household_id in others if household_id is not None}
    for row_id, _, _, household_id in rows:
        if row_id in ours and household_id in lived_in:
            used.setdefault(row_id, WhyStays.NAMED)
    guardians = {row_id: guardian_id for row_id, _, guardian_id, _ in rows}
    staying = [row_id for row_id, *_ in others] + list(used)
    while staying:
        guardian = guardians.get(staying.pop())
        if guardian in ours and guardian not in used:
            used[guardian] = WhyStays.NAMED
            staying.append(guardian)


def _named_by_rows(
    unit: Session, of: type[CopyRow] | type[PersonRow], import_id: UUID
) -> Iterator[tuple[UUID, WhyStays]]:
    """Yield the copies or people of the import that a row of any table names."""
    children = shapes()[of.record_kind].children
    # What says most about a use comes first.
    for table, column in sorted(children, key=lambda child: child[0] not in _NAMED_BY):
        naming = DesktopTable.metadata.tables[table].alias()
        named = select(of.id).join(naming, naming.c[column] == col(of.id)).distinct()
        for row_id in unit.exec(named.where(col(of.import_id) == import_id)):
            yield row_id, _NAMED_BY.get(table, WhyStays.NOTED)


def _named_by_deeds(
    unit: Session, import_id: UUID, kinds: Iterable[str] | None = None
) -> set[UUID]:
    """Return every id that stands in a deed since the import that was not taken back."""
    begun = unit.exec(select(ActionRow.number).where(journalled(import_id))).first()
    since = select(ActionRow.facts).where(col(ActionRow.undone_at).is_(None))
    if begun is None:  # the entry went with a person who was erased
        at = unit.get_one(ListImportRow, import_id).imported_at
        since = since.where(col(ActionRow.done_at) >= at)
    else:
        since = since.where(col(ActionRow.number) > begun)
    of_kind = col(ActionRow.kind)
    since = since.where(of_kind.not_in(_NO_CHANGE) if kinds is None else of_kind.in_(tuple(kinds)))
    return {UUID(found) for facts in unit.exec(since) for found in _ID.findall(facts)}
