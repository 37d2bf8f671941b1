"""The words for what somebody does in the house."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.keepers import KeeperLine
from desktop.register.keepers import Role

translate = QCoreApplication.translate


def role_word(role: Role) -> str:
    """Return the word for a role."""
    return {
        Role.KEEPER: translate("KeeperWords", "in charge of the house"),
        Role.HELPER: translate("KeeperWords", "at the desk"),
        Role.COUNTER: translate("KeeperWords", "counts visitors"),
    }[role]


def role_sentence(role: Role) -> str:
    """Return the word for a role, and what somebody with it sees."""
    return {
        Role.KEEPER: translate("KeeperWords", "In charge of the house: everything"),
        Role.HELPER: translate("KeeperWords", "At the desk: registers, no settings"),
        Role.COUNTER: translate("KeeperWords", "Counts visitors: only the tiles"),
    }[role]


def keeper_words(line: KeeperLine) -> str:
    """Return what stands below a name: the role, and whether there is a PIN."""
    pin = (
        translate("KeeperWords", "with a PIN")
        if line.has_pin
        else translate("KeeperWords", "without a PIN")
    )
    return f"{role_word(line.role)} · {pin}"
