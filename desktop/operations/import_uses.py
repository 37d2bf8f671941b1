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

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from desktop.operations.bulk_edit import TitlesChanged
from desktop.operations.catalogue import CopiesAdded, TitleChanged
from desktop.operations.list_import import in_pieces, journalled
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
    titles = dict(_named_by_rows(unit, TitleRow, import_id, but=CopyRow.__tablename__))
    for some in in_pieces(sorted(titles)):
        under = select(CopyRow.id, CopyRow.title_id).where(of_import)
        for copy_id, title_id in unit.exec(under.where(col(CopyRow.title_id).in_(some))):
            used.setdefault(copy_id, titles[title_id])
    away = select(CopyRow.id).where(
        of_import,
        (col(CopyRow.state) != KEPT)
        | col(CopyRow.owner).is_not(None)
        | col(CopyRow.holder).is_not(None),
    )
    for copy_id in unit.exec(away):
        used.setdefault(copy_id, WhyStays.NOT_ON_SHELF)
    named = select(CopyRow.id).where(of_import)
    corrected = named.join(TitleRow, col(TitleRow.id) == col(CopyRow.title_id))
    corrected = corrected.where(TitleRow.import_id == import_id)
    for asked, column, ids in (
        (named, col(CopyRow.id), _named_by_deeds(unit, import_id)),
        (corrected, col(TitleRow.id), _named_by_deeds(unit, import_id, _TITLE_DEEDS)),
    ):
        for some in in_pieces(sorted(ids)):
            for copy_id in unit.exec(asked.where(column.in_(some))):
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
    for some in in_pieces(sorted(_named_by_deeds(unit, import_id))):
        for person_id in unit.exec(
            select(PersonRow.id).where(of_import, col(PersonRow.id).in_(some))
        ):
            used.setdefault(person_id, WhyStays.NOTED)
    _add_families(unit, import_id, used)
    return used


def _add_families(unit: Session, import_id: UUID, used: dict[UUID, WhyStays]) -> None:
    """Add with whom somebody else lives, and whom somebody who stays has for a guardian."""
    other = aliased(PersonRow)
    came_otherwise = col(other.import_id).is_(None) | (col(other.import_id) != import_id)
    lived_with = (
        select(PersonRow.id)
        .join(other, col(other.household_id) == col(PersonRow.household_id))
        .where(PersonRow.import_id == import_id, came_otherwise)
    )
    for person_id in unit.exec(lived_with):
        used.setdefault(person_id, WhyStays.NAMED)
    has_guardian = select(PersonRow.id, PersonRow.guardian_id, PersonRow.import_id)
    rows = unit.exec(has_guardian.where(col(PersonRow.guardian_id).is_not(None))).all()
    ours = {row_id for row_id, _, of_import in rows if of_import == import_id}
    guardians = {row_id: guardian_id for row_id, guardian_id, _ in rows}
    staying = [row_id for row_id in guardians if row_id not in ours or row_id in used]
    while staying:
        guardian = guardians.get(staying.pop())
        if guardian is not None and guardian not in used and _came_with(unit, guardian, import_id):
            used[guardian] = WhyStays.NAMED
            staying.append(guardian)


def _came_with(unit: Session, person_id: UUID, import_id: UUID) -> bool:
    row = unit.get(PersonRow, person_id)
    return row is not None and row.import_id == import_id


def _named_by_rows(
    unit: Session,
    of: type[CopyRow] | type[TitleRow] | type[PersonRow],
    import_id: UUID,
    *,
    but: str = "",
) -> Iterator[tuple[UUID, WhyStays]]:
    """Yield what of the import a row of any table, `but` that one, names."""
    children = [child for child in shapes()[of.record_kind].children if child[0] != but]
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
