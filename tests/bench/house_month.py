"""A workload's changes, written by the program's own operations into a house's register.

Every attendance becomes a presence with its person: in the session it names, or else in the
opening hours of its group on that day. A loan of a copy that is out takes the next copy that is
in, so that each change of the workload stays one change of the house.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.background.store_thread import StoreThread
from desktop.operations.club_sessions import SessionKey, next_session_key
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.loan_changes import lend_copy, return_copy
from desktop.operations.people import PersonDraft, add_person, change_person
from desktop.operations.roll_call import add_walk_in, set_topic
from desktop.register.lending import Despite
from desktop.register.moment import Moment
from desktop.store import row_ids
from desktop.store.tables.catalogue import CopyRow
from tests.book_lists import import_rows

Change = dict[str, Any]
Result = TypeVar("Result")
_HOUSE_ZONE = timezone(timedelta(hours=7))


class WrittenHouse:
    """One house's register while the workload's changes are written into it."""

    def __init__(self, store: StoreThread, clock: "Clock") -> None:
        self._store = store
        self._clock = clock
        self._people: dict[str, UUID] = {}
        self._copies: dict[str, UUID] = {}
        self._clubs: dict[str, UUID] = {}
        self._loans: dict[str, UUID] = {}
        self._out: dict[str, UUID] = {}
        self._in: list[UUID] = []
        self._sessions: dict[str, SessionKey] = {}
        self._day = date.min

    def found(self, house: Any, groups: Iterable[tuple[str, int]]) -> None:
        """Write down what was there before the month: people, copies, clubs, open loans."""
        self._do(lambda unit, moment: self._add_people(unit, moment, house.members))
        self._do(lambda unit, moment: self._add_copies(unit, moment, house.copies))
        for club_id, name, *_ in house.clubs:
            self._clubs[club_id] = self._add_club(name)
        for group, _ in groups:
            self._clubs[group] = self._add_club(f"Phòng đọc {group}")
        for loan in sorted(house.open_loans, key=lambda loan: str(loan["out_at"])):
            self._be_at(loan["out_at"])
            self._lend(loan)

    def write(self, changes: Iterable[Change]) -> None:
        """Write the changes, each in its own transaction and at its own time."""
        for change in changes:
            self._be_at(change["_at"])
            if change.get("recorded_by"):
                self._store.set_user(change["recorded_by"])
            self._ways[change["_t"], change["_op"]](self, change)

    def _be_at(self, when: str) -> None:
        local = datetime.fromisoformat(when).astimezone(_HOUSE_ZONE)
        self._clock.now = Moment.of(local)
        if local.date() != self._day:
            # The program is started each morning, and each run draws its ids anew.
            self._day = local.date()
            row_ids._THIS_RUN = row_ids.RowIds()

    def _attend(self, change: Change) -> None:
        session, person_id = change["session_id"], self._people[change["member_id"]]
        key = self._sessions.get(session) or SessionKey(
            self._clubs[change["group_code"]], self._day, 1
        )
        self._do(lambda unit, moment: add_walk_in(unit, moment, key=key, person_id=person_id))

    def _lend(self, loan: Change) -> None:
        copy_id = self._copies[loan["copy_id"]]
        if copy_id in self._out.values():
            copy_id = self._in.pop()
        elif copy_id in self._in:
            self._in.remove(copy_id)
        person_id = self._people[loan["member_id"]]
        lent = self._do(
            lambda unit, moment: lend_copy(
                unit, moment, person_id=person_id, copy_id=copy_id, despite=Despite.LIMIT
            )
        )
        self._loans[loan["id"]] = lent.loan_id
        self._out[loan["id"]] = copy_id

    def _take_back(self, loan: Change) -> None:
        loan_id = self._loans[loan["id"]]
        self._in.insert(0, self._out.pop(loan["id"]))
        self._do(lambda unit, moment: return_copy(unit, moment, loan_id=loan_id))

    def _hold(self, session: Change) -> None:
        club_id, topic = self._clubs[session["club_id"]], session["topic"]

        def hold(unit: Session, moment: Moment) -> SessionKey:
            key = next_session_key(unit, moment, club_id=club_id, day=self._day)
            set_topic(unit, moment, key=key, topic=topic)
            return key

        self._sessions[session["id"]] = self._do(hold)

    def _join(self, member: Change) -> None:
        self._do(lambda unit, moment: self._add_people(unit, moment, [member]))

    def _correct(self, member: Change) -> None:
        person_id, draft = self._people[member["id"]], _draft(member)
        self._do(lambda unit, moment: change_person(unit, moment, person_id=person_id, draft=draft))

    def _add_people(self, unit: Session, moment: Moment, members: Iterable[Change]) -> None:
        for member in members:
            added = add_person(unit, moment, draft=_draft(member))
            self._people[member["id"]] = added.person_id

    def _add_copies(self, unit: Session, moment: Moment, copies: list[str]) -> None:
        rows = tuple((f"Truyện bon làng số {number}",) for number in range(len(copies)))
        import_rows(unit, moment, ("Nhan đề",), rows)
        made = unit.exec(select(CopyRow.id).order_by(col(CopyRow.accession_number))).all()
        self._copies = dict(zip(copies, made, strict=True))
        self._in = list(made)

    def _add_club(self, name: str) -> UUID:
        draft = ClubDraft(name, "other", None, "19:00", None, None, date(2025, 1, 1))
        return self._do(lambda unit, moment: add_club(unit, moment, draft=draft)).club_id

    def _do(self, operation: Callable[[Session, Moment], Result]) -> Result:
        return self._store.submit(operation).result()

    _ways: ClassVar = {
        ("attendance", "insert"): _attend,
        ("loan", "insert"): _lend,
        ("loan", "update"): _take_back,
        ("club_session", "insert"): _hold,
        ("member", "insert"): _join,
        ("member", "update"): _correct,
    }


class Clock:
    """The clock of the house, set by the workload."""

    def __init__(self) -> None:
        self.now = Moment.of(datetime(2025, 2, 1, 1, tzinfo=UTC).astimezone(_HOUSE_ZONE))


def _draft(member: Change) -> PersonDraft:
    return PersonDraft(
        full_name=member["full_name"],
        birth_year=member["birth_year"],
        phone=member["phone"],
        address=member["hamlet"],
    )
