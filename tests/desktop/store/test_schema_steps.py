import pytest
from alembic import op
from sqlalchemy import Column, Text

from desktop.store.database import Database, _engine
from desktop.store.errors import RegisterDamagedError
from desktop.store.file_check import existing_version
from desktop.store.schema_steps import SCHEMA_VERSION, step_up
from desktop.store.tables.visits import VisitGroupRow
from tests.conftest import KEY
from tests.desktop.store.golden import renew

NEXT = SCHEMA_VERSION + 1


def schema(engine):
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
        ).all()
        connection.rollback()
    return rows


def test_a_stepped_register_and_a_new_one_have_the_same_schema(database, tmp_path):
    stepped = _engine(tmp_path / "stepped.nvh", KEY, mode="rwc")
    step_up(stepped, found=0)
    assert schema(stepped) == schema(database.engine)
    stepped.dispose()
    assert existing_version(tmp_path / "stepped.nvh", KEY, known=9) == SCHEMA_VERSION


def test_the_schema_of_the_first_release_stays_as_it_was_released():
    assert renew.FIRST_REGISTER.read_text("utf-8") == renew.first_register(), (
        f"the tables changed: before the first release run {renew.COMMAND}, "
        "after it add a step to desktop/store/migrations"
    )


def add_a_column():
    op.add_column("visit_group", Column("colour", Text))


def make_the_table_anew():
    with op.batch_alter_table("visit_group") as table:
        table.alter_column("label", new_column_name="title")


def fill_the_house(database):
    with database.unit_of_work(now=1) as unit:
        unit.add(VisitGroupRow(label="Trẻ em", place=1))


def outbox_lines(database):
    with database.reading() as unit:
        return unit.connection().exec_driver_sql("SELECT line FROM outbox").scalars().all()


def test_a_step_keeps_the_rows_and_is_not_noted_as_a_change(database):
    fill_the_house(database)
    before = outbox_lines(database)
    step_up(database.engine, found=SCHEMA_VERSION, to=NEXT, steps={NEXT: add_a_column})
    assert outbox_lines(database) == before
    with database.reading() as unit:
        row = unit.connection().exec_driver_sql("SELECT label, colour FROM visit_group").one()
    assert tuple(row) == ("Trẻ em", None)


def test_after_a_step_the_triggers_are_there_again(database):
    before = [row for row in schema(database.engine) if row.type == "trigger"]
    step_up(database.engine, found=SCHEMA_VERSION, to=NEXT, steps={NEXT: add_a_column})
    assert [row for row in schema(database.engine) if row.type == "trigger"] == before


class MishapError(Exception):
    """The program ends in the middle of a step."""


def test_a_step_that_is_cut_off_leaves_the_older_schema_whole(database):
    fill_the_house(database)
    before = schema(database.engine)

    def cut():
        add_a_column()
        raise MishapError

    with pytest.raises(MishapError):
        step_up(database.engine, found=SCHEMA_VERSION, to=NEXT, steps={NEXT: cut})
    assert schema(database.engine) == before
    fill_the_house(database)
    assert len(outbox_lines(database)) == 2


def test_a_step_that_would_orphan_rows_is_taken_back(database):
    fill_the_house(database)
    with database.unit_of_work(now=1) as unit:
        group = unit.connection().exec_driver_sql("SELECT id FROM visit_group").scalar()
        unit.connection().exec_driver_sql(
            "INSERT INTO visit (id, group_id, count, on_day, certainty, counted_at) "
            "VALUES ('1', ?, 1, '2026-11-22', 'exact', 1)",
            (group,),
        )
    with pytest.raises(RegisterDamagedError):
        step_up(
            database.engine,
            found=SCHEMA_VERSION,
            to=NEXT,
            steps={NEXT: lambda: op.execute("DELETE FROM visit_group")},
        )
    with database.reading() as unit:
        assert unit.connection().exec_driver_sql("SELECT count(*) FROM visit_group").scalar() == 1


def test_an_older_register_is_copied_before_its_step(tmp_path, monkeypatch):
    path = tmp_path / "register.nvh"
    older = Database(path, KEY)
    fill_the_house(older)
    older.close()
    monkeypatch.setattr("desktop.store.database.SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(step_up, "__kwdefaults__", {"to": NEXT, "steps": {NEXT: add_a_column}})
    newer = Database(path, KEY, backups=tmp_path / "copies")
    newer.close()
    assert existing_version(path, KEY, known=NEXT) == NEXT
    copy = tmp_path / "copies" / f"before-step-{NEXT}.nvh"
    assert existing_version(copy, KEY, known=NEXT) == SCHEMA_VERSION
