"""People as a table: the year of birth shows only where two have the same name."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from desktop.operations.people import PersonLine
from desktop.register.folding import fold
from desktop.ui import theme
from desktop.ui.parts.value_table import Column, ValueTable

translate = QCoreApplication.translate
_GROUP = 1
_ROOM_FOR_GROUP = 520


class PeopleTable(ValueTable[PersonLine]):
    """Name, group, village, and how many books they have."""

    def __init__(self) -> None:
        self._twins: frozenset[str] = frozenset()
        columns: tuple[Column[PersonLine], ...] = (
            Column(translate("PeopleTable", "Name"), self._name, stretch=True, bold=True),
            Column(translate("PeopleTable", "Group"), lambda person: person.group_label or ""),
            Column(translate("PeopleTable", "Village"), lambda person: person.address or ""),
            Column(translate("PeopleTable", "Books out"), _books, number=True),
        )
        super().__init__(translate("PeopleTable", "People"), columns)

    @override
    def show_values(self, values: Sequence[PersonLine]) -> None:
        """Show these people and nobody else."""
        names = Counter(fold(person.full_name) for person in values)
        self._twins = frozenset(name for name, count in names.items() if count > 1)
        super().show_values(values)

    def _name(self, person: PersonLine) -> str:
        if fold(person.full_name) not in self._twins:
            return person.full_name
        known = (str(person.birth_year or ""), person.guardian or "")
        return " · ".join(filter(None, (person.full_name, *known)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(_GROUP, event.size().width() < theme.pixels(_ROOM_FOR_GROUP))
        super().resizeEvent(event)


def _books(person: PersonLine) -> str:
    return str(person.copies_out) if person.copies_out else "–"
