"""Whatever becomes of a crate, what happened to its books since stays so (LP#1306666)."""

import contextlib
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.operations import crate_receiving, crates, lending
from desktop.operations.crate_lists import copies_away, crate_card
from desktop.operations.crate_lists import crates as all_crates
from desktop.operations.undo import undo_last
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.errors import RuleBrokenError
from desktop.store.database import Database
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House

THEIRS = barcode(CRATE, house_number="0099", serial=1)
THEIR_BOOKS = [barcode(COPY, house_number="0099", serial=n) for n in (1, 2)]
OURS, CRATES = st.integers(0, 3), st.integers(0, 1)
STEPS = (
    *(crates.send_crate, crates.note_arrival, crates.bring_home, crates.cancel_crate),
    *(crate_receiving.receive_crate, crate_receiving.give_back),
)


class RotatingHouse(RuleBasedStateMachine):
    """Two crates of ours and one of the province, and a desk that lends on meanwhile."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database(Path(self.folder.name) / "register.db", key=KEY)
        self.house = House(self.database, NOW)
        self.books = self.house.copies(copies=4)
        self.people = [self.house.person(name) for name in ("Thị Mai", "Điểu Bơ")]
        self.crates = [
            self.house.do(crates.make_crate, name=name, receiver="Thôn 3").crate_id for name in "AB"
        ]
        expected = {"code": THEIRS, "name": "Tỉnh 12", "owner": "Thư viện tỉnh"}
        self.theirs = self.house.do(crate_receiving.expect_crate, **expected).crate_id
        self.states = dict.fromkeys(self.books, "kept")
        self.seen = [self.numbers()]

    def teardown(self):
        self.database.close()
        self.folder.cleanup()

    def numbers(self):
        cards = tuple(
            self.house.see(crate_card, crate_id=crate) for crate in (*self.crates, self.theirs)
        )
        return (
            cards,
            self.house.see(all_crates),
            self.house.see(lambda unit, _: copies_away(unit)),
            sorted(self.house.rows("SELECT id, state FROM copy")),
            sorted(
                self.house.rows("SELECT id, closed_how FROM loan WHERE closed_how IS NOT 'undone'")
            ),
        )

    def attempt(self, operation, **wishes):
        """Do what the rules allow; note how everything stood, for the undoing."""
        last = self.last_number()
        try:
            self.house.do(operation, **wishes)
        except RuleBrokenError:
            assert self.numbers() == self.seen[-1]
            return False
        if self.last_number() != last:
            self.seen.append(self.numbers())
        return True

    def last_number(self):
        return self.house.rows("SELECT max(number) FROM action")

    @rule(crate=CRATES, book=OURS)
    def put(self, crate, book):
        code = str(book + 1)
        self.attempt(crates.put_into_crate, crate_id=self.crates[crate], code=code)

    @rule(crate=CRATES, book=OURS)
    def take_out(self, crate, book):
        wishes = {"crate_id": self.crates[crate], "copy_id": self.books[book]}
        self.attempt(crates.take_out_of_crate, **wishes)

    @rule(crate=CRATES, book=OURS)
    def one_comes_home(self, crate, book):
        self.attempt(crates.take_home, crate_id=self.crates[crate], code=str(book + 1))

    @rule(crate=st.integers(0, 2), step=st.sampled_from(STEPS))
    def go_on(self, crate, step):
        self.attempt(step, crate_id=(*self.crates, self.theirs)[crate])

    @rule(crate=CRATES)
    def home_with_gaps(self, crate):
        self.attempt(crates.bring_home, crate_id=self.crates[crate], everything=False)

    @rule(book=st.integers(0, 1))
    def check_in(self, book):
        wishes = {"code": THEIR_BOOKS[book], "words": "Sách"}
        self.attempt(crate_receiving.receive_copy, crate_id=self.theirs, **wishes)

    @rule(code=st.sampled_from(["1", "2", "3", "4", *THEIR_BOOKS]), person=st.integers(0, 1))
    def at_the_desk(self, code, person):
        self.attempt(lending.scan, code=code, person_id=self.people[person])

    @rule(code=st.sampled_from(["1", "2", "3", "4", *THEIR_BOOKS]))
    def brought_back(self, code):
        self.attempt(lending.scan, code=code)

    @precondition(lambda self: len(self.seen) > 1)
    @rule()
    def undo(self):
        assert self.house.do(undo_last) is not None
        self.seen.pop()
        assert self.numbers() == self.seen[-1]

    @invariant()
    def a_book_is_in_one_crate_under_way(self):
        states = ("filling", "sent", "there", "coming", "here")
        rows = self.house.rows(
            "SELECT copy_id FROM crate_copy JOIN crate ON crate.id = crate_id "
            f"WHERE until IS NULL AND state IN {states}"
        )
        assert len(rows) == len(set(rows))

    @invariant()
    def a_book_of_ours_is_never_rewritten_by_a_crate(self):
        states = dict(self.house.rows("SELECT id, state FROM copy"))
        assert {copy_id: states[copy_id.hex] for copy_id in self.books} == self.states


RotatingHouse.TestCase.settings = settings(
    max_examples=10,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
test_a_rotating_house = RotatingHouse.TestCase


HAPPENINGS = st.lists(
    st.tuples(st.sampled_from(["lent", "back", "elsewhere", "lost", "home"]), OURS),
    min_size=1,
    max_size=6,
)


def happen(house, what, number, *, crate, other, reader):
    code = str(number + 1)
    if what == "lent":
        house.do(lending.scan, code=code, person_id=reader)
    elif what == "back":
        house.do(lending.scan, code=code)
    elif what == "elsewhere":
        house.do(crates.put_into_crate, crate_id=other, code=code)
    elif what == "home":
        house.do(crates.take_home, crate_id=crate, code=code)
    else:
        sql = f"UPDATE copy SET state = 'lost' WHERE accession_number = '{code:>06}'"
        house.do(lambda unit, _: unit.connection().exec_driver_sql(sql))


def how_the_books_stand(house, crate):
    """Where every book is, but for the crate that is cancelled and what lies in it still."""
    return (
        house.rows("SELECT id, state FROM copy ORDER BY id"),
        house.rows("SELECT * FROM loan ORDER BY id"),
        house.rows(f"SELECT * FROM crate_copy WHERE crate_id <> '{crate.hex}' ORDER BY id"),
        house.rows(
            f"SELECT * FROM crate_copy WHERE crate_id = '{crate.hex}' AND until IS NOT NULL "
            "AND why <> 'not_sent' ORDER BY id"
        ),
    )


@settings(max_examples=30, deadline=None)
@given(happenings=HAPPENINGS)
def test_a_crate_that_is_cancelled_after_something_happened_leaves_that_as_it_is(happenings):
    with tempfile.TemporaryDirectory() as folder:
        house = House(Database(Path(folder) / "register.db", key=KEY), NOW)
        house.copies(copies=4)
        reader = house.person("Thị Mai")
        crate, other = (
            house.do(crates.make_crate, name=name, receiver="Thôn 3").crate_id for name in "AB"
        )
        for code in "1234":
            house.do(crates.put_into_crate, crate_id=crate, code=code)
        house.do(crates.send_crate, crate_id=crate)
        for what, number in happenings:
            with contextlib.suppress(RuleBrokenError):
                happen(house, what, number, crate=crate, other=other, reader=reader)
        stood, card = how_the_books_stand(house, crate), house.see(crate_card, crate_id=crate)
        house.do(crates.cancel_crate, crate_id=crate)
        assert how_the_books_stand(house, crate) == stood
        assert house.see(lambda unit, _: copies_away(unit)) == {}
        house.undo()
        assert house.see(crate_card, crate_id=crate) == card
        house.database.close()
