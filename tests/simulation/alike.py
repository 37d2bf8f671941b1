"""What machines of one house must have in common when they come to rest (I12, I14, I18).

What the province holds stands in each of them, row by row. What it does not hold it has set
aside or not understood, or lost when it was put back and nobody is left who could send it.
"""

import json
from collections import defaultdict

from desktop.store.pulled_values import shapes
from desktop.store.sealing import unseal
from sync.server.flags import FLAG
from sync.server.verdicts import VERDICT

_HELD = "SELECT kind, row_id, fields, box, gone, erased, rev FROM held_row WHERE house_id = ?"
_UNAPPLIED = (
    "SELECT line FROM ledger_line WHERE house_id = ? AND verdict IN ({}) "
    "AND (code IS NULL OR code <> 'revoked')"
)
"""What a revoked device sent is on no PC that is admitted."""
_NOT_APPLIED = "'set_aside', 'waiting', 'future'"
_REVISION = "SELECT rev FROM house WHERE house_id = ?"
_CURSOR = "SELECT cursor FROM pull_cursor WHERE scope = 'house'"
_PROVINCES_OWN = {VERDICT, FLAG}
_SAID = "SELECT kind, row_id, fields FROM received_row WHERE scope = 'house'"
_PENDING_ROWS = "SELECT kind, row_id FROM pulled_row"


class House:
    """The province's rows of one house, and which of its lines had no effect."""

    def __init__(self, capital, house_id):
        held = {
            (kind, row_id): (json.loads(fields), box, gone, erased)
            for kind, row_id, fields, box, gone, erased, _ in capital.ask(_HELD, (house_id,))
        }
        self.rows = {name: row for name, row in held.items() if name[0] in shapes()}
        self.said = {
            name: row[0] for name, row in held.items() if name[0] in _PROVINCES_OWN and not row[2]
        }
        """What the province says itself of the house: which lines it set aside."""
        [(self.rev,)] = capital.ask(_REVISION, (house_id,))
        self.without_effect = {
            (said["t"], said.get("i"))
            for (line,) in capital.ask(_UNAPPLIED.format(_NOT_APPLIED), (house_id,))
            for said in (json.loads(line),)
        }
        # Whoever names a row that is not held has to wait for it.
        self.without_effect |= {
            name
            for name, (fields, *_) in self.rows.items()
            if "group" in fields and ("visit_group", fields["group"]) not in self.rows
        }


def check_alike(capital, machines, *, has_gone_back, may_say_more, written):
    """Compare the tables of every machine with what is held of its house.

    Who lost nothing by it does not learn that the province went back under its old lineage. It
    `may_say_more` then: what others had `written`, and nobody is left who could send it again.
    """
    by_house = defaultdict(list)
    for machine in machines:
        by_house[machine.credentials.house_id].append(machine)
    for house_id, its_machines in by_house.items():
        house = House(capital, house_id)
        for machine in its_machines:
            _check_machine(
                house,
                machine,
                has_gone_back=has_gone_back,
                heard=written[house_id] if may_say_more else None,
            )


def _check_machine(house, machine, *, has_gone_back, heard):
    with machine.database.reading() as unit:
        connection = unit.connection()
        cursor = connection.exec_driver_sql(_CURSOR).scalar() or 0
        key = bytes.fromhex(connection.exec_driver_sql("SELECT house_key FROM exchange").scalar())
        here = {
            (kind, row["id"]): row
            for kind, shape in shapes().items()
            for row in _rows(connection, shape)
        }
        said = {
            (kind, row_id): json.loads(fields)
            for kind, row_id, fields in connection.exec_driver_sql(_SAID)
            if kind in _PROVINCES_OWN
        }
        waiting = {tuple(row) for row in connection.exec_driver_sql(_PENDING_ROWS)}
    assert cursor <= house.rev, "I18 a machine believes that it has seen more than there is"
    for name, row in house.rows.items():
        if name not in house.without_effect:
            _check_row(name, row, here.get(name), key, _Heard(name, heard or ()))
    assert waiting <= house.without_effect, "I18 a row waits for ever"
    if heard is not None:
        said = {name: fields for name, fields in said.items() if name in house.said}
    assert said == house.said, "I14 what the province says itself is not what a PC shows"
    if not has_gone_back:
        more = here.keys() - house.rows.keys() - house.without_effect
        assert not more, f"I14 {len(more)} rows that the province does not hold"


def _rows(connection, shape):
    found = connection.exec_driver_sql(f"SELECT {', '.join(shape.columns)} FROM {shape.table}")
    return [dict(zip(shape.columns, row, strict=True)) for row in found]


class _Heard:
    """What of a row a PC may have heard of a province that went back, and of nobody since."""

    def __init__(self, name, written):
        self._name, self._written = name, written

    def is_gone(self):
        return any(line["o"] == "d" for line in self._lines())

    def says(self, wire, value):
        return any(line.get("d", {}).get(wire) == value for line in self._lines())

    def _lines(self):
        kind, row_id = self._name
        lines = (json.loads(key) for key in self._written if row_id in key)
        return (line for line in lines if (line["t"], line.get("i")) == (kind, row_id))


def _check_row(name, held, row, key, heard):
    fields, box, gone, erased = held
    kind, row_id = name
    shape = shapes()[kind]
    if erased:
        assert row is None or _is_blank(shape, row), "I12 an erased person is there again"
        return
    if gone:
        assert row is None, f"I14 a {kind} that was taken back is there"
        return
    if row is None:
        assert heard.is_gone(), f"I14 a {kind} that is held is not there"
        return
    for column, wire in shape.leaving.open_columns.items():
        said = fields.get(wire, shape.blanks[column])
        is_right = row[column] == said or heard.says(wire, row[column])
        assert is_right, f"I14 {kind}.{column} is not what is held"
    if box is not None:
        personal = unseal(key, bytes.fromhex(row_id), box)
        for column, wire in shape.leaving.sealed_columns.items():
            said = personal.get(wire, shape.blanks[column])
            assert row[column] == said, f"I14 {kind}.{column} is not what is held"


def _is_blank(shape, row):
    return all(row[column] in {"", None} for column in shape.leaving.sealed_columns)
