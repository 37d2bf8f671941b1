"""The ways an exchange with the province can fail, by what to do about each.

None of them loses anything: what was not confirmed is sent again. They carry facts; the
window's error presenter makes the sentences.
"""


class ExchangeFailedError(Exception):
    """Base class: the house's register is untouched and its mark has not moved."""


class OfflineError(ExchangeFailedError):
    """No connection, or it was cut. Try again later, without troubling the keeper.

    `stalled`: it was there, and then not a byte went for as long as we wait.
    """

    def __init__(self, what: str = "", *, stalled: bool = False) -> None:
        super().__init__(what)
        self.stalled = stalled


class _ExplainedError(ExchangeFailedError):
    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class PortalError(_ExplainedError):
    """A network's own page answered: somebody must log in to it. `what`: page, redirect."""


class ProxyError(_ExplainedError):
    """A proxy stands in the way. `what`: login, unreachable."""


class ClockError(_ExplainedError):
    """Only the dates of the server's certificate do not fit this PC's clock.

    `what`: expired, not_yet_valid, either.
    """


class UntrustedServerError(_ExplainedError):
    """The server cannot prove who it is. `what`: certificate, tls."""


class InsecureAddressError(_ExplainedError):
    """The address is no https address; nothing was sent to it. `what` is the address."""


class ServerTroubleError(ExchangeFailedError):
    """The server answered that it cannot now: busy (429) or failing (5xx)."""

    def __init__(self, status: int, *, retry_after: int | None = None) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.retry_after = retry_after


class TooLargeError(ExchangeFailedError):
    """The server, or something on the way to it, takes nothing as large as this (413).

    Less is tried at once; it ends an exchange only when a single line is refused.
    """


class ServerMisbehavedError(_ExplainedError):
    """Something answered that breaks the protocol; nothing of it was believed.

    `what`: signature, form, media_type, no_length, cut, too_large, no_progress, status 4xx,
    or the name of the member of the answer that is wrong.
    """


class DeviceRefusedError(ExchangeFailedError):
    """The province, by its signature, takes nothing from this device until a person acts.

    `reason`: unknown_device, revoked, signature, wrong_house.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotJoinedError(ExchangeFailedError):
    """This installation speaks for no house yet: nobody could open what it would send."""


class NoNeighboursError(ExchangeFailedError):
    """This PC is in no local network, so that no other PC could come to it."""


class NeighbourAwayError(ExchangeFailedError):
    """The PC that keeps a mailbox does not answer."""


class NotNeighboursAddressError(ExchangeFailedError):
    """What was typed is no address of a mailbox nearby, or not this mailbox's secret."""


class EnrolmentRefusedError(ExchangeFailedError):
    """The code cannot be used. `reason`: malformed, unknown_code, code_used, code_expired."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LogForkedError(ExchangeFailedError):
    """The province holds another history even under the log that was begun a moment ago.

    A first such answer is no failure: the exchange begins a new log and goes on. What stays
    unsent goes with the next exchange, under a newer one.
    """

    def __init__(self, hw: int) -> None:
        super().__init__(f"hw {hw}")
        self.hw = hw
