"""What the columns of a book list are called, and why a cell or a row was not taken."""

from PySide6.QtCore import QCoreApplication

from desktop.register.book_cells import Oddity
from desktop.register.book_headings import BookField


def field_name(field: BookField) -> str:
    """Return what a column of the list is called."""
    translate = QCoreApplication.translate
    return {
        BookField.TITLE: translate("BookImport", "Title"),
        BookField.AUTHOR: translate("BookImport", "Author"),
        BookField.PUBLISHER: translate("BookImport", "Publisher"),
        BookField.YEAR: translate("BookImport", "Year"),
        BookField.ISBN: translate("BookImport", "ISBN"),
        BookField.PAGES: translate("BookImport", "Pages"),
        BookField.PRICE: translate("BookImport", "Price"),
        BookField.CATEGORY: translate("BookImport", "Category"),
        BookField.ACCESSION: translate("BookImport", "Accession number"),
        BookField.COPIES: translate("BookImport", "Number of copies"),
    }[field]


def reason(oddity: Oddity) -> str:
    """Return why, and where that helps, what is written in a good list."""
    translate = QCoreApplication.translate
    return {
        Oddity.EMPTY: translate("BookImport", "nothing is written here"),
        Oddity.EMPTY_ROW: translate("BookImport", "the whole row is empty"),
        Oddity.TOO_LONG: translate("BookImport", "too long for one cell"),
        Oddity.NO_LETTERS: translate("BookImport", "no letter and no digit"),
        Oddity.TOO_MANY_CELLS: translate(
            "BookImport", "more cells than headings: the cells may have shifted"
        ),
        Oddity.NOT_A_NUMBER: translate("BookImport", "not a number such as 120"),
        Oddity.OUT_OF_RANGE: translate("BookImport", "the number cannot be right"),
        Oddity.NOT_A_YEAR: translate("BookImport", "not a year such as 2019"),
        Oddity.ISBN_WRONG: translate("BookImport", "not an ISBN: a digit is wrong or missing"),
        Oddity.ISBN_BROKEN_BY_EXCEL: translate(
            "BookImport", "Excel cut the ISBN: make the column Text and type it again"
        ),
        Oddity.NO_COPIES: translate("BookImport", "the number of copies is 0"),
        Oddity.ACCESSION_TAKEN: translate(
            "BookImport", "another copy has this number: a new one is given"
        ),
    }[oddity]
