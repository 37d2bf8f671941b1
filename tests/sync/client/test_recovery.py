import pytest

from sync.client.recovery import is_another_history, recover
from sync.protocol.replies import Standing
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.client.outbox_contract import confirm
from tests.sync.province import AT, visit_line


@pytest.fixture
def outbox():
    return MemoryOutbox([visit_line(number) for number in range(1, 4)])


def standing(outbox, hw, *, answer="held", chain=None):
    return Standing(
        answer=answer, lineage="c" * 32, log=outbox.log, hw=hw, durable=0, set_aside=0, time=AT,
        chain=chain or outbox.chain_at(hw) or bytes(16),
    )  # fmt: skip


@pytest.mark.parametrize("hw", [0, 2, 3])
def test_a_province_that_holds_a_part_of_our_log_holds_our_history(outbox, hw):
    assert not is_another_history(outbox, standing(outbox, hw))
    assert not is_another_history(outbox, standing(outbox, hw, answer="gap"))


def test_more_lines_than_we_have_are_another_history(outbox):
    assert is_another_history(outbox, standing(outbox, 4))


def test_another_chain_at_a_line_that_we_have_is_another_history(outbox):
    assert is_another_history(outbox, standing(outbox, 2, chain=bytes(16)))


def test_a_fork_is_another_history_whatever_else_it_says(outbox):
    assert is_another_history(outbox, standing(outbox, 2, answer="fork"))


def test_recovery_sends_again_all_that_is_not_known_to_be_durable(outbox):
    lines, log = list(outbox.lines), outbox.log
    confirm(outbox, 3, durable=1)
    recover(outbox)
    assert outbox.log != log
    assert (outbox.lines, outbox.mark) == (lines[1:], 0)
