"""What the columns of a book list are called, and why a cell or a row was not taken."""

from PySide6.QtCore import QCoreApplication

from desktop.register.book_cells import Oddity
from desktop.register.book_headings import BookField


def field_name(field: BookField) -> str:
    """Return what a column of the list is called."""
    say = QCoreApplication.translate
    return {
        BookField.TITLE: say("BookImport", "Title"),
        BookField.AUTHOR: say("BookImport", "Author"),
        BookField.PUBLISHER: say("BookImport", "Publisher"),
        BookField.YEAR: say("BookImport", "Year"),
        BookField.ISBN: say("BookImport", "ISBN"),
        BookField.PAGES: say("BookImport", "Pages"),
        BookField.PRICE: say("BookImport", "Price"),
        BookField.CATEGORY: say("BookImport", "Category"),
        BookField.ACCESSION: say("BookImport", "Accession number"),
        BookField.COPIES: say("BookImport", "Number of copies"),
    }[field]


def reason(oddity: Oddity) -> str:
    """Return why, and where that helps, what is written in a good list."""
    say = QCoreApplication.translate
    return {
        Oddity.EMPTY: say("BookImport", "nothing is written here"),
        Oddity.EMPTY_ROW: say("BookImport", "the whole row is empty"),
        Oddity.TOO_LONG: say("BookImport", "too long for one cell"),
        Oddity.NO_LETTERS: say("BookImport", "no letter and no digit"),
        Oddity.TOO_MANY_CELLS: say(
            "BookImport", "more cells than headings: the cells may have shifted"
        ),
        Oddity.NOT_A_NUMBER: say("BookImport", "not a number such as 120"),
        Oddity.OUT_OF_RANGE: say("BookImport", "the number cannot be right"),
        Oddity.NOT_A_YEAR: say("BookImport", "not a year such as 2019"),
        Oddity.ISBN_WRONG: say("BookImport", "not an ISBN: a digit is wrong or missing"),
        Oddity.ISBN_BROKEN_BY_EXCEL: say(
            "BookImport", "Excel cut the ISBN: make the column Text and type it again"
        ),
        Oddity.NO_COPIES: say("BookImport", "the number of copies is 0"),
        Oddity.ACCESSION_TAKEN: say(
            "BookImport", "another copy has this number: a new one is given"
        ),
    }[oddity]
