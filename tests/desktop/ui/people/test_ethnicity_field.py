"""What is typed chooses in the list, and the list says what will be kept."""

import pytest

from desktop.ui.people.ethnicity_field import EthnicityField


@pytest.fixture
def field(qtbot):
    field = EthnicityField("– not said –")
    qtbot.add_widget(field)
    field.show()
    return field


def type_in(field, qtbot, words):
    field.line.clear()
    qtbot.keyClicks(field.line, words)


def test_what_is_typed_chooses(field, qtbot):
    for words, code in (("M'nong", "20"), ("rade", "11"), ("chau ma", "28"), ("Kinh", "01")):
        type_in(field, qtbot, words)
        assert field.code() == code, words
        assert "In the table" in field.told.text()


def test_a_shared_name_and_an_unknown_one_choose_nobody(field, qtbot):
    type_in(field, qtbot, "chil")
    assert field.code() is None
    assert "Cơ-ho, Mnông" in field.told.text()
    type_in(field, qtbot, "zzqxy")
    assert field.code() is None
    assert "Choose it in the list" in field.told.text()


def test_the_list_is_chosen_from_without_typing(field):
    field.choose("28")
    assert (field.code(), field.list.currentText()) == ("28", "Mạ")
    field.choose(None)
    assert field.code() is None
