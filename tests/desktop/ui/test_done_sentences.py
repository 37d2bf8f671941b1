from datetime import date
from uuid import uuid4

import pytest

import desktop.operations.undo
from desktop.operations.catalogue import TitleAdded
from desktop.operations.lending import (
    CopyLent,
    CopyReturned,
    ReadInHouse,
    ReturnDetails,
    ReturnNoted,
)
from desktop.operations.roll_call import PersonMarked, SessionDidNotTakePlace
from desktop.operations.visits import NobodyCame, VisitsCounted
from desktop.ui.done_sentences import DoneSentences
from tests.deeds import every_deed

DAY = date(2026, 11, 22)
assert desktop.operations.undo  # with it every operation, and every kind of deed, is known


DEEDS = sorted(every_deed(), key=lambda done: done.__name__)


@pytest.mark.parametrize("done", DEEDS, ids=lambda done: done.__name__)
def test_everything_that_can_be_done_has_its_sentence(done):
    dispatcher = vars(DoneSentences)["sentence"].dispatcher
    assert done in dispatcher.registry, f"{done.__name__} needs a sentence"


def lent(returned_from: str | None) -> CopyLent:
    return CopyLent(
        loan_id=uuid4(),
        person_id=uuid4(),
        person_name="H’Blum",
        title="Dế Mèn phiêu lưu ký",
        accession_number="000001",
        due_on=date(2026, 12, 6),
        returned_from=returned_from,
    )


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (VisitsCounted("Thiếu nhi", 1, DAY, back_entry=False), "Written down: +1 Thiếu nhi"),
        (
            VisitsCounted("Thiếu nhi", -2, DAY, back_entry=True),
            "Written down for Sunday 22/11/2026: -2 Thiếu nhi",
        ),
        (NobodyCame(DAY), "Written down: nobody came on Sunday 22/11/2026"),
        (lent(None), "H’Blum borrowed “Dế Mèn phiêu lưu ký”, to return by 06/12/2026"),
        (
            lent("Y Săn"),
            "Y Săn brought “Dế Mèn phiêu lưu ký” back; H’Blum has it now, to return by 06/12/2026",
        ),
        (
            ReadInHouse(1, 7, "Dế Mèn", "000001"),
            "Read in the house: “Dế Mèn” (000001); 7 today",
        ),
        (ReadInHouse(6, 13), "Read in the house, without a scan: 6; 13 today"),
        (
            ReturnNoted(uuid4(), "Dế Mèn", ReturnDetails(True, "Rách bìa", "Thị Hoa")),
            "Noted of “Dế Mèn” · damaged · Rách bìa · Thị Hoa brought it",
        ),
        (
            CopyReturned(uuid4(), uuid4(), "H’Blum", "Dế Mèn", "000001", 0),
            "H’Blum returned “Dế Mèn”",
        ),
        (
            CopyReturned(uuid4(), uuid4(), "H’Blum", "Dế Mèn", "000001", 9),
            "H’Blum returned “Dế Mèn”, 9 day(s) late",
        ),
        (TitleAdded(uuid4(), "Dế Mèn", 2, "000001"), "Added: “Dế Mèn”, 2 copies"),
        (PersonMarked("Cờ tướng", "Y Săn", "absent", DAY), "Cờ tướng: Y Săn is absent"),
        (PersonMarked("Cờ tướng", "Y Săn", None, DAY), "Cờ tướng: Y Săn is not marked"),
        (
            SessionDidNotTakePlace("Cờ tướng", DAY, "rain"),
            "Cờ tướng did not meet on 22/11/2026: rain or flood",
        ),
    ],
)
def test_a_sentence_says_what_was_done_to_whom(qapp, done, said):
    assert DoneSentences().sentence(done) == said
