import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit

from desktop.assembly import House, putting_back, recovering
from desktop.operations.recovery import recovery_sheet
from desktop.paths import Places
from desktop.register.moment import Moment
from desktop.store.backups import back_up
from desktop.store.database import Database
from desktop.store.errors import RegisterDamagedError
from desktop.store.house_key import house_key
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register
from desktop.ui import theme
from desktop.ui.frame import Frame
from desktop.ui.parts.tile import Tile
from desktop.ui.rail import TABS
from desktop.ui.recovery.locked_page import LockedPage
from sync.protocol.recovery_code import recovery_groups
from tests.conftest import KEY, NOW

PAGES = [*(tab.name for tab in TABS), "visits"]


@pytest.fixture
def frame(qtbot, qapp):
    theme.install(qapp)
    frame = Frame()
    qtbot.add_widget(frame)
    frame.show()
    yield frame
    theme.set_letter_size(qapp, 100)


@pytest.fixture
def house(frame, tmp_path, qtbot):
    house = House(
        frame,
        Places(tmp_path),
        clock=lambda: NOW,
        open_database=lambda: Database(tmp_path / "register.nvh", KEY),
    )
    with qtbot.wait_signal(house.usable):
        house.open()
    yield house
    house.close()


def test_ctrl_1_counts_a_visitor_and_ctrl_z_takes_it_back(house, frame, qtbot):
    tile = frame.findChildren(Tile)[0]
    QTest.keyClick(frame, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait_until(lambda: tile.accessibleName().endswith(": 1"))
    qtbot.wait_until(lambda: "+1" in frame.undo_bar.sentence())
    QTest.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait_until(lambda: tile.accessibleName().endswith(": 0"))
    qtbot.wait_until(lambda: frame.undo_bar.sentence().startswith("Taken back: "))


def test_the_house_becomes_usable_once(house, qtbot):
    today = house.window.page("today")
    with qtbot.assert_not_emitted(house.usable), qtbot.wait_signal(today.shown):
        today.reload()


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_can_be_pressed_or_filled_in_has_a_name(house, qtbot, name):
    page = house.window.open_page(name)
    qtbot.wait_until(page.isVisible)
    nameless = [
        widget
        for kind in (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit)
        for widget in page.window().findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget.parent(), (QComboBox, QAbstractSpinBox))
    ]
    assert nameless == []


@pytest.mark.parametrize("percent", [100, 175])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_its_place(house, frame, qtbot, name, percent):
    frame.use_letters(percent)
    frame.resize(1024, 700)
    page = house.window.open_page(name)
    qtbot.wait_until(page.isVisible)
    assert page.minimumSizeHint().width() <= page.parentWidget().width()


def test_a_register_that_cannot_be_opened_is_a_page_and_no_empty_register(frame, tmp_path, qtbot):
    def refuse():
        raise RegisterDamagedError

    house = House(frame, Places(tmp_path), clock=lambda: NOW, open_database=refuse)
    house.open()
    qtbot.wait_until(lambda: any("damaged" in label.text() for label in frame.findChildren(QLabel)))
    assert not (tmp_path / "register.nvh").exists()
    house.close()


def test_the_clock_of_the_house_is_the_system_s_unless_another_is_given(house):
    assert isinstance(house._clock(), Moment)


def test_without_a_register_no_tab_opens_an_empty_page(frame, tmp_path, qtbot):
    def refuse():
        raise RegisterDamagedError

    house = House(frame, Places(tmp_path), clock=lambda: NOW, open_database=refuse)
    house.open()
    qtbot.wait_until(lambda: any("damaged" in label.text() for label in frame.findChildren(QLabel)))
    frame.tab_asked.emit("people")
    assert house.window.current() == ""
    house.close()


def test_a_house_that_lost_its_key_opens_with_the_code_on_its_sheet(frame, tmp_path, qtbot):
    places = Places(tmp_path)
    keys = key_store_for(places.register)
    before = open_register(places.register, keys, backups=places.backups)
    with before.reading() as unit:
        sheet = " ".join(recovery_groups(house_key(unit)))
    copy = back_up(before, tmp_path / "stick", NOW)
    before.close()
    places.register.with_name("register.nvh.key").unlink()
    for opener in (recovering(places, sheet), putting_back(places, copy, sheet)):
        house = House(frame, places, clock=lambda: NOW, open_database=opener)
        with qtbot.wait_signal(house.usable):
            house.open()
        house.close()


def test_a_backup_can_be_asked_for_from_any_page(house, frame, tmp_path, qtbot):
    house.window.open_page("things")
    house.pages.backup_asked.emit()
    qtbot.wait_until(
        lambda: any(label.text() == "Backup: today" for label in frame.findChildren(QLabel))
    )
    assert any((tmp_path / "backups").glob("day-*.nvh"))


@pytest.fixture
def locked(tmp_path):
    """A register whose key store was lost; returns its places and the code from its sheet."""
    there = Places(tmp_path)
    keys = key_store_for(there.register)
    database = open_register(there.register, keys, backups=there.backups)
    with database.reading() as unit:
        code = " ".join(recovery_sheet(unit, NOW).groups)
    database.close()
    there.register.with_name("register.nvh.key").unlink()
    return there, code


def open_house(frame, places, **known):
    house = House(frame, places, clock=lambda: NOW, **known)
    house.open()
    return house


def test_a_register_without_its_key_asks_for_the_code_and_opens_with_it(frame, locked, qtbot):
    places, code = locked
    house = open_house(frame, places)
    qtbot.wait_until(lambda: frame.findChild(LockedPage) is not None)
    page = frame.findChild(LockedPage)
    QTest.keyClicks(page.focusWidget(), code)
    with qtbot.wait_signal(house.code_given) as given:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    house.close()
    again = House(frame, places, code=given.args[0], clock=lambda: NOW)
    with qtbot.wait_signal(again.usable):
        again.open()
    again.close()


def test_a_code_that_is_not_right_stays_in_the_field_and_is_explained(frame, locked, qtbot):
    places, code = locked
    house = open_house(frame, places, code=code[:-1])
    qtbot.wait_until(lambda: frame.findChild(LockedPage) is not None)
    assert frame.findChild(LockedPage).findChild(QLineEdit).text() == code[:-1]
    assert any("not whole" in label.text() for label in frame.findChildren(QLabel))
    house.close()
