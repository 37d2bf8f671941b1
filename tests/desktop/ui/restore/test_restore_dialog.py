"""The old register over the network, in the real window, from a real province."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop.background.exchanger import Exchanger
from desktop.background.store_thread import StoreThread
from desktop.operations.people import PersonDraft, add_person, find_people
from desktop.operations.recovery import recovery_sheet
from desktop.operations.visits import count_visits, visit_groups
from desktop.store.database import Database
from desktop.store.errors import RecoveryRefusedError
from desktop.ui.recovery.names_card import NamesCard
from desktop.ui.restore.restore_dialog import RestoreDialog
from sync.client.errors import OfflineError
from sync.server.province import Province
from tests.conftest import KEY, NOW
from tests.desktop.ui.pages_house import Clock, House
from tests.end_to_end.pulling_house import Computer
from tests.sync.province import new_device, serving

NAMES = ("Y Săn Ayŭn", "H’Blum Buôn Yă")


@pytest.fixture
def province(tmp_path):
    province = Province(f"sqlite:///{tmp_path / 'province.sqlite'}")
    yield province
    province.close()


@pytest.fixture
def old_house(province, tmp_path):
    """A computer that sent everything and was lost; returns its credentials and its sheet."""
    database = Database(tmp_path / "old.nvh", KEY)
    with database.unit_of_work(now=NOW.at) as unit:
        for name in NAMES:
            add_person(unit, NOW, draft=PersonDraft(name))
        count_visits(unit, NOW, group_id=visit_groups(unit, NOW)[0].group_id, count=7)
    computer = Computer(database, province, new_device(province))
    computer.exchange()
    with database.reading() as unit:
        sheet = recovery_sheet(unit, NOW)
    database.close()
    return computer.credentials, " ".join(sheet.groups)


@pytest.fixture
def house(tmp_path):
    """A new computer: nothing was ever written down on it."""
    clock = Clock(NOW)
    store = StoreThread(lambda: Database(tmp_path / "new.nvh", KEY), clock)
    yield House(store, clock)
    store.stop()


@pytest.fixture
def exchanger(house):
    exchanger = Exchanger(house.store)
    yield exchanger
    exchanger.stop()


@pytest.fixture
def dialog(house, exchanger, qtbot):
    dialog = RestoreDialog(house.store, exchanger)
    qtbot.add_widget(dialog)
    dialog.show()
    return dialog


def words(dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def press(dialog, text: str) -> None:
    made = next(
        made
        for made in dialog.findChildren(QPushButton)
        if made.text().strip() == text and made.isVisible()
    )
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Space)


def fields(dialog):
    return [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]


def fill_in(dialog, url: str, code: str) -> None:
    press(dialog, "At the centre, by the network")
    address, line = fields(dialog)
    address.setText(url)
    line.setText(code)
    QTest.keyClick(line, Qt.Key.Key_Return)


def names(house) -> set[str]:
    return {one.full_name for one in house.ask(lambda u, m: find_people(u, m, limit=9))}


def test_the_old_register_comes_and_the_names_with_the_code(
    dialog, house, old_house, province, qtbot
):
    credentials, sheet = old_house
    with serving(province) as running:
        fill_in(dialog, running.url, province.another_code(credentials.house_id))
        qtbot.wait_until(lambda: "✓ 2 person(s)" in words(dialog))
        assert "✓ 7 visit(s)" in words(dialog)
        assert "2 name(s) are still sealed" in words(dialog)
        assert not names(house) & set(NAMES)
        [code] = fields(dialog)
        code.setText(sheet)
        QTest.keyClick(code, Qt.Key.Key_Return)
        qtbot.wait_until(lambda: "2 name(s) are there again." in words(dialog))
        qtbot.wait_until(lambda: "still sealed" not in words(dialog))
    assert names(house) == set(NAMES)


def test_a_code_of_another_sheet_brings_back_nothing_and_may_be_typed_again(
    dialog, house, old_house, province, qtbot
):
    credentials, _sheet = old_house
    foreign = " ".join(house.ask(recovery_sheet).groups)
    with serving(province) as running:
        fill_in(dialog, running.url, province.another_code(credentials.house_id))
        qtbot.wait_until(lambda: "✓ 2 person(s)" in words(dialog))
        [code] = fields(dialog)
        code.setText(f"{foreign} AAAA")
        press(dialog, "Bring back the names")
        qtbot.wait_until(lambda: "Look at group" in words(dialog) or "Nothing" in words(dialog))
    assert code.text().endswith("AAAA")


def test_a_code_that_was_used_is_told_where_it_is_typed(dialog, old_house, province, qtbot):
    credentials, _sheet = old_house
    code = province.another_code(credentials.house_id)
    new_device(province, code=code)
    with serving(province) as running:
        fill_in(dialog, running.url, code)
        qtbot.wait_until(lambda: "This code was already used" in words(dialog))
    assert len(fields(dialog)) == 2


def test_empty_lines_are_asked_for(dialog):
    press(dialog, "At the centre, by the network")
    press(dialog, "Get it back")
    assert "Fill in both lines from the paper first." in words(dialog)


def test_a_register_in_use_does_not_join_from_here(dialog, house, qtbot, monkeypatch, exchanger):
    asked = []
    monkeypatch.setattr(exchanger, "enrol", lambda *given: asked.append(given))
    house.person("Y Săn Ayŭn")
    fill_in(dialog, "https://province.example", "ABCDE-FGH12")
    qtbot.wait_until(lambda: "only in the place of an empty one" in words(dialog))
    assert asked == []


def test_a_cut_is_told_and_goes_on_from_there(dialog, exchanger, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(exchanger, "enrol", lambda *given: asked.append(given))
    monkeypatch.setattr(exchanger, "send_now", lambda: asked.append("again"))
    fill_in(dialog, "https://province.example", "ABCDE-FGH12")
    qtbot.wait_until(lambda: bool(asked))
    exchanger.progressed.emit(type("Progress", (), {"taken": 1_200})())
    assert "1200 entry(s) have come so far…" in words(dialog)
    exchanger.failed.emit(OfflineError())
    assert "no connection now" in words(dialog)
    press(dialog, "Try again now")
    assert asked == [("https://province.example", "ABCDE-FGH12"), "again"]
    exchanger.succeeded.emit(None)
    qtbot.wait_until(lambda: "✓ 0 person(s)" in words(dialog))


def test_a_stick_leads_to_send_and_receive(dialog, qtbot):
    press(dialog, "At the centre, by stick")
    assert "4. Put the stick in again and press “Take the answer”" in words(dialog)
    with qtbot.wait_signal(dialog.stick_asked):
        press(dialog, "Open Send – Receive")
    assert dialog.isHidden()


def test_a_copy_has_to_be_chosen_first(dialog, tmp_path, qtbot):
    press(dialog, "On a backup copy")
    press(dialog, "Get it back")
    assert "Choose the copy first." in words(dialog)
    dialog._copy.choose(tmp_path / "day-2026-11-22.nvh")
    assert "Chosen: day-2026-11-22.nvh" in words(dialog)
    with qtbot.wait_signal(dialog.copy_given) as given:
        press(dialog, "Get it back")
    assert given.args == [tmp_path / "day-2026-11-22.nvh", ""]


def test_a_copy_that_was_refused_is_shown_with_its_reason(dialog, tmp_path):
    dialog.complain_of_copy(tmp_path / "day.nvh", RecoveryRefusedError(), typed="ABCD")
    assert "This code is of another house" in words(dialog)
    assert [field.text() for field in fields(dialog)] == ["ABCD"]
    dialog.complain_of_copy(tmp_path / "day.nvh", RecoveryRefusedError())
    assert "does not open without the recovery code" in words(dialog)


def test_no_place_for_the_code_while_no_name_waits(dialog, qtbot):
    dialog.show_result()
    qtbot.wait_until(lambda: "✓ 0 person(s)" in words(dialog))
    assert dialog.findChild(NamesCard).isHidden()


def test_everything_can_be_reached_and_has_a_name(dialog):
    for choice in (
        "At the centre, by the network",
        "On a backup copy",
        "At the centre, by stick",
    ):
        press(dialog, choice)
        for widget in (*fields(dialog), *dialog.findChildren(QPushButton)):
            if widget.isVisible():
                assert widget.accessibleName() or widget.text()
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        press(dialog, "Back")
