from desktop.store.enrolment import enrolment, keep_enrolment
from desktop.store.invitation import invitation, keep_invitation
from tests.desktop.operations.test_exchange_state import GIVEN

FIRST, SECOND = b'{"f":"nvh1"}\n{"sig":"a"}\n', b'{"name":"\xc4\x90i\xe1\xbb\x83u"}\n'


def test_an_invitation_is_found_again_with_its_nonce(database):
    with database.unit_of_work(now=1) as unit:
        assert invitation(unit) is None
        kept = keep_invitation(unit, SECOND)
    with database.reading() as unit:
        assert invitation(unit) == kept
    assert (kept.data, len(kept.nonce)) == (SECOND, 16)


def test_the_same_invitation_is_asked_with_the_same_nonce(database):
    with database.unit_of_work(now=1) as unit:
        kept = keep_invitation(unit, FIRST)
        assert keep_invitation(unit, FIRST) == kept
        assert keep_invitation(unit, SECOND).nonce != kept.nonce


def test_an_answer_ends_the_invitation(database):
    with database.unit_of_work(now=1) as unit:
        keep_invitation(unit, FIRST)
        assert enrolment(unit) is None
        keep_enrolment(unit, GIVEN)
        assert invitation(unit) is None


def test_the_code_does_not_show(database):
    with database.unit_of_work(now=1) as unit:
        assert "sig" not in repr(keep_invitation(unit, FIRST))
