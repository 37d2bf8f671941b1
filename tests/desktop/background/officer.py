"""An officer who carries a stick between a real province and its houses."""

from sync.server.enrolment import make_house
from sync.server.province import Province
from sync.server.sticks import take_bundles
from tests.sync.client.stick_house import good_stick
from tests.sync.province import AT

HOUSE = "Nhà văn hóa bon Pi Nao"


class Officer:
    """Somebody with a stick, between a province and its houses."""

    def __init__(self, folder, name="province"):
        self.clock = AT
        self.province = Province(f"sqlite:///{folder / name}.sqlite", clock=lambda: self.clock)
        self.stick = good_stick(folder / "stick")
        self.root = folder / "stick"

    def invite(self, *, house_id=None, **more):
        house_id = house_id or self.new_house()
        name, data = self.province.invite(house_id, **more)
        (self.root / "NVH").mkdir(exist_ok=True)
        (self.root / "NVH" / name).write_bytes(data)
        return name

    def new_house(self, name=HOUSE):
        with self.province.engine.begin() as connection:
            return make_house(connection, name, at=self.clock)

    def visit_the_province(self):
        return take_bundles(self.province, self.stick)
