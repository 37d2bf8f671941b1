"""Lines of the ledger that may be applied yet: when their row comes, or a later line mends them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, exists, select

from sync.server.judgement import SET_ASIDE, judge
from sync.server.merging import Entry
from sync.server.tables import ledger_line

Key = tuple[str, str]
"""Kind and row id."""

_VALUES_A_STATEMENT = 500
# Made once: to make them takes longer than to ask them, and every envelope does.
_WAITS = (ledger_line.c.house_id == bindparam("of_house")) & ledger_line.c.waits_for.is_not(None)
_ANY = select(exists().where(_WAITS))
_OF_ROWS = (
    select(ledger_line)
    .where(_WAITS, ledger_line.c.waits_for.in_(bindparam("names", expanding=True)))
    .order_by(ledger_line.c.rev, ledger_line.c.log, ledger_line.c.seq)
)


@dataclass(frozen=True, slots=True)
class Unapplied:
    """A line that had no effect yet: set aside, or without its row."""

    entry: Entry
    is_set_aside: bool


class WaitingLines:
    """Those of one house, by their row: read once, and kept up while new lines are posted."""

    def __init__(self, connection: Connection, house_id: str) -> None:
        self._connection = connection
        self._house_id = house_id
        self._lines: defaultdict[Key, list[Unapplied]] = defaultdict(list)

    def load(self, keys: Iterable[Key]) -> None:
        """Read those that wait for one of the rows."""
        if not self._connection.execute(_ANY, {"of_house": self._house_id}).scalar_one():
            return
        wanted = {row_name(key): key for key in keys}
        names = list(wanted)
        for start in range(0, len(names), _VALUES_A_STATEMENT):
            self._load(wanted, names[start : start + _VALUES_A_STATEMENT])

    def of(self, key: Key) -> Sequence[Unapplied]:
        """Return the lines of a row that had no effect yet, in the order they came in."""
        return self._lines.get(key, ())

    def add(self, entry: Entry, *, is_set_aside: bool) -> None:
        """Keep a line that has no effect now."""
        key = (entry.line.kind, entry.line.row_id)
        self._lines[key].append(Unapplied(entry, is_set_aside))

    def drop(self, entry: Entry) -> None:
        """Forget a line: it has its effect, or never will."""
        key, place = (entry.line.kind, entry.line.row_id), (entry.log, entry.seq)
        lines = self._lines.get(key, ())
        self._lines[key] = [one for one in lines if (one.entry.log, one.entry.seq) != place]

    def _load(self, wanted: dict[str, Key], names: list[str]) -> None:
        wanted_here = {"of_house": self._house_id, "names": names}
        for row in self._connection.execute(_OF_ROWS, wanted_here):
            line, _ = judge(bytes(row.line))
            if line:
                entry = Entry(row.log, row.seq, row.rev, line, bytes(row.fingerprint))
                unapplied = Unapplied(entry, row.verdict == SET_ASIDE)
                self._lines[wanted[row.waits_for]].append(unapplied)


def row_name(key: Key) -> str:
    """Return kind and id as one text, as `waits_for` names a row."""
    return f"{key[0]}:{key[1]}"
