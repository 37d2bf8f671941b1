import pytest

from desktop.lists.sample_list import write_sample_list
from desktop.register.book_headings import BOOKS, BookField
from desktop.ui import translation
from desktop.ui.list_import.book_sample_words import sample_headings, sample_words
from tests.book_lists import THIS_YEAR, read


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_import_understands_our_own_workbook_in_every_language(
    app_language, tmp_path, language
):
    translation.install(app_language, language)
    assert BOOKS.guess(sample_headings()) == tuple(BookField)
    path = tmp_path / "mau.xlsx"
    write_sample_list(path, sample_words(this_year=THIS_YEAR))
    reading = read(path, tmp_path)
    assert reading.headings == sample_headings()
    assert (reading.listed, reading.refused) == (2, 0)
    assert all(group.value == "" for group in reading.remark_groups)
