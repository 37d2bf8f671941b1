import subprocess

import pytest

from desktop.lists import list_child
from desktop.lists.list_child import command, read_answer, staged_in, write_order
from desktop.lists.list_file_errors import (
    NotAListError,
    ReadingTooHeavyError,
    TooManyRowsError,
    error_of,
    facts_of,
)
from desktop.lists.list_reading import ReadingOrder
from desktop.register.book_headings import BookField
from desktop.register.legacy_letters import Letters

BOMB = "import sys; from pathlib import Path; from desktop.lists import list_child as b;"


def ordered(folder, path, **asked):
    write_order(folder, ReadingOrder("books", path, staged_in(folder), 2026, **asked))


def test_an_order_is_read_and_answered_in_its_folder(tmp_path):
    path = tmp_path / "sach.csv"
    path.write_text("Một,Hai\nHạt thóc,Nam\n", "utf-8")
    mapping = (BookField.TITLE, None)
    ordered(tmp_path, path, letters=Letters.UNICODE, mapping=mapping)
    subprocess.run(command(tmp_path), check=True)
    reading = read_answer(tmp_path)
    assert (reading.listed, reading.mapping, reading.letters) == (1, mapping, Letters.UNICODE)


def test_why_nothing_was_read_is_an_answer(tmp_path):
    path = tmp_path / "sach.csv"
    path.write_bytes(b"GIF89a\0\0")
    ordered(tmp_path, path)
    subprocess.run(command(tmp_path), check=True)
    with pytest.raises(NotAListError):
        read_answer(tmp_path)


def test_an_error_keeps_its_facts_on_the_way():
    error = error_of(facts_of(TooManyRowsError(rows_allowed=7)))
    assert isinstance(error, TooManyRowsError)
    assert error.rows_allowed == 7


@pytest.mark.parametrize(
    "greedy", ["b.read_list = lambda _: bytes(2_000_000_000);", "b.SECONDS = 1; b.read_list = "]
)
def test_who_wants_too_much_is_ended_and_that_is_an_answer(tmp_path, greedy):
    if greedy.endswith("= "):
        greedy += "lambda _: [None for _ in iter(int, 1)];"
    ordered(tmp_path, tmp_path / "sach.csv")
    program = f"{BOMB} {greedy} b.main(Path(sys.argv[1]))"
    subprocess.run([*command(tmp_path)[:1], "-c", program, str(tmp_path)], check=False)
    with pytest.raises(ReadingTooHeavyError):
        read_answer(tmp_path)


def test_the_packaged_program_reads_by_its_own_word(tmp_path, monkeypatch):
    monkeypatch.setattr(list_child.sys, "frozen", True, raising=False)
    assert command(tmp_path)[1:] == ["--read-list", str(tmp_path)]
