"""A house with a name and a number on everything it prints."""

from dataclasses import replace

import pytest

from desktop.operations.settings import change_settings, read_settings

HOUSE_NAME = "Nhà văn hoá Bon Bu Sóp"


@pytest.fixture
def house(house):
    settings = replace(house.ask(read_settings), house_name=HOUSE_NAME, house_number="0417")
    house.do(lambda unit, moment: change_settings(unit, moment, settings=settings))
    return house
