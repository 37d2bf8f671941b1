import pytest

from desktop.paper.guide_sheets import (
    KeySection,
    KeySheet,
    ScannerSheet,
    key_sheets,
    scanner_sheet,
)
from desktop.paper.marks import Code, Line, Words
from tests.desktop.paper.reading import PRINTERS, codes_on, words_on
from tests.desktop.paper.samples import HOUSE
from tests.desktop.paper.test_quiet_zones import edges, over_each_other

CODES = ("20000000000008", "9780000000002", "50000000000005")
SCANNER = ScannerSheet(
    house=HOUSE,
    title="Cài đặt máy quét mã vạch",
    steps=("Cắm dây vào máy tính rồi chờ một phút, không phải cài gì thêm. " * 2,) * 5,
    tests=("Thử 1: mã thẻ", "Thử 2: mã trên bìa sách", "Thử 3: mã vuông"),
    card=CODES[0],
    cover=CODES[1],
    crate=CODES[2],
    troubles_title="Nếu có trục trặc",
    troubles=(("Máy quét không kêu", "Để cách mã chừng một gang tay, hơi nghiêng. " * 2),) * 5,
)


def sections(*counts):
    return tuple(
        KeySection(f"Mục {place}", tuple((f"Ctrl+{n}", f"việc {place}.{n}") for n in range(count)))
        for place, count in enumerate(counts)
    )


def lowest(page):
    return max(edges(mark)[3] for mark in page.marks)


@pytest.mark.parametrize("dpi", PRINTERS)
def test_every_code_to_try_a_scanner_on_is_read(tmp_path, dpi):
    assert codes_on([scanner_sheet(SCANNER)], tmp_path, dpi) == sorted(CODES)


def test_nothing_stands_in_the_light_around_the_codes_nor_beyond_the_paper():
    page = scanner_sheet(SCANNER)
    codes = [mark for mark in page.marks if isinstance(mark, Code)]
    others = [mark for mark in page.marks if isinstance(mark, Words | Line)]
    assert len(codes) == 3
    for code in codes:
        assert not [mark for mark in others if over_each_other(edges(code), edges(mark))]
    assert lowest(page) <= page.height - 12


def test_keys_stand_in_two_columns_on_one_page(tmp_path):
    pages = key_sheets(KeySheet(HOUSE, "Các phím tắt", sections(7, 12, 6, 8)))
    assert len(pages) == 1
    assert lowest(pages[0]) <= pages[0].height - 12
    told = words_on(pages, tmp_path)
    assert all(f"việc {place}.0" in told for place in range(4))


def test_a_section_is_not_parted_but_goes_on_in_the_next_column():
    sheet = KeySheet(HOUSE, "Các phím tắt", sections(20, 10))
    [page] = key_sheets(sheet)
    lefts = {mark.box.left for mark in page.marks if isinstance(mark, Words) and "Mục" in mark.text}
    assert len(lefts) == 2


def test_more_keys_than_two_columns_hold_go_on_another_page():
    assert len(key_sheets(KeySheet(HOUSE, "Các phím tắt", sections(20, 20, 20)))) == 2
