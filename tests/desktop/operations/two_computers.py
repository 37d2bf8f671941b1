"""Two computers of one house, joined to a real province in this process."""

from desktop.store.database import Database
from sync.server.province import Province
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House
from tests.end_to_end.pulling_house import Computer, another_device
from tests.sync.province import new_device


class HouseOfTwo:
    """`here` and `there` write down, `exchange` brings both to the same."""

    def __init__(self, folder):
        self.province = Province(f"sqlite:///{folder / 'province.sqlite'}", clock=lambda: NOW.at)
        credentials = new_device(self.province)
        self.credentials = (credentials, another_device(self.province, credentials))
        databases = [Database(folder / f"{name}.nvh", KEY) for name in ("here", "there")]
        self.here, self.there = (House(database, NOW) for database in databases)
        self.computers = [
            Computer(database, self.province, one)
            for database, one in zip(databases, self.credentials, strict=True)
        ]
        self.computers[1].take_house_key_from(self.computers[0])

    def exchange(self):
        for computer in (*self.computers, *self.computers):
            computer.exchange()

    def close(self):
        for computer in self.computers:
            computer.database.close()
        self.province.close()


def spoil(house, sql):
    """What only a mistake of the program writes: raw, past every rule of the house."""
    house.do(lambda unit, _: unit.connection().exec_driver_sql(sql))
