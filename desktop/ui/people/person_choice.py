"""A person as a line to pick: the name, and what tells people of the same name apart.

Lists hide telephones and years of birth (domain.md, section 6): a year shows only where two of one
name and one place stand in the same list.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.operations.people import PersonLine
from desktop.register.folding import fold
from desktop.register.villages import village_of
from desktop.ui.parts.choice_list import Choice

translate = QCoreApplication.translate
NameAndPlace = tuple[str, str]


def person_choices(people: Sequence[PersonLine]) -> list[Choice]:
    """Return the people as choices; the value of each is the person."""
    doubled = twins(people)
    return [person_choice(person, is_twin=is_among(person, doubled)) for person in people]


def person_choice(person: PersonLine, *, is_twin: bool = False) -> Choice:
    """Return the person as a choice; a twin has another of the same name and place beside it."""
    return Choice(person.full_name, known_about(person, is_twin=is_twin), person)


def known_about(person: PersonLine, *, is_twin: bool = False) -> str:
    """Return what else is known: nickname, group, village, whose child; of a twin the year too."""
    called = translate("PersonChoice", "“{name}”").format(name=person.nickname)
    left = translate("PersonChoice", "no longer a reader")
    parts = (
        called if person.nickname else None,
        str(person.birth_year) if is_twin and person.birth_year else None,
        person.group_label,
        person.address,
        person.guardian,
        left if person.has_left else None,
    )
    return " · ".join(filter(None, parts))


def twins(people: Sequence[PersonLine]) -> Collection[NameAndPlace]:
    """Return the names with their places that two or more of these people share."""
    counted = Counter(_name_and_place(person) for person in people)
    return {name for name, count in counted.items() if count > 1}


def is_among(person: PersonLine, doubled: Collection[NameAndPlace]) -> bool:
    """Return whether the person is one of these twins."""
    return _name_and_place(person) in doubled


def _name_and_place(person: PersonLine) -> NameAndPlace:
    return fold(person.full_name), fold(village_of(person.address) or person.address or "")
