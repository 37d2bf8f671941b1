"""A house in which three people work, for the tests of the window."""

from desktop.operations.keepers import KeeperDraft, add_keeper, keepers
from desktop.register.keepers import Role

STAFF = (
    ("Chị Hoa", Role.KEEPER, "482913"),
    ("Điểu Khê", Role.HELPER, "1234"),
    ("H’Blum", Role.COUNTER, ""),
)


def staff(house):
    """Write the people down; return their lines by name."""
    for name, role, pin in STAFF:
        made = house.do(
            lambda unit, moment, name=name, role=role, pin=pin: add_keeper(
                unit, moment, draft=KeeperDraft(name, role, pin, pin)
            )
        )
        if role is Role.KEEPER:
            house.store.set_user(made.keeper_id)
    house.store.set_user("")
    return {line.name: line for line in house.ask(keepers)}
