"""The house's way through a mailbox: the same bundles and receipts as on a stick.

The mailbox is plain HTTP within one building or commune: everything is sealed and signed before
it goes, and nothing that comes back is believed without the province's signature.
"""

import http.client
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from sync.client.bundles import pack
from sync.client.errors import OfflineError, ServerMisbehavedError, ServerTroubleError
from sync.client.hang_up import HangUp
from sync.client.ports import HouseEnd
from sync.client.receipts import QUESTION, ReceiptTaken, hear, require_open
from sync.protocol.bundles import BUNDLE_TYPE, RECEIPT_TYPE, read_receipt, write_bundle
from sync.protocol.limits import BUNDLE_BYTES
from sync.protocol.mailbox import LAY_PATH, RECEIPT_PATH, MailboxAddress
from sync.protocol.sealed_frames import Frame, UnreadableBundleError
from sync.protocol.strict_json import Json
from sync.stick.errors import ForeignFileError

_QUIET_SECONDS = 30
MOST_RECEIPTS = 100
"""A house that asks for more than these has a mailbox that does not clear them away."""


class MailboxRoad:
    """Asks one mailbox."""

    def __init__(self, address: MailboxAddress, *, hang_up: HangUp | None = None) -> None:
        """Remember where it is; nothing is sent yet."""
        self._address = address
        self._hang_up = hang_up or HangUp()

    def lay(self, bundle: bytes) -> None:
        """Give the mailbox a bundle; when this returns, it survives a power cut there.

        Raises:
            ExchangeFailedError: it did not take it.
        """
        self._ask(LAY_PATH, bundle)

    def receipt(
        self,
        house: str,
        device: str,
        *,
        taken: bytes | None = None,
        passed: Sequence[bytes] = (),
    ) -> bytes | None:
        """Return the next receipt for a PC, or None; the one that was taken is cleared away.

        Both name a receipt by its question; `passed` are those that another PC asked, of which
        this one has the name.

        Raises:
            ExchangeFailedError: no answer came.
        """
        question: dict[str, Json] = {"house": house, "device": device}
        question |= {"taken": taken.hex()} if taken else {}
        question |= {"passed": [one.hex() for one in passed]} if passed else {}
        return self._ask(RECEIPT_PATH, json.dumps(question).encode("ascii")) or None

    def _ask(self, path: str, body: bytes) -> bytes:
        connection = http.client.HTTPConnection(
            self._address.host, self._address.port, timeout=_QUIET_SECONDS
        )
        headers = {"Authorization": f"Bearer {self._address.secret}", "Content-Type": BUNDLE_TYPE}
        try:
            connection.connect()
            self._hang_up.hold(connection.sock)
            connection.request("POST", path, body, headers)
            return _answer_of(connection.getresponse())
        except (OSError, http.client.HTTPException) as error:
            raise OfflineError(type(error).__name__) from error
        finally:
            self._hang_up.let_go()
            connection.close()


@dataclass(frozen=True, slots=True)
class ByMailbox:
    """What went through a mailbox: the lines laid there, and the receipts that were waiting."""

    first: int
    last: int
    taken: tuple[ReceiptTaken, ...] = ()


def exchange_by_mailbox(
    road: MailboxRoad, house: HouseEnd, *, clock: Callable[[], int]
) -> ByMailbox:
    """Take the receipts that wait in a mailbox, and lay there everything that is unconfirmed.

    Raises:
        ExchangeFailedError: the mailbox, or what it gave, is not right; nothing is lost.
        LogChangedError: the log was left for a new one meanwhile; ask again.
        ForeignFileError: it gave a receipt that is not for this PC.
    """
    taken = _receipts(road, house)
    return replace(lay(road, house, clock=clock), taken=taken)


def lay(
    road: MailboxRoad,
    house: HouseEnd,
    *,
    clock: Callable[[], int],
    opening: Sequence[Frame] = (),
) -> ByMailbox:
    """Lay everything that is unconfirmed in a mailbox; `opening` frames go before the lines.

    Raises:
        ExchangeFailedError: the mailbox did not take it.
        LogChangedError: the log was left for a new one meanwhile; ask again.
    """
    packed = pack(house, clock=clock, opening=opening)
    house.questions.note(packed.questions)
    pieces = write_bundle(packed.header, packed.frames, province_key=house.credentials.province_key)
    road.lay(b"".join(pieces))
    return ByMailbox(packed.header.first, packed.header.last)


def _receipts(road: MailboxRoad, house: HouseEnd) -> tuple[ReceiptTaken, ...]:
    taken: list[ReceiptTaken] = []
    credentials = house.credentials
    last: bytes | None = None
    passed: list[bytes] = []
    for _ in range(MOST_RECEIPTS):
        receipt = road.receipt(
            credentials.house_id, credentials.device_id, taken=last, passed=passed
        )
        if receipt is None:
            break
        try:
            taken.append(hear(BytesIO(receipt), house))
        except ForeignFileError as error:
            if error.what != QUESTION:
                raise
            last = None
            passed.append(question_of(receipt))
        else:
            last = question_of(receipt)
    require_open(taken)
    return tuple(taken)


def question_of(receipt: bytes) -> bytes:
    """Return the name of a receipt in its mailbox: the question that it answers.

    Raises:
        ForeignFileError: it is no receipt.
    """
    try:
        return read_receipt(BytesIO(receipt)).header.question
    except UnreadableBundleError as error:
        raise ForeignFileError(error.what) from error


def _answer_of(answer: http.client.HTTPResponse) -> bytes:
    if answer.status in {429, 503, 507}:
        raise ServerTroubleError(answer.status)
    length = answer.headers.get("Content-Length", "")
    if answer.status != 200 or answer.headers.get_content_type() != RECEIPT_TYPE:  # noqa: PLR2004
        raise ServerMisbehavedError(f"status {answer.status}")
    body = answer.read(BUNDLE_BYTES + 1)
    if str(len(body)) != length:
        raise ServerMisbehavedError("cut")
    return body
