from uuid import UUID

import pytest

from desktop.operations.check_in import CheckedIn
from desktop.operations.delegations import DelegationCame
from desktop.operations.visits import VisitsCounted
from desktop.register.visits import PURPOSES, TALLIES
from desktop.ui.visits.visit_words import counted_words, noted_words, purpose_words, tally_words
from tests.conftest import NOW


def test_everything_that_is_noted_has_words_of_its_own():
    assert len({tally_words(what) for what in TALLIES}) == len(TALLIES)
    assert len({purpose_words(purpose) for purpose in PURPOSES}) == len(PURPOSES)


def test_a_purpose_of_a_later_version_is_something_else():
    assert purpose_words("hologram") == purpose_words("other")


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (CheckedIn("Thị Hoa", "Thanh niên"), "Thị Hoa is here: +1 Thanh niên"),
        (DelegationCame(UUID(int=1), "Đoàn xã", 9, NOW.today), "The group Đoàn xã came: 9"),
        (
            DelegationCame(UUID(int=1), "Đoàn xã", 9, NOW.today, "estimated"),
            "The group Đoàn xã came: ≈ 9",
        ),
    ],
)
def test_what_was_noted_is_said_with_its_number(done, said):
    assert noted_words(done) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (3, "Written down: +3 Thanh niên"),
        (0, "Written down: Thanh niên were counted, not estimated"),
    ],
)
def test_an_estimate_that_was_confirmed_is_not_said_to_be_nobody(count, said):
    done = VisitsCounted("Thanh niên", count, NOW.today, back_entry=False)
    assert counted_words(done) == said
