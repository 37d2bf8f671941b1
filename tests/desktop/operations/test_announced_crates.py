"""A crate travels from one house to another by the exchange: no barcode is typed."""

import pytest

from desktop.operations import crate_receiving as receiving
from desktop.operations import crates, lending
from desktop.operations.announced_crates import announced_crates, other_houses
from desktop.operations.crate_lists import crate_card
from desktop.operations.crate_lists import crates as all_crates
from desktop.register import crates as journey
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.store.database import Database
from sync.server.province import Province
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House
from tests.end_to_end.pulling_house import Computer
from tests.sync.province import new_device

NAMES = "Nhà văn hóa Ea Tul", "Nhà văn hóa bon Pi Nao"


class TwoHouses:
    """`sender` and `receiver` below one commune; `exchange` lets both speak to the province."""

    def __init__(self, folder):
        self.province = Province(f"sqlite:///{folder / 'province.sqlite'}", clock=lambda: NOW.at)
        commune = self.province.make_unit("Xã Ea Tul", level="commune")
        codes = [self.province.enrol_code(name, unit=commune) for name in NAMES]
        devices = [new_device(self.province, code=code) for code in codes]
        databases = [Database(folder / f"{place}.nvh", KEY) for place in range(2)]
        self.sender, self.receiver = (House(database, NOW) for database in databases)
        self.ids = [device.house_id for device in devices]
        self.computers = [
            Computer(database, self.province, device)
            for database, device in zip(databases, devices, strict=True)
        ]
        self.exchange()

    def exchange(self):
        for computer in self.computers:
            computer.exchange()

    def send(self, copies=2):
        """Send a crate with copies of one book and one of another; return its id there."""
        self.sender.copies("Sử thi Đăm Săn", copies=copies, author="Nhiều người")
        self.sender.copies("Dế Mèn")
        to = {"receiver": NAMES[1], "sent_to": self.ids[1]}
        crate = self.sender.do(crates.make_crate, name="Thùng 1", **to).crate_id
        for code in range(1, copies + 2):
            self.sender.do(crates.put_into_crate, crate_id=crate, code=str(code))
        self.sender.do(crates.send_crate, crate_id=crate)
        self.exchange()
        return crate

    def close(self):
        for computer in self.computers:
            computer.database.close()
        self.province.close()


@pytest.fixture
def two(tmp_path):
    two = TwoHouses(tmp_path)
    yield two
    two.close()


def coming(house):
    [line] = [line for line in house.see(all_crates) if line.state == journey.ANNOUNCED]
    return line


def barcodes(house, crate_id):
    return [copy.barcode for copy in house.see(crate_card, crate_id=crate_id).copies]


def numbers(house):
    lines = house.see(all_crates)
    return (
        lines,
        [house.see(crate_card, crate_id=line.crate_id) for line in lines],
        house.rows("SELECT count(*) FROM copy UNION ALL SELECT count(*) FROM title"),
        house.rows("SELECT * FROM crate_copy"),
        house.rows("SELECT id, state FROM copy ORDER BY id"),
    )


def test_each_house_knows_the_others_by_name(two):
    known = [
        [(one.house_id, one.name) for one in house.see(other_houses)]
        for house in (two.sender, two.receiver)
    ]
    assert known == [[(two.ids[1], NAMES[1])], [(two.ids[0], NAMES[0])]]


def test_a_crate_that_was_sent_appears_at_the_other_house_with_its_books(two):
    two.send()
    line = coming(two.receiver)
    assert (line.name, line.owner, line.count) == ("Thùng 1", NAMES[0], 3)
    card = two.receiver.see(crate_card, crate_id=line.crate_id)
    assert [copy.title for copy in card.copies] == ["Sử thi Đăm Săn"] * 2 + ["Dế Mèn"]
    assert {copy.why for copy in card.copies} == {journey.NOT_SEEN}
    assert two.receiver.rows("SELECT count(*) FROM crate, copy") == [(0,)]


def test_nobody_hears_of_a_crate_that_is_still_filled_or_was_cancelled(two):
    crate = two.send()
    two.sender.do(crates.cancel_crate, crate_id=crate)
    two.exchange()
    assert two.receiver.see(all_crates) == ()
    two.sender.undo()
    two.exchange()
    assert coming(two.receiver).name == "Thùng 1"


def test_everything_is_received_with_one_tap_and_lent_at_once(two):
    two.send()
    line = coming(two.receiver)
    codes = barcodes(two.receiver, line.crate_id)
    done = two.receiver.do(receiving.receive_crate, crate_id=line.crate_id)
    assert (done.state, done.count, done.missing, done.extra) == (journey.HERE, 3, 0, 0)
    card = two.receiver.see(crate_card, crate_id=line.crate_id)
    assert (card.line.owner, card.agrees) == (NAMES[0], True)
    titles = "SELECT title, count(*) FROM copy JOIN title ON title.id = title_id GROUP BY 1"
    assert two.receiver.rows(titles) == [("Dế Mèn", 1), ("Sử thi Đăm Săn", 2)]
    assert two.receiver.rows("SELECT DISTINCT owner FROM copy") == [(NAMES[0],)]
    person = two.receiver.person()
    lent = two.receiver.do(lending.scan, code=codes[0], person_id=person)
    assert lent.title == "Sử thi Đăm Săn"
    two.receiver.undo()
    with pytest.raises(CannotUndoError):
        two.receiver.undo()  # the loan that was taken back names a book of the crate


def test_what_was_not_scanned_is_told_by_its_title(two):
    two.send()
    crate = coming(two.receiver).crate_id
    *scanned, missing = barcodes(two.receiver, crate)
    for code in scanned:
        two.receiver.do(receiving.receive_copy, crate_id=crate, code=code, words="Sách")
    card = two.receiver.see(crate_card, crate_id=crate)
    [left] = [copy for copy in card.copies if copy.why == journey.NOT_SEEN]
    assert (left.title, left.barcode, card.missing) == ("Dế Mèn", missing, 1)
    assert two.receiver.do(receiving.receive_crate, crate_id=crate).missing == 1


@pytest.mark.parametrize("step", ["whole", "book"])
def test_undo_has_it_on_its_way_again(two, step):
    two.send()
    before, crate = numbers(two.receiver), coming(two.receiver).crate_id
    if step == "whole":
        two.receiver.do(receiving.receive_crate, crate_id=crate)
    else:
        code = barcodes(two.receiver, crate)[0]
        two.receiver.do(receiving.receive_copy, crate_id=crate, code=code, words="Sách")
    two.receiver.undo()
    assert numbers(two.receiver) == before


def test_a_crate_that_was_taken_in_is_told_no_more_as_coming(two):
    crate = two.send()
    line = coming(two.receiver)
    two.receiver.do(receiving.receive_crate, crate_id=line.crate_id)
    two.sender.do(crates.note_arrival, crate_id=crate)
    two.exchange()
    [here] = two.receiver.see(all_crates)
    assert (here.crate_id, here.state) == (line.crate_id, journey.HERE)
    two.sender.do(crates.bring_home, crate_id=crate)
    two.exchange()
    assert two.receiver.see(all_crates) == (here,)


def test_scanning_its_code_takes_the_same_crate_in(two):
    two.send()
    line = coming(two.receiver)
    wishes = {"code": line.barcode, "name": "Thùng 1", "owner": NAMES[0]}
    done = two.receiver.do(receiving.expect_crate, **wishes)
    assert done.crate_id == line.crate_id
    assert two.receiver.see(lambda unit, _: announced_crates(unit)) == ()


def test_a_crate_that_was_called_off_meanwhile_cannot_be_taken_in(two):
    crate = two.send()
    line = coming(two.receiver)
    two.sender.do(crates.cancel_crate, crate_id=crate)
    two.exchange()
    with pytest.raises(NoLongerThereError):
        two.receiver.do(receiving.receive_crate, crate_id=line.crate_id)
