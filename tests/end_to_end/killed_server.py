"""A province that serves until it is killed, as a process of its own: `python -m sync.server`.

Where the system can fork, a warm parent makes one for each line it reads: starting Python and
its libraries anew a thousand times would take the quarter of an hour.
"""

import os
import signal
import sys

from sync.server.__main__ import main

LONGEST_LIFE = 7_200  # seconds; nothing outlives a test that broke for ever


def serve(database: str) -> None:
    """Be the server's own command."""
    print(os.getpid(), flush=True)  # the test reads it
    main(["--database", database, "--port", "0", "--per-minute", "60000", "--burst", "9999"])


def make_servers(database: str) -> None:
    """Make a server for each line of the input; it tells its process number and its address."""
    for _ in sys.stdin:
        server = os.fork()
        if server == 0:
            signal.alarm(LONGEST_LIFE)
            serve(database)
            os._exit(0)
        os.waitpid(server, 0)
        print("dead", flush=True)  # the test reads it


if __name__ == "__main__":
    (make_servers if sys.argv[2] == "many" else serve)(sys.argv[1])
