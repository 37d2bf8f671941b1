from dataclasses import fields
from typing import get_args
from uuid import UUID

import pytest

from desktop.operations.consents import ConsentNoted
from desktop.operations.households import HouseholdJoined
from desktop.operations.merges import PeopleMerged
from desktop.operations.partings import PeopleParted
from desktop.operations.traits import TraitsChanged
from desktop.register.consent import PURPOSES
from desktop.ui.people.consent_words import purpose_words
from desktop.ui.people.people_sentences import AboutPeople, people_sentence

BO = UUID(int=1)


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (HouseholdJoined(BO, "Thị Lan", "Điểu Bơ"), "Thị Lan lives with Điểu Bơ"),
        (PeopleMerged(BO, "Điểu Bơ", "Dieu Bo"), "Dieu Bo and Điểu Bơ are one person now"),
        (PeopleParted(BO, "Điểu Bơ", "Dieu Bo"), "Dieu Bo and Điểu Bơ are two people again"),
        (
            ConsentNoted(BO, "Điểu Bơ", "photo", "given"),
            "Điểu Bơ agreed: photographs of club sessions are kept",
        ),
        (
            ConsentNoted(BO, "Điểu Bơ", "register", "withdrawn"),
            "Điểu Bơ no longer agrees: name and address stand in the registers",
        ),
        (TraitsChanged(BO, "Điểu Bơ"), "Written down for Điểu Bơ"),
    ],
)
def test_what_was_done_about_people_is_said(done, said):
    assert people_sentence(done) == said


def test_every_deed_about_people_has_words():
    for deed in get_args(AboutPeople):
        names = dict.fromkeys([field.name for field in fields(deed)], "Điểu Bơ")
        assert "Điểu Bơ" in people_sentence(deed(**names))


def test_every_purpose_has_words():
    assert len({purpose_words(purpose) for purpose in PURPOSES}) == len(PURPOSES)
    assert not set(map(purpose_words, PURPOSES)) & set(PURPOSES)
