from hypothesis import given
from hypothesis import strategies as st

from desktop.register.list_cells import FORMULA_MARK, Oddity
from desktop.register.list_rows import RefusedRow, RowReader
from desktop.register.person_list import PERSON_LIST, ListedPerson

HEADINGS = ("Họ và tên đệm", "Tên", "Năm sinh", "Thôn", "Địa chỉ", "Người giám hộ")


def read(*cells, headings=HEADINGS):
    mapping = PERSON_LIST.vocabulary.guess(headings)
    return RowReader(PERSON_LIST, headings, mapping, this_year=2026).read(2, cells)


def test_a_name_in_two_columns_is_one_name():
    assert read("Nguyễn Văn", "Đức").outcome == ListedPerson(2, "Nguyễn Văn Đức")


def test_house_and_hamlet_in_two_columns_are_one_address():
    assert read("", "Mai", "", "3", "Nhà 12").outcome.address == "Nhà 12, Thôn 3"
    assert read("", "Mai", "", "3", "Nhà 12, thôn 3").outcome.address == "Nhà 12, thôn 3"
    assert read("", "Mai", "", "3").outcome.address == "Thôn 3"


def test_an_odd_cell_is_left_empty_and_told():
    row = read("", "Mai", "20/11/87")
    assert row.outcome == ListedPerson(2, "Mai")
    assert [(remark.heading, remark.reason) for remark in row.remarks] == [
        ("Năm sinh", Oddity.NOT_A_BIRTH_YEAR)
    ]


def test_a_row_without_a_name_is_refused():
    assert read("Nguyễn Văn", "").outcome == RefusedRow(2, "Tên", "", Oddity.EMPTY)
    assert read("", f"{FORMULA_MARK}=A1").outcome.reason is Oddity.FORMULA
    assert read("ắ" * 60, "ắ" * 60).outcome.reason is Oddity.TOO_LONG


def test_a_child_for_whom_nobody_is_written_down_needs_a_guardian():
    child = ListedPerson(2, "Mai", birth_year=2018)
    assert child.needs_guardian(2026)
    assert not ListedPerson(2, "Mai", birth_year=2018, guardian="Lan").needs_guardian(2026)
    assert not ListedPerson(2, "Mai", birth_year=1990).needs_guardian(2026)
    assert not ListedPerson(2, "Mai").needs_guardian(2026)


@given(st.lists(st.text(max_size=40), max_size=8))
def test_whatever_a_row_holds_it_is_a_person_or_a_refusal(cells):
    outcome = read(*cells).outcome
    assert isinstance(outcome, ListedPerson | RefusedRow)
