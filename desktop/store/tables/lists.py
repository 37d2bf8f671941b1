"""The lists that were imported."""

from uuid import UUID

from sqlmodel import Field

from desktop.store.row_ids import new_row_id
from desktop.store.tables.synced_row import DesktopTable


class ListImportRow(DesktopTable, table=True):
    """One import of a list, so that it can be taken back as a whole. Stays in the house."""

    __tablename__ = "list_import"

    id: UUID = Field(default_factory=new_row_id, primary_key=True)
    file_name: str
    imported_at: int
    taken: int
    refused: int
    undone_at: int | None = None
