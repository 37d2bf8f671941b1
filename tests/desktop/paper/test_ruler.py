from desktop.paper.marks import Line
from desktop.paper.ruler import sheet_for_trial
from desktop.paper.stock import LABELS_5X13
from tests.desktop.paper.reading import dots, words_on


def test_the_ruler_is_a_hundred_millimetres_long(tmp_path):
    page = sheet_for_trial(LABELS_5X13, "Đo đoạn này")
    ruler = max(
        (mark for mark in page.marks if isinstance(mark, Line)),
        key=lambda line: line.right - line.left,
    )
    assert ruler.right - ruler.left == 100
    (image,) = dots([page], tmp_path, 300)
    row = round(ruler.top * 300 / 25.4)
    begin, end = (round(edge * 300 / 25.4) for edge in (ruler.left, ruler.right))
    dark = [image.pixelColor(x, row).value() < 128 for x in range(begin - 20, end + 21)]
    assert not any(dark[:18] + dark[-18:])
    assert all(dark[22:-22])


def test_every_corner_of_every_label_is_shown():
    page = sheet_for_trial(LABELS_5X13, "Đo đoạn này")
    corners = {(mark.left, mark.top) for mark in page.marks if isinstance(mark, Line)}
    for place in range(LABELS_5X13.per_sheet):
        box = LABELS_5X13.box(place)
        assert (box.left, box.top) in corners


def test_the_sheet_says_what_to_do(tmp_path):
    assert "Đo đoạn này" in words_on([sheet_for_trial(LABELS_5X13, "Đo đoạn này")], tmp_path)
