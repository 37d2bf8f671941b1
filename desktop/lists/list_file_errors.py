"""The ways a file that a keeper chose can fail to be a list. Nothing was imported from it."""

from collections.abc import Mapping

from desktop.register.errors import RuleBrokenError


class ListFileError(RuleBrokenError):
    """The file cannot be read as a list."""


class ListFileNotOpenedError(ListFileError):
    """The file is gone (a stick pulled out), or another program holds it."""


class ListFileNotWrittenError(ListFileError):
    """A list cannot be written where the keeper wants it: a full stick, a file open in Excel."""


class ListFileTooLargeError(ListFileError):
    """The file is larger, or unpacks to more, than any list of a house."""

    def __init__(self, *, megabytes_allowed: int) -> None:
        super().__init__(megabytes_allowed)
        self.megabytes_allowed = megabytes_allowed


class TooManyRowsError(ListFileError):
    """The list has more rows, or is far wider, than a house needs."""

    def __init__(self, *, rows_allowed: int) -> None:
        super().__init__(rows_allowed)
        self.rows_allowed = rows_allowed


class WrongEncodingError(ListFileError):
    """The letters were mangled before they were written: no choice of letters brings them back."""


class BrokenQuotesError(ListFileError):
    """A cell's quotation marks do not close, so what follows cannot be told apart."""

    def __init__(self, *, line: int) -> None:
        super().__init__(line)
        self.line = line


class HostileFileError(ListFileError):
    """The file asks for other files, or for letters that multiply: no list does."""


class ReadingTooHeavyError(ListFileError):
    """Reading the file took more memory or time than any list needs, and was ended."""


class PasswordProtectedError(ListFileError):
    """The spreadsheet opens only with a password."""


class NotAListError(ListFileError):
    """The file is neither a spreadsheet nor text, or it is damaged."""


class EmptyListError(ListFileError):
    """The file has no rows below its headings."""


def facts_of(error: ListFileError) -> dict[str, str | int]:
    """Return the error as plain values, to be told by one process to another."""
    return {"kind": type(error).__name__, **vars(error)}


def error_of(facts: Mapping[str, str | int]) -> ListFileError:
    """Return the error that another process told."""
    kinds = {kind.__name__: kind for kind in ListFileError.__subclasses__()}
    told = dict(facts)
    return kinds[str(told.pop("kind"))](**told)
