"""A house and its province as one release wrote them, and how they are read again."""

import json
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path

from sqlalchemy import select

from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_questions import StoreQuestions
from desktop.operations import catalogue, holds, lending, people, roll_call, visits
from desktop.store.enrolment import Enrolment, device_key, enrolment, keep_enrolment
from desktop.store.what_leaves import WHAT_LEAVES
from sync.client.exchange import exchange
from sync.client.ports import Credentials, HouseEnd
from sync.server.tables import held_row
from tests.conftest import NOW
from tests.desktop.operations.busy_house import BusyHouse
from tests.desktop.store.store_at_once import CalmMachine, StoreAtOnce
from tests.sync.province import new_device

KEPT = Path(__file__).parent
REGISTER, NEW_PROVINCE, PROVINCE = "register.nvh", "province-new.sqlite", "province.sqlite"
BUNDLE, RECEIPT = "bundle.nvhb", "receipt.nvhr"
ROWS, HELD = "rows.json", "held.json"


class KeptHouse(CalmMachine):
    """One PC of a house, whose every question is asked at once; remembers what it sent."""

    def __init__(self, database, province):
        super().__init__(database)
        self.province, self.sent = province, []
        store = StoreAtOnce(self)
        self.outbox, self.questions = StoreOutbox(store), StoreQuestions(store)
        self.inbox = StoreInbox(store)

    def join(self):
        with self.database.reading() as unit:
            credentials = new_device(self.province, key=device_key(unit))
        known = {field.name for field in fields(Enrolment)}
        said = {name: value for name, value in asdict(credentials).items() if name in known}
        with self.unit() as unit:
            keep_enrolment(unit, Enrolment(**said))

    @property
    def credentials(self):
        with self.database.reading() as unit:
            return Credentials(**asdict(enrolment(unit)))

    def end(self):
        return HouseEnd(self.outbox, self.questions, self.credentials, self.inbox)

    def send(self, envelope, **_following):
        self.sent.append(envelope)
        return self.province.sync(envelope, self.credentials.token).body

    def exchange(self):
        return exchange(
            self.outbox, self, self.credentials, clock=lambda: NOW.at, inbox=self.inbox, app="test"
        )

    def rows(self):
        """Every row of every register, as JSON can say it."""
        with self.database.reading() as unit:
            return {
                row_type.record_kind: sorted(
                    (
                        dict(row)
                        for row in unit.connection()
                        .exec_driver_sql(f"SELECT * FROM {row_type.__tablename__}")
                        .mappings()
                    ),
                    key=lambda row: row["id"],
                )
                for row_type in WHAT_LEAVES
            }


def write_a_day(database):
    """Every kind of record once, edits and takings-back among them."""
    house = BusyHouse(database)
    house.do(visits.count_visits, group_id=house.groups()[0], count=3)
    house.do(visits.count_visits, group_id=house.groups()[1], day=date(2026, 10, 30))
    house.undo()
    draft = people.PersonDraft("Điểu Bơ", birth_year=1950, phone="0912000111")
    house.do(people.change_person, person_id=house.people[0], draft=draft)
    house.do(roll_call.mark_the_rest_present, key=house.key(0))
    house.do(roll_call.add_walk_in, key=house.key(0), person_id=house.people[2])
    [out] = house.copies("Tắt đèn")
    house.do(lending.lend_copy, person_id=house.people[0], copy_id=out)
    [awaited] = house.see(catalogue.find_titles, typed="tat den")
    house.do(holds.place_hold, title_id=awaited.title_id, person_id=house.people[1])
    return house


def write_more(house):
    """What waits when the release ends: nothing of it was sent."""
    house.do(catalogue.add_title, draft=catalogue.TitleDraft("Sử thi Ot N'drong"), copies=2)
    house.do(lending.scan, code=house.rows("SELECT barcode FROM copy")[0][0])


def held_rows(province):
    """What a province holds of its houses, without what it counts for itself."""
    with province.engine.connect() as connection:
        found = connection.execute(
            select(
                held_row.c.kind,
                held_row.c.row_id,
                held_row.c.fields,
                held_row.c.box,
                held_row.c.gone,
            )
        )
        return sorted(
            [row.kind, row.row_id, json.loads(row.fields), row.box, bool(row.gone)] for row in found
        )


def envelope_file(number):
    return f"envelope-{number}.zst"
