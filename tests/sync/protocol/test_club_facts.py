import pytest
from pydantic import ValidationError

from sync.protocol.club_facts import CLUB_FACTS
from tests.sync.protocol.club_lines import GOOD_CLUBS


def test_every_kind_has_a_good_line():
    assert CLUB_FACTS.keys() == GOOD_CLUBS.keys()


@pytest.mark.parametrize(
    ("kind", "field", "wrong"),
    [
        ("club", "time", "24:00"),
        ("club", "ending", "ít người"),
        ("club_pause", "since", "20261122"),
        ("club_session", "unnamed", -1),
        ("presence", "mark", "Có mặt"),
    ],
)
def test_a_bent_field_is_refused(kind, field, wrong):
    CLUB_FACTS[kind].model_validate(GOOD_CLUBS[kind])
    with pytest.raises(ValidationError):
        CLUB_FACTS[kind].model_validate(GOOD_CLUBS[kind] | {field: wrong})


def test_a_session_may_be_told_before_anybody_said_whether_it_was_held():
    said = {name: value for name, value in GOOD_CLUBS["club_session"].items() if name != "state"}
    assert CLUB_FACTS["club_session"].model_validate(said).state is None
