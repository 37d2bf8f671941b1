"""What came from the province: rows on their way into the registers, and what it says itself."""

from sqlmodel import Field

from desktop.store.tables.synced_row import DesktopTable


class PulledRowRow(DesktopTable, table=True):
    """A row of a page, as its line: until its scope is whole, and the rows it names are there."""

    __tablename__ = "pulled_row"

    scope: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    row_id: str = Field(primary_key=True)
    rev: int
    line: str


class PullCursorRow(DesktopTable, table=True):
    """Up to which revision a scope was taken; `more` says that it goes on beyond.

    `anew` says until then that it is told from the beginning, this house's own words too.
    """

    __tablename__ = "pull_cursor"

    scope: str = Field(primary_key=True)
    cursor: int
    more: bool = False
    anew: bool = False


class ReceivedRowRow(DesktopTable, table=True):
    """A row that is the province's own: a verdict, a flag, an announcement, a unit.

    `fields` are JSON; `box` is what the house itself once sealed for the row that it speaks of.
    """

    __tablename__ = "received_row"

    scope: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    row_id: str = Field(primary_key=True)
    rev: int
    fields: str
    box: str | None = None


class ClosedBoxRow(DesktopTable, table=True):
    """Personal fields of a row that came without the key to them."""

    __tablename__ = "closed_box"

    kind: str = Field(primary_key=True)
    row_id: str = Field(primary_key=True)
    box: str
