"""The part of the error presenter for lists: nothing was taken, and what to do now."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.lists import list_file_errors as files
from desktop.ui import wording


class ListFileSentences(QObject):
    """Says why a file could not be read as a list, or one not be written."""

    @singledispatchmethod
    def sentence(self, error: files.ListFileError) -> str:  # noqa: ARG002  # its class
        """Return the sentence for a file that is no list."""
        return self.tr("This file cannot be read as a list. Nothing was taken from it.")

    @sentence.register
    def _file_not_opened(self, _error: files.ListFileNotOpenedError) -> str:
        return self.tr(
            "The file cannot be opened; nothing was taken from it. "
            "Is the stick still in, is the file closed in Excel? Then choose it again."
        )

    @sentence.register
    def _file_not_written(self, _error: files.ListFileNotWrittenError) -> str:
        return self.tr(
            "The file could not be saved there. Is the stick still in, is there room on it, is the "
            "file closed in Excel? Then save it again."
        )

    @sentence.register
    def _file_too_large(self, error: files.ListFileTooLargeError) -> str:
        return self.tr(
            "The file is larger than {size} MB, so nothing was taken from it. "
            "Choose the list alone, without pictures."
        ).format(size=error.megabytes_allowed)

    @sentence.register
    def _too_many_rows(self, error: files.TooManyRowsError) -> str:
        return self.tr(
            "The list has more than {rows} rows, so nothing was taken from it. "
            "Cut it into smaller files and take them one by one."
        ).format(rows=wording.number(error.rows_allowed))

    @sentence.register
    def _wrong_encoding(self, _error: files.WrongEncodingError) -> str:
        return self.tr(
            "The letters of this file were already broken when it was saved, so nothing was taken "
            "from it. Ask for the list once more, as an Excel workbook (.xlsx)."
        )

    @sentence.register
    def _hostile_file(self, _error: files.HostileFileError) -> str:
        return self.tr(
            "The file asks for other files, as no list does; nothing was taken from it. "
            "Tell the person you have it from."
        )

    @sentence.register
    def _reading_too_heavy(self, _error: files.ReadingTooHeavyError) -> str:
        return self.tr(
            "Reading the file took more memory or time than any list, so it was ended and "
            "nothing was taken from it. Cut the list into smaller files."
        )

    @sentence.register
    def _broken_quotes(self, error: files.BrokenQuotesError) -> str:
        return self.tr(
            "Line {line}: a quotation mark does not close, so nothing was taken from the file. "
            "Mend that line, or save the list as an Excel workbook (.xlsx)."
        ).format(line=error.line)

    @sentence.register
    def _password(self, _error: files.PasswordProtectedError) -> str:
        return self.tr(
            "The file is locked with a password, so nothing was taken from it. "
            "Save it without the password, then choose it again."
        )

    @sentence.register
    def _not_a_book_list(self, _error: files.NotAListError) -> str:
        return self.tr(
            "This is no table, or it is damaged; nothing was taken from it. Choose another file."
        )

    @sentence.register
    def _empty_book_list(self, _error: files.EmptyListError) -> str:
        return self.tr("There is no row in this file below its headings. Choose another one.")
