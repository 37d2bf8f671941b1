from dataclasses import replace

import pytest

from desktop.background.exchange_worker import ExchangeWorker
from desktop.background.store_thread import StoreThread
from desktop.store.enrolment import keep_enrolment
from desktop.store.errors import NotARegisterError
from sync.client.errors import OfflineError
from tests.desktop.operations.test_exchange_state import GIVEN

NOBODY_LISTENS = "http://127.0.0.1:9"


@pytest.fixture
def worker(store):
    worker = ExchangeWorker(store, trust=None)
    yield worker
    worker.hang_up()


def join(store):
    given = replace(GIVEN, server_url=NOBODY_LISTENS)
    store.submit(lambda unit, _: keep_enrolment(unit, given)).result()


def test_a_house_that_did_not_join_rests(worker, qtbot):
    with qtbot.assert_not_emitted(worker.began), qtbot.wait_signal(worker.rested):
        worker.exchange()


def test_a_province_that_cannot_be_reached_is_a_failure(worker, store, qtbot):
    join(store)
    with (
        qtbot.assert_not_emitted(worker.broke_off),
        qtbot.wait_signals([worker.began, worker.failed]),
    ):
        worker.exchange()


def test_a_mistake_of_ours_is_told_by_nothing_else(worker, store, qtbot, monkeypatch):
    def mistake(*_arguments, **_options):
        raise ZeroDivisionError

    join(store)
    monkeypatch.setattr("desktop.background.exchange_worker.exchange", mistake)
    with (
        qtbot.assert_not_emitted(worker.failed),
        qtbot.wait_signal(worker.broke_off),
        pytest.raises(ZeroDivisionError),
    ):
        worker.exchange()


def test_nobody_there_to_join_is_a_failure(worker, qtbot):
    with qtbot.wait_signal(worker.enrolment_failed) as caught:
        worker.enrol(NOBODY_LISTENS, "0123456789")
    assert isinstance(caught.args[0], OfflineError)


def test_a_register_that_cannot_be_read_is_a_failure_and_no_crash(qapp, qtbot, now):
    def refuse():
        raise NotARegisterError

    store = StoreThread(refuse, lambda: now)
    worker = ExchangeWorker(store, trust=None)
    with qtbot.wait_signal(worker.failed) as caught:
        worker.exchange()
    store.stop()
    assert isinstance(caught.args[0], NotARegisterError)
