import pytest

from desktop.ui.clubs.topic_field import TopicField, usual_topics


@pytest.fixture
def field(qtbot):
    field = TopicField("What it was about")
    qtbot.add_widget(field)
    return field


def test_what_the_club_did_before_stands_first_and_once(field):
    field.offer(["Nhịp ba", usual_topics()[1]])
    offered = [field.itemText(place) for place in range(field.count())]
    assert offered[:2] == ["Nhịp ba", usual_topics()[1]]
    assert sorted(offered) == sorted({"Nhịp ba", *usual_topics()})


def test_a_topic_is_chosen_or_typed_and_told_once(field, qtbot):
    with qtbot.wait_signal(field.topic_set) as told:
        field.setEditText(" Bài mừng lúa mới ")
        field.line.editingFinished.emit()
    assert told.args == ["Bài mừng lúa mới"]
    with qtbot.assert_not_emitted(field.topic_set):
        field.line.editingFinished.emit()
    field.setCurrentIndex(0)
    with qtbot.wait_signal(field.topic_set) as told:
        field.activated.emit(0)
    assert told.args == [usual_topics()[0]]


def test_new_offers_leave_what_stands_in_the_line(field):
    field.show_topic("Nhịp ba")
    field.offer(["Bài khác"])
    assert field.currentText() == "Nhịp ba"
    field.show_topic(None)
    assert field.currentText() == ""
