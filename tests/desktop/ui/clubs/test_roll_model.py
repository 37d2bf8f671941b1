from uuid import uuid4

from desktop.operations.roll_call import RollEntry
from desktop.ui.clubs.roll_model import RollModel


def entry(name, mark=None):
    return RollEntry(uuid4(), name, mark, walked_in=False)


def test_the_model_keeps_qt_s_contract(qtmodeltester):
    model = RollModel()
    model.show_entries([entry("Thị Mai"), entry("Điểu Ri", "present")])
    qtmodeltester.check(model)
    model.turn(0)
    model.mark_the_rest_present()
    model.show_entries([])


def test_the_given_name_comes_before_the_family_name():
    model = RollModel()
    model.show_entries([entry("Mai Văn Ba"), entry("Thị Mai"), entry("Điểu Ri")])
    assert model.row_called("m", after=2) == 1
    assert model.row_called("đ", after=0) == 2
    assert model.row_called("x", after=0) == -1
