"""What an officer brings to a house on a stick: a one-time code, and whom to trust with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sync.protocol.enrolment import KEY_BYTES, is_code
from sync.protocol.envelope import ID_BYTES
from sync.protocol.signing import INVITATION, is_signed, public_key, sign
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object, write_json
from sync.protocol.texts import (
    NotATextError,
    member_bytes,
    read_signature_line,
    signature_line,
    to_text,
)
from sync.protocol.versions import FORMAT

INVITATION_BYTES = 8_192
_NAME_LETTERS = 200
_SHOWN = 8


class UnreadableInvitationError(ValueError):
    """Bytes that are no invitation, or not as a province signed them; `what` is wrong."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Invitation:
    """The right to join a province as one house, once. The code does not show in a log.

    `server_url` is empty where everything goes by stick; `recovery_key` and `number` may be
    absent, like `province_ca`, the authority (PEM) behind the address. Whoever reads it trusts the
    hand that brought it: from then on the key is pinned.
    """

    house_id: str
    house_name: str
    code: str = field(repr=False)
    province_key: bytes
    server_url: str = ""
    recovery_key: bytes | None = None
    number: str | None = None
    ends_at: int = 0
    province_ca: bytes | None = None

    @property
    def file_name(self) -> str:
        """The name of the file in the folder of a stick."""
        return f"{self.house_id[:_SHOWN]}.nvhi"


def write_invitation(invitation: Invitation, *, seed: bytes) -> bytes:
    """Return the invitation, signed by the province whose key it names."""
    said: dict[str, Json] = {
        "f": FORMAT,
        "house": invitation.house_id,
        "name": invitation.house_name,
        "code": invitation.code,
        "province_key": to_text(public_key(seed)),
        "server_url": invitation.server_url,
        "ends": invitation.ends_at,
    }
    if invitation.recovery_key is not None:
        said["recovery_key"] = to_text(invitation.recovery_key)
    if invitation.number is not None:
        said["number"] = invitation.number
    if invitation.province_ca is not None:
        said["province_ca"] = invitation.province_ca.decode("ascii")
    body = write_json(said)
    return body + b"\n" + signature_line(sign(seed, INVITATION, body))


def read_invitation(data: bytes) -> Invitation:
    """Return the invitation in a file.

    Raises:
        UnreadableInvitationError: it is none, or was altered.
    """
    if len(data) > INVITATION_BYTES:
        raise UnreadableInvitationError("size")
    body, _, rest = data.partition(b"\n")
    try:
        said = read_object(body)
        signature = read_signature_line(rest.removesuffix(b"\n"))
        province_key = member_bytes(said, "province_key", length=KEY_BYTES)
        recovery_key = _recovery_key(said)
    except (NotStrictJsonError, NotATextError) as error:
        raise UnreadableInvitationError("form") from error
    if said.get("f") != FORMAT:
        raise UnreadableInvitationError("f")
    if not is_signed(province_key, INVITATION, body, signature):
        raise UnreadableInvitationError("sig")
    return Invitation(
        house_id=_house(said),
        house_name=_text(said, "name")[:_NAME_LETTERS],
        code=_code(said),
        province_key=province_key,
        server_url=_text(said, "server_url"),
        recovery_key=recovery_key,
        number=_text(said, "number") if "number" in said else None,
        ends_at=_ends(said),
        province_ca=_text(said, "province_ca").encode() if "province_ca" in said else None,
    )


def _recovery_key(said: Mapping[str, Json]) -> bytes | None:
    if "recovery_key" not in said:
        return None
    return member_bytes(said, "recovery_key", length=KEY_BYTES)


def _text(said: Mapping[str, Json], member: str) -> str:
    value = said.get(member, "")
    if not isinstance(value, str):
        raise UnreadableInvitationError(member)
    return value


def _house(said: Mapping[str, Json]) -> str:
    value = _text(said, "house")
    if len(value) != 2 * ID_BYTES or value.strip("0123456789abcdef"):
        raise UnreadableInvitationError("house")
    return value


def _code(said: Mapping[str, Json]) -> str:
    value = _text(said, "code")
    if not is_code(value):
        raise UnreadableInvitationError("code")
    return value


def _ends(said: Mapping[str, Json]) -> int:
    value = said.get("ends", 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise UnreadableInvitationError("ends")
    return value
