"""The routes: HTTP in, HTTP out, nothing else. Refusals say nothing of what they refused."""

from collections.abc import Callable
from pathlib import Path
from tempfile import SpooledTemporaryFile

from fastapi import FastAPI, Request, Response
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from starlette.concurrency import run_in_threadpool

from sync.protocol.bundles import RECEIPT_TYPE
from sync.protocol.envelope import UnreadableEnvelopeError, read_header
from sync.protocol.limits import BUNDLE_BYTES, COMPRESSED_BYTES
from sync.protocol.replies import MEDIA_TYPE
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.server.database import is_out_of_room
from sync.server.door import DISK_SECONDS, Door, Limits, NotNowError
from sync.server.pack_route import serve_pack, token_of
from sync.server.pack_shelf import PackShelf
from sync.server.province import UNKNOWN, Answer, BadRequestError, Province

_ENROLMENT_BYTES = 4_096
_RETRY_SECONDS = "60"
_IN_MEMORY_BYTES = 1_000_000


def _nothing() -> None:
    """What happens between commit and answer, outside of tests."""


def create_app(
    province: Province,
    *,
    limits: Limits | None = None,
    isbn_pack: Path | None = None,
    after_commit: Callable[[], None] = _nothing,
) -> FastAPI:
    """Return the application.

    `isbn_pack` is the file that houses may fetch; `after_commit` runs between the commit of a
    push and its answer.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    door = Door(limits or Limits())

    @app.post("/v1/sync")
    async def sync(request: Request) -> Response:
        token = token_of(request)
        door.knock(request, token)
        try:
            body = await _body(door, request, at_most=COMPRESSED_BYTES)
            # On a full disk a house may still ask where it stands.
            if read_header(body).count:
                door.require_room()
            with door.work():
                answer = await run_in_threadpool(province.sync, body, token)
        except UnreadableEnvelopeError:
            door.heard(request, token, known=False)
            raise
        door.heard(request, token, known=answer.status != UNKNOWN)
        after_commit()
        return _signed(answer)

    @app.post("/v1/enrol")
    async def enrol(request: Request) -> Response:
        door.knock_as_a_stranger(request)
        body = await _body(door, request, at_most=_ENROLMENT_BYTES)
        door.require_room()
        with door.work():
            return _signed(await run_in_threadpool(province.enrol, body))

    @app.post("/v1/bundle")
    async def bundle(request: Request) -> Response:
        door.knock_as_a_stranger(request)
        # A file as large as a stick's need not lie in the memory.
        with SpooledTemporaryFile(_IN_MEMORY_BYTES) as file:
            async for piece in door.pieces(request, at_most=BUNDLE_BYTES):
                await run_in_threadpool(file.write, piece)
            door.require_room()
            with door.work():
                receipt = await run_in_threadpool(province.take_bundle, file)
        return Response(receipt, media_type=RECEIPT_TYPE)

    @app.get("/v1/health")
    def health() -> dict[str, str]:
        return {"status": "up"}

    serve_pack(app, door, province, PackShelf(isbn_pack))
    app.add_exception_handler(NotNowError, _not_now)
    app.add_exception_handler(UnreadableEnvelopeError, _bad_request)
    app.add_exception_handler(BadRequestError, _bad_request)
    app.add_exception_handler(UnreadableBundleError, _bad_request)
    app.add_exception_handler(OperationalError, _database_in_trouble)
    app.add_exception_handler(NoConnectionError, _database_in_trouble)
    return app


async def _body(door: Door, request: Request, *, at_most: int) -> bytes:
    return b"".join([piece async for piece in door.pieces(request, at_most=at_most)])


def _signed(answer: Answer) -> Response:
    return Response(answer.body, status_code=answer.status, media_type=MEDIA_TYPE)


def _not_now(_request: Request, error: Exception) -> Response:
    # What was not read would be taken for the next request: hang up.
    headers = {"Connection": "close"}
    if not isinstance(error, NotNowError):
        raise error
    if error.retry_after is not None:
        headers["Retry-After"] = str(error.retry_after)
    return Response(status_code=error.status, headers=headers)


def _bad_request(_request: Request, _error: Exception) -> Response:
    return Response(status_code=400)


def _database_in_trouble(_request: Request, error: Exception) -> Response:
    # Nothing was kept, and later may be better.
    if isinstance(error, OperationalError) and is_out_of_room(error):
        return Response(status_code=507, headers={"Retry-After": str(DISK_SECONDS)})
    # Lock held too long, all connections busy, PostgreSQL away.
    return Response(status_code=503, headers={"Retry-After": _RETRY_SECONDS})
