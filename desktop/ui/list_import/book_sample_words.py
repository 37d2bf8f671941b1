"""What the workbook of books to fill in says: headings, two invented books, and drop-downs."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.lists.sample_list import SampleWords
from desktop.register.book_cells import FIRST_YEAR, MOST_PAGES, MOST_PRICE
from desktop.register.book_headings import BookField
from desktop.register.catalogue import MOST_COPIES_AT_ONCE
from desktop.register.marc_fields import MARC_COLUMNS
from desktop.ui.catalogue.scheme_field import scheme_names

translate = QCoreApplication.translate


def field_names() -> Mapping[str, str]:
    """Return what the columns of the list are called."""
    return {
        BookField.TITLE: translate("BookImport", "Title"),
        BookField.AUTHOR: translate("BookImport", "Author"),
        BookField.PUBLISHER: translate("BookImport", "Publisher"),
        BookField.PLACE: translate("BookImport", "Place of publication"),
        BookField.YEAR: translate("BookImport", "Year"),
        BookField.ISBN: translate("BookImport", "ISBN"),
        BookField.PAGES: translate("BookImport", "Pages"),
        BookField.PRICE: translate("BookImport", "Price"),
        BookField.CATEGORY: translate("BookImport", "Category"),
        BookField.CALL_NUMBER: translate("BookImport", "Call number"),
        BookField.CALL_SCHEME: translate("BookImport", "Call number by"),
        BookField.SHELF: translate("BookImport", "Shelf"),
        BookField.ACCESSION: translate("BookImport", "Accession number"),
        BookField.BARCODE: translate("BookImport", "Barcode on the book"),
        BookField.COPIES: translate("BookImport", "Number of copies"),
    }


def record_names() -> Mapping[str, str]:
    """Return what each part of a library program's record is called, in its order."""
    names = {
        **field_names(),
        "kept_041": translate("BookImport", "Language"),
        "kept_246": translate("BookImport", "Other titles"),
        "kept_250": translate("BookImport", "Edition"),
        "kept_490": translate("BookImport", "Series and volume"),
        "kept_500": translate("BookImport", "Notes"),
        "kept_520": translate("BookImport", "Summary"),
        "kept_700": translate("BookImport", "Other authors"),
        "kept_856": translate("BookImport", "Links"),
    }
    return {field: names[field] for field in MARC_COLUMNS}


def sample_headings() -> tuple[str, ...]:
    """Return the first row of the workbook."""
    return tuple(field_names().values())


def sample_words(*, this_year: int) -> SampleWords:
    """Return all that stands in the workbook."""
    schemes = tuple(scheme_names().values())
    return SampleWords(
        sheet=translate("SampleList", "Books"),
        headings=field_names(),
        examples=_examples(schemes[0]),
        choices={BookField.CATEGORY: _categories(), BookField.CALL_SCHEME: schemes},
        wrong_number=translate("SampleList", "This number cannot be right. Look at it once more."),
        numbers={
            BookField.PAGES: (1, MOST_PAGES),
            BookField.PRICE: (1, MOST_PRICE),
            BookField.COPIES: (1, MOST_COPIES_AT_ONCE),
            BookField.YEAR: (FIRST_YEAR, this_year + 1),
        },
        widths={BookField.TITLE: 40, BookField.AUTHOR: 28, BookField.PUBLISHER: 24},
    )


def _examples(scheme: str) -> tuple[dict[str, str], ...]:
    return (
        {
            BookField.TITLE: translate("SampleList", "Example: The drum that called the rain"),
            BookField.AUTHOR: "Điểu Bơ",
            BookField.PUBLISHER: "NXB Hoa Rừng",
            BookField.PLACE: "H.",
            BookField.YEAR: "2019",
            BookField.ISBN: "9786041234505",
            BookField.PAGES: "64",
            BookField.PRICE: "32000",
            BookField.CATEGORY: _categories()[0],
            BookField.CALL_NUMBER: "398.2 TR455",
            BookField.CALL_SCHEME: scheme,
            BookField.SHELF: translate("SampleList", "Open shelves"),
            BookField.COPIES: "2",
        },
        {
            BookField.TITLE: translate("SampleList", "Example: Growing pepper by the stream"),
            BookField.AUTHOR: "Thị Mai",
            BookField.YEAR: "2021",
            BookField.CATEGORY: _categories()[2],
            BookField.COPIES: "1",
        },
    )


def _categories() -> tuple[str, ...]:
    return (
        translate("SampleList", "Folk tales"),
        translate("SampleList", "Children"),
        translate("SampleList", "Farming"),
        translate("SampleList", "Health"),
        translate("SampleList", "Law"),
        translate("SampleList", "Culture"),
    )
