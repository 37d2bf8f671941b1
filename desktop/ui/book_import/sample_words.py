"""What the workbook to fill in says: headings, two invented books, and what its cells offer."""

from PySide6.QtCore import QCoreApplication

from desktop.book_lists.sample_list import SampleWords
from desktop.register.book_headings import BookField
from desktop.ui.book_import.import_words import field_name
from desktop.ui.catalogue.scheme_field import scheme_names

translate = QCoreApplication.translate


def sample_headings() -> tuple[str, ...]:
    """Return the first row of the workbook: a list that begins so asks nobody anything."""
    return tuple(map(field_name, BookField))


def sample_words() -> SampleWords:
    """Return all that stands in the workbook."""
    schemes = tuple(scheme_names().values())
    return SampleWords(
        sheet=translate("SampleList", "Books"),
        headings=dict(zip(BookField, sample_headings(), strict=True)),
        examples=_examples(schemes[0]),
        choices={BookField.CATEGORY: _categories(), BookField.CALL_SCHEME: schemes},
        wrong_number=translate("SampleList", "This number cannot be right. Look at it once more."),
    )


def _examples(scheme: str) -> tuple[dict[BookField, str], ...]:
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
