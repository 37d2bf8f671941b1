"""The province's end of an exchange: an envelope and a token in, a signed answer out."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from typing import IO

from sqlalchemy import Connection, Engine

from sync.protocol.enrolment import UnreadableRequestError, read_enrolment
from sync.protocol.envelope import Cursors, Envelope, Header, read_envelope, read_header
from sync.protocol.replies import (
    GAP,
    HELD,
    REFUSED,
    Standing,
    write_message,
    write_refusal,
    write_standing,
)
from sync.server.backups import begin_lineage, record_backup
from sync.server.bundles import take_bundle
from sync.server.database import open_database, read_identity
from sync.server.enrolment import (
    CODE_SECONDS,
    device_of_house,
    house_named,
    make_code,
    make_house,
    revoke,
)
from sync.server.joining import answer_to, invite
from sync.server.parking import park
from sync.server.replay import Replayed, replay
from sync.server.scopes import announce, join_unit, make_unit
from sync.server.taking import take_envelope
from sync.server.tokens import (
    Device,
    device_served_by,
    device_with_later_token,
    device_with_token,
    renew_token,
)
from sync.server.walls import speak_for

OK, UNKNOWN, FORBIDDEN, CONFLICT = 200, 401, 403, 409


class BadRequestError(Exception):
    """What came is no request; the bytes say nothing that an answer could be signed for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A signed answer and its HTTP status; `more` are scopes that go on after its pages."""

    status: int
    body: bytes
    more: Cursors = ()


def seconds_now() -> int:
    """Return the seconds since 1970."""
    return int(time.time())


class Province:
    """The server without its HTTP: one database, one signing key."""

    def __init__(self, database_url: str, *, clock: Callable[[], int] = seconds_now) -> None:
        """Open the database, or make it.

        Raises:
            DatabaseTooNewError: a newer server wrote it; it was not touched.
        """
        self.engine: Engine = open_database(database_url)
        self._clock = clock
        with self.engine.begin() as connection:
            self.identity = read_identity(connection)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def enrol_code(
        self, house_name: str, *, unit: str | None = None, number: str | None = None
    ) -> str:
        """Make a house, below a unit, and return a one-time code for its first device.

        Raises:
            UnknownUnitError: no unit has this id; no house was made.
            HouseNumberTakenError: the number cannot be this house's.
        """
        with self.engine.begin() as connection:
            house_id = make_house(connection, house_name, at=self._clock(), number=number)
            if unit is not None:
                join_unit(connection, house_id, unit, at=self._clock())
            return make_code(connection, house_id, at=self._clock())

    def another_code(self, house_id: str) -> str:
        """Return a one-time code for another device of a house, or for one that was revoked.

        Raises:
            UnknownHouseError: there is no such house.
        """
        with self.engine.begin() as connection:
            house_named(connection, house_id)
            return make_code(connection, house_id, at=self._clock())

    def invite(
        self, house_id: str, *, server_url: str = "", seconds: int = CODE_SECONDS
    ) -> tuple[str, bytes]:
        """Return the name and the bytes of a file with which a house joins wholly by stick.

        Raises:
            UnknownHouseError: there is no such house.
        """
        return invite(
            self.engine,
            self.identity,
            house_id,
            server_url=server_url,
            at=self._clock(),
            seconds=seconds,
        )

    def admits(self, token: str) -> int:
        """Return 200 if the token is that of a device which may read what all houses may.

        Else 401, or 403 where the device was revoked.
        """
        with self.engine.connect() as connection:
            found = device_served_by(connection, token)
        if found is None:
            return UNKNOWN
        return FORBIDDEN if found.is_revoked else OK

    def make_unit(self, name: str, *, level: str, parent: str | None = None) -> str:
        """Write down a unit of the administration and return its id.

        Raises:
            UnknownUnitError: the parent is none.
        """
        with self.engine.begin() as connection:
            return make_unit(connection, name, level=level, parent=parent, at=self._clock())

    def announce(self, unit: str, text: str) -> str:
        """Tell all houses below a unit something, and return the announcement's id.

        Raises:
            UnknownUnitError: no unit has this id.
        """
        with self.engine.begin() as connection:
            return announce(connection, unit, text, at=self._clock())

    def backed_up(self, backup_url: str) -> int:
        """Verify a backup, tell the houses from now on what it holds, and return how many logs.

        Raises:
            NotOurBackupError: it is another province's, or none.
            BackupDamagedError: it does not hold what it says.
        """
        return record_backup(self.engine, backup_url)

    def begin_lineage(self) -> str:
        """Go on after the database was put back to a backup, and return the new lineage."""
        lineage = begin_lineage(self.engine)
        self.identity = replace(self.identity, lineage=lineage)
        return lineage

    def revoke(self, *, house_id: str, device_id: str) -> bool:
        """Have nothing of this device take effect any more; return whether there is such."""
        with self.engine.begin() as connection:
            return revoke(connection, house_id=house_id, device_id=device_id, at=self._clock())

    def replay(self) -> Replayed:
        """Judge again what was set aside, after a rule or the schema was raised."""
        return replay(self.engine, at=self._clock())

    def sync(self, body: bytes, token: str) -> Answer:
        """Take the envelope in and say up to where its log is held.

        When this returns, what the answer says survives a power cut; if it raises, nothing of
        the envelope was kept. A device that was revoked is answered so, and its lines are kept
        without effect.

        Raises:
            UnreadableEnvelopeError: the bytes are no envelope.
        """
        header = read_header(body)
        with self.engine.begin() as connection:
            device = device_with_token(connection, token) or device_with_later_token(
                connection,
                token,
                house_id=header.house,
                device_id=header.device,
                seed=self.identity.seed,
            )
        return self._answered(body, header, device, token=token)

    def take_bundle(self, data: bytes | IO[bytes]) -> bytes:
        """Take in what a stick brought and return the receipt, for the same stick.

        Raises:
            UnreadableBundleError: it is no bundle for this province, or it is damaged.
        """
        return take_bundle(self, BytesIO(data) if isinstance(data, bytes) else data)

    def device_key(self, *, house_id: str, device_id: str) -> bytes | None:
        """Return the public key of a device that is enrolled, or was."""
        with self.engine.begin() as connection:
            device = device_of_house(connection, house_id=house_id, device_id=device_id)
        return None if device is None else device.public_key

    def carried(self, envelope: bytes, *, pull: Cursors | None = None) -> Answer:
        """Take in an envelope that a carrier brought; `pull` asks for later pages of it.

        Its signature proves the device, which showed no token; lines beyond a gap are parked.

        Raises:
            UnreadableEnvelopeError: the bytes are no envelope.
        """
        header = read_header(envelope)
        with self.engine.begin() as connection:
            device = device_of_house(connection, house_id=header.house, device_id=header.device)
        return self._answered(envelope, header, device, pull=pull)

    def _answered(
        self,
        body: bytes,
        header: Header,
        device: Device | None,
        *,
        token: str | None = None,
        pull: Cursors | None = None,
    ) -> Answer:
        """Judge an envelope: over the network by its token first, from a stick without one."""
        refusal = _refusal_of(device, header)
        if device is None or refusal:
            return self._refused(refusal or "unknown_device", header)
        envelope = read_envelope(body)
        if envelope.header != header or not envelope.is_signed_by(device.public_key):
            return self._refused("signature", header)
        with self.engine.begin() as connection:
            speak_for(connection, header.house)
            standing = self._take(connection, envelope, header.pull if pull is None else pull)
            if token is not None and standing.closed is None:
                standing = self._renewed(connection, standing, device, token)
            if standing.answer == GAP and token is None:
                park(connection, header, body, at=self._clock())
        reply = write_standing(standing, seed=self.identity.seed, nonce=header.nonce)
        more = tuple((page.scope, page.to) for page in standing.pages if page.more)
        return Answer(OK if standing.answer == HELD else CONFLICT, reply, more)

    def enrol(self, body: bytes) -> Answer:
        """Make the asking device one of its code's house.

        Raises:
            BadRequestError: the bytes are no request, or the sender does not hold its key.
        """
        try:
            request = read_enrolment(body)
        except UnreadableRequestError as error:
            raise BadRequestError from error
        said = answer_to(self.engine, self.identity, request, at=self._clock())
        status = FORBIDDEN if said["answer"] == REFUSED else OK
        reply = write_message(said, seed=self.identity.seed, nonce=request.nonce)
        return Answer(status, reply)

    def _take(self, connection: Connection, envelope: Envelope, pull: Cursors) -> Standing:
        lineage = self.identity.lineage
        return take_envelope(connection, envelope, pull=pull, lineage=lineage, at=self._clock())

    def _renewed(
        self, connection: Connection, standing: Standing, device: Device, token: str
    ) -> Standing:
        seed, at = self.identity.seed, self._clock()
        return replace(standing, token=renew_token(connection, device, token, seed=seed, at=at))

    def _refused(self, reason: str, header: Header) -> Answer:
        status = UNKNOWN if reason == "unknown_device" else FORBIDDEN
        return Answer(status, write_refusal(reason, seed=self.identity.seed, nonce=header.nonce))


def _refusal_of(device: Device | None, header: Header) -> str | None:
    if device is None or device.device_id != header.device:
        return "unknown_device"
    return None if device.house_id == header.house else "wrong_house"
