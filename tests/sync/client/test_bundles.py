from io import BytesIO
from time import time

import pytest
from typing_extensions import override

from sync.client.bundles import LogChangedError
from sync.client.stick_note import NAME
from sync.protocol.bundles import ENROLMENT_FRAME, LINES_FRAME, read_bundle
from sync.protocol.envelope import read_envelope
from sync.protocol.sealed_frames import Frame
from sync.server.enrolment import make_code
from sync.stick.errors import StickFullError, StickGoneError
from sync.stick.folder import Stick
from tests.sync.client.stick_house import House, PulledCalls, QuickCalls, bundle_on, good_stick
from tests.sync.province import new_device


@pytest.fixture
def house(sqlite_province):
    return House(new_device(sqlite_province), batch=20)


@pytest.fixture
def stick(tmp_path):
    return good_stick(tmp_path / "stick")


@pytest.fixture
def opened(sqlite_province, stick):
    """The frames of a bundle on the stick, as the province sees them."""

    def opened(name=None):
        bundle = read_bundle(BytesIO(bundle_on(stick, name)))
        return bundle.header, list(bundle.frames.opened(sqlite_province.identity.seed))

    return opened


def test_everything_that_waits_is_on_the_stick(house, stick, opened):
    house.write(50)
    written = house.put(stick)
    assert written.name == f"{house.end.credentials.house_id[:8]}-1-50.nvhb"
    assert (written.number, written.first, written.last, written.left) == (1, 1, 50, 0)
    header, frames = opened()
    assert (header.first, header.last, header.log) == (1, 50, house.outbox.log)
    envelopes = [read_envelope(frame.body) for frame in frames]
    assert [one.header.first for one in envelopes] == [1, 21, 41]
    assert [line for one in envelopes for line in one.lines] == house.outbox.lines
    assert len({one.header.nonce for one in envelopes}) == 3


def test_the_note_lies_beside(house, stick, tmp_path):
    house.put(stick)
    assert house.end.credentials.house_name in (tmp_path / "stick/NVH" / NAME).read_text("utf-8")


def test_a_bundle_begins_after_the_mark_and_not_after_the_last_bundle(
    house, stick, sqlite_province, opened
):
    house.write(5)
    first = house.put(stick).name
    house.write(5)
    assert house.put(stick).first == 1
    house.take(sqlite_province.take_bundle(bundle_on(stick, first)))
    assert house.mark == 5
    house.write(1)
    written = house.put(stick)
    assert (written.first, written.last, written.number) == (6, 11, 3)
    assert opened(written.name)[0].number == 3


def test_nothing_to_send_still_asks(house, stick, opened):
    written = house.put(stick)
    assert (written.first, written.last) == (1, 0)
    [frame] = opened()[1]
    assert read_envelope(frame.body).lines == ()
    assert len(house.outbox.questions.asked) == 1


def test_a_request_for_enrolment_goes_first(house, stick, opened):
    house.write(1)
    house.put(stick, opening=[Frame(ENROLMENT_FRAME, b"request")])
    frames = opened()[1]
    assert [frame.kind for frame in frames] == [ENROLMENT_FRAME, LINES_FRAME]
    assert frames[0].body == b"request"


def test_only_what_the_province_confirmed_is_cleared_away(house, stick, sqlite_province):
    house.write(5)
    first = house.put(stick).name
    house.write(5)
    second = house.put(stick).name
    assert stick.contents().bundles == tuple(sorted((first, second)))
    house.take(sqlite_province.take_bundle(bundle_on(stick, first)))
    house.write(1)
    third = house.put(stick).name
    assert stick.contents().bundles == tuple(sorted((second, third)))


def test_the_bundles_of_two_pcs_of_one_house_lie_side_by_side(house, stick, sqlite_province):
    with sqlite_province.engine.begin() as connection:
        code = make_code(connection, house.end.credentials.house_id, at=int(time()))
    other = House(new_device(sqlite_province, code=code), lines=3)
    house.write(3)
    names = {house.put(stick).name, other.put(stick).name, house.put(stick).name}
    assert len(names) == 2
    assert set(stick.contents().bundles) == names


def test_a_stick_without_room_gets_nothing(house, tmp_path):
    class Full(QuickCalls):
        @override
        def free_bytes(self, folder):
            return 66_000

    house.write(20)
    (tmp_path / "stick").mkdir()
    with pytest.raises(StickFullError):
        house.put(Stick(tmp_path / "stick", Full()))
    assert good_stick(tmp_path / "stick").contents().bundles == ()


def test_a_stick_that_is_pulled_out_changes_nothing_in_the_house(house, tmp_path):
    house.write(20)
    (tmp_path / "stick").mkdir()
    calls = PulledCalls()
    house.put(Stick(tmp_path / "stick", calls))
    for point in range(calls.calls - 1):
        with pytest.raises(StickGoneError):
            house.put(Stick(tmp_path / "stick", PulledCalls(at_call=point)))
        assert house.mark == 0
    assert house.put(good_stick(tmp_path / "stick")).last == 20


def test_a_log_that_is_left_meanwhile_is_not_written(house, stick):
    house.write(30)
    lines_after, house.outbox.lines_after = house.outbox.lines_after, None

    def meanwhile(seq, **limits):
        if seq:
            house.outbox.begin_new_log()
            house.outbox.lines_after = lines_after
        return lines_after(seq, **limits)

    house.outbox.lines_after = meanwhile
    with pytest.raises(LogChangedError):
        house.put(stick)
    assert stick.contents().bundles == ()


def test_the_questions_are_kept_before_the_stick_can_be_carried_away(house, tmp_path):
    house.write(3)
    (tmp_path / "stick").mkdir()

    class Watching(QuickCalls):
        @override
        def replace(self, old, new):
            assert house.outbox.questions.asked or new.name == NAME
            super().replace(old, new)

    house.put(Stick(tmp_path / "stick", Watching()))
    assert [one.last for one in house.outbox.questions.asked] == [3]


def test_what_could_start_by_itself_is_counted(house, stick, tmp_path):
    (tmp_path / "stick/Số liệu.lnk").touch()
    (tmp_path / "stick/autorun.inf").touch()
    assert house.put(stick).runnable == 2
