import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.barcodes import COPY, barcode
from desktop.register.memory_scanner import scanned_codes

BOOK, OTHER = (barcode(COPY, house_number="0417", serial=n) for n in (1, 2))
ISBN = "9786042090216"


@pytest.mark.parametrize(
    "line",
    [
        BOOK,
        f"{BOOK},1",
        f'"{BOOK}";"1"',
        f"22/11/2026,14:02:11,{BOOK}",
        f"2026-11-22 14:02:11\t{BOOK}\t1",
        f"]C1{BOOK}",
        f"*{BOOK}*",
        f"\x02{BOOK}\x03",
        f"  {BOOK}  ",
        f"0001|{BOOK}|00002",
    ],
)
def test_a_code_is_found_in_whatever_form_the_maker_chose(line):
    assert scanned_codes(line.encode()) == (BOOK,)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["ascii", "utf-8-sig", "utf-16", "utf-16-le"])
def test_every_line_end_and_every_encoding(end, encoding):
    content = end.join([BOOK, "", OTHER, ""]).encode(encoding)
    assert scanned_codes(content) == (BOOK, OTHER)


def test_numbers_typed_from_the_paper_book_and_an_isbn():
    assert scanned_codes(f"000123,1\n{ISBN},1\n12\n".encode()) == ("000123", ISBN, "12")


def test_a_line_without_a_code_is_counted_as_it_stands():
    assert scanned_codes(b"Barcode,Qty\n22/11/2026\n") == ("Barcode", "22/11/2026")


def test_an_endless_line_is_cut():
    assert len(scanned_codes(b"x" * 10_000)[0]) == 60


@given(st.binary(max_size=400))
def test_any_bytes_give_codes_that_can_be_kept(content):
    for code in scanned_codes(content):
        assert code
        code.encode()


@given(st.lists(st.sampled_from([BOOK, OTHER, ISBN, "17", "???"])))
def test_as_many_codes_as_lines(codes):
    assert scanned_codes("\n".join(codes).encode()) == tuple(codes)
