"""The shorter plumbing changes nothing but the time."""

import pytest
from sqlalchemy import event
from typing_extensions import override

from desktop.store.database import Database
from desktop.store.errors import TooLongToTravelError
from desktop.store.tables.visits import VisitGroupRow
from tests.simulation.ground import KEY
from tests.simulation.machine import Machine
from tests.simulation.quick_register import QuickRegister
from tests.simulation.schedule import play


class PlainRegister(Database):
    """The program's own register; it says when a statement comes, as the quick one does."""

    def __init__(self, path, key, *, before_statement):
        super().__init__(path, key)
        self._before_statement, self.commits = before_statement, 0
        event.listen(self.engine, "before_cursor_execute", self._at_statement)
        event.listen(self.engine, "commit", self._at_commit)

    @override
    def close(self):
        event.remove(self.engine, "before_cursor_execute", self._at_statement)
        event.remove(self.engine, "commit", self._at_commit)
        super().close()

    def _at_statement(self, _connection, _cursor, statement, *_):
        if not statement.startswith("BEGIN"):
            self._before_statement()

    def _at_commit(self, _connection):
        self.commits += 1
        self._before_statement()


class PlainMachine(Machine):
    register_type = PlainRegister


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_seed_has_the_same_history_with_the_program_s_own_plumbing(seed, ground):
    quick, plain = play(seed, ground), play(seed, ground, machine_type=PlainMachine)
    assert quick.trace == plain.trace
    assert quick.fired == plain.fired


@pytest.fixture
def register(ground, tmp_path):
    path = tmp_path / "register.nvh"
    path.write_bytes(ground.register(0).read_bytes())
    register = QuickRegister(path, KEY, before_statement=lambda: None)
    yield register
    register.close()


def groups(register):
    with register.reading() as unit:
        found = unit.connection().exec_driver_sql("SELECT count(*) FROM visit_group")
        return found.scalar_one()


def test_rows_and_statements_go_into_one_transaction(register):
    with register.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label="Trẻ em", place=1))
        unit.flush()
        unit.connection().exec_driver_sql("UPDATE visit_group SET place = 2")
    assert groups(register) == 1


def test_a_row_whose_unit_fails_is_not_kept(register):
    def write_and_fail(unit):
        unit.add(VisitGroupRow(label="Trẻ em", place=1))
        unit.flush()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), register.unit_of_work(now=1) as unit:
        write_and_fail(unit)
    assert groups(register) == 0


def test_the_driver_s_error_is_the_store_s_error(register):
    statement = "INSERT INTO visit_group (id, label, place, retired) VALUES ('1', ?, 0, 0)"
    with pytest.raises(TooLongToTravelError), register.unit_of_work(now=1) as unit:
        unit.connection().exec_driver_sql(statement, ("ộ" * 1000,))
