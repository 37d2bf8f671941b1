"""`python -m sync.server`: serve, make a house and its one-time code, or look after backups."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sync.server.app import create_app
from sync.server.backups import BackupDamagedError, NotOurBackupError
from sync.server.province import Province
from sync.server.serving import serve
from sync.server.sticks import take_bundles
from sync.stick.errors import StickError
from sync.stick.folder import Stick


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for."""
    asked = _parser().parse_args(arguments)
    province = Province(_url(asked.database))
    try:
        if asked.command in _COMMANDS:
            _say(_COMMANDS[asked.command](province, asked))
        else:
            serve(
                create_app(province),
                host=asked.host,
                port=asked.port,
                announce=_say,
                until_stdin_closes=asked.until_stdin_closes,
            )
    except KeyboardInterrupt:
        return 0
    except (BackupDamagedError, NotOurBackupError, StickError) as error:
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
    commands = parser.add_subparsers(dest="command")
    code = commands.add_parser("enrol-code", help="make a house and print its one-time code")
    code.add_argument("--database", default=argparse.SUPPRESS, help=_DATABASE_HELP)
    code.add_argument("--house-name", required=True)
    backup = commands.add_parser(
        "backed-up", help="verify an off-site backup and record what it holds as durable"
    )
    backup.add_argument("--database", default=argparse.SUPPRESS, help=_DATABASE_HELP)
    backup.add_argument("--backup", required=True, help="the backup, as a database of its own")
    lineage = commands.add_parser(
        "new-lineage", help="after the database was put back to a backup, before serving again"
    )
    lineage.add_argument("--database", default=argparse.SUPPRESS, help=_DATABASE_HELP)
    bundles = commands.add_parser(
        "take-bundle", help="take in every bundle on a stick and lay the receipts beside them"
    )
    bundles.add_argument("--database", default=argparse.SUPPRESS, help=_DATABASE_HELP)
    bundles.add_argument("folder", type=Path, help="the stick, or a folder with its folder NVH")
    return parser


def _enrol_code(province: Province, asked: argparse.Namespace) -> str:
    return province.enrol_code(asked.house_name)


def _backed_up(province: Province, asked: argparse.Namespace) -> str:
    return f"durable: {province.backed_up(_existing_url(asked.backup))} logs"


def _new_lineage(province: Province, _asked: argparse.Namespace) -> str:
    return province.begin_lineage()


def _take_bundles(province: Province, asked: argparse.Namespace) -> str:
    taken = take_bundles(province, Stick(asked.folder))
    return "\n".join(f"{one.name}: {one.receipt or one.refused}" for one in taken)


_COMMANDS = {"enrol-code": _enrol_code, "backed-up": _backed_up, "new-lineage": _new_lineage}
_DATABASE_HELP = "a folder for an SQLite file, or a URL: postgresql+psycopg://…, sqlite:///…"


def _url(database: str) -> str:
    if "://" in database:
        return database
    folder = Path(database)
    folder.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{(folder / 'province.sqlite').as_posix()}"


def _existing_url(database: str) -> str:
    # Opening would make an empty database where there is none.
    if "://" in database:
        return database
    file = Path(database) / "province.sqlite" if Path(database).is_dir() else Path(database)
    if not file.is_file():
        raise NotOurBackupError(file.name)
    return f"sqlite:///{file.as_posix()}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
