"""Who works at this computer. The table stays in the house: no line carries a name or a PIN."""

from sqlmodel import Field

from desktop.store.tables.synced_row import DesktopTable


class KeeperRow(DesktopTable, table=True):
    """One person at the desk.

    `id` stands as `u` in every line that they write: drawn, so that it names nobody outside.
    `number` counts people as they came.
    Whoever leaves keeps a row, for what they wrote. `wrong` counts wrong PINs since the last right
    one or the last pause, which began at `paused_at`; both survive a restart.
    `question` is what was asked of the officer when the PIN was forgotten.
    """

    __tablename__ = "keeper"

    id: str = Field(primary_key=True)
    number: int
    name: str
    role: str
    pin_hash: str | None = None
    wrong: int = 0
    paused_at: int | None = None
    question: str | None = None
    left_on: str | None = None
