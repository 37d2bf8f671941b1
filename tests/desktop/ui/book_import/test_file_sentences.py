import pytest

from desktop.operations import book_file_errors as files
from desktop.register.book_headings import BookField, MissingColumnError
from desktop.ui.book_import.file_sentences import FileSentences
from desktop.ui.error_presenter import ErrorPresenter

ERRORS = [
    MissingColumnError(BookField.TITLE),
    files.BookFileNotOpenedError(),
    files.BookFileTooLargeError(megabytes_allowed=50),
    files.TooManyRowsError(rows_allowed=1000),
    files.WrongEncodingError(line=3),
    files.BrokenQuotesError(line=7),
    files.PasswordProtectedError(),
    files.OldSpreadsheetError(),
    files.NotABookListError(),
    files.EmptyBookListError(),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_each_way_to_be_unreadable_has_its_own_sentence(qapp, error):
    others = [FileSentences().sentence(other) for other in ERRORS if other is not error]
    sentence = ErrorPresenter().sentence(error)
    assert sentence not in others
    assert "{" not in sentence


def test_every_error_of_a_book_file_is_among_them():
    assert set(files.BookFileError.__subclasses__()) <= {type(error) for error in ERRORS}


def test_the_line_is_named_where_it_is_known(qapp):
    assert FileSentences().sentence(files.WrongEncodingError(line=3)).startswith("Line 3:")
    assert not FileSentences().sentence(files.WrongEncodingError(line=None)).startswith("Line")
