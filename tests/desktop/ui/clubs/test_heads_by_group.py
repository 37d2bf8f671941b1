import pytest

from desktop.register.clubs import HeadGroups
from desktop.ui.clubs.heads_by_group import HeadsByGroup


@pytest.fixture
def heads(qtbot):
    heads = HeadsByGroup()
    qtbot.add_widget(heads)
    return heads


def test_a_dash_is_nobody_counted_and_zero_is_nobody_there(heads):
    assert heads.groups() == HeadGroups()
    heads.fields["women"].setValue(0)
    assert heads.groups() == HeadGroups(women=0)
    assert heads.fields["children"].text() == "–"


def test_what_the_register_has_is_shown_and_is_no_change(heads, qtbot):
    said = HeadGroups(women=3, aged_60=0)
    with qtbot.assert_not_emitted(heads.changed):
        heads.show_groups(said)
    assert heads.groups() == said


def test_every_group_has_a_field_with_a_name(heads):
    assert all(field.accessibleName() for field in heads.fields.values())
    assert set(heads.fields) == set(HeadGroups.__dataclass_fields__)
