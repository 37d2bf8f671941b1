"""A list of people: each row is somebody, with as much as the list tells of them."""

from dataclasses import dataclass
from functools import partial

from desktop.register.list_cells import Oddity
from desktop.register.list_rows import ListKind, ListRow
from desktop.register.people import is_child
from desktop.register.person_cells import (
    address_of,
    born_of,
    card_of,
    former_names_of,
    hamlet_under,
    nickname_of,
    person_name_of,
    phone_of,
    written_of,
)
from desktop.register.person_headings import PEOPLE, PersonField
from desktop.register.text import LONG_TEXT, SHORT_TEXT


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One row of the list, understood.

    `group` is a word for the group of visitors; `household` one that its members share.
    """

    row_number: int
    full_name: str
    birth_year: int | None = None
    born_about: bool = False
    group: str | None = None
    address: str | None = None
    phone: str | None = None
    card_number: str | None = None
    household: str | None = None
    guardian: str | None = None
    nickname: str | None = None
    former_names: str | None = None

    def needs_guardian(self, this_year: int) -> bool:
        """Return whether this may be a child for whom nobody is written down."""
        year = self.birth_year
        return year is not None and is_child(year, this_year=this_year) and not self.guardian


def person_of(row: ListRow, this_year: int) -> ListedPerson:
    """Return the row as a person."""
    name = _full_name(row)
    born = row.optional(PersonField.BORN, partial(born_of, this_year=this_year))
    return ListedPerson(
        row.number,
        name,
        birth_year=born.year if born else None,
        born_about=born is not None and born.about,
        group=row.optional(PersonField.GROUP, written_of),
        address=_address(row),
        phone=row.optional(PersonField.PHONE, phone_of),
        card_number=row.optional(PersonField.CARD, card_of),
        household=row.optional(PersonField.HOUSEHOLD, written_of),
        guardian=row.optional(PersonField.GUARDIAN, written_of),
        nickname=row.optional(PersonField.NICKNAME, nickname_of),
        former_names=row.optional(PersonField.FORMER, former_names_of),
    )


def _full_name(row: ListRow) -> str:
    """Return the whole name; lists of schools write the given name in a column of its own."""
    name = row.required(PersonField.NAME, person_name_of)
    family = row.optional(PersonField.FAMILY, person_name_of)
    whole = f"{family} {name}" if family else name
    if len(whole.encode()) > SHORT_TEXT:
        raise row.refusal(PersonField.NAME, Oddity.TOO_LONG)
    return whole


def _address(row: ListRow) -> str | None:
    """Return where somebody lives: house and hamlet, if they stand in two columns."""
    address = row.optional(PersonField.ADDRESS, address_of)
    hamlet = row.optional(PersonField.HAMLET, address_of)
    if hamlet is None:
        return address
    hamlet = hamlet_under(row.heading(PersonField.HAMLET), hamlet)
    if address is None or hamlet.casefold() in address.casefold():
        return address or hamlet
    both = f"{address}, {hamlet}"
    if len(both.encode()) > LONG_TEXT:
        row.remark(PersonField.HAMLET, Oddity.TOO_LONG)
        return address
    return both


PERSON_LIST = ListKind("people", PEOPLE, ListedPerson, person_of)
"""A list of people."""
