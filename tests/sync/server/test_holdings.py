import pytest
from sqlalchemy import select

from sync.server.holdings import Holdings
from sync.server.merging import HeldRow
from sync.server.tables import held_row

HOUSE, KEY, A, B = "a" * 32, ("title", "1" * 32), "b" * 32, "c" * 32


@pytest.fixture
def change(province):
    """Change the row in one transaction for each log, and tell what then stands in the table."""

    def change(*logs, first=1):
        for rev, log in enumerate(logs, start=first):
            with province.engine.begin() as connection:
                holdings = Holdings(connection, HOUSE)
                row = holdings.row(KEY) or HeldRow()
                for one in log if isinstance(log, tuple) else (log,):
                    holdings.put(KEY, row, from_log=one)
                holdings.save(rev)
        with province.engine.begin() as connection:
            row = connection.execute(select(held_row)).one()
        return row.rev, row.from_log, row.rev_before

    return change


def test_a_row_comes_back_as_it_was_put(province):
    row = HeldRow({"title": "Sử thi Ot N'drong", "year": 2019}, "box", edits={"year": (7, A, 3)})
    with province.engine.begin() as connection:
        holdings = Holdings(connection, HOUSE)
        holdings.put(KEY, row, from_log=A)
        holdings.save(7)
    with province.engine.begin() as connection:
        found = Holdings(connection, HOUSE).row(KEY)
    assert (found.fields, found.box, found.edits) == (row.fields, row.box, row.edits)
    assert (found.gone, found.erased, found.rev) == (False, False, 7)


def test_a_row_that_nobody_made_is_not_held(province):
    with province.engine.begin() as connection:
        assert Holdings(connection, HOUSE).row(KEY) is None


def test_a_row_of_another_house_is_not_seen(province, change):
    change(A)
    with province.engine.begin() as connection:
        assert Holdings(connection, "d" * 32).row(KEY) is None


@pytest.mark.parametrize(
    ("logs", "stands"),
    [
        ([A], (1, A, 0)),
        ([A, A], (2, A, 0)),
        ([A, B], (2, B, 1)),
        ([A, B, A], (3, A, 2)),
        ([A, B, A, A], (4, A, 2)),
        ([A, ""], (2, "", 1)),
        ([A, (A, B)], (2, "", 1)),
        ([A, (A, B, A)], (2, "", 1)),
    ],
)
def test_a_row_says_who_changed_it_last_and_when_another_did(change, logs, stands):
    assert change(*logs) == stands


def test_nothing_is_written_where_nothing_changed(province, rows):
    with province.engine.begin() as connection:
        holdings = Holdings(connection, HOUSE)
        holdings.load([KEY])
        assert not holdings.has_changed
        holdings.save(1)
    assert rows(held_row) == []
