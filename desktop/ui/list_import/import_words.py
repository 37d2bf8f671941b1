"""Why a cell or a row of a list was not taken, and how its letters can be read."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.lists.error_list import ErrorListWords
from desktop.operations.list_import import ListImported
from desktop.register.legacy_letters import Letters
from desktop.register.list_cells import Oddity
from desktop.ui import wording


@dataclass(frozen=True, slots=True)
class ImportTold:
    """What an import did, in a sentence, and what is to be said beside it."""

    sentence: str
    beside: str


def reason(oddity: Oddity) -> str:
    """Return why, and where that helps, what is written in a good list."""
    translate = QCoreApplication.translate
    return {
        Oddity.EMPTY: translate("ListImport", "nothing is written here"),
        Oddity.EMPTY_ROW: translate("ListImport", "the whole row is empty"),
        Oddity.TOO_LONG: translate("ListImport", "too long for one cell"),
        Oddity.NO_LETTERS: translate("ListImport", "no letter and no digit"),
        Oddity.TOO_MANY_CELLS: translate(
            "ListImport", "more cells than headings: the cells may have shifted"
        ),
        Oddity.NOT_A_NUMBER: translate("ListImport", "not a number such as 120"),
        Oddity.OUT_OF_RANGE: translate("ListImport", "the number cannot be right"),
        Oddity.NOT_A_YEAR: translate("ListImport", "not a year such as 2019"),
        Oddity.ISBN_WRONG: translate("ListImport", "not an ISBN: a digit is wrong or missing"),
        Oddity.ISBN_UNKNOWN: translate(
            "ListImport", "the centre’s book list does not know this ISBN: type the book in"
        ),
        Oddity.ISBN_UNREADABLE: translate(
            "ListImport", "the centre’s book list is damaged here: ask for the list once more"
        ),
        Oddity.ISBN_BROKEN_BY_EXCEL: translate(
            "ListImport", "Excel cut the ISBN: make the column Text and type it again"
        ),
        Oddity.NO_COPIES: translate("ListImport", "the number of copies is 0"),
        Oddity.ACCESSION_TAKEN: translate(
            "ListImport", "another copy has this number: a new one is given"
        ),
        Oddity.BARCODE_TAKEN: translate(
            "ListImport", "another copy has this barcode: look at both books"
        ),
        Oddity.BARCODE_TWICE: translate("ListImport", "the same barcode stands here twice"),
        Oddity.NOT_A_LABEL: translate(
            "ListImport",
            "no barcode of one copy (an ISBN, a card or other signs): a new one is given",
        ),
        Oddity.RECORD_DAMAGED: translate(
            "ListImport", "the record is damaged: ask for the file once more"
        ),
        Oddity.LETTERS_UNREADABLE: translate(
            "ListImport", "the letters of this record are of another kind than the file's"
        ),
        Oddity.FORMULA: translate(
            "ListImport", "a formula: copy the column and paste it as values"
        ),
        Oddity.SCHEME_UNKNOWN: translate(
            "ListImport", "no scheme that is known here: DDC, BBK, 19 classes or the house’s own"
        ),
        Oddity.SHELVES_UNEVEN: translate(
            "ListImport", "write one shelf for all copies, or one for each, parted by ;"
        ),
        Oddity.A_SUM: translate("ListImport", "a sum below the list, not a person"),
        Oddity.NOT_A_BIRTH_YEAR: translate(
            "ListImport", "not one year of birth such as 1987 or “khoảng 1950”"
        ),
        Oddity.NOT_A_PHONE: translate("ListImport", "not a telephone number"),
        Oddity.BROKEN_BY_EXCEL: translate(
            "ListImport", "Excel cut the number: make the column Text and type it again"
        ),
        Oddity.CARD_OF_ANOTHER_KIND: translate(
            "ListImport", "not a card number of this program: a new one is given"
        ),
        Oddity.CARD_TAKEN: translate(
            "ListImport", "somebody else has this card: a new number is given"
        ),
        Oddity.GROUP_UNKNOWN: translate(
            "ListImport", "no group of the house is called so: choose one on the person's sheet"
        ),
        Oddity.ALREADY_THERE: translate(
            "ListImport", "this card and this name are in the register already"
        ),
        Oddity.LEFT_IN_DOUBT: translate("ListImport", "in doubt, and left out as you chose"),
        Oddity.STOPPED: translate("ListImport", "the import was stopped before this row"),
    }[oddity]


def letters_name(letters: Letters) -> str:
    """Return what a way of reading the letters is called."""
    translate = QCoreApplication.translate
    return {
        Letters.UNICODE: translate("ListImport", "As they are (Unicode)"),
        Letters.MARC8: translate("ListImport", "MARC-8 (library programs)"),
        Letters.TCVN3: translate("ListImport", "TCVN3 (old fonts .VnTime)"),
        Letters.VNI: translate("ListImport", "VNI (old fonts VNI-Times)"),
    }[letters]


def error_list_words() -> ErrorListWords:
    """Return what the workbook of rows that were not taken says."""
    translate = QCoreApplication.translate
    return ErrorListWords(
        refused=translate("ListImport", "Not taken"),
        remarks=translate("ListImport", "Left empty"),
        row=translate("ListImport", "Row"),
        column=translate("ListImport", "Column"),
        value=translate("ListImport", "Written there"),
        why=translate("ListImport", "Why"),
        reason=reason,
    )


def not_taken(done: ListImported) -> str:
    """Return how many rows of the file were not taken."""
    translate = QCoreApplication.translate
    if not done.refused:
        words = translate("ListImport", "Every row of {file} was taken.")
        return words.format(file=done.file_name)
    words = translate("ListImport", "{count} rows of {file} were not taken.")
    return words.format(count=wording.number(done.refused), file=done.file_name)


def whole_taken_back(done: ListImported) -> ImportTold:
    """Return that the register is as it was before."""
    translate = QCoreApplication.translate
    words = translate("ListImport", "The import of {file} was taken back.")
    return ImportTold(
        words.format(file=done.file_name),
        translate("ListImport", "The register is as it was before."),
    )
