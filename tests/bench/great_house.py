"""A house with a long past, made by SQL: 200,000 copies, 1,000,000 loans that came back."""

from datetime import timedelta

from sqlmodel import Session

from desktop.register.barcodes import CARD, COPY, barcode
from desktop.register.moment import Moment

TITLES, COPIES, READERS, PAST_LOANS = 50_000, 200_000, 3_000, 1_000_000
_OUT = 800
_DAYS = 3_650
_ID = "lower(printf('%032x', {number}))"
# The lines of rows of years ago are with the province and were let go of; indexes made at the end
# take a tenth of the time.
_IN_THE_WAY = (
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND "
    "(type = 'trigger' AND name LIKE 'capture%' OR type = 'index' AND tbl_name LIKE 'loan%')"
)


def fill(unit: Session, moment: Moment) -> tuple[list[str], list[str]]:
    """Make the house; return the codes of copies that are in, and of cards."""
    connection = unit.connection()
    in_the_way = connection.exec_driver_sql(_IN_THE_WAY).all()
    for kind, name, _ in in_the_way:
        connection.exec_driver_sql(f"DROP {kind} {name}")
    copies = [barcode(COPY, house_number="0000", serial=one) for one in range(1, COPIES + 1)]
    cards = [barcode(CARD, house_number="0000", serial=one) for one in range(1, READERS + 1)]
    day = moment.today.isoformat()
    connection.exec_driver_sql(
        "INSERT INTO title (id, title, author, folded, initials) "
        f"SELECT {_ID.format(number='value')}, 'Truyện bon làng số ' || value, 'Điểu Bơ', "
        "'truyen bon lang so ' || value || ' dieu bo', 'tbls' FROM "
        f"({numbers(TITLES)})"
    )
    connection.exec_driver_sql(
        "INSERT INTO copy (id, title_id, accession_number, barcode, acquired_on, state) "
        "VALUES (printf('%032x', ?), printf('%032x', ?), printf('%06d', ?), ?, ?, 'kept')",
        [
            (10_000_000 + place, 1 + place % TITLES, place + 1, code, day)
            for place, code in enumerate(copies)
        ],
    )
    connection.exec_driver_sql(
        "INSERT INTO person (id, full_name, sort_word, card_number, joined_on, folded, initials, "
        "sort_key, erased) VALUES (printf('%032x', ?), ?, 'Niê', ?, ?, ?, 'hbn', ?, 0)",
        [
            (
                20_000_000 + place,
                f"H'Blum Niê {place}",
                card,
                day,
                f"h blum nie {place}",
                f"nie{place:05d}",
            )
            for place, card in enumerate(cards)
        ],
    )
    _loans(connection, moment)
    for _, _, statement in in_the_way:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("ANALYZE")
    return copies[_OUT:], cards


def _loans(connection, moment: Moment) -> None:
    first = (moment.today - timedelta(days=_DAYS)).isoformat()
    lent = f"date('{first}', '+' || (value * {_DAYS - 30} / {PAST_LOANS}) || ' days')"
    connection.exec_driver_sql(
        "INSERT INTO loan (id, copy_id, person_id, lent_on, due_on, current_due_on, renewals, "
        "closed_on, closed_how) SELECT "
        f"{_ID.format(number='30000000 + value')}, "
        f"{_ID.format(number=f'10000000 + (value * 7919) % {COPIES}')}, "
        f"{_ID.format(number=f'20000000 + (value * 104729) % {READERS}')}, "
        f"{lent}, date({lent}, '+14 days'), date({lent}, '+14 days'), 0, "
        f"date({lent}, '+12 days'), 'returned' FROM ({numbers(PAST_LOANS)})"
    )
    connection.exec_driver_sql(
        "INSERT INTO loan_event (id, loan_id, what, on_day) SELECT "
        f"{_ID.format(number='40000000 + value')}, {_ID.format(number='30000000 + value')}, "
        f"'returned', date({lent}, '+12 days') FROM ({numbers(PAST_LOANS)})"
    )
    day = moment.today.isoformat()
    connection.exec_driver_sql(
        "INSERT INTO loan (id, copy_id, person_id, lent_on, due_on, current_due_on, renewals) "
        f"SELECT {_ID.format(number='50000000 + value')}, "
        f"{_ID.format(number='10000000 + value - 1')}, "
        f"{_ID.format(number=f'20000000 + value % {READERS}')}, "
        f"date('{day}', '-20 days'), date('{day}', '-6 days'), date('{day}', '-6 days'), 0 "
        f"FROM ({numbers(_OUT)})"
    )


def numbers(how_many: int) -> str:
    return (
        "WITH RECURSIVE count(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM count "
        f"WHERE value < {how_many}) SELECT value FROM count"
    )
