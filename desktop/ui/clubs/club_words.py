"""The words for what the register keeps as codes: kinds of clubs, reasons, marks."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.operations.clubs import ClubCard
from desktop.operations.late_changes import LateChange
from desktop.register.clubs import ABSENT, ARTISAN, EXCUSED, LEADER, MEMBER, PRESENT
from desktop.register.schedules import Pause
from desktop.ui.wording import day_with_lunar, short_date

translate = QCoreApplication.translate


def kind_words(kind: str) -> str:
    """Return what a kind of club is called."""
    words = {
        "gong": translate("ClubWords", "Gongs"),
        "epic": translate("ClubWords", "Epic singing"),
        "weaving": translate("ClubWords", "Weaving"),
        "then_tinh": translate("ClubWords", "Then singing and tính lute"),
        "reading": translate("ClubWords", "Reading"),
        "sport": translate("ClubWords", "Sport"),
        "women": translate("ClubWords", "Women"),
        "intergenerational": translate("ClubWords", "Old and young together"),
        "other": translate("ClubWords", "Other"),
    }
    return words.get(kind, kind)


def reason_words(reason: str) -> str:
    """Return why a session did not take place."""
    words = {
        "rain": translate("ClubWords", "rain or flood"),
        "power_cut": translate("ClubWords", "power cut"),
        "harvest": translate("ClubWords", "harvest"),
        "holiday": translate("ClubWords", "holiday"),
        "other": translate("ClubWords", "another reason"),
    }
    return words.get(reason, reason)


def pause_reason_words(reason: str) -> str:
    """Return why a club pauses."""
    words = {
        "harvest": translate("ClubWords", "harvest"),
        "tet": translate("ClubWords", "Tết"),
        "other": translate("ClubWords", "another reason"),
    }
    return words.get(reason, reason)


def ending_words(reason: str) -> str:
    """Return why a club meets no more."""
    words = {
        "few_members": translate("ClubWords", "too few members"),
        "no_leader": translate("ClubWords", "nobody to lead it"),
        "joined_another": translate("ClubWords", "joined another club"),
        "disbanded": translate("ClubWords", "disbanded by decision"),
        "other": translate("ClubWords", "another reason"),
    }
    return words.get(reason, reason)


def ended_words(club: ClubCard) -> str:
    """Return from when on a club meets no more and why; "" for one that goes on."""
    if club.ended_on is None:
        return ""
    words = translate("ClubWords", "No sessions from {day} on: {reason}")
    if club.ended_on <= club.today:
        words = translate("ClubWords", "Ended on {day}: {reason}")
    return words.format(day=short_date(club.ended_on), reason=ending_words(club.ending))


def next_words(day: date) -> str:
    """Return when a club meets next, by the sun and by the moon."""
    return translate("ClubWords", "next on {day}").format(day=day_with_lunar(day))


def pause_words(pause: Pause) -> str:
    """Return from when to when a club pauses, and why."""
    words = translate("ClubWords", "Pauses from {first} on, until it meets again: {reason}")
    if pause.last is not None:
        words = translate("ClubWords", "Pauses from {first} to {last}: {reason}")
    return words.format(
        first=short_date(pause.first),
        last="" if pause.last is None else short_date(pause.last),
        reason=pause_reason_words(pause.reason),
    )


def heritage_words(heritage: str | None) -> str:
    """Return what is handed down in a session."""
    words = {
        None: translate("ClubWords", "nothing of it"),
        "gong": translate("ClubWords", "Gongs"),
        "epic": translate("ClubWords", "Epic singing"),
        "weaving": translate("ClubWords", "Weaving"),
        "then_tinh": translate("ClubWords", "Then singing and tính lute"),
        "other": translate("ClubWords", "Other songs, dances, crafts"),
    }
    return words.get(heritage, heritage or "")


def role_words(role: str) -> str:
    """Return as what somebody is in a club."""
    words = {
        MEMBER: translate("ClubWords", "member"),
        LEADER: translate("ClubWords", "leader"),
        ARTISAN: translate("ClubWords", "artisan"),
    }
    return words.get(role, role)


def late_change_words(change: LateChange) -> str:
    """Return when an old session was opened to be changed, and by whom."""
    words = translate("ClubWords", "Opened to be changed on {day}.")
    if change.keeper:
        words = translate("ClubWords", "Opened to be changed on {day} by {keeper}.")
    return words.format(day=short_date(change.changed_on), keeper=change.keeper)


def leads_words() -> str:
    """Return what stands on a roll beside whoever leads."""
    return translate("ClubWords", "leads")


def group_words() -> dict[str, str]:
    """Return the groups of those without a name, by the names of their fields."""
    return {
        "women": translate("ClubWords", "women"),
        "minority": translate("ClubWords", "of an ethnic minority"),
        "children": translate("ClubWords", "children under 16"),
        "aged_55": translate("ClubWords", "55 and older"),
        "aged_60": translate("ClubWords", "60 and older"),
        "disabled": translate("ClubWords", "with a disability"),
    }


def mark_words(mark: str | None) -> str:
    """Return what a mark on the roll says."""
    if mark == PRESENT:
        return translate("ClubWords", "present")
    if mark == ABSENT:
        return translate("ClubWords", "absent")
    if mark == EXCUSED:
        return translate("ClubWords", "excused")
    return translate("ClubWords", "not marked")
