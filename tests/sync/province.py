"""A real province for tests: in this process, or behind a real server on 127.0.0.1."""

import json
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sync.client.enrolment import read_credentials
from sync.client.ports import Credentials
from sync.protocol.chain import chain_root
from sync.protocol.enrolment import write_enrolment
from sync.protocol.envelope import Header, write_envelope
from sync.protocol.replies import read_reply
from sync.server.app import create_app
from sync.server.door import Limits
from sync.server.province import Province
from sync.server.serving import AnnouncedServer, config_of

AT = 1_795_330_800
UNHURRIED = Limits(
    per_minute=60_000, burst=10_000
)  # a test does in a second what a house does in a day
NONCE = bytes(range(16))


@dataclass(frozen=True, slots=True)
class RunningProvince:
    """A province that answers at an address."""

    province: Province
    url: str

    def enrol_code(self, house_name: str = "Nhà văn hóa bon Pi Nao") -> str:
        return self.province.enrol_code(house_name)


@contextmanager
def serving(
    province: Province, *, limits=UNHURRIED, isbn_pack=None, after_commit=lambda: None
) -> Iterator[RunningProvince]:
    """Serve the province on a free port until the block ends."""
    ready = threading.Event()
    app = create_app(province, limits=limits, isbn_pack=isbn_pack, after_commit=after_commit)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = AnnouncedServer(config_of(app), ready.set)
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            assert ready.wait(10)
            yield RunningProvince(province, f"http://127.0.0.1:{listening.getsockname()[1]}")
        finally:
            server.should_exit = True
            thread.join(10)


def new_device(province: Province, *, code=None, key=None, url="http://127.0.0.1:9") -> Credentials:
    """Enrol a device without a network: of a new house, or by the code."""
    code = code or province.enrol_code("Nhà văn hóa bon Pi Nao")
    key, nonce = key or secrets.token_bytes(32), secrets.token_bytes(16)
    answer = province.enrol(write_enrolment(code, seed=key, nonce=nonce, app="test"))
    return read_credentials(answer.body, server_url=url, device_key=key, nonce=nonce)


def visit_line(number: int, *, count: int = 1, row_id: str | None = None, operation="i") -> bytes:
    """One line of a log: some visitors counted."""
    fields = {"count": count}
    if operation == "i":
        fields |= {"day": "2026-11-22", "hour": 14, "certainty": "exact"}
    said = {
        "t": "visit",
        "i": row_id or f"{number:032x}",
        "o": operation,
        "a": AT + number,
        "u": "hoa",
        "x": number,
        "s": 1,
        "d": fields,
    }
    return json.dumps(said, separators=(",", ":")).encode()


def line_of(
    kind: str, row_id: str, operation: str = "i", /, *, box=None, schema=1, base=0, **fields
) -> bytes:
    """Any line; `base` is the revision that its house had seen."""
    said = {"t": kind, "i": row_id, "o": operation, "a": AT, "x": 1, "s": schema}
    said |= {"b": base} if base else {}
    said |= {"d": fields} if fields else {}
    said |= {"p": box} if box is not None else {}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def envelope_of(
    credentials: Credentials, lines, *, log="e" * 32, first=1, previous=None, seed=None, **changed
) -> bytes:
    """An envelope of some lines, right in everything that is not changed."""
    header = Header(
        log=log,
        device=credentials.device_id,
        house=credentials.house_id,
        first=first,
        count=len(lines),
        previous=previous or chain_root(log),
        nonce=NONCE,
    )
    header = replace(header, **changed)
    return write_envelope(header, tuple(lines), seed=seed or credentials.device_key)


def said_by(answer, credentials: Credentials):
    """What an answer says, if it is signed by the province for our nonce."""
    return read_reply(answer.body, province_key=credentials.province_key, nonce=NONCE)
