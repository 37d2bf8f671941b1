"""A house in the tests of the operations, with invented people and books."""

import dataclasses
from datetime import date, timedelta

from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.undo import undo_last
from desktop.operations.visits import visit_groups

SUNDAYS = "FREQ=WEEKLY;BYDAY=SU"


class House:
    """What the keeper does and sees at one moment."""

    def __init__(self, database, moment):
        self.database = database
        self.moment = moment

    def do(self, operation, **wishes):
        with self.database.unit_of_work(now=self.moment.at) as unit:
            return operation(unit, self.moment, **wishes)

    def see(self, query, **wishes):
        with self.database.reading() as unit:
            return query(unit, self.moment, **wishes)

    def undo(self):
        return self.do(undo_last)

    def pass_days(self, days):
        self.moment = dataclasses.replace(
            self.moment,
            at=self.moment.at + days * 86_400,
            today=self.moment.today + timedelta(days=days),
        )

    def rows(self, sql):
        with self.database.reading() as unit:
            return unit.connection().exec_driver_sql(sql).all()

    def groups(self):
        return [group.group_id for group in self.see(visit_groups)]

    def person(self, name="Điểu Bơ", **more):
        return self.do(add_person, draft=PersonDraft(name, **more)).person_id

    def copies(self, title="Dế Mèn phiêu lưu ký", copies=1, **more):
        added = self.do(add_title, draft=TitleDraft(title, **more), copies=copies)
        return [line.copy_id for line in self.see(title_card, title_id=added.title_id).copies]

    def club(self, name="Cồng chiêng", rule=SUNDAYS, since=date(2026, 1, 1)):
        draft = ClubDraft(name, "gong", rule, "19:30", None, "Y Krông Bon", since)
        return self.do(add_club, draft=draft).club_id


def all_that_is_written(database):
    """Everything readable in a register, as one text."""
    with database.reading() as unit:
        connection = unit.connection()
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' "
            "AND name NOT IN ('person_search', 'title_search')"
        ).scalars()
        return "".join(
            repr(row)
            for table in tables.all()
            for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
        )
