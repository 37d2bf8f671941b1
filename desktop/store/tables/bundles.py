"""What this installation asked by stick, so that it knows the answer when it comes back."""

from sqlmodel import Field

from desktop.store.tables.synced_row import DesktopTable


class BundleRow(DesktopTable, table=True):
    """One envelope of a bundle: a question that a receipt may answer weeks later.

    `asked` counts the questions in their order, `number` the bundles; `nonce` (hex) is what the
    answer is signed for; `pull` (JSON) the revisions that the house had seen then; `overtaken`
    says that this question, or a later one, was answered; `not_before` is the province's time at
    the last answer that was believed since it was asked.
    """

    __tablename__ = "bundle"

    asked: int | None = Field(default=None, primary_key=True)
    number: int
    nonce: str = Field(unique=True)
    log: str
    first: int
    last: int
    pull: str
    written_at: int
    overtaken: bool = False
    not_before: int = 0
