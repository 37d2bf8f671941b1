"""The store's inbox on this thread, as the program's own `StoreInbox` is on the store's."""

from desktop.store import pulled_pages
from desktop.store.pulled_rows import apply_pulled


class MachineInbox:
    def __init__(self, database, *, now=1_795_330_800):
        self.database, self.now = database, now

    def cursors(self):
        with self.database.reading() as unit:
            return pulled_pages.cursors(unit)

    def take(self, page, *, after):
        with self.database.unit_of_work(now=self.now) as unit:
            pulled_pages.take(unit, page, after=after)

    def apply(self):
        with self.database.unit_of_work(now=self.now) as unit:
            return apply_pulled(unit)
