"""What the province has not confirmed, in the words of the registers."""

from dataclasses import dataclass

from sqlmodel import Session

from desktop.register.moment import Moment
from desktop.store import outbox

# Measured on the demonstration month (1,798 lines, 341 kB, 64 boxes: 21 kB): open fields shrink
# to a twentieth, a sealed box does not shrink, and each exchange has a head and a signature.
_OPEN_FIELDS_SHRINK = 20
_BOX_BYTES = 110
_HEAD_BYTES = 600

_COUNTS = """
WITH waiting AS (
    SELECT line ->> '$.t' AS kind, line ->> '$.i' AS row, line ->> '$.d.day' AS day,
           line ->> '$.d.session' AS session,
           octet_length(line) AS size, octet_length(line ->> '$.p') AS box
    FROM outbox WHERE seq > ?
)
SELECT count(*),
       count(*) FILTER (WHERE kind IN ('loan', 'loan_event')),
       count(DISTINCT day) FILTER (WHERE kind = 'visit'),
       count(DISTINCT CASE kind WHEN 'club_session' THEN row WHEN 'presence' THEN session END),
       count(DISTINCT row) FILTER (WHERE kind = 'person'),
       count(DISTINCT row) FILTER (WHERE kind = 'title'),
       count(DISTINCT row) FILTER (WHERE kind = 'copy'),
       count(*) FILTER (WHERE kind NOT IN ('loan', 'loan_event', 'visit', 'club_session',
                                           'presence', 'person', 'title', 'copy')),
       coalesce(sum(size - coalesce(box, 0)), 0),
       count(box)
FROM waiting
"""


@dataclass(frozen=True, slots=True)
class Unsent:
    """How much of each register waits, and about how many bytes it will be on the road.

    Attributes:
        loans: loans, returns and renewals.
        visit_days: days of which visits were counted or corrected.
        sessions: club sessions of which the roll or the session itself changed.
        others: lines of everything else, such as a club or a group of visitors.
    """

    lines: int
    loans: int
    visit_days: int
    sessions: int
    people: int
    titles: int
    copies: int
    others: int
    road_bytes: int


def unsent(unit: Session, moment: Moment) -> Unsent:
    """Return what waits, by register."""
    mark = outbox.exchange_row(unit).mark
    row = unit.connection().exec_driver_sql(_COUNTS, (mark,)).one()
    *counts, open_bytes, boxes = (int(value) for value in row)
    lines, loans, days, sessions, people, titles, copies, others = counts
    road_bytes = _road_bytes(lines, open_bytes, boxes)
    return Unsent(lines, loans, days, sessions, people, titles, copies, others, road_bytes)


def _road_bytes(lines: int, open_bytes: int, boxes: int) -> int:
    if not lines:
        return 0
    return open_bytes // _OPEN_FIELDS_SHRINK + boxes * _BOX_BYTES + _HEAD_BYTES
