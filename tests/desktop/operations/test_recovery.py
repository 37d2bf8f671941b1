from dataclasses import replace

import pytest

from desktop.operations import recovery
from desktop.operations.recovery import (
    bring_back_names,
    note_sheet_printed,
    recovery_group_is_right,
    recovery_sheet,
    recovery_state,
)
from desktop.operations.settings import HouseSettings, change_settings
from desktop.store.errors import RecoveryCodeMistypedError
from desktop.store.house_key import house_key
from desktop.store.outbox import exchange_row
from sync.protocol.recovery_code import read_recovery_code


@pytest.fixture
def unit(database, now):
    with database.unit_of_work(now=now.at) as unit:
        yield unit


def test_the_sheet_carries_the_house_key_and_says_whose_it_is(unit, now):
    named = replace(HouseSettings(), house_name="Nhà văn hóa bon Pi Nao", house_number="0417")
    change_settings(unit, now, settings=named)
    sheet = recovery_sheet(unit, now)
    assert read_recovery_code(" ".join(sheet.groups)) == house_key(unit)
    assert (sheet.house_name, sheet.house_number) == ("Nhà văn hóa bon Pi Nao", "0417")


def test_the_code_says_the_same_as_the_groups(unit, now, monkeypatch):
    monkeypatch.setattr(recovery, "qr_modules", lambda text: text)
    assert read_recovery_code(recovery_sheet(unit, now).qr) == house_key(unit)


def test_the_code_does_not_show_when_a_sheet_is_printed_to_a_log(unit, now):
    sheet = recovery_sheet(unit, now)
    assert sheet.groups[0] not in repr(sheet)


def test_the_house_knows_when_its_sheet_was_printed(unit, now):
    assert recovery_state(unit, now).printed_at is None
    note_sheet_printed(unit, now)
    assert recovery_state(unit, now).printed_at == now.at


def test_a_sheet_of_an_older_key_counts_no_more(unit, now):
    note_sheet_printed(unit, now)
    before = recovery_state(unit, now).mark
    exchange_row(unit).house_key = bytes(32).hex()
    after = recovery_state(unit, now)
    assert (after.printed_at, after.mark == before) == (None, False)


def test_a_group_is_judged_while_it_is_typed(unit, now):
    first = recovery_sheet(unit, now).groups[0]
    assert recovery_group_is_right(1, first)
    assert not recovery_group_is_right(2, first)


def test_a_code_that_was_mistyped_brings_back_no_names(unit, now):
    groups = list(recovery_sheet(unit, now).groups)
    groups[2] = groups[2][::-1]
    with pytest.raises(RecoveryCodeMistypedError) as caught:
        bring_back_names(unit, now, typed=" ".join(groups))
    assert caught.value.groups == (3,)


def test_the_sheet_of_this_very_pc_brings_back_nothing_more(unit, now):
    typed = " ".join(recovery_sheet(unit, now).groups)
    assert bring_back_names(unit, now, typed=typed).count == 0
