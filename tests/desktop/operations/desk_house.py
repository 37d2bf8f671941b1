"""A house in which several people work, for the tests of who may do what."""

from desktop.operations.keepers import KeeperDraft, add_keeper
from desktop.register.keepers import Role
from tests.desktop.operations.house import House

PINS = {Role.KEEPER: "482913", Role.HELPER: "1234", Role.COUNTER: ""}


class StaffedHouse(House):
    """Somebody with each role; `user` is whoever is at the desk."""

    def __init__(self, database, moment):
        super().__init__(database, moment)
        self.user = ""
        self.ids = {}
        for role, name in (
            (Role.KEEPER, "Chị Hoa"),
            (Role.HELPER, "Điểu Khê"),
            (Role.COUNTER, "H’Blum"),
        ):
            pin = PINS[role]
            made = self.do(add_keeper, draft=KeeperDraft(name, role, pin, pin))
            self.ids[role] = made.keeper_id
            self.user = self.ids[Role.KEEPER]

    def comes(self, role):
        self.user = self.ids[role]

    def do(self, operation, **wishes):
        with self.database.unit_of_work(now=self.moment.at, user=self.user) as unit:
            return operation(unit, self.moment, **wishes)

    def see(self, query, **wishes):
        with self.database.reading(user=self.user) as unit:
            return query(unit, self.moment, **wishes)
