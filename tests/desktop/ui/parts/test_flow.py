from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.parts.flow import Flow, flow_row


def words(qtbot, count: int) -> tuple[QWidget, list[QLabel]]:
    place = QWidget()
    qtbot.add_widget(place)
    flow = Flow()
    place.setLayout(flow)
    labels = [QLabel("Nhập bù ngày khác…") for _ in range(count)]
    for label in labels:
        flow.addWidget(label)
    return place, labels


def test_what_does_not_fit_goes_on_in_the_next_line(qtbot):
    place, labels = words(qtbot, 6)
    place.resize(labels[0].sizeHint().width() * 3, 200)
    place.show()
    assert labels[0].y() == labels[1].y()
    assert labels[5].y() > labels[0].y()
    assert all(label.geometry().right() <= place.width() for label in labels)


def test_the_row_asks_for_the_height_it_needs(qtbot):
    place, labels = words(qtbot, 6)
    one_line = place.layout().heightForWidth(5000)
    assert place.layout().heightForWidth(labels[0].sizeHint().width()) > 5 * one_line


def test_what_is_hidden_takes_no_room(qtbot):
    place, labels = words(qtbot, 3)
    place.show()
    labels[0].hide()
    place.layout().activate()
    assert labels[1].x() == 0


def test_parts_stand_in_one_row(qtbot):
    parts = [QLabel("Nhập bù"), QLabel("In nhãn")]
    row = flow_row(*parts)
    qtbot.add_widget(row)
    row.show()
    assert parts[0].y() == parts[1].y()
    assert parts[0].x() < parts[1].x()
