"""What the house keeps for itself: settings, the journal of undo, its place in the exchange."""

from sqlmodel import Field

from desktop.store.tables.synced_row import DesktopTable


class SettingRow(DesktopTable, table=True):
    """One choice of the house, as JSON."""

    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: str


class ActionRow(DesktopTable, table=True):
    """One thing that was done, with what is needed to take it back (JSON in `facts`).

    `keeper` is the id of whoever did it; empty where nobody was named.
    """

    __tablename__ = "action"

    number: int | None = Field(default=None, primary_key=True)
    kind: str
    facts: str
    done_at: int
    on_day: str = Field(index=True)
    undone_at: int | None = None
    keeper: str = ""


class ExchangeRow(DesktopTable, table=True):
    """The house's place in the exchange: one row, present from the first start.

    `log` names this installation's log; `mark` is the last line that the province confirmed
    and `mark_chain` the chain there; `durable` the last line that its verified backup holds;
    `set_aside` how many lines wait for a person there; `server_time` its clock at that exchange.
    The keys are of this installation; the token, house and province key come by enrolment.
    `closed` says why the province takes nothing more from this device; `invitation` is one that
    came by stick and is not answered yet.
    """

    __tablename__ = "exchange"

    one: int = Field(default=1, primary_key=True)
    log: str
    device_key: str
    house_key: str
    mark: int = 0
    mark_chain: str
    durable: int = 0
    set_aside: int = 0
    last_exchange_at: int | None = None
    server_time: int | None = None
    server_url: str | None = None
    house_id: str | None = None
    house_name: str | None = None
    device_id: str | None = None
    token: str | None = None
    province_key: str | None = None
    lineage: str | None = None
    province_ca: str | None = None
    recovery_key: str | None = None
    closed: str | None = None
    invitation: str | None = None
