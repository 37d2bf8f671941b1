"""One of each deed that can be taken back, and Ctrl+Z until the day is as it began."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.background.store_thread import StoreThread
from desktop.operations.undo import WAYS_BACK
from desktop.ui.frame import Frame
from desktop.ui.main_window import MainWindow
from tests.desktop.operations.whole_day import TODAY, WholeDay

# What only ever grows: the journals themselves, numbers that are never given twice, search.
GROWS = "action", "outbox", "capture", "setting", "loan_event", "title_number"
# Where a fact is taken back by another fact, or stays as one that is none: what counts of it.
COUNTS = {
    "visit": "SELECT group_id, on_day, SUM(count) FROM visit GROUP BY 1, 2 HAVING SUM(count)",
    "visit_tally": "SELECT what, on_day, SUM(count) FROM visit_tally GROUP BY 1, 2 "
    "HAVING SUM(count)",
    "visit_group": "SELECT * FROM visit_group WHERE NOT retired",
    "delegation": "SELECT * FROM delegation WHERE visit_id NOT IN "
    "(SELECT reverses_id FROM visit WHERE reverses_id IS NOT NULL)",
    "loan": "SELECT * FROM loan WHERE closed_how IS NOT 'undone'",
    "copy": "SELECT * FROM copy WHERE state <> 'taken_back'",
    "title": "SELECT * FROM title WHERE id IN "
    "(SELECT title_id FROM copy WHERE state <> 'taken_back')",
    "session_photo": "SELECT * FROM session_photo WHERE removed_on IS NULL",
    "person_trait": "SELECT * FROM person_trait WHERE ethnicity IS NOT NULL",
    "list_import": "SELECT * FROM list_import WHERE undone_at IS NULL",
}


@pytest.fixture
def day(database, tmp_path):
    return WholeDay(database, tmp_path)


@pytest.fixture
def frame(day, qtbot):
    store = StoreThread(lambda: day.database, lambda: day.moment)
    day.work_through(store)
    frame = Frame()
    qtbot.add_widget(frame)
    MainWindow(frame, store)
    frame.show()
    frame.activateWindow()
    qtbot.wait_until(frame.isActiveWindow)
    yield frame
    store.stop()


def registers(day):
    """Return what stands in every register."""
    names = [name for (name,) in day.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    kept = [name for name in names if name not in GROWS and "search" not in name]
    return {
        name: sorted(map(repr, day.rows(COUNTS.get(name, f"SELECT * FROM {name}"))))
        for name in kept
        if not name.startswith("sqlite_")
    }


def standing(day):
    """Return the kinds of today's deeds that stand."""
    return [
        kind
        for (kind,) in day.rows(
            f"SELECT kind FROM action WHERE on_day = '{TODAY}' AND undone_at IS NULL"
        )
    ]


def test_one_of_each_deed_is_taken_back_by_the_key_and_the_registers_are_as_before(
    day, frame, qtbot
):
    before = registers(day)
    day.do_everything()
    assert set(standing(day)) == set(WAYS_BACK)
    changed = {name for name, rows in registers(day).items() if rows != before[name]}
    assert len(changed) > len(COUNTS)
    while left := len(standing(day)):
        QTest.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.wait_until(lambda left=left: len(standing(day)) == left - 1)
    assert registers(day) == before
