"""The part of the error presenter for the people at the desk."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.register import keepers as rules


class KeeperSentences(QObject):
    """Says what somebody with another role has to do, and what a PIN is like."""

    @singledispatchmethod
    def sentence(self, error: rules.KeeperRuleError) -> str:  # noqa: ARG002  # its class
        """Return the sentence for a request that was refused."""
        return self.tr("The rules of the house do not allow this. Nothing was changed.")

    @sentence.register
    def _not_allowed(self, error: rules.NotAllowedError) -> str:
        if error.needed is rules.Permission.HOUSE:
            return self.tr(
                "Only whoever is in charge of the house does this. Nothing was changed. "
                "Press F12 when they are at the desk."
            )
        return self.tr(
            "Whoever counts visitors does not write this down. Nothing was changed. "
            "Press F12 when somebody else is at the desk."
        )

    @sentence.register
    def _pin_not_usable(self, _error: rules.PinNotUsableError) -> str:
        return self.tr("A PIN has 4 to 6 digits and no letters. Type it again.")

    @sentence.register
    def _pins_differ(self, _error: rules.PinsDifferError) -> str:
        return self.tr("The PIN was not typed the same way twice. Type it again.")

    @sentence.register
    def _last_keeper(self, _error: rules.LastKeeperError) -> str:
        return self.tr(
            "Somebody has to be in charge of the house. Nothing was changed. "
            "Let another person be in charge first."
        )

    @sentence.register
    def _name_taken(self, _error: rules.KeeperNameTakenError) -> str:
        return self.tr(
            "Another person at the desk has this name. Add something that tells the two apart."
        )
