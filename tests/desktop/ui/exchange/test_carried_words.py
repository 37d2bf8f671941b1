import pytest

from desktop.background.stick_worker import Carried
from desktop.ui.exchange.carried_words import CarriedWords
from sync.client.bundles import BundleWritten
from sync.client.receipts import ReceiptTaken


def written(*, lines=0, left=0, runnable=0):
    return BundleWritten("a.nvhb", 1, 1, lines, 100, left, runnable)


@pytest.mark.parametrize(
    ("carried", "said"),
    [
        (Carried(written(), ()), "Done. You may pull out the stick."),
        (
            Carried(written(), (), asked="Bon Pi Nao"),
            "Done. You may pull out the stick. The request to join as “Bon Pi Nao” lies on it. "
            "Give it to the officer, and put it in again here when it comes back.",
        ),
        (
            Carried(written(), (ReceiptTaken(1, 3, answered=1),), joined="Bon Pi Nao"),
            "This computer has joined the centre as “Bon Pi Nao”. Done. You may pull out the "
            "stick. The centre has received everything up to item 3.",
        ),
        (
            Carried(written(), (ReceiptTaken(1, 0, 1, taken=3_000, written=3_000),), joined="Bon"),
            "This computer has joined the centre as “Bon”. Done. You may pull out the stick. "
            "3000 entry(s) came from the centre.",
        ),
        (
            Carried(written(), (ReceiptTaken(1, 0, 1, taken=9, more=True),)),
            "Done. You may pull out the stick. 9 entry(s) came from the centre. Not everything "
            "has come yet: the stick asks for the rest. Give it to the officer once more; what has "
            "come shows when all of it is there.",
        ),
    ],
)
def test_what_matters_most_is_said_first(qapp, carried, said):
    assert CarriedWords().sentence(carried) == said


def test_what_found_no_room_and_what_could_start_are_said_last(qapp):
    said = CarriedWords().sentence(Carried(written(lines=2, left=3, runnable=1), ()))
    assert said.index("2 item(s) lie") < said.index("3 item(s) found") < said.index("Beware: 1")
