"""From the press on a session to its roll of 200 names that is painted, and can be called."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlmodel import Session
from typing_extensions import override

from desktop.operations.club_members import add_member
from desktop.operations.clubs import ClubDraft, add_club, clubs
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.roll_call import SessionKey, mark_the_rest_present
from desktop.register.moment import Moment
from desktop.ui.clubs.clubs_page import ClubsPage
from tests.bench.figures import Figure, percentile
from tests.bench.window_parts import Shown, application, bury, store_in

_MEMBERS = 200
_SESSIONS = 28
_WARMING_UP = 4


class _RollShown(Shown):
    """Takes the time until all names stand there: the roll is emptied before it is filled."""

    @override
    def _first_row(self) -> list[object]:
        return []

    @override
    def _on_reset(self) -> None:
        self._is_new = self._table.model().rowCount() == _MEMBERS


def measure(folder: Path) -> list[Figure]:
    """Open the rolls of a month, every second one called before, one after the other."""
    app = application()
    with store_in(folder) as store:
        keys = store.submit(_fill).result()
        page = ClubsPage(store)
        page.resize(1150, 640)
        page.show()
        app.processEvents()
        taken = []
        for key in keys:
            shown = _RollShown(page._roll.list, page, other_rows=True)
            page.open_roll(key)
            taken.append(shown.wait())
            page.show_week()
            store.submit_reading(clubs).result()
            app.processEvents()  # the week stands there again, as when somebody presses
        bury(page)
    slow = taken[_WARMING_UP:]
    return [
        Figure("roll200_open_ms_p50", round(percentile(slow, 50), 1), "ms", None),
        Figure("roll200_open_ms", round(percentile(slow, 95), 1), "ms", 100),
    ]


def _fill(unit: Session, moment: Moment) -> list[SessionKey]:
    since = moment.today - timedelta(days=_SESSIONS)
    draft = ClubDraft("Cồng chiêng", "gong", "FREQ=DAILY", "19:30", None, None, since)
    club_id = add_club(unit, moment, draft=draft).club_id
    for number in range(_MEMBERS):
        person = add_person(unit, moment, draft=PersonDraft(f"H'Blum Niê {number}"))
        # They stand on the rolls of the days on which they were in the club.
        add_member(unit, replace(moment, today=since), club_id=club_id, person_id=person.person_id)
    unit.flush()
    days = [since + timedelta(days=number) for number in range(_SESSIONS)]
    keys = [SessionKey(club_id, day, 1) for day in days]
    for key in keys[::2]:
        mark_the_rest_present(unit, moment, key=key)
    return keys
