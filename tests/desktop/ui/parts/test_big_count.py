from desktop.ui.parts.big_count import BigCount


def test_so_many_of_so_many_are_read_and_heard(qtbot):
    count = BigCount()
    qtbot.add_widget(count)
    count.show_count(147, 150, "books are checked")
    assert count.figures() == "147 / 150"
    assert count.accessibleName() == "147 / 150 books are checked"


def test_where_nobody_knows_how_many_it_will_be_one_figure_stands(qtbot):
    count = BigCount()
    qtbot.add_widget(count)
    count.show_count(147, None, "books are in the crate")
    assert (count.figures(), count.words()) == ("147", "books are in the crate")
