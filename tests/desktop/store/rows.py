"""Rows of a house in the tests of its store."""

from datetime import date

from desktop.store.tables.visits import VisitRow


def visit(**changed):
    row = {"count": 1, "on_day": date(2026, 11, 22), "hour": 14, "counted_at": 1_795_330_800}
    return VisitRow(**row | changed)
