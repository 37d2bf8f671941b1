from datetime import date

from desktop.ui.printing.withdrawal_rows import WithdrawalRows

TODAY = date(2026, 11, 22)


def test_the_button_asks_and_every_field_tells(qtbot):
    rows = WithdrawalRows(TODAY)
    qtbot.add_widget(rows)
    with qtbot.wait_signal(rows.withdraw_asked):
        rows.act.click()
    with qtbot.wait_signal(rows.changed):
        rows.decided.set_day(date(2026, 11, 20))
    with qtbot.wait_signal(rows.changed):
        rows.decision.editingFinished.emit()
