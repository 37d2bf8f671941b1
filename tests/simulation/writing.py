"""What a keeper does in a schedule: a few statements, noted by the real triggers."""

from uuid import UUID

from desktop.store.erasing import PERSON, _give_order, blank_row


def write_something(connection, chance, moment):
    """Do one thing or another, in the transaction that is open."""
    one = chance.choice(
        (
            _make_group,
            _make_group,
            _edit_group,
            _edit_group,
            flip_group,
            _make_person,
            _edit_person,
            _count_visit,
            _take_back_visit,
            _poison,
        )
    )
    if one is _count_visit:
        _count_visit(connection, chance, moment)
    else:
        one(connection, chance)


def _make_group(connection, chance):
    connection.exec_driver_sql(
        "INSERT INTO visit_group (id, label, place, retired) VALUES (?, ?, ?, 0)",
        (new_row_id(chance), _words(chance), chance.randrange(9)),
    )


def _edit_group(connection, chance):
    row_id = _some_group(connection, chance)
    connection.exec_driver_sql(
        "UPDATE visit_group SET label = ? WHERE id = ?", (_words(chance), row_id)
    )


def flip_group(connection, chance):
    """Set, take back and set again in one transaction: two equal lines that both count."""
    row_id, label = _some_group(connection, chance), _words(chance)
    for retired, words in ((1, label), (0, label), (1, label), (0, label)):
        connection.exec_driver_sql(
            "UPDATE visit_group SET label = ?, retired = ? WHERE id = ?", (words, retired, row_id)
        )


def make_book(row_id, connection, chance):
    """Note a book, which chance alone never touches again."""
    connection.exec_driver_sql(
        "INSERT INTO title (id, title, folded, initials) VALUES (?, ?, 'sach', 's')",
        (row_id, _words(chance)),
    )


def edit_book(row_id, connection, chance):
    connection.exec_driver_sql("UPDATE title SET title = ? WHERE id = ?", (_words(chance), row_id))


def name_author(row_id, connection, chance):
    connection.exec_driver_sql("UPDATE title SET author = ? WHERE id = ?", (_words(chance), row_id))


def take_back_book(row_id, connection, _chance):
    connection.exec_driver_sql("DELETE FROM title WHERE id = ?", (row_id,))


def _make_person(connection, chance):
    make_person(new_row_id(chance), connection, chance)


def make_person(row_id, connection, chance):
    connection.exec_driver_sql(
        "INSERT INTO person (id, full_name, sort_word, card_number, joined_on, folded, initials, "
        "sort_key, erased) VALUES (?, ?, 'Bơ', ?, '2026-11-01', 'dieu bo', 'db', 'bo', 0)",
        (row_id, f"Điểu Bơ {_words(chance)}", f"{chance.randrange(10**13):014}"),
    )


def _edit_person(connection, chance):
    person = some_person(connection, chance)
    connection.exec_driver_sql(
        "UPDATE person SET full_name = ?, left_on = '2026-11-20' WHERE id = ?",
        (f"Điểu Bơ {_words(chance)}", person),
    )


def erase_person(unit, person):
    """Erase a person, as the program does."""
    blank_row(unit, PERSON, person)
    _give_order(unit, PERSON, UUID(person))


def _take_back_visit(connection, chance):
    ids = connection.exec_driver_sql("SELECT id FROM visit ORDER BY id").scalars().all()
    if ids:
        connection.exec_driver_sql("DELETE FROM visit WHERE id = ?", (chance.choice(ids),))


def _count_visit(connection, chance, moment):
    """What the wall says: a wrong zone makes another day of it."""
    group = _some_group(connection, chance) if chance.random() < 0.5 else None
    connection.exec_driver_sql(
        "INSERT INTO visit (id, group_id, count, on_day, hour, certainty, counted_at) "
        "VALUES (?, ?, ?, ?, ?, 'exact', ?)",
        (
            new_row_id(chance),
            group,
            1 + chance.randrange(9),
            f"{moment.today}",
            moment.hour,
            moment.at,
        ),
    )


def _poison(connection, chance):
    """A count that no house can have: the province takes the line and sets it aside."""
    connection.exec_driver_sql(
        "INSERT INTO visit (id, count, on_day, certainty, counted_at) "
        "VALUES (?, 1000000, '2026-11-22', 'exact', 1)",
        (new_row_id(chance),),
    )


def _some_group(connection, chance):
    ids = connection.exec_driver_sql("SELECT id FROM visit_group ORDER BY id").scalars().all()
    if not ids:
        _make_group(connection, chance)
        return _some_group(connection, chance)
    return chance.choice(ids)


def some_person(connection, chance):
    """Return one who is not erased; there is one at the end."""
    find = "SELECT id FROM person WHERE NOT erased ORDER BY id"
    ids = connection.exec_driver_sql(find).scalars().all()
    if not ids:
        _make_person(connection, chance)
        return some_person(connection, chance)
    return chance.choice(ids)


def new_row_id(chance):
    return f"{chance.getrandbits(128):032x}"


def _words(chance):
    return f"Tổ {chance.randrange(10**9)}"
