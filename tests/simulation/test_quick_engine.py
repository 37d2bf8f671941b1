"""The shorter plumbing of the province changes nothing but the time."""

import pytest
from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from sync.server.province import Province
from sync.server.tables import held_row, house
from tests.simulation.capital import Capital, FragileProvince
from tests.simulation.quick_engine import PlainEngine, QuickEngine
from tests.simulation.schedule import play
from tests.sync.province import AT

_MAKE = insert(house)
_NAMED = select(house.c.name).where(house.c.house_id == bindparam("of_house"))
_ROWS = select(held_row.c.row_id, held_row.c.gone)
HOUSE = {"house_id": "a" * 32, "name": "Nhà văn hóa ấp Mười", "made_at": 1, "rev": 0}
ROW = {
    "house_id": "a" * 32,
    "kind": "visit",
    "row_id": "b" * 32,
    "fields": "{}",
    "gone": True,
    "erased": False,
    "rev": 1,
    "from_log": "",
    "rev_before": 0,
}


class PlainProvince(FragileProvince):
    engine_type = PlainEngine


class PlainCapital(Capital):
    province_type = PlainProvince


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_seed_has_the_same_history_with_the_province_s_own_plumbing(seed, ground):
    quick, plain = play(seed, ground), play(seed, ground, capital_type=PlainCapital)
    assert quick.trace == plain.trace
    assert quick.fired == plain.fired


@pytest.fixture
def said():
    return []


@pytest.fixture
def engine(tmp_path, said):
    url = f"sqlite:///{tmp_path / 'province.sqlite'}"
    province = Province(url, clock=lambda: AT)
    engine = QuickEngine(province.engine, before_statement=said.append, at_commit=lambda: None)
    yield engine
    engine.dispose()


def names(engine):
    with engine.begin() as connection:
        return connection.execute(_NAMED, {"of_house": HOUSE["house_id"]}).scalars().all()


def test_what_is_said_for_the_first_time_and_again_is_one_transaction(engine):
    def write_and_fail(connection):
        for place in range(3):
            connection.execute(_MAKE, HOUSE | {"house_id": f"{place:032x}"})
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), engine.begin() as connection:
        write_and_fail(connection)
    with engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM house").scalar_one() == 0


def test_what_is_committed_is_there_after_the_file_was_closed(engine):
    for _ in range(3):
        assert names(engine) == []
    with engine.begin() as connection:
        connection.execute(_MAKE, HOUSE)
    engine.let_go()
    assert names(engine) == names(engine) == [HOUSE["name"]]


def test_each_statement_is_heard_of_once_by_whichever_way_it_goes(engine, said):
    for _ in range(3):
        names(engine)
    assert len(said) == 3
    assert len(set(said)) == 1


def test_a_truth_comes_back_as_a_truth(engine):
    with engine.begin() as connection:
        connection.execute(insert(held_row), ROW)
        rows = [connection.execute(_ROWS).one() for _ in range(3)]
    assert [type(row.gone) for row in rows] == [bool] * 3
    assert all(tuple(row) == ("b" * 32, True) for row in rows)


def test_the_driver_s_error_is_sqlalchemy_s(engine):
    with engine.begin() as connection:
        for place in range(3):
            connection.execute(_MAKE, HOUSE | {"house_id": f"{place:032x}"})
        with pytest.raises(IntegrityError):
            connection.execute(_MAKE, HOUSE | {"house_id": f"{0:032x}"})
