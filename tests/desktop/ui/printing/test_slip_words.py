from datetime import date
from uuid import uuid4

from desktop.operations.loans import OpenLoan
from desktop.operations.overdue_slips import LateReader, VillageCount
from desktop.paper.slips import MOST_BOOKS
from desktop.ui.printing.slip_words import slip_of, spoken_words, written_words

TODAY = date(2026, 11, 22)
COUNTS = (VillageCount("Bon Pi Nao", 3), VillageCount("Thôn 3", 1), VillageCount("", 2))


def reader(books):
    person_id = uuid4()
    loan = OpenLoan(
        loan_id=uuid4(), copy_id=uuid4(), person_id=person_id, person_name="Thị Mai",
        address="Thôn 3", title="Dế Mèn", accession_number="000123",
        lent_on=date(2026, 10, 18), due_on=date(2026, 11, 1), days_late=21, renewals=0,
    )  # fmt: skip
    return LateReader(person_id, "Thị Mai", "Thôn 3", "20417000000010", (loan,) * books)


def test_a_slip_is_addressed_to_the_family_and_dated(qapp):
    slip = slip_of("Nhà văn hoá", reader(1), TODAY)
    assert slip.greeting == "To the family of Thị Mai, Thôn 3"
    assert slip.day == "Written on 22/11/2026"
    assert slip.lines[0].due == "due 01/11/2026"
    assert slip.more == ""


def test_books_beyond_the_room_of_a_slip_are_counted(qapp):
    assert slip_of("", reader(MOST_BOOKS), TODAY).more == ""
    assert slip_of("", reader(MOST_BOOKS + 2), TODAY).more == "and 2 more books"


def test_words_for_many_ears_count_by_village_and_name_nobody(qapp):
    for words in (spoken_words("Nhà văn hoá", COUNTS), written_words("Nhà văn hoá", COUNTS)):
        assert "6 books should have come back" in words
        assert "Bon Pi Nao: 3 books" in words
        assert "Other places: 2 books" in words
        assert "Thị Mai" not in words
