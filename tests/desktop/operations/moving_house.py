"""A house in which books are lent, lost, moved, counted and thrown away; any of it is undone."""

import tempfile
from pathlib import Path
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.operations import bulk_edit, crates, lending, reminders, stock_takes, trash, withdrawal
from desktop.operations.crate_lists import copies_away, crate_card
from desktop.operations.stock_take_report import stock_take_report
from desktop.operations.undo import undo_last
from desktop.register.errors import RuleBrokenError
from desktop.store.database import Database
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House

BOOKS = st.integers(0, 3)
CODES = st.sampled_from(["1", "2", "3", "4", "77"])
SHELVES = "Thiếu nhi", "Nông nghiệp"
STEPS = crates.send_crate, crates.note_arrival, crates.bring_home, crates.cancel_crate
_AS_IT_STANDS = (
    "SELECT id, state, should_be_at, trashed_on, withdrawn_on, withdrawn_by FROM copy ORDER BY id",
    "SELECT id, category, trashed_on FROM title ORDER BY id",
    "SELECT id, person_id, copy_id, current_due_on, renewals, closed_how FROM loan "
    "WHERE closed_how IS NOT 'undone' ORDER BY id",
    "SELECT loan_id, on_day FROM reminder ORDER BY id",
    "SELECT code FROM stock_scan ORDER BY id",
    "SELECT crate_id, copy_id, until, why FROM crate_copy ORDER BY id",
)


class MovingHouse(RuleBasedStateMachine):
    """Four copies of two books, two readers, a crate and a stock take, all of one day."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database(Path(self.folder.name) / "register.nvh", KEY)
        self.house = House(self.database, NOW)
        self.copies = [
            copy for shelf in SHELVES for copy in self.house.copies(shelf, 2, category=shelf)
        ]
        self.titles = [UUID(hex=row[0]) for row in self.house.rows("SELECT id FROM title")]
        self.people = [self.house.person(name) for name in ("Thị Mai", "Điểu Bơ")]
        self.crate = self.house.do(crates.make_crate, name="A", receiver="Thôn 3").crate_id
        self.take = self.house.do(stock_takes.begin_stock_take, shelf=SHELVES[0]).take_id
        self.seen = [self.numbers()]

    def teardown(self):
        """Whatever happened, all of it is undone, deed by deed."""
        while len(self.seen) > 1:
            self.undo()
        self.database.close()
        self.folder.cleanup()

    def numbers(self):
        return (
            [self.house.rows(sql) for sql in _AS_IT_STANDS],
            self.house.see(crate_card, crate_id=self.crate),
            self.house.see(lambda unit, _: copies_away(unit)),
            self.house.see(stock_take_report, take_id=self.take),
            self.house.see(lending.lending_figures),
            self.house.see(reminders.late_loans),
        )

    def attempt(self, operation, **wishes):
        last = self.last_number()
        try:
            self.house.do(operation, **wishes)
        except RuleBrokenError:
            assert self.numbers() == self.seen[-1]
            return
        if self.last_number() != last:
            self.seen.append(self.numbers())
        else:
            assert self.numbers() == self.seen[-1]

    def last_number(self):
        return self.house.rows("SELECT max(number) FROM action")

    def loans(self):
        found = self.house.rows("SELECT id FROM loan WHERE closed_how IS NULL ORDER BY id")
        return [UUID(hex=row[0]) for row in found]

    @rule(code=CODES, person=st.sampled_from([None, 0, 1]))
    def at_the_desk(self, code, person):
        self.attempt(
            lending.scan, code=code, person_id=None if person is None else self.people[person]
        )

    @precondition(lambda self: self.loans())
    @rule(place=BOOKS, deed=st.sampled_from(["lost", "reminded", "renewed", "back"]))
    def with_a_loan(self, place, deed):
        loans = self.loans()
        loan = loans[place % len(loans)]
        if deed == "reminded":
            self.attempt(reminders.remind, loan_ids=[loan])
        else:
            done = {
                "lost": reminders.report_lost,
                "renewed": lending.renew_loan,
                "back": lending.return_copy,
            }
            self.attempt(done[deed], loan_id=loan)

    @rule(code=CODES)
    def into_the_crate(self, code):
        self.attempt(crates.put_into_crate, crate_id=self.crate, code=code)

    @rule(code=CODES)
    def home_from_the_crate(self, code):
        self.attempt(crates.take_home, crate_id=self.crate, code=code)

    @rule(step=st.sampled_from(STEPS))
    def the_crate_goes_on(self, step):
        self.attempt(step, crate_id=self.crate)

    @rule(code=CODES)
    def count(self, code):
        self.attempt(stock_takes.scan_stock, take_id=self.take, code=code)

    @rule(codes=st.lists(CODES, max_size=5))
    def count_by_file(self, codes):
        content = "\n".join(codes).encode()
        self.attempt(stock_takes.take_scans, take_id=self.take, content=content, file_name="S")

    @rule(book=BOOKS, deed=st.sampled_from([stock_takes.put_right, stock_takes.put_on_shelf]))
    def set_right(self, book, deed):
        self.attempt(deed, take_id=self.take, copy_id=self.copies[book])

    @rule(deed=st.sampled_from([stock_takes.write_missing_lost, stock_takes.end_stock_take]))
    def settle(self, deed):
        self.attempt(deed, take_id=self.take)

    @rule(book=BOOKS, deed=st.sampled_from(["title", "copy", "back", "withdrawn"]))
    def away_with_it(self, book, deed):
        if deed == "copy":
            self.attempt(trash.trash_copy, copy_id=self.copies[book])
        elif deed == "withdrawn":
            wishes = {"typed": str(book + 1), "decision": "12/QĐ", "on_day": NOW.today}
            self.attempt(withdrawal.withdraw_copies, **wishes)
        else:
            operation = trash.trash_title if deed == "title" else trash.put_back
            self.attempt(operation, title_id=self.titles[book % 2])

    @rule(shelf=st.sampled_from([*SHELVES, None]))
    def change_many(self, shelf):
        self.attempt(bulk_edit.change_titles, title_ids=self.titles, field="category", value=shelf)

    @precondition(lambda self: len(self.seen) > 1)
    @rule()
    def undo_the_last(self):
        self.undo()

    def undo(self):
        assert self.house.do(undo_last) is not None
        self.seen.pop()
        assert self.numbers() == self.seen[-1]

    @invariant()
    def a_copy_has_at_most_one_open_loan(self):
        out = self.house.rows("SELECT copy_id FROM loan WHERE closed_how IS NULL")
        assert len(out) == len(set(out))

    @invariant()
    def what_is_out_is_in_the_stock(self):
        states = "SELECT DISTINCT state FROM copy JOIN loan ON copy.id = copy_id WHERE closed_how "
        assert set(self.house.rows(states + "IS NULL")) <= {("kept",)}

    @invariant()
    def every_scan_is_counted(self):
        told = self.house.see(stock_take_report, take_id=self.take)
        assert told.scans == told.known + len(told.unknown) + told.double
