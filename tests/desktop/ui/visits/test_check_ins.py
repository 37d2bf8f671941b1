import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.operations.visits import day_visits
from desktop.register.errors import AlreadyThereError, NobodyMeantError
from desktop.ui.parts.choice_list import ChoiceList
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.visits.check_ins import CheckIns
from tests.desktop.ui.pages_house import TODAY


@pytest.fixture
def box(house, qtbot):
    page = QWidget()
    qtbot.add_widget(page)
    box = SearchBox("Scan")
    QVBoxLayout(page).addWidget(box)
    CheckIns(house.store, page, box)
    page.show()
    return box


def total(house) -> int:
    return house.ask(lambda unit, moment: day_visits(unit, moment, day=TODAY)).total


def present(box, words, *, again=False) -> None:
    box.setText(words)
    keys = Qt.KeyboardModifier.ControlModifier
    if again:
        keys |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(box, Qt.Key.Key_Return, keys)


def test_a_name_and_ctrl_enter_is_one_visit_and_the_box_is_empty_again(box, house, qtbot):
    house.person("Điểu Bơ")
    house.person("Thị Hoa")
    with qtbot.assert_not_emitted(box.entered):
        present(box, "dieu bo")
        qtbot.wait_until(lambda: box.text() == "")
    assert total(house) == 1


def test_somebody_who_is_here_already_is_said_and_counted_only_on_purpose(box, house, qtbot):
    card = house.card_of(house.person("Điểu Bơ"))
    present(box, card)
    qtbot.wait_until(lambda: box.text() == "")
    with qtbot.wait_signal(house.store.failed) as failed:
        present(box, card)
    assert isinstance(failed.args[0], AlreadyThereError)
    assert (total(house), box.text()) == (1, card)
    present(box, card, again=True)
    qtbot.wait_until(lambda: total(house) == 2)


def test_of_several_people_the_keeper_picks_one(box, house, qtbot):
    for village in ("Bon Pi Nao", "Bon Bu Dăr"):
        house.person("Nguyễn Văn Đức", address=village)
    present(box, "nguyen van duc")
    choices = box.window().findChild(ChoiceList)
    qtbot.wait_until(lambda: len(choices.offered()) == 2)
    QTest.keyClick(choices, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: total(house) == 1)
    assert not choices.offered()


def test_several_of_one_name_and_village_are_told_apart(box, house, qtbot):
    for year in (1960, 1999):
        house.person("Nguyễn Văn Đức", address="Bon Pi Nao", birth_year=year)
    present(box, "nguyen van duc")
    choices = box.window().findChild(ChoiceList)
    qtbot.wait_until(lambda: len(choices.offered()) == 2)
    assert {one.detail.split(" · ")[0] for one in choices.offered()} == {"1960", "1999"}


def test_nobody_of_that_name_is_said_and_counts_nobody(box, house, qtbot):
    with qtbot.wait_signal(house.store.failed) as failed:
        present(box, "khong co ai")
    assert isinstance(failed.args[0], NobodyMeantError)
    assert total(house) == 0


def test_enter_alone_and_an_empty_box_say_nothing_about_presence(box, house, qtbot):
    house.person("Điểu Bơ")
    with qtbot.assert_not_emitted(box.presence_entered):
        present(box, "  ")
        box.setText("dieu bo")
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert total(house) == 0
