import pytest

from desktop.command_line.failures import failure
from desktop.command_line.said import Exit, RefusedError, Said
from desktop.store.errors import RegisterDamagedError
from sync.client.errors import DeviceRefusedError, OfflineError, ServerTroubleError
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.stick.errors import ForeignFileError, StickFullError, StickReadOnlyError


@pytest.mark.parametrize(
    ("error", "code", "facts"),
    [
        (OfflineError("dns"), Exit.NOT_DONE, {}),
        (ServerTroubleError(503, retry_after=60), Exit.NOT_DONE, {"status": 503}),
        (DeviceRefusedError("revoked"), Exit.NOT_DONE, {"reason": "revoked"}),
        (StickReadOnlyError(), Exit.STICK, {}),
        (StickFullError(needed=9, free=1), Exit.STICK, {"needed": 9, "free": 1}),
        (ForeignFileError("house"), Exit.REFUSED_FILE, {"what": "house"}),
        (UnreadableBundleError("digest"), Exit.REFUSED_FILE, {"what": "digest"}),
        (RegisterDamagedError("page"), Exit.REGISTER, {}),
        (FileNotFoundError(2, "stick/of-hoa"), Exit.NOT_DONE, {}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_failure_has_its_code_and_its_facts(error, code, facts):
    said = failure(error)
    assert (said.code, said.facts) == (code, {"error": type(error).__name__, **facts})
    assert "Nothing is lost" in said.words
    assert "hoa" not in said.words


def test_a_refusal_says_its_own_words():
    said = Said(Exit.NOT_JOINED, "not yet")
    assert failure(RefusedError(said)) is said
