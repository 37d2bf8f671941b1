"""Two houses below one commune, with their province: what one sends, the other receives."""

from desktop.operations import crates
from desktop.operations.crate_lists import crate_card
from desktop.operations.crate_lists import crates as all_crates
from desktop.register import crates as journey
from desktop.store.database import Database
from sync.server.province import Province
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House
from tests.end_to_end.pulling_house import Computer
from tests.sync.province import new_device

NAMES = "Nhà văn hóa Ea Tul", "Nhà văn hóa bon Pi Nao"


class TwoHouses:
    """`sender` and `receiver` below one commune; `exchange` lets both speak to the province."""

    def __init__(self, folder):
        self.province = Province(f"sqlite:///{folder / 'province.sqlite'}", clock=lambda: NOW.at)
        commune = self.province.make_unit("Xã Ea Tul", level="commune")
        codes = [self.province.enrol_code(name, unit=commune) for name in NAMES]
        devices = [new_device(self.province, code=code) for code in codes]
        databases = [Database(folder / f"{place}.nvh", KEY) for place in range(2)]
        self.sender, self.receiver = (House(database, NOW) for database in databases)
        self.ids = [device.house_id for device in devices]
        self.computers = [
            Computer(database, self.province, device)
            for database, device in zip(databases, devices, strict=True)
        ]
        self.exchange()

    def exchange(self):
        for computer in self.computers:
            computer.exchange()

    def send(self, copies=2):
        """Send a crate with copies of one book and one of another; return its id there."""
        self.sender.copies("Sử thi Đăm Săn", copies=copies, author="Nhiều người")
        self.sender.copies("Dế Mèn")
        to = {"receiver": NAMES[1], "sent_to": self.ids[1]}
        crate = self.sender.do(crates.make_crate, name="Thùng 1", **to).crate_id
        for code in range(1, copies + 2):
            self.sender.do(crates.put_into_crate, crate_id=crate, code=str(code))
        self.sender.do(crates.send_crate, crate_id=crate)
        self.exchange()
        return crate

    def close(self):
        for computer in self.computers:
            computer.database.close()
        self.province.close()


def coming(house):
    [line] = [line for line in house.see(all_crates) if line.state == journey.ANNOUNCED]
    return line


def barcodes(house, crate_id):
    return [copy.barcode for copy in house.see(crate_card, crate_id=crate_id).copies]
