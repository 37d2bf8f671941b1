import sys
from datetime import date
from uuid import UUID

import pytest

from desktop.operations import things
from desktop.operations.records import NAMED_KINDS, Record
from desktop.operations.things import CardHolder, CardOfSeveral, Thing
from desktop.register import catalogue, crates
from desktop.register.lunar import FULL_MOON, NEW_MOON
from desktop.register.schedules import lunar_rule
from desktop.store.what_leaves import WHAT_LEAVES
from desktop.ui.things.record_words import field_words, record_words, value_words
from desktop.ui.things.thing_answers import ThingAnswers
from desktop.ui.things.thing_sentences import ThingSentences

DAY = date(2026, 11, 22)

# A dataclass with slots is made twice; the first one is in no module.
KINDS = [
    kind
    for kind in Thing.__subclasses__()
    if getattr(sys.modules[kind.__module__], kind.__name__) is kind
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_thing_has_its_sentence(kind):
    assert kind in vars(ThingSentences)["sentence"].dispatcher.registry


@pytest.mark.parametrize(
    "kind",
    [kind for kind in KINDS if kind not in {things.ClockIsDoubted, things.HeldBack}],
    ids=lambda k: k.__name__,
)
def test_every_kind_of_thing_that_can_be_answered_here_has_its_buttons(kind):
    assert kind in vars(ThingAnswers)["answers"].dispatcher.registry


def test_three_people_are_named_as_one_says_it():
    thing = CardOfSeveral(
        "20417000000123", tuple(CardHolder(None, name, None) for name in ("Hoa", "Tài", "Mai"))
    )
    assert "stands at Hoa, Tài and Mai." in ThingSentences().sentence(thing)


@pytest.mark.parametrize("kind", sorted(NAMED_KINDS))
def test_every_kind_of_entry_has_its_words(kind):
    words = record_words(Record(kind, UUID(int=1), UUID(int=1), "Hoa", "Tài", DAY, 3))
    assert words != "an entry"
    assert "{" not in words


ON_NO_FORM = {
    *{("visit", name) for name in ("certainty", "reverses")},
    ("visit_tally", "reverses"),
    ("delegation", "visit"),
    *{("visit_group", name) for name in ("retired",)},
    ("person", "into"),
    ("consent", "number"),
    ("club_session", "planned"),
    ("club_session", "number"),
    ("presence", "walked_in"),
    ("presence", "leads"),
    ("late_change", "number"),
    ("late_change", "changed"),
}


def test_every_field_that_leaves_has_words_or_stands_on_no_form():
    told = {
        (row_type.record_kind, wire)
        for row_type, leaving in WHAT_LEAVES.items()
        if row_type.record_kind in NAMED_KINDS
        for wire in (*leaving.open_columns.values(), *(["p"] if leaving.sealed_columns else []))
    }
    assert {one for one in told if not field_words(*one)} == ON_NO_FORM


def test_two_lunar_rules_are_told_apart():
    words = [value_words("rule", lunar_rule(days)) for days in ((NEW_MOON,), (FULL_MOON,))]
    assert words == [
        "Every lunar month: the new moon (1st)",
        "Every lunar month: the full moon (15th)",
    ]


def test_a_disability_is_told_in_words():
    assert value_words("disability", True) == "lives with a disability"
    assert value_words("disability", False) == "lives without a disability"


@pytest.mark.parametrize(
    "state",
    [
        *(crates.FILLING, crates.SENT, crates.THERE, crates.HOME),
        *(crates.COMING, crates.HERE, crates.GIVEN_BACK, crates.CANCELLED),
        *(catalogue.KEPT, catalogue.LOST, catalogue.WITHDRAWN, catalogue.TRASHED),
        *(catalogue.TAKEN_BACK, "held", "did_not_take_place"),
    ],
)
def test_every_state_has_words(state):
    assert value_words("state", state) != state
