import threading

import pytest

from desktop.background.store_thread import StoreThread
from desktop.store.at_work import user_of
from desktop.store.database import Database
from desktop.store.errors import NotARegisterError
from tests.conftest import KEY


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


def test_after_the_end_no_answer_asks_another_question(tmp_path, qapp, now):
    store = StoreThread(lambda: Database(tmp_path / "closing.nvh", KEY), lambda: now)
    answers = []
    store.read(lambda *_: 1, then=answers.append)
    store.stop()
    qapp.processEvents()
    assert answers == []


def test_a_line_is_theirs_who_was_at_the_desk_when_it_was_asked_for(store):
    store.set_user("a1b2c3d4")
    first = store.submit_reading(lambda unit, _: user_of(unit))
    store.set_user("e5f6a7b8")
    second = store.submit_reading(lambda unit, _: user_of(unit))
    assert (first.result(), second.result()) == ("a1b2c3d4", "e5f6a7b8")
