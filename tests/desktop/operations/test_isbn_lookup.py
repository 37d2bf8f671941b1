from datetime import date

import pytest

from desktop.operations.catalogue import TitleDraft
from desktop.operations.isbn_lookup import (
    IsbnPackDamagedError,
    PackState,
    look_up_isbn,
    pack_state,
)
from desktop.store.isbn_pack import FILE_NAME
from sync.protocol.isbn_pack import PackEntry
from tests.sync.isbn_packs import book, pack_of

TEN = PackEntry("9780306406157", "Sương khuya", "Y Blơ Niê", "", None, "895.9")


@pytest.fixture
def known(house, database, now):
    def known(isbn):
        with database.reading() as unit:
            return look_up_isbn(unit, now, isbn=isbn)

    return known


@pytest.fixture
def lies(database):
    return (database.path.parent / FILE_NAME).write_bytes


@pytest.mark.parametrize("written", ["9780306406157", "978-0-306-40615-7", "0306406152"])
def test_an_isbn_is_known_however_it_is_written(known, lies, written):
    lies(pack_of([TEN]))
    assert known(written) == TitleDraft(
        "Sương khuya",
        "Y Blơ Niê",
        isbn="9780306406157",
        call_number="895.9",
        call_scheme="ddc",
    )


@pytest.mark.parametrize("written", ["", "9780306406158", "24170000000017", book(1).isbn])
def test_what_is_not_known_is_nothing(known, lies, written):
    lies(pack_of([TEN]))
    assert known(written) is None


def test_a_damaged_part_is_told_and_not_believed(known, lies):
    data = bytearray(pack_of([TEN]))
    data[-1] ^= 1
    lies(data)
    with pytest.raises(IsbnPackDamagedError):
        known(TEN.isbn)


def test_a_keeper_is_told_which_pack_is_here(database, now, lies):
    def state():
        with database.reading() as unit:
            return pack_state(unit, now)

    assert state() == PackState()
    lies(pack_of([TEN]))
    assert state() == PackState(1, date(2026, 9, 21))
    lies(b"NVHK1\n")
    assert state() == PackState(is_damaged=True)
