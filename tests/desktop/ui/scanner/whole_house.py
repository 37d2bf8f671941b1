"""The whole program with an invented house in it, and hands at its keyboard."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.assembly import House
from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.club_members import add_member
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.people import PersonDraft, add_person, person_card
from desktop.operations.settings import read_settings
from desktop.operations.visits import set_visit_groups
from desktop.paths import Places
from desktop.register.schedules import weekly_rule
from desktop.store.database import Database
from desktop.ui import theme
from desktop.ui.frame import Frame
from tests.conftest import KEY, NOW
from tests.day.hands import is_about_to_ask
from tests.desktop.ui.scanner.hands import Hands

_ROUNDS = 6  # an answer may lead to another question


class WholeHouse:
    """The program on a real register, its window in front."""

    def __init__(self, frame, folder, qtbot):
        self.frame, self.folder, self.qtbot = frame, folder, qtbot
        self.heard = []
        self.begin()

    def begin(self):
        self.house = House(
            self.frame,
            Places(self.folder),
            clock=lambda: NOW,
            open_database=lambda: Database(self.folder / "register.nvh", KEY),
        )
        with self.qtbot.wait_signal(self.house.usable):
            self.house.open()
        self.house._quiet.stop()  # no copy of the register in the midst of a test
        self.scans = self.house.pages.scans
        self.scans.sounds._play = lambda file: self.heard.append(file.stem)
        self.caught = []
        self.scans.catcher.scanned.connect(self.caught.append)
        self.hands = Hands(self.scans.catcher)

    def do(self, operation, **wishes):
        return self.house.store.submit(
            lambda unit, moment: operation(unit, moment, **wishes)
        ).result()

    def see(self, query, **wishes):
        return self.house.store.submit_reading(
            lambda unit, moment: query(unit, moment, **wishes)
        ).result()

    def reader(self, name="Điểu Bơ", **known):
        person_id = self.do(add_person, draft=PersonDraft(name, **known)).person_id
        return person_id, self.see(person_card, person_id=person_id).card_number

    def books(self, title="Dế Mèn phiêu lưu ký", copies=1, **known):
        added = self.do(add_title, draft=TitleDraft(title, **known), copies=copies)
        return self.see(title_card, title_id=added.title_id).copies

    def furnish(self):
        """Have something on every page."""
        self.do(set_visit_groups, labels=("Người lớn", "Thiếu nhi"))
        person_id, _ = self.reader("Thị Mai", address="Bon A")
        self.books("Kính vạn hoa", copies=2)
        club = ClubDraft(
            "Cồng chiêng", "gong", weekly_rule((NOW.today.weekday(),)), "15:00", None, None,
            NOW.today,
        )  # fmt: skip
        club_id = self.do(add_club, draft=club).club_id
        self.do(add_member, club_id=club_id, person_id=person_id)

    def settle(self):
        """Let every reading that is under way, or about to be, be shown."""
        quiet_rounds = 0
        while quiet_rounds < _ROUNDS:
            self.see(read_settings)
            QApplication.processEvents()
            quiet_rounds += 1
            if is_about_to_ask(self.frame):
                self.qtbot.wait_until(lambda: not is_about_to_ask(self.frame))
                quiet_rounds = 0

    def desk(self):
        return self.house.window.page("lending")

    def sentence(self):
        return self.desk()._sentence.sentence()


@pytest.fixture
def whole(qtbot, qapp, tmp_path):
    theme.install(qapp)
    frame = Frame()
    qtbot.add_widget(frame)
    frame.show()
    frame.activateWindow()
    qtbot.wait_until(frame.isActiveWindow)
    whole = WholeHouse(frame, tmp_path, qtbot)
    yield whole
    for widget in QApplication.topLevelWidgets():
        widget.hide()
        for timer in widget.findChildren(QTimer):
            timer.stop()
    whole.settle()
    whole.house.close()
