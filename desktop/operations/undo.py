"""Taking back what was done today, the newest first: one compensating function for each deed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlmodel import Session, col, select

from desktop.operations import club_endings as endings
from desktop.operations import holds
from desktop.operations import sought_copies as sought
from desktop.operations import stock_take_deeds as stock
from desktop.operations.book_import import BooksImported
from desktop.operations.book_taking_back import take_back_import
from desktop.operations.bulk_edit import FieldsBefore, TitlesChanged, restore_fields
from desktop.operations.catalogue import (
    CopiesAdded,
    CopiesMade,
    TitleAdded,
    TitleBefore,
    TitleChanged,
    restore_title,
    take_back_copies,
    take_back_title,
)
from desktop.operations.check_in import CheckedIn
from desktop.operations.club_members import (
    MemberJoined,
    MemberLeft,
    MembershipMade,
    RoleBefore,
    RoleChanged,
    restore_role,
    take_back_joining,
    take_back_leaving,
)
from desktop.operations.club_pauses import (
    ClubPaused,
    ClubResumed,
    PauseMade,
    PausesBefore,
    take_back_pause,
    take_back_resuming,
)
from desktop.operations.clubs import (
    ClubAdded,
    ClubBefore,
    ClubChanged,
    ClubMade,
    restore_club,
    take_back_club,
)
from desktop.operations.consents import ConsentMade, ConsentNoted, take_back_consent
from desktop.operations.copy_changes import CopyBefore, CopyChanged, restore_copy
from desktop.operations.crate_receiving import CrateExpected
from desktop.operations.crate_rows import (
    CrateBefore,
    CrateChanged,
    CrateCopyMoved,
    take_back_crate,
    take_back_making,
)
from desktop.operations.crates import CrateMade
from desktop.operations.delegations import DelegationCame
from desktop.operations.done import Done, facts_of, read_value
from desktop.operations.flags import FlagAnswered, FlagBefore, TraitsFlagAnswered, take_back_answer
from desktop.operations.households import (
    HeadChosen,
    HouseholdBefore,
    HouseholdJoined,
    HouseholdLeft,
    restore_household,
)
from desktop.operations.in_house import InHouseMade, ReadInHouse, take_back_in_house
from desktop.operations.list_import import ImportMade
from desktop.operations.loan_changes import (
    CopyLent,
    CopyReturned,
    LoanRenewed,
)
from desktop.operations.loans import LoanBefore, LoanMade
from desktop.operations.loans_taken_back import (
    take_back_loan,
    take_back_renewal,
    take_back_return,
)
from desktop.operations.merges import MergeBefore, PeopleMerged, part_again
from desktop.operations.new_labels import NewBookLent, NewBookMade, take_back_new_book
from desktop.operations.partings import PartedBefore, PeopleParted, take_back_parting
from desktop.operations.people import (
    LeftBefore,
    MembershipEnded,
    PersonAdded,
    PersonBefore,
    PersonChanged,
    PersonMade,
    ReaderAgain,
    end_again,
    restore_membership,
    restore_person,
    take_back_person,
)
from desktop.operations.people_import import PeopleImported
from desktop.operations.people_taking_back import take_back_people
from desktop.operations.permission import allowed
from desktop.operations.reminders import (
    CopyLost,
    LoansReminded,
    LossBefore,
    RemindersMade,
    take_back_loss,
    take_back_reminders,
)
from desktop.operations.return_details import DetailsBefore, ReturnNoted, take_back_details
from desktop.operations.roll_call import (
    DetailsSet,
    PersonMarked,
    RestMarkedPresent,
    SessionDidNotTakePlace,
    TopicSet,
    UnnamedSet,
    WalkInAdded,
)
from desktop.operations.rolls import RollBefore, take_back_roll
from desktop.operations.session_photos import (
    PhotoAdded,
    PhotoNamed,
    PhotoRemoved,
    restore_photo,
    take_back_photo,
)
from desktop.operations.set_aside import VisitBefore, VisitCorrected, restore_visit
from desktop.operations.thing_answers import (
    CardOwnerNamed,
    CardsBefore,
    HolderNamed,
    LoansClosed,
    open_again,
    share_card_again,
)
from desktop.operations.traits import TraitsBefore, TraitsChanged, restore_traits
from desktop.operations.trash import (
    CopyTrashed,
    ThrownAway,
    TitlePutBack,
    TitleTrashed,
    take_out,
    throw_again,
)
from desktop.operations.visit_facts import VisitMade, take_back_visits
from desktop.operations.visit_weeks import DaysMade, DaysWritten, take_back_days
from desktop.operations.visits import NobodyCame, VisitsCounted
from desktop.operations.withdrawal import CopiesLeft, CopiesWithdrawn, put_back_withdrawn
from desktop.register.moment import Moment
from desktop.store.tables.house import ActionRow

Before = TypeVar("Before")


@dataclass(frozen=True, slots=True)
class WayBack:
    """How to read a deed out of the journal, and how to take it back."""

    done: type[Done]
    take_back: Callable[[Session, Moment, object], None]


def way_back(
    done: type[Done],
    before: type[Before],
    take_back: Callable[[Session, Moment, Before], None],
) -> WayBack:
    """Join a deed, the facts that its journal entry carries, and what they are needed for."""

    def read_and_take_back(unit: Session, moment: Moment, facts: object) -> None:
        take_back(unit, moment, read_value(before, facts))

    return WayBack(done, read_and_take_back)


WAYS_BACK: Mapping[str, WayBack] = {
    way.done.__name__: way
    for way in (
        way_back(VisitsCounted, VisitMade, take_back_visits),
        way_back(NobodyCame, VisitMade, take_back_visits),
        way_back(CheckedIn, VisitMade, take_back_visits),
        way_back(DelegationCame, VisitMade, take_back_visits),
        way_back(DaysWritten, DaysMade, take_back_days),
        way_back(PersonAdded, PersonMade, take_back_person),
        way_back(PeopleImported, ImportMade, take_back_people),
        way_back(PersonChanged, PersonBefore, restore_person),
        way_back(MembershipEnded, PersonMade, restore_membership),
        way_back(ReaderAgain, LeftBefore, end_again),
        way_back(HouseholdJoined, HouseholdBefore, restore_household),
        way_back(HouseholdLeft, HouseholdBefore, restore_household),
        way_back(HeadChosen, HouseholdBefore, restore_household),
        way_back(PeopleMerged, MergeBefore, part_again),
        way_back(PeopleParted, PartedBefore, take_back_parting),
        way_back(ConsentNoted, ConsentMade, take_back_consent),
        way_back(TraitsChanged, TraitsBefore, restore_traits),
        way_back(TitleAdded, CopiesMade, take_back_title),
        way_back(TitleChanged, TitleBefore, restore_title),
        way_back(CopiesAdded, CopiesMade, take_back_copies),
        way_back(CopyChanged, CopyBefore, restore_copy),
        way_back(BooksImported, ImportMade, take_back_import),
        way_back(CopiesWithdrawn, CopiesLeft, put_back_withdrawn),
        way_back(TitlesChanged, FieldsBefore, restore_fields),
        way_back(TitleTrashed, ThrownAway, take_out),
        way_back(CopyTrashed, ThrownAway, take_out),
        way_back(TitlePutBack, ThrownAway, throw_again),
        way_back(CopyLent, LoanMade, take_back_loan),
        way_back(NewBookLent, NewBookMade, take_back_new_book),
        way_back(CopyReturned, LoanMade, take_back_return),
        way_back(LoanRenewed, LoanBefore, take_back_renewal),
        way_back(ReturnNoted, DetailsBefore, take_back_details),
        way_back(ReadInHouse, InHouseMade, take_back_in_house),
        way_back(holds.HoldPlaced, holds.HoldBefore, holds.take_back_hold),
        way_back(holds.HoldCancelled, holds.HoldBefore, holds.restore_hold),
        way_back(LoansReminded, RemindersMade, take_back_reminders),
        way_back(CopyLost, LossBefore, take_back_loss),
        way_back(HolderNamed, LoansClosed, open_again),
        way_back(CardOwnerNamed, CardsBefore, share_card_again),
        way_back(FlagAnswered, FlagBefore, take_back_answer),
        way_back(TraitsFlagAnswered, FlagBefore, take_back_answer),
        way_back(VisitCorrected, VisitBefore, restore_visit),
        way_back(ClubAdded, ClubMade, take_back_club),
        way_back(ClubChanged, ClubBefore, restore_club),
        way_back(endings.ClubEnded, endings.EndBefore, endings.restore_end),
        way_back(endings.ClubGoesOn, endings.EndBefore, endings.restore_end),
        way_back(endings.ClubDeleted, endings.ClubWhole, endings.bring_back_club),
        way_back(ClubPaused, PauseMade, take_back_pause),
        way_back(ClubResumed, PausesBefore, take_back_resuming),
        way_back(MemberJoined, MembershipMade, take_back_joining),
        way_back(MemberLeft, MembershipMade, take_back_leaving),
        way_back(PersonMarked, RollBefore, take_back_roll),
        way_back(RestMarkedPresent, RollBefore, take_back_roll),
        way_back(WalkInAdded, RollBefore, take_back_roll),
        way_back(UnnamedSet, RollBefore, take_back_roll),
        way_back(RoleChanged, RoleBefore, restore_role),
        way_back(PhotoAdded, PhotoNamed, take_back_photo),
        way_back(PhotoRemoved, PhotoNamed, restore_photo),
        way_back(DetailsSet, RollBefore, take_back_roll),
        way_back(TopicSet, RollBefore, take_back_roll),
        way_back(CrateMade, CrateBefore, take_back_making),
        way_back(CrateExpected, CrateBefore, take_back_making),
        way_back(CrateChanged, CrateBefore, take_back_crate),
        way_back(CrateCopyMoved, CrateBefore, take_back_crate),
        way_back(stock.StockTakeBegun, stock.TakeBefore, stock.take_back_beginning),
        way_back(stock.StockScanned, stock.ScansBefore, stock.take_back_scans),
        way_back(stock.ScansTaken, stock.ScansBefore, stock.take_back_scans),
        way_back(stock.MissingLost, stock.TakeBefore, stock.take_back_lost),
        way_back(stock.CopyPutRight, stock.PutRightBefore, stock.take_back_putting_right),
        way_back(stock.CopyShelved, stock.ShelfBefore, stock.take_back_shelving),
        way_back(sought.SearchLater, sought.SoughtBefore, sought.take_back_searching),
        way_back(sought.FoundAgain, sought.SoughtBefore, sought.take_back_searching),
        way_back(stock.StockTakeEnded, stock.TakeBefore, stock.take_back_end),
        way_back(SessionDidNotTakePlace, RollBefore, take_back_roll),
    )
}


def undo_last(unit: Session, moment: Moment) -> Done | None:
    """Take back today's newest deed that stands; return what it was, None if there is none.

    Deeds that whoever is at the desk may not do are passed over.

    Raises:
        CannotUndoError: something that cannot be taken away stands on it.
    """
    action = newest_standing(unit, moment)
    if action is None:
        return None
    WAYS_BACK[action.kind].take_back(unit, moment, facts_of(action)["before"])
    action.undone_at = moment.at
    return _done(action)


def last_done(unit: Session, moment: Moment) -> Done | None:
    """Return today's newest deed that stands: what undo would take back."""
    action = newest_standing(unit, moment)
    return None if action is None else _done(action)


def newest_standing(unit: Session, moment: Moment) -> ActionRow | None:
    """Return the entry of today's newest deed that stands and may be taken back here."""
    today, may = moment.today.isoformat(), allowed(unit)
    kinds = [kind for kind, way in WAYS_BACK.items() if way.done.needs in may]
    return unit.exec(
        select(ActionRow)
        .where(ActionRow.on_day == today, col(ActionRow.undone_at).is_(None))
        .where(col(ActionRow.kind).in_(kinds))
        .order_by(col(ActionRow.number).desc())
        .limit(1)
    ).first()


def _done(action: ActionRow) -> Done:
    return read_value(WAYS_BACK[action.kind].done, facts_of(action)["done"])
