"""How far this PC's log had come, in a file of its own beside the register.

Who puts an older register in the place of the newer leaves this file as it is: the next opening
sees that the log once went further. It holds no personal field and no key.
"""

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.store.kept_file import keep_file


@dataclass(frozen=True, slots=True)
class SentMark:
    """A line that this PC's log had, and the chain there (hex)."""

    log: str
    seq: int
    chain: str


def sent_mark_path(register: Path) -> Path:
    """Return where the mark of a register is kept."""
    return register.with_name(register.name + ".mark")


def keep_sent_mark(register: Path, mark: SentMark) -> None:
    """Write the mark down. A cut leaves the one before.

    A disk that is full is no reason to stop: an older mark only shows less, and the province
    sees by the chain what the mark does not.
    """
    with contextlib.suppress(OSError):
        keep_file(sent_mark_path(register), json.dumps(asdict(mark)).encode())


def read_sent_mark(register: Path) -> SentMark | None:
    """Return the mark, or None if there is none that can be read."""
    try:
        said = json.loads(sent_mark_path(register).read_text("utf-8"))
        return SentMark(log=str(said["log"]), seq=int(said["seq"]), chain=str(said["chain"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
