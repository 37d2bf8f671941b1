import pytest

from desktop.ui.first_look import FirstLook, keep_first_look, read_first_look


def test_the_next_start_looks_like_the_last(tmp_path):
    look = FirstLook(percent=150, language="en", house_name="Nhà văn hoá Bon Pi Nao")
    keep_first_look(tmp_path, look)
    assert read_first_look(tmp_path) == look


@pytest.mark.parametrize("written", ["", "{", "[]", '{"percent": "big"}', "\x00"])
def test_a_damaged_look_is_the_look_of_a_new_house(tmp_path, written):
    (tmp_path / "first-look.json").write_text(written, "utf-8")
    assert read_first_look(tmp_path) == FirstLook()


def test_a_letter_size_that_does_not_exist_is_not_believed(tmp_path):
    keep_first_look(tmp_path, FirstLook(percent=9000, language="en"))
    assert read_first_look(tmp_path) == FirstLook(language="en")


def test_a_folder_that_cannot_be_written_to_stops_nobody(tmp_path):
    keep_first_look(tmp_path / "missing", FirstLook())
