"""The exchange: send what the province lacks, take in what it tells, believe what it proves."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from sync.client.answers import confirmed
from sync.client.asking import Answer, Asking, Question
from sync.client.errors import (
    DeviceRefusedError,
    LogForkedError,
    ServerMisbehavedError,
    TooLargeError,
)
from sync.client.pace import Pace
from sync.client.ports import Credentials, Inbox, Outbox, Road
from sync.client.pulling import Pulled
from sync.client.recovery import is_another_history, recover
from sync.protocol.replies import Standing


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an exchange has come; `taken` rows came from the province.

    What is left is reckoned from what was measured, and None before anything was.
    """

    confirmed_to: int
    last: int
    bytes_sent: int = 0
    bytes_left: int | None = None
    seconds_left: float | None = None
    taken: int = 0


@dataclass(frozen=True, slots=True)
class ExchangeOutcome:
    """What an exchange that went through did. Bytes are of envelopes and replies.

    `began_new_log` says that the province held another history under this log's name, and that
    everything went under a new one. `taken` rows came from the province, and `written` were
    written into the registers. `token` is a new one for this device, to be kept.
    """

    sent: int
    confirmed_to: int
    bytes_up: int
    bytes_down: int
    requests: int
    began_new_log: bool = False
    taken: int = 0
    written: int = 0
    token: str | None = field(default=None, repr=False)


def _nobody_watches(_progress: Progress) -> None:
    """Progress that nobody asked for."""


def exchange(  # noqa: PLR0913  # all that it needs of the world around it
    outbox: Outbox,
    road: Road,
    credentials: Credentials,
    *,
    clock: Callable[[], int],
    inbox: Inbox | None = None,
    app: str = "",
    progress: Callable[[Progress], None] = _nobody_watches,
    pace: Pace | None = None,
) -> ExchangeOutcome:
    """Send every line that the province has not confirmed; ask once even if there is none.

    Then take into the inbox, if there is one, everything that the province tells: last, so that
    what it tells knows of every line. A crash or a lost answer at any point only means that the
    same is sent, or asked, again: mark and cursors move after a proved answer and never before. A
    log that the province knows otherwise is left, once in an exchange, for a new one. `pace` is
    what earlier exchanges learned of the road.

    Raises:
        ExchangeFailedError: the mark stands where the last proved answer put it.
    """
    pace = pace or Pace()
    asking = Asking(outbox, road, credentials, clock, pace, inbox, app)
    outcome = ExchangeOutcome(0, outbox.place().mark, 0, 0, 0)
    may_go_back, more = True, inbox is not None
    ahead: Question | None = None
    while True:
        after = outcome.confirmed_to
        even_empty = more or not outcome.requests
        question = ahead or asking.question(after, even_empty=even_empty)
        if question is None:
            pace.went_through()
            return outcome
        was_ahead = ahead is not None
        following, ahead = asking.following(question), None
        try:
            answer = asking.about(question, following)
        except TooLargeError:
            if len(question.lines.lines) <= 1:
                raise
            continue
        outcome = _counted(outcome, answer)
        standing = answer.standing
        if was_ahead and standing.hw < after:
            # Asked before the answer that moved the mark came, it may have been answered before.
            pace.goes_one_by_one()
            continue
        if is_another_history(outbox, standing):
            pace.goes_one_by_one()
            outcome = _recovered(outbox, outcome, standing)
            continue
        outbox.settle(confirmed(standing))
        _require_progress(standing, question, may_go_back=may_go_back)
        may_go_back = may_go_back and standing.hw >= after
        ahead = _continued(standing, question, following, pace)
        pulled = asking.take(answer)
        more = pulled.more
        outcome = _moved(outcome, standing, pulled)
        progress(_progress(outcome, outbox.place().last, pace))
        if standing.closed is not None:
            raise DeviceRefusedError(standing.closed)


def _recovered(outbox: Outbox, outcome: ExchangeOutcome, standing: Standing) -> ExchangeOutcome:
    if outcome.began_new_log:
        raise LogForkedError(standing.hw)
    recover(outbox)
    return replace(outcome, confirmed_to=0, began_new_log=True)


def _require_progress(standing: Standing, question: Question, *, may_go_back: bool) -> None:
    """Raise for an answer after which the same would be sent again, and again."""
    after = question.lines.first - 1
    went_back = standing.hw < after
    stood_still = standing.hw == after and bool(question.lines.lines)
    if stood_still or (went_back and not may_go_back):
        raise ServerMisbehavedError("no_progress")


def _continued(
    standing: Standing, question: Question, following: Question | None, pace: Pace
) -> Question | None:
    """Return what comes next, if it is under way and begins where the province now stands."""
    if standing.hw == question.last:
        return following
    pace.goes_one_by_one()
    return None


def _progress(outcome: ExchangeOutcome, last: int, pace: Pace) -> Progress:
    left = max(0, last - outcome.confirmed_to)
    return Progress(
        confirmed_to=outcome.confirmed_to,
        last=last,
        bytes_sent=outcome.bytes_up,
        bytes_left=pace.size.bytes_for(left),
        seconds_left=pace.size.seconds_for(left),
        taken=outcome.taken,
    )


def _counted(outcome: ExchangeOutcome, answer: Answer) -> ExchangeOutcome:
    return replace(
        outcome,
        bytes_up=outcome.bytes_up + answer.bytes_up,
        bytes_down=outcome.bytes_down + answer.bytes_down,
        requests=outcome.requests + 1,
    )


def _moved(outcome: ExchangeOutcome, standing: Standing, pulled: Pulled) -> ExchangeOutcome:
    return replace(
        outcome,
        sent=outcome.sent + max(0, standing.hw - outcome.confirmed_to),
        confirmed_to=standing.hw,
        taken=outcome.taken + pulled.taken,
        written=outcome.written + pulled.written,
        token=standing.token or outcome.token,
    )
