"""Imports that are looked at and taken back on a later day, whatever happened since."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from desktop.operations import crates, lending, stock_takes
from desktop.operations.bulk_edit import change_titles
from desktop.operations.catalogue import (
    TitleDraft,
    add_copies,
    add_title,
    catalogue_size,
    change_title,
)
from desktop.operations.club_members import add_member
from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.copy_changes import CopyDraft, change_copy
from desktop.operations.import_uses import WhyStays
from desktop.operations.in_house import read_in_house
from desktop.operations.keepers import KeeperDraft, add_keeper
from desktop.operations.list_import import import_some
from desktop.operations.past_imports import look_back, past_imports, take_back
from desktop.operations.people import PersonDraft, change_person, end_membership, people_count
from desktop.operations.trash import trash_copy
from desktop.operations.undo import last_done, undo_last
from desktop.register.errors import NoLongerThereError
from desktop.register.keepers import Role
from desktop.store.database import Database
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lending import HoldRow
from desktop.store.tables.people import HouseholdRow, PersonRow
from tests import book_lists, people_lists
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House

BOOKS = ("Nhan đề", "Số lượng", "Số ĐKCB")


@pytest.fixture
def import_books(house, tmp_path):
    def bring_in(*rows):
        return house.do(book_lists.import_rows, headings=BOOKS, rows=rows, name="sach.csv")

    return bring_in


@pytest.fixture
def import_people(house, tmp_path):
    def bring_in(*names, household=""):
        rows = [(name, "", "", "", "", household, "") for name in names]
        path = book_lists.written(tmp_path, people_lists.HEADINGS, rows, name="nguoi.csv")
        run = people_lists.run_of(people_lists.read(path, tmp_path), tmp_path)
        return house.do(import_some, run=run)

    return bring_in


def size(house):
    found = house.see(catalogue_size)
    return found.titles, found.copies


def copy_called(house, number):
    chosen = select(CopyRow.id).where(CopyRow.accession_number == number)
    return house.see(lambda unit, _: unit.exec(chosen).one())


def title_called(house, title):
    chosen = select(TitleRow.id).where(TitleRow.title == title)
    return house.see(lambda unit, _: unit.exec(chosen).one())


def person_called(house, name):
    chosen = select(PersonRow.id).where(PersonRow.full_name == name)
    return house.see(lambda unit, _: unit.exec(chosen).one())


def stays(house, import_id):
    found = house.see(look_back, import_id=import_id)
    return [(one.name, one.number, one.why) for one in found.stays]


def test_each_import_is_told_with_its_day_who_file_and_counts(house, import_books, import_people):
    import_books(("Hạt thóc", "2", ""), ("", "1", ""))
    house.pass_days(1)
    import_people("Điểu Bơ", "Thị Mai")
    people, books = house.see(past_imports)
    assert (people.kind, people.file_name, people.came_in) == ("people", "nguoi.csv", 2)
    assert (books.kind, books.file_name, books.came_in) == ("books", "sach.csv", 2)
    assert (people.reported, books.reported) == (0, 1)
    assert people.imported_at - books.imported_at == 86_400
    assert {one.undone_at for one in (people, books)} == {None}
    assert {one.keeper for one in (people, books)} == {""}


def test_who_brought_it_in_is_told_by_name(house, import_books):
    house.do(add_keeper, draft=KeeperDraft("Chị Hoa", Role.KEEPER))
    [keeper_id] = [row_id for (row_id,) in house.rows("SELECT id FROM keeper")]
    with house.database.unit_of_work(now=house.moment.at) as unit:
        unit.info["user"] = keeper_id
        book_lists.import_rows(unit, house.moment, BOOKS, [("Hạt thóc", "", "")])
    assert [one.keeper for one in house.see(past_imports)] == ["Chị Hoa"]


def test_after_a_cut_an_import_is_counted_and_goes_back(house, tmp_path):
    rows = [(f"Truyện {number}", "", "") for number in range(600)]
    reading = book_lists.read(book_lists.written(tmp_path, BOOKS, rows), tmp_path)
    house.do(import_some, run=book_lists.run_of(reading, tmp_path))
    [cut] = house.see(past_imports)
    assert cut.came_in == 500
    assert house.do(take_back, import_id=cut.import_id).taken_back == 500
    assert size(house) == (0, 0)


def test_what_was_not_used_goes_on_a_later_day_and_undo_passes_over_it(house, import_books):
    earlier = house.do(add_title, draft=TitleDraft("Mùa rẫy"))
    done = import_books(("Hạt thóc", "2", ""), ("Mùa rẫy", "", ""))
    house.pass_days(30)
    later = house.do(add_title, draft=TitleDraft("Gùi"))
    assert stays(house, done.import_id) == []
    taken_back = house.do(take_back, import_id=done.import_id)
    assert (taken_back.taken_back, taken_back.stay) == (3, 0)
    assert size(house) == (2, 2)
    [past] = house.see(past_imports)
    assert past.undone_at == house.moment.at
    assert house.see(last_done) == later != earlier
    with pytest.raises(NoLongerThereError):
        house.do(take_back, import_id=done.import_id)


def lend(house, copy_id):
    house.do(lending.lend_copy, person_id=house.person(), copy_id=copy_id)


def lend_by_mistake(house, copy_id):
    lend(house, copy_id)
    house.do(undo_last)


def read_here(house, copy_id):
    house.do(read_in_house, copy_id=copy_id)


def put_into_crate(house, _copy_id):
    crate = house.do(crates.make_crate, name="Thùng 1", receiver="Thôn 3")
    house.do(crates.put_into_crate, crate_id=crate.crate_id, code="B1")


def count(house, _copy_id):
    take = house.do(stock_takes.begin_stock_take)
    house.do(stock_takes.scan_stock, take_id=take.take_id, code="B1")


def move(house, copy_id):
    house.do(change_copy, copy_id=copy_id, draft=CopyDraft(should_be_at="Kho lưu"))


def give_away(house, copy_id):
    house.do(change_copy, copy_id=copy_id, draft=CopyDraft(holder="Thôn 5"))


def throw_away(house, copy_id):
    house.do(trash_copy, copy_id=copy_id)


def rename(house, _copy_id):
    title_id = title_called(house, "Hạt thóc")
    house.do(change_title, title_id=title_id, draft=TitleDraft("Hạt thóc", author="Nam"))


def put_under_a_category(house, _copy_id):
    title_id = title_called(house, "Hạt thóc")
    house.do(change_titles, title_ids=(title_id,), field="category", value="Truyện")


def wait_on_another_computer(house, _copy_id):
    """No deed of this computer, and no row that names a copy, tells of it."""
    hold = HoldRow(
        title_id=title_called(house, "Hạt thóc"),
        person_id=house.person("Y Blơ Niê"),
        asked_on=house.moment.today,
        until=house.moment.today,
    )
    with house.database.unit_of_work(now=house.moment.at) as unit:
        unit.add(hold)


@pytest.mark.parametrize(
    ("use", "why"),
    [
        (lend, WhyStays.LENT),
        (wait_on_another_computer, WhyStays.NOTED),
        (lend_by_mistake, WhyStays.LENT),
        (read_here, WhyStays.READ_HERE),
        (put_into_crate, WhyStays.TRAVELLED),
        (count, WhyStays.COUNTED),
        (move, WhyStays.CHANGED),
        (give_away, WhyStays.NOT_ON_SHELF),
        (throw_away, WhyStays.NOT_ON_SHELF),
        (rename, WhyStays.CHANGED),
        (put_under_a_category, WhyStays.CHANGED),
    ],
)
def test_a_book_that_was_used_since_stays_with_the_reason(house, import_books, use, why):
    done = import_books(("Hạt thóc", "", "B1"), ("Mùa rẫy", "2", ""))
    use(house, copy_called(house, "B1"))
    assert stays(house, done.import_id) == [("Hạt thóc", "B1", why)]
    taken_back = house.do(take_back, import_id=done.import_id)
    assert (taken_back.taken_back, taken_back.stay) == (2, 1)
    assert house.rows("SELECT accession_number FROM copy") == [("B1",)]
    assert stays(house, done.import_id) == [("Hạt thóc", "B1", why)]


def test_a_change_that_was_taken_back_keeps_nothing(house, import_books):
    done = import_books(("Hạt thóc", "", "B1"))
    move(house, copy_called(house, "B1"))
    house.do(undo_last)
    assert house.do(take_back, import_id=done.import_id).stay == 0
    assert size(house) == (0, 0)


def test_a_title_to_which_copies_came_otherwise_stays_and_is_named(house, import_books):
    done = import_books(("Hạt thóc", "", "B1"))
    house.do(add_copies, title_id=title_called(house, "Hạt thóc"), copies=1)
    assert stays(house, done.import_id) == [("Hạt thóc", "", WhyStays.OTHER_COPIES)]
    taken_back = house.do(take_back, import_id=done.import_id)
    assert (taken_back.taken_back, taken_back.stay) == (1, 0)
    assert size(house) == (1, 1)


def borrow(house, person_id):
    [copy_id] = house.copies()
    house.do(lending.lend_copy, person_id=person_id, copy_id=copy_id)


def join(house, person_id):
    house.do(add_member, club_id=house.club(), person_id=person_id)


def agree(house, person_id):
    draft = ConsentDraft("register", "given", "self", None, "12/2026")
    house.do(note_consent, person_id=person_id, draft=draft)


def leave(house, person_id):
    house.do(end_membership, person_id=person_id)


def correct(house, person_id):
    house.do(change_person, person_id=person_id, draft=PersonDraft("Điểu Bơ", phone="0912000111"))


@pytest.mark.parametrize(
    ("use", "why"),
    [
        (borrow, WhyStays.LENT),
        (join, WhyStays.MEMBER),
        (agree, WhyStays.CONSENT),
        (leave, WhyStays.LEFT),
        (correct, WhyStays.NOTED),
    ],
)
def test_who_was_used_since_stays_with_the_reason(house, import_people, use, why):
    done = import_people("Điểu Bơ", "Thị Mai", household="1")
    use(house, person_called(house, "Điểu Bơ"))
    [(name, number, found)] = stays(house, done.import_id)
    assert (name, len(number), found) == ("Điểu Bơ", 14, why)
    taken_back = house.do(take_back, import_id=done.import_id)
    assert (taken_back.taken_back, taken_back.stay) == (1, 1)
    assert house.rows("SELECT full_name FROM person") == [("Điểu Bơ",)]
    assert len(house.rows("SELECT id FROM household")) == 1


def test_whoever_goes_is_the_head_of_no_household_that_stays(house, import_people):
    done = import_people("Điểu Bơ", "Thị Mai", household="Điểu Bơ")
    leave(house, person_called(house, "Thị Mai"))
    house.do(take_back, import_id=done.import_id)
    heads = select(HouseholdRow.head_id).where(col(HouseholdRow.id).is_not(None))
    assert house.see(lambda unit, _: unit.exec(heads).all()) == [None]


def test_the_guardian_of_somebody_who_stays_stays_too(house, import_people):
    done = import_people("Điểu Bơ", "Thị Mai", "Thị Lan")
    guardian_id = person_called(house, "Điểu Bơ")
    child_id = person_called(house, "Thị Mai")
    draft = PersonDraft("Thị Mai", guardian="Điểu Bơ", guardian_id=guardian_id)
    house.do(change_person, person_id=child_id, draft=draft)
    whys = {name: why for name, _, why in stays(house, done.import_id)}
    assert whys == {"Thị Mai": WhyStays.NOTED, "Điểu Bơ": WhyStays.NAMED}
    house.do(take_back, import_id=done.import_id)
    assert house.see(people_count) == 2


USES = st.lists(st.tuples(st.integers(0, 5), st.sampled_from([lend, read_here, move, throw_away])))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(uses=USES, again=st.booleans())
def test_taking_back_gives_the_numbers_of_before_and_what_stays(tmp_path_factory, uses, again):
    database = Database(tmp_path_factory.mktemp("house") / "house.nvh", KEY)
    house = House(database, replace(NOW))
    house.copies(copies=3)
    rows = [(f"Truyện {number // 2}", "", f"B{number}") for number in range(6)]
    before = size(house)
    done = house.do(book_lists.import_rows, headings=BOOKS, rows=rows)
    used = set()
    for number, use in dict(uses).items():
        use(house, copy_called(house, f"B{number}"))
        used.add(number)
        if again:
            house.do(undo_last)
            used -= {number} if use is not lend else set()
    kept = [number for number in used if dict(uses)[number] is not throw_away]
    taken_back = house.do(take_back, import_id=done.import_id)
    assert (taken_back.taken_back, taken_back.stay) == (6 - len(used), len(used))
    assert size(house)[1] == before[1] + len(kept)
    assert len(house.rows("PRAGMA foreign_key_check")) == 0
    database.close()
