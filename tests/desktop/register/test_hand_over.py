from desktop.register.barcodes import CRATE, barcode
from desktop.register.hand_over import HandOverCode, hand_over_code, read_hand_over_code

THIS_CRATE = barcode(CRATE, house_number="0417", serial=12)
BOOKS = ["30417000000018", "30417000000026", "30001000000017"]


def test_what_was_printed_is_what_is_read():
    code = hand_over_code(THIS_CRATE, BOOKS)
    assert code.digits().isdecimal()
    assert read_hand_over_code(code.digits()) == code
    assert (code.crate, code.count) == (THIS_CRATE, 3)


def test_the_order_of_the_books_does_not_matter():
    assert hand_over_code(THIS_CRATE, BOOKS) == hand_over_code(THIS_CRATE, BOOKS[::-1])


def test_another_book_is_another_proof():
    proofs = {
        hand_over_code(THIS_CRATE, books).proof
        for books in (BOOKS, BOOKS[:2], [*BOOKS[:2], "30417000000034"])
    }
    assert len(proofs) == 3


def test_other_numbers_are_no_record():
    code = HandOverCode(THIS_CRATE, 3, "0000000001").digits()
    for other in (THIS_CRATE, code[:-1], code + "1", "3" + code[1:], code[:-1] + "x", ""):
        assert read_hand_over_code(other) is None
