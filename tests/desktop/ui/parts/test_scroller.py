from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.parts.scroller import scroller


def test_a_long_list_makes_the_page_no_taller(qtbot):
    page = QWidget()
    qtbot.add_widget(page)
    column = QVBoxLayout(page)
    column.addWidget(scroller(QLabel("\n".join("Thị Mai" for _ in range(200)))))
    assert page.sizeHint().height() < 100


def test_tab_goes_past_it(qtbot):
    place = scroller()
    qtbot.add_widget(place)
    assert place.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_it_is_never_narrower_than_what_stands_in_it(qtbot):
    wide = QWidget()
    wide.setMinimumWidth(400)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(wide)
    made = scroller(inside)
    qtbot.add_widget(made)
    assert made.minimumSizeHint().width() > 400
