"""Running the application on a socket, so that a parent process can find and stop it."""

import gc
import socket
import sys
import threading
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI
from typing_extensions import override

_KEEP_ALIVE_SECONDS = 60
_TURN_SECONDS = 0.0005
_NEW_OBJECTS = 20_000
"""Between two rounds of the garbage collector: about an envelope's."""


class AnnouncedServer(uvicorn.Server):
    """A server that says once when it takes connections."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._announce()


def serve(
    app: FastAPI,
    *,
    host: str,
    port: int,
    announce: Callable[[str], None],
    until_stdin_closes: bool = False,
) -> None:
    """Serve until a signal says to stop or, if so asked, until whoever started this is gone.

    Port 0 takes a free one. A cut at any time loses nothing that was answered.
    """
    with socket.create_server((host, port)) as listening:
        address = f"http://{host}:{listening.getsockname()[1]}"
        server = AnnouncedServer(config_of(app), lambda: announce(f"listening {address}"))
        if until_stdin_closes:
            threading.Thread(target=_stop_at_end_of_stdin, args=(server,), daemon=True).start()
        spare_the_collector()
        take_short_turns()
        server.run(sockets=[listening])


def spare_the_collector() -> None:
    """Have the garbage collector pass over all that the program is made of, and come less often.

    An envelope makes some ten thousand objects and drops them; at each of the collector's rounds
    it would look at every module again, which took a fourth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])


def take_short_turns() -> None:
    """Have Python change threads ten times as often as it does by itself.

    A thread at work for a house stops at each word to PostgreSQL, some fifteen times an envelope.
    While the loop sends strangers away, it would wait up to 5 ms each time for its turn.
    """
    sys.setswitchinterval(_TURN_SECONDS)


def config_of(app: FastAPI) -> uvicorn.Config:
    """Return how the application is served: nothing logged, few headers."""
    return uvicorn.Config(
        app,
        access_log=False,  # addresses of houses are nobody's business
        log_level="warning",
        server_header=False,
        date_header=False,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        lifespan="off",
    )


def _stop_at_end_of_stdin(server: uvicorn.Server) -> None:
    # A parent that is killed cannot send a signal, and Windows has none; its end of the pipe
    # closes everywhere.
    sys.stdin.buffer.read()
    server.should_exit = True
