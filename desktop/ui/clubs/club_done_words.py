"""What was just written down about a club, in one sentence."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from desktop.operations import (
    club_endings,
    club_members,
    club_pauses,
    clubs,
    roll_call,
    session_photos,
)
from desktop.operations.done import Done
from desktop.ui.clubs.club_words import (
    ending_words,
    mark_words,
    pause_reason_words,
    reason_words,
    role_words,
)
from desktop.ui.wording import short_date

translate = QCoreApplication.translate

CLUB_DEEDS = (
    clubs.ClubAdded
    | clubs.ClubChanged
    | club_endings.ClubEnded
    | club_endings.ClubGoesOn
    | club_endings.ClubDeleted
    | club_members.MemberJoined
    | club_members.MemberLeft
    | club_members.RoleChanged
    | club_pauses.ClubPaused
    | club_pauses.ClubResumed
    | roll_call.PersonMarked
    | roll_call.RestMarkedPresent
    | roll_call.WalkInAdded
    | roll_call.UnnamedSet
    | roll_call.TopicSet
    | roll_call.DetailsSet
    | session_photos.PhotoAdded
    | session_photos.PhotoRemoved
    | roll_call.SessionDidNotTakePlace
)
"""What a keeper does with clubs: every one has its sentence here."""


@singledispatch
def club_done_words(done: Done) -> str:
    """Return the sentence for something that was done to a club."""
    raise TypeError(type(done).__name__)


@club_done_words.register
def _added(done: clubs.ClubAdded) -> str:
    return translate("ClubDoneWords", "Added: club {club}").format(club=done.name)


@club_done_words.register
def _changed(done: clubs.ClubChanged) -> str:
    return translate("ClubDoneWords", "Changed: club {club}").format(club=done.name)


@club_done_words.register
def _ended(done: club_endings.ClubEnded) -> str:
    said = translate("ClubDoneWords", "{club} meets no more from {day} on: {reason}")
    return said.format(
        club=done.club_name, day=short_date(done.day), reason=ending_words(done.reason)
    )


@club_done_words.register
def _goes_on(done: club_endings.ClubGoesOn) -> str:
    said = translate("ClubDoneWords", "{club} goes on and meets by its schedule")
    return said.format(club=done.club_name)


@club_done_words.register
def _deleted(done: club_endings.ClubDeleted) -> str:
    said = translate("ClubDoneWords", "Deleted: club {club}, which never met")
    return said.format(club=done.club_name)


@club_done_words.register
def _joined(done: club_members.MemberJoined) -> str:
    said = translate("ClubDoneWords", "{name} joined {club}")
    return said.format(name=done.full_name, club=done.club_name)


@club_done_words.register
def _left(done: club_members.MemberLeft) -> str:
    said = translate("ClubDoneWords", "{name} left {club}")
    return said.format(name=done.full_name, club=done.club_name)


@club_done_words.register
def _role(done: club_members.RoleChanged) -> str:
    said = translate("ClubDoneWords", "{name} is now {role} in {club}")
    return said.format(name=done.full_name, role=role_words(done.role), club=done.club_name)


@club_done_words.register
def _paused(done: club_pauses.ClubPaused) -> str:
    said = translate("ClubDoneWords", "{club} pauses from {first} on: {reason}")
    if done.last is not None:
        said = translate("ClubDoneWords", "{club} pauses from {first} to {last}: {reason}")
    return said.format(
        club=done.club_name,
        first=short_date(done.first),
        last="" if done.last is None else short_date(done.last),
        reason=pause_reason_words(done.reason),
    )


@club_done_words.register
def _resumed(done: club_pauses.ClubResumed) -> str:
    said = translate("ClubDoneWords", "{club} meets again from {day} on")
    return said.format(club=done.club_name, day=short_date(done.day))


@club_done_words.register
def _marked(done: roll_call.PersonMarked) -> str:
    said = translate("ClubDoneWords", "{club}: {name} is {mark}")
    return said.format(club=done.club_name, name=done.full_name, mark=mark_words(done.mark))


@club_done_words.register
def _rest_present(done: roll_call.RestMarkedPresent) -> str:
    said = translate("ClubDoneWords", "{club}: %n more are there", "", done.count)
    return said.format(club=done.club_name)


@club_done_words.register
def _walk_in(done: roll_call.WalkInAdded) -> str:
    said = translate("ClubDoneWords", "{club}: {name} came along")
    return said.format(club=done.club_name, name=done.full_name)


@club_done_words.register
def _unnamed(done: roll_call.UnnamedSet) -> str:
    said = translate("ClubDoneWords", "{club}: %n others without a name", "", done.count)
    return said.format(club=done.club_name)


@club_done_words.register
def _topic(done: roll_call.TopicSet) -> str:
    said = translate("ClubDoneWords", "{club}: the topic is written down")
    return said.format(club=done.club_name)


@club_done_words.register
def _details(done: roll_call.DetailsSet) -> str:
    said = translate("ClubDoneWords", "{club}, {day}: place, heritage and note are written down")
    return said.format(club=done.club_name, day=short_date(done.day))


@club_done_words.register
def _photo(done: session_photos.PhotoAdded) -> str:
    said = translate("ClubDoneWords", "{club}, {day}: a photo was added")
    return said.format(club=done.club_name, day=short_date(done.day))


@club_done_words.register
def _no_photo(done: session_photos.PhotoRemoved) -> str:
    said = translate("ClubDoneWords", "{club}, {day}: a photo was taken away")
    return said.format(club=done.club_name, day=short_date(done.day))


@club_done_words.register
def _not_held(done: roll_call.SessionDidNotTakePlace) -> str:
    said = translate("ClubDoneWords", "{club} did not meet on {day}: {reason}")
    return said.format(
        club=done.club_name, day=short_date(done.day), reason=reason_words(done.reason)
    )
