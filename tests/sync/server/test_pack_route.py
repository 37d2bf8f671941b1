import pytest

from sync.server.enrolment import revoke
from tests.sync.isbn_packs import EDITION, book, pack_of
from tests.sync.province import new_device

PACK = pack_of([book(number) for number in range(500)])


@pytest.fixture(autouse=True)
def _the_server_has_a_pack(shelf):
    shelf.write_bytes(PACK)


def test_a_device_fetches_a_part_over_the_network(running, ask):
    token = new_device(running.province).token
    assert ask("GET", "/v1/isbn-pack", token=token, Range="bytes=5-14") == (206, PACK[5:15])
    assert ask("GET", f"/v1/isbn-pack?after={EDITION}", token=token, Range="bytes=0-9")[0] == 204
    other = {"Range": "bytes=5-14", "If_Match": '"7"'}
    assert ask("GET", "/v1/isbn-pack", token=token, **other)[0] == 412
    assert ask("GET", "/v1/isbn-pack", token=token)[0] == 416
    assert ask("GET", "/v1/isbn-pack?after=x", token=token, Range="bytes=0-9")[0] == 400


def test_a_revoked_device_and_a_guessed_token_fetch_nothing(running, ask):
    device = new_device(running.province)
    with running.province.engine.begin() as connection:
        revoke(connection, house_id=device.house_id, device_id=device.device_id, at=1)
    asked = {"Range": "bytes=0-9"}
    assert ask("GET", "/v1/isbn-pack", token=device.token, **asked) == (403, b"")
    assert ask("GET", "/v1/isbn-pack", token="nvh1_guess", **asked) == (401, b"")
