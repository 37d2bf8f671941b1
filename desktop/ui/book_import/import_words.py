"""What the columns of a book list are called, and why a cell or a row was not taken."""

from PySide6.QtCore import QCoreApplication

from desktop.book_lists.error_list import ErrorListWords
from desktop.register.book_cells import Oddity
from desktop.register.book_headings import BookField
from desktop.register.legacy_letters import Letters


def field_name(field: BookField) -> str:
    """Return what a column of the list is called."""
    translate = QCoreApplication.translate
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
        Oddity.RECORD_DAMAGED: translate(
            "BookImport", "the record is damaged: ask for the file once more"
        ),
        Oddity.LETTERS_UNREADABLE: translate(
            "BookImport", "the letters of this record are of another kind than the file's"
        ),
        Oddity.FORMULA: translate(
            "BookImport", "a formula: copy the column and paste it as values"
        ),
        Oddity.SCHEME_UNKNOWN: translate(
            "BookImport", "no scheme that is known here: DDC, BBK, 19 classes or the house’s own"
        ),
        Oddity.SHELVES_UNEVEN: translate(
            "BookImport", "write one shelf for all copies, or one for each, parted by ;"
        ),
        Oddity.LEFT_IN_DOUBT: translate("BookImport", "in doubt, and left out as you chose"),
        Oddity.STOPPED: translate("BookImport", "the import was stopped before this row"),
    }[oddity]


def letters_name(letters: Letters) -> str:
    """Return what a way of reading the letters is called."""
    translate = QCoreApplication.translate
    return {
        Letters.UNICODE: translate("BookImport", "As they are (Unicode)"),
        Letters.MARC8: translate("BookImport", "MARC-8 (library programs)"),
        Letters.TCVN3: translate("BookImport", "TCVN3 (old fonts .VnTime)"),
        Letters.VNI: translate("BookImport", "VNI (old fonts VNI-Times)"),
    }[letters]


def error_list_words() -> ErrorListWords:
    """Return what the workbook of rows that were not taken says."""
    translate = QCoreApplication.translate
    return ErrorListWords(
        refused=translate("BookImport", "Not taken"),
        remarks=translate("BookImport", "Left empty"),
        row=translate("BookImport", "Row"),
        column=translate("BookImport", "Column"),
        value=translate("BookImport", "Written there"),
        why=translate("BookImport", "Why"),
        reason=reason,
    )
