from uuid import uuid4

from desktop.operations.roll_call import RollEntry
from desktop.ui.clubs.roll_model import RollModel


def entry(name, mark=None, *, leads=False):
    return RollEntry(uuid4(), name, mark, walked_in=False, leads=leads)


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


def test_whoever_leads_is_counted_apart():
    model = RollModel()
    model.show_entries([entry("Mai", "present", leads=True), entry("Ri", "present"), entry("Ba")])
    assert (model.count("present"), model.count(None)) == (1, 1)
    assert (model.leaders(), model.leading()) == (1, 1)


def test_a_mark_turns_through_its_three_states_to_not_marked():
    model = RollModel()
    model.show_entries([entry("Mai")])
    turned = [model.turn(0).mark for _ in range(4)]
    assert turned == ["present", "absent", "excused", None]
