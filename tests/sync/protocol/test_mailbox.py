import pytest

from sync.protocol.mailbox import MailboxAddress, NotAMailboxError, read_address

SECRET = "ABCDEFGH23456789"


@pytest.mark.parametrize(
    "host", ["192.168.1.20", "10.0.0.3", "127.0.0.1", "thu-vien", "pc.local", "fe80::1"]
)
def test_what_is_shown_can_be_typed(host):
    address = MailboxAddress(host, 8470, SECRET)
    assert read_address(address.text()) == address


def test_a_hand_may_write_it_otherwise():
    typed = " 192.168.1.20:8470/abcd-efgh 2345-6789 "
    assert read_address(typed) == MailboxAddress("192.168.1.20", 8470, SECRET)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "192.168.1.20/ABCD-EFGH-2345-6789",
        "192.168.1.20:8470/ABCD",
        "192.168.1.20:99999/ABCD-EFGH-2345-6789",
        "http://example.org:8470/ABCD-EFGH-2345-6789",
        "http://8.8.8.8:8470/ABCD-EFGH-2345-6789",
        "https://192.168.1.20:8470/ABCD-EFGH-2345-6789",
        "http://[::1:8470/ABCD-EFGH-2345-6789",
    ],
)
def test_what_is_no_mailbox_nearby_is_refused(typed):
    with pytest.raises(NotAMailboxError):
        read_address(typed)


def test_the_secret_shows_in_no_log():
    assert SECRET not in repr(MailboxAddress("10.0.0.3", 1, SECRET))
