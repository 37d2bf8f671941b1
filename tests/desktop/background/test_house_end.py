from dataclasses import replace

import pytest
from nacl.signing import SigningKey

from desktop.background.house_end import house_end, write_onto
from desktop.store.enrolment import keep_enrolment
from desktop.store.new_log import begin_new_log
from desktop.store.tables.visits import VisitGroupRow
from sync.client.errors import NotJoinedError
from tests.desktop.operations.test_exchange_state import GIVEN
from tests.sync.client.stick_house import good_stick


def join(store):
    given = replace(GIVEN, province_key=bytes(SigningKey(bytes(32)).verify_key))
    store.submit(lambda unit, _: keep_enrolment(unit, given)).result()
    store.submit(lambda unit, _: unit.add(VisitGroupRow(label="Trẻ em", place=1))).result()


def test_a_house_that_joined_nobody_has_no_end_of_a_road(store):
    with pytest.raises(NotJoinedError):
        house_end(store)


def test_a_joined_house_speaks_with_what_it_was_given(store):
    join(store)
    assert house_end(store).credentials.house_id == GIVEN.house_id


def test_a_log_that_begins_anew_while_it_is_packed_is_packed_anew(store, tmp_path, monkeypatch):
    join(store)
    house, stick = house_end(store), good_stick(tmp_path / "stick")
    before = house.outbox.place().log
    lines_after, begun = house.outbox.lines_after, []

    def and_meanwhile(seq, **limits):
        lines = lines_after(seq, **limits)
        if not begun:
            begun.append(store.submit(lambda unit, _: begin_new_log(unit)).result())
        return lines

    monkeypatch.setattr(house.outbox, "lines_after", and_meanwhile)
    written = write_onto(stick, house, store)
    assert house.outbox.place().log != before
    assert written.left == 0
    assert stick.contents().bundles == (written.name,)
