"""A house of ordinary size with so many years of facts, 100,000 a year, made by SQL."""

from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session

from desktop.operations.catalogue import TitleDraft, add_title
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.visit_groups import make_usual_groups
from desktop.register.moment import Moment
from desktop.register.schedules import weekly_rule
from tests.bench.great_house import numbers

_DAYS_A_YEAR = 365
_VISITS, _LOANS, _SESSIONS, _PRESENCES, _ACTIONS = 40_000, 20_000, 1_000, 18_000, 1_000
FACTS_A_YEAR = _VISITS + 2 * _LOANS + _SESSIONS + _PRESENCES + _ACTIONS
_COPIES, _PEOPLE, _CLUBS = 1_500, 300, 4
_LATE = 30
_ID = "printf('%032x', {0} + value)"
# What is years old is with the province, and no line of it waits.
_CAPTURE = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'capture%'"


def fill(unit: Session, moment: Moment, *, years: int) -> None:
    """Write the years down; every day has visits, loans and sessions, and a few loans are late."""
    connection = unit.connection()
    capture = connection.exec_driver_sql(_CAPTURE).all()
    for name, _ in capture:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    _make_people_and_books(unit, moment)
    unit.flush()
    days = years * _DAYS_A_YEAR
    for name, columns, values, number in _facts():
        count = number * years
        day = (
            f"date('{moment.today.isoformat()}', '-' || (1 + value * {days} / {count}) || ' days')"
        )
        connection.exec_driver_sql(
            f"INSERT INTO {name} ({columns}) SELECT {values.format(day=day)} "
            f"FROM ({numbers(count)}) WHERE value < {count}"
        )
    connection.exec_driver_sql(
        "UPDATE loan SET closed_on = NULL, closed_how = NULL "
        f"WHERE rowid IN (SELECT rowid FROM loan ORDER BY lent_on DESC LIMIT {_LATE})"
    )
    for _, statement in capture:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("ANALYZE")


def _make_people_and_books(unit: Session, moment: Moment) -> None:
    make_usual_groups(unit)
    long_ago = replace(moment, today=moment.today - timedelta(days=11 * _DAYS_A_YEAR))
    for number in range(_PEOPLE):
        add_person(unit, long_ago, draft=PersonDraft(f"Điểu Bơ {number}"))
    add_title(unit, long_ago, draft=TitleDraft("Sử thi Ot N'drong"), copies=99)
    title = "(SELECT id FROM title LIMIT 1)"
    unit.connection().exec_driver_sql(
        "INSERT INTO copy (id, title_id, accession_number, barcode, acquired_on, state) SELECT "
        f"{_ID.format(10_000_000)}, {title}, printf('%06d', 1000 + value), 'x' || value, "
        f"'2016-01-01', 'kept' FROM ({numbers(_COPIES)})"
    )
    for number in range(_CLUBS):
        draft = ClubDraft(
            name=f"Cồng chiêng {number}",
            kind="gong",
            rule=weekly_rule([moment.today.weekday()]),
            starts_at="19:30",
            place=None,
            leader=None,
            since=long_ago.today,
        )
        add_club(unit, long_ago, draft=draft)


def _facts() -> tuple[tuple[str, str, str, int], ...]:
    group = "(SELECT id FROM visit_group WHERE place = value % 4)"
    copy, loan = f"printf('%032x', 10000001 + value % {_COPIES})", _ID.format(30_000_000)
    people = f"(SELECT id FROM person WHERE rowid = 1 + value % {_PEOPLE})"
    club = f"(SELECT id FROM club WHERE rowid = 1 + value % {_CLUBS})"
    return (
        (
            "visit",
            "id, group_id, count, on_day, hour, certainty, counted_at",
            f"{_ID.format(20_000_000)}, {group}, 1, {{day}}, 14, 'exact', 0",
            _VISITS,
        ),
        (
            "loan",
            "id, copy_id, person_id, lent_on, due_on, current_due_on, renewals, closed_on, "
            "closed_how",
            f"{loan}, {copy}, {people}, {{day}}, date({{day}}, '+14 days'), "
            "date({day}, '+14 days'), 0, date({day}, '+9 days'), 'returned'",
            _LOANS,
        ),
        (
            "loan_event",
            "id, loan_id, what, on_day",
            f"{_ID.format(40_000_000)}, {loan}, 'returned', {{day}}",
            _LOANS,
        ),
        (
            "club_session",
            "id, club_id, on_day, number, planned, state, unnamed",
            f"{_ID.format(50_000_000)}, {club}, {{day}}, 1, 1, 'held', 3",
            _SESSIONS,
        ),
        (
            "presence",
            "id, session_id, person_id, mark, walked_in, leads",
            f"{_ID.format(60_000_000)}, printf('%032x', 50000000 + max(1, value / 18)), {people}, "
            "'present', 0, 0",
            _PRESENCES,
        ),
        (
            "action",
            "kind, facts, done_at, on_day, keeper",
            "'NobodyCame', '{{}}', 0, {day}, ''",
            _ACTIONS,
        ),
    )
