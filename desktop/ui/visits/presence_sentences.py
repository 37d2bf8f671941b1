"""The part of the error presenter for people who are not counted as here."""

from PySide6.QtCore import QCoreApplication

from desktop.register.errors import AlreadyThereError, NobodyMeantError

translate = QCoreApplication.translate


def presence_sentence(error: AlreadyThereError | NobodyMeantError) -> str:
    """Return why somebody was not counted as here."""
    if isinstance(error, AlreadyThereError):
        return translate(
            "PresenceSentences",
            "{name} is counted today already. Came once more: Ctrl+Shift+Enter.",
        ).format(name=error.person_name)
    return translate(
        "PresenceSentences",
        "Nobody here is called “{typed}”. Count the visit with a press on a box instead.",
    ).format(typed=error.typed)
