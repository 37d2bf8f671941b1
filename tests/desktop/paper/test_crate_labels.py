import pytest

from desktop.paper.crate_labels import CrateLabel, crate_label
from desktop.paper.marks import Code
from desktop.paper.stock import LABELS_2X7, LABELS_3X8, LABELS_5X13, laid_out
from desktop.register.barcodes import CRATE, barcode
from tests.desktop.paper.reading import PRINTERS, codes_on, words_on
from tests.desktop.paper.samples import HOUSE
from tests.desktop.paper.test_labels import STOCKS


def crates(count):
    return [
        CrateLabel(
            HOUSE,
            "Thùng luân chuyển “Đắk N’Ruăt – Bŭ Prâng” số 12, sách thiếu nhi",
            barcode(CRATE, house_number="0417", serial=serial),
        )
        for serial in range(1, count + 1)
    ]


def codes_of(stock):
    (label,) = crates(1)
    return [mark for mark in crate_label(stock.box(0), label) if isinstance(mark, Code)]


@pytest.mark.parametrize("dpi", PRINTERS)
@pytest.mark.parametrize("stock", STOCKS, ids=lambda stock: stock.name)
def test_every_code_of_a_sheet_is_read(tmp_path, stock, dpi):
    printed = crates(stock.per_sheet)
    pages = laid_out(stock, printed, crate_label)
    each = len(codes_of(stock))
    assert codes_on(pages, tmp_path, dpi) == sorted(
        label.barcode for label in printed for _ in range(each)
    )


@pytest.mark.parametrize("stock", STOCKS, ids=lambda stock: stock.name)
def test_the_bars_are_at_least_nine_millimetres_high(stock):
    bars = next(code for code in codes_of(stock) if len(code.modules) == 1)
    assert bars.box.height >= 9


def test_a_label_with_room_has_a_square_for_telephones_too():
    assert [len(codes_of(stock)) for stock in (LABELS_3X8, LABELS_2X7, LABELS_5X13)] == [2, 2, 1]


@pytest.mark.parametrize("stock", [LABELS_3X8, LABELS_5X13], ids=lambda stock: stock.name)
def test_a_label_tells_the_name_of_the_crate(tmp_path, stock):
    label = CrateLabel(HOUSE, "Bŭ Prâng 12", crates(1)[0].barcode)
    told = words_on(laid_out(stock, [label], crate_label), tmp_path)
    assert "Bŭ Prâng 12" in told
    assert "5 0417 0000 0001" in told
