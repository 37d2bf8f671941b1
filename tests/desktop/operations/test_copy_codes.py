import pytest

from desktop.operations.copy_codes import copies_by_code, copy_with_code
from desktop.register.errors import CodeNotKnownError


def barcode_of(house, copy_id):
    return next(b for i, b in house.rows("SELECT id, barcode FROM copy") if i == copy_id.hex)


def test_a_barcode_and_a_short_number_name_the_same_copy(house):
    copy_id = house.copies()[0]
    for code in (barcode_of(house, copy_id), "000001", "1", " 0000 01 "):
        assert house.see(lambda unit, _, code=code: copy_with_code(unit, code).id) == copy_id


def test_an_unknown_code_is_said_and_not_written_into_the_error(house):
    with pytest.raises(CodeNotKnownError) as refused:
        house.see(lambda unit, _: copy_with_code(unit, "999999"))
    assert (refused.value.code, str(refused.value)) == ("999999", "")


def test_more_codes_than_one_statement_takes(house):
    copies = house.copies(copies=5)
    codes = ["nothing"] + [str(n) for n in range(1, 900)]
    known = house.see(lambda unit, _: copies_by_code(unit, codes))
    assert [known[str(n)] for n in range(1, 6)] == copies
    assert len(known) == 5
