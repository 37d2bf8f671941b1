"""Who wrote down the visits of a day: the journal knows, and no table of visits has to.

Names never leave a computer (decision 106), so what another one of the house wrote down has no
name here: it came from there, and that is said.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.done import facts_in, read_value
from desktop.operations.permission import active_rows
from desktop.operations.visit_facts import VisitMade
from desktop.store.tables.house import ActionRow
from desktop.store.tables.keepers import KeeperRow

_ONE = ("VisitsCounted", "NobodyCame", "CheckedIn", "DelegationCame")
_SEVERAL = "DaysWritten"


@dataclass(frozen=True, slots=True)
class _SeveralMade:
    visits: tuple[VisitMade, ...]


def authors(unit: Session, times: Collection[int]) -> dict[UUID, str]:
    """Return who wrote which visit, of those written here at these times.

    A name is "" where nobody said who they are; a visit that is not there came from elsewhere.
    """
    if not times:
        return {}
    deeds = unit.exec(
        select(ActionRow.kind, ActionRow.facts, ActionRow.keeper).where(
            col(ActionRow.on_day).in_(_days(times)),
            col(ActionRow.done_at).in_(times),
            col(ActionRow.kind).in_((*_ONE, _SEVERAL)),
        )
    ).all()
    names = {row.id: row.name for row in unit.exec(select(KeeperRow))}
    here = active_rows(unit)
    # Where there is only one, nobody is asked who they are.
    names[""] = here[0].name if len(here) == 1 else ""
    return {
        visit_id: names.get(keeper, "")
        for kind, facts, keeper in deeds
        for made in _made(kind, facts)
        for visit_id in filter(None, (made.visit_id, made.other_id))
    }


def _days(times: Collection[int]) -> set[str]:
    """The days on the wall that these times may have been: the journal is found by its day."""
    days = {datetime.fromtimestamp(at, UTC).date() for at in times}
    around = (timedelta(days=-1), timedelta(0), timedelta(days=1))
    return {(day + step).isoformat() for day in days for step in around}


def _made(kind: str, facts: str) -> Iterator[VisitMade]:
    before = facts_in(facts)["before"]
    if kind == _SEVERAL:
        yield from read_value(_SeveralMade, before).visits
    else:
        yield read_value(VisitMade, before)
