"""Every fact of the package stands in its words."""

from dataclasses import replace

from desktop.operations.support import support_facts
from desktop.ui.settings.support_words import support_text


def test_every_fact_changes_the_words(house):
    facts = house.ask(support_facts)
    said = support_text(facts, ())
    others = {int: 987, bool: None, str: "other", tuple: (("other", 987),), type(None): facts.today}
    for name in type(facts).__dataclass_fields__:
        value = getattr(facts, name)
        other = (not value) if isinstance(value, bool) else others.get(type(value))
        if other is not None:
            assert support_text(replace(facts, **{name: other}), ()) != said, name


def test_a_house_without_reports_has_none(house):
    assert support_text(house.ask(support_facts), ()).rstrip().endswith("none")
