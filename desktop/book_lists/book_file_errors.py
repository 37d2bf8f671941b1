"""The ways a file that a keeper chose can fail to be a book list. Nothing was imported from it."""

from collections.abc import Mapping

from desktop.register.errors import RuleBrokenError


class BookFileError(RuleBrokenError):
    """The file cannot be read as a book list."""


class BookFileNotOpenedError(BookFileError):
    """The file is gone (a stick pulled out), or another program holds it."""


class BookFileNotWrittenError(BookFileError):
    """A list cannot be written where the keeper wants it: a full stick, a file open in Excel."""


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
    """The letters were mangled before they were written: no choice of letters brings them back."""


class BrokenQuotesError(BookFileError):
    """A cell's quotation marks do not close, so what follows cannot be told apart."""

    def __init__(self, *, line: int) -> None:
        super().__init__(line)
        self.line = line


class HostileFileError(BookFileError):
    """The file asks for other files, or for letters that multiply: no book list does."""


class ReadingTooHeavyError(BookFileError):
    """Reading the file took more memory or time than any book list needs, and was ended."""


class PasswordProtectedError(BookFileError):
    """The spreadsheet opens only with a password."""


class NotABookListError(BookFileError):
    """The file is neither a spreadsheet nor text, or it is damaged."""


class EmptyBookListError(BookFileError):
    """The file has no rows below its headings."""


def facts_of(error: BookFileError) -> dict[str, str | int]:
    """Return the error as plain values, to be told by one process to another."""
    return {"kind": type(error).__name__, **vars(error)}


def error_of(facts: Mapping[str, str | int]) -> BookFileError:
    """Return the error that another process told."""
    kinds = {kind.__name__: kind for kind in BookFileError.__subclasses__()}
    told = dict(facts)
    return kinds[str(told.pop("kind"))](**told)
