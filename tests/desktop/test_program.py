"""Two real registers on one computer, through the program's own window."""

import sys
import threading
from collections import Counter
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from sqlalchemy import select

from desktop.__main__ import Options, _begin
from desktop.assembly import House
from desktop.background.single_copy import SingleCopy
from desktop.house_list import HouseList
from desktop.operations.exchange_state import ExchangeState, exchange_state
from desktop.operations.settings import read_settings
from desktop.paths import places
from desktop.program import Program
from desktop.store.enrolment import enrolment
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register
from desktop.ui import theme, translation
from desktop.ui.frame import Frame
from desktop.ui.houses.houses_page import HousesPage
from desktop.ui.parts.tile import Tile
from desktop.ui.settings.settings_page import SettingsPage
from sync.server.province import Province
from sync.server.tables import held_row
from tests.conftest import NOW
from tests.sync.province import serving

SECOND_NAME = "Nhà văn hoá Bon Bu Prăng"
LONG = 30_000  # a house is made, opened and shown


class Desk:
    """Somebody before the computer: one program at a time, whatever window it shows."""

    def __init__(self, app, folder, qtbot):
        self.folder, self.qtbot, self._app = folder, qtbot, app
        self.program = None

    def switch_on(self, **wishes):
        begin = partial(_begin, Options(register=self.folder))
        self.program = Program(self._app, HouseList(self.folder), begin, language="en")
        self.program.start(**wishes)

    def switch_off(self):
        self.program.stop()
        self.frame.close()
        self.program = None

    @property
    def frame(self) -> Frame:
        return self.program.frame()

    @property
    def houses(self) -> HousesPage:
        self.wait(lambda: self.frame.findChild(HousesPage) is not None)
        return self.frame.findChild(HousesPage)

    def wait(self, until):
        self.qtbot.wait_until(until, timeout=LONG)

    def wait_for_today(self, name=None):
        """Wait until the tiles of a house are there, of the house of this name."""
        self.wait(lambda: bool(self.frame.findChildren(Tile)))
        if name is not None:
            self.wait(lambda: self.frame.windowTitle().startswith(f"{name} – "))

    def tile(self) -> Tile:
        return self.frame.findChildren(Tile)[0]

    def counted(self) -> int:
        return int(self.tile().accessibleName().rpartition(": ")[2])

    def count(self):
        before = self.counted()
        QTest.keyClick(self.frame, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        self.wait(lambda: self.counted() == before + 1)

    def join(self, running) -> str:
        """Join the open house to the province, wait until all is sent, and return its id there."""
        house = self.frame.findChild(House)
        # Joining sends what waits, in as many exchanges as it takes.
        with self.qtbot.wait_signal(house.exchanger.enrolled, timeout=LONG):
            house.enrol(running.url, running.enrol_code(SECOND_NAME))
        self.wait(lambda: self.state(house).enrolled and not self.state(house).unsent)
        joined = house.store.submit_reading(lambda unit, _: enrolment(unit)).result()
        return joined.house_id

    def state(self, house) -> ExchangeState:
        return house.store.submit_reading(exchange_state).result()

    def ask_for_another(self):
        self.frame.tab_asked.emit("settings")
        self.wait(lambda: self.frame.findChild(SettingsPage) is not None)
        self.frame.findChild(SettingsPage).house.another.click()
        return self.houses

    def add(self, name):
        page = self.ask_for_another()
        page.name.setText(name)
        page.add.click()
        self.wait_for_today(name)


@pytest.fixture
def desk(tmp_path, qtbot, qapp, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(translation, "files", lambda _: tmp_path)  # no compiled words: English
    before = QLocale()
    theme.install(qapp)
    desk = Desk(qapp, tmp_path / "NhaVanHoa", qtbot)
    yield desk
    if desk.program is not None:
        desk.switch_off()
    QLocale.setDefault(before)


@pytest.fixture
def two(desk):
    """Two houses: one visitor in the first, two in the second, which is open."""
    desk.switch_on()
    desk.wait_for_today()
    desk.count()
    desk.add(SECOND_NAME)
    assert desk.counted() == 0
    desk.count()
    desk.count()
    return desk


def in_register(folder, question):
    place = places(folder)
    database = open_register(place.register, key_store_for(place.register), backups=place.backups)
    try:
        with database.reading() as unit:
            return question(unit)
    finally:
        database.close()


def visits(unit):
    connection = unit.connection()
    rows = connection.exec_driver_sql("SELECT count(*), sum(count) FROM visit").one()
    lines = connection.exec_driver_sql("SELECT count(*) FROM outbox WHERE line LIKE '%visit\"%'")
    return (*rows, lines.scalar_one())


def test_visits_of_one_house_never_show_in_the_other(two):
    page = two.ask_for_another()
    page.houses[0].click()
    two.wait_for_today()
    assert two.counted() == 1
    two.count()
    two.ask_for_another().houses[1].click()
    two.wait_for_today(SECOND_NAME)
    assert two.counted() == 2
    folders = HouseList(two.folder).folders()
    two.switch_off()
    assert [in_register(folder, visits) for folder in folders] == [(2, 2, 2), (2, 2, 2)]


def test_each_house_has_a_key_a_log_and_a_name_of_its_own(two):
    two.switch_off()
    first, second = HouseList(two.folder).folders()
    assert len({key_store_for(places(one).register).read() for one in (first, second)}) == 2
    for column in ("log", "device_key", "house_key"):
        sql = f"SELECT {column} FROM exchange"
        ask = lambda unit, sql=sql: unit.connection().exec_driver_sql(sql).scalar_one()  # noqa: E731
        assert in_register(first, ask) != in_register(second, ask)
    names = [
        in_register(one, lambda unit: read_settings(unit, NOW).house_name)
        for one in (first, second)
    ]
    assert names == ["", SECOND_NAME]


def test_the_work_of_one_house_touches_no_file_of_the_other(desk):
    desk.switch_on()
    desk.wait_for_today()
    desk.count()
    desk.add(SECOND_NAME)
    before = files_of_the_first(desk.folder)
    assert before
    desk.count()
    desk.switch_off()
    assert files_of_the_first(desk.folder) == before


def files_of_the_first(folder):
    """Every file of the first house with its bytes; which was open last is the program's own."""
    others = HouseList(folder).folders()[1].parent
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and others not in path.parents and path.name != "last-house"
    }


def test_each_house_sends_what_is_its_own(desk, tmp_path, qtbot):
    province = Province(f"sqlite:///{tmp_path / 'province.sqlite'}")
    with serving(province) as running:
        desk.switch_on()
        desk.wait_for_today()
        desk.count()
        first = desk.join(running)
        desk.add(SECOND_NAME)
        desk.count()
        desk.count()
        second = desk.join(running)
        desk.switch_off()
    with province.engine.connect() as connection:
        rows = connection.execute(select(held_row).where(held_row.c.kind == "visit")).all()
    province.close()
    assert Counter(row.house_id for row in rows) == {first: 1, second: 2}


def test_closing_and_opening_again_asks_with_the_last_one_under_the_cursor(two):
    two.switch_off()
    two.switch_on()
    page = two.houses
    two.frame.activateWindow()
    two.wait(page.houses[1].hasFocus)
    QTest.keyClick(page.houses[1], Qt.Key.Key_Return)
    two.wait_for_today(SECOND_NAME)
    assert two.counted() == 2


def test_a_program_that_nobody_watches_asks_nothing(two):
    two.switch_off()
    two.switch_on(asks=False)
    two.wait_for_today(SECOND_NAME)


def test_a_computer_with_one_house_is_asked_nothing(desk):
    desk.switch_on()
    desk.wait_for_today()
    assert desk.frame.findChild(HousesPage) is None
    assert desk.frame.status._house.isHidden()


def test_the_name_stands_where_the_house_is_seen_at_every_size(two):
    # Once in the house's life the register is there a moment before its name is.
    two.wait(lambda: two.frame.windowTitle() == f"{SECOND_NAME} – Nhà Văn Hóa")
    two.wait(lambda: "Bu Prăng" in two.frame.rail._house.text())
    two.wait(lambda: two.frame.status._house._words.text() == SECOND_NAME)
    assert two.frame.status._house.isVisible()


def test_a_house_is_free_as_soon_as_another_is_open(two):
    first, second = HouseList(two.folder).folders()
    lock = SingleCopy(places(first).lock)
    assert lock.take()
    lock.let_go()
    assert not SingleCopy(places(second).lock).take()


def test_nothing_of_the_house_before_is_left_in_the_window(two, qapp):
    before = two.frame
    two.ask_for_another()
    assert before is not two.frame
    assert not two.frame.findChildren(Tile)
    assert not any(made.isVisible() for made in two.frame.rail._buttons.values())
    assert not two.frame.head._keeper.isVisible()
    QTest.keyClick(two.frame, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    two.switch_off()
    second = HouseList(two.folder).folders()[1]
    assert in_register(second, visits) == (2, 2, 2)


def test_a_house_that_cannot_be_made_is_told(desk):
    desk.switch_on()
    desk.wait_for_today()
    (desk.folder / "houses").write_text("a file where the folder belongs")
    page = desk.ask_for_another()
    page.name.setText(SECOND_NAME)
    page.add.click()
    desk.wait(lambda: "Is the disk full?" in page.sentence())
    assert len(HouseList(desk.folder).folders()) == 1
