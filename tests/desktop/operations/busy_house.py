"""A house in which anything may be asked for, and what may be asked."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import strategies as st

from desktop.operations import (
    catalogue,
    club_members,
    club_pauses,
    clubs,
    holds,
    lending,
    people,
    roll_call,
    visits,
)
from desktop.operations.check_in import check_in
from desktop.operations.delegations import delegations, receive_delegation
from desktop.operations.reports import month_totals
from desktop.operations.today import today_view
from desktop.operations.visit_tallies import day_tallies
from desktop.operations.visit_weeks import DayTyped, write_days
from desktop.register.barcodes import barcode
from desktop.register.lending import Despite
from desktop.register.schedules import Pause
from tests.conftest import NOW
from tests.desktop.operations.house import House

YESTERDAY, TODAY = NOW.yesterday, NOW.today
places = st.integers(0, 5)
labels = [barcode("3", house_number="0000", serial=50_000_000 + place) for place in range(6)]
days = st.sampled_from([None, TODAY, YESTERDAY, date(2026, 10, 30)])


class BusyHouse(House):
    """A house with people, books and two clubs, in which anything may be asked for."""

    def __init__(self, database):
        super().__init__(database, NOW)
        self.pass_days(-30)
        self.people = [self.person(name) for name in ("Điểu Bơ", "Thị Mai", "Y Ngông")]
        self.books = self.copies(copies=4)
        self.titles = [line.title_id for line in self.see(catalogue.find_titles)]
        for copy_id in self.books[:2]:
            self.do(lending.lend_copy, person_id=self.people[0], copy_id=copy_id)
        self.clubs = [self.club("Cồng chiêng"), self.club("Đọc sách", None)]
        for person_id in self.people[:2]:
            self.do(club_members.add_member, club_id=self.clubs[0], person_id=person_id)
        self.pass_days(30)

    def numbers(self):
        with self.database.reading() as unit:
            return tuple(self._numbers(unit, self.moment))

    def _numbers(self, unit, moment):
        yield today_view(unit, moment)
        yield day_tallies(unit, moment, day=TODAY)
        yield delegations(unit, moment, day=TODAY)
        for month in (10, 11):
            yield month_totals(unit, moment, year=2026, month=month)
        yield lending.overdue_loans(unit, moment)
        yield lending.desk_lines(unit, moment)
        yield holds.all_holds(unit, moment)
        yield people.people_count(unit, moment)
        yield people.find_people(unit, moment, everyone=True)
        yield catalogue.catalogue_size(unit, moment)
        yield catalogue.find_titles(unit, moment)
        for person_id in self.people:
            yield lending.loans_of(unit, moment, person_id=person_id)
        for club_id in self.clubs:
            yield clubs.club_card(unit, moment, club_id=club_id)
        for place in range(6):
            yield roll_call.roll(unit, moment, key=self.key(place))

    def key(self, place):
        return roll_call.SessionKey(
            self.clubs[place % 2], TODAY - timedelta(days=7 * (place % 3 % 2)), 1 + place // 4
        )

    def perform(self, operation, place, **wishes):
        name = operation.__name__
        if name == "add_title":
            wishes["draft"] = catalogue.TitleDraft(f"Truyện {place}")
        if name == "add_person":
            wishes["draft"] = people.PersonDraft(f"Thị {place}")
        if name == "change_person":
            wishes["draft"] = people.PersonDraft(f"Điểu {place}", birth_year=1950 + place)
        if name == "change_title":
            wishes["draft"] = catalogue.TitleDraft(f"Sách {place}", isbn=f"X{place}")
        if name == "change_club":
            wishes["draft"] = clubs.ClubDraft(
                f"Dệt {place}", "weaving", None, None, None, None, TODAY
            )
        if name == "add_club":
            wishes["draft"] = clubs.ClubDraft("Cờ", "sport", None, None, None, None, TODAY)
        return self.do(operation, **wishes)


def deed(operation, **wishes):
    return st.tuples(st.just(operation), places, st.fixed_dictionaries(wishes))


def of(row):
    """A choice among the house's rows, made when the house is there."""
    return places.map(lambda place: (row, place))


def roll_deed(operation, **wishes):
    return deed(operation, key=of("key"), **wishes)


deeds = st.one_of(
    deed(visits.count_visits, group_id=of("group"), count=st.integers(1, 9), day=days),
    deed(visits.set_visits, group_id=of("group"), total=st.integers(0, 9), day=days.filter(bool)),
    deed(visits.note_nobody_came, day=days.filter(bool)),
    deed(
        write_days,
        typed=st.builds(
            lambda day, total: [DayTyped(day, {}, {"women": total})],
            days.filter(bool),
            st.integers(0, 9),
        ),
    ),
    deed(
        receive_delegation,
        name=st.just("Đoàn xã"),
        count=st.integers(1, 9),
        purpose=st.just("tour"),
    ),
    deed(check_in, person_id=of("people"), again=st.booleans()),
    deed(people.add_person),
    deed(people.change_person, person_id=of("people")),
    deed(people.end_membership, person_id=of("people")),
    deed(catalogue.add_title, copies=st.integers(0, 2)),
    deed(catalogue.change_title, title_id=of("titles")),
    deed(catalogue.add_copies, title_id=of("titles"), copies=st.integers(1, 2)),
    deed(
        lending.lend_copy,
        person_id=of("people"),
        copy_id=of("books"),
        despite=st.sampled_from(Despite),
    ),
    deed(
        lending.lend_new_book,
        book=places.map(lambda place: lending.LabelledBook(labels[place], f"Sách {place}")),
        person_id=of("people"),
        despite_limit=st.booleans(),
    ),
    deed(holds.place_hold, title_id=of("titles"), person_id=of("people")),
    deed(lending.scan, code=st.sampled_from(labels), person_id=of("people")),
    deed(lending.scan, code=st.sampled_from(labels)),
    deed(lending.return_copy, loan_id=of("loans")),
    deed(lending.renew_loan, loan_id=of("loans"), despite_limit=st.booleans()),
    deed(lending.scan, code=st.sampled_from(["1", "2", "3", "5"]), person_id=of("people")),
    deed(lending.scan, code=st.sampled_from(["1", "2", "3", "5"])),
    deed(clubs.add_club),
    deed(clubs.change_club, club_id=of("clubs")),
    deed(club_members.add_member, club_id=of("clubs"), person_id=of("people")),
    deed(club_members.end_club_membership, club_id=of("clubs"), person_id=of("people")),
    deed(
        club_pauses.pause_club,
        club_id=of("clubs"),
        pause=st.sampled_from([Pause(YESTERDAY), Pause(TODAY, TODAY, "harvest")]),
    ),
    deed(club_pauses.resume_club, club_id=of("clubs")),
    deed(
        club_members.change_role,
        club_id=of("clubs"),
        person_id=of("people"),
        role=st.sampled_from(["leader", "artisan", "member"]),
    ),
    roll_deed(
        roll_call.set_details,
        details=st.sampled_from(
            [roll_call.SessionDetails(), roll_call.SessionDetails("Bon", "epic", "a")]
        ),
    ),
    roll_deed(
        roll_call.mark_person,
        person_id=of("people"),
        mark=st.sampled_from(["present", "absent", "excused", None]),
    ),
    roll_deed(roll_call.mark_the_rest_present),
    roll_deed(roll_call.add_walk_in, person_id=of("people")),
    roll_deed(roll_call.set_unnamed, count=st.integers(0, 9)),
    roll_deed(roll_call.set_topic, topic=st.sampled_from(["Bài mới", None])),
    roll_deed(roll_call.did_not_take_place, reason=st.sampled_from(["rain", "harvest"])),
)


def chosen(house, wish):
    if not (isinstance(wish, tuple) and isinstance(wish[0], str)):
        return wish
    row, place = wish
    if row == "key":
        return house.key(place)
    if row == "loans":
        found = house.rows("SELECT id FROM loan ORDER BY rowid")
        return UUID(found[place % len(found)][0])
    rows = house.groups() if row == "group" else getattr(house, row)
    return rows[place % len(rows)]
