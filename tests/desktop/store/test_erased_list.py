import pytest

from desktop.store.erased_list import add_erased, erased_path, read_erased

FIRST, SECOND = ("person", "01" * 16), ("person", "02" * 16)


@pytest.fixture
def register(tmp_path):
    return tmp_path / "register.nvh"


def test_a_list_only_grows(register):
    assert read_erased(register) == frozenset()
    add_erased(register, frozenset({FIRST}))
    add_erased(register, frozenset({SECOND}))
    assert read_erased(register) == {FIRST, SECOND}


def test_what_is_listed_is_not_written_again(register):
    add_erased(register, frozenset({FIRST}))
    before = erased_path(register).stat().st_mtime_ns
    add_erased(register, frozenset({FIRST}))
    assert erased_path(register).stat().st_mtime_ns == before


@pytest.mark.parametrize("text", ["", "{", "[1]", '"ab"', "[[1, 2, 3]]"])
def test_a_list_that_cannot_be_read_is_none(register, text):
    erased_path(register).write_text(text, "utf-8")
    assert read_erased(register) == frozenset()


def test_a_disk_that_takes_no_more_stops_nothing(register):
    erased_path(register).with_name(erased_path(register).name + ".new").mkdir()
    add_erased(register, frozenset({FIRST}))
    assert read_erased(register) == frozenset()
