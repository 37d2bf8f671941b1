"""What is said of a stock take: its name, how far it is, what one scan means."""

from PySide6.QtCore import QCoreApplication

from desktop.operations import stock_take_report as stock
from desktop.operations.sought_copies import FoundAgain, SearchLater
from desktop.operations.stock_take_deeds import (
    CopyPutRight,
    CopyShelved,
    MissingLost,
    ScansTaken,
    StockScanned,
    StockTakeBegun,
    StockTakeEnded,
)
from desktop.register.catalogue import GIVEN_BACK, KEPT, LOST, TRASHED
from desktop.register.crates import HERE
from desktop.ui.wording import number, short_date

translate = QCoreApplication.translate


def shelf_words(shelf: str | None) -> str:
    """Return what is counted."""
    return translate("StockTakeWords", "the whole stock") if shelf is None else shelf


def name_words(line: stock.StockTakeLine) -> str:
    """Return how a stock take is called in the list of all."""
    said = translate("StockTakeWords", "{day}: {shelf}").format(
        day=short_date(line.begun_on), shelf=shelf_words(line.shelf)
    )
    if line.ended_on is None:
        return said
    closed = translate("StockTakeWords", " (closed: {found} there, {missing} not found)")
    return said + closed.format(found=number(line.found or 0), missing=number(line.missing or 0))


def progress_words(report: stock.StockTakeReport) -> str:
    """Return how far a stock take is; all scans are accounted for."""
    return translate(
        "StockTakeWords",
        "In their place: {found}. Scans: {scans} = {known} known + {unknown} unknown "
        "+ {double} double.",
    ).format(
        found=number(report.found),
        scans=number(report.scans),
        known=number(report.known),
        unknown=number(len(report.unknown)),
        double=number(report.double),
    )


def why_words(line: stock.StockLine) -> str:
    """Return why a book was not expected on a shelf, whose it is, and since when it is sought."""
    said = [_standing(line)]
    if line.sought_since is not None:
        words = translate("StockTakeWords", "looked for since {day}")
        said.append(words.format(day=short_date(line.sought_since)))
    if line.owner is not None:
        said.append(translate("StockTakeWords", "belongs to {house}").format(house=line.owner))
    return " · ".join(said)


def _standing(line: stock.StockLine) -> str:
    if line.why == KEPT and line.crate is not None and line.crate.state == HERE:
        return translate("StockTakeWords", "of crate {crate}").format(crate=line.crate.name)
    words = {
        stock.LENT: translate("StockTakeWords", "written down as lent"),
        stock.AWAY: translate("StockTakeWords", "written down as in crate {crate}, elsewhere"),
        stock.LEFT: translate("StockTakeWords", "of crate {crate}, which went back without it"),
        LOST: translate("StockTakeWords", "written down as lost"),
        KEPT: translate("StockTakeWords", "in the stock"),
        GIVEN_BACK: translate("StockTakeWords", "written down as given back to its house"),
        TRASHED: translate("StockTakeWords", "thrown away"),
    }.get(line.why, translate("StockTakeWords", "written down as withdrawn"))
    return words.format(crate="" if line.crate is None else line.crate.name)


def scanned_words(done: StockScanned) -> str:
    """Return what one scan means."""
    return {
        stock.FOUND: _found_words(done),
        stock.MISPLACED: translate("StockTakeWords", "“{title}” belongs to {shelf}"),
        stock.UNEXPECTED: translate(
            "StockTakeWords", "“{title}” should not be on the shelf: put it aside and look below"
        ),
        stock.DOUBLE: translate("StockTakeWords", "{code} was scanned before"),
        stock.UNKNOWN: translate("StockTakeWords", "{code} is not in the register: put it aside"),
    }[done.verdict].format(
        title=done.title, shelf=done.shelf or "–", code=done.code, crate=done.crate
    )


def _found_words(done: StockScanned) -> str:
    if done.shelf is None and done.crate is not None:
        return translate("StockTakeWords", "“{title}” is here: of crate {crate}")
    return translate("StockTakeWords", "“{title}” is in its place: {shelf}")


def begun_words(done: StockTakeBegun) -> str:
    """Return that a stock take began."""
    return translate("StockTakeWords", "Stock take of {shelf} began").format(
        shelf=shelf_words(done.shelf)
    )


def taken_words(done: ScansTaken) -> str:
    """Return what came with a scanner's file."""
    return translate(
        "StockTakeWords",
        "Taken from {file}: {scans} scans = {known} known + {unknown} unknown + {double} double",
    ).format(
        file=done.file_name,
        scans=number(done.scans),
        known=number(done.known),
        unknown=number(done.unknown),
        double=number(done.double),
    )


def lost_words(done: MissingLost) -> str:
    """Return what was written down as lost."""
    return translate("StockTakeWords", "{count} books are written down as lost").format(
        count=number(done.copies)
    )


def right_words(done: CopyPutRight | CopyShelved) -> str:
    """Return that a book is on the shelf, or that it belongs there."""
    if isinstance(done, CopyShelved):
        words = translate("StockTakeWords", "“{title}” ({number}) belongs to {shelf} from now on")
        return words.format(title=done.title, number=done.accession_number, shelf=done.shelf)
    return translate("StockTakeWords", "“{title}” ({number}) is written down as here").format(
        title=done.title, number=done.accession_number
    )


def later_words(done: SearchLater) -> str:
    """Return that somebody is to look for a book again."""
    words = translate("StockTakeWords", "“{title}” ({number}) is left to be looked for again")
    return words.format(title=done.title, number=done.accession_number)


def found_again_words(done: FoundAgain) -> str:
    """Return that a book which was looked for turned up."""
    words = translate("StockTakeWords", "“{title}” ({number}) is found again")
    return words.format(title=done.title, number=done.accession_number)


def ended_words(done: StockTakeEnded) -> str:
    """Return what a stock take came to."""
    return translate(
        "StockTakeWords", "The stock take is closed: {found} there, {missing} not found"
    ).format(found=number(done.found), missing=number(done.missing))


def tab_words() -> tuple[str, str, str, str, str, str]:
    """Return what the lists are called, the unknown codes apart."""
    return (
        translate("StockTakeWords", "Not found: {count}"),
        translate("StockTakeWords", "To look for: {count}"),
        translate("StockTakeWords", "Wrong place: {count}"),
        translate("StockTakeWords", "Should not be here: {count}"),
        translate("StockTakeWords", "Unknown codes: {count}"),
        translate("StockTakeWords", "In their place: {count}"),
    )


def list_lines(report: stock.StockTakeReport) -> tuple[tuple[stock.StockLine, ...], ...]:
    """Return the lines of each list, in the order of their names."""
    words = translate("StockTakeWords", "not in the register")
    unknown = (stock.StockLine(report.take_id, words, code, None) for code in report.unknown)
    return (
        *(report.missing, report.later, report.misplaced, report.unexpected),
        *(tuple(unknown), report.present),
    )
