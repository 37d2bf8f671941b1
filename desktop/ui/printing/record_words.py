"""Records that are signed: books withdrawn, and crates handed over."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.operations.hand_over_record import HandOverRecord
from desktop.operations.register_books import CopyBook, CopyEntry
from desktop.operations.stock_take_report import StockLine, StockTakeReport
from desktop.paper.marks import Align
from desktop.paper.ruled_pages import Above, Column, Letterhead, RuledPages
from desktop.ui.printing.book_words import author_and_title, money, page_words
from desktop.ui.wording import number, short_date

translate = QCoreApplication.translate
_BLANK = "………………"


def withdrawal_pages(
    house: str, book: CopyBook, today: date, *, decision: str = "", decided: date | None = None
) -> RuledPages:
    """Return the record of books that leave the stock (biên bản thanh lọc).

    What is not known yet of the decision is left to be filled in by hand.
    """
    # A record without books is filled in by hand.
    count = number(len(book.entries)) if book.entries else _BLANK
    worth = number(sum(entry.price or 0 for entry in book.entries)) if book.entries else _BLANK
    return RuledPages(
        above=(
            Above(translate("RecordWords", "RECORD OF WITHDRAWAL"), 5.4, bold=True),
            _committee(),
            Above(
                translate(
                    "RecordWords",
                    "By decision no. {number} of {decided} the committee looked at the books "
                    "below on {day} and found that they are no longer of use.",
                ).format(
                    number=decision or "…………………………",
                    decided=short_date(decided) if decision and decided else "……/……/………",
                    day=short_date(today),
                ),
                3.4,
                align=Align.LEFT,
                lines=2,
            ),
        ),
        columns=(
            *_copy_columns(),
            Column(translate("RecordWords", "Price"), 1.8, Align.RIGHT),
            Column(translate("RecordWords", "Reason"), 3.2),
        ),
        rows=tuple(
            (*_copy_row(place, entry), money(entry.price), "")
            for place, entry in enumerate(book.entries, 1)
        ),
        page_words=page_words(),
        last_words=(
            translate("RecordWords", "Altogether: {count} books, worth {worth} đồng.").format(
                count=count, worth=worth
            ),
        ),
        signatures=(
            translate("RecordWords", "KEEPER"),
            translate("RecordWords", "MEMBER"),
            translate("RecordWords", "HEAD OF THE COMMITTEE"),
        ),
        signing=_signing(),
        letterhead=_letterhead(house, today),
    )


def hand_over_pages(record: HandOverRecord) -> RuledPages:
    """Return the record of a crate that changes hands (biên bản giao nhận)."""
    crate = record.crate
    facts = (
        translate("RecordWords", "Handed over by: {name}").format(name=record.giver),
        translate("RecordWords", "Received by: {name}").format(name=crate.receiver),
        translate("RecordWords", "Crate: {name} ({number}), on {day}{back}").format(
            name=crate.name,
            number=crate.barcode,
            day=short_date(record.on_day),
            back=_back(crate.due_on),
        ),
    )
    later = translate("RecordWords", "with a reader, follows later")
    return RuledPages(
        above=(
            Above(translate("RecordWords", "RECORD OF HANDING BOOKS OVER"), 5.4, bold=True),
            *(Above(fact, 3.4, align=Align.LEFT) for fact in facts),
        ),
        columns=(*_copy_columns(), Column(translate("RecordWords", "Remarks"), 2.6)),
        rows=(
            *((*_copy_row(place, entry), "") for place, entry in enumerate(record.entries, 1)),
            *((*_copy_row(place, entry), later) for place, entry in enumerate(record.to_follow, 1)),
        ),
        page_words=page_words(),
        last_words=(
            translate(
                "RecordWords", "Altogether: {count} books. Written twice, one for each side."
            ).format(count=number(len(record.entries))),
            *_to_follow(record),
        ),
        signatures=(
            translate("RecordWords", "HANDED OVER"),
            translate("RecordWords", "RECEIVED"),
        ),
        signing=_signing(),
        code=record.code,
        letterhead=_letterhead(record.giver, record.on_day),
    )


def _to_follow(record: HandOverRecord) -> tuple[str, ...]:
    if not record.to_follow:
        return ()
    words = translate("RecordWords", "Readers still have {count} books; they follow one by one.")
    return (words.format(count=number(len(record.to_follow))),)


def stock_take_pages(house: str, report: StockTakeReport, found: str, today: date) -> RuledPages:
    """Return the minutes of a stock take (biên bản kiểm kê): what was not found."""
    lines = report.not_found
    return RuledPages(
        above=(
            Above(translate("RecordWords", "MINUTES OF A STOCK TAKE"), 5.4, bold=True),
            _committee(),
            Above(
                translate("RecordWords", "Begun on {day}. {found}").format(
                    day=short_date(report.begun_on), found=found
                ),
                3.4,
                align=Align.LEFT,
                lines=2,
            ),
        ),
        columns=(
            Column(translate("RecordWords", "No."), 1.0, Align.RIGHT),
            Column(translate("RecordWords", "Accession number"), 1.9, Align.CENTRE),
            Column(translate("RecordWords", "Not found"), 8.4),
            Column(translate("RecordWords", "Remarks"), 3.0),
        ),
        rows=tuple(
            (str(place), line.accession_number, line.title, _not_found_words(line))
            for place, line in enumerate(lines, 1)
        ),
        page_words=page_words(),
        last_words=(_not_found(report),),
        signatures=(
            translate("RecordWords", "KEEPER"),
            translate("RecordWords", "MEMBER"),
            translate("RecordWords", "HEAD OF THE COMMITTEE"),
        ),
        signing=_signing(),
        letterhead=_letterhead(house, today),
    )


def _not_found(report: StockTakeReport) -> str:
    count, later = number(len(report.not_found)), number(len(report.later))
    if not report.later:
        return translate("RecordWords", "Not found: {count} books.").format(count=count)
    words = translate("RecordWords", "Not found: {count} books; {later} will be looked for again.")
    return words.format(count=count, later=later)


def _not_found_words(line: StockLine) -> str:
    """Return whose a book is that was not found, and whether somebody looks for it again."""
    said = []
    if line.owner is not None:
        said.append(translate("RecordWords", "of {house}").format(house=line.owner))
    if line.sought_since is not None:
        said.append(translate("RecordWords", "to be looked for again"))
    return ", ".join(said)


def _letterhead(house: str, day: date) -> Letterhead:
    dated = translate("RecordWords", "…………………, day {day} month {month} year {year}")
    return Letterhead(
        house,
        translate("RecordWords", "SOCIALIST REPUBLIC OF VIET NAM"),
        translate("RecordWords", "Independence – Freedom – Happiness"),
        dated.format(day=f"{day.day:02d}", month=f"{day.month:02d}", year=day.year),
    )


def _committee() -> Above:
    words = translate("RecordWords", "We are: 1. {blank}  2. {blank}  3. {blank}")
    return Above(words.format(blank=2 * _BLANK), 3.4, align=Align.LEFT)


def _signing() -> str:
    return translate("RecordWords", "(signature and full name)")


def _back(due_on: date | None) -> str:
    if due_on is None:
        return ""
    return translate("RecordWords", ", to come back on {day}").format(day=short_date(due_on))


def _copy_columns() -> tuple[Column, ...]:
    return (
        Column(translate("RecordWords", "No."), 1.0, Align.RIGHT),
        Column(translate("RecordWords", "Accession number"), 1.9, Align.CENTRE),
        Column(translate("RecordWords", "Author and title"), 8.4),
        Column(translate("RecordWords", "Year"), 1.3, Align.CENTRE),
    )


def _copy_row(place: int, entry: CopyEntry) -> tuple[str, ...]:
    return str(place), entry.accession_number, author_and_title(entry), str(entry.year or "")
