"""What goes down to many houses."""

import pytest

from sync.protocol.pulled_rows import GONE, read_pulled_row
from sync.server.scopes import UnknownUnitError, join_unit, publish, unit_scope
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


def told(page):
    return [read_pulled_row(line).fields.get("text") for line in page.rows]


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
    assert read_pulled_row(page.rows[0]).fields == {"text": "Họp xã", "at": AT, "from": commune}


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
        publish(connection, unit_scope(commune), "announcement", row_id, None)
    (page,) = ask(house, unit=page.to)
    assert [read_pulled_row(line).state for line in page.rows] == [GONE]


def test_a_house_that_joins_later_hears_what_was_said_before(province, commune, ask, device):
    province.announce(commune, "Họp xã lúc tám giờ")
    (page,) = ask(device, unit=0)
    assert page.rows == ()
    with province.engine.begin() as connection:
        join_unit(connection, device.house_id, commune)
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


def test_units_in_a_circle_end(province, commune, ask):
    house = house_below(province, commune)
    with province.engine.begin() as connection:
        publish(connection, "ref", "unit", commune, {"name": "Xã", "parent": commune})
    assert ask(house, unit=0)[0].rows == ()
