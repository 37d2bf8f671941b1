"""What every table of the house has in common."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from desktop.store.row_ids import new_row_id


class DesktopTable(SQLModel, registry=registry()):
    """Base of the desktop's tables: they share no metadata with the server's."""


class SyncedRow(DesktopTable):
    """A row that the province also wants: triggers write each change of it as a line."""

    record_kind: ClassVar[str]

    id: UUID = Field(default_factory=new_row_id, primary_key=True)
