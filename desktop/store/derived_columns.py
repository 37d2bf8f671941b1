"""The columns that never travel, made anew from those that came.

`what_leaves` says of them that they stay; a house that takes in rows has to work them out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import TypeAlias

from sqlalchemy import Connection

from desktop.register import catalogue, people
from desktop.register.lending import LoanEvent, loan_standing

Column: TypeAlias = str | int | float | None
Columns: TypeAlias = dict[str, Column]

_NOON = 12
_LOANS_A_STATEMENT = 500


def derived(table: str, row: Mapping[str, Column]) -> Columns:
    """Return the columns of a row that stay in the house and follow from its others."""
    derive = _DERIVED.get(table)
    return {} if derive is None else derive(row)


def bring_loans_up_to_date(connection: Connection, loan_ids: Iterable[str]) -> None:
    """Make how these loans stand the sum of their events."""
    ids = sorted(set(loan_ids))
    for start in range(0, len(ids), _LOANS_A_STATEMENT):
        changed = list(_standings(connection, ids[start : start + _LOANS_A_STATEMENT]))
        if changed:
            connection.exec_driver_sql(
                "UPDATE loan SET current_due_on = ?, renewals = ?, closed_on = ?, closed_how = ? "
                "WHERE id = ?",
                changed,
            )


def _person(row: Mapping[str, Column]) -> Columns:
    name, sort_word = str(row["full_name"]), str(row["sort_word"])
    folded, initials = people.search_text(name, _text(row["nickname"]), _text(row["former_names"]))
    sort_key = people.sort_key(sort_word, name) if name else ""
    backwards = people.phone_backwards(_text(row["phone"]))
    return {
        "folded": folded,
        "initials": initials,
        "sort_key": sort_key,
        "phone_backwards": backwards,
    }


def _title(row: Mapping[str, Column]) -> Columns:
    author, category, call_number = (
        _text(row[name]) for name in ("author", "category", "call_number")
    )
    folded, initials = catalogue.search_text(str(row["title"]), author, category, call_number)
    return {"folded": folded, "initials": initials}


def _visit(row: Mapping[str, Column]) -> Columns:
    # When it was entered is not told; a list of the day needs an order all the same.
    hour = _NOON if row["hour"] is None else int(row["hour"])
    day = date.fromisoformat(str(row["on_day"]))
    return {"counted_at": int(datetime.combine(day, time(hour)).astimezone().timestamp())}


def _loan(row: Mapping[str, Column]) -> Columns:
    return {"current_due_on": row["due_on"]}


_DERIVED: Mapping[str, Callable[[Mapping[str, Column]], Columns]] = {
    "person": _person,
    "title": _title,
    "visit": _visit,
    "loan": _loan,
}


def _text(value: Column) -> str | None:
    return None if value is None else str(value)


def _standings(
    connection: Connection, ids: list[str]
) -> Iterator[tuple[str, int, str | None, str | None, str]]:
    marks = ",".join("?" * len(ids))
    events: dict[str, list[LoanEvent]] = {}
    for loan_id, what, on_day, due_on in connection.exec_driver_sql(
        f"SELECT loan_id, what, on_day, due_on FROM loan_event WHERE loan_id IN ({marks})",
        tuple(ids),
    ):
        event = LoanEvent(what, date.fromisoformat(on_day), _day(due_on))
        events.setdefault(loan_id, []).append(event)
    for loan_id, due_on in connection.exec_driver_sql(
        f"SELECT id, due_on FROM loan WHERE id IN ({marks})", tuple(ids)
    ):
        standing = loan_standing(due_on=date.fromisoformat(due_on), events=events.get(loan_id, ()))
        closed_on = None if standing.closed_on is None else standing.closed_on.isoformat()
        due = standing.due_on.isoformat()
        yield due, standing.renewals, closed_on, standing.closed_how, loan_id


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
