"""Posts lines from the ledger to what is held of a house, in the order the province took them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from sync.protocol.lines import Line
from sync.server.flags import ANSWER, FLAG, flag_id, flag_row
from sync.server.holdings import Holdings, RowKey
from sync.server.judgement import ERASED, SET_ASIDE, TO_APPLY, WAITING, Verdict
from sync.server.mending import fit_together, in_order
from sync.server.merging import Conflict, Entry, HeldRow, blank, change
from sync.server.verdicts import VERDICT, verdict_key, verdict_row
from sync.server.waiting import Unapplied, WaitingLines, row_name

ERASURE = "erasure"
_HEEDED = frozenset({ERASURE, ANSWER})
REVOKED = "revoked"
_ERASED = Verdict(ERASED)


class Posting:
    """One transaction's work on the holdings of one house.

    `changed` collects the new verdicts of lines that were there before or came before in the same
    batch, by log and number; `erased` the rows whose every line must be emptied.
    """

    def __init__(self, connection: Connection, house_id: str) -> None:
        self.holdings = Holdings(connection, house_id)
        self._waiting = WaitingLines(connection, house_id)
        self.changed: dict[tuple[str, int], Verdict] = {}
        self.erased: set[RowKey] = set()

    def load(self, lines: Iterable[Line]) -> None:
        """Read at once what the lines are about."""
        keys = []
        for line in lines:
            keys.append((line.kind, line.row_id))
            if line.kind in _HEEDED:
                keys += _aims(line)
        self.holdings.load(keys)
        self._waiting.load(keys)

    def post(self, entry: Entry, verdict: Verdict) -> Verdict:
        """Give the line its effect, if it is fit and its row is there; return what became of it."""
        line = entry.line
        key = (line.kind, line.row_id)
        row = self.holdings.rows[key]
        if row is not None and row.erased:
            return _ERASED
        if verdict.verdict == SET_ASIDE:
            return self._set_aside(entry, verdict)
        if verdict is not TO_APPLY:
            return verdict
        if unapplied := self._waiting.of(key):
            return self._post_after(unapplied, key, entry)
        if row is None and line.operation != "i":
            return self._wait(entry)
        self._apply(key, entry)
        return TO_APPLY

    def set_aside(self, log: str, seq: int, line: Line | None, verdict: Verdict) -> Verdict:
        """Tell the house of a line that nothing can mend."""
        told = verdict_row(log, seq, line, verdict)
        key = verdict_key(log, seq)
        before = self.holdings.rows.get(key)
        if before is None or before.gone or before.fields != told.fields:
            row = before or HeldRow()
            row.fields, row.gone = told.fields, False
            self.holdings.put(key, row, from_log="")
        return verdict

    def forget(self, entry: Entry) -> None:
        """Judge a line of the ledger as if it came now."""
        self._waiting.drop(entry)

    def mended(self, *places: tuple[str, int]) -> None:
        """Tell the house of lines, by log and number, that they are no longer set aside."""
        keys = [verdict_key(*place) for place in places]
        self.holdings.load(keys)
        for key in keys:
            row = self.holdings.row(key)
            if row is not None and not row.gone:
                row.gone = True
                self.holdings.put(key, row, from_log="")

    def _set_aside(self, entry: Entry, verdict: Verdict) -> Verdict:
        self.set_aside(entry.log, entry.seq, entry.line, verdict)
        if verdict.code == REVOKED:
            return verdict
        self._waiting.add(entry, is_set_aside=True)
        return replace(verdict, waits_for=row_name((entry.line.kind, entry.line.row_id)))

    def _wait(self, entry: Entry) -> Verdict:
        self._waiting.add(entry, is_set_aside=False)
        return Verdict(WAITING, waits_for=row_name((entry.line.kind, entry.line.row_id)))

    def _post_after(self, unapplied: Sequence[Unapplied], key: RowKey, entry: Entry) -> Verdict:
        """Post a line of a row of which others had no effect yet; it may give them theirs."""
        is_held = self.holdings.rows[key] is not None
        lines = in_order([*(one.entry for one in unapplied), entry])
        if entry.line.operation == "d" and lines[0].line.operation == "i":
            # What was set aside is deleted now: nothing of it is left to mend.
            self._apply(key, entry)
        elif fit_together(lines, is_held=is_held):
            for line in lines:
                self._apply(key, line)
        elif is_held or entry.line.operation == "i":
            waiting = [one.entry for one in unapplied if not one.is_set_aside]
            for line in in_order([entry, *waiting]):
                self._apply(key, line)
            unapplied = [one for one in unapplied if not one.is_set_aside or self._is_gone(key)]
        else:
            return self._wait(entry)
        for one in unapplied:
            self._settle(one)
        return TO_APPLY

    def _is_gone(self, key: RowKey) -> bool:
        row = self.holdings.rows[key]
        return row is not None and row.gone

    def _settle(self, one: Unapplied, verdict: Verdict = TO_APPLY) -> None:
        place = one.entry.log, one.entry.seq
        self.changed[place] = verdict
        self._waiting.drop(one.entry)
        if one.is_set_aside:
            self.mended(place)

    def _apply(self, key: RowKey, entry: Entry) -> None:
        line, row = entry.line, self.holdings.rows[key]
        if row is None:
            row = HeldRow()
        is_as_sent = _had_seen(row, entry)
        conflicts = change(row, entry)
        # A deletion that is not heeded must come back to the house that sent it.
        is_as_sent = is_as_sent and (line.operation != "d" or row.gone)
        self.holdings.put(key, row, from_log=entry.log if is_as_sent else "")
        for conflict in conflicts:
            self._raise_flag(entry, conflict)
        if line.kind in _HEEDED and line.operation == "i":
            [aim] = _aims(line)
            if line.kind == ERASURE:
                self._erase(aim)
            else:
                self._answer(aim)
        elif line.kind == ANSWER and line.operation == "d":
            self._ask_again(row)

    def _raise_flag(self, entry: Entry, conflict: Conflict) -> None:
        key = FLAG, flag_id(entry, conflict)
        if self.holdings.row(key) is None:
            self.holdings.put(key, flag_row(entry, conflict), from_log="")

    def _answer(self, key: RowKey) -> None:
        # An answer may be here before its flag: after the province was put back to a backup.
        row = self.holdings.row(key) or HeldRow()
        if not row.gone:
            row.gone = True
            self.holdings.put(key, row, from_log="")

    def _ask_again(self, answer: HeldRow) -> None:
        """Show the flag again of which the answer was taken back, if it was ever seen."""
        key = FLAG, str(answer.fields.get("flag"))
        row = self.holdings.row(key)
        if row is not None and row.gone and not row.erased and row.fields:
            row.gone = False
            self.holdings.put(key, row, from_log="")

    def _erase(self, key: RowKey) -> None:
        row = self.holdings.row(key) or HeldRow()
        if row.erased:
            return
        blank(row)
        self.holdings.put(key, row, from_log="")
        self.erased.add(key)
        for one in list(self._waiting.of(key)):
            self._settle(one, _ERASED)
        for told, about in self.holdings.kept_of((FLAG, VERDICT)):
            if (about.fields.get("of"), about.fields.get("row")) == key:
                blank(about)
                self.holdings.put(told, about, from_log="")


def _had_seen(row: HeldRow, entry: Entry) -> bool:
    """Return whether who wrote the line knew the row: else it is told what has become of it."""
    return row.from_log == entry.log or row.rev <= entry.line.base


def _aims(line: Line) -> list[RowKey]:
    """Return the row that an erasure or an answer is about, if it says one."""
    kind, row_id = (
        (line.fields.get("of"), line.fields.get("row"))
        if line.kind == ERASURE
        else (FLAG, line.fields.get("flag"))
    )
    return [(kind, row_id)] if isinstance(kind, str) and isinstance(row_id, str) else []
