from uuid import UUID

import pytest

from desktop.operations.clubs import ClubPerson
from desktop.operations.people_search import PersonLine
from desktop.ui import theme
from desktop.ui.clubs.members_table import MembersTable

MAI = PersonLine(UUID(int=1), "Thị Mai", "Thiếu nhi", "Bon Pi Nao", 2014, None, 0)


@pytest.fixture
def table(qtbot):
    table = MembersTable()
    qtbot.add_widget(table)
    table.show_values((ClubPerson(MAI, "artisan"),))
    return table


def shown(table):
    model = table.model()
    return [
        model.index(0, column).data()
        for column in range(model.columnCount())
        if not table.isColumnHidden(column)
    ]


@pytest.mark.parametrize(
    ("width", "cells"),
    [(800, ["Thị Mai", "Thiếu nhi", "Bon Pi Nao", "artisan"]), (400, ["Thị Mai", "artisan"])],
)
def test_name_and_role_stay_where_there_is_little_room(qtbot, table, width, cells):
    table.resize(theme.pixels(width), 300)
    with qtbot.wait_exposed(table):
        table.show()
    assert shown(table) == cells
