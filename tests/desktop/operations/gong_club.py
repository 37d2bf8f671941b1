"""A club whose roll is called in the tests."""

from datetime import date, timedelta

from desktop.operations.club_members import add_member
from desktop.operations.roll_call import SessionKey, roll

SUNDAY = date(2026, 11, 22)


class Club:
    """A gong club with three members and one friend, who is none."""

    def __init__(self, house):
        self.house = house
        self.bo, self.mai, self.ngong = self.members = [
            house.person(name) for name in ("Điểu Bơ", "Thị Mai", "Y Ngông")
        ]
        self.friend = house.person("Nay Phin")
        self.club_id = house.club()
        for person_id in self.members:
            house.do(add_member, club_id=self.club_id, person_id=person_id)
        self.key = SessionKey(self.club_id, SUNDAY, 1)

    def do(self, operation, **wishes):
        return self.house.do(operation, key=self.key, **wishes)

    def later(self, days):
        return SessionKey(self.club_id, SUNDAY + timedelta(days=days), 1)

    @property
    def roll(self):
        return self.house.see(roll, key=self.key)

    @property
    def marks(self):
        return {entry.full_name: entry.mark for entry in self.roll.entries}

    @property
    def counts(self):
        page = self.roll
        return page.present, page.absent, page.not_marked, page.unnamed
