"""Known-bad ways to change what a device shows."""

from sqlalchemy import update

from sync.server.tables import device
from sync.server.tokens import renew_token, token_hash
from tests.simulation.known_bad import Mutant


def _takes_at_once(connection, of, token, *, seed, at):
    """Gives the next token, and forgets the one before."""
    following = renew_token(connection, of, token, seed=seed, at=at)
    if following is not None:
        values = {"token_hash": token_hash(following), "next_token_hash": None, "token_at": at}
        connection.execute(update(device).where(device.c.device_id == of.device_id).values(values))
    return following


TOKENS = {
    "takes a token away before the next one was used": Mutant(
        {"sync.server.province.renew_token": _takes_at_once}
    ),
}
