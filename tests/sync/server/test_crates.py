"""What a house hears of crates that another house sends to it."""

import pytest

from sync.protocol.pulled_rows import GONE, HERE
from sync.server.crates import announced_id
from sync.server.tables import published_row
from tests.sync.province import line_of, new_device
from tests.sync.server.crate_lines import BARCODE, CRATE, OTHER, A, book, crate, on_its_way, row_id


@pytest.fixture
def receiver(province):
    return new_device(province)


def books_of(row):
    return [number for _, number, _, _ in row.fields["books"]]


def test_a_crate_that_was_sent_is_told_to_its_receiver_alone(
    tell, hear, province, device, receiver
):
    stranger = new_device(province)
    tell(A, crate(receiver.house_id, due="2027-01-31"), *book(1), *book(2))
    assert hear(receiver)[0] == []
    tell(A, on_its_way())
    ((row,), _) = hear(receiver)
    assert (row.kind, row.row_id) == ("crate_sent", announced_id(device.house_id, CRATE))
    assert row.fields == {
        "barcode": BARCODE,
        "name": "Thùng 1",
        "since": "2026-11-23",
        "due": "2027-01-31",
        "from": "Nhà văn hóa bon Pi Nao",
        "house": device.house_id,
        "crate": CRATE,
        "count": 2,
        "books": [
            ["30001000000010", "1", "Sách 1", "Y Blô"],
            ["30001000000020", "2", "Sách 2", "Y Blô"],
        ],
    }
    assert hear(stranger)[0] == []


def test_what_stayed_behind_is_not_told_however_the_lines_were_parted(tell, hear, device, receiver):
    tell(A, crate(receiver.house_id), *book(1), *book(2))
    tell(A, on_its_way())
    tell(A, line_of("crate_copy", row_id(302), "u", until="2026-11-23", why="lent"))
    ((row,), _) = hear(receiver)
    assert (row.fields["count"], books_of(row)) == (1, ["1"])


@pytest.mark.parametrize("last", [on_its_way(state="cancelled"), line_of("crate", CRATE, "d")])
def test_a_crate_that_does_not_come_is_gone_there(tell, hear, receiver, last):
    tell(A, crate(receiver.house_id), *book(1), on_its_way())
    (_, seen) = hear(receiver)
    tell(A, last)
    assert [row.state for row in hear(receiver, seen)[0]] == [GONE]


def test_a_crate_that_arrived_is_told_as_it_was_sent(tell, hear, receiver):
    tell(A, crate(receiver.house_id), *book(1), on_its_way())
    tell(A, on_its_way(state="there"))
    tell(A, line_of("crate_copy", row_id(301), "u", until="2026-12-23", why="home"))
    ((row,), seen) = hear(receiver)
    assert (row.state, books_of(row)) == (HERE, ["1"])
    tell(A, on_its_way(state="home"))
    assert [row.state for row in hear(receiver, seen)[0]] == [GONE]


def test_nothing_is_said_twice(tell, hear, receiver):
    tell(A, crate(receiver.house_id), *book(1), on_its_way())
    (_, seen) = hear(receiver)
    tell(A, line_of("crate", CRATE, "u", count=1))
    assert hear(receiver, seen) == ([], seen)


def test_another_crate_of_the_house_is_not_in_it(tell, hear, receiver):
    tell(A, crate(receiver.house_id), *book(1), crate(None, OTHER), *book(2, crate=OTHER))
    tell(A, on_its_way(), on_its_way(OTHER))
    ((row,), _) = hear(receiver)
    assert books_of(row) == ["1"]


def test_no_house_speaks_for_another(tell, push, hear, province, receiver):
    tell(A, crate(receiver.house_id), *book(1), on_its_way())
    forger = new_device(province)
    push([crate(receiver.house_id, state="sent", name="Giả")], credentials=forger)
    (rows, _) = hear(receiver)
    assert [row.fields["name"] for row in rows] == ["Thùng 1", "Giả"]


def test_a_house_that_is_none_and_the_house_itself_are_told_nothing(tell, hear, device, rows):
    tell(A, crate(OTHER, state="sent"), crate(device.house_id, OTHER, state="sent"))
    assert rows(published_row) == []


def test_a_great_crate_still_fits_into_a_page(tell, hear, receiver, monkeypatch):
    monkeypatch.setattr("sync.server.crates._MOST_BOOKS", 2)
    tell(A, crate(receiver.house_id), *book(1), *book(2), *book(3), on_its_way())
    ((row,), _) = hear(receiver)
    assert (row.fields["count"], books_of(row)) == (3, ["1", "2"])
