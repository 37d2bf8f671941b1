"""People as a table: the year of birth shows only where two have one name and one place."""

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from desktop.operations.people import PersonLine
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.people.person_choice import NameAndPlace, is_among, twins

translate = QCoreApplication.translate
_ROOM_FOR_GROUP = 520


class PeopleTable(ValueTable[PersonLine]):
    """Name, group, village, and how many books they have."""

    def __init__(self) -> None:
        self._names: dict[UUID, str] = {}
        columns: tuple[Column[PersonLine], ...] = (
            Column(translate("PeopleTable", "Name"), self._name, stretch=1, bold=True),
            Column(
                translate("PeopleTable", "Group"),
                lambda person: person.group_label or "",
                from_width=_ROOM_FOR_GROUP,
            ),
            Column(translate("PeopleTable", "Village"), lambda person: person.address or ""),
            Column(translate("PeopleTable", "Books out"), _books, number=True),
        )
        super().__init__(translate("PeopleTable", "People"), columns)

    @override
    def show_values(self, values: Sequence[PersonLine]) -> None:
        """Show these people and nobody else."""
        doubled = twins(values)
        self._names = {one.person_id: _name(one, doubled) for one in values}
        super().show_values(values)

    def _name(self, person: PersonLine) -> str:
        # Asked for again and again while the list is painted, and the twins are known once.
        return self._names[person.person_id]


def _name(person: PersonLine, doubled: Collection[NameAndPlace]) -> str:
    known = [person.full_name]
    if person.nickname:
        known.append(translate("PersonChoice", "“{name}”").format(name=person.nickname))
    if is_among(person, doubled):
        known += filter(None, (str(person.birth_year or ""), person.guardian))
    if person.has_left:
        known.append(translate("PersonChoice", "no longer a reader"))
    return " · ".join(known)


def _books(person: PersonLine) -> str:
    return str(person.copies_out) if person.copies_out else "–"
