from datetime import timedelta

from desktop.operations import crates, lending
from desktop.operations.crate_lists import crate_card, crate_that_left
from desktop.operations.crate_lists import crates as all_crates


def test_crates_under_way_stand_first(house):
    house.copies()
    due = house.moment.today + timedelta(days=90)
    first, second, third = (
        house.do(crates.make_crate, name=name, receiver="Thôn 3", due_on=due).crate_id
        for name in ("A", "B", "C")
    )
    house.do(crates.cancel_crate, crate_id=third)
    house.do(crates.put_into_crate, crate_id=first, code="1")
    lines = house.see(all_crates)
    assert [line.crate_id for line in lines] == [second, first, third]
    assert [line.count for line in lines] == [0, 1, 0]
    assert {(line.holder, line.due_on) for line in lines} == {("Thôn 3", due)}


def test_a_card_says_who_reads_a_book_of_the_crate(house):
    copy_id = house.copies()[0]
    crate = house.do(crates.make_crate, name="A", receiver="Thôn 3").crate_id
    house.do(crates.put_into_crate, crate_id=crate, code="1")
    house.do(lending.lend_copy, person_id=house.person("Thị Mai"), copy_id=copy_id)
    assert [copy.reader for copy in house.see(crate_card, crate_id=crate).copies] == ["Thị Mai"]
    assert house.see(crate_that_left, copy_id=copy_id) is None
