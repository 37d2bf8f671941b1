"""What goes through another computer, or through this one for others, in words."""

from typing import Protocol

from PySide6.QtCore import QObject

from desktop.background.nearby_worker import OpenMailbox
from desktop.ui import wording


class _Taken(Protocol):
    @property
    def confirmed_to(self) -> int: ...


class Sent(Protocol):
    """What was laid with the other computer, and the answers that it gave."""

    @property
    def first(self) -> int:
        """The first line."""
        ...

    @property
    def last(self) -> int:
        """The last line."""
        ...

    @property
    def taken(self) -> tuple[_Taken, ...]:
        """The answers."""
        ...


class Joining(Protocol):
    """What the other computer did for joining the centre."""

    @property
    def house_name(self) -> str:
        """The house as which this computer joins."""
        ...

    @property
    def joined(self) -> bool:
        """Whether the centre has answered."""
        ...


class Recalled(Protocol):
    """What was chosen before."""

    @property
    def address(self) -> str:
        """The address that was typed, or nothing."""
        ...


class NearbyWords(QObject):
    """Says where things lie, and what to do next."""

    def sent(self, done: Sent) -> str:
        """Return what became of a sending."""
        said = []
        if done.taken:
            said.append(
                self.tr("The centre has received everything up to item {number}.").format(
                    number=wording.number(done.taken[-1].confirmed_to)
                )
            )
        count = done.last - done.first + 1
        if count:
            said.append(
                self.tr(
                    "%n item(s) lie sealed with the other computer; they count as sent when the "
                    "centre has answered. Press once more later to take the answer.",
                    "",
                    count,
                )
            )
        elif not done.taken:
            said.append(self.tr("There was nothing new to send, and no answer yet."))
        return " ".join(said)

    def joining(self, done: Joining) -> str:
        """Return what became of a request to join."""
        if done.joined:
            return self.tr("This computer has joined the centre as “{house}”.").format(
                house=done.house_name
            )
        return self.tr(
            "The request to join as “{house}” lies with the other computer, which sends it on. "
            "Press once more later to take the answer."
        ).format(house=done.house_name)

    def kept(self, mailbox: OpenMailbox) -> str:
        """Return how things stand with a mailbox that is open."""
        if not mailbox.bundles:
            return self.tr("Other computers may send now. Type this address there, or scan it:")
        return self.tr(
            "Other computers may send now. Lying here: {all}, answered by the centre: {done}. "
            "Their address:"
        ).format(all=wording.number(mailbox.bundles), done=wording.number(mailbox.answered))
