"""What the officer says by telephone when somebody at a house's desk forgot their PIN."""

from sqlalchemy import Connection, select

from sync.protocol.phone_answer import answer_of, heard, is_question_of, phone_secret
from sync.server.enrolment import house_named
from sync.server.tables import device, house


class QuestionRefusedError(Exception):
    """No PC of this house asks so: a digit was misheard, or the PC was shut out."""


def house_called(connection: Connection, named: str) -> str:
    """Return the id of the house with this id, or with this number in its barcodes.

    Raises:
        UnknownHouseError: there is no such house.
    """
    numbered = select(house.c.house_id).where(house.c.number == named)
    found: str | None = connection.execute(numbered).scalar_one_or_none()
    if found is None:
        found = house_named(connection, named).house_id
    return found


def phone_answer(connection: Connection, *, house_id: str, question: str, seed: bytes) -> str:
    """Return the answer to what the PC of a house shows.

    Raises:
        QuestionRefusedError: it is a question of none of its PCs, or may be of two.
    """
    asked = heard(question)
    admitted = select(device.c.public_key).where(
        device.c.house_id == house_id, device.c.revoked_at.is_(None)
    )
    shared = [phone_secret(seed, bytes(key)) for key in connection.scalars(admitted)]
    asking = [secret for secret in shared if is_question_of(secret, asked)]
    if len(asking) != 1:
        raise QuestionRefusedError(house_id)
    return answer_of(asking[0], asked)
