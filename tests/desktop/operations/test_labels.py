import pytest
from stdnum import luhn

from desktop.operations.book_taking_back import undo_import
from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.crate_receiving import expect_crate, receive_copy
from desktop.operations.labels import (
    MOST_AT_ONCE,
    count_of_today,
    labels_missing,
    labels_of_import,
    labels_of_numbers,
    labels_of_titles,
    labels_of_today,
    last_import,
    note_printed,
    reserve_labels,
)
from desktop.operations.lending import LabelledBook, lend_new_book
from desktop.operations.people import PersonDraft, add_person
from desktop.register.barcodes import COPY, CRATE, CodeKind, barcode, kind_of
from desktop.register.errors import NumberOutOfRangeError, NumbersNotUnderstoodError
from tests.desktop.operations.test_book_import import Folder


def numbers(labels):
    return [line.accession_number for line in labels.lines]


def test_a_label_tells_what_is_on_the_book(house):
    (copy,) = house.copies("Đất rừng phương Nam", category="895.9223")
    (line,) = house.see(labels_missing).lines
    assert (line.copy_id, line.title, line.call_number) == (
        copy,
        "Đất rừng phương Nam",
        "895.9223",
    )
    assert kind_of(line.barcode) is CodeKind.COPY


def test_what_was_printed_is_not_missing_any_more(house):
    copies = house.copies(copies=3)
    house.do(note_printed, copy_ids=copies[:2])
    house.do(note_printed, copy_ids=copies[:1])
    missing = house.see(labels_missing)
    assert (numbers(missing), missing.count) == (["000003"], 1)


def test_a_copy_that_is_gone_needs_no_label(house):
    house.copies(copies=2)
    with house.database.unit_of_work(now=0) as unit:
        unit.connection().exec_driver_sql(
            "UPDATE copy SET state = 'lost' WHERE accession_number = '000001'"
        )
    assert numbers(house.see(labels_missing)) == ["000002"]


def test_labels_of_chosen_titles_are_printed_again_those_without_one_first(house):
    house.copies("Dế Mèn", copies=2)
    some = [house.do(add_title, draft=TitleDraft(title), copies=2) for title in ("Đất rừng", "Tắt")]
    ids = [added.title_id for added in some]
    copies = house.see(title_card, title_id=ids[0]).copies
    house.do(note_printed, copy_ids=[copy.copy_id for copy in copies])
    chosen = house.see(labels_of_titles, title_ids=ids)
    assert numbers(chosen) == ["000005", "000006", "000003", "000004"]
    assert numbers(house.see(labels_of_titles, title_ids=ids[:1])) == ["000003", "000004"]


def test_the_books_of_today_are_new_until_their_labels_are_printed(house):
    house.copies("Dế Mèn", copies=2)
    house.pass_days(1)
    copies = house.copies("Đất rừng", copies=3)
    house.do(note_printed, copy_ids=copies[:1])
    assert numbers(house.see(labels_of_today)) == ["000004", "000005"]
    assert house.see(count_of_today) == 2


def test_a_book_of_another_house_came_with_its_label(house):
    code = barcode(CRATE, house_number="0099", serial=12)
    crate = house.do(expect_crate, code=code, name="Tỉnh 12", owner="Thư viện tỉnh")
    book = barcode(COPY, house_number="0099", serial=1)
    house.do(receive_copy, crate_id=crate.crate_id, code=book, words="Sách luân chuyển")
    assert numbers(house.see(labels_missing)) == []
    assert house.see(count_of_today) == 0


def test_a_label_printed_ahead_is_on_its_book(house):
    (ahead,) = house.do(reserve_labels, how_many=1)
    reader = house.do(add_person, draft=PersonDraft("Thị Mai")).person_id
    house.do(lend_new_book, book=LabelledBook(ahead.barcode, "Tắt đèn"), person_id=reader)
    assert numbers(house.see(labels_missing)) == []


def test_the_books_of_the_last_list_can_be_chosen(house, tmp_path):
    assert house.see(last_import) is None
    lists = Folder(tmp_path, house.database, house.moment)
    house.copies("Dế Mèn")
    older = lists.bring_in(("Tắt đèn", "Ngô Tất Tố", "2"))
    newer = lists.bring_in(("Chí Phèo", "Nam Cao", "1"))
    assert house.see(last_import).import_id == newer.import_id
    assert house.see(labels_of_import, import_id=older.import_id).count == 2
    printed = house.see(labels_of_import, import_id=older.import_id).lines[:1]
    house.do(note_printed, copy_ids=[line.copy_id for line in printed])
    assert house.see(labels_of_import, import_id=older.import_id).count == 1
    house.do(undo_import, import_id=newer.import_id)
    assert house.see(last_import).import_id == older.import_id


def test_labels_are_printed_by_number(house):
    house.copies(copies=30)
    with house.database.unit_of_work(now=0) as unit:
        unit.connection().exec_driver_sql(
            "UPDATE copy SET accession_number = '0000095' WHERE accession_number = '000030'"
        )
    chosen = house.see(labels_of_numbers, typed="2, 9-11")
    assert numbers(chosen) == ["000002", "000009", "000010", "000011"]
    with pytest.raises(NumbersNotUnderstoodError):
        house.see(labels_of_numbers, typed="9-")


def test_reserved_numbers_are_never_given_again(house):
    given = [line.barcode for line in house.do(reserve_labels, how_many=65)]
    given += [line.barcode for line in house.do(reserve_labels, how_many=65)]
    house.copies(copies=9)
    given += [line.barcode for line in house.see(labels_missing).lines]
    assert len(set(given)) == 65 + 65 + 9
    assert all(luhn.is_valid(code) and kind_of(code) is CodeKind.COPY for code in given)


def test_nobody_reserves_more_than_can_be_printed(house):
    for how_many in (0, MOST_AT_ONCE + 1):
        with pytest.raises(NumberOutOfRangeError):
            house.do(reserve_labels, how_many=how_many)
