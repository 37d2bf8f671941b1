import json

import pytest

from desktop.background.exchanger import Exchanger
from desktop.background.self_check import SelfCheck
from desktop.background.store_thread import StoreThread
from desktop.demonstration.province import DemonstrationProvince


@pytest.fixture
def store(database, now, qapp):
    store = StoreThread(lambda: database, lambda: now)
    yield store
    store.stop()


@pytest.fixture
def exchanger(store):
    exchanger = Exchanger(store)
    yield exchanger
    exchanger.stop()


def checked(store, exchanger, report, qtbot):
    check = SelfCheck(store, exchanger, report)
    with qtbot.wait_signal(check.ended, timeout=20_000) as caught:
        check.start()
    return caught.args[0], json.loads(report.read_text("ascii"))


def test_a_visit_that_the_province_holds_is_a_good_end(store, exchanger, tmp_path, qtbot):
    province = DemonstrationProvince(tmp_path)
    province.start()
    try:
        exchanger.enrol(province.url, province.enrolment_code("Bon Pi Nao"))
        exit_code, report = checked(store, exchanger, tmp_path / "report.json", qtbot)
    finally:
        province.stop()
    assert (exit_code, report["visits"]) == (0, 1)
    assert report["confirmed_to"] >= 1


def test_a_province_that_is_not_there_is_a_bad_end(store, exchanger, tmp_path, qtbot):
    exchanger.enrol("http://127.0.0.1:9", "0000000000")
    exit_code, report = checked(store, exchanger, tmp_path / "report.json", qtbot)
    assert exit_code == 1
    assert report["error"]
