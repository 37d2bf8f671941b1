"""The process that reads a list: an order in a folder, an answer beside it.

`python -m desktop.lists.list_child FOLDER`; in the packaged program the first word is
`--read-list` instead. The folder is the only thing it is told, and all that it writes to.
"""

import sys
from pathlib import Path

from pydantic import TypeAdapter

from desktop.lists.list_file_errors import (
    ListFileError,
    ReadingTooHeavyError,
    error_of,
    facts_of,
)
from desktop.lists.list_reading import Reading, ReadingOrder, read_list
from desktop.lists.process_limits import limit_this_process

FROZEN_WORD = "--read-list"
MEGABYTES, SECONDS = 1_000, 120

_ORDER, _ANSWER, _STAGED = "order.json", "answer.json", "rows.jsonl"


def command(folder: Path) -> list[str]:
    """Return the command that reads what was ordered in the folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_WORD, str(folder)]
    return [sys.executable, "-m", __name__, str(folder)]


def staged_in(folder: Path) -> Path:
    """Return the file of the folder in which the rows wait."""
    return folder / _STAGED


def write_order(folder: Path, order: ReadingOrder) -> None:
    """Order a reading; what the folder had answered before is gone."""
    (folder / _ANSWER).unlink(missing_ok=True)
    (folder / _ORDER).write_bytes(TypeAdapter(ReadingOrder).dump_json(order))


def read_answer(folder: Path) -> Reading:
    """Return what was read.

    Raises:
        ListFileError: why nothing was; a process that ended without a word asked for too much.
    """
    answer = folder / _ANSWER
    if not answer.exists():
        raise ReadingTooHeavyError
    written = TypeAdapter(Reading | dict[str, str | int]).validate_json(answer.read_bytes())
    if isinstance(written, Reading):
        return written
    raise error_of(written)


def main(folder: Path) -> None:
    """Read what was ordered, within limits, and answer."""
    limit_this_process(megabytes=MEGABYTES, seconds=SECONDS)
    order = TypeAdapter(ReadingOrder).validate_json((folder / _ORDER).read_bytes())
    try:
        answer = TypeAdapter(Reading).dump_json(read_list(order))
    except ListFileError as error:
        answer = TypeAdapter(dict[str, str | int]).dump_json(facts_of(error))
    except MemoryError:
        answer = TypeAdapter(dict[str, str | int]).dump_json(facts_of(ReadingTooHeavyError()))
    unfinished = folder / f"{_ANSWER}.new"
    unfinished.write_bytes(answer)
    unfinished.replace(folder / _ANSWER)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
