"""The ways a file that a keeper chose can fail to be a book list. Nothing was imported from it."""

from desktop.register.errors import RuleBrokenError


class BookFileError(RuleBrokenError):
    """The file cannot be read as a book list."""


class BookFileNotOpenedError(BookFileError):
    """The file is gone (a stick pulled out), or another program holds it."""


class BookFileTooLargeError(BookFileError):
    """The file is larger, or unpacks to more, than any book list of a house."""

    def __init__(self, *, megabytes_allowed: int) -> None:
        super().__init__(megabytes_allowed)
        self.megabytes_allowed = megabytes_allowed


class TooManyRowsError(BookFileError):
    """The list has more rows, or is far wider, than a house's books need."""

    def __init__(self, *, rows_allowed: int) -> None:
        super().__init__(rows_allowed)
        self.rows_allowed = rows_allowed


class WrongEncodingError(BookFileError):
    """The letters are not Unicode, or were mangled before they became Unicode.

    `line` is the first line that shows it; None where most of the file does.
    """

    def __init__(self, *, line: int | None) -> None:
        super().__init__(line)
        self.line = line


class BrokenQuotesError(BookFileError):
    """A cell's quotation marks do not close, so what follows cannot be told apart."""

    def __init__(self, *, line: int) -> None:
        super().__init__(line)
        self.line = line


class PasswordProtectedError(BookFileError):
    """The spreadsheet opens only with a password."""


class OldSpreadsheetError(BookFileError):
    """The spreadsheet is in an older or another form (.xls, .ods) than .xlsx."""


class NotABookListError(BookFileError):
    """The file is neither a spreadsheet nor text, or it is damaged."""


class EmptyBookListError(BookFileError):
    """The file has no rows below its headings."""
