"""The half of the error presenter for the exchange: whatever happens, all stays in the house."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from sync.client import errors as exchange


class ExchangeSentences(QObject):
    """Says why nothing was sent, that everything is safe, and what happens now."""

    @singledispatchmethod
    def sentence(self, error: exchange.ExchangeFailedError) -> str:  # noqa: ARG002  # its class
        """Return the sentence for a failed exchange or enrolment."""
        return self.tr(
            "Nothing was sent this time. Everything is safe on this computer. "
            "It will try again by itself."
        )

    @sentence.register
    def _offline(self, _error: exchange.OfflineError) -> str:
        return self.tr(
            "Not sent yet: this computer has no connection now. Everything is safe here. "
            "It will send by itself when the connection is back."
        )

    @sentence.register
    def _portal(self, _error: exchange.PortalError) -> str:
        return self.tr(
            "Not sent yet: this network wants a log-in first. Everything is safe here. "
            "Open the web browser, log in to the network, then press Send now."
        )

    @sentence.register
    def _proxy(self, _error: exchange.ProxyError) -> str:
        return self.tr(
            "Not sent yet: this network does not let the computer out. Everything is safe here. "
            "Ask whoever set up the network, or call the officer."
        )

    @sentence.register
    def _clock(self, _error: exchange.ClockError) -> str:
        return self.tr(
            "Not sent yet: the date or time of this computer is wrong. Everything is safe here. "
            "Set the clock right, then press Send now."
        )

    @sentence.register
    def _untrusted(self, _error: exchange.UntrustedServerError) -> str:
        return self.tr(
            "Not sent: what answered could not prove that it is the centre. "
            "Everything is safe here. Try another network, or call the officer."
        )

    @sentence.register
    def _insecure(self, _error: exchange.InsecureAddressError) -> str:
        return self.tr(
            "The address has to begin with https://, so nothing was sent. "
            "Copy the address again from the paper of the centre."
        )

    @sentence.register
    def _server_trouble(self, _error: exchange.ServerTroubleError) -> str:
        return self.tr(
            "Not sent yet: the centre is busy now. Everything is safe here. "
            "It will try again by itself."
        )

    @sentence.register
    def _too_large(self, _error: exchange.TooLargeError) -> str:
        return self.tr(
            "Not everything is sent: one entry is too large for the way to the centre. Everything "
            "is safe here. Please tell the officer."
        )

    @sentence.register
    def _misbehaved(self, _error: exchange.ServerMisbehavedError) -> str:
        return self.tr(
            "Not sent: the answer that came was not the centre's, so it was not believed. "
            "Everything is safe here. It will try again by itself."
        )

    @sentence.register
    def _device_refused(self, _error: exchange.DeviceRefusedError) -> str:
        return self.tr(
            "The centre does not accept this computer any more. Everything is safe here. "
            "Call the officer and ask for a new one-time code."
        )

    @sentence.register
    def _not_joined(self, _error: exchange.NotJoinedError) -> str:
        return self.tr(
            "Nothing was written: this computer has not joined the centre yet, so nobody could "
            "open it. Everything is safe here. Join first, on this page."
        )

    @sentence.register
    def _no_neighbours(self, _error: exchange.NoNeighboursError) -> str:
        return self.tr(
            "This computer is in no network of the room, so no other computer can come. "
            "Plug in the cable or join the wireless network, then press again."
        )

    @sentence.register
    def _neighbour_away(self, _error: exchange.NeighbourAwayError) -> str:
        return self.tr(
            "The other computer does not answer. Everything is safe here. See whether it is on, "
            "in the same network, and still lets other computers send."
        )

    @sentence.register
    def _not_neighbours_address(self, _error: exchange.NotNeighboursAddressError) -> str:
        return self.tr(
            "This is not the address of a computer in the room. Everything is safe here. Compare "
            "it with what the other computer shows, letter by letter."
        )

    @sentence.register
    def _enrolment_refused(self, error: exchange.EnrolmentRefusedError) -> str:
        return {
            "code_used": self.tr(
                "This code was already used, so nothing was changed. Ask the officer for a new one."
            ),
            "code_expired": self.tr(
                "This code is too old, so nothing was changed. Ask the officer for a new one."
            ),
        }.get(
            error.reason,
            self.tr(
                "The centre does not know this code, so nothing was changed. "
                "Compare it with the paper, letter by letter."
            ),
        )

    @sentence.register
    def _forked(self, _error: exchange.LogForkedError) -> str:
        return self.tr(
            "Not everything is sent yet: another computer seems to send as this one. Everything "
            "is safe at both ends, and this computer tries again by itself. Please tell the "
            "officer."
        )
