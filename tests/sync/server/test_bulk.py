import pytest
from sqlalchemy.exc import IntegrityError

from sync.server.bulk import add_rows, held_rows, put_rows
from sync.server.tables import held_row, ledger_line

HOUSE = "a" * 32


def row(number, *, fields="{}", house_id=HOUSE):
    return (house_id, "title", f"{number:032x}", fields, None, False, 1, "", 0, None, False)


def test_many_rows_are_written_and_found_by_their_keys(province, rows):
    many = [row(number, fields=f'{{"title":"Sử thi {number}\\u0000"}}') for number in range(2_000)]
    with province.engine.begin() as connection:
        put_rows(connection, held_row, many)
        put_rows(connection, held_row, [row(1, house_id="b" * 32)])
        keys = [("title", f"{number:032x}") for number in range(1_990, 2_010)]
        found = list(held_rows(connection, HOUSE, keys))
    assert len(rows(held_row)) == 2_001
    assert sorted(one.row_id for one in found) == [f"{n:032x}" for n in range(1_990, 2_000)]


def test_a_row_that_is_put_again_takes_the_new_values(province, rows):
    with province.engine.begin() as connection:
        put_rows(connection, held_row, [row(1), row(2)])
        put_rows(connection, held_row, [row(2, fields='{"a":1}'), row(3)])
    assert [one.fields for one in rows(held_row)] == ["{}", '{"a":1}', "{}"]


def test_a_row_that_is_there_is_not_added_again(province, rows):
    one = (HOUSE, "b" * 32, 1, b"line", bytes(16), bytes(16), "applied", None, None, None, 7, 1)
    with province.engine.begin() as connection:
        add_rows(connection, ledger_line, [one])
    with pytest.raises(IntegrityError), province.engine.begin() as connection:
        add_rows(connection, ledger_line, [one])
    assert [bytes(row.line) for row in rows(ledger_line)] == [b"line"]


def test_nothing_is_asked_of_the_database_for_no_rows(province, rows):
    with province.engine.begin() as connection:
        put_rows(connection, held_row, [])
        assert list(held_rows(connection, HOUSE, [])) == []
    assert rows(held_row) == []
