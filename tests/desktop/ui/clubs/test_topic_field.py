import pytest

from desktop.ui.clubs.topic_field import TopicField, usual_topics


@pytest.fixture
def field(qtbot):
    field = TopicField("What it was about")
    qtbot.add_widget(field)
    return field


def offered(field):
    return [action.text() for action in field.topics.actions()]


def test_what_the_club_did_before_stands_first_and_once(field):
    field.offer(["Nhịp ba", usual_topics()[1]])
    assert offered(field)[:2] == ["Nhịp ba", usual_topics()[1]]
    assert sorted(offered(field)) == sorted({"Nhịp ba", *usual_topics()})


def test_a_topic_is_typed_and_told_once(field, qtbot):
    with qtbot.wait_signal(field.topic_set) as told:
        field.line.setText(" Bài mừng lúa mới ")
        field.line.editingFinished.emit()
    assert told.args == ["Bài mừng lúa mới"]
    with qtbot.assert_not_emitted(field.topic_set):
        field.line.editingFinished.emit()


def test_a_topic_is_chosen_from_the_list(field, qtbot):
    field.offer(["Chiêng & trống"])
    with qtbot.wait_signal(field.topic_set) as told:
        field.topics.actions()[0].trigger()
    assert told.args == ["Chiêng & trống"]
    assert field.line.text() == "Chiêng & trống"


def test_what_the_register_has_is_shown(field):
    field.show_topic("Nhịp ba")
    field.offer(["Bài khác"])
    assert field.line.text() == "Nhịp ba"
    field.show_topic(None)
    assert field.line.text() == ""
