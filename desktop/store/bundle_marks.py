"""The questions that this installation sent by stick, and which of them are overtaken.

An answer by stick may be weeks old. It moves the mark only while nothing later was answered:
a province that was put back since would otherwise look ahead of itself.
"""

import json
from collections.abc import Sequence

from sqlmodel import Session

from sync.protocol.house_log import Question


def next_number(unit: Session) -> int:
    """Return the number of the next bundle."""
    last = unit.connection().exec_driver_sql("SELECT coalesce(max(number), 0) FROM bundle")
    return int(last.scalar_one()) + 1


def note(unit: Session, questions: Sequence[Question], *, now: int) -> None:
    """Remember questions in the order in which they are asked."""
    rows = [
        (
            one.number,
            one.nonce.hex(),
            one.log,
            one.first,
            one.last,
            json.dumps(one.pull, separators=(",", ":")),
            now,
        )
        for one in questions
    ]
    unit.connection().exec_driver_sql(
        "INSERT INTO bundle (number, nonce, log, first, last, pull, written_at, overtaken, "
        "not_before) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)",
        rows,
    )


def find(unit: Session, nonce: bytes) -> Question | None:
    """Return the question with this nonce, or None if this register never asked it."""
    found = unit.connection().exec_driver_sql(
        "SELECT * FROM bundle WHERE nonce = ?", (nonce.hex(),)
    )
    row = found.first()
    if row is None:
        return None
    return Question(
        number=row.number,
        nonce=nonce,
        log=row.log,
        first=row.first,
        last=row.last,
        pull=tuple((scope, rev) for scope, rev in json.loads(row.pull)),
        overtaken=bool(row.overtaken),
        not_before=row.not_before,
    )


def overtake(unit: Session, answered: bytes | None, *, at: int) -> bool:
    """Overtake every question up to the answered one; all of them if it was none of these.

    Those asked later may have been answered earlier, by a province that was put back since: no
    answer to them counts that is older than this one, of the province's time `at`.
    Return whether what was answered was not overtaken already.
    """
    connection = unit.connection()
    if answered is None:
        connection.exec_driver_sql("UPDATE bundle SET overtaken = 1 WHERE NOT overtaken")
        return True
    changed = connection.exec_driver_sql(
        "UPDATE bundle SET overtaken = 1 WHERE NOT overtaken AND asked <= ("
        "SELECT asked FROM bundle WHERE nonce = ? AND NOT overtaken AND not_before <= ?)",
        (answered.hex(), at),
    )
    if changed.rowcount == 0:
        return False
    connection.exec_driver_sql("UPDATE bundle SET not_before = ? WHERE NOT overtaken", (at,))
    return True
