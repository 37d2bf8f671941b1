from PySide6.QtWidgets import QLabel

from desktop.ui.parts.step_stack import StepStack


def test_a_short_step_is_not_as_tall_as_the_tallest(qtbot):
    short, tall = QLabel("một dòng"), QLabel("nhiều\n" * 40)
    steps = StepStack()
    qtbot.addWidget(steps)
    steps.addWidget(short)
    steps.addWidget(tall)
    assert steps.layout().minimumSize().height() < tall.minimumSizeHint().height()
    steps.setCurrentWidget(tall)
    assert steps.layout().minimumSize().height() >= tall.minimumSizeHint().height()
