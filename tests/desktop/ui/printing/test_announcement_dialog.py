from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop.ui.printing.announcement_dialog import WRITTEN, AnnouncementDialog
from tests.desktop.ui.printing.conftest import HOUSE_NAME
from tests.desktop.ui.printing.paper_kept import opened


def test_the_words_count_by_village_and_name_nobody(house, qtbot):
    house.lend(house.person("Thị Mai", address="Thôn 3"), house.book("Dế Mèn")[0], days_ago=30)
    dialog = opened(qtbot, AnnouncementDialog(house.store))
    qtbot.wait_until(lambda: "Thôn 3: 1 books" in dialog.words.toPlainText())
    spoken = dialog.words.toPlainText()
    assert HOUSE_NAME in spoken
    dialog.which.choose(WRITTEN)
    assert dialog.words.toPlainText() != spoken
    for words in (spoken, dialog.words.toPlainText()):
        assert "Thị Mai" not in words
        assert "Dế Mèn" not in words


def test_the_words_are_copied_as_they_were_changed(house, qtbot):
    house.lend(house.person("Thị Mai"), house.book("Dế Mèn")[0], days_ago=30)
    dialog = opened(qtbot, AnnouncementDialog(house.store))
    qtbot.wait_until(lambda: bool(dialog.words.toPlainText()))
    dialog.words.setPlainText("Mời bà con trả sách.")
    next(made for made in dialog.findChildren(QPushButton) if "Copy" in made.text()).click()
    assert QGuiApplication.clipboard().text() == "Mời bà con trả sách."
    assert "copied" in dialog.said()


def test_nothing_late_needs_no_announcement(house, qtbot):
    dialog = opened(qtbot, AnnouncementDialog(house.store))
    qtbot.wait_until(lambda: "Very good" in dialog.words.toPlainText())
