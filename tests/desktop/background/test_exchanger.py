import socket
from dataclasses import replace

import pytest

from desktop.background.exchanger import Exchanger, SendAnswer
from desktop.demonstration.province import DemonstrationProvince
from desktop.operations.exchange_state import exchange_state
from desktop.store import enrolment as kept
from desktop.store.tables.visits import VisitGroupRow
from sync.client.errors import DeviceRefusedError, EnrolmentRefusedError, OfflineError
from sync.server.enrolment import revoke
from sync.server.province import Province
from tests.desktop.operations.test_exchange_state import GIVEN


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    province = DemonstrationProvince(tmp_path_factory.mktemp("province"))
    province.start()
    yield province
    province.stop()


@pytest.fixture
def exchanger(store):
    exchanger = Exchanger(store)
    yield exchanger
    exchanger.stop()


@pytest.fixture
def joined(exchanger, province, qtbot):
    code = province.enrolment_code("Nhà văn hóa bon Pi Nao")
    with qtbot.wait_signals([exchanger.enrolled, exchanger.succeeded]):
        exchanger.enrol(province.url, code)
    return exchanger


def write(store, count=1):
    for place in range(count):
        store.submit(lambda unit, _, p=place: unit.add(VisitGroupRow(label="Trẻ em", place=p)))


def state(store):
    return store.submit_reading(exchange_state).result()


def test_a_house_that_joined_sends_what_it_wrote_before(store, exchanger, province, qtbot):
    write(store, 3)
    code = province.enrolment_code("Nhà văn hóa bon Pi Nao")
    outcomes = []
    exchanger.succeeded.connect(outcomes.append)
    with qtbot.wait_signals([exchanger.enrolled, exchanger.succeeded]):
        exchanger.enrol(province.url, code)
    assert sum(outcome.sent for outcome in outcomes) == 3
    assert (state(store).unsent, state(store).sent_to) == (0, 3)
    assert state(store).house_name == "Nhà văn hóa bon Pi Nao"


def test_the_button_sends_at_once(store, joined, qtbot):
    write(store, 2)
    with qtbot.wait_signal(joined.succeeded) as caught:
        joined.send_now()
    assert caught.args[0].sent == 2


@pytest.fixture
def deaf():
    """An address where somebody takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def answers_of(exchanger):
    answers = []
    exchanger.answered.connect(answers.append)
    return answers


def move_to(store, url):
    def move(unit, _moment):
        kept.keep_enrolment(unit, replace(kept.enrolment(unit), server_url=url))

    store.submit(move).result()


def test_the_button_always_says_what_it_did(store, exchanger, qtbot):
    answers = answers_of(exchanger)
    with qtbot.wait_signal(exchanger.answered):
        exchanger.send_now()
    assert answers == [SendAnswer.NOT_JOINED]


def test_the_button_answers_at_rest_and_while_the_network_is_gone(store, joined, province, qtbot):
    answers = answers_of(joined)
    with qtbot.wait_signal(joined.succeeded):
        joined.send_now()
    province.stop()
    with qtbot.wait_signal(joined.failed):
        joined.send_now()
    with qtbot.wait_signal(joined.failed):
        joined.send_now()
    province.start()
    assert answers == [SendAnswer.BEGUN] * 3


def test_the_button_answers_while_something_is_sent_and_another_exchange_follows(
    store, joined, province, qtbot
):
    answers, outcomes = answers_of(joined), []
    joined.succeeded.connect(outcomes.append)
    joined.busy_changed.connect(lambda busy: busy and not outcomes and joined.send_now())
    with qtbot.wait_signal(joined.busy_changed):
        joined.send_now()
    qtbot.wait_until(lambda: len(outcomes) == 2)
    assert answers == [SendAnswer.UNDER_WAY, SendAnswer.BEGUN]


def test_a_program_that_closes_does_not_wait_for_an_answer(store, joined, deaf, qtbot):
    move_to(store, deaf)
    write(store, 3)
    with qtbot.wait_signal(joined.busy_changed):
        joined.send_now()
    joined.stop()
    assert joined._thread.isFinished()
    assert state(store).unsent == 3


def test_a_program_that_closes_does_not_wait_for_an_answer_to_a_code(exchanger, deaf, qtbot):
    exchanger.enrol(deaf, "0123456789")
    exchanger.stop()
    assert exchanger._thread.isFinished()


def test_a_mistake_of_ours_does_not_end_the_sending_for_good(store, joined, monkeypatch, qtbot):
    def mistake(*_arguments, **_options):
        raise ZeroDivisionError

    with monkeypatch.context() as patched, qtbot.capture_exceptions() as reported:
        patched.setattr("desktop.background.exchange_worker.exchange", mistake)
        joined.send_now()
        qtbot.wait_until(lambda: joined._schedule.due_in(0) is not None and not joined._busy)
        qtbot.wait_until(lambda: bool(reported))
    with qtbot.wait_signal(joined.succeeded):
        joined.send_now()


def test_the_window_hears_when_an_exchange_begins_and_ends(store, joined, qtbot):
    heard = []
    joined.busy_changed.connect(heard.append)
    with qtbot.wait_signals([joined.progressed, joined.succeeded]):
        joined.send_now()
    assert heard == [True, False]


def test_a_change_makes_an_attempt_due(store, joined, qtbot):
    with qtbot.wait_signal(store.changed):
        store.change(lambda unit, _: unit.add(VisitGroupRow(label="Trẻ em", place=1)))
    qtbot.wait_until(lambda: joined._timer.remainingTime() <= 30_000)


def test_a_house_without_a_province_stays_silent(store, exchanger, qtbot):
    with (
        qtbot.assert_not_emitted(exchanger.failed),
        qtbot.assert_not_emitted(exchanger.busy_changed),
    ):
        exchanger.send_now()
        qtbot.wait_until(lambda: exchanger._timer.remainingTime() > 3_000_000)


def test_a_wrong_code_is_refused_and_nothing_is_kept(store, exchanger, province, qtbot):
    with qtbot.wait_signal(exchanger.enrolment_failed) as caught:
        exchanger.enrol(province.url, "0000000000")
    assert isinstance(caught.args[0], EnrolmentRefusedError)
    assert not state(store).enrolled


def test_a_lost_network_loses_nothing_and_is_tried_again(store, joined, province, qtbot):
    province.stop()
    write(store, 4)
    with qtbot.wait_signal(joined.failed) as caught:
        joined.send_now()
    assert isinstance(caught.args[0], OfflineError)
    assert state(store).unsent == 4
    assert 0 < joined._timer.remainingTime() <= 15_000
    province.start()
    with qtbot.wait_signal(joined.succeeded) as caught:
        joined.send_now()
    assert caught.args[0].sent == 4
    assert state(store).unsent == 0


def test_a_program_that_closes_does_not_wait_for_the_next_attempt(store, exchanger):
    exchanger.send_now()
    exchanger.stop()
    assert exchanger._thread.isFinished()


def shut_out(store, province):
    """Have the province revoke this PC; return the id of the house."""
    given = store.submit_reading(lambda unit, _: kept.enrolment(unit)).result()
    desk = Province(province.database_url)
    with desk.engine.begin() as connection:
        revoke(connection, house_id=given.house_id, device_id=given.device_id, at=1)
    desk.close()
    return given.house_id


def code_for(province, house_id):
    desk = Province(province.database_url)
    try:
        return desk.another_code(house_id)
    finally:
        desk.close()


def test_a_house_that_was_shut_out_keeps_everything_until_a_new_code_lets_it_in(
    store, joined, province, qtbot
):
    house_id = shut_out(store, province)
    write(store, 2)
    with qtbot.wait_signal(joined.failed) as caught:
        joined.send_now()
    assert isinstance(caught.args[0], DeviceRefusedError)
    store.change(lambda *_: None)
    with qtbot.assert_not_emitted(joined.busy_changed, wait=200):
        pass
    assert joined._schedule.due_in(0) is None, "nothing is tried by itself"
    with qtbot.wait_signals([joined.answered, joined.failed]):
        joined.send_now()
    with qtbot.wait_signals([joined.enrolled, joined.succeeded]):
        joined.enrol(province.url, code_for(province, house_id))
    assert (state(store).unsent, state(store).sent_to) == (0, 2)


def test_a_house_that_joined_by_stick_calls_nobody(store, exchanger, qtbot):
    given = replace(GIVEN, server_url="")
    store.submit(lambda unit, _: kept.keep_enrolment(unit, given)).result()
    with (
        qtbot.assert_not_emitted(exchanger.failed),
        qtbot.wait_signal(exchanger.answered) as caught,
    ):
        exchanger.send_now()
    assert caught.args[0] is SendAnswer.NOT_JOINED
