from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.background.drives import Drive
from desktop.background.pack_taking import PackNews, PackOnStick, PacksOnStick
from desktop.background.stick_worker import Carried, StickStep
from desktop.operations.isbn_lookup import PackState
from desktop.ui.exchange.stick_card import StickCard
from sync.client.bundles import BundleWritten
from sync.client.receipts import ReceiptTaken
from sync.stick.errors import ForeignFileError, StickReadOnlyError

KINGSTON = Drive("KINGSTON", Path("/media/hoa/KINGSTON"), 3_200_000_000, read_only=False)


class FakeSticks(QObject):
    """Sticks that do as the test says."""

    drives_changed = Signal(object)
    invitations_found = Signal(object)
    stepped = Signal(object)
    carried = Signal(object)
    backed_up = Signal()
    packs_found = Signal(object)
    pack_taken = Signal(object)
    failed = Signal(object)

    def __init__(self):
        super().__init__()
        self.drives = ()
        self.asked = []
        self.packs = []

    def plug(self, *drives):
        self.drives = drives
        self.drives_changed.emit(drives)

    def carry(self, root):
        self.asked.append(("carry", root))

    def look_for_invitations(self, root):
        self.asked.append(("look", root))

    def join(self, root, file_name):
        self.asked.append(("join", root, file_name))

    def look_for_packs(self, root):
        self.packs.append(root)

    def take_pack(self, root, file_name):
        self.asked.append(("take", root, file_name))

    def back_up(self, root):
        self.asked.append(("back up", root))


@pytest.fixture
def sticks(qtbot):
    return FakeSticks()


@pytest.fixture
def card(sticks, qtbot):
    card = StickCard(sticks)
    qtbot.add_widget(card)
    return card


def words(card) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def buttons(card) -> list[str]:
    return [
        made.text().strip() for made in card.findChildren(QPushButton) if made.isVisibleTo(card)
    ]


def press(card, text: str) -> None:
    made = next(
        made
        for made in card.findChildren(QPushButton)
        if made.text().strip() == text and made.isVisibleTo(card)
    )
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def carried(*, lines=18, taken=(), left=0, runnable=0) -> Carried:
    return Carried(BundleWritten("a-1-18.nvhb", 3, 1, lines, 40_000, left, runnable), taken)


def test_no_stick_no_card(card):
    assert card.isHidden()


def test_a_stick_that_is_put_in_is_named_with_its_room(card, sticks):
    sticks.plug(KINGSTON)
    assert not card.isHidden()
    assert "Stick KINGSTON – 3.2 GB free" in words(card)
    assert buttons(card) == ["Copy what waits onto it", "Back up onto it", "Leave it"]


def test_without_a_stick_the_button_asks_for_one_and_then_sees_it(card, sticks, qtbot):
    card.ask()
    assert "Put a stick into this computer. It is seen by itself." in words(card)
    sticks.plug(KINGSTON)
    assert "Put a stick into this computer. It is seen by itself." not in words(card)
    qtbot.wait_until(lambda: "Copy what waits onto it" in buttons(card))


def test_the_steps_get_their_ticks_and_then_the_stick_may_be_pulled_out(card, sticks):
    sticks.plug(KINGSTON)
    press(card, "Copy what waits onto it")
    assert sticks.asked == [("carry", KINGSTON.root)]
    assert buttons(card) == []
    sticks.stepped.emit(StickStep.COPY)
    assert {"✓ Check the stick", "✓ Pack and seal what waits", "○ Copy it"} <= set(words(card))
    sticks.carried.emit(carried())
    assert "✓ Read it back and compare" in words(card)
    assert any(
        said.startswith("Done. You may pull out the stick. 18 item(s)") for said in words(card)
    )


def test_what_the_stick_brought_is_told(card, sticks):
    sticks.carried.emit(carried(taken=(ReceiptTaken(2, 132, answered=1),)))
    assert any("received everything up to item 132" in said for said in words(card))


def test_programs_on_the_stick_are_warned_of(card, sticks):
    sticks.carried.emit(carried(runnable=2))
    assert any("2 program(s) on the stick could start" in said for said in words(card))


def test_a_stick_that_fails_is_told_and_may_be_tried_again(card, sticks, qtbot):
    sticks.plug(KINGSTON)
    press(card, "Copy what waits onto it")
    sticks.failed.emit(StickReadOnlyError())
    assert any("it is locked" in said and "safe on this computer" in said for said in words(card))
    qtbot.wait_until(lambda: "Copy what waits onto it" in buttons(card))


def test_a_stick_that_is_left_is_not_asked_about_until_it_comes_again(card, sticks):
    sticks.plug(KINGSTON)
    press(card, "Leave it")
    assert card.isHidden()
    sticks.plug(KINGSTON)
    assert card.isHidden()
    sticks.plug()
    sticks.plug(KINGSTON)
    assert not card.isHidden()


def test_a_backup_on_a_stick_is_one_press(card, sticks, qtbot):
    sticks.plug(KINGSTON)
    press(card, "Back up onto it")
    assert sticks.asked == [("back up", KINGSTON.root)]
    with qtbot.wait_signal(card.changed):
        sticks.backed_up.emit()
    assert any("a backup lies on the stick" in said for said in words(card))


def test_a_locked_stick_says_so_before_anything_is_tried(card, sticks):
    sticks.plug(Drive("CŨ", Path("/media/hoa/CU"), 0, read_only=True))
    assert any("little switch" in said for said in words(card))


def test_a_house_that_joined_nobody_can_only_back_up(card, sticks, qtbot):
    card.show_joined(joined=False)
    sticks.plug(KINGSTON)
    assert buttons(card) == ["Back up onto it", "Leave it"]
    card.show_joined(joined=True)
    qtbot.wait_until(lambda: "Copy what waits onto it" in buttons(card))


def test_no_step_is_shown_of_what_never_began(card, sticks):
    sticks.plug(KINGSTON)
    press(card, "Copy what waits onto it")
    sticks.failed.emit(StickReadOnlyError())
    assert "○ Copy it" not in words(card)


LIST = PackState(1_000_000, date(2026, 11, 20))


def offered(news, *, file_name="isbn-1.nvhk", state=LIST) -> PacksOnStick:
    return PacksOnStick(KINGSTON.root, (PackOnStick(file_name, news, state),))


def test_a_book_list_on_the_stick_is_offered_and_taken_in(card, sticks, qtbot):
    sticks.plug(KINGSTON)
    assert sticks.packs == [KINGSTON.root]
    sticks.packs_found.emit(offered(PackNews.NEWER))
    qtbot.wait_until(lambda: "Take in the book list" in buttons(card))
    assert "The centre’s book list lies on it: 1000000 books, of 20/11/2026." in words(card)
    press(card, "Take in the book list")
    assert sticks.asked == [("take", KINGSTON.root, "isbn-1.nvhk")]
    assert "Taking in the book list… Leave the stick in." in words(card)
    assert buttons(card) == []
    sticks.pack_taken.emit(LIST)
    assert any(said.startswith("Done: the book list is here (1000000") for said in words(card))


def test_a_book_list_is_not_looked_for_before_the_house_knows_whose_it_should_be(card, sticks):
    card.show_joined(joined=False)
    sticks.plug(KINGSTON)
    assert sticks.packs == []


def test_why_a_book_list_was_refused_is_told(card, sticks, qtbot):
    sticks.plug(KINGSTON)
    sticks.packs_found.emit(offered(PackNews.SAME))
    qtbot.wait_until(lambda: "Take it in again" in buttons(card))
    press(card, "Take it in again")
    sticks.failed.emit(ForeignFileError("pack"))
    assert any("damaged or not whole, so nothing of it was taken" in said for said in words(card))
