"""How the house stands with the province, and with its own copies."""

from dataclasses import dataclass

from sqlmodel import Session

from desktop.register.moment import Moment
from desktop.store import outbox
from desktop.store.backups import BACKED_UP_AT
from desktop.store.clock_check import ClockDoubt, doubt, last_seen
from desktop.store.enrolment import enrolment
from desktop.store.invitation import invitation
from desktop.store.tables.house import SettingRow
from sync.protocol.invitation import read_invitation


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """What the screen says about sending: sent is held there, durable is in its own backup.

    Attributes:
        sent_to: the last line that the province confirmed by its signature.
        is_closed: the province takes nothing more from this computer until it joins anew.
        asked_house: the house as which it asked to join, if no answer came yet.
        clock_doubt: why this computer's clock is not believed, if it is not.
    """

    enrolled: bool
    server_url: str | None
    house_name: str | None
    unsent: int
    oldest_unsent_at: int | None
    sent_to: int
    durable_to: int
    last_exchange_at: int | None
    set_aside: int
    backup_at: int | None
    clock_doubt: ClockDoubt | None
    is_closed: bool = False
    asked_house: str = ""


def exchange_state(unit: Session, moment: Moment) -> ExchangeState:
    """Return how the house stands."""
    row = outbox.exchange_row(unit)
    waiting = outbox.backlog(unit)
    asked = invitation(unit)
    copied = unit.get(SettingRow, BACKED_UP_AT)
    return ExchangeState(
        enrolled=enrolment(unit) is not None,
        server_url=row.server_url,
        house_name=row.house_name,
        unsent=waiting.unsent,
        oldest_unsent_at=waiting.oldest_at,
        sent_to=row.mark,
        durable_to=row.durable,
        last_exchange_at=row.last_exchange_at,
        set_aside=row.set_aside,
        backup_at=int(copied.value) if copied else None,
        clock_doubt=doubt(moment.at, last_seen=last_seen(unit)),
        is_closed=row.closed is not None,
        asked_house=read_invitation(asked.data).house_name if asked else "",
    )
