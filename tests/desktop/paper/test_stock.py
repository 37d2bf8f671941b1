from dataclasses import replace

import pytest

from desktop.paper.marks import Box, Words
from desktop.paper.stock import CARDS, LABEL_STOCKS, LABELS_3X8, QUARTERS, laid_out, stock_of
from tests.desktop.register.test_label_sheets import SHEET


def written(box, text):
    return (Words(box, text, 3.0),)


def words(pages):
    return [[mark.text for mark in page.marks] for page in pages]


@pytest.mark.parametrize("stock", [*LABEL_STOCKS, CARDS, QUARTERS], ids=lambda s: s.name)
def test_every_label_lies_on_the_sheet_and_on_no_other(stock):
    assert stock.fits()
    boxes = [stock.box(place) for place in range(stock.per_sheet)]
    for place, box in enumerate(boxes):
        assert box.right <= 210.001
        assert box.bottom <= 297.001
        for other in boxes[:place]:
            apart = other.right <= box.left + 0.001 or other.bottom <= box.top + 0.001
            assert apart


def test_labels_are_counted_row_by_row():
    assert LABELS_3X8.box(0) == Box(7.2, 12.9, 63.5, 33.9)
    assert LABELS_3X8.box(4) == Box(73.2, pytest.approx(46.8), 63.5, 33.9)


def test_a_measured_sheet_lies_where_the_ruler_said():
    stock = stock_of(SHEET)
    assert stock.fits()
    assert stock.box(0) == Box(10.0, 20.0, 60.0, 30.0)
    assert stock.box(4) == Box(75.0, 52.0, 60.0, 30.0)
    assert not stock.cut


def test_a_stock_that_runs_off_the_sheet_does_not_fit():
    assert not replace(LABELS_3X8, columns=4).fits()
    assert not replace(LABELS_3X8, across=60).fits()
    assert not replace(LABELS_3X8, left=-1).fits()


def test_a_used_up_sheet_goes_on_where_it_ended():
    pages = laid_out(LABELS_3X8, ["a", "b", "c"], written, start=22)
    assert words(pages) == [["a", "b"], ["c"]]
    assert pages[0].marks[0].box == LABELS_3X8.box(22)
    assert pages[1].marks[0].box == LABELS_3X8.box(0)


def test_a_full_sheet_begins_no_other():
    assert len(laid_out(LABELS_3X8, ["a"] * 24, written)) == 1


def test_nothing_to_print_needs_no_paper():
    assert laid_out(LABELS_3X8, [], written) == ()
