from uuid import UUID

import pytest

from desktop.operations.holds import place_hold
from desktop.ui.lending.lending_page import LendingPage

WAITING = 2


@pytest.fixture
def page(qtbot, house):
    page = LendingPage(house.store)
    qtbot.add_widget(page)
    page.resize(1100, 560)
    with qtbot.wait_exposed(page):
        page.show()
    return page


@pytest.fixture
def book(house):
    return house.book("Kính vạn hoa")[0]


@pytest.fixture
def loan(house, book):
    return house.lend(house.person("Thị Mai"), book)


@pytest.fixture
def khe(house, loan):
    """Somebody who waits for the book that is out."""
    person_id = house.person("Điểu Khê")
    sql = "SELECT title_id FROM copy"
    house.do(
        lambda unit, moment: place_hold(
            unit,
            moment,
            title_id=UUID(unit.connection().exec_driver_sql(sql).scalar_one()),
            person_id=person_id,
        )
    )
    return person_id


def rows(page):
    model = page._overdue.holds.table.model()
    return [
        [model.index(row, column).data() for column in (0, 1, 4)] for row in range(model.rowCount())
    ]


def opened(qtbot, page):
    page.show_overdue()
    page._overdue._tabs.open(WAITING)
    qtbot.wait_until(lambda: page._overdue._tabs.words(WAITING) == "Waiting: 1")
    return page._overdue.holds


def test_who_waits_is_listed_until_when(qtbot, page, khe):
    opened(qtbot, page)
    assert rows(page) == [["Kính vạn hoa", "Điểu Khê", "waits until 21/01/2027"]]


def test_the_desk_says_who_waits_and_asks_before_another_gets_the_book(
    house, qtbot, page, book, khe
):
    page.take_code(book.barcode)
    qtbot.wait_until(lambda: "Put it aside: Điểu Khê" in page._sentence.sentence())
    opened(qtbot, page)
    qtbot.wait_until(lambda: rows(page)[0][2] == "the book is here")
    page.serve(house.person("Y Săn"))
    page.take_code(book.barcode)
    qtbot.wait_until(page._sentence.is_asking)
    assert "Điểu Khê waits for “Kính vạn hoa”" in page._sentence.sentence()
    page._on_go_on()
    qtbot.wait_until(lambda: "Y Săn borrowed" in page._sentence.sentence())


def test_who_comes_is_served_from_the_list(qtbot, page, khe):
    opened(qtbot, page).table.activated_value.emit(page._overdue.holds.table.chosen())
    qtbot.wait_until(lambda: page._serving.person_id() == khe)


def test_who_comes_is_told_what_was_put_aside(house, qtbot, page, book, khe):
    page.take_code(book.barcode)
    qtbot.wait_until(lambda: "Put it aside" in page._sentence.sentence())
    page.serve(khe)
    words = page._serving._kept
    qtbot.wait_until(lambda: words.text() == "Put aside for this reader: “Kính vạn hoa”")
    assert words.isVisible()
    page.take_code(book.barcode)
    qtbot.wait_until(lambda: not words.isVisible())


def test_who_waits_no_longer_leaves_the_list(qtbot, page, khe):
    holds = opened(qtbot, page)
    holds._acts[1].click()
    qtbot.wait_until(lambda: page._overdue._tabs.words(WAITING) == "Waiting: 0")
    assert holds._lists.currentWidget() is holds._nothing
