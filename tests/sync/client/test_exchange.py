"""The exchange, with the real province in this process."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from typing_extensions import override

from sync.client.errors import (
    LogForkedError,
    OfflineError,
    ServerMisbehavedError,
    TooLargeError,
)
from sync.client.exchange import exchange
from sync.client.pace import Pace
from sync.client.ports import Credentials
from sync.protocol.chain import chain_root
from sync.protocol.envelope import read_header
from sync.protocol.replies import Standing, write_standing
from sync.protocol.signing import public_key
from sync.server.province import Answer
from tests.sync.client.exchange_machine import ExchangeMachine
from tests.sync.client.fragile_province import FragileProvince
from tests.sync.client.lossy_road import CrashError
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.client.outbox_contract import OutboxContract
from tests.sync.province import AT, visit_line

IN_BAD_WEATHER = settings(
    max_examples=40,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
UNTIL_CAUGHT = settings(
    IN_BAD_WEATHER, max_examples=400, derandomize=True, phases=[Phase.generate], database=None
)


class TestMemoryOutbox(OutboxContract):
    @pytest.fixture
    def outbox(self):
        return MemoryOutbox()

    @pytest.fixture
    def write(self, outbox):
        return lambda: outbox.write(visit_line(len(outbox.lines)))


def test_no_weather_loses_or_doubles_a_line():
    run_state_machine_as_test(ExchangeMachine, settings=IN_BAD_WEATHER)


class AnswersBeforeTheCommit(FragileProvince):
    @override
    def _take(self, connection, envelope, pull):
        self.promised = super()._take(connection, envelope, pull)
        return self.promised

    @override
    def sync(self, body, token):
        try:
            return super().sync(body, token)
        except CrashError:
            seed, nonce = self.identity.seed, read_header(body).nonce
            return Answer(200, write_standing(self.promised, seed=seed, nonce=nonce))


class NeverGoesBack(MemoryOutbox):
    @override
    def settle(self, confirmed):
        mark = self.mark
        super().settle(confirmed)
        self.mark = max(mark, self.mark)


def believes_any_chain(monkeypatch):
    monkeypatch.setattr("sync.client.exchange.is_another_history", lambda *_: False)
    return ExchangeMachine


def believes_any_answer(monkeypatch):
    monkeypatch.setattr("sync.protocol.replies.is_signed", lambda *_: True)
    return ExchangeMachine


def applies_repeats_again(monkeypatch):
    monkeypatch.setattr("sync.server.intake.repeated", lambda *_: frozenset())
    return ExchangeMachine


def answers_before_the_commit(monkeypatch):
    return type("Mutant", (ExchangeMachine,), {"province_type": AnswersBeforeTheCommit})


def never_takes_its_mark_back(monkeypatch):
    return type("Mutant", (ExchangeMachine,), {"outbox_type": NeverGoesBack})


@pytest.mark.parametrize(
    "mutant",
    [
        believes_any_chain,
        believes_any_answer,
        applies_repeats_again,
        answers_before_the_commit,
        never_takes_its_mark_back,
    ],
    ids=lambda mutant: mutant.__name__,
)
def test_the_weather_finds_an_exchange_that(mutant, monkeypatch):
    machine = mutant(monkeypatch)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(machine, settings=UNTIL_CAUGHT)


# One by one, what the weather mixes.


class AnswerRoad:
    """Answers each question by a function of its header, signed by the province."""

    def __init__(self, seed, answer):
        self.seed, self.answer = seed, answer

    def send(self, envelope, **_following):
        header = read_header(envelope)
        return write_standing(self.answer(header), seed=self.seed, nonce=header.nonce)


SEED = bytes(range(32))


@pytest.fixture
def credentials():
    return Credentials(
        server_url="http://127.0.0.1:9",
        house_id="a" * 32,
        house_name="Nhà văn hóa bon Pi Nao",
        device_id="b" * 32,
        token="t",
        device_key=bytes(32),
        province_key=public_key(SEED),
        lineage="c" * 32,
    )


@pytest.fixture
def outbox():
    return MemoryOutbox([visit_line(number) for number in range(1, 6)], batch=2)


def standing(header, **changed):
    said = Standing(
        answer="held", lineage="c" * 32, log=header.log, hw=0, chain=chain_root(header.log),
        durable=0, set_aside=0, time=AT,
    )  # fmt: skip
    return replace(said, **changed)


def run(outbox, road, credentials):
    return exchange(outbox, road, credentials, clock=lambda: AT)


def test_a_reply_that_confirms_nothing_ends_the_exchange(outbox, credentials):
    with pytest.raises(ServerMisbehavedError, match="no_progress"):
        run(outbox, AnswerRoad(SEED, standing), credentials)
    assert outbox.mark == 0


def test_a_province_that_falls_behind_twice_ends_the_exchange(outbox, credentials):
    outbox.mark = 4
    answers = iter([2, 4, 1])

    def forgetful(header):
        hw = next(answers)
        return standing(header, answer="gap", hw=hw, chain=outbox.chain_at(hw))

    with pytest.raises(ServerMisbehavedError, match="no_progress"):
        run(outbox, AnswerRoad(SEED, forgetful), credentials)
    assert outbox.mark == 1, "what is no longer held is no longer shown as sent"


def test_an_answer_about_another_log_moves_nothing(outbox, credentials):
    road = AnswerRoad(SEED, lambda header: standing(header, log="d" * 32))
    with pytest.raises(ServerMisbehavedError, match="log"):
        run(outbox, road, credentials)


def test_an_answer_of_another_province_moves_nothing(outbox, credentials):
    road = AnswerRoad(bytes(32), lambda header: standing(header, hw=2, chain=outbox.chain_at(2)))
    with pytest.raises(ServerMisbehavedError, match="signature"):
        run(outbox, road, credentials)
    assert outbox.mark == 0


@pytest.mark.parametrize(
    "other",
    [{"hw": 2, "chain": bytes(16)}, {"hw": 9, "chain": bytes(16)}, {"answer": "fork"}],
    ids=["another chain", "beyond our last line", "the province says so"],
)
def test_another_history_under_our_name_makes_the_house_begin_a_new_log(outbox, credentials, other):
    log, lines = outbox.log, list(outbox.lines)

    def another(header):
        if header.log == log:
            return standing(header, **other)
        hw = header.first - 1 + header.count
        return standing(header, hw=hw, chain=outbox.chain_at(hw))

    outcome = run(outbox, AnswerRoad(SEED, another), credentials)
    assert outcome.began_new_log
    assert outbox.log != log
    assert (outbox.lines, outbox.mark) == (lines, 5)


def test_a_new_log_that_is_another_history_too_ends_the_exchange(outbox, credentials):
    with pytest.raises(LogForkedError):
        run(outbox, AnswerRoad(SEED, lambda header: standing(header, answer="fork")), credentials)
    assert (len(outbox.lines), outbox.mark) == (5, 0)


def test_a_house_with_nothing_to_send_asks_once(credentials):
    outcome = run(MemoryOutbox(), AnswerRoad(SEED, standing), credentials)
    assert (outcome.requests, outcome.sent) == (1, 0)


def test_the_outcome_and_the_progress_count_what_was_confirmed(outbox, credentials):
    def confirms_all(header):
        hw = header.first - 1 + header.count
        return standing(header, hw=hw, chain=outbox.chain_at(hw))

    seen = []
    road = AnswerRoad(SEED, confirms_all)
    outcome = exchange(outbox, road, credentials, clock=lambda: AT, progress=seen.append)
    assert (outcome.sent, outcome.confirmed_to, outcome.requests) == (5, 5, 3)
    assert [(at.confirmed_to, at.last) for at in seen] == [(2, 5), (4, 5), (5, 5)]
    assert [at.bytes_left is not None for at in seen] == [True] * 3
    assert seen[0].bytes_left > seen[1].bytes_left > seen[2].bytes_left == 0
    assert seen[-1].bytes_sent == outcome.bytes_up
    assert all(at.seconds_left is None for at in seen), "too little went to measure the road"


class NarrowRoad(AnswerRoad):
    """Refuses every envelope of more lines than its number."""

    def __init__(self, seed, answer, most):
        super().__init__(seed, answer)
        self.most, self.refused = most, 0

    @override
    def send(self, envelope, **_following):
        if read_header(envelope).count > self.most:
            self.refused += 1
            raise TooLargeError
        return super().send(envelope)


def holds_all(outbox):
    def holds_all(header):
        hw = header.first - 1 + header.count
        return standing(header, hw=hw, chain=outbox.chain_at(hw))

    return holds_all


def test_what_is_too_large_goes_in_smaller_envelopes_at_once(credentials):
    outbox = MemoryOutbox([visit_line(number) for number in range(64)])
    road = NarrowRoad(SEED, holds_all(outbox), 9)
    assert run(outbox, road, credentials).sent == 64
    assert outbox.mark == 64
    assert road.refused >= 3


def test_a_single_line_that_is_too_large_ends_the_exchange_and_says_so(outbox, credentials):
    road = NarrowRoad(SEED, holds_all(outbox), 0)
    with pytest.raises(TooLargeError):
        run(outbox, road, credentials)
    assert outbox.mark == 0


def test_the_next_exchange_knows_the_pace_of_the_one_before(credentials):
    outbox, pace = MemoryOutbox([visit_line(number) for number in range(64)]), Pace()

    class Stalling(AnswerRoad):
        @override
        def send(self, envelope, **_following):
            raise OfflineError("nothing moved", stalled=True)

    with pytest.raises(OfflineError):
        exchange(outbox, Stalling(SEED, standing), credentials, clock=lambda: AT, pace=pace)
    road = AnswerRoad(SEED, holds_all(outbox))
    outcome = exchange(outbox, road, credentials, clock=lambda: AT, pace=pace)
    assert outcome.requests == 2
