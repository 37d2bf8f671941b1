"""What a house does when the province holds another history under its log's name.

Its disk was restored from an older copy, or copied to a second PC. Nobody can mend one log that
two histories share: the house begins a new one and sends under it every line that the
province's backup is not known to hold. The province knows a line again by its bytes.
"""

from sync.client.ports import Outbox
from sync.protocol.replies import FORK, Standing


def is_another_history(outbox: Outbox, standing: Standing) -> bool:
    """Return whether the answer is about lines that this log does not have."""
    # Without the chain, a copied disk shows as sent what another disk sent (3 of 400 histories).
    return standing.answer == FORK or outbox.chain_at(standing.hw) != standing.chain


def recover(outbox: Outbox) -> None:
    """Begin a new log; when this returns, it survives a power cut."""
    outbox.begin_new_log()
