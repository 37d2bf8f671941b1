"""A mailbox's HTTP: two questions, strictly bounded, for whoever knows the pairing secret."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast

from typing_extensions import override

from sync.mailbox.shelf import Shelf
from sync.protocol.bundles import RECEIPT_TYPE
from sync.protocol.limits import BUNDLE_BYTES
from sync.protocol.mailbox import LAY_PATH, RECEIPT_PATH
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.protocol.strict_json import Json, NotStrictJsonError, read_object
from sync.stick.errors import StickError, StickFullError

_QUIET_SECONDS = 30
_MOST_AT_ONCE = 8
_QUESTION_BYTES = 1_024


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes = b""


class MailboxServer(ThreadingHTTPServer):
    """Serves one shelf; what it cannot take at once it hangs up on."""

    daemon_threads = True
    block_on_close = False

    def __init__(
        self, address: tuple[str, int], shelf: Shelf, secret: str, *, laid: Callable[[], None]
    ) -> None:
        """Listen; port 0 takes a free one. `laid` is called after a bundle was kept."""
        self.shelf, self.secret, self.laid = shelf, secret, laid
        self.one_at_a_time = threading.Lock()
        self._places = threading.BoundedSemaphore(_MOST_AT_ONCE)
        super().__init__(address, _Handler)

    @override
    def process_request(self, request: object, client_address: object) -> None:
        if self._places.acquire(blocking=False):
            super().process_request(request, client_address)  # type: ignore[arg-type]
        else:
            self.shutdown_request(request)  # type: ignore[arg-type]

    @override
    def process_request_thread(self, request: object, client_address: object) -> None:
        try:
            super().process_request_thread(request, client_address)  # type: ignore[arg-type]
        finally:
            self._places.release()

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a line that was cut is no news, and addresses are nobody's business."""

    def answer(self, path: str, body: bytes) -> _Answer:
        """Answer a question of a paired house."""
        try:
            with self.one_at_a_time:
                if path == LAY_PATH:
                    self.shelf.lay(body)
                else:
                    return _Answer(200, self._receipt(body))
        except (UnreadableBundleError, NotStrictJsonError):
            return _Answer(400)
        except StickFullError:
            return _Answer(507)
        except StickError:
            return _Answer(503)
        self.laid()
        return _Answer(200)

    def _receipt(self, question: bytes) -> bytes:
        said = read_object(question)
        house, device, passed = said.get("house"), said.get("device"), said.get("passed", [])
        if not (isinstance(house, str) and isinstance(device, str) and isinstance(passed, list)):
            raise NotStrictJsonError("question")
        if "taken" in said:
            self.shelf.taken(house, device, _nonce(said["taken"]))
        return self.shelf.receipt_for(house, device, passed={*map(_nonce, passed)}) or b""


def _nonce(said: Json) -> bytes:
    try:
        return bytes.fromhex(said if isinstance(said, str) else "-")
    except ValueError as error:
        raise NotStrictJsonError("question") from error


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"  # one question a connection: nothing is left to hold open
    timeout = _QUIET_SECONDS
    server_version, sys_version = "mailbox", ""

    def do_POST(self) -> None:  # the library's name
        """Answer one question."""
        server = cast("MailboxServer", self.server)
        length = self._length()
        most = {LAY_PATH: BUNDLE_BYTES, RECEIPT_PATH: _QUESTION_BYTES}.get(self.path)
        if not self._is_paired(server.secret):
            return self._say(_Answer(401))
        if most is None or length is None:
            return self._say(_Answer(404 if most is None else 411))
        if length > most:
            return self._say(_Answer(413))
        body = self.rfile.read(length)
        return self._say(server.answer(self.path, body) if len(body) == length else _Answer(400))

    @override
    def log_message(self, format: str, *_arguments: object) -> None:
        """Write nothing down."""

    def _is_paired(self, secret: str) -> bool:
        shown = self.headers.get("Authorization", "").encode("utf-8", "replace")
        return compare_digest(shown, f"Bearer {secret}".encode())

    def _length(self) -> int | None:
        said = self.headers.get("Content-Length", "")
        good = said.isascii() and said.isdigit() and len(said) <= 9  # noqa: PLR2004
        return int(said) if good else None

    def _say(self, answer: _Answer) -> None:
        self.send_response_only(answer.status)
        self.send_header("Content-Type", RECEIPT_TYPE)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)
