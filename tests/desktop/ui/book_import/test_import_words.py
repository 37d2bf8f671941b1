from desktop.register.book_cells import Oddity
from desktop.register.book_headings import BookField
from desktop.ui.book_import.import_words import field_name, reason


def test_every_reason_and_every_column_has_its_words(qapp):
    assert len({reason(oddity) for oddity in Oddity}) == len(Oddity)
    assert len({field_name(field) for field in BookField}) == len(BookField)
