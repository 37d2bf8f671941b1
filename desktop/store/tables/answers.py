"""What a keeper answered to the province's questions."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from desktop.store.tables.synced_row import SyncedRow


class FlagAnswerRow(SyncedRow, table=True):
    """What was chosen where two computers had changed one thing; it ends the flag everywhere.

    `choice` is kept (what holds now) or lost (what the other computer wrote).
    """

    __tablename__ = "flag_answer"
    record_kind: ClassVar[str] = "flag_answer"

    flag_id: UUID = Field(index=True)
    choice: str
