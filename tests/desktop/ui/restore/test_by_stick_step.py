from PySide6.QtWidgets import QLabel

from desktop.ui.exchange.stick_invitations import StickInvitations
from desktop.ui.restore.by_stick_step import ByStickStep


def test_the_way_is_told_in_its_order_and_names_the_buttons_as_they_are_called(qtbot, qapp):
    step = ByStickStep()
    qtbot.add_widget(step)
    said = [label.text() for label in step.findChildren(QLabel)]
    assert [words[:2] for words in said[1:5]] == ["1.", "2.", "3.", "4."]
    assert f"“{StickInvitations.tr('Join with this stick')}”" in said[2]
    assert f"“{StickInvitations.tr('Take the answer')}”" in said[4]
