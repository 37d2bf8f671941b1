from datetime import date
from typing import get_args
from uuid import uuid4

import pytest

from desktop.operations.club_pauses import ClubPaused
from desktop.operations.done import Done
from desktop.operations.roll_call import PersonMarked
from desktop.ui.clubs.club_done_words import CLUB_DEEDS, club_done_words

DAY = date(2026, 11, 22)


def test_every_deed_of_a_club_has_its_sentence():
    assert set(get_args(CLUB_DEEDS)) == set(club_done_words.registry) - {object}


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (PersonMarked("Dệt", "Thị Mai", None, DAY), "Dệt: Thị Mai is not marked"),
        (
            ClubPaused(uuid4(), "Dệt", DAY, None, "tet"),
            "Dệt pauses from 22/11/2026 on: Tết",
        ),
        (
            ClubPaused(uuid4(), "Dệt", DAY, date(2026, 12, 1), "harvest"),
            "Dệt pauses from 22/11/2026 to 01/12/2026: harvest",
        ),
    ],
)
def test_a_deed_is_told_with_its_days_and_marks(qapp, done, said):
    assert club_done_words(done) == said


def test_what_is_no_deed_of_a_club_is_a_bug(qapp):
    with pytest.raises(TypeError):
        club_done_words(Done())
