from desktop.store.received_rows import doubt_received, keep_received, received
from sync.protocol.pulled_rows import GONE, PulledRow

_REACH = "INSERT OR REPLACE INTO pull_cursor (scope, cursor, more, anew) VALUES ('unit', 1, ?, 0)"


def announcement(number, rev, text):
    return PulledRow("announcement", f"{number:032x}", rev, {"text": text})


def test_what_is_said_is_read_in_its_order_until_it_is_said_no_more(database):
    rows = [("unit", announcement(2, 1, "Họp xã")), ("unit", announcement(1, 2, "Nghỉ lễ"))]
    with database.unit_of_work(now=1) as unit:
        keep_received(unit.connection(), rows)
    with database.reading() as unit:
        assert [one.fields["text"] for one in received(unit, "announcement")] == [
            "Họp xã", "Nghỉ lễ",
        ]  # fmt: skip
        assert received(unit, "flag") == ()
    with database.unit_of_work(now=1) as unit:
        gone = PulledRow("announcement", f"{2:032x}", 3, state=GONE)
        keep_received(unit.connection(), [("unit", gone), ("unit", announcement(1, 4, "Mở lại"))])
    with database.reading() as unit:
        assert [one.fields["text"] for one in received(unit, "announcement")] == ["Mở lại"]


def test_what_is_doubted_holds_until_its_scope_is_whole_again(database):
    def texts():
        with database.reading() as unit:
            return {one.fields["text"] for one in received(unit, "announcement")}

    def keep(*rows, more):
        with database.unit_of_work(now=1) as unit:
            unit.connection().exec_driver_sql(_REACH, (more,))
            keep_received(unit.connection(), [("unit", row) for row in rows])

    keep(announcement(1, 1, "Họp xã"), announcement(2, 2, "Nghỉ lễ"), more=False)
    with database.unit_of_work(now=1) as unit:
        doubt_received(unit.connection(), "unit")
    keep(more=True)
    assert texts() == {"Họp xã", "Nghỉ lễ"}
    keep(announcement(2, 1, "Nghỉ lễ"), more=False)
    assert texts() == {"Nghỉ lễ"}
    keep(more=False)
    assert texts() == {"Nghỉ lễ"}
