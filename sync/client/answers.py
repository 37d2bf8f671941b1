"""Which answers are the province's, whatever road brought them, and what they confirm."""

from sync.client.errors import DeviceRefusedError, ServerMisbehavedError
from sync.client.ports import Credentials
from sync.protocol.house_log import Confirmed
from sync.protocol.replies import Refusal, Standing, UnreadableReplyError, read_reply


def believed(reply: bytes, *, credentials: Credentials, log: str, nonce: bytes) -> Standing:
    """Return where the province stands with the log, if it signed that for this very question.

    Raises:
        ServerMisbehavedError: it is no answer of the province to this question.
        DeviceRefusedError: the province takes nothing from this device.
    """
    try:
        answer = read_reply(reply, province_key=credentials.province_key, nonce=nonce)
    except UnreadableReplyError as error:
        raise ServerMisbehavedError(error.what) from error
    if isinstance(answer, Refusal):
        raise DeviceRefusedError(answer.reason)
    if answer.log != log:
        raise ServerMisbehavedError("log")
    return answer


def confirmed(standing: Standing, *, question: bytes | None = None) -> Confirmed:
    """Return what a believed answer confirms; `question` is the nonce that a receipt answers."""
    return Confirmed(
        hw=standing.hw,
        chain=standing.chain,
        durable=standing.durable,
        lineage=standing.lineage,
        set_aside=standing.set_aside,
        at=standing.time,
        question=question,
        token=standing.token,
        closed=standing.closed,
    )
