"""Joining a province wholly by stick, at the house's end: for the window and the command line.

Out goes a request with the invitation's code, in a bundle with everything that waits; back comes
the answer in a receipt. Until then the house can only write bundles.
"""

from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import IO

from desktop.background.house_end import house_end, write_onto
from desktop.background.store_thread import StoreThread
from desktop.store.enrolment import Enrolment, device_key, enrolment, keep_enrolment
from desktop.store.invitation import (
    KeptInvitation,
    forget_invitation,
    invitation,
    keep_invitation,
)
from sync.client.bundles import BundleWritten
from sync.client.enrolment import Known, answered_by_stick, ask_by_stick, invited_credentials
from sync.client.errors import EnrolmentRefusedError, NotJoinedError, ServerMisbehavedError
from sync.client.ports import Credentials, HouseEnd
from sync.client.receipts import ReceiptTaken, enrolment_answers, take_receipts
from sync.protocol.bundles import ENROLMENT_FRAME
from sync.protocol.invitation import (
    INVITATION_BYTES,
    UnreadableInvitationError,
    read_invitation,
)
from sync.protocol.sealed_frames import Frame
from sync.stick.errors import ForeignFileError, StickReadOnlyError
from sync.stick.folder import Stick

APP = "nhavanhoa"
_NOT_THE_PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation on a stick. Without a house's name it is damaged."""

    file_name: str
    house_name: str = ""
    ends_at: int = 0


@dataclass(frozen=True, slots=True)
class ByStick:
    """What a stick did for joining, and what lies on it now.

    `joined` says that the house speaks for itself now; else its request lies on the stick.
    """

    house_name: str
    joined: bool
    written: BundleWritten
    taken: tuple[ReceiptTaken, ...] = ()


def invitations_on(stick: Stick) -> tuple[Invited, ...]:
    """Return every invitation on a stick: an officer may carry those of many houses.

    Raises:
        StickError: the stick is gone.
    """
    return tuple(_invited(stick, name) for name in stick.contents().invitations)


def asked_house(store: StoreThread) -> str:
    """Return as which house this computer has asked to join, or nothing if it has not."""
    kept = store.submit_reading(lambda unit, _: invitation(unit)).result()
    return read_invitation(kept.data).house_name if kept else ""


def known_province(store: StoreThread, server_url: str) -> Known:
    """Return what vouches for a province at this address, before it is asked for the first time.

    An invitation says its key too. Where this computer had joined before, the key may be another
    one by now: whoever rebuilt the province gives a new code, and TLS vouches again.
    """
    invited = store.submit_reading(lambda unit, _: invitation(unit)).result()
    if invited is not None:
        said = read_invitation(invited.data)
        if _is_one_address(said.server_url, server_url):
            return Known(said.province_ca, said.province_key)
    before = store.submit_reading(lambda unit, _: enrolment(unit)).result()
    if before is not None and _is_one_address(before.server_url, server_url):
        return Known(before.province_ca)
    return Known()


def join_by_stick(stick: Stick, store: StoreThread, *, file_name: str = "") -> ByStick:
    """Take the answer to the request, if the stick brings it; else write the request onto it.

    Without a file's name the invitation is the one that was taken from a stick before. A cut at
    any point loses nothing: the same request goes again, and the same answer serves.

    Raises:
        NotJoinedError: there is no invitation.
        EnrolmentRefusedError: the province refuses the code.
        ForeignFileError: the invitation is damaged, or the answer is not of that province.
        StickError: nothing was written.
    """
    data = _read(stick, file_name) if file_name else None
    kept = store.submit_reading(lambda unit, _: invitation(unit)).result()
    if kept is not None and data in (None, kept.data):
        given = _answer_on(stick, JoiningRequest(store, kept))
        if given is not None:
            house = house_end(store, given)
            taken = take_receipts(stick, house)
            written = write_onto(stick, house, store)
            return ByStick(given.house_name, joined=True, written=written, taken=taken)
    if data is not None:
        kept = store.submit(lambda unit, _: keep_invitation(unit, data)).result()
    if kept is None:
        raise NotJoinedError
    request = JoiningRequest(store, kept)
    written = write_onto(stick, request.end(), store, opening=[request.frame()])
    return ByStick(request.house_name, joined=False, written=written)


def kept_request(store: StoreThread) -> "JoiningRequest | None":
    """Return what this computer asks with the invitation that it has, if it has one."""
    kept = store.submit_reading(lambda unit, _: invitation(unit)).result()
    return None if kept is None else JoiningRequest(store, kept)


class JoiningRequest:
    """What this computer asks with one invitation, and the answer to that."""

    def __init__(self, store: StoreThread, kept: KeptInvitation) -> None:
        self._store = store
        self._nonce = kept.nonce
        self._invited = read_invitation(kept.data)
        self._key = store.submit_reading(lambda unit, _: device_key(unit)).result()

    @property
    def house_name(self) -> str:
        """The house as which it asks to join."""
        return self._invited.house_name

    def end(self) -> HouseEnd:
        """Return this installation as it can write bundles before it was answered."""
        return house_end(self._store, invited_credentials(self._invited, self._key))

    def frame(self) -> Frame:
        """Return the request, which goes before the lines."""
        request = ask_by_stick(self._invited, self._key, nonce=self._nonce, app=APP)
        return Frame(ENROLMENT_FRAME, request)

    def answer_in(self, receipt: IO[bytes]) -> Credentials | None:
        """Keep what the province gave, if this receipt says so.

        Raises:
            EnrolmentRefusedError: it refuses the code, and the invitation is forgotten.
            ForeignFileError: it is no receipt for this PC, or not of that province.
        """
        answers = enrolment_answers(receipt, device_key=self._key)
        reply = next((one.reply for one in answers if one.nonce == self._nonce), None)
        return None if reply is None else self._kept(self._believed(reply))

    def _believed(self, reply: bytes) -> Credentials:
        try:
            return answered_by_stick(reply, self._invited, self._key, nonce=self._nonce)
        except EnrolmentRefusedError:
            # It was heard: another invitation may come.
            self._store.submit(lambda unit, _: forget_invitation(unit)).result()
            raise
        except ServerMisbehavedError as error:
            raise ForeignFileError(_NOT_THE_PROVINCE) from error

    def _kept(self, given: Credentials) -> Credentials:
        enrolment = Enrolment(**asdict(given))
        self._store.submit(lambda unit, _: keep_enrolment(unit, enrolment)).result()
        return given


def _answer_on(stick: Stick, request: JoiningRequest) -> Credentials | None:
    """Keep what the province gave, if a receipt on the stick says so."""
    for name in stick.contents().receipts:
        try:
            with stick.opened(name) as file:
                given = request.answer_in(file)
        except ForeignFileError as error:
            if error.what == _NOT_THE_PROVINCE:
                raise
            continue  # another computer's, or damaged
        except EnrolmentRefusedError:
            with suppress(StickReadOnlyError):
                stick.remove(name)
            raise
        if given is not None:
            return given
    return None


def _is_one_address(known: str, typed: str) -> bool:
    return known.rstrip("/") == typed.strip().rstrip("/")


def _invited(stick: Stick, name: str) -> Invited:
    try:
        found = read_invitation(_read(stick, name))
    except ForeignFileError:
        return Invited(name)
    return Invited(name, found.house_name, found.ends_at)


def _read(stick: Stick, name: str) -> bytes:
    """Return the bytes of a good invitation."""
    with stick.opened(name) as file:
        data = file.read(INVITATION_BYTES + 1)
    try:
        read_invitation(data)
    except UnreadableInvitationError as error:
        raise ForeignFileError(error.what) from error
    return data
