"""The list of people as a workbook, for whoever is in charge and asks for it.

Everything is text, so that no spreadsheet rounds a card number or drops a telephone's zero; the
import of people takes the workbook back without a question. Consents, and what is sensitive, are
not in it, nor is who left.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

import xlsxwriter
from sqlmodel import Session, col, select
from xlsxwriter.exceptions import XlsxWriterException

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.operations.people_search import guardian_names
from desktop.operations.permission import require
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.register.people import ABOUT
from desktop.store.tables.people import HouseholdRow, PersonRow
from desktop.store.tables.visits import VisitGroupRow

_MOST_LETTERS = 32_000
_WIDE, _WIDEST = 18, 30
_A4 = 9


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """What the sheet is called, what stands above the columns, and how they are headed.

    `warning` says that these are personal data. `headings` are the name, the year of birth, the
    group, the address, the telephone, the card, the household, the guardian, the usual name and
    former names. `about` is how a year is written that is only about that: "khoảng {year}".
    """

    sheet: str
    warning: str
    headings: Sequence[str]
    about: str


def export_people(unit: Session, moment: Moment, *, path: Path, words: PeopleWords) -> int:
    """Write everybody who is here now; return how many there are.

    Raises:
        NotAllowedError: only whoever is in charge takes people's data out.
        ListFileNotWrittenError: it cannot be written there.
    """
    require(unit, Permission.HOUSE)
    here = select(PersonRow).where(
        col(PersonRow.erased).is_(False),
        col(PersonRow.merged_into).is_(None),
        col(PersonRow.left_on).is_(None),
        PersonRow.full_name != "",
    )
    rows = unit.exec(here.order_by(col(PersonRow.sort_key))).all()
    try:
        with path.open("wb") as file:
            _write(file, _cells(unit, rows, words), words)
    except (OSError, XlsxWriterException) as error:
        raise ListFileNotWrittenError from error
    return len(rows)


def _write(file: BinaryIO, people: Iterator[Sequence[str]], words: PeopleWords) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        page = book.add_worksheet(words.sheet)
        page.set_paper(_A4)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0, 1)
        page.freeze_panes(2, 0)
        text = book.add_format({"num_format": "@"})
        page.set_column(0, len(words.headings) - 1, _WIDE, text)
        page.set_column(0, 0, _WIDEST, text)
        page.write_string(0, 0, words.warning, book.add_format({"italic": True}))
        bold = book.add_format({"bold": True, "bottom": 1})
        for place, heading in enumerate(words.headings):
            page.write_string(1, place, heading, bold)
        for row, cells in enumerate(people, 2):
            for place, cell in enumerate(cells):
                page.write_string(row, place, cell[:_MOST_LETTERS], text)


def _cells(
    unit: Session, rows: Sequence[PersonRow], words: PeopleWords
) -> Iterator[tuple[str, ...]]:
    groups = dict(unit.exec(select(VisitGroupRow.id, VisitGroupRow.label)).all())
    guardians, households = guardian_names(unit, rows), _households(unit, rows)
    for row in rows:
        guardian = guardians.get(row.guardian_id) if row.guardian_id else row.guardian
        yield (
            row.full_name,
            _born(row, words),
            groups.get(row.group_id, "") if row.group_id else "",
            row.address or "",
            row.phone or "",
            row.card_number,
            households.get(row.household_id, "") if row.household_id else "",
            guardian or "",
            row.nickname or "",
            row.former_names or "",
        )


def _born(row: PersonRow, words: PeopleWords) -> str:
    if row.birth_year is None:
        return ""
    about = row.birth_certainty == ABOUT
    return words.about.format(year=row.birth_year) if about else str(row.birth_year)


def _households(unit: Session, rows: Sequence[PersonRow]) -> dict[UUID, str]:
    """Return a word for each household: its head's name, with the card where two are called so."""
    here = {row.id: row for row in rows}
    heads = dict(unit.exec(select(HouseholdRow.id, HouseholdRow.head_id)).all())
    named: dict[UUID, PersonRow] = {}
    for row in rows:
        if row.household_id is not None:
            head_id = heads.get(row.household_id)
            head = here.get(head_id) if head_id else None
            named.setdefault(row.household_id, head or row)
    names = Counter(head.full_name for head in named.values())
    return {
        household_id: head.full_name
        if names[head.full_name] == 1
        else f"{head.full_name} ({head.card_number})"
        for household_id, head in named.items()
    }
