"""What a stick brings back: the province's signed answers to this PC's bundles.

A receipt may come late, twice, or to a register that has gone on; it is believed like an answer
over the network, and it moves the mark only while nothing later was answered.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import IO

from sync.client.answers import believed, confirmed
from sync.client.errors import DeviceRefusedError
from sync.client.ports import Credentials, HouseEnd
from sync.client.pulling import keep_pages
from sync.client.recovery import is_another_history, recover
from sync.protocol.bundles import (
    ENROLLED_FRAME,
    STANDING_FRAME,
    Answered,
    Receipt,
    answers_in,
    read_receipt,
)
from sync.protocol.house_log import Question
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.stick.errors import ForeignFileError, StickReadOnlyError
from sync.stick.folder import Stick

QUESTION = "question"
"""What is foreign about a receipt that answers what another PC of the same name asked."""


@dataclass(frozen=True, slots=True)
class ReceiptTaken:
    """What a receipt did. `overtaken` answers were older than what is known, and moved nothing.

    `taken` rows came from the province, and `written` were written into the registers. `closed` is
    why the province takes no more of this device's lines than into the ledger.

    `more` waits at the province than this receipt had room for, or all of it is asked for anew: the
    next bundle asks for it.

    `began_new_log` says that the province held another history under this log's name: what is
    not confirmed goes under a new one, with the next bundle.
    """

    number: int
    confirmed_to: int
    answered: int = 0
    overtaken: int = 0
    taken: int = 0
    written: int = 0
    more: bool = False
    closed: str | None = None
    began_new_log: bool = False


def take_receipt(file: IO[bytes], house: HouseEnd) -> ReceiptTaken:
    """Believe what the province signed for this PC's own questions, and move the mark.

    A cut at any point leaves the mark where a proved answer put it; the same receipt may be
    taken again, and goes on where it was cut.

    Raises:
        ForeignFileError: it is no receipt for this PC, or it is damaged; nothing was moved.
        ServerMisbehavedError: an answer in it is not the province's; nothing was moved by it.
        DeviceRefusedError: the province takes nothing from this device.
    """
    taken = hear(file, house)
    require_open([taken])
    return taken


def hear(file: IO[bytes], house: HouseEnd) -> ReceiptTaken:
    """Take one of several receipts: whether the device is refused, the last of them says.

    Raises:
        ForeignFileError: it is no receipt for this PC, or it is damaged; nothing was moved.
        ServerMisbehavedError: an answer in it is not the province's; nothing was moved by it.
    """
    try:
        receipt = read_receipt(file)
        _require_ours(receipt, house)
        taken = ReceiptTaken(receipt.header.number, house.outbox.place().mark)
        standings = _standings(receipt, house.credentials)
        for nonce, answers in groupby(standings, lambda one: one.nonce):
            taken = _answered(taken, house.questions.find(nonce), answers, house)
    except UnreadableBundleError as error:
        raise ForeignFileError(error.what) from error
    return replace(taken, confirmed_to=house.outbox.place().mark)


def require_open(taken: Sequence[ReceiptTaken]) -> None:
    """Raise DeviceRefusedError if the last of these that was news says so.

    A device that was let in again may find the answer from before beside that to its request.
    """
    closed = next((one.closed for one in reversed(taken) if one.answered), None)
    if closed is not None:
        raise DeviceRefusedError(closed)


def take_receipts(stick: Stick, house: HouseEnd) -> tuple[ReceiptTaken, ...]:
    """Take every receipt on the stick that is for this PC, and clear away those that were taken.

    Files of other houses and damaged ones are left as they are.

    Raises:
        StickError: the stick is gone; what was taken before stays taken.
        DeviceRefusedError: the province takes nothing from this device.
    """
    taken: list[ReceiptTaken] = []
    for name in stick.contents().receipts:
        try:
            with stick.opened(name) as file:
                taken.append(hear(file, house))
        except ForeignFileError:
            continue
        try:
            stick.remove(name)
        except StickReadOnlyError:
            continue
    require_open(taken)
    return tuple(taken)


def enrolment_answers(file: IO[bytes], *, device_key: bytes) -> tuple[Answered, ...]:
    """Return the answers to requests for enrolment in a receipt; none is verified yet.

    Raises:
        ForeignFileError: it is no receipt for the holder of the key, or it is damaged.
    """
    try:
        answers = answers_in(read_receipt(file), seed=device_key)
        return tuple(answer for answer in answers if answer.kind == ENROLLED_FRAME)
    except UnreadableBundleError as error:
        raise ForeignFileError(error.what) from error


def _require_ours(receipt: Receipt, house: HouseEnd) -> None:
    header = receipt.header
    if header.house != house.credentials.house_id:
        raise ForeignFileError("house")
    if header.device != house.credentials.device_id:
        raise ForeignFileError("device")
    # A PC that was put in this one's place, or this one before its disk went back, may wait for it.
    if house.questions.find(header.question) is None:
        raise ForeignFileError(QUESTION)


def _standings(receipt: Receipt, credentials: Credentials) -> Iterator[Answered]:
    for answer in answers_in(receipt, seed=credentials.device_key):
        if answer.kind == STANDING_FRAME:
            yield answer


def _answered(
    taken: ReceiptTaken, question: Question | None, answers: Iterator[Answered], house: HouseEnd
) -> ReceiptTaken:
    """Believe the answers to one question: the first moves the mark, all of them bring pages.

    The pages are kept first: after a cut the question still stands, and the same receipt goes on.
    """
    outbox = house.outbox
    if question is None or question.overtaken or question.log != outbox.place().log:
        return _written(replace(taken, overtaken=taken.overtaken + 1), house)
    first, asked = None, question.pull
    for answer in answers:
        standing = believed(
            answer.reply, credentials=house.credentials, log=question.log, nonce=question.nonce
        )
        if first is None:
            first = standing
            # Of two sticks the later may be answered first, and the province put back between.
            if standing.time < question.not_before:
                return replace(taken, overtaken=taken.overtaken + 1)
            if is_another_history(outbox, standing):
                recover(outbox)
                return replace(taken, answered=taken.answered + 1, began_new_log=True)
        if house.inbox is not None and asked:
            kept = keep_pages(house.inbox, standing.pages, asked=asked)
            taken = replace(taken, taken=taken.taken + kept.taken, more=kept.more)
            # The pages that follow were asked for from where these end.
            asked = tuple((page.scope, page.to) for page in standing.pages if page.more)
        taken = replace(taken, closed=standing.closed)
    if first is not None:
        outbox.settle(confirmed(first, question=question.nonce))
    return _written(replace(taken, answered=taken.answered + 1), house)


def _written(taken: ReceiptTaken, house: HouseEnd) -> ReceiptTaken:
    """Write down what is whole, also what a cut left unwritten."""
    inbox = house.inbox
    if inbox is None:
        return taken
    written = taken.written + inbox.apply()
    # A province that was put back is noticed only when the mark is settled, behind its pages.
    return replace(taken, written=written, more=taken.more or inbox.is_anew())
