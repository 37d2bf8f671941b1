"""Which rows were erased, in a file of its own beside the register: ids, and nothing else.

Who puts an older register in the place of the newer leaves this file as it is: the next opening
erases again before anybody sees a name. A second list lies in the folder of the copies: it goes
with them to a new computer, where there is no other.
"""

import contextlib
import json
from pathlib import Path

from desktop.store.kept_file import keep_file

ErasedRow = tuple[str, str]
"""Kind and id (32 hex digits)."""


def erased_path(register: Path) -> Path:
    """Return where the list of a register is kept."""
    return register.with_name(register.name + ".erased")


def with_copies(folder: Path) -> Path:
    """Return what stands for a register in a folder of copies: its list is that of them all."""
    return folder / "copies"


def add_erased(register: Path, rows: frozenset[ErasedRow]) -> None:
    """Have these rows stand in the list. A cut leaves the list as it was.

    A disk that is full is no reason to stop: the register holds them too, and the next opening
    writes the list again.
    """
    listed = read_erased(register)
    if not rows <= listed:
        with contextlib.suppress(OSError):
            keep_file(erased_path(register), json.dumps(sorted(listed | rows)).encode())


def read_erased(register: Path) -> frozenset[ErasedRow]:
    """Return the rows in the list; none if there is no list that can be read."""
    try:
        said = json.loads(erased_path(register).read_text("utf-8"))
        return frozenset((str(kind), str(row_id)) for kind, row_id in said)
    except (OSError, ValueError, TypeError):
        return frozenset()
