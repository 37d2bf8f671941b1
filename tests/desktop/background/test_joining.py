from dataclasses import replace

import pytest

from desktop.background.joining import APP, asked_house, invitations_on, join_by_stick
from desktop.operations.exchange_state import exchange_state
from desktop.store.enrolment import device_key, enrolment
from desktop.store.invitation import invitation
from desktop.store.tables.visits import VisitGroupRow
from sync.client.enrolment import ask_by_stick
from sync.client.errors import EnrolmentRefusedError, NotJoinedError
from sync.protocol.bundles import ENROLLED_FRAME, Answered, ReceiptHeader, write_receipt
from sync.protocol.enrolment import device_id_of
from sync.protocol.invitation import read_invitation
from sync.protocol.signing import public_key
from sync.stick.errors import ForeignFileError
from tests.desktop.background.officer import HOUSE, Officer
from tests.sync.client.stick_house import House
from tests.sync.province import AT, new_device

NONE = ""


@pytest.fixture
def other_officer(tmp_path):
    (tmp_path / "other").mkdir()
    officer = Officer(tmp_path / "other")
    yield officer
    officer.province.close()


def write(store, count=3):
    def some(unit, _moment):
        unit.add_all(VisitGroupRow(label="Trẻ em", place=place) for place in range(count))

    store.submit(some).result()


def state(store):
    return store.submit_reading(exchange_state).result()


def test_an_invitation_is_shown_with_the_house_it_is_for(officer):
    name = officer.invite()
    [found] = invitations_on(officer.stick)
    assert (found.file_name, found.house_name) == (name, HOUSE)
    assert found.ends_at > AT


def test_a_house_joins_wholly_by_stick(officer, store):
    write(store)
    asked = join_by_stick(officer.stick, store, file_name=officer.invite())
    assert (asked.joined, asked.house_name, asked.written.last) == (False, HOUSE, 3)
    assert asked_house(store) == HOUSE
    assert not state(store).enrolled

    assert [one.refused for one in officer.visit_the_province()] == [None]
    done = join_by_stick(officer.stick, store)
    assert (done.joined, done.house_name) == (True, HOUSE)
    assert [(one.answered, one.confirmed_to) for one in done.taken] == [(1, 3)]
    assert state(store).unsent == 0
    assert state(store).enrolled
    assert asked_house(store) == NONE
    assert officer.stick.contents().receipts == ()


def test_what_was_written_while_the_stick_was_away_goes_with_the_next_one(officer, store):
    write(store)
    join_by_stick(officer.stick, store, file_name=officer.invite())
    officer.visit_the_province()
    write(store, 2)
    done = join_by_stick(officer.stick, store)
    assert (done.written.first, done.written.last) == (4, 5)
    officer.visit_the_province()


def test_a_stick_that_comes_back_without_an_answer_asks_the_same_again(officer, store):
    name = officer.invite()
    join_by_stick(officer.stick, store, file_name=name)
    again = join_by_stick(officer.stick, store, file_name=name)
    assert not again.joined
    officer.visit_the_province()
    assert join_by_stick(officer.stick, store, file_name=name).joined


def test_without_an_invitation_nothing_is_written(officer, store):
    with pytest.raises(NotJoinedError):
        join_by_stick(officer.stick, store)
    assert officer.stick.contents().bundles == ()


def test_a_damaged_invitation_is_named_as_such_and_not_taken(officer, store):
    path = officer.root / "NVH" / officer.invite()
    path.write_bytes(path.read_bytes().replace(b"Pi Nao", b"Pi Noa"))
    assert [one.house_name for one in invitations_on(officer.stick)] == [NONE]
    with pytest.raises(ForeignFileError) as refused:
        join_by_stick(officer.stick, store, file_name=path.name)
    assert refused.value.what == "sig"
    assert asked_house(store) == NONE


def test_a_code_that_is_too_old_is_told_and_another_invitation_may_come(officer, store):
    house_id = officer.new_house()
    name = officer.invite(house_id=house_id, seconds=60)
    join_by_stick(officer.stick, store, file_name=name)
    officer.clock += 61
    officer.visit_the_province()
    with pytest.raises(EnrolmentRefusedError) as refused:
        join_by_stick(officer.stick, store)
    assert refused.value.reason == "code_expired"
    assert asked_house(store) == NONE

    officer.invite(house_id=house_id)
    join_by_stick(officer.stick, store, file_name=name)
    officer.visit_the_province()
    assert join_by_stick(officer.stick, store).joined


def test_an_answer_of_another_province_is_not_believed(officer, other_officer, store, tmp_path):
    name = officer.invite()
    join_by_stick(officer.stick, store, file_name=name)
    kept = store.submit_reading(lambda unit, _: invitation(unit)).result()
    key = store.submit_reading(lambda unit, _: device_key(unit)).result()
    foreign = replace(read_invitation(kept.data), code=other_officer.province.enrol_code(HOUSE))
    reply = other_officer.province.enrol(ask_by_stick(foreign, key, nonce=kept.nonce, app=APP))
    header = ReceiptHeader(foreign.house_id, device_id_of(public_key(key)), 1, kept.nonce)
    answers = [Answered(ENROLLED_FRAME, kept.nonce, reply.body)]
    officer.stick.put(header.name, write_receipt(header, answers, device_key=public_key(key)))
    with pytest.raises(ForeignFileError) as refused:
        join_by_stick(officer.stick, store)
    assert refused.value.what == "province"
    assert not state(store).enrolled
    assert asked_house(store) == HOUSE


def test_a_house_that_was_shut_out_comes_in_again_beside_the_answer_that_said_so(officer, store):
    house_id = officer.new_house()
    join_by_stick(officer.stick, store, file_name=officer.invite(house_id=house_id))
    officer.visit_the_province()
    join_by_stick(officer.stick, store)
    given = store.submit_reading(lambda unit, _: enrolment(unit)).result()
    officer.province.revoke(house_id=house_id, device_id=given.device_id)
    write(store)
    officer.visit_the_province()
    join_by_stick(officer.stick, store, file_name=officer.invite(house_id=house_id))
    officer.visit_the_province()
    assert len(officer.stick.contents().receipts) == 2

    done = join_by_stick(officer.stick, store)
    assert [one.closed for one in done.taken] == ["revoked", None]
    assert (done.joined, state(store).is_closed) == (True, False)


def test_the_answer_to_another_computer_is_left_for_it(officer, store):
    house_id = officer.new_house()
    join_by_stick(officer.stick, store, file_name=officer.invite(house_id=house_id))
    other = House(new_device(officer.province, code=officer.province.another_code(house_id)))
    other.put(officer.stick)
    before = {path.name for path in (officer.root / "NVH").glob("*.nvhb")}
    assert len(before) == 2
    officer.visit_the_province()
    assert join_by_stick(officer.stick, store).joined
    assert len(officer.stick.contents().receipts) == 1


def test_a_joined_house_can_call_where_the_invitation_had_an_address(officer, store):
    name = officer.invite(server_url="https://province.example")
    join_by_stick(officer.stick, store, file_name=name)
    officer.visit_the_province()
    join_by_stick(officer.stick, store)
    given = store.submit_reading(lambda unit, _: enrolment(unit)).result()
    assert (given.server_url, bool(given.token)) == ("https://province.example", True)
