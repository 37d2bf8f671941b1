"""A provincial server that dies once, between the commit of a push and its answer."""

import argparse
import os
import sys

from sync.server.app import create_app
from sync.server.province import Province
from sync.server.serving import serve

EXIT_CODE = 73


def main() -> int:
    """Serve until the first push is committed, then be gone without a word."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--database")
    parser.add_argument("--port", type=int)
    parser.add_argument("--until-stdin-closes", action="store_true")
    asked = parser.parse_args()
    serve(
        create_app(Province(asked.database), after_commit=lambda: os._exit(EXIT_CODE)),
        host="127.0.0.1",
        port=asked.port,
        announce=lambda line: print(line, flush=True),
        until_stdin_closes=asked.until_stdin_closes,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
