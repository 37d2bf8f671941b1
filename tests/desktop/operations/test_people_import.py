from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlmodel import select

from desktop.lists.staged_rows import staged_refusals, staged_remarks
from desktop.operations.catalogue import TitleDraft, add_title
from desktop.operations.households import join_household
from desktop.operations.lending import lend_copy
from desktop.operations.list_import import import_some, stop_import
from desktop.operations.list_matching import Doubtful
from desktop.operations.people import PersonDraft, add_person, end_membership
from desktop.operations.people_import import PeopleImported
from desktop.operations.people_taking_back import take_back_unused_people, undo_people
from desktop.operations.settings import read_settings
from desktop.operations.undo import last_done, undo_last
from desktop.operations.visit_groups import set_visit_groups
from desktop.register.barcodes import CARD, barcode
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.list_cells import Oddity
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.people import ConsentRow, HouseholdRow, PersonRow
from tests import people_lists
from tests.book_lists import written


class Folder:
    """A list that waits, and the things that can be done with it."""

    def __init__(self, folder, database, now):
        self.folder, self.database, self.now = folder, database, now

    def do(self, operation, *, now=None, **facts):
        now = now or self.now
        with self.database.unit_of_work(now=now.at) as unit:
            return operation(unit, now, **facts)

    def waits(self, *rows, headings=people_lists.HEADINGS):
        filled = [(*row, *[""] * (len(headings) - len(row))) for row in rows]
        return people_lists.read(written(self.folder, headings, filled), self.folder)

    def bring_in(self, *rows, headings=people_lists.HEADINGS, **facts):
        reading = self.waits(*rows, headings=headings)
        run = people_lists.run_of(reading, self.folder, **facts)
        done = None
        while done is None:
            done = self.do(import_some, run=run)
        assert done.people + done.refused == reading.rows
        return done

    def people(self):
        with self.database.reading() as unit:
            found = unit.exec(select(PersonRow)).all()
            return {row.full_name: SimpleNamespace(**row.model_dump()) for row in found}

    def count(self, table):
        with self.database.reading() as unit:
            return len(unit.exec(select(table)).all())

    def left_out(self):
        path = self.folder / "left.jsonl"
        return list(staged_refusals(path)) if path.exists() else []

    def remarks(self):
        return [remark.reason for remark in staged_remarks(self.folder / "left.jsonl")]


@pytest.fixture
def lists(tmp_path, database, now):
    return Folder(tmp_path, database, now)


def lend_to(unit, moment, *, name):
    add_title(unit, moment, draft=TitleDraft("Hạt thóc"))
    person_id = unit.exec(select(PersonRow.id).where(PersonRow.full_name == name)).one()
    lend_copy(unit, moment, person_id=person_id, copy_id=unit.exec(select(CopyRow.id)).one())


def test_only_the_name_is_needed(lists):
    done = lists.bring_in(("Điểu Bơ",), ("H'Blum Buôn Yă",), ("Y Ngông Niê Kdăm",))
    assert (done.people, done.refused) == (3, 0)
    people = lists.people()
    assert {row.sort_word for row in people.values()} == {"Bơ", "H'Blum", "Ngông"}
    assert len({row.card_number for row in people.values()}) == 3


def test_all_that_the_list_tells_is_written_down(lists):
    lists.bring_in(
        ("Điểu Bơ", "khoảng 1950", "3", "912345678", "", "Hộ ông Điểu Tài", ""),
        ("Thị Mai", "20/11/2018", "3", "", "", "Hộ ông Điểu Tài", "Điểu Bơ"),
        ("Điểu Tài", "1949", "3", "", "", "Hộ ông Điểu Tài", ""),
    )
    people = lists.people()
    old, child, head = people["Điểu Bơ"], people["Thị Mai"], people["Điểu Tài"]
    assert (old.birth_year, old.birth_certainty) == (1950, "about")
    assert (old.address, old.phone, old.phone_backwards) == ("Thôn 3", "0912345678", "8765432190")
    assert (child.birth_year, child.birth_certainty, child.guardian) == (2018, None, "Điểu Bơ")
    assert old.household_id == child.household_id == head.household_id
    with lists.database.reading() as unit:
        assert unit.get_one(HouseholdRow, head.household_id).head_id == head.id


def test_nobody_s_consent_is_written_by_an_import(lists):
    headings = ("Họ và tên", "Đồng ý", "Consent")
    lists.bring_in(("Điểu Bơ", "x", "yes"), headings=headings)
    assert lists.count(ConsentRow) == 0


def test_households_of_one_word_in_two_hamlets_are_two(lists):
    done = lists.bring_in(
        ("A Mí", "", "Bon A", "", "", "1"),
        ("Điểu Khuê", "", "Bon B", "", "", "1"),
        ("Thị Bông", "", "Bon A", "", "", "1"),
    )
    assert done.households == lists.count(HouseholdRow) == 2
    with lists.database.reading() as unit:
        assert unit.exec(select(HouseholdRow.head_id)).all() == [None, None]


def test_groups_are_found_by_their_words_and_others_are_told(lists):
    lists.do(set_visit_groups, labels=["Người lớn", "Thiếu nhi"])
    lists.bring_in(("Điểu Bơ", "người lớn"), ("Thị Mai", "Cụ già"), headings=("Họ tên", "Nhóm"))
    people = lists.people()
    assert people["Điểu Bơ"].group_id is not None
    assert people["Thị Mai"].group_id is None
    assert lists.remarks() == [Oddity.GROUP_UNKNOWN]


def own_card(lists, serial):
    with lists.database.reading() as unit:
        house = read_settings(unit, lists.now).house_number
    return barcode(CARD, house_number=house, serial=serial)


def test_a_card_of_the_list_is_kept_and_the_next_go_on_after_it(lists):
    card = own_card(lists, 40)
    lists.bring_in(("Điểu Bơ", "", "", "", card), ("Thị Mai",))
    people = lists.people()
    assert people["Điểu Bơ"].card_number == card
    assert people["Thị Mai"].card_number == own_card(lists, 41)


def test_a_card_that_somebody_else_has_is_told_and_a_new_one_given(lists):
    lists.do(add_person, draft=PersonDraft("Điểu Khuê"))
    card = lists.people()["Điểu Khuê"].card_number
    lists.bring_in(("Thị Mai", "", "", "", card))
    assert lists.people()["Thị Mai"].card_number != card
    assert lists.remarks() == [Oddity.CARD_TAKEN]


def test_who_is_known_by_the_card_stays_as_they_are_and_is_told(lists):
    lists.do(add_person, draft=PersonDraft("Điểu Khuê", birth_year=1980))
    card = lists.people()["Điểu Khuê"].card_number
    done = lists.bring_in(("ĐIỂU KHUÊ", "1981", "", "", card), ("Thị Mai",))
    assert (done.people, done.refused) == (1, 1)
    assert lists.people()["Điểu Khuê"].birth_year == 1980
    [left] = lists.left_out()
    assert (left.row.row_number, left.row.reason) == (2, Oddity.ALREADY_THERE)
    assert left.cells[:2] == ("ĐIỂU KHUÊ", "1981")


def test_who_is_alike_is_left_out_and_told_or_taken_as_the_keeper_says(lists):
    lists.do(add_person, draft=PersonDraft("Nguyễn Văn Đức", birth_year=1980))
    rows = (("Nguyễn Văn Đúc", "1980"), ("Thị Mai", "1990"), ("Thị Mai", "1990"))
    done = lists.bring_in(*rows, doubtful=Doubtful.LEAVE)
    assert (done.people, done.refused) == (1, 2)
    assert [left.row.reason for left in lists.left_out()] == [Oddity.LEFT_IN_DOUBT] * 2
    lists.do(undo_last)
    assert lists.bring_in(*rows, doubtful=Doubtful.NEW).people == 3


def test_one_row_in_doubt_can_be_decided_otherwise(lists):
    rows = (("Thị Mai", "1990"), ("Thị Mai", "1990"), ("Thị Mai", "1990"))
    done = lists.bring_in(*rows, doubtful=Doubtful.LEAVE, others=frozenset({4}))
    assert done.people == 2
    assert [left.row.row_number for left in lists.left_out()] == [3]


def test_another_year_of_birth_is_another_person(lists):
    lists.do(add_person, draft=PersonDraft("Nguyễn Văn Đức", birth_year=1980))
    done = lists.bring_in(("Nguyễn Văn Đức", "1995"), doubtful=Doubtful.LEAVE)
    assert done.people == 1


def test_undo_takes_everybody_and_their_households_back_and_nobody_else(lists):
    lists.do(add_person, draft=PersonDraft("Điểu Khuê"))
    done = lists.bring_in(("Điểu Bơ", "", "", "", "", "1"), ("Thị Mai",))
    assert lists.do(last_done) == done
    assert lists.do(undo_last) == done
    assert list(lists.people()) == ["Điểu Khuê"]
    assert lists.count(HouseholdRow) == 0


def test_an_import_is_taken_back_on_a_later_day_and_only_once(lists, now):
    done = lists.bring_in(("Điểu Bơ",))
    later = Moment(now.at + 86_400, now.today + timedelta(days=1), 8)
    lists.do(undo_people, now=later, import_id=done.import_id)
    assert lists.people() == {}
    with pytest.raises(NoLongerThereError):
        lists.do(undo_people, now=later, import_id=done.import_id)


def live_with(unit, moment, *, name):
    joined = add_person(unit, moment, draft=PersonDraft("Điểu Khuê"))
    other_id = unit.exec(select(PersonRow.id).where(PersonRow.full_name == name)).one()
    join_household(unit, moment, person_id=joined.person_id, other_id=other_id)


def leave(unit, moment, *, name):
    person_id = unit.exec(select(PersonRow.id).where(PersonRow.full_name == name)).one()
    end_membership(unit, moment, person_id=person_id)


@pytest.mark.parametrize("use", [lend_to, live_with, leave])
def test_once_somebody_is_in_use_the_others_can_be_taken_back(lists, use):
    done = lists.bring_in(("Điểu Bơ", "", "", "", "", "Điểu Bơ"), ("Thị Mai",))
    lists.do(use, name="Điểu Bơ")
    with pytest.raises(CannotUndoError) as caught:
        lists.do(undo_people, import_id=done.import_id)
    assert caught.value.what == PeopleImported.__name__
    taken_back = lists.do(take_back_unused_people, import_id=done.import_id)
    assert (taken_back.taken_back, taken_back.stay) == (1, 1)
    assert "Thị Mai" not in lists.people()
    assert "Điểu Bơ" in lists.people()


def test_a_list_of_many_pieces_can_be_stopped_and_taken_back(lists):
    reading = lists.waits(*((f"Điểu {chr(0xC0 + number % 400)}{number}",) for number in range(600)))
    run = people_lists.run_of(reading, lists.folder)
    assert lists.do(import_some, run=run) is None
    done = lists.do(stop_import, run=run)
    assert (done.people, done.refused) == (100, 500)
    assert {left.row.reason for left in lists.left_out()} == {Oddity.STOPPED}
    lists.do(undo_last)
    assert lists.people() == {}
