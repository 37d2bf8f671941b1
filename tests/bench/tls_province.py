"""`python -m tests.bench.tls_province`: a province that speaks TLS, as one behind a proxy does."""

import argparse
import socket
import sys
import threading
from urllib.parse import urlsplit

from sync.server.app import create_app
from sync.server.province import Province
from sync.server.serving import AnnouncedServer, config_of
from tests.bench.poor_link import PROVINCE

CERTIFICATE = "province.pem"
"""The certificate and its key, beside the database."""


def main() -> None:
    """Serve on the province's end of the poor link until stdin ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--until-stdin-closes", action="store_true")
    asked = parser.parse_args()
    folder = urlsplit(asked.database).path.rpartition("/")[0]
    config = config_of(create_app(Province(asked.database)))
    config.ssl_certfile = f"{folder}/{CERTIFICATE}"
    with socket.create_server((PROVINCE, asked.port)) as listening:
        address = f"https://{PROVINCE}:{listening.getsockname()[1]}"
        server = AnnouncedServer(config, lambda: print(f"listening {address}", flush=True))
        threading.Thread(target=_stop_at_end_of_stdin, args=(server,), daemon=True).start()
        server.run(sockets=[listening])


def _stop_at_end_of_stdin(server: AnnouncedServer) -> None:
    sys.stdin.buffer.read()
    server.should_exit = True


if __name__ == "__main__":
    main()
