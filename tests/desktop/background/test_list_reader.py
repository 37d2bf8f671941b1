import pytest

from desktop.background.list_reader import ListReader
from desktop.lists import list_child
from desktop.lists.list_file_errors import HostileFileError, ReadingTooHeavyError
from desktop.lists.list_reading import ReadingOrder
from desktop.lists.staged_rows import staged_rows
from desktop.register.book_list import ListedBook


@pytest.fixture
def reader(qapp):
    reader = ListReader()
    yield reader
    reader.close()


def order(path):
    return ReadingOrder("books", path, path, 2026)


def written(tmp_path, content, name="sach.csv"):
    path = tmp_path / name
    path.write_text(content, "utf-8")
    return path


def test_a_list_is_read_in_another_process(reader, qtbot, tmp_path):
    path = written(tmp_path, "Nhan đề,Tác giả\nHạt thóc,Nam\n,Lan\n")
    with qtbot.wait_signal(reader.finished, timeout=30_000) as caught:
        reader.read(order(path))
    [reading] = caught.args
    assert (reading.rows, reading.listed, reading.refused) == (2, 1, 1)
    assert [row.listed.title for row in staged_rows(reader.staged, ListedBook)] == ["Hạt thóc"]


def test_why_a_list_was_not_read_comes_over(reader, qtbot, tmp_path):
    path = written(tmp_path, "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><collection/>", "sach.xml")
    with qtbot.wait_signal(reader.failed, timeout=30_000) as caught:
        reader.read(order(path))
    assert isinstance(caught.args[0], HostileFileError)


def test_a_process_that_dies_is_a_sentence_and_the_next_list_is_read(reader, qtbot, tmp_path):
    with qtbot.wait_signal(reader.failed, timeout=30_000) as caught:
        reader.read(order(written(tmp_path, "Nhan đề\nHạt thóc\n")))
        reader._process.kill()
    assert isinstance(caught.args[0], ReadingTooHeavyError)
    with qtbot.wait_signal(reader.finished, timeout=30_000):
        reader.read(order(written(tmp_path, "Nhan đề\nHạt thóc\n")))


def test_a_program_that_cannot_be_started_is_a_sentence(reader, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(list_child.sys, "executable", str(tmp_path / "not-there"))
    with qtbot.wait_signal(reader.failed, timeout=30_000):
        reader.read(order(written(tmp_path, "Nhan đề\nHạt thóc\n")))


def test_nothing_stays_behind(qapp, tmp_path):
    reader = ListReader()
    folder = reader.folder
    reader.read(order(written(tmp_path, "Nhan đề\nHạt thóc\n")))
    reader.close()
    assert not folder.exists()
