import pytest

from desktop.ui.parts.value_model import Column
from desktop.ui.parts.window_model import WindowModel


@pytest.fixture
def model(qtbot):
    model = WindowModel((Column("Title", str),), window=3)
    model.show_found(100, {0: ("a", "b", "c")})
    return model


def read(model, row):
    return model.index(row, 0).data()


def test_every_row_counts_and_those_that_are_here_are_shown(model):
    assert model.rowCount() == 100
    assert [read(model, row) for row in range(3)] == ["a", "b", "c"]


def test_a_window_is_asked_for_once_however_often_it_is_looked_at(model):
    wanted = []
    model.window_wanted.connect(wanted.append)
    assert [read(model, row) for row in (3, 4, 5, 6, 3)] == [None] * 5
    assert wanted == [3, 6]


def test_a_window_that_came_is_shown(model, qtbot):
    read(model, 4)
    with qtbot.wait_signal(model.dataChanged):
        model.put_window(3, ("d", "e", "f"))
    assert read(model, 4) == "e"
    assert model.row_of("e") == 4
    assert list(model.known()) == [0, 1, 2, 3, 4, 5]


def test_few_windows_are_kept(model):
    for first in range(3, 99, 3):
        model.put_window(first, ("x", "y", "z"))
    assert len(model.known()) == 36
    assert read(model, 0) is None


def test_a_window_may_hold_less_than_was_counted(model):
    model.put_window(3, ("d",))
    assert (read(model, 3), read(model, 4)) == ("d", None)
