import pytest
from sqlalchemy import inspect

from sync.server.tables import PARTITIONS, held_row, ledger_line, tables

# Made by the province itself, and as many as there are houses; or published for many houses.
SMALL = {"province", "enrolment_code"}
PUBLISHED = {"scope", "published_row"}


@pytest.mark.parametrize("name", [name for name in tables.tables if name not in SMALL | PUBLISHED])
def test_every_table_that_grows_has_the_house_first_in_its_key(name):
    assert next(iter(tables.tables[name].primary_key.columns)).name == "house_id"


@pytest.mark.parametrize("table", [ledger_line, held_row], ids=lambda table: table.name)
def test_the_great_tables_are_spread_by_house_where_the_database_can(province, table):
    names = inspect(province.engine).get_table_names()
    parts = [name for name in names if name.startswith(f"{table.name}_")]
    assert len(parts) == (PARTITIONS if province.engine.dialect.name == "postgresql" else 0)
