"""The half of the error presenter for sticks: nothing is lost, and what to do with the stick."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.ui import wording
from sync.stick import errors as sticks


class StickSentences(QObject):
    """Says why nothing was written on the stick, and what to do about it."""

    @singledispatchmethod
    def sentence(self, error: sticks.StickError) -> str:  # noqa: ARG002  # its class
        """Return the sentence for a stick that could not be used."""
        return self.tr(
            "This stick cannot be used. Everything is safe on this computer. Try another stick."
        )

    @sentence.register
    def _read_only(self, _error: sticks.StickReadOnlyError) -> str:
        return self.tr(
            "Nothing can be written on this stick: it is locked. Everything is safe on this "
            "computer. Push its little switch back, or use another stick."
        )

    @sentence.register
    def _full(self, error: sticks.StickFullError) -> str:
        return self.tr(
            "The stick is full: {needed} are needed and {free} are free. Everything is safe on "
            "this computer. Delete something from the stick, or use another one."
        ).format(needed=wording.size(error.needed), free=wording.size(error.free))

    @sentence.register
    def _gone(self, _error: sticks.StickGoneError) -> str:
        return self.tr(
            "The stick was pulled out before it was finished. Everything is safe on this computer. "
            "Put it in again and press once more."
        )

    @sentence.register
    def _unreliable(self, _error: sticks.StickUnreliableError) -> str:
        return self.tr(
            "What was read back is not what was written: this stick is worn out. Everything is "
            "safe on this computer. Use another stick."
        )

    @sentence.register
    def _taken(self, error: sticks.FolderTakenError) -> str:
        return self.tr(
            "Something else on the stick is called “{name}”; it was not touched. Everything is "
            "safe on this computer. Use another stick, or rename it."
        ).format(name=error.name)

    @sentence.register
    def _foreign(self, error: sticks.ForeignFileError) -> str:
        if error.what == "province":
            return self.tr(
                "The answer on this stick is not of the centre that invited this house, so it was "
                "not believed. Nothing was changed. Ask the officer about it."
            )
        if error.what in ("house", "device", "key"):
            return self.tr(
                "This file is for another house or another computer, so it was left as it is. "
                "Are two sticks mixed up? Nothing was changed."
            )
        if error.what == "pack_province":
            return self.tr(
                "This book list is not of the centre that this house belongs to, so nothing of it "
                "was taken. Ask the officer about it."
            )
        if error.what == "pack_older":
            return self.tr(
                "This book list is older than the one that is here. The newer one stays, and "
                "nothing was changed."
            )
        if error.what == "pack":
            return self.tr(
                "This book list is damaged or not whole, so nothing of it was taken; the one that "
                "was here stays. Ask the officer to copy it again."
            )
        return self.tr(
            "This file is damaged or not one of ours, so it was left as it is. Nothing was "
            "changed. Ask the officer to copy it again."
        )
