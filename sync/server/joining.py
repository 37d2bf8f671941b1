"""How a house joins: its code, the invitation on a stick, and the answer to its request."""

from sqlalchemy import Engine

from sync.protocol.enrolment import EnrolmentRequest
from sync.protocol.invitation import Invitation, write_invitation
from sync.protocol.replies import REFUSED
from sync.protocol.strict_json import Json
from sync.protocol.texts import to_text
from sync.server.database import Identity
from sync.server.enrolment import (
    CODE_SECONDS,
    CodeRefusedError,
    Enrolled,
    house_named,
    make_code,
    use_code,
)
from sync.server.offers import Offers, read_offers


def answer_to(
    engine: Engine, identity: Identity, request: EnrolmentRequest, *, at: int
) -> dict[str, Json]:
    """Return what the province says to a request: what the house gets, or why it gets nothing."""
    said: dict[str, Json] = {"province_key": to_text(identity.public_key)}
    try:
        with engine.begin() as connection:
            enrolled = use_code(connection, request, seed=identity.seed, at=at)
            offers = read_offers(connection)
    except CodeRefusedError as error:
        return said | {"answer": REFUSED, "reason": error.reason}
    said |= {
        "answer": "enrolled",
        "house": enrolled.house_id,
        "name": enrolled.house_name,
        "device": enrolled.device_id,
        "token": enrolled.token,
        "lineage": identity.lineage,
    }
    return said | _where_there_is(enrolled, offers)


def invite(
    engine: Engine,
    identity: Identity,
    house_id: str,
    *,
    server_url: str,
    at: int,
    seconds: int = CODE_SECONDS,
) -> tuple[str, bytes]:
    """Return the name and the bytes of the file with which a house can join wholly by stick.

    Raises:
        UnknownHouseError: there is no such house.
    """
    with engine.begin() as connection:
        named, offers = house_named(connection, house_id), read_offers(connection)
        invitation = Invitation(
            house_id=house_id,
            house_name=named.name,
            code=make_code(connection, house_id, at=at, seconds=seconds),
            province_key=identity.public_key,
            server_url=server_url,
            recovery_key=offers.recovery_key,
            number=named.number,
            ends_at=at + seconds,
            province_ca=offers.province_ca,
        )
    return invitation.file_name, write_invitation(invitation, seed=identity.seed)


def _where_there_is(enrolled: Enrolled, offers: Offers) -> dict[str, Json]:
    """Return the members that an older province does not say, and that may be absent."""
    said: dict[str, Json] = {}
    if enrolled.house_number is not None:
        said["number"] = enrolled.house_number
    if offers.recovery_key is not None:
        said["recovery_key"] = to_text(offers.recovery_key)
    if offers.province_ca is not None:
        said["province_ca"] = offers.province_ca.decode("ascii")
    return said
