"""One evening's numbers at the five places where they stand, each read in its own way."""

import json
import re
from collections import Counter
from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton
from sqlalchemy import select

from desktop.operations.reports import month_totals
from desktop.ui.clubs.session_row import SessionRow
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.value_table import ValueTable
from sync.server.tables import held_row
from tests.day.hands import wait_until
from tests.end_to_end.evening import (
    CAME,
    DELEGATIONS,
    FELL_OUT,
    GUESSED,
    KNOWN,
    UNNAMED,
    VISIT,
    Evening,
    Told,
    without_nobody,
)
from tests.sync.postgres import engine_of_all_houses

_GROUP, _NUMBER, _REMARK = 1, 2, 3


def on_today(evening: Evening) -> Told:
    """Read the tiles of Today, its delegations and its sessions.

    Those without a name are in "came" there, and an estimate is a sign beside the whole number.
    """
    page = evening.go_to("F2", "today")
    evening.keeper.settle()
    shown: Told = Counter()
    for group in evening.tiles():
        shown[VISIT, evening.today, group] = evening.on_tile(group)
    beside = page.visits.findChildren(QPushButton)
    together = next(made.text() for made in beside if "Delegation" in made.text())
    shown[VISIT, evening.today, DELEGATIONS] = int((re.findall(r"\d+", together) or [0])[0])
    words = [label.text() for label in page.sessions.findChildren(QLabel)]
    for club in evening.clubs:
        came = ([*words, ""])[words.index(club) + 1]
        shown[CAME, evening.today, club] = int(re.search(r"\d+", came)[0]) if "✓" in came else 0
        shown[FELL_OUT, evening.today, club] = int(came == "did not meet")
    said = sum(count for (what, _, _), count in shown.items() if what == VISIT)
    sign = "≈ " if evening.told[GUESSED, evening.today, DELEGATIONS] else ""
    assert f"{sign}{said} visit(s)" in {label.text() for label in page.visits.findChildren(QLabel)}
    return +shown


def in_the_lists(evening: Evening, days: list[date]) -> Told:
    """Add up the list of each day's visits, and read the sessions of this week."""
    shown: Told = Counter()
    page = evening.keeper.house.window.open_page("visits")
    for day in days:
        page.open_day(day)
        wait_until(lambda day=day: page.findChild(DateField).day() == day)
        evening.keeper.settle()
        model = page.findChild(ValueTable).model()
        for row in range(model.rowCount()):
            cell = [str(model.index(row, column).data()) for column in range(4)]
            if cell[_REMARK] != "taken back":
                group = cell[_GROUP].partition(":")[0]
                shown[VISIT, day, group] += int(cell[_NUMBER])
                shown[GUESSED, day, group] += (cell[_REMARK] == "estimated") * int(cell[_NUMBER])
                shown[KNOWN, day, ""] = 1
    page = evening.go_to("F6", "clubs")
    page.show_week()
    evening.keeper.settle()
    for row in page.findChildren(SessionRow):
        words = [label.text() for label in row.findChildren(QLabel)]
        club = next(name for name in evening.clubs if name in words)
        held = next((said for said in words if "✓" in said), "")
        numbers = [int(number) for number in re.findall(r"\d+", held)] + [0, 0]
        shown[CAME, evening.today, club] += numbers[0]
        shown[UNNAMED, evening.today, club] += numbers[1]
        shown[FELL_OUT, evening.today, club] += any("did not take place" in said for said in words)
    return without_nobody(shown)


def of_the_months(evening: Evening, days: list[date]) -> Told:
    """Ask the reports for each month that the evening touched; days are one there."""
    sums: Told = Counter()
    for year, month in {(day.year, day.month) for day in days}:
        totals = evening.keeper.ask(
            lambda unit, moment, year=year, month=month: month_totals(
                unit, moment, year=year, month=month
            )
        )
        assert totals.visits == sum(tally.count for tally in totals.visits_by_group)
        for tally in totals.visits_by_group:
            sums[VISIT, tally.label] += tally.count
            sums[GUESSED, tally.label] += tally.estimated
        sums[KNOWN] += totals.days_with_entry
        sums[CAME] += totals.attendances_named
        sums[UNNAMED] += totals.attendances_unnamed
        sums[FELL_OUT] += totals.sessions_not_held
        assert _on_the_page_of_reports(evening, year, month) == (
            totals.visits,
            totals.attendances_named + totals.attendances_unnamed,
        )
    return +sums


def _on_the_page_of_reports(evening: Evening, year: int, month: int) -> tuple[int, int]:
    page = evening.go_to("F7", "reports")
    evening.keeper.settle()
    away = (evening.today.year - year) * 12 + evening.today.month - month
    for _ in range(away):
        evening.click(evening.button("Month before"))
        evening.keeper.settle()
    numbers = {
        name: int(number)
        for label in page.findChildren(QLabel)
        if label.isVisible()
        for name, _, number in [label.accessibleName().rpartition(": ")]
        if name
    }
    for _ in range(away):
        evening.click(evening.button("Next month"))
        evening.keeper.settle()
    return numbers["Visits in all"], numbers["People who came"]


def in_the_province(evening: Evening) -> Told:
    """Add up the rows that the province holds of the house."""
    engine = engine_of_all_houses(evening.province.database_url)
    with engine.connect() as connection:
        rows = connection.execute(select(held_row).where(~held_row.c.gone)).all()
    engine.dispose()
    held = {(row.kind, row.row_id): json.loads(row.fields) for row in rows}

    def of(kind: str) -> dict[str, dict]:
        return {row_id: fields for (found, row_id), fields in held.items() if found == kind}

    groups, clubs, sessions = of("visit_group"), of("club"), of("club_session")
    sums: Told = Counter()
    entries: Counter[date] = Counter()
    for visit in of("visit").values():
        day = date.fromisoformat(visit["day"])
        entries[day] += -1 if visit.get("reverses") else 1
        if visit.get("group"):
            group = groups[visit["group"]]["label"]
            sums[VISIT, day, group] += visit["count"]
            sums[GUESSED, day, group] += (visit["certainty"] == "estimated") * visit["count"]
    sums.update({(KNOWN, day, ""): 1 for day, stands in entries.items() if stands})
    for session in sessions.values():
        day = date.fromisoformat(session["day"])
        club = clubs[session["club"]]["name"]
        sums[UNNAMED, day, club] += session["unnamed"]
        sums[FELL_OUT, day, club] += session.get("state") == "did_not_take_place"
    for presence in of("presence").values():
        session = sessions[presence["session"]]
        if presence.get("mark") == "present" and session.get("state") == "held":
            day = date.fromisoformat(session["day"])
            sums[CAME, day, clubs[session["club"]]["name"]] += 1
    return without_nobody(sums)


def by_month(told: Told) -> Told:
    """Return what was told as a report counts it: visits by group, the rest as two sums."""
    sums: Told = Counter()
    for (what, _, name), count in told.items():
        sums[(what, name) if what in (VISIT, GUESSED) else what] += count
    return +sums


def with_the_unnamed(told: Told, today: date) -> Told:
    """Return today's part of what was told, as Today shows it."""
    sums: Told = Counter()
    for (what, day, name), count in told.items():
        if day == today and what not in (KNOWN, GUESSED):
            sums[CAME if what == UNNAMED else what, day, name] += count
    return +sums
