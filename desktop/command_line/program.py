"""`nhavanhoa-exchange`: the exchange by hand, for officers and scripts.

Exit codes: 0 done, 1 not done, 2 wrong use, 3 the program is open, 4 the stick, 5 a file was
refused, 6 not joined yet, 7 the register.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.command_line import house_commands as house
from desktop.command_line.carrier_commands import forward_stick, keep_mailbox, verify
from desktop.command_line.failures import FORESEEN, failure
from desktop.command_line.said import Exit, Said

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # has no other

Run = Callable[[argparse.Namespace], Said]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for, say how it went, and return the exit code."""
    asked = _parser().parse_args(arguments)
    run: Run = asked.run
    try:
        said = run(asked)
    except FORESEEN as error:
        said = failure(error)
    out = sys.stdout if asked.json or said.code is Exit.DONE else sys.stderr
    out.write(f"{said.as_json() if asked.json else said.words}\n")
    return int(said.code)


def run() -> None:
    """Leave with the exit code."""
    sys.exit(main())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nhavanhoa-exchange",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    _house_command(commands, "status", "how this house stands with the province", house.status)
    _house_command(commands, "send", "send what waits over the network, now", house.send)
    bundle = _house_command(
        commands, "write-bundle", "write what waits onto a stick", house.write_bundle
    )
    bundle.add_argument("folder", type=Path, help="the stick")
    receipt = _house_command(
        commands, "take-receipt", "take what a stick brought back", house.take_receipts_in
    )
    receipt.add_argument("path", type=Path, help="a receipt, or the stick")
    pack = _house_command(commands, "take-pack", "take in an ISBN pack", house.take_pack_in)
    pack.add_argument("file", type=Path, help="the pack")
    join = _house_command(
        commands,
        "join",
        "join a province by stick: write the request, or take its answer",
        house.join,
    )
    join.add_argument("folder", type=Path, help="the stick with the invitation")
    join.add_argument("--invitation", default="", metavar="FILE", help="which, if it has several")
    check = _command(commands, "verify", "whether a file is whole, and whose it is", verify)
    check.add_argument("file", type=Path, help="a bundle, a receipt or an ISBN pack")
    errand = _command(
        commands, "forward", "carry bundles to the province, bring receipts back", forward_stick
    )
    errand.add_argument("folder", type=Path, help="the stick")
    errand.add_argument("--to", required=True, metavar="URL", help="the address of the province")
    box = _command(commands, "mailbox", "keep and forward bundles for PCs nearby", keep_mailbox)
    box.add_argument("folder", type=Path, help="where bundles and receipts are kept")
    box.add_argument("--to", required=True, metavar="URL", help="the address of the province")
    box.add_argument("--host", default="127.0.0.1", help="this PC's address in the local network")
    box.add_argument("--port", type=int, default=8470)
    return parser


def _command(commands: "_Commands", name: str, purpose: str, run: Run) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=purpose)
    command.add_argument("--json", action="store_true", help="answer with one line of JSON")
    command.set_defaults(run=run)
    return command


def _house_command(
    commands: "_Commands", name: str, purpose: str, run: Run
) -> argparse.ArgumentParser:
    command = _command(commands, name, purpose, run)
    command.add_argument(
        "--register", type=Path, metavar="FOLDER", help="the folder of the register"
    )
    return command


if __name__ == "__main__":
    run()
