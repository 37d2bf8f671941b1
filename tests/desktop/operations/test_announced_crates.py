"""A crate travels from one house to another by the exchange: no barcode is typed."""

import pytest

from desktop.operations import crate_receiving as receiving
from desktop.operations import crates, lending
from desktop.operations.announced_crates import announced_crates, other_houses
from desktop.operations.crate_lists import crate_card
from desktop.operations.crate_lists import crates as all_crates
from desktop.register import crates as journey
from desktop.register.errors import CannotUndoError, NoLongerThereError
from tests.desktop.operations.two_houses import NAMES, barcodes, coming


def numbers(house):
    lines = house.see(all_crates)
    return (
        lines,
        [house.see(crate_card, crate_id=line.crate_id) for line in lines],
        house.rows("SELECT count(*) FROM copy UNION ALL SELECT count(*) FROM title"),
        house.rows("SELECT * FROM crate_copy"),
        house.rows("SELECT id, state FROM copy ORDER BY id"),
    )


def test_each_house_knows_the_others_by_name(houses):
    known = [
        [(one.house_id, one.name) for one in house.see(other_houses)]
        for house in (houses.sender, houses.receiver)
    ]
    assert known == [[(houses.ids[1], NAMES[1])], [(houses.ids[0], NAMES[0])]]


def test_a_crate_that_was_sent_appears_at_the_other_house_with_its_books(houses):
    houses.send()
    line = coming(houses.receiver)
    assert (line.name, line.owner, line.count) == ("Thùng 1", NAMES[0], 3)
    card = houses.receiver.see(crate_card, crate_id=line.crate_id)
    assert [copy.title for copy in card.copies] == ["Sử thi Đăm Săn"] * 2 + ["Dế Mèn"]
    assert {copy.why for copy in card.copies} == {journey.NOT_SEEN}
    assert houses.receiver.rows("SELECT count(*) FROM crate, copy") == [(0,)]


def test_nobody_hears_of_a_crate_that_is_still_filled_or_was_cancelled(houses):
    crate = houses.send()
    houses.sender.do(crates.cancel_crate, crate_id=crate)
    houses.exchange()
    assert houses.receiver.see(all_crates) == ()
    houses.sender.undo()
    houses.exchange()
    assert coming(houses.receiver).name == "Thùng 1"


def test_everything_is_received_with_one_tap_and_lent_at_once(houses):
    houses.send()
    line = coming(houses.receiver)
    codes = barcodes(houses.receiver, line.crate_id)
    done = houses.receiver.do(receiving.receive_crate, crate_id=line.crate_id)
    assert (done.state, done.count, done.missing, done.extra) == (journey.HERE, 3, 0, 0)
    card = houses.receiver.see(crate_card, crate_id=line.crate_id)
    assert (card.line.owner, card.agrees) == (NAMES[0], True)
    titles = "SELECT title, count(*) FROM copy JOIN title ON title.id = title_id GROUP BY 1"
    assert houses.receiver.rows(titles) == [("Dế Mèn", 1), ("Sử thi Đăm Săn", 2)]
    assert houses.receiver.rows("SELECT DISTINCT owner FROM copy") == [(NAMES[0],)]
    person = houses.receiver.person()
    lent = houses.receiver.do(lending.scan, code=codes[0], person_id=person)
    assert lent.title == "Sử thi Đăm Săn"
    houses.receiver.undo()
    with pytest.raises(CannotUndoError):
        houses.receiver.undo()  # the loan that was taken back names a book of the crate


def test_what_was_not_scanned_is_told_by_its_title(houses):
    houses.send()
    crate = coming(houses.receiver).crate_id
    *scanned, missing = barcodes(houses.receiver, crate)
    for code in scanned:
        houses.receiver.do(receiving.receive_copy, crate_id=crate, code=code, words="Sách")
    card = houses.receiver.see(crate_card, crate_id=crate)
    [left] = [copy for copy in card.copies if copy.why == journey.NOT_SEEN]
    assert (left.title, left.barcode, card.missing) == ("Dế Mèn", missing, 1)
    assert houses.receiver.do(receiving.receive_crate, crate_id=crate).missing == 1


@pytest.mark.parametrize("step", ["whole", "book"])
def test_undo_has_it_on_its_way_again(houses, step):
    houses.send()
    before, crate = numbers(houses.receiver), coming(houses.receiver).crate_id
    if step == "whole":
        houses.receiver.do(receiving.receive_crate, crate_id=crate)
    else:
        code = barcodes(houses.receiver, crate)[0]
        houses.receiver.do(receiving.receive_copy, crate_id=crate, code=code, words="Sách")
    houses.receiver.undo()
    assert numbers(houses.receiver) == before


def test_a_crate_that_was_taken_in_is_told_no_more_as_coming(houses):
    crate = houses.send()
    line = coming(houses.receiver)
    houses.receiver.do(receiving.receive_crate, crate_id=line.crate_id)
    houses.sender.do(crates.note_arrival, crate_id=crate)
    houses.exchange()
    [here] = houses.receiver.see(all_crates)
    assert (here.crate_id, here.state) == (line.crate_id, journey.HERE)
    houses.sender.do(crates.bring_home, crate_id=crate)
    houses.exchange()
    assert houses.receiver.see(all_crates) == (here,)


def test_scanning_its_code_takes_the_same_crate_in(houses):
    houses.send()
    line = coming(houses.receiver)
    wishes = {"code": line.barcode, "name": "Thùng 1", "owner": NAMES[0]}
    done = houses.receiver.do(receiving.expect_crate, **wishes)
    assert done.crate_id == line.crate_id
    assert houses.receiver.see(lambda unit, _: announced_crates(unit)) == ()


def test_a_crate_that_was_called_off_meanwhile_cannot_be_taken_in(houses):
    crate = houses.send()
    line = coming(houses.receiver)
    houses.sender.do(crates.cancel_crate, crate_id=crate)
    houses.exchange()
    with pytest.raises(NoLongerThereError):
        houses.receiver.do(receiving.receive_crate, crate_id=line.crate_id)
