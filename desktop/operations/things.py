"""What a person has to look at: one frozen value for each kind, with the facts of one sentence."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from uuid import UUID

from typing_extensions import override

from desktop.operations.records import Record
from desktop.store.clock_check import ClockDoubt

Shown: TypeAlias = str | int | float | date | None
"""A value as it is to be shown; None is an empty field."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to look at. Nothing waits for it: the house goes on working."""

    @property
    def key(self) -> str:
        """Name it the same way at every reading: what the code and "later" go by."""
        return type(self).__name__


@dataclass(frozen=True, slots=True)
class Borrower:
    """Somebody to whom the register says a copy is lent."""

    loan_id: UUID
    person_name: str
    lent_on: date


@dataclass(frozen=True, slots=True)
class CopyLentTwice(Thing):
    """Two computers lent the same copy: who has it?"""

    copy_id: UUID
    title: str
    accession_number: str
    borrowers: tuple[Borrower, ...]

    @property
    @override
    def key(self) -> str:
        """Name the copy."""
        return f"copy:{self.copy_id.hex}"


@dataclass(frozen=True, slots=True)
class CardHolder:
    """Somebody for whom a card number is written down."""

    person_id: UUID
    full_name: str
    birth_year: int | None


@dataclass(frozen=True, slots=True)
class CardOfSeveral(Thing):
    """One card number stands at several people: who has the card?"""

    card_number: str
    holders: tuple[CardHolder, ...]

    @property
    @override
    def key(self) -> str:
        """Name the card."""
        return f"card:{self.card_number}"


@dataclass(frozen=True, slots=True)
class DayWithoutEntry(Thing):
    """The house was open and nothing is written down: nobody came, or it was forgotten."""

    day: date

    @property
    @override
    def key(self) -> str:
        """Name the day."""
        return f"day:{self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class MonthNotClosed(Thing):
    """Last month is over, and nobody closed its report."""

    month: date

    @property
    @override
    def key(self) -> str:
        """Name the month."""
        return f"month:{self.month.isoformat()}"


@dataclass(frozen=True, slots=True)
class BackupIsOld(Thing):
    """The last backup is many days old; None where there is none at all."""

    days: int | None


@dataclass(frozen=True, slots=True)
class ClockIsDoubted(Thing):
    """The computer's clock cannot be right."""

    doubt: ClockDoubt


@dataclass(frozen=True, slots=True)
class PeopleWithoutName(Thing):
    """A register came back without the recovery code: these people have no name here."""

    count: int
    first_id: UUID


@dataclass(frozen=True, slots=True)
class SheetNotPrinted(Thing):
    """The sheet with the recovery code was never printed: the names hang on this computer."""


@dataclass(frozen=True, slots=True)
class EmergencySheetMissing(Thing):
    """Somebody has a PIN, and there is no sheet to fall back on, or it was used up."""


@dataclass(frozen=True, slots=True)
class NoLongerAdmitted(Thing):
    """The province takes nothing more from this computer until it joins anew."""


@dataclass(frozen=True, slots=True)
class NotCounted(Thing):
    """The province keeps an entry but cannot count it: a field is missing or malformed.

    `others` entries have the same fault and are not listed one by one.
    """

    record: Record
    code: str
    field: str
    others: int = 0

    @property
    @override
    def key(self) -> str:
        """Name the entry."""
        return f"aside:{self.record.row_id.hex}"


@dataclass(frozen=True, slots=True)
class HeldBack(Thing):
    """Entries that the province keeps uncounted and that no form here can mend.

    `why` is revoked (sent while this house's computer was not admitted), elsewhere (they stand on
    another computer of the house) or program (one end knows a word that the other does not).
    """

    why: str
    count: int

    @property
    @override
    def key(self) -> str:
        """Name the reason."""
        return f"aside:{self.why}"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that two computers changed: what holds, and what the other wrote."""

    field: str
    kept: Shown
    lost: Shown


@dataclass(frozen=True, slots=True)
class EditedTwice(Thing):
    """Two computers changed the same field of one entry: which is right?"""

    flag_id: UUID
    record: Record
    differences: tuple[Difference, ...]

    @property
    @override
    def key(self) -> str:
        """Name the flag."""
        return f"flag:{self.flag_id.hex}"


@dataclass(frozen=True, slots=True)
class EditedAfterDeletion(Thing):
    """One computer deleted an entry while another changed it; the entry is still here."""

    flag_id: UUID
    record: Record

    @property
    @override
    def key(self) -> str:
        """Name the flag."""
        return f"flag:{self.flag_id.hex}"


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing and the code by which it is told on the telephone."""

    code: str
    thing: Thing
