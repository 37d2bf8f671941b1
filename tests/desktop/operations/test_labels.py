import pytest
from stdnum import luhn

from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.labels import (
    MOST_AT_ONCE,
    labels_missing,
    labels_of_numbers,
    labels_of_title,
    note_printed,
    reserve_labels,
)
from desktop.register.barcodes import CodeKind, kind_of
from desktop.register.errors import NumberOutOfRangeError, NumbersNotUnderstoodError


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


def test_labels_of_one_title_are_printed_again(house):
    house.copies("Dế Mèn", copies=2)
    added = house.do(add_title, draft=TitleDraft("Đất rừng"), copies=2)
    copies = house.see(title_card, title_id=added.title_id).copies
    house.do(note_printed, copy_ids=[copy.copy_id for copy in copies])
    assert numbers(house.see(labels_of_title, title_id=added.title_id)) == ["000003", "000004"]


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
