"""What the simulation reads of a register again and again, asked only after a commit."""

import json
from dataclasses import fields
from functools import lru_cache

from desktop.store.enrolment import Enrolment, enrolment
from sync.client.ports import Credentials

_GIVEN = [one.name for one in fields(Enrolment)]
_UNSENT = "SELECT line FROM outbox, exchange WHERE seq > mark ORDER BY seq"
_READABLE = "SELECT id FROM person WHERE NOT erased"


class Looks:
    """Remembers what was answered; each question is one statement."""

    def __init__(self, before_statement):
        self._before_statement = before_statement
        self._when, self._answers = None, {}

    def at(self, database, question):
        """Return what the question says of the register as it is now."""
        when = database, database.commits
        if self._when != when:
            self._when, self._answers = when, {}
        if question in self._answers:
            self._before_statement()  # what strikes at a statement may strike at this one
        else:
            with database.reading() as unit:
                self._answers[question] = question(unit)
        return self._answers[question]


def read_credentials(unit):
    given = enrolment(unit)
    return Credentials(**{name: getattr(given, name) for name in _GIVEN})


def read_unsent(unit):
    """Return the keys of the lines that are not shown as sent."""
    return tuple(map(key_of, unit.connection().exec_driver_sql(_UNSENT).scalars()))


def read_persons(unit):
    """Return the ids of all whose names stand in the register."""
    return frozenset(unit.connection().exec_driver_sql(_READABLE).scalars())


@lru_cache(maxsize=10_000)
def key_of(line):
    """Return what a change is known by: its line without the box, whose bytes come later."""
    said = json.loads(line)
    said.pop("p", None)
    for word in ("d", "u", "b"):
        if not said.get(word):
            said.pop(word, None)
    return json.dumps(said, sort_keys=True)
