from datetime import date

import pytest

from desktop.operations.roll_sheets import RollSheetFacts
from desktop.paper.ruled_pages import ruled_pages
from desktop.ui.printing.roll_sheet_words import roll_sheet

FACTS = RollSheetFacts(
    house="Nhà văn hoá Bon Bu Sóp",
    club="Cồng chiêng",
    place="Sân nhà rông",
    starts_at="19:30",
    names=("H’Bŏk Niê", "Điểu Bơ", "Thị Mai"),
    leaders=1,
    days=(date(2026, 11, 24), date(2026, 12, 1)),
)


def test_names_and_days_stand_there_and_every_mark_is_left_empty(qapp):
    sheet = roll_sheet(FACTS, sessions=3, with_names=True)
    assert [row[1] for row in sheet.rows[:3]] == ["H’Bŏk Niê (leads)", "Điểu Bơ", "Thị Mai"]
    assert [column.heading for column in sheet.columns[2:]] == [
        "Tuesday 24/11",
        "Tuesday 01/12",
        "…… / ……",
    ]
    assert {mark for row in sheet.rows for mark in row[2:]} == {""}
    assert [row[0] for row in sheet.rows[:5]] == ["1", "2", "3", "", ""]


def test_guests_a_number_without_names_and_the_topic_have_room_below(qapp):
    sheet = roll_sheet(FACTS, sessions=3, with_names=True)
    assert len(sheet.rows) == 3 + 5 + 2
    assert sheet.rows[-2][1].startswith("Others")


def test_a_blank_sheet_names_neither_club_nor_anybody(qapp):
    sheet = roll_sheet(FACTS, sessions=4, with_names=False)
    for words in (*FACTS.names, FACTS.club, "24/11", "Sân nhà rông"):
        assert words not in str(sheet)


@pytest.mark.parametrize("with_names", [True, False])
def test_a_sheet_has_room_on_one_page(qapp, with_names):
    assert len(ruled_pages(roll_sheet(FACTS, sessions=6, with_names=with_names))) == 1


def test_forty_members_go_on_on_a_second_page(qapp):
    many = RollSheetFacts(
        FACTS.house, FACTS.club, None, None, tuple(f"Người {n}" for n in range(40)), 0, ()
    )
    assert len(ruled_pages(roll_sheet(many, sessions=4, with_names=True))) == 2
