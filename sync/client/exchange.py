"""The exchange: send what the province does not hold, believe only what it proves to hold."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from sync.client.errors import (
    DeviceRefusedError,
    LogForkedError,
    ServerMisbehavedError,
    TooLargeError,
)
from sync.client.pace import Pace
from sync.client.ports import Backlog, Confirmed, Credentials, Lines, LogPlace, Outbox, Road
from sync.client.recovery import is_another_history, recover
from sync.protocol.envelope import NONCE_BYTES, Header, write_envelope
from sync.protocol.replies import Refusal, Standing, UnreadableReplyError, read_reply


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an exchange has come.

    What is left is reckoned from what was measured, and None before anything was.
    """

    confirmed_to: int
    last: int
    bytes_sent: int = 0
    bytes_left: int | None = None
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class ExchangeOutcome:
    """What an exchange that went through did. Bytes are of envelopes and replies.

    `began_new_log` says that the province held another history under this log's name, and that
    everything went under a new one.
    """

    sent: int
    confirmed_to: int
    bytes_up: int
    bytes_down: int
    requests: int
    began_new_log: bool = False


def _nobody_watches(_progress: Progress) -> None:
    """Progress that nobody asked for."""


def exchange(
    outbox: Outbox,
    road: Road,
    credentials: Credentials,
    *,
    clock: Callable[[], int],
    progress: Callable[[Progress], None] = _nobody_watches,
    pace: Pace | None = None,
) -> ExchangeOutcome:
    """Send every line that the province has not confirmed; ask once even if there is none.

    A crash or a lost answer at any point only means that the same lines are sent again: the
    mark moves after a proved answer and never before. A log that the province knows otherwise
    is left, once in an exchange, for a new one. `pace` is what earlier exchanges learned of the
    road.

    Raises:
        ExchangeFailedError: the mark stands where the last proved answer put it.
    """
    pace = pace or Pace()
    asked = _Question(outbox, road, credentials, clock, pace)
    outcome = ExchangeOutcome(0, outbox.place().mark, 0, 0, 0)
    may_go_back = True
    while True:
        after = outcome.confirmed_to
        size = pace.size
        lines = outbox.lines_after(after, most_lines=size.lines, most_bytes=size.plain_bytes)
        if outcome.requests and not lines.lines:
            return outcome
        try:
            answer = asked.about(lines)
        except TooLargeError:
            if len(lines.lines) <= 1:
                raise
            continue
        outcome = _counted(outcome, answer)
        standing = answer.standing
        if is_another_history(outbox, standing):
            outcome = _recovered(outbox, outcome, standing)
            continue
        outbox.settle(_confirmed(standing))
        _require_progress(standing, after, lines, may_go_back=may_go_back)
        may_go_back = may_go_back and standing.hw >= after
        outcome = _moved(outcome, standing)
        progress(_progress(outcome, outbox.place().last, pace))


@dataclass(frozen=True, slots=True)
class _Answer:
    """A proved answer, and what it cost."""

    standing: Standing
    bytes_up: int
    bytes_down: int


@dataclass(frozen=True, slots=True)
class _Question:
    """Asks the province, and believes only what it signed for this very question."""

    outbox: Outbox
    road: Road
    credentials: Credentials
    clock: Callable[[], int]
    pace: Pace

    def about(self, lines: Lines) -> _Answer:
        place, nonce = self.outbox.place(), secrets.token_bytes(NONCE_BYTES)
        header = self._header(place, lines, nonce)
        envelope = write_envelope(header, lines.lines, seed=self.credentials.device_key)
        reply = self.pace.send(self.road, envelope, lines.lines)
        return _Answer(self._believed(reply, place.log, nonce), len(envelope), len(reply))

    def _header(self, place: LogPlace, lines: Lines, nonce: bytes) -> Header:
        return Header(
            log=place.log,
            device=self.credentials.device_id,
            house=self.credentials.house_id,
            first=lines.first,
            count=len(lines.lines),
            previous=lines.previous,
            nonce=nonce,
            clock=self.clock(),
            state=_state(self.outbox.backlog()),
        )

    def _believed(self, reply: bytes, log: str, nonce: bytes) -> Standing:
        key = self.credentials.province_key
        try:
            answer = read_reply(reply, province_key=key, nonce=nonce)
        except UnreadableReplyError as error:
            raise ServerMisbehavedError(error.what) from error
        if isinstance(answer, Refusal):
            raise DeviceRefusedError(answer.reason)
        if answer.log != log:
            raise ServerMisbehavedError("log")
        return answer


def _state(backlog: Backlog) -> dict[str, int]:
    state = {"backlog": backlog.unsent, "disk_mb": backlog.disk_mb}
    return state if backlog.oldest_at is None else state | {"oldest": backlog.oldest_at}


def _recovered(outbox: Outbox, outcome: ExchangeOutcome, standing: Standing) -> ExchangeOutcome:
    if outcome.began_new_log:
        raise LogForkedError(standing.hw)
    recover(outbox)
    return replace(outcome, confirmed_to=0, began_new_log=True)


def _confirmed(standing: Standing) -> Confirmed:
    return Confirmed(
        hw=standing.hw,
        chain=standing.chain,
        durable=standing.durable,
        lineage=standing.lineage,
        set_aside=standing.set_aside,
        at=standing.time,
    )


def _require_progress(standing: Standing, after: int, lines: Lines, *, may_go_back: bool) -> None:
    """Raise for an answer after which the same would be sent again, and again."""
    went_back = standing.hw < after
    stood_still = standing.hw == after and bool(lines.lines)
    if stood_still or (went_back and not may_go_back):
        raise ServerMisbehavedError("no_progress")


def _progress(outcome: ExchangeOutcome, last: int, pace: Pace) -> Progress:
    left = max(0, last - outcome.confirmed_to)
    return Progress(
        confirmed_to=outcome.confirmed_to,
        last=last,
        bytes_sent=outcome.bytes_up,
        bytes_left=pace.size.bytes_for(left),
        seconds_left=pace.size.seconds_for(left),
    )


def _counted(outcome: ExchangeOutcome, answer: _Answer) -> ExchangeOutcome:
    return replace(
        outcome,
        bytes_up=outcome.bytes_up + answer.bytes_up,
        bytes_down=outcome.bytes_down + answer.bytes_down,
        requests=outcome.requests + 1,
    )


def _moved(outcome: ExchangeOutcome, standing: Standing) -> ExchangeOutcome:
    new = max(0, standing.hw - outcome.confirmed_to)
    return replace(outcome, sent=outcome.sent + new, confirmed_to=standing.hw)
