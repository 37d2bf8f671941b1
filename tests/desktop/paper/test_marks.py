from desktop.paper.marks import Box, outline


def test_a_margin_is_taken_on_both_sides():
    assert Box(10, 20, 100, 50).inner(5, 2) == Box(15, 22, 90, 46)
    assert Box(0, 0, 10, 10).inner(1) == Box(1, 1, 8, 8)


def test_parts_of_a_box_lie_where_they_were_asked_for():
    box = Box(10, 20, 100, 50)
    assert box.strip(5, 10) == Box(10, 25, 100, 10)
    assert box.part(60, 40) == Box(70, 20, 40, 50)
    assert (box.right, box.bottom) == (110, 70)


def test_an_outline_ends_where_the_box_ends():
    ends = {(line.right, line.bottom) for line in outline(Box(1, 2, 3, 4))}
    assert ends == {(4, 2), (4, 6), (1, 6)}
