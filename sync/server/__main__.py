"""`python -m sync.server`: serve, or do one of the province's commands."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sync.server.app import create_app
from sync.server.commands import COMMANDS, REFUSALS, sqlite_file
from sync.server.door import Limits
from sync.server.province import Province
from sync.server.serving import serve


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for."""
    asked = _parser().parse_args(arguments)
    province = Province(_url(asked.database))
    try:
        if asked.command:
            _say(COMMANDS[asked.command].run(province, asked))
        else:
            serve(
                create_app(province, limits=_limits(province, asked), isbn_pack=asked.isbn_pack),
                host=asked.host,
                port=asked.port,
                announce=_say,
                until_stdin_closes=asked.until_stdin_closes,
            )
    except KeyboardInterrupt:
        return 0
    except REFUSALS as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    finally:
        province.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sync.server", description=__doc__)
    parser.add_argument("--database", default="province", help=_DATABASE_HELP)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    parser.add_argument(
        "--until-stdin-closes", action="store_true", help="stop with whoever started this"
    )
    usual = Limits()
    parser.add_argument(
        "--per-minute", type=int, default=usual.per_minute, help="requests of one device"
    )
    parser.add_argument("--burst", type=int, default=usual.burst, help="of them at once")
    parser.add_argument(
        "--least-free", type=float, default=usual.least_free, help="part of the disk kept free"
    )
    parser.add_argument(
        "--disk", type=Path, help="a folder on the database's disk; SQLite's is known"
    )
    parser.add_argument(
        "--isbn-pack", type=Path, help="what make-isbn-pack made, for houses to fetch"
    )
    commands = parser.add_subparsers(dest="command")
    for name, command in COMMANDS.items():
        one = commands.add_parser(name, help=command.purpose)
        one.add_argument("--database", default=argparse.SUPPRESS, help=_DATABASE_HELP)
        for word, options in command.needs:
            needed: dict[str, Any] = dict(options)
            one.add_argument(word, **needed)
    return parser


def _limits(province: Province, asked: argparse.Namespace) -> Limits:
    file = province.engine.url.database
    if asked.disk is None and file and province.engine.dialect.name == "sqlite":
        asked.disk = Path(file).parent
    return Limits(
        per_minute=asked.per_minute,
        burst=asked.burst,
        least_free=asked.least_free,
        disk=asked.disk,
    )


_DATABASE_HELP = "a folder for an SQLite file, or a URL: postgresql+psycopg://…, sqlite:///…"


def _url(database: str) -> str:
    if "://" in database:
        return database
    folder = Path(database)
    folder.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{sqlite_file(folder).as_posix()}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
