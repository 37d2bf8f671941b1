import pytest

from desktop.ui.people.guardian_field import GuardianField


@pytest.fixture
def field(qtbot, house):
    field = GuardianField(house.store)
    qtbot.add_widget(field)
    return field


def test_a_name_that_nobody_has_is_just_a_name(field):
    field.name.setText("  bà Sáu ")
    field.name.textEdited.emit("")
    assert (field.guardian_name(), field.guardian_id()) == ("bà Sáu", None)
    field.show_guardian(None, None)
    assert (field.guardian_name(), field.guardian_id()) == (None, None)


def test_it_says_whether_the_house_knows_the_guardian(house, field):
    known = house.person("Điểu Bơ")
    field.show_guardian("Điểu Bơ", known)
    assert field._known.text() == "A person of the house."
    field.name.textEdited.emit("Điểu")
    assert field._known.text() == "For children."
