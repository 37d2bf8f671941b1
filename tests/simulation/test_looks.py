"""What is remembered of a register is what a new look at it would say."""

import pytest

from tests.simulation.desk import PowerCutError
from tests.simulation.ground import KEY
from tests.simulation.looks import Looks, read_persons
from tests.simulation.quick_register import QuickRegister

NEW = (
    "INSERT INTO person (id, full_name, sort_word, card_number, joined_on, folded, initials, "
    "sort_key, erased) VALUES (?, 'Điểu Bơ', 'Bơ', '1', '2026-11-01', 'dieu bo', 'db', 'bo', 0)"
)


@pytest.fixture
def register(ground, tmp_path):
    path = tmp_path / "register.nvh"
    path.write_bytes(ground.register(0).read_bytes())
    register = QuickRegister(path, KEY, before_statement=lambda: None)
    yield register
    register.close()


def write_somebody(register, row_id):
    with register.unit_of_work(now=1) as unit:
        unit.connection().exec_driver_sql(NEW, (row_id,))


def test_a_commit_is_seen_and_nothing_else_is_read_again(register):
    asked = []

    def question(unit):
        asked.append(unit)
        return read_persons(unit)

    looks = Looks(lambda: None)
    assert looks.at(register, question) == looks.at(register, question) == set()
    assert len(asked) == 1
    write_somebody(register, "1" * 32)
    assert looks.at(register, question) == {"1" * 32}
    assert len(asked) == 2


def test_what_strikes_at_a_statement_strikes_at_what_is_remembered(register):
    def strike():
        raise PowerCutError

    looks = Looks(strike)
    looks.at(register, read_persons)
    with pytest.raises(PowerCutError):
        looks.at(register, read_persons)
