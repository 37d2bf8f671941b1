"""What the province told, written into the registers of a real file."""

from datetime import date
from uuid import UUID

import pytest

from desktop.store.outbox import chain_at, settle
from desktop.store.pulled_pages import take
from desktop.store.pulled_rows import apply_pulled
from desktop.store.received_rows import received
from desktop.store.sealing import seal
from desktop.store.tables.people import PersonRow
from desktop.store.tables.visits import VisitGroupRow
from sync.protocol.house_log import Confirmed
from sync.protocol.pulled_rows import ERASED, GONE, PulledRow, write_pulled_row
from sync.protocol.replies import Page

PERSON, TITLE, COPY, LOAN, EVENT = (f"{number:032x}" for number in range(1, 6))
GROUP = f"{9:032x}"
DAY = "2026-11-22"


class Register:
    """A register that is told rows, one page after another."""

    def __init__(self, database):
        self.database, self.rev = database, 0

    def tell(self, *rows, rev=None):
        self.rev = rev or self.rev + 1
        lines = tuple(write_pulled_row(PulledRow(*row[:2], self.rev, *row[2:])) for row in rows)
        with self.database.unit_of_work(now=1) as unit:
            after = self.cursor(unit)
            take(unit, Page("house", lines, self.rev, more=False), after=after)
            return apply_pulled(unit)

    def cursor(self, unit):
        statement = "SELECT cursor FROM pull_cursor WHERE scope = 'house'"
        return unit.connection().exec_driver_sql(statement).scalar() or 0

    def all(self, sql):
        with self.database.reading() as unit:
            return [tuple(row) for row in unit.connection().exec_driver_sql(sql)]

    def one(self, sql):
        ((value,),) = self.all(sql)
        return value

    def confirm_all(self):
        with self.database.unit_of_work(now=1) as unit:
            last = unit.connection().exec_driver_sql("SELECT max(seq) FROM outbox").scalar()
            settle(unit, Confirmed(last, chain_at(unit, last), 0, "0" * 32, 0, 1), now=1)


@pytest.fixture
def register(database):
    return Register(database)


def box(register, row_id, **fields):
    key = bytes.fromhex(register.one("SELECT house_key FROM exchange"))
    return seal(key, bytes.fromhex(row_id), fields, change=repr(fields).encode())


def person(register, row_id=PERSON, name="Điểu Bơ", **fields):
    closed = box(register, row_id, name=name, sort=name.split()[-1])
    return "person", row_id, {"card": "NV-1", "joined": DAY} | fields, closed


TITLE_ROW = ("title", TITLE, {"title": "Sử thi Ot N'drong", "author": "Điểu Kâu"})
COPY_ROW = (
    "copy", COPY,
    {"title": TITLE, "accession": "000001", "barcode": "1", "acquired": DAY, "state": "kept"},
)  # fmt: skip
LOAN_ROW = ("loan", LOAN, {"copy": COPY, "person": PERSON, "day": DAY, "due": "2026-12-06"})


def event(what, row_id=EVENT, **more):
    return "loan_event", row_id, {"loan": LOAN, "what": what, "day": DAY} | more


def test_a_row_comes_with_its_names_and_is_found_by_them(register):
    register.tell(person(register))
    assert register.all("SELECT full_name, folded, initials, card_number FROM person") == [
        ("Điểu Bơ", "dieu bo", "db", "NV-1")
    ]


def test_what_was_told_is_no_change_of_this_house(register):
    register.tell(person(register), TITLE_ROW)
    register.tell(person(register, name="Điểu Mai"))
    register.tell(("person", PERSON, {}, None, GONE))
    assert register.one("SELECT count(*) FROM outbox") == 0
    assert register.one("SELECT applying FROM capture") == 0


def test_an_edit_says_what_the_house_had_seen(register):
    register.tell(person(register), rev=118)
    with register.database.unit_of_work(now=2) as unit:
        unit.get_one(PersonRow, UUID(PERSON)).left_on = date(2026, 12, 1)
        unit.flush()
        unit.delete(unit.get_one(PersonRow, UUID(PERSON)))
        unit.add(VisitGroupRow(label="Trẻ em", place=1))
    bases = register.all("SELECT json_extract(line, '$.o'), json_extract(line, '$.b') FROM outbox")
    assert sorted(bases) == [("d", 118), ("i", None), ("u", 118)]


def test_rows_may_come_before_those_that_they_name(register):
    register.tell(event("returned"), LOAN_ROW, COPY_ROW, TITLE_ROW, person(register))
    assert register.one("SELECT closed_how FROM loan") == "returned"


def test_a_row_waits_until_the_one_that_it_names_is_there(register):
    assert register.tell(event("returned"), LOAN_ROW, COPY_ROW) == 0
    assert register.one("SELECT count(*) FROM pulled_row") == 3
    assert register.tell(TITLE_ROW, person(register)) == 5
    assert register.one("SELECT count(*) FROM pulled_row") == 0
    assert register.one("SELECT closed_how FROM loan") == "returned"


def test_an_event_that_comes_later_brings_its_loan_up_to_date(register):
    register.tell(LOAN_ROW, COPY_ROW, TITLE_ROW, person(register))
    assert register.all("SELECT current_due_on, renewals, closed_how FROM loan") == [
        ("2026-12-06", 0, None)
    ]
    register.tell(event("renewed", due="2026-12-20"))
    assert register.all("SELECT current_due_on, renewals FROM loan") == [("2026-12-20", 1)]


def test_what_is_gone_goes_unless_something_names_it(register):
    register.tell(LOAN_ROW, COPY_ROW, TITLE_ROW, person(register))
    register.tell(("person", PERSON, {}, None, GONE))
    assert register.one("SELECT count(*) FROM person") == 1
    register.tell(("loan", LOAN, {}, None, GONE))
    assert register.one("SELECT count(*) FROM person") == 0
    assert register.one("SELECT count(*) FROM pulled_row") == 0


def test_what_was_erased_keeps_its_place_and_nothing_else(register):
    register.tell(LOAN_ROW, COPY_ROW, TITLE_ROW, person(register))
    register.tell(("person", PERSON, {}, None, ERASED))
    assert register.all("SELECT full_name, folded, erased FROM person") == [("", "", 1)]
    assert register.one("SELECT count(*) FROM loan") == 1


def test_a_new_pc_counts_the_loans_of_whoever_was_erased(register):
    register.tell(LOAN_ROW, COPY_ROW, TITLE_ROW, ("person", PERSON, {}, None, ERASED))
    assert register.one("SELECT count(*) FROM loan") == 1
    assert register.one("SELECT full_name || card_number FROM person") == ""
    assert register.all("SELECT left_on IS NOT NULL, erased FROM person") == [(1, 1)]


def test_what_changed_here_and_is_not_confirmed_holds_and_is_asked_for_again(register):
    register.tell(person(register), rev=4)
    with register.database.unit_of_work(now=2) as unit:
        unit.get_one(PersonRow, UUID(PERSON)).card_number = "NV-2"
    register.tell(person(register, name="Điểu Mai", card="NV-3"), rev=9)
    assert register.all("SELECT full_name, card_number FROM person") == [("Điểu Mai", "NV-2")]
    assert register.one("SELECT cursor FROM pull_cursor") == 8
    assert register.one("SELECT seen FROM capture") == 8
    register.confirm_all()
    register.tell(person(register, name="Điểu Mai", card="NV-2"), rev=9)
    assert register.one("SELECT cursor FROM pull_cursor") == 9


def test_an_open_name_that_changed_here_holds(register):
    register.tell(person(register), rev=4)
    with register.database.unit_of_work(now=2) as unit:
        unit.get_one(PersonRow, UUID(PERSON)).full_name = "Thị Mai"
    register.tell(person(register, name="Điểu Mai", card="NV-3"), rev=9)
    assert register.all("SELECT full_name, card_number FROM person") == [("Thị Mai", "NV-3")]


def test_what_was_deleted_here_does_not_come_back_before_the_province_knows(register):
    register.tell(person(register), rev=4)
    with register.database.unit_of_work(now=2) as unit:
        unit.delete(unit.get_one(PersonRow, UUID(PERSON)))
    register.tell(person(register, name="Điểu Mai"), rev=9)
    assert register.one("SELECT count(*) FROM person") == 0
    register.confirm_all()
    register.tell(person(register, name="Điểu Mai"), rev=9)
    assert register.one("SELECT full_name FROM person") == "Điểu Mai"


def test_what_changed_here_is_not_deleted_from_there(register):
    register.tell(person(register), rev=4)
    with register.database.unit_of_work(now=2) as unit:
        unit.get_one(PersonRow, UUID(PERSON)).card_number = "NV-2"
    register.tell(("person", PERSON, {}, None, GONE), rev=9)
    assert register.one("SELECT card_number FROM person") == "NV-2"
    assert register.one("SELECT cursor FROM pull_cursor") == 8


def test_a_row_that_lacks_what_it_must_have_waits(register):
    assert register.tell(("title", TITLE, {"author": "Điểu Kâu"})) == 0
    assert register.tell(TITLE_ROW) == 1


def test_words_of_a_later_version_are_passed_over(register):
    register.tell(("title", TITLE, TITLE_ROW[2] | {"colour": "red"}))
    assert register.one("SELECT author FROM title") == "Điểu Kâu"


def test_what_the_province_says_itself_is_kept_apart(register):
    verdict = {"log": "a" * 32, "seq": 3, "of": "title", "row": TITLE, "code": "malformed"}
    register.tell(("verdict", "b" * 32, verdict))
    with register.database.reading() as unit:
        (kept,) = received(unit, "verdict")
    assert (kept.row_id, dict(kept.fields), kept.box) == ("b" * 32, verdict, None)
    register.tell(("verdict", "b" * 32, {}, None, GONE))
    with register.database.reading() as unit:
        assert received(unit, "verdict") == ()


def test_a_line_that_was_set_aside_holds_here(register):
    register.tell(TITLE_ROW)
    with register.database.unit_of_work(now=2) as unit:
        unit.connection().exec_driver_sql("UPDATE title SET author = 'Y Ngông'")
    register.confirm_all()
    log = register.one("SELECT log FROM exchange")
    register.tell(("verdict", "b" * 32, {"log": log, "seq": 1, "of": "title", "row": TITLE}))
    register.tell(("title", TITLE, TITLE_ROW[2] | {"title": "Sử thi"}), rev=9)
    assert register.all("SELECT title, author FROM title") == [("Sử thi", "Y Ngông")]
    assert register.one("SELECT cursor FROM pull_cursor") == 9


def test_a_failure_leaves_everything_as_it_was(register, monkeypatch):
    monkeypatch.setattr(
        "desktop.store.pulled_rows.bring_loans_up_to_date", lambda *_: 1 / 0, raising=True
    )
    with pytest.raises(ZeroDivisionError):
        register.tell(TITLE_ROW)
    assert register.one("SELECT count(*) FROM title") == 0
    assert register.one("SELECT count(*) FROM pulled_row") == 0
    assert register.one("SELECT applying FROM capture") == 0
