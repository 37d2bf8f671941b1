from dataclasses import replace

import pytest

from desktop.register.label_sheets import (
    LabelSheet,
    LabelTooSmallError,
    SheetTooLargeError,
    require_printable,
)

SHEET = LabelSheet(3, 8, 60.0, 30.0, left=10.0, top=20.0, gap_across=5.0, gap_down=2.0)


def test_a_sheet_may_reach_the_edge_of_the_page():
    require_printable(SHEET)
    require_printable(replace(SHEET, columns=2, width=97.5, left=10.0))
    require_printable(replace(SHEET, rows=9, height=27.0, gap_down=4.25, top=20.0))


@pytest.mark.parametrize(
    ("changed", "across", "needed"),
    [({"width": 64.0}, True, 212.0), ({"top": 50.0}, False, 304.0)],
)
def test_a_sheet_that_runs_off_the_page_says_by_how_much(changed, across, needed):
    with pytest.raises(SheetTooLargeError) as caught:
        require_printable(replace(SHEET, **changed))
    assert (caught.value.across, caught.value.needed) == (across, needed)


@pytest.mark.parametrize(
    "changed",
    [{"width": 37.9}, {"height": 17.9}, {"left": -0.1}, {"gap_down": -1.0}, {"columns": 0}],
)
def test_a_label_that_nobody_could_read_is_refused(changed):
    with pytest.raises(LabelTooSmallError):
        require_printable(replace(SHEET, **changed))
