from dataclasses import replace
from datetime import date

import pytest

from desktop.operations.hand_over_record import CrateOnPaper, HandOverRecord
from desktop.operations.register_books import CopyBook, CopyEntry
from desktop.paper.ruled_pages import ruled_pages
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.hand_over import hand_over_code, read_hand_over_code
from desktop.ui import theme
from desktop.ui.printing.record_words import hand_over_pages, withdrawal_pages
from tests.desktop.paper.reading import PRINTERS, codes_on, words_on

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _our_letters(qapp):
    theme.install(qapp)


def entries(count):
    return tuple(
        CopyEntry(
            f"{serial:06d}",
            barcode(COPY, house_number="0417", serial=serial),
            TODAY,
            "Dế Mèn phiêu lưu ký",
            "Tô Hoài",
            "Kim Đồng",
            2019,
            45_000,
            None,
        )
        for serial in range(1, count + 1)
    )


def handed_over(count):
    crate = CrateOnPaper(
        barcode(CRATE, house_number="0001", serial=12),
        "Tỉnh 12",
        "Nhà văn hoá Thôn 3",
        date(2027, 2, 22),
    )
    books = entries(count)
    code = hand_over_code(crate.barcode, [book.barcode for book in books]).digits()
    return HandOverRecord(crate, "Nhà văn hoá Bon Bu Sóp", TODAY, code, books)


@pytest.mark.parametrize("dpi", PRINTERS)
def test_the_code_of_a_hand_over_names_the_crate_and_counts_its_books(tmp_path, dpi):
    record = handed_over(150)
    read = codes_on(ruled_pages(hand_over_pages(record)), tmp_path, dpi)
    assert read == [record.code]
    assert read_hand_over_code(read[0]).count == 150


def test_both_sides_sign_for_every_book(tmp_path):
    told = words_on(ruled_pages(hand_over_pages(handed_over(3))), tmp_path)
    for words in (
        "SOCIALIST REPUBLIC OF VIET NAM",
        "Nhà văn hoá Bon Bu Sóp",
        "Received by: Nhà văn hoá Thôn 3",
        "Tỉnh 12",
        "to come back on 22/02/2027",
        "000003",
        "Altogether: 3 books",
        "HANDED OVER",
        "RECEIVED",
    ):
        assert words in told


def test_what_readers_still_have_is_printed_with_the_crate(tmp_path):
    back = handed_over(4)
    back = replace(back, entries=back.entries[:3], to_follow=back.entries[3:])
    pages = hand_over_pages(back)
    assert [row[-1] for row in pages.rows] == ["", "", "", "with a reader, follows later"]
    told = words_on(ruled_pages(pages), tmp_path)
    assert "Altogether: 3 books" in told
    assert "Readers still have 1 books" in told


def test_a_withdrawal_adds_up_what_the_books_are_worth(qapp):
    record = withdrawal_pages("", CopyBook(entries(3), 3), TODAY)
    assert [len(row) for row in record.rows] == [len(record.columns)] * 3
    (total,) = record.last_words
    assert "3 books" in total
    assert "135" in total


def test_a_withdrawal_written_by_hand_leaves_the_sum_open(qapp):
    (total,) = withdrawal_pages("", CopyBook((), 0), TODAY).last_words
    assert "0" not in total
