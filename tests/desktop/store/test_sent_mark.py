import pytest

from desktop.store.sent_mark import SentMark, keep_sent_mark, read_sent_mark, sent_mark_path

MARK = SentMark(log="a" * 32, seq=7, chain="b" * 32)


@pytest.fixture
def register(tmp_path):
    return tmp_path / "register.nvh"


def test_what_was_kept_is_read(register):
    keep_sent_mark(register, MARK)
    assert read_sent_mark(register) == MARK
    assert [path.name for path in register.parent.iterdir()] == ["register.nvh.mark"]


def test_there_is_none_before_the_first(register):
    assert read_sent_mark(register) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"log": "a"}', '{"log": "a", "seq": "x", "chain": ""}']
)
def test_rubbish_is_none(register, text):
    sent_mark_path(register).write_text(text, "utf-8")
    assert read_sent_mark(register) is None


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    keep_sent_mark(tmp_path / "gone" / "register.nvh", MARK)
    assert read_sent_mark(tmp_path / "gone" / "register.nvh") is None
