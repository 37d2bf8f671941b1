from desktop.store.received_rows import keep_received, received
from sync.protocol.pulled_rows import GONE, PulledRow


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
