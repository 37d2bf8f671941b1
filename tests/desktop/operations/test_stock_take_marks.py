import pytest

from desktop.operations import stock_takes
from desktop.operations.register_books import accession_book
from desktop.operations.stock_take_marks import GONE, THERE, years_of_takes

YEAR = 366


@pytest.fixture
def counted(house):
    """Two copies; the first was found this year and the next, the second written down as lost."""
    house.copies("Dế Mèn", copies=2, category="Thiếu nhi")
    for _ in range(2):
        take = house.do(stock_takes.begin_stock_take).take_id
        house.do(stock_takes.scan_stock, take_id=take, code="1")
        house.do(stock_takes.write_missing_lost, take_id=take)
        house.do(stock_takes.end_stock_take, take_id=take)
        house.pass_days(YEAR)
    return house


def marks(house):
    return [dict(entry.counted) for entry in house.see(accession_book).entries]


def test_the_register_says_of_each_year_who_was_there_and_who_was_gone(counted):
    first = counted.moment.today.year - 2
    assert marks(counted) == [
        {first: THERE, first + 1: THERE},
        {first: GONE, first + 1: GONE},
    ]


def test_a_count_of_another_shelf_or_one_that_goes_on_says_nothing_of_what_is_gone(counted):
    before = marks(counted)
    counted.do(stock_takes.begin_stock_take)
    counted.copies("Trồng cà phê", category="Nông nghiệp")
    other = counted.do(stock_takes.begin_stock_take, shelf="Nông nghiệp").take_id
    counted.do(stock_takes.end_stock_take, take_id=other)
    assert marks(counted) == [*before, {}]


def test_what_came_after_a_count_was_not_gone_then(house):
    take = house.do(stock_takes.begin_stock_take).take_id
    house.do(stock_takes.end_stock_take, take_id=take)
    house.pass_days(1)
    house.copies()
    take = house.do(stock_takes.begin_stock_take).take_id
    house.do(stock_takes.write_missing_lost, take_id=take)
    assert marks(house) == [{}]


def test_the_columns_are_the_newest_years_then_years_to_come(counted):
    now = counted.moment.today.year
    assert counted.see(years_of_takes) == (now - 2, now - 1, now, now + 1)
    for _ in range(3):
        counted.do(stock_takes.begin_stock_take)
        counted.pass_days(YEAR)
    now = counted.moment.today.year
    assert counted.see(years_of_takes) == (now - 3, now - 2, now - 1, now)
