"""The words for what the register keeps as codes: kinds of clubs, reasons, marks."""

from PySide6.QtCore import QCoreApplication

from desktop.register.clubs import ABSENT, PRESENT

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


def mark_words(mark: str | None) -> str:
    """Return what a mark on the roll says."""
    if mark == PRESENT:
        return translate("ClubWords", "present")
    if mark == ABSENT:
        return translate("ClubWords", "absent")
    return translate("ClubWords", "not marked")
