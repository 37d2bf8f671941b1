import sys
import threading

from desktop.ui.last_resort import LastResort


def raise_with_a_name():
    raise ValueError("H’Blum Buôn Yă")


def caught_by(resort: LastResort) -> None:
    try:
        raise_with_a_name()
    except ValueError as error:
        resort.on_error(type(error), error, error.__traceback__)


def test_a_mistake_is_told_and_reported_without_names(tmp_path, qtbot):
    resort = LastResort(tmp_path / "logs")
    with qtbot.wait_signal(resort.caught):
        caught_by(resort)
    (report,) = (tmp_path / "logs").glob("report-*.txt")
    written = report.read_text("utf-8")
    assert "ValueError" in written
    assert "raise_with_a_name" in written
    assert "Blum" not in written
    assert str(tmp_path) not in written


def test_a_thread_that_dies_is_told_too(tmp_path, qtbot, monkeypatch):
    resort = LastResort(tmp_path / "logs")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", resort.on_thread_error)
    with qtbot.wait_signal(resort.caught):
        thread = threading.Thread(target=raise_with_a_name)
        thread.start()
        thread.join()


def test_reports_do_not_fill_the_disk(tmp_path):
    resort = LastResort(tmp_path)
    for _ in range(60):
        caught_by(resort)
    assert len(list(tmp_path.glob("report-*.txt"))) <= 50


def test_a_disk_without_room_for_a_report_stops_nobody(tmp_path, qtbot):
    (tmp_path / "logs").write_text("a file where the folder should be", "utf-8")
    resort = LastResort(tmp_path / "logs")
    with qtbot.wait_signal(resort.caught):
        caught_by(resort)
