"""Who is in a club, as a table: where there is little room, name and role stay."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.clubs import ClubPerson
from desktop.ui.clubs.club_words import role_words
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable

translate = QCoreApplication.translate
_ROOM_FOR_ALL = 480


class MembersTable(ValueTable[ClubPerson]):
    """Name, group, village, and as what somebody is in the club."""

    def __init__(self) -> None:
        columns: tuple[Column[ClubPerson], ...] = (
            Column(
                translate("MembersTable", "Name"),
                lambda one: one.person.full_name,
                stretch=1,
                bold=True,
            ),
            Column(
                translate("MembersTable", "Group"),
                lambda one: one.person.group_label or "",
                from_width=_ROOM_FOR_ALL,
            ),
            Column(
                translate("MembersTable", "Village"),
                lambda one: one.person.address or "",
                from_width=_ROOM_FOR_ALL,
            ),
            Column(translate("MembersTable", "Role"), lambda one: role_words(one.role)),
        )
        super().__init__(translate("MembersTable", "Members"), columns)
