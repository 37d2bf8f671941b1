from io import BytesIO

import pytest

from sync.mailbox.shelf import Shelf
from sync.protocol.bundles import read_receipt
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.stick.errors import StickFullError
from tests.sync.client.stick_house import House, bundle_on, good_stick
from tests.sync.province import new_device


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "box")


@pytest.fixture
def bundle_of(tmp_path):
    """Write a bundle, as onto a stick."""
    stick = good_stick(tmp_path / "stick")
    return lambda house: bundle_on(stick, house.put(stick).name)


@pytest.fixture
def house(sqlite_province):
    return House(new_device(sqlite_province), lines=3)


def ids(house):
    return house.end.credentials.house_id, house.end.credentials.device_id


def asked(house):
    """What the house asked with each bundle."""
    return [one.nonce for one in house.end.questions.asked]


def answer(shelf, province, bundle):
    receipt = province.take_bundle(bundle)
    shelf.stick.put(read_receipt(BytesIO(receipt)).header.name, [receipt])
    return receipt


def test_a_bundle_is_kept_and_one_that_contains_it_takes_its_place(shelf, house, bundle_of):
    shelf.lay(bundle_of(house))
    house.write(2)
    newer = bundle_of(house)
    shelf.lay(newer)
    [name] = shelf.stick.contents().bundles
    with shelf.stick.opened(name) as file:
        assert file.read() == newer


def test_what_is_no_whole_bundle_is_not_kept(shelf, house, bundle_of):
    with pytest.raises(UnreadableBundleError):
        shelf.lay(bundle_of(house)[:-1])
    assert shelf.stick.contents().bundles == ()


def test_a_pc_gets_its_own_receipts_the_earliest_first(shelf, house, bundle_of, sqlite_province):
    other = House(new_device(sqlite_province), lines=1)
    answer(shelf, sqlite_province, bundle_of(other))
    assert shelf.receipt_for(*ids(house)) is None
    first = answer(shelf, sqlite_province, bundle_of(house))
    second = answer(shelf, sqlite_province, bundle_of(house))
    assert shelf.receipt_for(*ids(house)) == first
    shelf.taken(*ids(house), asked(house)[0])
    assert shelf.receipt_for(*ids(house)) == second
    shelf.taken(*ids(house), asked(house)[1])
    assert shelf.receipt_for(*ids(house)) is None
    assert shelf.receipt_for(*ids(other)) is not None


def test_what_another_pc_of_that_name_asked_is_passed_over(
    shelf, house, bundle_of, sqlite_province
):
    clone = House(house.end.credentials, lines=4)
    for one in (house, clone):
        answer(shelf, sqlite_province, bundle_of(one))
    receipt = shelf.receipt_for(*ids(house), passed=asked(clone))
    assert read_receipt(BytesIO(receipt)).header.question == asked(house)[0]
    assert shelf.receipt_for(*ids(house), passed=[*asked(clone), *asked(house)]) is None


def test_what_a_pc_has_taken_clears_its_bundles_away(shelf, house, bundle_of, sqlite_province):
    other = House(new_device(sqlite_province), lines=1)
    for one in (house, other):
        shelf.lay(bundle_of(one))
    shelf.taken(*ids(house), asked(house)[0])
    assert len(shelf.stick.contents().bundles) == 1


def small(shelf, bundle, *, rooms):
    """The same shelf, with room for so many bundles."""
    shelf._most = rooms * len(bundle) + len(bundle) // 2
    return shelf


def test_what_was_answered_goes_when_there_is_no_room(shelf, house, bundle_of, sqlite_province):
    answered = bundle_of(house)
    small(shelf, answered, rooms=2).lay(answered)
    answer(shelf, sqlite_province, answered)
    others = [House(new_device(sqlite_province), lines=3) for _ in range(3)]
    shelf.lay(bundle_of(others[0]))
    shelf.lay(bundle_of(others[1]))
    assert len(shelf.stick.contents().bundles) == 2
    with pytest.raises(StickFullError):
        shelf.lay(bundle_of(others[2]))
    assert len(shelf.stick.contents().bundles) == 2


def test_no_house_fills_the_shelf_of_another(shelf, house, bundle_of, sqlite_province):
    bundle = bundle_of(house)
    shelf._most_of_a_house = len(bundle) + 10
    shelf.lay(bundle)
    house.outbox.begin_new_log()
    with pytest.raises(StickFullError):
        shelf.lay(bundle_of(house))
    shelf.lay(bundle_of(House(new_device(sqlite_province), lines=3)))
