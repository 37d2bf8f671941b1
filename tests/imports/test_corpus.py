import random
from contextlib import suppress

import pytest

from desktop.lists.list_file_errors import ListFileError
from desktop.operations.list_import import import_all
from desktop.operations.list_matching import Doubtful
from desktop.operations.people import people_count
from tests import people_lists
from tests.imports import corpus
from tests.imports.corpus import play


@pytest.mark.parametrize("lists", [corpus.BOOKS, corpus.PEOPLE], ids=["books", "people"])
def test_whatever_happens_to_a_file_its_counts_add_up(tmp_path, lists):
    played = play(tmp_path, first=1, files=600, corpus=lists)
    assert played.files == 600
    assert played.rows == played.listed + played.refused + played.unnamed
    assert min(played.listed, played.refused, played.errors.total()) > 0  # it reaches all ends


@pytest.mark.parametrize("lists", [corpus.BOOKS, corpus.PEOPLE], ids=["books", "people"])
def test_a_reader_that_loses_a_row_is_found_out(tmp_path, monkeypatch, lists):
    honest = corpus.staged_rows
    monkeypatch.setattr(corpus, "staged_rows", lambda *facts: list(honest(*facts))[1:])
    with pytest.raises(AssertionError):
        play(tmp_path, first=1, files=50, corpus=lists)


def test_whoever_was_understood_comes_in_or_is_told(tmp_path, database, now):
    whole = list(corpus.PEOPLE.whole())
    people = 0
    for seed in range(1, 80):
        draw = random.Random(seed)
        path = tmp_path / "tep"
        path.write_bytes(corpus.broken(draw.choice(whole), draw, whole))
        with suppress(ListFileError):
            reading = people_lists.read(path, tmp_path)
            if reading.is_staged:
                doubtful = draw.choice((Doubtful.NEW, Doubtful.LEAVE))
                run = people_lists.run_of(reading, tmp_path, doubtful=doubtful)
                with database.unit_of_work(now=now.at) as unit:
                    done = import_all(unit, now, run=run)
                assert done.people + done.refused == reading.rows, seed
                people += done.people
    with database.reading() as unit:
        assert people_count(unit, now) == people > 30
