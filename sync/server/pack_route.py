"""The route of the ISBN pack: a part of it for any device whose token serves."""

import re

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from sync.protocol.pack_parts import PACK_TYPE
from sync.server.door import Door
from sync.server.pack_shelf import AnotherEditionError, NoSuchPartError, PackShelf
from sync.server.province import OK, UNKNOWN, Province

_NUMBER = re.compile(r"[0-9]{1,12}")
_EDITION = re.compile(r'"[0-9]{1,12}"')


def serve_pack(app: FastAPI, door: Door, province: Province, shelf: PackShelf) -> None:
    """Let the application hand the pack out."""

    @app.get("/v1/isbn-pack")
    async def isbn_pack(request: Request) -> Response:
        token = token_of(request)
        door.knock(request, token)
        with door.work():
            status = await run_in_threadpool(province.admits, token)
            door.heard(request, token, known=status != UNKNOWN)
            if status != OK:
                return Response(status_code=status)
            return await run_in_threadpool(_part, shelf, request)


def token_of(request: Request) -> str:
    """Return the token that a request shows, "" if it shows none."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if scheme == "Bearer" else ""


def _part(shelf: PackShelf, request: Request) -> Response:
    after, edition = request.query_params.get("after", "0"), request.headers.get("If-Match")
    if not _NUMBER.fullmatch(after) or (edition and not _EDITION.fullmatch(edition)):
        return Response(status_code=400)
    try:
        part = shelf.part(
            request.headers.get("Range", ""),
            after=int(after),
            edition=int(edition.strip('"')) if edition else None,
        )
    except NoSuchPartError:
        return Response(status_code=416)
    except AnotherEditionError:
        return Response(status_code=412)
    if part is None:
        return Response(status_code=204)
    headers = {
        "Content-Range": part.content_range,
        "Content-Length": str(part.length),
        "ETag": f'"{part.edition}"',
    }
    return StreamingResponse(part.pieces, 206, headers, PACK_TYPE)
