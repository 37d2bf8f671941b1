"""Every kind of entry is named as people name it."""

from datetime import date
from uuid import UUID

import pytest

from desktop.operations.club_members import add_member
from desktop.operations.club_sessions import SessionKey
from desktop.operations.crates import make_crate, put_into_crate
from desktop.operations.erasure import erase_person
from desktop.operations.lending import lend_copy, return_copy
from desktop.operations.people import end_membership
from desktop.operations.records import NAMED_KINDS, NO_ENTRIES, record_of
from desktop.operations.reminders import remind
from desktop.operations.roll_call import mark_person
from desktop.operations.stock_takes import begin_stock_take, scan_stock
from desktop.operations.visits import count_visits
from desktop.store.what_leaves import WHAT_LEAVES

DAY = date(2026, 11, 22)


def named(house, kind):
    [row] = house.rows(f"SELECT id FROM {kind} ORDER BY rowid DESC LIMIT 1")
    return house.see(lambda unit, _: record_of(unit, kind, UUID(row[0])))


@pytest.fixture
def full(house):
    """A house in which everything happened once, on one day."""
    hoa = house.person("Thị Hoa")
    copy = house.copies("Sử thi")[0]
    loan = house.do(lend_copy, person_id=hoa, copy_id=copy).loan_id
    house.do(return_copy, loan_id=loan)
    club = house.club("Cồng chiêng")
    house.do(add_member, club_id=club, person_id=hoa)
    house.do(mark_person, key=SessionKey(club, DAY, 1), person_id=hoa, mark="present")
    house.do(count_visits, group_id=house.groups()[0], count=12)
    return house


@pytest.mark.parametrize(
    ("kind", "name", "other"),
    [
        ("person", "Thị Hoa", ""),
        ("title", "Sử thi", ""),
        ("copy", "Sử thi", "000001"),
        ("loan", "Sử thi", "Thị Hoa"),
        ("loan_event", "Sử thi", "Thị Hoa"),
        ("club", "Cồng chiêng", ""),
        ("club_member", "Cồng chiêng", "Thị Hoa"),
        ("club_session", "Cồng chiêng", ""),
        ("presence", "Cồng chiêng", "Thị Hoa"),
        ("visit", "Người lớn", ""),
    ],
)
def test_an_entry_is_named(full, kind, name, other):
    record = named(full, kind)
    assert (record.kind, record.name, record.other) == (kind, name, other)


def test_every_kind_that_leaves_the_house_is_an_entry_or_is_known_to_be_none():
    kinds = {row_type.record_kind for row_type in WHAT_LEAVES}
    assert kinds == NAMED_KINDS | NO_ENTRIES
    assert not NAMED_KINDS & NO_ENTRIES


def test_what_travels_and_is_counted_is_named(full):
    crate = full.do(make_crate, name="Thùng 1", receiver="Thôn 3").crate_id
    full.do(put_into_crate, crate_id=crate, code="1")
    take = full.do(begin_stock_take, shelf="Truyện").take_id
    full.do(scan_stock, take_id=take, code="77")
    loan = full.do(lend_copy, person_id=full.person("Mai"), copy_id=full.copies("Lúa")[0]).loan_id
    full.do(remind, loan_ids=[loan])
    told = {
        kind: (record.name, record.other, record.day, record.shown_by)
        for kind in ("crate", "crate_copy", "stock_take", "stock_scan", "reminder")
        for record in [named(full, kind)]
    }
    assert told["crate"] == ("Thùng 1", "", None, crate)
    assert told["crate_copy"] == ("Sử thi", "Thùng 1", None, crate)
    assert told["stock_take"] == ("Truyện", "", DAY, take)
    assert told["stock_scan"] == ("77", "", DAY, take)
    assert told["reminder"][:3] == ("Lúa", "Mai", DAY)


def test_what_stands_on_a_roll_leads_to_it(full):
    for kind in ("club_session", "presence"):
        session = named(full, kind).session
        assert (session.day, session.number) == (DAY, 1)


def test_a_visit_is_told_by_its_day_and_number(full):
    record = named(full, "visit")
    assert (record.day, record.count) == (DAY, 12)


def test_whoever_was_erased_is_not_named(full):
    hoa = named(full, "person").row_id
    full.do(end_membership, person_id=hoa)
    full.do(erase_person, person_id=hoa)
    assert named(full, "person") is None


def test_what_is_nobody_s_entry_has_no_name(full):
    for kind in ("escrow", "hologram"):
        assert full.see(lambda unit, _, kind=kind: record_of(unit, kind, UUID(int=1))) is None
