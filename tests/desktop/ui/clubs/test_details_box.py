import pytest

from desktop.operations.roll_call import SessionDetails
from desktop.register.clubs import HERITAGE
from desktop.ui.clubs.details_box import DetailsBox


@pytest.fixture
def box(qtbot):
    box = DetailsBox()
    qtbot.add_widget(box)
    return box


def test_leaving_a_field_tells_all_three_once(box, qtbot):
    box.place.setText("Nhà dài")
    box.heritage.setCurrentIndex(1 + HERITAGE.index("epic"))
    with qtbot.wait_signal(box.details_set) as told:
        box.place.editingFinished.emit()
    assert told.args == [SessionDetails("Nhà dài", "epic", None)]
    with qtbot.assert_not_emitted(box.details_set):
        box.note.editingFinished.emit()
