import threading

import pytest

from desktop.background.store_thread import StoreThread
from desktop.store.errors import NotARegisterError


def test_results_come_back_on_the_window_thread(store, qtbot, now):
    seen = []
    store.change(
        lambda _, moment: (threading.current_thread().name, moment),
        then=lambda worker: seen.append((*worker, threading.current_thread())),
        failed=seen.append,
    )
    qtbot.wait_until(lambda: bool(seen))
    assert seen == [("store_0", now, threading.main_thread())]


def test_a_committed_change_is_told(store, qtbot):
    with qtbot.wait_signal(store.changed):
        store.change(lambda *_: None)


def test_a_failed_change_is_not_told(store, qtbot):
    seen = []
    with qtbot.assert_not_emitted(store.changed, wait=50):
        store.change(lambda *_: 1 / 0, then=pytest.fail, failed=seen.append)
        qtbot.wait_until(lambda: bool(seen))
    assert isinstance(seen[0], ZeroDivisionError)


def test_a_register_that_cannot_be_opened_fails_every_operation(qtbot, now):
    def refuse():
        raise NotARegisterError

    store = StoreThread(refuse, lambda: now)
    with qtbot.wait_signal(store.failed) as caught:
        store.read(lambda *_: None, then=pytest.fail)
    store.stop()
    assert isinstance(caught.args[0], NotARegisterError)


def test_work_below_the_units_runs_on_the_same_thread(store, now):
    done = store.submit_below(lambda _, moment: (threading.current_thread().name, moment))
    assert done.result() == ("store_0", now)


def test_everyone_reads_the_same_clock(store, now):
    assert store.now() == now
