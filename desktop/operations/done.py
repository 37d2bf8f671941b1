"""What was done: a value for the sentence on the screen, and an entry in the journal of undo."""

from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import TypeAdapter
from pydantic_core import from_json, to_json
from sqlmodel import Session

from desktop.register.moment import Moment
from desktop.store.tables.house import ActionRow

Value = TypeVar("Value")
_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
"""Made at the first use: each costs about a millisecond, and a start needs none."""


@dataclass(frozen=True, slots=True)
class Done:
    """Something a keeper did. Its fields are facts for one sentence."""


def read_value(value_type: type[Value], facts: object) -> Value:
    """Return the frozen value that was written as JSON."""
    if value_type not in _ADAPTERS:
        _ADAPTERS[value_type] = TypeAdapter(value_type)
    value: Value = _ADAPTERS[value_type].validate_python(facts)
    return value


def journal(unit: Session, moment: Moment, done: Done, before: object) -> None:
    """Note what was done and what is needed to take it back, in the transaction of the deed."""
    unit.add(
        ActionRow(
            kind=type(done).__name__,
            facts=_facts(done, before),
            done_at=moment.at,
            on_day=moment.today.isoformat(),
        )
    )


def journal_again(action: ActionRow, done: Done, before: object) -> None:
    """Note how a deed of several transactions came out, in the place of how it began."""
    action.facts = _facts(done, before)


def _facts(done: Done, before: object) -> str:
    return to_json({"done": done, "before": before}).decode()


def facts_of(action: ActionRow) -> dict[str, object]:
    """Return the two facts of an action: what was done, and how it was before."""
    return facts_in(action.facts)


def facts_in(written: str) -> dict[str, object]:
    """Return the two facts that stand in what the journal has of a deed."""
    return dict(from_json(written))
