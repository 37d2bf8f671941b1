"""Databases of every version that was ever current are brought up to date, with what is in them.

`version_2` holds one as the server of that time made it: a house, its device and four lines.
"""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, select, text

from sync.server.database import open_database
from sync.server.enrolment import make_code
from sync.server.province import Province
from sync.server.tables import SCHEMA_VERSION, held_row, house, ledger_line, log, tables
from sync.server.tables import province as province_table
from tests.sync.province import AT, envelope_of, new_device, said_by, visit_line

OLD = Path(__file__).parent / "version_2"


@pytest.fixture
def old_url(database_url):
    engine = create_engine(database_url)
    script = (OLD / f"{engine.dialect.name}.sql").read_text("utf-8")
    with engine.begin() as connection:
        for statement in script.removesuffix(";\n").split(";\n"):
            connection.exec_driver_sql(statement)
    engine.dispose()
    return database_url


def shape(url):
    """Every column with its type and default, and every index, by table."""
    engine = create_engine(url)
    seen, found = inspect(engine), {}
    for name in tables.tables:
        columns = {
            column["name"]: (str(column["type"]), column["nullable"], column["default"] is None)
            for column in seen.get_columns(name)
        }
        found[name] = (columns, {index["name"] for index in seen.get_indexes(name)})
    engine.dispose()
    return found


def test_an_old_database_gets_the_shape_of_a_new_one(old_url, tmp_path):
    open_database(old_url).dispose()
    new_url = f"sqlite:///{tmp_path / 'new.sqlite'}"
    if not old_url.startswith("sqlite"):
        admin = create_engine(old_url, isolation_level="AUTOCOMMIT")
        with admin.connect() as connection:
            connection.execute(text("CREATE DATABASE fresh"))
        new_url = admin.url.set(database="fresh").render_as_string(hide_password=False)
        admin.dispose()
    open_database(new_url).dispose()
    assert shape(old_url) == shape(new_url)


def test_what_an_old_database_held_is_still_there(old_url):
    engine = open_database(old_url)
    with engine.begin() as connection:
        verdicts = connection.execute(
            select(ledger_line.c.verdict, ledger_line.c.rev).order_by(ledger_line.c.seq)
        ).all()
        held = connection.execute(
            select(held_row.c.kind, held_row.c.from_log, held_row.c.rev_before, held_row.c.erased)
        ).all()
        version = connection.execute(select(province_table.c.schema_version)).scalar_one()
    engine.dispose()
    assert verdicts == [("applied", 0), ("applied", 0), ("set_aside", 0), ("waiting", 0)]
    assert sorted(held) == [("title", "", 0, False), ("visit", "", 0, False)]
    assert version == SCHEMA_VERSION


def test_a_house_of_an_old_database_goes_on(old_url):
    province = Province(old_url)
    with province.engine.begin() as connection:
        house_id = connection.execute(select(house.c.house_id)).scalar_one()
        head = connection.execute(select(log)).one()
        code = make_code(connection, house_id, at=AT)
    device = new_device(province, code=code)
    answer = province.sync(envelope_of(device, [visit_line(9)], log="f" * 32), device.token)
    assert (said_by(answer, device).hw, head.hw) == (1, 4)
    province.close()


def test_a_database_of_the_first_schema_gets_what_it_lacks(old_url):
    engine = create_engine(old_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE split")
        connection.exec_driver_sql("UPDATE province SET schema_version = 1")
    engine.dispose()
    engine = open_database(old_url)
    assert inspect(engine).has_table("split")
    engine.dispose()
