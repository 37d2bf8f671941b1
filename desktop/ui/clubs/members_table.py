"""Who is in a club, as a table: where there is little room, name and role stay."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from desktop.operations.clubs import ClubPerson
from desktop.ui import theme
from desktop.ui.clubs.club_words import role_words
from desktop.ui.parts.value_table import Column, ValueTable

translate = QCoreApplication.translate
_GROUP, _VILLAGE = 1, 2
_ROOM_FOR_ALL = 480


class MembersTable(ValueTable[ClubPerson]):
    """Name, group, village, and as what somebody is in the club."""

    def __init__(self) -> None:
        columns: tuple[Column[ClubPerson], ...] = (
            Column(
                translate("MembersTable", "Name"),
                lambda one: one.person.full_name,
                stretch=True,
                bold=True,
            ),
            Column(translate("MembersTable", "Group"), lambda one: one.person.group_label or ""),
            Column(translate("MembersTable", "Village"), lambda one: one.person.address or ""),
            Column(translate("MembersTable", "Role"), lambda one: role_words(one.role)),
        )
        super().__init__(translate("MembersTable", "Members"), columns)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for column in (_GROUP, _VILLAGE):
            self.setColumnHidden(column, event.size().width() < theme.pixels(_ROOM_FOR_ALL))
        super().resizeEvent(event)
