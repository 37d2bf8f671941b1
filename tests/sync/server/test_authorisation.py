"""Who gets what from every route: a table to be reviewed, and every row of it tried.

A route or a method that is not in the table fails; so does an answer that names another house.
"""

from dataclasses import dataclass, replace

import pytest
import zstandard
from sqlalchemy import func, select

from sync.client.ports import Credentials
from sync.protocol.enrolment import write_enrolment
from sync.server.app import create_app
from sync.server.province import Province
from sync.server.tables import held_row, ledger_line
from tests.sync.client.stick_house import House, bundle_on, good_stick
from tests.sync.isbn_packs import book, pack_of
from tests.sync.province import NONCE, envelope_of, new_device, visit_line

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
PRINCIPALS = (
    "anonymous",
    "own house",
    "another house",
    "another house, naming ours",
    "another house's token",
    "a second device of the house",
    "revoked",
    "forged",
    "a guessed token",
)
# Route, method, then one status for each principal. Only the second may change what our house
# holds; a revoked device's lines are kept without effect.
TABLE = {
    ("/v1/sync", "POST"): (401, 200, 200, 403, 401, 200, 200, 403, 401),
    # No token is asked for; the code, or the signature inside the bundle, is the proof.
    ("/v1/enrol", "POST"): (403, 403, 403, 403, 403, 403, 403, 403, 403),
    ("/v1/bundle", "POST"): (400, 200, 200, 400, 200, 200, 200, 200, 400),
    # Books are no secret, but the road is not free: any device of any house, by its token alone.
    ("/v1/isbn-pack", "GET"): (401, 206, 206, 206, 206, 206, 403, 206, 401),
    ("/v1/health", "GET"): (200,) * 9,
}
TAKES_EFFECT = {
    ("/v1/sync", "own house"),
    ("/v1/sync", "a second device of the house"),
    ("/v1/bundle", "own house"),
    ("/v1/bundle", "a second device of the house"),
    # The bundle has no token to be wrong: whose lines they are, the signature says.
    ("/v1/bundle", "another house's token"),
}


@dataclass(frozen=True)
class Caller:
    """What a principal shows: a token, and with what key, device and house the envelope is."""

    token: str
    envelope_as: Credentials
    seed: bytes | None = None


@dataclass(frozen=True)
class People:
    province: Province
    ours: Credentials
    theirs: Credentials
    callers: dict[str, Caller]


@pytest.fixture
def people(sqlite_province, shelf):
    shelf.write_bytes(pack_of([book(1)], seed=sqlite_province.identity.seed))
    ours, theirs = new_device(sqlite_province), new_device(sqlite_province)
    another = sqlite_province.another_code
    second = new_device(sqlite_province, code=another(ours.house_id))
    revoked = new_device(sqlite_province, code=another(ours.house_id))
    sqlite_province.revoke(house_id=ours.house_id, device_id=revoked.device_id)
    callers = {
        "anonymous": Caller("", ours, seed=bytes(32)),
        "own house": Caller(ours.token, ours),
        "another house": Caller(theirs.token, theirs),
        "another house, naming ours": Caller(theirs.token, replace(theirs, house_id=ours.house_id)),
        "another house's token": Caller(theirs.token, ours),
        "a second device of the house": Caller(second.token, second),
        "revoked": Caller(revoked.token, revoked),
        "forged": Caller(ours.token, ours, seed=theirs.device_key),
        "a guessed token": Caller("nvh1_guess", ours, seed=bytes(32)),
    }
    return People(sqlite_province, ours, theirs, callers)


def body_for(path, caller, tmp_path):
    who = caller.envelope_as
    if caller.seed:
        who = replace(who, device_key=caller.seed)
    if path == "/v1/sync":
        return envelope_of(who, [visit_line(1)])
    if path == "/v1/enrol":
        return write_enrolment("0000000000", seed=who.device_key, nonce=NONCE, app="test")
    if path == "/v1/bundle" and caller.token not in {"", "nvh1_guess"}:
        stick = good_stick(tmp_path)
        House(who, lines=1).put(stick)
        return bundle_on(stick)
    return b""


def test_every_route_and_method_is_in_the_table(sqlite_province):
    routes = {
        (route.path, method)
        for route in create_app(sqlite_province).routes
        for method in route.methods or ()
    }
    assert routes == set(TABLE)
    assert all(len(row) == len(PRINCIPALS) for row in TABLE.values())


@pytest.mark.parametrize("principal", PRINCIPALS)
@pytest.mark.parametrize("path", [path for path, _ in TABLE])
def test_the_table_is_true(people, ask, tmp_path, path, principal):
    caller = people.callers[principal]
    body = body_for(path, caller, tmp_path)
    other = people.theirs if caller.envelope_as is not people.theirs else people.ours
    for method in METHODS:
        if (path, method) not in TABLE:
            assert ask(method, path, body, caller.token)[0] == 405, method
    assert not holds_a_row(people)
    for method in METHODS:
        if row := TABLE.get((path, method)):
            status, said = ask(method, path, body, caller.token, Range="bytes=0-99")
            assert status == row[PRINCIPALS.index(principal)], method
            assert other.house_id.encode() not in opened(said)
    assert holds_a_row(people) == ((path, principal) in TAKES_EFFECT)


@pytest.mark.parametrize("path", ["/v1/sync/", "/v1/houses", "/openapi.json", "/", "/v1/../v1"])
def test_there_is_nothing_else(ask, people, path):
    for caller in people.callers.values():
        assert ask("GET", path, token=caller.token)[0] == 404


def test_a_house_that_does_not_exist_is_refused_like_one_that_is_not_ours(ask, people):
    ours, theirs = people.ours, people.theirs
    answers = [
        ask("POST", "/v1/sync", envelope_of(replace(ours, house_id=house), []), ours.token)
        for house in (theirs.house_id, "f" * 32)
    ]
    assert {status for status, _ in answers} == {403}
    bodies = {opened(said).split(b"\n")[0] for _, said in answers}
    assert bodies == {b'{"answer":"refused","reason":"wrong_house"}'}


def holds_a_row(people):
    """Whether our house holds a visit, and a line that had an effect: both or neither."""
    house = people.ours.house_id
    rows = select(func.count()).select_from(held_row)
    rows = rows.where(held_row.c.house_id == house, held_row.c.kind == "visit")
    lines = select(func.count()).select_from(ledger_line)
    lines = lines.where(ledger_line.c.house_id == house, ledger_line.c.verdict == "applied")
    with people.province.engine.connect() as connection:
        found = [connection.execute(count).scalar_one() for count in (rows, lines)]
    assert found in ([0, 0], [1, 1])
    return found[0] == 1


def opened(said):
    try:
        return zstandard.decompress(said, max_output_size=8_000_000)
    except zstandard.ZstdError:
        return said
