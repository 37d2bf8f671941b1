"""Joining a province through a mailbox: by an invitation, where only a neighbour is in reach."""

from dataclasses import dataclass
from io import BytesIO

from desktop.background.house_end import house_end
from desktop.background.joining import JoiningRequest, kept_request
from desktop.background.store_thread import StoreThread
from sync.client.errors import EnrolmentRefusedError, NotJoinedError
from sync.client.mailbox_road import (
    MOST_RECEIPTS,
    ByMailbox,
    MailboxRoad,
    exchange_by_mailbox,
    lay,
    question_of,
)
from sync.client.ports import Credentials


@dataclass(frozen=True, slots=True)
class JoinedNearby:
    """What a mailbox did for joining.

    `joined` says that the house speaks for itself now; else its request lies with the mailbox.
    """

    house_name: str
    joined: bool
    sent: ByMailbox


def join_by_mailbox(road: MailboxRoad, store: StoreThread) -> JoinedNearby:
    """Take the answer to the request, if the mailbox has it; else lay the request there.

    A cut at any point loses nothing: the same request goes again, and the same answer serves.

    Raises:
        NotJoinedError: there is no invitation.
        EnrolmentRefusedError: the province refuses the code.
        ExchangeFailedError: the mailbox, or what it gave, is not right.
        LogChangedError: the log was left for a new one meanwhile; ask again.
        ForeignFileError: it gave a receipt that is not for this PC, or not of that province.
    """
    request = kept_request(store)
    if request is None:
        raise NotJoinedError
    now = store.now
    given = _answer_at(road, request)
    if given is None:
        laid = lay(road, request.end(), clock=lambda: now().at, opening=[request.frame()])
        return JoinedNearby(request.house_name, joined=False, sent=laid)
    sent = exchange_by_mailbox(road, house_end(store, given), clock=lambda: now().at)
    return JoinedNearby(given.house_name, joined=True, sent=sent)


def _answer_at(road: MailboxRoad, request: JoiningRequest) -> Credentials | None:
    """Keep what the province gave, if a receipt in the mailbox says so.

    A receipt without it is of a time before: it is cleared away, for what it confirmed is asked
    about again. The one that has it stays, for it may tell of lines too.
    """
    asking = request.end().credentials
    last = None
    for _ in range(MOST_RECEIPTS):
        receipt = road.receipt(asking.house_id, asking.device_id, taken=last)
        if receipt is None:
            return None
        last = question_of(receipt)
        try:
            given = request.answer_in(BytesIO(receipt))
        except EnrolmentRefusedError:
            road.receipt(asking.house_id, asking.device_id, taken=last)
            raise
        if given is not None:
            return given
    return None
