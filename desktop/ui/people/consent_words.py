"""What people allow the house to do with their data, in words."""

from PySide6.QtCore import QCoreApplication

from desktop.register.consent import PHOTO, REGISTER, TRAITS

translate = QCoreApplication.translate


def purpose_words(purpose: str) -> str:
    """Return what is allowed, as it completes "agreed that …"."""
    return {
        REGISTER: translate("ConsentWords", "name and address stand in the registers"),
        PHOTO: translate("ConsentWords", "photographs of club sessions are kept"),
        TRAITS: translate("ConsentWords", "ethnicity and disability are written down"),
    }.get(purpose, purpose)
