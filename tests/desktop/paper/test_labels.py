from dataclasses import replace

import pytest

from desktop.paper.labels import CopyLabel, copy_label, spine_label, with_cutting_lines
from desktop.paper.marks import Line
from desktop.paper.stock import (
    LABEL_STOCKS,
    LABELS_3X8,
    LABELS_5X13,
    PLAIN_3X8,
    laid_out,
    stock_of,
)
from desktop.register.barcodes import COPY, barcode
from desktop.register.label_sheets import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    LabelSheet,
    require_printable,
)
from tests.desktop.paper.reading import PRINTERS, codes_on, words_on
from tests.desktop.paper.samples import HOUSE, labels

# The smallest that may be kept, those at the step to a roomier label, a large one off the middle.
MEASURED = (
    LabelSheet(5, 16, LEAST_WIDTH, LEAST_HEIGHT, left=2.0, top=3.0, gap_across=4.0, gap_down=0.3),
    LabelSheet(4, 8, LEAST_WIDTH, 32.5, left=3.5, top=6.0, gap_across=2.5, gap_down=3.0),
    LabelSheet(4, 8, LEAST_WIDTH, 32.6, left=3.5, top=6.0, gap_across=2.5, gap_down=3.0),
    LabelSheet(1, 3, 105.0, 60.5, left=50.25, top=11.3, gap_down=20.15),
)
STOCKS = (
    *LABEL_STOCKS,
    *(
        replace(stock_of(sheet), name=f"own {sheet.width:g} × {sheet.height:g}")
        for sheet in MEASURED
    ),
)


@pytest.mark.parametrize("sheet", MEASURED)
def test_the_sheets_that_are_tried_may_be_kept(sheet):
    require_printable(sheet)


@pytest.mark.parametrize("dpi", PRINTERS)
@pytest.mark.parametrize("stock", STOCKS, ids=lambda stock: stock.name)
def test_every_label_of_a_sheet_is_read(tmp_path, stock, dpi):
    printed = labels(stock.per_sheet)
    pages = laid_out(stock, printed, copy_label)
    assert codes_on(pages, tmp_path, dpi) == [label.barcode for label in printed]


@pytest.mark.parametrize("dpi", PRINTERS)
def test_a_label_printed_ahead_is_read(tmp_path, dpi):
    ahead = CopyLabel(HOUSE, barcode(COPY, house_number="0417", serial=50_000_001))
    pages = laid_out(LABELS_5X13, [ahead], copy_label, start=64)
    assert codes_on(pages, tmp_path, dpi) == [ahead.barcode]


@pytest.mark.parametrize("stock", STOCKS, ids=lambda stock: stock.name)
def test_the_bars_are_at_least_nine_millimetres_high(stock):
    (label,) = labels(1)
    heights = [
        mark.box.height for mark in copy_label(stock.box(0), label) if hasattr(mark, "quiet")
    ]
    assert heights[0] >= 9


def test_a_label_tells_house_title_number_and_shelf(tmp_path):
    told = words_on(laid_out(LABELS_3X8, labels(1), copy_label), tmp_path)
    for words in ("Bon Bu Sóp", "Dế Mèn", "000001", "895.9223/T450H", "3 0417 0000 0001 8"):
        assert words in told


def test_a_spine_shows_the_parts_of_the_call_number_one_under_the_other(tmp_path):
    told = words_on(laid_out(LABELS_5X13, labels(1), spine_label), tmp_path)
    assert told.split() == ["895.9223", "T450H", "000001"]


def test_a_spine_without_call_number_shows_the_number(tmp_path):
    plain = CopyLabel(HOUSE, "30417000000018", "000001")
    told = words_on(laid_out(LABELS_5X13, [plain], spine_label), tmp_path)
    assert told.split() == ["000001", "000001"]


def test_plain_paper_shows_where_to_cut_and_bought_labels_do_not():
    box = PLAIN_3X8.box(0)
    assert any(isinstance(mark, Line) for mark in with_cutting_lines(PLAIN_3X8, box, ()))
    assert with_cutting_lines(LABELS_3X8, box, ()) == ()
