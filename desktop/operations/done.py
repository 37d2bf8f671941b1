"""What was done: a value for the sentence on the screen, and an entry in the journal of undo."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import from_json, to_json
from sqlmodel import Session

from desktop.register.moment import Moment
from desktop.store.tables.house import ActionRow


@dataclass(frozen=True, slots=True)
class Done:
    """Something a keeper did. Its fields are facts for one sentence."""


@cache
def adapter(value_type: type) -> "TypeAdapter[Any]":
    """Return what reads a frozen value back out of the journal's JSON."""
    return TypeAdapter(value_type)


def journal(unit: Session, moment: Moment, done: Done, before: object) -> None:
    """Note what was done and what is needed to take it back, in the transaction of the deed."""
    facts = to_json({"done": done, "before": before}).decode()
    unit.add(
        ActionRow(
            kind=type(done).__name__,
            facts=facts,
            done_at=moment.at,
            on_day=moment.today.isoformat(),
        )
    )


def facts_of(action: ActionRow) -> dict[str, object]:
    """Return the two facts of an action: what was done, and how it was before."""
    return dict(from_json(action.facts))
