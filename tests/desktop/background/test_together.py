import pytest

from desktop.background.together import together
from desktop.operations.settings import HouseSettings, change_settings, read_settings
from desktop.operations.visits import set_visit_groups
from desktop.register.errors import TooManyGroupsError


def test_what_belongs_together_is_kept_together_or_not_at_all(database, now):
    def rename(unit, moment):
        change_settings(unit, moment, settings=HouseSettings(house_name="Bon Pi Nao"))

    def too_many(unit, moment):
        set_visit_groups(unit, moment, labels=[str(number) for number in range(9)])

    with pytest.raises(TooManyGroupsError), database.unit_of_work(now=now.at) as unit:
        together(rename, too_many)(unit, now)
    with database.reading() as unit:
        assert read_settings(unit, now).house_name == ""
    with database.unit_of_work(now=now.at) as unit:
        together(rename)(unit, now)
    with database.reading() as unit:
        assert read_settings(unit, now).house_name == "Bon Pi Nao"
