"""What is wrong with the file of a book list, and what its keeper can do about it."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.operations import book_file_errors as files
from desktop.register.book_headings import MissingColumnError
from desktop.ui import wording
from desktop.ui.book_import.import_words import field_name


class FileSentences(QObject):
    """One sentence for each way a list can be unreadable; nothing was imported in any of them."""

    @singledispatchmethod
    def sentence(self, error: BaseException) -> str:  # noqa: ARG002  # chosen by its class
        """Return the sentence for an error of a book list."""
        return self.tr("This file is not a list that can be read. Choose an Excel or CSV file.")

    @sentence.register
    def _missing_column(self, error: MissingColumnError) -> str:
        return self.tr(
            "No column of this list is chosen as “{column}”, and a book cannot be without it. "
            "Nothing was imported."
        ).format(column=field_name(error.field))

    @sentence.register
    def _not_opened(self, _error: files.BookFileNotOpenedError) -> str:
        return self.tr(
            "The file cannot be opened. If it is on a stick, put the stick in again; "
            "if it is open in Excel, close it there. Then choose it again."
        )

    @sentence.register
    def _too_large(self, error: files.BookFileTooLargeError) -> str:
        return self.tr(
            "The file is larger than {size} MB: too large for a list of books. "
            "Save only the sheet with the books as a new file, and choose that."
        ).format(size=wording.number(error.megabytes_allowed))

    @sentence.register
    def _too_many_rows(self, error: files.TooManyRowsError) -> str:
        return self.tr(
            "The list has more than {rows} rows, or cells far away from the others. "
            "Part it into several files, and import one after the other."
        ).format(rows=wording.number(error.rows_allowed))

    @sentence.register
    def _wrong_encoding(self, error: files.WrongEncodingError) -> str:
        say = self.tr(
            "The letters of this file are in an old encoding (TCVN3, VNI…), so the names would "
            "come in wrong. Nothing was imported. Change the font to Unicode, save the list "
            "again as .xlsx or “CSV UTF-8”, and choose it again."
        )
        if error.line is None:
            return say
        return self.tr("Line {line}:").format(line=wording.number(error.line)) + " " + say

    @sentence.register
    def _broken_quotes(self, error: files.BrokenQuotesError) -> str:
        return self.tr(
            "In line {line} a quotation mark is not closed, so the rows cannot be told apart. "
            "Nothing was imported. Mend that line, or save the list as .xlsx."
        ).format(line=wording.number(error.line))

    @sentence.register
    def _protected(self, _error: files.PasswordProtectedError) -> str:
        return self.tr(
            "This Excel file is locked with a password. Open it in Excel, save it without the "
            "password, and choose it again."
        )

    @sentence.register
    def _old(self, _error: files.OldSpreadsheetError) -> str:
        return self.tr(
            "This is an older Excel or a LibreOffice file. Open it there, choose Save As, "
            "“Excel Workbook (.xlsx)”, and choose the new file here."
        )

    @sentence.register
    def _empty(self, _error: files.EmptyBookListError) -> str:
        return self.tr("The file has no rows below its headings. Choose another file.")
