"""The lists that were imported."""

from uuid import UUID

from sqlmodel import Field

from desktop.store.row_ids import new_row_id
from desktop.store.tables.synced_row import DesktopTable


class ListImportRow(DesktopTable, table=True):
    """One import of a list, so that it can be taken back later. Stays in the house.

    `kind` is the name of the list's kind, `keeper` the id of whoever brought it in. `taken` rows of
    the file made `came_in` copies or people; `refused` rows were reported. What stayed when it was
    taken back still carries its id.
    """

    __tablename__ = "list_import"

    id: UUID = Field(default_factory=new_row_id, primary_key=True)
    kind: str
    keeper: str = ""
    file_name: str
    imported_at: int
    taken: int
    came_in: int = 0
    refused: int
    undone_at: int | None = None
