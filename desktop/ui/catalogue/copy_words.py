"""What is said of one copy: where it is, and what is known of it."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.copies import CopyLine
from desktop.operations.copy_history import PastLoan
from desktop.operations.loans import LOST_CLOSED
from desktop.register.catalogue import GIVEN_BACK, KEPT, LOST, WITHDRAWN
from desktop.ui.crates.crate_words import where_words
from desktop.ui.wording import short_date

translate = QCoreApplication.translate


def place_words(copy: CopyLine) -> str:
    """Return where the copy is now."""
    if copy.state != KEPT:
        return {
            LOST: translate("CopyWords", "lost"),
            GIVEN_BACK: translate("CopyWords", "given back to its house"),
            WITHDRAWN: translate("CopyWords", "withdrawn"),
        }.get(copy.state, translate("CopyWords", "no longer in the stock"))
    if copy.holder_name is not None and copy.due_on is not None:
        words = translate("CopyWords", "{person} has it, due back {day}")
        return words.format(person=copy.holder_name, day=short_date(copy.due_on))
    if copy.away is not None:
        words = translate("CopyWords", "crate {name}: {where}")
        return words.format(name=copy.away.name, where=where_words(copy.away))
    if copy.holder is not None:
        return translate("CopyWords", "at {house}").format(house=copy.holder)
    if copy.sought_since is not None:
        words = translate("CopyWords", "not found at the stock take of {day}: look again")
        return words.format(day=short_date(copy.sought_since))
    return translate("CopyWords", "in the house")


def is_here(copy: CopyLine) -> bool:
    """Whether the copy is where a reader can take it."""
    absent = (copy.holder_name, copy.away, copy.holder, copy.sought_since)
    return copy.state == KEPT and all(one is None for one in absent)


def facts_words(copy: CopyLine) -> str:
    """Return where the copy belongs, whose it is and what is damaged; "" where nothing is said."""
    facts = (
        (translate("CopyWords", "shelf {value}"), copy.should_be_at),
        (translate("CopyWords", "belongs to {value}"), copy.owner),
        (translate("CopyWords", "kept at {value}"), copy.holder),
        (translate("CopyWords", "damaged: {value}"), copy.damage),
    )
    said = [words.format(value=value) for words, value in facts if value]
    if copy.damage == "":
        said.append(translate("CopyWords", "damaged"))
    return " · ".join(said)


def loan_words(loan: PastLoan, *, named: bool) -> str:
    """Return one time that it was lent, with the reader where names are shown."""
    said = _ended(loan)
    if not named:
        return said
    name = loan.name or translate("CopyWords", "name erased")
    return f"{name}: {said}"


def _ended(loan: PastLoan) -> str:
    lent = short_date(loan.lent_on)
    if loan.closed_on is None:
        return translate("CopyWords", "{lent} – still out").format(lent=lent)
    words = (
        translate("CopyWords", "{lent} – lost {closed}")
        if loan.closed_how == LOST_CLOSED
        else translate("CopyWords", "{lent} – back {closed}")
    )
    said = words.format(lent=lent, closed=short_date(loan.closed_on))
    if not loan.days_late:
        return said
    late = translate("CopyWords", "%n day(s) late", "", loan.days_late)
    return f"{said}, {late}"
