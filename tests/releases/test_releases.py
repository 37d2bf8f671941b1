"""Every release ever made is read, replayed and gone on with by this one."""

import json
import shutil
from io import BytesIO

import pytest

from desktop.store.database import Database
from sync.client.receipts import take_receipt
from sync.protocol.envelope import read_header
from sync.server.province import OK, Province
from tests.conftest import KEY, NOW
from tests.releases import house as kept

RELEASES = sorted(folder for folder in kept.KEPT.iterdir() if (folder / kept.REGISTER).exists())


@pytest.fixture(params=RELEASES, ids=lambda folder: folder.name)
def release(request):
    return request.param


@pytest.fixture
def opened(release, tmp_path):
    """Return a function that opens a kept province, in a copy."""
    provinces = []

    def open_copy(name):
        shutil.copy(release / name, tmp_path / name)
        provinces.append(Province(f"sqlite:///{tmp_path / name}", clock=lambda: NOW.at))
        return provinces[-1]

    yield open_copy
    for province in provinces:
        province.close()


@pytest.fixture
def register(release, tmp_path):
    shutil.copy(release / kept.REGISTER, tmp_path / kept.REGISTER)
    database = Database(tmp_path / kept.REGISTER, KEY)
    yield database
    database.close()


def said(release, name):
    return json.loads((release / name).read_text("utf-8"))


def envelopes(release):
    return [file.read_bytes() for file in sorted(release.glob("envelope-*.zst"))]


def test_there_is_a_release_to_be_held_to():
    assert RELEASES


def test_a_register_of_it_opens_with_every_row(release, register):
    found = kept.KeptHouse(register, None).rows()
    for kind, rows in said(release, kept.ROWS).items():
        today = {row["id"]: row for row in found[kind]}
        for row in rows:
            assert row.items() <= today[row["id"]].items(), kind


def test_its_envelopes_and_its_bundle_are_taken_as_they_were_then(release, opened, register):
    province = opened(kept.NEW_PROVINCE)
    pc = kept.KeptHouse(register, province)
    for envelope in envelopes(release):
        assert province.sync(envelope, pc.credentials.token).status == OK
    province.take_bundle((release / kept.BUNDLE).read_bytes())
    assert kept.held_rows(province) == said(release, kept.HELD)


def test_its_province_goes_on_and_knows_its_lines_again(release, opened, register):
    province = opened(kept.PROVINCE)
    pc = kept.KeptHouse(register, province)
    before = kept.held_rows(province)
    for envelope in envelopes(release):
        assert province.sync(envelope, pc.credentials.token).status == OK
    province.take_bundle((release / kept.BUNDLE).read_bytes())
    assert kept.held_rows(province) == before == said(release, kept.HELD)


def test_its_receipt_moves_its_mark(release, register):
    pc = kept.KeptHouse(register, None)
    last = pc.outbox.place().last
    assert pc.outbox.place().mark < last
    taken = take_receipt(BytesIO((release / kept.RECEIPT).read_bytes()), pc.end())
    assert taken.confirmed_to == pc.outbox.place().mark == last


def test_its_register_exchanges_with_a_province_of_today(release, opened, register):
    pc = kept.KeptHouse(register, opened(kept.NEW_PROVINCE))
    outcome = pc.exchange()
    assert outcome.confirmed_to == pc.outbox.place().last
    assert kept.held_rows(pc.province) == said(release, kept.HELD)


def test_an_old_house_asks_in_words_that_are_still_read(release):
    assert [read_header(envelope).count > 0 for envelope in envelopes(release)]
