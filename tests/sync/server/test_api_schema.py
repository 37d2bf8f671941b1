"""Whatever is sent to the API: never a fault of the server, never an answer not written here.

The running server shows no schema to anybody; this is the reviewed one.
"""

import pytest
import schemathesis
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from sync.protocol.bundles import RECEIPT_TYPE
from sync.protocol.enrolment import write_enrolment
from sync.protocol.pack_parts import PACK_TYPE
from sync.protocol.replies import MEDIA_TYPE
from sync.protocol.road_text import from_road
from sync.server.app import create_app
from tests.sync.client.stick_house import House, bundle_on, good_stick
from tests.sync.isbn_packs import book, pack_of
from tests.sync.province import NONCE, envelope_of, new_device, serving, visit_line

EXAMPLES = 50
BYTES = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
NOTHING = {"description": "refused, and nothing said"}
SIGNED = {"description": "a signed answer", "content": {MEDIA_TYPE: {}}}
REFUSED_AT_THE_DOOR = {str(code): NOTHING for code in (400, 408, 413, 429, 503, 507)}


def parameter(name, place="header", pattern="^[ -~]{0,200}$"):
    return {"name": name, "in": place, "schema": {"type": "string", "pattern": pattern}}


def route(**answers):
    return {
        "post": {
            "requestBody": {"required": True, "content": BYTES},
            "parameters": [parameter("Authorization")],
            "responses": REFUSED_AT_THE_DOOR | {name[1:]: said for name, said in answers.items()},
        }
    }


UP = {"type": "object", "properties": {"status": {"const": "up"}}, "required": ["status"]}
SCHEMA = {
    "openapi": "3.1.0",
    "info": {"title": "The province", "version": "1"},
    "paths": {
        "/v1/sync": route(_200=SIGNED, _401=SIGNED, _403=SIGNED, _409=SIGNED),
        "/v1/enrol": route(_200=SIGNED, _403=SIGNED),
        "/v1/bundle": route(
            _200={"description": "a receipt", "content": {RECEIPT_TYPE: {}}},
        ),
        "/v1/isbn-pack": {
            "get": {
                "parameters": [
                    parameter("Authorization"),
                    parameter("Range", pattern="^(bytes=[0-9]{1,4}-[0-9]{1,4}|[ -~]{0,50})$"),
                    parameter("If-Match", pattern='^("[0-9]{1,12}"|[ -~]{0,50})$'),
                    parameter("after", "query", "^([0-9]{1,12}|[ -~]{0,50})$"),
                ],
                "responses": {str(code): NOTHING for code in (204, 400, 401, 403, 412, 416)}
                | {
                    "206": {"description": "a part of it", "content": {PACK_TYPE: {}}},
                    "429": NOTHING,
                    "503": NOTHING,
                },
            }
        },
        "/v1/health": {
            "get": {
                "responses": {
                    "200": {
                        "description": "it is up",
                        "content": {"application/json": {"schema": UP}},
                    }
                }
            }
        },
    },
}
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
ANY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def test_the_schema_names_every_route(sqlite_province):
    routes = {
        (route.path, method.lower())
        for route in create_app(sqlite_province).routes
        for method in route.methods
    }
    assert routes == {(path, way) for path, ways in SCHEMA["paths"].items() for way in ways}


ASKED = [
    (path, way.upper(), mode)
    for path, ways in SCHEMA["paths"].items()
    for way in ways
    for mode in GenerationMode
    if "parameters" in ways[way] or mode.is_positive  # nothing can be wrong with nothing
]


@pytest.mark.parametrize(("path", "method", "mode"), ASKED)
def test_no_request_finds_a_fault_or_an_answer_that_is_not_written_down(
    sqlite_province, path, method, mode
):
    operation = schemathesis.openapi.from_dict(SCHEMA)[path][method]
    with serving(sqlite_province) as running:

        @ANY
        @given(case=operation.as_strategy(generation_mode=mode))
        def ask(case):
            case.call_and_validate(base_url=running.url, checks=CHECKS)

        ask()


def altered(good):
    """Something good with a few bytes of it changed, taken out or put in."""
    change = st.tuples(st.integers(0, len(good)), st.integers(0, 8), st.binary(max_size=8))
    return st.lists(change, max_size=3).map(lambda changes: with_changes(good, changes))


def with_changes(good, changes):
    for place, out, put in changes:
        good = good[:place] + put + good[place + out :]
    return good


def test_a_device_asks_for_the_pack_in_any_way(sqlite_province, shelf):
    shelf.write_bytes(pack_of([book(number) for number in range(300)]))
    token = new_device(sqlite_province).token
    operation = schemathesis.openapi.from_dict(SCHEMA)["/v1/isbn-pack"]["GET"]
    statuses = set()
    with serving(sqlite_province, isbn_pack=shelf) as running:

        @ANY
        @given(case=operation.as_strategy())
        def ask(case):
            case.headers["Authorization"] = f"Bearer {token}"
            answer = case.call_and_validate(base_url=running.url, checks=CHECKS)
            statuses.add(answer.status_code)

        ask()
    assert statuses >= {206, 416}


@pytest.mark.parametrize("path", ["/v1/sync", "/v1/enrol", "/v1/bundle"])
def test_nothing_that_is_nearly_right_finds_a_fault(sqlite_province, tmp_path, path):
    device = new_device(sqlite_province)
    stick = good_stick(tmp_path)
    House(device, lines=3).put(stick)
    good = {
        "/v1/sync": [
            envelope_of(device, [visit_line(1), visit_line(2)]),
            zstandard.compress(from_road(envelope_of(device, [visit_line(1)]), at_most=10**6)),
        ],
        "/v1/enrol": [write_enrolment("0000000000", seed=bytes(32), nonce=NONCE, app="test")],
        "/v1/bundle": [bundle_on(stick)],
    }[path]
    operation = schemathesis.openapi.from_dict(SCHEMA)[path]["POST"]
    headers = {"Authorization": f"Bearer {device.token}"}
    with serving(sqlite_province) as running:

        @ANY
        @given(body=st.one_of(map(altered, good)))
        def ask(body):
            case = operation.Case(body=body, headers=headers, media_type="application/octet-stream")
            case.call_and_validate(base_url=running.url, checks=CHECKS)

        ask()
