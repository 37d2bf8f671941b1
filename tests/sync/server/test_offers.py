import pytest

from sync.server.offers import NotAnOfferError, keep_province_ca, keep_recovery_key, read_offers

CERTIFICATE = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"


@pytest.fixture
def unit(province):
    with province.engine.begin() as connection:
        yield connection


def test_a_new_province_has_nothing_to_give(unit):
    offers = read_offers(unit)
    assert (offers.recovery_key, offers.province_ca) == (None, None)


def test_what_is_kept_is_given(unit):
    keep_recovery_key(unit, bytes(range(32)))
    keep_province_ca(unit, CERTIFICATE)
    offers = read_offers(unit)
    assert (offers.recovery_key, offers.province_ca) == (bytes(range(32)), CERTIFICATE)


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)])
def test_what_is_no_key_is_refused(unit, key):
    with pytest.raises(NotAnOfferError):
        keep_recovery_key(unit, key)


@pytest.mark.parametrize("given", [b"", b"key", CERTIFICATE * 80, CERTIFICATE + b"\xff"])
def test_what_is_no_certificate_or_too_long_for_an_answer_is_refused(unit, given):
    with pytest.raises(NotAnOfferError):
        keep_province_ca(unit, given)
