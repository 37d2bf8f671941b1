from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop.operations.loans import OpenLoan
from desktop.operations.reminders import LateLoan
from desktop.paper.ruled_pages import ruled_pages
from desktop.ui.printing.hamlet_lists import HamletLoans, by_hamlet, hamlet_list

TODAY = date(2026, 11, 22)


def late(house, address, name="Thị Mai", **more):
    loan = OpenLoan(
        loan_id=UUID(int=1), copy_id=UUID(int=2), person_id=UUID(int=3), person_name=name,
        address=address, title="Dế Mèn", accession_number="000123",
        lent_on=date(2026, 10, 18), due_on=date(2026, 11, 1), days_late=21, renewals=0,
    )  # fmt: skip
    known = LateLoan(loan, "0905000017", UUID(int=house), True, 0, None, None)
    return replace(known, **more)


def test_every_late_loan_is_on_the_sheet_of_one_hamlet():
    loans = [late(1, "Bon Pi Nao"), late(2, "Thôn 3"), late(3, "Số 2, thôn 3"), late(4, None)]
    sheets = by_hamlet(loans)
    assert [(one.hamlet, len(one.loans)) for one in sheets] == [
        ("Bon Pi Nao", 1),
        ("Thôn 3", 2),
        ("", 1),
    ]


def test_a_household_stays_on_one_sheet_where_only_one_of_it_has_an_address():
    for loans in (
        [late(1, None), late(1, "Thôn 3")],
        [late(1, "Thôn 3"), late(1, None)],
    ):
        assert [(one.hamlet, len(one.loans)) for one in by_hamlet(loans)] == [("Thôn 3", 2)]


def test_an_address_is_read_once_before_each_house(qapp):
    loans = (
        late(1, "Số 2, thôn 3"),
        late(1, "Số 2, thôn 3", "Điểu Krông", starts_house=False),
        late(2, None, "Y Săn", reminded_on=date(2026, 11, 20), times=1),
    )
    page = hamlet_list("Nhà văn hoá", HamletLoans("Thôn 3", loans), TODAY)
    assert [row[0] for row in page.rows] == ["Số 2, thôn 3", "", "–"]
    assert [row[5:7] for row in page.rows] == [("21", ""), ("21", ""), ("21", "20/11/2026")]
    assert "3 books of 2 families" in page.above[3].text
    assert "0905000017" not in str(page)


def test_whose_hamlet_nobody_wrote_down_is_said(qapp):
    page = hamlet_list("", HamletLoans("", (late(1, None),)), TODAY)
    assert "not written down" in page.above[2].text


def test_a_list_that_goes_on_names_its_hamlet_on_each_page(qapp):
    loans = tuple(late(house, "Thôn {3}") for house in range(60))
    pages = ruled_pages(hamlet_list("", HamletLoans("Thôn {3}", loans), TODAY))
    feet = [page.marks[-1].text for page in pages]
    assert feet == [f"Thôn {{3}} · Page {place} of 3" for place in (1, 2, 3)]
