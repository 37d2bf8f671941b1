import ssl

from sync.client.trust import of_this_system, whatever_the_date
from tests.sync.certificates import authority


def test_without_an_authority_of_its_own_the_date_always_counts():
    assert whatever_the_date(None) is None


def test_what_is_no_certificate_vouches_for_nobody():
    assert whatever_the_date(b"nonsense") is None
    assert whatever_the_date("-----BEGIN năm".encode()) is None


def test_whatever_the_date_the_name_and_the_signature_count():
    trust = whatever_the_date(authority().pem)
    assert trust.verify_mode == ssl.CERT_REQUIRED
    assert trust.check_hostname
    assert len(trust.get_ca_certs()) == 1, "the province's and no other"


def test_the_dates_count_for_everybody_else():
    assert not of_this_system(authority().der).verify_flags & 0x200000
