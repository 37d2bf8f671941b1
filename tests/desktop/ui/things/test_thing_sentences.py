import sys

import pytest

from desktop.operations import things
from desktop.operations.things import CardHolder, CardOfSeveral, Thing
from desktop.ui.things.thing_answers import ThingAnswers
from desktop.ui.things.thing_sentences import ThingSentences

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
