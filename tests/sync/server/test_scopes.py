"""What goes down to many houses."""

import pytest
from sqlalchemy import delete, update

from sync.protocol.pulled_rows import GONE, read_pulled_row
from sync.server.scopes import UnknownUnitError, join_unit, publish, revisions, unit_scope
from sync.server.tables import published_row, scope
from tests.sync.province import AT, envelope_of, new_device, said_by


@pytest.fixture
def ask(province):
    def ask(credentials, **cursors):
        envelope = envelope_of(credentials, [], pull=tuple(cursors.items()))
        return said_by(province.sync(envelope, credentials.token), credentials).pages

    return ask


@pytest.fixture
def commune(province):
    return province.make_unit("Xã Quảng Trực", level="commune")


def rows_of(page, kind):
    return [row for row in map(read_pulled_row, page.rows) if row.kind == kind]


def told(page):
    return [row.fields["text"] for row in rows_of(page, "announcement")]


def house_below(province, unit):
    return new_device(province, code=province.enrol_code("Nhà văn hóa bon Pi Nao", unit=unit))


def test_an_announcement_reaches_the_houses_below_its_unit_alone(province, commune, ask):
    village = province.make_unit("Bon Pi Nao", level="village", parent=commune)
    other = province.make_unit("Xã Tuy Đức", level="commune")
    here, there = house_below(province, village), house_below(province, other)
    province.announce(commune, "Họp xã lúc tám giờ")
    (page,) = ask(here, unit=0)
    assert told(page) == ["Họp xã lúc tám giờ"]
    assert told(ask(there, unit=0)[0]) == []
    assert told(ask(here, unit=page.to)[0]) == []


def test_an_announcement_says_when_and_from_whom(province, commune, ask, monkeypatch):
    monkeypatch.setattr(province, "_clock", lambda: AT)
    house = house_below(province, commune)
    province.announce(commune, "Họp xã")
    (page,) = ask(house, unit=0)
    (row,) = rows_of(page, "announcement")
    assert row.fields == {"text": "Họp xã", "at": AT, "from": commune}


def test_every_house_knows_by_name_those_that_have_a_place(province, commune, ask, device):
    here = house_below(province, commune)
    (page,) = ask(device, ref=0)
    known = [(row.row_id, row.fields) for row in rows_of(page, "house")]
    assert known == [(here.house_id, {"name": "Nhà văn hóa bon Pi Nao"})]


def test_every_house_reads_the_units(province, commune, ask, device):
    (page,) = ask(device, ref=0)
    (unit,) = map(read_pulled_row, page.rows)
    assert (unit.kind, unit.row_id) == ("unit", commune)
    assert unit.fields == {"name": "Xã Quảng Trực", "level": "commune"}


def test_what_is_withdrawn_is_said_to_be_gone(province, commune, ask):
    house = house_below(province, commune)
    row_id = province.announce(commune, "Họp xã lúc tám giờ")
    (page,) = ask(house, unit=0)
    with province.engine.begin() as connection:
        publish(connection, unit_scope(commune), "announcement", row_id, None, at=AT)
    (page,) = ask(house, unit=page.to)
    assert [read_pulled_row(line).state for line in page.rows] == [GONE]


def test_a_house_that_joins_later_hears_what_was_said_before(province, commune, ask, device):
    province.announce(commune, "Họp xã lúc tám giờ")
    (page,) = ask(device, unit=0)
    assert page.rows == ()
    with province.engine.begin() as connection:
        join_unit(connection, device.house_id, commune, at=AT)
    assert told(ask(device, unit=page.to)[0]) == ["Họp xã lúc tám giờ"]


@pytest.mark.parametrize(
    "ask_for",
    [
        lambda province: province.announce("0" * 32, "Họp xã"),
        lambda province: province.make_unit("Bon Pi Nao", level="village", parent="0" * 32),
        lambda province: province.enrol_code("Nhà văn hóa bon Pi Nao", unit="0" * 32),
    ],
    ids=["announce", "parent", "house"],
)
def test_a_unit_that_is_not_known_is_refused(province, ask_for):
    with pytest.raises(UnknownUnitError):
        ask_for(province)


@pytest.fixture
def lag(province):
    """Have the province forget what came after now, as one that goes on from an old replica."""

    def lag(counted):
        with province.engine.begin() as connection:
            known = revisions(connection).get(counted, 0)

        def fail_over():
            with province.engine.begin() as connection:
                of_it = published_row.c.scope.startswith(counted)
                connection.execute(delete(published_row).where(of_it, published_row.c.rev > known))
                connection.execute(update(scope).where(scope.c.scope == counted).values(rev=known))

        return fail_over

    return lag


def test_a_replica_that_lags_gives_no_revision_of_a_unit_again(clock, province, commune, ask, lag):
    house = house_below(province, commune)
    fail_over = lag("unit")
    clock.now += 60
    for text in ("Họp xã", "Xe sách lưu động tới"):
        province.announce(commune, text)
    (seen,) = ask(house, unit=0)
    fail_over()
    clock.now += 60
    province.announce(commune, "Tập huấn")
    assert told(ask(house, unit=seen.to)[0]) == ["Tập huấn"]


def test_a_replica_that_lags_gives_no_revision_of_the_units_again(
    clock, province, commune, ask, lag, device
):
    fail_over = lag("ref")
    clock.now += 60
    for name in ("Bon Pi Nao", "Bon Bu Dăr"):
        province.make_unit(name, level="village", parent=commune)
    (seen,) = ask(device, ref=0)
    fail_over()
    clock.now += 60
    later = province.make_unit("Bon Jiang Cấp", level="village", parent=commune)
    assert [read_pulled_row(line).row_id for line in ask(device, ref=seen.to)[0].rows] == [later]


def test_a_house_that_joins_after_a_fail_over_hears_what_was_said(
    clock, province, commune, ask, lag, device
):
    province.announce(commune, "Họp xã")
    other = province.make_unit("Xã Tuy Đức", level="commune")
    with province.engine.begin() as connection:
        join_unit(connection, device.house_id, other, at=clock.now)
    fail_over = lag("unit")
    clock.now += 60
    for text in ("Tập huấn", "Xe sách lưu động tới"):
        province.announce(other, text)
    (seen,) = ask(device, unit=0)
    fail_over()
    clock.now += 60
    with province.engine.begin() as connection:
        join_unit(connection, device.house_id, commune, at=clock.now)
    assert told(ask(device, unit=seen.to)[0]) == ["Họp xã"]


def test_units_in_a_circle_end(province, commune, ask):
    house = house_below(province, commune)
    with province.engine.begin() as connection:
        publish(connection, "ref", "unit", commune, {"name": "Xã", "parent": commune}, at=AT)
    assert ask(house, unit=0)[0].rows == ()
