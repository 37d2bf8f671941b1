import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from desktop.ui.rail import TABS, Rail


@pytest.fixture
def rail(qtbot):
    rail = Rail()
    qtbot.add_widget(rail)
    return rail


def test_every_tab_has_a_word_and_a_picture(rail):
    tabs = rail.findChildren(QToolButton)
    assert len(tabs) == len(TABS)
    assert all(tab.text().strip() and not tab.icon().isNull() for tab in tabs)


def test_a_press_asks_for_the_page(rail, qtbot):
    with qtbot.wait_signal(rail.tab_asked) as asked:
        QTest.mouseClick(rail.findChildren(QToolButton)[1], Qt.MouseButton.LeftButton)
    assert asked.args == ["lending"]


def test_only_the_page_that_is_open_is_marked(rail):
    rail.show_current("clubs")
    rail.show_current("people")
    assert [tab.accessibleName() for tab in rail.findChildren(QToolButton) if tab.isChecked()] == [
        "People"
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Nhà văn hoá Bon Pi Nao", "Nhà văn hoá\nBon Pi Nao"),
        ("Câu lạc bộ sách", "Câu lạc bộ sách"),
    ],
)
def test_the_name_of_the_house_breaks_where_one_would_read_it(rail, name, shown):
    rail.name_house(name)
    assert rail.findChild(QLabel, "houseName").text() == shown


def test_a_narrow_rail_leaves_width_to_the_page(rail):
    wide = rail.width()
    rail.set_narrow(narrow=True)
    assert rail.width() < wide * 2 / 3


def test_a_number_on_a_tab_is_seen_and_read_aloud(rail, qtbot):
    rail.show()
    tab = next(tab for tab in rail.findChildren(QToolButton) if "look" in tab.accessibleName())
    bare = tab.grab().toImage()
    rail.show_number("things", 3)
    assert tab.accessibleName() == "To look at: 3"
    assert tab.grab().toImage() != bare
    rail.show_number("things", 0)
    assert tab.accessibleName() == "To look at"
    assert tab.grab().toImage() == bare
