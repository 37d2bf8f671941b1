"""From the scan of a book to the loan that is committed and shown, on the real page."""

from pathlib import Path

from sqlmodel import Session, col, select

from desktop.operations.people import PersonDraft, add_person
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import CopyRow
from desktop.ui.lending.lending_page import LendingPage
from tests.bench.figures import Figure, percentile
from tests.bench.window_parts import Shown, application, bury, store_in, wait_until
from tests.book_lists import import_rows

_LOANS = 150
_WARMING_UP = 10


def measure(folder: Path) -> list[Figure]:
    """Lend book after book to readers; the house has 3,000 readers and 5,000 books."""
    app = application()
    with store_in(folder) as store:
        codes, readers = store.submit(_fill).result()
        page = LendingPage(store)
        page.resize(1150, 640)
        page.show()
        wait_until(app, lambda: page._today.model().rowCount() == 0)
        taken = []
        for number, code in enumerate(codes):
            if number % 3 == 0:
                page.serve(readers[number // 3])
                wait_until(app, lambda who=readers[number // 3]: page._desk.person_id == who)
                for _ in range(5):
                    app.processEvents()
            taken.append(_lend(app, page, code))
        bury(page)
    slow = taken[_WARMING_UP:]
    return [
        Figure("save_loan_ms_p50", round(percentile(slow, 50), 1), "ms", 30),
        Figure("save_loan_ms_p95", round(percentile(slow, 95), 1), "ms", 80),
    ]


def _lend(app, page: LendingPage, code: str) -> float:
    shown = Shown(page._today, page, other_rows=True)
    page.take_code(code)
    wait_until(app, lambda: shown.milliseconds is not None)
    return shown.milliseconds or 0.0


def _fill(unit: Session, moment: Moment) -> tuple[list[str], list[object]]:
    rows = tuple((f"Truyện bon làng số {number}", "Điểu Bơ") for number in range(5_000))
    import_rows(unit, moment, ("Nhan đề", "Tác giả"), rows)
    readers = [
        add_person(unit, moment, draft=PersonDraft(f"H'Blum Niê {number}")).person_id
        for number in range(3_000)
    ]
    unit.flush()
    codes = unit.exec(select(CopyRow.barcode).order_by(col(CopyRow.accession_number))).all()
    return list(codes[:: len(codes) // _LOANS][:_LOANS]), list(readers)
