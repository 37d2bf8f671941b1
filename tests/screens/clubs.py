"""The screens of the clubs."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop.operations.club_endings import end_club
from desktop.operations.club_members import change_role
from desktop.operations.clubs import ClubDraft, add_club, club_card, clubs
from desktop.operations.roll_call import SessionKey, sessions_between
from desktop.ui.clubs.club_dialog import ClubDialog
from desktop.ui.clubs.clubs_page import ClubsPage
from desktop.ui.clubs.end_dialog import EndDialog
from desktop.ui.clubs.pause_dialog import PauseDialog
from desktop.ui.clubs.session_day_dialog import SessionDayDialog
from tests.day.hands import Keeper

Screen = Callable[[Keeper], QWidget]


def _page(keeper: Keeper) -> ClubsPage:
    page = keeper.open("clubs")
    assert isinstance(page, ClubsPage)
    return page


def _club(keeper: Keeper) -> QWidget:
    club_id = keeper.ask(clubs)[0].club_id
    card = keeper.ask(lambda unit, moment: club_card(unit, moment, club_id=club_id))
    artisan = card.people[0].person.person_id
    keeper.house.store.submit(
        lambda unit, moment: change_role(
            unit, moment, club_id=club_id, person_id=artisan, role="artisan"
        )
    ).result()
    _page(keeper).open_club(club_id)
    return keeper.frame


def _called(keeper: Keeper) -> SessionKey:
    sessions = keeper.ask(
        lambda unit, moment: sessions_between(
            unit, moment, first=moment.today - timedelta(days=7), last=moment.today
        )
    )
    return next(session.key for session in sessions if session.present)


def _roll(keeper: Keeper) -> QWidget:
    _page(keeper).open_roll(_called(keeper))
    return keeper.frame


def _whole_roll(keeper: Keeper) -> QWidget:
    page = _page(keeper)
    page.open_roll(_called(keeper))
    for opener in page._roll.side.findChildren(QPushButton):
        if opener.isCheckable():
            opener.setChecked(True)
    return keeper.frame


def _old_roll(keeper: Keeper) -> QWidget:
    today = keeper.ask(lambda _unit, moment: moment.today)
    long_ago = today - timedelta(weeks=6)
    _page(keeper).open_roll(SessionKey(_called(keeper).club_id, long_ago, 1))
    return keeper.frame


def _new_club(keeper: Keeper) -> QDialog:
    today = keeper.ask(lambda _unit, moment: moment.today)
    dialog = ClubDialog(keeper.house.store, keeper.frame, today=today)
    dialog.open_over(keeper.frame)
    return dialog


def _full_moon(keeper: Keeper) -> QDialog:
    dialog = _new_club(keeper)
    assert isinstance(dialog, ClubDialog)
    dialog.name.setText("Hát Then bon Pi Nao")
    dialog.how.setCurrentIndex(dialog.how.findData("lunar"))
    return dialog


def _pause(keeper: Keeper) -> QDialog:
    club_id = keeper.ask(clubs)[0].club_id
    today = keeper.ask(lambda _unit, moment: moment.today)
    dialog = PauseDialog(keeper.house.store, keeper.frame, club_id=club_id, today=today)
    dialog.open_end.setChecked(False)
    dialog.open_over(keeper.frame)
    return dialog


def _end(keeper: Keeper) -> QDialog:
    club_id = keeper.ask(clubs)[0].club_id
    today = keeper.ask(lambda _unit, moment: moment.today)
    dialog = EndDialog(keeper.house.store, keeper.frame, club_id=club_id, today=today)
    dialog.open_over(keeper.frame)
    return dialog


def _other_day(keeper: Keeper) -> QDialog:
    dialog = SessionDayDialog(keeper.frame, today=keeper.ask(lambda _unit, moment: moment.today))
    dialog.open_over(keeper.frame)
    return dialog


def _ended_club(keeper: Keeper) -> QWidget:
    """A club that met for a while and ended; the list has it when asked for."""
    today = keeper.ask(lambda _unit, moment: moment.today)
    name = "Cờ tướng xóm cũ"
    ended = {club.name: club.club_id for club in keeper.ask(partial(clubs, ended=True))}
    if name not in ended:
        draft = ClubDraft(name, "sport", None, None, None, None, today - timedelta(days=400))
        ended[name] = keeper.house.store.submit(partial(add_club, draft=draft)).result().club_id
        end = {"club_id": ended[name], "day": today, "reason": "few_members"}
        keeper.house.store.submit(partial(end_club, **end)).result()
    _page(keeper).open_club(ended[name])
    return keeper.frame


def _ended_clubs(keeper: Keeper) -> QWidget:
    _ended_club(keeper)
    page = _page(keeper)
    page.show_week()
    keeper.settle()
    page._week._ended.setChecked(True)
    return keeper.frame


CLUBS: Mapping[str, Screen] = {
    "13-club": _club,
    "14-roll-call": _roll,
    "22-new-club": _new_club,
    "81-roll-call-opened": _whole_roll,
    "82-old-session": _old_roll,
    "83-club-by-the-moon": _full_moon,
    "84-club-pauses": _pause,
    "85-club-ends": _end,
    "85-club-that-ended": _ended_club,
    "85-clubs-that-ended": _ended_clubs,
    "86-session-of-another-day": _other_day,
}
