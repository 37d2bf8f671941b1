"""The clubs as a table: where there is little room, the name comes first."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.clubs import ClubLine
from desktop.ui.clubs.club_words import pause_reason_words
from desktop.ui.clubs.schedule import days_words, schedule_of
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable
from desktop.ui.wording import by_the_moon, day_and_month, short_date

translate = QCoreApplication.translate
_ROOM_FOR_MEETS = 420


class ClubsTable(ValueTable[ClubLine]):
    """Name, when it meets, how many members."""

    def __init__(self) -> None:
        columns: tuple[Column[ClubLine], ...] = (
            Column(translate("ClubsTable", "Club"), lambda club: club.name, stretch=1, bold=True),
            Column(translate("ClubsTable", "Meets"), _meets, stretch=1, from_width=_ROOM_FOR_MEETS),
            Column(translate("ClubsTable", "Members"), lambda club: str(club.members), number=True),
        )
        super().__init__(translate("ClubsTable", "Clubs"), columns)


def _meets(club: ClubLine) -> str:
    if club.ended_on is not None and club.next_day is None:
        return translate("ClubsTable", "ended on {day}").format(day=short_date(club.ended_on))
    if club.pause is not None:
        return translate("ClubsTable", "pauses: {reason}").format(
            reason=pause_reason_words(club.pause.reason)
        )
    days = days_words(schedule_of(club.rule))
    if club.next_day is None:
        return " ".join(filter(None, (days, club.starts_at))) or translate(
            "ClubsTable", "no fixed day"
        )
    words = translate("ClubsTable", "{when}, next {day} ({moon})")
    return words.format(
        when=" ".join(filter(None, (days, club.starts_at))),
        day=day_and_month(club.next_day),
        moon=by_the_moon(club.next_day),
    )
