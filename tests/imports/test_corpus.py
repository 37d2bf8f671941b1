import pytest

from tests.imports import corpus
from tests.imports.corpus import play


def test_whatever_happens_to_a_file_its_counts_add_up(tmp_path):
    played = play(tmp_path, first=1, files=600)
    assert played.files == 600
    assert played.rows == played.books + played.refused + played.unnamed
    assert min(played.books, played.refused, played.errors.total()) > 0  # it reaches all ends


def test_a_reader_that_loses_a_book_is_found_out(tmp_path, monkeypatch):
    honest = corpus.staged_rows
    monkeypatch.setattr(corpus, "staged_rows", lambda *facts: list(honest(*facts))[1:])
    with pytest.raises(AssertionError):
        play(tmp_path, first=1, files=50)
