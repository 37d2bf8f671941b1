"""What the sync client takes in, kept by the store thread."""

from desktop.background.store_thread import StoreThread
from desktop.store import pulled_pages
from desktop.store.pulled_rows import apply_pulled
from sync.protocol.replies import Page


class StoreInbox:
    """Asks the store thread and waits: for the exchange thread, never for the window's."""

    def __init__(self, store: StoreThread) -> None:
        self._store = store

    def cursors(self) -> tuple[tuple[str, int], ...]:
        """Return the scopes to ask for, each with the revision up to which it was taken."""
        return self._store.submit_reading(lambda unit, _: pulled_pages.cursors(unit)).result()

    def is_anew(self) -> bool:
        """Return whether all of the house is asked for again, its own words too."""
        return self._store.submit_reading(lambda unit, _: pulled_pages.is_anew(unit)).result()

    def take(self, page: Page, *, after: int) -> None:
        """Keep a page; when this returns, it survives a power cut."""
        self._store.submit(lambda unit, _: pulled_pages.take(unit, page, after=after)).result()

    def apply(self) -> int:
        """Write what is whole into the registers, and have every page of the window hear of it."""
        written = self._store.submit(lambda unit, _: apply_pulled(unit)).result()
        if written:
            self._store.changed.emit()
        return written
