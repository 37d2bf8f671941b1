"""A person as a line to pick: the name, and what tells people of the same name apart."""

from desktop.operations.people import PersonLine
from desktop.ui.parts.choice_list import Choice


def person_choice(person: PersonLine) -> Choice:
    """Return the person as a choice; its value is the person."""
    return Choice(person.full_name, known_about(person), person)


def known_about(person: PersonLine) -> str:
    """Return what else is known: group, village, year of birth, whose child."""
    year = str(person.birth_year) if person.birth_year else None
    return " · ".join(filter(None, (person.group_label, person.address, year, person.guardian)))
