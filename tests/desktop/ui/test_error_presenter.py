import importlib
import pkgutil
from datetime import date
from uuid import uuid4

import pytest

import desktop
import sync.client
from desktop.lists.list_file_errors import HostileFileError, ListFileError, TooManyRowsError
from desktop.register import errors as rules
from desktop.register.errors import RuleBrokenError
from desktop.store.errors import (
    DiskFullError,
    RecoveryCodeMistypedError,
    RegisterInUseError,
    RegisterUnavailableError,
)
from desktop.ui.error_presenter import ErrorPresenter, sentence_for
from desktop.ui.exchange_sentences import ExchangeSentences
from desktop.ui.keepers.keeper_sentences import KeeperSentences
from desktop.ui.list_file_sentences import ListFileSentences
from desktop.ui.recovery_sentences import RecoverySentences
from desktop.ui.stick_sentences import StickSentences
from desktop.ui.stock_sentences import StockSentences
from sync.client.errors import EnrolmentRefusedError, ExchangeFailedError, OfflineError
from sync.stick.errors import FolderTakenError, ForeignFileError, StickError, StickFullError

for package in (desktop, sync.client):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if "migrations" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def family(parent: type) -> set[type]:
    return {parent}.union(*(family(child) for child in parent.__subclasses__()))


KNOWN = sorted(
    {
        error
        for parent in (RuleBrokenError, RegisterUnavailableError, ExchangeFailedError, StickError)
        for error in family(parent)
        if not error.__name__.startswith("_") and error.__module__.split(".")[0] != "tests"
    },
    key=lambda error: error.__name__,
)


@pytest.mark.parametrize("error", KNOWN, ids=lambda error: error.__name__)
def test_every_error_has_a_sentence_of_its_own(error):
    registered = {
        known
        for sentences in (
            *(ErrorPresenter, ListFileSentences, ExchangeSentences),
            *(KeeperSentences, RecoverySentences, StickSentences, StockSentences),
        )
        for known in vars(sentences)["sentence"].dispatcher.registry
    }
    assert error in registered, f"{error.__name__} needs a sentence"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (rules.FutureDayError(date(2026, 12, 1)), "01/12/2026 has not come yet"),
        (rules.LoanLimitReachedError(3, "H’Blum", uuid4(), uuid4()), "H’Blum already has 3"),
        (rules.NumberOutOfRangeError("loan_days", 1, 365), "from 1 to 365"),
        (rules.DayHasVisitsError(date(2026, 11, 21), 4), "4 visit(s)"),
        (DiskFullError("SQLITE_FULL"), "Everything before it is safe"),
        (OfflineError(), "Everything is safe here"),
        (EnrolmentRefusedError("code_used"), "already used"),
        (EnrolmentRefusedError("code_expired"), "too old"),
        (EnrolmentRefusedError("unknown_code"), "does not know this code"),
        (StickFullError(needed=90_000, free=4_000), "90 KB are needed and 4 KB are free"),
        (ForeignFileError("house"), "two sticks mixed up"),
        (ForeignFileError("digest"), "damaged or not one of ours"),
        (ForeignFileError("pack"), "damaged or not whole"),
        (ForeignFileError("pack_province"), "not of the centre"),
        (ForeignFileError("pack_older"), "The newer one stays"),
        (FolderTakenError("NVH"), "is called “NVH”"),
        (ListFileError(), "Nothing was taken from it"),
        (TooManyRowsError(rows_allowed=100_000), "more than 100000 rows"),
        (HostileFileError(), "asks for other files"),
        (RecoveryCodeMistypedError((5,), 0), "Group 5 is not"),
        (RecoveryCodeMistypedError((7, 8), 2), "missing: 2. Look at group 7"),
        (RecoveryCodeMistypedError((), 0), "not all are of one sheet"),
        (RegisterInUseError(), "only in the place of an empty one"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_sentence_carries_the_facts(qapp, error, said):
    assert said in sentence_for(error)


def test_a_mistake_of_ours_is_told_calmly(qapp):
    said = sentence_for(ZeroDivisionError("division by zero"))
    assert "safe" in said
    assert "division" not in said


@pytest.mark.parametrize("error", [DiskFullError("SQLITE_FULL"), OfflineError("DNS timeout")])
def test_no_word_of_a_computer_reaches_the_keeper(qapp, error):
    said = sentence_for(error).casefold()
    assert not {"sqlite", "dns", "timeout", "database", "server", "error"} & set(said.split())
