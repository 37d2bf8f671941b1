"""The routes: HTTP in, HTTP out, nothing else. Refusals say nothing of what they refused."""

from collections.abc import AsyncIterator, Callable
from tempfile import SpooledTemporaryFile
from typing import IO

from fastapi import FastAPI, Request, Response
from sqlalchemy.exc import OperationalError
from starlette.concurrency import run_in_threadpool

from sync.protocol.bundles import RECEIPT_TYPE
from sync.protocol.envelope import UnreadableEnvelopeError
from sync.protocol.limits import BUNDLE_BYTES, COMPRESSED_BYTES
from sync.protocol.replies import MEDIA_TYPE
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.server.province import Answer, BadRequestError, Province

_ENROLMENT_BYTES = 4_096
_RETRY_SECONDS = "60"
_IN_MEMORY_BYTES = 1_000_000


class _TooLargeError(Exception):
    """A body beyond its limit; the rest of it was not read."""


def _nothing() -> None:
    """What happens between commit and answer, outside of tests."""


def create_app(province: Province, *, after_commit: Callable[[], None] = _nothing) -> FastAPI:
    """Return the application; `after_commit` runs between the commit of a push and its answer."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)

    @app.post("/v1/sync")
    async def sync(request: Request) -> Response:
        body = await _body(request, at_most=COMPRESSED_BYTES)
        answer = await run_in_threadpool(province.sync, body, _token(request))
        after_commit()
        return _signed(answer)

    @app.post("/v1/enrol")
    async def enrol(request: Request) -> Response:
        body = await _body(request, at_most=_ENROLMENT_BYTES)
        return _signed(await run_in_threadpool(province.enrol, body))

    @app.post("/v1/bundle")
    async def bundle(request: Request) -> Response:
        # A file as large as a stick's need not lie in the memory.
        with SpooledTemporaryFile(_IN_MEMORY_BYTES) as file:
            await _spool(request, file, at_most=BUNDLE_BYTES)
            receipt = await run_in_threadpool(province.take_bundle, file)
        return Response(receipt, media_type=RECEIPT_TYPE)

    @app.get("/v1/health")
    def health() -> dict[str, str]:
        return {"status": "up"}

    app.add_exception_handler(_TooLargeError, _too_large)
    app.add_exception_handler(UnreadableEnvelopeError, _bad_request)
    app.add_exception_handler(BadRequestError, _bad_request)
    app.add_exception_handler(UnreadableBundleError, _bad_request)
    app.add_exception_handler(OperationalError, _database_in_trouble)
    return app


async def _body(request: Request, *, at_most: int) -> bytes:
    return b"".join([piece async for piece in _pieces(request, at_most=at_most)])


async def _spool(request: Request, file: IO[bytes], *, at_most: int) -> None:
    async for piece in _pieces(request, at_most=at_most):
        await run_in_threadpool(file.write, piece)


async def _pieces(request: Request, *, at_most: int) -> AsyncIterator[bytes]:
    length = 0
    async for piece in request.stream():
        length += len(piece)
        if length > at_most:
            raise _TooLargeError
        yield piece


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if scheme == "Bearer" else ""


def _signed(answer: Answer) -> Response:
    return Response(answer.body, status_code=answer.status, media_type=MEDIA_TYPE)


def _too_large(_request: Request, _error: Exception) -> Response:
    # What was not read would be taken for the next request: hang up.
    return Response(status_code=413, headers={"Connection": "close"})


def _bad_request(_request: Request, _error: Exception) -> Response:
    return Response(status_code=400)


def _database_in_trouble(_request: Request, _error: Exception) -> Response:
    # Full disk, lock held too long, PostgreSQL away: nothing was kept, and later may be better.
    return Response(status_code=503, headers={"Retry-After": _RETRY_SECONDS})
