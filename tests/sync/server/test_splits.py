from sync.server.tables import split
from tests.sync.province import visit_line


def test_a_house_with_one_history_is_whole(push, rows):
    push([visit_line(1)])
    push([visit_line(1)])
    assert not rows(split)


def test_two_histories_under_one_log_are_noted_once_with_the_last_time(device, push, rows):
    push([visit_line(1)])
    push([visit_line(2)])
    push([visit_line(3)])
    [row] = rows(split)
    assert (row.log, row.device_id) == ("e" * 32, device.device_id)
    assert row.last_at >= row.first_at


def test_a_second_log_of_a_device_is_noted(push, rows):
    push([visit_line(1)])
    push([visit_line(1), visit_line(2)], log="f" * 32)
    push([visit_line(1), visit_line(2)], log="f" * 32)
    assert [row.log for row in rows(split)] == ["f" * 32]
