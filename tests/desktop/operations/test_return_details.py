import pytest

from desktop.operations.catalogue import find_titles, title_card
from desktop.operations.lending import lend_copy, return_copy
from desktop.operations.return_details import (
    ReturnDetails,
    ReturnNoted,
    note_return,
    return_details,
)
from desktop.register.errors import NoLongerThereError, TextMissingError

TORN = ReturnDetails(damaged=True, note="Rách bìa sau")
BY_HOA = ReturnDetails(damaged=True, note="Rách bìa sau", brought_by="Thị Hoa")


@pytest.fixture
def mai(house):
    return house.person("Thị Mai")


@pytest.fixture
def loan_id(house, mai):
    [copy_id] = house.copies("Tắt đèn")
    return house.do(lend_copy, person_id=mai, copy_id=copy_id).loan_id


@pytest.fixture
def back(house, loan_id):
    house.do(return_copy, loan_id=loan_id)
    return loan_id


def test_damage_and_who_brought_it_are_one_note_of_the_return(house, mai, back):
    assert house.see(return_details, loan_id=back) == ReturnDetails()
    assert house.do(note_return, loan_id=back, details=TORN) == ReturnNoted(mai, "Tắt đèn", TORN)
    house.do(note_return, loan_id=back, details=BY_HOA)
    assert house.see(return_details, loan_id=back) == BY_HOA
    assert len(house.rows("SELECT id FROM return_detail")) == 1


def test_a_damaged_copy_is_told_from_sound_ones_in_the_catalogue(house, back):
    def damage():
        [line] = house.see(find_titles)
        card = house.see(title_card, title_id=line.title_id)
        return [copy.damage for copy in card.copies]

    assert damage() == [None]
    house.do(note_return, loan_id=back, details=ReturnDetails(damaged=True))
    assert damage() == [""]
    house.do(note_return, loan_id=back, details=BY_HOA)
    assert damage() == ["Rách bìa sau"]


def test_undo_gives_back_what_was_noted_before_then_nothing(house, back):
    house.do(note_return, loan_id=back, details=TORN)
    house.do(note_return, loan_id=back, details=BY_HOA)
    house.undo()
    assert house.see(return_details, loan_id=back) == TORN
    house.undo()
    assert house.see(return_details, loan_id=back) == ReturnDetails()
    assert house.rows("SELECT id FROM return_detail") == []


def test_nothing_is_noted_of_a_book_that_is_out(house, loan_id):
    with pytest.raises(NoLongerThereError):
        house.do(note_return, loan_id=loan_id, details=TORN)


def test_an_empty_note_is_none_but_may_empty_one(house, back):
    with pytest.raises(TextMissingError):
        house.do(note_return, loan_id=back, details=ReturnDetails(note=" "))
    house.do(note_return, loan_id=back, details=TORN)
    house.do(note_return, loan_id=back, details=ReturnDetails())
    assert house.see(return_details, loan_id=back) == ReturnDetails()


def test_the_words_are_not_among_what_the_province_can_read(house, back):
    house.do(note_return, loan_id=back, details=BY_HOA)
    [(open_fields, box)] = house.rows(
        "SELECT json_extract(line, '$.d'), json_extract(line, '$.p') FROM outbox "
        "WHERE json_extract(line, '$.t') = 'return_detail'"
    )
    assert "Hoa" not in open_fields
    assert "Rách" not in open_fields
    assert "Thị Hoa" in box
