"""What the centre says of the entries of a house: some it cannot count, some changed twice."""

from collections.abc import Callable
from typing import Any

from sqlmodel import Session, select

from desktop.register.moment import Moment
from desktop.store.outbox import exchange_row
from desktop.store.received_rows import keep_received
from desktop.store.tables.catalogue import TitleRow
from desktop.store.tables.clubs import ClubSessionRow
from desktop.store.tables.people import PersonRow
from desktop.store.tables.visits import VisitRow
from sync.protocol.pulled_rows import PulledRow
from tests.day.hands import Keeper, wait_until

Said = tuple[str, dict[str, Any]]
_LOG = "a" * 32


def centre_says(
    keeper: Keeper,
    said: Callable[[Session], list[Said]] = lambda _: [],
    *,
    closed: str | None = None,
) -> None:
    """Have the house know just this of the centre, and everything of its own sent."""

    def keep(unit: Session, moment: Moment) -> bool:
        connection = unit.connection()
        rows = [
            ("house", PulledRow(kind, f"{number:032x}", number, fields))
            for number, (kind, fields) in enumerate(said(unit), start=1)
        ]
        connection.exec_driver_sql("DELETE FROM received_row")
        connection.exec_driver_sql(
            "UPDATE exchange SET mark = (SELECT coalesce(max(seq), 0) FROM outbox) WHERE ?",
            (bool(rows),),
        )
        keep_received(connection, rows)
        exchange_row(unit).closed = closed
        return True

    kept: list[object] = []
    keeper.house.store.change(keep, then=kept.append)
    wait_until(lambda: bool(kept))


def faults(unit: Session) -> list[Said]:
    """Return some entries that cannot be counted, and two that two computers changed."""
    titles = unit.exec(select(TitleRow).order_by(TitleRow.title).limit(2)).all()
    person = unit.exec(select(PersonRow).order_by(PersonRow.sort_key)).first()
    session = unit.exec(select(ClubSessionRow).order_by(ClubSessionRow.id)).first()
    visit = unit.exec(select(VisitRow).where(VisitRow.count > 0).order_by(VisitRow.id)).first()
    assert person
    assert session
    assert visit
    return [
        _edited_twice("title", titles[0].id.hex, "publisher", titles[0].publisher, "NXB Văn học"),
        _edited_twice("club_session", session.id.hex, "topic", None, "Chiêng mừng lúa mới"),
        _flag("edited_after_deletion", "title", titles[1].id.hex),
        _not_counted("title", titles[0].id.hex, "malformed", "year"),
        _not_counted("visit", visit.id.hex, "malformed", "count"),
        _not_counted("person", person.id.hex, "missing", "p"),
        ("verdict", {"log": _LOG, "seq": 9, "code": "unreadable", "field": "json"}),
    ]  # fmt: skip


def news(_unit: Session) -> list[Said]:
    """Return two announcements of a commune."""
    text = (
        "Sáng thứ sáu xe thư viện lưu động của tỉnh tới sân nhà văn hoá bon Pi Nao. "
        "Mời bà con và các cháu tới mượn sách, nhớ mang theo thẻ."
    )
    unit = f"{1:032x}"
    return [
        ("unit", {"name": "Xã Quảng Tân", "level": "commune"}),
        ("announcement", {"text": text, "at": 1_795_330_800, "from": unit}),
        ("announcement", {"text": "Tháng sau tập huấn.", "at": 1_795_330_900, "from": unit}),
    ]


def _not_counted(kind: str, row: str, code: str, field: str) -> Said:
    return "verdict", {
        "log": _LOG, "seq": 1, "of": kind, "row": row, "code": code, "field": field,
    }  # fmt: skip


def _edited_twice(kind: str, row: str, field: str, kept: str | None, lost: str) -> Said:
    what, said = _flag("edited_twice", kind, row)
    return what, said | {"field": field, "kept": kept, "lost": lost}


def _flag(what: str, kind: str, row: str) -> Said:
    return "flag", {"what": what, "of": kind, "row": row, "at": 1_795_330_800}
