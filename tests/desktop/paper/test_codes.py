import pytest

from desktop.paper.codes import bar_modules, bars, cover_bars, spaced_digits, square_code
from desktop.paper.marks import Box, Page
from desktop.paper.stock import LABEL_STOCKS
from tests.desktop.paper.reading import PRINTERS, codes_on

NUMBER = "30417000000018"


def test_fourteen_digits_take_112_modules():
    # product.md, C3: pairs of digits, so that the bars fit on the smallest label.
    (row,) = bar_modules(NUMBER)
    assert len(row) == 112


def test_bars_on_the_narrowest_label_are_a_quarter_of_a_millimetre():
    narrowest = min(stock.width for stock in LABEL_STOCKS) - 2
    code = bars(Box(0, 0, narrowest, 10), NUMBER)
    assert code.box.width / (112 + 2 * code.quiet) >= 0.25


def test_bars_do_not_grow_beyond_the_window_of_a_scanner():
    code = bars(Box(0, 0, 200, 10), NUMBER)
    assert code.box.width < 60
    assert code.box.left + code.box.width / 2 == pytest.approx(100)


@pytest.mark.parametrize("dpi", PRINTERS)
@pytest.mark.parametrize("width", [35.0, 36.1, 37.7, 41.3])
def test_bars_of_any_width_are_read(tmp_path, dpi, width):
    page = Page((bars(Box(20.03, 30, width, 9), NUMBER),))
    assert codes_on([page], tmp_path, dpi) == [NUMBER]


@pytest.mark.parametrize("dpi", PRINTERS)
def test_a_small_qr_code_is_read(tmp_path, dpi):
    text = "5041700000018" + "0150" + "1234567890"
    page = Page((square_code(Box(20.07, 30.01, 15, 15), text),))
    assert codes_on([page], tmp_path, dpi) == [text]


def test_digits_are_read_aloud_in_groups():
    assert spaced_digits(NUMBER) == "3 0417 0000 0001 8"


@pytest.mark.parametrize("dpi", PRINTERS)
def test_the_bars_of_a_cover_are_read(tmp_path, dpi):
    page = Page(cover_bars(Box(20.03, 30, 58, 20), "9780000000002", size=3))
    assert codes_on([page], tmp_path, dpi) == ["9780000000002"]
