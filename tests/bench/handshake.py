"""How many bytes a TLS handshake takes, up and down, with the tickets that follow it."""

import socket
import ssl
from urllib.parse import urlsplit

_PIECE = 65_536


def handshake_bytes(url: str, trust: ssl.SSLContext) -> tuple[int, int]:
    """Shake hands with the server once and count."""
    address = urlsplit(url)
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = trust.wrap_bio(incoming, outgoing, server_hostname=address.hostname)
    up = down = 0
    with socket.create_connection((address.hostname, address.port)) as road:
        is_done = False
        while not is_done:
            try:
                tls.do_handshake()
                is_done = True
            except ssl.SSLWantReadError:
                pass
            said = outgoing.read()
            road.sendall(said)
            up += len(said)
            # After the last step come the tickets, which belong to it.
            heard = road.recv(_PIECE)
            incoming.write(heard)
            down += len(heard)
    return up, down
