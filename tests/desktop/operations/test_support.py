"""Nothing that anybody typed is in what is told to whoever helps."""

from dataclasses import asdict, replace

from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.settings import change_settings, read_settings
from desktop.operations.support import support_facts
from desktop.operations.visits import count_visits
from desktop.store.outbox import exchange_row

SECRET = "Zzqxy"


def told(house):
    return repr(asdict(house.see(support_facts)))


def test_counts_and_choices_are_told(house):
    house.person()
    house.copies(copies=2)
    house.do(count_visits, group_id=house.groups()[0], count=7)
    facts = house.see(support_facts)
    assert (facts.people, facts.books, facts.visits, facts.house_number) == (1, 2, 7, "0000")
    assert dict(facts.rows)["person"] == 1
    assert (facts.enrolled, facts.backed_up_on, facts.unsent > 0) == (False, None, True)


def test_nothing_that_was_typed_is_in_it(house):
    today = house.moment.today
    house.person(
        f"{SECRET} An",
        phone=f"09{SECRET}",
        address=SECRET,
        guardian=SECRET,
        nickname=SECRET,
        former_names=SECRET,
    )
    house.copies(SECRET, author=SECRET)
    house.do(add_club, draft=ClubDraft(SECRET, "gong", None, None, SECRET, SECRET, today))
    settings = replace(house.see(read_settings), house_name=SECRET, keeper_name=SECRET)
    house.do(change_settings, settings=settings)
    house.do(spoil)
    assert SECRET not in told(house)


def spoil(unit, _moment):
    row = exchange_row(unit)
    row.token = row.house_name = row.server_url = row.device_id = SECRET
