from datetime import date
from uuid import uuid4

import pytest

from desktop.operations.copies import CopyLine
from desktop.operations.copy_history import PastLoan
from desktop.operations.crate_lists import CrateLine
from desktop.register.catalogue import LOST, WITHDRAWN
from desktop.ui.catalogue.copy_words import facts_words, is_here, loan_words, place_words

DAY = date(2026, 11, 22)


def copy(*, holder_name=None, due_on=None, **known):
    return CopyLine(uuid4(), "000001", "30000000000016", holder_name, due_on, **known)


def crate(state):
    return CrateLine(uuid4(), "A", "5", None, "Thôn 3", state, DAY, None, 0, None)


@pytest.mark.parametrize(
    ("line", "said", "here"),
    [
        (copy(), "in the house", True),
        (copy(owner="Thư viện huyện"), "in the house", True),
        (copy(holder_name="Thị Mai", due_on=DAY), "Thị Mai has it, due back 22/11/2026", False),
        (copy(holder="Nhà văn hoá Bon Bu Sóp"), "at Nhà văn hoá Bon Bu Sóp", False),
        (copy(away=crate("sent")), "crate A: on its way to Thôn 3", False),
        (copy(away=crate("there")), "crate A: at Thôn 3", False),
        (
            copy(sought_since=DAY),
            "not found at the stock take of 22/11/2026: look again",
            False,
        ),
        (copy(state=LOST), "lost", False),
        (copy(state=WITHDRAWN), "withdrawn", False),
        (copy(state="of a later version"), "no longer in the stock", False),
    ],
)
def test_a_copy_is_at_one_place(qapp, line, said, here):
    assert (place_words(line), is_here(line)) == (said, here)


def test_what_was_said_of_a_copy_stands_in_one_line(qapp):
    line = copy(owner="Thư viện huyện", should_be_at="Kệ 2")
    assert facts_words(line) == "shelf Kệ 2 · belongs to Thư viện huyện"
    assert facts_words(copy()) == ""


@pytest.mark.parametrize(
    ("loan", "named", "said"),
    [
        (PastLoan(DAY, None, None, 0, None), False, "22/11/2026 – still out"),
        (
            PastLoan(DAY, DAY, "returned", 0, "Thị Mai"),
            True,
            "Thị Mai: 22/11/2026 – back 22/11/2026",
        ),
        (PastLoan(DAY, DAY, "lost", 0, None), True, "name erased: 22/11/2026 – lost 22/11/2026"),
        (
            PastLoan(DAY, DAY, "returned", 3, None),
            False,
            "22/11/2026 – back 22/11/2026, 3 day(s) late",
        ),
    ],
)
def test_a_loan_is_told_in_one_line(qapp, loan, named, said):
    assert loan_words(loan, named=named) == said


def test_a_copy_that_came_back_damaged_says_so():
    assert facts_words(copy(damage="Rách bìa", should_be_at="Kệ 2")) == (
        "shelf Kệ 2 · damaged: Rách bìa"
    )
    assert facts_words(copy(damage="")) == "damaged"
    assert facts_words(copy()) == ""
