"""What leaves the house: the one list. Nothing travels that is not written here.

Each synced table names its columns three times over: `open_columns` travel as they are, under
their wire name; `sealed_columns` travel only inside a box that the house alone can open; and
`stays` never travels. A test fails for a column that stands in none of the three.
A table that is not in the list stays whole: who works at the desk (`keeper`, with the hashes of
their PINs) is one; a line names them by a drawn id alone.
Wire names are promises to every later version (protocol.md, section 7): a column may be renamed,
its wire name may not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.store.tables.answers import FlagAnswerRow
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.closings import MonthClosingRow
from desktop.store.tables.clubs import (
    ClubMemberRow,
    ClubPauseRow,
    ClubRow,
    ClubSessionRow,
    LateChangeRow,
    PresenceRow,
)
from desktop.store.tables.crates import CrateCopyRow, CrateRow
from desktop.store.tables.lending import (
    HoldRow,
    InHouseUseRow,
    LoanEventRow,
    LoanRow,
    ReminderRow,
    ReturnDetailRow,
)
from desktop.store.tables.people import ConsentRow, HouseholdRow, PersonRow, PersonTraitRow
from desktop.store.tables.safekeeping import ErasureRow, EscrowRow
from desktop.store.tables.stock_takes import StockScanRow, StockTakeRow
from desktop.store.tables.synced_row import SyncedRow
from desktop.store.tables.visits import DelegationRow, VisitGroupRow, VisitRow, VisitTallyRow


@dataclass(frozen=True, slots=True)
class Leaving:
    """The columns of one table by how they leave the house: column to wire name.

    `identity` are columns that the row's id is made of: they stand in every line of the row, and
    the id, which the reader makes of them again (sync.protocol.lines), in none.
    """

    open_columns: Mapping[str, str]
    sealed_columns: Mapping[str, str] = field(default_factory=dict)
    stays: frozenset[str] = frozenset()
    identity: frozenset[str] = frozenset()


WHAT_LEAVES: Mapping[type[SyncedRow], Leaving] = {
    VisitGroupRow: Leaving({"label": "label", "place": "place", "retired": "retired"}),
    VisitRow: Leaving(
        {
            "group_id": "group",
            "count": "count",
            "on_day": "day",
            "hour": "hour",
            "certainty": "certainty",
            "reverses_id": "reverses",
        },
        stays=frozenset({"counted_at"}),  # the line's own time says it
    ),
    VisitTallyRow: Leaving(
        {"what": "what", "count": "count", "on_day": "day", "reverses_id": "reverses"}
    ),
    # The name of a group may be that of a family: sealed.
    DelegationRow: Leaving(
        {"visit_id": "visit", "purpose": "purpose"}, sealed_columns={"name": "name"}
    ),
    PersonRow: Leaving(
        {
            "group_id": "group",
            "card_number": "card",
            "joined_on": "joined",
            "left_on": "left",
            "merged_into": "into",
        },
        sealed_columns={
            "full_name": "name",
            "sort_word": "sort",
            "birth_year": "born",
            "phone": "phone",
            "address": "address",
            "guardian": "guardian",
            "nickname": "called",
            "former_names": "former",
            "birth_certainty": "about",
            "guardian_id": "guardian_id",
            "household_id": "household",
        },
        stays=frozenset(
            {"folded", "initials", "sort_key", "phone_backwards", "erased", "import_id"}
        ),
    ),
    HouseholdRow: Leaving({"since": "since"}, sealed_columns={"head_id": "head"}),
    ConsentRow: Leaving(
        {
            "person_id": "person",
            "purpose": "purpose",
            "what": "what",
            "on_day": "day",
            "number": "number",
        },
        sealed_columns={
            "giver": "giver",
            "given_by": "by",
            "form_number": "form",
            "recorded_by": "keeper",
        },
    ),
    PersonTraitRow: Leaving(
        {"person_id": "person"},
        sealed_columns={
            "ethnicity": "ethnicity",
            "code_system": "codes",
            "disability": "disability",
        },
    ),
    TitleRow: Leaving(
        {
            "title": "title",
            "author": "author",
            "publisher": "publisher",
            "year": "year",
            "isbn": "isbn",
            "pages": "pages",
            "price": "price",
            "category": "category",
            "place": "place",
            "call_number": "call",
            "call_scheme": "scheme",
            "trashed_on": "trashed",
        },
        stays=frozenset({"folded", "initials", "import_id", "marc"}),
    ),
    CopyRow: Leaving(
        {
            "title_id": "title",
            "accession_number": "accession",
            "barcode": "barcode",
            "acquired_on": "acquired",
            "state": "state",
            "owner": "owner",
            "holder": "holder",
            "should_be_at": "shelf",
            "withdrawn_on": "withdrawn",
            "withdrawn_by": "decision",
            "trashed_on": "trashed",
            "sought_since": "sought",
        },
        stays=frozenset({"import_id", "labelled_at"}),
    ),
    LoanRow: Leaving(
        {"copy_id": "copy", "person_id": "person", "lent_on": "day", "due_on": "due"},
        stays=frozenset({"current_due_on", "renewals", "closed_on", "closed_how"}),
    ),
    LoanEventRow: Leaving({"loan_id": "loan", "what": "what", "on_day": "day", "due_on": "due"}),
    ClubRow: Leaving(
        {
            "name": "name",
            "kind": "kind",
            "rule": "rule",
            "starts_at": "time",
            "place": "place",
            "since": "since",
            "until": "until",
            "ended_for": "ending",
        },
        sealed_columns={"leader": "leader"},
    ),
    ClubMemberRow: Leaving(
        {
            "club_id": "club",
            "person_id": "person",
            "since": "since",
            "until": "until",
            "role": "role",
        }
    ),
    ClubPauseRow: Leaving(
        {"club_id": "club", "since": "since", "until": "until", "reason": "reason"}
    ),
    ClubSessionRow: Leaving(
        {
            "club_id": "club",
            "on_day": "day",
            "number": "number",
            "starts_at": "time",
            "planned": "planned",
            "state": "state",
            "reason": "reason",
            "topic": "topic",
            "unnamed": "unnamed",
            "place": "place",
            "heritage": "heritage",
            "women": "women",
            "minority": "minority",
            "children": "children",
            "aged_55": "aged_55",
            "aged_60": "aged_60",
            "disabled": "disabled",
        },
        sealed_columns={"note": "note"},  # free words, in which people are named
    ),
    PresenceRow: Leaving(
        {
            "session_id": "session",
            "person_id": "person",
            "mark": "mark",
            "walked_in": "walked_in",
            "leads": "leads",
        },
        identity=frozenset({"session_id", "person_id"}),
    ),
    LateChangeRow: Leaving(
        {
            "club_id": "club",
            "on_day": "day",
            "number": "number",
            "changed_on": "changed",
        },
        sealed_columns={"keeper": "keeper"},
    ),
    ReminderRow: Leaving({"loan_id": "loan", "on_day": "day"}, sealed_columns={"keeper": "keeper"}),
    CrateRow: Leaving(
        {
            "barcode": "barcode",
            "name": "name",
            "owner": "owner",
            "holder": "holder",
            "due_on": "due",
            "state": "state",
            "since": "since",
            "count": "count",
            "proof": "proof",
            "sent_to": "to",
        }
    ),
    CrateCopyRow: Leaving(
        {
            "crate_id": "crate",
            "copy_id": "copy",
            "since": "since",
            "until": "until",
            "why": "why",
        }
    ),
    StockTakeRow: Leaving(
        {
            "shelf": "shelf",
            "begun_on": "begun",
            "ended_on": "ended",
            "found": "found",
            "missing": "missing",
        }
    ),
    StockScanRow: Leaving({"take_id": "take", "copy_id": "copy", "code": "code", "on_day": "day"}),
    ReturnDetailRow: Leaving(
        {"loan_id": "loan", "on_day": "day", "damaged": "damaged"},
        sealed_columns={"note": "note", "brought_by": "by"},
    ),
    InHouseUseRow: Leaving({"copy_id": "copy", "count": "count", "on_day": "day"}),
    HoldRow: Leaving(
        {
            "title_id": "title",
            "person_id": "person",
            "asked_on": "day",
            "until": "until",
            "ended_on": "ended",
            "ended_how": "how",
        }
    ),
    ErasureRow: Leaving({"of_kind": "of", "erased_id": "row"}),
    EscrowRow: Leaving({"sealed": "sealed"}, stays=frozenset({"made_for"})),
    FlagAnswerRow: Leaving({"flag_id": "flag", "choice": "choice"}),
    MonthClosingRow: Leaving(
        {
            "month": "month",
            "number": "number",
            "what": "what",
            "on_day": "day",
            "figures": "figures",
        },
        sealed_columns={"keeper": "keeper"},
    ),
}
