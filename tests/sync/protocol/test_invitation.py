from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.invitation import (
    Invitation,
    UnreadableInvitationError,
    read_invitation,
    write_invitation,
)
from sync.protocol.signing import public_key

SEED = bytes(range(32))
INVITATION = Invitation(
    house_id="ab" * 16,
    house_name="Nhà văn hóa bon Pi Nao",
    code="0123456789",
    province_key=public_key(SEED),
    server_url="https://province.example",
    recovery_key=bytes(32),
    number="0417",
    ends_at=1_800_000_000,
    province_ca=b"-----BEGIN CERTIFICATE-----\n",
)


def read_again(invitation):
    return read_invitation(write_invitation(invitation, seed=SEED))


def test_an_invitation_is_read_as_it_was_written():
    assert read_again(INVITATION) == INVITATION


def test_what_a_province_does_not_have_is_absent():
    bare = Invitation("ab" * 16, "A", "0123456789", public_key(SEED))
    assert read_again(bare) == bare


def test_the_file_is_known_by_its_house():
    assert INVITATION.file_name == "abababab.nvhi"


def test_the_code_does_not_show():
    assert INVITATION.code not in repr(INVITATION)


def test_a_name_that_would_fill_the_screen_is_cut():
    assert len(read_again(replace(INVITATION, house_name="a" * 400)).house_name) == 200


@pytest.mark.parametrize("place", range(0, 420, 7))
def test_an_altered_invitation_is_refused(place):
    data = bytearray(write_invitation(INVITATION, seed=SEED))
    data[place % len(data)] ^= 1
    with pytest.raises(UnreadableInvitationError):
        read_invitation(bytes(data))


@pytest.mark.parametrize(
    ("member", "value"), [("house_id", "../.."), ("code", "123"), ("ends_at", -1)]
)
def test_a_signed_invitation_is_judged_all_the_same(member, value):
    with pytest.raises(UnreadableInvitationError):
        read_again(replace(INVITATION, **{member: value}))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(noise):
    with pytest.raises(UnreadableInvitationError):
        read_invitation(noise)
    with pytest.raises(UnreadableInvitationError):
        read_invitation(b" " * 5_000 + noise)
