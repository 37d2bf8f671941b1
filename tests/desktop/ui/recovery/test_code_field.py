import pytest

from desktop.ui.recovery.code_field import CodeField
from sync.protocol.recovery_code import recovery_groups, scanned_text

KEY = bytes(range(32))
GROUPS = recovery_groups(KEY)


@pytest.fixture
def field(qtbot):
    field = CodeField()
    qtbot.add_widget(field)
    return field


def test_groups_are_counted_while_they_are_typed(field):
    assert field.told() == "0 of 14 groups"
    field.set_typed(f"{GROUPS[0]} {GROUPS[1]} {GROUPS[2][:3]}")
    assert field.told() == "2 of 14 groups"


def test_a_wrong_group_is_named_at_once(field):
    wrong = GROUPS[1][:-1] + ("X" if GROUPS[1][-1] != "X" else "Y")
    field.set_typed(f"{GROUPS[0]} {wrong}")
    assert field.told() == "Group 2 is not as on the sheet: look at it again."


@pytest.mark.parametrize(
    "typed", ["".join(GROUPS), "-".join(GROUPS).lower(), scanned_text(KEY), " ".join(GROUPS)]
)
def test_gaps_dashes_and_capitals_make_no_difference(field, typed):
    field.set_typed(typed)
    assert field.told() == "14 of 14 groups"
    assert field.typed() == typed
