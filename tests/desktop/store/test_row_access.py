from desktop.store.pulled_values import shapes
from desktop.store.row_access import present_ids, rows_by_id, write_rows

SHAPE = shapes()["visit_group"]


def group(number, label="Trẻ em"):
    return {"id": f"{number:032x}", "label": label, "place": number, "retired": 0}


def test_many_rows_are_written_and_read_back_as_they_were(database):
    rows = [group(number) for number in range(1_201)]
    with database.unit_of_work(now=1) as unit:
        write_rows(unit.connection(), SHAPE, made=rows, changed=[])
        write_rows(unit.connection(), SHAPE, made=[], changed=[group(7, "Người già")])
    with database.reading() as unit:
        found = rows_by_id(unit.connection(), SHAPE, [row["id"] for row in rows] + ["f" * 32])
        names = [("visit_group", row["id"]) for row in rows[:3]] + [("club", rows[0]["id"])]
        present = present_ids(unit.connection(), names)
    assert list(found.values()) == [*rows[:7], group(7, "Người già"), *rows[8:]]
    assert present == set(names[:3])
