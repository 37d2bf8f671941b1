from PySide6.QtCore import Qt

from desktop.ui.parts.choice_list import Choice, ChoiceList


def test_the_model_keeps_qt_s_contract(qtbot, qtmodeltester):
    choices = ChoiceList("What is meant")
    qtbot.add_widget(choices)
    choices.offer([Choice("Thị Mai", "Bon Pi Nao", 1), Choice("Thị Mai", "", 2)])
    qtmodeltester.check(choices.model())


def test_arrow_and_enter_pick_a_line(qtbot):
    choices = ChoiceList("What is meant")
    qtbot.add_widget(choices)
    choices.offer([Choice("Thị Mai", "Bon Pi Nao", 1), Choice("Thị Mai", "", 2)])
    choices.take_keys()
    qtbot.keyClick(choices, Qt.Key.Key_Down)
    with qtbot.wait_signal(choices.picked) as picked:
        qtbot.keyClick(choices, Qt.Key.Key_Return)
    assert picked.args == [2]


def test_nothing_to_choose_from_is_not_shown(qtbot):
    choices = ChoiceList("What is meant")
    qtbot.add_widget(choices)
    choices.offer([Choice("Thị Mai", "", 1)])
    choices.offer(())
    assert choices.isHidden()
