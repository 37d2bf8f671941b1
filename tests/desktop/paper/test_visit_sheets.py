from itertools import combinations

import pytest

from desktop.paper.marks import Box, Line, Words
from desktop.paper.visit_sheets import VisitSheet, visit_sheets

DAYS = tuple((f"Thứ {day}", f"{day}/11", f"{day + 22}/9 âm") for day in range(2, 9))


def sheet(groups=4, noted=0):
    return VisitSheet(
        house="Nhà văn hoá Bon Pi Nao",
        title="Lượt khách",
        days=DAYS,
        groups=tuple(f"Nhóm {place}" for place in range(groups)),
        noted=tuple(f"Ghi thêm {place}" for place in range(noted)),
        hint="Không có khách thì ghi 0.",
        noted_words="Trong đó:",
        guessed="Ước chừng",
        delegation="Đoàn khách",
    )


def words(page):
    return [mark for mark in page.marks if isinstance(mark, Words)]


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.left, other.left) > 0.01
        and min(one.bottom, other.bottom) - max(one.top, other.top) > 0.01
    )


def test_there_is_a_page_for_each_week_and_each_day_and_group_stands_on_it():
    pages = visit_sheets([sheet(), sheet()])
    assert len(pages) == 2
    said = [mark.text for mark in words(pages[0])]
    assert {"Thứ 2", "8/11", "30/9 âm", "Nhóm 0", "Nhóm 3", "Lượt khách"} <= set(said)


def test_the_last_lines_are_for_what_was_not_counted_and_for_groups():
    [page] = visit_sheets([sheet(groups=8, noted=6)])
    order = [mark.text for mark in sorted(words(page), key=lambda mark: mark.box.top)]
    assert order[-3:-1] == ["Ước chừng", "Đoàn khách"]


@pytest.mark.parametrize(("groups", "noted"), [(1, 0), (4, 3), (8, 6)])
def test_everything_stays_on_the_paper_and_nothing_lies_on_anything_else(groups, noted):
    [page] = visit_sheets([sheet(groups, noted)])
    for one, other in combinations(words(page), 2):
        assert not overlap(one.box, other.box), (one.text, other.text)
    for mark in page.marks:
        end = mark if isinstance(mark, Line) else mark.box
        assert end.right <= page.width
        assert end.bottom <= page.height


def test_a_group_has_a_cell_for_strokes_on_every_day():
    [page] = visit_sheets([sheet(groups=8)])
    lines = [mark for mark in page.marks if isinstance(mark, Line)]
    assert len({line.left for line in lines if line.left == line.right}) == 7 + 2
