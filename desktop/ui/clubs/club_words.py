"""The words for what the register keeps as codes: kinds of clubs, reasons, marks."""

from PySide6.QtCore import QCoreApplication

from desktop.register.clubs import ABSENT, PRESENT
from desktop.register.schedules import Pause
from desktop.ui.wording import short_date

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


def mark_words(mark: str | None) -> str:
    """Return what a mark on the roll says."""
    if mark == PRESENT:
        return translate("ClubWords", "present")
    if mark == ABSENT:
        return translate("ClubWords", "absent")
    return translate("ClubWords", "not marked")
