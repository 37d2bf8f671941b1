import pytest

from desktop.operations.in_house import ReadInHouse, count_in_house, read_in_house
from desktop.operations.lending import CopyReturned, desk_lines, lend_copy, lending_figures, scan
from desktop.operations.reminders import report_lost
from desktop.operations.reports import month_totals
from desktop.operations.trash import purge_trash, trash_copy
from desktop.register.errors import CopyNotLendableError, NumberOutOfRangeError


@pytest.fixture
def read(house):
    def read(code):
        return house.do(scan, code=code, in_house=True)

    return read


def read_this_month(house):
    today = house.moment.today
    return house.see(month_totals, year=today.year, month=today.month).read_in_house


def test_a_scanned_book_was_read_here_once_at_every_scan(house, read):
    house.copies("Dế Mèn phiêu lưu ký")
    assert read("000001") == ReadInHouse(1, 1, "Dế Mèn phiêu lưu ký", "000001")
    assert read("000001").today == 2
    assert read_this_month(house) == 2
    assert house.see(lending_figures).lent_today == 0


def test_a_short_number_is_how_many_were_read(house, read):
    house.copies("Dế Mèn phiêu lưu ký", copies=12)
    assert read("12") == ReadInHouse(12, 12)
    assert read("000012") == ReadInHouse(1, 13, "Dế Mèn phiêu lưu ký", "000012")
    assert [(line.what, line.title, line.count) for line in house.see(desk_lines)] == [
        ("read", "Dế Mèn phiêu lưu ký", 1),
        ("read", "", 12),
    ]


def test_of_another_day_it_is_not_told_today(house, read):
    read("5")
    house.pass_days(1)
    assert read("2").today == 2


def test_a_book_that_is_out_comes_back_and_was_not_read_here(house, read):
    [copy_id] = house.copies("Tắt đèn")
    house.do(lend_copy, person_id=house.person("Thị Mai"), copy_id=copy_id)
    assert isinstance(read("000001"), CopyReturned)
    assert read_this_month(house) == 0


def test_undo_takes_them_out_again(house, read):
    house.copies("Tắt đèn")
    read("000001")
    read("30")
    house.undo()
    assert read_this_month(house) == 1
    house.undo()
    assert read_this_month(house) == 0
    assert house.rows("SELECT id FROM in_house_use") == []


def test_what_cannot_have_been_read_here_is_refused(house):
    [copy_id] = house.copies("Tắt đèn")
    loan = house.do(lend_copy, person_id=house.person("Thị Mai"), copy_id=copy_id)
    house.do(report_lost, loan_id=loan.loan_id)
    with pytest.raises(CopyNotLendableError):
        house.do(read_in_house, copy_id=copy_id)
    for count in (0, 1000):
        with pytest.raises(NumberOutOfRangeError):
            house.do(count_in_house, count=count)
    assert house.rows("SELECT id FROM in_house_use") == []


def test_a_book_that_was_read_here_stays_a_row_when_it_is_thrown_away(house):
    [copy_id] = house.copies("Tắt đèn")
    house.do(read_in_house, copy_id=copy_id)
    house.do(trash_copy, copy_id=copy_id)
    house.pass_days(91)
    assert house.do(purge_trash) == 0
    house.pass_days(-91)
    assert read_this_month(house) == 1
