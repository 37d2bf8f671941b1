"""A computer of a house with its register and its way to the province, all on this thread."""

from dataclasses import asdict, fields

from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox
from desktop.store.enrolment import Enrolment, keep_enrolment
from desktop.store.what_leaves import WHAT_LEAVES
from sync.client.errors import OfflineError
from sync.client.exchange import exchange
from sync.server.enrolment import make_code
from tests.desktop.store.store_at_once import at_once
from tests.sync.province import AT, new_device

NOT_TOLD = {"counted_at", "import_id", "marc", "labelled_at"}
"""What no line says: the time of an entry, what a list brought of a book, when its label came."""


class Computer:
    """One device; `cut_after` is how many answers arrive before the line is cut."""

    def __init__(self, database, province, credentials):
        self.database, self.province, self.credentials = database, province, credentials
        store = at_once(database)
        self.outbox, self.inbox = StoreOutbox(store), StoreInbox(store)
        self.cut_after = None
        known = {field.name for field in fields(Enrolment)}
        said = {name: value for name, value in asdict(credentials).items() if name in known}
        with database.unit_of_work(now=AT) as unit:
            keep_enrolment(unit, Enrolment(**said))

    def send(self, envelope, **_following):
        if self.cut_after is not None:
            self.cut_after -= 1
        reply = self.province.sync(envelope, self.credentials.token).body
        if self.cut_after is not None and self.cut_after < 0:
            raise OfflineError
        return reply

    def exchange(self):
        return exchange(
            self.outbox, self, self.credentials, clock=lambda: AT, inbox=self.inbox, app="test"
        )

    def exchange_with_cuts(self, *, after):
        """Exchange over a line that is cut after so many answers, as often as it takes."""
        for _ in range(200):
            self.cut_after = after
            try:
                return self.exchange()
            except OfflineError:
                pass
            finally:
                self.cut_after = None
        raise AssertionError("no progress")

    def tables(self, *, without=()):
        """Every row of every register, by what of it travels or follows from that."""
        found = {}
        with self.database.reading() as unit:
            for row_type in WHAT_LEAVES:
                rows = unit.connection().exec_driver_sql(f"SELECT * FROM {row_type.__tablename__}")
                for row in rows.mappings():
                    kept = {
                        name: value
                        for name, value in row.items()
                        if name not in NOT_TOLD and name not in without
                    }
                    found[row_type.record_kind, row["id"]] = kept
        return found

    def one(self, sql):
        with self.database.reading() as unit:
            return unit.connection().exec_driver_sql(sql).scalar()

    def take_house_key_from(self, other):
        key = other.one("SELECT house_key FROM exchange")
        with self.database.unit_of_work(now=AT) as unit:
            unit.connection().exec_driver_sql("UPDATE exchange SET house_key = ?", (key,))


def another_device(province, credentials):
    """Enrol one more device of the same house."""
    with province.engine.begin() as connection:
        code = make_code(connection, credentials.house_id, at=AT)
    return new_device(province, code=code)
